//! XLSX.

use std::io::{Cursor, Write as _};

use sheet::{Limits, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{codes, refused, table};

/// A workbook by its parts.
pub struct Book {
    /// Names, states and contents of `sheetData`.
    pub sheets: Vec<(&'static str, String)>,
    pub strings: String,
    /// Format codes; style 1 shows the first.
    pub formats: Vec<&'static str>,
    pub properties: &'static str,
}

pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("memory");
    }
    zip.finish().expect("a zip").into_inner()
}

impl Book {
    pub fn of(rows: &str) -> Self {
        Self {
            sheets: vec![("visible", rows.to_owned())],
            strings: String::new(),
            formats: vec![],
            properties: "",
        }
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.bytes_with(&[])
    }

    pub fn bytes_with(&self, more: &[(&str, &[u8])]) -> Vec<u8> {
        let parts = self.parts();
        let parts: Vec<(&str, &[u8])> = parts
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_bytes()))
            .filter(|(name, _)| !more.iter().any(|(other, _)| other == name))
            .chain(more.iter().copied())
            .collect();
        zipped(&parts)
    }

    pub fn parts(&self) -> Vec<(String, String)> {
        const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let relations =
            |list: &str| format!("<?xml version=\"1.0\"?><Relationships>{list}</Relationships>");
        let mut sheets = String::new();
        let mut targets = format!(
            "<Relationship Id=\"s\" Type=\"{KIND}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"{KIND}/styles\" Target=\"/xl/styles.xml\"/>"
        );
        let mut parts = Vec::new();
        for (n, (state, rows)) in self.sheets.iter().enumerate() {
            sheets +=
                &format!("<sheet name=\"F{n}\" sheetId=\"{n}\" state=\"{state}\" r:id=\"r{n}\"/>");
            targets += &format!(
                "<Relationship Id=\"r{n}\" Type=\"{KIND}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
            );
            let sheet = format!(
                "<worksheet><dimension ref=\"A1\"/><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>"
            );
            parts.push((format!("xl/worksheets/sheet{n}.xml"), sheet));
        }
        let formats: String = self
            .formats
            .iter()
            .enumerate()
            .map(|(n, code)| format!("<numFmt numFmtId=\"{}\" formatCode=\"{code}\"/>", 164 + n))
            .collect();
        let xfs: String =
            (0..self.formats.len()).map(|n| format!("<xf numFmtId=\"{}\"/>", 164 + n)).collect();
        parts.extend([
            ("_rels/.rels".to_owned(), relations(&format!("<Relationship Id=\"1\" Type=\"{KIND}/officeDocument\" Target=\"xl/workbook.xml\"/>"))),
            ("xl/workbook.xml".to_owned(), format!("<workbook xmlns:r=\"r\">{}<sheets>{sheets}</sheets></workbook>", self.properties)),
            ("xl/_rels/workbook.xml.rels".to_owned(), relations(&targets)),
            ("xl/styles.xml".to_owned(), format!("<styleSheet><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{xfs}<xf numFmtId=\"14\"/></cellXfs></styleSheet>")),
            ("xl/sharedStrings.xml".to_owned(), format!("<sst>{}</sst>", self.strings)),
        ]);
        parts
    }
}

fn text(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn header(names: &[&str]) -> String {
    let cells: String =
        names.iter().zip('A'..).map(|(name, letter)| text(&format!("{letter}1"), name)).collect();
    format!("<row r=\"1\">{cells}</row>")
}

#[test]
fn texts_numbers_dates_and_gaps() {
    let rows = header(&["nom", "tel", "né le", "note"])
        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>612345678</v></c><c r=\"C2\" s=\"1\"><v>37784</v></c></row>\
           <row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c r=\"D5\" t=\"b\"><v>1</v></c></row>\
           <row r=\"6\"><c r=\"A6\"><v>34.0</v></c><c r=\"B6\"><v>2.12612345678E11</v></c><c r=\"C6\" t=\"d\"><v>2003-06-12T00:00:00</v></c><c r=\"D6\" s=\"2\"><v>42</v></c></row>\
           <row r=\"7\"/><row r=\"8\"><c r=\"A8\" s=\"1\"/><c r=\"B8\" t=\"inlineStr\"><is><t> \u{A0}</t></is></c></row>";
    let book = Book {
        strings: "<si><t xml:space=\"preserve\"> سعيد &amp; أمينة </t></si><si><r><t>Sa</t></r><r><rPr><b/></rPr><t>id</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>".to_owned(),
        formats: vec!["dd/mm/yyyy", "000000"],
        ..Book::of(&rows)
    };
    let table = table(book.bytes());
    assert_eq!(table.header, ["nom", "tel", "né le", "note"]);
    assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 5, 6]);
    assert_eq!(table.rows[0].cells, ["سعيد & أمينة", "612345678", "2003-06-12", ""]);
    assert_eq!(table.rows[1].cells, ["Said", "", "", "TRUE"]);
    assert_eq!(table.rows[2].cells, ["34", "212612345678", "2003-06-12", "000042"]);
    assert!(table.rows.iter().all(|row| row.trouble.is_empty()));
}

