//! A request of scans is one action: judged in order in memory, written in a handful of
//! statements, one audit entry that hashes them.

use super::model::{Hours, Known, MOST_SCANS, Scan, Sent, Unreadable, Verdict, judge};
use super::store::scans::{Before, Holder, Place, Sender};
use super::store::{self, Post, scans};
use super::truth::Standing;
use crate::access::{Cx, Op, Who};
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Error, FieldError, Lang, Refusal, Result};
use crate::web::field_sentence;
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use utoipa::ToSchema;

/// What a verdict shows of the holder: never a family name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Card {
    pub given: Option<String>,
    pub delegation: Option<String>,
    pub capacity: Option<String>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Fault {
    pub field: String,
    pub code: String,
    pub message: String,
}

/// The answer to one scan, by its `status`: 200 judged, 409 its id was used for another
/// scan, 422 it could not be read.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Answered {
    Judged {
        id: String,
        status: u16,
        verdict: Verdict,
        reason: Option<&'static str>,
        card: Option<Card>,
    },
    Conflict {
        id: String,
        status: u16,
        code: &'static str,
    },
    Unreadable {
        #[schema(value_type = Option<String>)]
        id: Value,
        status: u16,
        errors: Vec<Fault>,
    },
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ScanAnswers {
    pub results: Vec<Answered>,
    pub server_time: String,
}

/// What is known of the tickets and ids of a batch, kept up as its scans are judged.
struct Desk<'a> {
    gathering: &'a str,
    post: Post,
    holders: HashMap<String, Holder>,
    before: HashMap<String, Before>,
    lang: Lang,
}

pub fn scans(tx: &mut Tx, cx: &mut Cx, sent: &[Sent]) -> Result<ScanAnswers> {
    cx.permit(Op::DoorScan)?;
    debug_assert!(sent.len() <= MOST_SCANS);
    let Who::Device { id: device, gathering, .. } = cx.actor.who.clone() else {
        return Err(Refusal::forbidden("door.scan").into());
    };
    let post = store::post(tx, &device)?;
    let holders = scans::holders(tx, &tickets_of(sent))?;
    let desk = Desk { post, holders, before: HashMap::new(), gathering: &gathering, lang: cx.lang };
    let from = Sender { gathering: &gathering, device: &device, now: cx.now };
    let results = match sent {
        [Ok(scan)] => match one(tx, cx, &from, &desk, scan)? {
            Some(answered) => vec![answered],
            None => many(tx, cx, &from, desk, sent)?,
        },
        _ => many(tx, cx, &from, desk, sent)?,
    };
    Ok(ScanAnswers { results, server_time: cx.now.rfc3339(&cx.zone) })
}

/// The scans of a list, by whoever may enter it: judged like a phone's.
pub(super) fn of_list(
    tx: &mut Tx,
    cx: &mut Cx,
    from: &Sender<'_>,
    post: Post,
    sent: &[Sent],
) -> Result<Vec<Answered>> {
    let holders = scans::holders(tx, &tickets_of(sent))?;
    let gathering = from.gathering;
    let desk = Desk { post, holders, before: HashMap::new(), gathering, lang: cx.lang };
    many(tx, cx, from, desk, sent)
}

/// One scan at an open door, the way to be quick: written first and asked while writing,
/// so that phones at other doors are never in its way. `None` where its id is known.
fn one(
    tx: &mut Tx,
    cx: &mut Cx,
    from: &Sender<'_>,
    desk: &Desk<'_>,
    scan: &Scan,
) -> Result<Option<Answered>> {
    let mut verdict = desk.verdict(scan);
    if scans::insert(tx, from, &[(scan, verdict)])? == 0 {
        return Ok(None);
    }
    if let Some((ticket, holder)) = desk.holder(scan).filter(|_| verdict.counts()) {
        let standing = Standing::of(scan.at, &scan.id, scan.direction);
        let place = Place {
            ticket,
            enrolment: &holder.enrolment,
            delegation: &holder.delegation_id,
            standing: &standing,
        };
        let was_inside = scans::place_one(tx, from.gathering, place)?;
        if verdict == Verdict::Admitted && was_inside {
            verdict = Verdict::Duplicate;
            scans::set_verdict(tx, from, &scan.id, verdict)?;
        }
    }
    write_down(tx, cx, from, &[(scan, verdict)], 0)?;
    Ok(Some(desk.answer(scan, verdict)))
}

