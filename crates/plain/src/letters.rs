//! What of a text is text: letters for the shapes of letters, line ends of one kind, nothing that
//! cannot be seen but what spelling needs.

use unicode_normalization::UnicodeNormalization;

use crate::{Limits, Place, Refusal};

/// The text as it leaves this crate.
///
/// - Line ends become `\n`; spaces at the end of a line go, and so do blank lines beyond one.
/// - Dropped: control characters, marks and overrides of direction, zero-width spaces, soft hyphens,
///   byte order marks, tag letters, characters of private use. Kept: tabs, U+200C and U+200D, which
///   Persian and some names are spelt with, and every other space.
/// - Shapes of Arabic letters (U+FB50 to U+FEFC) and Latin ligatures become letters.
pub(crate) fn tidy(text: &str, limits: &Limits) -> Result<String, Refusal> {
    let mut tidy = String::with_capacity(text.len().min(limits.bytes_out));
    let mut ends = 0;
    let mut after_cr = false;
    for c in text.chars() {
        if is_line_end(c) {
            ends += usize::from(!(c == '\n' && after_cr));
            after_cr = c == '\r';
            continue;
        }
        after_cr = false;
        if is_dropped(c) {
            continue;
        }
        if ends > 0 {
            if c.is_whitespace() {
                // A line may be set in; a blank one stays blank.
                continue;
            }
            end_line(&mut tidy, ends);
            ends = 0;
        }
        push_letter(&mut tidy, c);
        if tidy.len() > limits.bytes_out {
            return Err(Refusal::TooLarge { at: Place::File });
        }
    }
    tidy.truncate(tidy.trim_end().len());
    if tidy.is_empty() { Err(Refusal::NoText) } else { Ok(tidy) }
}

fn end_line(text: &mut String, ends: usize) {
    text.truncate(text.trim_end().len());
    if !text.is_empty() {
        text.push_str(if ends == 1 { "\n" } else { "\n\n" });
    }
}

/// One line of what [`tidy`] leaves, with single spaces; none where nothing is left.
pub(crate) fn tidy_line(text: &str) -> Option<String> {
    let mut line = String::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let mut shown = String::new();
        word.chars().filter(|c| !is_dropped(*c)).for_each(|c| push_letter(&mut shown, c));
        if shown.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&shown);
        if line.len() > LONGEST_TITLE {
            line.truncate(line.floor_char_boundary(LONGEST_TITLE));
            break;
        }
    }
    (!line.is_empty()).then_some(line)
}

/// Bytes of a title.
const LONGEST_TITLE: usize = 1_000;

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_dropped(c: char) -> bool {
    let private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}');
    c != '\t'
        && !matches!(c, '\u{200C}' | '\u{200D}')
        && (sheet::is_invisible(c) || c.is_control() || private || c == '\u{AD}')
}

/// Whether this is the shape of a letter, or of several, and not a letter.
pub(crate) fn is_shape(c: char) -> bool {
    match c {
        '\u{FB00}'..='\u{FB06}' => true,
        // Not the signs for whole phrases (ﷺ, ﷽), the rial, or ornate brackets.
        '\u{FB50}'..='\u{FBB1}' | '\u{FBD3}'..='\u{FD3D}' | '\u{FD50}'..='\u{FDC7}' => true,
        '\u{FDF2}' | '\u{FE70}'..='\u{FEFC}' => true,
        _ => false,
    }
}

pub(crate) fn push_letter(text: &mut String, c: char) {
    if !is_shape(c) {
        text.push(c);
        return;
    }
    // The shape of a vowel sign by itself stands on a space or a tatweel that nobody wrote.
    let carried =
        matches!(c, '\u{FC5E}'..='\u{FC63}' | '\u{FCF2}'..='\u{FCF4}' | '\u{FE70}'..='\u{FE7F}');
    let letters = std::iter::once(c).nfkc();
    text.extend(letters.filter(|letter| !(carried && matches!(letter, ' ' | '\u{640}'))));
}

/// Whether it stands on the letter before it and has no place of its own.
pub(crate) fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(text: &str) -> String {
        tidy(text, &Limits::default()).unwrap()
    }

    #[test]
    fn shapes_become_letters() {
        assert_eq!(tidied("ﻣﺤﻤﺪ ﺑﻨﺠﻠﻮﻥ، ﺍﻷﻃﺮ ﷲ ﷺ"), "محمد بنجلون، الأطر الله ﷺ");
        assert_eq!(tidied("oﬃce aﬀaire"), "office affaire");
        assert_eq!(tidied("مـﹷد"), "مـَد");
    }

    #[test]
    fn what_spelling_needs_stays_and_what_hides_goes() {
        assert_eq!(tidied("می\u{200C}رود"), "می\u{200C}رود");
        assert_eq!(tidied("a\u{202E}b\u{200B}c\u{FEFF}d\u{0}e\u{AD}f\u{2066}g"), "abcdefg");
        assert_eq!(tidied("1\u{A0}000\u{202F}; x\ty"), "1\u{A0}000\u{202F}; x\ty");
    }

    #[test]
    fn lines_end_in_one_way() {
        assert_eq!(tidied("\r\n\r\na \r\nb\rc\u{2028}d\r\n\r\n\r\n  e\n\n"), "a\nb\nc\nd\n\ne");
        assert_eq!(tidy(" \n\u{200B}", &Limits::default()), Err(Refusal::NoText));
    }

    #[test]
    fn a_long_text_is_refused_and_not_cut() {
        let limits = Limits { bytes_out: 10, ..Limits::default() };
        assert_eq!(tidy("0123456789", &limits).unwrap().len(), 10);
        assert_eq!(tidy("0123456789a", &limits), Err(Refusal::TooLarge { at: Place::File }));
    }
}
