//! Files made to hurt: refused, within bounds.

use plain::{Limits, Place};

use crate::files::{
    HELVETICA, deflated, docx, docx_with, one_page, paragraph, pdf, stream, zipped,
};
use crate::{code, refused, text};

fn with(limits: Limits, file: impl AsRef<[u8]>) -> Result<usize, &'static str> {
    plain::read(file.as_ref(), "", &limits).map(|plain| plain.text.len()).map_err(|r| r.code())
}

#[test]
fn a_bomb_is_refused_by_what_it_says() {
    // Ten gigabytes, by the list at the end of the file.
    let mut file = docx(&paragraph("x"));
    let list: Vec<usize> =
        (0..file.len() - 4).filter(|at| file[*at..].starts_with(b"PK\x01\x02")).collect();
    for at in list {
        file[at + 24..at + 28].copy_from_slice(&0xFFFF_FFFEu32.to_le_bytes());
    }
    let refusal = refused(&file);
    assert_eq!((refusal.code(), refusal.place()), ("bomb", &Place::Part("_rels/.rels".into())));
}

#[test]
fn a_bomb_is_refused_by_what_comes_out() {
    let spaces = " ".repeat(3 << 20);
    let mut file = docx(&paragraph(&spaces));
    assert!(file.len() < 10_000);
    let limits = Limits { unpacked: 2 << 20, ..Limits::default() };
    assert_eq!(with(limits, &file), Err("bomb"));
    // With sizes that lie: a byte, in the list and in front of the part.
    let heads: Vec<(usize, usize)> = (0..file.len() - 4)
        .filter_map(|at| match &file[at..at + 4] {
            b"PK\x01\x02" => Some((at, 24)),
            b"PK\x03\x04" => Some((at, 22)),
            _ => None,
        })
        .collect();
    for (at, field) in heads {
        file[at + field..at + field + 4].copy_from_slice(&1u32.to_le_bytes());
    }
    assert!(
        matches!(with(limits, &file), Err("bomb" | "not_understood")),
        "{:?}",
        with(limits, &file)
    );
}

#[test]
fn entities_that_unfold_are_refused() {
    let document = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>";
    assert_eq!(
        code(docx_with("", &[("word/document.xml", document.as_bytes())])),
        "not_understood"
    );
    assert_eq!(code(docx(&paragraph("&b;"))), "not_understood");
}

