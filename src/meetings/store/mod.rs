//! SQL of meetings and what is kept of their course.

pub(super) mod attendance;
pub(super) mod course;
pub(super) mod meeting;

use super::model::{Who, Words};
use crate::db::Row;
use crate::kernel::Bilingual;

/// Somebody by a column of ids, or by the words in the next.
fn who(row: &Row, column: usize) -> Who {
    match row.maybe(column) {
        Some(id) => Who::Person(id),
        None => Who::Name(words(row, column + 1).unwrap_or_else(|| Words::Line(String::new()))),
    }
}

fn words(row: &Row, column: usize) -> Option<Words> {
    row.maybe(column).and_then(|kept| Words::of(&kept))
}

/// The three columns of a text that may be missing.
fn split(text: Option<&Bilingual>) -> Bilingual {
    text.cloned().unwrap_or_default()
}
