/// How much a file may ask for, and how much comes out of it at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes_in: usize,
    /// Bytes of the text, in UTF-8. A longer one is refused, not cut: half a document that looks
    /// whole would be read as if it were.
    pub bytes_out: usize,
    /// Bytes that packed parts unpack to, together, by what the file says and by count; a part that
    /// is unpacked twice counts twice. What is kept of a PDF's fonts counts as well.
    pub unpacked: u64,
    /// Files in a DOCX; pages of a PDF.
    pub parts: usize,
    /// Objects of a PDF.
    pub objects: usize,
    /// Elements within each other in a DOCX; nodes within each other in a PDF.
    pub depth: usize,
    /// What a PDF may cost: a byte looked at, an operator or a glyph is a step.
    pub steps: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes_in: 20 << 20,
            bytes_out: 8 << 20,
            unpacked: 64 << 20,
            parts: 2_000,
            objects: 200_000,
            depth: 200,
            steps: 400_000_000,
        }
    }
}
