//! French and English spelling: who writes ch writes ou, too.

/// Which of the two a word is written in, where it shows.
pub(crate) fn of(word: &str) -> Option<Style> {
    let has = |letters: &[&str]| letters.iter().any(|l| word.contains(l));
    let english = has(&["sh", "oo", "ee", "w", "kw"])
        || word.starts_with("al ")
        || word.starts_with("abdul")
        || word.ends_with("ah") && !word.ends_with("llah")
        || word.contains('u') && !has(&["ou", "gu", "qu", "au"]);
    let french = has(&["ou", "ch", "dj", "gui", "gue", "ss"])
        || word.starts_with("el ")
        || word.ends_with("ine")
        || word.ends_with("ane");
    match (french, english) {
        (true, false) => Some(Style::French),
        (false, true) => Some(Style::English),
        _ => None,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    French,
    English,
}

#[cfg(test)]
mod tests {
    use super::{Style, of};

    #[test]
    fn spelling_shows_where_it_comes_from() {
        assert_eq!(of("rachid"), Some(Style::French));
        assert_eq!(of("rashid"), Some(Style::English));
        assert_eq!(of("karim"), None);
        assert_eq!(of("abdellah"), None);
        assert_eq!(of("yusuf"), Some(Style::English));
    }
}
