//! The picture beside a link: who says it, its number and its title, on one card.

use crate::draw::{INK, OLIVE, PAPER, QUIET, run};
use crate::{Fault, painted, tree};
use std::fmt::Write;

/// What the card says. All texts come as they are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// Right to left.
    pub rtl: bool,
    pub organisation: String,
    pub body: String,
    /// Its number.
    pub reference: String,
    pub title: String,
}

/// Pixels: what programs that show links ask for.
pub const CARD_WIDTH: i64 = 1200;
pub const CARD_HEIGHT: i64 = 630;

const EDGE: i64 = 72;
const ROOM: i64 = CARD_WIDTH - 2 * EDGE;
const EMBLEM: i64 = 84;
/// Beside the emblem.
const BESIDE: i64 = EMBLEM + 28;
/// Where the title begins, and how high it may be.
const TITLE: i64 = 282;
const TITLE_ROOM: i64 = 300;
/// As large as it fits: a long title is set smaller.
const SIZES: [i64; 7] = [64, 56, 48, 42, 36, 30, 24];

/// The card as a PNG.
pub fn card(card: &Card) -> Result<Vec<u8>, Fault> {
    painted(&card_svg(card))
}

/// The card as SVG.
pub fn card_svg(card: &Card) -> String {
    let mut out = String::new();
    let rtl = card.rtl;
    let _ = write!(out, "<rect width=\"{CARD_WIDTH}\" height=\"{CARD_HEIGHT}\" fill=\"{PAPER}\"/>");
    let emblem = if rtl { CARD_WIDTH - EDGE - EMBLEM } else { EDGE };
    let _ = write!(
        out,
        "<g transform=\"translate({emblem} 60) scale(3.5)\"><path fill=\"none\" \
         stroke=\"#6f8430\" stroke-width=\"3.6\" d=\"M13.11 3.8A9.2 9.2 0 1 0 20.2 10.89\"/>\
         <circle fill=\"#b07a16\" cx=\"17.71\" cy=\"6.29\" r=\"3.7\"/></g>"
    );
    let mut line = |inwards: i64, y: i64, style: &Style, text: &str| {
        let x = if rtl { CARD_WIDTH - EDGE - inwards } else { EDGE + inwards };
        style.write(&mut out, rtl, x, y, &style.cut(rtl, text, ROOM - inwards));
    };
    line(BESIDE, 97, &Style { size: 34, weight: 600, fill: INK }, &card.organisation);
    line(BESIDE, 136, &Style { size: 26, weight: 400, fill: QUIET }, &card.body);
    line(0, 246, &Style { size: 28, weight: 400, fill: OLIVE }, &card.reference);
    let (size, lines) = set(rtl, &card.title);
    for (n, text) in (0..).zip(&lines) {
        let y = TITLE + size + n * leading(size);
        line(0, y, &Style { size, weight: 600, fill: INK }, text);
    }
    let y = 176;
    let _ = write!(
        out,
        "<rect x=\"{EDGE}\" y=\"{y}\" width=\"{ROOM}\" height=\"4\" fill=\"{OLIVE}\"/>"
    );
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{CARD_WIDTH}\" \
         height=\"{CARD_HEIGHT}\" viewBox=\"0 0 {CARD_WIDTH} {CARD_HEIGHT}\">{out}</svg>"
    )
}

fn leading(size: i64) -> i64 {
    size * 7 / 5
}

/// The size at which the title fits, and its lines; too long even for the smallest, it ends
/// in a sign.
fn set(rtl: bool, title: &str) -> (i64, Vec<String>) {
    // Measured once, at a hundred pixels: widths grow with the size.
    let measure = Style { size: 100, weight: 600, fill: INK };
    let words: Vec<(&str, f64)> = title
        .split(' ')
        .filter(|w| !w.is_empty())
        .take(200)
        .map(|w| (w, measure.width(rtl, w)))
        .collect();
    for size in SIZES {
        let room = ROOM as f64 * 100.0 / size as f64;
        let fits = words.iter().all(|(_, width)| *width <= room);
        let lines = broken(&words, room);
        if fits && lines.len() as i64 * leading(size) <= TITLE_ROOM {
            return (size, lines);
        }
    }
    let size = SIZES[SIZES.len() - 1];
    let mut lines = broken(&words, ROOM as f64 * 100.0 / size as f64);
    let most = (TITLE_ROOM / leading(size)) as usize;
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    (size, lines)
}

/// A space of both typefaces, at a hundred pixels.
const SPACE: f64 = 27.0;

fn broken(words: &[(&str, f64)], room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut taken = 0.0;
    for (word, width) in words {
        match lines.last_mut() {
            Some(line) if taken + SPACE + width <= room => {
                line.push(' ');
                line.push_str(word);
                taken += SPACE + width;
            }
            _ => {
                lines.push((*word).to_owned());
                taken = *width;
            }
        }
    }
    lines
}

struct Style {
    size: i64,
    weight: i64,
    fill: &'static str,
}

impl Style {
    fn write(&self, out: &mut String, rtl: bool, x: i64, y: i64, text: &str) {
        // The renderer's anchors know no direction: the right edge is always the end.
        let anchor = if rtl { "end" } else { "start" };
        let _ = write!(
            out,
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{}\" font-size=\"{}\" font-weight=\"{}\" \
             fill=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            crate::draw::families(rtl),
            self.size,
            self.weight,
            self.fill,
            run(rtl, text)
        );
    }

    /// Pixels from the first letter to the last.
    fn width(&self, rtl: bool, text: &str) -> f64 {
        let mut out =
            String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">");
        self.write(&mut out, rtl, 0, 0, text);
        out.push_str("</svg>");
        tree(&out).map_or(0.0, |t| f64::from(t.root().abs_bounding_box().width()))
    }

    /// As much of it as has room, and a sign where there was more.
    fn cut(&self, rtl: bool, text: &str, room: i64) -> String {
        let fits = |text: &str| self.width(rtl, text) <= room as f64;
        if fits(text) {
            return text.to_owned();
        }
        let letters: Vec<char> = text.chars().take(300).collect();
        // Half of what is left each time: nine tries for three hundred letters.
        let (mut low, mut high) = (0, letters.len());
        let of = |n: usize| format!("{}…", letters[..n].iter().collect::<String>().trim_end());
        while low + 1 < high {
            let middle = usize::midpoint(low, high);
            if fits(&of(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        of(low)
    }
}
