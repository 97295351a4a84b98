//! Files of text.

use std::borrow::Cow;

use crate::{Form, Limits, Place, Plain, Refusal, letters};

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Plain, Refusal> {
    let text = decode(bytes)?;
    refuse_noise(&text)?;
    let text = letters::tidy(&text, limits)?;
    Ok(Plain { text, title: None, published: None, form: Form::Text })
}

/// UTF-8, UTF-16 with its mark, Windows-1256 or Windows-1252, or the line that is none of them.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
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
