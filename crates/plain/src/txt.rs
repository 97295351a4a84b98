//! Files of text.

use std::borrow::Cow;

use encoding_rs::Encoding;

use crate::{Form, Limits, Place, Plain, Refusal, letters};

pub(crate) fn read(
    bytes: &[u8],
    said: Option<&'static Encoding>,
    limits: &Limits,
) -> Result<Plain, Refusal> {
    let text = decode(bytes, said)?;
    refuse_noise(&text)?;
    let text = letters::tidy(&text, limits)?;
    Ok(Plain { text, title: None, published: None, form: Form::Text })
}

/// UTF-8, UTF-16 with its mark, what it is said to be where every letter exists in it; else
/// Windows-1256 or Windows-1252, or the line that is none of them.
pub(crate) fn decode<'b>(
    bytes: &'b [u8],
    said: Option<&'static Encoding>,
) -> Result<Cow<'b, str>, Refusal> {
    if Encoding::for_bom(bytes).is_none()
        && std::str::from_utf8(bytes).is_err()
        && let Some(encoding) = said.filter(|encoding| *encoding != encoding_rs::UTF_8)
        && let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes)
    {
        return Ok(text);
    }
    sheet::decode(bytes).map_err(|error| Refusal::BadEncoding {
        at: error.line.map_or(Place::File, Place::Line),
        why: error.message,
    })
}

/// Bytes that happen to be letters: a text has hardly any control character.
fn refuse_noise(text: &str) -> Result<(), Refusal> {
    let controls = text.bytes().filter(|byte| *byte < 9 || (14..32).contains(byte)).count();
    match controls * 50 > text.len() {
        true => Err(Refusal::not_understood("no text, nor any other kind that is read")),
        false => Ok(()),
    }
}
