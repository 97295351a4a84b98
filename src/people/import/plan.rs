//! A file read whole, checked, and compared with what is there, before anything is
//! written.

use super::known::Known;
use super::places::Places;
use super::row::{self, Said};
use super::{columns, twins};
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::kernel::Result;
use crate::kernel::report::{Columns, Rejected, Report};
use std::collections::HashMap;
use std::ops::ControlFlow;

/// What is to be done, before anything is.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub report: Report,
    pub fresh: Vec<Fresh>,
    pub changed: Vec<Changed>,
}

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
    pub id: String,
    pub said: Said,
}

pub(super) struct Line {
    pub row: u64,
    pub said: Said,
}

pub(super) fn make(tx: &mut Tx, cx: &mut Cx, bytes: &[u8]) -> Result<Plan> {
    let permit = cx.permit(Op::PersonImport)?;
    let places = Places::read(tx, &permit)?;
    let mut plan = Plan::default();
    let (lines, columns) = match read(bytes, &places, &mut plan.report) {
        Ok(read) => read,
        Err(fault) => return Ok(Plan { report: Report::unreadable(fault), ..Plan::default() }),
    };
    let known = Known::read(tx, cx, &permit, &lines)?;
    let mut desk = Desk { plan, columns, places, known, numbers: HashMap::new() };
    for line in lines {
        desk.settle(cx, line);
    }
    let mut plan = desk.plan;
    plan.report.rejected.sort_by_key(|r| r.row);
    twins::find(tx, cx, &mut plan)?;
    Ok(plan)
}

/// Every row; those with faults go to the report.
fn read(bytes: &[u8], places: &Places, report: &mut Report) -> Result<(Vec<Line>, Columns), Rejected> {
    let mut lines = Vec::new();
    let mut columns: Option<Result<Columns, Rejected>> = None;
    let header = sheet::read_rows(bytes, &sheet::Limits::default(), |header, row| {
        match columns.get_or_insert_with(|| columns::find(header)) {
            Err(_) => return ControlFlow::Break(()),
            Ok(columns) => {
                report.rows += 1;
                match row::read(columns, places, row) {
                    Ok(said) => lines.push(Line { row: row.number, said }),
                    Err(faults) => report.rejected.extend(faults),
                }
            }
        }
        ControlFlow::Continue(())
    })?;
    let columns = columns.unwrap_or_else(|| columns::find(&header))?;
    Ok((lines, columns))
}

/// Where each line is decided.
struct Desk {
    plan: Plan,
    columns: Columns,
    places: Places,
    known: Known,
    /// Numbers this file has said already, with their lines.
    numbers: HashMap<String, u64>,
}

impl Desk {
    fn settle(&mut self, cx: &mut Cx, line: Line) {
        if let Some(number) = &line.said.number {
            if let Some(first) = self.numbers.get(number) {
                let message = format!("this number stands in line {first} already");
                return self.reject(line.row, "membership_number", "bad_value", &message);
            }
            self.numbers.insert(number.clone(), line.row);
            if let Some(held) = self.known.by_number(number) {
                let (id, writable) = (held.person.id.clone(), held.writable);
                if !writable {
                    let message = "this number is that of somebody you may see, not write";
                    return self.reject(line.row, "membership_number", "bad_value", message);
                }
                let changes = line.said.joined(&held.person.said) != held.person.said;
                return self.change(id, line.said, changes);
            }
        } else if let Some(id) = self.known.same_as(&line.said, &self.places) {
            return self.change(id, line.said, false);
        }
        self.make(cx, line);
    }

    fn change(&mut self, id: String, said: Said, changes: bool) {
        if changes {
            self.plan.report.updated += 1;
            self.plan.changed.push(Changed { id, said });
        } else {
            self.plan.report.unchanged += 1;
        }
    }

    fn make(&mut self, cx: &mut Cx, mut line: Line) {
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
        self.plan.report.created += 1;
        let holder = line.said.number.as_ref().and_then(|n| self.known.holder_unseen(n));
        self.plan.fresh.push(Fresh { row: line.row, id: cx.id(), said: line.said, holder });
    }

    fn reject(&mut self, row: u64, field: &str, code: &str, message: &str) {
        let column = self.columns.header(field);
        self.plan.report.rejected.push(Rejected::new(row, column, code, message));
    }
}
