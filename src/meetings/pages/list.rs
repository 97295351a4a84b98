//! Meetings by year, and the search through what was written of them.

use crate::kernel::{Result, Time};
use crate::meetings::model::Meeting;
use crate::meetings::statutes::{self, Notice};
use crate::meetings::store::meeting::{self as store, Wanted};
use crate::web::{Page, Req, Response, page_reply};
use askama::Template;
use jiff::civil::Date;
use jiff::tz::TimeZone;

#[derive(Template)]
#[template(path = "meetings/index.html")]
struct Index {
    p: Page,
    rows: Vec<Line>,
    years: Vec<Year>,
    q: String,
}

pub struct Line {
    pub id: String,
    pub title: String,
    pub when: String,
    pub findings: usize,
}

pub struct Year {
    pub label: String,
    pub href: String,
    pub current: bool,
    pub count: String,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let q: String = req.query("q").unwrap_or_default().chars().take(200).collect();
    let year = req.query("year").and_then(|y| y.parse::<i16>().ok());
    let wanted = Wanted {
        body: req.query("body").map(str::to_owned),
        between: year.and_then(|y| between(y, &req.cx.zone)),
        words: crate::meetings::words(&q),
        ..Wanted::default()
    };
    let (found, notices, years) = req
        .look(move |tx, cx| {
            let found = store::page(tx, &permit, &wanted, 200)?;
            let notices = statutes::notices(tx, &cx.zone, &found)?;
            Ok((found, notices, store::years(tx, &permit)?))
        })
        .await?;
    let p = req.page("meetings");
    let zone = &req.cx.zone;
    let mut all: Vec<i16> = years.iter().map(|t| t.zoned(zone).year()).collect();
    all.dedup();
    let page = Index {
        rows: found.iter().map(|m| line(&p, m, zone, notices.get(&m.id))).collect(),
        years: all
            .into_iter()
            .map(|y| Year {
                label: y.to_string(),
                href: format!("/meetings?year={y}"),
                current: year == Some(y),
                count: String::new(),
            })
            .collect(),
        q,
        p,
    };
    page_reply(200, &page)
}

fn between(year: i16, zone: &TimeZone) -> Option<(Time, Time)> {
    let begin = |year: i16| {
        let day = Date::new(year, 1, 1).ok()?;
        let begins = day.to_zoned(zone.clone()).ok()?;
        Some(Time::from_micros(begins.timestamp().as_microsecond()))
    };
    Some((begin(year)?, begin(year.checked_add(1)?)?))
}

fn line(p: &Page, m: &Meeting, zone: &TimeZone, own: Option<&Notice>) -> Line {
    Line {
        id: m.id.clone(),
        title: p.text(&m.title).to_owned(),
        when: when(p, m),
        findings: crate::meetings::model::findings(m, zone, own).len(),
    }
}

pub fn when(p: &Page, m: &Meeting) -> String {
    match m.starts_at {
        Some(at) => p.moment(&at),
        None => m.date_text.clone().unwrap_or_default(),
    }
}
