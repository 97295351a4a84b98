//! Filling a delegation: places are taken, given back and handed on. Counters are
//! changed once for a whole list; the row's check has the last word.

use super::delegation::exceeded;
use super::unknown;
use crate::access::{Cx, Op};
use crate::audit;
use crate::bodies;
use crate::db::Tx;
use crate::gatherings::model::{
    Delegation, Enrolment, EnrolmentChange, Holder, NewEnrolment, Spot, Status,
};
use crate::gatherings::roll;
use crate::gatherings::store::delegation::{self, Tally};
use crate::gatherings::store::enrolment as store;
use crate::kernel::{Error, Refusal, Result};
use crate::people::{self, NewPerson};
use serde_json::json;

/// Each item for itself: an enrolment, or why there is none.
pub type Outcome = Result<Enrolment, Refusal>;

pub fn create(
    tx: &mut Tx,
    cx: &mut Cx,
    id: &str,
    items: &[NewEnrolment],
) -> Result<(Delegation, Vec<Outcome>)> {
    let delegation = writable_delegation(tx, cx, id)?;
    let mut list =
        List { area: home_area(tx, cx, &delegation)?, delegation, tally: Tally::default() };
    let mut outcomes = Vec::with_capacity(items.len());
    for item in items {
        outcomes.push(list.enrol(tx, cx, item)?);
    }
    let List { delegation, tally, .. } = list;
    let people: Vec<&String> =
        outcomes.iter().flatten().filter_map(|e: &Enrolment| e.person.as_ref()).collect();
    let made = outcomes.iter().filter(|o| o.is_ok()).count();
    if made > 0 {
        delegation::count(tx, id, tally, cx.now)
            .map_err(|e| exceeded(e, &delegation, tally.taking()))?;
    }
    let details = json!({
        "gathering": delegation.gathering, "count": made, "refused": items.len() - made,
        "people": people,
    });
    audit::record(tx, cx, "enrolment.create", id, &details)?;
    Ok((delegation, outcomes))
}

