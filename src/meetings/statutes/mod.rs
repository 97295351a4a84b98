//! What a body's own statutes ask of its meetings: dated, with where it is written. Where
//! they say nothing, what is usual holds (`docs/rules/meetings.toml`).

pub mod actions;
mod model;
mod store;

pub use model::{Asked, Asks, NewStatute, Notice, Statute, StatuteRequest, StatuteShown};

use super::model::{Meeting, rules};
use crate::db::Tx;
use crate::kernel::{Bilingual, Result};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::HashMap;

/// The body's own rule of that day, the latest where two hold; else what is usual.
pub fn asked(tx: &mut Tx, body: &str, asks: Asks, day: Date) -> Result<Option<Asked>> {
    let all = store::of_body(tx, body)?;
    let own = all.into_iter().rev().find(|s| s.asks == asks && s.holds_on(day));
    if let Some((percent, source)) = own.and_then(|s| Some((s.more_than_percent?, s.source))) {
        let source = Bilingual::both(source.clone(), source);
        return Ok(Some(Asked { more_than_percent: percent, source }));
    }
    let usual = match asks {
        Asks::Quorum => rules::quorum_on(day),
        Asks::Majority => rules::majority_on(day),
        Asks::Notice => None,
    };
    Ok(usual
        .map(|rule| Asked { more_than_percent: rule.more_than_percent, source: rule.text.clone() }))
}

/// How early each of these had to be convened, by its body's own rules, by its id; what has
/// none of its own is left out.
pub fn notices(
    tx: &mut Tx,
    zone: &TimeZone,
    meetings: &[Meeting],
) -> Result<HashMap<String, Notice>> {
    // Who was not convened was not convened late.
    let convened = || meetings.iter().filter(|m| m.convened_at.is_some());
    let mut bodies: Vec<String> = convened().map(|m| m.body.clone()).collect();
    bodies.sort_unstable();
    bodies.dedup();
    let rules = store::notices(tx, &bodies)?;
    let of = |m: &Meeting| {
        let day = m.day(zone)?;
        let own = rules.get(&m.body)?;
        model::notice_of(own, m.kind.as_deref(), day).map(|n| (m.id.clone(), n))
    };
    Ok(convened().filter_map(of).collect())
}

pub fn notice(tx: &mut Tx, zone: &TimeZone, meeting: &Meeting) -> Result<Option<Notice>> {
    Ok(notices(tx, zone, std::slice::from_ref(meeting))?.remove(&meeting.id))
}
