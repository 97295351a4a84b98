//! What was merged, with the way back.

use super::{Tab, tabs};
use crate::kernel::{Result, Time};
use crate::review::actions::{self, Listed};
use crate::review::api;
use crate::web::{Page, Req, Response, encode, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "people/duplicates_merged.html")]
struct Index {
    p: Page,
    tabs: Vec<Tab>,
    lines: Vec<Line>,
    count: i64,
    first: String,
    next: String,
}

struct Line {
    other: String,
    name: String,
    stays: String,
    person: String,
    at: Time,
    /// What is said of undoing.
    undo: String,
    can_be_undone: bool,
    action: String,
}

const A_PAGE: i64 = 50;

pub async fn index(req: Req) -> Result<Response> {
    show(&req, req.page("people"), 200).await
}

async fn show(req: &Req, p: Page, status: u16) -> Result<Response> {
    let after = req.query("cursor").map(api::merge_cursor).transpose()?;
    let paged = after.is_some();
    let (now, permit) = (req.cx.now, req.permit()?);
    let (found, more) = req
        .act(move |tx, cx| {
            let after = after.as_ref().map(|(at, other)| (*at, other.as_str()));
            actions::merges(tx, cx, &permit, None, after, A_PAGE)
        })
        .await?;
    let next = found.last().filter(|_| more).map(|l| {
        let cursor = format!("{}.{}", l.merge.at.micros(), l.merge.other);
        format!("/duplicates/merged?cursor={}", encode(&cursor))
    });
    let page = Index {
        count: found.len() as i64,
        lines: found.iter().map(|l| line(&p, now, l)).collect(),
        tabs: tabs(&p, "/duplicates/merged"),
        first: if paged { "/duplicates/merged".to_owned() } else { String::new() },
        next: next.unwrap_or_default(),
        p,
    };
    page_reply(status, &page)
}

fn line(p: &Page, now: Time, listed: &Listed) -> Line {
    let merge = &listed.merge;
    let undo = if listed.can_be_undone {
        p.ta("review-merged-until", "date", &p.moment(&merge.undo_until()))
    } else if merge.can_be_undone(now) {
        p.t("review-merged-later")
    } else {
        p.t("review-merged-over")
    };
    let name = listed.name.as_ref().map(|n| p.text(n).to_owned());
    Line {
        name: name.unwrap_or_else(|| p.t("review-merged-forgotten")),
        stays: p.text(&listed.stays).to_owned(),
        at: merge.at,
        undo,
        can_be_undone: listed.can_be_undone,
        action: format!("/people/{}/merge-undo", merge.person),
        other: merge.other.clone(),
        person: merge.person.clone(),
    }
}

pub async fn undo(req: Req) -> Result<Response> {
    let id = req.param("id");
    let other = req.form()?.get("other").to_owned();
    let back = format!("/people/{other}?done=people-parted");
    match req.act(move |tx, cx| actions::undo(tx, cx, &id, &other).map(drop)).await {
        Ok(()) => Ok(redirect(&back)),
        Err(error) => {
            let (p, status) = req.page("people").refused(error)?;
            show(&req, p, status).await
        }
    }
}
