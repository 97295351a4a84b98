//! Calls on territories.

use super::model::{Area, Kind};
use super::store::{self, Wanted};
use crate::kernel::{Refusal, Result, text};
use crate::web::{Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Areas {
    pub items: Vec<Area>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let limit = req.limit()?;
    let kind = match req.query("kind") {
        None => None,
        Some(kind) => {
            let kind = Kind::parse(kind).ok_or_else(|| Refusal::field("kind", "unknown_value"))?;
            Some(kind.0.to_owned())
        }
    };
    let after = req.query("cursor").map(read_cursor).transpose()?;
    let wanted = Wanted {
        q: match req.query("q").filter(|q| !q.trim().is_empty()) {
            None => None,
            Some(q) => Some(text::line(q, 200).map_err(|code| Refusal::field("q", code))?),
        },
        kind,
        parent: req.query("parent").map(str::to_owned),
        after: after.clone(),
        limit: limit + 1,
    };
    let mut items = req
        .look(move |tx, _| match &after {
            Some(code) if store::path_of(tx, code)?.is_none() => Err(bad_cursor().into()),
            _ => store::search(tx, &permit, &wanted),
        })
        .await?;
    let more = items.len() as i64 > limit;
    items.truncate(limit as usize);
    let next_cursor = items.last().filter(|_| more).map(|a| format!("c.{}", a.code));
    Ok(json_reply(200, &Areas { items, next_cursor }))
}

/// `c.CODE`: the last of the page before.
fn read_cursor(text: &str) -> Result<String> {
    Ok(text.strip_prefix("c.").ok_or_else(bad_cursor)?.to_owned())
}

fn bad_cursor() -> Refusal {
    Refusal::field("cursor", "bad_cursor")
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let code = req.param("code");
    let found = req
        .look(move |tx, _| {
            store::by_code(tx, &permit, &code)?.ok_or_else(|| Refusal::not_found(&code).into())
        })
        .await?;
    Ok(json_reply(200, &found))
}
