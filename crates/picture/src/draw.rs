//! The drawing: measures, colours, and where everything stands in either direction.

use crate::{MOST_ROWS, Row, Table};
use std::fmt::Write;

pub const WIDTH: i64 = 1080;
const EDGE: i64 = 48;
const ROW: i64 = 54;
/// Where the columns of numbers end, counted from the far edge.
const COLUMNS: [i64; 3] = [310, 160, 0];
const BAR: i64 = 6;

// Olive and wheat on warm white, as on the screens.
pub(crate) const PAPER: &str = "#fbfaf6";
pub(crate) const INK: &str = "#23261c";
pub(crate) const QUIET: &str = "#6a6d5f";
const LINE: &str = "#dddccf";
pub(crate) const OLIVE: &str = "#5f6f2e";
const GAP: &str = "#a3341f";
const SUM: &str = "#f1eee0";

struct Sheet<'t> {
    table: &'t Table,
    out: String,
    y: i64,
}

/// The whole as SVG.
pub fn svg(table: &Table) -> String {
    let mut sheet = Sheet { table, out: String::new(), y: EDGE };
    sheet.head();
    sheet.heads();
    for row in table.rows.iter().take(MOST_ROWS) {
        sheet.row(row);
    }
    if !table.foot.is_empty() {
        sheet.y += 44;
        sheet.text(sheet.start(), sheet.y, 24, "400", QUIET, true, &table.foot);
    }
    let height = sheet.y + EDGE;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\"><rect width=\"{WIDTH}\" height=\"{height}\" \
         fill=\"{PAPER}\"/>{}</svg>",
        sheet.out
    )
}

impl Sheet<'_> {
    /// Where a line begins, and from there inwards.
    fn start(&self) -> i64 {
        if self.table.rtl { WIDTH - EDGE } else { EDGE }
    }

    fn inwards(&self, by: i64) -> i64 {
        if self.table.rtl { WIDTH - EDGE - by } else { EDGE + by }
    }

    /// Counted from the far edge.
    fn at_end(&self, by: i64) -> i64 {
        if self.table.rtl { EDGE + by } else { WIDTH - EDGE - by }
    }

    #[expect(clippy::too_many_arguments, reason = "what a text is made of")]
    fn text(
        &mut self,
        x: i64,
        y: i64,
        size: i64,
        weight: &str,
        fill: &str,
        at_start: bool,
        text: &str,
    ) {
        // The renderer's anchors know no direction: the right edge is always the end.
        let anchor = if at_start == self.table.rtl { "end" } else { "start" };
        let (families, text) = (families(self.table.rtl), run(self.table.rtl, text));
        let _ = write!(
            self.out,
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{families}\" font-size=\"{size}\" \
             font-weight=\"{weight}\" fill=\"{fill}\" text-anchor=\"{anchor}\">{text}</text>"
        );
    }

    fn head(&mut self) {
        let (table, x) = (self.table, self.start());
        self.y += 34;
        self.text(x, self.y, 42, "600", INK, true, &cut(&table.title, 52));
        for line in &table.lines {
            self.y += 44;
            self.text(x, self.y, 28, "400", QUIET, true, &cut(line, 76));
        }
        if !table.figure.is_empty() {
            self.y += 96;
            self.text(x, self.y, 88, "600", OLIVE, true, &table.figure);
            // Beside the number, as wide as its digits are.
            let beside = 56 * table.figure.chars().count() as i64 + 24;
            self.text(self.inwards(beside), self.y, 32, "400", INK, true, &table.figure_says);
        }
    }

    fn heads(&mut self) {
        self.y += 64;
        let [name, cells @ ..] = &self.table.heads;
        self.text(self.start(), self.y, 24, "400", QUIET, true, name);
        for (head, by) in cells.iter().zip(COLUMNS) {
            self.text(self.at_end(by), self.y, 24, "400", QUIET, false, head);
        }
        self.y += 16;
        self.rule(LINE, 2);
    }

    fn rule(&mut self, fill: &str, height: i64) {
        let (y, width) = (self.y, WIDTH - 2 * EDGE);
        let _ = write!(
            self.out,
            "<rect x=\"{EDGE}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        );
    }

    fn row(&mut self, row: &Row) {
        if row.sum {
            self.rule(SUM, ROW);
        }
        let _ = write!(self.out, "<g class=\"row\">");
        let weight = if row.sum { "600" } else { "400" };
        let y = self.y + 36;
        self.text(self.start(), y, 30, weight, INK, true, &cut(&row.name, 34));
        for (i, (cell, by)) in row.cells.iter().zip(COLUMNS).enumerate() {
            let open = i == 2 && row.done < row.of;
            let (fill, weight) = if open { (GAP, "600") } else { (INK, weight) };
            self.text(self.at_end(by), y, 30, weight, fill, false, cell);
        }
        self.bar(row);
        let _ = write!(self.out, "</g>");
        self.y += ROW;
        self.rule(LINE, 1);
    }

    /// Under the row: so much of so much.
    fn bar(&mut self, row: &Row) {
        let whole = (WIDTH - 2 * EDGE) as f64;
        let share = if row.of > 0 { row.done as f64 / row.of as f64 } else { 0.0 };
        let width = (whole * share.clamp(0.0, 1.0)).round() as i64;
        if width == 0 {
            return;
        }
        let x = if self.table.rtl { WIDTH - EDGE - width } else { EDGE };
        let y = self.y + ROW - BAR;
        let _ = write!(
            self.out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{BAR}\" fill=\"{OLIVE}\"/>"
        );
    }
}

/// So many letters, and a sign where there were more.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
    }
}

pub(crate) fn families(rtl: bool) -> &'static str {
    if rtl { "Hadir arabic, Hadir latin" } else { "Hadir latin, Hadir arabic" }
}

/// A line as it is drawn. The renderer reads every line from the left: what is to be read
/// from the right says so itself, or a Latin name would stand on the wrong side.
pub(crate) fn run(rtl: bool, text: &str) -> String {
    let text = escaped(text);
    if rtl { format!("\u{202B}{text}\u{202C}") } else { text }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
