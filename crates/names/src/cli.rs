//! The two commands that talk in lines: thin, and without files or terminals of their own.

use crate::compare::score;
use crate::registry::Registry;
use std::io::{BufRead, Result, Write};

/// Reads lines `a<TAB>b` and writes one score from 0 to 1 for each. A line
/// without a tab scores 0, so that answers stay in step with questions.
///
/// # Errors
/// What the reader or the writer returns.
pub fn match_lines(reader: impl BufRead, mut writer: impl Write) -> Result<()> {
    for line in reader.lines() {
        let line = line?;
        let line = line.trim_end_matches('\r');
        let score = line.split_once('\t').map_or(0.0, |(a, b)| score(a, b));
        writeln!(writer, "{score:.5}")?;
    }
    writer.flush()
}

/// Reads one query a line and writes the ids of the ten best entries of the
/// registry (`id<TAB>name` lines), best first, separated by spaces.
///
/// # Errors
/// What the reader or the writer returns.
pub fn find(registry_text: &str, reader: impl BufRead, mut writer: impl Write) -> Result<()> {
    let registry = Registry::build(
        registry_text.lines().filter_map(|l| l.trim_end_matches('\r').split_once('\t')),
    );
    for query in reader.lines() {
        let found = registry.rank(query?.trim_end_matches('\r'), 10);
        for (i, (index, _)) in found.iter().enumerate() {
            write!(writer, "{}{}", if i == 0 { "" } else { " " }, registry.id(*index))?;
        }
        writeln!(writer)?;
    }
    writer.flush()
}
