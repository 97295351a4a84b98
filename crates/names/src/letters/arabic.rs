//! Arabic letters to symbols: one each, told apart by place where that changes the sound.

use super::{ARABIC, Place, Symbol, place};
use std::ops::Range;

/// Calls `found` with each symbol and the bytes it was read from.
pub(super) fn each(letters: &str, stem: usize, mut found: impl FnMut(Symbol, Range<usize>)) {
    let mut last = '\0';
    for (i, c) in letters.char_indices() {
        let next = i + c.len_utf8();
        // A letter written twice at the joint of two words is one sound.
        let doubled = c == last && i == stem && i > 0;
        if !doubled
            && let Some(symbol) = symbol(c, place(i == 0 || i == stem, next == letters.len()))
        {
            found(symbol, i..next);
        }
        last = c;
    }
}

fn symbol(c: char, place: Place) -> Option<Symbol> {
    use Place::{Begin, End, Middle};
    let offset = match (c, place) {
        ('ب', _) => 0,
        ('ت', _) => 1,
        ('ث', _) => 2,
        ('ج', _) => 3,
        ('ح', _) => 4,
        ('خ', _) => 5,
        ('د', _) => 6,
        ('ذ', _) => 7,
        ('ر', _) => 8,
        ('ز', _) => 9,
        ('س', _) => 10,
        ('ش', _) => 11,
        ('ص', _) => 12,
        ('ض', _) => 13,
        ('ط', _) => 14,
        ('ظ', _) => 15,
        ('ع', Middle) => 16,
        ('ع', Begin) => 17,
        ('ع', End) => 48,
        ('غ', _) => 18,
        ('ف', _) => 19,
        ('ق', _) => 20,
        ('ك', _) => 21,
        ('گ', _) => 22,
        ('ل', _) => 23,
        ('م', _) => 24,
        ('ن', _) => 25,
        ('ه', Begin) => 26,
        ('ه', Middle) => 27,
        ('ه', End) => 28,
        ('و', Begin) => 29,
        ('و', Middle) => 30,
        ('و', End) => 31,
        ('ي', Begin) => 32,
        ('ي', Middle) => 33,
        ('ي', End) => 34,
        ('ا', Begin) => 35,
        ('إ', Begin) => 36,
        ('آ', Begin) => 37,
        ('أ', Begin) => 49,
        ('ا', Middle) => 38,
        ('ا', End) => 39,
        ('ى', _) => 40,
        ('ة', _) => 41,
        ('ء', _) => 42,
        ('ئ', _) => 43,
        ('ؤ', _) => 44,
        ('أ' | 'إ', _) => 50,
        ('آ', _) => 51,
        ('پ', _) => 45,
        ('ڤ', _) => 46,
        ('چ', _) => 47,
        _ => return None,
    };
    Some(ARABIC as Symbol + offset)
}
