//! The event to fill.

use super::{Change, LONGEST_NAME, Named, change, change_needed};
use crate::kernel::{Bilingual, Fields, State, Time};
use jiff::tz::TimeZone;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gathering {
    pub id: String,
    pub title: Bilingual,
    pub kind: Option<String>,
    pub starts_at: Time,
    pub doors_open_at: Option<Time>,
    pub doors_close_at: Option<Time>,
    pub venue: Venue,
    pub convened_by: Option<Named>,
    pub chair: Option<Named>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, ToSchema)]
pub struct Venue {
    pub name: Bilingual,
    /// The code of its area.
    pub area: Option<String>,
    /// How many people it holds.
    pub capacity: Option<i64>,
}

/// A gathering as it is answered: RFC 3339 in the installation's zone.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GatheringShown {
    pub id: String,
    pub title: Bilingual,
    pub kind: Option<String>,
    pub starts_at: String,
    pub doors_open_at: Option<String>,
    pub doors_close_at: Option<String>,
    pub venue: Venue,
    /// A body's id or a text.
    pub convened_by: Option<Named>,
    /// A person's id or a text.
    pub chair: Option<Named>,
}

impl Gathering {
    pub fn shown(&self, zone: &TimeZone) -> GatheringShown {
        let written = |time: &Time| time.rfc3339(zone);
        GatheringShown {
            id: self.id.clone(),
            title: self.title.clone(),
            kind: self.kind.clone(),
            starts_at: written(&self.starts_at),
            doors_open_at: self.doors_open_at.as_ref().map(written),
            doors_close_at: self.doors_close_at.as_ref().map(written),
            venue: self.venue.clone(),
            convened_by: self.convened_by.clone(),
            chair: self.chair.clone(),
        }
    }

    /// Doors close after they open.
    pub fn doors_are_sound(&self) -> bool {
        self.doors_open_at.zip(self.doors_close_at).is_none_or(|(open, close)| open < close)
    }
}

/// The fields that a PATCH gives.
#[derive(Debug, Clone, Default)]
pub struct GatheringChange {
    title: Option<Bilingual>,
    kind: Change<String>,
    starts_at: Option<Time>,
    doors_open_at: Change<Time>,
    doors_close_at: Change<Time>,
    venue: VenueChange,
    convened_by: Change<Named>,
    chair: Change<Named>,
}

#[derive(Debug, Clone, Default)]
struct VenueChange {
    name: Option<Bilingual>,
    area: Change<String>,
    capacity: Change<i64>,
}

const MOST: i64 = 10_000_000;

impl GatheringChange {
    pub fn read(f: &mut Fields) -> Self {
        let bilingual = |f: &mut Fields, key: &str| f.bilingual(key, LONGEST_NAME);
        let venue = change_needed(f, "venue", |f, key| {
            f.object(key, |f| VenueChange {
                name: change_needed(f, "name", bilingual),
                area: change(f, "area", Fields::id),
                capacity: change(f, "capacity", |f, key| f.whole(key, 1..=MOST)),
            })
        });
        Self {
            title: change_needed(f, "title", bilingual),
            kind: change(f, "kind", |f, key| f.line(key, 60)),
            starts_at: change_needed(f, "starts_at", Fields::time),
            doors_open_at: change(f, "doors_open_at", Fields::time),
            doors_close_at: change(f, "doors_close_at", Fields::time),
            venue: venue.unwrap_or_default(),
            convened_by: change(f, "convened_by", Named::read),
            chair: change(f, "chair", Named::read),
        }
    }

    pub fn apply(&self, mut to: Gathering) -> Gathering {
        fn set<T: Clone>(to: &mut T, change: &Option<T>) {
            if let Some(value) = change {
                to.clone_from(value);
            }
        }
        set(&mut to.title, &self.title);
        set(&mut to.kind, &self.kind);
        set(&mut to.starts_at, &self.starts_at);
        set(&mut to.doors_open_at, &self.doors_open_at);
        set(&mut to.doors_close_at, &self.doors_close_at);
        set(&mut to.venue.name, &self.venue.name);
        set(&mut to.venue.area, &self.venue.area);
        set(&mut to.venue.capacity, &self.venue.capacity);
        set(&mut to.convened_by, &self.convened_by);
        set(&mut to.chair, &self.chair);
        to
    }

    /// The area that the venue would lie in, where that is changed.
    pub fn venue_area(&self) -> Option<Option<&str>> {
        self.venue.area.as_ref().map(Option::as_deref)
    }

    pub fn convened_by(&self) -> Option<&Named> {
        self.convened_by.as_ref().and_then(Option::as_ref)
    }

    pub fn chair(&self) -> Option<&Named> {
        self.chair.as_ref().and_then(Option::as_ref)
    }
}

/// A change of nothing into something: `title`, `starts_at` and `venue.name` are needed.
#[derive(Debug, Clone)]
pub struct NewGathering(pub GatheringChange);

impl NewGathering {
    pub fn read(f: &mut Fields) -> Self {
        for key in ["title", "starts_at"] {
            if f.state(key) == State::Absent {
                f.wrong(key, "missing");
            }
        }
        let venue = f.state("venue");
        let change = GatheringChange::read(f);
        let unnamed =
            venue == State::Absent || (venue == State::Given && change.venue.name.is_none());
        if unnamed && !f.has_error("venue.name") {
            f.wrong("venue.name", "missing");
        }
        Self(change)
    }
}

/// What `POST /gatherings` takes, as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct GatheringRequest {
    title: Bilingual,
    kind: Option<String>,
    /// RFC 3339 with an offset.
    starts_at: String,
    doors_open_at: Option<String>,
    doors_close_at: Option<String>,
    venue: Venue,
    convened_by: Option<Named>,
    chair: Option<Named>,
}
