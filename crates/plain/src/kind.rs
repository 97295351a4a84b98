//! What a file is, told by its bytes. Its name helps where the bytes leave it open: a piece of a
//! page without its head is HTML by its name alone.

use memchr::memmem;

use crate::Refusal;

pub(crate) enum Kind {
    Text,
    Html,
    Zip,
    Pdf,
}

/// Bytes within which `%PDF-` stands; some senders put something before it.
const PDF_HEAD: usize = 1024;

pub(crate) fn of(bytes: &[u8], name: &str) -> Result<Kind, Refusal> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Zip);
    }
    if memmem::find(&bytes[..bytes.len().min(PDF_HEAD)], b"%PDF-").is_some() {
        return Ok(Kind::Pdf);
    }
    refuse_others(bytes)?;
    let head = ascii_of(&bytes[..bytes.len().min(2048)]);
    if is_html(&head, name) { Ok(Kind::Html) } else { Ok(Kind::Text) }
}

fn refuse_others(bytes: &[u8]) -> Result<(), Refusal> {
    const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    // What Word makes of a file with a password: the name of its stream, in UTF-16.
    const LOCKED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    const OTHERS: [(&[u8], &str); 12] = [
        (COMPOUND_FILE, "an old Word file; save it as DOCX or PDF"),
        (b"{\\rtf", "a file in rich text; save it as DOCX or PDF"),
        (b"PK", "a damaged zip file"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"\x89PNG", "a picture"),
        (b"GIF8", "a picture"),
        (b"II*\0", "a picture"),
        (b"MM\0*", "a picture"),
        (b"RIFF", "a picture or a sound"),
        (b"\x1F\x8B", "a packed file; unpack it first"),
        (b"7z\xBC\xAF", "a packed file; unpack it first"),
        (b"Rar!", "a packed file; unpack it first"),
    ];
    if bytes.starts_with(COMPOUND_FILE) && memmem::find(bytes, LOCKED).is_some() {
        return Err(Refusal::Encrypted);
    }
    match OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        // A text may begin with these two letters.
        Some((b"PK", _)) if bytes.get(2).is_none_or(|byte| *byte >= b' ') => Ok(()),
        Some((_, why)) => Err(Refusal::not_understood(why)),
        None => Ok(()),
    }
}

/// The ASCII of it in small letters: in UTF-16 every second byte is left out.
fn ascii_of(head: &[u8]) -> Vec<u8> {
    let letters = head.iter().filter(|byte| byte.is_ascii() && **byte != 0);
    letters.map(u8::to_ascii_lowercase).collect()
}

fn is_html(head: &[u8], name: &str) -> bool {
    let named = [".html", ".htm", ".xhtml", ".mht"].iter().any(|end| ends_with(name, end));
    let mut rest = head.trim_ascii_start();
    while let Some(after) = rest.strip_prefix(b"<!--") {
        let Some(end) = memmem::find(after, b"-->") else { return true };
        rest = after[end + 3..].trim_ascii_start();
    }
    let begins = |start: &str| rest.starts_with(start.as_bytes());
    begins("<!doctype html")
        || ["<html", "<head", "<body", "<meta", "<title", "<article", "<div", "<p>", "<p "]
            .iter()
            .any(|start| begins(start))
        || (begins("<?xml") && memmem::find(rest, b"<html").is_some())
        || (named && rest.contains(&b'<'))
}

fn ends_with(name: &str, end: &str) -> bool {
    let at = name.len().checked_sub(end.len());
    at.and_then(|at| name.get(at..)).is_some_and(|found| found.eq_ignore_ascii_case(end))
}