#[test]
fn a_real_file_of_another_program() {
    let table = table(include_bytes!("../files/people.xlsx"));
    assert_eq!(table.header, ["nom", "الاسم", "téléphone", "né le", "depuis", "heure", "score"]);
    assert_eq!(table.rows[0].number, 2);
    assert_eq!(
        table.rows[0].cells,
        ["Saïd Benaïssa", "سعيد بنعيسى", "0612345678", "1975-06-12", "2003-06", "15:00", "0.3"]
    );
    assert_eq!(table.rows[1].number, 4);
    assert_eq!(table.rows[1].cells[2], *"06 12 34 56 78");
    assert_eq!(codes(&table.rows[1]), [(Some(6), "formula_cell")]);
}

#[test]
fn a_formula_is_one_even_when_its_value_is_harmless() {
    let rows = header(&["nom", "n"])
        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>A1</f><v>Said</v></c><c r=\"B2\"><v>1</v></c></row>\
           <row r=\"3\"><c r=\"A3\" t=\"str\"><f t=\"shared\" si=\"99999999999999\"/><v>Said</v></c></row>\
           <row r=\"4\"><c r=\"A4\"><f>HYPERLINK()</f></c></row>"
        + &format!("<row r=\"5\">{}</row>", text("A5", "=1+1"))
        + &format!(
            "<row r=\"6\">{}{}</row>",
            text("A6", "Sa_x202E_id"),
            text("B6", "Sa&#x202E;id")
        )
        + "<row r=\"7\"><c r=\"A7\"><v>-5</v></c><c r=\"B7\" t=\"e\"><v>#N/A</v></c></row>";
    let table = table(Book::of(&rows).bytes());
    for row in &table.rows[..4] {
        assert_eq!(codes(row), [(Some(0), "formula_cell")], "row {}", row.number);
    }
    assert_eq!(
        codes(&table.rows[4]),
        [(Some(0), "invisible_character"), (Some(1), "invisible_character")]
    );
    assert_eq!(codes(&table.rows[5]), [(Some(1), "bad_value")]);
}

