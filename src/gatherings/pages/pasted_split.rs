//! A split as it is pasted: a territory, a number of places, who leads, their phone, a line
//! each, in any of the ways people write that. Shown in the fields of the split before
//! anything is saved.

use crate::kernel::Bilingual;

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub area: String,
    pub places: Option<i64>,
    /// Name and phone, as far as they stand there.
    pub leader: String,
}

/// Words of a territory's name at most.
const WORDS: usize = 7;
/// A number of places has so many digits at most; what is longer is a phone.
const DIGITS: usize = 5;

/// The lines of which the territory is known, and those of which it is not.
pub fn understand(text: &str, areas: &[(String, Bilingual)]) -> (Vec<Said>, Vec<String>) {
    let (mut said, mut unread) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|l| l.chars().any(char::is_alphabetic)) {
        match line_of(line, areas) {
            Some(one) => said.push(one),
            None => unread.push(line.to_owned()),
        }
    }
    (said, unread)
}

fn line_of(line: &str, areas: &[(String, Bilingual)]) -> Option<Said> {
    let parted = |c: char| matches!(c, '\t' | ';' | '|' | ',' | '،' | '؛' | ':');
    let spaced: String = line.chars().map(|c| if parted(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    // "1- Tiflet": a line may be numbered.
    let (area, rest) = [0, 1].into_iter().filter_map(|at| named(words.get(at..)?, areas)).next()?;
    let digits = |word: &&&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        (1..=DIGITS).contains(&word.chars().count()) && word.chars().all(char::is_numeric)
    };
    // The number stands beside the territory or at the end; within a phone it is none.
    let number = rest.first().filter(digits).or(rest.last().filter(digits)).copied();
    let others: Vec<&str> = match number {
        Some(number) if rest.first() == Some(&number) => rest[1..].to_vec(),
        Some(_) => rest[..rest.len() - 1].to_vec(),
        None => rest.to_vec(),
    };
    let places = number.and_then(|n| {
        let n: String =
            n.chars().filter_map(|c| c.to_digit(10).or(arabic(c))).map(|d| d.to_string()).collect();
        n.parse().ok()
    });
    let leader = sheet::split_names_list(&others.join(" ")).into_iter().next();
    let leader = leader.map_or_else(String::new, |l| {
        [l.name, l.phone.unwrap_or_default()].join(" ").trim().to_owned()
    });
    Some(Said { area, places, leader })
}

fn arabic(c: char) -> Option<u32> {
    ('\u{0660}'..='\u{0669}').contains(&c).then(|| c as u32 - 0x0660)
}

/// The territory that the words begin with, by its longest name, and what follows.
fn named<'w>(
    words: &'w [&'w str],
    areas: &[(String, Bilingual)],
) -> Option<(String, &'w [&'w str])> {
    let is = |name: &Option<String>, folded: &str| {
        name.as_ref().is_some_and(|n| names::fold(n) == folded)
    };
    (1..=WORDS.min(words.len())).rev().find_map(|n| {
        let folded = names::fold(&words[..n].join(" "));
        let mut found = areas.iter().filter(|(_, name)| {
            !folded.is_empty() && (is(&name.ar, &folded) || is(&name.fr, &folded))
        });
        let (code, _) = found.next()?;
        // Two of one name are not told apart.
        found.next().is_none().then(|| (code.clone(), &words[n..]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas() -> Vec<(String, Bilingual)> {
        [
            ("1", "تيفلت", "Tiflet"),
            ("2", "سيدي علال البحراوي", "Sidi Allal El Bahraoui"),
            ("3", "آيت إيشو", "Ait Ichou"),
        ]
        .map(|(code, ar, fr)| (code.to_owned(), Bilingual::both(ar, fr)))
        .to_vec()
    }

    #[test]
    fn a_territory_a_number_and_a_leader_are_read_from_a_line() {
        for (line, area, places, leader) in [
            ("Tiflet 40 Malika Outaleb 0661234567", "1", Some(40), "Malika Outaleb 0661234567"),
            ("تيفلت: 40 - مليكة أوطالب 06 61 23 45 67", "1", Some(40), "مليكة أوطالب 0661234567"),
            ("2) سيدي علال البحراوي ٢٥ حمو أوزين", "2", Some(25), "حمو أوزين"),
            (
                "Sidi Allal El Bahraoui;25;Hammou Ouzzine;+212661234568",
                "2",
                Some(25),
                "Hammou Ouzzine +212661234568",
            ),
            ("Aït Ichou\tMina Ziani\t12", "3", Some(12), "Mina Ziani"),
            ("Tiflet", "1", None, ""),
            ("Tiflet 40", "1", Some(40), ""),
        ] {
            let (said, unread) = understand(line, &areas());
            assert!(unread.is_empty(), "{line}");
            let one = Said { area: area.into(), places, leader: leader.into() };
            assert_eq!(said, [one], "{line}");
        }
    }

    #[test]
    fn a_line_without_a_known_territory_is_told() {
        let (said, unread) = understand("السلام عليكم\nTiflet 40\n\nAtlantis 12 Plato", &areas());
        assert_eq!(said.len(), 1);
        assert_eq!(unread, ["السلام عليكم", "Atlantis 12 Plato"]);
    }
}
