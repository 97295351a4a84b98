//! What stands before and between the words of a list and is none of them.

use crate::cell::digit;
use crate::is_invisible;

/// Without pictures and marks that cannot be seen. Tabs stay: they part cells.
pub(super) fn without_pictures(line: &str) -> String {
    let mut clean = String::with_capacity(line.len());
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\t' => clean.push(c),
            // The frame of a keycap: 1️⃣ is a number of the list.
            '\u{20E3}' => clean.push(')'),
            '\u{FE00}'..='\u{FE0F}' => {}
            '\u{200C}' | '\u{200D}' => {
                let joins = clean.ends_with(char::is_alphabetic)
                    && rest.peek().is_some_and(|c| c.is_alphabetic());
                clean.extend(joins.then_some(c));
            }
            _ if c.is_control() || is_picture(c) || c.is_whitespace() => clean.push(' '),
            _ if is_invisible(c) => {}
            _ => clean.push(c),
        }
    }
    clean
}

/// Without the bullets and the number in front, in whatever order they come.
pub(super) fn strip_marker(line: &str) -> &str {
    let mut rest = line.trim();
    for _ in 0..4 {
        let before = rest;
        rest = rest.trim_start_matches(is_bullet).trim_start();
        rest = strip_number(rest).unwrap_or(rest).trim_start();
        if rest.len() == before.len() {
            break;
        }
    }
    rest
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '·'
            | '‣'
            | '⁃'
            | '-'
            | '–'
            | '—'
            | '*'
            | '+'
            | '>'
            | '#'
            | '_'
            | '~'
            | '.'
            | 'ـ'
            | '\u{FF0D}'
    )
}

/// `1.` `1)` `(1)` `1-` `١-` `١ـ` `1/` `1°`, or `1` before a word.
fn strip_number(line: &str) -> Option<&str> {
    let bracketed = line.strip_prefix(['(', '[']);
    let rest = bracketed.unwrap_or(line);
    let digits = rest.chars().take_while(|&c| digit(c).is_some()).count();
    if !(1..=4).contains(&digits) {
        return None;
    }
    let rest = rest.trim_start_matches(|c| digit(c).is_some());
    if bracketed.is_some() {
        return rest.strip_prefix([')', ']']);
    }
    let mark = |c: char| {
        matches!(
            c,
            '.' | ')' | ']' | '-' | '–' | '—' | '_' | 'ـ' | ':' | '/' | '°' | '،' | ',' | '*'
        )
    };
    let spaced = rest.trim_start();
    if let Some(after) = spaced.strip_prefix(mark) {
        let after = after.trim_start_matches(mark);
        return (!after.starts_with(|c| digit(c).is_some())).then_some(after);
    }
    (spaced.len() < rest.len() && spaced.starts_with(char::is_alphabetic)).then_some(spaced)
}

fn is_picture(c: char) -> bool {
    // Arrows, technical signs, numbers in circles, boxes, dingbats, more arrows; then the pictures
    // proper with their skins and flags.
    matches!(c, '\u{2190}'..='\u{23FF}' | '\u{2460}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}')
        || matches!(
            c,
            '\u{3030}' | '\u{303D}' | '\u{3297}' | '\u{3299}' | '\u{1F000}'..='\u{1FAFF}'
        )
}
