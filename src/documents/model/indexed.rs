//! Places of a text, in bytes and in Unicode scalars.

use super::Evidence;

/// A text whose bytes and scalars are told from each other without counting from its
/// beginning each time.
pub struct Indexed<'t> {
    pub source: &'t str,
    /// Scalars before every 1024th byte's character.
    marks: Vec<(usize, i64)>,
}

impl<'t> Indexed<'t> {
    pub fn new(source: &'t str) -> Self {
        let mut marks = vec![(0, 0)];
        for (count, (at, _)) in source.char_indices().enumerate() {
            if at >= marks.len() * 1024 {
                marks.push((at, count as i64));
            }
        }
        Self { source, marks }
    }

    pub fn scalar(&self, byte: usize) -> i64 {
        let mark = self.marks.partition_point(|m| m.0 <= byte).saturating_sub(1);
        let (at, count) = self.marks[mark];
        count + self.source[at..byte].chars().count() as i64
    }

    pub fn byte(&self, scalar: i64) -> usize {
        let mark = self.marks.partition_point(|m| m.1 <= scalar).saturating_sub(1);
        let (at, count) = self.marks[mark];
        let rest = usize::try_from(scalar - count).unwrap_or(0);
        self.source[at..].char_indices().nth(rest).map_or(self.source.len(), |(i, _)| at + i)
    }

    /// The letters before a place, in scalars.
    pub fn before(&self, scalar: usize, many: usize) -> &'t str {
        let end = self.byte(scalar as i64);
        let begin =
            self.source[..end].char_indices().rev().take(many).last().map_or(end, |(i, _)| i);
        &self.source[begin..end]
    }

    /// The sentence that this byte stands in, as far as the next full stops go.
    pub fn sentence(&self, byte: usize) -> &'t str {
        let stop = |c: char| matches!(c, '\n' | '\r' | '!' | '؟' | '?');
        let full =
            |text: &str, at: usize| text[at..].starts_with(". ") || text[at..].starts_with(".\n");
        let begin = self.source[..byte]
            .char_indices()
            .rev()
            .take(2000)
            .find(|(i, c)| stop(*c) || full(self.source, *i))
            .map_or(byte.saturating_sub(0).min(byte), |(i, c)| i + c.len_utf8());
        let begin = if begin == byte { self.floor(byte.saturating_sub(4000)) } else { begin };
        let end = self.source[byte..]
            .char_indices()
            .take(2000)
            .find(|(i, c)| stop(*c) || full(self.source, byte + i))
            .map_or_else(|| self.floor((byte + 4000).min(self.source.len())), |(i, _)| byte + i);
        &self.source[begin..end.max(byte)]
    }

    fn floor(&self, mut byte: usize) -> usize {
        while !self.source.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    }

    /// The words of a claim with those of its sentence after it.
    pub fn clause(&self, start: usize, end: usize) -> &'t str {
        let (begin, end) = (self.byte(start as i64), self.byte(end as i64));
        let rest = self.source[end..]
            .char_indices()
            .take(120)
            .find(|(_, c)| matches!(c, '\n' | '\r' | '.'));
        let after =
            rest.map_or_else(|| self.floor((end + 160).min(self.source.len())), |(i, _)| end + i);
        &self.source[begin..after.max(end)]
    }

    /// These words, at or after a place, else anywhere.
    pub fn find(&self, words: &str, from: i64) -> Option<Evidence> {
        let begin = self.byte(from);
        let near = self.source[begin..].find(words).map(|i| begin + i);
        let at = near.or_else(|| self.source.find(words))?;
        let (start, end) = (self.scalar(at), self.scalar(at + words.len()));
        Some(Evidence { start, end, text: words.to_owned() })
    }
}
