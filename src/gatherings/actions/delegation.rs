//! Making and changing a delegation. Its limits are set by those whose scope holds its
//! parent (of a top one: the gathering); the rest by those whose scope holds it.

use super::{need_body, need_person, unknown};
use crate::access::{Cx, Op, Permit, Reach};
use crate::accounts::by_link;
use crate::areas;
use crate::audit;
use crate::bodies;
use crate::db::Tx;
use crate::gatherings::model::{Delegation, DelegationChange, Named, NewDelegation, Spot};
use crate::gatherings::store::{delegation as store, gathering};
use crate::kernel::{BrokenKind, Error, Refusal, Result};
use serde_json::json;

pub fn create(
    tx: &mut Tx,
    cx: &mut Cx,
    gathering: &str,
    new: &NewDelegation,
) -> Result<Delegation> {
    need_fixer(tx, cx, new.fixed_by.as_ref())?;
    create_as(tx, cx, gathering, new)
}

/// Made by a decision of a meeting, whose id it keeps.
pub fn create_decided(
    tx: &mut Tx,
    cx: &mut Cx,
    gathering: &str,
    new: &NewDelegation,
    meeting: &str,
) -> Result<Delegation> {
    let fixed_by = Some(Named::Id(meeting.to_owned()));
    create_as(tx, cx, gathering, &NewDelegation { fixed_by, ..new.clone() })
}

/// Set anew by a decision: the delegation that is there already, whose target was `old`
/// when it was decided. Whoever sets it has seen both numbers.
pub fn set_decided(
    tx: &mut Tx,
    cx: &mut Cx,
    gathering: &str,
    new: &NewDelegation,
    meeting: &str,
    old: i64,
) -> Result<Delegation> {
    let sight = cx.permit(Op::DelegationRead)?;
    gathering::visible(tx, &cx.permit(Op::GatheringRead)?, gathering)?
        .ok_or_else(|| Refusal::not_found(gathering))?;
    let Some(there) = store::of_spot(tx, &sight, gathering, &new.spot)? else {
        return create_decided(tx, cx, gathering, new, meeting);
    };
    if there.target_or_quota() != Some(old) {
        return Err(standing(&there, "delegation_changed").into());
    }
    let change = DelegationChange {
        target: new.target.map(Some),
        quota: new.quota.map(Some),
        reserve: (new.reserve != 0).then_some(new.reserve),
        fixed_by: Some(Some(Named::Id(meeting.to_owned()))),
        ..DelegationChange::default()
    };
    update(tx, cx, &there.id, &change)
}

fn create_as(tx: &mut Tx, cx: &mut Cx, gathering: &str, new: &NewDelegation) -> Result<Delegation> {
    let permit = cx.permit(Op::DelegationWrite)?;
    let sight = cx.permit(Op::DelegationRead)?;
    gathering::visible(tx, &cx.permit(Op::GatheringRead)?, gathering)?
        .ok_or_else(|| Refusal::not_found(gathering))?;
    let parent = match &new.parent {
        None => None,
        Some(id) => Some(
            store::visible(tx, &sight, id)?
                .filter(|p| p.gathering == gathering)
                .ok_or_else(|| unknown("parent"))?,
        ),
    };
    if !is_above_held(tx, &permit, gathering, parent.as_ref().map(|p| p.id.as_str()))? {
        return Err(Refusal::forbidden(gathering).into());
    }
    hold_spot(tx, cx, &permit, gathering, parent.as_ref(), &new.spot)?;
    need_person(tx, cx, "leader", new.leader.as_deref())?;
    let id = cx.id();
    let above = parent.as_ref().map_or("", |p| p.path.as_str());
    let delegation = Delegation {
        path: format!("{above}{id}/"),
        id,
        gathering: gathering.to_owned(),
        parent: new.parent.clone(),
        spot: new.spot.clone(),
        target: new.target,
        quota: new.quota,
        reserve: new.reserve,
        overbook_percent: new.overbook_percent,
        leader: new.leader.clone(),
        fixed_by: new.fixed_by.clone(),
        decision: None,
        children_quota: 0,
        taking: 0,
        nominated: 0,
        invited: 0,
        confirmed: 0,
        declined: 0,
        parent_seen: parent.is_some(),
    };
    if parent.as_ref().is_some_and(|p| p.quota.is_some()) && delegation.quota.is_none() {
        return Err(Refusal::field("quota", "quota_needed").into());
    }
    let now = cx.now;
    if let Err(error) = tx.attempt(|tx| store::insert(tx, &delegation, now)) {
        let error = exceeded(error, &delegation, delegation.reserve);
        return Err(if error.is_broken(BrokenKind::Unique) {
            taken(tx, &sight, &delegation)?.into()
        } else {
            error
        });
    }
    if let Some(parent) = &parent {
        let more = delegation.quota.unwrap_or_default();
        store::add_children_quota(tx, &parent.id, more).map_err(|e| exceeded(e, parent, more))?;
    }
    let details = json!({
        "gathering": gathering, "parent": delegation.parent, "area": new.spot.area(),
        "body": new.spot.body(), "target": delegation.target, "quota": delegation.quota,
    });
    audit::record(tx, cx, "delegation.create", &delegation.id, &details)?;
    Ok(delegation)
}

