//! The small words of Arabic names, apart or glued, in both scripts.

/// What a word does beside the one that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Particle {
    /// The article: it tells nothing.
    Article,
    /// "Servant of": a part of the name that follows.
    Abd,
    /// Ben, Bou, Ould, Aït, Sidi ...: its kind and its usual letters.
    Prefix(Kind, &'static str),
}

/// What a prefix says: names that differ in it are other names, most of all places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Son,
    Daughter,
    Father,
    Mother,
    Child,
    Tribe,
    Ait,
    Sidi,
    Moulay,
    Lalla,
    Pilgrim,
    Servant,
}

impl Kind {
    /// Ould and Oulad, Beni and Ben are mixed up in writing; the others are not.
    pub fn agrees(self, other: Kind) -> bool {
        self == other
            || (self.is_descent() && other.is_descent() && self != Kind::Son && other != Kind::Son)
    }

    fn is_descent(self) -> bool {
        matches!(self, Kind::Son | Kind::Child | Kind::Tribe)
    }

    /// Prefixes that make the name of a place or tribe.
    pub fn is_of_places(self) -> bool {
        matches!(self, Kind::Child | Kind::Tribe | Kind::Ait | Kind::Sidi)
    }
}

/// The particle an Arabic word is.
pub(crate) fn arabic(word: &str) -> Option<Particle> {
    use Particle::{Abd, Article, Prefix};
    Some(match word {
        "ال" => Article,
        "عبد" => Abd,
        "بن" | "ابن" | "إبن" => Prefix(Kind::Son, "بن"),
        "بنت" => Prefix(Kind::Daughter, "بنت"),
        "بو" | "أبو" | "ابو" | "أبي" | "ابي" | "أبا" | "ابا" => {
            Prefix(Kind::Father, "بو")
        }
        "ولد" => Prefix(Kind::Child, "ولد"),
        "أولاد" | "اولاد" | "ولاد" => Prefix(Kind::Child, "ولاد"),
        "آيت" | "ايت" | "أيت" | "آت" => Prefix(Kind::Ait, "ايت"),
        "بني" => Prefix(Kind::Tribe, "بني"),
        "سيدي" | "سي" => Prefix(Kind::Sidi, "سيدي"),
        "مولاي" => Prefix(Kind::Moulay, "مولاي"),
        "لالة" | "للا" | "لالا" | "لالّة" => Prefix(Kind::Lalla, "لالة"),
        "أم" | "ام" => Prefix(Kind::Mother, "ام"),
        "الحاج" | "حاج" => Prefix(Kind::Pilgrim, "حاج"),
        _ => return None,
    })
}

/// The particle a Latin word is, `next` being the word after it: an assimilated
/// article (Ech Chafii, An Nasir) is told by the letter it repeats.
pub(crate) fn latin(word: &str, next: &str) -> Option<Particle> {
    use Particle::{Abd, Article, Prefix};
    Some(match word {
        "el" | "al" | "ul" | "il" | "l" | "ell" | "all" => Article,
        "abd" | "abdel" | "abdul" | "abdal" | "abdoul" | "abdu" | "abde" | "abdil" => Abd,
        "ben" | "ibn" | "bin" | "ebn" => Prefix(Kind::Son, "ben"),
        "bent" | "bint" => Prefix(Kind::Daughter, "bent"),
        "bou" | "abou" | "abu" | "bu" | "abo" | "aboo" | "abi" => Prefix(Kind::Father, "bou"),
        "ould" | "uld" | "wuld" | "wald" | "walad" => Prefix(Kind::Child, "ould"),
        "ouled" | "oulad" | "awlad" | "ouelad" | "aoulad" | "ouald" => Prefix(Kind::Child, "oulad"),
        "ait" | "ayt" | "aith" => Prefix(Kind::Ait, "ait"),
        "beni" | "bni" | "bani" => Prefix(Kind::Tribe, "beni"),
        "sidi" | "si" | "seddi" | "sayyidi" => Prefix(Kind::Sidi, "sidi"),
        "moulay" | "my" | "mly" | "mulay" | "moulai" | "mawlay" => Prefix(Kind::Moulay, "moulay"),
        "lalla" | "lala" => Prefix(Kind::Lalla, "lalla"),
        "oum" | "om" | "um" | "umm" | "oumm" => Prefix(Kind::Mother, "oum"),
        "hadj" | "haj" | "hajj" | "elhaj" | "elhadj" => Prefix(Kind::Pilgrim, "haj"),
        _ if is_assimilated(word, next) => Article,
        _ => return None,
    })
}

/// `en` before `naciri`, `ech` before `chafii`.
fn is_assimilated(word: &str, next: &str) -> bool {
    let Some(rest) = word.strip_prefix(['a', 'e', 'i', 'u']) else {
        return false;
    };
    !rest.is_empty() && rest.len() <= 2 && {
        let single = match rest.as_bytes() {
            [a, b] if a == b => &rest[..1],
            _ => rest,
        };
        next.starts_with(single) && is_sun(single)
    }
}

fn is_sun(letters: &str) -> bool {
    matches!(
        letters,
        "d" | "n" | "r" | "s" | "t" | "z" | "sh" | "ch" | "dh" | "th" | "l" | "j" | "dj"
    )
}

