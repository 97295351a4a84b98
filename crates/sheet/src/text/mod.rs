//! Files of text: told apart from other things, decoded, cut into rows.

mod delimited;
mod encoding;
mod legacy;

use std::ops::ControlFlow;

use std::borrow::Cow;

use crate::gather::Gather;
use crate::{Limits, Row, Unreadable};

pub(crate) fn read<F: FnMut(&[String], &Row) -> ControlFlow<()>>(
    bytes: &[u8],
    limits: &Limits,
    gather: &mut Gather<'_, F>,
) -> Result<(), Unreadable> {
    if bytes.len() > limits.text_bytes {
        return Err(Unreadable::too_large(None, format!("more than {} bytes", limits.text_bytes)));
    }
    refuse_other_kinds(bytes)?;
    let text = encoding::decode(bytes)?;
    delimited::read(&text, limits, gather)
}

/// The text of a file that is no table: UTF-8, UTF-16 with its mark, Windows-1256 or Windows-1252,
/// or the line that is none of them.
///
/// # Errors
/// `bad_encoding`, with the line as a text editor counts it.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    encoding::decode(bytes)
}

fn refuse_other_kinds(bytes: &[u8]) -> Result<(), Unreadable> {
    const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    let message = if bytes.starts_with(COMPOUND_FILE) {
        "an old or password-protected workbook; save it as XLSX without a password"
    } else if bytes.starts_with(b"%PDF-") {
        "a PDF, not a table"
    } else if bytes.starts_with(b"PK\x07\x08") {
        "a damaged zip file"
    } else {
        return Ok(());
    };
    Err(Unreadable::not_a_table(message))
}
