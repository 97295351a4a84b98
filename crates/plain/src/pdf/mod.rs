//! PDF: the letters that its pages show, in the order of reading.
//!
//! The file is read here and not by a general library, because those unpack what a file asks them
//! to (docs/decisions/0013). No table of the file is trusted: every object is found by
//! reading it from its beginning to its end, once; what is unpacked, kept or walked through is taken
//! from one budget.

mod bidi;
mod budget;
mod cmap;
mod content;
mod file;
mod filters;
mod font;
mod glyphs;
mod layout;
mod lexer;
mod object;
mod pages;
mod painter;
mod widths;

use crate::{Form, Limits, Plain, Refusal, letters};
use file::File;
use painter::Painter;

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Plain, Refusal> {
    let mut file = File::open(bytes, limits)?;
    let pages = pages::find(&mut file, limits)?;
    let mut text = String::new();
    let mut without_text = Vec::new();
    let mut painter = Painter::new(limits);
    for (index, page) in pages.iter().enumerate() {
        let number = index + 1;
        let lines = painter.page(&mut file, page).map_err(|refusal| refusal.on_page(number))?;
        if lines.trim().is_empty() {
            without_text.push(number);
        }
        text.push_str(&lines);
        text.push('\n');
        if text.len() > limits.bytes_out.saturating_mul(2) {
            return Err(Refusal::TooLarge { at: crate::Place::Page(number) });
        }
    }
    if without_text.len() == pages.len() {
        return Err(Refusal::NoTextLayer { pages: pages.len() });
    }
    painter.refuse_unknown_letters()?;
    Ok(Plain {
        text: letters::tidy(&text, limits)?,
        title: pages::title(&mut file).as_deref().and_then(letters::tidy_line),
        published: None,
        form: Form::Pdf { pages: pages.len(), without_text },
    })
}
