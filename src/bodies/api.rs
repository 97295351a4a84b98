//! Calls on bodies.

use super::model::{Body, NewBody};
use super::posts::{self, Member, Post, RuleFinding};
use super::{actions, store};
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::kernel::{Refusal, Result, text};
use crate::web::{Answer, Req, Response, json_reply};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Bodies {
    pub items: Vec<Body>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let limit = req.limit()?;
    let after = req.query("cursor").map(read_cursor).transpose()?;
    let mut items = req
        .look(move |tx, _| {
            if let Some(id) = &after
                && !text::is_own_id(id)
                && store::visible(tx, &permit, id)?.is_none()
            {
                return Err(bad_cursor().into());
            }
            store::page(tx, &permit, after.as_deref(), limit + 1)
        })
        .await?;
    let more = items.len() as i64 > limit;
    items.truncate(limit as usize);
    let next_cursor = items.last().filter(|_| more).map(|b| format!("b.{}", b.id));
    Ok(json_reply(200, &Bodies { items, next_cursor }))
}

/// `b.ID`: the last of the page before; a body that was brought along may have an id of
/// another shape than ours.
fn read_cursor(text: &str) -> Result<String> {
    Ok(text.strip_prefix("b.").ok_or_else(bad_cursor)?.to_owned())
}

fn bad_cursor() -> Refusal {
    Refusal::field("cursor", "bad_cursor")
}

pub async fn create(req: Req) -> Result<Response> {
    let new = req.json(NewBody::read)?;
    req.answer(move |tx, cx| {
        let body = actions::create(tx, cx, &new)?;
        let today = posts::api::today(cx);
        Answer::created(stands(tx, cx, &body.id, today)?)
    })
    .await
}

/// A body as it stands on a day: its posts with who sits in them, and everybody in it.
#[derive(Serialize, ToSchema)]
pub struct BodyShown {
    #[serde(flatten)]
    pub body: Body,
    /// The day that `posts` and `members` speak of.
    pub as_of: String,
    pub posts: Vec<Post>,
    pub members: Vec<Member>,
    /// What the rules of its ex-officio posts ask somebody to settle.
    pub findings: Vec<RuleFinding>,
}

/// The body on this day as the reader may see it; whom it showed is written down.
fn stands(tx: &mut Tx, cx: &mut Cx, id: &str, day: Date) -> Result<BodyShown> {
    let permit = cx.permit(Op::BodyRead)?;
    let body = store::visible(tx, &permit, id)?.ok_or_else(|| Refusal::not_found(id))?;
    let sight = posts::actions::sight_of_people(cx);
    let ids = [body.id.clone()];
    let mut seats = posts::of_bodies(tx, &permit, &ids)?;
    posts::holds::seat(tx, sight.as_ref(), &mut seats, day)?;
    if !body.is_there_on(day) {
        posts::actions::close(&mut seats);
    }
    let mut members = posts::holds::members(tx, sight.as_ref(), &body.id, day)?;
    members.extend(posts::rules::brought(tx, &seats, &body.id, day)?.0);
    let shown: Vec<&String> = members.iter().map(|m| &m.person).collect();
    posts::actions::shown(tx, cx, &body.id, &shown)?;
    let findings = seats.iter().flat_map(|p| p.findings.clone()).collect();
    Ok(BodyShown { body, as_of: day.to_string(), posts: seats, members, findings })
}

pub async fn show(req: Req) -> Result<Response> {
    let (id, day) = (req.param("id"), posts::api::as_of(&req)?);
    let found = req.act(move |tx, cx| stands(tx, cx, &id, day)).await?;
    Ok(json_reply(200, &found))
}

pub async fn update(req: Req) -> Result<Response> {
    let id = req.param("id");
    let change = req.json_change()?;
    req.answer(move |tx, cx| {
        actions::update(tx, cx, &id, &change)?;
        let today = posts::api::today(cx);
        Answer::ok(stands(tx, cx, &id, today)?)
    })
    .await
}

pub async fn delete(req: Req) -> Result<Response> {
    let id = req.param("id");
    req.answer(move |tx, cx| {
        actions::delete(tx, cx, &id)?;
        Ok(Answer::nothing())
    })
    .await
}
