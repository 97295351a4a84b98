//! `/documents/{id}`: the text with its claims marked, beside it what each would change, to
//! be accepted, corrected or refused. Works without scripts.

use super::cards::{self, Group};
use super::list::{chip, from, title};
use super::text::{Piece, pieces};
use crate::access::Op;
use crate::areas;
use crate::documents::actions;
use crate::documents::model::{ClaimShown, Document, DocumentShown, Verdict};
use crate::documents::places;
use crate::kernel::{Fields, Result};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::{Map, Value, json};

#[derive(Template)]
#[template(path = "documents/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    d: DocumentShown,
    title: String,
    from: Vec<String>,
    reliability: String,
    chip: &'static str,
    area: String,
    dir: &'static str,
    pieces: Vec<Piece>,
    groups: Vec<Group>,
    /// What fits nowhere else: findings of no claim.
    findings: Vec<(String, String)>,
    total: i64,
    done: i64,
    waiting: i64,
    status: String,
    may: bool,
    /// A claim may take the place of dates that are held.
    corrects: bool,
}

pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    draw(&req, req.page("documents"), 200, id).await
}

async fn draw(req: &Req, p: Page, status: u16, id: String) -> Result<Response> {
    let which = id.clone();
    let (document, shown, people, areas) = req
        .look(move |tx, cx| {
            let (document, claims) = actions::seen(tx, cx, &which)?;
            let (shown, people) = actions::show(tx, cx, &document, &claims)?;
            let named = shown.claims.iter().flatten();
            let mut codes: Vec<String> =
                named.filter_map(|c| c.proposal.get("area")?.as_str().map(str::to_owned)).collect();
            codes.extend(document.area.clone());
            Ok((document, shown, people, areas::by_codes(tx, &codes)?))
        })
        .await?;
    req.act(move |tx, cx| actions::read(tx, cx, &id, &people)).await?;
    page_reply(status, &page(p, &document, shown, &areas))
}

fn page(p: Page, document: &Document, shown: DocumentShown, areas: &[areas::Area]) -> Show {
    let claims: &[ClaimShown] = shown.claims.as_deref().unwrap_or_default();
    let may = p.may(Op::ClaimJudge.name());
    let total = claims.len() as i64;
    let waiting = claims.iter().filter(|c| c.state.name() == "open").count() as i64;
    let title = title(&p, document);
    let area = areas.iter().find(|a| Some(&a.code) == document.area.as_ref());
    // Findings that a claim carries stand beside it.
    let beside = |words: Option<&str>| {
        let of = |c: &ClaimShown| {
            c.findings.iter().any(|f| f.evidence.as_ref().map(|e| e.text.as_str()) == words)
        };
        claims.iter().any(of)
    };
    let findings = document
        .findings
        .iter()
        .filter(|f| !beside(f.evidence.as_ref().map(|e| e.text.as_str())))
        .map(|f| {
            let words = f.evidence.as_ref().map(|e| e.text.clone()).unwrap_or_default();
            (words, p.text(&f.message).to_owned())
        })
        .collect();
    let groups = cards::groups(&p, document, claims, areas, may);
    Show {
        crumbs: p.crumbs_to(&[("documents-title", "/documents")], &title),
        from: from(&p, document),
        reliability: p.t(&format!("documents-reliability-{}", document.reliability.name())),
        chip: chip(document),
        area: area.map(|a| p.text(&a.name).to_owned()).unwrap_or_default(),
        dir: document.lang.dir(),
        pieces: pieces(&document.text, claims),
        corrects: groups.iter().flat_map(|g| &g.cards).any(|c| !c.held.is_empty()),
        groups,
        findings,
        status: status(&p, total, waiting),
        total,
        done: total - waiting,
        waiting,
        may,
        title,
        d: shown,
        p,
    }
}

fn status(p: &Page, total: i64, waiting: i64) -> String {
    let comma = if p.lang() == "ar" { "، " } else { ", " };
    [p.tn("documents-facts", total), p.tn("documents-waiting", waiting)].join(comma)
}

/// `POST /claims/{id}`: accept, correct, refuse.
pub async fn judge(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let done = if form.get("verdict") == "reject" { "claim-rejected" } else { "claim-accepted" };
    let outcome = match verdict(&req, &form).await {
        Ok(verdict) => answered(&req, id.clone(), verdict).await,
        Err(error) => Err(error),
    };
    follow(&req, id, done, outcome).await
}

async fn answered(req: &Req, id: String, verdict: Verdict) -> Result<()> {
    let which = id.clone();
    let chosen = req.look(move |tx, cx| actions::who(tx, cx, &which)).await?;
    req.act(move |tx, cx| actions::judge(tx, cx, &id, &verdict, &chosen).map(drop)).await
}

/// `POST /claims/{id}/person`: a person and all that waits of them.
pub async fn accept_person(req: Req) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    let chosen = req.look(move |tx, cx| actions::who(tx, cx, &which)).await?;
    let person = id.clone();
    let outcome =
        req.act(move |tx, cx| actions::accept_person(tx, cx, &person, &chosen).map(drop)).await;
    follow(&req, id, "claim-person", outcome).await
}

/// To what waits next; after a refusal the same desk, with the sentence above.
async fn follow(req: &Req, id: String, done: &str, outcome: Result<()>) -> Result<Response> {
    let which = id.clone();
    let (document, next) = req.look(move |tx, cx| actions::next_of(tx, cx, &which)).await?;
    match outcome {
        Ok(()) => Ok(redirect(&format!("/documents/{document}?done={done}#c{next}"))),
        Err(error) => {
            let (p, status) = req.page("documents").refused(error)?;
            draw(req, p, status, document).await
        }
    }
}

/// The form in the words of the call: what was emptied is cleared, a territory may be typed
/// by its name.
async fn verdict(req: &Req, form: &Form) -> Result<Verdict> {
    let mut value = form.to_value();
    let emptied = ["began", "ended", "time", "how", "end_state", "chair_name", "date_text"];
    let mut proposal = match value.get_mut("proposal").map(Value::take) {
        Some(Value::Object(map)) => map,
        _ => Map::new(),
    };
    for key in emptied {
        let name = format!("proposal.{key}");
        if form.has(&name) && form.get(&name).trim().is_empty() {
            proposal.insert(key.to_owned(), Value::Null);
        }
    }
    match proposal.get("person").and_then(Value::as_str) {
        Some("new") => {
            proposal.insert("person".to_owned(), Value::Null);
        }
        // Somebody known keeps the name they have.
        Some(_) => {
            proposal.remove("name");
        }
        None => {}
    }
    if let Some(number) = proposal.get("value").and_then(Value::as_str) {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        proposal.insert("value".to_owned(), json!(digits.parse::<i64>().unwrap_or(-1)));
    }
    if let Some(typed) = proposal.get("area").and_then(Value::as_str).map(str::to_owned) {
        let code = req.look(move |tx, _| places::meant(tx, &typed, None)).await?;
        proposal.extend(code.map(|code| ("area".to_owned(), json!(code))));
    }
    if proposal.get("ended").is_some_and(|e| !e.is_null()) {
        proposal.insert("end_state".to_owned(), Value::Null);
    }
    let body = json!({ "verdict": form.get("verdict"), "proposal": proposal });
    let mut fields = Fields::of(body)?;
    let verdict = Verdict::read(&mut fields);
    fields.finish().map(|()| verdict)
}
