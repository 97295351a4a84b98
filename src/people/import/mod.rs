//! People from a file: read whole and compared with what is there, then read again and
//! written in slices. Rows match by membership number; the same file again changes
//! nothing, and one that was cut off goes on where it stood.

mod apply;
mod columns;
pub mod headers;
mod known;
mod places;
mod plan;
mod row;
mod twins;
mod undo;
mod whole;

pub use apply::{Done, OnSlice, Progress, Trace};
pub(super) use columns::date;
pub use plan::{Mapping, left_out};
pub use row::read_names;
pub use undo::{Undone, print, take_back};

use crate::access::Cx;
use crate::app::App;
use crate::audit;
use crate::kernel::Result;
use crate::kernel::report::{Rejected, Report};
use apply::Writer;
use plan::Source;
use serde_json::json;
use std::collections::HashSet;
use std::ops::ControlFlow;

/// Given and family name of a whole name in one script; a single word is no family's.
pub fn parted(whole: &str) -> (Option<String>, Option<String>) {
    whole::split(whole, None)
}

/// A file as it is before anything is written: its report, with what would be done.
pub struct Tried {
    pub report: Report,
    /// How many people would be written.
    pub total: u64,
}

/// Reads the file and compares it; writes nothing. Without `mapping` every header must
/// be known.
pub fn attempt(
    app: &App,
    cx: &Cx,
    bytes: &[u8],
    mapping: Option<&Mapping>,
    twins: bool,
) -> Result<Tried> {
    // A fault of the file as a whole is found before anything is asked of the database.
    let whole =
        sheet::read_rows(bytes, &sheet::Limits::default(), |_, _| ControlFlow::Continue(()));
    if let Err(fault) = whole {
        return Ok(Tried { report: Report::unreadable(fault.into()), total: 0 });
    }
    let source = Source { app, cx, bytes, mapping, twins };
    let mut settled = 0;
    let report = source.read(|todo, report| {
        // Whom the file would make is nobody yet.
        let unmade: HashSet<&String> = todo.fresh.iter().map(|f| &f.id).collect();
        let found = report.duplicates.split_off(settled);
        report.duplicates.extend(found.into_iter().filter(|d| !unmade.contains(&d.id)));
        settled = report.duplicates.len();
        Ok(())
    })?;
    Ok(Tried { total: report.created + report.updated, report })
}

/// Writes the good rows of a file, slice by slice.
pub fn write(
    app: &App,
    cx: &Cx,
    bytes: &[u8],
    mapping: Option<&Mapping>,
    on_slice: OnSlice,
    progress: Progress,
) -> Result<Report> {
    let source = Source { app, cx, bytes, mapping, twins: true };
    let mut writer = Writer { app, cx, on_slice, progress, slices: 0, added: 0 };
    let mut report = source.read(|todo, report| {
        for row in writer.write(todo)? {
            report.created -= 1;
            let message = "somebody else has this number";
            report.rejected.push(Rejected::new(row, None, "bad_value", message));
        }
        Ok(())
    })?;
    report.rejected.sort_by_key(|r| r.row);
    Ok(report)
}

/// The report names people who are alike, so reading it is a reading.
pub fn write_down(app: &App, cx: &Cx, report: &Report, dry: bool) -> Result<()> {
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
