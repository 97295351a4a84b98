//! `/careers/import`: a table of tenures or a Popolo file is brought at once; those of the
//! last month, to be taken back.

use crate::access::Op;
use crate::imports::model::Import;
use crate::imports::{Kind, Order, run, store, undo, work};
use crate::kernel::report::{Rejected, Report};
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Page, Req, Response, page_reply, read_upload, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "imports/careers.html")]
struct Careers {
    p: Page,
    kinds: Vec<Choice>,
    seen: Option<Seen>,
    runs: Vec<Run>,
}

struct Choice {
    value: &'static str,
    label: String,
    chosen: bool,
}

/// What became of the file just brought.
struct Seen {
    heading: &'static str,
    rows: String,
    created: String,
    updated: String,
    unchanged: String,
    rejected: String,
    faults: Vec<Fault>,
}

struct Fault {
    row: String,
    column: String,
    message: String,
}

struct Run {
    kind: String,
    when: String,
    time: String,
    state: String,
    counts: String,
    /// Where taking it back is posted; empty where it no longer can be.
    undo: String,
}

/// Imports, and refused rows, that the page lists.
const LISTED: i64 = 20;
const SHOWN: usize = 50;
const KINDS: [Kind; 2] = [Kind::Tenures, Kind::Popolo];

pub async fn new(req: Req) -> Result<Response> {
    answer(&req, 200, req.page("people"), Kind::Tenures, None).await
}

async fn answer(
    req: &Req,
    status: u16,
    p: Page,
    kind: Kind,
    seen: Option<Seen>,
) -> Result<Response> {
    req.cx.permit(Op::TenureWrite)?;
    let now = req.cx.now;
    let all = req
        .look(|tx, cx| {
            let mut all = Vec::new();
            for kind in KINDS {
                let owner = cx.actor.id();
                all.extend(store::latest(tx, &cx.keys, Some(&owner), Some(kind), LISTED)?);
            }
            all.sort_by_key(|i| std::cmp::Reverse(i.created_at));
            Ok(all)
        })
        .await?;
    let choice = |k: Kind| Choice {
        value: k.code(),
        label: p.t(&format!("imports-careers-{}", k.code())),
        chosen: k == kind,
    };
    let run = |i: &Import| Run {
        kind: p.t(&format!("imports-careers-{}", i.kind.code())),
        when: p.recent(&i.created_at),
        time: p.machine_time(&i.created_at),
        state: p.t(&format!("imports-state-{}", i.state.code())),
        counts: p.tn("imports-careers-written", i.created + i.updated),
        undo: if i.may_be_undone(now) {
            format!("/careers/import/{}/undo", i.id)
        } else {
            String::new()
        },
    };
    let page = Careers {
        kinds: KINDS.map(choice).into(),
        runs: all.iter().take(LISTED as usize).map(run).collect(),
        seen,
        p,
    };
    page_reply(status, &page)
}

pub async fn create(req: Req) -> Result<Response> {
    let upload = read_upload(&req).await?;
    let kind = Kind::parse(upload.form.get("kind")).filter(|k| KINDS.contains(k));
    let partial = upload.form.has("partial");
    let file = upload.need_file().and_then(|bytes| {
        let kind = kind.ok_or_else(|| Refusal::field("kind", "unknown_value"))?;
        Ok(Order { kind, bytes, dry: false, partial, gathering: None })
    });
    let done = match file {
        Ok(order) => run(&req.app, &req.cx, order).await,
        Err(error) => Err(error),
    };
    let kind = kind.unwrap_or(Kind::Tenures);
    match done {
        Ok(outcome) => {
            let p = req.page("people");
            let seen = seen(&p, &outcome.report, partial);
            let status = if work::is_refused(&outcome.report, partial) { 422 } else { 200 };
            answer(&req, status, p, kind, Some(seen)).await
        }
        Err(error) => {
            let (p, status) = req.page("people").refused(error)?;
            answer(&req, status, p, kind, None).await
        }
    }
}

fn seen(p: &Page, report: &Report, partial: bool) -> Seen {
    let shown = |n: u64| p.num(n as i64);
    let fault = |rejected: &Rejected| Fault {
        row: if rejected.row == 0 { String::new() } else { shown(rejected.row) },
        column: rejected.column.clone().unwrap_or_default(),
        message: p.fault_of(&rejected.into()),
    };
    Seen {
        heading: match (report.is_unreadable(), work::is_refused(report, partial)) {
            (true, _) => "imports-report-unreadable",
            (_, true) => "imports-report-refused",
            _ => "imports-report-done",
        },
        rows: shown(report.rows),
        created: shown(report.created),
        updated: shown(report.updated),
        unchanged: shown(report.unchanged),
        rejected: shown(report.rejected_rows().len() as u64),
        faults: report.rejected.iter().take(SHOWN).map(fault).collect(),
    }
}

pub async fn take_back(req: Req) -> Result<Response> {
    let (app, cx, id) = (req.app.clone(), req.cx.clone(), req.param("id"));
    let work = move || undo::run(&app, &cx, &id);
    match tokio::task::spawn_blocking(work).await.map_err(Error::unknown)? {
        Ok(done) if done.kept.is_empty() => Ok(redirect("/careers/import?done=careers-undone")),
        Ok(_) => Ok(redirect("/careers/import?done=careers-undone-but")),
        Err(error) => {
            let (p, status) = req.page("people").refused(error)?;
            answer(&req, status, p, Kind::Tenures, None).await
        }
    }
}
