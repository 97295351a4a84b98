//! A sitting of a body.

use super::Finding;
use crate::gatherings::Named;
use crate::kernel::fields::{Change, change, change_needed};
use crate::kernel::{Bilingual, Fields, State, Time, weekday};
use crate::meetings::statutes::Notice;
use jiff::tz::TimeZone;
use serde::Serialize;
use utoipa::ToSchema;

const LONGEST_TITLE: usize = 300;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meeting {
    pub id: String,
    pub body: String,
    pub area: Option<String>,
    pub kind: Option<String>,
    pub title: Bilingual,
    pub starts_at: Option<Time>,
    /// The words of its date, as they were written.
    pub date_text: Option<String>,
    pub place: Option<Bilingual>,
    pub chair: Option<Named>,
    /// The gathering it prepares.
    pub prepares: Option<String>,
    pub convened_at: Option<Time>,
    pub ended_at: Option<Time>,
    /// Its minutes were approved: nothing of it changes any more.
    pub frozen_at: Option<Time>,
    pub created_at: Time,
}

/// Heads, each counted once in however many capacities.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Heads {
    pub present: i64,
    pub excused: i64,
    pub represented: i64,
    pub absent: i64,
    /// Said they would come.
    pub coming: i64,
}

/// A meeting as it is answered: RFC 3339 in the installation's zone.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingShown {
    pub id: String,
    pub body: String,
    pub area: Option<String>,
    pub kind: Option<String>,
    pub title: Bilingual,
    pub starts_at: Option<String>,
    pub date_text: Option<String>,
    pub place: Option<Bilingual>,
    /// A person's id or a text.
    pub chair: Option<Named>,
    pub prepares: Option<String>,
    pub convened_at: Option<String>,
    pub ended_at: Option<String>,
    pub frozen_at: Option<String>,
    pub heads: Heads,
    pub findings: Vec<Finding>,
}

impl Meeting {
    pub fn shown(&self, zone: &TimeZone, heads: Heads, own: Option<&Notice>) -> MeetingShown {
        let written = |time: &Option<Time>| time.as_ref().map(|t| t.rfc3339(zone));
        MeetingShown {
            id: self.id.clone(),
            body: self.body.clone(),
            area: self.area.clone(),
            kind: self.kind.clone(),
            title: self.title.clone(),
            starts_at: written(&self.starts_at),
            date_text: self.date_text.clone(),
            place: self.place.clone(),
            chair: self.chair.clone(),
            prepares: self.prepares.clone(),
            convened_at: written(&self.convened_at),
            ended_at: written(&self.ended_at),
            frozen_at: written(&self.frozen_at),
            heads,
            findings: super::findings(self, zone, own),
        }
    }

    /// The day it is on: its hour's, else the one its words name.
    pub fn day(&self, zone: &TimeZone) -> Option<jiff::civil::Date> {
        let said = || self.date_text.as_deref().and_then(|t| weekday::days_in(t).first().copied());
        self.starts_at.map(|t| t.zoned(zone).date()).or_else(said)
    }

    /// Where it stands in a list.
    pub fn sorted_at(&self, zone: &TimeZone) -> Time {
        let begins = |day: jiff::civil::Date| {
            let zoned = day.to_zoned(zone.clone()).ok()?;
            Some(Time::from_micros(zoned.timestamp().as_microsecond()))
        };
        let day = || self.day(zone).and_then(begins);
        self.starts_at.or_else(day).unwrap_or(self.created_at)
    }
}

/// The fields that a PATCH gives.
#[derive(Debug, Clone, Default)]
pub struct MeetingChange {
    pub body: Option<String>,
    pub area: Change<String>,
    kind: Change<String>,
    title: Option<Bilingual>,
    starts_at: Change<Time>,
    date_text: Change<String>,
    place: Change<Bilingual>,
    chair: Change<Named>,
    prepares: Change<String>,
}

impl MeetingChange {
    pub fn read(f: &mut Fields) -> Self {
        let bilingual = |f: &mut Fields, key: &str| f.bilingual(key, LONGEST_TITLE);
        Self {
            body: change_needed(f, "body", Fields::id),
            area: change(f, "area", Fields::id),
            kind: change(f, "kind", |f, key| f.line(key, 60)),
            title: change_needed(f, "title", bilingual),
            starts_at: change(f, "starts_at", Fields::time),
            date_text: change(f, "date_text", |f, key| f.line(key, 200)),
            place: change(f, "place", bilingual),
            chair: change(f, "chair", Named::read),
            prepares: change(f, "prepares", Fields::id),
        }
    }

    pub fn apply(&self, mut to: Meeting) -> Meeting {
        fn set<T: Clone>(to: &mut T, change: &Option<T>) {
            if let Some(value) = change {
                to.clone_from(value);
            }
        }
        set(&mut to.body, &self.body);
        set(&mut to.area, &self.area);
        set(&mut to.kind, &self.kind);
        set(&mut to.title, &self.title);
        set(&mut to.starts_at, &self.starts_at);
        set(&mut to.date_text, &self.date_text);
        set(&mut to.place, &self.place);
        set(&mut to.chair, &self.chair);
        set(&mut to.prepares, &self.prepares);
        to
    }

    pub fn chair(&self) -> Option<&Named> {
        self.chair.as_ref().and_then(Option::as_ref)
    }

    pub fn prepares(&self) -> Option<&str> {
        self.prepares.as_ref().and_then(Option::as_deref)
    }
}

/// A change of nothing into something: `body` and `title` are needed, and when it is.
#[derive(Debug, Clone)]
pub struct NewMeeting(pub MeetingChange);

impl NewMeeting {
    pub fn read(f: &mut Fields) -> Self {
        for key in ["body", "title"] {
            if f.state(key) == State::Absent {
                f.wrong(key, "missing");
            }
        }
        if f.state("starts_at") != State::Given && f.state("date_text") != State::Given {
            f.wrong("starts_at", "missing");
        }
        Self(MeetingChange::read(f))
    }
}

/// What `POST /meetings` takes, as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct MeetingRequest {
    body: String,
    area: Option<String>,
    kind: Option<String>,
    title: Bilingual,
    /// RFC 3339 with an offset.
    starts_at: Option<String>,
    /// The words of the date: "lundi 10 juin 2025".
    date_text: Option<String>,
    place: Option<Bilingual>,
    chair: Option<Named>,
    prepares: Option<String>,
}
