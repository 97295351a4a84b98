//! From the words of a sentence to the words of a record: the role without the ending that
//! its verb gave it and without its organisation, what an event is called, whether it is
//! still to come.

/// Words after the first that belong to what an event is called, folded.
const OF_A_TITLE: &[&str] = &[
    "تنظيمي",
    "تنظيميه",
    "تواصلي",
    "تواصليه",
    "جهوي",
    "جهويه",
    "اقليمي",
    "اقليميه",
    "وطني",
    "وطنيه",
    "محلي",
    "عادي",
    "عاديه",
    "استثنايي",
    "استثناييه",
    "موسع",
    "موسعا",
    "organisationnelle",
    "organisationnel",
    "regionale",
    "regional",
    "provinciale",
    "provincial",
    "nationale",
    "national",
    "locale",
    "communale",
    "ordinaire",
    "extraordinaire",
    "elargie",
    "communication",
    "mobilisation",
    "de",
];

/// What an event is called by, folded, with what it is written as.
const EVENTS: &[(&str, &str)] = &[
    ("اجتماع", "اجتماع"),
    ("لقاء", "لقاء"),
    ("ملتقي", "ملتقى"),
    ("موتمر", "مؤتمر"),
    ("دوره", "دورة"),
    ("تجمع", "تجمع"),
    ("مهرجان", "مهرجان"),
    ("جمع", "جمع"),
    ("reunion", "Réunion"),
    ("rencontre", "Rencontre"),
    ("congres", "Congrès"),
    ("session", "Session"),
    ("meeting", "Meeting"),
    ("rassemblement", "Rassemblement"),
    ("assemblee", "Assemblée"),
];

/// Words that tell of what is still to come, folded.
const AHEAD: &[&str] = &[
    "prevu",
    "prevue",
    "sera",
    "seront",
    "tiendra",
    "se tiendra",
    "aura lieu",
    "سينعقد",
    "ستنعقد",
    "سيعقد",
    "المزمع",
    "المقرر",
    "المرتقب",
    "سيتراسه",
    "سيتراس",
    "سيحتضن",
    "ستحتضن",
    "المقبل",
];

const WOMEN: &[&str] =
    &["mme", "mlle", "madame", "السيده", "الاخت", "الاستاذه", "الدكتوره", "ترات", "تراست", "وتراست"];
const MEN: &[&str] = &["m", "mr", "monsieur", "السيد", "الاخ", "الاستاذ", "الدكتور", "تراس", "وتراس"];

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c))
}

/// A role as it stands alone: "ملحقاً", "عضوا" lose the ending that a verb gave them.
pub fn nominative(role: &str) -> String {
    if !is_arabic(role) {
        return role.to_owned();
    }
    let (first, rest) = role.split_once(' ').unwrap_or((role, ""));
    let plain = first.trim_end_matches(['\u{064B}', '\u{064C}', '\u{064D}']);
    let stem = plain.strip_suffix('ا').filter(|s| s.chars().count() >= 3 && !s.ends_with('ي'));
    let stem = stem.map(|s| s.trim_end_matches('\u{064B}')).unwrap_or(plain);
    if rest.is_empty() { stem.to_owned() } else { format!("{stem} {rest}") }
}

/// The role without its organisation, and that; the whole where it would say nothing alone.
pub fn office(role: &str, organisation: Option<&str>) -> (String, Option<String>) {
    let whole = nominative(role.trim());
    let Some(body) = organisation.map(str::trim).filter(|b| b.contains(' ')) else {
        return (whole, None);
    };
    let Some(at) = whole.find(body) else { return (whole, Some(body.to_owned())) };
    let mut short = whole[..at].trim_end();
    // What joins the two: a word, or a letter that sticks to the organisation.
    for join in [
        "ب", "ل", "لل", "و", "de la", "de l'", "de l’", "du", "des", "de", "à la", "à l’", "à l'",
        "au", "à", "d’", "d'", "في",
    ] {
        if let Some(rest) = short.strip_suffix(join)
            && (rest.is_empty() || rest.ends_with(' '))
        {
            short = rest.trim_end();
            break;
        }
    }
    if short.chars().count() < 3 {
        return (whole, None);
    }
    (short.to_owned(), Some(body.to_owned()))
}

