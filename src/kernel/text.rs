//! Text from outside is hostile: what a line or a longer text may hold.

/// Characters that nobody can see and that turn, hide or forge what is read:
/// controls, bidi controls, zero-width marks, tags. U+200C and U+200D stay: Arabic
/// and Persian words need them.
pub fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200C}'
                | '\u{200D}'
                | '\u{115F}'
                | '\u{1160}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{FFA0}'
        )
}

/// One line of text, trimmed: at most `max` characters.
pub fn line(text: &str, max: usize) -> Result<String, &'static str> {
    checked(text, max, is_forbidden)
}

/// Whether it has the shape of an id that was made here: 8-4-4-4-12 hexadecimal digits.
pub fn is_own_id(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(i, b)| match i {
            8 | 13 | 18 | 23 => b == b'-',
            _ => b.is_ascii_hexdigit(),
        })
}

/// A longer text: line feeds and tabs are kept, CRLF becomes LF.
pub fn long(text: &str, max: usize) -> Result<String, &'static str> {
    let text = text.replace("\r\n", "\n");
    checked(&text, max, |c| is_forbidden(c) && c != '\n' && c != '\t')
}

fn checked(
    text: &str,
    max: usize,
    forbidden: impl Fn(char) -> bool,
) -> Result<String, &'static str> {
    if text.chars().any(forbidden) {
        return Err("invisible_character");
    }
    let text = text.trim();
    if text.chars().all(is_blank) {
        return Err("empty");
    }
    if text.chars().count() > max {
        return Err("too_long");
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_joiners_and_marks() {
        assert_eq!(line(" مُحَمَّد ", 40).as_deref(), Ok("مُحَمَّد"));
        assert_eq!(line("عبد\u{200C}الله", 40).as_deref(), Ok("عبد\u{200C}الله"));
    }

    #[test]
    fn an_own_id_is_told_by_its_shape() {
        assert!(is_own_id("0197612c-5d8a-7f3e-9b60-3c1f2a4b5c6d"));
        for other in [
            "",
            "zz",
            "0197612c-5d8a-7f3e-9b60-3c1f2a4b5c6",
            "0197612c5d8a7f3e9b603c1f2a4b5c6d0000",
        ] {
            assert!(!is_own_id(other), "{other}");
        }
    }

    #[test]
    fn what_nobody_sees_is_refused() {
        for c in ['\u{202E}', '\u{200B}', '\u{FEFF}', '\u{7}', '\u{E0041}', '\u{2066}', '\n'] {
            assert_eq!(line(&format!("ab{c}cd"), 40), Err("invisible_character"), "{c:?}");
        }
        for blank in ["", "  ", "\u{00A0}\u{3000}", "\u{200D}"] {
            assert_eq!(line(blank, 40), Err("empty"), "{blank:?}");
        }
        assert_eq!(line("abc", 2), Err("too_long"));
        assert_eq!(long("a\r\n\tb", 9).as_deref(), Ok("a\n\tb"));
    }
}
