//! `/documents`: the review, by week, person, body and territory; found by words in either
//! script. One dispatch stands once, its copies folded under the first.

use crate::access::Op;
use crate::areas;
use crate::documents::actions::seated;
use crate::documents::model::Document;
use crate::documents::store::{self, Wanted};
use crate::kernel::{PartialDate, Refusal, Result, text};
use crate::meetings;
use crate::people;
use crate::web::{Page, Req, Response, encode, page_reply};
use askama::Template;
use std::collections::HashMap;

/// What the address asks for, the same for call and page.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub q: Option<String>,
    pub week: Option<String>,
    pub person: Option<String>,
    pub body: Option<String>,
    pub area: Option<String>,
    pub after: Option<(String, String)>,
}

impl Asked {
    pub fn of(req: &Req) -> Result<Self> {
        let q = match req.query("q").filter(|q| !q.trim().is_empty()) {
            None => None,
            Some(q) => Some(text::line(q, 200).map_err(|code| Refusal::field("q", code))?),
        };
        let own = |name: &str| req.query(name).map(str::to_owned);
        let after = req.query("cursor").map(read_cursor).transpose()?;
        let (week, person, body, area) = (own("week"), own("person"), own("body"), own("area"));
        Ok(Self { q, week, person, body, area, after })
    }
}

/// `d.DAY.ID`.
fn read_cursor(cursor: &str) -> Result<(String, String)> {
    let parts = cursor.strip_prefix("d.").and_then(|c| c.split_once('.'));
    let sound = parts.filter(|(day, id)| PartialDate::parse(day).is_some() && text::is_own_id(id));
    let (day, id) = sound.ok_or_else(|| Refusal::field("cursor", "bad_cursor"))?;
    Ok((day.to_owned(), id.to_owned()))
}

#[derive(Debug, Default)]
pub struct Found {
    pub documents: Vec<Document>,
    pub copies: HashMap<String, Vec<Document>>,
    /// Claims of each, and those that wait.
    pub counts: HashMap<String, (i64, i64)>,
    pub weeks: Vec<(String, i64)>,
    pub next_cursor: Option<String>,
}

pub async fn find(req: &Req, asked: Asked, limit: i64) -> Result<Found> {
    let permit = req.cx.permit(Op::DocumentRead)?;
    req.look(move |tx, cx| {
        let seat = seated(cx);
        let people = match &asked.person {
            None => None,
            Some(id) => {
                let sight = seat.permit(Op::PersonRead);
                let seen = match sight {
                    Ok(sight) => people::visible(tx, &sight, id)?,
                    Err(_) => false,
                };
                Some(if seen { people::merging::all_of(tx, id)? } else { Vec::new() })
            }
        };
        let area = match &asked.area {
            None => None,
            // A code that is none holds nothing.
            Some(code) => Some(areas::path_of(tx, code)?.unwrap_or_else(|| "-".to_owned())),
        };
        let wanted = Wanted {
            words: meetings::words(asked.q.as_deref().unwrap_or_default()),
            week: asked.week.clone(),
            people,
            body: asked.body.clone(),
            area,
            after: asked.after.clone(),
        };
        let mut documents = store::page(tx, &permit, &wanted, limit + 1)?;
        let more = documents.len() as i64 > limit;
        documents.truncate(limit as usize);
        let ids: Vec<String> = documents.iter().map(|d| d.id.clone()).collect();
        let last = documents.last().filter(|_| more);
        Ok(Found {
            copies: store::copies(tx, &permit, &ids)?,
            counts: store::counts(tx, &ids)?,
            weeks: store::weeks(tx, &permit)?,
            next_cursor: last.map(|d| format!("d.{}.{}", d.day, d.id)),
            documents,
        })
    })
    .await
}

