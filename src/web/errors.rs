//! Refusals as answers: a problem document for programs, a page for people. The unknown
//! error is logged once with its chain and shown as a number.

use super::language::{Said, has, say, say_with};
use super::page::Page;
use super::req::{page_reply, reply};
use super::route::Route;
use super::{Req, Response, home, refused, session};
use crate::access::{Op, Who};
use crate::kernel::{Error, FieldError, Lang, Refusal};
use askama::Template;
use axum::http::{HeaderValue, header};
use serde_json::{Map, Value, json};

pub(super) async fn answer(req: &Req, route: &Route, error: Error) -> Response {
    let (refusal, number) = match error {
        Error::Refusal(refusal) => (*refusal, None),
        Error::Again => {
            let mut busy = Refusal::new(503, "busy");
            busy.retry_after = Some(1);
            (busy, None)
        }
        error => {
            let number = req.cx.draw.branch("error number").spoken_code(8);
            tracing::error!(number, path = route.path, actor = req.cx.actor.id(), %error, "unknown error");
            (Refusal::new(500, "unknown_error"), Some(number))
        }
    };
    refused::write_down(req, route, &refusal).await;
    let response = if route.doc.is_some() || req.path.starts_with("/api/") {
        problem(req.cx.lang, &refusal, number.as_deref())
    } else {
        error_page(req, &refusal, number.as_deref())
    };
    session::finish(req, with_retry(response, &refusal))
}

fn with_retry(mut response: Response, refusal: &Refusal) -> Response {
    if let Some(seconds) = refusal.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if refusal.status == 401 {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

pub fn sentence(lang: Lang, refusal: &Refusal) -> String {
    let key = format!("error-{}", refusal.code.replace('_', "-"));
    if has(lang, &key) { say(lang, &key) } else { refusal.code.to_owned() }
}

/// The sentence of one field's fault.
pub fn field_sentence(lang: Lang, error: &FieldError) -> String {
    let key = format!("field-{}", error.code.replace('_', "-"));
    if !has(lang, &key) {
        return error.code.to_owned();
    }
    say_with(lang, &key, &[("detail", Said::Text(error.detail.as_deref().unwrap_or_default()))])
}

fn title(status: u16) -> &'static str {
    axum::http::StatusCode::from_u16(status)
        .ok()
        .and_then(|s| s.canonical_reason())
        .unwrap_or("Error")
}

/// RFC 9457.
pub fn problem_value(lang: Lang, refusal: &Refusal, number: Option<&str>) -> Value {
    let mut body = Map::new();
    body.insert("type".into(), json!(format!("urn:hadir:problem:{}", refusal.code)));
    body.insert("title".into(), json!(title(refusal.status)));
    body.insert("status".into(), json!(refusal.status));
    body.insert("detail".into(), json!(sentence(lang, refusal)));
    body.insert("code".into(), json!(refusal.code));
    if refusal.status == 422 || !refusal.errors.is_empty() {
        let errors: Vec<Value> = refusal
            .errors
            .iter()
            .map(
                |e| json!({ "field": e.field, "code": e.code, "message": field_sentence(lang, e) }),
            )
            .collect();
        body.insert("errors".into(), Value::Array(errors));
    }
    if let Some(number) = number {
        body.insert("number".into(), json!(number));
    }
    body.extend(refusal.extra.clone());
    Value::Object(body)
}

fn problem(lang: Lang, refusal: &Refusal, number: Option<&str>) -> Response {
    let body = problem_value(lang, refusal, number).to_string();
    reply(refusal.status, "application/problem+json", body.into_bytes())
}

fn page_title(refusal: &Refusal) -> &'static str {
    match (refusal.status, refusal.code) {
        (404, _) => "web-error-title-not-found",
        (_, "forbidden") => "web-error-title-forbidden",
        (500.., _) => "web-error-title-unknown",
        _ => "web-error-title-refused",
    }
}

#[derive(Template)]
#[template(path = "web/error.html")]
struct ErrorPage {
    p: Page,
    title: &'static str,
    sentence: String,
    number: Option<String>,
    details: Vec<String>,
    back: String,
    /// No page would open: only signing out is left.
    without: bool,
}

/// An account that nothing was granted to yet, or whose grants are over.
fn is_without_rights(req: &Req) -> bool {
    matches!(req.cx.actor.who, Who::Account { .. }) && !req.cx.actor.may(Op::OwnRead)
}

fn error_page(req: &Req, refusal: &Refusal, number: Option<&str>) -> Response {
    let lang = req.cx.lang;
    let without = refusal.status == 403 && is_without_rights(req);
    let page = ErrorPage {
        p: req.page(""),
        sentence: if without { say(lang, "web-error-no-rights") } else { sentence(lang, refusal) },
        without,
        number: number.map(str::to_owned),
        details: refusal
            .errors
            .iter()
            .map(|e| format!("{}: {}", e.field, field_sentence(lang, e)))
            .collect(),
        title: if without { "web-error-title-no-rights" } else { page_title(refusal) },
        back: home::came_from(req).filter(|back| *back != req.path).unwrap_or_default().to_owned(),
    };
    page_reply(refusal.status, &page).unwrap_or_else(|_| {
        reply(refusal.status, "text/plain; charset=utf-8", page.sentence.into_bytes())
    })
}
