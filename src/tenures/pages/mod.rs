//! Careers as pages: the section of a person's page, the form of one tenure, and a body
//! with those who sit in it.

pub mod area;
pub mod bodies;
pub mod body;
pub mod form;
mod picture;
pub mod posts;
mod scale;
mod tall;
pub mod thresholds;

use super::actions;
use super::model::Tenure;
use super::timeline::{self, Timeline};
use crate::access::Op;
use crate::bodies as kept;
use crate::kernel::{Bilingual, PartialDate, Result};
use crate::people;
use crate::web::{Page, Req, Response, redirect};
use askama::Template;
use jiff::civil::Date;
use picture::Picture;
use std::collections::HashMap;
use tall::Tall;

#[derive(Template)]
#[template(path = "tenures/career.html")]
struct Career {
    p: Page,
    person: String,
    wide: Option<Picture>,
    tall: Option<Tall>,
    lines: Vec<Line>,
    findings: Vec<FindingShown>,
    summary: String,
    undated: i64,
    /// What the picture on a phone has no place for.
    loose: String,
    /// Findings that only tell.
    infos: i64,
    may_write: bool,
}

/// A row of the table: the same facts as the picture, and where they come from.
pub struct Line {
    pub id: String,
    pub from: String,
    pub to: String,
    pub role: String,
    pub role_lang: &'static str,
    pub kind: String,
    /// Its body; a link where that is kept here.
    pub body: String,
    pub body_link: String,
    pub how: String,
    pub notes: Vec<String>,
    pub source: String,
    pub status: String,
    pub is_part: bool,
    /// A pause among the others.
    pub is_pause: bool,
}

struct FindingShown {
    id: String,
    /// What somebody answered; empty where nobody did.
    known: String,
    number: i64,
    severity: &'static str,
    title: String,
    text: String,
    source: String,
    edit: String,
}

/// A person's page with the career on it: the page is that of the people's room, the
/// section comes from here.
pub async fn profile(mut req: Req) -> Result<Response> {
    // Who sees people without careers sees the page without the section.
    if req.cx.permit(Op::TenureRead).is_ok() {
        let career = section(&req).await?;
        // What a room further up adds stands below it.
        req.attached.insert_str(0, &career);
    }
    people::person_page::show(req).await
}

/// "Known, because…", from the page.
pub async fn answer(req: Req) -> Result<Response> {
    let (person, form) = (req.param("id"), req.form()?);
    let known = req.form_fields(&form, actions::Known::read)?;
    let back = format!("/people/{person}?done=finding-answered");
    req.act(move |tx, cx| actions::answer(tx, cx, &person, &known)).await?;
    Ok(redirect(&back))
}

/// `?as_of=` draws it for another day than today.
async fn section(req: &Req) -> Result<String> {
    let today = kept::posts::api::as_of(req)?;
    let person = req.param("id");
    let id = person.clone();
    let (timeline, names, may_write) = req
        .act(move |tx, cx| {
            let career = actions::read(tx, cx, &id)?;
            let career = actions::called(tx, career)?;
            let ids: Vec<String> = career.iter().filter_map(|t| t.said.body.clone()).collect();
            let names = kept::names(tx, &ids)?;
            let may_write = actions::may_write(tx, cx, &id)?;
            Ok((timeline::of_day(tx, cx, career, today)?, names, may_write))
        })
        .await?;
    let p = req.page("people");
    let page = Career {
        wide: picture::draw(&p, &timeline, today),
        tall: tall::draw(&p, &timeline, today),
        infos: timeline.findings.iter().filter(|f| f.severity == "info").count() as i64,
        loose: loose(&p, &timeline, today),
        findings: findings(&p, &timeline),
        summary: summary(&p, &timeline),
        undated: timeline.tenures.iter().filter(|t| t.said.began.is_none()).count() as i64,
        lines: lines(&p, &timeline, &names, today),
        person,
        may_write,
        p,
    };
    page.render().map_err(crate::kernel::Error::unknown)
}

fn summary(p: &Page, timeline: &Timeline) -> String {
    let held = timeline.tenures.len() as i64;
    let mandates = timeline.tenures.iter().filter(|t| t.said.kind == "mandate").count() as i64;
    let pauses = timeline.pauses.len() as i64;
    let comma = if p.lang() == "ar" { "، " } else { ", " };
    let parts = [
        ("tenures-sum-held", held),
        ("tenures-sum-mandates", mandates),
        ("tenures-sum-pauses", pauses),
    ];
    let said = parts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| p.tn(key, n));
    said.collect::<Vec<_>>().join(comma)
}

/// Roles that stand nowhere in time.
fn loose(p: &Page, timeline: &Timeline, today: Date) -> String {
    let (all, now) = (&timeline.tenures, scale::day(today));
    let unplaced = all.iter().filter(|t| scale::stretch(t, all, now).is_none());
    let roles: Vec<&str> = unplaced.map(|t| p.text(&t.said.role)).collect();
    roles.join(" · ")
}

pub(super) fn written(p: &Page, date: Option<PartialDate>) -> String {
    date.map(|d| p.date(&d)).unwrap_or_default()
}

