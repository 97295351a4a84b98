//! How the numbers of a workbook are shown: only as far as it changes what people read.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::package::Package;
use super::xml::attribute;
use crate::Unreadable;

/// Spreadsheets hold no more styles than this.
const MOST_STYLES: usize = 65_536;
const MOST_CODE_BYTES: usize = 1_024;

/// What a number is shown as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    Plain,
    /// A day, as far as it is shown: `mmm-yy` shows no day.
    Day { year: bool, month: bool, day: bool, time: bool },
    /// Hours and minutes alone; `long` where they are a length and go beyond 24.
    Time { long: bool },
    /// Whole numbers with their zeros in front, as membership numbers and phones are shown.
    Mask(Vec<Step>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A digit, zero where there is none.
    Digit,
    /// A digit where there is one.
    Maybe,
    Literal(char),
}

#[derive(Default)]
pub(super) struct Formats {
    known: Vec<Format>,
    /// For each style the index into `known`.
    styles: Vec<u32>,
}

impl Formats {
    pub(super) fn read(package: &mut Package<'_>, path: Option<&str>) -> Result<Self, Unreadable> {
        let mut formats = Self { known: vec![Format::Plain], styles: Vec::new() };
        let Some(path) = path else { return Ok(formats) };
        let Some(mut xml) = package.part(path)? else { return Ok(formats) };
        let mut indexes: HashMap<u32, u32> = HashMap::new();
        let mut in_cell_styles = false;
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "numFmt" if formats.known.len() < MOST_STYLES => {
                        let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok());
                        let code = attribute(&element, "formatCode")
                            .filter(|code| code.len() <= MOST_CODE_BYTES);
                        if let (Some(id), Some(code)) = (id, code) {
                            indexes.insert(id, formats.learn(parse(&code)));
                        }
                    }
                    "cellXfs" => in_cell_styles = true,
                    "xf" if in_cell_styles && formats.styles.len() < MOST_STYLES => {
                        let id = attribute(&element, "numFmtId")
                            .and_then(|id| id.parse().ok())
                            .unwrap_or(0);
                        let index = match indexes.get(&id) {
                            Some(&index) => index,
                            None => {
                                let index = formats.learn(built_in(id));
                                indexes.insert(id, index);
                                index
                            }
                        };
                        formats.styles.push(index);
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "cellXfs" => {
                    in_cell_styles = false
                }
                Event::Eof => return Ok(formats),
                _ => {}
            }
        }
    }

    pub(super) fn of_style(&self, style: usize) -> &Format {
        let index = self.styles.get(style).map_or(0, |&index| index as usize);
        self.known.get(index).unwrap_or(&Format::Plain)
    }

    fn learn(&mut self, format: Format) -> u32 {
        if format == Format::Plain {
            return 0;
        }
        self.known.push(format);
        (self.known.len() - 1) as u32
    }
}

fn built_in(id: u32) -> Format {
    match id {
        17 => Format::Day { year: true, month: true, day: false, time: false },
        14..=16 | 27..=31 | 36 | 50..=54 | 57 | 58 => {
            Format::Day { year: true, month: true, day: true, time: false }
        }
        22 => Format::Day { year: true, month: true, day: true, time: true },
        18..=21 | 32..=35 | 45 | 47 | 55 | 56 => Format::Time { long: false },
        46 => Format::Time { long: true },
        _ => Format::Plain,
    }
}

/// Reads a format as spreadsheets write it: `dd/mm/yyyy`, `0#" "##" "##`, `[h]:mm`. Of its
/// sections only the first matters here.
fn parse(code: &str) -> Format {
    let mut letters = String::new();
    let mut steps = Vec::new();
    let mut masked = true;
    let mut long = false;
    let mut rest = code.chars();
    while let Some(c) = rest.next() {
        match c {
            ';' => break,
            '"' => steps.extend(rest.by_ref().take_while(|&c| c != '"').map(Step::Literal)),
            '\\' => steps.extend(rest.next().map(Step::Literal)),
            // The width of the next character, or that character to the end of the cell.
            '_' | '*' => drop(rest.next()),
            '[' => {
                let inside: String = rest.by_ref().take_while(|&c| c != ']').collect();
                let inside = inside.to_ascii_lowercase();
                long |= !inside.is_empty() && inside.chars().all(|c| matches!(c, 'h' | 'm' | 's'));
            }
            '0' => steps.push(Step::Digit),
            '#' | '?' => steps.push(Step::Maybe),
            ' ' | '-' | '/' | '(' | ')' | '+' | ':' | '\u{A0}' => steps.push(Step::Literal(c)),
            _ => {
                masked = false;
                letters.push(c.to_ascii_lowercase());
            }
        }
    }
    as_date(&letters, long).or_else(|| as_mask(steps, masked)).unwrap_or_default()
}

fn as_date(letters: &str, long: bool) -> Option<Format> {
    if letters.starts_with("general") {
        return None;
    }
    let letters = letters.replace("ampm", "h").replace("ap", "h");
    let has = |c: char| letters.contains(c);
    let time = has('h') || has('s') || long;
    match (has('y'), has('m'), has('d')) {
        (false, false, false) | (false, true, false) if time => Some(Format::Time { long }),
        (false, false, false) => None,
        (true, month, day) => Some(Format::Day { year: true, month, day, time }),
        // Without its year on screen the day is still one of a year, which the workbook knows.
        (false, ..) => Some(Format::Day { year: true, month: true, day: true, time }),
    }
}

fn as_mask(steps: Vec<Step>, masked: bool) -> Option<Format> {
    let places = steps.iter().filter(|step| !matches!(step, Step::Literal(_))).count();
    let wordless = !steps.iter().any(|step| matches!(step, Step::Literal(c) if c.is_alphabetic()));
    // A single place shows the number as it is.
    let changes = places > 1 && (steps.len() > places || steps.contains(&Step::Digit));
    (masked && wordless && changes).then_some(Format::Mask(steps))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_known_by_what_they_show() {
        let day = |year, month, day, time| Format::Day { year, month, day, time };
        for (code, format) in [
            ("General", Format::Plain),
            ("0", Format::Plain),
            ("#,##0.00", Format::Plain),
            ("0.00E+00", Format::Plain),
            ("0\" DH\"", Format::Plain),
            ("00\" DH\"", Format::Plain),
            ("@", Format::Plain),
            ("[Red]0.0%", Format::Plain),
            ("dd/mm/yyyy", day(true, true, true, false)),
            ("[$-40C]d\\ mmmm\\ yyyy;@", day(true, true, true, false)),
            ("yyyy\\-mm\\-dd\\ hh:mm:ss", day(true, true, true, true)),
            ("mmm\\-yy", day(true, true, false, false)),
            ("yyyy", day(true, false, false, false)),
            ("d/m", day(true, true, true, false)),
            ("hh:mm", Format::Time { long: false }),
            ("h:mm\\ AM/PM", Format::Time { long: false }),
            ("[h]:mm", Format::Time { long: true }),
        ] {
            assert_eq!(parse(code), format, "{code}");
        }
        assert!(matches!(parse("0000"), Format::Mask(_)));
        assert!(matches!(parse("0#\" \"##\" \"##\" \"##\" \"##"), Format::Mask(_)));
    }
}
