//! The words the reader knows, from the lists in `data/`, which a secretary can read and lengthen.
//! One list a class; a line is a word or a phrase, with a tab and a value where the class has one.

use crate::text::{Kind, Text, fold_phrase};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

/// Classes of words, bits of [`Known::classes`].
pub(crate) mod class {
    macro_rules! classes { ($($name:ident = $bit:expr;)*) => { $(pub const $name: u64 = 1 << $bit;)* } }
    classes! {
        STOP = 0; VERB = 1; COMMON = 2; TITLE = 3; PLURAL = 4; HONORIFIC = 5; GIVEN = 6; FAMILY = 7;
        PARTICLE = 8; WEEKDAY = 9; MONTH = 10; NUMBER = 11; ORDINAL = 12; EVENT = 13; BODY = 14;
        TERRITORY = 15; VENUE = 16; PLACE = 17; PARTY = 18; CHAIR = 19; CONVENE = 20; ELECT = 21;
        APPOINT = 22; LEAVE = 23; STUDY = 24; HOLD = 25; COUNTED = 26; SOURCE = 27; FORMER = 28;
        HIJRI = 29; ACT = 30; BUSINESS = 31; SPEECH = 32; ASSOCIATION = 33; OFFICE = 34; CHARGE = 35;
    }
}
use class::*;

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    pub classes: u64,
    entry: u32,
    /// Bytes of the folded word that are و ف ب ل ك ال written onto it.
    pub cut: u8,
    /// How many words the phrase has that begins here.
    pub words: u8,
    pub and: bool,
    pub preposition: Option<char>,
    pub article: bool,
}

impl Known {
    pub fn is(&self, classes: u64) -> bool {
        self.classes & classes != 0
    }
}

#[derive(Default)]
struct Fx(u64);

impl Hasher for Fx {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word))
                .wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }
}

type Map<K, V> = HashMap<K, V, BuildHasherDefault<Fx>>;

#[derive(Clone)]
struct Phrase {
    rest: Vec<String>,
    entry: u32,
}

#[derive(Clone, Default)]
struct Entry {
    classes: u64,
    values: Vec<(u64, String)>,
}

#[derive(Clone, Default)]
pub(crate) struct Lexicon {
    words: Map<String, u32>,
    phrases: Map<String, Vec<Phrase>>,
    entries: Vec<Entry>,
}

macro_rules! lists {
    ($($language:literal: $($name:literal => $classes:expr),* ;)*) => {
        &[$($(($language, include_str!(concat!("../data/", $language, "/", $name, ".txt")), $classes),)*)*]
    };
}

const LISTS: &[(&str, &str, u64)] = lists! {
    "ar": "stop" => STOP, "verbs" => VERB, "speech" => VERB | SPEECH, "common" => COMMON, "titles" => TITLE,
        "titles_plural" => TITLE | PLURAL, "honorifics" => HONORIFIC, "given" => GIVEN, "particles" => PARTICLE,
        "weekdays" => WEEKDAY, "months" => MONTH, "hijri" => HIJRI, "numbers" => NUMBER, "ordinals" => ORDINAL,
        "events" => EVENT, "bodies" => BODY, "territory" => TERRITORY, "venues" => VENUE, "places" => PLACE,
        "parties" => PARTY, "chair" => VERB | CHAIR, "convene" => VERB | CONVENE, "elect" => VERB | ELECT,
        "appoint" => VERB | APPOINT, "leave" => LEAVE, "study" => STUDY, "hold" => HOLD, "counted" => COUNTED,
        "sources" => SOURCE, "former" => FORMER, "acts" => ACT, "business" => BUSINESS, "associations" => ASSOCIATION,
        "offices" => OFFICE, "charges" => CHARGE;
    "fr": "stop" => STOP, "verbs" => VERB, "speech" => VERB | SPEECH, "common" => COMMON, "titles" => TITLE,
        "titles_plural" => TITLE | PLURAL, "honorifics" => HONORIFIC, "given" => GIVEN, "particles" => PARTICLE,
        "weekdays" => WEEKDAY, "months" => MONTH, "numbers" => NUMBER, "ordinals" => ORDINAL,
        "events" => EVENT, "bodies" => BODY, "territory" => TERRITORY, "venues" => VENUE, "places" => PLACE,
        "parties" => PARTY, "chair" => VERB | CHAIR, "convene" => VERB | CONVENE, "elect" => VERB | ELECT,
        "appoint" => VERB | APPOINT, "leave" => LEAVE, "study" => STUDY, "hold" => HOLD, "counted" => COUNTED,
        "sources" => SOURCE, "former" => FORMER, "acts" => ACT, "business" => BUSINESS, "associations" => ASSOCIATION,
        "offices" => OFFICE, "charges" => CHARGE;
};

/// The territories the project ships; an installation's own come by [`crate::Lists`].
const TERRITORIES: &[&str] = &[
    include_str!("../../../data/areas/ma_regions.csv"),
    include_str!("../../../data/areas/ma_provinces.csv"),
    include_str!("../../../data/areas/ma_regions_1997_2015.csv"),
    include_str!("../../../data/areas/ma_khemisset_communes.csv"),
    include_str!("../../../data/areas/ma_rabat.csv"),
];

