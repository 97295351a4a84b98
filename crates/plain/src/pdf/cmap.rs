//! Which letters a font's codes stand for, by the font's own list (`ToUnicode`).

use super::budget::Budget;
use super::lexer::Lexer;
use super::object::Object;
use crate::Refusal;

#[derive(Default)]
pub(super) struct CMap {
    entries: Vec<Entry>,
    text: String,
}

/// Codes that follow each other, and the letters of the first.
struct Entry {
    first: u32,
    last: u32,
    from: u32,
    to: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Chars,
    Ranges,
}

impl CMap {
    pub(super) fn read(bytes: &[u8], budget: &mut Budget) -> Result<Self, Refusal> {
        let mut cmap = Self::default();
        let mut lexer = Lexer::new(bytes, 0);
        let mut within = Within::Nothing;
        let mut given: Vec<Object> = Vec::new();
        while let Some(object) = lexer.object(budget)? {
            if let Object::Word(word) = &object {
                within = match &**word {
                    b"beginbfchar" => Within::Chars,
                    b"beginbfrange" => Within::Ranges,
                    b"endbfchar" | b"endbfrange" => Within::Nothing,
                    _ => within,
                };
                given.clear();
                continue;
            }
            if within == Within::Nothing {
                continue;
            }
            given.push(object);
            match (within, &given[..]) {
                (Within::Chars, [Object::Text(code), Object::Text(letters)]) => {
                    let code = code_of(code);
                    cmap.add(code, code, letters, budget)?;
                }
                (
                    Within::Ranges,
                    [Object::Text(first), Object::Text(last), Object::Text(letters)],
                ) => {
                    cmap.add(code_of(first), code_of(last), letters, budget)?;
                }
                (Within::Ranges, [Object::Text(first), _, Object::Array(list)]) => {
                    for (code, letters) in (code_of(first)..).zip(list) {
                        if let Object::Text(letters) = letters {
                            cmap.add(code, code, letters, budget)?;
                        }
                    }
                }
                (Within::Chars, [_, _]) | (Within::Ranges, [_, _, _]) => {}
                _ => continue,
            }
            given.clear();
        }
        cmap.entries.sort_by_key(|entry| entry.first);
        Ok(cmap)
    }

    fn add(
        &mut self,
        first: u32,
        last: u32,
        letters: &[u8],
        budget: &mut Budget,
    ) -> Result<(), Refusal> {
        budget.bytes(size_of::<Entry>())?;
        let from = self.text.len() as u32;
        let units = letters.chunks(2).map(|unit| match unit {
            [high, low] => u16::from_be_bytes([*high, *low]),
            [byte] => u16::from(*byte),
            _ => 0,
        });
        self.text.extend(char::decode_utf16(units).map(|letter| letter.unwrap_or('\0')));
        self.entries.push(Entry { first, last: last.max(first), from, to: self.text.len() as u32 });
        Ok(())
    }

    /// The letters of a code; none where the list does not name it, or names nothing that is one.
    pub(super) fn letters(&self, code: u32) -> Option<String> {
        let after = self.entries.partition_point(|entry| entry.first <= code);
        let entry = self.entries[..after].last().filter(|entry| code <= entry.last)?;
        let first = &self.text[entry.from as usize..entry.to as usize];
        let mut letters = first.to_owned();
        if code > entry.first {
            let last = letters.pop()?;
            letters.push(char::from_u32(u32::from(last).checked_add(code - entry.first)?)?);
        }
        let known = |c: char| c != '\0' && c != '\u{FFFD}' && c != '\u{FFFF}';
        letters.chars().all(known).then_some(letters)
    }
}

fn code_of(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |code, byte| code << 8 | u32::from(*byte))
}
