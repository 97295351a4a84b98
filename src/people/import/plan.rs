//! What is to become of each row, decided before anything is written: some thousands of
//! rows at a time, so that a file of a million needs no more memory than its own text.

use super::apply::SLICE;
use super::columns;
use super::headers;
use super::known::{Known, mark};
use super::places::Places;
use super::row::{self, Said};
use super::twins;
use crate::access::{Cx, Op};
use crate::app::App;
use crate::kernel::report::{Columns, Rejected, Report};
use crate::kernel::{Error, Result};
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::Arc;

/// Rows that are decided together: so many whole slices.
const CHUNK: usize = 8 * SLICE;
/// A file with more faults than these is refused as a whole: nobody reads them.
const FAULTS: usize = 100_000;

/// Somebody to be made.
#[derive(Debug, Clone)]
pub(super) struct Fresh {
    pub row: u64,
    pub id: String,
    pub said: Said,
    /// Who holds the number already, out of the caller's sight.
    pub holder: Option<String>,
}

/// Somebody of whom the file says something else.
#[derive(Debug, Clone)]
pub(super) struct Changed {
    pub row: u64,
    pub id: String,
    pub said: Said,
}

#[derive(Debug, Clone)]
pub(super) struct Line {
    pub row: u64,
    pub said: Said,
}

/// What is to be done with one chunk of rows.
#[derive(Debug, Default)]
pub(super) struct Todo {
    pub fresh: Vec<Fresh>,
    pub changed: Vec<Changed>,
}

/// Which column holds what, where somebody has said so; else the headers say it.
pub type Mapping = Vec<Option<&'static str>>;

/// A file, and what is asked of it.
pub(super) struct Source<'a> {
    pub app: &'a App,
    pub cx: &'a Cx,
    pub bytes: &'a [u8],
    pub mapping: Option<&'a Mapping>,
    /// Whether likely duplicates are looked for.
    pub twins: bool,
}

