//! The minutes as a file for a word processor: WordprocessingML in a zip. Arabic
//! paragraphs are `w:bidi`, their runs `w:rtl`, their tables `w:bidiVisual`.

use super::blocks::{self, Block};
use super::html::Tongues;
use super::kept::{Line, Minutes};
use super::phrases::say;
use crate::kernel::{Error, Lang, Result};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

pub const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const SPACE: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const OWN_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>"#;
const PAGE_NUMBER: &str = r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#;
/// Name, size in half points, bold.
const STYLES: [(&str, &str, u8, bool); 4] = [
    ("Normal", "Normal", 22, false),
    ("Title", "Title", 34, true),
    ("Heading1", "heading 1", 26, true),
    ("Small", "Small", 18, false),
];

pub fn file(minutes: &Minutes, tongues: Tongues) -> Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", format!("{HEAD}{TYPES}")),
        ("_rels/.rels", format!("{HEAD}{RELATIONS}")),
        ("word/document.xml", document(minutes, tongues)),
        ("word/_rels/document.xml.rels", format!("{HEAD}{OWN_RELATIONS}")),
        ("word/styles.xml", styles()),
        ("word/footer1.xml", format!("{HEAD}<w:ftr {SPACE}>{PAGE_NUMBER}</w:ftr>")),
    ];
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).map_err(Error::unknown)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish().map_err(Error::unknown)?.into_inner())
}

fn styles() -> String {
    let one = |(id, name, size, bold): &(&str, &str, u8, bool)| {
        let default = if *id == "Normal" { r#" w:default="1""# } else { "" };
        let bold = if *bold { "<w:b/><w:bCs/>" } else { "" };
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"{default}><w:name w:val="{name}"/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr>{bold}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>"#
        )
    };
    let all: String = STYLES.iter().map(one).collect();
    format!("{HEAD}<w:styles {SPACE}>{all}</w:styles>")
}

fn document(minutes: &Minutes, tongues: Tongues) -> String {
    let mut body = String::new();
    for lang in tongues.all() {
        let heads = [minutes.facts.organisation.get(lang), minutes.facts.body.get(lang)];
        for head in heads.into_iter().filter(|h| !h.is_empty()) {
            body += &paragraph(lang, "Small", head);
        }
        for block in blocks::read(minutes.text(lang)) {
            body += &part(lang, &block);
        }
        if minutes.version.as_ref().is_some_and(|v| v.hash.is_some()) {
            body += &signs(lang);
        }
        body += &paragraph(lang, "Heading1", &say(lang, "meetings-min-annex", &[]));
        body += &annex(lang, &minutes.annex);
    }
    let sheet = r#"<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>"#;
    format!("{HEAD}<w:document {SPACE}><w:body>{body}{sheet}</w:body></w:document>")
}

fn part(lang: Lang, block: &Block) -> String {
    match block {
        Block::Title(text) => paragraph(lang, "Title", text),
        Block::Heading(text) => paragraph(lang, "Heading1", text),
        Block::Text(text) => paragraph(lang, "Normal", text),
        Block::Decision { number, text, manner } => {
            let lines = [(number, "Heading1"), (text, "Normal"), (manner, "Small")];
            lines
                .into_iter()
                .filter(|(t, _)| !t.is_empty())
                .map(|(t, s)| paragraph(lang, s, t))
                .collect()
        }
    }
}

fn paragraph(lang: Lang, style: &str, text: &str) -> String {
    let (bidi, rtl) = match lang {
        Lang::Ar => ("<w:bidi/>", r#"<w:rPr><w:rtl/><w:lang w:bidi="ar-MA"/></w:rPr>"#),
        _ => ("", r#"<w:rPr><w:lang w:val="fr-FR"/></w:rPr>"#),
    };
    let runs: Vec<String> = text
        .lines()
        .map(|line| format!(r#"<w:r>{rtl}<w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(line)))
        .collect();
    let runs = runs.join("<w:r><w:br/></w:r>");
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{bidi}</w:pPr>{runs}</w:p>"#)
}

fn table(lang: Lang, rows: &[Vec<String>]) -> String {
    let visual = if lang == Lang::Ar { "<w:bidiVisual/>" } else { "" };
    let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .iter()
        .map(|e| format!(r#"<w:{e} w:val="single" w:sz="4" w:space="0" w:color="999999"/>"#))
        .collect();
    let cell = |text: &String| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(lang, "Normal", text));
    let rows: String = rows
        .iter()
        .map(|row| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>()))
        .collect();
    format!(
        r#"<w:tbl><w:tblPr>{visual}<w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>{rows}</w:tbl>{}"#,
        paragraph(lang, "Normal", "")
    )
}

fn annex(lang: Lang, lines: &[Line]) -> String {
    let said = |key: &str| say(lang, key, &[]);
    let mut rows = vec![vec![
        said("meetings-min-no"),
        said("meetings-min-name"),
        said("meetings-min-capacity"),
        said("meetings-min-arrival"),
        said("meetings-min-signature"),
    ]];
    rows.extend((1..).zip(lines).map(|(n, line)| {
        let of = |text: &crate::kernel::Bilingual| text.get(lang).to_owned();
        vec![n.to_string(), of(&line.name), of(&line.titles), of(&line.arrived), String::new()]
    }));
    table(lang, &rows)
}

fn signs(lang: Lang) -> String {
    let said = |key: &str| say(lang, key, &[]);
    table(
        lang,
        &[
            vec![said("meetings-min-sign-chair"), said("meetings-min-sign-secretary")],
            vec!["\n\n".into(), "\n\n".into()],
        ],
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
