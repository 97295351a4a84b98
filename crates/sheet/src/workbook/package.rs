//! The zip around a workbook, and the budget its parts share.

use std::collections::HashMap;
use std::io::{self, Cursor, ErrorKind, Read};

use zip::ZipArchive;

use super::xml::Xml;
use crate::{Limits, Unreadable};

pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// By the name in lower case: some programs write `xl/SharedStrings.xml` and mean the other.
    indexes: HashMap<String, usize>,
    /// Unpacked bytes that may still be read.
    budget: u64,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Unreadable> {
        if bytes.len() > limits.workbook_bytes {
            let message = format!("more than {} bytes", limits.workbook_bytes);
            return Err(Unreadable::too_large(None, message));
        }
        // Counted before the list is made: it takes more memory than the file that asks for it.
        let announced = memchr::memmem::find_iter(bytes, b"PK\x01\x02").count();
        let too_many =
            || Unreadable::too_large(None, format!("more than {} parts", limits.entries));
        if announced > limits.entries.saturating_add(100) {
            return Err(too_many());
        }
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| Unreadable::not_a_table("a damaged zip file"))?;
        if zip.len() > limits.entries {
            return Err(too_many());
        }
        if zip.has_duplicate_names() {
            return Err(Unreadable::not_a_table("a zip file that holds one name twice"));
        }
        let mut indexes = HashMap::new();
        let mut declared: u64 = 0;
        for index in 0..zip.len() {
            let entry = zip
                .by_index_data(index)
                .map_err(|_| Unreadable::not_a_table("a damaged zip file"))?;
            declared = declared.saturating_add(entry.size());
            if let Ok(name) = entry.name() {
                indexes.entry(name.to_lowercase().replace('\\', "/")).or_insert(index);
            }
        }
        if declared > limits.unpacked_bytes {
            return Err(unpacked_too_large());
        }
        Ok(Self { zip, indexes, budget: limits.unpacked_bytes })
    }

    /// The part at this path, none where there is no such part.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<Xml<'_>>, Unreadable> {
        let Some(&index) = self.indexes.get(&path.to_lowercase()) else { return Ok(None) };
        let file =
            self.zip.by_index(index).map_err(|_| Unreadable::not_a_table("a damaged zip file"))?;
        Ok(Some(Xml::new(Metered { file, budget: &mut self.budget })))
    }
}

/// Counts what really comes out, whatever the file says about it.
struct Metered<'p, F> {
    file: F,
    budget: &'p mut u64,
}

impl<F: Read> Read for Metered<'_, F> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buf)?;
        match self.budget.checked_sub(read as u64) {
            Some(left) => *self.budget = left,
            None => return Err(ErrorKind::FileTooLarge.into()),
        }
        Ok(read)
    }
}

pub(super) fn unpacked_too_large() -> Unreadable {
    Unreadable::too_large(None, "unpacks to more than is allowed")
}
