//! What a page does: where it puts which glyphs.

use std::rc::Rc;

use super::file::File;
use super::font::Font;
use super::object::{Dict, Object};
use super::pages::text_of;
use super::painter::Painter;
use crate::{Place, Refusal};

/// Across, down, and where the origin is.
pub(super) type Matrix = [f64; 6];

pub(super) const AS_IT_IS: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// Drawings within drawings.
const DEEPEST: usize = 12;
/// States that are put aside; what a page puts aside beyond them is lost to it.
const MOST_STATES: usize = 256;

#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// One stream of operators.
pub(super) struct Run<'p, 'r> {
    painter: &'p mut Painter,
    resources: &'r Dict,
    state: State,
    aside: Vec<State>,
    /// Where the line of text begins, and where the next glyph comes.
    line: Matrix,
    at: Matrix,
    /// How many marked parts are open, and which of them, from 1, tells its letters by itself.
    spans: usize,
    told: usize,
    depth: usize,
}

impl<'p, 'r> Run<'p, 'r> {
    pub(super) fn new(
        painter: &'p mut Painter,
        resources: &'r Dict,
        matrix: Matrix,
        depth: usize,
    ) -> Self {
        let state = State {
            matrix,
            font: None,
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        Self {
            painter,
            resources,
            state,
            aside: Vec::new(),
            line: AS_IT_IS,
            at: AS_IT_IS,
            spans: 0,
            told: 0,
            depth,
        }
    }

    pub(super) fn operator(
        &mut self,
        file: &mut File<'_>,
        word: &[u8],
        given: &[Object],
    ) -> Result<(), Refusal> {
        let number = |at: usize| given.get(at).and_then(Object::number).unwrap_or(0.0);
        match word {
            b"q" if self.aside.len() < MOST_STATES => self.aside.push(self.state.clone()),
            b"Q" => self.state = self.aside.pop().unwrap_or_else(|| self.state.clone()),
            b"cm" => self.state.matrix = times(&matrix_of(given), &self.state.matrix),
            b"BT" => (self.line, self.at) = (AS_IT_IS, AS_IT_IS),
            b"Tf" => {
                self.state.size = number(1);
                self.state.font = match given.first().and_then(Object::name) {
                    Some(name) => self.painter.font(file, self.resources, name)?,
                    None => None,
                };
            }
            b"Tc" => self.state.letter_space = number(0),
            b"Tw" => self.state.word_space = number(0),
            b"Tz" => self.state.stretch = number(0) / 100.0,
            b"TL" => self.state.leading = number(0),
            b"Ts" => self.state.rise = number(0),
            b"Td" => self.move_line(number(0), number(1)),
            b"TD" => {
                self.state.leading = -number(1);
                self.move_line(number(0), number(1));
            }
            b"Tm" => {
                self.line = matrix_of(given);
                self.at = self.line;
            }
            b"T*" => self.move_line(0.0, -self.state.leading),
            b"Tj" => self.show(file, given.first())?,
            b"'" => {
                self.move_line(0.0, -self.state.leading);
                self.show(file, given.first())?;
            }
            b"\"" => {
                (self.state.word_space, self.state.letter_space) = (number(0), number(1));
                self.move_line(0.0, -self.state.leading);
                self.show(file, given.get(2))?;
            }
            b"TJ" => self.show_list(file, given.first())?,
            b"BMC" => self.begin_span(None),
            b"BDC" => {
                let told = self.told_letters(file, given.get(1))?;
                self.begin_span(told);
            }
            b"EMC" => self.end_span()?,
            b"Do" => self.draw(file, given.first())?,
            _ => {}
        }
        Ok(())
    }

    fn move_line(&mut self, x: f64, y: f64) {
        self.line = times(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line);
        self.at = self.line;
    }

    fn show_list(&mut self, file: &mut File<'_>, list: Option<&Object>) -> Result<(), Refusal> {
        for item in list.and_then(Object::array).unwrap_or_default() {
            match item.number() {
                Some(back) => self.advance(-back / 1000.0 * self.state.size * self.state.stretch),
                None => self.show(file, Some(item))?,
            }
        }
        Ok(())
    }

    fn show(&mut self, file: &mut File<'_>, text: Option<&Object>) -> Result<(), Refusal> {
        let Some(Object::Text(codes)) = text else { return Ok(()) };
        let Some(font) = self.state.font.clone() else { return Ok(()) };
        file.budget.steps(codes.len())?;
        for code in codes.chunks(if font.wide { 2 } else { 1 }) {
            let is_space = code == b" ";
            let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            let glyph = font.advance(code) * self.state.size;
            self.place(&font, code, glyph)?;
            let word_space = if is_space { self.state.word_space } else { 0.0 };
            self.advance((glyph + self.state.letter_space + word_space) * self.state.stretch);
        }
        Ok(())
    }

    fn place(&mut self, font: &Font, code: u32, width: f64) -> Result<(), Refusal> {
        let letters = match font.letters(code) {
            Some(letters) => {
                self.painter.known += 1;
                letters
            }
            None => {
                self.painter.unknown += 1;
                self.painter.first_unknown.get_or_insert(self.painter.page);
                "\u{FFFD}".to_owned()
            }
        };
        let at = times(&[1.0, 0.0, 0.0, 1.0, 0.0, self.state.rise], &self.at);
        let placed = times(&at, &self.state.matrix);
        self.painter.layout.add(&letters, &placed, width * self.state.stretch, self.state.size)
    }

    fn advance(&mut self, by: f64) {
        self.at = times(&[1.0, 0.0, 0.0, 1.0, by, 0.0], &self.at);
    }

    /// The letters that a marked part of a page tells by itself (`ActualText`), whatever its glyphs.
    fn told_letters(
        &mut self,
        file: &mut File<'_>,
        given: Option<&Object>,
    ) -> Result<Option<String>, Refusal> {
        let Some(Object::Dict(dict)) = given else { return Ok(None) };
        Ok(match file.value(dict, "ActualText")? {
            Object::Text(text) => Some(text_of(&text)),
            _ => None,
        })
    }

    fn begin_span(&mut self, told: Option<String>) {
        self.spans += 1;
        if let Some(letters) = told
            && self.painter.layout.begin_told(letters)
        {
            self.told = self.spans;
        }
    }

    fn end_span(&mut self) -> Result<(), Refusal> {
        let tells = self.told == self.spans && self.told > 0;
        self.spans = self.spans.saturating_sub(1);
        if !tells {
            return Ok(());
        }
        self.told = 0;
        self.painter.layout.end_told()
    }

    /// What is marked ends with what it is marked in.
    pub(super) fn end_spans(&mut self) -> Result<(), Refusal> {
        if self.told == 0 {
            return Ok(());
        }
        self.painter.layout.end_told()
    }

    /// A drawing kept apart, which may hold text: a letterhead, a whole page.
    fn draw(&mut self, file: &mut File<'_>, name: Option<&Object>) -> Result<(), Refusal> {
        let Some(name) = name.and_then(Object::name) else { return Ok(()) };
        let Some(drawings) = file.dict(self.resources, "XObject")? else { return Ok(()) };
        let found = drawings.get(&String::from_utf8_lossy(name)).cloned().unwrap_or(Object::Null);
        let Object::Stream(dict, range) = file.follow(&found)? else { return Ok(()) };
        if !dict.is("Subtype", "Form") {
            return Ok(());
        }
        if self.depth >= DEEPEST {
            return Err(Refusal::TooDeep { at: Place::File });
        }
        let matrix = match file.value(&dict, "Matrix")? {
            Object::Array(matrix) => matrix_of(&matrix),
            _ => AS_IT_IS,
        };
        let matrix = times(&matrix, &self.state.matrix);
        let own = file.dict(&dict, "Resources")?;
        let resources = own.as_ref().unwrap_or(self.resources);
        let Some(bytes) = super::filters::unpack(file, &dict, range)? else { return Ok(()) };
        self.painter.run(file, &bytes, resources, matrix, self.depth + 1)
    }
}

fn matrix_of(given: &[Object]) -> Matrix {
    let number = |at: usize| given.get(at).and_then(Object::number).unwrap_or(0.0);
    std::array::from_fn(number)
}

/// First the one, then the other.
fn times(one: &Matrix, other: &Matrix) -> Matrix {
    let [a, b, c, d, x, y] = *one;
    let [p, q, r, s, u, v] = *other;
    [
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        x * p + y * r + u,
        x * q + y * s + v,
    ]
}
