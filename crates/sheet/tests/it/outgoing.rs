//! What is written for a spreadsheet.

use proptest::prelude::*;
use sheet::{Limits, cell_trouble, hide_formula, read, tidy, write_csv};

#[test]
fn formulas_are_hidden_and_the_rest_stays() {
    for (cell, hidden) in [
        ("=1+1", "'=1+1"),
        (" @SUM(A1)", "' @SUM(A1)"),
        ("+A1", "'+A1"),
        ("\tx", "'\tx"),
        ("+212612345678", "+212612345678"),
        ("-5", "-5"),
        ("Said", "Said"),
        ("", ""),
    ] {
        assert_eq!(hide_formula(cell), hidden);
    }
}

#[test]
fn a_file_for_a_spreadsheet() {
    let rows = [vec!["سعيد", "Salé; centre"], vec!["=cmd|x", "dit \"le grand\""], vec!["", ""]];
    let file = write_csv(["nom", "note, longue"], rows);
    let text = String::from_utf8(file).expect("UTF-8");
    let written = "\u{FEFF}nom,\"note, longue\"\r\nسعيد,\"Salé; centre\"\r\n'=cmd|x,\"dit \"\"le grand\"\"\"\r\n,\r\n";
    assert_eq!(text, written);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        rows in prop::collection::vec(prop::collection::vec("[ -~éاسم\n\u{A0}]{0,12}", 3), 0..8),
    ) {
        let limits = Limits { long_text: |_| true, ..Limits::default() };
        let file = write_csv(["a", "b", "c"], rows.iter());
        let table = read(&file, &limits).expect("our own file");
        let awaited: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| tidy(&hide_formula(cell)).to_owned()).collect::<Vec<_>>())
            .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        let found: Vec<Vec<String>> = table.rows.iter().map(|row| row.cells.to_vec()).collect();
        prop_assert_eq!(found, awaited);
        prop_assert!(table.rows.iter().all(|row| row.trouble.is_empty()));
    }

    #[test]
    fn nothing_written_runs(cell in "[=+@\t\r\n -]{0,3}.{0,8}") {
        prop_assert_ne!(cell_trouble(&hide_formula(&cell)), Some("formula_cell"));
    }
}
