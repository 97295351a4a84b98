//! Letting a list in: by a phone, of those who have a ticket; by hand, of everybody on the
//! list. Who is inside already is told and counts once.

use super::store::{self, Line};
use crate::access::{Cx, Op, Who};
use crate::audit;
use crate::db::Tx;
use crate::door::by_hand;
use crate::door::model::{Direction, Scan, Seen, Sent, Verdict, fact};
use crate::door::record::{self, Answered};
use crate::door::store::scans::Sender;
use crate::door::store::{self as doors, Post};
use crate::gatherings::actions::enrolment;
use crate::gatherings::model::EnrolmentChange;
use crate::gatherings::{Delegation, Status, delegation_visible};
use crate::kernel::{FieldError, Fields, Refusal, Result, State, Time, text};
use crate::people;
use crate::tickets;
use serde::Serialize;
use serde_json::json;
use std::collections::HashSet;
use utoipa::ToSchema;

/// What became of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct LetIn {
    /// Let in now.
    pub admitted: i64,
    /// Those who were inside.
    pub already: i64,
    pub refused: Vec<Refused>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Refused {
    /// On the printed list.
    pub number: i64,
    /// A verdict's word, or `no_ticket`.
    pub reason: &'static str,
}

/// What a phone asks: these of a list, at this moment.
#[derive(Debug, Clone, ToSchema)]
pub struct LetInRequest {
    /// The phone's own; the same again counts once.
    #[schema(max_length = 60)]
    pub id: String,
    pub at: String,
    /// Enrolments, 1 to 1,000.
    pub places: Vec<String>,
}

/// The same, read.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub id: String,
    pub at: Time,
    pub places: Vec<String>,
}

const MOST: usize = 1000;
const LONGEST_ID: usize = 60;

impl Wanted {
    /// `None` where a fault was written into the fields.
    pub fn read(f: &mut Fields) -> Option<Self> {
        for key in ["id", "at"] {
            if f.state(key) != State::Given {
                f.wrong(key, "missing");
            }
        }
        let id = f.line("id", LONGEST_ID);
        let at = f.time("at");
        let places = f.lines("places", MOST, |t| text::line(t, 100)).unwrap_or_default();
        if places.is_empty() && !f.has_error("places") {
            f.wrong("places", "missing");
        }
        Some(Self { id: id?, at: at?, places })
    }
}

/// The phone that asks, and the list as it may see it: numbers, no names.
fn phone(tx: &mut Tx, cx: &Cx, delegation: &str) -> Result<(String, String, Post, Vec<Line>)> {
    let permit = cx.permit(Op::DoorScan)?;
    let Who::Device { id, gathering, .. } = cx.actor.who.clone() else {
        return Err(Refusal::forbidden("door.scan").into());
    };
    let post = doors::post(tx, &id)?;
    let found = delegation_visible(tx, &permit, delegation)?
        .ok_or_else(|| Refusal::not_found(delegation))?;
    let lines = store::of_delegation(tx, &permit, &found.id)?;
    Ok((id, gathering, post, lines))
}

pub fn numbers(tx: &mut Tx, cx: &Cx, delegation: &str) -> Result<Vec<Line>> {
    Ok(phone(tx, cx, delegation)?.3)
}

/// With one confirmation at the gate.
pub fn let_in(tx: &mut Tx, cx: &mut Cx, delegation: &str, wanted: &Wanted) -> Result<LetIn> {
    let (device, gathering, post, lines) = phone(tx, cx, delegation)?;
    let chosen: Vec<&Line> =
        lines.iter().filter(|l| wanted.places.contains(&l.enrolment)).collect();
    let unknown: Vec<FieldError> = (0..)
        .zip(&wanted.places)
        .filter(|(_, place)| !lines.iter().any(|l| l.enrolment == **place))
        .map(|(i, _): (usize, _)| FieldError::new(format!("places[{i}]"), "unknown"))
        .collect();
    if !unknown.is_empty() {
        return Err(Refusal::fields(unknown).into());
    }
    let from = Sender { gathering: &gathering, device: &device, now: cx.now };
    enter(tx, cx, &from, post, &chosen, &wanted.id, wanted.at)
}

