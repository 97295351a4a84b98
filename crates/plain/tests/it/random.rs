//! Any bytes: no panic, and what comes out is what is promised.

use plain::{Limits, Refusal, read};
use proptest::prelude::*;

use crate::files::{HELVETICA, docx, one_page, paragraph, pdf};

fn small() -> Limits {
    Limits {
        bytes_out: 100_000,
        unpacked: 1 << 20,
        steps: 5_000_000,
        parts: 100,
        objects: 1_000,
        ..Limits::default()
    }
}

/// What every answer must be. A panic that was caught is a fault all the same.
fn check(file: &[u8], name: &str) -> Result<(), TestCaseError> {
    match read(file, name, &small()) {
        Ok(plain) => {
            prop_assert!(plain.text.len() <= small().bytes_out);
            prop_assert!(!plain.text.trim().is_empty());
            let seen = |c: char| !c.is_control() || c == '\n' || c == '\t';
            prop_assert!(plain.text.chars().all(seen));
            let turned = plain.text.contains(['\u{202E}', '\u{FEFF}', '\u{200B}', '\u{2066}']);
            prop_assert!(!turned);
            prop_assert!(plain.title.is_none_or(|title| !title.is_empty() && title.len() <= 1_000));
            prop_assert!(
                plain.published.is_none_or(|day| day.len() >= 10 && day.is_char_boundary(10))
            );
        }
        Err(Refusal::NotUnderstood { why, .. }) => prop_assert!(why != "a fault while reading it"),
        Err(_) => {}
    }
    Ok(())
}

fn changed(mut file: Vec<u8>, changes: Vec<(prop::sample::Index, u8)>) -> Vec<u8> {
    for (at, byte) in changes {
        let at = at.index(file.len());
        file[at] = byte;
    }
    file
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, u8)>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)
}

proptest! {
    #[test]
    fn any_bytes(bytes: Vec<u8>, head in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"%PDF-1.4\n", b"\xFF\xFE", b"<html>"])) {
        check(&[head, &bytes].concat(), "x.html")?;
    }

    #[test]
    fn any_markup(text in "(<(/)?(p|div|b|a|table|tr|td|title|script|article|nav|h1|time|meta)( hidden| datetime=2025-06-14| style='display:none')?>|[a-zé م\n&;<>'\"]{0,4}){0,60}") {
        check(text.as_bytes(), "x.html")?;
    }

    #[test]
    fn a_word_file_with_bytes_changed(changes in changes()) {
        check(&changed(docx(&(paragraph("un") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")), changes), "")?;
    }

    #[test]
    fn a_document_of_any_elements(body in "(<(/)?w:(p|r|t|rPr|vanish|tbl|tr|tc|del|tab|txbxContent)(/)?>|[a-z&;]{0,3}){0,40}") {
        check(&docx(&body), "")?;
    }

    #[test]
    fn a_pdf_with_bytes_changed(changes in changes()) {
        let content = b"q 1 0 0 1 5 5 cm BT /F 12 Tf 14 TL 72 700 Td (un) Tj T* [(de) -300 (ux)] TJ ET Q /X Do";
        check(&changed(pdf(&one_page(content, HELVETICA, &[]), ""), changes), "")?;
    }

    #[test]
    fn a_page_of_any_operators(content in "(BT |ET |/F 1[0-9] Tf |[0-9.-]{1,4} |T[djJmcwzLs*] |\\([a-z()\\\\]{0,4}\\) |<[0-9A-F]{0,6}> |\\[|\\] |q |Q |cm |Do |BDC |EMC |/Span <</ActualText (x)>> |BI ID EI ){0,60}") {
        check(&pdf(&one_page(content.as_bytes(), HELVETICA, &[]), ""), "")?;
    }
}
