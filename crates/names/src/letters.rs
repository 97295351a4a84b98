//! Letters as they sound: one symbol for `ou ch kh gh dj gu qu`, for a doubled
//! letter, and for a vowel by its place in the word.
//!
//! Both scripts share one numbering (Latin below [`ARABIC`], Arabic from it on),
//! so that one matrix holds the likeness of any two symbols.

use crate::script::{Script, script_of};

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
    ("rh", "kr"),
    ("s", "s"),
    ("sh", "c"),
    ("ch", "c"),
    ("t", "t"),
    ("th", "ts"),
    ("tch", "c"),
    ("v", "f_"),
    ("x", "sc"),
    ("z", "z"),
    ("3", ""),
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

/// The consonants a symbol may stand for in a key; empty when it is dropped.
pub(crate) fn classes(symbol: Symbol) -> &'static str {
    let s = symbol as usize;
    if s < ARABIC { LATIN_SYMBOLS[s].1 } else { ARABIC_SYMBOLS[s - ARABIC].1 }
}

/// Whether a symbol at the beginning of a word is heard as a vowel there.
pub(crate) fn is_vowel_like(symbol: Symbol) -> bool {
    symbol != NONE && (classes(symbol).is_empty() || classes(symbol).starts_with('_'))
}

/// Reads `letters` (as `fold::sound` leaves them) into symbols. `stem` is the
/// byte where the name proper begins after its particles: what stands there
/// counts as a beginning. Returns the symbols and the index the stem begins at.
pub(crate) fn read(letters: &str, stem: usize, out: &mut Vec<Symbol>) -> usize {
    out.clear();
    match letters.chars().next().map(script_of) {
        Some(Script::Arabic) => read_arabic(letters, stem, out),
        _ => read_latin(letters.as_bytes(), stem, out),
    }
}

fn read_arabic(letters: &str, stem: usize, out: &mut Vec<Symbol>) -> usize {
    let mut stem_at = 0;
    let mut last = '\0';
    let end = letters.len();
    for (i, c) in letters.char_indices() {
        if i == stem {
            stem_at = out.len();
        }
        let place = place(i == 0 || i == stem, i + c.len_utf8() == end);
        // A letter written twice at the joint of two words is one sound.
        if !(c == last && i == stem && i > 0)
            && let Some(symbol) = arabic_symbol(c, place)
        {
            out.push(symbol);
        }
        last = c;
    }
    stem_at
}

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

