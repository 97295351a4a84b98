//! Careers as files for who may take them along: over the API and from the list of people.
//! Every one has its reason, and its entry in the audit before it leaves.

use super::sheet;
use crate::kernel::{Error, Refusal, Result, text};
use crate::web::{Req, Response};
use axum::http::{HeaderValue, header};

const LONGEST_REASON: usize = 200;

#[derive(Clone, Copy)]
enum Kind {
    Tenures,
    Popolo,
}

impl Kind {
    fn parse(text: &str) -> Result<Self> {
        match text {
            "tenures" => Ok(Self::Tenures),
            "popolo" => Ok(Self::Popolo),
            _ => Err(Refusal::not_found(text).into()),
        }
    }
}

/// `GET /api/v1/exports/{kind}?reason=`
pub async fn show(req: Req) -> Result<Response> {
    let kind = Kind::parse(&req.param("kind"))?;
    let reason = req.query("reason").unwrap_or_default().to_owned();
    hand_out(&req, kind, &reason).await
}

/// `POST /exports/{kind}`, from the list of people.
pub async fn download(req: Req) -> Result<Response> {
    let kind = Kind::parse(&req.param("kind"))?;
    let reason = req.form()?.get("reason").to_owned();
    hand_out(&req, kind, &reason).await
}

async fn hand_out(req: &Req, kind: Kind, reason: &str) -> Result<Response> {
    if reason.trim().is_empty() {
        return Err(Refusal::field("reason", "missing").into());
    }
    let reason =
        text::line(reason, LONGEST_REASON).map_err(|code| Refusal::field("reason", code))?;
    let (app, cx) = (req.app.clone(), req.cx.clone());
    let work = move || match kind {
        Kind::Tenures => sheet::export(&app, &cx, Some(&reason)),
        Kind::Popolo => super::export(&app, &cx, Some(&reason)),
    };
    let file = tokio::task::spawn_blocking(work).await.map_err(Error::unknown)??;
    let (kind, name) = match kind {
        Kind::Tenures => ("text/csv; charset=utf-8", "attachment; filename=\"tenures.csv\""),
        Kind::Popolo => ("application/json", "attachment; filename=\"popolo.json\""),
    };
    let mut response = Response::new(file.into());
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(name));
    Ok(response)
}
