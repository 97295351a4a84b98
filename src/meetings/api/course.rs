//! Calls on the agenda, on interventions, on decisions.

use super::{bad_cursor, read, read_cursor, write};
use crate::kernel::Result;
use crate::meetings::actions::{course, decision};
use crate::meetings::model::{
    DecisionShown, InterventionShown, ItemShown, NewDecision, NewIntervention, NewItem,
};
use crate::web::{Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Agenda {
    pub items: Vec<ItemShown>,
    pub next_cursor: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct Interventions {
    pub items: Vec<InterventionShown>,
    pub next_cursor: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct Decisions {
    pub items: Vec<DecisionShown>,
    pub next_cursor: Option<String>,
}

/// As it is read: each item after the one it stands under.
pub async fn agenda(req: Req) -> Result<Response> {
    let limit = req.limit()? as usize;
    let skipped = match req.query("cursor") {
        None => 0,
        Some(text) => place(text, "t.")? as usize,
    };
    let id = req.param("id");
    let items: Vec<ItemShown> = req
        .look(move |tx, cx| {
            let all = course::agenda(tx, cx, &id)?;
            Ok(all.iter().skip(skipped).take(limit + 1).map(|(_, i)| i.shown(&cx.zone)).collect())
        })
        .await?;
    let more = items.len() > limit;
    let items: Vec<ItemShown> = items.into_iter().take(limit).collect();
    let next_cursor = more.then(|| format!("t.{}", skipped + limit));
    Ok(json_reply(200, &Agenda { items, next_cursor }))
}

fn place(text: &str, lead: &str) -> Result<u32> {
    let number = text.strip_prefix(lead).and_then(|n| n.parse().ok());
    Ok(number.ok_or_else(bad_cursor)?)
}

pub async fn add_items(req: Req) -> Result<Response> {
    let sent = read(req.json_value()?, NewItem::read)?;
    write(&req, sent, course::add_items, |_, cx, made| {
        Ok(made.iter().map(|i| i.shown(&cx.zone)).collect())
    })
    .await
}

pub async fn interventions(req: Req) -> Result<Response> {
    let limit = req.limit()?;
    let after = req.query("cursor").map(|c| read_cursor(c, "i.")).transpose()?;
    let id = req.param("id");
    let (items, more) =
        req.act(move |tx, cx| course::heard(tx, cx, &id, after.as_deref(), limit)).await?;
    let next_cursor = items.last().filter(|_| more).map(|i| format!("i.{}", i.id));
    Ok(json_reply(200, &Interventions { items, next_cursor }))
}

pub async fn hear(req: Req) -> Result<Response> {
    let sent = read(req.json_value()?, NewIntervention::read)?;
    write(&req, sent, course::hear, course::show).await
}

pub async fn decisions(req: Req) -> Result<Response> {
    let limit = req.limit()?;
    let after = req.query("cursor").map(|c| place(c, "n.")).transpose()?.unwrap_or(0);
    let id = req.param("id");
    let (items, more) =
        req.look(move |tx, cx| decision::list(tx, cx, &id, after.into(), limit)).await?;
    let next_cursor = items.last().filter(|_| more).map(|d| format!("n.{}", d.number));
    Ok(json_reply(200, &Decisions { items, next_cursor }))
}

pub async fn decide(req: Req) -> Result<Response> {
    let sent = read(req.json_value()?, NewDecision::read)?;
    write(&req, sent, decision::decide, decision::show).await
}
