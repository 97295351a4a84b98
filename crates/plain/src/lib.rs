//! Files from strangers' hands to plain text: a text, a page, a Word file, a PDF; out comes what a
//! person would read in it, from the first line to the last, for a reader of documents.
//!
//! ```
//! let page = "<!doctype html><title>Réunion</title><nav>Accueil</nav><p>Le parti s’est réuni &agrave; Salé.";
//! let plain = plain::read(page.as_bytes(), "page.html", &plain::Limits::default())?;
//! assert_eq!(plain.text, "Le parti s’est réuni à Salé.");
//! assert_eq!(plain.title.as_deref(), Some("Réunion"));
//! assert_eq!(plain.form, plain::Form::Html);
//! # Ok::<(), plain::Refusal>(())
//! ```
//!
//! The kind is told by the bytes. What stands in memory is bounded by [`Limits`], and so is what a
//! PDF may cost. A file that cannot be read whole is refused with its [`Refusal`]: nothing is cut,
//! and no letter is guessed.

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod docx;
mod html;
mod kind;
mod letters;
mod limits;
mod pdf;
mod refusal;
mod txt;

use std::panic::{AssertUnwindSafe, catch_unwind};

use encoding_rs::Encoding;

pub use limits::Limits;
pub use refusal::{Place, Refusal};

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain {
    /// Lines of text, a paragraph each where the file says so; tabs between the cells of a table.
    pub text: String,
    pub title: Option<String>,
    /// When a page says that it was published: a date by ISO 8601, or a date and a time, as the page
    /// writes it. The first ten characters are a real day.
    pub published: Option<String>,
    pub form: Form,
}

/// What kind of file it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    Html,
    Docx,
    /// `without_text` are the pages, from 1, on which there is no letter: a scanned annex.
    Pdf {
        pages: usize,
        without_text: Vec<usize>,
    },
}

/// Reads a file. The name is the sender's, and is believed only where the bytes say nothing.
///
/// # Errors
/// What is too large, packed to hurt, locked, without letters or of another kind is refused. No
/// bytes make it panic: a fault in a library is answered as `not_understood`.
pub fn read(bytes: &[u8], name: &str, limits: &Limits) -> Result<Plain, Refusal> {
    read_sent(bytes, &Sent { name, charset: None }, limits)
}

/// What came with the bytes, and is believed only where they leave it open.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sent<'a> {
    /// The sender's name for it.
    pub name: &'a str,
    /// The encoding that a server names, which goes before the one that the page names.
    pub charset: Option<&'a str>,
}

/// The same of what a server sent.
///
/// # Errors
/// As [`read`].
pub fn read_sent(bytes: &[u8], sent: &Sent<'_>, limits: &Limits) -> Result<Plain, Refusal> {
    if bytes.len() > limits.bytes_in {
        return Err(Refusal::TooLarge { at: Place::File });
    }
    // Nothing outlives the call but its answer.
    catch_unwind(AssertUnwindSafe(|| read_kind(bytes, sent, limits)))
        .unwrap_or_else(|_| Err(Refusal::not_understood("a fault while reading it")))
}

fn read_kind(bytes: &[u8], sent: &Sent<'_>, limits: &Limits) -> Result<Plain, Refusal> {
    let said = sent.charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    match kind::of(bytes, sent.name)? {
        kind::Kind::Text => txt::read(bytes, said, limits),
        kind::Kind::Html => html::read(bytes, said, limits),
        kind::Kind::Zip => docx::read(bytes, limits),
        kind::Kind::Pdf => pdf::read(bytes, limits),
    }
}
