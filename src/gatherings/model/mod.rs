//! Gatherings, delegations, enrolments: their shapes and pure rules.

mod delegation;
mod enrolment;
mod gathering;

pub use delegation::{
    Delegation, DelegationChange, DelegationRequest, DelegationShown, NewDelegation, Numbers, Spot,
};
pub use enrolment::{
    Enrolment, EnrolmentChange, EnrolmentList, EnrolmentRequest, EnrolmentShown, Holder,
    NewEnrolment, Status,
};
pub use gathering::{
    Gathering, GatheringChange, GatheringRequest, GatheringShown, NewGathering, Venue,
};

use crate::kernel::{Bilingual, Fields, State};
use serde::Serialize;
use utoipa::ToSchema;

const LONGEST_NAME: usize = 200;

/// Something of ours by its id, or in words.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Named {
    Id(String),
    Text(Bilingual),
}

impl Named {
    fn read(f: &mut Fields, key: &str) -> Option<Self> {
        if f.is_text(key) {
            f.id(key).map(Self::Id)
        } else {
            f.bilingual(key, LONGEST_NAME).map(Self::Text)
        }
    }

    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Id(id) => Some(id),
            Self::Text(_) => None,
        }
    }

    pub fn text(&self) -> Option<&Bilingual> {
        match self {
            Self::Id(_) => None,
            Self::Text(text) => Some(text),
        }
    }

    /// From an id's column and the three of its text.
    pub fn of(id: Option<String>, text: Bilingual) -> Option<Self> {
        id.map(Self::Id).or_else(|| text.some().map(Self::Text))
    }
}

/// What a PATCH says of a field: nothing, that it is cleared, its new value.
type Change<T> = Option<Option<T>>;

fn change<T>(
    f: &mut Fields,
    key: &str,
    read: impl FnOnce(&mut Fields, &str) -> Option<T>,
) -> Change<T> {
    match f.state(key) {
        State::Absent => None,
        State::Null => {
            f.raw(key);
            Some(None)
        }
        State::Given => Some(read(f, key)),
    }
}

/// A field that may be changed but not cleared.
fn change_needed<T>(
    f: &mut Fields,
    key: &str,
    read: impl FnOnce(&mut Fields, &str) -> Option<T>,
) -> Option<T> {
    if f.state(key) == State::Null {
        f.wrong(key, "missing");
    }
    change(f, key, read).flatten()
}
