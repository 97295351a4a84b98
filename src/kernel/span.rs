//! A time between two partial dates: whether two of them order, overlap or meet, as far
//! as is known. What is not known for sure is `Maybe`, never a guess.

use super::PartialDate;
use jiff::civil::Date;

/// What can be said of two things that are known in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    Yes,
    No,
    Maybe,
}

/// How two partial dates stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Before,
    /// The same words: as near as they can be told.
    Same,
    After,
    /// One may lie within the other: 2003 and 2003-06.
    Unclear,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    On(PartialDate),
    /// Goes on.
    Open,
    /// Ended or not, on a day that nobody told.
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub began: Option<PartialDate>,
    pub end: End,
}

impl PartialDate {
    pub fn order(self, other: Self) -> Order {
        if self == other {
            Order::Same
        } else if self.last_day() < other.first_day() {
            Order::Before
        } else if other.last_day() < self.first_day() {
            Order::After
        } else {
            Order::Unclear
        }
    }
}

impl Span {
    pub fn new(began: Option<PartialDate>, end: End) -> Self {
        Self { began, end }
    }

    /// Ends for sure before it begins.
    pub fn is_inverted(&self) -> bool {
        match (self.began, self.end) {
            (Some(began), End::On(ended)) => ended.order(began) == Order::Before,
            _ => false,
        }
    }

    /// The days on which it surely was: from the first to the one it surely still
    /// reached, exclusive; `None` in second place where it goes on. Nothing where no day
    /// is sure.
    pub fn sure(&self) -> Option<(Date, Option<Date>)> {
        let from = self.began?.last_day();
        match self.end {
            End::Open => Some((from, None)),
            End::On(end) if from < end.first_day() => Some((from, Some(end.first_day()))),
            End::On(_) | End::Unknown => None,
        }
    }

    /// The first and the last day it may have had; `None` where there is no bound.
    pub fn widest(&self) -> (Option<Date>, Option<Date>) {
        let last = match self.end {
            End::On(end) => Some(end.last_day()),
            End::Open | End::Unknown => None,
        };
        (self.began.map(PartialDate::first_day), last)
    }

    /// One begins at the very date at which the other ends.
    pub fn meets(&self, other: &Self) -> bool {
        let touches = |a: &Self, b: &Self| matches!(a.end, End::On(e) if Some(e) == b.began);
        touches(self, other) || touches(other, self)
    }

    /// Whether there was a day in both.
    pub fn overlaps(&self, other: &Self) -> Known {
        if self.is_inverted() || other.is_inverted() || self.meets(other) {
            return Known::No;
        }
        if let (Some(a), Some(b)) = (self.sure(), other.sure()) {
            let ends = [a.1, b.1].into_iter().flatten().min();
            if ends.is_none_or(|end| a.0.max(b.0) < end) {
                return Known::Yes;
            }
        }
        let (a, b) = (self.widest(), other.widest());
        let apart = |end: Option<Date>, begin: Option<Date>| {
            end.zip(begin).is_some_and(|(end, begin)| end < begin)
        };
        if apart(a.1, b.0) || apart(b.1, a.0) { Known::No } else { Known::Maybe }
    }

    /// Whether it was under way on this day.
    pub fn holds_on(&self, day: Date) -> Known {
        if self.is_inverted() {
            return Known::No;
        }
        if let Some((from, until)) = self.sure()
            && from <= day
            && until.is_none_or(|u| day < u)
        {
            return Known::Yes;
        }
        let (first, last) = self.widest();
        let outside = first.is_some_and(|f| day < f) || last.is_some_and(|l| l < day);
        if outside { Known::No } else { Known::Maybe }
    }
}
