//! What is decided: numbered from 1 without gaps, and where a decision fixes a part of a
//! gathering, both are made or neither.

use super::attendance::{Outcome, each};
use super::course::need_item;
use super::{Named as People, need_person, open, seen, unknown};
use crate::access::Cx;
use crate::audit;
use crate::db::Tx;
use crate::gatherings::{Named, actions::delegation as delegations};
use crate::kernel::{Error, Refusal, Result};
use crate::meetings::model::{Decision, DecisionShown, Fixes, Meeting, NewDecision};
use crate::meetings::store::course as store;
use serde_json::json;

pub fn decide(
    tx: &mut Tx,
    cx: &mut Cx,
    meeting: &str,
    items: &[NewDecision],
) -> Result<Vec<Outcome<Decision>>> {
    let meeting = open(tx, cx, meeting)?;
    let mut out = Vec::with_capacity(items.len());
    for item in items {
        out.push(each(tx, |tx| decide_one(tx, cx, &meeting, item))?);
    }
    let made: Vec<&str> = out.iter().flatten().map(|d| d.id.as_str()).collect();
    let details = json!({ "count": made.len(), "decisions": made });
    audit::record(tx, cx, "meeting.decide", &meeting.id, &details)?;
    Ok(out)
}

fn decide_one(tx: &mut Tx, cx: &mut Cx, meeting: &Meeting, new: &NewDecision) -> Result<Decision> {
    need_item(tx, &meeting.id, new.item.as_deref())?;
    let owner = match &new.owner {
        Some(Named::Id(id)) => Some(Named::Id(need_person(tx, cx, "owner", id)?)),
        words => words.clone(),
    };
    let id = cx.id();
    let delegation = match &new.delegation {
        None => None,
        Some(fixes) => Some(fix(tx, cx, meeting, fixes)?),
    };
    let decision = Decision {
        id,
        meeting: meeting.id.clone(),
        number: store::next_number(tx, &meeting.id)?,
        item: new.item.clone(),
        text: new.text.clone(),
        manner: new.manner,
        votes: new.votes,
        owner,
        due: new.due,
        delegation,
        done_at: None,
    };
    store::insert_decision(tx, &decision, cx.now)?;
    Ok(decision)
}

/// Makes the delegation that a decision fixes, or sets the one that is there anew; it names
/// the meeting, the decision names it.
fn fix(tx: &mut Tx, cx: &mut Cx, meeting: &Meeting, fixes: &Fixes) -> Result<String> {
    let named = fixes.gathering.as_ref().or(meeting.prepares.as_ref());
    let gathering = named.ok_or_else(|| Refusal::field("delegation.gathering", "missing"))?;
    let (new, meeting) = (&fixes.delegation, &meeting.id);
    let made = match fixes.instead_of {
        None => delegations::create_decided(tx, cx, gathering, new, meeting),
        Some(old) => delegations::set_decided(tx, cx, gathering, new, meeting, old),
    };
    made.map(|d| d.id).map_err(|error| inside(error, gathering))
}

/// Its refusals, said of the fields of the decision.
fn inside(error: Error, gathering: &str) -> Error {
    let Error::Refusal(mut refusal) = error else { return error };
    if refusal.status == 404 && refusal.subject.as_deref() == Some(gathering) {
        return unknown("delegation.gathering").into();
    }
    for fault in &mut refusal.errors {
        fault.field = format!("delegation.{}", fault.field);
    }
    Error::Refusal(refusal)
}

/// Done, or to be done again.
pub fn finish(tx: &mut Tx, cx: &mut Cx, meeting: &str, id: &str, is_done: bool) -> Result<()> {
    super::held(tx, cx, meeting)?;
    if !store::finish_decision(tx, meeting, id, is_done.then_some(cx.now))? {
        return Err(Refusal::not_found(id).into());
    }
    audit::record(tx, cx, "meeting.finish_decision", id, &json!({ "meeting": meeting })).map(drop)
}

pub fn list(
    tx: &mut Tx,
    cx: &Cx,
    meeting: &str,
    after: i64,
    limit: i64,
) -> Result<(Vec<DecisionShown>, bool)> {
    seen(tx, cx, meeting)?;
    let mut found = store::decisions(tx, meeting, after, limit + 1)?;
    let more = found.len() as i64 > limit;
    found.truncate(limit as usize);
    Ok((show(tx, cx, &found)?, more))
}

/// As they are answered: an owner whom the asker may not see is left out.
pub fn show(tx: &mut Tx, cx: &Cx, all: &[Decision]) -> Result<Vec<DecisionShown>> {
    let owner = |d: &Decision| d.owner.as_ref().and_then(Named::id).map(str::to_owned);
    let ids: Vec<String> = all.iter().filter_map(owner).collect();
    let named = People::of(tx, cx, &ids)?;
    Ok(all.iter().map(|d| d.shown(&cx.zone, named.is_seen(owner(d).as_deref()))).collect())
}
