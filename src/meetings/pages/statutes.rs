//! What a body's statutes ask of its meetings, for who keeps the body.

use super::{Choice, choices};
use crate::kernel::{Refusal, Result};
use crate::meetings::statutes::{self, Asks, Statute};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "meetings/statutes.html")]
struct Index {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    f: Form,
    lines: Vec<Line>,
    asks: Vec<Choice>,
    may_write: bool,
}

struct Line {
    says: String,
    dates: String,
    source: String,
    id: String,
}

pub async fn index(req: Req) -> Result<Response> {
    show(&req, req.page("meetings"), 200, Form::default()).await
}

async fn show(req: &Req, p: Page, status: u16, f: Form) -> Result<Response> {
    let id = req.param("id");
    let (body, all, may_write) = req.look(move |tx, cx| statutes::all(tx, cx, &id)).await?;
    let name = p.text(&body.name).to_owned();
    let page = Index {
        crumbs: p.crumbs_about(
            &[("tenures-bodies", "/bodies")],
            &name,
            format!("/bodies/{}", body.id),
            "meetings-statutes",
        ),
        lines: all.iter().map(|s| line(&p, s)).collect(),
        asks: choices(&p, "meetings-asks-", &Asks::ALL.map(Asks::name), f.get("asks")),
        id: body.id,
        may_write,
        f,
        p,
    };
    page_reply(status, &page)
}

fn line(p: &Page, s: &Statute) -> Line {
    let from = Some(p.ta("tenures-body-from", "date", &p.date(&s.valid_from)));
    let until = s.valid_until.map(|d| p.ta("tenures-body-until", "date", &p.date(&d)));
    let comma = if p.lang() == "ar" { "، " } else { ", " };
    let percent = p.num(s.more_than_percent);
    Line {
        says: p.ta(&format!("meetings-asks-{}-more", s.asks.name()), "n", &percent),
        dates: from.into_iter().chain(until).collect::<Vec<_>>().join(comma),
        source: s.source.clone(),
        id: s.id.clone(),
    }
}

pub async fn create(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let done = match req.form_fields(&form, Statute::read) {
        Ok(Some(new)) => {
            let id = id.clone();
            req.act(move |tx, cx| statutes::create(tx, cx, &id, &new)).await
        }
        Ok(None) => Err(Refusal::field("asks", "missing").into()),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&format!("/bodies/{id}/statutes?done=noted"))),
        Err(error) => {
            let (p, status) = req.page("meetings").refused(error)?;
            show(&req, p, status, form).await
        }
    }
}

pub async fn delete(req: Req) -> Result<Response> {
    let (id, statute) = (req.param("id"), req.param("statute"));
    let which = id.clone();
    req.act(move |tx, cx| statutes::delete(tx, cx, &which, &statute)).await?;
    Ok(redirect(&format!("/bodies/{id}/statutes?done=noted")))
}
