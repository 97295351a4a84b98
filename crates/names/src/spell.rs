//! Spelling a word in the other script: what a letter becomes between its
//! neighbours, as counted in attested pairs, and the likeliest ways to write
//! the whole.

use crate::costs::{Cost, Costs};
use crate::letters::{self, Symbol};
use crate::runs::{END, Runs};
use std::collections::HashMap;

/// Beginnings kept while a word is being written.
const KEPT: usize = 24;
/// How strongly a wider context is believed for want of a closer one.
const BELIEF: f32 = 2.0;

/// What is kept back of a spelling's share: few bearers prove little.
const DOUBT: f32 = 1.5;

/// A kind of context, then the letter between what is before and after it.
type Context = [u8; 4];
/// Any neighbour will do.
const ANY: u8 = 255;
/// What is before is a symbol of the word that is read.
const READ: u8 = 0;
/// What is before is the last letter of what was written.
const WRITTEN: u8 = 1;

/// What letters become, by context.
pub(crate) struct Speller {
    table: HashMap<Context, Vec<(Box<str>, f32)>>,
    /// Names that several people bear, as they are written, with their shares.
    words: HashMap<Box<str>, Vec<(Box<str>, f32)>>,
    /// Which letters follow each other in names of the script that is written.
    runs: Runs,
    costs: Costs,
}

impl Speller {
    /// Reads lines of a context (four hexadecimal bytes), a tab, and letters
    /// with their counts: `00ff82ff<TAB>b 30 bb 2`; `-` writes nothing. A line that begins
    /// with `=` has a whole word: `=karim<TAB>كريم 9`; one that begins with `~` a run of letters and its count, one with `!` a cost.
    pub fn parse(text: &str) -> Speller {
        let (mut table, mut words) = (HashMap::new(), HashMap::new());
        let (mut runs, mut costs) = (Runs::default(), Costs::default());
        for (context, choices) in text.lines().filter_map(|l| l.split_once('\t')) {
            let byte = |at: usize| {
                context.get(at..at + 2).and_then(|h| u8::from_str_radix(h, 16).ok()).unwrap_or(ANY)
            };
            if let Some(run) = context.strip_prefix('~') {
                runs.add(run, choices.parse().unwrap_or(0.0));
                continue;
            }
            if let Some(name) = context.strip_prefix('!') {
                costs.set(name, choices);
                continue;
            }
            let counted: Vec<&str> = choices.split(' ').collect();
            let choices: Vec<(Box<str>, f32)> = counted
                .chunks_exact(2)
                .filter_map(|c| {
                    Some((Box::from(if c[0] == "-" { "" } else { c[0] }), c[1].parse().ok()?))
                })
                .collect();
            match context.strip_prefix('=') {
                Some(word) => {
                    words.insert(Box::from(word), shares(choices));
                }
                None => {
                    table.insert([byte(0), byte(2), byte(4), byte(6)], choices);
                }
            }
        }
        Speller { table, words, runs, costs }
    }

    /// What a way of writing costs, in nats.
    pub fn cost(&self, cost: Cost) -> f32 {
        self.costs.of(cost)
    }

    /// How a name that several people bear is written, each way with its logarithmic share.
    pub fn known(&self, word: &str) -> impl Iterator<Item = (String, f32)> {
        let ways = self.words.get(word).map_or(&[][..], |w| w);
        ways.iter().map(|(text, share)| (text.to_string(), share.ln() - self.cost(Cost::Attested)))
    }

    /// Ways to write `letters`, each with its logarithmic probability, best first.
    pub fn write(&self, letters: &str, most: usize) -> Vec<(String, f32)> {
        let runs = self.cost(Cost::Runs);
        let symbols: Vec<Symbol> = letters::spans(letters).into_iter().map(|s| s.0).collect();
        let mut kept: Vec<(String, f32)> = vec![(String::new(), 0.0)];
        for (i, &symbol) in symbols.iter().enumerate() {
            let before = if i == 0 { 0 } else { symbols[i - 1] };
            let after = symbols.get(i + 1).copied().unwrap_or(0);
            let mut grown: Vec<(String, f32)> = Vec::with_capacity(kept.len() * 8);
            for (text, odds) in &kept {
                for (letters, p) in &self.choices(before, last_letter(text), symbol, after) {
                    let sounds = runs * self.runs.odds(text, letters);
                    grown.push((format!("{text}{letters}"), odds + p.ln() + sounds));
                }
            }
            grown.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            let mut seen: HashMap<&str, ()> = HashMap::new();
            kept = grown
                .iter()
                .filter(|(text, _)| seen.insert(text, ()).is_none())
                .take(KEPT)
                .cloned()
                .collect();
        }
        kept.retain(|k| !k.0.is_empty());
        for (text, odds) in &mut kept {
            *odds += runs * self.runs.odds(text, END);
        }
        kept.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        as_shares(&mut kept);
        kept.truncate(most);
        kept
    }

    /// What a letter may become here: the closest context first, wider ones as far as it is rare.
    fn choices(
        &self,
        before: Symbol,
        written: u8,
        symbol: Symbol,
        after: Symbol,
    ) -> Vec<(&str, f32)> {
        let find = |context: Context| self.table.get(&context).map_or(&[][..], |c| c);
        let widest = find([READ, ANY, symbol, ANY]);
        let total: f32 = widest.iter().map(|c| c.1).sum::<f32>().max(1.0);
        let beside = [find([WRITTEN, written, symbol, ANY]), find([READ, ANY, symbol, after])];
        let between =
            [find([WRITTEN, written, symbol, after]), find([READ, before, symbol, after])];
        let mut mixed: Vec<(&str, f32)> = Vec::with_capacity(widest.len());
        for (text, n) in widest {
            let wide: f32 = beside.iter().map(|c| blend(c, text, n / total)).sum::<f32>() / 2.0;
            let close: f32 = between.iter().map(|c| blend(c, text, wide)).sum::<f32>() / 2.0;
            if close > 0.004 {
                mixed.push((text, close));
            }
        }
        mixed
    }
}

/// Odds of one word's spellings as shares of all that were found.
fn as_shares(kept: &mut [(String, f32)]) {
    let best = kept.first().map_or(0.0, |k| k.1);
    let all = best + kept.iter().map(|k| (k.1 - best).exp()).sum::<f32>().ln();
    kept.iter_mut().for_each(|k| k.1 -= all);
}

fn shares(counted: Vec<(Box<str>, f32)>) -> Vec<(Box<str>, f32)> {
    let total = counted.iter().map(|c| c.1).sum::<f32>() + DOUBT;
    counted.into_iter().map(|(text, n)| (text, n / total)).collect()
}

/// The last letter written, as one byte; 0 at the beginning.
pub(crate) fn last_letter(text: &str) -> u8 {
    text.chars().next_back().map_or(0, |c| (c as u32 & 0xff) as u8)
}

fn blend(counted: &[(Box<str>, f32)], text: &str, wider: f32) -> f32 {
    let total: f32 = counted.iter().map(|c| c.1).sum();
    let seen = counted.iter().find(|c| &*c.0 == text).map_or(0.0, |c| c.1);
    (seen + BELIEF * wider) / (total + BELIEF)
}
