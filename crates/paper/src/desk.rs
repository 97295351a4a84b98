//! The typesetter's desk: its typefaces, one script and the few files of one sheet. There is
//! nothing else within its reach: no folder, no network, no clock.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const EMBLEM: &[u8] = include_bytes!("sheets/emblem.svg");

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    typefaces::ALL.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

pub struct Desk {
    script: Source,
    files: BTreeMap<String, Bytes>,
}

impl Desk {
    /// A script of ours and the value that it sets.
    pub fn with(script: &'static str, name: &str, value: &serde_json::Value) -> Self {
        let files = BTreeMap::from([
            (name.to_owned(), Bytes::from_string(value.to_string())),
            ("emblem.svg".to_owned(), Bytes::new(EMBLEM)),
        ]);
        Self { script: Source::new(main(), script.to_owned()), files }
    }

    pub fn lay(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.insert(name.to_owned(), Bytes::new(bytes));
    }
}

fn main() -> FileId {
    static MAIN: LazyLock<FileId> = LazyLock::new(|| {
        let path = VirtualPath::new("main.typ").expect("a plain name is a path");
        RootedPath::new(VirtualRoot::Project, path).intern()
    });
    *MAIN
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        main()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == main() { Ok(self.script.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_without_slash();
        self.files.get(path).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_its_own_files_is_within_reach() {
        let desk = Desk::with("", "sheet.json", &serde_json::json!({}));
        for path in ["etc/passwd", "main.typ", "src/lib.rs", "other.json"] {
            let path = VirtualPath::new(path).expect("a path");
            let id = RootedPath::new(VirtualRoot::Project, path).intern();
            assert_eq!(desk.file(id), Err(FileError::AccessDenied));
        }
        assert_eq!(desk.today(None), None);
    }
}
