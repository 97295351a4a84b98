//! Word files.

use plain::{Form, Place};

use crate::files::{docx, docx_with, paragraph, zipped};
use crate::{read, refused, text};

#[test]
fn paragraphs_are_lines() {
    let body = [
        paragraph("محضر اجتماع"),
        paragraph("Réunion &amp; suites &#233;"),
        "<w:p/>".into(),
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r><w:r><w:t>d</w:t></w:r></w:p>".into(),
    ];
    let plain = read(docx(&body.concat()));
    assert_eq!(plain.text, "محضر اجتماع\nRéunion & suites é\na\tb\nc\u{2011}d");
    assert_eq!((plain.form, plain.title, plain.published), (Form::Docx, None, None));
}

#[test]
fn a_row_of_a_table_is_a_line() {
    let cell = |inner: &str| format!("<w:tc><w:tcPr><w:tcW w:w=\"10\"/></w:tcPr>{inner}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let nested =
        format!("<w:tbl>{}</w:tbl><w:p/>", row(&[cell(&paragraph("x")), cell(&paragraph("y"))]));
    let table = format!(
        "<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>{}{}{}</w:tbl>",
        row(&[cell(&paragraph("Nom")), cell(&paragraph("Qualité"))]),
        row(&[cell("<w:p/>"), cell(&(paragraph("présidente") + &paragraph("élue")))]),
        row(&[cell(&nested), cell(&paragraph("z"))]),
    );
    let body = paragraph("avant") + &table + &paragraph("après");
    assert_eq!(text(docx(&body)), "avant\nNom\tQualité\nprésidente\nélue\nx\ty\tz\naprès");
}

#[test]
fn what_was_deleted_or_hidden_is_not_read() {
    let body = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>\
        <w:r><w:t>Le parti </w:t></w:r><w:del w:id=\"2\"><w:r><w:delText>ne </w:delText><w:t>jamais </w:t></w:r></w:del>\
        <w:ins w:id=\"3\"><w:r><w:t>se </w:t></w:r></w:ins>\
        <w:moveFrom w:id=\"4\"><w:r><w:t>ailleurs </w:t></w:r></w:moveFrom>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t><w:tab/></w:r>\
        <w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>réunit</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>.</w:t></w:r></w:p>";
    assert_eq!(text(docx(body)), "Le parti se réunit.");
}

#[test]
fn a_text_box_is_read_once() {
    let boxed = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", paragraph(text));
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>{}</w:drawing></mc:Choice><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        boxed("encadré"),
        boxed("encadré")
    );
    assert_eq!(text(docx(&body)), "encadré");
}

#[test]
fn headers_and_notes_are_other_parts() {
    let header = format!("<w:hdr>{}</w:hdr>", paragraph("en-tête"));
    let core = "<cp:coreProperties><dc:creator>Personne</dc:creator><dc:title>Le  titre</dc:title></cp:coreProperties>";
    let plain = read(docx_with(
        &paragraph("corps"),
        &[
            ("word/header1.xml", header.as_bytes()),
            ("word/footnotes.xml", b"<broken"),
            ("docProps/core.xml", core.as_bytes()),
        ],
    ));
    assert_eq!((plain.text.as_str(), plain.title.as_deref()), ("corps", Some("Le titre")));
}

#[test]
fn a_damaged_part_is_named() {
    let refusal = refused(docx_with("", &[("word/document.xml", b"<w:document><w:p></w:q>")]));
    assert_eq!(refusal.code(), "not_understood");
    assert_eq!(refusal.place(), &Place::Part("word/document.xml".into()));
}

#[test]
fn other_packages_are_named() {
    for (part, why) in [
        ("xl/workbook.xml", "workbook"),
        ("content.xml", "OpenDocument"),
        ("a.txt", "not a Word file"),
    ] {
        let refusal = refused(zipped(&[(part, b"<a/>")]));
        assert_eq!(refusal.code(), "not_understood");
        assert!(refusal.to_string().contains(why), "{refusal}");
    }
}
