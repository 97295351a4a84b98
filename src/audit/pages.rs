//! The audit as a page: newest first, in sentences.

use super::{Place, Wanted, api, list, sentence};
use crate::kernel::Result;
use crate::web::{Page, Req, Response, page_reply};
use askama::Template;

#[derive(Template)]
#[template(path = "audit/index.html")]
struct Index {
    p: Page,
    lines: Vec<Line>,
    subject: String,
    next: Option<String>,
}

struct Line {
    at: crate::kernel::Time,
    who: String,
    text: String,
    subject: String,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let subject = req.query("subject").unwrap_or_default().to_owned();
    let wanted = Wanted {
        subject: Some(subject.clone()).filter(|s| !s.is_empty()),
        after: req.query("cursor").map(api::read_cursor).transpose()?,
        limit: 101,
        ..Wanted::default()
    };
    let mut entries = req.look(move |tx, _| list(tx, &permit, &wanted)).await?;
    let more = entries.len() > 100;
    entries.truncate(100);
    let next = entries.last().filter(|_| more).map(|e| Place::of(e).text());
    let lines = entries
        .iter()
        .map(|e| Line {
            at: e.at,
            who: e.actor_name.clone().unwrap_or_else(|| e.actor.clone()),
            text: sentence(req.cx.lang, e),
            subject: e.subject.clone(),
        })
        .collect();
    page_reply(200, &Index { p: req.page("audit"), lines, subject, next })
}
