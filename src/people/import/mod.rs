//! People from a file: read whole and compared with what is there, then written in
//! slices. Rows match by membership number; the same file again changes nothing.

mod apply;
mod columns;
mod known;
mod places;
mod plan;
mod row;
mod twins;

use crate::access::Cx;
use crate::app::App;
use crate::audit;
use crate::kernel::Result;
use crate::kernel::report::{Rejected, Report};
use serde_json::json;
use std::collections::HashSet;

/// Reads a file of people; writes it unless `dry`. A faulty row keeps everything out
/// unless `partial`. `progress` is told how many people are written.
pub fn run(
    app: &App,
    cx: &Cx,
    bytes: &[u8],
    dry: bool,
    partial: bool,
    progress: &dyn Fn(u64),
) -> Result<Report> {
    // The database keeps the work, so it owns what it reads.
    let copy = bytes.to_vec();
    let plan = app.look_now(cx, move |tx, cx| plan::make(tx, cx, &copy))?;
    let mut report = plan.report;
    let refused = report.is_unreadable() || (!report.rejected.is_empty() && !partial);
    if refused || dry {
        // Whom the file would have made is nobody yet.
        let unmade: HashSet<&String> = plan.fresh.iter().map(|f| &f.id).collect();
        report.duplicates.retain(|d| !unmade.contains(&d.id));
        if refused {
            (report.created, report.updated) = (0, 0);
        }
    } else {
        let outcome = apply::run(app, cx, plan.fresh, plan.changed, progress)?;
        for row in outcome.taken {
            report.created -= 1;
            let message = "somebody else has this number";
            report.rejected.push(Rejected::new(row, None, "bad_value", message));
        }
        report.rejected.sort_by_key(|r| r.row);
    }
    write_down(app, cx, &report, dry)?;
    Ok(report)
}

/// The report names people who are alike, so reading it is a reading.
fn write_down(app: &App, cx: &Cx, report: &Report, dry: bool) -> Result<()> {
    let mut ids: Vec<String> = report.duplicates.iter().map(|d| d.id.clone()).collect();
    ids.sort();
    ids.dedup();
    let details = json!({
        "count": report.rows, "created": report.created, "updated": report.updated,
        "unchanged": report.unchanged, "rejected": report.rejected_rows().len(), "dry": dry,
        "ids": ids,
    });
    let mut own = cx.clone();
    own.draw = cx.draw.branch("import report");
    app.act_now(&own, move |tx, cx| {
        audit::record(tx, cx, "people.import_read", "people", &details).map(drop)
    })
}
