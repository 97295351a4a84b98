//! Tables from strangers' hands: CSV and XLSX in, checked rows out.
//!
//! A list of people arrives as a file that somebody made somewhere: with semicolons, in
//! Windows-1256, with a formula that would run on the secretary's machine, with a mark that turns
//! a name around, or as a zip that unpacks to a terabyte. [`read`] answers a [`Table`] in which
//! every cell is what people saw, every doubtful one carries its [`Trouble`], and every row the
//! number a spreadsheet shows beside it; or it answers why the file as a whole cannot be read.
//!
//! ```
//! let table = sheet::read("nom;ville\nSaïd;Temara\n=1+1;Salé\n".as_bytes(), &sheet::Limits::default())?;
//! assert_eq!(table.header, ["nom", "ville"]);
//! assert_eq!((table.rows[0].number, &table.rows[0].cells[0]), (2, "Saïd"));
//! assert_eq!(table.rows[1].trouble[0].code, "formula_cell");
//! # Ok::<(), sheet::Unreadable>(())
//! ```
//!
//! The kind of a file is told by its content, never by its name. What stands in memory at any
//! moment is bounded by [`Limits`]; [`read_rows`] hands the rows out one by one, for files of a
//! million. Also here: [`split_names_list`] for lists pasted out of a message, and [`write_csv`]
//! with [`hide_formula`] for what goes out.

mod cell;
mod gather;
mod limits;
mod pasted;
mod table;
mod text;
mod workbook;
mod write;

use std::ops::ControlFlow;

pub use cell::{cell_trouble, hide_formula, is_invisible, long_text_trouble, tidy};
pub use limits::Limits;
pub use pasted::{PastedLine, split_names_list};
pub use table::{Cells, Row, Table, Trouble, Unreadable};
pub use text::decode;
pub use write::write_csv;

use gather::Gather;

/// Reads a file whole.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Table, Unreadable> {
    let mut rows = Vec::new();
    let header = read_rows(bytes, limits, |_, row| {
        rows.push(row.clone());
        ControlFlow::Continue(())
    })?;
    Ok(Table { header, rows })
}

/// Reads a file and hands each row out as it is read, with the header, until `on_row` breaks.
/// Answers the header. When it answers [`Unreadable`], rows may have been handed out before: the
/// file is refused as a whole, and what was made of them goes with it.
pub fn read_rows(
    bytes: &[u8],
    limits: &Limits,
    on_row: impl FnMut(&[String], &Row) -> ControlFlow<()>,
) -> Result<Vec<String>, Unreadable> {
    let mut gather = Gather::new(limits, on_row);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        workbook::read(bytes, limits, &mut gather)?;
    } else {
        text::read(bytes, limits, &mut gather)?;
    }
    gather.finish()
}
