//! Calls on the meeting itself.

use super::bad_cursor;
use crate::kernel::{Result, Time, text};
use crate::meetings::actions::{self, meeting as acts};
use crate::meetings::model::{Meeting, MeetingChange, MeetingShown, NewMeeting};
use crate::meetings::store::meeting::{self as store, Wanted};
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Meetings {
    pub items: Vec<MeetingShown>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let limit = req.limit()?;
    let wanted = Wanted {
        body: req.query("body").map(str::to_owned),
        prepares: req.query("prepares").map(str::to_owned),
        after: req.query("cursor").map(read_cursor).transpose()?,
        between: None,
        words: crate::meetings::words(req.query("q").unwrap_or_default()),
    };
    let list = req
        .look(move |tx, cx| {
            let mut found = store::page(tx, &permit, &wanted, limit + 1)?;
            let more = found.len() as i64 > limit;
            found.truncate(limit as usize);
            let next_cursor = found.last().filter(|_| more).map(|m| cursor(m, cx));
            Ok(Meetings { items: acts::show(tx, cx, &found)?, next_cursor })
        })
        .await?;
    Ok(json_reply(200, &list))
}

fn cursor(last: &Meeting, cx: &crate::access::Cx) -> String {
    format!("m.{}.{}", last.sorted_at(&cx.zone).micros(), last.id)
}

fn read_cursor(text: &str) -> Result<(Time, String)> {
    let (at, id) =
        text.strip_prefix("m.").and_then(|rest| rest.split_once('.')).ok_or_else(bad_cursor)?;
    let at = at.parse().map_err(|_| bad_cursor())?;
    if !text::is_own_id(id) {
        return Err(bad_cursor().into());
    }
    Ok((Time::from_micros(at), id.to_owned()))
}

pub async fn create(req: Req) -> Result<Response> {
    let new = req.json(NewMeeting::read)?;
    req.answer(move |tx, cx| {
        let made = acts::create(tx, cx, &new)?;
        Answer::created(acts::show_one(tx, cx, &made)?)
    })
    .await
}

pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    let shown = req
        .look(move |tx, cx| {
            let found = actions::seen(tx, cx, &id)?;
            acts::show_one(tx, cx, &found)
        })
        .await?;
    Ok(json_reply(200, &shown))
}

pub async fn update(req: Req) -> Result<Response> {
    let change = req.json(MeetingChange::read)?;
    let id = req.param("id");
    req.answer(move |tx, cx| {
        let changed = acts::update(tx, cx, &id, &change)?;
        Answer::ok(acts::show_one(tx, cx, &changed)?)
    })
    .await
}
