//! Small words of papers: an article before the name of a body, a day, an hour.

use crate::kernel::{Lang, Time};
use crate::web::format;
use crate::web::language::{Said, say_with};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A sentence of the papers in this language.
pub fn say(lang: Lang, key: &str, words: &[(&str, &str)]) -> String {
    let said: Vec<(&str, Said<'_>)> = words.iter().map(|(n, t)| (*n, Said::Text(t))).collect();
    say_with(lang, key, &said)
}

pub fn say_count(lang: Lang, key: &str, n: i64) -> String {
    say_with(lang, key, &[("n", Said::Number(n))])
}

const FEMININE: [&str; 16] = [
    "ligue",
    "section",
    "jeunesse",
    "organisation",
    "commission",
    "union",
    "fédération",
    "association",
    "coordination",
    "assemblée",
    "amicale",
    "rencontre",
    "réunion",
    "inspection",
    "confédération",
    "conférence",
];
const MASCULINE: [&str; 10] = [
    "bureau",
    "conseil",
    "comité",
    "secrétariat",
    "parti",
    "mouvement",
    "front",
    "rassemblement",
    "congrès",
    "collectif",
];

/// A French name as a sentence takes it: « le Bureau provincial », « la Ligue »,
/// « l’Union »; whether it is feminine. A first word that is not known stays bare.
pub fn with_article(name: &str) -> (String, bool) {
    let first = name.split_whitespace().next().unwrap_or_default().to_lowercase();
    let feminine = FEMININE.contains(&first.as_str());
    let vowel = first.starts_with(['a', 'e', 'é', 'i', 'o', 'u']);
    match (feminine, MASCULINE.contains(&first.as_str())) {
        (true, _) if vowel => (format!("l’{name}"), true),
        (true, _) => (format!("la {name}"), true),
        (false, true) => (format!("le {name}"), false),
        (false, false) => (name.to_owned(), false),
    }
}

/// Whether an Arabic name is feminine, by its first word: اللجنة, الرابطة, هيئة.
pub fn is_feminine_in_arabic(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|first| first.ends_with(['ة', 'ى']))
}

pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
}

pub fn day(lang: Lang, date: Date) -> String {
    format::date_long(lang, date)
}

pub fn hour(lang: Lang, time: Time, zone: &TimeZone) -> String {
    format::hour(lang, time.zoned(zone).time())
}

/// The kind of sitting, as a sentence takes it.
pub fn kind(lang: Lang, kind: Option<&str>) -> String {
    let key = match kind {
        Some("organisational" | "organizational") => "meetings-kind-organisational",
        Some("ordinary") => "meetings-kind-ordinary",
        Some("extraordinary") => "meetings-kind-extraordinary",
        Some("communication") => "meetings-kind-communication",
        _ => "meetings-kind-other",
    };
    say(lang, key, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_takes_its_article() {
        for (name, said) in [
            ("Bureau provincial", "le Bureau provincial"),
            ("Ligue Al Jisr", "la Ligue Al Jisr"),
            ("Union locale", "l’Union locale"),
            ("Hadir", "Hadir"),
        ] {
            assert_eq!(with_article(name).0, said);
        }
    }
}
