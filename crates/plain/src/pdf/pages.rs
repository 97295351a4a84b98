//! The pages of a file, in their order.

use std::collections::HashSet;
use std::rc::Rc;

use super::file::File;
use super::object::{Dict, Object};
use crate::{Limits, Place, Refusal};

pub(super) struct Page {
    pub contents: Object,
    /// Shared by all that inherit it.
    pub resources: Rc<Object>,
}

/// A node of the tree of pages that is still to be looked at.
struct Node {
    object: Object,
    resources: Rc<Object>,
    depth: usize,
}

pub(super) fn find(file: &mut File<'_>, limits: &Limits) -> Result<Vec<Page>, Refusal> {
    let trailer = file.trailer.clone();
    let root = match file.dict(&trailer, "Root")? {
        Some(root) => Some(root),
        None => file.find("Catalog")?,
    };
    let root = root.ok_or_else(|| Refusal::not_understood("a PDF without a catalogue of pages"))?;
    let top = root.get("Pages").cloned().unwrap_or(Object::Null);
    let mut waiting = vec![Node { object: top, resources: Rc::new(Object::Null), depth: 0 }];
    let mut seen = HashSet::new();
    let mut pages = Vec::new();
    while let Some(node) = waiting.pop() {
        // A node that is its own parent would never end.
        if let Object::Ref(number) = node.object
            && !seen.insert(number)
        {
            continue;
        }
        if node.depth > file.budget.depth {
            return Err(Refusal::TooDeep { at: Place::File });
        }
        let object = file.follow(&node.object)?;
        let Some(dict) = object.dict() else { continue };
        let resources = dict.get("Resources").cloned().map_or(node.resources, Rc::new);
        if let Object::Array(kids) = file.value(dict, "Kids")? {
            file.budget.steps(kids.len())?;
            if waiting.len() + kids.len() > limits.objects {
                return Err(Refusal::TooManyParts { at: Place::File });
            }
            let node =
                |object| Node { object, resources: resources.clone(), depth: node.depth + 1 };
            waiting.extend(kids.into_iter().rev().map(node));
            continue;
        }
        if pages.len() == limits.parts {
            return Err(Refusal::TooManyParts { at: Place::Page(pages.len() + 1) });
        }
        let contents = dict.get("Contents").cloned().unwrap_or(Object::Null);
        pages.push(Page { contents, resources });
    }
    if pages.is_empty() {
        return Err(Refusal::not_understood("a PDF without pages"));
    }
    Ok(pages)
}

/// The title in the file's properties. Programs put the name of their own file there.
pub(super) fn title(file: &mut File<'_>) -> Option<String> {
    let trailer = file.trailer.clone();
    let info: Dict = file.dict(&trailer, "Info").ok()??;
    let Object::Text(text) = file.value(&info, "Title").ok()? else { return None };
    let title = text_of(&text);
    let named = title.starts_with("Microsoft Word")
        || title.rsplit_once('.').is_some_and(|(_, end)| {
            (2..=4).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    (!named).then_some(title)
}

/// A text outside the pages: UTF-16 or UTF-8 with a mark, or one byte a letter.
pub(super) fn text_of(bytes: &[u8]) -> String {
    let (text, _) = match bytes {
        [0xFE, 0xFF, ..] => encoding_rs::UTF_16BE.decode_with_bom_removal(bytes),
        [0xFF, 0xFE, ..] => encoding_rs::UTF_16LE.decode_with_bom_removal(bytes),
        [0xEF, 0xBB, 0xBF, ..] => encoding_rs::UTF_8.decode_with_bom_removal(bytes),
        _ => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes),
    };
    text.into_owned()
}
