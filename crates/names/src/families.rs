//! Family names of Morocco and the Arab world with their usual spellings: for proposals alone, as they say
//! nothing about whether two names are one person's.

use crate::fold::fold;
use std::collections::HashMap;
use std::sync::OnceLock;

type Spellings = HashMap<String, Vec<&'static str>>;

pub(crate) struct Families {
    latin: Spellings,
    arabic: Spellings,
    /// Given names that have another form in Morocco than elsewhere.
    given: Spellings,
}

impl Families {
    pub fn shipped() -> &'static Families {
        static FAMILIES: OnceLock<Families> = OnceLock::new();
        FAMILIES.get_or_init(|| Families::parse(include_str!("data/families.txt")))
    }

    fn parse(text: &'static str) -> Families {
        let mut out =
            Families { latin: HashMap::new(), arabic: HashMap::new(), given: HashMap::new() };
        let mut is_given = true;
        for line in text.lines() {
            is_given &= !line.starts_with("# family names");
            let Some((arabic, latin)) = line.split_once('\t') else { continue };
            for form in arabic.split(' ') {
                out.latin.entry(fold(form)).or_default().extend(latin.split(' '));
            }
            let side = if is_given { &mut out.given } else { &mut out.arabic };
            for form in latin.split(' ') {
                side.entry(form.to_owned()).or_default().extend(arabic.split(' '));
            }
        }
        out
    }

    /// The lines of family names: Arabic forms, Latin forms.
    pub fn listed() -> impl Iterator<Item = (Vec<&'static str>, Vec<&'static str>)> {
        let lines = include_str!("data/families.txt").lines();
        let families = lines.skip_while(|l| !l.starts_with("# family names"));
        families
            .filter_map(|l| l.split_once('\t'))
            .map(|(arabic, latin)| (arabic.split(' ').collect(), latin.split(' ').collect()))
    }

    pub fn latin_of(&self, arabic: &str) -> &[&'static str] {
        self.latin.get(&fold(arabic)).map_or(&[], |v| v)
    }

    /// The Arabic spellings of a Latin word; of a given name only what is its own, as Mehdi
    /// is no El Mehdi.
    pub fn arabic_of(&self, latin: &str, is_given: bool) -> &[&'static str] {
        let own = self.given.get(latin);
        own.or_else(|| self.arabic.get(latin).filter(|_| !is_given)).map_or(&[], |v| v)
    }
}

#[cfg(test)]
mod tests {
    use super::Families;

    #[test]
    fn each_line_has_both_scripts_and_stands_once() {
        let mut seen = std::collections::HashSet::new();
        for line in include_str!("data/families.txt").lines().filter(|l| !l.starts_with('#')) {
            let (arabic, latin) = line.split_once('\t').expect("a tab");
            assert!(!arabic.is_empty() && arabic.chars().all(|c| c == ' ' || c as u32 >= 0x600));
            assert!(!latin.is_empty() && latin.chars().all(|c| c == ' ' || c.is_ascii_lowercase()));
            assert!(seen.insert(arabic), "{arabic} stands twice");
        }
    }

    #[test]
    fn a_given_name_does_not_become_a_family() {
        let families = Families::shipped();
        assert_eq!(families.arabic_of("khalfi", false)[0], "الخلفي");
        assert!(families.arabic_of("mehdi", true).is_empty());
        assert_eq!(families.arabic_of("lahcen", true), ["لحسن"]);
        assert_eq!(families.latin_of("الريسوني"), ["raissouni"]);
    }
}
