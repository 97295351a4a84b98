//! Latin letters to symbols: the digraphs of French, English and Spanish spelling.

use super::{LATIN_SYMBOLS, NONE, Place, Symbol, place};
use std::ops::Range;

/// Calls `found` with each symbol and the bytes it was read from. A letter
/// written twice is one; a digraph never reaches over the joint at `stem`.
pub(super) fn each(b: &[u8], stem: usize, mut found: impl FnMut(Symbol, Range<usize>)) {
    let mut i = 0;
    while i < b.len() {
        let limit = if i < stem { stem.min(b.len()) } else { b.len() };
        let begin = i == 0 || i == stem;
        let (base, used) = base(b, i, limit, begin);
        let mut next = i + used;
        while next < limit && used == 1 && b[next] == b[i] {
            next += 1;
        }
        if let Some(symbol) = placed(base, place(begin, next == b.len())) {
            found(symbol, i..next);
        }
        i = next;
    }
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

/// The symbol (in its middle form) at byte `i` and how many bytes it takes. `rh` begins
/// names with غ (Rharb, Rhita) as French maps of Morocco wrote it; inside it is two letters.
fn base(b: &[u8], i: usize, limit: usize, begin: bool) -> (Symbol, usize) {
    let at = |k: usize| if i + k < limit { b[i + k] } else { 0 };
    let soft = |c: u8| matches!(c, b'e' | b'i' | b'y');
    let vowel = |c: u8| matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let (second, third) = (at(1), at(2));
    match (b[i], second) {
        (b't', b'c') if third == b'h' => (const { latin("tch") }, 3),
        (b's', b'c') if third == b'h' => (const { latin("sh") }, 3),
        (b's', b'h') => (const { latin("sh") }, 2),
        (b's', b's') if third == b'h' => (const { latin("sh") }, 3),
        (b's', b's') => (const { latin("ss") }, 2),
        (b's', _) => (const { latin("s") }, 1),
        (b'c', b'h') => (const { latin("ch") }, 2),
        (b'c', b'c') if third == b'h' => (const { latin("ch") }, 3),
        (b'c', b'k') => (const { latin("k") }, 2),
        (b'c', n) if soft(n) => (const { latin("ce") }, 1),
        (b'c', _) => (const { latin("c") }, 1),
        (b'k', b'h') => (const { latin("kh") }, 2),
        (b'k', b'k') if third == b'h' => (const { latin("kh") }, 3),
        (b'g', b'h') => (const { latin("gh") }, 2),
        (b'g', b'g') if third == b'h' => (const { latin("gh") }, 3),
        (b'g', b'u') if vowel(third) => (const { latin("gu") }, 2),
        (b'g', n) if soft(n) => (const { latin("ge") }, 1),
        (b'g', _) => (const { latin("g") }, 1),
        (b'd', b'h') => (const { latin("dh") }, 2),
        (b'd', b'j') => (const { latin("dj") }, 2),
        (b'd', _) => (const { latin("d") }, 1),
        (b't', b'h') => (const { latin("th") }, 2),
        (b't', _) => (const { latin("t") }, 1),
        (b'p', b'h') => (const { latin("f") }, 2),
        (b'p', _) => (const { latin("p") }, 1),
        (b'q', b'u') if vowel(third) => (const { latin("q") }, 2),
        (b'q', _) => (const { latin("q") }, 1),
        (b'r', b'h') if begin => (const { latin("gh") }, 2),
        (b'r', _) => (const { latin("r") }, 1),
        (b'o', b'u') => (const { latin("ou") }, 2),
        (b'o', b'o') => (const { latin("ou") }, 2),
        (b'o', _) => (const { latin("o") }, 1),
        (b'a', b'a') => (const { latin("aa") }, 2),
        (b'a', b'i' | b'y') if i > 0 => (const { latin("ai") }, 2),
        (b'a', _) => (const { latin("a") }, 1),
        (b'e', b'i' | b'y') if i > 0 => (const { latin("ei") }, 2),
        (b'e', b'e') => (const { latin("ee") }, 2),
        (b'e', _) => (const { latin("e") }, 1),
        (b'b', _) => (const { latin("b") }, 1),
        (b'f', _) => (const { latin("f") }, 1),
        (b'h', _) => (const { latin("h") }, 1),
        (b'i', _) => (const { latin("i") }, 1),
        (b'j', _) => (const { latin("j") }, 1),
        (b'k', _) => (const { latin("k") }, 1),
        (b'l', _) => (const { latin("l") }, 1),
        (b'm', _) => (const { latin("m") }, 1),
        (b'n', _) => (const { latin("n") }, 1),
        (b'u', _) => (const { latin("u") }, 1),
        (b'v', _) => (const { latin("v") }, 1),
        (b'w', _) => (const { latin("w") }, 1),
        (b'x', _) => (const { latin("x") }, 1),
        (b'y', _) => (const { latin("y") }, 1),
        (b'z', _) => (const { latin("z") }, 1),
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
