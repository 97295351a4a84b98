//! A verdict on a claim, in one transaction. Accepting one that depends on another accepts
//! that first: a tenure its person, a number its gathering.

use super::seated;
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::documents::model::{Claim, Document, Kind, State, Verdict};
use crate::documents::store;
use crate::documents::view::{Chosen, Who};
use crate::kernel::{Error, Fields, Refusal, Result};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// Facts that an accepted claim may be the source of, by the name of their id in a result.
const FACTS: [&str; 6] = ["person", "tenure", "body", "meeting", "gathering", "delegation"];

/// Who is meant by the people a claim needs: looked for beside the writer, before the act.
pub fn who(tx: &mut Tx, cx: &Cx, claim: &str) -> Result<HashMap<String, Chosen>> {
    let permit = cx.permit(Op::ClaimJudge)?;
    let Some(document) = store::document_of(tx, &permit, claim)? else {
        return Ok(HashMap::new());
    };
    let all = store::claims(tx, &document)?;
    let Some(asked) = all.iter().find(|c| c.id == claim) else { return Ok(HashMap::new()) };
    let is_event = matches!(asked.kind, Kind::Event | Kind::Number);
    let needed =
        all.iter().filter(|c| is_event || c.id == asked.id || Some(&c.id) == asked.about.as_ref());
    Ok(Who::of(tx, &seated(cx), needed)?.chosen)
}

/// One document on the desk, as one act finds and leaves it.
pub(super) struct Bench<'a> {
    pub document: Document,
    pub claims: Vec<Claim>,
    pub chosen: &'a HashMap<String, Chosen>,
}

/// Accepts or refuses; answers what it led to. The same verdict again answers the same.
pub fn judge(
    tx: &mut Tx,
    cx: &mut Cx,
    id: &str,
    verdict: &Verdict,
    chosen: &HashMap<String, Chosen>,
) -> Result<Value> {
    let (mut bench, at) = open(tx, cx, id, chosen)?;
    let claim = &bench.claims[at];
    match (claim.state, verdict.accepts) {
        (State::Accepted, true) => return Ok(claim.result.clone().unwrap_or_default()),
        (State::Accepted, false) => {
            return Err(Refusal::conflict("claim_accepted").about(id).into());
        }
        (State::Rejected, false) => return Ok(rejected()),
        (_, false) => {
            let refused = Claim { state: State::Rejected, result: None, ..claim.clone() };
            store::judge(tx, &refused, &cx.actor.id(), cx.now)?;
            let details = json!({ "document": refused.document, "kind": refused.kind });
            audit::record(tx, cx, "claim.reject", id, &details)?;
            return Ok(rejected());
        }
        (_, true) => {}
    }
    let result = in_seat(cx, |cx| bench.accept(tx, cx, at, &verdict.proposal))?;
    let details =
        json!({ "document": bench.document.id, "kind": bench.claims[at].kind, "result": result });
    audit::record(tx, cx, "claim.accept", id, &details)?;
    Ok(result)
}

/// Accepts a person and everything that still waits of what is said of them; answers how
/// many.
pub fn accept_person(
    tx: &mut Tx,
    cx: &mut Cx,
    id: &str,
    chosen: &HashMap<String, Chosen>,
) -> Result<usize> {
    let (mut bench, at) = open(tx, cx, id, chosen)?;
    let waits = |bench: &Bench<'_>, n: usize| {
        let claim = &bench.claims[n];
        claim.state == State::Open && (n == at || claim.about.as_deref() == Some(id))
    };
    let all: Vec<usize> = (0..bench.claims.len()).filter(|n| waits(&bench, *n)).collect();
    let mut done = 0;
    in_seat(cx, |cx| {
        for n in &all {
            // What contradicts itself or what is held waits for somebody to look at it.
            if bench.claims[*n].state == State::Open && !bench.contradicts(tx, cx, *n)? {
                bench.accept(tx, cx, *n, &Map::new())?;
                done += 1;
            }
        }
        Ok(())
    })?;
    let details = json!({ "document": bench.document.id, "kind": "person", "count": done });
    audit::record(tx, cx, "claim.accept", id, &details)?;
    Ok(done)
}

