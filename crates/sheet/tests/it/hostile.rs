//! Files made to hurt. Nothing here may panic, hang or take more memory than the limits say.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use sheet::{Limits, read};

use crate::workbooks::{Book, zipped};

#[expect(clippy::disallowed_methods, reason = "bounds how long a hostile file may take")]
fn outcome(file: &[u8], limits: &Limits) -> Result<usize, &'static str> {
    let begun = Instant::now();
    let outcome = read(file, limits).map(|table| table.rows.len()).map_err(|error| error.code);
    assert!(begun.elapsed() < Duration::from_secs(60), "{outcome:?} took {:?}", begun.elapsed());
    outcome
}

#[test]
fn a_bomb_is_refused_by_what_it_says_and_by_what_comes_out() {
    let spaces = vec![b' '; 3 << 20];
    let sheet = [&b"<worksheet><sheetData>"[..], &spaces, b"</sheetData></worksheet>"].concat();
    let file = Book::of("").bytes_with(&[("xl/worksheets/sheet0.xml", &sheet)]);
    assert!(file.len() < 10_000);
    let limits = Limits { unpacked_bytes: 2 << 20, ..Limits::default() };
    assert_eq!(outcome(&file, &limits), Err("too_large"));

    // The same with sizes that lie: those in the list at the end say one byte.
    let mut lying = file.clone();
    let names: Vec<usize> =
        (0..file.len() - 4).filter(|&at| file[at..].starts_with(b"PK\x01\x02")).collect();
    for at in names {
        lying[at + 24..at + 28].copy_from_slice(&1u32.to_le_bytes());
    }
    assert_eq!(outcome(&lying, &limits), Err("not_a_table"));
}

