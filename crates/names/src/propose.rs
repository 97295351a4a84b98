//! Likely spellings in the other script.

use crate::romanise::Choices;
use crate::script::Script;
use crate::spell::Speller;
use crate::{arabise, fold, romanise};
use std::sync::OnceLock;

/// Spellings that are returned at most.
const MOST: usize = 10;
/// Longer texts are no names: nothing is proposed for them.
const MOST_WORDS: usize = 24;
const LONGEST: usize = 40;
/// Combinations kept while the parts are put together.
const KEPT: usize = 40;

/// Likely spellings of `name` in `to`, best first, at most ten. They are
/// proposals: only the person knows. A name that is in `to` already comes back
/// alone, as it was given.
///
/// To Latin the first is the French spelling of Moroccan practice with the usual
/// capitals; to Arabic, names everybody knows have their usual spelling.
///
/// ```
/// use names::{Script, propose};
/// assert_eq!(propose("عبد الكريم بنعلي", Script::Latin)[0], "Abdelkrim Benali");
/// assert_eq!(propose("Mohamed Lahmouche", Script::Arabic)[0], "محمد لحموش");
/// assert_eq!(propose("Abderrahmane El Youssoufi", Script::Arabic)[0], "عبد الرحمن اليوسفي");
/// ```
pub fn propose(name: &str, to: Script) -> Vec<String> {
    let spellers = SPELLERS.get_or_init(|| {
        [
            Speller::parse(include_str!("data/to_latin.txt")),
            Speller::parse(include_str!("data/to_arabic.txt")),
        ]
    });
    propose_with(name, to, &spellers[0], &spellers[1])
}

static SPELLERS: OnceLock<[Speller; 2]> = OnceLock::new();

pub(crate) fn propose_with(
    name: &str,
    to: Script,
    latin: &Speller,
    arabic: &Speller,
) -> Vec<String> {
    let cleaned = fold::sound(name);
    let words: Vec<&str> = cleaned.split(' ').filter(|w| !w.is_empty()).collect();
    let from = Script::of(name);
    let endless = words.len() > MOST_WORDS || words.iter().any(|w| w.chars().count() > LONGEST);
    if words.is_empty() || endless || from == Script::Other || to == Script::Other {
        return Vec::new();
    }
    if from == to {
        return vec![name.split_whitespace().collect::<Vec<&str>>().join(" ")];
    }
    let parts = match to {
        Script::Latin => romanise::parts(&words, latin),
        _ => arabise::parts(&words, arabic),
    };
    let mut out: Vec<String> = Vec::new();
    for (text, _) in combined(&parts) {
        let text = if to == Script::Latin { capitalised(&text) } else { text };
        if !text.is_empty() && !out.contains(&text) {
            out.push(text);
        }
    }
    out.truncate(MOST);
    out
}

/// The likeliest combinations of the parts.
fn combined(parts: &[Choices]) -> Choices {
    let mut kept: Choices = vec![(String::new(), 0.0)];
    for choices in parts.iter().filter(|c| !c.is_empty()) {
        let mut grown: Choices = Vec::with_capacity(kept.len() * choices.len());
        for (text, odds) in &kept {
            for (word, p) in choices {
                let space = if text.is_empty() { "" } else { " " };
                grown.push((format!("{text}{space}{word}"), odds + p));
            }
        }
        grown.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        grown.dedup_by(|a, b| a.0 == b.0);
        grown.truncate(KEPT);
        kept = grown;
    }
    kept
}

/// Capitals at the beginning of every word, and the diaeresis that Aït has.
fn capitalised(text: &str) -> String {
    let words: Vec<String> = text
        .split(' ')
        .map(|word| {
            if word == "ait" {
                return "Aït".to_owned();
            }
            let mut letters = word.chars();
            letters.next().map(|f| f.to_uppercase().chain(letters).collect()).unwrap_or_default()
        })
        .collect();
    words.join(" ")
}
