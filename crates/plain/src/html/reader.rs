//! One pass over the page: what begins, what ends, what is said between.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::Page;
use super::elements::{Element, hides, names_surroundings};
use super::head::{Attributes, Head};
use super::regions::Regions;
use super::stack::{Open, Stack};

pub(super) fn read(page: &str) -> (Regions, Head) {
    let mut reader = Reader::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        reader.take(&event);
        None
    });
    emitter.naively_switch_states(true);
    for _ in Tokenizer::new_with_emitter(page, emitter) {}
    reader.page.regions.finish();
    (reader.page.regions, reader.page.head)
}

#[derive(Default)]
struct Reader {
    page: Page,
    stack: Stack,
    /// The tag that is being read.
    name: Vec<u8>,
    attribute: Vec<u8>,
    given: Attributes,
    /// What a script tells to machines, and whether the one that is open does.
    linked_data: String,
    is_data: bool,
}

/// Bytes of a title, and of what a script tells to machines.
const LONGEST_TITLE: usize = 2_000;
const LONGEST_DATA: usize = 256 << 10;

impl Reader {
    fn take(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.name = name.to_vec();
                self.given = Attributes::default();
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute = name.to_vec();
                // An attribute without a value says something too.
                if matches!(*name, b"hidden" | b"pubdate") {
                    self.given.set(name, b"");
                }
            }
            CallbackEvent::AttributeValue { value } => self.given.set(&self.attribute, value),
            CallbackEvent::CloseStartTag { self_closing } => self.begin(*self_closing),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } => self.say(&String::from_utf8_lossy(value)),
            _ => {}
        }
    }

    fn begin(&mut self, self_closing: bool) {
        let name = std::mem::take(&mut self.name);
        let mut element = Element::of(&name);
        let given = std::mem::take(&mut self.given);
        for _ in 0..self.stack.closed_by(element) {
            self.close();
        }
        let dropped = self.stack.top().is_some_and(|open| open.dropped);
        if dropped && element == Element::Title {
            // That of a drawing.
            element = Element::Dropped;
        }
        match element {
            Element::Meta => self.page.head.meta(&given),
            Element::Break if !dropped => self.page.regions.end_line(),
            _ => {}
        }
        let foreign = self_closing && matches!(element, Element::Dropped | Element::Other);
        if element.is_void() || foreign {
            return;
        }
        let in_article = self.stack.top().is_some_and(|open| open.in_article);
        if element == Element::Time && !dropped {
            self.page.head.time(&given, in_article);
        }
        let open = self.stack.push(element, &name);
        open.dropped |= is_dropped(element, &given);
        open.around |= is_around(element, &given, in_article);
        let shown = !open.dropped;
        self.is_data = given.kind.eq_ignore_ascii_case("application/ld+json");
        if shown && !element.is_inline() {
            self.begin_block(element, &name, &given);
        }
    }

    fn begin_block(&mut self, element: Element, name: &[u8], given: &Attributes) {
        let regions = &mut self.page.regions;
        match element {
            Element::Cell => regions.add_tab(),
            _ => regions.end_line(),
        }
        if name == b"h1" {
            regions.mark_heading();
        }
        if element.gathers() {
            regions.open(element, given.itemprop.eq_ignore_ascii_case("articlebody"));
        }
    }

    fn end(&mut self, name: &[u8]) {
        let element = Element::of(name);
        for _ in 0..self.stack.closes(element, name) {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(Open { element, dropped, .. }) = self.stack.pop() else { return };
        if element == Element::Script {
            self.page.head.linked_data(&std::mem::take(&mut self.linked_data));
        }
        if dropped || element.is_inline() {
            return;
        }
        if element != Element::Cell {
            self.page.regions.end_line();
        }
        if element.gathers() {
            self.page.regions.close();
        }
    }

    fn say(&mut self, text: &str) {
        let open = self.stack.top();
        match open.map(|open| open.element) {
            Some(Element::Title) => push(&mut self.page.head.title, text, LONGEST_TITLE),
            Some(Element::Script) if self.is_data => {
                push(&mut self.linked_data, text, LONGEST_DATA);
            }
            _ => self.page.regions.add(text, open),
        }
    }
}

fn push(to: &mut String, text: &str, most: usize) {
    let room = most.saturating_sub(to.len());
    to.push_str(&text[..text.floor_char_boundary(room)]);
}

fn is_dropped(element: Element, given: &Attributes) -> bool {
    matches!(element, Element::Dropped | Element::Script | Element::Title)
        || given.hidden
        || given.aria_hidden.eq_ignore_ascii_case("true")
        || hides(&given.style)
}

fn is_around(element: Element, given: &Attributes, in_article: bool) -> bool {
    match element {
        Element::Around => true,
        Element::Header => !in_article,
        // What holds the page holds the article too, whatever it is called.
        Element::Body | Element::Main | Element::Article => false,
        _ => {
            [&given.role, &given.class, &given.id].into_iter().any(|name| names_surroundings(name))
        }
    }
}
