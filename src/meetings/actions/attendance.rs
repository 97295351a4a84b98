//! Who was there: one head stands once, in however many capacities it came.

use super::{Named, need_who, open, seen};
use crate::access::Cx;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Error, Refusal, Result};
use crate::meetings::model::{Attendance, AttendanceShown, Head, NewAttendance, Presence, Who};
use crate::meetings::store::attendance as store;
use crate::people;
use serde_json::json;

/// Each item for itself: what it became, or why it became nothing.
pub type Outcome<T> = Result<T, Refusal>;

/// A part of the work that fails alone.
pub(super) fn each<T>(tx: &mut Tx, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<Outcome<T>> {
    match tx.attempt(work) {
        Ok(made) => Ok(Ok(made)),
        Err(Error::Refusal(refusal)) => Ok(Err(*refusal)),
        Err(error) => Err(error),
    }
}

pub fn create(
    tx: &mut Tx,
    cx: &mut Cx,
    meeting: &str,
    items: &[NewAttendance],
) -> Result<Vec<Outcome<Attendance>>> {
    let home = home_area(tx, cx, meeting)?;
    let mut out = Vec::with_capacity(items.len());
    for item in items {
        out.push(each(tx, |tx| enter(tx, cx, meeting, home.as_deref(), item))?);
    }
    let people: Vec<&str> = out.iter().flatten().filter_map(|a| a.who.person()).collect();
    let made = out.iter().flatten().count();
    let details = json!({ "count": made, "people": people });
    audit::record(tx, cx, "meeting.attend", meeting, &details)?;
    Ok(out)
}

/// Where somebody new is at home unless it is said: the meeting's own territory, or its
/// body's.
fn home_area(tx: &mut Tx, cx: &Cx, meeting: &str) -> Result<Option<String>> {
    let meeting = open(tx, cx, meeting)?;
    if meeting.area.is_some() {
        return Ok(meeting.area);
    }
    let sight = cx.permit(crate::access::Op::BodyRead)?;
    Ok(crate::bodies::visible(tx, &sight, &meeting.body)?.and_then(|b| b.area))
}

fn enter(
    tx: &mut Tx,
    cx: &mut Cx,
    meeting: &str,
    home: Option<&str>,
    new: &NewAttendance,
) -> Result<Attendance> {
    let who = match &new.head {
        Head::Known(who) => need_who(tx, cx, who)?,
        Head::New(said) => {
            let mut said = (**said).clone();
            said.home_area = said.home_area.or(home.map(str::to_owned));
            Who::Person(people::actions::create(tx, cx, &said).map_err(inside)?.id)
        }
    };
    let entered = Attendance {
        id: cx.id(),
        meeting: meeting.to_owned(),
        who,
        capacities: new.capacities.clone(),
        represents: new.represents.clone(),
        state: new.state,
        arrived_at: new.arrived_at,
        left_at: new.left_at,
    };
    if store::insert(tx, &entered, cx.now)? {
        return Ok(entered);
    }
    // The same head once more: it stands there already, and takes on what is new.
    let person = entered.who.person().unwrap_or_default();
    let there = store::of_person(tx, meeting, person)?.ok_or_else(|| Refusal::not_found(person))?;
    let joined = there.joined(new);
    store::update(tx, &joined)?;
    Ok(joined)
}

/// Faults of somebody new stand below the field that they were given in.
fn inside(error: Error) -> Error {
    let Error::Refusal(mut refusal) = error else { return error };
    for fault in &mut refusal.errors {
        fault.field = format!("new_person.{}", fault.field);
    }
    Error::Refusal(refusal)
}

/// Came, went, sent word: what the room's screen says of one head.
pub fn mark(tx: &mut Tx, cx: &mut Cx, meeting: &str, id: &str, mark: Mark) -> Result<Attendance> {
    open(tx, cx, meeting)?;
    let mut head = store::by_id(tx, meeting, id)?.ok_or_else(|| Refusal::not_found(id))?;
    match mark {
        Mark::Arrived => {
            head.state = Presence::Present;
            head.arrived_at = head.arrived_at.or(Some(cx.now));
            head.left_at = None;
        }
        Mark::Left => head.left_at = Some(cx.now.max(head.arrived_at.unwrap_or(cx.now))),
        Mark::Is(state) => head.state = state,
    }
    store::update(tx, &head)?;
    audit::record(tx, cx, "meeting.mark", meeting, &json!({ "attendance": id }))?;
    Ok(head)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Arrived,
    Left,
    Is(Presence),
}

/// A page of those who were there; the reading is written down.
pub fn list(
    tx: &mut Tx,
    cx: &mut Cx,
    meeting: &str,
    after: Option<&str>,
    limit: i64,
) -> Result<(Vec<AttendanceShown>, bool)> {
    seen(tx, cx, meeting)?;
    let mut found = store::page(tx, meeting, after, limit + 1)?;
    let more = found.len() as i64 > limit;
    found.truncate(limit as usize);
    read(tx, cx, meeting, &found)?;
    Ok((show(tx, cx, &found)?, more))
}

/// Writes down whose names were read.
pub fn read(tx: &mut Tx, cx: &mut Cx, meeting: &str, heads: &[Attendance]) -> Result<()> {
    let people: Vec<&str> = heads.iter().filter_map(|a| a.who.person()).collect();
    if people.is_empty() {
        return Ok(());
    }
    let details = json!({ "count": people.len(), "people": people });
    audit::record(tx, cx, "people.read", meeting, &details).map(drop)
}

pub fn show(tx: &mut Tx, cx: &Cx, heads: &[Attendance]) -> Result<Vec<AttendanceShown>> {
    let ids: Vec<String> = heads.iter().filter_map(|a| a.who.person().map(str::to_owned)).collect();
    let named = Named::of(tx, cx, &ids)?;
    Ok(heads
        .iter()
        .map(|a| a.shown(&cx.zone, named.name(a.who.person()), named.is_seen(a.who.person())))
        .collect())
}
