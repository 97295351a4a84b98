//! `POST /imports/{kind}`, and the imports of people afterwards: seen, taken back.

use super::model::{Import, Kept, State};
use super::{Kind, Order, run, store, undo};
use crate::access::Op;
use crate::kernel::report::Report;
use crate::kernel::{Error, FieldError, Refusal, Result};
use crate::web::{Answer, Req, Response, json_reply, read_upload};
use axum::http::{HeaderValue, header};
use serde::Serialize;
use utoipa::ToSchema;

pub async fn create(req: Req) -> Result<Response> {
    let asked = req.param("kind");
    let kind = Kind::parse(&asked).ok_or_else(|| Refusal::not_found(&asked))?;
    let (dry, partial) = (flag(&req, "dry_run")?, flag(&req, "partial")?);
    let gathering = req.query("gathering").map(str::to_owned);
    if let Some(before) = req.answered_before().await? {
        return Ok(before);
    }
    let bytes = read_upload(&req).await?.need_file()?;
    let order = Order { kind, bytes, dry, partial, gathering };
    let outcome = run(&req.app, &req.cx, order).await?;
    if outcome.report.is_unreadable() {
        return Err(unreadable(&outcome.report).into());
    }
    let mut response = req.keep_answer(Answer::ok(&outcome.report)?).await?;
    let address = outcome.import.map(|id| format!("/api/v1/import-runs/{id}"));
    if let Some(address) = address.and_then(|a| HeaderValue::from_str(&a).ok()) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    Ok(response)
}

fn flag(req: &Req, name: &str) -> Result<bool> {
    match req.query(name) {
        None | Some("false" | "0") => Ok(false),
        Some("true" | "1") => Ok(true),
        Some(_) => Err(Refusal::field(name, "not_a_boolean").into()),
    }
}

/// A file that cannot be read as a whole: the report's entry as the fault of a field.
fn unreadable(report: &Report) -> Refusal {
    let errors: Vec<FieldError> = report.rejected.iter().take(1).map(FieldError::from).collect();
    Refusal::fields(errors).with("report", serde_json::to_value(report).unwrap_or_default())
}

/// An import of people or of careers, for thirty days.
#[derive(Serialize, ToSchema)]
pub struct ImportRun {
    pub id: String,
    /// `people`, `tenures` or `popolo`.
    pub kind: &'static str,
    /// `waiting`, `trying`, `tried`, `writing`, `written`, `undoing` or `undone`.
    pub state: &'static str,
    pub created_at: String,
    /// How many people are written, of so many.
    pub written: i64,
    pub total: i64,
    pub created: i64,
    pub updated: i64,
    /// Until when it may be taken back; none where there is nothing to take back.
    pub undo_until: Option<String>,
    /// What it said when it ended.
    pub report: Option<Report>,
    /// Who stayed when it was taken back, at most 1,000.
    pub kept: Vec<Kept>,
}

#[derive(Serialize, ToSchema)]
pub struct ImportRuns {
    pub items: Vec<ImportRun>,
    pub next_cursor: Option<String>,
}

fn shown(req_zone: &jiff::tz::TimeZone, import: Import, kept: Vec<Kept>) -> ImportRun {
    let undo = import.state.is_undoable().then(|| import.undo_until().rfc3339(req_zone));
    ImportRun {
        state: import.state.code(),
        kind: import.kind.code(),
        created_at: import.created_at.rfc3339(req_zone),
        written: import.written,
        total: import.total,
        created: import.created,
        updated: import.updated,
        undo_until: undo,
        report: import.report,
        id: import.id,
        kept,
    }
}

/// The own imports of the last thirty days; for those who import for the whole
/// organisation, and for its auditor, all there are. Without their reports.
pub async fn index(req: Req) -> Result<Response> {
    let (permit, limit) = (req.permit()?, req.limit()?);
    let items = req
        .look(move |tx, cx| {
            let owner = cx.actor.id();
            let owner = (!permit.is_whole()).then_some(owner.as_str());
            let all = store::latest(tx, &cx.keys, owner, None, limit)?;
            let bare = |i: Import| shown(&cx.zone, Import { report: None, ..i }, Vec::new());
            Ok(all.into_iter().map(bare).collect::<Vec<_>>())
        })
        .await?;
    Ok(json_reply(200, &ImportRuns { items, next_cursor: None }))
}

/// The report names people who are alike: reading it is a reading.
pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    let run = req
        .act(move |tx, cx| {
            let import = undo::seen(tx, cx, Op::ImportRead, &id)?;
            let kept = match import.state {
                State::Undone => undo::kept(tx, cx, &id, import.kind)?,
                _ => Vec::new(),
            };
            super::pages::read_entry(tx, cx, &import, &kept)?;
            Ok(shown(&cx.zone.clone(), import, kept))
        })
        .await?;
    Ok(json_reply(200, &run))
}

pub async fn take_back(req: Req) -> Result<Response> {
    req.json(|_| ())?;
    if let Some(before) = req.answered_before().await? {
        return Ok(before);
    }
    let (app, cx, id) = (req.app.clone(), req.cx.clone(), req.param("id"));
    let work = move || undo::run(&app, &cx, &id);
    let done = tokio::task::spawn_blocking(work).await.map_err(Error::unknown)??;
    req.keep_answer(Answer::ok(&done)?).await
}
