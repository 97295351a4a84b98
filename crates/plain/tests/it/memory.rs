//! How much memory files made to hurt really take: each is read by a process of its own, which
//! tells its highest mark.
#![cfg(target_os = "linux")]

use std::process::Command;

use plain::Limits;

use crate::files::{HELVETICA, deflated, docx, one_page, paragraph, pdf, stream};

/// Names the file that the process is to read.
const FILE: &str = "PLAIN_TEST_FILE";
/// What one file may cost with the limits as they come, in kilobytes. Three times what was measured.
const MOST: u64 = 180 << 10;

/// Does nothing unless it is the process of its own.
#[test]
fn reads_one_file() {
    let Ok(path) = std::env::var(FILE) else { return };
    let bytes = std::fs::read(path).unwrap();
    let outcome = plain::read(&bytes, "", &Limits::default()).map(|plain| plain.text.len());
    println!("outcome {:?}", outcome.map_err(|refusal| refusal.code()));
    println!("{}", std::fs::read_to_string("/proc/self/status").unwrap());
}

fn measured(name: &str, bytes: &[u8]) -> (String, u64) {
    let path = std::env::temp_dir().join(format!("plain-{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let test = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "memory::reads_one_file", "--nocapture"])
        .env(FILE, &path)
        .output()
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    let told = String::from_utf8(test.stdout).unwrap();
    let of = |key: &str| told.lines().find_map(|line| line.split_once(key)).map(|(_, value)| value);
    let peak = of("VmHWM:").and_then(|value| value.trim().trim_end_matches(" kB").parse().ok());
    (of("outcome ").unwrap().to_owned(), peak.unwrap())
}

#[test]
fn files_made_to_hurt_take_bounded_memory() {
    const FULL: usize = 4 << 20;
    let html =
        |piece: &str| format!("<html>{}", piece.repeat((FULL - 10) / piece.len())).into_bytes();
    let names: String = (0..300_000).map(|n| format!("<a{n:x}>")).collect();
    let objects: String = (0..190_000).map(|n| format!("{n} 0 obj[{}]", "0 ".repeat(45))).collect();
    let fonts: Vec<Vec<u8>> = (0..500)
        .map(|_| {
            format!(
                "<< /Subtype /Type1 /FirstChar 0 /ToUnicode 6 0 R /Widths [{}] >>",
                "1 ".repeat(250)
            )
            .into_bytes()
        })
        .collect();
    let list = "<41><0041>".repeat(400_000);
    let mut many_fonts =
        vec![stream("/Filter /FlateDecode", &deflated(format!("beginbfchar {list}").as_bytes()))];
    many_fonts.extend(fonts);
    let names_of: String = (7..507).map(|n| format!("/F{n} {n} 0 R ")).collect();
    let shown: String = (7..507).map(|n| format!("/F{n} 1 Tf (A) Tj ")).collect();
    let mut fonts_file = one_page(shown.as_bytes(), HELVETICA, &many_fonts);
    fonts_file[2] =
        format!("<< /Type /Page /Contents 4 0 R /Resources << /Font << {names_of} >> >> >>")
            .into_bytes();
    let glyphs = deflated(format!("BT /F 1 Tf ({}) Tj ET", "A".repeat(8 << 20)).as_bytes());
    let mut glyphs_file = one_page(b"", HELVETICA, &[]);
    glyphs_file[3] = stream("/Filter /FlateDecode", &glyphs);
    let files: [(&str, Vec<u8>); 8] = [
        ("elements", html("<b>")),
        ("lines", html("a<p>")),
        ("names", format!("<html>{names}").into_bytes()),
        ("entities", html("&#x6cc;")),
        ("docx", docx(&paragraph(&"x ".repeat(8 << 20)))),
        ("objects", pdf(&[objects.into_bytes()], "")),
        ("fonts", pdf(&fonts_file, "")),
        ("glyphs", pdf(&glyphs_file, "")),
    ];
    let rows: Vec<_> = files
        .iter()
        .map(|(name, bytes)| (name, bytes.len() >> 10, measured(name, bytes)))
        .collect();
    println!("{rows:#?}");
    for (name, _, (outcome, peak)) in rows {
        assert!(peak < MOST, "{name}: {outcome} took {peak} kB");
    }
}
