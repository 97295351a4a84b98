//! A text cut into words, numbers and signs; every word folded for looking up and still knowing
//! where it stood. Marks of direction, vowel signs and tatweel stay inside the word they are in.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    /// Digits, with their thousands put together.
    Number(u64),
    Sign(char),
    /// The end of a line.
    Break,
}

#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub kind: Kind,
    /// Bytes of the text.
    pub start: usize,
    pub end: usize,
    fold: (u32, u32),
    /// No space before it.
    pub glued: bool,
    pub capital: bool,
    pub arabic: bool,
    /// What the lexicon knows of it.
    pub known: crate::lexicon::Known,
}

pub(crate) struct Text<'a> {
    pub source: &'a str,
    pub tokens: Vec<Token>,
    folded: String,
    /// Tokens `from..to`, without the sign that ends them.
    pub sentences: Vec<(usize, usize)>,
}

impl<'a> Text<'a> {
    pub fn new(source: &'a str) -> Self {
        let mut text = Text {
            source,
            tokens: Vec::with_capacity(source.len() / 6),
            folded: String::with_capacity(source.len()),
            sentences: Vec::new(),
        };
        text.cut();
        text.end_sentences();
        text
    }

    /// The folded word.
    pub fn fold(&self, at: usize) -> &str {
        let (from, to) = self.tokens[at].fold;
        &self.folded[from as usize..to as usize]
    }

    /// The folded word without the particles written onto its front.
    pub fn stem(&self, at: usize) -> &str {
        &self.fold(at)[usize::from(self.tokens[at].known.cut)..]
    }

    pub fn slice(&self, from: usize, to: usize) -> &'a str {
        &self.source[from..to]
    }

    /// The words `from..to` as they stand.
    pub fn words(&self, from: usize, to: usize) -> &'a str {
        if from >= to {
            return "";
        }
        self.slice(self.tokens[from].start, self.tokens[to - 1].end)
    }

    /// Where the word begins once `letters` bytes of its folded form are taken off its front.
    pub fn inner(&self, at: usize, letters: u8) -> usize {
        let token = &self.tokens[at];
        let mut left = usize::from(letters);
        for (i, c) in self.source[token.start..token.end].char_indices() {
            if left == 0 && !is_silent(c) && !is_combining_mark(c) {
                return token.start + i;
            }
            let mut folded = String::new();
            push_folded(c, &mut folded);
            left = left.saturating_sub(folded.len());
        }
        token.end
    }

    pub fn is_sign(&self, at: usize, signs: &[char]) -> bool {
        matches!(self.tokens.get(at).map(|t| t.kind), Some(Kind::Sign(c)) if signs.contains(&c))
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word)
    }

    pub fn number(&self, at: usize) -> Option<u64> {
        match self.tokens.get(at)?.kind {
            Kind::Number(n) => Some(n),
            _ => None,
        }
    }

    fn cut(&mut self) {
        let source = self.source;
        let mut chars = source.char_indices().peekable();
        let mut last_end = usize::MAX;
        while let Some((start, c)) = chars.next() {
            // The two signs of one end.
            if c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n') {
                continue;
            }
            if c == '\n' || c == '\r' || c == '\u{2028}' || c == '\u{2029}' {
                self.push(Kind::Break, start, start + c.len_utf8(), false);
                continue;
            }
            if c.is_whitespace() || c == '\u{feff}' || (is_silent(c) && c != TATWEEL) {
                continue;
            }
            let glued = last_end == start;
            let mut end = start + c.len_utf8();
            if let Some(first) = digit(c) {
                let (value, stop) = number(source, end, first);
                end = stop;
                while chars.peek().is_some_and(|(at, _)| *at < end) {
                    chars.next();
                }
                self.push(Kind::Number(value), start, end, glued);
            } else if c.is_alphabetic() || is_combining_mark(c) || c == TATWEEL {
                let arabic = is_arabic(c);
                while let Some(&(at, next)) = chars.peek() {
                    if digit(next).is_some() || !goes_on(source, start, at, next, arabic) {
                        break;
                    }
                    end = at + next.len_utf8();
                    chars.next();
                    if matches!(next, '\'' | '’') && elides(&source[start..at], &source[end..]) {
                        break;
                    }
                }
                self.push(Kind::Word, start, end, glued);
                let token = self.tokens.len() - 1;
                self.tokens[token].arabic = arabic;
                self.tokens[token].capital = c.is_uppercase();
            } else {
                self.push(Kind::Sign(c), start, end, glued);
            }
            last_end = end;
        }
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize, glued: bool) {
        let from = self.folded.len() as u32;
        if kind == Kind::Word {
            for c in self.source[start..end].chars() {
                push_folded(c, &mut self.folded);
            }
        }
        let fold = (from, self.folded.len() as u32);
        self.tokens.push(Token {
            kind,
            start,
            end,
            fold,
            glued,
            capital: false,
            arabic: false,
            known: Default::default(),
        });
    }

    fn end_sentences(&mut self) {
        let mut from = 0;
        for at in 0..self.tokens.len() {
            let ends = match self.tokens[at].kind {
                Kind::Break => true,
                Kind::Sign('.') => !self.is_abbreviation(at),
                Kind::Sign('!' | '?' | '؟' | '…' | '•') => true,
                _ => false,
            };
            // A text without stops is read in stretches, so that no rule looks at all of it.
            if ends || at - from >= 400 {
                if at > from {
                    self.sentences.push((from, at));
                }
                from = if ends { at + 1 } else { at };
            }
        }
        if self.tokens.len() > from {
            self.sentences.push((from, self.tokens.len()));
        }
    }

    fn is_abbreviation(&self, stop: usize) -> bool {
        let Some(at) = stop.checked_sub(1) else { return false };
        if !self.is_word(at) || !self.tokens[stop].glued {
            return false;
        }
        let word = self.fold(at);
        let next_is_capital = self.tokens.get(stop + 1).is_some_and(|t| t.capital);
        matches!(word, "m" | "mm" | "dr" | "pr" | "me" | "mme" | "mlle" | "st" | "art" | "cf")
            || (word.len() == 1 && self.tokens[at].capital && next_is_capital)
    }
}

