//! A file becomes the text that a person would read in it, before anything else is done.

use super::model::LONGEST;
use crate::kernel::{Error, Refusal, Result};
use bytes::Bytes;
use plain::{Limits, Plain, Sent};

fn limits() -> Limits {
    Limits { bytes_out: LONGEST, ..Limits::default() }
}

/// Reads a text, a page, a Word file or a PDF away from everybody else; what cannot be read
/// whole is refused by its field.
pub(super) async fn read(bytes: Bytes) -> Result<Plain> {
    whole("file", move || plain::read(&bytes, "", &limits())).await
}

/// The same of what a server sent, with what it says of it.
pub(super) async fn read_fetched(
    bytes: Vec<u8>,
    name: &'static str,
    charset: Option<String>,
) -> Result<Plain> {
    let sent = move || {
        let sent = Sent { name, charset: charset.as_deref() };
        plain::read_sent(&bytes, &sent, &limits())
    };
    whole("address", sent).await
}

async fn whole(
    field: &'static str,
    read: impl FnOnce() -> Result<Plain, plain::Refusal> + Send + 'static,
) -> Result<Plain> {
    let read = tokio::task::spawn_blocking(read).await.map_err(Error::unknown)?;
    read.map_err(|refused| Refusal::field(field, refused.code()).into())
}
