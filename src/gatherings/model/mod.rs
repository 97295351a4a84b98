//! Gatherings, delegations, enrolments: their shapes and pure rules.

mod delegation;
mod enrolment;
mod gathering;
mod share;

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

pub use share::share_out;

use crate::kernel::fields::{Change, change, change_needed};
use crate::kernel::{Bilingual, Fields};
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
    pub fn read(f: &mut Fields, key: &str) -> Option<Self> {
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
