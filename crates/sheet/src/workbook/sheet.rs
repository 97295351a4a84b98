//! The cells of one sheet, row by row.

use std::borrow::Cow;
use std::ops::ControlFlow;

use quick_xml::events::{BytesStart, Event};

use super::formats::Formats;
use super::numbers;
use super::strings::{Strings, is_cut, most_bytes, unhide};
use super::xml::{Xml, attribute, damaged};
use crate::cell::{BAD_VALUE, FORMULA, tidy};
use crate::gather::{Gather, Missing};
use crate::{Limits, Row, Trouble, Unreadable};

/// What the cells of all sheets refer to.
pub(super) struct Context<'c> {
    pub(super) strings: &'c Strings,
    pub(super) formats: &'c Formats,
    pub(super) since_1904: bool,
    pub(super) limits: &'c Limits,
}

/// Rows beyond this number are not in any spreadsheet.
const MOST_ROWS: u64 = 1 << 20;

pub(super) fn read<F: FnMut(&[String], &Row) -> ControlFlow<()>>(
    xml: Xml<'_>,
    context: &Context<'_>,
    gather: &mut Gather<'_, F>,
) -> Result<(), Unreadable> {
    let mut sheet = Sheet { xml, context, raw: Raw::default() };
    let mut row = Row::default();
    while sheet.next_row(&mut row)? {
        if gather.take(&mut row, Missing::Empty)?.is_break() {
            break;
        }
    }
    Ok(())
}

struct Sheet<'s> {
    xml: Xml<'s>,
    context: &'s Context<'s>,
    raw: Raw,
}

/// A cell as the file has it.
#[derive(Default)]
struct Raw {
    kind: String,
    style: usize,
    value: String,
    is_formula: bool,
}

