//! The minutes as they are corrected: both texts, the step they are at, what changed since
//! the version before.

use super::Choice;
use crate::kernel::{Fields, Lang, Result};
use crate::meetings::actions;
use crate::meetings::papers::kept::{self, Minutes, PHASES};
use crate::meetings::papers::{print, since};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "meetings/minutes.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    f: Form,
    phases: Vec<Choice>,
    /// The step that can be taken; empty after the last, or where one may not write.
    next: String,
    may_write: bool,
    has_pdf: bool,
    hash: String,
    versions: Vec<Line>,
    /// What the facts say since the minutes were saved.
    since: Vec<Since>,
    /// Lines of both languages against the version asked for.
    changes: Vec<(char, String)>,
}

/// A version that was saved.
struct Line {
    number: i64,
    label: String,
    at: String,
}

/// A part that the facts say otherwise by now.
struct Since {
    lang: Lang,
    before: String,
    after: String,
    print: String,
    /// Somebody corrected what stood there: both will stand.
    is_corrected: bool,
}

fn since(minutes: &Minutes) -> Vec<Since> {
    let Some(version) = minutes.version.as_ref().filter(|_| minutes.is_open()) else {
        return Vec::new();
    };
    let of = |lang: Lang| {
        let text = version.text.get(lang);
        let told = since::parts(version.facts.get(lang), minutes.generated.get(lang));
        told.into_iter().map(move |part| Since {
            lang,
            is_corrected: !part.stands_in(text),
            print: part.print(),
            before: part.before.join("\n\n"),
            after: part.after.join("\n\n"),
        })
    };
    [Lang::Ar, Lang::Fr].into_iter().flat_map(of).collect()
}

const LONGEST: usize = 400_000;

pub async fn show(req: Req) -> Result<Response> {
    draw(&req, req.page("meetings"), 200, None).await
}

async fn draw(req: &Req, p: Page, status: u16, typed: Option<Form>) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    let (minutes, versions, may_write) = req
        .act(move |tx, cx| {
            let minutes = kept::read(tx, cx, &which)?;
            let may_write = actions::held(tx, cx, &which).is_ok();
            Ok((minutes, kept::versions(tx, &which)?, may_write))
        })
        .await?;
    let title = p.text(&minutes.facts.meeting.title).to_owned();
    let at = PHASES.iter().position(|phase| *phase == minutes.phase()).unwrap_or_default();
    let against = req.query("against").and_then(|n| n.parse::<i64>().ok());
    let before = against.and_then(|n| versions.iter().find(|v| v.version == n));
    let mut changes = Vec::new();
    for lang in [Lang::Ar, Lang::Fr] {
        let Some(before) = before else { continue };
        let told = kept::compared(before.text.get(lang), minutes.text(lang));
        changes.extend(
            told.into_iter().filter(|(sign, _)| *sign != ' ').map(|(s, l)| (s, l.to_owned())),
        );
    }
    let written = || {
        let of = |lang| minutes.text(lang).to_owned();
        Form::from_pairs(vec![("text.ar".into(), of(Lang::Ar)), ("text.fr".into(), of(Lang::Fr))])
    };
    let page = Show {
        crumbs: p.crumbs_about(
            &[("meetings-title", "/meetings")],
            &title,
            format!("/meetings/{id}"),
            "meetings-minutes",
        ),
        phases: PHASES
            .iter()
            .enumerate()
            .map(|(n, phase)| Choice {
                value: (*phase).to_owned(),
                label: p.t(&format!("meetings-phase-{phase}")),
                chosen: n == at,
            })
            .collect(),
        next: PHASES.get(at + 1).filter(|_| may_write).map_or(String::new(), |n| (*n).to_owned()),
        may_write: may_write && at < 2,
        has_pdf: print::IS_BUILT,
        hash: minutes.version.as_ref().and_then(|v| v.hash.clone()).unwrap_or_default(),
        versions: versions
            .iter()
            .map(|v| Line {
                number: v.version,
                label: p.tn("meetings-version", v.version),
                at: p.recent(&v.saved_at),
            })
            .collect(),
        since: since(&minutes),
        changes,
        f: typed.unwrap_or_else(written),
        id,
        p,
    };
    page_reply(status, &page)
}

pub async fn save(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let done = match req.form_fields(&form, |f: &mut Fields| f.bilingual_long("text", LONGEST)) {
        Ok(text) => {
            let (id, text) = (id.clone(), text.unwrap_or_default());
            req.act(move |tx, cx| kept::save(tx, cx, &id, &text)).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&format!("/meetings/{id}/minutes?done=minutes"))),
        Err(error) => {
            let (p, status) = req.page("meetings").refused(error)?;
            draw(&req, p, status, Some(form)).await
        }
    }
}

pub async fn advance(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let (which, phase) = (id.clone(), form.get("phase").to_owned());
    match req.act(move |tx, cx| kept::advance(tx, cx, &which, &phase)).await {
        Ok(()) => Ok(redirect(&format!("/meetings/{id}/minutes?done=minutes"))),
        Err(error) => {
            let (p, status) = req.page("meetings").refused(error)?;
            draw(&req, p, status, None).await
        }
    }
}

/// One part as the facts have it now.
pub async fn take_over(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let lang = if form.get("lang") == "ar" { Lang::Ar } else { Lang::Fr };
    let (which, print) = (id.clone(), form.get("part").to_owned());
    match req.act(move |tx, cx| kept::take_over(tx, cx, &which, lang, &print)).await {
        Ok(()) => Ok(redirect(&format!("/meetings/{id}/minutes?done=minutes#since"))),
        Err(error) => {
            let (p, status) = req.page("meetings").refused(error)?;
            draw(&req, p, status, None).await
        }
    }
}
