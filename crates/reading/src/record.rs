//! What a reader found in one document, in the shape that `hadir read` prints.

use serde::Serialize;

/// All facts of a document, each list in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Record {
    pub events: Vec<Event>,
    pub people: Vec<Person>,
    pub positions: Vec<Position>,
    pub numbers: Vec<Number>,
    pub inconsistencies: Vec<Inconsistency>,
}

/// A gathering, a vote, an appointment or a dated official act.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Event {
    /// `meeting, session, congress, rally, election, appointment, other`.
    pub kind: &'static str,
    /// ISO 8601, as far as known.
    pub date: Option<String>,
    pub end_date: Option<String>,
    /// `HH:MM`, as the text says it.
    pub time: Option<String>,
    /// The venue.
    pub place: Option<String>,
    /// The town, commune, province or region.
    pub area: Option<String>,
    pub chair: Vec<String>,
    pub organiser: Option<String>,
    pub headcount: Option<u64>,
    pub evidence: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Person {
    /// The fullest form the text has, without forms of address.
    pub name: String,
    pub roles: Vec<String>,
    /// The party given with the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
}

/// Something held or studied, now or before.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Position {
    pub person: String,
    /// `mandate, party, job, business, association, education`.
    pub kind: &'static str,
    pub role: String,
    pub organisation: Option<String>,
    /// ISO 8601, as far as known.
    pub start: Option<String>,
    pub end: Option<String>,
    pub evidence: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Number {
    pub value: u64,
    /// `votes, seats, members, participants, candidates, other`.
    pub of: &'static str,
    pub evidence: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Inconsistency {
    pub kind: &'static str,
    pub evidence: String,
}
