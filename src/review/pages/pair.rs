//! Two records side by side, and the decision.

use super::facts::{self, Fact};
use super::places;
use super::waiting::reasons;
use crate::kernel::{Error, Result};
use crate::people::Person;
use crate::review::actions::{self, Shown, Verdict};
use crate::review::api;
use crate::review::compare::Step;
use crate::web::{Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "people/duplicates_pair.html")]
struct Pair {
    p: Page,
    sides: [Side; 2],
    reasons: Vec<String>,
    written: [String; 2],
    steps: Vec<StepLine>,
    facts: Vec<Fact>,
    /// The membership number that both say.
    number: String,
    holders: Vec<Holder>,
}

struct Side {
    id: String,
    name: String,
}

struct StepLine {
    left: String,
    right: String,
    word: String,
    class: &'static str,
}

struct Holder {
    value: String,
    label: String,
    chosen: bool,
}

pub async fn show(req: Req) -> Result<Response> {
    let p = req.page("people");
    show_pair(&req, p, 200).await
}

async fn show_pair(req: &Req, p: Page, status: u16) -> Result<Response> {
    let (a, b, lang) = (req.param("a"), req.param("b"), req.cx.lang);
    let (shown, places) = req
        .act(move |tx, cx| {
            let shown = actions::read_pair(tx, cx, &a, &b)?;
            let places = places(tx, lang, &[&shown.a, &shown.b])?;
            Ok((shown, places))
        })
        .await?;
    let side = |x: &Person| Side { id: x.id.clone(), name: p.text(&x.name).to_owned() };
    let page = Pair {
        sides: [side(&shown.a), side(&shown.b)],
        reasons: reasons(&p, &shown),
        steps: shown.agreement.alignment.iter().map(|s| line(&p, s)).collect(),
        facts: facts::of(&p, &places, &shown),
        number: shown.claim.as_ref().map(|c| c.number.clone()).unwrap_or_default(),
        holders: holders(&p, &shown),
        written: shown.agreement.names,
        p,
    };
    page_reply(status, &page)
}

fn line(p: &Page, step: &Step) -> StepLine {
    StepLine {
        left: step.left.clone().unwrap_or_default(),
        right: step.right.clone().unwrap_or_default(),
        word: p.t(&format!("review-step-{}", step.reason)),
        class: match step.reason {
            "unlike" => "differs",
            "missing" => "quiet",
            _ => "agrees",
        },
    }
}

/// Whose the number may be; its holder's unless somebody says otherwise.
fn holders(p: &Page, shown: &Shown) -> Vec<Holder> {
    let Some(claim) = &shown.claim else { return Vec::new() };
    let holder = |x: &Person| Holder {
        value: x.id.clone(),
        label: p.text(&x.name).to_owned(),
        chosen: x.id == claim.holder,
    };
    vec![holder(&shown.a), holder(&shown.b)]
}

pub async fn judge(req: Req) -> Result<Response> {
    let (a, b) = (req.param("a"), req.param("b"));
    let form = req.form()?;
    let verdict = req.form_fields(&form, api::read_verdict)?;
    let (first, said) = (a.clone(), verdict.clone());
    match req.act(move |tx, cx| actions::judge(tx, cx, &first, &b, &said)).await {
        Ok(_) if verdict == Verdict::Same => {
            Ok(redirect(&format!("/people/{a}?done=people-merged")))
        }
        Ok(_) => Ok(redirect("/duplicates?done=people-different")),
        // Somebody else was quicker: here is who stays.
        Err(Error::Refusal(r)) if r.code == "already_merged" => {
            let stands = r.extra.get("person").and_then(|p| p.as_str()).unwrap_or_default();
            Ok(redirect(&format!("/people/{stands}")))
        }
        Err(error) => {
            let (p, status) = req.page("people").refused(error)?;
            show_pair(&req, p, status).await
        }
    }
}
