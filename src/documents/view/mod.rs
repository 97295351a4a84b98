//! What claims mean to whoever looks: who may be meant of the people they may see, what is
//! held already, and what contradicts it.

mod held;
mod holders;
mod who;

pub use held::{Alike, birth_differs};
pub use holders::Holders;
pub use who::{Chosen, Who};

use super::model::{Claim, ClaimShown, Document, Kind, Match, State};
use super::reading::in_all;
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::gatherings;
use crate::kernel::{PartialDate, Result, Time};
use crate::meetings;
use held::Held;
use serde_json::{Value, json};

/// Matches shown of one claim.
const SHOWN: usize = 5;

/// Claims as they are answered, and the people whose names or careers they show.
pub fn shown(
    tx: &mut Tx,
    cx: &Cx,
    document: &Document,
    claims: &[Claim],
) -> Result<(Vec<ClaimShown>, Vec<String>)> {
    let who = Who::of(tx, cx, claims)?;
    let held = Held::of(tx, cx, &who)?;
    let holders = Holders::of(tx, cx, document, claims)?;
    let mut others = Vec::new();
    let mut out = Vec::with_capacity(claims.len());
    for claim in claims {
        let about = claim.about.as_deref().and_then(|id| who.known(id));
        let mut findings = claim.findings.clone();
        let mut matches = match claim.kind {
            Kind::Person => who.matches.get(&claim.id).cloned().unwrap_or_default(),
            Kind::Event => events_that_day(tx, cx, claim)?,
            _ => Vec::new(),
        };
        if let Some(person) = about.filter(|_| claim.state == State::Open) {
            held.compare(person, claim, &mut matches, &mut findings);
        }
        if claim.state == State::Open {
            let found = holders.other_than(&who.meant(claim), claim);
            others.extend(found.iter().map(|t| t.person.clone()));
            findings.extend(found.into_iter().map(|t| holders.told(t)));
        }
        out.push(ClaimShown {
            id: claim.id.clone(),
            kind: claim.kind,
            evidence: claim.evidence.clone(),
            voice: claim.voice.clone(),
            voice_words: claim.voice_words.clone(),
            proposal: proposed(claim, &who),
            matches,
            findings,
            about: claim.about.clone(),
            state: claim.state,
            result: claim.result.clone(),
        });
    }
    let mut read: Vec<String> = out
        .iter()
        .flat_map(|c| &c.matches)
        .filter(|m| m.kind == "person")
        .map(|m| m.id.clone())
        .collect();
    read.extend(held.people.keys().cloned());
    read.extend(others);
    read.sort();
    read.dedup();
    Ok((out, read))
}

/// With whom it would be accepted as.
fn proposed(claim: &Claim, who: &Who) -> serde_json::Map<String, Value> {
    let mut proposal = claim.proposal.clone();
    if claim.kind == Kind::Person {
        proposal.insert("person".to_owned(), json!(who.known(&claim.id)));
    }
    proposal
}

/// Meetings and gatherings of the same day, of those the asker may see.
fn events_that_day(tx: &mut Tx, cx: &Cx, claim: &Claim) -> Result<Vec<Match>> {
    let mut out = Vec::new();
    let Some((from, until)) = day_of(cx, claim) else { return Ok(out) };
    if claim.is_gathering() {
        if let Ok(sight) = cx.permit(Op::GatheringRead) {
            for g in gatherings::gathering_page(tx, &sight, Some(&(until, String::new())), 20)? {
                if g.starts_at >= from {
                    let reason = in_all("documents-match-day");
                    out.push(Match {
                        kind: "gathering",
                        id: g.id,
                        name: g.title,
                        score: 0.9,
                        reason,
                    });
                }
            }
        }
    } else if let Ok(sight) = cx.permit(Op::MeetingRead) {
        for m in meetings::between(tx, &sight, from, until)? {
            let same = m.area.as_deref() == claim.proposal.get("area").and_then(Value::as_str);
            let score = if same { 0.9 } else { 0.7 };
            let reason = in_all("documents-match-day");
            out.push(Match { kind: "meeting", id: m.id, name: m.title, score, reason });
        }
    }
    out.truncate(SHOWN);
    Ok(out)
}

/// The day of an event, from its midnight to the next.
pub fn day_of(cx: &Cx, claim: &Claim) -> Option<(Time, Time)> {
    let date = PartialDate::parse(claim.text("date")).filter(|d| d.day.is_some())?;
    let midnight = |day: jiff::civil::Date| {
        let begins = day.to_zoned(cx.zone.clone()).ok()?;
        Some(Time::from_micros(begins.timestamp().as_microsecond()))
    };
    Some((midnight(date.first_day())?, midnight(date.first_day().tomorrow().ok()?)?))
}
