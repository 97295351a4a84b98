//! The part that both kinds of file share: the first row that is not blank is the header, the
//! rows below are checked against it and counted against the limits.

use std::ops::ControlFlow;

use crate::cell::{BAD_VALUE, FORMULA, INVISIBLE, is_invisible, is_space};
use crate::{Limits, Row, Trouble, Unreadable, cell_trouble, long_text_trouble};

/// What a missing cell at the end of a row means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    /// A fault: a line of text writes all its separators.
    Fault,
    /// An empty cell: a workbook leaves them out.
    Empty,
}

pub(crate) struct Gather<'l, F> {
    limits: &'l Limits,
    on_row: F,
    header: Option<Vec<String>>,
    long: Vec<bool>,
    rows: u64,
    cells: u64,
    shown_bytes: u64,
}

impl<'l, F: FnMut(&[String], &Row) -> ControlFlow<()>> Gather<'l, F> {
    pub(crate) fn new(limits: &'l Limits, on_row: F) -> Self {
        Self { limits, on_row, header: None, long: Vec::new(), rows: 0, cells: 0, shown_bytes: 0 }
    }

    /// Takes a row with its tidied cells and the trouble found while reading them.
    pub(crate) fn take(
        &mut self,
        row: &mut Row,
        missing: Missing,
    ) -> Result<ControlFlow<()>, Unreadable> {
        let filled = row.cells.filled();
        if filled == 0 && row.trouble.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        let Some(header) = &self.header else {
            self.header = Some(self.take_header(row, filled)?);
            return Ok(ControlFlow::Continue(()));
        };
        let width = header.len();
        if row.cells.len() < width && missing == Missing::Fault {
            row.trouble.push(wrong_count(width, row.cells.len()));
        } else if filled > width {
            row.trouble.push(wrong_count(width, filled));
        }
        row.cells.resize(width.max(filled));
        for trouble in &mut row.trouble {
            trouble.column = trouble.column.filter(|&column| column < width);
        }
        self.count(row)?;
        self.check_cells(row);
        Ok((self.on_row)(self.header.as_deref().unwrap_or_default(), row))
    }

    /// Whether anything has come that is not blank.
    pub(crate) fn has_header(&self) -> bool {
        self.header.is_some()
    }

    pub(crate) fn finish(self) -> Result<Vec<String>, Unreadable> {
        self.header
            .ok_or_else(|| Unreadable::new("empty_file", None, "there is nothing in this file"))
    }

    fn take_header(&mut self, row: &Row, filled: usize) -> Result<Vec<String>, Unreadable> {
        // A cell that is a formula has a value to be read as a name; the rest spoils all rows.
        if let Some(trouble) = row.trouble.iter().find(|trouble| trouble.code == BAD_VALUE) {
            let code = if trouble.column.is_none() { "too_large" } else { "not_a_table" };
            return Err(Unreadable::new(code, Some(row.number), trouble.message.clone()));
        }
        // A mark in front of an Arabic heading cannot be seen and would make it unknown.
        let header: Vec<String> = row
            .cells
            .iter()
            .take(filled)
            .map(|cell| cell.replace(is_invisible, " ").trim_matches(is_space).to_owned())
            .collect();
        self.long = header.iter().map(|name| (self.limits.long_text)(name)).collect();
        Ok(header)
    }

    fn count(&mut self, row: &Row) -> Result<(), Unreadable> {
        self.rows += 1;
        self.cells += row.cells.len() as u64;
        self.shown_bytes += row.cells.bytes() as u64;
        let limits = self.limits;
        let message = if self.rows > limits.rows {
            format!("more than {} rows", limits.rows)
        } else if self.cells > limits.cells {
            format!("more than {} cells", limits.cells)
        } else if self.shown_bytes > limits.shown_bytes {
            format!("more than {} bytes of text", limits.shown_bytes)
        } else {
            return Ok(());
        };
        Err(Unreadable::too_large(Some(row.number), message))
    }

    fn check_cells(&self, row: &mut Row) {
        let Row { cells, trouble, .. } = row;
        for (column, cell) in cells.iter().enumerate().take(self.long.len()) {
            let long = self.long[column];
            let Some(code) = (if long { long_text_trouble(cell) } else { cell_trouble(cell) })
            else {
                continue;
            };
            if !trouble.iter().any(|known| known.column == Some(column)) {
                trouble.push(Trouble {
                    column: Some(column),
                    code,
                    message: sentence(code, cell, long),
                });
            }
        }
    }
}

fn wrong_count(awaited: usize, found: usize) -> Trouble {
    let message = format!("{awaited} cells awaited, {found} found");
    Trouble { column: None, code: BAD_VALUE, message }
}

fn sentence(code: &str, cell: &str, long: bool) -> String {
    let unseen = || cell.chars().find(|&c| is_invisible(c) && !(long && matches!(c, '\n' | '\t')));
    match (code, unseen()) {
        (INVISIBLE, Some(c)) => format!("holds the invisible character U+{:04X}", c as u32),
        (FORMULA, _) => "begins like a formula".to_owned(),
        _ => "cannot be taken".to_owned(),
    }
}
