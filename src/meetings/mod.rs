//! A meeting of a body, from its convocation to its minutes: who was there and in what
//! capacity, what stood on the agenda, who spoke, what was decided. A decision may fix a
//! part of a gathering. Hands out the acts and the minutes as blocks of text.

pub mod actions;
pub mod api;
pub mod merging;
pub mod model;
pub mod pages;
pub mod papers;
pub mod statutes;
mod store;

pub use model::{Meeting, Words};
pub use papers::{calendar, letter};

use crate::access::{Cx, Op, Permit};
use crate::bodies::posts::holds;
use crate::db::Tx;
use crate::kernel::{Refusal, Result, Time};

/// What a meeting's papers are made of, within the permit of who asks for them.
pub fn facts(tx: &mut Tx, cx: &mut Cx, permit: &Permit, id: &str) -> Result<papers::facts::Facts> {
    let meeting = store::meeting::visible(tx, permit, id)?.ok_or_else(|| Refusal::not_found(id))?;
    papers::facts::Facts::load(tx, cx, meeting)
}

/// Who is called to a meeting: members of its body on its day, and who said they come, as
/// far as the asker may see people.
pub fn called(tx: &mut Tx, cx: &Cx, meeting: &Meeting) -> Result<Vec<String>> {
    let Ok(sight) = cx.permit(Op::PersonRead) else { return Ok(Vec::new()) };
    let day = meeting.day(&cx.zone).unwrap_or_else(|| cx.now.zoned(&cx.zone).date());
    let members = holds::members(tx, Some(&sight), &meeting.body, day)?;
    let heads = store::attendance::all(tx, &meeting.id)?;
    let coming = heads.into_iter().filter(|a| a.state == model::Presence::Coming);
    let coming: Vec<String> = coming.filter_map(|a| a.who.person().map(str::to_owned)).collect();
    let seen = crate::people::visible_among(tx, &sight, &coming)?;
    let mut ids: Vec<String> = members.into_iter().map(|m| m.person).collect();
    ids.extend(coming.into_iter().filter(|id| seen.contains(id)));
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// Those of a span of time, the latest first, as far as a list shows.
pub fn between(tx: &mut Tx, permit: &Permit, from: Time, until: Time) -> Result<Vec<Meeting>> {
    let wanted = store::meeting::Wanted { between: Some((from, until)), ..Default::default() };
    store::meeting::page(tx, permit, &wanted, 100)
}

/// What somebody looks for, word by word.
pub fn words(q: &str) -> Vec<String> {
    names::fold(q).split_whitespace().take(8).map(str::to_owned).collect()
}
