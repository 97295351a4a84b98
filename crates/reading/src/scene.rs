//! What the rules look at: the words with what the lexicon knows, and when the text appeared.

use crate::calendar::Date;
use crate::lexicon::{Lexicon, class::*};
use crate::text::{Kind, Text};

pub(crate) struct Scene<'a> {
    pub text: Text<'a>,
    pub lexicon: &'a Lexicon,
    pub published: Option<Date>,
}

impl<'a> Scene<'a> {
    pub fn new(source: &'a str, lexicon: &'a Lexicon, published: Option<Date>) -> Self {
        let mut text = Text::new(source);
        lexicon.mark(&mut text);
        Scene { text, lexicon, published }
    }

    pub fn is(&self, at: usize, classes: u64) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.known.is(classes))
    }

    pub fn value(&self, at: usize, classes: u64) -> &str {
        self.text.tokens.get(at).map_or("", |t| self.lexicon.value(&t.known, classes))
    }

    /// The folded word, or nothing.
    pub fn word(&self, at: usize) -> &str {
        if self.text.is_word(at) { self.text.fold(at) } else { "" }
    }

    /// The folded word without what is written onto its front, or nothing.
    pub fn stem(&self, at: usize) -> &str {
        if self.text.is_word(at) { self.text.stem(at) } else { "" }
    }

    /// How many words the phrase at this token has, one at least.
    pub fn length(&self, at: usize) -> usize {
        self.text.tokens.get(at).map_or(1, |t| usize::from(t.known.words).max(1))
    }

    pub fn is_arabic(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.arabic)
    }

    /// A word that no list has.
    pub fn is_unknown(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.known.classes == 0)
    }

    /// Signs, ends of lines and the end of the text.
    pub fn is_edge(&self, at: usize) -> bool {
        !matches!(self.text.tokens.get(at).map(|t| t.kind), Some(Kind::Word | Kind::Number(_)))
    }

    /// Whether verbs of the sentence speak of what is to come.
    pub fn looks_ahead(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            let word = self.word(at);
            if self.is_arabic(at) {
                let verb = word.strip_prefix('و').unwrap_or(word);
                (verb.starts_with("سي") || verb.starts_with("ست")) && self.is(at, VERB)
                    || matches!(word, "المزمع" | "يعتزم" | "تعتزم" | "مرتقب" | "المرتقب")
            } else {
                matches!(
                    word,
                    "sera"
                        | "seront"
                        | "aura"
                        | "auront"
                        | "tiendra"
                        | "tiendront"
                        | "prevu"
                        | "prevue"
                        | "prevus"
                        | "organisera"
                        | "presidera"
                        | "accueillera"
                        | "prochain"
                        | "prochaine"
                )
            }
        })
    }

    /// What stands between the words, marks of direction taken out and spaces made single.
    pub fn clean(&self, start: usize, end: usize) -> String {
        clean(self.text.slice(start, end))
    }
}

pub(crate) fn clean(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !c.is_control()
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}' | '\u{ad}')
        {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether at least half of the words are Arabic.
pub(crate) fn is_arabic_sentence(scene: &Scene, from: usize, to: usize) -> bool {
    let words = (from..to).filter(|at| scene.text.is_word(*at)).count();
    let arabic = (from..to).filter(|at| scene.is_arabic(*at)).count();
    arabic * 2 >= words.max(1)
}
