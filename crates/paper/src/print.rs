//! From a sheet to pages, and from pages to PDF and PNG.

use crate::desk::Desk;
use crate::{Moment, Sheet, Trouble};
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};
use typst_render::RenderOptions;

const SHEET: &str = include_str!("sheets/sheet.typ");

/// The sheet as PDF: tagged, with its typefaces inside, the same bytes for the same sheet.
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, Trouble> {
    let document = set(&laid(sheet)?)?;
    let options = PdfOptions {
        ident: Smart::Custom(sheet.ident.clone()),
        creator: Smart::Custom(Some("Hadir".to_owned())),
        timestamp: sheet.made.and_then(moment).map(Timestamp::new_utc),
        ..PdfOptions::default()
    };
    let made = typst_pdf::pdf(&document, &options).map_err(|told| trouble(&told));
    forget();
    made
}

/// Each page of the sheet as PNG, with so many pixels to a point (1/72 inch).
pub fn pages(sheet: &Sheet, pixels: f64) -> Result<Vec<Vec<u8>>, Trouble> {
    pictured(&set(&laid(sheet)?)?, pixels)
}

fn laid(sheet: &Sheet) -> Result<Desk, Trouble> {
    let value = serde_json::to_value(sheet).map_err(|e| Trouble::Failed(e.to_string()))?;
    let mut desk = Desk::with(SHEET, "sheet.json", &tamed(value));
    for picture in &sheet.pictures {
        desk.lay(&picture.file, picture.bytes.clone());
    }
    Ok(desk)
}

fn set(desk: &Desk) -> Result<PagedDocument, Trouble> {
    typst::compile::<PagedDocument>(desk).output.map_err(|told| trouble(&told))
}

fn pictured(document: &PagedDocument, pixels: f64) -> Result<Vec<Vec<u8>>, Trouble> {
    let options = RenderOptions { pixel_per_pt: pixels.into(), ..RenderOptions::default() };
    let one = |page| {
        let drawn = typst_render::render(page, &options);
        drawn.encode_png().map_err(|e| Trouble::Failed(e.to_string()))
    };
    let made = document.pages().iter().map(one).collect();
    forget();
    made
}

/// The typesetter keeps what it worked out for the next sheet, which will be another's.
fn forget() {
    typst::comemo::evict(0);
}

fn trouble(told: &[SourceDiagnostic]) -> Trouble {
    let said: Vec<&str> = told.iter().map(|d| d.message.as_str()).collect();
    Trouble::Failed(said.join("; "))
}

fn moment((year, month, day, hour, minute, second): Moment) -> Option<Datetime> {
    Datetime::from_ymd_hms(year, month, day, hour, minute, second)
}

/// Longer than any word that people write.
const LONGEST_WORD: usize = 40;
const STEP: usize = 12;

/// An address or a slip of the keyboard may be longer than a column: places are marked where
/// it may be broken, and nowhere else.
fn tamed(value: Value) -> Value {
    match value {
        Value::String(text) if text.len() > LONGEST_WORD => Value::String(breakable(&text)),
        Value::Array(all) => Value::Array(all.into_iter().map(tamed).collect()),
        Value::Object(map) => {
            Value::Object(map.into_iter().map(|(key, v)| (key, tamed(v))).collect())
        }
        other => other,
    }
}

fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for part in text.split_inclusive(char::is_whitespace) {
        if part.chars().count() <= LONGEST_WORD {
            out.push_str(part);
            continue;
        }
        for (n, letter) in part.chars().enumerate() {
            if n > 0 && n % STEP == 0 {
                out.push('\u{200B}');
            }
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_column_holds_may_be_broken() {
        let told = "une organisation interprofessionnelle, المكتب السياسي";
        assert_eq!(breakable(told), told);
        let long = "a".repeat(50);
        assert_eq!(breakable(&long).matches('\u{200B}').count(), 4);
    }
}
