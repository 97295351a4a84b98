//! A file becomes the text that a person would read in it, before anything else is done.

use super::model::LONGEST;
use crate::kernel::{Error, Refusal, Result};
use bytes::Bytes;
use plain::{Limits, Plain};

/// Reads a text, a page, a Word file or a PDF away from everybody else; what cannot be read
/// whole is refused by its field.
pub(super) async fn read(bytes: Bytes) -> Result<Plain> {
    let limits = Limits { bytes_out: LONGEST, ..Limits::default() };
    let read = tokio::task::spawn_blocking(move || plain::read(&bytes, "", &limits));
    let read = read.await.map_err(Error::unknown)?;
    read.map_err(|refused| Refusal::field("file", refused.code()).into())
}