/// Any number of scans, in their order.
fn many(
    tx: &mut Tx,
    cx: &mut Cx,
    from: &Sender<'_>,
    mut desk: Desk<'_>,
    sent: &[Sent],
) -> Result<Vec<Answered>> {
    scans::standings(tx, &mut desk.holders)?;
    desk.before = scans::received_before(tx, from.gathering, from.device, &ids_of(sent))?;
    let mut new: Vec<(&Scan, Verdict)> = Vec::new();
    let mut kept: Vec<(String, String)> = Vec::new();
    let mut results = Vec::with_capacity(sent.len());
    for one in sent {
        results.push(match one {
            Ok(scan) => match desk.take(scan) {
                Taken::New(verdict) => {
                    new.push((scan, verdict));
                    desk.answer(scan, verdict)
                }
                Taken::Again(verdict) => desk.answer(scan, verdict),
                Taken::Conflict => {
                    kept.push((cx.id(), told(scan)));
                    conflict(scan)
                }
            },
            Err(unreadable) => {
                kept.push((cx.id(), unreadable.body.clone()));
                unread(cx.lang, unreadable)
            }
        });
    }
    write(tx, from, &desk, &new, &kept)?;
    write_down(tx, cx, from, &new, kept.len())?;
    Ok(results)
}

/// One entry for the request, which hashes what it brought.
fn write_down(
    tx: &mut Tx,
    cx: &mut Cx,
    from: &Sender<'_>,
    new: &[(&Scan, Verdict)],
    kept: usize,
) -> Result<()> {
    if new.is_empty() && kept == 0 {
        return Ok(());
    }
    let details = json!({ "count": new.len(), "kept": kept, "hash": hash(new) });
    audit::record(tx, cx, "scan.record", from.gathering, &details).map(drop)
}

fn conflict(scan: &Scan) -> Answered {
    Answered::Conflict { id: scan.id.clone(), status: 409, code: "scan_id_conflict" }
}

fn unread(lang: Lang, unreadable: &Unreadable) -> Answered {
    let fault = |e: &FieldError| Fault {
        field: e.field.clone(),
        code: e.code.to_owned(),
        message: field_sentence(lang, e),
    };
    let errors = unreadable.errors.iter().map(fault).collect();
    Answered::Unreadable { id: unreadable.id.clone(), status: 422, errors }
}

