//! Calls on gatherings.

use super::bad_cursor;
use crate::gatherings::actions::{gathering as actions, show_gathering};
use crate::gatherings::model::{Gathering, GatheringChange, GatheringShown, NewGathering};
use crate::gatherings::store::gathering as store;
use crate::kernel::{Refusal, Result, Time, text};
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Gatherings {
    pub items: Vec<GatheringShown>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let limit = req.limit()?;
    let after = req.query("cursor").map(read_cursor).transpose()?;
    let list = req
        .look(move |tx, cx| {
            let mut found = store::page(tx, &permit, after.as_ref(), limit + 1)?;
            let more = found.len() as i64 > limit;
            found.truncate(limit as usize);
            let next_cursor = found.last().filter(|_| more).map(cursor);
            let items = found.iter().map(|g| show_gathering(tx, cx, g)).collect::<Result<_>>()?;
            Ok(Gatherings { items, next_cursor })
        })
        .await?;
    Ok(json_reply(200, &list))
}

fn cursor(last: &Gathering) -> String {
    format!("g.{}.{}", last.starts_at.micros(), last.id)
}

fn read_cursor(text: &str) -> Result<(Time, String)> {
    let (at, id) =
        text.strip_prefix("g.").and_then(|rest| rest.split_once('.')).ok_or_else(bad_cursor)?;
    let at = at.parse().map_err(|_| bad_cursor())?;
    if !text::is_own_id(id) {
        return Err(bad_cursor().into());
    }
    Ok((Time::from_micros(at), id.to_owned()))
}

pub async fn create(req: Req) -> Result<Response> {
    let new = req.json(NewGathering::read)?;
    req.answer(move |tx, cx| {
        let made = actions::create(tx, cx, &new)?;
        Answer::created(show_gathering(tx, cx, &made)?)
    })
    .await
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let id = req.param("id");
    let shown = req
        .look(move |tx, cx| {
            let found = store::visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id))?;
            show_gathering(tx, cx, &found)
        })
        .await?;
    Ok(json_reply(200, &shown))
}

pub async fn update(req: Req) -> Result<Response> {
    let change = req.json(GatheringChange::read)?;
    let id = req.param("id");
    let answer = req
        .answer({
            let id = id.clone();
            move |tx, cx| {
                let changed = actions::update(tx, cx, &id, &change)?;
                Answer::ok(show_gathering(tx, cx, &changed)?)
            }
        })
        .await?;
    req.app.notices.tell(&id);
    Ok(answer)
}
