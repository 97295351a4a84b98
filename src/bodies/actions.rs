//! What is done with bodies.

use super::model::{Body, NewBody};
use super::store;
use crate::access::{Cx, Op};
use crate::accounts;
use crate::areas;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{BrokenKind, Fields, Refusal, Result};
use serde_json::{Map, Value, json};

/// Makes a body in an area of the scope, or below a body of the scope; where neither is said,
/// in the caller's own area when it is one.
pub fn create(tx: &mut Tx, cx: &mut Cx, new: &NewBody) -> Result<Body> {
    let id = cx.id();
    create_as(tx, cx, id, new)
}

/// The same for one that has an id already, elsewhere.
pub fn create_as(tx: &mut Tx, cx: &mut Cx, id: String, new: &NewBody) -> Result<Body> {
    let permit = cx.permit(Op::BodyWrite)?;
    let sight = cx.permit(Op::BodyRead)?;
    let parent = match &new.parent {
        None => None,
        Some(id) => Some(store::visible(tx, &sight, id)?.ok_or_else(|| unknown("parent"))?),
    };
    let above = parent.as_ref().map_or("", |p| p.path.as_str());
    let reach = permit.reach();
    let below = reach.bodies.iter().any(|path| above.starts_with(path.as_str()));
    let mut new = new.clone();
    if !below {
        new.area = new.area.or_else(|| reach.only_area().map(str::to_owned));
    }
    let area = match &new.area {
        None => None,
        Some(code) => Some(areas::path_of(tx, code)?.ok_or_else(|| unknown("area"))?),
    };
    let inside = below || area.as_ref().is_some_and(|path| reach.holds_area_path(path));
    if !permit.is_whole() && !inside {
        // Whoever holds several areas has to say in which of them it is.
        return Err(match area {
            None if !reach.areas.is_empty() => Refusal::field("area", "missing"),
            _ => Refusal::forbidden(permit.op().name()),
        }
        .into());
    }
    let path = format!("{above}{id}/");
    store::insert(tx, &id, &path, &new, cx.now)?;
    audit::record(tx, cx, "body.create", &id, &json!({ "area": new.area, "parent": new.parent }))?;
    store::visible(tx, &sight, &id)?.ok_or_else(|| Refusal::not_found(&id).into())
}

/// One body, to be written: 403 where it is seen and no more.
pub fn held(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Body> {
    let sight = cx.permit(Op::BodyRead)?;
    let body = store::visible(tx, &sight, id)?.ok_or_else(|| Refusal::not_found(id))?;
    let permit = cx.permit(Op::BodyWrite)?;
    if store::visible(tx, &permit, id)?.is_none() {
        return Err(Refusal::forbidden(id).into());
    }
    Ok(body)
}

/// Changes the fields given; null clears.
pub fn update(tx: &mut Tx, cx: &mut Cx, id: &str, change: &Map<String, Value>) -> Result<Body> {
    let before = held(tx, cx, id)?;
    let mut sent = before.as_sent();
    sent.extend(change.clone());
    let mut fields = Fields::of(Value::Object(sent))?;
    let new = NewBody::read(&mut fields);
    fields.finish()?;
    save(tx, cx, before, &new)
}

/// A whole form: what it does not say is cleared.
pub fn replace(tx: &mut Tx, cx: &mut Cx, id: &str, new: &NewBody) -> Result<Body> {
    let before = held(tx, cx, id)?;
    save(tx, cx, before, new)
}

/// It stays within the scope of who changes it, and below no body of its own.
fn save(tx: &mut Tx, cx: &mut Cx, before: Body, new: &NewBody) -> Result<Body> {
    let (permit, sight) = (cx.permit(Op::BodyWrite)?, cx.permit(Op::BodyRead)?);
    let mut path = before.path.clone();
    if new.parent != before.parent {
        let above = match &new.parent {
            None => String::new(),
            Some(id) => {
                let parent = store::visible(tx, &sight, id)?.ok_or_else(|| unknown("parent"))?;
                if parent.path.starts_with(&before.path) {
                    return Err(Refusal::field("parent", "cycle").into());
                }
                parent.path
            }
        };
        path = format!("{above}{}/", before.id);
    }
    if new.area != before.area
        && let Some(code) = &new.area
        && areas::path_of(tx, code)?.is_none()
    {
        return Err(unknown("area").into());
    }
    store::update(tx, &before.id, new)?;
    if path != before.path {
        store::move_below(tx, &before.path, &path)?;
    }
    // Asked of what it is now: a body is not pushed out of one's own scope.
    if store::visible(tx, &permit, &before.id)?.is_none() {
        return Err(Refusal::forbidden(&before.id).into());
    }
    let details = json!({ "area": new.area, "parent": new.parent });
    audit::record(tx, cx, "body.update", &before.id, &details)?;
    store::visible(tx, &sight, &before.id)?.ok_or_else(|| Refusal::not_found(&before.id).into())
}

/// Takes a body away that nothing refers to: no post, no tenure, no body below it, no
/// gathering or delegation, no right that reaches it. Else 409.
pub fn delete(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<()> {
    held(tx, cx, id)?;
    let in_use = || Refusal::conflict("body_in_use").about(id);
    if accounts::is_body_granted(tx, id, cx.now)? {
        return Err(in_use().into());
    }
    tx.attempt(|tx| store::delete(tx, id))
        .map_err(|e| if e.is_broken(BrokenKind::Foreign) { in_use().into() } else { e })?;
    audit::record(tx, cx, "body.delete", id, &json!({}))?;
    Ok(())
}

fn unknown(field: &'static str) -> Refusal {
    Refusal::field(field, "unknown")
}
