use crate::hide_formula;

/// A CSV file for a spreadsheet: UTF-8 with its mark, without which Arabic is misread, commas,
/// CRLF, quotes where needed, and no text that would run as a formula.
pub fn write_csv<Row, Cell>(
    header: impl IntoIterator<Item = Cell>,
    rows: impl IntoIterator<Item = Row>,
) -> Vec<u8>
where
    Row: IntoIterator,
    Row::Item: AsRef<str>,
    Cell: AsRef<str>,
{
    let mut out = "\u{FEFF}".as_bytes().to_vec();
    write_row(&mut out, header);
    for row in rows {
        write_row(&mut out, row);
    }
    out
}

fn write_row(out: &mut Vec<u8>, cells: impl IntoIterator<Item = impl AsRef<str>>) {
    let start = out.len();
    for (column, cell) in cells.into_iter().enumerate() {
        if column > 0 {
            out.push(b',');
        }
        write_cell(out, &hide_formula(cell.as_ref()));
    }
    // A row of one empty cell would be a blank line, which is no row.
    if out.len() == start {
        out.extend_from_slice(b"\"\"");
    }
    out.extend_from_slice(b"\r\n");
}

fn write_cell(out: &mut Vec<u8>, cell: &str) {
    // Semicolon and tab too: a spreadsheet set to French takes them for separators.
    if !cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
        out.extend_from_slice(cell.as_bytes());
        return;
    }
    out.push(b'"');
    out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
    out.push(b'"');
}
