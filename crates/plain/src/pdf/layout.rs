//! From glyphs at places to lines, and from lines to paragraphs.

use std::ops::Range;

use super::bidi;
use crate::letters::is_mark;
use crate::{Place, Refusal};

pub(super) struct Layout {
    /// The open line.
    glyphs: Vec<Glyph>,
    letters: String,
    lines: Vec<Line>,
    /// Bytes that all pages may have together.
    room: usize,
    /// Letters that stand for the glyphs that come, and where those stand.
    told: Option<(String, Option<Glyph>)>,
}

/// A glyph, turned so that its line runs from left to right. Lengths are those of the page.
#[derive(Clone)]
struct Glyph {
    left: f64,
    right: f64,
    base: f64,
    size: f64,
    /// Quarters of a turn.
    turn: u8,
    letters: Range<usize>,
}

struct Line {
    text: String,
    left: f64,
    right: f64,
    base: f64,
    size: f64,
    turn: u8,
    from_right: bool,
}

/// Bytes that a line counts for besides its letters: a page may have a line for each letter.
const LINE: usize = 32;
/// Glyphs in one line; what is longer is no line.
const LONGEST: usize = 20_000;
/// As parts of the size of the letters: how far a glyph may stand above or below its line, the gap
/// that is a space, the gap that is another cell.
const STRAY: f64 = 0.45;
const SPACE: f64 = 0.17;
const CELL: f64 = 3.0;

impl Layout {
    pub(super) fn new(room: usize) -> Self {
        let room = room.saturating_mul(2);
        Self { glyphs: Vec::new(), letters: String::new(), lines: Vec::new(), room, told: None }
    }

    /// A glyph with its place, its width and its size before they are placed.
    pub(super) fn add(
        &mut self,
        letters: &str,
        placed: &[f64; 6],
        width: f64,
        size: f64,
    ) -> Result<(), Refusal> {
        let [a, b, c, d, x, y] = *placed;
        let turn = match (a.abs() >= b.abs(), a >= 0.0, b >= 0.0) {
            (true, true, _) => 0,
            (false, _, true) => 1,
            (true, false, _) => 2,
            (false, _, false) => 3,
        };
        let (along, base) = match turn {
            0 => (x, y),
            1 => (y, -x),
            2 => (-x, -y),
            _ => (-y, x),
        };
        let width = width * a.hypot(b);
        let size = (size * c.hypot(d)).abs().max(0.01);
        if ![along, base, width, size].iter().all(|length| length.is_finite()) {
            return Ok(());
        }
        let (left, right) = (along.min(along + width), along.max(along + width));
        let glyph = Glyph { left, right, base, size, turn, letters: 0..0 };
        match &mut self.told {
            Some((_, span @ None)) => *span = Some(glyph),
            Some((_, Some(span))) if span.turn == turn && (span.base - base).abs() < span.size => {
                span.left = span.left.min(left);
                span.right = span.right.max(right);
            }
            // What goes on in the next line is told with the first.
            Some(_) => {}
            None => self.push(letters, glyph)?,
        }
        Ok(())
    }

    /// False within a part that is told already.
    pub(super) fn begin_told(&mut self, letters: String) -> bool {
        let begins = self.told.is_none();
        if begins {
            self.told = Some((letters, None));
        }
        begins
    }

    pub(super) fn end_told(&mut self) -> Result<(), Refusal> {
        match self.told.take() {
            Some((letters, Some(glyph))) => self.push(&letters, glyph),
            _ => Ok(()),
        }
    }

    fn push(&mut self, letters: &str, mut glyph: Glyph) -> Result<(), Refusal> {
        if let Some(first) = self.glyphs.first() {
            let stray = (glyph.base - first.base).abs() > STRAY * glyph.size.max(first.size);
            if stray || glyph.turn != first.turn || self.glyphs.len() >= LONGEST {
                self.end_line();
            }
        }
        let line = if self.glyphs.is_empty() { LINE } else { 0 };
        let room = self.room.checked_sub(letters.len() + line);
        self.room = room.ok_or(Refusal::TooLarge { at: Place::File })?;
        let from = self.letters.len();
        self.letters.push_str(letters);
        glyph.letters = from..self.letters.len();
        self.glyphs.push(glyph);
        Ok(())
    }

