//! A file that came with a form, and the few fields beside it. The file is a part of the
//! request's own body, not a copy: a large one stands in memory once.

use super::{Form, Req};
use crate::kernel::{Error, Refusal, Result};
use axum::http::header;
use bytes::Bytes;
use memchr::memmem;

pub struct Upload {
    file: Option<Bytes>,
    /// Fields without a file.
    pub form: Form,
}

impl Upload {
    /// None where no file was chosen.
    pub fn file(self) -> Option<Bytes> {
        self.file
    }

    pub fn need_file(self) -> Result<Bytes> {
        self.file.ok_or_else(|| Error::from(Refusal::field("file", "missing")))
    }
}

fn broken() -> Error {
    Refusal::new(400, "bad_form").into()
}

/// Reads a body of `multipart/form-data`; the file is the part `file`.
pub async fn read_upload(req: &Req) -> Result<Upload> {
    let kind = req.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let boundary = kind.and_then(boundary).ok_or_else(broken)?;
    let (mut file, mut pairs) = (None, Vec::new());
    for part in parts(&req.body, &boundary)? {
        if part.name == "file" {
            // A browser sends an empty part where nothing was chosen.
            let chosen = part.file_name.as_deref() != Some("") || !part.bytes.is_empty();
            file = chosen.then_some(part.bytes).or(file);
        } else {
            let text = String::from_utf8(part.bytes.to_vec())
                .map_err(|_| Refusal::new(400, "bad_encoding"))?;
            pairs.push((part.name, text));
        }
    }
    Ok(Upload { file, form: Form::from_pairs(pairs) })
}

fn boundary(kind: &str) -> Option<String> {
    let parameter = kind.split(';').map(str::trim).find_map(|p| {
        let (name, value) = p.split_once('=')?;
        name.eq_ignore_ascii_case("boundary").then_some(value)
    })?;
    let bare = parameter.trim_matches('"');
    (1..=70).contains(&bare.len()).then(|| bare.to_owned())
}

struct Part {
    name: String,
    file_name: Option<String>,
    bytes: Bytes,
}

/// Parts that a form may have.
const MOST: usize = 64;

fn parts(body: &Bytes, boundary: &str) -> Result<Vec<Part>> {
    let mark = format!("\r\n--{boundary}");
    let finder = memmem::Finder::new(mark.as_bytes());
    // The first mark may open the body without a line before it.
    let mut at = if body.starts_with(&mark.as_bytes()[2..]) {
        mark.len() - 2
    } else {
        finder.find(body).ok_or_else(broken)? + mark.len()
    };
    let mut out = Vec::new();
    loop {
        if body[at..].starts_with(b"--") {
            return Ok(out);
        }
        let line = memmem::find(&body[at..], b"\r\n").ok_or_else(broken)?;
        let blank = body[at..at + line].iter().all(|b| matches!(b, b' ' | b'\t'));
        if !blank || out.len() == MOST {
            return Err(broken());
        }
        let head = at + line;
        let end = memmem::find(&body[head..], b"\r\n\r\n").ok_or_else(broken)?;
        let begin = head + end + 4;
        let length = finder.find(&body[begin - 2..]).ok_or_else(broken)?;
        let end_of_part = (begin - 2 + length).max(begin);
        out.push(part(&body[head..head + end], body.slice(begin..end_of_part))?);
        at = begin - 2 + length + mark.len();
    }
}

fn part(head: &[u8], bytes: Bytes) -> Result<Part> {
    let head = std::str::from_utf8(head).map_err(|_| broken())?;
    let said = head.split("\r\n").find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim().eq_ignore_ascii_case("content-disposition").then_some(value)
    });
    let said = said.ok_or_else(broken)?;
    let of = |wanted: &str| {
        said.split(';').skip(1).find_map(|p| {
            let (name, value) = p.split_once('=')?;
            let bare = value.trim().trim_matches('"');
            name.trim().eq_ignore_ascii_case(wanted).then(|| bare.to_owned())
        })
    };
    Ok(Part { name: of("name").ok_or_else(broken)?, file_name: of("filename"), bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Result<Vec<Part>> {
        parts(&Bytes::from(body.to_owned()), "xyz")
    }

    #[test]
    fn parts_are_read_as_they_were_sent() {
        let body = "--xyz\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a;b.csv\"\r\n\
                    content-type: text/csv\r\n\r\nnom\r\n--xy\r\n\r\n--xyz \r\n\
                    Content-Disposition: form-data; name=\"pasted\"\r\n\r\n\r\n--xyz--\r\n";
        let found = read(body).expect("two parts");
        let told: Vec<(&str, &[u8])> =
            found.iter().map(|p| (p.name.as_str(), &p.bytes[..])).collect();
        assert_eq!(told, [("file", &b"nom\r\n--xy\r\n"[..]), ("pasted", &b""[..])]);
    }

    #[test]
    fn a_broken_body_is_refused() {
        for body in [
            "",
            "--xyz",
            "--xyz\r\n",
            "--xyz\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\nx",
            "--xyz\r\nx: y\r\n\r\nx\r\n--xyz--",
            "--xyzz\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\nx\r\n--xyz--",
        ] {
            assert!(read(body).is_err(), "{body:?}");
        }
    }
}
