//! Files of text, in what encoding they may be.

use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1256};
use plain::{Form, Place, Refusal};

use crate::{code, read, refused, text};

const ARABIC: &str = "انعقد بمقر الحزب بالخميسات، يوم السبت 14 يونيو 2025، اجتماع ترأسته الأخت هند بنجلون، عضو المكتب السياسي.\nوحضره رؤساء المجالس الجماعية.";
const FRENCH: &str = "Le parti a organisé, le samedi 14 juin 2025 à Khémisset, une réunion présidée par Mme Hind Benjelloun.\nL’après-midi, les élus s’y sont rendus.";

fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost, "{text}");
    bytes.into_owned()
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{FEFF}{text}").encode_utf16().flat_map(unit).collect()
}

#[test]
fn a_text_is_read_in_every_encoding() {
    for (written, legacy) in [(ARABIC, WINDOWS_1256), (FRENCH, WINDOWS_1252)] {
        let files = [
            written.as_bytes().to_vec(),
            format!("\u{FEFF}{written}").into_bytes(),
            utf16(written, u16::to_le_bytes),
            utf16(written, u16::to_be_bytes),
            encoded(written, legacy),
            encoded(&written.replace('\n', "\r\n"), legacy),
        ];
        for (n, file) in files.iter().enumerate() {
            assert_eq!(text(file), written, "file {n}");
        }
    }
    assert_eq!(read(ARABIC).form, Form::Text);
}

#[test]
fn encodings_that_are_mixed_are_told_with_their_line() {
    let mut mixed = ARABIC.as_bytes().to_vec();
    mixed.push(b'\n');
    mixed.extend(encoded(FRENCH, WINDOWS_1252));
    let refusal = refused(&mixed);
    assert_eq!((refusal.code(), refusal.place()), ("bad_encoding", &Place::Line(3)));
    let mut marked = "\u{FEFF}première\n".as_bytes().to_vec();
    marked.extend(encoded("deuxième", WINDOWS_1252));
    assert_eq!(refused(&marked).place(), &Place::Line(2));
}

#[test]
fn half_a_character_at_the_end_is_told() {
    let mut odd = utf16("un\ndeux", u16::to_le_bytes);
    odd.pop();
    let refusal = refused(&odd);
    assert_eq!((refusal.code(), refusal.place()), ("bad_encoding", &Place::Line(2)));
}

#[test]
fn an_empty_file_has_no_text() {
    for file in ["", "\u{FEFF}", " \r\n\t\n", "\u{200F}\u{202E}"] {
        assert_eq!(refused(file), Refusal::NoText, "{file:?}");
    }
}

#[test]
fn other_kinds_are_named() {
    for (bytes, why) in [
        (&b"{\\rtf1 Bonjour}"[..], "rich text"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Word", "old Word"),
        (b"\xFF\xD8\xFF\xE0 JFIF", "picture"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x1F\x8B\x08", "packed"),
        (b"PK\x07\x08", "damaged zip"),
        (b"\x01\x02\x03\x04\x05\x06", "no text"),
    ] {
        let refusal = refused(bytes);
        assert_eq!(refusal.code(), "not_understood");
        assert!(refusal.to_string().contains(why), "{refusal}");
    }
    let mut locked = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(code(locked), "encrypted");
    assert_eq!(text("PK est le sigle de cette route"), "PK est le sigle de cette route");
}
