//! From bytes to text, or to the line that cannot be read. Never a guess that shows other letters
//! than those that were written.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::legacy;
use crate::Unreadable;

pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    match Encoding::for_bom(bytes) {
        // The mark of UTF-32 begins with that of UTF-16.
        Some((_, mark)) if bytes[mark..].starts_with(&[0, 0]) => {
            Err(bad_line(1, "UTF-32 is not read; save the file as UTF-8"))
        }
        Some((encoding, mark)) if encoding == UTF_16LE || encoding == UTF_16BE => {
            decode_utf16(encoding, &bytes[mark..]).map(Cow::Owned)
        }
        Some((_, mark)) => match std::str::from_utf8(&bytes[mark..]) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(error) => Err(bad_line(
                line_of(bytes, mark + error.valid_up_to()),
                "the file says it is UTF-8 and this line is not",
            )),
        },
        None => decode_unmarked(bytes),
    }
}

fn decode_unmarked(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    match std::str::from_utf8(bytes) {
        Ok(_) if looks_like_bare_utf16(bytes) => {
            Err(bad_line(1, "this looks like UTF-16 without its mark; save the file as UTF-8"))
        }
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) => legacy::decode(bytes, error.valid_up_to()).map(Cow::Owned),
    }
}

fn decode_utf16(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Unreadable> {
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text.into_owned());
    }
    // Only to find the line: the decoder says that something is wrong, not where.
    let unit = |pair: &[u8]| match pair {
        [low, high] if encoding == UTF_16LE => u16::from_le_bytes([*low, *high]),
        [high, low] => u16::from_be_bytes([*high, *low]),
        // Half a character at the end of the file.
        _ => 0xD800,
    };
    let mut lines = Lines::default();
    for character in char::decode_utf16(bytes.chunks(2).map(unit)) {
        match character {
            Ok(character) => lines.pass(character),
            Err(_) => break,
        }
    }
    Err(bad_line(lines.number(), "half a character in UTF-16"))
}

/// Text of Latin letters in UTF-16 is valid UTF-8 with a zero byte beside each letter.
fn looks_like_bare_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(200)];
    head.len() >= 4 && head.iter().filter(|&&byte| byte == 0).count() * 5 > head.len() * 2
}

pub(super) fn bad_line(line: u64, message: &str) -> Unreadable {
    Unreadable::new("bad_encoding", Some(line), message)
}

/// The number of the line in which this byte stands, as a text editor counts: from 1, LF, CR and
/// CRLF each ending a line.
pub(super) fn line_of(bytes: &[u8], at: usize) -> u64 {
    let mut lines = Lines::default();
    bytes[..at].iter().for_each(|&byte| lines.pass(char::from(byte)));
    lines.number()
}

#[derive(Default)]
struct Lines {
    ended: u64,
    after_cr: bool,
}

impl Lines {
    fn pass(&mut self, character: char) {
        self.ended += u64::from(character == '\r' || (character == '\n' && !self.after_cr));
        self.after_cr = character == '\r';
    }

    fn number(&self) -> u64 {
        self.ended + 1
    }
}
