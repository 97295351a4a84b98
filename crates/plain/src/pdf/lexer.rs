//! From bytes to objects. Nothing here calls itself deeper than it is told to, and nothing is larger
//! than the bytes it was read from allow.

use super::budget::Budget;
use super::object::{Dict, Object};
use crate::{Place, Refusal};

pub(super) struct Lexer<'b> {
    bytes: &'b [u8],
    pub(super) at: usize,
    /// Values that one object may still hold.
    room: usize,
}

/// Values in one object: arrays of widths are the longest that honest files have.
const ROOM: usize = 200_000;
/// Arrays and dictionaries within each other. What is deeper is no object of a document.
const DEEPEST: usize = 40;

impl<'b> Lexer<'b> {
    pub(super) fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { bytes, at: at.min(bytes.len()), room: ROOM }
    }

    /// The next object; none at the end, or where there is none.
    pub(super) fn object(&mut self, budget: &mut Budget) -> Result<Option<Object>, Refusal> {
        self.room = ROOM;
        let from = self.at;
        let object = self.value(DEEPEST);
        budget.steps(self.at - from + 1)?;
        if self.room == 0 {
            return Err(Refusal::TooManyParts { at: Place::Byte(from) });
        }
        Ok(object)
    }

    fn value(&mut self, depth: usize) -> Option<Object> {
        self.skip_space();
        self.room = self.room.checked_sub(1)?;
        let rest = &self.bytes[self.at..];
        match *rest.first()? {
            b'/' => Some(Object::Name(self.name())),
            b'(' => self.text(),
            b'<' if rest.starts_with(b"<<") => {
                self.at += 2;
                self.dict(depth.checked_sub(1)?)
            }
            b'<' => Some(self.hex()),
            b'[' => {
                self.at += 1;
                self.array(depth.checked_sub(1)?)
            }
            b'+' | b'-' | b'.' | b'0'..=b'9' => Some(self.number()),
            b'>' if rest.starts_with(b">>") => {
                self.at += 2;
                Some(Object::Word(Box::from(*b">>")))
            }
            b')' | b'>' | b']' | b'{' | b'}' => {
                self.at += 1;
                Some(Object::Word(Box::from([rest[0]])))
            }
            _ => Some(self.word()),
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Object> {
        let mut dict = Dict::default();
        loop {
            match self.value(depth)? {
                Object::Word(word) if *word == *b">>" => return Some(Object::Dict(dict)),
                Object::Name(key) => match self.value(depth)? {
                    Object::Word(word) if *word == *b">>" => return Some(Object::Dict(dict)),
                    value => dict.0.push((key, value)),
                },
                // A key that is none is passed over, as every reader does.
                _ => {}
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<Object> {
        let mut items = Vec::new();
        loop {
            match self.value(depth)? {
                Object::Word(word) if *word == *b"]" => return Some(Object::Array(items)),
                item => items.push(item),
            }
        }
    }

    /// A number, or a reference: two whole ones and an `R`.
    fn number(&mut self) -> Object {
        let from = self.at;
        let number = self.plain_number();
        let is_whole = self.bytes[from..self.at].iter().all(u8::is_ascii_digit);
        if is_whole && number <= f64::from(u32::MAX) {
            let after = self.at;
            self.skip_space();
            let digits = self.bytes[self.at..].iter().take(6).take_while(|b| b.is_ascii_digit());
            let digits = digits.count();
            if (1..=5).contains(&digits) {
                self.at += digits;
                self.skip_space();
                let rest = &self.bytes[self.at..];
                if rest.first() == Some(&b'R') && rest.get(1).is_none_or(|byte| !is_regular(*byte))
                {
                    self.at += 1;
                    return Object::Ref(number as u32);
                }
            }
            self.at = after;
        }
        Object::Number(number)
    }

    fn plain_number(&mut self) -> f64 {
        let (mut value, mut scale, mut negative) = (0.0, 0.0, false);
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'0'..=b'9' => {
                    value = value * 10.0 + f64::from(byte - b'0');
                    scale *= 10.0;
                }
                b'.' if scale == 0.0 => scale = 1.0,
                b'-' if value == 0.0 => negative = true,
                b'-' | b'+' | b'.' => {}
                _ => break,
            }
            self.at += 1;
        }
        let value = if scale > 1.0 { value / scale } else { value };
        let value = if negative { -value } else { value };
        if value.is_finite() { value } else { 0.0 }
    }

    fn name(&mut self) -> Box<[u8]> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(&byte) = self.bytes.get(self.at).filter(|byte| is_regular(**byte)) {
            let code = self.bytes.get(self.at + 1..self.at + 3).and_then(hex_pair);
            match code.filter(|_| byte == b'#') {
                Some(code) => {
                    name.push(code);
                    self.at += 3;
                }
                None => {
                    name.push(byte);
                    self.at += 1;
                }
            }
        }
        name.into()
    }

    fn text(&mut self) -> Option<Object> {
        self.at += 1;
        let mut text = Vec::new();
        let mut open = 1;
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(Object::Text(text.into()));
                    }
                }
                b'\\' => {
                    self.escape(&mut text)?;
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
    }

    fn escape(&mut self, text: &mut Vec<u8>) -> Option<()> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\r' => self.at += usize::from(self.bytes.get(self.at) == Some(&b'\n')),
            b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    match self.bytes.get(self.at) {
                        Some(&digit @ b'0'..=b'7') => code = code * 8 + u32::from(digit - b'0'),
                        _ => break,
                    }
                    self.at += 1;
                }
                text.push((code & 0xFF) as u8);
            }
            other => text.push(other),
        }
        Some(())
    }

    fn hex(&mut self) -> Object {
        self.at += 1;
        let mut text = Vec::new();
        let mut half = None;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = hex_digit(byte) else { continue };
            match half.take() {
                None => half = Some(digit),
                Some(high) => text.push(high << 4 | digit),
            }
        }
        text.extend(half.map(|high| high << 4));
        Object::Text(text.into())
    }

    fn word(&mut self) -> Object {
        let from = self.at;
        while self.bytes.get(self.at).is_some_and(|byte| is_regular(*byte)) {
            self.at += 1;
        }
        // A byte that is nothing at all must not hold us up.
        self.at = self.at.max(from + 1).min(self.bytes.len());
        match &self.bytes[from..self.at] {
            b"true" => Object::Bool(true),
            b"false" => Object::Bool(false),
            b"null" => Object::Null,
            word => Object::Word(word.into()),
        }
    }

    pub(super) fn skip_space(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            if byte == b'%' {
                let line = &self.bytes[self.at..];
                self.at += memchr::memchr2(b'\n', b'\r', line).unwrap_or(line.len());
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte)
        && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

fn hex_pair(pair: &[u8]) -> Option<u8> {
    Some(hex_digit(pair[0])? << 4 | hex_digit(pair[1])?)
}
