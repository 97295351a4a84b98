//! From tokens to Unicode scalars of the text that was given.

use crate::Scene;
use crate::claim::Evidence;

/// How many scalars stand before every 256th byte.
pub(crate) struct Spans {
    marks: Vec<usize>,
}

const STEP: usize = 256;

impl Spans {
    pub fn new(text: &str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        for (scalar, (byte, _)) in text.char_indices().enumerate() {
            while marks.len() * STEP <= byte {
                marks.push(scalar);
            }
        }
        marks.push(0);
        Spans { marks }
    }

    /// How many scalars begin before this byte, which stands between two.
    pub fn scalar(&self, text: &str, byte: usize) -> usize {
        // The mark counts the scalars before the first one at or after its byte.
        let step = byte / STEP;
        let mut from = step * STEP;
        while from < byte && !text.is_char_boundary(from) {
            from += 1;
        }
        let Some(marked) = self.marks.get(step).filter(|_| byte < text.len()) else {
            return text.chars().count();
        };
        marked + text[from..byte].chars().count()
    }

    pub fn evidence(&self, scene: &Scene, from: usize, to: usize) -> Evidence {
        let tokens = &scene.text.tokens;
        let to = to.max(from + 1).min(tokens.len());
        self.bytes(scene.text.source, tokens[from].start, tokens[to - 1].end)
    }

    pub fn bytes(&self, text: &str, start: usize, end: usize) -> Evidence {
        let words = &text[start..end];
        let begin = self.scalar(text, start);
        Evidence { start: begin, end: begin + words.chars().count(), text: words.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_are_counted_from_any_byte() {
        let text = "قال: « Saïd » 🙂 ".repeat(60);
        let spans = Spans::new(&text);
        for (scalar, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(spans.scalar(&text, byte), scalar);
        }
        assert_eq!(spans.scalar(&text, text.len()), text.chars().count());
    }
}