fn arabic_symbol(c: char, place: Place) -> Option<Symbol> {
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

fn read_latin(b: &[u8], stem: usize, out: &mut Vec<Symbol>) -> usize {
    let mut stem_at = 0;
    let mut i = 0;
    while i < b.len() {
        if i == stem {
            stem_at = out.len();
        }
        // A digraph never reaches over the joint between particle and stem.
        let limit = if i < stem { stem.min(b.len()) } else { b.len() };
        let (base, used) = latin_base(b, i, limit);
        let mut next = i + used;
        while next < limit && used == 1 && b[next] == b[i] {
            next += 1;
        }
        let place = place(i == 0 || i == stem, next == b.len());
        if let Some(symbol) = placed(base, place) {
            out.push(symbol);
        }
        i = next;
    }
    stem_at
}

const fn latin(name: &str) -> Symbol {
    let mut i = 1;
    while i < 64 {
        let known = LATIN_SYMBOLS[i].0.as_bytes();
        let wanted = name.as_bytes();
        if known.len() == wanted.len() {
            let mut k = 0;
            while k < known.len() && known[k] == wanted[k] {
                k += 1;
            }
            if k == known.len() {
                return i as Symbol;
            }
        }
        i += 1;
    }
    panic!("no such symbol")
}

/// The symbol (in its middle form) at byte `i` and how many bytes it takes.
fn latin_base(b: &[u8], i: usize, limit: usize) -> (Symbol, usize) {
    let at = |k: usize| if i + k < limit { b[i + k] } else { 0 };
    let soft = |c: u8| matches!(c, b'e' | b'i' | b'y');
    let vowel = |c: u8| matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let (second, third) = (at(1), at(2));
    let s = |name: Symbol, used: usize| (name, used);
    match (b[i], second) {
        (b't', b'c') if third == b'h' => s(const { latin("tch") }, 3),
        (b's', b'c') if third == b'h' => s(const { latin("sh") }, 3),
        (b's', b'h') => s(const { latin("sh") }, 2),
        (b's', b's') if third == b'h' => s(const { latin("sh") }, 3),
        (b's', b's') => s(const { latin("ss") }, 2),
        (b's', _) => s(const { latin("s") }, 1),
        (b'c', b'h') => s(const { latin("ch") }, 2),
        (b'c', b'c') if third == b'h' => s(const { latin("ch") }, 3),
        (b'c', b'k') => s(const { latin("k") }, 2),
        (b'c', n) if soft(n) => s(const { latin("ce") }, 1),
        (b'c', _) => s(const { latin("c") }, 1),
        (b'k', b'h') => s(const { latin("kh") }, 2),
        (b'k', b'k') if third == b'h' => s(const { latin("kh") }, 3),
        (b'g', b'h') => s(const { latin("gh") }, 2),
        (b'g', b'g') if third == b'h' => s(const { latin("gh") }, 3),
        (b'g', b'u') if vowel(third) => s(const { latin("gu") }, 2),
        (b'g', n) if soft(n) => s(const { latin("ge") }, 1),
        (b'g', _) => s(const { latin("g") }, 1),
        (b'd', b'h') => s(const { latin("dh") }, 2),
        (b'd', b'j') => s(const { latin("dj") }, 2),
        (b'd', _) => s(const { latin("d") }, 1),
        (b't', b'h') => s(const { latin("th") }, 2),
        (b't', _) => s(const { latin("t") }, 1),
        (b'p', b'h') => s(const { latin("f") }, 2),
        (b'p', _) => s(const { latin("p") }, 1),
        (b'q', b'u') if vowel(third) => s(const { latin("q") }, 2),
        (b'q', _) => s(const { latin("q") }, 1),
        (b'r', b'h') => s(const { latin("rh") }, 2),
        (b'r', _) => s(const { latin("r") }, 1),
        (b'o', b'u') => s(const { latin("ou") }, 2),
        (b'o', b'o') => s(const { latin("ou") }, 2),
        (b'o', _) => s(const { latin("o") }, 1),
        (b'a', b'a') => s(const { latin("aa") }, 2),
        (b'a', b'i' | b'y') if i > 0 => s(const { latin("ai") }, 2),
        (b'a', _) => s(const { latin("a") }, 1),
        (b'e', b'i' | b'y') if i > 0 => s(const { latin("ei") }, 2),
        (b'e', b'e') => s(const { latin("ee") }, 2),
        (b'e', _) => s(const { latin("e") }, 1),
        (b'b', _) => s(const { latin("b") }, 1),
        (b'f', _) => s(const { latin("f") }, 1),
        (b'h', _) => s(const { latin("h") }, 1),
        (b'i', _) => s(const { latin("i") }, 1),
        (b'j', _) => s(const { latin("j") }, 1),
        (b'k', _) => s(const { latin("k") }, 1),
        (b'l', _) => s(const { latin("l") }, 1),
        (b'm', _) => s(const { latin("m") }, 1),
        (b'n', _) => s(const { latin("n") }, 1),
        (b'u', _) => s(const { latin("u") }, 1),
        (b'v', _) => s(const { latin("v") }, 1),
        (b'w', _) => s(const { latin("w") }, 1),
        (b'x', _) => s(const { latin("x") }, 1),
        (b'y', _) => s(const { latin("y") }, 1),
        (b'z', _) => s(const { latin("z") }, 1),
        (b'3', _) => s(const { latin("3") }, 1),
        (b'7', _) => s(const { latin("h") }, 1),
        (b'9', _) => s(const { latin("q") }, 1),
        (b'5', _) => s(const { latin("kh") }, 1),
        (b'8', _) => s(const { latin("gh") }, 1),
        (b'6', _) => s(const { latin("t") }, 1),
        _ => (NONE, 1),
    }
}

/// Turns a middle form into the one for its place in the word.
fn placed(symbol: Symbol, place: Place) -> Option<Symbol> {
    const A: Symbol = latin("a");
    const E: Symbol = latin("e");
    const I: Symbol = latin("i");
    const O: Symbol = latin("o");
    const U: Symbol = latin("u");
    const OU: Symbol = latin("ou");
    const Y: Symbol = latin("y");
    const W: Symbol = latin("w");
    const H: Symbol = latin("h");
    const N: Symbol = latin("n");
    const AA: Symbol = latin("aa");
    match (symbol, place) {
        (NONE, _) => None,
        (A | E | I | O | U | OU | Y | H | W, Place::Begin) => Some(symbol - 1),
        (AA, Place::Begin) => Some(A - 1),
        (A | E | I | O | U | OU | Y | H | N, Place::End) => Some(match symbol {
            N => latin("n$"),
            other => other + 1,
        }),
        _ => Some(symbol),
    }
}

/// The symbols of a word, each with the letters it was read from.
pub(crate) fn spans(letters: &str) -> Vec<(Symbol, &str)> {
    let mut out = Vec::new();
    if letters.chars().next().map(script_of) == Some(Script::Arabic) {
        for (i, c) in letters.char_indices() {
            let next = i + c.len_utf8();
            if let Some(symbol) = arabic_symbol(c, place(i == 0, next == letters.len())) {
                out.push((symbol, &letters[i..next]));
            }
        }
        return out;
    }
    let b = letters.as_bytes();
    let mut i = 0;
    while i < b.len() {
        let (base, used) = latin_base(b, i, b.len());
        let mut next = i + used;
        while next < b.len() && used == 1 && b[next] == b[i] {
            next += 1;
        }
        if let (Some(symbol), Some(text)) =
            (placed(base, place(i == 0, next == b.len())), letters.get(i..next))
        {
            out.push((symbol, text));
        }
        i = next;
    }
    out
}
