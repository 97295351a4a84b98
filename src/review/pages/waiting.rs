//! The pairs that wait for who reads the page.

use super::{Tab, places, tabs};
use crate::kernel::Result;
use crate::review::{actions, api};
use crate::web::{Page, Req, Response, encode, page_reply};
use askama::Template;

#[derive(Template)]
#[template(path = "people/duplicates.html")]
struct Index {
    p: Page,
    tabs: Vec<Tab>,
    lines: Vec<Line>,
    count: i64,
    first: String,
    next: String,
}

struct Line {
    href: String,
    names: [String; 2],
    areas: [String; 2],
    reasons: Vec<String>,
    percent: String,
}

const A_PAGE: i64 = 50;

pub async fn index(req: Req) -> Result<Response> {
    let after = req.query("cursor").map(api::pair_cursor).transpose()?;
    let (paged, lang) = (after.is_some(), req.cx.lang);
    let permit = req.permit()?;
    let found = req.look(actions::look).await?;
    let (shown, last, places) = req
        .act(move |tx, cx| {
            let after = after.as_ref().map(|(s, a, b)| (*s, a.as_str(), b.as_str()));
            let (shown, last) = actions::list(tx, cx, &permit, &found, after, A_PAGE)?;
            let people: Vec<_> = shown.iter().flat_map(|s| [&s.a, &s.b]).collect();
            let places = places(tx, lang, &people)?;
            Ok((shown, last, places))
        })
        .await?;
    let p = req.page("people");
    let next = last.map(|l| {
        let cursor = format!("{}.{}.{}", l.score, l.a, l.b);
        format!("/duplicates?cursor={}", encode(&cursor))
    });
    let lines = shown.iter().map(|s| {
        let both = [&s.a, &s.b];
        let area = |code: &Option<String>| {
            code.as_ref().and_then(|c| places.get(c)).cloned().unwrap_or_default()
        };
        Line {
            href: format!("/duplicates/{}/{}", s.a.id, s.b.id),
            names: both.map(|x| p.text(&x.name).to_owned()),
            areas: both.map(|x| area(&x.said.home_area)),
            reasons: reasons(&p, s),
            percent: format!("{:.0}", s.score * 100.0),
        }
    });
    let page = Index {
        lines: lines.collect(),
        count: shown.len() as i64,
        tabs: tabs(&p, "/duplicates"),
        first: if paged { "/duplicates".to_owned() } else { String::new() },
        next: next.unwrap_or_default(),
        p,
    };
    page_reply(200, &page)
}

/// Why they may be one, in words.
pub(super) fn reasons(p: &Page, shown: &actions::Shown) -> Vec<String> {
    let number = shown.claim.as_ref().map(|_| "number");
    let all = shown.agreement.reasons.iter().copied().chain(number);
    all.map(|r| p.t(&format!("review-reason-{}", r.replace('_', "-")))).collect()
}
