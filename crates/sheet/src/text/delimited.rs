//! Rows of text, cells parted by comma, semicolon or tab.

use std::ops::ControlFlow;

use memchr::{memchr, memchr3};

use crate::cell::{BAD_VALUE, is_space, tidy};
use crate::gather::{Gather, Missing};
use crate::{Limits, Row, Trouble, Unreadable};

pub(super) fn read<F: FnMut(&[String], &Row) -> ControlFlow<()>>(
    text: &str,
    limits: &Limits,
    gather: &mut Gather<'_, F>,
) -> Result<(), Unreadable> {
    let (delimiter, at) = find_delimiter(text);
    let mut lines = Lines { text, at, delimiter, limits, is_cut: false };
    let mut row = Row::default();
    while lines.at < text.len() {
        row.number += 1;
        lines.read_row(&mut row);
        if gather.take(&mut row, Missing::Fault)?.is_break() {
            break;
        }
    }
    Ok(())
}

/// The delimiter and where the table begins. Some programs write `sep=;` above it, which a
/// spreadsheet obeys and does not show.
fn find_delimiter(text: &str) -> (u8, usize) {
    if let Some(rest) = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))
        && let [delimiter @ (b',' | b';' | b'\t'), b'\r' | b'\n', ..] = *rest.as_bytes()
    {
        let line_end = if rest[1..].starts_with("\r\n") { 2 } else { 1 };
        return (delimiter, text.len() - rest.len() + 1 + line_end);
    }
    let header = text.trim_start();
    let mut counts = [(0, b'\t'), (0, b';'), (0, b',')];
    let mut quoted = false;
    for byte in header.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(_, d)| *d == byte).for_each(|(count, _)| *count += 1),
        }
    }
    // Of equals the first: a comma stands in a heading sooner than a semicolon, that sooner than a tab.
    let most = counts.iter().map(|(count, _)| *count).max().unwrap_or(0);
    let found = counts.iter().find(|(count, _)| *count == most && most > 0);
    (found.map_or(b',', |(_, delimiter)| *delimiter), 0)
}

struct Lines<'t> {
    text: &'t str,
    at: usize,
    delimiter: u8,
    limits: &'t Limits,
    /// Whether something of the open cell was left out.
    is_cut: bool,
}

/// What stood behind a cell.
#[derive(PartialEq, Eq)]
enum After {
    Cell,
    Row,
}

impl Lines<'_> {
    fn read_row(&mut self, row: &mut Row) {
        row.cells.clear();
        row.trouble.clear();
        loop {
            let after = match self.byte(self.at) {
                Some(b'"') => self.read_quoted(row),
                _ => self.read_plain(row),
            };
            self.close_cell(row);
            if after == After::Row {
                return;
            }
        }
    }

    fn read_plain(&mut self, row: &mut Row) -> After {
        let rest = &self.text.as_bytes()[self.at..];
        let len = memchr3(self.delimiter, b'\n', b'\r', rest).unwrap_or(rest.len());
        self.add(row, self.at, self.at + len);
        self.at += len;
        self.pass_separator()
    }

    fn read_quoted(&mut self, row: &mut Row) -> After {
        let opened_at = self.at;
        self.at += 1;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let Some(len) = memchr(b'"', rest) else {
                return self.give_up_quote(row, opened_at);
            };
            self.add(row, self.at, self.at + len);
            self.at += len + 1;
            if self.byte(self.at) != Some(b'"') {
                // What follows the closing quote belongs to the cell, as spreadsheets have it.
                return self.read_plain(row);
            }
            self.add(row, self.at, self.at + 1);
            self.at += 1;
        }
    }

    /// A quote that is never closed would swallow the rest of the file: the line is read as if it
    /// were not there. It happens once a file at most, for every further quote would close it.
    fn give_up_quote(&mut self, row: &mut Row, opened_at: usize) -> After {
        let start = row.cells.open_start();
        row.cells.open_text().truncate(start);
        self.is_cut = false;
        let message = format!("a quotation mark opened in line {} is never closed", row.number);
        row.trouble.push(Trouble { column: Some(row.cells.len()), code: BAD_VALUE, message });
        self.at = opened_at + 1;
        self.read_plain(row)
    }

    fn pass_separator(&mut self) -> After {
        let found = self.byte(self.at);
        self.at += usize::from(found.is_some());
        if found == Some(self.delimiter) {
            return After::Cell;
        }
        if found == Some(b'\r') && self.byte(self.at) == Some(b'\n') {
            self.at += 1;
        }
        After::Row
    }

    /// Adds this part of the text to the open cell, four bytes for each character allowed at most:
    /// what is longer is cut and told when the cell is closed.
    fn add(&mut self, row: &mut Row, from: usize, to: usize) {
        let most = self.limits.cell_chars.saturating_add(1).saturating_mul(4);
        let start = row.cells.open_start();
        let cell = row.cells.open_text();
        let mut part = &self.text[from..to];
        if cell.len() == start {
            part = part.trim_start_matches(is_space);
        }
        let fits = part.floor_char_boundary(most.saturating_sub(cell.len() - start));
        cell.push_str(&part[..fits]);
        self.is_cut |= fits < part.len();
    }

    fn close_cell(&mut self, row: &mut Row) {
        let start = row.cells.open_start();
        let column = row.cells.len();
        let mut too_long = std::mem::take(&mut self.is_cut);
        tidy_from(row.cells.open_text(), start);
        let cell = &row.cells.open_text()[start..];
        if column >= self.limits.columns {
            // A line of separators alone must not fill the memory.
            if !cell.is_empty() && !row.trouble.iter().any(|known| known.column.is_none()) {
                row.trouble.push(Trouble::too_many(self.limits.columns));
            }
            row.cells.open_text().truncate(start);
            return;
        }
        if cell.len() > self.limits.cell_chars
            && let Some((end, _)) = cell.char_indices().nth(self.limits.cell_chars)
        {
            row.cells.open_text().truncate(start + end);
            tidy_from(row.cells.open_text(), start);
            too_long = true;
        }
        if too_long {
            row.trouble.push(Trouble::too_long(column, self.limits.cell_chars));
        }
        row.cells.close();
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }
}

/// Trims what has been written since `start`, one kind of line end in it.
fn tidy_from(text: &mut String, start: usize) {
    if text.as_bytes()[start..].contains(&b'\r') {
        let cell = text[start..].replace("\r\n", "\n");
        text.replace_range(start.., &cell);
    }
    let cell = &text[start..];
    let tidied = tidy(cell);
    if tidied.len() < cell.len() {
        let lead = tidied.as_ptr() as usize - cell.as_ptr() as usize;
        let len = tidied.len();
        text.truncate(start + lead + len);
        text.replace_range(start..start + lead, "");
    }
}