impl Sheet<'_> {
    /// Whether there was one more row.
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Unreadable> {
        row.cells.clear();
        row.trouble.clear();
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "row" => {
                    let said = attribute(&element, "r");
                    row.number = next_number(row.number, said.as_deref())?;
                    self.read_cells(row)?;
                    return Ok(true);
                }
                Event::End(element) if element.local_name().as_ref() == "sheetData" => {
                    return Ok(false);
                }
                Event::Eof => return Ok(false),
                _ => {}
            }
        }
    }

    fn read_cells(&mut self, row: &mut Row) -> Result<(), Unreadable> {
        let mut next_column = 0;
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    let column = self.raw.begin(&element)?.unwrap_or(next_column);
                    if column < next_column {
                        return Err(Unreadable::new(
                            "not_a_table",
                            Some(row.number),
                            "cells out of order",
                        ));
                    }
                    next_column = column + 1;
                    self.read_raw()?;
                    self.place(column, row);
                }
                Event::End(element) if element.local_name().as_ref() == "row" => return Ok(()),
                Event::Eof => return Err(damaged()),
                _ => {}
            }
        }
    }

    fn read_raw(&mut self) -> Result<(), Unreadable> {
        let most = most_bytes(self.context.limits);
        loop {
            match self.xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "v" => self.xml.read_text(&mut self.raw.value, most)?,
                    "is" => self.xml.read_rich_text(&mut self.raw.value, most)?,
                    "f" => {
                        self.raw.is_formula = true;
                        self.xml.read_text(&mut String::new(), 0)?;
                    }
                    _ => self.xml.read_text(&mut String::new(), 0)?,
                },
                Event::End(_) => return Ok(()),
                Event::Eof => return Err(damaged()),
                _ => {}
            }
        }
    }

    fn place(&self, column: usize, row: &mut Row) {
        let shown = self.show();
        let limits = self.context.limits;
        let (text, fault) = match &shown {
            Ok(text) => (tidy(text), None),
            Err((text, message)) => (tidy(text), Some((BAD_VALUE, message.as_str()))),
        };
        let fault = if self.raw.is_formula { Some((FORMULA, "is a formula")) } else { fault };
        if text.is_empty() && fault.is_none() {
            return;
        }
        if column >= limits.columns {
            if !row.trouble.iter().any(|known| known.column.is_none()) {
                row.trouble.push(Trouble::too_many(limits.columns));
            }
            return;
        }
        row.cells.resize(column);
        match text.char_indices().nth(limits.cell_chars) {
            Some((end, _)) => {
                row.cells.push(tidy(&text[..end]));
                if fault.is_none() {
                    row.trouble.push(Trouble::too_long(column, limits.cell_chars));
                }
            }
            None => row.cells.push(text),
        }
        if let Some((code, message)) = fault {
            row.trouble.push(Trouble { column: Some(column), code, message: message.to_owned() });
        }
    }

    /// The text people see, or what there is of it with what is wrong.
    fn show(&self) -> Result<Cow<'_, str>, (String, String)> {
        let Raw { kind, style, value, .. } = &self.raw;
        let limits = self.context.limits;
        let wrong = |message: &str| (value.clone(), message.to_owned());
        let too_long =
            |text: &str| (text.to_owned(), Trouble::too_long(0, limits.cell_chars).message);
        if is_cut(value, limits) {
            return Err(too_long(value));
        }
        match kind.as_str() {
            "s" => {
                let index = value.trim().parse().ok();
                match index.and_then(|index| self.context.strings.get(index)) {
                    Some((text, true)) => Ok(one_line_end(text.into())),
                    Some((text, false)) => Err(too_long(text)),
                    None if value.is_empty() => Ok("".into()),
                    None => Err((String::new(), "points to a text that is not there".to_owned())),
                }
            }
            "str" | "inlineStr" => Ok(one_line_end(unhide(value))),
            "b" => match value.trim() {
                "1" | "true" => Ok("TRUE".into()),
                "0" | "false" => Ok("FALSE".into()),
                "" => Ok("".into()),
                _ => Err(wrong("is neither true nor false")),
            },
            "e" => Err(wrong("is an error of the spreadsheet")),
            "d" => Ok(value
                .trim_end_matches('Z')
                .trim_end_matches(".000")
                .trim_end_matches("T00:00:00")
                .into()),
            _ if value.is_empty() => Ok("".into()),
            _ => {
                let number = value.trim();
                let plain = number
                    .starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
                match number.parse::<f64>() {
                    Ok(number) if plain => numbers::show(
                        number,
                        self.context.formats.of_style(*style),
                        self.context.since_1904,
                    )
                    .map(Into::into)
                    .map_err(wrong),
                    _ => Ok(value.as_str().into()),
                }
            }
        }
    }
}

impl Raw {
    /// Forgets the last cell and answers the column of this one, where the file says it.
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<Option<usize>, Unreadable> {
        self.kind.clear();
        self.value.clear();
        self.style = 0;
        self.is_formula = false;
        let mut column = None;
        for attribute in element.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "r" => column = Some(column_of(&attribute.value).ok_or_else(damaged)?),
                "s" => self.style = attribute.value.parse().unwrap_or(0),
                "t" => self.kind.push_str(&attribute.value),
                _ => {}
            }
        }
        Ok(column)
    }
}

fn next_number(last: u64, said: Option<&str>) -> Result<u64, Unreadable> {
    let number = match said {
        Some(said) => said.parse().map_err(|_| damaged())?,
        None => last + 1,
    };
    if number <= last {
        return Err(Unreadable::new("not_a_table", Some(number), "rows out of order"));
    }
    if number > MOST_ROWS {
        return Err(Unreadable::too_large(Some(number), format!("more than {MOST_ROWS} rows")));
    }
    Ok(number)
}

/// From 0: `A1` is 0, `AB12` is 27. None for what is no place in a sheet.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.take(4).fold(0, |column, letter| {
        column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    (1..=16_384).contains(&column).then(|| column - 1)
}

fn one_line_end(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains("\r\n") { text.replace("\r\n", "\n").into() } else { text }
}
