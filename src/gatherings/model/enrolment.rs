//! A place in a delegation, and who holds it.

use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    #[default]
    Nominated,
    Invited,
    Confirmed,
    Declined,
    Withdrawn,
}

impl Status {
    pub const ALL: [Status; 5] =
        [Self::Nominated, Self::Invited, Self::Confirmed, Self::Declined, Self::Withdrawn];

    pub fn name(self) -> &'static str {
        match self {
            Self::Nominated => "nominated",
            Self::Invited => "invited",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == text)
    }

    /// The first three take a place; coming back takes one again.
    pub fn takes_a_place(self) -> bool {
        matches!(self, Self::Nominated | Self::Invited | Self::Confirmed)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Enrolment {
    pub id: String,
    pub gathering: String,
    pub delegation: String,
    pub person: Option<String>,
    pub placeholder: Option<String>,
    pub capacity: Option<String>,
    pub status: Status,
}

/// An enrolment as it is answered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EnrolmentShown {
    pub id: String,
    pub delegation: String,
    pub person: Option<String>,
    pub placeholder: Option<String>,
    pub capacity: Option<String>,
    pub status: Status,
}

impl Enrolment {
    pub fn shown(&self) -> EnrolmentShown {
        EnrolmentShown {
            id: self.id.clone(),
            delegation: self.delegation.clone(),
            person: self.person.clone(),
            placeholder: self.placeholder.clone(),
            capacity: self.capacity.clone(),
            status: self.status,
        }
    }
}
