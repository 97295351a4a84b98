//! Writing down what the statutes of a body ask, correcting it, ending it, taking it away.

use super::model::{NewStatute, Statute};
use super::store;
use crate::access::{Cx, Op};
use crate::audit;
use crate::bodies;
use crate::db::Tx;
use crate::kernel::{Fields, Refusal, Result};
use serde_json::{Map, Value, json};

/// For who may read the body; whether they may also change them.
pub fn all(tx: &mut Tx, cx: &Cx, body: &str) -> Result<(bodies::Body, Vec<Statute>, bool)> {
    let sight = cx.permit(Op::BodyRead)?;
    let seen = bodies::visible(tx, &sight, body)?.ok_or_else(|| Refusal::not_found(body))?;
    let may_write = bodies::actions::held(tx, cx, body).is_ok();
    Ok((seen, store::of_body(tx, body)?, may_write))
}

pub fn create(tx: &mut Tx, cx: &mut Cx, body: &str, new: &NewStatute) -> Result<Statute> {
    bodies::actions::held(tx, cx, body)?;
    let made = Statute { id: cx.id(), ..new.clone().of(body.to_owned()) };
    store::insert(tx, &made, cx.now)?;
    written(tx, cx, "statute.create", &made)?;
    Ok(made)
}

/// Changes the fields given; null clears.
pub fn update(
    tx: &mut Tx,
    cx: &mut Cx,
    body: &str,
    id: &str,
    change: &Map<String, Value>,
) -> Result<Statute> {
    let before = held(tx, cx, body, id)?;
    let mut sent = before.as_sent();
    sent.extend(change.clone());
    let mut fields = Fields::of(Value::Object(sent))?;
    let new = NewStatute::read(&mut fields);
    fields.finish()?;
    let new = new.ok_or_else(|| Refusal::field("asks", "missing"))?;
    save(tx, cx, before, new)
}

/// A whole form: what it does not say is cleared.
pub fn replace(tx: &mut Tx, cx: &mut Cx, body: &str, id: &str, new: &NewStatute) -> Result<()> {
    let before = held(tx, cx, body, id)?;
    save(tx, cx, before, new.clone()).map(drop)
}

fn save(tx: &mut Tx, cx: &mut Cx, before: Statute, new: NewStatute) -> Result<Statute> {
    let after = before.changed(new);
    store::update(tx, &after)?;
    written(tx, cx, "statute.update", &after)?;
    Ok(after)
}

pub fn delete(tx: &mut Tx, cx: &mut Cx, body: &str, id: &str) -> Result<()> {
    let gone = held(tx, cx, body, id)?;
    store::delete(tx, body, id)?;
    written(tx, cx, "statute.delete", &gone)
}

/// One of a body that the asker keeps.
fn held(tx: &mut Tx, cx: &Cx, body: &str, id: &str) -> Result<Statute> {
    bodies::actions::held(tx, cx, body)?;
    let found = store::of_body(tx, body)?.into_iter().find(|s| s.id == id);
    found.ok_or_else(|| Refusal::not_found(id).into())
}

fn written(tx: &mut Tx, cx: &mut Cx, verb: &'static str, s: &Statute) -> Result<()> {
    let details = json!({ "statute": s.id, "asks": s.asks.name() });
    audit::record(tx, cx, verb, &s.body, &details).map(drop)
}