/// How many bytes of an article are glued to the front of a Latin word, if any.
pub(crate) fn glued_article(word: &str) -> usize {
    let b = word.as_bytes();
    // Layachi, Lakhdar, Lmrabet: the article as it is spoken.
    if b.len() >= 5 && b[0] == b'l' && b[1] != b'l' && !matches!(b[1], b'i' | b'y') {
        return 1;
    }
    if b.len() < 5 || !matches!(b[0], b'a' | b'e' | b'o' | b'u') {
        return 0;
    }
    if b[1] == b'l' && !is_vowel(b[2]) && b[2] != b'l' {
        return 2;
    }
    if b[0] == b'e' && b[1] == b'l' {
        return 2;
    }
    // Ennaciri, Essaadi, Echchafii, Achour stays.
    if matches!(b[0], b'a' | b'e') {
        if b[1] == b[2] && is_sun(&word[1..2]) {
            return 2;
        }
        if b.len() > 6 && b[1..3] == b[3..5] && is_sun(&word[1..3]) {
            return 3;
        }
    }
    0
}

fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// How many bytes of Ben, Bou, Abou, Aït ... are glued to the front of a Latin word.
pub(crate) fn glued_latin(word: &str) -> usize {
    for prefix in [
        "benel", "benal", "binal", "binel", "ben", "bou", "abou", "abu", "ait", "ould", "sidi",
        "moulay",
    ] {
        if let Some(rest) = word.strip_prefix(prefix)
            && rest.len() >= 3
        {
            return prefix.len();
        }
    }
    0
}

/// The same for an Arabic word.
pub(crate) fn glued_arabic(word: &str) -> usize {
    for prefix in ["بنال", "بن", "بل", "بو", "أبو", "ال", "ايت", "آيت"] {
        if let Some(rest) = word.strip_prefix(prefix)
            && rest.chars().count() >= 3
        {
            return prefix.len();
        }
    }
    0
}

/// The stem after a glued Abd: `abdelkrim` gives `krim`, `abderrahim` gives `rahim`.
pub(crate) fn after_abd(word: &str) -> Option<&str> {
    if let Some(rest) = word.strip_prefix("عبدال") {
        return (rest.chars().count() >= 2).then_some(rest);
    }
    let rest = word.strip_prefix("abd")?;
    let rest = rest
        .strip_prefix("ou")
        .or_else(|| rest.strip_prefix(['e', 'a', 'u', 'o', 'i']))
        .unwrap_or(rest);
    let stem = after_article(rest)?;
    (stem.len() >= 3).then_some(stem)
}

/// A glued Abd that is still being typed, as it will be stored: `abdelk` and
/// `abdek` begin `abdkrim`, `عبدالك` begins `عبدكريم`.
pub(crate) fn abd_begun(word: &str) -> Option<String> {
    if let Some(rest) = word.strip_prefix("عبدا") {
        return Some(format!("عبد{}", rest.strip_prefix('ل').unwrap_or(rest)));
    }
    let rest = word.strip_prefix("abd")?;
    let rest = rest
        .strip_prefix("ou")
        .or_else(|| rest.strip_prefix(['e', 'a', 'u', 'o', 'i']))
        .unwrap_or(rest);
    let stem = match rest.as_bytes() {
        [b'l', ..] => &rest[1..],
        [a, c, ..] if a == c => &rest[1..],
        [_] => "",
        _ => rest,
    };
    Some(format!("abd{stem}"))
}

/// What follows the consonants of an article whose vowel is gone.
fn after_article(rest: &str) -> Option<&str> {
    let b = rest.as_bytes();
    match b {
        [b'l', b'l', b'a' | b'e', b'h', ..] => Some(&rest[1..]),
        [b'l', ..] => Some(&rest[1..]),
        [a, c, ..] if a == c => Some(&rest[1..]),
        [a, b, c, d, ..] if (a, b) == (c, d) => Some(&rest[2..]),
        [b'n' | b's' | b'r' | b'd' | b't' | b'z' | b'j', ..] | [b'c', b'h', ..] => Some(rest),
        _ => None,
    }
}

/// What stands before a glued "-eddine" (`noureddine` gives `nour`).
pub(crate) fn before_din(word: &str) -> Option<&str> {
    let stem = word
        .strip_suffix("ine")
        .or_else(|| word.strip_suffix("in"))
        .or_else(|| word.strip_suffix("een"))
        .or_else(|| word.strip_suffix("ien"))?;
    let stem = stem.strip_suffix('d')?;
    let stem = stem.strip_suffix(['d', 'l']).unwrap_or(stem);
    let bare = stem.strip_suffix(['e', 'u', 'a', 'i', 'o'])?;
    (bare.len() >= 2).then_some(bare)
}

/// Whether a word by itself is "ad-Din" after another name.
pub(crate) fn is_din(word: &str, after_article: bool) -> bool {
    matches!(
        word,
        "الدين"
            | "eddine"
            | "eddin"
            | "ddine"
            | "uddin"
            | "aldin"
            | "eldin"
            | "addin"
            | "eldine"
            | "aldeen"
            | "uddeen"
            | "eddyn"
            | "edine"
    ) || (after_article && matches!(word, "din" | "dine" | "deen" | "ddin" | "dyn"))
}

/// What stands before a glued "-allah" (`nasrallah` gives `nasr`).
pub(crate) fn before_allah(word: &str) -> Option<&str> {
    let stem = word
        .strip_suffix("llah")
        .or_else(|| word.strip_suffix("lah"))
        .or_else(|| word.strip_suffix("lla"))?;
    let bare = stem.strip_suffix(['a', 'e', 'u', 'o', 'i'])?;
    (bare.len() >= 3).then_some(bare)
}

/// Whether a word by itself is "Allah" after another name.
pub(crate) fn is_allah(word: &str) -> bool {
    matches!(word, "الله" | "allah" | "ellah" | "alla" | "ullah" | "oullah" | "illah")
}
