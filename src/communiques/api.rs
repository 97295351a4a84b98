//! Calls on communiqués.

use super::actions;
use super::model::{CommuniqueChange, CommuniqueShown};
use super::store;
use crate::kernel::{Refusal, Result, text};
use crate::meetings;
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Communiques {
    pub items: Vec<CommuniqueShown>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let (permit, limit, base) = (req.permit()?, req.limit()?, req.base_url());
    let after = req.query("cursor").map(read_cursor).transpose()?;
    let words = meetings::words(req.query("q").unwrap_or_default());
    let list = req
        .look(move |tx, cx| {
            let mut found = store::page(tx, &permit, &words, after.as_deref(), limit + 1)?;
            let more = found.len() as i64 > limit;
            found.truncate(limit as usize);
            let next_cursor = found.last().filter(|_| more).map(|c| format!("c.{}", c.id));
            let items = found.iter().map(|c| c.shown(&cx.zone, cx.now, &base)).collect();
            Ok(Communiques { items, next_cursor })
        })
        .await?;
    Ok(json_reply(200, &list))
}

fn read_cursor(text: &str) -> Result<String> {
    let id = text.strip_prefix("c.").filter(|id| text::is_own_id(id));
    Ok(id.ok_or_else(|| Refusal::field("cursor", "bad_cursor"))?.to_owned())
}

pub async fn create(req: Req) -> Result<Response> {
    req.json(|_| ())?;
    let (meeting, base) = (req.param("id"), req.base_url());
    req.answer(move |tx, cx| {
        let made = actions::start(tx, cx, &meeting)?;
        Answer::created(made.shown(&cx.zone, cx.now, &base))
    })
    .await
}

pub async fn show(req: Req) -> Result<Response> {
    let (id, base) = (req.param("id"), req.base_url());
    let shown = req
        .look(move |tx, cx| Ok(actions::seen(tx, cx, &id)?.shown(&cx.zone, cx.now, &base)))
        .await?;
    Ok(json_reply(200, &shown))
}

pub async fn update(req: Req) -> Result<Response> {
    let change = req.json(CommuniqueChange::read)?;
    let (id, base) = (req.param("id"), req.base_url());
    req.answer(move |tx, cx| {
        let changed = actions::update(tx, cx, &id, &change)?;
        Answer::ok(changed.shown(&cx.zone, cx.now, &base))
    })
    .await
}

pub async fn publish(req: Req) -> Result<Response> {
    req.json(|_| ())?;
    let (id, base) = (req.param("id"), req.base_url());
    req.answer(move |tx, cx| {
        let published = actions::publish(tx, cx, &id)?;
        Answer::created(published.shown(&cx.zone, cx.now, &base))
    })
    .await
}
