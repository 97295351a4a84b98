//! Who was there, and in what capacity.

use super::Words;
use crate::kernel::fields::change;
use crate::kernel::{Fields, State, Time};
use crate::people::NewPerson;
use jiff::tz::TimeZone;
use serde::Serialize;
use utoipa::ToSchema;

const LONGEST_NAME: usize = 200;
const LONGEST_CAPACITY: usize = 200;
/// In how many capacities one head may come.
const MOST_CAPACITIES: usize = 12;

/// Somebody of ours by their id, or by the name they gave.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    Person(String),
    Name(Words),
}

impl Who {
    pub fn person(&self) -> Option<&str> {
        match self {
            Self::Person(id) => Some(id),
            Self::Name(_) => None,
        }
    }

    pub fn name(&self) -> Option<&Words> {
        match self {
            Self::Person(_) => None,
            Self::Name(name) => Some(name),
        }
    }

    /// Exactly one of both; `None` where a fault was written into the fields.
    pub fn read(f: &mut Fields) -> Option<Self> {
        one_of(f, &["person", "name"]);
        let person = change(f, "person", Fields::id).flatten().map(Self::Person);
        let name = change(f, "name", |f, key| Words::read(f, key, LONGEST_NAME)).flatten();
        person.or(name.map(Self::Name))
    }
}

fn one_of(f: &mut Fields, keys: &[&str]) {
    let given: Vec<&&str> = keys.iter().filter(|key| f.state(key) == State::Given).collect();
    match given[..] {
        [] => f.wrong(keys[0], "one_holder_needed"),
        [_] => {}
        [_, second, ..] => f.wrong(second, "one_holder_only"),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    #[default]
    Present,
    Excused,
    Represented,
    Absent,
    /// Answered the convocation: will come.
    Coming,
}

impl Presence {
    pub const ALL: [Self; 5] =
        [Self::Present, Self::Excused, Self::Represented, Self::Absent, Self::Coming];

    pub fn name(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Excused => "excused",
            Self::Represented => "represented",
            Self::Absent => "absent",
            Self::Coming => "coming",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == text)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Attendance {
    pub id: String,
    pub meeting: String,
    pub who: Who,
    pub capacities: Vec<Words>,
    /// The organisation they speak for.
    pub represents: Option<Words>,
    pub state: Presence,
    pub arrived_at: Option<Time>,
    pub left_at: Option<Time>,
}

/// One head as it is answered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AttendanceShown {
    pub id: String,
    pub meeting: String,
    /// Left out where the asker may not see the person; the name was read out to all.
    pub person: Option<String>,
    pub name: Option<Words>,
    pub capacities: Vec<Words>,
    pub represents: Option<Words>,
    pub state: Presence,
    pub arrived_at: Option<String>,
    pub left_at: Option<String>,
}

impl Attendance {
    /// `name` is the person's, where it is one.
    pub fn shown(&self, zone: &TimeZone, name: Option<Words>, is_seen: bool) -> AttendanceShown {
        let written = |time: &Option<Time>| time.as_ref().map(|t| t.rfc3339(zone));
        AttendanceShown {
            id: self.id.clone(),
            meeting: self.meeting.clone(),
            person: self.who.person().filter(|_| is_seen).map(str::to_owned),
            name: self.who.name().cloned().or(name),
            capacities: self.capacities.clone(),
            represents: self.represents.clone(),
            state: self.state,
            arrived_at: written(&self.arrived_at),
            left_at: written(&self.left_at),
        }
    }

    /// The same head once more: what it comes in besides, and what is known anew.
    pub fn joined(mut self, new: &NewAttendance) -> Self {
        for capacity in &new.capacities {
            if !self.capacities.contains(capacity) && self.capacities.len() < MOST_CAPACITIES {
                self.capacities.push(capacity.clone());
            }
        }
        self.represents = new.represents.clone().or(self.represents);
        self.state = new.state;
        self.arrived_at = self.arrived_at.or(new.arrived_at);
        self.left_at = new.left_at.or(self.left_at);
        self
    }
}

/// Who is entered.
#[derive(Debug, Clone, PartialEq)]
pub enum Head {
    Known(Who),
    New(Box<NewPerson>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct NewAttendance {
    pub head: Head,
    pub capacities: Vec<Words>,
    pub represents: Option<Words>,
    pub state: Presence,
    pub arrived_at: Option<Time>,
    pub left_at: Option<Time>,
}

impl NewAttendance {
    /// `None` where a fault was written into the fields.
    pub fn read(f: &mut Fields) -> Option<Self> {
        one_of(f, &["person", "new_person", "name"]);
        let new = change(f, "new_person", |f, key| f.object(key, NewPerson::read)).flatten();
        let person = change(f, "person", Fields::id).flatten().map(Who::Person);
        let name = change(f, "name", |f, key| Words::read(f, key, LONGEST_NAME)).flatten();
        let known = person.or(name.map(Who::Name)).map(Head::Known);
        let capacities =
            f.each("capacities", MOST_CAPACITIES, |f, key| Words::read(f, key, LONGEST_CAPACITY));
        let represents = Words::read(f, "represents", LONGEST_NAME);
        let state = f.choice("state", Presence::parse).unwrap_or_default();
        let (arrived_at, left_at) = (f.time("arrived_at"), f.time("left_at"));
        if arrived_at.zip(left_at).is_some_and(|(came, went)| went < came) {
            f.wrong("left_at", "before_beginning");
        }
        let head = known.or(new.map(|new| Head::New(Box::new(new))))?;
        let capacities = capacities.unwrap_or_default();
        Some(Self { head, capacities, represents, state, arrived_at, left_at })
    }
}

/// What `POST /meetings/{id}/attendance` takes, as the API describes it; also a list.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct AttendanceRequest {
    person: Option<String>,
    new_person: Option<NewPerson>,
    name: Option<Words>,
    capacities: Option<Vec<Words>>,
    represents: Option<Words>,
    state: Option<String>,
    arrived_at: Option<String>,
    left_at: Option<String>,
}
