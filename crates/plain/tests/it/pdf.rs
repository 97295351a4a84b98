//! PDFs made by hand, with tables that are right.

use plain::{Form, Place};

use crate::files::{HELVETICA, deflated, one_page, pdf, stream};
use crate::{code, read, refused, text};

fn page(content: &str) -> Vec<u8> {
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(content);
    pdf(&one_page(&bytes, HELVETICA, &[]), "")
}

#[test]
fn the_letters_of_a_page_are_read_line_by_line() {
    let file = page(
        "BT /F 12 Tf 72 700 Td (Réunion à Salé) Tj 0 -40 Td (Ordre \\(du jour\\) : \\351lus) Tj ET",
    );
    let plain = read(file);
    assert_eq!(plain.text, "Réunion à Salé\nOrdre (du jour) : élus");
    assert_eq!(plain.form, Form::Pdf { pages: 1, without_text: vec![] });
}

#[test]
fn gaps_are_spaces_and_kerning_is_none() {
    assert_eq!(
        text(page("BT /F 12 Tf 72 700 Td [(Sa) -30 (lé) -600 (et) 40 ( R) 20 (abat)] TJ ET")),
        "Salé et Rabat"
    );
    let apart = "BT /F 12 Tf 72 700 Td (Nom) Tj 200 0 Td (Ville) Tj ET";
    assert_eq!(text(page(apart)), "Nom\tVille");
    // Twice at one place looks bold, and is one text.
    assert_eq!(text(page("BT /F 12 Tf 72 700 Td (A) Tj 0.3 0 Td (A) Tj ET")), "A");
}

#[test]
fn lines_that_the_paper_broke_are_put_together() {
    let lines = [
        "Le parti a tenu sa réunion à Khémisset, et les élus de la pro-",
        "vince y ont pris part avec les présidents des conseils de la",
        "région.",
        "Séance levée.",
    ];
    let shown: String = lines.iter().map(|line| format!("({line}) Tj T* ")).collect();
    let joined = "Le parti a tenu sa réunion à Khémisset, et les élus de la province y ont pris part avec les présidents des conseils de la région.\nSéance levée.";
    assert_eq!(text(page(&format!("BT /F 12 Tf 14 TL 72 700 Td {shown} ET"))), joined);
}

/// A font of pairs of bytes whose codes are the letters themselves, by a list; half an em each.
fn arabic_page(content: &[u8]) -> Vec<u8> {
    let list = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
                2 beginbfrange <0020> <007E> <0020> <0600> <06FF> <0600> endbfrange\n\
                1 beginbfrange <FE70> <FEFC> <FE70> endbfrange 1 beginbfchar <0001> <06440627> endbfchar endcmap";
    pdf(
        &one_page(
            content,
            "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /DW 500 /W [1 [500 500] 32 126 500] >>] /ToUnicode 6 0 R >>",
            &[stream("/Filter /FlateDecode", &deflated(list.as_bytes()))],
        ),
        "",
    )
}

fn hex(text: impl Iterator<Item = char>) -> String {
    text.map(|c| format!("{:04X}", u32::from(c))).collect()
}

#[test]
fn arabic_is_read_in_the_order_of_writing() {
    // As programs draw it: from the left edge, the last letter first, in the shapes of letters.
    let shown = format!("BT /F 12 Tf 72 700 Td <{}> Tj ET", hex("2025 ﻮﻴﻧﻮﻳ 14 ﺖﺒﺴﻟﺍ ﻡﻮﻳ".chars()));
    assert_eq!(text(arabic_page(shown.as_bytes())), "يوم السبت 14 يونيو 2025");
}

#[test]
fn arabic_drawn_letter_by_letter_from_the_right_is_the_same() {
    let mut shown = String::from("BT /F 12 Tf ");
    for (n, letter) in "حاضر".chars().enumerate() {
        let x = 300 - 6 * n;
        shown += &format!("1 0 0 1 {x} 700 Tm <{}> Tj ", hex([letter].into_iter()));
    }
    assert_eq!(text(arabic_page((shown + "ET").as_bytes())), "حاضر");
}

#[test]
fn a_ligature_is_its_letters_and_told_letters_count() {
    let drawn =
        format!("BT /F 12 Tf 72 700 Td <{}0001{}> Tj ET", hex("م".chars()), hex("س".chars()));
    assert_eq!(text(arabic_page(drawn.as_bytes())), "سلام");
    let told = format!(
        "BT /F 12 Tf 72 700 Td <{}> Tj /Span << /ActualText <FEFF06440627> >> BDC <06450645> Tj EMC <{}> Tj ET",
        hex("م".chars()),
        hex("س".chars())
    );
    assert_eq!(text(arabic_page(told.as_bytes())), "سلام");
}