fn tickets_of(sent: &[Sent]) -> Vec<&str> {
    let mut out: Vec<&str> = sent.iter().flatten().filter_map(|s| s.seen.ticket()).collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn ids_of(sent: &[Sent]) -> Vec<&str> {
    let mut out: Vec<&str> = sent.iter().flatten().map(|s| s.id.as_str()).collect();
    out.sort_unstable();
    out.dedup();
    out
}

enum Taken {
    New(Verdict),
    /// The same scan sent again.
    Again(Verdict),
    Conflict,
}

impl Desk<'_> {
    fn take(&mut self, scan: &Scan) -> Taken {
        if let Some(before) = self.before.get(&scan.id) {
            let same = before.fact == scan.fact && before.offline == scan.offline;
            return if same { Taken::Again(before.verdict) } else { Taken::Conflict };
        }
        let verdict = self.judge(scan);
        let before = Before { fact: scan.fact.to_vec(), offline: scan.offline, verdict };
        self.before.insert(scan.id.clone(), before);
        Taken::New(verdict)
    }

    fn judge(&mut self, scan: &Scan) -> Verdict {
        let verdict = self.verdict(scan);
        let holder = scan.seen.ticket().and_then(|id| self.holders.get_mut(id));
        if let Some(holder) = holder.filter(|_| verdict.counts()) {
            let new = Standing::of(scan.at, &scan.id, scan.direction);
            holder.standing = Some(match holder.standing.take() {
                Some(old) => old.join(new),
                None => new,
            });
        }
        verdict
    }

    fn verdict(&self, scan: &Scan) -> Verdict {
        let known = self.holder(scan).map(|(_, h)| Known {
            gathering: &h.gathering,
            revoked: h.revoked,
            inside: h.standing.as_ref().is_some_and(|s| s.inside),
        });
        judge(&scan.seen, known, self.gathering, self.hours(), scan.at, scan.direction)
    }

    fn holder(&self, scan: &Scan) -> Option<(&str, &Holder)> {
        let (id, holder) = self.holders.get_key_value(scan.seen.ticket()?)?;
        Some((id, holder))
    }

    fn hours(&self) -> Hours {
        self.post.hours
    }

    fn answer(&self, scan: &Scan, verdict: Verdict) -> Answered {
        let ticket = scan.seen.ticket();
        Answered::Judged {
            id: scan.id.clone(),
            status: 200,
            verdict,
            reason: verdict.reason(ticket.is_some()),
            card: self.card(ticket, verdict),
        }
    }

    /// Of ours and here only; a revoked ticket may be somebody else's by now.
    fn card(&self, ticket: Option<&str>, verdict: Verdict) -> Option<Card> {
        if !verdict.counts() && verdict != Verdict::OutsideHours {
            return None;
        }
        let holder = self.holders.get(ticket?)?;
        let text = |b: &crate::kernel::Bilingual| {
            Some(b.get(self.lang).to_owned()).filter(|t| !t.is_empty())
        };
        Some(Card {
            given: text(&holder.given),
            delegation: text(&holder.delegation),
            capacity: holder.capacity.clone(),
        })
    }
}

fn write(
    tx: &mut Tx,
    from: &Sender<'_>,
    desk: &Desk<'_>,
    new: &[(&Scan, Verdict)],
    kept: &[(String, String)],
) -> Result<()> {
    if scans::insert(tx, from, new)? != new.len() as u64 {
        // One id sent twice at the same moment: look again, and find the first.
        return Err(Error::Again);
    }
    let mut moved: Vec<&str> =
        new.iter().filter(|(_, v)| v.counts()).filter_map(|(s, _)| s.seen.ticket()).collect();
    // Locks are taken in one order, whoever sends.
    moved.sort_unstable();
    moved.dedup();
    let place = |ticket: &&'_ str| {
        let (ticket, holder) = desk.holders.get_key_value(*ticket)?;
        Some(Place {
            ticket,
            enrolment: &holder.enrolment,
            delegation: &holder.delegation_id,
            standing: holder.standing.as_ref()?,
        })
    };
    let places: Vec<Place<'_>> = moved.iter().filter_map(place).collect();
    scans::place(tx, from.gathering, &places)?;
    scans::keep(tx, from, kept)
}

/// A scan whose id stands for another one: what it said, its text as a hash.
fn told(scan: &Scan) -> String {
    json!({
        "id": scan.id,
        "at": scan.at.micros(),
        "direction": scan.direction,
        "offline": scan.offline,
        "fact": data_encoding::HEXLOWER.encode(&scan.fact),
    })
    .to_string()
}

fn hash(new: &[(&Scan, Verdict)]) -> String {
    let mut hasher = Sha256::new();
    for (scan, verdict) in new {
        hasher.update(scan.fact);
        hasher.update(verdict.word().as_bytes());
    }
    data_encoding::HEXLOWER.encode(&hasher.finalize())
}

/// Jobs that would only run into each other wait their turn: scans of one ticket; of the
/// batches of one gathering, which look before they write, one after the other.
pub fn lane(sent: &[Sent], gathering: &str) -> u64 {
    match sent {
        [Ok(scan)] => crate::app::work_key(scan.seen.ticket().unwrap_or(&scan.id)),
        _ => crate::app::work_key(gathering),
    }
}
