//! What a body's statutes ask of its meetings, for who keeps the body: one form for a new
//! rule and for one that is corrected or ended.

use super::form::KINDS;
use super::{Choice, choices};
use crate::kernel::{Refusal, Result};
use crate::meetings::statutes::{Asks, NewStatute, Statute, actions};
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
    kinds: Vec<Choice>,
    may_write: bool,
    /// The rule in the form; empty for a new one.
    rule: String,
    rule_says: String,
}

struct Line {
    says: String,
    dates: String,
    source: String,
    id: String,
}

pub async fn index(req: Req) -> Result<Response> {
    let rule = req.query("rule").unwrap_or_default().to_owned();
    show(&req, req.page("meetings"), 200, &rule, None).await
}

async fn show(req: &Req, p: Page, status: u16, rule: &str, f: Option<Form>) -> Result<Response> {
    let id = req.param("id");
    let (body, all, may_write) = req.look(move |tx, cx| actions::all(tx, cx, &id)).await?;
    let corrected = all.iter().find(|s| s.id == rule);
    if corrected.is_none() && !rule.is_empty() {
        return Err(Refusal::not_found(rule).into());
    }
    let f = f.or(corrected.map(filled)).unwrap_or_default();
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
        kinds: choices(&p, "meetings-kind-name-", &KINDS, f.get("kind")),
        rule: rule.to_owned(),
        rule_says: corrected.map(|s| says(&p, s)).unwrap_or_default(),
        id: body.id,
        may_write,
        f,
        p,
    };
    page_reply(status, &page)
}

fn filled(s: &Statute) -> Form {
    let number = |n: Option<i64>| n.map(|n| n.to_string());
    let pairs = [
        ("asks", Some(s.asks.name().to_owned())),
        ("more_than_percent", number(s.more_than_percent)),
        ("days", number(s.days)),
        ("kind", s.kind.clone()),
        ("valid_from", Some(s.valid_from.to_string())),
        ("valid_until", s.valid_until.map(|d| d.to_string())),
        ("source", Some(s.source.clone())),
    ];
    let given = pairs.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Form::from_pairs(given.collect())
}

/// « Quorum : plus de 60 % des membres »
fn says(p: &Page, s: &Statute) -> String {
    let key = format!("meetings-asks-{}-more", s.asks.name());
    let Some(days) = s.days else {
        return p.ta(&key, "n", &p.num(s.more_than_percent.unwrap_or_default()));
    };
    let said = p.tn(&key, days);
    match &s.kind {
        None => said,
        Some(kind) if KINDS.contains(&kind.as_str()) => {
            format!("{said} ({})", p.t(&format!("meetings-kind-name-{kind}")))
        }
        Some(kind) => format!("{said} ({kind})"),
    }
}

fn line(p: &Page, s: &Statute) -> Line {
    let from = Some(p.ta("tenures-body-from", "date", &p.date(&s.valid_from)));
    let until = s.valid_until.map(|d| p.ta("tenures-body-until", "date", &p.date(&d)));
    let comma = if p.lang() == "ar" { "، " } else { ", " };
    Line {
        says: says(p, s),
        dates: from.into_iter().chain(until).collect::<Vec<_>>().join(comma),
        source: s.source.clone(),
        id: s.id.clone(),
    }
}

pub async fn create(req: Req) -> Result<Response> {
    keep(req, String::new()).await
}

/// Corrected, or ended: the form says the whole of it.
pub async fn update(req: Req) -> Result<Response> {
    let rule = req.param("statute");
    keep(req, rule).await
}

async fn keep(req: Req, rule: String) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let done = match req.form_fields(&form, NewStatute::read) {
        Ok(Some(new)) => {
            let (id, rule) = (id.clone(), rule.clone());
            req.act(move |tx, cx| match rule.as_str() {
                "" => actions::create(tx, cx, &id, &new).map(drop),
                rule => actions::replace(tx, cx, &id, rule, &new),
            })
            .await
        }
        Ok(None) => Err(Refusal::field("asks", "missing").into()),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&format!("/bodies/{id}/statutes?done=noted"))),
        Err(error) => {
            let (p, status) = req.page("meetings").refused(error)?;
            show(&req, p, status, &rule, Some(form)).await
        }
    }
}

pub async fn delete(req: Req) -> Result<Response> {
    let (id, statute) = (req.param("id"), req.param("statute"));
    let which = id.clone();
    req.act(move |tx, cx| actions::delete(tx, cx, &which, &statute)).await?;
    Ok(redirect(&format!("/bodies/{id}/statutes?done=noted")))
}
