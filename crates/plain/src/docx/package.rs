//! The zip around a document, and the budget its parts share.

use std::collections::HashMap;
use std::io::{self, Cursor, ErrorKind, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::Xml;
use crate::{Limits, Place, Refusal};

pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// By the name in lower case, as the format has it.
    indexes: HashMap<String, usize>,
    /// Unpacked bytes that may still be read.
    budget: u64,
    depth: usize,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Refusal> {
        // Counted before the list is made: it takes more memory than the file that asks for it.
        let announced = memchr::memmem::find_iter(bytes, b"PK\x01\x02").count();
        let too_many = || Refusal::TooManyParts { at: Place::File };
        if announced > limits.parts.saturating_add(100) {
            return Err(too_many());
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
        if zip.len() > limits.parts {
            return Err(too_many());
        }
        if zip.has_duplicate_names() {
            return Err(Refusal::not_understood("a zip file that holds one name twice"));
        }
        let mut indexes = HashMap::new();
        let mut declared: u64 = 0;
        for index in 0..zip.len() {
            let entry = zip.by_index_data(index).map_err(|error| refusal(&error))?;
            let name = entry.name().map(|name| name.to_lowercase().replace('\\', "/"));
            declared = declared.saturating_add(entry.size());
            if declared > limits.unpacked {
                let at = name.map_or(Place::File, Place::Part);
                return Err(Refusal::Bomb { at });
            }
            if let Ok(name) = name {
                indexes.entry(name).or_insert(index);
            }
        }
        Ok(Self { zip, indexes, budget: limits.unpacked, depth: limits.depth })
    }

    pub(super) fn holds(&self, path: &str) -> bool {
        self.indexes.contains_key(path)
    }

    /// The part at this path, none where there is no such part.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<Xml<'_>>, Refusal> {
        let Some(&index) = self.indexes.get(&path.to_lowercase()) else { return Ok(None) };
        let file = self.zip.by_index(index).map_err(|error| refusal(&error))?;
        Ok(Some(Xml::new(path, Metered { file, budget: &mut self.budget }, self.depth)))
    }
}

fn refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Encrypted,
        _ => Refusal::not_understood("a damaged zip file"),
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
