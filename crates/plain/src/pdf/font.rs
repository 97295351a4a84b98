//! What the codes of a font show: letters, where the file says which, and how wide they are.

use super::cmap::CMap;
use super::file::File;
use super::glyphs::{self, Table};
use super::object::{Dict, Object};
use super::widths::Widths;
use crate::Refusal;

pub(super) struct Font {
    /// Codes are pairs of bytes.
    pub wide: bool,
    /// Codes are UTF-16.
    direct: bool,
    list: Option<CMap>,
    table: Option<Box<Table>>,
    widths: Widths,
    /// From the font's own measure to its size: a thousandth, but for drawn fonts.
    scale: f64,
}

impl Font {
    pub(super) fn read(file: &mut File<'_>, font: &Dict) -> Result<Self, Refusal> {
        let list = match font.get("ToUnicode") {
            Some(list) => file.stream(list)?,
            None => None,
        };
        let list = match list {
            Some(list) => Some(CMap::read(&list, &mut file.budget)?),
            None => None,
        };
        if file.value(font, "Subtype")?.is_name("Type0") {
            return Self::wide(file, font, list);
        }
        let descriptor = file.dict(font, "FontDescriptor")?.unwrap_or_default();
        let table = table(file, font, &descriptor)?.map(Box::new);
        let widths = Widths::simple(file, font, &descriptor)?;
        let scale = match file.value(font, "FontMatrix")? {
            Object::Array(matrix) if file.value(font, "Subtype")?.is_name("Type3") => {
                matrix.first().and_then(Object::number).unwrap_or(0.001).abs()
            }
            _ => 0.001,
        };
        Ok(Self { wide: false, direct: false, list, table, widths, scale })
    }

    fn wide(file: &mut File<'_>, font: &Dict, list: Option<CMap>) -> Result<Self, Refusal> {
        let encoding = file.value(font, "Encoding")?;
        let name = encoding.name().unwrap_or_default();
        let direct = name.ends_with(b"UCS2-H") || name.ends_with(b"UTF16-H");
        let below = match file.value(font, "DescendantFonts")? {
            Object::Array(below) if !below.is_empty() => file.follow(&below[0])?,
            below => below,
        };
        let widths = Widths::wide(file, below.dict().unwrap_or(&Dict::default()))?;
        Ok(Self { wide: true, direct, list, table: None, widths, scale: 0.001 })
    }

    /// The letters that a code shows; none where the file does not say.
    pub(super) fn letters(&self, code: u32) -> Option<String> {
        if let Some(letters) = self.list.as_ref().and_then(|list| list.letters(code)) {
            return Some(letters);
        }
        if self.direct {
            return char::from_u32(code).map(String::from);
        }
        let letter = self.table.as_ref()?.get(code as usize).copied().flatten();
        letter.map(String::from)
    }

    /// How far a code moves on, as a part of the font's size.
    pub(super) fn advance(&self, code: u32) -> f64 {
        self.widths.of(code) * self.scale
    }
}

/// The letters of a font of bytes. A font that brings shapes of its own and calls itself symbolic
/// has no letters but those it names.
fn table(file: &mut File<'_>, font: &Dict, descriptor: &Dict) -> Result<Option<Table>, Refusal> {
    const SYMBOLIC: usize = 4;
    let flags = file.value(descriptor, "Flags")?.index().unwrap_or(0);
    let brings =
        ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| descriptor.get(key).is_some());
    let drawn = file.value(font, "Subtype")?.is_name("Type3");
    let name = file.value(font, "BaseFont")?;
    let signs = name.name().is_some_and(|name| name == b"Symbol" || name == b"ZapfDingbats");
    let own = drawn || signs || (brings && flags & SYMBOLIC != 0);
    let encoding = file.value(font, "Encoding")?;
    let base = match &encoding {
        Object::Name(_) => encoding.clone(),
        Object::Dict(dict) => file.value(dict, "BaseEncoding")?,
        _ => Object::Null,
    };
    let mut table = match base.name() {
        Some(b"WinAnsiEncoding") => Some(glyphs::windows()),
        Some(b"MacRomanEncoding") => Some(glyphs::macintosh()),
        _ if own => None,
        _ => Some(glyphs::standard()),
    };
    if let Some(dict) = encoding.dict()
        && let Object::Array(differences) = file.value(dict, "Differences")?
    {
        let table = table.get_or_insert([None; 256]);
        let mut code = 0;
        file.budget.steps(differences.len())?;
        for item in &differences {
            if let Some(next) = item.index() {
                code = next;
            } else if let Some(name) = item.name() {
                if let Some(place) = table.get_mut(code) {
                    *place = glyphs::letter(name);
                }
                code = code.saturating_add(1);
            }
        }
    }
    Ok(table)
}
