//! Calls on posts.

use super::actions;
use super::model::{NewPost, Post};
use crate::access::Cx;
use crate::kernel::{PartialDate, Refusal, Result};
use crate::web::{Answer, Req, Response, json_reply};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Posts {
    pub items: Vec<Post>,
    pub next_cursor: Option<String>,
}

/// The day asked for: the last one of a partial date, today where none is.
pub fn as_of(req: &Req) -> Result<Date> {
    match req.query("as_of") {
        None => Ok(today(&req.cx)),
        Some(text) => match PartialDate::parse(text) {
            Some(date) => Ok(date.last_day()),
            None => Err(Refusal::field("as_of", "bad_date").into()),
        },
    }
}

pub fn today(cx: &Cx) -> Date {
    cx.now.zoned(&cx.zone).date()
}

pub async fn index(req: Req) -> Result<Response> {
    let (id, day, limit) = (req.param("id"), as_of(&req)?, req.limit()?);
    let after = req.query("cursor").map(read_cursor).transpose()?;
    let mut items =
        req.act(move |tx, cx| actions::page(tx, cx, &id, day, after.as_deref(), limit + 1)).await?;
    let more = items.len() as i64 > limit;
    items.truncate(limit as usize);
    let next_cursor = items.last().filter(|_| more).map(|p| format!("o.{}", p.id));
    Ok(json_reply(200, &Posts { items, next_cursor }))
}

fn read_cursor(text: &str) -> Result<String> {
    let id = text.strip_prefix("o.").filter(|id| id.len() <= 100 && id.is_ascii());
    Ok(id.ok_or_else(|| Refusal::field("cursor", "bad_cursor"))?.to_owned())
}

pub async fn create(req: Req) -> Result<Response> {
    let id = req.param("id");
    let new = req.json(NewPost::read)?;
    req.answer(move |tx, cx| Answer::created(actions::create(tx, cx, &id, &new)?)).await
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
