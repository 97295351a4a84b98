//! The little of XML that workbooks need.

use std::io::{BufReader, ErrorKind, Read};

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::package::unpacked_too_large;
use crate::Unreadable;

pub(super) struct Xml<'p> {
    reader: Reader<BufReader<Box<dyn Read + 'p>>>,
    buf: Vec<u8>,
}

impl<'p> Xml<'p> {
    pub(super) fn new(input: impl Read + 'p) -> Self {
        let mut reader = Reader::from_reader(BufReader::new(Box::new(input) as Box<dyn Read + 'p>));
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buf: Vec::new() }
    }

    /// The next event. A part with a document type is refused: the format forbids it.
    pub(super) fn next(&mut self) -> Result<Event<'_>, Unreadable> {
        self.buf.clear();
        match self.reader.read_event_into(&mut self.buf) {
            Ok(Event::DocType(_)) => Err(damaged()),
            Ok(event) => Ok(event),
            Err(Error::Io(error)) if error.kind() == ErrorKind::FileTooLarge => {
                Err(unpacked_too_large())
            }
            Err(_) => Err(damaged()),
        }
    }

    /// Adds the text up to the end of the element just begun, elements in it included, and stops
    /// adding when `text` holds more than `most` bytes.
    pub(super) fn read_text(&mut self, text: &mut String, most: usize) -> Result<(), Unreadable> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(damaged()),
                event => add_text(&event, text, most)?,
            }
        }
        Ok(())
    }

    /// Adds the text of an item that may be rich: all its runs, without the reading aids of East
    /// Asian names.
    pub(super) fn read_rich_text(
        &mut self,
        text: &mut String,
        most: usize,
    ) -> Result<(), Unreadable> {
        let (mut depth, mut aid_depth, mut in_t) = (1, usize::MAX, false);
        while depth > 0 {
            match self.next()? {
                Event::Start(element) => {
                    depth += 1;
                    match element.local_name().as_ref() {
                        "rPh" => aid_depth = aid_depth.min(depth),
                        name => in_t = name == "t" && depth < aid_depth,
                    }
                }
                Event::End(_) => {
                    if depth == aid_depth {
                        aid_depth = usize::MAX;
                    }
                    depth -= 1;
                    in_t = false;
                }
                Event::Eof => return Err(damaged()),
                event if in_t => add_text(&event, text, most)?,
                _ => {}
            }
        }
        Ok(())
    }
}

fn add_text(event: &Event<'_>, text: &mut String, most: usize) -> Result<(), Unreadable> {
    let room = most.saturating_sub(text.len());
    match event {
        Event::Text(part) => text.push_str(cut(&part.xml10_content(), room)),
        Event::CData(part) => text.push_str(cut(&part.xml10_content(), room)),
        Event::GeneralRef(name) => {
            let character = name.resolve_char_ref().map_err(|_| damaged())?;
            match (character, resolve_xml_entity(name)) {
                (Some(character), _) if room > 0 => text.push(character),
                (None, Some(entity)) => text.push_str(cut(entity, room)),
                (None, None) => return Err(damaged()),
                _ => {}
            }
        }
        _ => {}
    }
    Ok(())
}

fn cut(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// The value of the attribute with this name, whatever its prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| unescape(&attribute.value).ok().map(|value| value.into_owned()))
}

pub(super) fn damaged() -> Unreadable {
    Unreadable::not_a_table("a damaged workbook, or none")
}
