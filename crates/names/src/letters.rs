//! Letters as they sound: one symbol for `ou ch kh gh dj gu qu`, for a doubled
//! letter, and for a vowel by its place in the word.
//!
//! Both scripts share one numbering (Latin below [`ARABIC`], Arabic from it on),
//! so that one matrix holds the likeness of any two symbols.

mod arabic;
mod latin;

use crate::script::{Script, script_of};
use std::ops::Range;

/// A symbol; see [`LATIN_SYMBOLS`] and [`ARABIC_SYMBOLS`] for the numbering.
pub(crate) type Symbol = u8;

/// First Arabic symbol.
pub(crate) const ARABIC: usize = 64;
/// One more than the last symbol of all.
pub(crate) const SYMBOLS: usize = 128;
/// The symbol of a letter of any other script; in the matrix, no letter on a Latin side.
pub(crate) const NONE: Symbol = 0;
/// In the matrix, no letter on an Arabic side.
pub(crate) const NONE_ARABIC: Symbol = 127;

/// Each symbol with the consonants it may stand for in a key, likeliest first.
/// `_` is dropped, as are those without any; `^x` stands at the beginning, `x$` at the end.
pub(crate) const LATIN_SYMBOLS: [(&str, &str); 64] = [
    ("", ""),
    ("b", "b"),
    ("c", "k"),
    ("ce", "s"),
    ("d", "d"),
    ("dh", "dz"),
    ("dj", "j"),
    ("f", "f"),
    ("g", "k"),
    ("ge", "kj"),
    ("gh", "k"),
    ("gu", "k"),
    ("j", "j"),
    ("k", "k"),
    ("kh", "x"),
    ("l", "l"),
    ("m", "m"),
    ("n", "n"),
    ("p", "b"),
    ("q", "k"),
    ("r", "r"),
    ("", ""),
    ("s", "s"),
    ("sh", "c"),
    ("ch", "c"),
    ("t", "t"),
    ("th", "ts"),
    ("tch", "c"),
    ("v", "f_"),
    ("x", "sc"),
    ("z", "z"),
    ("", ""),
    ("^h", "h"),
    ("h", "h"),
    ("h$", "_h"),
    ("^a", ""),
    ("a", ""),
    ("a$", ""),
    ("^e", ""),
    ("e", ""),
    ("e$", ""),
    ("^i", ""),
    ("i", ""),
    ("i$", ""),
    ("^o", ""),
    ("o", ""),
    ("o$", ""),
    ("^u", ""),
    ("u", ""),
    ("u$", ""),
    ("^ou", ""),
    ("ou", ""),
    ("ou$", ""),
    ("^y", ""),
    ("y", ""),
    ("y$", ""),
    ("^w", ""),
    ("w", ""),
    ("ai", ""),
    ("ei", ""),
    ("aa", ""),
    ("ee", ""),
    ("ss", "s"),
    ("n$", "n"),
];

/// The Arabic half, in the same way.
pub(crate) const ARABIC_SYMBOLS: [(&str, &str); 64] = [
    ("ب", "b"),
    ("ت", "t"),
    ("ث", "ts"),
    ("ج", "jk"),
    ("ح", "h"),
    ("خ", "x"),
    ("د", "d"),
    ("ذ", "dz"),
    ("ر", "r"),
    ("ز", "z"),
    ("س", "s"),
    ("ش", "c"),
    ("ص", "s"),
    ("ض", "dz"),
    ("ط", "t"),
    ("ظ", "dz"),
    ("ع", ""),
    ("^ع", ""),
    ("غ", "kr"),
    ("ف", "f"),
    ("ق", "k"),
    ("ك", "k"),
    ("گ", "k"),
    ("ل", "l"),
    ("م", "m"),
    ("ن", "n"),
    ("^ه", "h"),
    ("ه", "h"),
    ("ه$", ""),
    ("^و", ""),
    ("و", ""),
    ("و$", ""),
    ("^ي", ""),
    ("ي", ""),
    ("ي$", ""),
    ("^ا", ""),
    ("^إ", ""),
    ("^آ", ""),
    ("ا", ""),
    ("ا$", ""),
    ("ى", ""),
    ("ة", ""),
    ("ء", ""),
    ("ئ", ""),
    ("ؤ", ""),
    ("پ", "b"),
    ("ڤ", "f"),
    ("چ", "c"),
    ("ع$", ""),
    ("^أ", ""),
    ("أ", ""),
    ("آ", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
];

/// What a symbol is called in the tables above.
pub(crate) fn symbol_name(symbol: Symbol) -> &'static str {
    let s = usize::from(symbol);
    if s < ARABIC { LATIN_SYMBOLS[s].0 } else { ARABIC_SYMBOLS[s - ARABIC].0 }
}

/// The consonants a symbol may stand for in a key; empty when it is dropped.
pub(crate) fn classes(symbol: Symbol) -> &'static str {
    let s = symbol as usize;
    if s < ARABIC { LATIN_SYMBOLS[s].1 } else { ARABIC_SYMBOLS[s - ARABIC].1 }
}

/// Whether a symbol at the beginning of a word is heard as a vowel there.
pub(crate) fn is_vowel_like(symbol: Symbol) -> bool {
    symbol != NONE && (classes(symbol).is_empty() || classes(symbol).starts_with('_'))
}

/// Where in its word a letter stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Begin,
    Middle,
    End,
}

fn place(begin: bool, end: bool) -> Place {
    match (begin, end) {
        (true, _) => Place::Begin,
        (_, true) => Place::End,
        _ => Place::Middle,
    }
}

/// Reads `letters` (as `fold::sound` leaves them) into symbols. `stem` is the
/// byte where the name proper begins after its particles: what stands there
/// counts as a beginning. Returns the index of the symbol the stem begins at.
pub(crate) fn read(letters: &str, stem: usize, out: &mut Vec<Symbol>) -> usize {
    out.clear();
    let mut stem_at = 0;
    each(letters, stem, |symbol, bytes| {
        if bytes.start < stem {
            stem_at += 1;
        }
        out.push(symbol);
    });
    stem_at
}

/// The symbols of a word, each with the letters it was read from.
pub(crate) fn spans(letters: &str) -> Vec<(Symbol, &str)> {
    let mut out = Vec::new();
    each(letters, 0, |symbol, bytes| {
        if let Some(text) = letters.get(bytes) {
            out.push((symbol, text));
        }
    });
    out
}

fn each(letters: &str, stem: usize, found: impl FnMut(Symbol, Range<usize>)) {
    match letters.chars().next().map(script_of) {
        Some(Script::Arabic) => arabic::each(letters, stem, found),
        _ => latin::each(letters.as_bytes(), stem, found),
    }
}
