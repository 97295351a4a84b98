//! Whether two texts are one dispatch: another headline, a sentence cut, a word changed. Folded
//! words in threes are compared; a few numbers made of them find what is worth comparing.

use super::document::words;
use std::collections::HashSet;
use std::hash::Hasher;

/// Words that stand together in one shingle.
const TOGETHER: usize = 3;
/// Shingles that a text needs: a shorter one says too little to be like another.
const FEWEST: usize = 12;
/// A text has so many bands of so many smallest hashes each. Of two texts that share four
/// fifths of their shingles one pair in a million shares no band.
const BANDS: u64 = 20;
const ROWS: u64 = 3;
/// Of all shingles of two texts, the share that both have where they are one dispatch.
const SAME: f64 = 0.8;

#[derive(Debug, Clone, Default)]
pub struct Likeness {
    pub bands: Vec<i64>,
    shingles: HashSet<u64>,
    numbers: HashSet<String>,
}

impl Likeness {
    /// With the bands by which it is found.
    pub fn of(text: &str) -> Self {
        let shape = Self::shape(text);
        let bands = if shape.shingles.is_empty() { Vec::new() } else { bands(&shape.shingles) };
        Self { bands, ..shape }
    }

    /// What is compared, and no more: of one that was found already.
    pub fn shape(text: &str) -> Self {
        let folded = names::fold(text);
        let all: Vec<&str> = words(&folded).collect();
        let shingles: HashSet<u64> = all.windows(TOGETHER).map(hash).collect();
        if shingles.len() < FEWEST {
            return Self::default();
        }
        let is_number = |w: &&&str| w.chars().any(|c| c.is_ascii_digit());
        let numbers = all.iter().filter(is_number).map(|w| (*w).to_owned()).collect();
        Self { bands: Vec::new(), shingles, numbers }
    }

    /// So many words in common, and no number that only one of them would have in place of
    /// another's: the same sentences of another day or another count are other news.
    pub fn is_same_dispatch(&self, other: &Self) -> bool {
        let both = self.shingles.intersection(&other.shingles).count();
        let either = self.shingles.len() + other.shingles.len() - both;
        let numbers =
            self.numbers.is_subset(&other.numbers) || other.numbers.is_subset(&self.numbers);
        either > 0 && numbers && both as f64 >= SAME * either as f64
    }
}

fn hash(words: &[&str]) -> u64 {
    let mut hash = Fnv::default();
    for word in words {
        hash.write(word.as_bytes());
        hash.write(&[0]);
    }
    hash.finish()
}

/// Each band tells the smallest hashes by three orders that have nothing to do with each
/// other (MinHash); its own number is part of it.
fn bands(shingles: &HashSet<u64>) -> Vec<i64> {
    let smallest = |order: u64| {
        let seed = mixed(order + 1);
        shingles.iter().map(|s| mixed(s ^ seed)).min().unwrap_or_default()
    };
    let band = |n: u64| {
        let all = (n * ROWS..(n + 1) * ROWS).map(smallest);
        all.fold(mixed(n), |so_far, least| mixed(so_far ^ least)).cast_signed()
    };
    (0..BANDS).map(band).collect()
}

/// Spreads a number over all others, each to one (the finish of SplitMix64).
fn mixed(n: u64) -> u64 {
    let n = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

/// FNV-1a: written down here because what it gives is kept in the database.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DISPATCH: &str = include_str!("../../../examples/documents/meeting-fr.txt");

    fn same(a: &str, b: &str) -> bool {
        let (a, b) = (Likeness::of(a), Likeness::of(b));
        let found = a.bands.iter().any(|band| b.bands.contains(band));
        let same = a.is_same_dispatch(&b);
        assert_eq!(same, b.is_same_dispatch(&a), "in either order");
        assert!(found || !same, "what is the same is found");
        same
    }

    #[test]
    fn a_headline_or_a_sentence_makes_no_other_dispatch() {
        let headed = format!("La Ligue mobilise à Khémisset\n{DISPATCH}");
        assert!(same(DISPATCH, &headed));
        let cut = DISPATCH.rsplit_once("M. Hamza").expect("a last sentence").0;
        assert!(same(DISPATCH, cut));
        assert!(same(DISPATCH, &DISPATCH.replace("importante ", "").replace("prévue", "prevue")));
    }

    #[test]
    fn another_day_another_number_or_another_text_is_another() {
        assert!(!same(DISPATCH, &DISPATCH.replace("10 juin", "3 juin")));
        assert!(!same(DISPATCH, &DISPATCH.replace("1.000", "900")));
        let half = &DISPATCH[..DISPATCH.len() / 2];
        assert!(!same(DISPATCH, half.rsplit_once(' ').expect("a word").0));
        assert!(!same("Trois mots seulement.", "Trois mots seulement."), "too little to tell");
    }

    #[test]
    fn what_is_kept_stays_what_it_is() {
        assert_eq!(hash(&["a", "b", "c"]), 0xcec6_4e15_5111_225d);
        assert_eq!(mixed(0), 0xe220_a839_7b1d_cdaf);
    }
}
