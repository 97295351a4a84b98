//! Calls on bodies.

use super::model::{Body, NewBody};
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
    req.answer(move |tx, cx| Answer::created(actions::create(tx, cx, &new)?)).await
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let id = req.param("id");
    let found = req
        .look(move |tx, _| {
            store::visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id).into())
        })
        .await?;
    Ok(json_reply(200, &found))
}