/// Unseen 404, seen but not to be filled 403.
pub fn writable_delegation(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Delegation> {
    let permit = cx.permit(Op::EnrolmentWrite)?;
    let seen = delegation::visible(tx, &cx.permit(Op::EnrolmentRead)?, id)?
        .ok_or_else(|| Refusal::not_found(id))?;
    if !delegation::is_held(tx, &permit, id)? {
        return Err(Refusal::forbidden(id).into());
    }
    Ok(seen)
}

/// Where somebody new is at home unless it is said: the delegation's own area, its
/// body's.
pub(in crate::gatherings) fn home_area(
    tx: &mut Tx,
    cx: &Cx,
    delegation: &Delegation,
) -> Result<Option<String>> {
    Ok(match &delegation.spot {
        Spot::Area(code) => Some(code.clone()),
        Spot::Body(id) => bodies::visible(tx, &cx.permit(Op::BodyRead)?, id)?.and_then(|b| b.area),
    })
}

/// A list being taken in: what it has counted so far.
struct List {
    delegation: Delegation,
    area: Option<String>,
    tally: Tally,
}

impl List {
    fn enrol(&mut self, tx: &mut Tx, cx: &mut Cx, item: &NewEnrolment) -> Result<Outcome> {
        if item.status.takes_a_place() && self.is_full() {
            let mut full = self.delegation.clone();
            full.taking += self.tally.taking();
            return Ok(Err(full.numbers(1).exceeded()));
        }
        let (person, placeholder) = match &item.holder {
            Holder::Person(id) => {
                let stands = people::standing(tx, id)?;
                if !people::visible(tx, &cx.permit(Op::PersonRead)?, &stands)? {
                    return Ok(Err(Refusal::not_found(id)));
                }
                (Some(stands), None)
            }
            Holder::New(new) => match new_person(tx, cx, new, self.area.as_deref()) {
                Ok(id) => (Some(id), None),
                Err(Error::Refusal(refusal)) => return Ok(Err(*refusal)),
                Err(error) => return Err(error),
            },
            Holder::Placeholder(text) => (None, Some(text.clone())),
        };
        let enrolment = Enrolment {
            id: cx.id(),
            gathering: self.delegation.gathering.clone(),
            delegation: self.delegation.id.clone(),
            person,
            placeholder,
            capacity: item.capacity.clone(),
            status: item.status,
        };
        if !store::insert(tx, &enrolment, cx.now)? {
            return Ok(Err(already_enrolled()));
        }
        store::remember(tx, cx, &enrolment, true)?;
        self.tally.add(item.status, 1);
        Ok(Ok(enrolment))
    }

    fn is_full(&self) -> bool {
        let taken = self.delegation.taking + self.tally.taking();
        self.delegation.room().is_some_and(|room| taken >= room)
    }
}

fn already_enrolled() -> Refusal {
    Refusal::conflict("already_enrolled")
}

/// Somebody who was not known yet. Where an area is not the caller's to fill, the field
/// says so.
pub(in crate::gatherings) fn new_person(
    tx: &mut Tx,
    cx: &mut Cx,
    new: &NewPerson,
    area: Option<&str>,
) -> Result<String> {
    let made = tx.attempt(|tx| people::actions::create_enrolled(tx, cx, new, area));
    match made {
        Ok(person) => Ok(person.id),
        Err(Error::Refusal(refusal)) if refusal.status == 403 => {
            Err(Refusal::field("new_person.home_area", "area_outside_scope").into())
        }
        Err(Error::Refusal(mut refusal)) => {
            for error in &mut refusal.errors {
                error.field = format!("new_person.{}", error.field);
            }
            Err(Error::Refusal(refusal))
        }
        Err(error) => Err(error),
    }
}

pub fn update(tx: &mut Tx, cx: &mut Cx, id: &str, change: &EnrolmentChange) -> Result<Enrolment> {
    let permit = cx.permit(Op::EnrolmentWrite)?;
    let before = store::visible(tx, &cx.permit(Op::EnrolmentRead)?, id)?
        .ok_or_else(|| Refusal::not_found(id))?;
    let delegation = delegation::visible(tx, &permit, &before.delegation)?
        .ok_or_else(|| Refusal::forbidden(id))?;
    let mut after = before.clone();
    after.status = change.status.unwrap_or(before.status);
    after.capacity = change.capacity.clone().unwrap_or(before.capacity.clone());
    if let Some(holder) = &change.holder {
        (after.person, after.placeholder) = replacement(tx, cx, &delegation, holder)?;
    }
    if after == before {
        return Ok(after);
    }
    let mut tally = Tally::default();
    tally.add(before.status, -1);
    tally.add(after.status, 1);
    let now = cx.now;
    delegation::count(tx, &delegation.id, tally, now)
        .map_err(|e| exceeded(e, &delegation, tally.taking()))?;
    store::update(tx, &after, after.status != before.status, now)
        .map_err(|e| e.when_broken("enrolments_gathering_person", already_enrolled))?;
    store::remember(tx, cx, &after, false)?;
    let replaced = (&after.person, &after.placeholder) != (&before.person, &before.placeholder);
    on_place_lost(tx, cx, &before, &after, replaced)?;
    if before.status.takes_a_place() && !after.status.takes_a_place() {
        roll::actions::leave_behind(tx, cx, id)?;
    }
    let people: Vec<&String> = [&before.person, &after.person].into_iter().flatten().collect();
    let details = json!({
        "gathering": after.gathering, "delegation": after.delegation, "replaced": replaced,
        "status": after.status, "people": people,
    });
    audit::record(tx, cx, "enrolment.update", id, &details)?;
    Ok(after)
}

type PersonOrWords = (Option<String>, Option<String>);

fn replacement(
    tx: &mut Tx,
    cx: &mut Cx,
    delegation: &Delegation,
    holder: &Holder,
) -> Result<PersonOrWords> {
    Ok(match holder {
        Holder::Person(id) => {
            let stands = people::standing(tx, id)?;
            if !people::visible(tx, &cx.permit(Op::PersonRead)?, &stands)? {
                return Err(unknown("person").into());
            }
            (Some(stands), None)
        }
        Holder::New(new) => {
            let area = home_area(tx, cx, delegation)?;
            (Some(new_person(tx, cx, new, area.as_deref())?), None)
        }
        Holder::Placeholder(text) => (None, Some(text.clone())),
    })
}

/// Who declines, withdraws, is replaced or has not said yes any more gives the ticket back;
/// who is replaced, the invitation too.
fn on_place_lost(
    tx: &mut Tx,
    cx: &Cx,
    before: &Enrolment,
    after: &Enrolment,
    replaced: bool,
) -> Result<()> {
    if replaced {
        store::revoke_invitation(tx, cx, &after.id)?;
    }
    let why = match after.status {
        _ if replaced => "replaced",
        Status::Declined => "declined",
        Status::Withdrawn => "withdrawn",
        _ if before.status == Status::Confirmed && after.status != Status::Confirmed => {
            "not_confirmed"
        }
        _ => return Ok(()),
    };
    store::revoke_ticket(tx, cx, &after.id, why).map(drop)
}

/// A page of a delegation's enrolments; the reading of people is written down.
pub fn list(
    tx: &mut Tx,
    cx: &mut Cx,
    id: &str,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Enrolment>> {
    let permit = cx.permit(Op::EnrolmentRead)?;
    delegation::visible(tx, &permit, id)?.ok_or_else(|| Refusal::not_found(id))?;
    let found = store::page(tx, &permit, id, after, limit)?;
    write_down(tx, cx, id, &found)?;
    Ok(found)
}

pub fn read(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Enrolment> {
    let permit = cx.permit(Op::EnrolmentRead)?;
    let found = store::visible(tx, &permit, id)?.ok_or_else(|| Refusal::not_found(id))?;
    write_down(tx, cx, id, std::slice::from_ref(&found))?;
    Ok(found)
}

pub(in crate::gatherings) fn write_down(
    tx: &mut Tx,
    cx: &mut Cx,
    subject: &str,
    shown: &[Enrolment],
) -> Result<()> {
    let people: Vec<&String> = shown.iter().filter_map(|e| e.person.as_ref()).collect();
    if !people.is_empty() {
        let details = json!({ "count": people.len(), "people": people });
        audit::record(tx, cx, "people.read", subject, &details)?;
    }
    Ok(())
}
