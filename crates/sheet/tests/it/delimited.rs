//! Rows of text.

use std::ops::ControlFlow;

use sheet::{Limits, cell_trouble, long_text_trouble, read, read_rows};

use crate::{codes, refused, table};

#[test]
fn separators_and_line_ends_are_told_from_the_file() {
    for text in [
        "nom,ville\nSaid,Salé\nAmina,Fès\n",
        "nom;ville\r\nSaid;Salé\r\nAmina;Fès",
        "nom\tville\rSaid\tSalé\rAmina\tFès\r",
        "\u{FEFF}nom;ville\nSaid;Salé\nAmina;Fès\n",
        "sep=;\r\nnom;ville\r\nSaid;Salé\r\nAmina;Fès\r\n",
        "\"nom\",\"ville\"\n\"Said\",\"Salé\"\n\"Amina\",Fès\n",
        "\u{A0}nom \u{202F};ville\n Said ;Salé\nAmina\u{A0};\u{2007}Fès",
    ] {
        let table = table(text);
        assert_eq!(table.header, ["nom", "ville"], "{text:?}");
        assert_eq!(table.rows[0].cells, ["Said", "Salé"], "{text:?}");
        assert_eq!(table.rows[1].cells, ["Amina", "Fès"], "{text:?}");
        assert_eq!((table.rows[0].number, table.rows[1].number), (2, 3), "{text:?}");
        assert!(table.rows.iter().all(|row| row.trouble.is_empty()), "{text:?}");
    }
}

#[test]
fn a_separator_in_quotes_does_not_decide() {
    let table = table("\"nom, prénom, titre\";ville\n\"Alami, Said\";Salé\n");
    assert_eq!(table.header, ["nom, prénom, titre", "ville"]);
    assert_eq!(table.rows[0].cells, ["Alami, Said", "Salé"]);
}

#[test]
fn quotes_hold_separators_quotes_and_line_feeds() {
    let limits = Limits { long_text: |name| name == "note", ..Limits::default() };
    let text = "nom,note\n\"Said \"\"le grand\"\"\",\"une, deux\r\ntrois\"\nAmina,ok\n";
    let table = read(text.as_bytes(), &limits).expect("a table");
    assert_eq!(table.rows[0].cells, ["Said \"le grand\"", "une, deux\ntrois"]);
    assert!(table.rows[0].trouble.is_empty());
    // A spreadsheet shows the cell with the line feed as one row.
    assert_eq!((table.rows[1].number, &table.rows[1].cells[0]), (3, "Amina"));
}

#[test]
fn a_line_feed_is_a_fault_where_no_long_text_is() {
    let table = table("nom,note\n\"Said\nAlami\",ok\n");
    assert_eq!(codes(&table.rows[0]), [(Some(0), "invisible_character")]);
    assert!(table.rows[0].trouble[0].message.contains("U+000A"));
}

#[test]
fn blank_lines_are_skipped_and_counted() {
    let table = table("\n\na,b\n\n1,2\n,\n  , \u{A0}\n\"\",\"\"\n\n3,4\n\n");
    assert_eq!(table.header, ["a", "b"]);
    let numbers: Vec<u64> = table.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [5, 10]);
}

#[test]
fn a_line_with_too_many_or_too_few_cells_is_a_fault() {
    let table = table("a,b,c\n1,2\n1,2,3,4\n1,2,3,,,\n1,2,\n");
    assert_eq!(codes(&table.rows[0]), [(None, "bad_value")]);
    assert_eq!(table.rows[0].trouble[0].message, "3 cells awaited, 2 found");
    assert_eq!(table.rows[0].cells, ["1", "2", ""]);
    assert_eq!(codes(&table.rows[1]), [(None, "bad_value")]);
    assert_eq!(table.rows[1].trouble[0].message, "3 cells awaited, 4 found");
    assert_eq!(table.rows[1].cells, ["1", "2", "3", "4"]);
    assert_eq!((codes(&table.rows[2]), table.rows[2].cells.len()), (vec![], 3));
    assert_eq!(codes(&table.rows[3]), []);
}

#[test]
fn empty_columns_that_a_spreadsheet_adds_are_no_columns() {
    let table = table("a,b,,\n1,2,,\n3,4\n");
    assert_eq!(table.header, ["a", "b"]);
    assert!(table.rows.iter().all(|row| row.trouble.is_empty() && row.cells.len() == 2));
}

#[test]
fn a_quote_never_closed_troubles_its_row_alone() {
    let table = table("a,b\n1,2\n\"Said,Salé\n3,4\n");
    assert_eq!(table.rows.len(), 3);
    assert_eq!((table.rows[1].number, codes(&table.rows[1])), (3, vec![(Some(0), "bad_value")]));
    assert!(table.rows[1].trouble[0].message.contains("line 3"));
    assert_eq!(table.rows[1].cells, ["Said", "Salé"]);
    assert_eq!((table.rows[2].number, codes(&table.rows[2])), (4, vec![]));
}

#[test]
fn a_quote_closed_too_late_ends_in_a_fault_and_the_rows_after_it_are_read() {
    let table = table("a,b\n\"Said,Salé\n\"Amina\",Fès\n3,4\n");
    assert!(!table.rows[0].trouble.is_empty());
    assert_eq!(
        table.rows.last().map(|row| row.cells.to_vec()),
        Some(vec!["3".to_owned(), "4".to_owned()])
    );
}

#[test]
fn marks_in_the_header_do_not_make_it_another() {
    let table = table("\u{FEFF}\u{200F}الاسم,\u{202B}المدينة\u{202C}\nسعيد,سلا\n");
    assert_eq!(table.header, ["الاسم", "المدينة"]);
}

