//! Calls on careers.

use super::actions;
use super::model::{Said, Tenure};
use super::timeline;
use crate::kernel::{Refusal, Result};
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Tenures {
    pub items: Vec<Tenure>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let (id, limit) = (req.param("id"), req.limit()? as usize);
    let after = req.query("cursor").map(read_cursor).transpose()?;
    let mut items = req.act(move |tx, cx| actions::read(tx, cx, &id)).await?;
    if let Some(after) = after {
        // An entry taken away meanwhile: nothing after it can be told apart.
        let at = items.iter().position(|t| t.id == after);
        let at = at.ok_or_else(|| Refusal::field("cursor", "bad_cursor"))?;
        items.drain(..=at);
    }
    let more = items.len() > limit;
    items.truncate(limit);
    let next_cursor = items.last().filter(|_| more).map(|t| format!("t.{}", t.id));
    Ok(json_reply(200, &Tenures { items, next_cursor }))
}

fn read_cursor(text: &str) -> Result<String> {
    let id = text.strip_prefix("t.").filter(|id| id.len() <= 100 && id.is_ascii());
    Ok(id.ok_or_else(|| Refusal::field("cursor", "bad_cursor"))?.to_owned())
}

pub async fn create(req: Req) -> Result<Response> {
    let id = req.param("id");
    let said = req.json(Said::read)?;
    req.answer(move |tx, cx| Answer::created(actions::create(tx, cx, &id, &said)?)).await
}

pub async fn update(req: Req) -> Result<Response> {
    let id = req.param("id");
    let change = req.json_change()?;
    req.answer(move |tx, cx| Answer::ok(actions::update(tx, cx, &id, &change)?)).await
}

pub async fn delete(req: Req) -> Result<Response> {
    let id = req.param("id");
    req.answer(move |tx, cx| {
        actions::delete(tx, cx, &id)?;
        Ok(Answer::nothing())
    })
    .await
}

pub async fn timeline(req: Req) -> Result<Response> {
    let id = req.param("id");
    let timeline = req
        .act(move |tx, cx| {
            let career = actions::read(tx, cx, &id)?;
            timeline::of(tx, cx, career)
        })
        .await?;
    Ok(json_reply(200, &timeline))
}

/// Somebody says that a finding is known, and why.
pub async fn answer(req: Req) -> Result<Response> {
    let id = req.param("id");
    let known = req.json(actions::Known::read)?;
    req.answer(move |tx, cx| Answer::ok(actions::answer(tx, cx, &id, &known)?)).await
}
