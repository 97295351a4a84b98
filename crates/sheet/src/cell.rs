//! What a single cell may hold.

use std::borrow::Cow;

pub(crate) const FORMULA: &str = "formula_cell";
pub(crate) const INVISIBLE: &str = "invisible_character";
pub(crate) const BAD_VALUE: &str = "bad_value";

/// Without ordinary and no-break spaces at both ends. Tabs and line feeds stay: they are faults to
/// be shown, not to be hidden.
#[must_use]
pub fn tidy(text: &str) -> &str {
    // Almost every cell begins and ends with a visible ASCII character or has nothing to trim.
    match text.as_bytes() {
        [] => text,
        [first, .., last] if is_plain(*first) && is_plain(*last) => text,
        _ => text.trim_matches(is_space),
    }
}

/// `formula_cell` or `invisible_character`, for a text of one line.
#[must_use]
pub fn cell_trouble(text: &str) -> Option<&'static str> {
    trouble(text, false)
}

/// The same for a text that may hold line feeds and tabs.
#[must_use]
pub fn long_text_trouble(text: &str) -> Option<&'static str> {
    trouble(text, true)
}

/// Control characters, marks that turn the direction of writing, zero-width spaces, tag letters.
/// The joiners U+200C and U+200D are not among them: Arabic script is written with them.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}')
}

/// For what is opened in a spreadsheet: with an apostrophe in front where the spreadsheet would
/// take the text for a formula.
#[must_use]
pub fn hide_formula(cell: &str) -> Cow<'_, str> {
    if begins_as_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// The value of a digit in Latin (0), Arabic (٠) or Persian (۰) writing.
pub(crate) fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return None,
    };
    char::from_digit(value, 10)
}

fn trouble(text: &str, long: bool) -> Option<&'static str> {
    let first = text.as_bytes().first()?;
    if !first.is_ascii_alphanumeric() && begins_as_formula(text) {
        return Some(FORMULA);
    }
    if text.bytes().all(is_harmless) {
        return None;
    }
    let allowed = |c| long && matches!(c, '\n' | '\t');
    text.chars().any(|c| is_invisible(c) && !allowed(c)).then_some(INVISIBLE)
}

fn begins_as_formula(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() && !matches!(c, '\t' | '\r'));
    let mut rest = text.chars();
    match rest.next() {
        // The wide forms are taken for the plain ones by spreadsheets with an East Asian keyboard.
        Some('=' | '@' | '\t' | '\r' | '＝' | '＠') => true,
        Some('+' | '-' | '＋' | '－') => !is_number_or_phone(rest.as_str()),
        _ => false,
    }
}

/// What may follow a sign.
fn is_number_or_phone(text: &str) -> bool {
    let mut digits = 0;
    let digits_and_marks = text.chars().all(|c| {
        let is_digit = digit(c).is_some();
        digits += usize::from(is_digit);
        is_digit || is_space(c) || matches!(c, '.' | ',' | '-' | '(' | ')')
    });
    let exponent = || text.starts_with(|c: char| c.is_ascii_digit()) && text.parse::<f64>().is_ok();
    (digits_and_marks && digits > 0) || exponent()
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic()
}

/// No byte of an invisible character looks like this in UTF-8.
fn is_harmless(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}
