//! Pages: what a person would call the article, its title, and the day it says it was published.
//!
//! A page is read as a row of events and never as a tree: what is open stands in a list, so that
//! elements nested a hundred thousand deep cost a list of that length and no stack.

mod elements;
mod encoding;
mod head;
mod reader;
mod regions;
mod stack;

use crate::{Form, Limits, Plain, Refusal, letters};
use encoding_rs::Encoding;
use regions::Regions;

pub(crate) fn read(
    bytes: &[u8],
    said: Option<&'static Encoding>,
    limits: &Limits,
) -> Result<Plain, Refusal> {
    let page = encoding::decode(bytes, said)?;
    let (regions, head) = reader::read(&page);
    let text = regions.article();
    let text = letters::tidy(&text, limits)?;
    let heading = regions.heading();
    let title = head.title(heading.as_deref());
    Ok(Plain {
        text,
        title: title.and_then(letters::tidy_line),
        published: head.published,
        form: Form::Html,
    })
}

/// What was read of the page so far.
#[derive(Default)]
struct Page {
    regions: Regions,
    head: head::Head,
}