const TATWEEL: char = '\u{640}';

pub(crate) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Marks of direction and characters without a width.
fn is_silent(c: char) -> bool {
    matches!(c, TATWEEL | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn digit(c: char) -> Option<u64> {
    match c {
        '0'..='9' => Some(c as u64 - '0' as u64),
        '٠'..='٩' => Some(c as u64 - '٠' as u64),
        '۰'..='۹' => Some(c as u64 - '۰' as u64),
        _ => None,
    }
}

/// Reads on after the first digit; "1.600", "1 600" with a no-break space and "1٬600" are one.
fn number(source: &str, mut end: usize, first: u64) -> (u64, usize) {
    let mut value = first;
    loop {
        let rest = &source[end..];
        let Some(c) = rest.chars().next() else { break };
        if let Some(d) = digit(c) {
            value = value.saturating_mul(10).saturating_add(d);
            end += c.len_utf8();
            continue;
        }
        let after = &rest[c.len_utf8()..];
        let mut group = after.chars();
        // "1 200" also with the space of a keyboard, where it can be nothing else.
        let thousands = (matches!(c, '.' | ',' | '٬' | '\u{a0}' | '\u{202f}' | '\u{2009}')
            || c == ' ' && value < 1000)
            && (0..3).all(|_| group.next().and_then(digit).is_some())
            && group.next().and_then(digit).is_none()
            && value < 1_000_000_000
            && value > 0;
        if !thousands {
            break;
        }
        for c in after.chars().take(3) {
            value = value * 10 + digit(c).unwrap_or(0);
        }
        end += c.len_utf8() + after.chars().take(3).map(char::len_utf8).sum::<usize>();
    }
    (value, end)
}

fn goes_on(source: &str, start: usize, at: usize, c: char, arabic: bool) -> bool {
    let next = || source[at + c.len_utf8()..].chars().next();
    match c {
        '\'' | '’' | '‘' | 'ʼ' => !arabic && next().is_some_and(char::is_alphabetic),
        '-' | '‐' | '‑' => {
            !arabic && next().is_some_and(|n| n.is_alphabetic() && !is_arabic(n)) && at - start < 60
        }
        _ if is_combining_mark(c) => true,
        _ if is_silent(c) => true,
        _ => c.is_alphabetic() && is_arabic(c) == arabic,
    }
}

/// "l'", "d'", "qu'" before a vowel are words of their own; the M of M'diq is not.
fn elides(before: &str, after: &str) -> bool {
    let before = before.to_lowercase();
    let short = matches!(
        before.as_str(),
        "l" | "d" | "j" | "n" | "s" | "c" | "t" | "qu" | "jusqu" | "lorsqu" | "puisqu" | "quelqu"
    );
    let mut next = String::new();
    if let Some(c) = after.chars().next() {
        push_folded(c, &mut next);
    }
    short && next.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h'])
}

/// One letter as the lexicon has it: see `names::fold`, of which this is the part for one word.
pub(crate) fn push_folded(c: char, out: &mut String) {
    match c {
        'a'..='z' | '-' => out.push(c),
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        'ء' => {}
        'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
        'ؤ' => out.push('و'),
        'ئ' | 'ى' | 'ی' => out.push('ي'),
        'ة' => out.push('ه'),
        'گ' | 'ڭ' | 'ݣ' | 'ک' => out.push('ك'),
        'ڤ' => out.push('ف'),
        'پ' => out.push('ب'),
        '\u{621}'..='\u{64a}' if c != TATWEEL => out.push(c),
        '\'' | '’' | '‘' | 'ʼ' => {}
        '‐' | '‑' => out.push('-'),
        _ if is_silent(c) || is_combining_mark(c) => {}
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        _ => {
            for d in std::iter::once(c).nfkd().filter(|d| !is_combining_mark(*d)) {
                match d {
                    '\u{621}'..='\u{64a}' => push_base(d, out),
                    _ => out.extend(
                        d.to_lowercase().filter(|l| l.is_alphanumeric() && !is_combining_mark(*l)),
                    ),
                }
            }
        }
    }
}

fn push_base(c: char, out: &mut String) {
    match c {
        'ء' | TATWEEL => {}
        'أ' | 'إ' | 'آ' => out.push('ا'),
        'ى' => out.push('ي'),
        'ة' => out.push('ه'),
        _ => out.push(c),
    }
}

/// A whole word or phrase folded, words apart by one space.
pub(crate) fn fold_phrase(phrase: &str) -> String {
    let text = Text::new(phrase);
    let mut out = String::new();
    for at in 0..text.tokens.len() {
        if text.is_word(at) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(text.fold(at));
        }
    }
    out
}
