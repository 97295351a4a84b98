//! A meeting of a body, from its convocation to its minutes: who was there and in what
//! capacity, what stood on the agenda, who spoke, what was decided. A decision may fix a
//! part of a gathering. Hands out the acts and the minutes as blocks of text.

pub mod actions;
pub mod api;
pub mod merging;
pub mod model;
pub mod pages;
pub mod papers;
mod store;

pub use model::{Meeting, Words};

use crate::access::{Cx, Permit};
use crate::db::Tx;
use crate::kernel::{Refusal, Result, Time};

/// What a meeting's papers are made of, within the permit of who asks for them.
pub fn facts(tx: &mut Tx, cx: &mut Cx, permit: &Permit, id: &str) -> Result<papers::facts::Facts> {
    let meeting = store::meeting::visible(tx, permit, id)?.ok_or_else(|| Refusal::not_found(id))?;
    papers::facts::Facts::load(tx, cx, meeting)
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
