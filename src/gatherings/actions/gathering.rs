//! Making and changing a gathering: for those whose scope holds it as a whole.

use super::{need_body, need_person, unknown};
use crate::access::{Cx, Op, Permit};
use crate::areas;
use crate::audit;
use crate::db::Tx;
use crate::gatherings::model::{Gathering, GatheringChange, NewGathering};
use crate::gatherings::store::gathering as store;
use crate::kernel::{Refusal, Result};
use serde_json::json;

/// The venue's area decides whose it is: where none is said, the caller's own when it is
/// one; without, it belongs to the organisation.
pub fn create(tx: &mut Tx, cx: &mut Cx, new: &NewGathering) -> Result<Gathering> {
    let permit = cx.permit(Op::GatheringWrite)?;
    let mut gathering = new.0.apply(Gathering { id: cx.id(), ..Gathering::default() });
    let own = || permit.reach().only_area().map(str::to_owned);
    gathering.venue.area = gathering.venue.area.or_else(own);
    check(tx, cx, &new.0, &gathering)?;
    hold_venue(tx, &permit, gathering.venue.area.as_deref())?;
    store::insert(tx, &gathering, cx.now)?;
    audit::record(tx, cx, "gathering.create", &gathering.id, &json!({}))?;
    Ok(gathering)
}

pub fn update(tx: &mut Tx, cx: &mut Cx, id: &str, change: &GatheringChange) -> Result<Gathering> {
    let permit = cx.permit(Op::GatheringWrite)?;
    let before = store::visible(tx, &cx.permit(Op::GatheringRead)?, id)?
        .ok_or_else(|| Refusal::not_found(id))?;
    if !store::is_held(tx, &permit, id)? {
        return Err(Refusal::forbidden(id).into());
    }
    let gathering = change.apply(before.clone());
    check(tx, cx, change, &gathering)?;
    if gathering.venue.area != before.venue.area
        && !permit.reach().gatherings.iter().any(|g| g == id)
    {
        hold_venue(tx, &permit, gathering.venue.area.as_deref())?;
    }
    store::update(tx, &gathering)?;
    audit::record(tx, cx, "gathering.update", id, &json!({}))?;
    Ok(gathering)
}

fn hold_venue(tx: &mut Tx, permit: &Permit, area: Option<&str>) -> Result<()> {
    let path = match area {
        Some(code) => areas::path_of(tx, code)?.unwrap_or_default(),
        None => String::new(),
    };
    if permit.reach().holds_area_path(&path) {
        return Ok(());
    }
    Err(match area {
        Some(_) => Refusal::forbidden(permit.op().name()),
        // Whoever holds only some areas has to say in which of them it is.
        None => Refusal::field("venue.area", "missing"),
    }
    .into())
}

fn check(tx: &mut Tx, cx: &Cx, change: &GatheringChange, after: &Gathering) -> Result<()> {
    if !after.doors_are_sound() {
        return Err(Refusal::field("doors_close_at", "before_beginning").into());
    }
    if let Some(Some(code)) = change.venue_area() {
        areas::path_of(tx, code)?.ok_or_else(|| unknown("venue.area"))?;
    }
    need_body(tx, cx, "convened_by", change.convened_by())?;
    need_person(tx, cx, "chair", change.chair().and_then(|c| c.id()))
}
