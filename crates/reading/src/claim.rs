//! A claim: what a text would change if it were believed, with the words that say so.

use crate::record::{Event, Number, Person, Position};
use serde::Serialize;

/// What one stretch of a text claims. Nothing is believed yet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Claim {
    pub kind: Kind,
    pub evidence: Evidence,
    pub proposal: Proposal,
    pub attribution: Attribution,
    /// What speaks against it.
    pub findings: Vec<Finding>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Person,
    Position,
    Event,
    Number,
}

/// Words of the text: `start..end` counts Unicode scalars of the text that was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Evidence {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Proposal {
    Person(Person),
    Position(Position),
    Event(Event),
    Number(Number),
}

/// Whose word it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Attribution {
    pub voice: Voice,
    /// "من مصادر مطلعة", "selon un communiqué": the words that put it at a distance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Evidence>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The text's own words.
    #[default]
    Own,
    /// Somebody's words between quotation marks.
    Quoted,
    /// A source that is not named.
    UnnamedSources,
    /// A communiqué the text reports.
    Communique,
    /// A statement made to the writer.
    Statement,
}

/// Something in a claim that cannot be, or that two places of a text say otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `weekday_mismatch`, `end_before_start`.
    pub kind: &'static str,
    pub evidence: Evidence,
    /// The weekday the calendar has, 1 for Monday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekday: Option<u8>,
}
