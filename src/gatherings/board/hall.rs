//! The plan of the hall: a block of three benches for each part, as long as its places,
//! in rings around the speaker; benches fill from the front. Drawn for each direction.

use std::f64::consts::PI;
use std::fmt::Write;

pub const WIDTH: f64 = 1828.0;
const CENTRE: (f64, f64) = (914.0, 742.0);
/// The first bench of each ring, from the speaker outwards.
const RINGS: [f64; 4] = [383.4, 466.6, 549.9, 633.1];
const BENCH: f64 = 22.75;
const BENCHES: usize = 3;
const GAP: f64 = 12.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Full,
    Part,
    Silent,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Part => "part",
            Self::Silent => "silent",
        }
    }
}

/// One part of the hall: places kept for it, places taken.
#[derive(Debug, Clone)]
pub struct Seats {
    pub places: i64,
    pub taken: i64,
    pub look: Look,
    /// The number it bears on the plan and in the list below it; 0 for none.
    pub number: usize,
}

/// What the template draws.
#[derive(Debug, Clone, Default)]
pub struct Block {
    pub class: &'static str,
    pub bench: String,
    pub taken: String,
    pub edge: String,
    pub number: usize,
    pub ringed: bool,
    pub x: String,
    pub y: String,
    pub text_y: String,
}

/// Small parts sit in front; each ring holds its share of the places.
pub fn plan(seats: &[Seats], rtl: bool) -> Vec<Block> {
    let weight = weights(seats);
    let mut order: Vec<usize> = (0..seats.len()).collect();
    order.sort_by_key(|i| (seats[*i].places, *i));
    let rings = &RINGS[RINGS.len() - (seats.len() / 6).clamp(1, RINGS.len())..];
    let total: f64 = weight.iter().sum();
    let lengths: f64 = rings.iter().sum();
    let mut blocks = Vec::new();
    let (mut seated, mut reach, mut next) = (0.0, 0.0, 0);
    for (k, first) in rings.iter().enumerate() {
        reach += total * first / lengths;
        let start = next;
        while next < order.len()
            && (seated + weight[order[next]] / 2.0 <= reach || k + 1 == rings.len())
        {
            seated += weight[order[next]];
            next += 1;
        }
        let ring = &order[start..next];
        let sum: f64 = ring.iter().map(|i| weight[*i]).sum();
        let mut from = 0.0;
        for i in ring {
            let to = from + PI * weight[*i] / sum;
            blocks.push(block(&seats[*i], *first, (from, to), rtl));
            from = to;
        }
    }
    blocks
}

/// A part is at least as wide as the number that it may bear.
fn weights(seats: &[Seats]) -> Vec<f64> {
    let total: i64 = seats.iter().map(|s| s.places).sum();
    let least = (total as f64 / 160.0).max(1.0);
    seats.iter().map(|s| (s.places as f64).max(least)).collect()
}

fn block(seats: &Seats, first: f64, (from, to): (f64, f64), rtl: bool) -> Block {
    let pen = Pen { rtl };
    let mut out = Block { class: seats.look.class(), number: seats.number, ..Block::default() };
    for row in 0..BENCHES {
        let radius = first + row as f64 * BENCH;
        let (a, b) = inset(radius, from, to);
        let ahead = seats.taken * BENCHES as i64 - row as i64 * seats.places;
        // Whole numbers up to the division, so that a full bench is exactly full.
        let filled = (ahead as f64 / seats.places.max(1) as f64).clamp(0.0, 1.0);
        let mid = a + (b - a) * filled;
        if filled > 0.0 {
            pen.arc(&mut out.taken, radius, a, mid);
        }
        if filled < 1.0 && seats.look != Look::Silent {
            pen.arc(&mut out.bench, radius, mid, b);
        }
    }
    let (inner, outer) = (first - 8.4, first + (BENCHES - 1) as f64 * BENCH + 8.4);
    if seats.look == Look::Silent {
        out.edge = pen.frame(inner, outer, from, to);
    }
    let (x, y) = pen.point(first + BENCH, f64::midpoint(from, to));
    out.ringed = seats.number > 0 && seats.look != Look::Silent;
    (out.x, out.y, out.text_y) = (short(x), short(y), short(y + 8.5));
    out
}

/// The ends of a bench, half a gap inside its block's.
fn inset(radius: f64, from: f64, to: f64) -> (f64, f64) {
    let gap = (GAP / 2.0 / radius).min((to - from) / 3.0);
    (from + gap, to - gap)
}

struct Pen {
    rtl: bool,
}

impl Pen {
    /// Angles run from the side where reading begins, over the top, to the other.
    fn point(&self, radius: f64, angle: f64) -> (f64, f64) {
        let x = CENTRE.0 - radius * angle.cos();
        (if self.rtl { WIDTH - x } else { x }, CENTRE.1 - radius * angle.sin())
    }

    fn arc(&self, out: &mut String, radius: f64, from: f64, to: f64) {
        let ((x1, y1), (x2, y2)) = (self.point(radius, from), self.point(radius, to));
        let sweep = u8::from(!self.rtl);
        let (r, x1, y1, x2, y2) = (short(radius), short(x1), short(y1), short(x2), short(y2));
        // Writing to a string cannot fail.
        let _ = write!(out, "M{x1} {y1}A{r} {r} 0 0 {sweep} {x2} {y2}");
    }

    fn frame(&self, inner: f64, outer: f64, from: f64, to: f64) -> String {
        let mut out = String::new();
        let (a, b) = inset(inner, from, to);
        let (c, d) = inset(outer, from, to);
        self.arc(&mut out, inner, a, b);
        let ((x1, y1), (x2, y2)) = (self.point(outer, d), self.point(outer, c));
        let sweep = u8::from(self.rtl);
        let (r, x1, y1, x2, y2) = (short(outer), short(x1), short(y1), short(x2), short(y2));
        let _ = write!(out, "L{x1} {y1}A{r} {r} 0 0 {sweep} {x2} {y2}Z");
        out
    }
}

fn short(n: f64) -> String {
    let text = format!("{n:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seats(places: i64, taken: i64, look: Look) -> Seats {
        Seats { places, taken, look, number: 0 }
    }

    #[test]
    fn every_part_has_its_block_and_an_empty_hall_none() {
        assert!(plan(&[], false).is_empty());
        let many: Vec<Seats> = (1..=35).map(|n| seats(n, n, Look::Full)).collect();
        let blocks = plan(&many, false);
        assert_eq!(blocks.len(), 35);
        assert!(blocks.iter().all(|b| b.bench.is_empty() && b.taken.matches('A').count() == 3));
    }

    #[test]
    fn benches_fill_from_the_front() {
        let blocks = plan(&[seats(30, 15, Look::Part)], false);
        assert_eq!(blocks[0].taken.matches('A').count(), 2);
        assert_eq!(blocks[0].bench.matches('A').count(), 2);
    }

    #[test]
    fn the_two_directions_mirror_each_other() {
        let parts = [seats(30, 30, Look::Full), seats(60, 60, Look::Full)];
        let (ltr, rtl) = (plan(&parts, false), plan(&parts, true));
        let x = |b: &Block| b.x.parse::<f64>().expect("a number");
        assert!((x(&ltr[0]) + x(&rtl[0]) - WIDTH).abs() < 0.2);
        assert!(x(&ltr[0]) < x(&ltr[1]) && x(&rtl[0]) > x(&rtl[1]));
    }
}
