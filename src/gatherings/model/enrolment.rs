//! A place in a delegation, and who holds it.

use super::{Change, LONGEST_NAME, change, change_needed};
use crate::kernel::{FieldError, Fields, Refusal, Result, State};
use crate::people::NewPerson;
use serde::Serialize;
use serde_json::Value;
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
    /// Words that keep a place until somebody has it: "a member of the youth section".
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

/// Who is to hold a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Holder {
    Person(String),
    New(Box<NewPerson>),
    Placeholder(String),
}

impl Holder {
    const KEYS: [&'static str; 3] = ["person", "new_person", "placeholder"];

    /// At most one of the three.
    fn read(f: &mut Fields) -> Option<Self> {
        let given = Self::KEYS.into_iter().filter(|key| f.state(key) == State::Given);
        if let Some(second) = given.collect::<Vec<_>>().get(1) {
            f.wrong(second, "one_holder_only");
        }
        let person = change(f, "person", Fields::id).flatten().map(Self::Person);
        let new = change(f, "new_person", |f, key| f.object(key, NewPerson::read)).flatten();
        let new = new.map(|new| Self::New(Box::new(new)));
        let words = change(f, "placeholder", |f, key| f.line(key, LONGEST_NAME)).flatten();
        let placeholder = words.map(Self::Placeholder);
        person.or(new).or(placeholder)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct NewEnrolment {
    pub holder: Holder,
    pub capacity: Option<String>,
    pub status: Status,
}

const MOST_AT_ONCE: usize = 1000;
const LONGEST_CAPACITY: usize = 100;

impl NewEnrolment {
    /// `None` where a fault was written into the fields.
    pub fn read(f: &mut Fields) -> Option<Self> {
        if Holder::KEYS.into_iter().all(|key| f.state(key) != State::Given) {
            f.wrong("person", "one_holder_needed");
        }
        let holder = Holder::read(f);
        let capacity = f.line("capacity", LONGEST_CAPACITY);
        let status = f.choice("status", Status::parse).unwrap_or_default();
        Some(Self { holder: holder?, capacity, status })
    }

    /// The whole list: one faulty item refuses it.
    pub fn read_all(body: Value) -> Result<Vec<Self>> {
        let Value::Array(items) = body else {
            return Err(Refusal::field("", "not_a_list").into());
        };
        if items.is_empty() || items.len() > MOST_AT_ONCE {
            let code = if items.is_empty() { "missing" } else { "too_many" };
            return Err(Refusal::field("", code).into());
        }
        let mut out = Vec::with_capacity(items.len());
        let mut faults: Vec<FieldError> = Vec::new();
        for (i, item) in items.into_iter().enumerate() {
            match Fields::item(item, format!("[{i}]")) {
                Ok(mut fields) => {
                    out.extend(Self::read(&mut fields));
                    faults.extend(fields.into_errors());
                }
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() { Ok(out) } else { Err(Refusal::fields(faults).into()) }
    }
}

/// The fields that a PATCH gives; another holder is a replacement.
#[derive(Debug, Clone, Default)]
pub struct EnrolmentChange {
    pub holder: Option<Holder>,
    pub capacity: Change<String>,
    pub status: Option<Status>,
}

impl EnrolmentChange {
    pub fn read(f: &mut Fields) -> Self {
        // A place is never without a holder: none of the three alone can be cleared.
        if Holder::KEYS.into_iter().all(|key| f.state(key) != State::Given)
            && let Some(key) = Holder::KEYS.into_iter().find(|key| f.state(key) == State::Null)
        {
            f.wrong(key, "one_holder_needed");
        }
        Self {
            holder: Holder::read(f),
            capacity: change(f, "capacity", |f, key| f.line(key, LONGEST_CAPACITY)),
            status: change_needed(f, "status", |f, key| f.choice(key, Status::parse)),
        }
    }

    pub fn to_status(status: Status) -> Self {
        Self { status: Some(status), ..Self::default() }
    }
}

/// What `POST /delegations/{id}/enrolments` takes: 1 to 1,000 items.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct EnrolmentList(Vec<EnrolmentRequest>);

/// One item of `POST /delegations/{id}/enrolments`: exactly one of the first three.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct EnrolmentRequest {
    person: Option<String>,
    new_person: Option<NewPerson>,
    placeholder: Option<String>,
    #[schema(max_length = 100)]
    capacity: Option<String>,
    status: Option<Status>,
}
