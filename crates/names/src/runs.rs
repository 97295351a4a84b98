//! Which letters follow each other in the names of a script: runs of up to four, counted.

use std::collections::HashMap;

/// Stands before the first letter, and after the last.
pub(crate) const BEGIN: char = '^';
pub(crate) const END: &str = "$";

/// Letters that are looked back at.
const BACK: usize = 3;
/// What is left of a shorter run's share where a longer one was never seen.
const SHORTER: f32 = 0.4;
/// A letter that never stood anywhere.
const NEVER: f32 = 1e-4;
/// What a letter has on the average, so that short spellings have no advantage.
const AVERAGE: f32 = 2.0;

/// Runs with their counts; `ab` beside `a` tells how often b followed a.
#[derive(Default)]
pub(crate) struct Runs {
    counts: HashMap<u64, f32>,
    all: f32,
}

impl Runs {
    pub fn add(&mut self, run: &str, count: f32) {
        let letters: Vec<char> = run.chars().collect();
        if letters.len() == 1 {
            self.all += count;
        }
        self.counts.insert(key(&letters), count);
    }

    /// The odds that `letters` follow `text`, 0 where nothing was counted.
    pub fn odds(&self, text: &str, letters: &str) -> f32 {
        if self.counts.is_empty() {
            return 0.0;
        }
        let mut before = [BEGIN; BACK];
        let last: Vec<char> = text.chars().rev().take(BACK).collect();
        last.iter().rev().for_each(|c| push(&mut before, *c));
        let mut sum = 0.0;
        for c in letters.chars() {
            sum += self.share(&before, c).ln() + AVERAGE;
            push(&mut before, c);
        }
        sum
    }

    fn share(&self, before: &[char; BACK], c: char) -> f32 {
        let mut held = 1.0;
        for from in 0..BACK {
            let context = &before[from..];
            if let Some(seen) = self.counts.get(&key(context)).filter(|n| **n > 0.0) {
                let mut run = context.to_vec();
                run.push(c);
                if let Some(n) = self.counts.get(&key(&run)) {
                    return held * n / seen.max(*n);
                }
            }
            held *= SHORTER;
        }
        let alone = self.counts.get(&key(&[c])).copied().unwrap_or(0.0);
        (held * alone / self.all.max(1.0)).max(NEVER)
    }
}

fn push(before: &mut [char; BACK], c: char) {
    before.rotate_left(1);
    before[BACK - 1] = c;
}

fn key(letters: &[char]) -> u64 {
    letters.iter().fold(0, |key, c| key << 16 | u64::from(*c as u32 & 0xffff))
}

/// The runs of a word with the places they end at, as the counts are made.
pub(crate) fn of_word(word: &str) -> Vec<String> {
    let mut letters = vec![BEGIN; BACK];
    letters.extend(word.chars());
    letters.extend(END.chars());
    let mut out = Vec::new();
    for end in BACK..letters.len() {
        for length in 1..=BACK + 1 {
            out.push(letters[end + 1 - length..=end].iter().collect());
        }
    }
    for length in 1..=BACK {
        // The beginnings are contexts, too.
        out.push(BEGIN.to_string().repeat(length));
    }
    out
}