#[test]
fn parts_depth_and_size_are_bounded() {
    let names: Vec<String> = (0..3_000).map(|n| format!("part{n}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(code(zipped(&parts)), "too_many_parts");
    assert_eq!(code(docx(&"<w:p>".repeat(100_000))), "too_deep");
    let limits = Limits { bytes_out: 1_000, ..Limits::default() };
    assert_eq!(with(limits, docx(&paragraph(&"mot ".repeat(1_000)))), Err("too_large"));
    assert_eq!(with(limits, "mot ".repeat(1_000)), Err("too_large"));
    assert_eq!(with(Limits { bytes_in: 10, ..limits }, "01234567890"), Err("too_large"));
}

#[test]
fn a_zip_within_a_zip_is_not_opened() {
    let inner = docx(&paragraph("dedans"));
    assert_eq!(code(zipped(&[("a.docx", &inner)])), "not_understood");
    assert_eq!(
        text(docx_with(&paragraph("dehors"), &[("word/embeddings/a.docx", &inner)])),
        "dehors"
    );
}

#[test]
fn noise_is_no_text() {
    // A generator of its own, so that the noise is the same on every day.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    })
    .take(5 << 20)
    .collect();
    for head in [&b""[..], b"\xFF\xFE", b"PK\x03\x04", b"%PDF-1.7\n", b"<!doctype html>"] {
        let file = [head, &noise].concat();
        assert!(
            ["bad_encoding", "not_understood"].contains(&code(&file)),
            "{head:?}: {}",
            code(&file)
        );
    }
}

#[test]
fn elements_nested_a_hundred_thousand_deep_are_read() {
    for (open, close) in [
        ("<div>", "</div>"),
        ("<b>", "</b>"),
        ("<p>", "</p>"),
        ("<table><tr><td>", "</table>"),
        ("<x-y>", "</z>"),
    ] {
        let deep = format!("<html>{}mot{}", open.repeat(100_000), close.repeat(100_000));
        assert_eq!(text(deep), "mot", "{open}");
    }
    // Ends that never meet their beginning must not look for it each time.
    let wrong =
        format!("<html><i><div>{}mot{}", "<b>".repeat(100_000), "</i></u></p>".repeat(100_000));
    assert_eq!(text(wrong), "mot");
    let attributes =
        format!("<html><p {}>mot", (0..100_000).map(|n| format!("a{n}=1 ")).collect::<String>());
    assert_eq!(text(attributes), "mot");
}

#[test]
fn a_page_packed_three_times_is_refused() {
    let thrice = deflated(&deflated(&deflated(&vec![b' '; 10 << 20])));
    assert!(thrice.len() < 20_000);
    let filters = "/Filter [/FlateDecode /FlateDecode /FlateDecode]";
    let mut objects = one_page(b"", HELVETICA, &[]);
    objects[3] = stream(filters, &thrice);
    let limits = Limits { unpacked: 8 << 20, ..Limits::default() };
    let refusal = plain::read(&pdf(&objects, ""), "", &limits).expect_err("a bomb");
    assert_eq!((refusal.code(), refusal.place()), ("bomb", &Place::Page(1)));
    let mut objects = one_page(b"", HELVETICA, &[]);
    objects.push(stream(&format!("/Type /ObjStm /N 1 /First 1 {filters}"), &thrice));
    assert_eq!(with(limits, pdf(&objects, "")), Err("bomb"));
}

#[test]
fn a_pdf_that_goes_round_in_circles_ends() {
    // A drawing that draws itself.
    let drawing = stream("/Subtype /Form /Resources << /XObject << /X 6 0 R >> >>", b"/X Do /X Do");
    assert_eq!(code(pdf(&one_page(b"/X Do", HELVETICA, &[drawing]), "")), "too_deep");
    // Each draws the next one many times.
    let mut drawings: Vec<Vec<u8>> = (7..17)
        .map(|next| {
            stream(
                &format!("/Subtype /Form /Resources << /XObject << /X {next} 0 R >> >>"),
                &b"/X Do ".repeat(100),
            )
        })
        .collect();
    drawings.push(stream("/Subtype /Form", b""));
    let file = pdf(&one_page(b"/X Do", HELVETICA, &drawings), "");
    let limits = Limits { unpacked: 2 << 20, ..Limits::default() };
    assert_eq!(with(limits, &file), Err("bomb"));
    let limits = Limits { steps: 1_000_000, ..Limits::default() };
    assert_eq!(with(limits, &file), Err("too_much_work"));
    // A tree of pages that is its own child, and a reference to itself.
    let mut objects = one_page(b"", HELVETICA, &[]);
    objects[1] = b"<< /Kids [2 0 R 2 0 R 6 0 R] >>".to_vec();
    objects.push(b"6 0 R".to_vec());
    assert_eq!(code(pdf(&objects, "")), "not_understood");
}

#[test]
fn a_pdf_made_to_be_slow_or_large_is_bounded() {
    let limits = Limits { steps: 30_000_000, ..Limits::default() };
    let whole = |middle: &str| {
        let mut file = b"%PDF-1.7\n".to_vec();
        file.extend(middle.bytes());
        file.extend(b"\nendobj\nstartxref\n0\n%%EOF");
        file
    };
    for (why, file) in [
        ("strings that never end", whole(&"1 0 obj (".repeat(200_000))),
        ("arrays that never end", whole(&"1 0 obj [[".repeat(200_000))),
        ("streams that never end", whole(&"1 0 obj <<>> stream ".repeat(100_000))),
        ("deep arrays", whole(&format!("1 0 obj {}", "[".repeat(1_000_000)))),
        ("long arrays", whole(&format!("1 0 obj [{}]", "0 ".repeat(1_000_000)))),
        ("objects", whole(&(0..300_000).map(|n| format!("{n} 0 obj 1 ")).collect::<String>())),
    ] {
        let found = with(limits, file);
        assert!(
            matches!(found, Err("too_much_work" | "not_understood" | "too_many_parts")),
            "{why}: {found:?}"
        );
    }
    // One glyph that stands for many letters, again and again.
    let list = format!("1 beginbfchar <41> <{}> endbfchar", "0061".repeat(100_000));
    let font = "<< /Subtype /Type1 /BaseFont /A /ToUnicode 6 0 R >>";
    let shown = format!("BT /F 12 Tf ({}) Tj ET", "A".repeat(100_000));
    let file = pdf(&one_page(shown.as_bytes(), font, &[stream("", list.as_bytes())]), "");
    assert_eq!(with(Limits::default(), file), Err("too_large"));
}
