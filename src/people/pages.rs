//! People as pages: the list with its search, what leaves as a file.

use super::area_scope;
use super::draft_view::Choice;
use super::export::{self, Wanted};
use super::list::Listed;
use super::{api, found_as, pairs};
use crate::access::Op;
use crate::areas::Area;
use crate::kernel::{Bilingual, Error, Lang, Refusal, Result, text};
use crate::web::{Page, Req, Response, encode, page_reply};
use askama::Template;
use axum::http::{HeaderValue, header};
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "people/index.html")]
struct Index {
    p: Page,
    search: String,
    q: String,
    area: String,
    areas: Vec<Choice>,
    lines: Vec<Line>,
    count: i64,
    first: String,
    next: String,
    is_filtered: bool,
    /// The same search, in all areas.
    everywhere: String,
    /// Pairs that wait for who reads, in words; empty for who settles none.
    duplicates: String,
}

/// A person in the list; `other` is the name in the other script.
struct Line {
    id: String,
    name: String,
    other: String,
    other_lang: &'static str,
    /// The other one is only proposed.
    is_proposed: bool,
    /// The words that answer the search, where they are not of the name that stands first.
    found_as: String,
    area: String,
    number: String,
}

/// Areas a filter offers.
const MOST_AREAS: usize = 120;

pub async fn index(req: Req) -> Result<Response> {
    show_list(&req, req.page("people"), 200).await
}

async fn show_list(req: &Req, p: Page, status: u16) -> Result<Response> {
    let permit = req.cx.permit(Op::PersonRead)?;
    let wanted = api::wanted(req, 50)?;
    let area = wanted.area.clone().unwrap_or_default();
    let q = wanted.q.clone().unwrap_or_default();
    let paged = wanted.cursor.is_some();
    let page = api::find(req, wanted).await?;
    let writer = req.cx.permit(Op::PersonWrite).ok();
    let (typed, items) = (q.clone(), page.items);
    let (all, waiting, items, mut found) = req
        .look(move |tx, _| {
            let waiting = writer.as_ref().map(|w| pairs::count_waiting(tx, w, None)).transpose()?;
            let found = match typed.as_str() {
                "" => HashMap::new(),
                typed => found_as::of(tx, typed, &items)?,
            };
            Ok((area_scope::choices(tx, &permit, MOST_AREAS)?, waiting, items.clone(), found))
        })
        .await?;
    let lang = p.language();
    let base = address(&q, &area);
    let next = page.next_cursor.map(|c| format!("{base}cursor={}", encode(&c))).unwrap_or_default();
    // Who writes may look somebody up by the phone number, too.
    let by_phone = req.cx.actor.may(Op::PersonWrite);
    let index = Index {
        search: p.t(if by_phone { "people-search-phone" } else { "people-search" }),
        areas: all.into_iter().map(|a| choice(lang, a, &area)).collect(),
        count: items.len() as i64,
        lines: items
            .into_iter()
            .map(|item| {
                let found = found.remove(&item.id).unwrap_or_default();
                line(lang, item, found)
            })
            .collect(),
        first: if paged { base.trim_end_matches(['?', '&']).to_owned() } else { String::new() },
        next,
        duplicates: waiting.map(|n| p.tn("review-link", n)).unwrap_or_default(),
        everywhere: address(&q, "").trim_end_matches('&').to_owned(),
        is_filtered: !q.is_empty() || !area.is_empty(),
        q,
        area,
        p,
    };
    page_reply(status, &index)
}

/// The list's own address, ready for one more parameter.
fn address(q: &str, area: &str) -> String {
    let mut out = "/people?".to_owned();
    for (name, value) in [("q", q), ("area", area)] {
        if !value.is_empty() {
            out.push_str(&format!("{name}={}&", encode(value)));
        }
    }
    out
}

fn choice(lang: Lang, area: Area, chosen: &str) -> Choice {
    // The tree shows in a list by its indents.
    let indent = "\u{2003}".repeat(area.depth().saturating_sub(1));
    Choice {
        label: format!("{indent}{}", area.name.get(lang)),
        chosen: area.code == chosen,
        value: area.code,
    }
}

/// The name in the reader's script, then the other one, and its language.
pub(super) fn both(lang: Lang, name: &Bilingual) -> (String, String, &'static str) {
    let first = name.get(lang).to_owned();
    let (other, code) = if lang == Lang::Ar { (&name.fr, "fr") } else { (&name.ar, "ar") };
    let other = other.clone().filter(|o| *o != first).unwrap_or_default();
    (first, other, code)
}

fn line(lang: Lang, item: Listed, found: String) -> Line {
    let (name, other, other_lang) = both(lang, &item.name);
    let proposed = item.proposed_name.filter(|_| other.is_empty());
    let (is_proposed, other, other_lang) = match proposed {
        Some(proposed) => {
            let code = if proposed.ar.is_some() { "ar" } else { "fr" };
            (true, proposed.get(lang).to_owned(), code)
        }
        None => (false, other, other_lang),
    };
    let is_seen = found.split_whitespace().all(|word| name.split_whitespace().any(|w| w == word));
    Line {
        found_as: if is_seen { String::new() } else { found },
        is_proposed,
        id: item.id,
        name,
        other,
        other_lang,
        area: item.area_name.map(|a| a.get(lang).to_owned()).unwrap_or_default(),
        number: item.number.unwrap_or_default(),
    }
}

/// The list as it is filtered, as a file.
pub async fn export(req: Req) -> Result<Response> {
    let form = req.form()?;
    let said = |name: &str| Some(form.get(name).trim().to_owned()).filter(|v| !v.is_empty());
    let reason = text::line(form.get("reason"), 200).map_err(|code| Refusal::field("reason", code));
    let wanted = match reason {
        Ok(reason) => Wanted { q: said("q"), area: said("area"), reason: Some(reason) },
        Err(refusal) => {
            let (p, status) = req.page("people").refused(refusal.into())?;
            return show_list(&req, p, status).await;
        }
    };
    let (app, cx) = (req.app.clone(), req.cx.clone());
    let work = move || export::run(&app, &cx, &wanted);
    let file = tokio::task::spawn_blocking(work).await.map_err(Error::unknown)??;
    let mut response = Response::new(file.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"people.csv\""),
    );
    Ok(response)
}