/// A meeting or a body that the asker sees.
fn need_fixer(tx: &mut Tx, cx: &Cx, fixer: Option<&Named>) -> Result<()> {
    if let (Some(id), Ok(sight)) = (fixer.and_then(Named::id), cx.permit(Op::MeetingRead))
        && store::meeting_title(tx, &sight, id)?.is_some()
    {
        return Ok(());
    }
    need_body(tx, cx, "fixed_by", fixer)
}

/// The scope holds the parent, or for a top one the gathering.
pub(super) fn is_above_held(
    tx: &mut Tx,
    permit: &Permit,
    gathering: &str,
    parent: Option<&str>,
) -> Result<bool> {
    match parent {
        Some(parent) => store::is_held(tx, permit, parent),
        None => gathering::is_held(tx, permit, gathering),
    }
}

/// The new delegation's own place lies in the scope; asked before anything that could
/// tell of one that is there already.
fn hold_spot(
    tx: &mut Tx,
    cx: &Cx,
    permit: &Permit,
    gathering: &str,
    parent: Option<&Delegation>,
    spot: &Spot,
) -> Result<()> {
    let (area, body) = match spot {
        Spot::Area(code) => (Some(areas::path_of(tx, code)?.ok_or_else(|| unknown("area"))?), None),
        Spot::Body(id) => {
            let body = bodies::visible(tx, &cx.permit(Op::BodyRead)?, id)?
                .ok_or_else(|| unknown("body"))?;
            let area = match &body.area {
                Some(code) => areas::path_of(tx, code)?,
                None => None,
            };
            (area, Some(body.path))
        }
    };
    let reach = permit.reach();
    let held = reach.whole
        || reach.gatherings.iter().any(|g| g == gathering)
        || area.as_deref().is_some_and(|path| reach.holds_area_path(path))
        || body.is_some_and(|path| reach.bodies.iter().any(|b| path.starts_with(b.as_str())))
        || below_a_held_one(tx, reach, parent, area.as_deref())?;
    if held { Ok(()) } else { Err(Refusal::forbidden(permit.op().name()).into()) }
}

/// A scope that is a delegation's subtree reaches as far as the area of the one above.
fn below_a_held_one(
    tx: &mut Tx,
    reach: &Reach,
    parent: Option<&Delegation>,
    area: Option<&str>,
) -> Result<bool> {
    let (Some(parent), Some(area)) = (parent, area) else { return Ok(false) };
    let above = match parent.spot.area() {
        Some(code) => areas::path_of(tx, code)?,
        None => None,
    };
    Ok(above.is_some_and(|above| area.starts_with(&above))
        && reach.delegations.iter().any(|path| parent.path.starts_with(path.as_str())))
}

/// One delegation for an area or body. A scope that is a subtree may meet one beyond
/// itself, of which it is not told.
fn taken(tx: &mut Tx, sight: &Permit, new: &Delegation) -> Result<Refusal> {
    Ok(match store::of_spot(tx, sight, &new.gathering, &new.spot)? {
        Some(there) => standing(&there, "delegation_exists"),
        None => Refusal::forbidden(&new.gathering),
    })
}

/// A delegation that is there already, with the numbers it has.
fn standing(there: &Delegation, code: &'static str) -> Refusal {
    let numbers = json!({
        "target": there.target_or_quota(), "quota": there.quota, "reserve": there.reserve,
    });
    Refusal::conflict(code).about(&there.id).with("numbers", numbers)
}

/// The row's own checks, as the numbers of the delegation that would break.
pub(super) fn exceeded(error: Error, delegation: &Delegation, asked: i64) -> Error {
    let refuse = || delegation.numbers(asked).exceeded();
    error.when_broken("delegations_children_fit", refuse).when_broken("delegations_room", refuse)
}