    fn end_line(&mut self) {
        let mut glyphs = std::mem::take(&mut self.glyphs);
        let letters = std::mem::take(&mut self.letters);
        glyphs.sort_by(|one, other| one.left.total_cmp(&other.left));
        let Some(first) = glyphs.first().cloned() else { return };
        let mut pieces = pieces(&glyphs, &letters);
        let from_right = bidi::order(&mut pieces);
        let text = pieces.concat();
        if text.trim().is_empty() {
            return;
        }
        let shown = glyphs.iter().filter(|glyph| !letters[glyph.letters.clone()].trim().is_empty());
        let edges = shown.fold((f64::MAX, f64::MIN), |(left, right), glyph| {
            (left.min(glyph.left), right.max(glyph.right))
        });
        let size = glyphs.iter().map(|glyph| glyph.size).fold(0.0, f64::max);
        self.lines.push(Line {
            text,
            left: edges.0,
            right: edges.1,
            base: first.base,
            size,
            turn: first.turn,
            from_right,
        });
    }

    /// The paragraphs of the page that ends.
    pub(super) fn page(&mut self) -> Result<String, Refusal> {
        self.end_told()?;
        self.end_line();
        let lines = std::mem::take(&mut self.lines);
        let mut text = String::new();
        let mut block = 0;
        for at in 0..lines.len() {
            if at > 0 && !follows(&lines[at - 1], &lines[at]) {
                write_block(&lines[block..at], &mut text);
                block = at;
            }
        }
        write_block(&lines[block..], &mut text);
        Ok(text)
    }
}

/// The letters of a line from left to right, with a space where there is a gap.
fn pieces(glyphs: &[Glyph], letters: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::with_capacity(glyphs.len());
    let mut before: Option<&Glyph> = None;
    for glyph in glyphs {
        let shown = &letters[glyph.letters.clone()];
        if shown.is_empty() {
            continue;
        }
        if shown.chars().all(is_mark)
            && let Some(carrier) = pieces.last_mut()
        {
            carrier.push_str(shown);
            continue;
        }
        if let Some(before) = before {
            // Drawn twice, to look bold.
            let same = letters[before.letters.clone()] == *shown;
            if same && glyph.left - before.left < 0.06 * glyph.size && !shown.trim().is_empty() {
                continue;
            }
            let gap = glyph.left - before.right;
            let spaced = |text: &str| text.ends_with(char::is_whitespace);
            let open = !spaced(shown) && pieces.last().is_some_and(|last| !spaced(last));
            if gap > CELL * glyph.size {
                pieces.push("\t".to_owned());
            } else if gap > SPACE * glyph.size && open {
                pieces.push(" ".to_owned());
            }
        }
        pieces.push(shown.to_owned());
        before = Some(glyph);
    }
    pieces
}

/// Whether this line stands under the other in one column.
fn follows(above: &Line, line: &Line) -> bool {
    let down = above.base - line.base;
    above.turn == line.turn
        && (above.size - line.size).abs() < 0.2 * above.size
        && down > 0.0
        && down < 2.6 * above.size
        && line.left < above.right
        && above.left < line.right
}

/// Lines under each other: those that were broken because the paper ends are put together.
fn write_block(lines: &[Line], text: &mut String) {
    let left = lines.iter().map(|line| line.left).fold(f64::MAX, f64::min);
    let right = lines.iter().map(|line| line.right).fold(f64::MIN, f64::max);
    let gaps = lines.windows(2).map(|pair| pair[0].base - pair[1].base);
    let narrowest = gaps.fold(f64::MAX, f64::min);
    for (at, line) in lines.iter().enumerate() {
        let shown = line.text.trim();
        let above = at.checked_sub(1).map(|above| &lines[above]);
        let joined = above.is_some_and(|above| {
            let near = above.base - line.base < 1.3 * narrowest;
            let (end, begin) = match above.from_right {
                true => (above.left - left, right - line.right),
                false => (right - above.right, line.left - left),
            };
            near && end < 0.2 * (right - left)
                && begin < line.size
                && !begins_item(shown)
                && above.from_right == line.from_right
        });
        match (joined, text.chars().next_back()) {
            (true, Some('-' | '\u{AD}')) if goes_on(text, shown) => drop(text.pop()),
            (true, Some(_)) => text.push(' '),
            (false, Some(last)) if last != '\n' => text.push('\n'),
            _ => {}
        }
        text.push_str(shown);
    }
    if !text.is_empty() {
        text.push('\n');
    }
}

/// Whether a word was parted at the end of its line.
fn goes_on(text: &str, next: &str) -> bool {
    let before = text.chars().rev().nth(1);
    before.is_some_and(char::is_alphabetic) && next.starts_with(char::is_lowercase)
}

/// Whether a line begins with what an item of a list begins with.
fn begins_item(line: &str) -> bool {
    let mark = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['•', '-', '–', '—', '*', '·', '▪', '●', '◦', '\u{F0B7}', '\t'])
        || (mark.len() < line.len() && mark.starts_with([')', '.', '-', '°']))
}
