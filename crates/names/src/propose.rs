//! Likely spellings in the other script.

use crate::costs::Cost;
use crate::romanise::Choices;
use crate::script::Script;
use crate::spell::Speller;
use crate::style::{self, Style};
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
    let (mut out, mut folded): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for text in combined(&parts, if to == Script::Latin { latin } else { arabic }) {
        let text = if to == Script::Latin { capitalised(&text) } else { text };
        // Whoever searches takes both as one: another proposal is worth more.
        let same = fold::fold(&text);
        if !text.is_empty() && !folded.contains(&same) {
            out.push(text);
            folded.push(same);
        }
    }
    out.truncate(MOST);
    out
}

/// A beginning of the whole name: its text, its odds, and parts in French and English spelling.
#[derive(Clone, Default)]
struct Begun {
    text: String,
    odds: f32,
    french: u8,
    english: u8,
}

impl Begun {
    fn grown(&self, word: &str, odds: f32, speller: &Speller) -> Begun {
        let space = if self.text.is_empty() { "" } else { " " };
        let mut grown = Begun {
            text: format!("{}{space}{word}", self.text),
            odds: self.odds + odds,
            french: self.french,
            english: self.english,
        };
        match style::of(word) {
            Some(Style::French) => {
                grown.french += 1;
                if grown.french <= grown.english {
                    grown.odds -= speller.cost(Cost::Mixed);
                }
            }
            Some(Style::English) => {
                grown.english += 1;
                if grown.english <= grown.french {
                    grown.odds -= speller.cost(Cost::Mixed);
                } else if grown.english > 1 {
                    grown.odds += speller.cost(Cost::Spared);
                }
            }
            None => {}
        }
        grown
    }
}

/// The likeliest combinations of the parts.
fn combined(parts: &[Choices], speller: &Speller) -> Vec<String> {
    let mut kept = vec![Begun::default()];
    for choices in parts.iter().filter(|c| !c.is_empty()) {
        let mut grown: Vec<Begun> = Vec::with_capacity(kept.len() * choices.len());
        for begun in &kept {
            grown.extend(choices.iter().map(|(word, odds)| begun.grown(word, *odds, speller)));
        }
        grown.sort_by(|a, b| b.odds.total_cmp(&a.odds).then_with(|| a.text.cmp(&b.text)));
        grown.dedup_by(|a, b| a.text == b.text);
        grown.truncate(KEPT);
        kept = grown;
    }
    kept.into_iter().map(|begun| begun.text).collect()
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