#[test]
fn the_first_visible_sheet_with_content_is_read() {
    let book = Book {
        sheets: vec![
            ("hidden", header(&["caché"])),
            ("visible", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>".to_owned()),
            ("visible", header(&["nom"]) + &format!("<row>{}</row>", text("A2", "Said"))),
            ("visible", header(&["autre"])),
        ],
        ..Book::of("")
    };
    let found = table(book.bytes());
    assert_eq!((found.header, found.rows.len()), (vec!["nom".to_owned()], 1));
    let empty = Book {
        sheets: vec![("veryHidden", header(&["caché"])), ("visible", String::new())],
        ..Book::of("")
    };
    assert_eq!(refused(empty.bytes()).code, "empty_file");
}

#[test]
fn places_may_be_left_out_and_days_counted_from_1904() {
    let rows = "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row><row><c><v>1</v></c><c s=\"1\"><v>36322</v></c></row>";
    let book = Book { properties: "<workbookPr date1904=\"1\"/>", ..Book::of(rows) };
    assert_eq!(table(book.bytes()).rows[0].cells, ["1", "2003-06-12"]);
}

#[test]
fn numbers_that_are_none_are_faults_not_texts() {
    let rows = header(&["a", "b"])
        + "<row r=\"2\"><c r=\"A2\"><v>1e999</v></c><c r=\"B2\" s=\"1\"><v>-3</v></c></row>\
           <row r=\"3\"><c r=\"A3\" t=\"s\"><v>7</v></c><c r=\"B3\" t=\"s\"><v>-1</v></c></row>\
           <row r=\"4\"><c r=\"A4\"><v>inf</v></c><c r=\"B4\"><v>x</v></c></row>";
    let table = table(Book::of(&rows).bytes());
    assert_eq!(codes(&table.rows[0]), [(Some(0), "bad_value"), (Some(1), "bad_value")]);
    assert_eq!(codes(&table.rows[1]), [(Some(0), "bad_value"), (Some(1), "bad_value")]);
    assert_eq!(table.rows[2].cells, ["inf", "x"]);
}

#[test]
fn cells_beyond_the_header_are_a_fault_of_their_row() {
    let rows = header(&["a", "b"])
        + &format!("<row r=\"2\">{}{}</row>", text("A2", "1"), text("D2", "4"))
        + "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"XFD3\"><v>1</v></c></row>\
           <row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"XFD4\" s=\"1\"/></row>";
    let table = table(Book::of(&rows).bytes());
    assert_eq!(codes(&table.rows[0]), [(None, "bad_value")]);
    assert_eq!(codes(&table.rows[1]), [(None, "bad_value")]);
    assert_eq!((codes(&table.rows[2]), table.rows[2].cells.len()), (vec![], 2));
}

#[test]
fn a_zip_that_is_no_workbook_is_no_table() {
    let workbook = Book::of(&header(&["a"])).bytes();
    let word = zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    let parts = Book::of("").parts();
    let doctype = "<!DOCTYPE w [<!ENTITY a \"x\">]><workbook/>";
    for (why, file) in [
        ("a document", word),
        ("a zip in a zip", zipped(&[("people.xlsx", &workbook)])),
        ("an empty zip", zipped(&[])),
        ("half of a workbook", workbook[..workbook.len() / 2].to_vec()),
        ("a document type", Book::of("").bytes_with(&[("xl/workbook.xml", doctype.as_bytes())])),
        ("no workbook", Book::of("").bytes_with(&[("xl/workbook.xml", b"<html/>")])),
        (
            "a sheet cut off",
            Book::of("").bytes_with(&[(
                "xl/worksheets/sheet0.xml",
                b"<worksheet><sheetData><row r=\"1\"><c>",
            )]),
        ),
        ("rows out of order", Book::of("<row r=\"2\"/><row r=\"1\"/>").bytes()),
        ("cells out of order", Book::of("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>").bytes()),
        ("a place that is none", Book::of("<row r=\"1\"><c r=\"AAAAAAAAAAAA1\"/></row>").bytes()),
        ("an old workbook", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".to_vec()),
        ("a PDF", b"%PDF-1.7 ...".to_vec()),
    ] {
        assert_eq!(refused(&file).code, "not_a_table", "{why}");
    }
    assert!(parts.iter().any(|(name, _)| name == "xl/workbook.xml"));
    assert_eq!(table("a,b\n1,2\n").header, ["a", "b"], "a text named .xlsx is read as text");
}

#[test]
fn limits_hold_for_workbooks_too() {
    let many = header(&["a"])
        + &(2..6).map(|n| format!("<row r=\"{n}\"><c><v>{n}</v></c></row>")).collect::<String>();
    let limits = Limits { rows: 3, ..Limits::default() };
    let error = read(&Book::of(&many).bytes(), &limits).expect_err("too many rows");
    assert_eq!((error.code, error.line), ("too_large", Some(5)));
    let wide = Limits { columns: 1, ..Limits::default() };
    assert_eq!(
        read(&Book::of(&header(&["a", "b"])).bytes(), &wide).map_err(|error| error.code),
        Err("too_large")
    );
    let short = Limits { cell_chars: 3, ..Limits::default() };
    let rows = header(&["a"]) + &format!("<row r=\"2\">{}</row>", text("A2", "أمينة"));
    let table = read(&Book::of(&rows).bytes(), &short).expect("a table");
    assert_eq!(
        (codes(&table.rows[0]), &table.rows[0].cells[0]),
        (vec![(Some(0), "bad_value")], "أمي")
    );
    // Hidden in longer writing, or behind spaces, a text is not cut unnoticed.
    for long in ["_x0041_".repeat(30), format!("{}x", " ".repeat(100))] {
        let rows = header(&["a", "b"])
            + &format!("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>{}</row>", text("B2", &long));
        let book = Book { strings: format!("<si><t>{long}</t></si>"), ..Book::of(&rows) };
        let table = read(&book.bytes(), &short).expect("a table");
        assert_eq!(codes(&table.rows[0]), [(Some(0), "bad_value"), (Some(1), "bad_value")]);
    }
}
