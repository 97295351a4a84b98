//! Tables that a person can read, kept as files: what is answered today is what the file
//! says. `HADIR_GOLDEN=write` writes them anew; the change is then read like any other.

use std::path::PathBuf;

pub fn same_as_file(name: &str, table: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden").join(name);
    if std::env::var("HADIR_GOLDEN").is_ok_and(|v| v == "write") {
        std::fs::write(&file, table).expect("the table is written");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept == table {
        return;
    }
    let differing: Vec<String> = table
        .lines()
        .filter(|line| !kept.lines().any(|k| k == *line))
        .map(|line| format!("now   {line}"))
        .chain(
            kept.lines()
                .filter(|line| !table.lines().any(|t| t == *line))
                .map(|line| format!("file  {line}")),
        )
        .collect();
    panic!(
        "{name} is not what is true now. Read each line; if it is right, HADIR_GOLDEN=write keeps it.\n{}",
        differing.join("\n")
    );
}

/// Columns as wide as their widest cell.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |c: usize| rows.iter().filter_map(|r| r.get(c)).map(|t| t.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|c| width(c).unwrap_or(0)).collect();
    let mut out = String::new();
    for row in rows {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(cell, w)| format!("{cell:<w$}")).collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}
