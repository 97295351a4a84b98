//! The convocation in words, as it is printed, copied and mailed.

use super::facts::Facts;
use super::phrases::{day, hour, say};
use crate::kernel::Lang;
use jiff::tz::TimeZone;

pub fn letter(facts: &Facts, lang: Lang, zone: &TimeZone) -> String {
    let m = &facts.meeting;
    let mut out = say(
        lang,
        "meetings-letter",
        &[
            ("body", facts.body.get(lang)),
            ("title", m.title.get(lang)),
            (
                "day",
                &facts
                    .day
                    .map_or_else(|| m.date_text.clone().unwrap_or_default(), |d| day(lang, d)),
            ),
            ("hour", &m.starts_at.map(|t| hour(lang, t, zone)).unwrap_or_default()),
        ],
    );
    if let Some(place) = &m.place {
        out += &format!("\n{}", say(lang, "meetings-letter-place", &[("place", place.get(lang))]));
    }
    if !facts.agenda.is_empty() {
        out += &format!("\n{}", say(lang, "meetings-letter-agenda", &[]));
        for (number, item) in &facts.agenda {
            out += &format!("\n{number}. {}", item.title.get(lang));
        }
    }
    out + "\n" + &say(lang, "meetings-letter-answer", &[])
}
