mod delimited;
mod encodings;
mod hostile;
mod names_lists;
mod outgoing;
mod whatsapp;
mod workbooks;

use sheet::{Limits, Row, Table, Unreadable, read};

pub fn table(bytes: impl AsRef<[u8]>) -> Table {
    read(bytes.as_ref(), &Limits::default()).expect("a readable file")
}

pub fn refused(bytes: impl AsRef<[u8]>) -> Unreadable {
    read(bytes.as_ref(), &Limits::default()).expect_err("an unreadable file")
}

/// The codes of a row's troubles with their columns.
pub fn codes(row: &Row) -> Vec<(Option<usize>, &'static str)> {
    row.trouble.iter().map(|trouble| (trouble.column, trouble.code)).collect()
}