#[derive(Template)]
#[template(path = "documents/index.html")]
struct Index {
    p: Page,
    weeks: Vec<Week>,
    sieve: Vec<Choice>,
    q: String,
    /// Something narrows the list.
    is_narrow: bool,
    /// The filters beside the words, to travel with a search.
    kept: Vec<(&'static str, String)>,
    first: String,
    next: String,
}

pub struct Choice {
    pub label: String,
    pub href: String,
    pub current: bool,
    pub count: String,
}

struct Week {
    label: String,
    rows: Vec<Line>,
}

pub struct Line {
    pub id: String,
    pub title: String,
    pub lang: &'static str,
    pub from: Vec<String>,
    pub reliability: String,
    pub chip: &'static str,
    pub waiting: i64,
    pub claims: i64,
    pub findings: usize,
    pub copied: i64,
    pub copies: Vec<Copy>,
}

pub struct Copy {
    pub id: String,
    pub title: String,
    pub from: Vec<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let asked = Asked::of(&req)?;
    let found = find(&req, asked.clone(), 50).await?;
    let p = req.page("documents");
    let mut weeks: Vec<Week> = Vec::new();
    for d in &found.documents {
        let label = week_name(&p, &d.week);
        let line = line(&p, d, &found);
        match weeks.last_mut().filter(|w| w.label == label) {
            Some(week) => week.rows.push(line),
            None => weeks.push(Week { label, rows: vec![line] }),
        }
    }
    let kept: Vec<(&'static str, String)> = [
        ("week", &asked.week),
        ("person", &asked.person),
        ("body", &asked.body),
        ("area", &asked.area),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value.clone()?)))
    .collect();
    let q = asked.q.clone().unwrap_or_default();
    let query = |more: &str| {
        let all = kept.iter().map(|(n, v)| format!("{n}={}", encode(v)));
        let words = (!q.is_empty()).then(|| format!("q={}", encode(&q)));
        let more = (!more.is_empty()).then(|| more.to_owned());
        let parts: Vec<String> = all.chain(words).chain(more).collect();
        if parts.is_empty() {
            "/documents".to_owned()
        } else {
            format!("/documents?{}", parts.join("&"))
        }
    };
    let page = Index {
        sieve: sieve(&p, &found.weeks, asked.week.as_deref()),
        first: asked.after.as_ref().map(|_| query("")).unwrap_or_default(),
        next: found.next_cursor.as_ref().map(|c| query(&format!("cursor={c}"))).unwrap_or_default(),
        is_narrow: !q.is_empty() || !kept.is_empty(),
        weeks,
        kept,
        q,
        p,
    };
    page_reply(200, &page)
}

fn sieve(p: &Page, weeks: &[(String, i64)], asked: Option<&str>) -> Vec<Choice> {
    let all = Choice {
        label: p.t("documents-all-weeks"),
        href: "/documents".to_owned(),
        current: asked.is_none(),
        count: String::new(),
    };
    let each = weeks.iter().take(4).map(|(week, count)| Choice {
        label: week_name(p, week),
        href: format!("/documents?week={week}"),
        current: asked == Some(week),
        count: p.num(*count),
    });
    [all].into_iter().chain(each).collect()
}

/// « Semaine du 9 juin 2025 » of `2025-W24`.
fn week_name(p: &Page, week: &str) -> String {
    let monday = || {
        let (year, number) = week.split_once("-W")?;
        let (year, number) = (year.parse().ok()?, number.parse().ok()?);
        let day = jiff::civil::ISOWeekDate::new(year, number, jiff::civil::Weekday::Monday).ok()?;
        PartialDate::parse(&day.date().to_string())
    };
    monday().map_or_else(|| week.to_owned(), |day| p.ta("documents-week", "day", &p.date(&day)))
}

fn line(p: &Page, d: &Document, found: &Found) -> Line {
    let (claims, waiting) = found.counts.get(&d.id).copied().unwrap_or_default();
    let copies = found.copies.get(&d.id).map(Vec::as_slice).unwrap_or_default();
    Line {
        id: d.id.clone(),
        title: title(p, d),
        lang: d.lang.code(),
        from: from(p, d),
        reliability: p.t(&format!("documents-reliability-{}", d.reliability.name())),
        chip: chip(d),
        waiting,
        claims,
        findings: d.findings.len(),
        copied: copies.len() as i64,
        copies: copies
            .iter()
            .map(|c| Copy { id: c.id.clone(), title: title(p, c), from: from(p, c) })
            .collect(),
    }
}

pub(super) fn title(p: &Page, d: &Document) -> String {
    d.title.clone().unwrap_or_else(|| p.t("documents-untitled"))
}

/// The newspaper and the day.
pub(super) fn from(p: &Page, d: &Document) -> Vec<String> {
    let day = PartialDate::parse(&d.day).map(|day| p.date(&day));
    [d.source.clone(), day].into_iter().flatten().collect()
}

pub(super) fn chip(d: &Document) -> &'static str {
    match d.reliability.name() {
        "ours" => "present",
        "official" => "confirmed",
        "press" => "invited",
        _ => "nominated",
    }
}
