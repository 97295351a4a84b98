//! Making, changing and convening a meeting.

use super::{Named, held, need_person, open, unknown};
use crate::access::{Cx, Op, Permit};
use crate::areas;
use crate::audit;
use crate::bodies;
use crate::db::Tx;
use crate::gatherings;
use crate::kernel::{Refusal, Result};
use crate::meetings::model::{Heads, Meeting, MeetingChange, MeetingShown, NewMeeting};
use crate::meetings::statutes;
use crate::meetings::store::meeting as store;
use serde_json::json;

pub fn create(tx: &mut Tx, cx: &mut Cx, new: &NewMeeting) -> Result<Meeting> {
    let permit = cx.permit(Op::MeetingWrite)?;
    let blank = Meeting { id: cx.id(), created_at: cx.now, ..Meeting::default() };
    let meeting = check(tx, cx, &new.0, new.0.apply(blank))?;
    hold_place(tx, &permit, meeting.area.as_deref())?;
    store::insert(tx, &cx.zone, &meeting)?;
    stay_held(tx, &permit, &meeting.id)?;
    audit::record(tx, cx, "meeting.create", &meeting.id, &json!({ "body": meeting.body }))?;
    Ok(meeting)
}

pub fn update(tx: &mut Tx, cx: &mut Cx, id: &str, change: &MeetingChange) -> Result<Meeting> {
    let permit = cx.permit(Op::MeetingWrite)?;
    let before = open(tx, cx, id)?;
    let area = before.area.clone();
    let after = check(tx, cx, change, change.apply(before))?;
    if after.area != area {
        hold_place(tx, &permit, after.area.as_deref())?;
    }
    store::update(tx, &cx.zone, &after)?;
    stay_held(tx, &permit, id)?;
    audit::record(tx, cx, "meeting.update", id, &json!({}))?;
    Ok(after)
}

/// A territory that is said lies in the scope, or the scope is the body's own.
fn hold_place(tx: &mut Tx, permit: &Permit, area: Option<&str>) -> Result<()> {
    let Some(code) = area else { return Ok(()) };
    let path = areas::path_of(tx, code)?.ok_or_else(|| unknown("area"))?;
    let reach = permit.reach();
    if reach.holds_area_path(&path) || !reach.bodies.is_empty() {
        return Ok(());
    }
    Err(Refusal::forbidden(permit.op().name()).into())
}

/// What was written is still within the scope of who wrote it.
fn stay_held(tx: &mut Tx, permit: &Permit, id: &str) -> Result<()> {
    match store::visible(tx, permit, id)? {
        Some(_) => Ok(()),
        None => Err(Refusal::forbidden(permit.op().name()).into()),
    }
}

fn check(tx: &mut Tx, cx: &Cx, change: &MeetingChange, mut after: Meeting) -> Result<Meeting> {
    if after.starts_at.is_none() && after.date_text.is_none() {
        return Err(Refusal::field("starts_at", "missing").into());
    }
    if let Some(body) = &change.body {
        bodies::visible(tx, &cx.permit(Op::BodyRead)?, body)?.ok_or_else(|| unknown("body"))?;
    }
    if let Some(Some(code)) = &change.area {
        areas::path_of(tx, code)?.ok_or_else(|| unknown("area"))?;
    }
    if let Some(id) = change.chair().and_then(|c| c.id()) {
        after.chair = Some(gatherings::Named::Id(need_person(tx, cx, "chair", id)?));
    }
    if let Some(id) = change.prepares() {
        let sight = cx.permit(Op::GatheringRead)?;
        gatherings::gathering_visible(tx, &sight, id)?.ok_or_else(|| unknown("prepares"))?;
    }
    Ok(after)
}

/// The convocation goes out now; one that went out stays what it was.
pub fn convene(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Meeting> {
    let mut meeting = open(tx, cx, id)?;
    if meeting.convened_at.is_none() {
        meeting.convened_at = Some(cx.now);
        store::update(tx, &cx.zone, &meeting)?;
        audit::record(tx, cx, "meeting.convene", id, &json!({}))?;
    }
    Ok(meeting)
}

/// The sitting is closed, or open again.
pub fn end(tx: &mut Tx, cx: &mut Cx, id: &str, is_over: bool) -> Result<Meeting> {
    let mut meeting = open(tx, cx, id)?;
    meeting.ended_at = is_over.then_some(cx.now);
    store::update(tx, &cx.zone, &meeting)?;
    audit::record(tx, cx, "meeting.end", id, &json!({}))?;
    Ok(meeting)
}

/// Its minutes are approved: from now on nothing of it changes.
pub fn freeze(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Meeting> {
    let mut meeting = held(tx, cx, id)?;
    meeting.frozen_at = Some(cx.now);
    store::update(tx, &cx.zone, &meeting)?;
    Ok(meeting)
}

/// As they are answered: a chair or a gathering that the asker may not see is left out.
pub fn show(tx: &mut Tx, cx: &Cx, meetings: &[Meeting]) -> Result<Vec<MeetingShown>> {
    let ids: Vec<String> = meetings.iter().map(|m| m.id.clone()).collect();
    let heads = store::heads(tx, &ids)?;
    let notices = statutes::notices(tx, &cx.zone, meetings)?;
    let chairs: Vec<String> =
        meetings.iter().filter_map(|m| m.chair.as_ref()?.id().map(str::to_owned)).collect();
    let named = Named::of(tx, cx, &chairs)?;
    let mut out = Vec::with_capacity(meetings.len());
    for meeting in meetings {
        let counted = heads.get(&meeting.id).copied().unwrap_or(Heads::default());
        let mut shown = meeting.shown(&cx.zone, counted, notices.get(&meeting.id));
        let chair = meeting.chair.as_ref().and_then(|c| c.id());
        if chair.is_some() && !named.is_seen(chair) {
            shown.chair = None;
        }
        if let Some(gathering) = &meeting.prepares {
            let is_seen = match cx.permit(Op::GatheringRead) {
                Ok(sight) => gatherings::gathering_visible(tx, &sight, gathering)?.is_some(),
                Err(_) => false,
            };
            shown.prepares = shown.prepares.filter(|_| is_seen);
        }
        out.push(shown);
    }
    Ok(out)
}

pub fn show_one(tx: &mut Tx, cx: &Cx, meeting: &Meeting) -> Result<MeetingShown> {
    let mut shown = show(tx, cx, std::slice::from_ref(meeting))?;
    shown.pop().ok_or_else(|| Refusal::not_found(&meeting.id).into())
}