/// Which of its fields the asker may change: its limits, the rest.
pub fn may_change(tx: &mut Tx, cx: &Cx, d: &Delegation) -> Result<(bool, bool)> {
    let Ok(permit) = cx.permit(Op::DelegationWrite) else { return Ok((false, false)) };
    let limits = is_above_held(tx, &permit, &d.gathering, d.parent.as_deref())?;
    Ok((limits, store::is_held(tx, &permit, &d.id)?))
}

pub fn update(tx: &mut Tx, cx: &mut Cx, id: &str, change: &DelegationChange) -> Result<Delegation> {
    let permit = cx.permit(Op::DelegationWrite)?;
    let before = store::visible(tx, &cx.permit(Op::DelegationRead)?, id)?
        .ok_or_else(|| Refusal::not_found(id))?;
    let limits = !change.sets_limits()
        || is_above_held(tx, &permit, &before.gathering, before.parent.as_deref())?;
    let limits_alone = change.sets_limits() && !change.sets_own();
    let own = limits_alone || store::is_held(tx, &permit, id)?;
    if !limits || !own {
        return Err(Refusal::forbidden(id).into());
    }
    stays_what_it_is(change, &before)?;
    need_person(tx, cx, "leader", change.leader.as_ref().and_then(Option::as_deref))?;
    need_fixer(tx, cx, change.fixed_by.as_ref().and_then(Option::as_ref))?;
    let after = change.apply(before.clone());
    if after.target.is_none() && after.quota.is_none() {
        let field = if change.quota.is_some() { "quota" } else { "target" };
        return Err(Refusal::field(field, "target_or_quota_needed").into());
    }
    if after.quota != before.quota {
        move_quota(tx, &permit, &before, &after)?;
    }
    let asked = if after.quota != before.quota {
        after.quota.unwrap_or_default()
    } else if after.reserve != before.reserve {
        after.reserve
    } else {
        after.overbook_percent
    };
    store::update(tx, &after).map_err(|e| exceeded(e, &before, asked))?;
    if after.leader != before.leader {
        end_way_in(tx, cx, &permit, id)?;
    }
    let details = json!({
        "gathering": after.gathering, "target": after.target, "quota": after.quota,
        "reserve": after.reserve, "overbook_percent": after.overbook_percent,
    });
    audit::record(tx, cx, "delegation.update", id, &details)?;
    Ok(after)
}

/// Who does not lead any more has no way in: link, phone and sessions end.
fn end_way_in(tx: &mut Tx, cx: &mut Cx, permit: &Permit, id: &str) -> Result<()> {
    let Some(account) = store::revoke_leader_link(tx, id, cx.now)? else { return Ok(()) };
    by_link::close(tx, cx, permit, &account)?;
    audit::record(tx, cx, "leader.link_revoke", id, &json!({ "account": account }))?;
    Ok(())
}

/// The area, body and parent of a delegation are what it is; said again they are no fault.
fn stays_what_it_is(change: &DelegationChange, before: &Delegation) -> Result<()> {
    let parent = before.parent.as_deref().filter(|_| before.parent_seen);
    let said = [
        ("area", &change.area, before.spot.area()),
        ("body", &change.body, before.spot.body()),
        ("parent", &change.parent, parent),
    ];
    for (field, said, is) in said {
        if said.as_ref().is_some_and(|said| said.as_deref() != is) {
            return Err(Refusal::field(field, "cannot_be_changed").into());
        }
    }
    Ok(())
}

/// Below a quota every delegation has one; above, the sum of the children's is kept.
fn move_quota(tx: &mut Tx, permit: &Permit, before: &Delegation, after: &Delegation) -> Result<()> {
    let parent = match &before.parent {
        Some(parent) => store::visible(tx, permit, parent)?,
        None => None,
    };
    if after.quota.is_none() && parent.as_ref().is_some_and(|p| p.quota.is_some()) {
        return Err(Refusal::field("quota", "quota_needed").into());
    }
    if before.quota.is_none() && store::has_open_child(tx, &before.id)? {
        return Err(Refusal::conflict("quota_above_open").into());
    }
    if let Some(parent) = &parent {
        let more = after.quota.unwrap_or_default() - before.quota.unwrap_or_default();
        store::add_children_quota(tx, &parent.id, more).map_err(|e| exceeded(e, parent, more))?;
    }
    Ok(())
}