#[test]
fn one_part_read_many_times_counts_each_time() {
    let sheet = format!("<worksheet><sheetData>{}</sheetData></worksheet>", " ".repeat(1 << 20));
    let sheets = "<sheet name=\"F\" r:id=\"r0\"/>".repeat(3);
    let workbook = format!("<workbook xmlns:r=\"r\"><sheets>{sheets}</sheets></workbook>");
    let file = Book::of("").bytes_with(&[
        ("xl/worksheets/sheet0.xml", sheet.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
    ]);
    let limits = |most: u64| Limits { unpacked_bytes: most << 20, ..Limits::default() };
    assert_eq!(outcome(&file, &limits(2)), Err("too_large"));
    assert_eq!(outcome(&file, &limits(4)), Err("empty_file"));
}

#[test]
fn a_part_nobody_reads_counts_by_what_it_says() {
    let junk = vec![0; 3 << 20];
    let file = Book::of("").bytes_with(&[("xl/media/image1.png", &junk)]);
    let limits = Limits { unpacked_bytes: 2 << 20, ..Limits::default() };
    assert_eq!(outcome(&file, &limits), Err("too_large"));
}

#[test]
fn too_many_parts_are_refused() {
    let names: Vec<String> = (0..3_000).map(|n| format!("part{n}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(outcome(&zipped(&parts), &Limits::default()), Err("too_large"));
    let limits = Limits { entries: 2_990, ..Limits::default() };
    assert_eq!(outcome(&zipped(&parts), &limits), Err("too_large"));
}

#[test]
fn one_long_text_in_a_million_cells_is_refused() {
    let rows: String =
        (1..=1_000).map(|_| "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>").collect();
    let book =
        Book { strings: format!("<si><t>{}</t></si>", "x".repeat(10_000)), ..Book::of(&rows) };
    let file = book.bytes();
    assert!(file.len() < 10_000);
    let limits = Limits { shown_bytes: 4 << 20, ..Limits::default() };
    assert_eq!(outcome(&file, &limits), Err("too_large"));
}

#[test]
fn what_a_file_announces_reserves_nothing() {
    let strings = br#"<sst count="99999999999999999" uniqueCount="18446744073709551615"><si><t>a</t></si></sst>"#;
    let row = "<row r=\"1\" spans=\"1:99999999\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    let file = Book::of(row).bytes_with(&[("xl/sharedStrings.xml", strings)]);
    assert_eq!(outcome(&file, &Limits::default()), Ok(0));
}

#[test]
fn a_large_font_copied_by_many_styles_costs_nothing() {
    let styles = format!(
        "<styleSheet><fonts><font><name val=\"{}\"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>",
        "x".repeat(1 << 20),
        "<xf numFmtId=\"0\" fontId=\"0\"/>".repeat(100_000),
    );
    let file =
        Book::of("<row><c><v>1</v></c></row>").bytes_with(&[("xl/styles.xml", styles.as_bytes())]);
    assert_eq!(outcome(&file, &Limits::default()), Ok(0));
}

#[test]
fn wide_rows_and_deep_elements_end() {
    let deep = format!("<row r=\"1\"><c r=\"A1\">{}", "<v>".repeat(50_000));
    assert_eq!(outcome(&Book::of(&deep).bytes(), &Limits::default()), Err("not_a_table"));
    let attributes: String = (0..50_000).map(|n| format!(" a{n}=\"1\"")).collect();
    let wide = format!("<row r=\"1\"><c r=\"A1\"{attributes}><v>1</v></c></row>");
    assert_eq!(outcome(&Book::of(&wide).bytes(), &Limits::default()), Ok(0));
    let sparse: String =
        (1..=25_000).map(|n| format!("<row r=\"{n}\"><c r=\"GR{n}\"><v>1</v></c></row>")).collect();
    assert_eq!(
        outcome(&Book::of(&sparse).bytes(), &Limits { cells: 4_000_000, ..Limits::default() }),
        Err("too_large")
    );
}

#[test]
fn texts_made_to_be_slow_are_not() {
    for (why, text, awaited) in [
        ("separators alone", ",".repeat(1 << 20), Err("empty_file")),
        ("quotes alone", "\"".repeat(1 << 20), Err("not_a_table")),
        ("quotes that open", "a,b\n".to_owned() + &"\"x,".repeat(1 << 18), Ok(1)),
        ("quotes that open lines", "a,b\n".to_owned() + &"x,\"\n".repeat(1 << 18), Ok(1 << 17)),
        ("one quote and the rest", "a,b\n\"".to_owned() + &"x,\"\"y\n".repeat(50_000), Ok(50_000)),
        ("line ends alone", "\r\n".repeat(1 << 20), Err("empty_file")),
        ("spaces alone", " ".repeat(1 << 20), Err("empty_file")),
    ] {
        let found = outcome(text.as_bytes(), &Limits::default());
        assert_eq!(found, awaited, "{why}");
    }
}

fn small() -> Limits {
    Limits {
        unpacked_bytes: 1 << 20,
        rows: 1_000,
        columns: 20,
        cell_chars: 50,
        ..Limits::default()
    }
}

/// What each table must be, whatever it was made from.
fn check(file: &[u8]) -> Result<(), TestCaseError> {
    match read(file, &small()) {
        Ok(table) => {
            let mut last = 0;
            for row in &table.rows {
                prop_assert!(row.number > last);
                last = row.number;
                prop_assert!(row.cells.len() >= table.header.len());
                prop_assert!(row.cells.iter().all(|cell| cell.chars().count() <= 50));
                let placed = |column| column < table.header.len();
                let columns = row.trouble.iter().map(|trouble| trouble.column);
                prop_assert!(columns.flatten().all(placed));
                let clean = row.trouble.is_empty();
                prop_assert!(!clean || row.cells.len() == table.header.len());
                prop_assert!(
                    !clean || row.cells.iter().all(|cell| sheet::cell_trouble(cell).is_none())
                );
                prop_assert!(row.cells.iter().all(|cell| sheet::tidy(cell) == cell));
            }
        }
        Err(error) => prop_assert!(
            ["bad_encoding", "empty_file", "too_large", "not_a_table"].contains(&error.code)
        ),
    }
    Ok(())
}

fn any_book() -> Vec<(String, String)> {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>\
                <row r=\"2\"><c r=\"A2\" s=\"1\"><v>37784.5</v></c><c r=\"B2\" t=\"str\"><f>A1</f><v>x&amp;y</v></c></row>\
                <row r=\"4\"><c r=\"A4\" s=\"2\"><v>12</v></c><c r=\"B4\" t=\"e\"><v>#N/A</v></c></row>";
    let book = Book {
        strings: "<si><t>a_x000D_</t></si><si><r><t>é</t></r></si>".to_owned(),
        formats: vec!["dd/mm/yyyy hh:mm", "0# ## ##"],
        ..Book::of(rows)
    };
    book.parts()
}

proptest! {
    #[test]
    fn any_bytes(bytes: Vec<u8>, magic in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"PK\x05\x06", b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF", b"sep=;"])) {
        check(&[magic, &bytes].concat())?;
    }

    #[test]
    fn any_text_of_separators(text in "[a\",;\t\r\n =+é\u{200F}]{0,80}") {
        check(text.as_bytes())?;
    }

    #[test]
    fn a_workbook_with_bytes_changed(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let parts = any_book();
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        let mut file = zipped(&parts);
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        check(&file)?;
    }

    #[test]
    fn a_workbook_with_its_parts_changed(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..4usize, "[<>/&;\"= a-z0-9A-Z#.-]{0,6}"), 1..6),
    ) {
        let mut parts: Vec<(String, Vec<u8>)> = any_book().into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
        for (part, at, gone, new) in changes {
            let part = part.index(parts.len());
            let text = &mut parts[part].1;
            let at = at.index(text.len() + 1);
            let end = (at + gone).min(text.len());
            text.splice(at..end, new.into_bytes());
        }
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
        check(&zipped(&parts))?;
    }
}
