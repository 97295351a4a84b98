/// How much a file may ask for. Above `text_bytes`, `workbook_bytes`, `unpacked_bytes`,
/// `entries`, `rows`, `columns` (of the header), `cells` and `shown_bytes` it is refused as
/// `too_large`; a single cell above `cell_chars` is cut and troubles its row alone.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of a text file.
    pub text_bytes: usize,
    /// Bytes of an XLSX file.
    pub workbook_bytes: usize,
    /// Bytes of all its parts together when unpacked, by what the file says and by count.
    pub unpacked_bytes: u64,
    /// Parts in an XLSX file.
    pub entries: usize,
    /// Rows below the header.
    pub rows: u64,
    pub columns: usize,
    /// Characters in one cell.
    pub cell_chars: usize,
    /// Cells of all rows together, empty ones included.
    pub cells: u64,
    /// Bytes of all cells together. A workbook may point to one long text from every cell.
    pub shown_bytes: u64,
    /// Whether the column under this header may hold line feeds and tabs.
    pub long_text: fn(&str) -> bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text_bytes: 256 << 20,
            workbook_bytes: 20 << 20,
            unpacked_bytes: 64 << 20,
            entries: 2_000,
            rows: 1_100_000,
            columns: 200,
            cell_chars: 10_000,
            cells: 40_000_000,
            shown_bytes: 256 << 20,
            long_text: |_| false,
        }
    }
}