#[test]
fn formulas_are_known_by_how_they_begin() {
    for text in [
        "=1+1",
        "  =1",
        "\u{A0}=1",
        "\n=1",
        "@SUM(A1)",
        "\tSUM(A1)",
        "\r=1",
        "+A1",
        "-A1",
        "+",
        "-",
        "- Said",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "＝1",
        "＋A1",
        "+1*2",
        "-1|2",
    ] {
        assert_eq!(cell_trouble(text), Some("formula_cell"), "{text:?}");
        assert_eq!(long_text_trouble(text), Some("formula_cell"), "{text:?}");
    }
    for text in [
        "",
        "Said",
        "a=1",
        "said@example.org",
        "+212612345678",
        "+212 6 12-34.56 (78)",
        "+٢١٢٦١٢٣٤٥٦٧٨",
        "-5",
        "-3.25",
        "-3,25",
        "-1e5",
        "1-2",
        "'=1",
        "محمد",
        "«Said»",
    ] {
        assert_eq!(cell_trouble(text), None, "{text:?}");
    }
}

#[test]
fn characters_that_cannot_be_seen_are_named() {
    let hidden = [
        '\u{061C}',
        '\u{200E}',
        '\u{200F}',
        '\u{202A}',
        '\u{202B}',
        '\u{202C}',
        '\u{202D}',
        '\u{202E}',
        '\u{2066}',
        '\u{2067}',
        '\u{2068}',
        '\u{2069}',
        '\u{200B}',
        '\u{2060}',
        '\u{FEFF}',
        '\u{E0000}',
        '\u{E0041}',
        '\u{E007F}',
        '\0',
        '\u{7}',
        '\u{1B}',
        '\u{7F}',
        '\u{85}',
        '\n',
        '\t',
        '\r',
    ];
    for mark in hidden {
        for text in [format!("Sa{mark}id"), format!("Said{mark}"), format!("سع{mark}يد")] {
            assert_eq!(cell_trouble(&text), Some("invisible_character"), "{text:?}");
            let fine_in_long_text = matches!(mark, '\n' | '\t');
            assert_eq!(long_text_trouble(&text).is_none(), fine_in_long_text, "{text:?}");
        }
    }
    for text in
        ["می\u{200C}خواهم", "عبد\u{200D}الله", "مُحَمَّد", "محـــمد", "Saïd", "O’Brien", "\u{1F600}"]
    {
        assert_eq!(cell_trouble(text), None, "{text:?}");
    }
}

#[test]
fn faults_name_their_column() {
    let table = table("nom,ville,tel\n=1,Sa\u{202E}lé,+212612345678\nSaid,Salé,\"\t0612\"\n");
    assert_eq!(
        codes(&table.rows[0]),
        [(Some(0), "formula_cell"), (Some(1), "invisible_character")]
    );
    assert!(table.rows[0].trouble[1].message.contains("U+202E"));
    assert_eq!(codes(&table.rows[1]), [(Some(2), "formula_cell")]);
}

#[test]
fn files_with_nothing_in_them_are_empty() {
    for text in ["", "\u{FEFF}", "\n\r\n \n", ",,,\n,,", "\u{FEFF}\n"] {
        assert_eq!(refused(text).code, "empty_file", "{text:?}");
    }
    assert!(table("nom,ville\n").rows.is_empty());
}

#[test]
fn what_is_too_large_is_refused_and_a_long_cell_is_cut() {
    let small = Limits { text_bytes: 200, rows: 3, columns: 4, cell_chars: 5, ..Limits::default() };
    let code = |text: &str| read(text.as_bytes(), &small).map_err(|error| (error.code, error.line));
    assert_eq!(code(&"a".repeat(201)).unwrap_err(), ("too_large", None));
    assert_eq!(code("a\n1\n2\n3\n4\n").unwrap_err(), ("too_large", Some(5)));
    assert_eq!(code("a,b,c,d,e\n").unwrap_err(), ("too_large", Some(1)));
    let table = code("a,b\nسعيدة,1\nعبداللطيف,2\n1,2,3,4,5,6\n").expect("a table");
    assert_eq!(codes(&table.rows[0]), []);
    assert_eq!(
        (codes(&table.rows[1]), &table.rows[1].cells[0]),
        (vec![(Some(0), "bad_value")], "عبدال")
    );
    assert_eq!(table.rows[2].cells.len(), 4);
    assert!(!table.rows[2].trouble.is_empty());
    // Where the cut leaves a space at the end, it goes too.
    assert_eq!(&code("a,b\nabcd efgh,1\n").expect("a table").rows[0].cells[0], "abcd");
    let spaced = |lead: usize, tail: usize| {
        let line = format!("a,b\n{}x{},1\n", " ".repeat(lead), " ".repeat(tail));
        codes(&code(&line).expect("a table").rows[0])
    };
    assert_eq!(spaced(100, 4), []);
    assert_eq!(spaced(0, 100), [(Some(0), "bad_value")]);
    let few = Limits { cells: 5, ..Limits::default() };
    assert_eq!(read(b"a,b\n1,2\n3,4\n5,6\n", &few).map_err(|error| error.code), Err("too_large"));
    let short = Limits { shown_bytes: 5, ..Limits::default() };
    assert_eq!(read(b"a,b\n12,34\n56,78\n", &short).map_err(|error| error.code), Err("too_large"));
}

#[test]
fn rows_are_handed_out_until_enough() {
    let mut seen = Vec::new();
    let header = read_rows(b"a,b\n1,2\n3,4\n5,6\n", &Limits::default(), |header, row| {
        assert_eq!(header, ["a", "b"]);
        seen.push(row.number);
        if seen.len() == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(header.as_deref(), Ok(&["a".to_owned(), "b".to_owned()][..]));
    assert_eq!(seen, [2, 3]);
}