/// Every one of these goes in, once.
fn enter(
    tx: &mut Tx,
    cx: &mut Cx,
    from: &Sender<'_>,
    post: Post,
    chosen: &[&Line],
    id: &str,
    at: Time,
) -> Result<LetIn> {
    let mut out = LetIn::default();
    let (mut going, mut sent): (Vec<&Line>, Vec<Sent>) = (Vec::new(), Vec::new());
    for line in chosen {
        match &line.ticket {
            _ if line.inside => out.already += 1,
            None => out.refused.push(Refused { number: line.number, reason: "no_ticket" }),
            Some(ticket) => {
                let id = format!("{id}.{}", line.enrolment);
                let direction = Direction::In;
                let fact = fact(&id, ticket, at, direction);
                let seen = Seen::Signed(ticket.clone());
                sent.push(Ok(Scan { id, seen, at, direction, offline: false, fact }));
                going.push(line);
            }
        }
    }
    if sent.is_empty() {
        return Ok(out);
    }
    let answers = record::of_list(tx, cx, from, post, &sent)?;
    for (line, answer) in going.iter().zip(answers) {
        match answer {
            Answered::Judged { verdict: Verdict::Admitted, .. } => out.admitted += 1,
            Answered::Judged { verdict: Verdict::Duplicate, .. } => out.already += 1,
            Answered::Judged { verdict, .. } => {
                out.refused.push(Refused { number: line.number, reason: verdict.word() });
            }
            _ => out.refused.push(Refused { number: line.number, reason: "scan_id_conflict" }),
        }
    }
    Ok(out)
}

/// The list with its names, for whoever may enter it by hand; the reading is written down.
pub struct Listed {
    pub delegation: Delegation,
    pub lines: Vec<Line>,
    pub names: Vec<String>,
}

pub fn list(tx: &mut Tx, cx: &mut Cx, delegation: &str) -> Result<Listed> {
    let permit = cx.permit(Op::PresenceWrite)?;
    let found = delegation_visible(tx, &permit, delegation)?
        .ok_or_else(|| Refusal::not_found(delegation))?;
    let lines = store::of_delegation(tx, &permit, delegation)?;
    let ids: Vec<String> = lines.iter().filter_map(|l| l.person.clone()).collect();
    if !ids.is_empty() {
        let details = json!({ "count": ids.len(), "people": ids });
        audit::record(tx, cx, "people.read", delegation, &details)?;
    }
    let labels = people::labels(tx, &ids)?;
    let names = lines
        .iter()
        .map(|l| match l.person.as_ref().and_then(|id| labels.get(id)) {
            Some(label) => label.name.get(cx.lang).to_owned(),
            None => l.placeholder.clone().unwrap_or_default(),
        })
        .collect();
    Ok(Listed { delegation: found, lines, names })
}

/// A paper list entered back. Who came has said yes by coming, and has a ticket from now on.
pub fn mark(tx: &mut Tx, cx: &mut Cx, delegation: &str, places: &HashSet<String>) -> Result<LetIn> {
    let permit = cx.permit(Op::PresenceWrite)?;
    let found = delegation_visible(tx, &permit, delegation)?
        .ok_or_else(|| Refusal::not_found(delegation))?;
    let chosen = |l: &&Line| places.contains(&l.enrolment) && !l.inside;
    let before = store::of_delegation(tx, &permit, delegation)?;
    for line in before.iter().filter(chosen).filter(|l| l.status != Status::Confirmed) {
        let change = EnrolmentChange::to_status(Status::Confirmed);
        enrolment::update(tx, cx, &line.enrolment, &change)?;
    }
    let without: Vec<String> = before
        .iter()
        .filter(chosen)
        .filter(|l| l.ticket.is_none())
        .map(|l| l.enrolment.clone())
        .collect();
    if !without.is_empty() {
        tickets::actions::issue(tx, cx, &found.gathering, &without)?;
    }
    let lines = store::of_delegation(tx, &permit, delegation)?;
    let marked: Vec<&Line> = lines.iter().filter(|l| places.contains(&l.enrolment)).collect();
    let hours = doors::hours(tx, &found.gathering)?;
    let device = by_hand::door(tx, cx, &found.gathering)?;
    let from = Sender { gathering: &found.gathering, device: &device, now: cx.now };
    let (id, at) = (cx.id(), by_hand::moment(hours, from.now));
    enter(tx, cx, &from, Post { hours }, &marked, &id, at)
}
