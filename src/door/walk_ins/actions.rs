//! Counting those who came unlisted: from a phone, many at once and each for itself; by
//! hand; struck off where it was a mistake.

use super::model::{Unread, WalkIn};
use super::store::{self, Count, Entry, Kept, Part};
use crate::access::{Cx, Op, Permit, Who};
use crate::audit;
use crate::db::Tx;
use crate::door::by_hand;
use crate::door::store as doors;
use crate::gatherings::{gathering_is_held, gathering_visible};
use crate::kernel::{FieldError, Refusal, Result};
use serde_json::{Value, json};

/// What became of one.
pub enum Outcome {
    Kept { id: String },
    Conflict { id: String },
    Unread { id: Value, errors: Vec<FieldError> },
}

/// Those that a phone sends; one that is sent again is kept once.
pub fn take(tx: &mut Tx, cx: &mut Cx, sent: &[Result<WalkIn, Unread>]) -> Result<Vec<Outcome>> {
    cx.permit(Op::DoorScan)?;
    let Who::Device { id: device, gathering, .. } = cx.actor.who.clone() else {
        return Err(Refusal::forbidden("door.scan").into());
    };
    doors::post(tx, &device)?;
    let (mut out, mut new, mut heads) = (Vec::with_capacity(sent.len()), 0, 0);
    for one in sent {
        out.push(match one {
            Err(unread) => Outcome::Unread { id: unread.id.clone(), errors: unread.errors.clone() },
            Ok(walk_in) => match keep(tx, cx, &gathering, &device, walk_in)? {
                Err(fault) => {
                    Outcome::Unread { id: walk_in.id.clone().into(), errors: vec![fault] }
                }
                Ok(Kept::Conflict) => Outcome::Conflict { id: walk_in.id.clone() },
                Ok(kept) => {
                    if kept == Kept::New {
                        new += 1;
                        heads += walk_in.heads;
                    }
                    Outcome::Kept { id: walk_in.id.clone() }
                }
            },
        });
    }
    if new > 0 {
        let details = json!({ "count": new, "heads": heads });
        audit::record(tx, cx, "walk_in.record", &gathering, &details)?;
    }
    Ok(out)
}

fn keep(
    tx: &mut Tx,
    cx: &Cx,
    gathering: &str,
    device: &str,
    w: &WalkIn,
) -> Result<Result<Kept, FieldError>> {
    if let Some(delegation) = &w.delegation
        && !store::has_delegation(tx, gathering, delegation)?
    {
        return Ok(Err(FieldError::new("delegation", "unknown")));
    }
    store::insert(tx, gathering, device, w, cx.now).map(Ok)
}

/// What a phone offers to choose from.
pub fn parts(tx: &mut Tx, cx: &Cx) -> Result<Vec<Part>> {
    cx.permit(Op::DoorScan)?;
    let Who::Device { id, gathering, .. } = cx.actor.who.clone() else {
        return Err(Refusal::forbidden("door.scan").into());
    };
    doors::post(tx, &id)?;
    store::parts(tx, &gathering)
}

/// Entered by whoever holds the gathering, under the door of what is entered by hand.
pub fn enter(tx: &mut Tx, cx: &mut Cx, gathering: &str, walk_in: &WalkIn) -> Result<()> {
    let permit = cx.permit(Op::PresenceWrite)?;
    whole(tx, &permit, gathering)?;
    let device = by_hand::door(tx, cx, gathering)?;
    if let Err(fault) = keep(tx, cx, gathering, &device, walk_in)? {
        return Err(Refusal::fields(vec![fault]).into());
    }
    let details = json!({ "count": 1, "heads": walk_in.heads });
    audit::record(tx, cx, "walk_in.record", gathering, &details)?;
    Ok(())
}

fn whole(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<()> {
    if gathering_is_held(tx, permit, gathering)? {
        return Ok(());
    }
    match gathering_visible(tx, permit, gathering)? {
        Some(_) => Err(Refusal::forbidden(gathering).into()),
        None => Err(Refusal::not_found(gathering).into()),
    }
}

pub fn strike(tx: &mut Tx, cx: &mut Cx, gathering: &str, device: &str, id: &str) -> Result<()> {
    let permit = cx.permit(Op::PresenceWrite)?;
    whole(tx, &permit, gathering)?;
    if !store::strike(tx, gathering, device, id, cx.now)? {
        return Err(Refusal::not_found(id).into());
    }
    audit::record(tx, cx, "walk_in.strike", gathering, &json!({ "walk_in": id }))?;
    Ok(())
}

/// What is listed at most; the sums count all.
const MOST: i64 = 500;

pub struct Listed {
    pub entries: Vec<Entry>,
    pub parts: Vec<Part>,
    pub count: Count,
    pub may_write: bool,
}

/// Names are shown to those who may read people, and that is written down.
pub fn list(tx: &mut Tx, cx: &mut Cx, gathering: &str) -> Result<Listed> {
    let permit = cx.permit(Op::AttendanceRead)?;
    let mut entries = store::entries(tx, &permit, gathering, MOST)?;
    let named = entries.iter().filter(|e| e.name.is_some()).count();
    if cx.permit(Op::PersonRead).is_err() {
        entries.iter_mut().for_each(|e| e.name = None);
    } else if named > 0 {
        audit::record(tx, cx, "walk_in.read", gathering, &json!({ "count": named }))?;
    }
    let may_write = match cx.permit(Op::PresenceWrite) {
        Ok(permit) => gathering_is_held(tx, &permit, gathering)?,
        Err(_) => false,
    };
    let mut parts = store::parts(tx, gathering)?;
    if !may_write {
        // No sibling: only those whose entries are seen.
        let seen = |p: &Part| entries.iter().any(|e| e.delegation.as_deref() == Some(&p.id));
        parts.retain(seen);
    }
    Ok(Listed { entries, parts, count: store::counts(tx, &permit, gathering)?, may_write })
}
