//! Calls on accounts and grants.

use super::model::{AccountRow, GrantMade, NewGrant};
use super::{actions, store};
use crate::kernel::{Refusal, Result, text};
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Accounts {
    pub items: Vec<AccountRow>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let limit = req.limit()? as usize;
    let after = req.query("cursor").map(read_cursor).transpose()?.unwrap_or_default();
    let mut items = req.look(move |tx, cx| store::accounts(tx, &permit, &cx.zone)).await?;
    // There are as many accounts as people who work here: few, and in the order of their ids.
    items.retain(|a| a.id > after);
    let more = items.len() > limit;
    items.truncate(limit);
    let next_cursor = items.last().filter(|_| more).map(|a| format!("a.{}", a.id));
    Ok(json_reply(200, &Accounts { items, next_cursor }))
}

fn read_cursor(text: &str) -> Result<String> {
    let id = text.strip_prefix("a.").filter(|id| text::is_own_id(id));
    Ok(id.ok_or_else(|| Refusal::field("cursor", "bad_cursor"))?.to_owned())
}

pub async fn grant(req: Req) -> Result<Response> {
    let grant = req.json(|f| NewGrant::read(f, &req.cx.zone))?;
    let grant = grant.ok_or_else(|| Refusal::field("role", "missing"))?;
    req.answer(move |tx, cx| {
        let (account, reason) = (grant.account.clone(), grant.reason.clone());
        Answer::created(GrantMade { grant: actions::grant(tx, cx, &grant)?, account, reason })
    })
    .await
}

pub async fn revoke(req: Req) -> Result<Response> {
    let id = req.param("id");
    req.answer(move |tx, cx| {
        actions::revoke_grant(tx, cx, &id)?;
        Ok(Answer::nothing())
    })
    .await
}
