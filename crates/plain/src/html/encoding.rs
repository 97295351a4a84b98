//! In which encoding a page is: by its mark, by what holds as UTF-8, by what is said of it, by its
//! letters.

use std::borrow::Cow;

use encoding_rs::Encoding;
use memchr::memmem;

use crate::{Refusal, txt};

/// Bytes at the beginning among which a page names its encoding.
const HEAD: usize = 4096;

/// Many a page says UTF-8 and is not, and the other way round: a word is tried, and holds where
/// every letter exists; the server's goes before the page's own.
pub(super) fn decode<'b>(
    bytes: &'b [u8],
    said: Option<&'static Encoding>,
) -> Result<Cow<'b, str>, Refusal> {
    txt::decode(bytes, said.or_else(|| named(&bytes[..bytes.len().min(HEAD)])))
}

/// `<meta charset="windows-1256">`, or the same within a content type.
fn named(head: &[u8]) -> Option<&'static Encoding> {
    let head = head.to_ascii_lowercase();
    memmem::find_iter(&head, b"charset").find_map(|at| {
        let rest = head[at + 7..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
        let rest = rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest);
        let len = rest.iter().take_while(|byte| is_of_label(**byte)).count();
        Encoding::for_label(&rest[..len])
    })
}

fn is_of_label(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.')
}