/// The words and places a reader knows: those of the crate, and an installation's own.
#[derive(Clone)]
pub struct Lists(Lexicon);

impl Lists {
    /// What the crate ships: its lists of words, the territories of the repository, usual names.
    pub fn shipped() -> &'static Lists {
        static SHIPPED: OnceLock<Lists> = OnceLock::new();
        SHIPPED.get_or_init(|| Lists(Lexicon::load()))
    }

    /// Adds names of territories and towns.
    pub fn add_areas<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        names.into_iter().for_each(|name| self.0.add_place(name));
    }

    /// Adds names of parties and of bodies of one's own.
    pub fn add_bodies<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        for name in names {
            self.0.add(&fold_phrase(name), PARTY, "");
        }
    }

    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.0
    }
}

impl Lexicon {
    fn load() -> Lexicon {
        {
            let mut lexicon = Lexicon { entries: vec![Entry::default()], ..Default::default() };
            for (language, list, classes) in LISTS {
                for line in list.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()) {
                    let (form, value) = line.split_once('\t').unwrap_or((line, ""));
                    lexicon.add_forms(language, form, *classes, value.trim());
                }
            }
            for (form, given) in names::usual_forms() {
                lexicon.add(&fold_phrase(form), if given { GIVEN } else { FAMILY }, "");
            }
            for row in TERRITORIES.iter().flat_map(|table| table.lines().skip(1)) {
                let mut cells = row.split(',').skip(3);
                for name in cells.by_ref().take(2) {
                    lexicon.add_place(name);
                }
            }
            lexicon
        }
    }

    pub fn add_place(&mut self, name: &str) {
        let spaced = name.replace(['-', '–'], " ");
        for form in [name, &spaced] {
            let folded = fold_phrase(form);
            if folded.chars().count() > 2 {
                self.add(&folded, PLACE, "");
            }
        }
    }

    /// A title also stands in the accusative, in the feminine and for two.
    fn add_forms(&mut self, language: &str, form: &str, classes: u64, value: &str) {
        let folded = fold_phrase(form);
        self.add(&folded, classes, value);
        if language == "ar" && classes & VERB != 0 && !folded.contains(' ') {
            for ending in ["ت", "وا"] {
                self.add(&format!("{folded}{ending}"), classes, value);
            }
        }
        if language == "ar" && classes & (TITLE | PLURAL) == TITLE && !folded.contains(' ') {
            for ending in ["ا", "ه", "ان", "تان"] {
                self.add(&format!("{folded}{ending}"), classes, value);
            }
        }
        if language == "ar" && classes == EVENT && !folded.contains(' ') {
            for ending in ["ه", "ها", "هم", "ا"] {
                self.add(&format!("{folded}{ending}"), classes, value);
            }
        }
        if language == "fr"
            && classes & (TITLE | BODY | COMMON) != 0
            && !folded.ends_with('s')
            && !folded.contains(' ')
        {
            let plural = if classes & TITLE != 0 { PLURAL } else { 0 };
            self.add(&format!("{folded}s"), classes | plural, value);
        }
    }

    pub fn add(&mut self, folded: &str, classes: u64, value: &str) {
        let mut words = folded.split(' ');
        let Some(first) = words.next().filter(|w| !w.is_empty()) else { return };
        let rest: Vec<String> = words.map(str::to_owned).collect();
        let entry = self.entry_of(first, rest);
        let entry = &mut self.entries[entry as usize];
        entry.classes |= classes;
        if !value.is_empty() && !entry.values.iter().any(|v| v.0 == classes) {
            entry.values.push((classes, value.to_owned()));
        }
    }

    /// The entry of a word or phrase, made when there is none.
    fn entry_of(&mut self, first: &str, rest: Vec<String>) -> u32 {
        let next = self.entries.len() as u32;
        let word = *self.words.entry(first.to_owned()).or_insert(next);
        if word == next {
            self.entries.push(Entry::default());
        }
        if rest.is_empty() {
            return word;
        }
        let phrases = self.phrases.entry(first.to_owned()).or_default();
        if let Some(phrase) = phrases.iter().find(|p| p.rest == rest) {
            return phrase.entry;
        }
        let entry = self.entries.len() as u32;
        phrases.push(Phrase { rest, entry });
        self.entries.push(Entry::default());
        entry
    }

    /// Whether a list of the class has this very word.
    pub fn has(&self, word: &str, classes: u64) -> bool {
        self.words.get(word).is_some_and(|e| self.entries[*e as usize].classes & classes != 0)
    }

    /// What the list of the class says beside the word.
    pub fn value(&self, known: &Known, classes: u64) -> &str {
        let values = &self.entries[known.entry as usize].values;
        values.iter().find(|(class, _)| class & classes != 0).map_or("", |(_, value)| value)
    }

    /// Looks every word of a text up.
    pub fn mark(&self, text: &mut Text) {
        for at in 0..text.tokens.len() {
            if text.tokens[at].kind == Kind::Word {
                let mut known = self.look_up(text, at);
                // على and علي fold alike; the dots tell them apart.
                if text.fold(at).ends_with("علي") && known.is(STOP | GIVEN) {
                    let token = &text.tokens[at];
                    let dotted = text.slice(token.start, token.end).ends_with('ي');
                    known.classes &= if dotted { !STOP } else { !GIVEN };
                }
                // "Charge M. X de…", "cahier des charges": without its accent it is nobody's title.
                if matches!(text.fold(at), "charge" | "charges") && known.words == 1 {
                    let token = &text.tokens[at];
                    if !text.slice(token.start, token.end).contains(['é', 'É', '\u{301}']) {
                        known.classes &= !(TITLE | PLURAL);
                    }
                }
                // "جماعة عين الشكاك", "بعين عودة": a spring, and nobody appointed.
                let placed = |at: usize| text.tokens[at].known.is(TERRITORY | BODY);
                if text.fold(at).trim_start_matches('ب') == "عين"
                    && (known.preposition.is_some() || at > 0 && placed(at - 1))
                    && text.is_word(at + 1)
                    && text.fold(at + 1).starts_with("ال")
                {
                    known.classes &= !(APPOINT | VERB);
                }
                text.tokens[at].known = known;
            }
        }
    }

    fn look_up(&self, text: &Text, at: usize) -> Known {
        let word = text.fold(at);
        if !text.tokens[at].arabic {
            return self.find(text, at, word, Known::default()).unwrap_or_default();
        }
        for front in FRONTS {
            let Some(stem) = word.strip_prefix(front.letters) else { continue };
            // One letter is no word of its own.
            if !front.letters.is_empty() && stem.len() < 4 {
                continue;
            }
            let base = Known {
                cut: front.letters.len() as u8,
                and: front.and,
                preposition: front.preposition,
                article: front.article,
                ..Default::default()
            };
            let found = self.find(text, at, stem, base).filter(|k| k.classes != 0);
            // "للأحرار": the article is written into the preposition.
            let found = found.or_else(|| {
                if front.preposition != Some('ل') || !front.article {
                    return None;
                }
                self.find(text, at, &format!("ال{stem}"), base).filter(|k| k.classes != 0)
            });
            if let Some(mut known) = found {
                // "الأمين" is a name that is listed, and a title with an article.
                if front.letters.is_empty()
                    && known.words == 1
                    && let Some(entry) =
                        word.strip_prefix("ال").and_then(|stem| self.words.get(stem))
                    && self.entries[*entry as usize].classes & TITLE != 0
                {
                    known.classes |= TITLE;
                    known.article = true;
                }
                return known;
            }
        }
        Known::default()
    }

    fn find(&self, text: &Text, at: usize, stem: &str, base: Known) -> Option<Known> {
        let entry = *self.words.get(stem)?;
        let mut known =
            Known { classes: self.entries[entry as usize].classes, entry, words: 1, ..base };
        for phrase in self.phrases.get(stem).into_iter().flatten() {
            let length = phrase.rest.len() + 1;
            let fits = phrase.rest.iter().enumerate().all(|(i, wanted)| {
                let next = at + 1 + i;
                text.is_word(next) && text.fold(next) == wanted.as_str()
            });
            if fits && length > usize::from(known.words) {
                let own = self.entries[phrase.entry as usize].classes;
                let kept = if own & (OFFICE | ASSOCIATION | STUDY | HOLD) != 0 {
                    self.entries[entry as usize].classes & (BODY | TITLE)
                } else {
                    0
                };
                known =
                    Known { classes: own | kept, entry: phrase.entry, words: length as u8, ..base };
            }
        }
        // What has an article is no small word and no verb ("العام"); nor is a verb what has a ب.
        if known.article && known.words == 1 {
            known.classes &= !(STOP | VERB | SPEECH | WEEKDAY);
        }
        if matches!(known.preposition, Some('ب' | 'ك')) && known.words == 1 {
            known.classes &= !(VERB | SPEECH);
        }
        Some(known)
    }
}

/// What Arabic writes onto the front of a word: conjunction, preposition, article.
struct Front {
    letters: &'static str,
    and: bool,
    preposition: Option<char>,
    article: bool,
}

const fn front(
    letters: &'static str,
    and: bool,
    preposition: Option<char>,
    article: bool,
) -> Front {
    Front { letters, and, preposition, article }
}

const FRONTS: &[Front] = &[
    front("", false, None, false),
    front("ال", false, None, true),
    front("و", true, None, false),
    front("وال", true, None, true),
    front("ب", false, Some('ب'), false),
    front("بال", false, Some('ب'), true),
    front("لل", false, Some('ل'), true),
    front("ل", false, Some('ل'), false),
    front("ف", true, None, false),
    front("فال", true, None, true),
    front("ك", false, Some('ك'), false),
    front("كال", false, Some('ك'), true),
    front("وب", true, Some('ب'), false),
    front("وبال", true, Some('ب'), true),
    front("ولل", true, Some('ل'), true),
    front("ول", true, Some('ل'), false),
    front("وك", true, Some('ك'), false),
];
