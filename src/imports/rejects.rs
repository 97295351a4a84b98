//! The refused rows as a file: their columns as they came, and why.

use crate::kernel::report::Report;
use crate::kernel::{FieldError, Lang};
use crate::web::field_sentence;
use crate::web::language::say;
use std::collections::HashMap;
use std::ops::ControlFlow;

/// None where nothing was refused, or nothing could be read. What a spreadsheet would
/// run is written so that it does not.
pub fn csv(bytes: &[u8], report: &Report, lang: Lang) -> Option<Vec<u8>> {
    if report.rejected.is_empty() || report.is_unreadable() {
        return None;
    }
    let mut why: HashMap<u64, Vec<String>> = HashMap::new();
    for fault in &report.rejected {
        let sentence = field_sentence(lang, &FieldError::from(fault));
        let told = match &fault.column {
            Some(column) => format!("{column}: {sentence}"),
            None => sentence,
        };
        why.entry(fault.row).or_default().push(told);
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    let header = sheet::read_rows(bytes, &sheet::Limits::default(), |header, row| {
        if let Some(faults) = why.get(&row.number) {
            let mut cells = row.cells.to_vec();
            cells.resize(cells.len().max(header.len()), String::new());
            cells.push(row.number.to_string());
            cells.push(faults.join(" · "));
            rows.push(cells);
        }
        ControlFlow::Continue(())
    })
    .ok()?;
    let last = ["imports-line", "imports-fault"].map(|key| say(lang, key));
    Some(sheet::write_csv(header.into_iter().chain(last), rows))
}
