//! Where the objects of a file are, and what they are.

use std::collections::HashMap;
use std::ops::Range;

use memchr::memmem;

use super::budget::Budget;
use super::filters;
use super::lexer::{Lexer, is_space};
use super::object::{Dict, Object};
use crate::{Limits, Place, Refusal};

pub(super) struct File<'b> {
    bytes: &'b [u8],
    places: HashMap<u32, At>,
    /// Streams of objects, unpacked.
    packed: Vec<Vec<u8>>,
    /// What the file says of itself, put together from all its revisions.
    pub(super) trailer: Dict,
    pub(super) budget: Budget,
    objects: usize,
}

#[derive(Clone, Copy)]
enum At {
    /// In the file, behind `obj`.
    File(usize),
    /// In this stream of objects, from this byte on.
    Packed(usize, usize),
}

/// How often one reference may lead to another.
const HOPS: usize = 8;

impl<'b> File<'b> {
    /// Finds every object by reading the file through. Of two with one number the later counts:
    /// that is how a file is corrected.
    pub(super) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Refusal> {
        refuse_cut(bytes)?;
        let mut file = Self {
            bytes,
            places: HashMap::new(),
            packed: Vec::new(),
            trailer: Dict::default(),
            budget: Budget::new(limits),
            objects: limits.objects,
        };
        file.budget.steps(bytes.len())?;
        file.scan()?;
        if file.trailer.get("Encrypt").is_some_and(|encrypt| *encrypt != Object::Null) {
            return Err(Refusal::Encrypted);
        }
        Ok(file)
    }

    fn scan(&mut self) -> Result<(), Refusal> {
        let mut at = 0;
        while let Some((word, found)) = self.next_mark(at) {
            at = found + word.len();
            if word == b"trailer" {
                let object = Lexer::new(self.bytes, at).object(&mut self.budget)?;
                if let Some(Object::Dict(dict)) = object {
                    self.add_trailer(dict);
                }
                continue;
            }
            let Some(number) = number_before(self.bytes, found) else { continue };
            let (object, end) = self.parse(at)?;
            // Only what is an object: a line of a page may read "1 0 obj" too.
            let Some(object) = object else { continue };
            self.place(number, At::File(at))?;
            if let Object::Stream(dict, _) = object {
                if dict.is("Type", "ObjStm") {
                    self.unpack_objects(at)?;
                } else if dict.is("Type", "XRef") {
                    self.add_trailer(dict);
                }
                // Numbers within a picture are none.
                at = end;
            }
        }
        Ok(())
    }

    /// The next `obj` or `trailer`.
    fn next_mark(&self, from: usize) -> Option<(&'static [u8], usize)> {
        let mut at = from;
        loop {
            let found = at + memchr::memchr2(b'o', b't', self.bytes.get(at..)?)?;
            let rest = &self.bytes[found..];
            if rest.starts_with(b"obj") {
                return Some((b"obj", found));
            }
            if rest.starts_with(b"trailer") {
                return Some((b"trailer", found));
            }
            at = found + 1;
        }
    }

    fn place(&mut self, number: u32, at: At) -> Result<(), Refusal> {
        self.places.insert(number, at);
        if self.places.len() > self.objects {
            return Err(Refusal::TooManyParts { at: Place::File });
        }
        Ok(())
    }

    fn add_trailer(&mut self, dict: Dict) {
        for (key, value) in dict.0 {
            if matches!(&*key, b"Root" | b"Info" | b"Encrypt") {
                self.trailer.0.retain(|(known, _)| *known != key);
                self.trailer.0.push((key, value));
            }
        }
    }

    /// The objects within this one.
    fn unpack_objects(&mut self, at: usize) -> Result<(), Refusal> {
        let Some(Object::Stream(dict, range)) = self.parse(at)?.0 else { return Ok(()) };
        let (Some(count), Some(first)) =
            (self.number_of(&dict, "N")?, self.number_of(&dict, "First")?)
        else {
            return Ok(());
        };
        let Some(bytes) = filters::unpack(self, &dict, range)? else { return Ok(()) };
        let packed = self.packed.len();
        let mut lexer = Lexer::new(&bytes, 0);
        for _ in 0..count.min(bytes.len()) {
            let number = lexer.object(&mut self.budget)?.and_then(|number| number.index());
            let offset = lexer.object(&mut self.budget)?.and_then(|offset| offset.index());
            let (Some(number), Some(offset)) = (number, offset) else { break };
            if let Ok(number) = u32::try_from(number) {
                self.place(number, At::Packed(packed, first.saturating_add(offset)))?;
            }
        }
        self.packed.push(bytes);
        Ok(())
    }

    fn number_of(&mut self, dict: &Dict, key: &str) -> Result<Option<usize>, Refusal> {
        Ok(self.value(dict, key)?.index())
    }

