//! The work on a file of people: tried, written, cut off and gone on with.

use super::model::{Import, Layout, State};
use super::pieces::{self, Part};
use super::{Kind, done, rejects, store};
use crate::access::Cx;
use crate::app::App;
use crate::audit;
use crate::kernel::report::Report;
use crate::kernel::{Error, Refusal, Result};
use crate::people::import::{self as people, Done, Mapping, OnSlice, Progress};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The same file with its columns taken for the same things.
pub fn content(cx: &Cx, bytes: &[u8], mapping: Option<&Mapping>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(Sha256::digest(bytes));
    hasher.update(format!("{mapping:?}").as_bytes());
    let print = data_encoding::HEXLOWER.encode(&hasher.finalize());
    cx.keys.hash("import content", &print)
}

/// What a file of people did: its report, and the import that may be taken back where
/// anything was written.
pub struct Finished {
    pub report: Report,
    pub import: Option<String>,
}

/// Reads and writes a file at once, as calls and the command line do. Cut off and sent
/// again, it goes on with the same import. `progress` is told how many are written.
pub fn run(
    app: &App,
    cx: &Cx,
    bytes: &[u8],
    dry: bool,
    partial: bool,
    progress: Progress,
) -> Result<Finished> {
    let mut tried = people::attempt(app, cx, bytes, None, dry)?;
    let refused = is_refused(&tried.report, partial);
    if refused && !dry && !tried.report.is_unreadable() {
        tried = people::attempt(app, cx, bytes, None, true)?;
    }
    if refused {
        (tried.report.created, tried.report.updated) = (0, 0);
    }
    if refused || dry || tried.total == 0 {
        people::write_down(app, cx, &tried.report, dry)?;
        return Ok(Finished { report: tried.report, import: None });
    }
    let content = content(cx, bytes, None);
    let layout = Layout::read(bytes).map_err(Error::unknown)?;
    let mut own = cx.clone();
    own.draw = cx.draw.branch("import");
    let (id, run) = app.act_now(&own, move |tx, cx| {
        let (fresh, run) = (cx.id(), cx.draw.token());
        let before = store::cut_off(tx, &cx.actor.id(), content)?;
        let id = before.clone().unwrap_or(fresh);
        if before.is_none() {
            let new = store::New {
                id: &id,
                state: State::Writing,
                kind: Kind::People,
                content,
                pasted: false,
                partial,
                layout: &layout,
                run: &run,
                total: 0,
            };
            store::insert(tx, cx, &new)?;
        }
        store::take_over(tx, cx, &id, State::Writing, &run)?;
        Ok((id, run))
    })?;
    let work = Work { app, cx, id: &id, run: &run };
    let report = work.write(bytes, None, tried.total, progress)?;
    Ok(Finished { report, import: Some(id) })
}

pub fn is_refused(report: &Report, partial: bool) -> bool {
    report.is_unreadable() || (!report.rejected.is_empty() && !partial)
}

/// One go at an import that is kept.
struct Work<'a> {
    app: &'a App,
    cx: &'a Cx,
    id: &'a str,
    run: &'a str,
}

impl Work<'_> {
    fn own(&self, label: &str) -> Cx {
        let mut own = self.cx.clone();
        own.draw = self.cx.draw.branch(label);
        own.now = self.app.clock.now();
        own
    }

    fn write(
        &self,
        bytes: &[u8],
        mapping: Option<&Mapping>,
        total: u64,
        progress: Progress,
    ) -> Result<Report> {
        let (id, run) = (self.id.to_owned(), self.run.to_owned());
        let all = total as i64;
        self.app.act_now(self.cx, move |tx, _| store::set_total(tx, &id, &run, all))?;
        let (id, run) = (self.id.to_owned(), self.run.to_owned());
        let on_slice: OnSlice = Arc::new(move |tx, cx, traces| {
            let made = traces.iter().filter(|t| matches!(t.what, Done::Made(_))).count() as i64;
            let changed = traces.len() as i64 - made;
            store::advance(tx, &id, &run, cx.now, made, changed)?;
            done::insert_traces(tx, cx, &id, traces)
        });
        let report = people::write(self.app, self.cx, bytes, mapping, on_slice, progress)?;
        self.end(&report, State::Written)?;
        Ok(report)
    }

    fn end(&self, report: &Report, state: State) -> Result<()> {
        people::write_down(self.app, &self.own("report"), report, state == State::Tried)?;
        let (id, run, kept) = (self.id.to_owned(), self.run.to_owned(), report.clone());
        self.app.act_now(&self.own("end"), move |tx, cx| {
            store::finish(tx, cx, &id, &run, state, Some(&kept))?;
            if state == State::Written {
                let told = json!({
                    "count": kept.rows, "created": kept.created, "updated": kept.updated,
                    "rejected": kept.rejected_rows().len(),
                });
                audit::record(tx, cx, "import.write", &id, &told)?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// What is asked of a file that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    Try,
    Write,
}

/// Takes the work over, so that it may be begun: the token that holds it.
pub fn begin(app: &App, cx: &Cx, id: &str, ask: Ask) -> Result<String> {
    let id = id.to_owned();
    app.act_now(cx, move |tx, cx| {
        let run = cx.draw.token();
        let state = if ask == Ask::Try { State::Trying } else { State::Writing };
        store::take_over(tx, cx, &id, state, &run)?;
        Ok(run)
    })
}

/// Tries or writes a file that waits, to the end. What goes wrong is written down.
pub fn go(app: &App, cx: &Cx, import: &Import, ask: Ask, run: &str) -> Result<()> {
    let work = Work { app, cx, id: &import.id, run };
    let outcome = work.go(import, ask);
    if let Err(error) = &outcome {
        tracing::error!(import = import.id, %error, "an import stopped");
        let fault = match error {
            Error::Refusal(refusal) => refusal.code,
            _ => "unknown_error",
        };
        let (id, run) = (import.id.clone(), run.to_owned());
        // What was written stays written: the import may be gone on with.
        let state = if ask == Ask::Try { State::Waiting } else { State::Writing };
        app.db.write_now(move |tx| store::fail(tx, &id, &run, state, fault))?;
    }
    outcome
}

impl Work<'_> {
    fn go(&self, import: &Import, ask: Ask) -> Result<()> {
        let file = pieces::get(self.app, &import.id, Part::File)?;
        let bytes = file.ok_or_else(|| Refusal::conflict("import_file_gone"))?;
        let mapping = import.layout.fields();
        let tried = people::attempt(self.app, self.cx, &bytes, Some(&mapping), ask == Ask::Try)?;
        let refused = is_refused(&tried.report, import.partial);
        // Gone on with, what was written before is no reason to stop.
        if ask == Ask::Try || (refused && import.written == 0) {
            self.keep_rejects(&bytes, &tried.report)?;
            return self.end(&tried.report, State::Tried);
        }
        self.keep_rejects(&bytes, &tried.report)?;
        self.write(&bytes, Some(&mapping), tried.total, Arc::new(|_| Ok(())))?;
        pieces::drop_all(self.app, &import.id, Part::File)
    }

    fn keep_rejects(&self, bytes: &[u8], report: &Report) -> Result<()> {
        match rejects::csv(bytes, report, self.cx.lang) {
            Some(csv) => pieces::put(self.app, &self.own("rejects"), self.id, Part::Rejects, &csv),
            None => pieces::drop_all(self.app, self.id, Part::Rejects),
        }
    }
}
