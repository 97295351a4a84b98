//! What is open at this place of the page.

use std::collections::HashMap;

use super::elements::Element;

/// An element that is open.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub element: Element,
    /// What tells it from others of its kind: `h1` from `h2`, `b` from `i`.
    name: u32,
    /// Nothing within it is read.
    pub dropped: bool,
    /// It stands around the article, or within something that does.
    pub around: bool,
    pub in_link: bool,
    pub in_pre: bool,
    pub in_heading: bool,
    pub in_article: bool,
}

/// How far up an end tag within a line looks for its beginning: what is wrongly nested deeper than
/// that is not there.
const FAR: usize = 64;

#[derive(Default)]
pub(super) struct Stack {
    open: Vec<Open>,
    /// How many are open by name: an end without a beginning costs no search.
    counts: HashMap<u32, u32>,
}

impl Stack {
    pub(super) fn top(&self) -> Option<&Open> {
        self.open.last()
    }

    /// Opens an element within what is open.
    pub(super) fn push(&mut self, element: Element, name: &[u8]) -> &mut Open {
        let name = hash(name);
        *self.counts.entry(name).or_default() += 1;
        let within = self.open.last();
        let of = |what: fn(&Open) -> bool| within.is_some_and(what);
        self.open.push(Open {
            element,
            name,
            dropped: of(|open| open.dropped),
            around: of(|open| open.around),
            in_link: of(|open| open.in_link) || element == Element::Link,
            in_pre: of(|open| open.in_pre) || element == Element::Pre,
            in_heading: of(|open| open.in_heading) || element == Element::Heading,
            in_article: of(|open| open.in_article)
                || matches!(element, Element::Article | Element::Main),
        });
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    /// How many elements this end tag closes, counted from the innermost.
    pub(super) fn closes(&self, element: Element, name: &[u8]) -> usize {
        let name = hash(name);
        if !self.counts.contains_key(&name) {
            return 0;
        }
        for (distance, open) in self.open.iter().rev().enumerate() {
            if open.name == name {
                return distance + 1;
            }
            // A word in bold cannot end the paragraph it is in. What is a block closes whatever
            // was left open in it, and what is closed is never looked at again.
            if element.is_inline() && (distance >= FAR || !open.element.is_inline()) {
                return 0;
            }
        }
        0
    }

    /// How many elements the beginning of this one closes: a paragraph ends the one before it.
    pub(super) fn closed_by(&self, element: Element) -> usize {
        if !element.ends_its_like() {
            let ends_paragraph = !element.is_inline() && !element.is_void();
            return if ends_paragraph { self.nearest_block(Element::Paragraph) } else { 0 };
        }
        match self.nearest_block(Element::Paragraph) {
            0 => self.nearest_block(element),
            paragraph => paragraph,
        }
    }

    /// How far away the nearest block is, where it is of this kind; 0 where it is not.
    fn nearest_block(&self, element: Element) -> usize {
        let near = self.open.iter().rev().take(FAR);
        near.enumerate()
            .find(|(_, open)| !open.element.is_inline())
            .filter(|(_, open)| open.element == element)
            .map_or(0, |(distance, _)| distance + 1)
    }

    pub(super) fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        if let Some(count) = self.counts.get_mut(&open.name) {
            *count -= 1;
            if *count == 0 {
                self.counts.remove(&open.name);
            }
        }
        Some(open)
    }
}

/// FNV-1a. Two names that fall together are taken for one, which costs a line end at worst.
fn hash(name: &[u8]) -> u32 {
    name.iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
