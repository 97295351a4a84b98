//! Given names everybody knows, with their usual spellings in both scripts.

use crate::families::Families;
use crate::units::Name;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A line of `data/usual.txt` or `data/given.txt`.
pub(crate) struct Entry {
    pub arabic: Vec<&'static str>,
    pub latin: Vec<&'static str>,
    pub is_given: bool,
}

/// The table, and where each canonical spelling stands in it.
pub(crate) struct Usual {
    pub entries: Vec<Entry>,
    places: HashMap<u64, Vec<u16>>,
    /// The same of `data/given.txt`, which only proposals ask: the network never saw it.
    further: HashMap<u64, Vec<u16>>,
}

impl Usual {
    pub fn shipped() -> &'static Usual {
        static USUAL: OnceLock<Usual> = OnceLock::new();
        USUAL.get_or_init(|| {
            let mut usual =
                Usual { entries: Vec::new(), places: HashMap::new(), further: HashMap::new() };
            usual.add(include_str!("data/usual.txt"));
            let known = std::mem::take(&mut usual.places);
            usual.add(include_str!("data/given.txt"));
            usual.further = std::mem::replace(&mut usual.places, known);
            usual
        })
    }

    fn add(&mut self, text: &'static str) {
        let usual = self;
        let mut is_given = true;
        for line in text.lines() {
            // Many of the Maghreb's further on are families, too: Hachimi, Larbi.
            is_given &= !line.starts_with("# frequent family names");
            let Some((arabic, latin)) = line.split_once('\t').filter(|_| !line.starts_with('#'))
            else {
                continue;
            };
            let at = usual.entries.len() as u16;
            let entry =
                Entry { arabic: arabic_forms(arabic), latin: latin.split(' ').collect(), is_given };
            for form in entry.arabic.iter().chain(&entry.latin) {
                for unit in Name::read_plain(form).units {
                    let stem = if unit.has_article() { unit.stem_letters() } else { &unit.letters };
                    for place in [hash(&unit.letters), hash(stem)] {
                        let known = usual.places.entry(place).or_default();
                        if !known.contains(&at) {
                            known.push(at);
                        }
                    }
                }
            }
            usual.entries.push(entry);
        }
    }

    /// The lines for proposals.
    fn all_lines(&self, letters: &str) -> impl Iterator<Item = u16> {
        let further = self.further.get(&hash(letters)).map_or(&[][..], |v| v);
        self.lines(letters).iter().chain(further).copied()
    }

    /// Whether a word is a given name everybody knows, in either script.
    pub fn has_given(&self, word: &str) -> bool {
        let name = Name::read_plain(word);
        let is_given = |at: &u16| self.entries[usize::from(*at)].is_given;
        name.units.first().is_some_and(|u| self.lines(&u.letters).iter().any(is_given))
    }

    /// The usual Latin spellings of an Arabic word, usual first.
    pub fn latin_of(&self, arabic: &str) -> Vec<&'static str> {
        let wanted = crate::fold::fold(arabic);
        let lines = Name::read_plain(arabic).units;
        let Some(unit) = lines.first() else { return Vec::new() };
        let mut out = Families::shipped().latin_of(arabic).to_vec();
        let usual = self.all_lines(&unit.letters).map(|at| &self.entries[usize::from(at)]);
        out.extend(
            usual
                .filter(|entry| entry.arabic.iter().any(|form| crate::fold::fold(form) == wanted))
                .flat_map(|entry| entry.latin.iter().copied()),
        );
        out
    }

    /// The usual Arabic spellings of a Latin word: first those of which it is
    /// the first Latin spelling.
    pub fn arabic_of(&self, latin: &str) -> Vec<&'static str> {
        let lines = Name::read_plain(latin).units;
        let Some(unit) = lines.first() else { return Vec::new() };
        let mut ranked: Vec<(usize, usize, &'static str)> = Vec::new();
        for at in self.all_lines(&unit.letters) {
            let entry = &self.entries[usize::from(at)];
            let Some(place) = entry.latin.iter().position(|form| *form == latin) else { continue };
            ranked.extend(entry.arabic.iter().enumerate().map(|(rank, form)| (rank, place, *form)));
        }
        ranked.sort_by_key(|r| (r.0, r.1));
        let is_given = self.has_given(latin);
        let mut out = Families::shipped().arabic_of(latin, is_given).to_vec();
        out.extend(ranked.into_iter().map(|r| r.2));
        out
    }

    /// The compound with Abd that the word after it makes: Ilah, Karim.
    pub fn servant_of(&self, latin: &str) -> Vec<&'static str> {
        let name = Name::read_plain(&format!("abdel {latin}"));
        let unit = name.units.first();
        let lines = unit.into_iter().flat_map(|u| self.all_lines(&u.letters));
        let entries = lines.map(|at| &self.entries[usize::from(at)]);
        entries
            .filter_map(|e| e.arabic.first().copied())
            .filter(|a| a.starts_with("عبد "))
            .collect()
    }

    /// The lines a canonical spelling stands in.
    pub fn lines(&self, letters: &str) -> &[u16] {
        self.places.get(&hash(letters)).map_or(&[], |v| v)
    }
}

