//! The little of XML that documents need.

use std::io::{BufReader, ErrorKind, Read};

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::damaged;
use crate::{Place, Refusal};

pub(super) struct Xml<'p> {
    part: String,
    reader: Reader<BufReader<Box<dyn Read + 'p>>>,
    buf: Vec<u8>,
    depth: usize,
    deepest: usize,
}

impl<'p> Xml<'p> {
    pub(super) fn new(part: &str, input: impl Read + 'p, deepest: usize) -> Self {
        let mut reader = Reader::from_reader(BufReader::new(Box::new(input) as Box<dyn Read + 'p>));
        reader.config_mut().expand_empty_elements = true;
        Self { part: part.to_owned(), reader, buf: Vec::new(), depth: 0, deepest }
    }

    /// The next event. A part with a document type is refused: the format forbids it, and it is the
    /// door of entities that unfold.
    pub(super) fn next(&mut self) -> Result<Event<'_>, Refusal> {
        self.buf.clear();
        let at = || Place::Part(self.part.clone());
        match self.reader.read_event_into(&mut self.buf) {
            Ok(Event::DocType(_)) => Err(Refusal::NotUnderstood {
                at: at(),
                why: "a document type, which a Word file may not have",
            }),
            Ok(Event::Start(element)) => {
                self.depth += 1;
                if self.depth > self.deepest {
                    return Err(Refusal::TooDeep { at: at() });
                }
                Ok(Event::Start(element))
            }
            Ok(Event::End(element)) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Event::End(element))
            }
            Ok(Event::Eof) if self.depth > 0 => Err(damaged(&self.part)),
            Ok(event) => Ok(event),
            Err(Error::Io(error)) if error.kind() == ErrorKind::FileTooLarge => {
                Err(Refusal::Bomb { at: at() })
            }
            Err(_) => Err(damaged(&self.part)),
        }
    }

    pub(super) fn part(&self) -> &str {
        &self.part
    }
}

/// Adds the text of an event; false where it names an entity that XML does not have by itself.
pub(super) fn add_text(event: &Event<'_>, text: &mut String) -> bool {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(name) => match (name.resolve_char_ref(), resolve_xml_entity(name)) {
            (Ok(Some(character)), _) => text.push(character),
            (Ok(None), Some(entity)) => text.push_str(entity),
            _ => return false,
        },
        _ => {}
    }
    true
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
