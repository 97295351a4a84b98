//! Calls on accounts and grants.

use super::model::{AccountRow, NewGrant};
use super::{actions, store};
use crate::kernel::{Refusal, Result};
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
    let items = req.look(move |tx, cx| store::accounts(tx, &permit, &cx.zone)).await?;
    Ok(json_reply(200, &Accounts { items, next_cursor: None }))
}

pub async fn grant(req: Req) -> Result<Response> {
    let grant = req.json(NewGrant::read)?.ok_or_else(|| Refusal::field("role", "missing"))?;
    req.answer(move |tx, cx| Answer::created(actions::grant(tx, cx, &grant)?)).await
}

pub async fn revoke(req: Req) -> Result<Response> {
    let id = req.param("id");
    req.answer(move |tx, cx| {
        actions::revoke_grant(tx, cx, &id)?;
        Ok(Answer::nothing())
    })
    .await
}
