//! What a leader does with the list: put in order, let somebody stand in, call them up.

use super::store::{self, Substitute};
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::actions::enrolment::{self, home_area, new_person, writable_delegation};
use crate::gatherings::model::{
    Delegation, Enrolment, EnrolmentChange, Holder, NewEnrolment, Status,
};
use crate::gatherings::store::enrolment as enrolments;
use crate::kernel::{Refusal, Result};
use crate::people;
use serde_json::json;

/// One line up or down, among those that are not withdrawn.
pub fn shift(tx: &mut Tx, cx: &mut Cx, enrolment: &str, up: bool) -> Result<Enrolment> {
    let found = writable_place(tx, cx, enrolment)?;
    let permit = cx.permit(Op::EnrolmentWrite)?;
    let mut ids: Vec<String> = store::lines(tx, &permit, &found.delegation)?
        .into_iter()
        .filter(|l| l.status != Status::Withdrawn)
        .map(|l| l.id)
        .collect();
    let at = ids.iter().position(|id| id == enrolment);
    let to = at.and_then(|at| if up { at.checked_sub(1) } else { Some(at + 1) });
    if let (Some(at), Some(to)) = (at, to.filter(|to| *to < ids.len())) {
        ids.swap(at, to);
        store::renumber(tx, &ids)?;
        audit::record(tx, cx, "enrolment.order", &found.delegation, &json!({}))?;
    }
    Ok(found)
}

fn writable_place(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Enrolment> {
    let permit = cx.permit(Op::EnrolmentWrite)?;
    enrolments::visible(tx, &permit, id)?.ok_or_else(|| Refusal::not_found(id).into())
}

/// Somebody known or new who stands in.
pub fn add_substitute(
    tx: &mut Tx,
    cx: &mut Cx,
    delegation: &str,
    holder: &Holder,
    capacity: Option<String>,
) -> Result<Substitute> {
    let found = writable_delegation(tx, cx, delegation)?;
    let person = match holder {
        Holder::Person(id) => {
            let stands = people::standing(tx, id)?;
            if !people::visible(tx, &cx.permit(Op::PersonRead)?, &stands)? {
                return Err(Refusal::field("person", "unknown").into());
            }
            stands
        }
        Holder::New(new) => {
            let area = home_area(tx, cx, &found)?;
            new_person(tx, cx, new, area.as_deref())?
        }
        Holder::Placeholder(_) => return Err(Refusal::field("person", "missing").into()),
    };
    stand_in(tx, cx, &found, person, capacity)
}

fn stand_in(
    tx: &mut Tx,
    cx: &mut Cx,
    delegation: &Delegation,
    person: String,
    capacity: Option<String>,
) -> Result<Substitute> {
    if store::has_place(tx, &delegation.gathering, &person)? {
        return Err(Refusal::conflict("already_enrolled").into());
    }
    let made = Substitute { id: cx.id(), delegation: delegation.id.clone(), person, capacity };
    if !store::insert_substitute(tx, &made, cx.now)? {
        return Err(Refusal::conflict("stands_in_already").into());
    }
    let details = json!({ "count": 1, "people": [made.person] });
    audit::record(tx, cx, "substitute.create", &delegation.id, &details)?;
    Ok(made)
}

fn writable_substitute(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Substitute> {
    let permit = cx.permit(Op::EnrolmentWrite)?;
    store::substitute_by_id(tx, &permit, id)?.ok_or_else(|| Refusal::not_found(id).into())
}

/// Takes a free place; refused where there is none.
pub fn call_up(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Enrolment> {
    let found = writable_substitute(tx, cx, id)?;
    store::delete_substitute(tx, id)?;
    let item = NewEnrolment {
        holder: Holder::Person(found.person),
        capacity: found.capacity,
        status: Status::Nominated,
    };
    let (_, outcomes) = enrolment::create(tx, cx, &found.delegation, &[item])?;
    match outcomes.into_iter().next() {
        Some(Ok(made)) => Ok(made),
        Some(Err(refusal)) => Err(refusal.into()),
        None => Err(Refusal::not_found(id).into()),
    }
}

pub fn put_first(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Substitute> {
    let found = writable_substitute(tx, cx, id)?;
    store::put_first(tx, &found)?;
    audit::record(tx, cx, "substitute.order", &found.delegation, &json!({}))?;
    Ok(found)
}

pub fn drop_substitute(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Substitute> {
    let found = writable_substitute(tx, cx, id)?;
    store::delete_substitute(tx, id)?;
    let details = json!({ "count": 1, "people": [found.person] });
    audit::record(tx, cx, "substitute.delete", &found.delegation, &details)?;
    Ok(found)
}

/// Gives the place back and stands in: the other way round.
pub fn step_back(tx: &mut Tx, cx: &mut Cx, enrolment: &str) -> Result<Enrolment> {
    let found = writable_place(tx, cx, enrolment)?;
    let person = found.person.clone().ok_or_else(|| Refusal::field("person", "missing"))?;
    let after =
        enrolment::update(tx, cx, enrolment, &EnrolmentChange::to_status(Status::Withdrawn))?;
    let delegation = writable_delegation(tx, cx, &found.delegation)?;
    stand_in(tx, cx, &delegation, person, found.capacity)?;
    Ok(after)
}

/// Companions take places of the same delegation, by name and nothing else; all or none.
pub fn bring(
    tx: &mut Tx,
    cx: &mut Cx,
    enrolment: &Enrolment,
    names: &[String],
    capacity: &str,
) -> Result<Vec<String>> {
    let items: Vec<NewEnrolment> = names
        .iter()
        .map(|name| NewEnrolment {
            holder: Holder::Placeholder(name.clone()),
            capacity: Some(capacity.to_owned()),
            status: Status::Confirmed,
        })
        .collect();
    let mut out = Vec::new();
    if items.is_empty() {
        return Ok(out);
    }
    let (_, outcomes) = enrolment::create(tx, cx, &enrolment.delegation, &items)?;
    for outcome in outcomes {
        let made = outcome?;
        store::set_brought_by(tx, &made.id, &enrolment.id)?;
        out.push(made.id);
    }
    Ok(out)
}

/// Who comes with somebody stays away with them.
pub fn leave_behind(tx: &mut Tx, cx: &mut Cx, enrolment: &str) -> Result<()> {
    for (id, _) in store::brought_by(tx, enrolment)? {
        enrolment::update(tx, cx, &id, &EnrolmentChange::to_status(Status::Withdrawn))?;
    }
    Ok(())
}
