//! The lines of a page, and which of them are its article.

use super::elements::Element;
use super::stack::Open;

/// A line of the page.
struct Line {
    from: usize,
    to: usize,
    /// Bytes of its text, and those of them that stand in links.
    bytes: usize,
    linked: usize,
    around: bool,
    heading: bool,
}

/// An element that gathers text and is open.
struct Region {
    element: Element,
    /// It says of itself that it is the body of the article.
    is_body: bool,
    first_line: usize,
    /// Bytes of the sentences that stand in it directly, and half of those in its children.
    own: usize,
    half: usize,
    /// Bytes of all sentences in it.
    total: usize,
    in_article: bool,
}

/// Lines that may be the article, and what speaks for them.
#[derive(Clone, Copy, Default)]
struct Found {
    first: usize,
    end: usize,
    score: usize,
}

/// Bytes of a line from which on it counts as a sentence and not as a label, and of an article from
/// which on it is one.
const SENTENCE: usize = 40;
const ARTICLE: usize = 150;

#[derive(Default)]
pub(super) struct Regions {
    text: String,
    lines: Vec<Line>,
    open: Vec<Region>,
    /// Where the open line begins, and what is known of it.
    from: usize,
    linked: usize,
    around: bool,
    heading: bool,
    space: bool,
    body: Found,
    article: Found,
    main: Found,
    other: Found,
    /// Bytes of all articles: a page of twenty teasers has no article.
    articles: usize,
    /// The lines that are a heading of the first order.
    headings: Vec<usize>,
}

impl Regions {
    /// Adds text to the open line; runs of white space become one space.
    pub(super) fn add(&mut self, text: &str, open: Option<&Open>) {
        let of = |what: fn(&Open) -> bool| open.is_some_and(what);
        if of(|open| open.dropped) {
            return;
        }
        let in_pre = of(|open| open.in_pre);
        let before = self.text.len();
        for c in text.chars() {
            if in_pre && c == '\n' {
                self.end_line();
            } else if c.is_ascii_whitespace() {
                self.space = true;
            } else {
                if self.space && self.text.len() > self.from && !self.text.ends_with('\t') {
                    self.text.push(' ');
                }
                self.space = false;
                self.text.push(c);
            }
        }
        if self.text.len() > before {
            self.around |= of(|open| open.around);
            self.heading |= of(|open| open.in_heading);
            if of(|open| open.in_link) {
                self.linked += self.text.len() - before.max(self.from);
            }
        }
    }

    /// A cell beside another.
    pub(super) fn add_tab(&mut self) {
        if self.text.len() > self.from {
            self.text.push('\t');
        }
        self.space = false;
    }

    pub(super) fn end_line(&mut self) {
        let (from, to) = (self.from, self.text.len());
        self.from = to;
        let linked = std::mem::take(&mut self.linked);
        let around = std::mem::take(&mut self.around);
        let heading = std::mem::take(&mut self.heading);
        self.space = false;
        if to == from {
            return;
        }
        let bytes = to - from;
        self.lines.push(Line { from, to, bytes, linked, around, heading });
        let said = bytes - linked.min(bytes);
        if !around && !heading && said >= SENTENCE {
            self.open.iter_mut().next_back().into_iter().for_each(|region| {
                region.own += said;
                region.total += said;
            });
        }
    }

    pub(super) fn mark_heading(&mut self) {
        self.headings.push(self.lines.len());
    }

    pub(super) fn open(&mut self, element: Element, is_body: bool) {
        let within = self.open.last();
        let in_article = within.is_some_and(|region| region.in_article);
        self.open.push(Region {
            element,
            is_body,
            first_line: self.lines.len(),
            own: 0,
            half: 0,
            total: 0,
            in_article: in_article || element == Element::Article,
        });
    }

    pub(super) fn close(&mut self) {
        let Some(region) = self.open.pop() else { return };
        let within_article = self.open.last().is_some_and(|region| region.in_article);
        if let Some(around) = self.open.last_mut() {
            around.half += region.own / 2;
            around.total += region.total;
        }
        let range = Found { first: region.first_line, end: self.lines.len(), score: region.total };
        let better = |known: &mut Found, found: Found| {
            if found.score > known.score {
                *known = found;
            }
        };
        if region.is_body {
            better(&mut self.body, range);
        }
        match region.element {
            Element::Article => {
                better(&mut self.article, range);
                if !within_article {
                    self.articles += region.total;
                }
            }
            Element::Main => better(&mut self.main, range),
            _ => {}
        }
        better(&mut self.other, Found { score: region.own + region.half, ..range });
    }

    /// Closes what the page left open.
    pub(super) fn finish(&mut self) {
        self.end_line();
        while !self.open.is_empty() {
            self.close();
        }
    }

    fn found(&self) -> Option<Found> {
        let article = Some(self.article).filter(|found| found.score * 2 >= self.articles);
        [Some(self.body), article, Some(self.main), Some(self.other)]
            .into_iter()
            .flatten()
            .find(|found| found.score >= ARTICLE)
    }

    /// The article: what calls itself so, the main part, the part with most sentences; on a page
    /// with hardly any, all that is not around it; and all there is, where that is nothing.
    pub(super) fn article(&self) -> String {
        let inner = |line: &&Line| !line.around;
        if let Some(found) = self.found() {
            let lines = self.lines[found.first..found.end].iter().filter(inner);
            return self
                .joined(lines.filter(|line| line.heading || line.linked * 5 < line.bytes * 4));
        }
        match self.joined(self.lines.iter().filter(inner)) {
            text if text.is_empty() => self.joined(self.lines.iter()),
            text => text,
        }
    }

    fn joined<'l>(&self, lines: impl Iterator<Item = &'l Line>) -> String {
        let mut text = String::new();
        for line in lines {
            text.push_str(&self.text[line.from..line.to]);
            text.push('\n');
        }
        text
    }

    /// The heading of the article, or the only one of the page.
    pub(super) fn heading(&self) -> Option<String> {
        let found = self.found().unwrap_or_default();
        let within = |line: &&usize| (found.first..found.end).contains(*line);
        let line = match &self.headings[..] {
            [only] => only,
            headings => headings.iter().find(within)?,
        };
        self.lines.get(*line).map(|line| self.text[line.from..line.to].to_owned())
    }
}
