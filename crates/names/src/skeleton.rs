//! Consonant skeletons in one alphabet for both scripts.

use crate::letters::{self, Symbol};

/// At most this many readings of one skeleton (ث is t or s, ج is j or g ...).
const READINGS: usize = 4;

/// A letter that may as well be silent.
const SILENT: char = '_';

/// The skeletons a run of symbols may have, likeliest first, never empty
/// strings. A beginning that sounds as a vowel is `a`; other vowels go.
pub(crate) fn skeletons(symbols: &[Symbol]) -> Vec<String> {
    let mut found = vec![String::new()];
    for (i, &symbol) in symbols.iter().enumerate() {
        if i == 0 && letters::is_vowel_like(symbol) {
            found[0].push('a');
            continue;
        }
        let classes = letters::classes(symbol);
        let mut chars = classes.chars();
        let Some(first) = chars.next() else { continue };
        let base = found.len();
        for other in chars {
            for k in 0..base {
                if found.len() < READINGS {
                    let mut branch = found[k].clone();
                    if other != SILENT {
                        branch.push(other);
                    }
                    found.push(branch);
                }
            }
        }
        if first != SILENT {
            found[..base].iter_mut().for_each(|reading| reading.push(first));
        }
    }
    found.retain(|s| !s.is_empty());
    found.dedup();
    found
}
