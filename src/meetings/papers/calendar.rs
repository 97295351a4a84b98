//! The meeting as an entry of a calendar.

use super::facts::Facts;
use crate::kernel::calendar::{Entry, entry};
use crate::kernel::{Lang, Time};

/// How long a meeting is taken to last.
const HOURS: i64 = 2;

/// None for a meeting whose hour is not known.
pub fn calendar(facts: &Facts, lang: Lang, now: Time) -> Option<String> {
    let m = &facts.meeting;
    let starts_at = m.starts_at?;
    let summary = format!("{}: {}", facts.body.get(lang), m.title.get(lang));
    Some(entry(&Entry {
        made_by: "Meetings",
        id: &m.id,
        starts_at,
        ends_at: starts_at.plus_seconds(HOURS * 3600),
        summary: &summary,
        place: m.place.as_ref().map_or("", |p| p.get(lang)),
        now,
    }))
}
