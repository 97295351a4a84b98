//! What is done with meetings and during them.

pub mod attendance;
pub mod course;
pub mod decision;
pub mod meeting;

use super::model::{Meeting, Who, Words};
use super::store::meeting as store;
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use crate::people;
use std::collections::{HashMap, HashSet};

/// What one may not see answers as what does not exist.
fn unknown(field: impl Into<String>) -> Refusal {
    Refusal::field(field, "unknown")
}

pub fn seen(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Meeting> {
    let sight = cx.permit(Op::MeetingRead)?;
    store::visible(tx, &sight, id)?.ok_or_else(|| Refusal::not_found(id).into())
}

/// For a write: 404 where it is not seen, 403 where it is and no more.
pub fn held(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Meeting> {
    let permit = cx.permit(Op::MeetingWrite)?;
    seen(tx, cx, id)?;
    store::visible(tx, &permit, id)?.ok_or_else(|| Refusal::forbidden(id).into())
}

/// The same for what its approved minutes would no longer tell.
fn open(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Meeting> {
    let meeting = held(tx, cx, id)?;
    match meeting.frozen_at {
        None => Ok(meeting),
        Some(_) => Err(Refusal::conflict("minutes_frozen").about(id).into()),
    }
}

/// A person by id: who is merged stands for the one that stays.
fn need_person(tx: &mut Tx, cx: &Cx, field: &str, id: &str) -> Result<String> {
    let stands = people::standing(tx, id)?;
    if people::visible(tx, &cx.permit(Op::PersonRead)?, &stands)? {
        Ok(stands)
    } else {
        Err(unknown(field).into())
    }
}

fn need_who(tx: &mut Tx, cx: &Cx, who: &Who) -> Result<Who> {
    match who {
        Who::Person(id) => need_person(tx, cx, "person", id).map(Who::Person),
        Who::Name(name) => Ok(Who::Name(name.clone())),
    }
}

/// What people are called who stand in a meeting's papers, and which of them the asker
/// may open.
#[derive(Debug, Default)]
pub struct Named {
    pub names: HashMap<String, people::PersonLabel>,
    pub seen: HashSet<String>,
}

impl Named {
    pub fn of(tx: &mut Tx, cx: &Cx, ids: &[String]) -> Result<Self> {
        let names = people::labels(tx, ids)?;
        let seen = match cx.permit(Op::PersonRead) {
            Ok(permit) => people::visible_among(tx, &permit, ids)?,
            Err(_) => HashSet::new(),
        };
        Ok(Self { names, seen })
    }

    pub fn name(&self, id: Option<&str>) -> Option<Words> {
        id.and_then(|id| self.names.get(id)).map(|label| Words::Both(label.name.clone()))
    }

    pub fn is_seen(&self, id: Option<&str>) -> bool {
        id.is_some_and(|id| self.seen.contains(id))
    }
}
