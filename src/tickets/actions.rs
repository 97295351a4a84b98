//! What is done with tickets: issue, read, revoke, rotate.

use super::model::{Authority, Issued, Item, link_hash, link_of};
use super::store::{self, New};
use crate::access::{Cx, Op, Permit};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::{enrolment_visible, gathering_is_held, gathering_visible};
use crate::kernel::{Error, FieldError, Refusal, Result};
use serde_json::json;
use std::collections::HashMap;
use ticket::ticket_id;

/// How many are issued in one transaction: the writer is held for a few milliseconds.
const SLICE: usize = 250;

/// Tickets for these enrolments, in their order; those that have one keep it.
pub fn issue(tx: &mut Tx, cx: &mut Cx, gathering: &str, ids: &[String]) -> Result<Issued> {
    let permit = cx.permit(Op::TicketIssue)?;
    seen(tx, &permit, gathering)?;
    let mut found: HashMap<String, store::Asked> = store::asked_for(tx, &permit, gathering, ids)?
        .into_iter()
        .map(|a| (a.enrolment.clone(), a))
        .collect();
    let unknown: Vec<FieldError> = (0..ids.len())
        .filter(|i| !found.contains_key(&ids[*i]))
        .map(|i| FieldError::new(format!("enrolments[{i}]"), "unknown"))
        .collect();
    if !unknown.is_empty() {
        return Err(Refusal::fields(unknown).into());
    }
    let waiting: Vec<&String> = ids.iter().filter(|id| !found[*id].confirmed).collect();
    if !waiting.is_empty() {
        return Err(Refusal::conflict("not_confirmed").with("enrolments", json!(waiting)).into());
    }
    let mut without: Vec<String> =
        ids.iter().filter(|id| found[*id].ticket.is_none()).cloned().collect();
    without.sort();
    without.dedup();
    insert_new(tx, cx, gathering, &without)?;
    for asked in store::asked_for(tx, &permit, gathering, &without)? {
        found.insert(asked.enrolment.clone(), asked);
    }
    let authority = Authority::of(&cx.keys)?;
    let item = |id: &String| {
        let ticket = found.get(id).and_then(|a| a.ticket.as_ref());
        let ticket = ticket.ok_or_else(|| Error::unknown("the ticket just made is gone"))?;
        Ok(Item { enrolment: id.clone(), code: authority.code(ticket.secret(&cx.keys)?) })
    };
    Ok(Issued { issued: without.len() as i64, items: ids.iter().map(item).collect::<Result<_>>()? })
}

/// One slice of all confirmed ones in the scope; how many. 0 when there are no more.
pub fn issue_slice(tx: &mut Tx, cx: &mut Cx, gathering: &str) -> Result<i64> {
    let permit = cx.permit(Op::TicketIssue)?;
    seen(tx, &permit, gathering)?;
    let next = store::next_without(tx, &permit, gathering, SLICE)?;
    insert_new(tx, cx, gathering, &next)?;
    Ok(next.len() as i64)
}

fn seen(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<()> {
    match gathering_visible(tx, permit, gathering)? {
        Some(_) => Ok(()),
        None => Err(Refusal::not_found(gathering).into()),
    }
}

fn insert_new(tx: &mut Tx, cx: &mut Cx, gathering: &str, enrolments: &[String]) -> Result<()> {
    if enrolments.is_empty() {
        return Ok(());
    }
    let new: Vec<New> = enrolments.iter().map(|enrolment| new_ticket(cx, enrolment)).collect();
    store::insert(tx, gathering, &new, cx.now)?;
    let details = json!({ "count": new.len(), "enrolments": enrolments });
    audit::record(tx, cx, "ticket.issue", gathering, &details)?;
    Ok(())
}

fn new_ticket(cx: &mut Cx, enrolment: &str) -> New {
    let secret: ticket::Secret = cx.draw.bytes();
    let id = ticket::to_hex(&ticket_id(&secret));
    let nonce = cx.draw.bytes();
    New {
        sealed: cx.keys.seal("ticket secret", nonce, &id, &secret),
        link: link_hash(&link_of(&cx.keys, &secret)),
        enrolment: enrolment.to_owned(),
        id,
    }
}

/// A ticket as its gathering's people read it.
pub struct Read {
    pub code: String,
    pub link: String,
    pub revoked_at: Option<crate::kernel::Time>,
}

/// The enrolment's ticket; 404 without one. Reading it is written down: who has the
/// code may go in.
pub fn read(tx: &mut Tx, cx: &mut Cx, enrolment: &str) -> Result<Read> {
    let permit = cx.permit(Op::TicketRead)?;
    let (_, ticket) = store::of_enrolment(tx, &permit, enrolment)?
        .ok_or_else(|| Refusal::not_found(enrolment))?;
    let secret = ticket.secret(&cx.keys)?;
    audit::record(tx, cx, "ticket.read", enrolment, &json!({ "ticket": ticket.id }))?;
    Ok(Read {
        code: Authority::of(&cx.keys)?.code(secret),
        link: link_of(&cx.keys, &secret),
        revoked_at: ticket.revoked_at,
    })
}

/// Revokes by hand: a lost card, a phone in the wrong hands.
pub fn revoke(tx: &mut Tx, cx: &mut Cx, enrolment: &str) -> Result<()> {
    let permit = cx.permit(Op::TicketIssue)?;
    let seen = enrolment_visible(tx, &permit, enrolment)?.is_some();
    if !seen || !revoke_of_enrolment(tx, cx, enrolment, "by_hand")? {
        return Err(Refusal::not_found(enrolment).into());
    }
    Ok(())
}

/// Revokes the ticket of an enrolment that declines, withdraws or changes its person,
/// in the transaction of that change; whether there was one. The change has been
/// permitted already.
pub fn revoke_of_enrolment(tx: &mut Tx, cx: &mut Cx, enrolment: &str, why: &str) -> Result<bool> {
    let revoked = store::revoke(tx, enrolment, why, cx.now)? > 0;
    if revoked {
        audit::record(tx, cx, "ticket.revoke", enrolment, &json!({ "why": why }))?;
    }
    Ok(revoked)
}

/// One slice of a rotation: tickets issued before `since` are revoked. How many.
pub fn rotate_slice(
    tx: &mut Tx,
    cx: &mut Cx,
    gathering: &str,
    since: crate::kernel::Time,
) -> Result<i64> {
    let permit = cx.permit(Op::TicketIssue)?;
    seen(tx, &permit, gathering)?;
    if !gathering_is_held(tx, &permit, gathering)? {
        return Err(Refusal::forbidden(gathering).into());
    }
    let next = store::issued_before(tx, gathering, since, SLICE)?;
    for enrolment in &next {
        store::revoke(tx, enrolment, "rotation", cx.now)?;
    }
    if !next.is_empty() {
        audit::record(tx, cx, "ticket.rotate", gathering, &json!({ "count": next.len() }))?;
    }
    Ok(next.len() as i64)
}
