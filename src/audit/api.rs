//! `GET /audit`.

use super::{Entry, Place, Wanted, list, sentence};
use crate::kernel::{Bilingual, Lang, Refusal, Result, Time};
use crate::web::{Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct AuditEntry {
    pub id: String,
    pub at: String,
    pub actor: String,
    pub action: String,
    pub subject: String,
    pub text: Bilingual,
}

#[derive(Serialize, ToSchema)]
pub struct Entries {
    pub items: Vec<AuditEntry>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let limit = req.limit()?;
    let since = match req.query("since") {
        None => None,
        Some(text) => {
            let time = Time::parse(text).or_else(|| Time::day_begins(text, &req.cx.zone));
            Some(time.ok_or_else(|| Refusal::field("since", "bad_time"))?)
        }
    };
    let wanted = Wanted {
        actor: req.query("actor").map(str::to_owned),
        subject: req.query("subject").map(str::to_owned),
        since,
        after: req.query("cursor").map(read_cursor).transpose()?,
        limit: limit + 1,
    };
    let mut entries = req.look(move |tx, _| list(tx, &permit, &wanted)).await?;
    let more = entries.len() as i64 > limit;
    entries.truncate(limit as usize);
    let next_cursor = entries.last().filter(|_| more).map(|e| Place::of(e).text());
    let items = entries
        .iter()
        .map(|e: &Entry| AuditEntry {
            id: e.id.clone(),
            at: e.at.rfc3339(&req.cx.zone),
            actor: e.actor.clone(),
            action: e.action.clone(),
            subject: e.subject.clone(),
            text: Bilingual::both(sentence(Lang::Ar, e), sentence(Lang::Fr, e)),
        })
        .collect();
    Ok(json_reply(200, &Entries { items, next_cursor }))
}

pub fn read_cursor(text: &str) -> Result<Place> {
    Place::parse(text).ok_or_else(|| Refusal::field("cursor", "bad_cursor").into())
}
