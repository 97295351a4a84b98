//! The gathering as an entry of a calendar. It says what the invitation says: neither the
//! person nor their answer.

use crate::gatherings::Gathering;
use crate::kernel::calendar::{Entry, entry};
use crate::kernel::{Lang, Time};

/// How long a gathering is taken to last where its doors do not tell.
const HOURS: i64 = 3;

pub fn of(lang: Lang, g: &Gathering, now: Time) -> String {
    let ends_at = g
        .doors_close_at
        .filter(|t| *t > g.starts_at)
        .unwrap_or_else(|| g.starts_at.plus_seconds(HOURS * 3600));
    entry(&Entry {
        made_by: "Invitations",
        id: &g.id,
        starts_at: g.starts_at,
        ends_at,
        summary: g.title.get(lang),
        place: g.venue.name.get(lang),
        now,
    })
}
