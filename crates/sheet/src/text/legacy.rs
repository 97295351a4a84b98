//! Windows-1256 (Arabic) and Windows-1252 (French), which no file says it is in.
//!
//! Both give é, è, à, ç, ù the same bytes; Arabic letters stand where the other has capitals with
//! accents and the vowels French does not use. So the words decide. In Arabic every word is of
//! Arabic letters or of Latin ones, never of both: `CÉLINE` would be `CةLINE`. In French accents
//! stand among plain letters, two in a row at most, and no capital follows a small letter:
//! `محمد` would be `ãÍãÏ`. A text whose words all hold under one reading, and under that one only,
//! is read; any other is refused. What is read wrongly does not come back; what is refused does.

use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1256};

use super::encoding::{bad_line, line_of};
use crate::Unreadable;

/// `first_bad` is where the file stops being UTF-8.
pub(super) fn decode(bytes: &[u8], first_bad: usize) -> Result<String, Unreadable> {
    if high_runs(bytes).any(|run| std::str::from_utf8(run).is_ok()) {
        let message = "this line is not UTF-8 and other parts of the file are; save it as UTF-8";
        return Err(bad_line(line_of(bytes, first_bad), message));
    }
    let arabic = Reading::of(bytes, WINDOWS_1256);
    let french = Reading::of(bytes, WINDOWS_1252);
    let encoding = match (arabic.broken_at, french.broken_at) {
        (None, _) if arabic.is_arabic() => WINDOWS_1256,
        (_, None) => WINDOWS_1252,
        (arabic, french) => {
            let at = arabic.unwrap_or(first_bad).max(french.unwrap_or(first_bad));
            let message =
                "neither UTF-8 nor plainly Windows-1256 or Windows-1252; save the file as UTF-8";
            return Err(bad_line(line_of(bytes, at), message));
        }
    };
    Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// The stretches of bytes beyond ASCII.
fn high_runs(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(u8::is_ascii).filter(|run| !run.is_empty())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Neither letter nor anything that tells: spaces, digits, what ASCII has for marks.
    Neutral,
    PlainCapital,
    PlainSmall,
    AccentedCapital,
    AccentedSmall,
    Arabic,
    /// Vowel signs, tatweel and joiners: part of an Arabic word, not one by themselves.
    ArabicMark,
    /// Apostrophes and no-break spaces: may stand between two letters.
    Joint,
    /// Quotation marks, dashes, the degree: may stand beside a letter, not between two.
    Mark,
    /// Signs that stand beside no letter at all.
    Apart,
    /// Undefined, or nothing that stands in a list of people in this encoding.
    Strange,
}

/// What a text is under one encoding.
#[derive(Default)]
struct Reading {
    /// The first byte of the first word that is none.
    broken_at: Option<usize>,
    arabic_words: usize,
    arabic_letters: usize,
    /// Letters that make up most of any Arabic text.
    frequent_letters: usize,
}

/// The word being read.
#[derive(Clone, Copy, Default)]
struct Word {
    letters: usize,
    plain: usize,
    arabic: usize,
    accents_in_a_row: usize,
    after_small: bool,
    has_lone_letter: bool,
    broken: bool,
}

impl Reading {
    fn of(bytes: &[u8], encoding: &'static Encoding) -> Self {
        let kinds = kinds_of(encoding);
        let frequent = frequent_of(encoding);
        let mut reading = Self::default();
        let mut word = Word::default();
        let mut start = 0;
        let mut before = Kind::Neutral;
        for (at, &byte) in bytes.iter().enumerate() {
            let kind = kinds[usize::from(byte)];
            if word.letters == 0 {
                start = at;
            }
            match kind {
                Kind::Strange => word.broken = true,
                Kind::Neutral | Kind::Joint | Kind::Mark | Kind::Apart => {
                    let beside = letters_beside(bytes, at, &kinds);
                    word.broken |=
                        kind == Kind::Mark && beside == 2 || kind == Kind::Apart && beside > 0;
                    reading.end_word(word, start);
                    word = Word::default();
                }
                Kind::ArabicMark => word.broken |= is_latin(before),
                _ => word.add(kind, byte),
            }
            if kind == Kind::Arabic {
                reading.arabic_letters += 1;
                reading.frequent_letters += usize::from(frequent[usize::from(byte)]);
            }
            if word.broken && reading.broken_at.is_none() {
                reading.broken_at = Some(start);
            }
            if reading.broken_at.is_some() {
                return reading;
            }
            before = kind;
        }
        reading.end_word(word, start);
        reading
    }

    fn end_word(&mut self, word: Word, start: usize) {
        if !word.is_plausible() {
            self.broken_at = Some(start);
        }
        self.arabic_words += usize::from(word.arabic >= 2);
    }

    /// At least one word, and letters in about the shares they have in Arabic, which a text in a
    /// third encoding would hit by chance only.
    fn is_arabic(&self) -> bool {
        self.arabic_words > 0 && self.frequent_letters * 2 >= self.arabic_letters
    }
}

impl Word {
    fn add(&mut self, kind: Kind, byte: u8) {
        let accented = matches!(kind, Kind::AccentedCapital | Kind::AccentedSmall);
        self.letters += 1;
        self.plain += usize::from(matches!(kind, Kind::PlainCapital | Kind::PlainSmall));
        self.arabic += usize::from(kind == Kind::Arabic);
        self.accents_in_a_row = if accented { self.accents_in_a_row + 1 } else { 0 };
        // A capital may follow a small plain letter (McKay) but accents do not come so.
        self.broken |= self.accents_in_a_row > 2
            || (kind == Kind::AccentedCapital && self.after_small)
            || (self.arabic > 0 && self.arabic < self.letters);
        self.after_small = matches!(kind, Kind::PlainSmall | Kind::AccentedSmall);
        self.has_lone_letter = matches!(byte, 0xE0 | 0xF4 | 0xC0..=0xDB);
    }

    fn is_plausible(&self) -> bool {
        let all_accents = self.letters > 0 && self.plain == 0 && self.arabic == 0;
        // à, ô, and the initial of É. or Ç.
        !self.broken && (!all_accents || (self.letters == 1 && self.has_lone_letter))
    }
}

/// How many of the two neighbours are letters.
fn letters_beside(bytes: &[u8], at: usize, kinds: &[Kind; 256]) -> usize {
    let is_letter = |byte: &u8| {
        let kind = kinds[usize::from(*byte)];
        is_latin(kind) || matches!(kind, Kind::Arabic | Kind::ArabicMark)
    };
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    [before, bytes.get(at + 1)].into_iter().flatten().filter(|byte| is_letter(byte)).count()
}

fn is_latin(kind: Kind) -> bool {
    use Kind::{AccentedCapital, AccentedSmall, PlainCapital, PlainSmall};
    matches!(kind, PlainCapital | PlainSmall | AccentedCapital | AccentedSmall)
}

fn kinds_of(encoding: &'static Encoding) -> [Kind; 256] {
    std::array::from_fn(|byte| {
        let byte = [byte as u8];
        let decoded = encoding.decode_without_bom_handling(&byte).0;
        decoded.chars().next().map_or(Kind::Strange, kind_of)
    })
}

fn frequent_of(encoding: &'static Encoding) -> [bool; 256] {
    std::array::from_fn(|byte| {
        let byte = [byte as u8];
        let decoded = encoding.decode_without_bom_handling(&byte).0;
        decoded.contains([
            'ا', 'ل', 'م', 'ن', 'ي', 'و', 'ر', 'ه', 'ب', 'ت', 'ة', 'د', 'ع', 'س', 'ح', 'أ',
        ])
    })
}

fn kind_of(c: char) -> Kind {
    match c {
        'A'..='Z' => Kind::PlainCapital,
        'a'..='z' => Kind::PlainSmall,
        '\0'..='\x7F' => Kind::Neutral,
        // French, with the letters of Spanish and German names and no others: the rest is what
        // the French of other encodings turns into.
        'À'
        | 'Á'
        | 'Â'
        | 'Ä'
        | 'Æ'..='Ë'
        | 'Í'..='Ï'
        | 'Ñ'
        | 'Ó'
        | 'Ô'
        | 'Ö'
        | 'Ù'..='Ü'
        | 'Œ'
        | 'Ÿ' => Kind::AccentedCapital,
        'ß'
        | 'à'
        | 'á'
        | 'â'
        | 'ä'
        | 'æ'..='ë'
        | 'í'..='ï'
        | 'ñ'
        | 'ó'
        | 'ô'
        | 'ö'
        | 'ù'..='ü'
        | 'ÿ'
        | 'œ' => Kind::AccentedSmall,
        // With those letters Moroccans add, or get from a Persian keyboard, that this encoding has.
        'ء'..='غ' | 'ف'..='ي' | 'پ' | 'چ' | 'گ' | 'ک' | 'ھ' => Kind::Arabic,
        'ـ' | 'ً'..='ْ' | '\u{200C}' | '\u{200D}' => Kind::ArabicMark,
        '’' | '‘' | '´' | '\u{A0}' | '،' | '؛' | '؟' => Kind::Joint,
        // Kept for the check of cells, which names them.
        '\u{200E}' | '\u{200F}' => Kind::Joint,
        '«' | '»' | '“' | '”' | '–' | '—' | '…' | '°' | 'º' | 'ª' | '²' => {
            Kind::Mark
        }
        '•' | '·' | '€' | '®' | '©' | '™' | '§' | '½' | '¼' | '±' | '×' | '÷' => {
            Kind::Apart
        }
        _ => Kind::Strange,
    }
}