/// Whether a word is a given name everybody knows, in either script: one clue more where a
/// whole name is to be parted.
///
/// ```
/// assert!(names::is_usual_given("Mohamed") && names::is_usual_given("فاطمة"));
/// assert!(!names::is_usual_given("Lahmouche") && !names::is_usual_given("العلوي"));
/// ```
pub fn is_usual_given(word: &str) -> bool {
    Usual::shipped().has_given(word)
}

/// The usual forms in both scripts, each with whether it stands among the given names: for a reader
/// of prose who asks of every word whether a name may begin there.
///
/// ```
/// assert!(names::usual_forms().any(|(form, given)| form == "أحمد" && given));
/// ```
pub fn usual_forms() -> impl Iterator<Item = (&'static str, bool)> {
    let mut given = true;
    let names = include_str!("data/usual.txt").lines().take_while(|l| !l.starts_with("# towns"));
    names.flat_map(move |line| {
        if let Some(heading) = line.strip_prefix('#') {
            given = if heading.contains("given names") {
                true
            } else {
                given && !heading.contains("family names")
            };
            return Vec::new();
        }
        let (arabic, latin) = line.split_once('\t').unwrap_or_default();
        let forms = arabic_forms(arabic).into_iter().chain(latin.split(' '));
        forms.filter(|form| !form.is_empty()).map(|form| (form, given)).collect()
    })
}

/// Forms are separated by spaces; "عبد الله" and "نور الدين" are one form.
fn arabic_forms(text: &'static str) -> Vec<&'static str> {
    let mut out: Vec<&'static str> = Vec::new();
    let mut begin = 0;
    for (i, _) in text.match_indices(' ').chain(std::iter::once((text.len(), ""))) {
        let rest = text[i..].trim_start();
        let form = &text[begin..i];
        let open = matches!(form, "عبد" | "أبو")
            || rest.starts_with("الدين")
            || rest.starts_with("الله")
            || rest.starts_with("بكر");
        if !open && !form.is_empty() {
            out.push(form);
            begin = (i + 1).min(text.len());
        }
    }
    out
}

fn hash(letters: &str) -> u64 {
    letters
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{Usual, arabic_forms};

    #[test]
    fn each_line_has_both_scripts_and_stands_once() {
        let mut seen = std::collections::HashSet::new();
        for line in include_str!("data/given.txt").lines().filter(|l| !l.starts_with('#')) {
            let (arabic, latin) = line.split_once('\t').expect("a tab");
            assert!(arabic.chars().all(|c| c == ' ' || c as u32 >= 0x600), "{arabic}");
            assert!(!latin.is_empty() && latin.chars().all(|c| c == ' ' || c.is_ascii_lowercase()));
            for form in arabic_forms(arabic) {
                assert!(seen.insert(form), "{form} stands twice");
            }
        }
    }

    #[test]
    fn the_servants_names_are_found_by_what_follows() {
        assert_eq!(Usual::shipped().servant_of("ilah"), ["عبد الإله"]);
        assert!(Usual::shipped().servant_of("zerhouni").is_empty());
    }
}
