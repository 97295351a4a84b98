//! Letters are those that were written, or the file is refused.

use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1256};
use proptest::prelude::*;
use sheet::{Limits, read};

use crate::{refused, table};

const ARABIC: [&str; 16] = [
    "محمد بنجلون",
    "فاطمة الزهراء بناني",
    "عبد اللطيف الإدريسي",
    "سعيد",
    "أمينة العلوي",
    "يوسف آيت علي",
    "خديجة أبو زيد",
    "مصطفى الوزاني",
    "نعيمة الشرقاوي",
    "رشيد بنعيسى",
    "هشام الغزالي",
    "ثريا المكناسي",
    "ضياء الدين",
    "فاطمةالزهراء",
    "لؤي",
    "عائشة، رئيسة الفرع",
];

const FRENCH: [&str; 18] = [
    "Saïd Benaïssa",
    "Hélène Lefèvre",
    "François Garçon",
    "Zoé",
    "Noël Bérenger",
    "Éléonore",
    "CÉLINE",
    "BÉRENGÈRE LEFÈVRE",
    "TéTOUAN",
    "É. Dupont",
    "Ségolène d’Été",
    "Œuvre à l’hôpital",
    "Où êtes-vous ?",
    "Créée à Fès",
    "Muñoz Núñez",
    "François «Fañch»",
    "5 €",
    "N° 12 – 1ère",
];

fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable, "{text}");
    bytes.into_owned()
}

fn list(names: &[&str]) -> String {
    names.iter().fold("nom;ville\r\n".to_owned(), |text, name| text + name + ";Rabat\r\n")
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{FEFF}{text}").encode_utf16().flat_map(unit).collect()
}

#[test]
fn arabic_and_french_lists_are_read_in_every_encoding() {
    for (names, legacy) in [(&ARABIC[..], WINDOWS_1256), (&FRENCH[..], WINDOWS_1252)] {
        let text = list(names);
        let files = [
            text.clone().into_bytes(),
            format!("\u{FEFF}{text}").into_bytes(),
            utf16(&text, u16::to_le_bytes),
            utf16(&text, u16::to_be_bytes),
            encoded(&text, legacy),
        ];
        for (n, file) in files.iter().enumerate() {
            let table = table(file);
            for (row, name) in table.rows.iter().zip(names) {
                assert_eq!(&row.cells[0], *name, "file {n}");
            }
            assert_eq!(table.rows.len(), names.len());
        }
    }
}

#[test]
fn every_name_is_read_rightly_by_itself_or_refused() {
    // A single name says little; what is said must be right.
    for (names, legacy) in [(&ARABIC[..], WINDOWS_1256), (&FRENCH[..], WINDOWS_1252)] {
        for name in names {
            let file = encoded(&list(&[name]), legacy);
            match read(&file, &Limits::default()) {
                Ok(table) => assert_eq!(&table.rows[0].cells[0], *name),
                Err(error) => {
                    assert_eq!((error.code, error.line), ("bad_encoding", Some(2)), "{name}")
                }
            }
        }
    }
    for name in ["محمد", "سعيد", "أمينة العلوي"] {
        assert_eq!(&table(encoded(&list(&[name]), WINDOWS_1256)).rows[0].cells[0], name);
    }
    for name in ["CÉLINE", "Hélène", "É. Dupont", "Saïd"] {
        assert_eq!(&table(encoded(&list(&[name]), WINDOWS_1252)).rows[0].cells[0], name);
    }
}

#[test]
fn arabic_and_french_side_by_side_are_1256() {
    let text = "الاسم;nom\nسعيد;Saïd\nخديجة;Hélène à Fès\n";
    let error = "ï is not in this encoding and must not be needed";
    let (bytes, _, unmappable) = WINDOWS_1256.encode(text);
    assert!(!unmappable, "{error}");
    let table = table(&bytes);
    assert_eq!(table.header, ["الاسم", "nom"]);
    assert_eq!(table.rows[1].cells, ["خديجة", "Hélène à Fès"]);
}