    /// The object behind `obj`, and where it ends.
    fn parse(&mut self, at: usize) -> Result<(Option<Object>, usize), Refusal> {
        let mut lexer = Lexer::new(self.bytes, at);
        let object = lexer.object(&mut self.budget)?;
        let dict = match object {
            Some(Object::Dict(dict)) => dict,
            Some(Object::Word(_)) => return Ok((None, at)),
            object => return Ok((object, lexer.at)),
        };
        lexer.skip_space();
        if !self.bytes[lexer.at..].starts_with(b"stream") {
            return Ok((Some(Object::Dict(dict)), lexer.at));
        }
        let range = self.stream_range(&dict, lexer.at + 6)?;
        let end = range.end;
        Ok((Some(Object::Stream(dict, range)), end))
    }

    /// The bytes of a stream: as many as it says, where it ends there; up to its end otherwise.
    fn stream_range(&mut self, dict: &Dict, at: usize) -> Result<Range<usize>, Refusal> {
        let start = match self.bytes.get(at..).unwrap_or_default() {
            [b'\r', b'\n', ..] => at + 2,
            [b'\n' | b'\r', ..] => at + 1,
            _ => at,
        };
        let rest = &self.bytes[start.min(self.bytes.len())..];
        if let Some(len) = dict.get("Length").and_then(Object::index)
            && let Some(after) = rest.get(len..)
        {
            let spaces = after.iter().take(4).take_while(|byte| is_space(**byte)).count();
            if after[spaces..].starts_with(b"endstream") {
                return Ok(start..start + len);
            }
        }
        let len = memmem::find(rest, b"endstream").unwrap_or(rest.len());
        self.budget.steps(len)?;
        Ok(start..start + len)
    }

    /// The bytes of a stream as they stand in the file.
    pub(super) fn raw(&self, range: &Range<usize>) -> &'b [u8] {
        self.bytes.get(range.clone()).unwrap_or_default()
    }

    /// The object with this number; nothing where there is none.
    pub(super) fn object(&mut self, number: u32) -> Result<Object, Refusal> {
        let object = match self.places.get(&number) {
            Some(At::File(at)) => self.parse(*at)?.0,
            Some(At::Packed(packed, at)) => {
                let bytes = self.packed.get(*packed).map_or(&[][..], Vec::as_slice);
                Lexer::new(bytes, *at).object(&mut self.budget)?
            }
            None => None,
        };
        Ok(object.unwrap_or(Object::Null))
    }

    /// The object itself, references followed.
    pub(super) fn follow(&mut self, object: &Object) -> Result<Object, Refusal> {
        let Object::Ref(number) = object else {
            self.budget.steps(object.weight())?;
            return Ok(object.clone());
        };
        let mut number = *number;
        for _ in 0..HOPS {
            match self.object(number)? {
                Object::Ref(next) => number = next,
                object => return Ok(object),
            }
        }
        Ok(Object::Null)
    }

    /// The value of this key, references followed.
    pub(super) fn value(&mut self, dict: &Dict, key: &str) -> Result<Object, Refusal> {
        dict.get(key).map_or(Ok(Object::Null), |value| self.follow(value))
    }

    /// The dictionary under this key.
    pub(super) fn dict(&mut self, dict: &Dict, key: &str) -> Result<Option<Dict>, Refusal> {
        Ok(match self.value(dict, key)? {
            Object::Dict(dict) | Object::Stream(dict, _) => Some(dict),
            _ => None,
        })
    }

    /// A stream, unpacked; none where it is no stream or packed in a way that is not read.
    pub(super) fn stream(&mut self, object: &Object) -> Result<Option<Vec<u8>>, Refusal> {
        match self.follow(object)? {
            Object::Stream(dict, range) => filters::unpack(self, &dict, range),
            _ => Ok(None),
        }
    }

    /// The first object that is a dictionary of this type: for files whose trailer is lost.
    pub(super) fn find(&mut self, kind: &str) -> Result<Option<Dict>, Refusal> {
        let mut numbers: Vec<u32> = self.places.keys().copied().collect();
        numbers.sort_unstable();
        for number in numbers {
            if let Object::Dict(dict) = self.object(number)?
                && dict.is("Type", kind)
            {
                return Ok(Some(dict));
            }
        }
        Ok(None)
    }
}

/// A file that was cut off lacks its end, and with it what nobody would miss.
fn refuse_cut(bytes: &[u8]) -> Result<(), Refusal> {
    let end = memmem::rfind(bytes, b"startxref");
    match (end, memmem::rfind(bytes, b"endobj")) {
        (Some(end), Some(object)) if end > object => Ok(()),
        _ => Err(Refusal::NotUnderstood {
            at: Place::Byte(bytes.len()),
            why: "a PDF that is cut off, or damaged",
        }),
    }
}

/// The number of the object in `12 0 obj`.
fn number_before(bytes: &[u8], at: usize) -> Option<u32> {
    let before = bytes[at.saturating_sub(24)..at].trim_ascii_end();
    let generation = before.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let rest = &before[..before.len() - generation];
    let number = rest.trim_ascii_end();
    let digits = number.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    if generation == 0 || rest.len() == number.len() || digits == 0 {
        return None;
    }
    std::str::from_utf8(&number[number.len() - digits..]).ok()?.parse().ok()
}
