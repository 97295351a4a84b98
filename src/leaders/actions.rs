//! What is done with leaders' links: made, bound to a phone, opened by a PIN, revoked.

use super::link::{Link, MOST_WRONG, UNUSED_SECONDS, token_hash, token_of};
use super::store;
use crate::access::{Cx, Op, Permit};
use crate::accounts::{Budget, Cost, by_link};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::{Delegation, delegation_visible};
use crate::kernel::{Refusal, Result};
use crate::people;
use serde_json::json;

/// The delegation under the right to call its leader in; 404 outside the scope.
pub fn held(tx: &mut Tx, cx: &Cx, delegation: &str) -> Result<(Permit, Delegation)> {
    let permit = cx.permit(Op::LeaderInvite)?;
    let found = delegation_visible(tx, &permit, delegation)?
        .ok_or_else(|| Refusal::not_found(delegation))?;
    Ok((permit, found))
}

/// A new link; the one before, its phone and its sessions end with it.
pub fn make(tx: &mut Tx, cx: &mut Cx, delegation: &str) -> Result<()> {
    let (permit, found) = held(tx, cx, delegation)?;
    let leader = found.leader.ok_or_else(|| Refusal::conflict("no_leader").about(delegation))?;
    // The account is made by somebody who must be able to say whom they call in.
    if !people::visible(tx, &cx.permit(Op::PersonRead)?, &leader)? {
        return Err(Refusal::conflict("leader_unseen").about(delegation).into());
    }
    let labels = people::labels(tx, std::slice::from_ref(&leader))?;
    let name = labels.get(&leader).map_or("", |l| l.name.get(cx.lang)).to_owned();
    end(tx, cx, &permit, delegation)?;
    let account = by_link::open(tx, cx, &permit, &name, delegation)?;
    let link = Link {
        id: cx.id(),
        delegation: delegation.to_owned(),
        account,
        made_at: cx.now,
        expires_at: cx.now.plus_seconds(UNUSED_SECONDS),
        bound_at: None,
        phone: None,
        pin: None,
        wrong: 0,
        seen_at: None,
    };
    let hash = token_hash(&token_of(&cx.keys, &link.id));
    store::insert(tx, &link, &hash, &cx.actor.id())?;
    let details = json!({ "link": link.id, "account": link.account });
    audit::record(tx, cx, "leader.link", delegation, &details)?;
    Ok(())
}

pub fn revoke(tx: &mut Tx, cx: &mut Cx, delegation: &str) -> Result<()> {
    let (permit, _) = held(tx, cx, delegation)?;
    if !end(tx, cx, &permit, delegation)? {
        return Err(Refusal::not_found(delegation).into());
    }
    Ok(())
}

fn end(tx: &mut Tx, cx: &mut Cx, permit: &Permit, delegation: &str) -> Result<bool> {
    let Some(link) = store::of_delegation(tx, delegation)? else { return Ok(false) };
    store::revoke(tx, &link.id, cx.now)?;
    by_link::close(tx, cx, permit, &link.account)?;
    audit::record(tx, cx, "leader.link_revoke", delegation, &json!({ "link": link.id }))?;
    Ok(true)
}

/// Unknown, used by another phone, revoked or over: one answer for all.
pub fn gone() -> Refusal {
    Refusal::new(404, "leader_link_gone")
}

/// What a link leads to; a wrong one is told nothing and spends the address's budget (by
/// the caller: a refusal undoes its transaction).
pub fn behind(tx: &mut Tx, cx: &Cx, token: &str, address: &str) -> Result<Option<Link>> {
    Budget::Address(address.to_owned()).check(tx, cx)?;
    Ok(store::by_hash(tx, &token_hash(token))?.filter(|l| !l.is_over(cx.now)))
}

/// A token that opens nothing costs the address that tried it.
pub fn spend(tx: &mut Tx, cx: &Cx, address: &str, cost: Cost) -> Result<()> {
    Budget::Address(address.to_owned()).spend(tx, cx, cost)
}

/// The first use: this phone and this PIN from now on. A session, told once.
pub fn bind(tx: &mut Tx, cx: &mut Cx, link: &Link, phone: &[u8], pin: &str) -> Result<String> {
    if !store::bind(tx, &link.id, phone, pin, cx.now)? {
        return Err(gone().into());
    }
    let session = by_link::begin(tx, cx, &link.account)?;
    audit::record(tx, cx, "leader.bind", &link.delegation, &json!({ "link": link.id }))?;
    Ok(session)
}

/// The link of a phone, with one of its tries spent; 409 when none is left.
pub fn begin_pin(tx: &mut Tx, cx: &Cx, phone: &[u8], address: &str) -> Result<Link> {
    Budget::Address(address.to_owned()).check(tx, cx)?;
    let link = store::by_phone(tx, phone)?.ok_or_else(gone)?;
    if !store::spend_try(tx, &link.id)? {
        return Err(Refusal::conflict("pin_locked").into());
    }
    Ok(link)
}

/// A wrong PIN is written down; how many tries are left.
pub fn fail_pin(tx: &mut Tx, cx: &mut Cx, link: &Link, address: &str) -> Result<i64> {
    spend(tx, cx, address, Cost::Guess)?;
    let wrong = store::of_delegation(tx, &link.delegation)?.map_or(MOST_WRONG, |l| l.wrong);
    let action = if wrong >= MOST_WRONG { "leader.pin_lock" } else { "leader.pin_wrong" };
    let details = json!({ "link": link.id, "account": link.account });
    audit::record(tx, cx, action, &link.delegation, &details)?;
    Ok(MOST_WRONG - wrong)
}

/// The right one opens a session.
pub fn open(tx: &mut Tx, cx: &mut Cx, link: &Link) -> Result<String> {
    if !store::forgive(tx, &link.id, cx.now)? {
        return Err(gone().into());
    }
    by_link::begin(tx, cx, &link.account)
}
