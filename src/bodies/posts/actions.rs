//! What is done with posts.

use super::holds;
use super::model::{NewPost, Post};
use super::{Rule, store};
use crate::access::{Cx, Op, Permit};
use crate::audit;
use crate::bodies;
use crate::db::Tx;
use crate::kernel::{BrokenKind, Fields, Refusal, Result};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

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
    check_rule(tx, &sight, &id, new.rule.as_ref(), None)?;
    store::insert(tx, &id, body, new, cx.now)?;
    audit::record(tx, cx, "post.create", &id, &json!({ "body": body, "seats": new.seats }))?;
    store::by_id(tx, &sight, &id)?.ok_or_else(|| Refusal::not_found(&id).into())
}

/// What a rule names is seen by its writer, and is not the post itself; what stood there
/// before stays, seen or not.
fn check_rule(
    tx: &mut Tx,
    sight: &Permit,
    id: &str,
    rule: Option<&Rule>,
    before: Option<&Rule>,
) -> Result<()> {
    if rule == before {
        return Ok(());
    }
    let field = match rule {
        Some(Rule::Post { post }) if post == id => {
            return Err(Refusal::field("sits_by.post", "cycle").into());
        }
        Some(Rule::Post { post }) if store::by_id(tx, sight, post)?.is_none() => "sits_by.post",
        Some(Rule::Role { body, .. }) if bodies::visible(tx, sight, body)?.is_none() => {
            "sits_by.body"
        }
        _ => return Ok(()),
    };
    Err(Refusal::field(field, "unknown").into())
}

/// One post, to be written: 403 where its body is seen and no more.
pub fn held(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Post> {
    let sight = cx.permit(Op::BodyRead)?;
    let post = store::by_id(tx, &sight, id)?.ok_or_else(|| Refusal::not_found(id))?;
    let permit = cx.permit(Op::BodyWrite)?;
    if bodies::visible(tx, &permit, &post.body)?.is_none() {
        return Err(Refusal::forbidden(id).into());
    }
    Ok(post)
}

/// Changes the fields given; null clears.
pub fn update(tx: &mut Tx, cx: &mut Cx, id: &str, change: &Map<String, Value>) -> Result<Post> {
    let before = held(tx, cx, id)?;
    let mut sent = before.as_sent();
    sent.extend(change.clone());
    let mut fields = Fields::of(Value::Object(sent))?;
    let new = NewPost::read(&mut fields);
    fields.finish()?;
    save(tx, cx, before, &new)
}

/// A whole form. What it could not show of a rule stays.
pub fn replace(tx: &mut Tx, cx: &mut Cx, id: &str, new: &NewPost) -> Result<Post> {
    let before = held(tx, cx, id)?;
    let is_hidden = before.sits_by.as_ref().is_some_and(|s| s.body.is_none());
    let mut new = new.clone();
    if is_hidden && new.rule.is_none() && new.basis == Some("ex_officio") {
        new.rule.clone_from(&before.rule);
    }
    save(tx, cx, before, &new)
}

/// Two who sit together already keep a post from becoming a single seat: 409.
fn save(tx: &mut Tx, cx: &mut Cx, before: Post, new: &NewPost) -> Result<Post> {
    let (id, sight) = (before.id, cx.permit(Op::BodyRead)?);
    check_rule(tx, &sight, &id, new.rule.as_ref(), before.rule.as_ref())?;
    tx.attempt(|tx| store::update(tx, &id, new)).map_err(|e| {
        e.when_broken("posts_single_seat", || Refusal::conflict("seat_shared").about(&id))
    })?;
    audit::record(tx, cx, "post.update", &id, &json!({ "body": before.body, "seats": new.seats }))?;
    let mut posts: Vec<Post> = store::by_id(tx, &sight, &id)?.into_iter().collect();
    let today = super::api::today(cx);
    seat(tx, cx, &before.body, &mut posts, today)?;
    posts.pop().ok_or_else(|| Refusal::not_found(&id).into())
}

/// Takes a post away that nobody has held and no rule names: else 409.
pub fn delete(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Post> {
    let gone = held(tx, cx, id)?;
    let in_use = || Refusal::conflict("post_in_use").about(id);
    tx.attempt(|tx| store::delete(tx, id))
        .map_err(|e| if e.is_broken(BrokenKind::Foreign) { in_use().into() } else { e })?;
    audit::record(tx, cx, "post.delete", id, &json!({ "body": gone.body }))?;
    Ok(gone)
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
    let found = bodies::visible(tx, &permit, body)?.ok_or_else(|| Refusal::not_found(body))?;
    let mut posts = store::page(tx, &permit, body, after, limit)?;
    seat(tx, cx, body, &mut posts, day)?;
    if !found.is_there_on(day) {
        close(&mut posts);
    }
    Ok(posts)
}

/// Of a body that is not there on the day no seat is vacant, and no rule asks.
pub fn close(posts: &mut [Post]) {
    for post in posts {
        post.vacant = 0;
        post.findings.clear();
    }
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