#[test]
fn a_mix_is_refused_naming_its_line() {
    let mut file = "nom;ville\nHélène;Salé\nZoé;Fès\n".as_bytes().to_vec();
    file.extend(encoded("Noël;Rabat\n", WINDOWS_1252));
    file.extend("Léa;Rabat\n".as_bytes());
    let error = refused(&file);
    assert_eq!((error.code, error.line), ("bad_encoding", Some(4)));

    let mut file = "الاسم\r\nسعيد\r\n".as_bytes().to_vec();
    file.extend(encoded("أمينة\r\n", WINDOWS_1256));
    assert_eq!((refused(&file).code, refused(&file).line), ("bad_encoding", Some(3)));

    let mut file = encoded("nom\rZoé\r", WINDOWS_1252);
    file.extend("Zoé\r".as_bytes());
    assert_eq!(refused(&file).line, Some(2));

    // Both in one line, one file of two pasted together, a character cut at the end.
    for file in [
        [encoded("nom;v\nNoël", WINDOWS_1252), "é".into(), b";x\n".to_vec()].concat(),
        [encoded("nom;v\nCÉLINE;", WINDOWS_1252), encoded("سعيد\n", WINDOWS_1256)].concat(),
        "nom;v\nSaïd;Fè".as_bytes()[..14].to_vec(),
    ] {
        assert_eq!((refused(&file).code, refused(&file).line), ("bad_encoding", Some(2)));
    }
}

#[test]
fn a_file_that_says_utf8_and_is_not_is_refused() {
    let mut file = "\u{FEFF}nom\nSaid\n".as_bytes().to_vec();
    file.extend(encoded("Zoé\n", WINDOWS_1252));
    assert_eq!((refused(&file).code, refused(&file).line), ("bad_encoding", Some(3)));
}

#[test]
fn utf16_with_half_a_character_is_refused() {
    let lone = [&utf16("nom\r\n", u16::to_le_bytes)[..], &[0x00, 0xD8, 0x41, 0x00]].concat();
    assert_eq!((refused(&lone).code, refused(&lone).line), ("bad_encoding", Some(2)));
    let odd = [&utf16("nom\nSaid", u16::to_be_bytes)[..], &[0x00]].concat();
    assert_eq!((refused(&odd).code, refused(&odd).line), ("bad_encoding", Some(2)));
    let bare: Vec<u8> = "nom;ville\nSaid;Fes\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&bare).code, "bad_encoding");
    let wide: Vec<u8> = "\u{FEFF}nom".chars().flat_map(|c| (c as u32).to_le_bytes()).collect();
    assert_eq!(refused(&wide).code, "bad_encoding");
}

#[test]
fn other_encodings_are_not_taken_for_these() {
    let russian = list(&["Иван Петров", "Елена Смирнова", "ЮРИЙ"]);
    let greek = list(&["Γιώργος Παπαδόπουλος", "Ελένη"]);
    // é of the old French code page and of old Macintoshes; Arabic of ISO and of the old code page.
    let others: [Vec<u8>; 6] = [
        encoded(&russian, WINDOWS_1251),
        encoded(&greek, WINDOWS_1253),
        b"nom\nH\x82l\x8Ane\nFran\x87ois\n".to_vec(),
        b"nom\nH\x8El\x8Fne\nNo\x91l\n".to_vec(),
        encoded("nom\nمحمد بنعلي\nأمينة\n", encoding_rs::ISO_8859_6),
        b"nom\n\xE6\xED\xE6\xA0\xEA\n".to_vec(),
    ];
    for (n, file) in others.iter().enumerate() {
        assert_eq!(
            read(file, &Limits::default()).map_err(|error| error.code),
            Err("bad_encoding"),
            "file {n}"
        );
    }
}

#[test]
fn the_line_named_is_the_first_that_cannot_be_read() {
    let file = b"nom;ville\r\nSaid;Fes\r\n\r\nAm\xFFna\x81;Fes\r\n";
    assert_eq!((refused(file).code, refused(file).line), ("bad_encoding", Some(4)));
}

proptest! {
    /// Any names of a list, in any order, come back as they were or not at all.
    #[test]
    fn never_other_letters(
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..12),
        arabic: bool,
        upper: bool,
    ) {
        let names = if arabic { &ARABIC[..] } else { &FRENCH[..] };
        let picked: Vec<String> = picks
            .iter()
            .map(|pick| if upper { pick.get(names).to_uppercase() } else { (*pick.get(names)).to_owned() })
            .collect();
        let text = list(&picked.iter().map(String::as_str).collect::<Vec<_>>());
        let file = encoded(&text, if arabic { WINDOWS_1256 } else { WINDOWS_1252 });
        match read(&file, &Limits::default()) {
            Ok(table) => {
                let read: Vec<&str> = table.rows.iter().map(|row| &row.cells[0]).collect();
                prop_assert_eq!(read, picked);
            }
            Err(error) => prop_assert_eq!(error.code, "bad_encoding"),
        }
    }
}