fn rejected() -> Value {
    json!({ "state": "rejected" })
}

fn open<'a>(
    tx: &mut Tx,
    cx: &Cx,
    id: &str,
    chosen: &'a HashMap<String, Chosen>,
) -> Result<(Bench<'a>, usize)> {
    let sight = cx.permit(Op::DocumentRead)?;
    let found = store::document_of(tx, &sight, id)?.ok_or_else(|| Refusal::not_found(id))?;
    let permit = cx.permit(Op::ClaimJudge)?;
    let document = store::visible(tx, &permit, &found)?.ok_or_else(|| Refusal::forbidden(id))?;
    let claims = store::claims(tx, &found)?;
    let at = claims.iter().position(|c| c.id == id).ok_or_else(|| Refusal::not_found(id))?;
    Ok((Bench { document, claims, chosen }, at))
}

/// As the desk's own, and afterwards as before.
fn in_seat<T>(cx: &mut Cx, work: impl FnOnce(&mut Cx) -> Result<T>) -> Result<T> {
    let came = cx.actor.clone();
    cx.actor = seated(cx).actor;
    let done = work(cx);
    cx.actor = came;
    done
}

impl Bench<'_> {
    /// Accepts the claim at this place, with these fields laid over what it proposes.
    pub(super) fn accept(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        at: usize,
        over: &Map<String, Value>,
    ) -> Result<Value> {
        if let (State::Accepted, Some(result)) = (self.claims[at].state, &self.claims[at].result) {
            return Ok(result.clone());
        }
        let mut result = match self.claims[at].kind {
            Kind::Person => self.person(tx, cx, at, over)?,
            Kind::Birth => self.birth(tx, cx, at, over)?,
            Kind::Position | Kind::Role => self.tenure(tx, cx, at, over)?,
            Kind::Event => self.event(tx, cx, at, over)?,
            Kind::Number => self.number(tx, cx, at, over)?,
        };
        result.insert("state".to_owned(), json!("accepted"));
        for kind in FACTS {
            if let Some(fact) = result.get(kind).and_then(Value::as_str) {
                store::rests_on(tx, &self.claims[at].id, kind, fact)?;
            }
        }
        let claim = &mut self.claims[at];
        claim.state = State::Accepted;
        claim.result = Some(Value::Object(result.clone()));
        store::judge(tx, claim, &cx.actor.id(), cx.now)?;
        Ok(Value::Object(result))
    }

    /// The proposal with these fields over it, to be read by the room that owns the fact.
    pub(super) fn fields(&self, at: usize, over: &Map<String, Value>) -> Result<Fields> {
        fields(laid_over(&self.claims[at].proposal, over))
    }

    /// The place of the claim of the person that this one speaks of.
    pub(super) fn about(&self, at: usize) -> Result<usize> {
        let about = self.claims[at].about.as_ref();
        let found = about.and_then(|id| self.claims.iter().position(|c| c.id == *id));
        found.ok_or_else(|| Refusal::not_found(&self.claims[at].id).into())
    }
}

pub(super) fn laid_over(
    base: &Map<String, Value>,
    over: &Map<String, Value>,
) -> Map<String, Value> {
    let mut out = base.clone();
    out.extend(over.clone());
    out.retain(|_, v| !v.is_null());
    out
}

/// Paths of faults begin with `proposal.`: that is where they were sent.
pub(super) fn fields(values: Map<String, Value>) -> Result<Fields> {
    Fields::item(Value::Object(values), "proposal".to_owned())
        .map_err(|e| Refusal::fields(vec![e]).into())
}

/// A refusal of another room, its fields below those of the proposal.
pub(super) fn inside(error: Error, below: &str) -> Error {
    let Error::Refusal(mut refusal) = error else { return error };
    for fault in &mut refusal.errors {
        fault.field = format!("proposal.{below}{}", fault.field);
    }
    Error::Refusal(refusal)
}
