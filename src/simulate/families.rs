//! Family names: a few that every register is full of, then invented ones, built from
//! roots, patterns and prefixes as family names are. Nobody is meant.

use crate::kernel::Draw;

/// (Arabic, Latin): the frequent ones, which are what makes a search hard.
const FREQUENT: &[(&str, &str)] = &[
    ("العلوي", "Alaoui"),
    ("الإدريسي", "Idrissi"),
    ("العمراني", "Amrani"),
    ("بناني", "Bennani"),
    ("الفيلالي", "Filali"),
    ("التازي", "Tazi"),
    ("البقالي", "Bakkali"),
    ("المرابط", "Lamrabet"),
    ("الحسني", "Hassani"),
    ("بنعلي", "Benali"),
    ("الشرقاوي", "Cherkaoui"),
    ("الصديقي", "Seddiki"),
    ("الخطابي", "Khattabi"),
    ("الزياني", "Ziani"),
    ("المنصوري", "Mansouri"),
    ("الطاهري", "Tahiri"),
    ("اليعقوبي", "Yaacoubi"),
    ("السعيدي", "Saidi"),
    ("القاسمي", "Kasmi"),
    ("الوردي", "El Ouardi"),
    ("آيت علي", "Ait Ali"),
    ("بوزيد", "Bouzid"),
    ("لحلو", "Lahlou"),
    ("الناصري", "Naciri"),
];

/// Consonants that are read in one way only.
const LETTERS: &[(&str, &str)] = &[
    ("ب", "b"),
    ("ت", "t"),
    ("ج", "j"),
    ("ح", "h"),
    ("خ", "kh"),
    ("د", "d"),
    ("ر", "r"),
    ("ز", "z"),
    ("س", "s"),
    ("ش", "ch"),
    ("ط", "t"),
    ("غ", "gh"),
    ("ف", "f"),
    ("ق", "k"),
    ("ك", "k"),
    ("ل", "l"),
    ("م", "m"),
    ("ن", "n"),
    ("ه", "h"),
    ("ص", "s"),
];

/// 1, 2, 3 stand for the letters of the root, the rest for itself.
const PATTERNS: &[(&str, &str)] = &[
    ("12ي3", "1a2i3"),
    ("12و3", "1a22ou3"),
    ("1ا23", "1a2e3"),
    ("123ي", "1a23i"),
    ("123اوي", "1a23aoui"),
    ("123ان", "1a23ane"),
    ("1و23ي", "1ou23i"),
    ("12ي3ي", "1a2i3i"),
    ("123ون", "1a23oun"),
    ("12اني3", "1a2ani3"),
];

/// A prefix in both scripts, and how many of a hundred families have it.
const PREFIXES: &[(&str, &str, u64)] = &[
    ("", "", 34),
    ("ال", "El ", 22),
    ("ال", "", 12),
    ("بن", "Ben", 12),
    ("بو", "Bou", 10),
    ("آيت ", "Ait ", 6),
    ("أو", "Ou", 4),
];

/// The families of a simulation, the frequent ones first.
pub struct Families(Vec<(String, String)>);

/// How many there are at most; a few invented twice are one.
const MANY: usize = 40_000;

impl Families {
    pub fn invent(draw: &mut Draw) -> Self {
        let mut seen = std::collections::HashSet::new();
        let frequent = FREQUENT.iter().map(|(ar, latn)| ((*ar).to_owned(), (*latn).to_owned()));
        let mut all: Vec<(String, String)> = frequent.collect();
        seen.extend(all.iter().map(|f| f.0.clone()));
        for _ in FREQUENT.len()..MANY {
            let family = family(draw);
            if seen.insert(family.0.clone()) {
                all.push(family);
            }
        }
        Self(all)
    }

    pub fn pick(&self, draw: &mut Draw) -> (&str, &str) {
        let (ar, latn) = &self.0[by_rank(draw, self.0.len(), 10.0)];
        (ar, latn)
    }
}

/// A place in a list whose first are the most frequent, as names are: by Zipf's law,
/// the first `even` of them about even.
pub fn by_rank(draw: &mut Draw, many: usize, even: f64) -> usize {
    let share = draw.below(1 << 40) as f64 / (1u64 << 40) as f64;
    let at = even * ((many as f64 + even) / even).powf(share) - even;
    (at as usize).min(many.saturating_sub(1))
}

fn family(draw: &mut Draw) -> (String, String) {
    let mut letter = || LETTERS[draw.below(LETTERS.len() as u64) as usize];
    let root = [letter(), letter(), letter()];
    let pattern = PATTERNS[draw.below(PATTERNS.len() as u64) as usize];
    let mut left = draw.below(PREFIXES.iter().map(|p| p.2).sum());
    let mut prefix = PREFIXES[0];
    for candidate in PREFIXES {
        prefix = *candidate;
        if left < candidate.2 {
            break;
        }
        left -= candidate.2;
    }
    let filled = |pattern: &str, side: fn((&'static str, &'static str)) -> &'static str| {
        let mut out = String::new();
        for c in pattern.chars() {
            match c.to_digit(10) {
                Some(n) => out.push_str(side(root[n as usize - 1])),
                None => out.push(c),
            }
        }
        out
    };
    let arabic = format!("{}{}", prefix.0, filled(pattern.0, |l| l.0));
    let latin = french(&filled(pattern.1, |l| l.1));
    let glued = !prefix.1.is_empty() && !prefix.1.ends_with(' ');
    let latin = if glued { latin } else { capital(&latin) };
    (arabic, format!("{}{latin}", prefix.1))
}

/// Two digraphs in a row are written once, an s between vowels is doubled.
fn french(word: &str) -> String {
    let word = ["ch", "kh", "gh"]
        .iter()
        .fold(word.to_owned(), |w, digraph| w.replace(&digraph.repeat(2), digraph));
    let letters: Vec<char> = word.chars().collect();
    let is_vowel = |at: Option<&char>| at.is_some_and(|c| "aeiou".contains(*c));
    let mut out = String::new();
    for (at, c) in letters.iter().enumerate() {
        out.push(*c);
        if *c == 's' && at > 0 && is_vowel(letters.get(at - 1)) && is_vowel(letters.get(at + 1)) {
            out.push('s');
        }
    }
    out
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|f| f.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_invents_one_set_of_families_in_both_scripts() {
        let draw = Draw::from_seed([7; 32]);
        let (one, two) = (Families::invent(&mut draw.clone()), Families::invent(&mut draw.clone()));
        assert_eq!(one.0, two.0);
        assert!(one.0.len() > MANY / 2, "{}", one.0.len());
        let other = Families::invent(&mut draw.branch("other"));
        assert_ne!(one.0, other.0);
    }

    #[test]
    fn an_invented_name_sounds_the_same_in_both_scripts() {
        let families = Families::invent(&mut Draw::from_seed([7; 32]));
        let near = |f: &&(String, String)| names::score(&f.0, &f.1) > 0.5;
        let some: Vec<&(String, String)> = families.0.iter().step_by(97).collect();
        let alike = some.iter().filter(|f| near(f)).count();
        assert!(alike * 10 >= some.len() * 9, "{alike} of {}", some.len());
    }

    #[test]
    fn the_first_of_a_list_are_the_most_frequent() {
        let mut draw = Draw::from_seed([3; 32]);
        let mut counts = [0usize; 1000];
        for _ in 0..20_000 {
            counts[by_rank(&mut draw, 1000, 10.0)] += 1;
        }
        assert!(counts[0] > counts[20] && counts[20] > counts[500]);
        assert!(counts[0] < 20_000 / 20, "{}", counts[0]);
    }
}
