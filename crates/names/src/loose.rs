//! Spellings nobody listed: Kareem and Kerim beside Karim.

use crate::families::Families;
use crate::usual::Usual;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The Arabic forms of listed Latin spellings that sound as `latin` does, with the places of
/// the spelling and of the form among the usual ones; a given name has given names alone.
pub(crate) fn arabic_of(latin: &str, is_family: bool) -> Vec<(&'static str, usize)> {
    static HEARD: OnceLock<HashMap<String, Vec<Listed>>> = OnceLock::new();
    let heard = HEARD.get_or_init(|| {
        let mut heard: HashMap<String, Vec<Listed>> = HashMap::new();
        for entry in &Usual::shipped().entries {
            add(&mut heard, &entry.latin, &entry.arabic, false);
        }
        for (arabic, latin) in Families::listed() {
            add(&mut heard, &latin, &arabic, true);
        }
        heard
    });
    let listed = heard.get(&sound(latin)).map_or(&[][..], |l| l);
    let mut out: Vec<(&'static str, usize)> = Vec::new();
    for found in listed.iter().filter(|l| is_family || !l.is_family) {
        match out.iter_mut().find(|o| o.0 == found.arabic) {
            Some(known) => known.1 = known.1.min(found.place),
            None => out.push((found.arabic, found.place)),
        }
    }
    out.sort_by_key(|o| o.1);
    out
}

struct Listed {
    arabic: &'static str,
    place: usize,
    is_family: bool,
}

fn add(
    heard: &mut HashMap<String, Vec<Listed>>,
    latin: &[&'static str],
    arabic: &[&'static str],
    is_family: bool,
) {
    for (rank, latin) in latin.iter().enumerate() {
        for (place, arabic) in arabic.iter().enumerate().take(2) {
            let listed = Listed { arabic, place: rank.min(4) + 4 * place, is_family };
            heard.entry(sound(latin)).or_default().push(listed);
        }
    }
}

/// A Latin word with one letter for each sound that spelling varies most in.
fn sound(latin: &str) -> String {
    let mut out = String::with_capacity(latin.len());
    let letters: Vec<char> = latin.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let (heard, used) = match (letters[at], next) {
            ('o', 'u' | 'o') => ('u', 2),
            ('e', 'e') => ('i', 2),
            ('c' | 's', 'h') => ('$', 2),
            ('d', 'j') => ('j', 2),
            ('k', 'h') => ('x', 2),
            ('g', 'h') => ('g', 2),
            ('q', 'u') => ('k', 2),
            ('o' | 'u' | 'w', _) => ('u', 1),
            ('i' | 'y', _) => ('i', 1),
            ('a' | 'e', _) => ('a', 1),
            ('c', 'e' | 'i' | 'y') => ('s', 1),
            ('c' | 'q' | 'k', _) => ('k', 1),
            (other, _) => (other, 1),
        };
        // A final h is silent, and so is a final e after a consonant.
        let silent = used == 1 && at > 1 && at + 1 == letters.len();
        let unheard = silent && matches!(letters[at], 'e' | 'h');
        if !unheard && !out.ends_with(heard) {
            out.push(heard);
        }
        at += used;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{arabic_of, sound};

    #[test]
    fn spellings_of_one_sound_meet() {
        assert_eq!(sound("kareem"), sound("karim"));
        assert_eq!(sound("amine"), sound("amin"));
        assert_eq!(sound("benkiran"), sound("benkirane"));
        assert_eq!(sound("shakeeb"), sound("chakib"));
        assert_ne!(sound("karima"), sound("karim"));
    }

    #[test]
    fn a_given_name_is_no_family() {
        assert_eq!(arabic_of("kerym", false)[0].0, "كريم");
        assert_eq!(arabic_of("benazouz", true)[0].0, "بنعزوز");
        assert!(arabic_of("raissuni", false).is_empty());
        assert_eq!(arabic_of("raissuni", true)[0].0, "الريسوني");
    }
}
