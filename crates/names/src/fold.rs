//! Display stays, search folds: one spelling for what a reader takes as the same letters.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How much of the spelling survives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// What a search box needs: ة is ه, أ is ا, é is e.
    Search,
    /// What a comparison needs: ة, أ, ئ, گ stay apart, and the dots of
    /// scholarly romanisation become digraphs (š is sh, ḫ is kh).
    Sound,
}

/// Folds a name for search. Idempotent; never fails.
///
/// - Arabic: hamza on any seat falls back to the seat and a bare hamza goes,
///   ة is ه, ى is ي; tashkeel and tatweel go; Persian and Moroccan letters
///   (گ ڭ ݣ ک ی ڤ پ چ) become their nearest Arabic ones; presentation forms are undone.
/// - Latin: lower case without accents; ligatures are spelled out;
///   apostrophes (and ʿ ʾ) go; hyphens and all other signs are spaces.
/// - Arabic-Indic and Persian digits are ASCII; bidi marks and zero-width
///   characters go; spaces are single.
///
/// ```
/// use names::fold;
/// assert_eq!(fold("الدّار البيضاء"), "الدار البيضا");
/// assert_eq!(fold("فاطمة الزهراء"), fold("فاطمه الزهرا"));
/// assert_eq!(fold("أݣادير ٢٠٢٥"), "اكادير 2025");
/// assert_eq!(fold("  Saâd-Eddine  M’HAMED "), "saad eddine mhamed");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = pass(text, Keep::Search);
    // Lower-casing can uncover a letter that folds again (rare scripts only).
    for _ in 0..4 {
        let again = pass(&folded, Keep::Search);
        if again == folded {
            break;
        }
        folded = again;
    }
    folded
}

/// The same cleaning, keeping every distinction that tells how a name sounds.
pub(crate) fn sound(text: &str) -> String {
    pass(text, Keep::Sound)
}

fn pass(text: &str, keep: Keep) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut small = false;
    let mut next = |c: char| {
        // ElTouil, SaâdEddine: a capital inside a word begins another one.
        if keep == Keep::Sound && small && c.is_uppercase() {
            space(&mut out);
        }
        small = c.is_lowercase();
        push(c, keep, &mut out);
    };
    if text.chars().all(is_plain) {
        text.chars().for_each(&mut next);
    } else {
        text.nfkc().for_each(&mut next);
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Characters that NFKC leaves alone and that never combine.
fn is_plain(c: char) -> bool {
    matches!(c, '\0'..='\x7f' | '\u{620}'..='\u{64A}')
}

fn push(c: char, keep: Keep, out: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => out.push(c),
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        '\'' | '`' => {}
        '\0'..='\x7f' => space(out),
        '\u{620}'..='\u{64A}' => arabic(c, keep, out),
        _ => rare(c, keep, out),
    }
}

fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

fn arabic(c: char, keep: Keep, out: &mut String) {
    if c == '\u{640}' {
        return;
    }
    if keep == Keep::Sound {
        out.push(c);
        return;
    }
    match c {
        'ء' => {}
        'أ' | 'إ' | 'آ' => out.push('ا'),
        'ؤ' => out.push('و'),
        'ئ' | 'ى' | '\u{620}' | '\u{63D}' | '\u{63E}' | '\u{63F}' => out.push('ي'),
        'ة' => out.push('ه'),
        '\u{63B}' | '\u{63C}' => out.push('ك'),
        other => out.push(other),
    }
}

fn rare(c: char, keep: Keep, out: &mut String) {
    if keep == Keep::Sound
        && let Some(letters) = sounded(c)
    {
        out.push_str(letters);
        return;
    }
    if let Some(letters) = spelled(c) {
        letters.chars().for_each(|l| push(l, keep, out));
        return;
    }
    match c {
        '\u{660}'..='\u{669}' => out.push(digit(c, 0x660)),
        '\u{6F0}'..='\u{6F9}' => out.push(digit(c, 0x6F0)),
        _ if is_dropped(c) || is_combining_mark(c) => {}
        _ if c.is_alphanumeric() => decomposed(c, keep, out),
        _ => space(out),
    }
}

fn digit(c: char, zero: u32) -> char {
    char::from(b'0' + (c as u32 - zero) as u8)
}

/// Lower case, then the base letters of what is left.
fn decomposed(c: char, keep: Keep, out: &mut String) {
    for lower in c.to_lowercase() {
        for base in std::iter::once(lower).nfkd() {
            if is_combining_mark(base) {
                continue;
            }
            match base {
                '\0'..='\x7f' | '\u{620}'..='\u{64A}' => push(base, keep, out),
                _ => match spelled(base) {
                    Some(letters) => out.push_str(letters),
                    None if base.is_alphanumeric() => out.push(base),
                    None => {}
                },
            }
        }
    }
}

/// Apostrophe-like signs, bidi controls, joiners and other invisible characters.
fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{2018}'..='\u{201B}' | '\u{2BB}'..='\u{2BF}' | '\u{2B9}' | '\u{2C8}' | '\u{2032}' | '\u{B4}'
        | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{AD}' | '\u{34F}' | '\u{180E}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{6DD}' | '\u{6E5}' | '\u{6E6}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Letters without a decomposition, and the Arabic letters of Persian, Amazigh
/// and Moroccan spelling, by their nearest plain ones.
fn spelled(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' | 'ǽ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'ı' => "i",
        'ə' | 'Ə' => "e",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        'þ' | 'Þ' => "th",
        'ŋ' => "n",
        'ɣ' | 'Ɣ' => "gh",
        'ɛ' | 'Ɛ' => "a",
        'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => "ا",
        'پ' | 'ٻ' => "ب",
        'ټ' | 'ٹ' | 'ٺ' => "ت",
        'چ' => "ج",
        'ڈ' | 'ډ' => "د",
        'ڑ' | 'ړ' => "ر",
        'ژ' => "ز",
        'ڥ' | 'ڤ' | 'ڢ' | 'ڡ' => "ف",
        'ڨ' | 'ڧ' | 'ٯ' => "ق",
        'گ' | 'ک' | 'ڪ' | 'ڭ' | 'ݣ' | 'ڬ' | 'ݢ' | 'ڮ' => "ك",
        'ں' => "ن",
        'ھ' | 'ہ' | 'ە' | 'ۀ' | 'ۂ' => "ه",
        'ۃ' => "ة",
        'ۆ' | 'ۇ' | 'ۈ' | 'ۋ' | 'ٶ' | 'ٷ' => "و",
        'ی' | 'ې' | 'ۍ' | 'ێ' | 'ے' | 'ٸ' => "ي",
        _ => return None,
    })
}

/// Letters that say more than their base: DIN 31635 and ISO 233-2 romanisation,
/// Turkish and Amazigh Latin letters, and the Arabic letters for G, P, V and TCH.
fn sounded(c: char) -> Option<&'static str> {
    Some(match c {
        'š' | 'Š' | 'ş' | 'Ş' | 'ș' => "sh",
        'ṯ' | 'Ṯ' => "th",
        'ḏ' | 'Ḏ' => "dh",
        'ḫ' | 'Ḫ' | 'ẖ' => "kh",
        'ġ' | 'Ġ' | 'ğ' | 'Ğ' => "gh",
        'ǧ' | 'Ǧ' => "j",
        'č' | 'Č' => "tch",
        'ç' | 'Ç' => "ss",
        'گ' | 'ڭ' | 'ݣ' | 'ڬ' | 'ݢ' | 'ڨ' => "گ",
        'پ' => "پ",
        'ڤ' | 'ڥ' => "ڤ",
        'چ' => "چ",
        _ => return None,
    })
}
