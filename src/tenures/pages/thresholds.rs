//! The statutes' own shares, for the administrator.

use super::form::Choice;
use crate::kernel::{Refusal, Result};
use crate::tenures::thresholds::{self, Threshold};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "thresholds/index.html")]
struct Index {
    p: Page,
    f: Form,
    lines: Vec<Line>,
    shares: Vec<Choice>,
}

struct Line {
    share: String,
    least: i64,
    dates: String,
    source: String,
    delete: String,
}

pub async fn index(req: Req) -> Result<Response> {
    show(&req, req.page("settings"), 200, Form::default()).await
}

async fn show(req: &Req, p: Page, status: u16, f: Form) -> Result<Response> {
    let all = req.look(|tx, _| thresholds::all(tx)).await?;
    let lines = all.iter().map(|t| line(&p, t)).collect();
    let share = |s: &str| Choice {
        value: s.to_owned(),
        label: p.t(&format!("tenures-share-{s}-of")),
        chosen: f.get("share") == s,
    };
    let shares = ["women", "young"].map(share).into();
    page_reply(status, &Index { p, f, lines, shares })
}

fn line(p: &Page, t: &Threshold) -> Line {
    let from = Some(p.ta("tenures-body-from", "date", &p.date(&t.valid_from)));
    let until = t.valid_until.map(|d| p.ta("tenures-body-until", "date", &p.date(&d)));
    let comma = if p.lang() == "ar" { "، " } else { ", " };
    Line {
        share: match t.age {
            Some(age) => p.tn("tenures-share-below", i64::from(age)),
            None => p.t("tenures-share-women"),
        },
        least: t.least,
        dates: from.into_iter().chain(until).collect::<Vec<_>>().join(comma),
        source: t.source.clone(),
        delete: format!("/settings/shares/{}/delete", t.id),
    }
}

pub async fn create(req: Req) -> Result<Response> {
    let form = req.form()?;
    let done = match req.form_fields(&form, Threshold::read) {
        Ok(Some(new)) => req.act(move |tx, cx| thresholds::create(tx, cx, &new)).await,
        Ok(None) => Err(Refusal::field("share", "missing").into()),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect("/settings/shares?done=threshold")),
        Err(error) => {
            let (p, status) = req.page("settings").refused(error)?;
            show(&req, p, status, form).await
        }
    }
}

pub async fn delete(req: Req) -> Result<Response> {
    let id = req.param("id");
    req.act(move |tx, cx| thresholds::delete(tx, cx, &id)).await?;
    Ok(redirect("/settings/shares?done=threshold-deleted"))
}
