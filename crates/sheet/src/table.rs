//! What reading gives.

use std::fmt;
use std::ops::Index;

use crate::cell::BAD_VALUE;

/// A file read whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns as the file has them, trimmed and without invisible characters.
    pub header: Vec<String>,
    /// Without the blank ones.
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The number a spreadsheet shows beside it. Blank rows count; a row whose cells hold line
    /// feeds is one row.
    pub number: u64,
    /// Trimmed; as many as the header has, more where the row itself has more.
    pub cells: Cells,
    /// Empty for a row that can be used.
    pub trouble: Vec<Trouble>,
}

/// What is wrong with a row or one of its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// From 0 and below the number of columns; none where the row as a whole is meant.
    pub column: Option<usize>,
    /// `formula_cell`, `invisible_character` or `bad_value`.
    pub code: &'static str,
    /// In English, without the cell's content.
    pub message: String,
}

impl Trouble {
    pub(crate) fn too_long(column: usize, most: usize) -> Self {
        let message = format!("longer than {most} characters");
        Self { column: Some(column), code: BAD_VALUE, message }
    }

    /// Without a column: it is the row that is too wide.
    pub(crate) fn too_many(most: usize) -> Self {
        Self { column: None, code: BAD_VALUE, message: format!("more than {most} columns") }
    }
}

/// Why a file as a whole cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// `bad_encoding`, `empty_file`, `too_large` or `not_a_table`.
    pub code: &'static str,
    /// For `bad_encoding` the line as a text editor counts it, otherwise as a spreadsheet does.
    pub line: Option<u64>,
    /// In English, without the file's content.
    pub message: String,
}

impl Unreadable {
    pub(crate) fn new(code: &'static str, line: Option<u64>, message: impl Into<String>) -> Self {
        Self { code, line, message: message.into() }
    }

    pub(crate) fn not_a_table(message: impl Into<String>) -> Self {
        Self::new("not_a_table", None, message)
    }

    pub(crate) fn too_large(line: Option<u64>, message: impl Into<String>) -> Self {
        Self::new("too_large", line, message)
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.code, self.message),
            None => write!(f, "{}: {}", self.code, self.message),
        }
    }
}

impl std::error::Error for Unreadable {}

/// The texts of a row, in one piece of memory: a million rows of fourteen cells are two million
/// pieces this way and fifteen million as a list of texts.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Cells {
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
}

impl Cells {
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    #[must_use]
    pub fn get(&self, column: usize) -> Option<&str> {
        let end = *self.ends.get(column)? as usize;
        Some(&self.text[self.start_of(column)..end])
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let cell = &self.text[start..end as usize];
            start = end as usize;
            cell
        })
    }

    #[must_use]
    pub fn to_vec(&self) -> Vec<String> {
        self.iter().map(str::to_owned).collect()
    }

    pub(crate) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.close();
    }

    /// What has been added to [`Cells::open_text`] since the last cell becomes one.
    pub(crate) fn close(&mut self) {
        self.ends.push(self.text.len() as u32);
    }

    /// The memory behind the cells, to write the next one into without a copy.
    pub(crate) fn open_text(&mut self) -> &mut String {
        &mut self.text
    }

    /// Where the next cell begins in [`Cells::open_text`].
    pub(crate) fn open_start(&self) -> usize {
        self.ends.last().map_or(0, |&end| end as usize)
    }

    pub(crate) fn bytes(&self) -> usize {
        self.text.len()
    }

    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// How many cells there are when the empty ones at the end are left out.
    pub(crate) fn filled(&self) -> usize {
        let empty =
            self.ends.iter().rev().take_while(|&&end| end as usize == self.text.len()).count();
        // The first of those ends where the last filled cell does: it is that cell, not an empty one.
        if self.text.is_empty() { 0 } else { self.ends.len() - empty + 1 }
    }

    /// Leaves so many cells; those added are empty. Only empty ones may be taken away.
    pub(crate) fn resize(&mut self, len: usize) {
        self.ends.resize(len, self.text.len() as u32);
    }

    fn start_of(&self, column: usize) -> usize {
        column.checked_sub(1).map_or(0, |before| self.ends[before] as usize)
    }
}

impl Index<usize> for Cells {
    type Output = str;

    /// Panics beyond the last cell; never below the number of columns of the header.
    fn index(&self, column: usize) -> &str {
        self.get(column).expect("a row has a cell for each column of the header")
    }
}

impl<T: AsRef<str>> FromIterator<T> for Cells {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut cells = Self::default();
        texts.into_iter().for_each(|text| cells.push(text.as_ref()));
        cells
    }
}

impl<T: AsRef<str>, const N: usize> PartialEq<[T; N]> for Cells {
    fn eq(&self, other: &[T; N]) -> bool {
        self.len() == N && self.iter().zip(other).all(|(a, b)| a == b.as_ref())
    }
}

impl fmt::Debug for Cells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
