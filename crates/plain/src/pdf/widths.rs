//! How far each code of a font moves on, in thousandths of the font's size.

use super::file::File;
use super::object::{Dict, Object};
use crate::Refusal;

/// Codes that follow each other, and how far each moves on.
struct Run {
    first: u32,
    last: u32,
    width: f32,
}

pub(super) struct Widths {
    runs: Vec<Run>,
    other: f32,
}

impl Widths {
    /// Of a font whose codes are bytes.
    pub(super) fn simple(
        file: &mut File<'_>,
        font: &Dict,
        descriptor: &Dict,
    ) -> Result<Self, Refusal> {
        let first = file.value(font, "FirstChar")?.index().unwrap_or(0) as u32;
        let list = file.value(font, "Widths")?;
        let missing = file.value(descriptor, "MissingWidth")?.number();
        let fixed =
            file.value(font, "BaseFont")?.name().is_some_and(|name| name.starts_with(b"Courier"));
        let other = missing.unwrap_or(if fixed { 600.0 } else { 520.0 }) as f32;
        let mut widths = Self { runs: Vec::new(), other };
        for (code, width) in (first..).zip(list.array().unwrap_or_default().iter().take(256)) {
            let width = file.follow(width)?.number();
            widths.add(file, code, code, width)?;
        }
        Ok(widths)
    }

    /// Of a font whose codes are pairs of bytes: `W` lists them as `first [w w w]` or `first last w`.
    pub(super) fn wide(file: &mut File<'_>, font: &Dict) -> Result<Self, Refusal> {
        let other = file.value(font, "DW")?.number().unwrap_or(1000.0) as f32;
        let mut widths = Self { runs: Vec::new(), other };
        let list = file.value(font, "W")?;
        let mut rest = list.array().unwrap_or_default();
        while let [first, second, after @ ..] = rest {
            let first = file.follow(first)?.index().unwrap_or(0) as u32;
            match file.follow(second)? {
                Object::Array(each) => {
                    for (code, width) in (first..).zip(&each) {
                        let width = file.follow(width)?.number();
                        widths.add(file, code, code, width)?;
                    }
                    rest = after;
                }
                last => {
                    let [width, after @ ..] = after else { break };
                    let width = file.follow(width)?.number();
                    widths.add(file, first, last.index().unwrap_or(0) as u32, width)?;
                    rest = after;
                }
            }
        }
        widths.runs.sort_by_key(|run| run.first);
        Ok(widths)
    }

    fn add(
        &mut self,
        file: &mut File<'_>,
        first: u32,
        last: u32,
        width: Option<f64>,
    ) -> Result<(), Refusal> {
        file.budget.bytes(size_of::<Run>())?;
        if let Some(width) = width {
            self.runs.push(Run { first, last, width: width as f32 });
        }
        Ok(())
    }

    pub(super) fn of(&self, code: u32) -> f64 {
        let after = self.runs.partition_point(|run| run.first <= code);
        let run = self.runs[..after].last().filter(|run| code <= run.last);
        f64::from(run.map_or(self.other, |run| run.width))
    }
}
