//! What an import says: the same report from the command line, the API and the page.

use super::FieldError;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use utoipa::ToSchema;

#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct Report {
    /// Rows with content, the header not counted.
    pub rows: u64,
    pub created: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub rejected: Vec<Rejected>,
    pub duplicates: Vec<Duplicate>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Rejected {
    /// The line as a spreadsheet shows it: the header is 1. 0 speaks of the whole file.
    pub row: u64,
    /// The file's own header.
    pub column: Option<String>,
    pub code: String,
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Duplicate {
    pub row: u64,
    pub id: String,
    pub score: f64,
}

impl Rejected {
    pub fn new(row: u64, column: Option<&str>, code: &str, message: impl Into<String>) -> Self {
        Self {
            row,
            column: column.map(str::to_owned),
            code: code.to_owned(),
            message: message.into(),
        }
    }
}

/// Codes of a file that cannot be read as a whole.
const WHOLE: [&str; 6] =
    ["unknown_column", "missing_column", "bad_encoding", "empty_file", "too_large", "not_a_table"];

/// Codes of cells.
const CELLS: [&str; 6] =
    ["formula_cell", "bad_date", "unknown_area", "bad_phone", "invisible_character", "bad_value"];

/// The same as the fault of a field, whose sentence is made for the reader.
impl From<&Rejected> for FieldError {
    fn from(rejected: &Rejected) -> Self {
        let mut codes = WHOLE.iter().chain(&CELLS);
        let code = codes.find(|c| **c == rejected.code).copied().unwrap_or("bad_value");
        let detail = match (&rejected.column, rejected.row) {
            (Some(column), _) => column.clone(),
            (None, 0) => String::new(),
            (None, row) => row.to_string(),
        };
        let field = rejected.column.as_deref().unwrap_or("file");
        Self { detail: Some(detail), ..Self::new(field, code) }
    }
}

impl Report {
    /// A file that could not be read as a whole: one entry, nothing written.
    pub fn unreadable(rejected: Rejected) -> Self {
        Self { rejected: vec![rejected], ..Self::default() }
    }

    pub fn is_unreadable(&self) -> bool {
        self.rejected.first().is_some_and(|r| WHOLE.contains(&r.code.as_str()))
    }

    /// Rows with at least one fault.
    pub fn rejected_rows(&self) -> std::collections::BTreeSet<u64> {
        self.rejected.iter().map(|r| r.row).collect()
    }
}

impl From<sheet::Unreadable> for Rejected {
    fn from(e: sheet::Unreadable) -> Self {
        Self::new(e.line.unwrap_or(0), None, e.code, e.message)
    }
}

/// Where each field stands in a file: its header, known under one of several names.
#[derive(Debug, Clone)]
pub struct Columns {
    at: HashMap<&'static str, usize>,
    header: Vec<String>,
}

impl Columns {
    /// As somebody has found out already: each field with its column.
    pub fn at(header: &[String], at: HashMap<&'static str, usize>) -> Self {
        Self { at, header: header.to_vec() }
    }

    /// `known` gives each field its names, folded; `strict` refuses a header that is
    /// none of them.
    pub fn find(
        header: &[String],
        known: &[(&'static str, &[&str])],
        strict: bool,
    ) -> Result<Self, Rejected> {
        let mut at = HashMap::new();
        for (i, text) in header.iter().enumerate() {
            let folded = names::fold(&text.replace('_', " "));
            let field = known.iter().find(|(field, others)| {
                names::fold(&field.replace('_', " ")) == folded
                    || others.iter().any(|o| names::fold(o) == folded)
            });
            match field {
                Some((field, _)) if at.contains_key(field) => {
                    return Err(Rejected::new(
                        1,
                        Some(text),
                        "unknown_column",
                        format!("the column {field} stands twice"),
                    ));
                }
                Some((field, _)) => {
                    at.insert(*field, i);
                }
                None if strict => {
                    return Err(Rejected::new(
                        1,
                        Some(text),
                        "unknown_column",
                        format!("no field is called {text}"),
                    ));
                }
                None => {}
            }
        }
        Ok(Self { at, header: header.to_vec() })
    }

    pub fn has(&self, field: &str) -> bool {
        self.at.contains_key(field)
    }

    /// The missing one of a choice of fields is told by its first name.
    pub fn need_one_of(&self, fields: &[&'static str]) -> Result<(), Rejected> {
        if fields.iter().any(|f| self.has(f)) {
            return Ok(());
        }
        let message = format!("the file has no column {}", fields.join(" or "));
        Err(Rejected::new(1, Some(fields[0]), "missing_column", message))
    }

    /// The cell of a field; `None` where it is empty or the column is not there.
    pub fn cell<'a>(&self, row: &'a sheet::Row, field: &str) -> Option<&'a str> {
        let at = *self.at.get(field)?;
        let text: &str = row.cells.get(at)?;
        (!text.is_empty()).then_some(text)
    }

    /// The file's own header for a field.
    pub fn header(&self, field: &str) -> Option<&str> {
        self.at.get(field).and_then(|i| self.header.get(*i)).map(String::as_str)
    }

    /// What the file's reader found wrong with a row.
    pub fn trouble(&self, row: &sheet::Row) -> Vec<Rejected> {
        let of = |t: &sheet::Trouble| t.column.and_then(|i| self.header.get(i)).map(String::as_str);
        row.trouble
            .iter()
            .map(|t| Rejected::new(row.number, of(t), t.code, t.message.clone()))
            .collect()
    }
}

/// The refused rows as they came, each led by its line and code; none of a file that
/// cannot be read.
pub fn rejects_csv(bytes: &[u8], report: &Report) -> Option<Vec<u8>> {
    let table = sheet::read(bytes, &sheet::Limits::default()).ok()?;
    let lead = ["row", "code"].into_iter().map(str::to_owned);
    let header: Vec<String> = lead.chain(table.header.iter().cloned()).collect();
    let mut codes: HashMap<u64, &str> = HashMap::new();
    for fault in &report.rejected {
        codes.entry(fault.row).or_insert(&fault.code);
    }
    let rows = table.rows.iter().filter_map(|row| {
        let code = codes.get(&row.number)?;
        let lead = [row.number.to_string(), (*code).to_owned()];
        Some(lead.into_iter().chain(row.cells.iter().map(str::to_owned)).collect::<Vec<_>>())
    });
    let written = sheet::write_csv(header, rows);
    // A program that writes a plain file reads a plain one; a spreadsheet's keeps its mark.
    let is_plain = !bytes.starts_with(MARK) && !bytes.starts_with(b"PK");
    let plain = written.strip_prefix(MARK).filter(|_| is_plain).map(<[u8]>::to_vec);
    Some(plain.unwrap_or(written))
}

/// What a spreadsheet tells UTF-8 by.
const MARK: &[u8] = b"\xEF\xBB\xBF";