/// What an event is called in these words: « Rencontre de communication régionale ».
pub fn event_title(words: &str) -> Option<String> {
    let all: Vec<&str> = words
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '،' | '.' | '«' | '»' | '"'))
        .filter(|w| !w.is_empty())
        .collect();
    let (at, name) =
        all.iter().enumerate().find_map(|(i, word)| event_word(word).map(|w| (i, w)))?;
    let mut out = vec![name.to_owned()];
    for word in &all[at + 1..] {
        let plain = without_article(word);
        if !OF_A_TITLE.contains(&accusative_off(&names::fold(&plain)).as_str()) {
            break;
        }
        out.push(if is_arabic(&plain) { accusative_off(&plain) } else { (*word).to_owned() });
    }
    while out.last().is_some_and(|w| w == "de") {
        out.pop();
    }
    Some(out.join(" "))
}

fn event_word(word: &str) -> Option<&'static str> {
    let plain = word.rsplit(['’', '\'']).next().unwrap_or(word);
    let folded = names::fold(plain);
    let stems = [folded.clone(), accusative_off(&names::fold(&without_article(plain)))];
    EVENTS.iter().find(|(key, _)| stems.iter().any(|s| s == key)).map(|(_, written)| *written)
}

fn without_article(word: &str) -> String {
    for lead in ["وال", "بال", "لل", "ال"] {
        if let Some(rest) = word.strip_prefix(lead).filter(|r| r.chars().count() > 2) {
            return rest.to_owned();
        }
    }
    word.to_owned()
}

fn accusative_off(word: &str) -> String {
    if !is_arabic(word) {
        return word.to_owned();
    }
    let plain = word.trim_end_matches(['\u{064B}', '\u{064C}', '\u{064D}']);
    let stem = plain.strip_suffix('ا').filter(|s| s.chars().count() >= 3).unwrap_or(plain);
    stem.trim_end_matches('\u{064B}').to_owned()
}

/// Whether these words speak of what is still to come.
pub fn is_ahead(words: &str) -> bool {
    let folded: String =
        names::fold(words).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let padded = format!(" {} ", folded.split_whitespace().collect::<Vec<_>>().join(" "));
    AHEAD.iter().any(|cue| padded.contains(&format!(" {cue} ")))
}

/// Whether the word before a name says of whom it is.
pub fn gender_before(before: &str) -> Option<&'static str> {
    let word = before.split_whitespace().next_back()?;
    let folded = names::fold(word);
    let word = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if WOMEN.contains(&word) { Some("female") } else { MEN.contains(&word).then_some("male") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_stands_alone() {
        assert_eq!(nominative("عضوا بمجلس"), "عضو بمجلس");
        assert_eq!(nominative("ملحقاً بغرفة"), "ملحق بغرفة");
        assert_eq!(nominative("رئيس الجماعة"), "رئيس الجماعة");
        assert_eq!(
            office("عضوا بمجلس جماعة والماس", Some("مجلس جماعة والماس")),
            ("عضو".to_owned(), Some("مجلس جماعة والماس".to_owned()))
        );
        assert_eq!(
            office("directeur de l'école de Tiflet", Some("école de Tiflet")),
            ("directeur".to_owned(), Some("école de Tiflet".to_owned()))
        );
        assert_eq!(office("président de la commune", Some("commune")).1, None);
    }

    #[test]
    fn an_event_is_called_by_its_words() {
        let title = |t: &str| event_title(t).unwrap_or_default();
        assert_eq!(
            title("en préparation de la rencontre de communication régionale prévue le samedi"),
            "Rencontre de communication régionale"
        );
        assert_eq!(title("بقاعة البلدية، اجتماعا تنظيميا بحضور"), "اجتماع تنظيمي");
        assert_eq!(title("استعدادا للملتقى الجهوي الذي سينعقد"), "ملتقى جهوي");
        assert_eq!(title("une réunion présidée par"), "Réunion");
    }

    #[test]
    fn what_is_to_come_says_so() {
        assert!(is_ahead("la rencontre prévue le samedi 14 juin"));
        assert!(is_ahead("للملتقى الجهوي الذي سينعقد يوم السبت"));
        assert!(!is_ahead("le parti a organisé une réunion"));
        assert_eq!(gender_before("présidée par Mme "), Some("female"));
        assert_eq!(gender_before("du parti, M. "), Some("male"));
        assert_eq!(gender_before("علمت أن "), None);
    }
}
