//! Where a tenure lies in a picture: years as numbers, ends as far as they are known.

use crate::kernel::{End, PartialDate};
use crate::tenures::model::Tenure;
use jiff::civil::Date;

/// The lanes of a career, from the top: key and the kinds in it.
pub const LANES: [(&str, &[&str]); 6] = [
    ("study", &["study"]),
    ("job", &["competition", "job"]),
    ("business", &["business"]),
    ("mandate", &["mandate", "function"]),
    ("party", &["party_post"]),
    ("club", &["club"]),
];

/// What lies beyond an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    Sharp,
    /// Nobody told when.
    Faded,
    /// Goes on: an arrow at today.
    Arrow,
}

/// A tenure in years. An end that nobody told fades over this many.
#[derive(Debug, Clone)]
pub struct Stretch {
    pub from: f64,
    pub to: f64,
    pub head: Edge,
    pub tail: Edge,
    /// Its place is only told by what it came after.
    pub is_guess: bool,
}

pub const FADE: f64 = 2.4;

/// The middle of what a date may mean: terms that end and begin in one year meet.
pub fn year(date: PartialDate) -> f64 {
    f64::midpoint(day(date.first_day()), day(date.last_day()))
}

pub fn day(date: Date) -> f64 {
    f64::from(date.year()) + f64::from(date.day_of_year() - 1) / f64::from(date.days_in_year())
}

/// None for what has neither a date nor something dated that it came after.
pub fn stretch(tenure: &Tenure, all: &[Tenure], now: f64) -> Option<Stretch> {
    let span = tenure.said.span();
    let sharp = |from: f64, to: f64, head: Edge, tail: Edge| Stretch {
        from,
        // A day, or an end before the beginning, is still to be seen.
        to: to.max(from + 0.35),
        head,
        tail,
        is_guess: false,
    };
    match (span.began.map(year), span.end) {
        (Some(from), End::On(end)) => Some(sharp(from, year(end), Edge::Sharp, Edge::Sharp)),
        (Some(from), End::Open) => Some(sharp(from, now, Edge::Sharp, Edge::Arrow)),
        (Some(from), End::Unknown) => Some(sharp(from, from + FADE, Edge::Sharp, Edge::Faded)),
        (None, End::On(end)) => {
            let to = year(end);
            Some(sharp(to - FADE, to, Edge::Faded, Edge::Sharp))
        }
        (None, open) => {
            let before = all.iter().find(|t| Some(&t.id) == tenure.said.after.as_ref())?;
            let from = before.said.ended.or(before.said.began).map(year)?;
            let tail = if open == End::Open { Edge::Arrow } else { Edge::Faded };
            let to = if open == End::Open { now } else { from + FADE * 2.0 };
            Some(Stretch { from, to: to.max(from + FADE), head: Edge::Faded, tail, is_guess: true })
        }
    }
}

pub fn lane_of(kind: &str) -> usize {
    LANES.iter().position(|(_, kinds)| kinds.contains(&kind)).unwrap_or(1)
}
