//! The development pairs, and who is held out.

use names::lab::Read;
use std::fs;
use std::path::Path;

pub struct Sample {
    pub id: String,
    pub set: usize,
    pub a: Read,
    pub b: Read,
    pub text: (String, String),
    pub label: bool,
    pub source: String,
    /// Folds of the persons on either side.
    pub folds: (u32, u32),
}

pub const SETS: [&str; 4] = ["persons", "variants", "places", "minimal"];
pub const FOLDS: u32 = 5;

pub fn fold_of(id: &str) -> u32 {
    id.bytes().fold(2_166_136_261u32, |h, b| (h ^ u32::from(b)).wrapping_mul(16_777_619)) / 7
        % FOLDS
}

pub fn rows(folder: &Path, name: &str, header: bool) -> Vec<Vec<String>> {
    let text = fs::read_to_string(folder.join(format!("{name}.tsv"))).expect("a dev file");
    text.lines()
        .skip(usize::from(header))
        .map(|l| l.split('\t').map(str::to_owned).collect())
        .collect()
}

pub fn load(folder: &Path) -> Vec<Sample> {
    let mut out = Vec::new();
    for (set, name) in SETS.iter().enumerate() {
        for row in rows(folder, name, true) {
            let id = row[0].clone();
            let mut people = id.split('~');
            let first = people.next().unwrap_or("").trim_end_matches('n').to_owned();
            let second = people.next().unwrap_or(&first).to_owned();
            out.push(Sample {
                folds: (fold_of(&first), fold_of(&second)),
                id,
                set,
                a: Read::new(&row[1]),
                b: Read::new(&row[2]),
                text: (row[1].clone(), row[2].clone()),
                label: row[3] == "1",
                source: row[4].clone(),
            });
        }
    }
    out
}

/// A small repeatable source of chance.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() >> 11) as usize % n
    }
    pub fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}
