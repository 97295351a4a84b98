//! `POST /imports/{kind}`.

use super::{Kind, Order, run};
use crate::kernel::report::{Rejected, Report};
use crate::kernel::{FieldError, Refusal, Result};
use crate::web::{Answer, Req, Response, read_upload};

pub async fn create(req: Req) -> Result<Response> {
    let asked = req.param("kind");
    let kind = Kind::parse(&asked).ok_or_else(|| Refusal::not_found(&asked))?;
    let (dry, partial) = (flag(&req, "dry_run")?, flag(&req, "partial")?);
    let gathering = req.query("gathering").map(str::to_owned);
    if let Some(before) = req.answered_before().await? {
        return Ok(before);
    }
    let bytes = read_upload(&req).await?.file;
    let report = run(&req.app, &req.cx, Order { kind, bytes, dry, partial, gathering }).await?;
    if report.is_unreadable() {
        return Err(unreadable(&report).into());
    }
    req.keep_answer(Answer::ok(&report)?).await
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
    let errors: Vec<FieldError> = report.rejected.iter().take(1).map(fault).collect();
    Refusal::fields(errors).with("report", serde_json::to_value(report).unwrap_or_default())
}

fn fault(entry: &Rejected) -> FieldError {
    const CODES: [&str; 6] = [
        "unknown_column",
        "missing_column",
        "bad_encoding",
        "empty_file",
        "too_large",
        "not_a_table",
    ];
    let code = CODES.into_iter().find(|c| *c == entry.code).unwrap_or("bad_value");
    let detail = match (&entry.column, entry.row) {
        (Some(column), _) => column.clone(),
        (None, 0) => String::new(),
        (None, row) => row.to_string(),
    };
    FieldError {
        detail: Some(detail),
        ..FieldError::new(entry.column.as_deref().unwrap_or("file"), code)
    }
}
