//! A table of numbers as a picture to be sent round, and the card beside a link, with Arabic
//! as it is written: letters joined, in their order, mixed with Latin names and digits. Drawn
//! as SVG, painted by resvg with `typefaces`; pure and the same on every machine.

mod card;
mod draw;

pub use card::{CARD_HEIGHT, CARD_WIDTH, Card, card, card_svg};
pub use draw::svg;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::sync::{Arc, LazyLock};

/// What is drawn. All texts come as they are read.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Right to left: the names stand at the right.
    pub rtl: bool,
    pub title: String,
    /// Under the title, one below the other.
    pub lines: Vec<String>,
    /// The number people act on, and what stands beside it.
    pub figure: String,
    pub figure_says: String,
    /// Above the name and above the three numbers.
    pub heads: [String; 4],
    pub rows: Vec<Row>,
    pub foot: String,
}

#[derive(Debug, Clone, Default)]
pub struct Row {
    pub name: String,
    pub cells: [String; 3],
    /// The bar: so much of so much.
    pub done: i64,
    pub of: i64,
    /// A sum of others: set apart.
    pub sum: bool,
}

/// Rows of one picture; more are not read on a phone.
pub const MOST_ROWS: usize = 80;

/// Why there is no picture.
#[derive(Debug)]
pub struct Fault(String);

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no picture: {}", self.0)
    }
}

impl std::error::Error for Fault {}

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for face in typefaces::ALL {
        fonts.load_font_data(face.to_vec());
    }
    Arc::new(fonts)
});

/// The table as a PNG, [`draw::WIDTH`] pixels wide.
pub fn png(table: &Table) -> Result<Vec<u8>, Fault> {
    painted(&svg(table))
}

fn tree(svg: &str) -> Result<Tree, Fault> {
    let options = Options { fontdb: FONTS.clone(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|e| Fault(e.to_string()))
}

fn painted(svg: &str) -> Result<Vec<u8>, Fault> {
    let tree = tree(svg)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| Fault("it has no size".to_owned()))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| Fault(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rtl: bool, name: &str) -> Table {
        Table {
            rtl,
            title: "اللقاء".into(),
            heads: ["الوفد", "الملتزم به", "أكدوا", "الناقص"].map(str::to_owned),
            rows: vec![Row {
                name: name.to_owned(),
                cells: ["40", "31", "9"].map(str::to_owned),
                done: 31,
                of: 40,
                sum: false,
            }],
            ..Table::default()
        }
    }

    /// How many pixels differ.
    fn differ(a: &[u8], b: &[u8]) -> usize {
        let (a, b) = (Pixmap::decode_png(a).expect("a"), Pixmap::decode_png(b).expect("b"));
        assert_eq!((a.width(), a.height()), (b.width(), b.height()));
        a.pixels().iter().zip(b.pixels()).filter(|(a, b)| a != b).count()
    }

    #[test]
    fn a_picture_is_the_same_every_time() {
        let one = png(&table(true, "تيفلت")).expect("a picture");
        assert!(one.starts_with(b"\x89PNG"));
        assert_eq!(one, png(&table(true, "تيفلت")).expect("again"));
    }

    #[test]
    fn letters_are_joined_and_every_name_is_drawn() {
        let plain = png(&table(true, "")).expect("a picture");
        let joined = png(&table(true, "تيفلت")).expect("a picture");
        // The same letters kept apart by the mark that forbids joining look otherwise.
        let apart = png(&table(true, "ت\u{200C}ي\u{200C}ف\u{200C}ل\u{200C}ت")).expect("a picture");
        assert!(differ(&plain, &joined) > 100, "the name is there");
        assert!(differ(&joined, &apart) > 100, "its letters are joined");
        let latin = png(&table(false, "Tiflet")).expect("a picture");
        assert!(differ(&png(&table(false, "")).expect("a picture"), &latin) > 100);
    }

    #[test]
    fn what_goes_in_is_text_and_nothing_else() {
        let hostile = "</text><image href=\"file:///etc/passwd\"/>&xxe;\u{1}";
        let drawn = svg(&table(true, hostile));
        assert!(!drawn.contains("<image") && !drawn.contains('\u{1}'), "{drawn}");
        assert!(png(&table(true, hostile)).is_ok());
        let many = Table { rows: vec![Row::default(); 5000], ..Table::default() };
        assert!(svg(&many).matches("class=\"row\"").count() <= MOST_ROWS);
        let huge = Row { done: i64::MAX, of: 1, name: "x".repeat(9000), ..Row::default() };
        assert!(png(&Table { rows: vec![huge], ..Table::default() }).is_ok());
    }
}
