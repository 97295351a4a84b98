//! What is done with bodies.

use super::model::{Body, NewBody};
use super::store;
use crate::access::{Cx, Op};
use crate::areas;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use serde_json::json;

/// Makes a body in an area of the scope, or below a body of the scope.
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
    let area = match &new.area {
        None => None,
        Some(code) => Some(areas::path_of(tx, code)?.ok_or_else(|| unknown("area"))?),
    };
    let above = parent.as_ref().map_or("", |p| p.path.as_str());
    let reach = permit.reach();
    let inside = area.is_some_and(|path| reach.holds_area_path(&path))
        || reach.bodies.iter().any(|path| above.starts_with(path.as_str()));
    if !permit.is_whole() && !inside {
        return Err(Refusal::forbidden(permit.op().name()).into());
    }
    let path = format!("{above}{id}/");
    store::insert(tx, &id, &path, new, cx.now)?;
    audit::record(tx, cx, "body.create", &id, &json!({ "area": new.area, "parent": new.parent }))?;
    store::visible(tx, &sight, &id)?.ok_or_else(|| Refusal::not_found(&id).into())
}

fn unknown(field: &'static str) -> Refusal {
    Refusal::field(field, "unknown")
}
