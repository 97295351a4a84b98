//! Calls on bodies.

use super::model::{Body, NewBody};
use super::posts::{self, Member, Post};
use super::{actions, store};
use crate::kernel::{Refusal, Result};
use crate::web::{Answer, Req, Response, json_reply};
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
    let mut items =
        req.look(move |tx, _| store::page(tx, &permit, after.as_deref(), limit + 1)).await?;
    let more = items.len() as i64 > limit;
    items.truncate(limit as usize);
    let next_cursor = items.last().filter(|_| more).map(|b| format!("b.{}", b.id));
    Ok(json_reply(200, &Bodies { items, next_cursor }))
}

fn read_cursor(text: &str) -> Result<String> {
    let id = text.strip_prefix("b.").filter(|id| id.len() <= 60 && id.is_ascii());
    Ok(id.ok_or_else(|| Refusal::field("cursor", "bad_cursor"))?.to_owned())
}

pub async fn create(req: Req) -> Result<Response> {
    let new = req.json(NewBody::read)?;
    req.answer(move |tx, cx| {
        let body = actions::create(tx, cx, &new)?;
        let as_of = posts::api::today(cx).to_string();
        Answer::created(BodyShown { body, as_of, posts: Vec::new(), members: Vec::new() })
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
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let (id, day) = (req.param("id"), posts::api::as_of(&req)?);
    let found = req
        .act(move |tx, cx| {
            let body = store::visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id))?;
            let sight = posts::actions::sight_of_people(cx);
            let mut seats = posts::of_bodies(tx, &permit, std::slice::from_ref(&id))?;
            posts::holds::seat(tx, sight.as_ref(), &mut seats, day)?;
            let members = posts::holds::members(tx, sight.as_ref(), &id, day)?;
            let shown: Vec<&String> = members.iter().map(|m| &m.person).collect();
            posts::actions::shown(tx, cx, &id, &shown)?;
            Ok(BodyShown { body, as_of: day.to_string(), posts: seats, members })
        })
        .await?;
    Ok(json_reply(200, &found))
}
