//! Calls on what a body's statutes ask of its meetings.

use super::bad_cursor;
use crate::kernel::{Refusal, Result};
use crate::meetings::statutes::{NewStatute, StatuteShown, actions};
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Statutes {
    pub items: Vec<StatuteShown>,
    pub next_cursor: Option<String>,
}

/// In the order in which they begin to hold.
pub async fn index(req: Req) -> Result<Response> {
    let (id, limit) = (req.param("id"), req.limit()? as usize);
    let skipped = match req.query("cursor") {
        None => 0,
        Some(text) => {
            let number = text.strip_prefix("s.").and_then(|n| n.parse::<u32>().ok());
            number.ok_or_else(bad_cursor)? as usize
        }
    };
    let (_, all, _) = req.look(move |tx, cx| actions::all(tx, cx, &id)).await?;
    let next_cursor = (all.len() > skipped + limit).then(|| format!("s.{}", skipped + limit));
    let items = all.iter().skip(skipped).take(limit).map(|s| s.shown()).collect();
    Ok(json_reply(200, &Statutes { items, next_cursor }))
}

pub async fn create(req: Req) -> Result<Response> {
    let id = req.param("id");
    let new = req.json(NewStatute::read)?.ok_or_else(|| Refusal::field("asks", "missing"))?;
    req.answer(move |tx, cx| Answer::created(actions::create(tx, cx, &id, &new)?.shown())).await
}

pub async fn update(req: Req) -> Result<Response> {
    let (id, statute) = (req.param("id"), req.param("statute"));
    let change = req.json_change()?;
    req.answer(move |tx, cx| Answer::ok(actions::update(tx, cx, &id, &statute, &change)?.shown()))
        .await
}

pub async fn delete(req: Req) -> Result<Response> {
    let (id, statute) = (req.param("id"), req.param("statute"));
    req.answer(move |tx, cx| {
        actions::delete(tx, cx, &id, &statute)?;
        Ok(Answer::nothing())
    })
    .await
}
