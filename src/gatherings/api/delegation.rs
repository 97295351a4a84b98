//! Calls on delegations.

use super::read_cursor;
use crate::access::Op;
use crate::app::work_key;
use crate::gatherings::actions::{delegation as actions, show_delegation};
use crate::gatherings::model::{DelegationChange, DelegationShown, NewDelegation};
use crate::gatherings::store::{delegation as store, gathering};
use crate::kernel::{Refusal, Result};
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Delegations {
    pub items: Vec<DelegationShown>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let limit = req.limit()?;
    let after = req.query("cursor").map(|c| read_cursor(c, "d.")).transpose()?;
    let id = req.param("id");
    let list = req
        .look(move |tx, cx| {
            gathering::visible(tx, &cx.permit(Op::GatheringRead)?, &id)?
                .ok_or_else(|| Refusal::not_found(&id))?;
            let mut found = store::page(tx, &permit, &id, after.as_deref(), limit + 1)?;
            let more = found.len() as i64 > limit;
            found.truncate(limit as usize);
            let next_cursor = found.last().filter(|_| more).map(|d| format!("d.{}", d.id));
            let items = found.iter().map(|d| show_delegation(tx, cx, d)).collect::<Result<_>>()?;
            Ok(Delegations { items, next_cursor })
        })
        .await?;
    Ok(json_reply(200, &list))
}

pub async fn create(req: Req) -> Result<Response> {
    let new = req.json(NewDelegation::read)?.ok_or_else(|| Refusal::field("area", "missing"))?;
    let gathering = req.param("id");
    let answer = req
        .answer_keyed(work_key(&gathering), {
            let gathering = gathering.clone();
            move |tx, cx| {
                let made = actions::create(tx, cx, &gathering, &new)?;
                Answer::created(show_delegation(tx, cx, &made)?)
            }
        })
        .await?;
    req.app.notices.tell(&gathering);
    Ok(answer)
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let id = req.param("id");
    let shown = req
        .look(move |tx, cx| {
            let found = store::visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id))?;
            show_delegation(tx, cx, &found)
        })
        .await?;
    Ok(json_reply(200, &shown))
}

pub async fn update(req: Req) -> Result<Response> {
    let change = req.json(DelegationChange::read)?;
    let (permit, id) = (req.cx.permit(Op::DelegationRead)?, req.param("id"));
    // What it lies in orders the work; asked again, under the same rights, when it is done.
    let gathering = req
        .look({
            let id = id.clone();
            move |tx, _| {
                let found = store::visible(tx, &permit, &id)?;
                Ok(found.ok_or_else(|| Refusal::not_found(&id))?.gathering)
            }
        })
        .await?;
    let answer = req
        .answer_keyed(work_key(&gathering), move |tx, cx| {
            let changed = actions::update(tx, cx, &id, &change)?;
            Answer::ok(show_delegation(tx, cx, &changed)?)
        })
        .await?;
    req.app.notices.tell(&gathering);
    Ok(answer)
}
