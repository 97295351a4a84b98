//! What is done with posts.

use super::holds;
use super::model::{NewPost, Post};
use super::store;
use crate::access::{Cx, Op, Permit};
use crate::audit;
use crate::bodies;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use jiff::civil::Date;
use serde_json::json;

/// Makes a post in a body of the scope.
pub fn create(tx: &mut Tx, cx: &mut Cx, body: &str, new: &NewPost) -> Result<Post> {
    let id = cx.id();
    create_as(tx, cx, id, body, new)
}

/// The same for one that has an id already, elsewhere.
pub fn create_as(tx: &mut Tx, cx: &mut Cx, id: String, body: &str, new: &NewPost) -> Result<Post> {
    let sight = cx.permit(Op::BodyRead)?;
    if bodies::visible(tx, &sight, body)?.is_none() {
        return Err(Refusal::not_found(body).into());
    }
    let permit = cx.permit(Op::BodyWrite)?;
    if bodies::visible(tx, &permit, body)?.is_none() {
        return Err(Refusal::forbidden(body).into());
    }
    store::insert(tx, &id, body, new, cx.now)?;
    audit::record(tx, cx, "post.create", &id, &json!({ "body": body, "seats": new.seats }))?;
    store::by_id(tx, &sight, &id)?.ok_or_else(|| Refusal::not_found(&id).into())
}

/// Whom the reader may see: none where the role sees no people at all.
pub fn sight_of_people(cx: &Cx) -> Option<Permit> {
    cx.permit(Op::TenureRead).ok()
}

/// A page of a body's posts with who sits in them on this day. Whom it showed is
/// written down.
pub fn page(
    tx: &mut Tx,
    cx: &mut Cx,
    body: &str,
    day: Date,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Post>> {
    let permit = cx.permit(Op::BodyRead)?;
    if bodies::visible(tx, &permit, body)?.is_none() {
        return Err(Refusal::not_found(body).into());
    }
    let mut posts = store::page(tx, &permit, body, after, limit)?;
    seat(tx, cx, body, &mut posts, day)?;
    Ok(posts)
}

/// Fills in the holders and writes down who was shown.
pub fn seat(tx: &mut Tx, cx: &mut Cx, body: &str, posts: &mut [Post], day: Date) -> Result<()> {
    holds::seat(tx, sight_of_people(cx).as_ref(), posts, day)?;
    let ids: Vec<&String> = posts.iter().flat_map(|p| &p.holders).collect();
    shown(tx, cx, body, &ids)
}

/// People that a page of a body showed.
pub fn shown(tx: &mut Tx, cx: &mut Cx, body: &str, ids: &[&String]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let details = json!({ "count": ids.len(), "ids": ids });
    audit::record(tx, cx, "people.read", body, &details).map(drop)
}
