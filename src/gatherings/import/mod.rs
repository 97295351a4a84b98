//! Enrolments from a file: each row names a delegation, who is to hold a place and how.
//! The file is read whole against what is there; then it is written slice by slice. The
//! same file again changes nothing.

mod cells;
mod plan;

use super::actions::enrolment::{self as actions, Outcome};
use super::model::{EnrolmentChange, NewEnrolment};
use crate::access::Cx;
use crate::app::App;
use crate::audit;
use crate::kernel::report::{Rejected, Report};
use crate::kernel::{Error, Refusal, Result};
use plan::{Act, Plan, Step};
use serde_json::json;

/// The writer is held for a slice at a time.
const SLICE: usize = 25;

/// Reads and writes a file; a faulty row keeps everything out unless `partial`.
pub fn run(
    app: &App,
    cx: &Cx,
    gathering: &str,
    bytes: &[u8],
    dry: bool,
    partial: bool,
) -> Result<Report> {
    let (copy, id) = (bytes.to_vec(), gathering.to_owned());
    let Plan { mut report, steps } =
        app.look_now(cx, move |tx, cx| plan::read(tx, cx, &id, &copy))?;
    let refused = !report.rejected.is_empty() && !partial;
    if refused {
        (report.created, report.updated) = (0, 0);
    }
    if refused || dry || steps.is_empty() {
        return Ok(report);
    }
    (report.created, report.updated) = (0, 0);
    let mut steps: &[Step] = &steps;
    while let Some(first) = steps.first() {
        let same = steps.iter().take_while(|s| s.delegation == first.delegation).count();
        let (slice, rest) = steps.split_at(same.min(SLICE));
        // Each slice draws ids of its own.
        let mut own = cx.clone();
        own.draw = app.draw();
        apply(app, &own, slice.to_vec(), &mut report)?;
        steps = rest;
    }
    report.rejected.sort_by_key(|r| r.row);
    let details = json!({
        "count": report.created, "updated": report.updated, "rejected": report.rejected.len(),
    });
    let id = gathering.to_owned();
    app.act_now(cx, move |tx, cx| audit::record(tx, cx, "enrolment.import", &id, &details))?;
    app.notices.tell(gathering);
    Ok(report)
}

/// One delegation's rows in one transaction. What was free when the file was read may be
/// taken by now: such a row is told like any other that has no room.
fn apply(app: &App, cx: &Cx, slice: Vec<Step>, report: &mut Report) -> Result<()> {
    let delegation = slice[0].delegation.clone();
    let rows: Vec<u64> = slice.iter().map(|s| s.row).collect();
    let done = app.act_now(cx, move |tx, cx| {
        let mut new: Vec<NewEnrolment> = Vec::new();
        let mut at: Vec<usize> = Vec::new();
        let mut done: Vec<Option<Outcome>> = vec![None; slice.len()];
        for (i, step) in slice.iter().enumerate() {
            match &step.act {
                Act::Enrol(item) => {
                    new.push(item.clone());
                    at.push(i);
                }
                Act::Change(id, change) => done[i] = Some(attempt(tx, cx, id, change)?),
            }
        }
        if !new.is_empty() {
            let (_, outcomes) = actions::create(tx, cx, &delegation, &new)?;
            for (i, outcome) in at.into_iter().zip(outcomes) {
                done[i] = Some(outcome);
            }
        }
        let changed: Vec<bool> = slice.iter().map(|s| matches!(s.act, Act::Change(..))).collect();
        Ok(done.into_iter().flatten().zip(changed).collect::<Vec<_>>())
    })?;
    for (row, (outcome, changed)) in rows.into_iter().zip(done) {
        match outcome {
            Ok(_) if changed => report.updated += 1,
            Ok(_) => report.created += 1,
            Err(refusal) => report.rejected.push(told(row, &refusal)),
        }
    }
    Ok(())
}

fn attempt(
    tx: &mut crate::db::Tx,
    cx: &mut Cx,
    id: &str,
    change: &EnrolmentChange,
) -> Result<Outcome> {
    match tx.attempt(|tx| actions::update(tx, cx, id, change)) {
        Ok(done) => Ok(Ok(done)),
        Err(Error::Refusal(refusal)) => Ok(Err(*refusal)),
        Err(error) => Err(error),
    }
}

fn told(row: u64, refusal: &Refusal) -> Rejected {
    let code = refusal.errors.first().map_or(refusal.code, |e| e.code);
    Rejected::new(row, None, code, plan::message(code))
}
