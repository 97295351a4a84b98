//! Word files: the body of the document, as one would read it aloud. Headers, footers, comments and
//! notes are other parts and are not opened; neither is a file within the file.

mod body;
mod package;
mod xml;

use quick_xml::events::Event;

use crate::{Form, Limits, Place, Plain, Refusal, letters};
use package::Package;
use xml::attribute;

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Plain, Refusal> {
    let mut package = Package::open(bytes, limits)?;
    let document = find_document(&mut package)?;
    let text = body::read(&mut package.part(&document)?.ok_or_else(no_document)?, limits)?;
    let title = match package.part("docprops/core.xml")? {
        // A title is a courtesy: a damaged list of properties is no reason to refuse the text.
        Some(mut properties) => body::title(&mut properties).ok().flatten(),
        None => None,
    };
    Ok(Plain {
        text: letters::tidy(&text, limits)?,
        title: title.as_deref().and_then(letters::tidy_line),
        published: None,
        form: Form::Docx,
    })
}

/// Where the package says its document is.
fn find_document(package: &mut Package<'_>) -> Result<String, Refusal> {
    refuse_other_packages(package)?;
    let Some(mut list) = package.part("_rels/.rels")? else { return Err(no_document()) };
    loop {
        match list.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let of = |name| attribute(&element, name).unwrap_or_default();
                if of("Type").ends_with("/officeDocument") && of("TargetMode") != "External" {
                    return Ok(of("Target").replace('\\', "/").trim_start_matches('/').to_owned());
                }
            }
            Event::Eof => return Err(no_document()),
            _ => {}
        }
    }
}

fn refuse_other_packages(package: &Package<'_>) -> Result<(), Refusal> {
    let others = [
        ("xl/workbook.xml", "a workbook; its rows are imported as a list"),
        ("ppt/presentation.xml", "slides; save them as PDF"),
        ("content.xml", "an OpenDocument file; save it as DOCX or PDF"),
        ("meta-inf/container.xml", "a book; save it as PDF"),
    ];
    match others.iter().find(|(path, _)| package.holds(path)) {
        Some((_, why)) => Err(Refusal::not_understood(why)),
        None => Ok(()),
    }
}

fn no_document() -> Refusal {
    Refusal::not_understood("a zip file, but not a Word file")
}

fn damaged(part: &str) -> Refusal {
    Refusal::NotUnderstood { at: Place::Part(part.to_owned()), why: "a damaged Word file" }
}
