//! `/people/import/{id}`: the columns of a file, its trial, its writing, its report.

use crate::access::Op;
use crate::imports::model::{Import, Kept, Layout, State};
use crate::imports::pieces::{self, Part};
use crate::imports::work;
use crate::imports::{done, store};
use crate::kernel::report::{Duplicate, Rejected, Report};
use crate::kernel::{Bilingual, Refusal, Result};
use crate::people::import::headers;
use crate::people::{labels, visible};
use crate::web::{Page, Req, Response, page_reply};
use askama::Template;
use std::collections::HashMap;
use std::time::Duration;

#[derive(Template)]
#[template(path = "imports/show.html")]
struct Show {
    p: Page,
    id: String,
    /// Where the buttons post to.
    discard: String,
    undo: String,
    busy: Option<Busy>,
    cut_off: bool,
    fault: String,
    columns: Vec<Column>,
    partial: bool,
    seen: Option<Seen>,
    undo_until: Option<String>,
    kept: Vec<Stayed>,
    is_tried: bool,
    is_written: bool,
    is_undone: bool,
}

struct Busy {
    label: String,
    percent: i64,
    shown: String,
}

/// One column as the page shows it.
struct Column {
    field: String,
    header: String,
    values: Vec<String>,
    identity: bool,
    options: Vec<Choice>,
    error: String,
}

struct Choice {
    value: &'static str,
    label: String,
    chosen: bool,
}

/// What a report says.
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
    rejects: bool,
}

struct Fault {
    row: String,
    column: String,
    message: String,
}

struct Twin {
    row: String,
    id: String,
    name: String,
    percent: String,
}

struct Stayed {
    row: String,
    id: String,
    name: String,
    reason: String,
}

/// Rows that the page shows; the file has them all.
const SHOWN: usize = 100;
/// Work that ends this soon is awaited: the answer is its report already.
pub(super) const PATIENCE: Duration = Duration::from_millis(1_500);

/// All that a page needs of an import.
pub(super) struct View {
    pub(super) import: Import,
    kept: Vec<Kept>,
    names: HashMap<String, Bilingual>,
    rejects: bool,
}

pub(super) async fn view(req: &Req) -> Result<View> {
    let id = req.param("id");
    req.act(move |tx, cx| {
        let mut import = own(store::by_id(tx, &cx.keys, &id)?, &cx.actor.id(), &id)?;
        let permit = cx.permit(Op::PersonImport)?;
        let sight = cx.permit(Op::PersonRead)?;
        let kept = match import.state {
            State::Undone => done::kept(tx, &permit, &id, SHOWN as i64)?,
            _ => Vec::new(),
        };
        // Who is out of sight by now is not shown.
        if let Some(report) = &mut import.report {
            let mut seen = Vec::new();
            for twin in report.duplicates.drain(..) {
                if seen.len() >= SHOWN || visible(tx, &sight, &twin.id)? {
                    seen.push(twin);
                }
            }
            report.duplicates = seen;
        }
        super::read_entry(tx, cx, &import, &kept)?;
        let alike = import.report.iter().flat_map(|r| r.duplicates.iter().take(SHOWN));
        let ids: Vec<String> = alike
            .map(|d| d.id.clone())
            .chain(kept.iter().filter_map(|k| k.person.clone()))
            .collect();
        let names = labels(tx, &ids)?.into_iter().map(|(id, l)| (id, l.name)).collect();
        let rejects = pieces::is_there(tx, &id, Part::Rejects)?;
        Ok(View { import, kept, names, rejects })
    })
    .await
}

/// A file belongs to who brought it, and to nobody else.
pub(super) fn own(found: Option<Import>, owner: &str, id: &str) -> Result<Import> {
    found.filter(|i| i.owner == owner).ok_or_else(|| Refusal::not_found(id).into())
}

pub async fn show(req: Req) -> Result<Response> {
    let seen = view(&req).await?;
    page(&req, 200, req.page("people"), seen)
}

