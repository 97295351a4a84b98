//! The page that reads a file of people, and what it says of it.

use super::import;
use crate::kernel::report::{Duplicate, Rejected, Report, rejects_csv};
use crate::kernel::{Error, Result};
use crate::web::{Page, Req, Response, page_reply, read_upload};
use askama::Template;

#[derive(Template)]
#[template(path = "people/import.html")]
struct Import {
    p: Page,
    dry: bool,
    partial: bool,
    seen: Option<Seen>,
}

/// What became of a file.
struct Seen {
    heading: &'static str,
    readable: bool,
    rows: String,
    created: String,
    updated: String,
    unchanged: String,
    rejected: String,
    faults: Vec<Fault>,
    more_faults: i64,
    duplicates: Vec<Twin>,
    more_duplicates: i64,
    /// The refused rows as an address that holds the file itself.
    rejects: String,
}

struct Fault {
    row: String,
    column: String,
    message: String,
}

struct Twin {
    row: String,
    id: String,
    percent: String,
}

/// Rows that the page shows; the file has them all.
const SHOWN: usize = 100;
/// A file that an address may still hold.
const LARGEST: usize = 1 << 20;

pub async fn show(req: Req) -> Result<Response> {
    page_reply(200, &Import { p: req.page("people"), dry: true, partial: false, seen: None })
}

pub async fn read(req: Req) -> Result<Response> {
    let upload = match read_upload(&req).await {
        Ok(upload) => upload,
        Err(error) => {
            let (p, status) = req.page("people").refused(error)?;
            return page_reply(status, &Import { p, dry: true, partial: false, seen: None });
        }
    };
    let (dry, partial) = (upload.form.has("dry_run"), upload.form.has("partial"));
    let (app, cx) = (req.app.clone(), req.cx.clone());
    let work = move || {
        let report = import::run(&app, &cx, &upload.file, dry, partial, &|_| ())?;
        let rejects =
            if report.rejected.is_empty() { None } else { rejects_csv(&upload.file, &report) };
        Ok::<_, Error>((report, rejects))
    };
    let (report, rejects) = tokio::task::spawn_blocking(work).await.map_err(Error::unknown)??;
    let p = req.page("people");
    let status = if report.is_unreadable() { 422 } else { 200 };
    let seen = Some(seen(&p, report, rejects, dry, partial));
    page_reply(status, &Import { p, dry, partial, seen })
}

fn seen(p: &Page, report: Report, rejects: Option<Vec<u8>>, dry: bool, partial: bool) -> Seen {
    let refused = !report.rejected.is_empty() && !partial;
    let heading = match (report.is_unreadable(), dry, refused) {
        (true, _, _) => "imports-report-unreadable",
        (_, true, _) => "imports-report-dry",
        (_, _, true) => "imports-report-refused",
        _ => "imports-report-done",
    };
    let rejects = rejects.filter(|csv| csv.len() <= LARGEST && !report.is_unreadable());
    let shown = |n: u64| p.num(n as i64);
    Seen {
        heading,
        readable: !report.is_unreadable(),
        rows: shown(report.rows),
        created: shown(report.created),
        updated: shown(report.updated),
        unchanged: shown(report.unchanged),
        rejected: shown(report.rejected_rows().len() as u64),
        faults: report.rejected.iter().take(SHOWN).map(|r| fault(p, r)).collect(),
        more_faults: report.rejected.len().saturating_sub(SHOWN) as i64,
        duplicates: report.duplicates.iter().take(SHOWN).map(|d| twin(p, d)).collect(),
        more_duplicates: report.duplicates.len().saturating_sub(SHOWN) as i64,
        rejects: rejects
            .map(|csv| format!("data:text/csv;base64,{}", data_encoding::BASE64.encode(&csv)))
            .unwrap_or_default(),
    }
}

fn fault(p: &Page, rejected: &Rejected) -> Fault {
    Fault {
        row: if rejected.row == 0 { String::new() } else { p.num(rejected.row as i64) },
        column: rejected.column.clone().unwrap_or_default(),
        message: p.fault_of(&rejected.into()),
    }
}

fn twin(p: &Page, d: &Duplicate) -> Twin {
    Twin { row: p.num(d.row as i64), id: d.id.clone(), percent: format!("{:.0}", d.score * 100.0) }
}
