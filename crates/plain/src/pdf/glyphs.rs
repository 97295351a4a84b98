//! Which letter a glyph's name stands for, and the tables of codes that PDF names.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use unicode_normalization::char::compose;

/// The letters of 256 codes.
pub(super) type Table = [Option<char>; 256];

pub(super) fn windows() -> Table {
    table_of(WINDOWS_1252)
}

pub(super) fn macintosh() -> Table {
    table_of(MACINTOSH)
}

fn table_of(encoding: &'static Encoding) -> Table {
    std::array::from_fn(|code| {
        let code = [code as u8];
        let decoded = encoding.decode_without_bom_handling(&code).0;
        decoded.chars().next().filter(|c| !c.is_control())
    })
}

/// The table that early Type 1 fonts have when they name none.
pub(super) fn standard() -> Table {
    let mut table: Table = std::array::from_fn(|code| {
        let ascii = char::from(code as u8);
        (ascii == ' ' || ascii.is_ascii_graphic()).then_some(ascii)
    });
    let others = [
        (0x27, "’"),
        (0x60, "‘"),
        (0xA1, "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ"),
        (0xB1, "–†‡·"),
        (0xB6, "¶•‚„”»…‰"),
        (0xBF, "¿"),
        (0xC1, "`´ˆ˜¯˘˙¨"),
        (0xD0, "—"),
        (0xE1, "Æ"),
        (0xE3, "ª"),
        (0xE8, "ŁØŒº"),
        (0xF1, "æ"),
        (0xF5, "ı"),
        (0xF8, "łøœß"),
    ];
    for (first, letters) in others {
        for (code, letter) in (first..).zip(letters.chars()) {
            table[code] = Some(letter);
        }
    }
    table
}

const NAMES: [(&str, char); 84] = [
    ("space", ' '),
    ("exclam", '!'),
    ("quotedbl", '"'),
    ("numbersign", '#'),
    ("dollar", '$'),
    ("percent", '%'),
    ("ampersand", '&'),
    ("quotesingle", '\''),
    ("parenleft", '('),
    ("parenright", ')'),
    ("asterisk", '*'),
    ("plus", '+'),
    ("comma", ','),
    ("hyphen", '-'),
    ("period", '.'),
    ("slash", '/'),
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("colon", ':'),
    ("semicolon", ';'),
    ("less", '<'),
    ("equal", '='),
    ("greater", '>'),
    ("question", '?'),
    ("at", '@'),
    ("bracketleft", '['),
    ("backslash", '\\'),
    ("bracketright", ']'),
    ("asciicircum", '^'),
    ("underscore", '_'),
    ("grave", '`'),
    ("braceleft", '{'),
    ("bar", '|'),
    ("braceright", '}'),
    ("asciitilde", '~'),
    ("quoteleft", '‘'),
    ("quoteright", '’'),
    ("quotedblleft", '“'),
    ("quotedblright", '”'),
    ("quotesinglbase", '‚'),
    ("quotedblbase", '„'),
    ("guillemotleft", '«'),
    ("guillemotright", '»'),
    ("guilsinglleft", '‹'),
    ("guilsinglright", '›'),
    ("endash", '–'),
    ("emdash", '—'),
    ("bullet", '•'),
    ("ellipsis", '…'),
    ("periodcentered", '·'),
    ("middot", '·'),
    ("degree", '°'),
    ("ordfeminine", 'ª'),
    ("ordmasculine", 'º'),
    ("Euro", '€'),
    ("section", '§'),
    ("paragraph", '¶'),
    ("copyright", '©'),
    ("registered", '®'),
    ("trademark", '™'),
    ("AE", 'Æ'),
    ("ae", 'æ'),
    ("OE", 'Œ'),
    ("oe", 'œ'),
    ("germandbls", 'ß'),
    ("Oslash", 'Ø'),
    ("oslash", 'ø'),
    ("dotlessi", 'ı'),
    ("fi", 'ﬁ'),
    ("fl", 'ﬂ'),
    ("ff", 'ﬀ'),
    ("ffi", 'ﬃ'),
    ("ffl", 'ﬄ'),
    ("nbspace", '\u{A0}'),
    ("multiply", '×'),
    ("minus", '−'),
];

const ACCENTS: [(&str, char); 9] = [
    ("grave", '\u{300}'),
    ("acute", '\u{301}'),
    ("circumflex", '\u{302}'),
    ("tilde", '\u{303}'),
    ("macron", '\u{304}'),
    ("dieresis", '\u{308}'),
    ("ring", '\u{30A}'),
    ("caron", '\u{30C}'),
    ("cedilla", '\u{327}'),
];

/// `eacute`, `uni0645`, `u1F600`, `afii57415`; none for names that fonts make up.
pub(super) fn letter(name: &[u8]) -> Option<char> {
    let name = std::str::from_utf8(name).ok()?;
    let name = name.split_once('.').map_or(name, |(name, _)| name);
    if let [letter] = name.as_bytes() {
        return letter.is_ascii_alphabetic().then_some(char::from(*letter));
    }
    if let Some((_, letter)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*letter);
    }
    if let Some(code) = name.strip_prefix("uni").or_else(|| name.strip_prefix('u'))
        && (4..=6).contains(&code.len())
        && let Ok(code) = u32::from_str_radix(code, 16)
    {
        return char::from_u32(code);
    }
    if let Some(code) = name.strip_prefix("afii57") {
        return arabic(code.parse().ok()?);
    }
    let (base, accent) = name.split_at_checked(1)?;
    let (_, accent) = ACCENTS.iter().find(|(known, _)| *known == accent)?;
    compose(base.chars().next().filter(char::is_ascii_alphabetic)?, *accent)
}

/// Adobe's numbers for Arabic: afii57388 and on.
fn arabic(number: u32) -> Option<char> {
    let code = match number {
        388 => 0x60C,
        392..=401 => 0x660 + number - 392,
        403 => 0x61B,
        407 => 0x61F,
        409..=434 => 0x621 + number - 409,
        440..=446 => 0x640 + number - 440,
        448..=458 => 0x648 + number - 448,
        470 => 0x647,
        _ => return None,
    };
    char::from_u32(code)
}
