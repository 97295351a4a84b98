//! From elements to lines: a paragraph a line, a row of a table a line with tabs between its cells.

use quick_xml::events::{BytesStart, Event};

use super::damaged;
use super::xml::{Xml, add_text, attribute};
use crate::{Limits, Place, Refusal};

/// What stands in these is not read: what was deleted or moved away, the code of a field, the second
/// telling of a drawing, the formatting.
const SKIPPED: [&str; 10] = [
    "del",
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "Fallback",
    "pPr",
    "tblPr",
    "sectPr",
    "rt",
];

#[derive(Default)]
struct Body {
    text: String,
    /// Elements open within one that is skipped, that one included.
    skipped: usize,
    /// Whether text stands here: within `t`.
    in_text: bool,
    /// Whether the run is hidden.
    hidden: bool,
    in_run_properties: bool,
    tables: Vec<Table>,
}

/// A table that is open.
#[derive(Default)]
struct Table {
    /// Cells of the open row that are closed.
    cells: usize,
    /// Where the text of the open cell begins.
    cell_at: usize,
}

pub(super) fn read(xml: &mut Xml<'_>, limits: &Limits) -> Result<String, Refusal> {
    let part = xml.part().to_owned();
    let mut body = Body::default();
    let mut is_document = false;
    loop {
        match xml.next()? {
            Event::Start(element) => {
                is_document |= element.local_name().as_ref() == "document";
                body.start(&element);
            }
            Event::End(element) => body.end(element.local_name().as_ref()),
            Event::Eof if is_document => return Ok(body.text),
            Event::Eof => return Err(super::no_document()),
            event if body.in_text && body.skipped == 0 && !body.hidden => {
                if !add_text(&event, &mut body.text) {
                    return Err(damaged(&part));
                }
                // What is dropped later counts here as well: memory is what is bounded.
                if body.text.len() > limits.bytes_out.saturating_mul(2) {
                    return Err(Refusal::TooLarge { at: Place::Part(part) });
                }
            }
            _ => {}
        }
    }
}

impl Body {
    fn start(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name();
        let name = name.as_ref();
        if self.skipped > 0 || SKIPPED.contains(&name) {
            self.skipped += 1;
            return;
        }
        match name {
            "r" => self.hidden = false,
            "rPr" => self.in_run_properties = true,
            "vanish" if self.in_run_properties => self.hidden = is_on(element),
            // A deleted mark of a paragraph or an inserted one stands here and is no text.
            "t" if !self.in_run_properties => self.in_text = true,
            "tab" | "ptab" if !self.in_run_properties => self.push('\t'),
            "br" | "cr" => self.push('\n'),
            "noBreakHyphen" => self.push('\u{2011}'),
            "tbl" => {
                self.end_line();
                self.tables.push(Table::default());
            }
            "tr" => self.tables.last_mut().into_iter().for_each(|table| table.cells = 0),
            "tc" => self.start_cell(),
            "txbxContent" => self.end_line(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "t" => self.in_text = false,
            "rPr" => self.in_run_properties = false,
            "r" => self.hidden = false,
            // The last paragraph of a cell ends with the cell.
            "p" => self.end_line(),
            "tc" => self.end_cell(),
            "tr" => self.text.push('\n'),
            "tbl" => drop(self.tables.pop()),
            _ => {}
        }
    }

    fn start_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        if table.cells > 0 {
            self.text.push('\t');
        }
        table.cell_at = self.text.len();
    }

    fn end_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        let cell = self.text[table.cell_at..].trim_end_matches('\n').len();
        self.text.truncate(table.cell_at + cell);
        table.cells += 1;
    }

    fn push(&mut self, c: char) {
        if !self.hidden {
            self.text.push(c);
        }
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

/// A property is on unless it says otherwise.
fn is_on(property: &BytesStart<'_>) -> bool {
    !matches!(attribute(property, "val").as_deref(), Some("0" | "false" | "off"))
}

/// `dc:title` of the package's properties.
pub(super) fn title(xml: &mut Xml<'_>) -> Result<Option<String>, Refusal> {
    let mut title = String::new();
    let mut within = false;
    loop {
        match xml.next()? {
            Event::Start(element) => within = element.local_name().as_ref() == "title",
            Event::End(_) if within => return Ok(Some(title)),
            Event::Eof => return Ok(None),
            event if within && title.len() < 10_000 => drop(add_text(&event, &mut title)),
            _ => {}
        }
    }
}
