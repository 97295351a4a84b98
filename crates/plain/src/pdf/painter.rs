//! A page: its parts put together, its fonts, what its glyphs amount to.

use std::collections::HashMap;
use std::rc::Rc;

use super::content::{AS_IT_IS, Matrix, Run};
use super::file::File;
use super::font::Font;
use super::layout::Layout;
use super::lexer::Lexer;
use super::object::{Dict, Object};
use super::pages::Page;
use crate::{Limits, Place, Refusal};

/// Bytes in which a picture among the operators says what it is.
const LONGEST_HEAD: usize = 4096;
/// Values before an operator.
const MOST_OPERANDS: usize = 64;

pub(super) struct Painter {
    fonts: HashMap<u32, Rc<Font>>,
    pub(super) layout: Layout,
    /// Glyphs whose letter the file tells, and those whose it does not.
    pub(super) known: usize,
    pub(super) unknown: usize,
    pub(super) first_unknown: Option<usize>,
    pub(super) page: usize,
}

impl Painter {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            fonts: HashMap::new(),
            layout: Layout::new(limits.bytes_out),
            known: 0,
            unknown: 0,
            first_unknown: None,
            page: 0,
        }
    }

    /// The lines of a page.
    pub(super) fn page(&mut self, file: &mut File<'_>, page: &Page) -> Result<String, Refusal> {
        self.page += 1;
        let parts = match file.follow(&page.contents)? {
            Object::Array(parts) => parts,
            Object::Null => Vec::new(),
            _ => vec![page.contents.clone()],
        };
        let mut bytes = Vec::new();
        for part in &parts {
            if let Some(part) = file.stream(part)? {
                bytes.extend(part);
                bytes.push(b'\n');
            }
        }
        let resources = file.follow(&page.resources)?;
        let resources = resources.dict().cloned().unwrap_or_default();
        self.run(file, &bytes, &resources, AS_IT_IS, 0)?;
        self.layout.page()
    }

    /// A page whose letters are not told would be read with holes: above a tenth it is refused.
    pub(super) fn refuse_unknown_letters(&self) -> Result<(), Refusal> {
        match self.first_unknown {
            Some(page) if self.unknown * 10 > self.known + self.unknown => {
                Err(Refusal::LettersUnknown { at: Place::Page(page) })
            }
            _ => Ok(()),
        }
    }

    pub(super) fn run(
        &mut self,
        file: &mut File<'_>,
        bytes: &[u8],
        resources: &Dict,
        matrix: Matrix,
        depth: usize,
    ) -> Result<(), Refusal> {
        let mut run = Run::new(self, resources, matrix, depth);
        let mut lexer = Lexer::new(bytes, 0);
        let mut given = Vec::new();
        while let Some(object) = lexer.object(&mut file.budget)? {
            match object {
                Object::Word(word) if &*word == b"BI" => pass_picture(bytes, &mut lexer),
                Object::Word(word) => {
                    run.operator(file, &word, &given)?;
                    given.clear();
                }
                value if given.len() < MOST_OPERANDS => given.push(value),
                _ => {}
            }
        }
        run.end_spans()
    }

    pub(super) fn font(
        &mut self,
        file: &mut File<'_>,
        resources: &Dict,
        name: &[u8],
    ) -> Result<Option<Rc<Font>>, Refusal> {
        let name = String::from_utf8_lossy(name);
        let Some(fonts) = file.dict(resources, "Font")? else { return Ok(None) };
        let font = fonts.get(&name).cloned();
        if let Some(Object::Ref(number)) = font
            && let Some(known) = self.fonts.get(&number)
        {
            return Ok(Some(known.clone()));
        }
        let Some(font) = font else { return Ok(None) };
        let found = file.follow(&font)?;
        let Some(dict) = found.dict() else { return Ok(None) };
        // What is kept of it besides its lists.
        file.budget.bytes(500)?;
        let read = Rc::new(Font::read(file, dict)?);
        if let Object::Ref(number) = font {
            self.fonts.insert(number, read.clone());
        }
        Ok(Some(read))
    }
}

/// The end of a picture that stands among the operators: `EI` between white space.
fn pass_picture(bytes: &[u8], lexer: &mut Lexer<'_>) {
    let rest = &bytes[lexer.at..];
    let head = &rest[..rest.len().min(LONGEST_HEAD)];
    let data = memchr::memmem::find(head, b"ID").map_or(0, |at| at + 2);
    let mut ends = memchr::memmem::find_iter(&rest[data..], b"EI");
    let is_end = |at: &usize| {
        let at = data + at;
        let space = |byte: Option<&u8>| byte.is_none_or(|byte| byte.is_ascii_whitespace());
        space(rest.get(at.wrapping_sub(1))) && space(rest.get(at + 2))
    };
    lexer.at += ends.find(is_end).map_or(rest.len(), |at| data + at + 2);
}
