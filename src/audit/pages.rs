//! The audit as a page: newest first, day by day, in sentences.

use super::{Entry, Place, Wanted, api, list, sentence};
use crate::kernel::{Result, Time};
use crate::web::{Page, Req, Response, encode, format, page_reply};
use askama::Template;

#[derive(Template)]
#[template(path = "audit/index.html")]
struct Index {
    p: Page,
    days: Vec<Day>,
    count: i64,
    subject: String,
    is_filtered: bool,
    first: String,
    next: String,
}

struct Day {
    name: String,
    lines: Vec<Line>,
}

struct Line {
    at: Time,
    hour: String,
    text: String,
    action: String,
    is_refused: bool,
    subject: String,
    /// What else was done about it.
    href: String,
    /// What it is called, where the audit may know: an account.
    subject_name: Option<String>,
}

const PAGE: usize = 100;

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let filter = |name: &str| req.query(name).map(|v| v.trim().to_owned());
    let (subject, actor) = (filter("subject"), filter("actor"));
    let wanted = Wanted {
        subject: subject.clone(),
        actor: actor.clone(),
        after: req.query("cursor").map(api::read_cursor).transpose()?,
        limit: PAGE as i64 + 1,
        ..Wanted::default()
    };
    let mut entries = req.look(move |tx, _| list(tx, &permit, &wanted)).await?;
    let more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let address = |cursor: &str| {
        let of = |value: &Option<String>| encode(value.as_deref().unwrap_or_default());
        format!("/audit?subject={}&actor={}&cursor={}", of(&subject), of(&actor), encode(cursor))
    };
    let last = entries.last().filter(|_| more);
    let next = last.map(|e| address(&Place::of(e).text())).unwrap_or_default();
    let first = if req.query("cursor").is_some() { address("") } else { String::new() };
    let page = Index {
        p: req.page("audit"),
        count: entries.len() as i64,
        days: days(&req, entries),
        is_filtered: subject.is_some() || actor.is_some(),
        subject: subject.unwrap_or_default(),
        first,
        next,
    };
    page_reply(200, &page)
}

fn days(req: &Req, entries: Vec<Entry>) -> Vec<Day> {
    let (lang, zone) = (req.cx.lang, &req.cx.zone);
    let mut days: Vec<Day> = Vec::new();
    for entry in entries {
        let local = entry.at.zoned(zone);
        let name = format::date_long(lang, local.date());
        let line = Line {
            at: entry.at,
            hour: format::hour(lang, local.time()),
            text: sentence(lang, &entry),
            is_refused: entry.action.contains("refused"),
            action: entry.action,
            href: format!("/audit?subject={}", encode(&entry.subject)),
            subject: entry.subject,
            subject_name: entry.subject_name,
        };
        match days.last_mut() {
            Some(day) if day.name == name => day.lines.push(line),
            _ => days.push(Day { name, lines: vec![line] }),
        }
    }
    days
}
