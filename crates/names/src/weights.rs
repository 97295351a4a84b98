//! What was learned: how likely two symbols are the same sound, and how much
//! each feature of a pair of names says.

use crate::features::FEATURES;
use crate::letters::{
    ARABIC, NONE, NONE_ARABIC, SYMBOLS, Symbol, classes, is_vowel_like, symbol_name,
};
use crate::net::Net;
use std::sync::OnceLock;

/// Sixteenths of a nat.
pub(crate) const NAT: f32 = 16.0;

/// As written by `examples/train`.
pub(crate) const SHIPPED: &[u8] = include_bytes!("data/weights.bin");

const EDIT: usize = SYMBOLS * SYMBOLS;

/// The learned weights in the form they are used.
pub(crate) struct Model {
    /// Log-odds of two symbols; row or column 0 is a letter without counterpart.
    pub edit: Box<[i16]>,
    /// The most a symbol can score against a symbol of the Latin and Arabic side.
    pub best: [[i16; 2]; SYMBOLS],
    pub net: Option<Net<FEATURES>>,
}

impl Model {
    /// The model shipped with the crate.
    pub fn shipped() -> &'static Model {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Model::from_bytes(SHIPPED))
    }

    /// One byte for each pair of symbols, then the numbers of the net as
    /// little-endian `f32`. What is missing is as before learning.
    pub fn from_bytes(bytes: &[u8]) -> Model {
        let (edit, rest) = match bytes.split_at_checked(EDIT) {
            Some((edit, rest)) => (edit.iter().map(|&b| i16::from(b as i8)).collect(), rest),
            None => (prior(), &[][..]),
        };
        let numbers: Vec<f32> =
            rest.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
        Model { best: best(&edit), edit, net: Net::from_numbers(&numbers) }
    }

    pub fn row(&self, x: Symbol) -> &[i16] {
        let at = usize::from(x) * SYMBOLS;
        &self.edit[at..at + SYMBOLS]
    }
}

fn best(edit: &[i16]) -> [[i16; 2]; SYMBOLS] {
    let mut best = [[0i16; 2]; SYMBOLS];
    for (x, row) in best.iter_mut().enumerate().skip(1) {
        for y in 1..usize::from(NONE_ARABIC) {
            let side = usize::from(y >= ARABIC);
            row[side] = row[side].max(edit[x * SYMBOLS + y]);
        }
    }
    best
}

/// What is assumed before anything is learned: letters that may stand for the
/// same consonant are alike, vowels come and go.
pub(crate) fn prior() -> Box<[i16]> {
    let mut edit = vec![0i16; EDIT].into_boxed_slice();
    for x in 0..SYMBOLS {
        for y in 0..SYMBOLS {
            edit[x * SYMBOLS + y] = assumed(x as Symbol, y as Symbol);
        }
    }
    edit
}

fn assumed(x: Symbol, y: Symbol) -> i16 {
    let empty = |s: Symbol| s == NONE || s == NONE_ARABIC;
    match (empty(x), empty(y)) {
        (true, true) => return 0,
        (true, false) => return if is_vowel_like(y) { -8 } else { -48 },
        (false, true) => return if is_vowel_like(x) { -8 } else { -48 },
        _ => {}
    }
    if x == y {
        return 40;
    }
    // Turkish and Persian Latin write و as v.
    if is_v_for_waw(x, y) || is_v_for_waw(y, x) {
        return 24;
    }
    match (is_vowel_like(x), is_vowel_like(y)) {
        (true, true) => 10,
        (false, false) if classes(x).chars().any(|c| c != '_' && classes(y).contains(c)) => 34,
        _ => -56,
    }
}

fn is_v_for_waw(x: Symbol, y: Symbol) -> bool {
    symbol_name(x) == "v" && matches!(symbol_name(y), "^و" | "و" | "^w" | "w")
}
