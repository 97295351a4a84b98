//! XLSX: the first visible sheet that holds something.
//!
//! Read by hand over a zip and an XML reader. The general readers of workbooks trust the file:
//! they reserve as many texts as it announces and copy each font into each style, so that a file
//! of a kilobyte can ask for all memory there is. Here nothing is sized by what a file says, all
//! parts share one budget of unpacked bytes, and of styles only the date formats are looked at.

mod formats;
mod numbers;
mod package;
mod parts;
mod sheet;
mod strings;
mod xml;

use std::ops::ControlFlow;

use crate::gather::Gather;
use crate::{Limits, Row, Unreadable};
use formats::Formats;
use package::Package;
use parts::Parts;
use sheet::Context;
use strings::Strings;

pub(crate) fn read<F: FnMut(&[String], &Row) -> ControlFlow<()>>(
    bytes: &[u8],
    limits: &Limits,
    gather: &mut Gather<'_, F>,
) -> Result<(), Unreadable> {
    let mut package = Package::open(bytes, limits)?;
    let parts = Parts::find(&mut package)?;
    let strings = Strings::read(&mut package, parts.strings.as_deref(), limits)?;
    let formats = Formats::read(&mut package, parts.styles.as_deref())?;
    let context =
        Context { strings: &strings, formats: &formats, since_1904: parts.since_1904, limits };
    for path in &parts.sheets {
        if let Some(xml) = package.part(path)? {
            sheet::read(xml, &context, gather)?;
        }
        if gather.has_header() {
            break;
        }
    }
    Ok(())
}
