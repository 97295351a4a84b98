//! The texts that cells point to, in one piece of memory.

use std::borrow::Cow;

use quick_xml::events::Event;

use super::package::Package;
use crate::{Limits, Unreadable};

#[derive(Default)]
pub(super) struct Strings {
    text: String,
    /// Where each ends in `text`.
    ends: Vec<usize>,
    /// Those of which something was left out, in ascending order.
    cut: Vec<usize>,
}

impl Strings {
    pub(super) fn read(
        package: &mut Package<'_>,
        path: Option<&str>,
        limits: &Limits,
    ) -> Result<Self, Unreadable> {
        let mut strings = Self::default();
        let Some(path) = path else { return Ok(strings) };
        let Some(mut xml) = package.part(path)? else { return Ok(strings) };
        let mut item = String::new();
        loop {
            match xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "si" => {
                    item.clear();
                    xml.read_rich_text(&mut item, most_bytes(limits))?;
                    if is_cut(&item, limits) {
                        strings.cut.push(strings.ends.len());
                    }
                    strings.text.push_str(&unhide(&item));
                    strings.ends.push(strings.text.len());
                }
                Event::Eof => return Ok(strings),
                _ => {}
            }
        }
    }

    /// The text and whether it is whole.
    pub(super) fn get(&self, index: usize) -> Option<(&str, bool)> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some((&self.text[start..end], self.cut.binary_search(&index).is_err()))
    }
}

/// Bytes of a text that is surely longer than a cell may be: a character takes four at most, and
/// seven when it is hidden as `_x0041_`.
pub(super) fn most_bytes(limits: &Limits) -> usize {
    limits.cell_chars.saturating_add(1).saturating_mul(7)
}

/// Whether reading has stopped for want of room. The last character of four bytes may not have
/// fitted.
pub(super) fn is_cut(text: &str, limits: &Limits) -> bool {
    text.len() + 3 >= most_bytes(limits)
}

/// Workbooks write characters that XML cannot hold as `_x000D_`; a mark hidden so must be seen.
pub(super) fn unhide(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, hidden) = rest.split_at(at);
        shown.push_str(before);
        let character = hidden
            .get(2..7)
            .and_then(|code| code.strip_suffix('_'))
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        match character {
            Some(character) => {
                shown.push(character);
                rest = &hidden[7..];
            }
            None => {
                shown.push_str("_x");
                rest = &hidden[2..];
            }
        }
    }
    shown.push_str(rest);
    Cow::Owned(shown)
}
