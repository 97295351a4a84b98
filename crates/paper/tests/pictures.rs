//! Pages as they were looked at, in Arabic and French: letters joined, lines in their
//! order, nothing cut. `HADIR_GOLDEN=write` draws them anew.
#![cfg(feature = "pdf")]

use paper::{Block, Cell, Folio, Lang, Sheet};
use std::path::{Path, PathBuf};

/// Of a thousand pixels so many may differ by more than a shade.
const MAY_DIFFER: usize = 2;
const SHADE: u8 = 48;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn sheet(name: &str) -> Sheet {
    let path = folder("sheets").join(format!("{name}.json"));
    let text = std::fs::read_to_string(path).expect("a sheet");
    serde_json::from_str(&text).expect("it reads")
}

fn same_as_picture(name: &str, png: &[u8]) {
    let path = folder("pictures").join(format!("{name}.png"));
    if std::env::var_os("HADIR_GOLDEN").is_some_and(|v| v == "write") {
        std::fs::write(&path, png).expect("written");
        return;
    }
    let read = |bytes: &[u8]| image::load_from_memory(bytes).expect("a picture").to_rgb8();
    let (kept, now) = (read(&std::fs::read(&path).expect("a golden picture")), read(png));
    assert_eq!(kept.dimensions(), now.dimensions(), "{name}");
    let differs = |(a, b): &(&image::Rgb<u8>, &image::Rgb<u8>)| {
        a.0.iter().zip(&b.0).any(|(x, y)| x.abs_diff(*y) > SHADE)
    };
    let different = kept.pixels().zip(now.pixels()).filter(differs).count();
    let most = kept.pixels().len() * MAY_DIFFER / 1000;
    assert!(different <= most, "{name}: {different} pixels differ, {most} may");
}

fn same_as_pictures(name: &str) {
    let pages = paper::pages(&sheet(name), 1.25).expect("pages");
    for (n, page) in pages.iter().enumerate() {
        same_as_picture(&format!("{name}-{}", n + 1), page);
    }
    let beyond = folder("pictures").join(format!("{name}-{}.png", pages.len() + 1));
    assert!(!beyond.exists(), "{name} had more pages");
}

#[test]
fn minutes_in_arabic_are_as_they_were_looked_at() {
    same_as_pictures("minutes-ar");
}

#[test]
fn minutes_in_french_are_as_they_were_looked_at() {
    same_as_pictures("minutes-fr");
}

#[test]
fn minutes_side_by_side_are_as_they_were_looked_at() {
    same_as_pictures("minutes-both");
}

#[test]
fn a_communique_is_as_it_was_looked_at() {
    same_as_pictures("communique-both");
}

fn said(lang: Lang, text: &str) -> Vec<Cell> {
    vec![Cell { lang, block: Some(Block::Text { text: text.into() }) }]
}

fn of_rows(langs: Vec<Lang>, rows: Vec<Vec<Cell>>) -> Sheet {
    let folio = Folio { page: "page".into(), of: "sur".into() };
    Sheet { ident: "a".into(), title: "Titre".into(), langs, rows, folio, ..Sheet::default() }
}

const HOSTILE: &str = r##"#read("/etc/passwd") #panic("x") #import "@preview/x:0.1.0": * $a^2$ "droit" *gras* _penché_ [crochet] <label> @renvoi \ // /* `code` = titre ~ #"##;

#[test]
fn what_people_wrote_is_never_markup() {
    let rows = vec![
        said(Lang::Fr, HOSTILE),
        said(Lang::Ar, &format!("قال السيد: {HOSTILE} ثم 1.000 مشارك (35 جماعة)، Ibn Rochd.")),
        said(Lang::Fr, &"interminable".repeat(20)),
    ];
    let pages = paper::pages(&of_rows(vec![Lang::Fr], rows), 1.25).expect("it is printed");
    assert_eq!(pages.len(), 1);
    same_as_picture("hostile", &pages[0]);
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let sheet = sheet("minutes-both");
    let first = paper::pdf(&sheet).expect("a PDF");
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(first, paper::pdf(&sheet).expect("a PDF"));
    let later = Sheet { made: Some((2030, 1, 1, 0, 0, 0)), ..sheet };
    assert_ne!(first, paper::pdf(&later).expect("a PDF"));
}
