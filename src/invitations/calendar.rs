//! The gathering as an entry of a calendar. It says what the invitation says: neither the
//! person nor their answer.

use crate::gatherings::Gathering;
use crate::kernel::calendar::{escaped, fold};
use crate::kernel::{Lang, Time};

/// How long a gathering is taken to last where its doors do not tell.
const HOURS: i64 = 3;

pub fn of(lang: Lang, g: &Gathering, now: Time) -> String {
    let stamp = |t: Time| t.stamp().strftime("%Y%m%dT%H%M%SZ").to_string();
    let ends = g
        .doors_close_at
        .filter(|t| *t > g.starts_at)
        .unwrap_or_else(|| g.starts_at.plus_seconds(HOURS * 3600));
    let mut out = String::new();
    for line in [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Hadir//Invitations//AR".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@hadir", g.id),
        format!("DTSTAMP:{}", stamp(now)),
        format!("DTSTART:{}", stamp(g.starts_at)),
        format!("DTEND:{}", stamp(ends)),
        format!("SUMMARY:{}", escaped(g.title.get(lang))),
        format!("LOCATION:{}", escaped(g.venue.name.get(lang))),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ] {
        fold(&mut out, &line);
    }
    out
}
