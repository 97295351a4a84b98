//! A phone in a line of text, in the notations usual in Morocco, and foreign ones with `+` or
//! `00` in front.

use crate::cell::digit;

pub(super) struct Found {
    /// Bytes of the line it takes.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) digits: String,
}

/// The first phone of a line.
pub(super) fn find(line: &str) -> Option<Found> {
    let mut before = ' ';
    for (start, c) in line.char_indices() {
        let begins = c == '+' || (digit(c).is_some() && digit(before).is_none() && before != '+');
        if begins && let Some(found) = match_at(line, start, before) {
            return Some(found);
        }
        before = c;
    }
    None
}

fn match_at(line: &str, start: usize, before: char) -> Option<Found> {
    let plus = line[start..].starts_with('+');
    let mut digits = String::new();
    let mut longest = None;
    let mut gap = 0;
    let mut at = start + usize::from(plus);
    let mut separated = false;
    while let Some(c) = line[at..].chars().next() {
        if let Some(digit) = digit(c) {
            digits.push(digit);
            separated |= gap > 0 && digits.len() > 1;
            gap = 0;
            at += c.len_utf8();
            let whole = !line[at..].starts_with(|c| crate::cell::digit(c).is_some());
            if whole && is_phone(plus, &digits, separated, before) {
                longest = Some((at, digits.clone()));
            }
        } else if digits.starts_with("212") || digits.starts_with("00212") {
            // +212 (0)6: the zero that is not dialled from abroad.
            if let Some(after) = line[at..].trim_start().strip_prefix("(0)") {
                at = line.len() - after.len();
                continue;
            }
            if !passes(c, &mut gap) {
                break;
            }
            at += c.len_utf8();
        } else if passes(c, &mut gap) {
            at += c.len_utf8();
        } else {
            break;
        }
        if digits.len() >= 15 {
            break;
        }
    }
    let (end, digits) = longest?;
    let plus = if plus { "+" } else { "" };
    Some(Found { start, end, digits: format!("{plus}{digits}") })
}

/// Whether one more sign may stand between two digits.
fn passes(c: char, gap: &mut u32) -> bool {
    *gap += 1;
    *gap <= 3 && matches!(c, ' ' | '.' | '-' | '/' | '_' | '(' | ')' | '‐' | '‑' | '–')
}

fn is_phone(plus: bool, digits: &str, separated: bool, before: char) -> bool {
    let national = |rest: &str| {
        rest.len() == 9 && rest.starts_with(['5', '6', '7', '8'])
            || rest.len() == 10 && rest.starts_with('0')
    };
    let abroad = |rest: &str| match rest.strip_prefix("212") {
        Some(rest) => national(rest),
        None => (8..=15).contains(&rest.len()) && !rest.starts_with('0'),
    };
    if plus {
        return abroad(digits);
    }
    if let Some(rest) = digits.strip_prefix("00") {
        return abroad(rest);
    }
    match digits.strip_prefix('0') {
        Some(rest) => rest.len() == 9 && rest.starts_with(['5', '6', '7', '8']),
        None => {
            digits.strip_prefix("212").is_some_and(|rest| national(rest) && rest.len() == 9)
                // What a spreadsheet has made of a number with a zero in front.
                || (digits.len() == 9 && digits.starts_with(['6', '7']) && !separated && !before.is_alphanumeric())
        }
    }
}