#[test]
fn pages_come_in_their_order_and_those_without_text_are_told() {
    let objects: Vec<Vec<u8>> = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [8 0 R 3 0 R] /Count 3 /Resources << /Font << /F 5 0 R >> >> >>"
            .to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents [4 0 R 6 0 R] >>".to_vec(),
        stream("", b"BT /F 12 Tf 72 700 Td"),
        HELVETICA.as_bytes().to_vec(),
        stream("", b"(trois) Tj ET"),
        b"<< /Type /Page /Parent 8 0 R >>".to_vec(),
        b"<< /Type /Pages /Parent 2 0 R /Kids [9 0 R 7 0 R 8 0 R] >>".to_vec(),
        b"<< /Type /Page /Parent 8 0 R /Contents 10 0 R >>".to_vec(),
        stream(
            "/Filter [/ASCIIHexDecode /FlateDecode]",
            hex_of(&deflated(b"BT /F 9 Tf (un) Tj ET")).as_bytes(),
        ),
    ];
    let plain = read(pdf(&objects, ""));
    assert_eq!(plain.text, "un\n\ntrois");
    assert_eq!(plain.form, Form::Pdf { pages: 3, without_text: vec![2] });
}

fn hex_of(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>() + ">"
}

#[test]
fn objects_in_streams_and_drawings_are_found() {
    let inner =
        ["<< /Type /Catalog /Pages 2 0 R >> ", "<< /Type /Pages /Kids [3 0 R] >> ", HELVETICA];
    let head = format!("1 0 2 {} 5 {} ", inner[0].len(), inner[0].len() + inner[1].len());
    let packed = head.clone() + &inner.concat();
    let objects: Vec<(u32, Vec<u8>)> = vec![
        (3, b"<< /Type /Page /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>".to_vec()),
        (4, stream("", b"q /X Do Q")),
        (6, stream("/Type /XObject /Subtype /Form /Matrix [1 0 0 1 10 10]", b"BT /F 12 Tf (tampon) Tj ET")),
        (7, stream(&format!("/Type /ObjStm /N 3 /First {} /Filter /FlateDecode", head.len()), &deflated(packed.as_bytes()))),
        (8, stream("/Type /XRef /Root 1 0 R", b"")),
    ];
    let mut file = b"%PDF-1.5\n".to_vec();
    for (number, object) in objects {
        file.extend(format!("{number} 0 obj\n").bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    file.extend(b"startxref\n0\n%%EOF");
    assert_eq!(text(file), "tampon");
}

#[test]
fn a_scanned_page_has_no_text_layer() {
    let picture = stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode",
        b"\xFF\xD8\xFF\xD9",
    );
    let file = pdf(&one_page(b"q 595 0 0 842 0 0 cm /X Do Q", HELVETICA, &[picture]), "");
    let refusal = refused(file);
    assert_eq!(refusal.code(), "no_text_layer");
    assert_eq!(refusal.to_string(), "no_text_layer: 1 pages without a letter");
}

#[test]
fn a_locked_file_is_refused() {
    let objects = one_page(
        b"BT /F 12 Tf (x) Tj ET",
        HELVETICA,
        &[b"<< /Filter /Standard /V 2 /R 3 >>".to_vec()],
    );
    assert_eq!(code(pdf(&objects, "/Encrypt 6 0 R")), "encrypted");
}

#[test]
fn a_file_that_is_cut_off_is_not_read_in_part() {
    let file = page("BT /F 12 Tf 72 700 Td (Salut) Tj ET");
    for end in [60, file.len() / 2, file.len() - 60] {
        let refusal = refused(&file[..end]);
        assert_eq!((refusal.code(), refusal.place()), ("not_understood", &Place::Byte(end)));
    }
}

#[test]
fn letters_that_the_file_does_not_tell_are_not_guessed() {
    let font = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /DW 500 >>] >>";
    let file = pdf(&one_page(b"BT /F 12 Tf <00010002> Tj ET", font, &[]), "");
    let refusal = refused(file);
    assert_eq!((refusal.code(), refusal.place()), ("letters_unknown", &Place::Page(1)));
}

#[test]
fn a_font_names_its_letters() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /A /Encoding << /Differences [1 /eacute /afii57415 /uni0644 /fi /g23.alt 65 /B] >> >>";
    let file = pdf(&one_page(b"BT /F 12 Tf (\\001\\004AAAAAAAAAAAAAA) Tj ET", font, &[]), "");
    assert_eq!(text(file), "éfiBBBBBBBBBBBBBB");
}

#[test]
fn a_later_object_replaces_an_earlier_one() {
    let mut file = page("BT /F 12 Tf (avant) Tj ET");
    file.extend(b"4 0 obj\n");
    file.extend(stream("", b"BT /F 12 Tf (apres) Tj ET"));
    file.extend(b"\nendobj\nxref\n0 0\ntrailer\n<< /Root 1 0 R /Info << /Title (Le titre) >> >>\nstartxref\n9\n%%EOF");
    let plain = read(file);
    assert_eq!((plain.text.as_str(), plain.title.as_deref()), ("apres", Some("Le titre")));
}