impl Source<'_> {
    /// Goes through the file; `each` is handed what every chunk asks for.
    pub fn read(&self, mut each: impl FnMut(Todo, &mut Report) -> Result<()>) -> Result<Report> {
        let permit = self.cx.permit(Op::PersonImport)?;
        let places = self.app.look_now(self.cx, move |tx, _| Places::read(tx, &permit))?;
        let mut desk = Desk::new(self, places);
        let mut columns: Option<Result<Columns, Rejected>> = None;
        let mut failed: Option<Error> = None;
        let read = sheet::read_rows(self.bytes, &sheet::Limits::default(), |header, row| {
            match columns.get_or_insert_with(|| self.columns(header)) {
                Err(_) => return ControlFlow::Break(()),
                Ok(columns) => desk.take(columns, row),
            }
            if desk.lines.len() < CHUNK {
                return ControlFlow::Continue(());
            }
            let settled = desk.settle(&mut each);
            failed = settled.err();
            if failed.is_some() || desk.report.rejected.len() > FAULTS {
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        if let Some(error) = failed {
            return Err(error);
        }
        let unreadable = |fault| Ok(Report::unreadable(fault));
        let header = match read {
            Ok(header) => header,
            Err(fault) => return unreadable(fault.into()),
        };
        if let Err(fault) = columns.unwrap_or_else(|| self.columns(&header)) {
            return unreadable(fault);
        }
        desk.settle(&mut each)?;
        let mut report = desk.report;
        if report.rejected.len() > FAULTS {
            let message = format!("more than {FAULTS} faults");
            return unreadable(Rejected::new(0, None, "too_large", message));
        }
        report.rejected.sort_by_key(|r| r.row);
        Ok(report)
    }

    fn columns(&self, header: &[String]) -> Result<Columns, Rejected> {
        let Some(mapping) = self.mapping else { return columns::find(header) };
        let mut at = HashMap::new();
        for (i, field) in mapping.iter().enumerate().take(header.len()) {
            let Some(field) = field else { continue };
            if at.insert(*field, i).is_some() {
                let message = format!("the column {field} stands twice");
                return Err(Rejected::new(1, Some(&header[i]), "unknown_column", message));
            }
        }
        columns::fit(Columns::at(header, at))
    }
}

/// The columns of a file that are known, but not kept: for who sent it.
pub fn left_out(bytes: &[u8]) -> Vec<String> {
    let limits = sheet::Limits::default();
    let header = sheet::read_rows(bytes, &limits, |_, _| ControlFlow::Break(()));
    let header = header.unwrap_or_default();
    let all = headers::by_header(&header).into_iter().zip(&header);
    let out = all.filter(|(g, _)| matches!(g, headers::Guess::Identity | headers::Guess::LeftOut));
    out.map(|(_, text)| text.clone()).collect()
}

/// Where each line is decided.
struct Desk<'a> {
    source: &'a Source<'a>,
    own: Cx,
    report: Report,
    columns: Option<Columns>,
    places: Places,
    lines: Vec<Line>,
    chunks: usize,
    /// Marks of the numbers this file has said already, with their lines.
    numbers: HashMap<u64, u32>,
    /// Marks of the people without a number whom earlier lines meant or made.
    met: HashSet<u64>,
}

impl<'a> Desk<'a> {
    fn new(source: &'a Source<'a>, places: Places) -> Self {
        Self {
            source,
            own: source.cx.clone(),
            report: Report::default(),
            columns: None,
            places,
            lines: Vec::new(),
            chunks: 0,
            numbers: HashMap::new(),
            met: HashSet::new(),
        }
    }

    fn take(&mut self, columns: &Columns, row: &sheet::Row) {
        if self.columns.is_none() {
            self.columns = Some(columns.clone());
        }
        self.report.rows += 1;
        match row::read(columns, &self.places, row) {
            Ok(said) => self.lines.push(Line { row: row.number, said }),
            Err(faults) => self.report.rejected.extend(faults),
        }
    }

    fn settle(&mut self, each: &mut impl FnMut(Todo, &mut Report) -> Result<()>) -> Result<()> {
        if self.lines.is_empty() {
            return Ok(());
        }
        let (app, cx) = (self.source.app, self.source.cx);
        self.chunks += 1;
        self.own.draw = cx.draw.branch(&format!("people of chunk {}", self.chunks));
        let lines = Arc::new(std::mem::take(&mut self.lines));
        let asked = lines.clone();
        let known = app.look_now(cx, move |tx, cx| {
            let permit = cx.permit(Op::PersonImport)?;
            Known::read(tx, cx, &permit, &asked)
        })?;
        let mut todo = Todo::default();
        for line in lines.iter() {
            self.decide(&known, line.clone(), &mut todo);
        }
        if self.source.twins && !todo.fresh.is_empty() {
            let fresh = todo.fresh.clone();
            let found = app.look_now(cx, move |tx, cx| twins::find(tx, cx, &fresh))?;
            let room = twins::MOST.saturating_sub(self.report.duplicates.len());
            self.report.duplicates.extend(found.into_iter().take(room));
        }
        each(todo, &mut self.report)
    }

    fn decide(&mut self, known: &Known, line: Line, todo: &mut Todo) {
        if let Some(number) = &line.said.number {
            let number_mark = mark(number);
            if let Some(first) = self.numbers.get(&number_mark) {
                let message = format!("this number stands in line {first} already");
                return self.reject(line.row, "membership_number", "bad_value", &message);
            }
            self.numbers.insert(number_mark, u32::try_from(line.row).unwrap_or(u32::MAX));
            if let Some(held) = known.by_number(number) {
                if !held.writable {
                    let message = "this number is that of somebody you may see, not write";
                    return self.reject(line.row, "membership_number", "bad_value", message);
                }
                if line.said.joined(&held.person.said) == held.person.said {
                    self.report.unchanged += 1;
                } else {
                    self.report.updated += 1;
                    let id = held.person.id.clone();
                    todo.changed.push(Changed { row: line.row, id, said: line.said });
                }
                return;
            }
        } else if let Some(id) = known.same_as(&line.said, &self.places, &self.met) {
            self.met.insert(mark(&id));
            self.report.unchanged += 1;
            return;
        }
        self.make(known, line, todo);
    }

    fn make(&mut self, known: &Known, mut line: Line, todo: &mut Todo) {
        if !line.said.is_named() {
            let message = "nobody has this number, and a new person needs a name";
            return self.reject(line.row, "membership_number", "bad_value", message);
        }
        if line.said.home_area.is_none() {
            match self.places.default() {
                Ok(area) => line.said.home_area = area,
                Err(()) => {
                    let message = "you have several areas: say which one";
                    return self.reject(line.row, "home_area", "unknown_area", message);
                }
            }
        }
        self.report.created += 1;
        let id = self.own.id();
        if line.said.number.is_none() {
            self.met.insert(mark(&id));
        }
        let holder = line.said.number.as_ref().and_then(|n| known.holder_unseen(n));
        todo.fresh.push(Fresh { row: line.row, id, said: line.said, holder });
    }

    fn reject(&mut self, row: u64, field: &str, code: &str, message: &str) {
        let column = self.columns.as_ref().and_then(|c| c.header(field));
        self.report.rejected.push(Rejected::new(row, column, code, message));
    }
}