pub(super) fn page(req: &Req, status: u16, p: Page, view: View) -> Result<Response> {
    let View { import, kept, names, rejects } = view;
    let now = req.app.clock.now();
    let cut_off = import.is_cut_off(now) || (import.state.is_busy() && import.fault.is_some());
    let waits = matches!(import.state, State::Waiting | State::Tried | State::Trying);
    let may_undo = import.may_be_undone(now) && (!import.state.is_busy() || cut_off);
    let busy = (import.state.is_busy() && !cut_off).then(|| busy(&p, &import));
    let name_of = |id: &str| {
        let name = names.get(id).map(|n| p.text(n).to_owned());
        name.filter(|n| !n.is_empty()).unwrap_or_else(|| "…".into())
    };
    let template = Show {
        columns: if waits && busy.is_none() { columns(&p, &import.layout) } else { Vec::new() },
        seen: import
            .report
            .as_ref()
            .filter(|_| busy.is_none())
            .map(|report| seen(&p, &import, report, rejects, &name_of)),
        undo_until: may_undo.then(|| p.moment(&import.undo_until())),
        kept: kept
            .iter()
            .filter_map(|k| Some((k, k.person.clone()?)))
            .map(|(k, person)| Stayed {
                row: p.num(line(&import, k.row as u64)),
                name: name_of(&person),
                id: person,
                reason: p.t(&format!("imports-kept-{}", k.reason.replace('_', "-"))),
            })
            .collect(),
        fault: match &import.fault {
            Some(code) => p.t(&format!("error-{}", code.replace('_', "-"))),
            None => String::new(),
        },
        is_tried: import.state == State::Tried
            && import.report.as_ref().is_some_and(|r| !r.is_unreadable()),
        is_written: import.state == State::Written,
        is_undone: import.state == State::Undone,
        partial: import.partial,
        discard: format!("/people/import/{}/discard", import.id),
        undo: format!("/people/import/{}/undo", import.id),
        id: import.id,
        busy,
        cut_off,
        p,
    };
    page_reply(status, &template)
}

/// A pasted list has no header of its own.
fn line(import: &Import, row: u64) -> i64 {
    row as i64 - i64::from(import.pasted)
}

fn busy(p: &Page, import: &Import) -> Busy {
    let label = p.t(&format!("imports-busy-{}", import.state.code()));
    let percent = import.written * 100 / import.total.max(1);
    let shown = match import.state {
        State::Writing => p.span(
            "imports-busy-shown",
            &p.num(import.written),
            &p.num(import.total.max(import.written)),
        ),
        _ => String::new(),
    };
    Busy { label, percent: percent.min(100), shown }
}

fn columns(p: &Page, layout: &Layout) -> Vec<Column> {
    let all = layout.header.iter().enumerate();
    all.map(|(i, header)| {
        let chosen = layout.mapping.get(i).cloned().flatten();
        let field = format!("column[{i}]");
        let options = std::iter::once("").chain(headers::of_people()).map(|value| Choice {
            value,
            label: p.t(&if value.is_empty() {
                "imports-field-none".to_owned()
            } else {
                format!("imports-field-{}", value.replace('_', "-"))
            }),
            chosen: chosen.as_deref().unwrap_or_default() == value,
        });
        Column {
            header: header.clone(),
            values: layout.values(i),
            identity: layout.identity.get(i).copied().unwrap_or_default(),
            options: options.collect(),
            error: p.error(&field),
            field,
        }
    })
    .collect()
}

fn seen(
    p: &Page,
    import: &Import,
    report: &Report,
    rejects: bool,
    name_of: &dyn Fn(&str) -> String,
) -> Seen {
    let refused = work::is_refused(report, import.partial);
    let heading = match (report.is_unreadable(), import.state) {
        (true, _) => "imports-report-unreadable",
        (_, State::Undone) => "imports-report-undone",
        (_, State::Tried) if refused => "imports-report-refused",
        (_, State::Tried | State::Waiting | State::Trying) => "imports-report-dry",
        _ => "imports-report-done",
    };
    let shown = |n: u64| p.num(n as i64);
    let fault = |rejected: &Rejected| Fault {
        row: if rejected.row == 0 { String::new() } else { p.num(line(import, rejected.row)) },
        column: rejected.column.clone().unwrap_or_default(),
        message: p.fault_of(&rejected.into()),
    };
    let twin = |d: &Duplicate| Twin {
        row: p.num(line(import, d.row)),
        name: name_of(&d.id),
        id: d.id.clone(),
        percent: format!("{:.0}", d.score * 100.0),
    };
    Seen {
        heading,
        readable: !report.is_unreadable(),
        rows: shown(report.rows),
        created: shown(report.created),
        updated: shown(report.updated),
        unchanged: shown(report.unchanged),
        rejected: shown(report.rejected_rows().len() as u64),
        faults: report.rejected.iter().take(SHOWN).map(fault).collect(),
        more_faults: report.rejected.len().saturating_sub(SHOWN) as i64,
        duplicates: report.duplicates.iter().take(SHOWN).map(twin).collect(),
        more_duplicates: report.duplicates.len().saturating_sub(SHOWN) as i64,
        rejects: rejects && !report.rejected.is_empty(),
    }
}
