//! Messages about places in a gathering, asked for by somebody who fills its lists: all that
//! are due within the scope, slice by slice.

use crate::access::{Cx, Op, Permit};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::{Gathering, gathering_visible};
use crate::kernel::{Lang, Refusal, Result, Time};
use crate::messages::model::{Channel, Kind, Message, Open, State};
use crate::messages::store::{due, queue};
use crate::people::{self, Reached};
use crate::tickets;
use serde_json::json;

/// How many are asked for in one transaction: the writer is held for a few milliseconds.
pub const SLICE: i64 = 200;
/// As far as is counted before somebody asks.
const COUNTED: i64 = 10_000;
/// As many of those who stay by hand are shown.
pub const SHOWN: usize = 30;

/// What somebody asks to be sent.
#[derive(Debug, Clone)]
pub struct Order {
    pub gathering: String,
    pub kind: Kind,
    pub lang: Lang,
    pub open: Open,
}

/// What is sent about places: who comes, with what, and thanks.
pub const KINDS: [Kind; 3] = [Kind::Invitation, Kind::Ticket, Kind::Thanks];

/// One slice of an order.
#[derive(Debug, Clone, Default)]
pub struct Slice {
    pub queued: i64,
    /// Where it ended; the next one begins there.
    pub last: Option<String>,
}

fn seen(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Gathering> {
    gathering_visible(tx, &cx.permit(Op::GatheringRead)?, id)?
        .ok_or_else(|| Refusal::not_found(id).into())
}

fn permit(cx: &Cx) -> Result<Permit> {
    cx.permit(Op::MessageWrite)?;
    cx.permit(Op::EnrolmentWrite)
}

/// Asks for the messages of those who are due after this place.
pub fn slice(tx: &mut Tx, cx: &mut Cx, order: &Order, after: &str) -> Result<Slice> {
    let permit = permit(cx)?;
    let gathering = seen(tx, cx, &order.gathering)?;
    if order.kind == Kind::Invitation && gathering.starts_at <= cx.now {
        return Err(Refusal::conflict("gathering_begun").about(&order.gathering).into());
    }
    let found = due::of_kind(tx, &permit, &order.gathering, order.kind, after, SLICE)?;
    let last = found.last().map(|d| d.enrolment.clone());
    let chosen = choose(tx, order.open.leading(), found)?;
    if order.kind == Kind::Ticket {
        let ids: Vec<String> = chosen.iter().map(|(d, _)| d.enrolment.clone()).collect();
        tickets::actions::issue(tx, cx, &order.gathering, &ids)?;
    }
    let mut asked = Vec::new();
    for (due, channel) in chosen {
        let message = about_place(cx, &order.gathering, order.kind, order.lang, channel, &due);
        if queue::insert(tx, &message, &cx.actor.id())? {
            asked.push(due.person);
        }
    }
    if !asked.is_empty() {
        let details = json!({ "kind": order.kind.name(), "count": asked.len(), "people": asked });
        audit::record(tx, cx, "message.ask", &order.gathering, &details)?;
    }
    Ok(Slice { queued: asked.len() as i64, last })
}

pub(super) fn about_place(
    cx: &mut Cx,
    gathering: &str,
    kind: Kind,
    lang: Lang,
    channel: Channel,
    due: &due::Due,
) -> Message {
    Message {
        id: cx.id(),
        once: format!("{}.{}.{}", kind.name(), due.enrolment, due.person),
        kind,
        channel,
        lang,
        person: due.person.clone(),
        gathering: Some(gathering.to_owned()),
        enrolment: Some(due.enrolment.clone()),
        meeting: None,
        rule: None,
        state: State::Queued,
        not_before: cx.now,
        attempts: 0,
        error: None,
        asked_at: cx.now,
        done_at: None,
    }
}

/// Those who can be written to, each with the way.
pub(super) fn choose(
    tx: &mut Tx,
    open: Open,
    found: Vec<due::Due>,
) -> Result<Vec<(due::Due, Channel)>> {
    let ids: Vec<String> = found.iter().map(|d| d.person.clone()).collect();
    let reached = people::reached(tx, &ids)?;
    let of = |id: &str| reached.get(id).copied().unwrap_or_default();
    Ok(found.into_iter().filter_map(|d| open.choose(of(&d.person)).map(|c| (d, c))).collect())
}

/// What an order would do: how many by which way, and who stays.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    pub by: [i64; 3],
    /// Asked not to be contacted.
    pub objecting: i64,
    /// Nothing open reaches them.
    pub hand: i64,
    /// The first of these.
    pub shown: Vec<due::Due>,
    /// There are more than were counted.
    pub more: bool,
}

impl Preview {
    pub fn sent(&self) -> i64 {
        self.by.iter().sum()
    }

    pub fn all(&self) -> i64 {
        self.sent() + self.objecting + self.hand
    }

    fn add(&mut self, open: Open, due: due::Due, to: Reached) {
        match open.choose(to) {
            Some(channel) => {
                if let Some(at) = Channel::ALL.iter().position(|c| *c == channel) {
                    self.by[at] += 1;
                }
            }
            None if to.objects => self.objecting += 1,
            None => {
                self.hand += 1;
                if self.shown.len() < SHOWN {
                    self.shown.push(due);
                }
            }
        }
    }
}

pub fn preview(tx: &mut Tx, cx: &Cx, order: &Order) -> Result<Preview> {
    let permit = permit(cx)?;
    let found = due::of_kind(tx, &permit, &order.gathering, order.kind, "", COUNTED + 1)?;
    let ids: Vec<String> = found.iter().map(|d| d.person.clone()).collect();
    let reached = people::reached(tx, &ids)?;
    let mut out = Preview { more: found.len() as i64 > COUNTED, ..Preview::default() };
    for due in found.into_iter().take(COUNTED as usize) {
        let to = reached.get(&due.person).copied().unwrap_or_default();
        out.add(order.open.leading(), due, to);
    }
    Ok(out)
}

/// The gathering of a page of messages, as its reader may see it.
pub fn gathering(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Gathering> {
    permit(cx)?;
    seen(tx, cx, id)
}

/// Whether the kind makes sense at this hour: nobody is thanked before, nor invited after.
pub fn is_offered(kind: Kind, g: &Gathering, now: Time) -> bool {
    match kind {
        Kind::Thanks => g.starts_at <= now,
        _ => g.starts_at > now,
    }
}