/// The table, newest first, pauses in their places.
fn lines(
    p: &Page,
    timeline: &Timeline,
    names: &HashMap<String, Bilingual>,
    today: Date,
) -> Vec<Line> {
    let mut out: Vec<(Option<PartialDate>, Line)> = timeline
        .tenures
        .iter()
        .map(|t| (t.said.began, line(p, t, &timeline.tenures, names, today)))
        .collect();
    for pause in &timeline.pauses {
        let at = out.iter().position(|(began, line)| {
            !line.is_pause && began.is_some_and(|b| b.last_day() > pause.began.last_day())
        });
        let at = at.unwrap_or_else(|| {
            out.iter().rposition(|(began, _)| began.is_some()).map_or(out.len(), |i| i + 1)
        });
        out.insert(at, (Some(pause.began), pause_line(p, pause)));
    }
    // What nobody placed stands last, read from either side.
    let loose = |t: &Tenure| scale::stretch(t, &timeline.tenures, scale::day(today)).is_none();
    let loose: Vec<&String> = timeline.tenures.iter().filter(|t| loose(t)).map(|t| &t.id).collect();
    let (last, mut first): (Vec<Line>, Vec<Line>) =
        out.into_iter().map(|(_, line)| line).partition(|line| loose.contains(&&line.id));
    first.reverse();
    first.into_iter().chain(last).collect()
}

fn pause_line(p: &Page, pause: &timeline::Pause) -> Line {
    Line {
        id: String::new(),
        from: written(p, Some(pause.began)),
        to: pause.ended.map_or_else(|| p.t("tenures-today"), |d| p.date(&d)),
        role: p.t("tenures-pause-text"),
        role_lang: p.lang(),
        kind: p.t("tenures-pause"),
        body: String::new(),
        body_link: String::new(),
        how: String::new(),
        notes: pause.reason.iter().cloned().collect(),
        source: p.t("tenures-pause-derived"),
        status: String::new(),
        is_part: false,
        is_pause: true,
    }
}

fn line(
    p: &Page,
    tenure: &Tenure,
    all: &[Tenure],
    names: &HashMap<String, Bilingual>,
    today: Date,
) -> Line {
    let said = &tenure.said;
    let kept = said.body.as_ref().and_then(|id| names.get(id));
    let body = kept.or(said.body_name.as_ref());
    let role_of = |id: &Option<String>| {
        let found = all.iter().find(|t| Some(&t.id) == id.as_ref())?;
        Some(p.text(&found.said.role).to_owned())
    };
    let notes = [
        role_of(&said.within).map(|r| p.ta("tenures-note-within", "role", &r)),
        role_of(&said.after).map(|r| p.ta("tenures-note-after", "role", &r)),
        said.how_text.clone(),
        said.constituency.as_ref().map(|t| p.ta("tenures-note-constituency", "text", t)),
        said.election.as_ref().map(|t| {
            let date = PartialDate::parse(t).map_or_else(|| t.clone(), |d| p.date(&d));
            p.ta("tenures-note-election", "text", &date)
        }),
        said.on_behalf_of.as_ref().map(|t| p.ta("tenures-note-behalf", "text", t)),
        said.end_cause.as_ref().map(|t| p.ta("tenures-note-end", "text", t)),
        said.outcomes.clone(),
    ];
    Line {
        id: tenure.id.clone(),
        from: written(p, said.began),
        to: end_of(p, tenure, today),
        role: p.text(&said.role).to_owned(),
        role_lang: said.role.lang_of(p.language()).code(),
        kind: p.t(&format!("tenures-kind-{}", said.kind.replace('_', "-"))),
        body: body.map(|b| p.text(b).to_owned()).unwrap_or_default(),
        body_link: said.body.as_ref().map(|id| format!("/bodies/{id}")).unwrap_or_default(),
        how: said
            .how
            .map(|h| p.t(&format!("tenures-how-{}", h.replace('_', "-"))))
            .unwrap_or_default(),
        notes: notes.into_iter().flatten().collect(),
        source: said.source.clone().unwrap_or_default(),
        status: p.t(&format!("tenures-status-{}", said.status)),
        is_part: said.within.is_some(),
        is_pause: false,
    }
}

/// When it ended, in words: a date, today, or that nobody told.
fn end_of(p: &Page, tenure: &Tenure, today: Date) -> String {
    let said = &tenure.said;
    match (said.ended, said.end_state_on(today)) {
        (Some(date), _) => p.date(&date),
        (None, Some("ongoing")) => p.t("tenures-today"),
        (None, Some("planned")) => p.t("tenures-end-planned"),
        (None, Some("ended")) => p.t("tenures-end-ended"),
        (None, _) if said.began.is_some() => p.t("tenures-end-unknown"),
        (None, _) => String::new(),
    }
}

fn findings(p: &Page, timeline: &Timeline) -> Vec<FindingShown> {
    // What asks for somebody comes first.
    let (told, asked): (Vec<_>, Vec<_>) =
        timeline.findings.iter().partition(|f| f.severity == "info");
    let shown = asked.into_iter().chain(told).enumerate().map(|(i, f)| {
        let rule = f.rule_status.as_ref().map(|s| p.t(&format!("tenures-rule-{s}")));
        let source: Vec<String> = f.source.iter().cloned().chain(rule).collect();
        FindingShown {
            id: f.id.clone(),
            known: f
                .answer
                .as_ref()
                .map(|a| p.ta("tenures-because-said", "text", &a.because))
                .unwrap_or_default(),
            number: i as i64 + 1,
            severity: f.severity,
            title: p.t(&format!("tenures-title-{}", f.code.replace('_', "-"))),
            text: p.text(&f.message).to_owned(),
            source: source.join(" · "),
            edit: f.tenures.first().map(|id| format!("/tenures/{id}/edit")).unwrap_or_default(),
        }
    });
    shown.collect()
}
