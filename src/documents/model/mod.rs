//! Documents and claims: their types and pure rules.

mod births;
mod claim;
mod document;
mod indexed;
mod likeness;
mod wording;

pub use births::{Birth, births};
pub use claim::{
    Claim, ClaimShown, Evidence, Finding, Kind, Match, State, Verdict, VerdictRequest,
};
pub use document::{
    Document, DocumentRequest, DocumentShown, LONGEST, NewDocument, Reliability, fingerprint,
    without_marks,
};
pub use indexed::Indexed;
pub use likeness::Likeness;
pub use wording::{event_title, gender_before, is_ahead, nominative, office};
