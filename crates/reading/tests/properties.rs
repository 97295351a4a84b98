//! Whatever the text: no panic, evidence that stands where it says, the same answer twice, and time
//! that grows with the length and no faster.

use proptest::prelude::*;
use reading::{Claim, Context, Date, LONGEST, Lists, Proposal, Reading, Refused, read};
use std::sync::LazyLock;
use std::time::Instant;

fn context() -> Context<'static> {
    Context { published: Date::parse("2025-06-15"), lists: Lists::shipped() }
}

fn stands_where_it_says(text: &str, claim: &Claim) {
    let evidence = &claim.evidence;
    let words: String =
        text.chars().skip(evidence.start).take(evidence.end - evidence.start).collect();
    assert_eq!(words, evidence.text);
    assert!(!words.is_empty());
}

fn whole(text: &str) -> Reading {
    let reading = read(text, &context()).unwrap();
    reading.claims.iter().for_each(|claim| stands_where_it_says(text, claim));
    reading
}

/// Words that set the rules off, put together in any order.
const WORDS: &[&str] = &[
    "محمد",
    "عبد",
    "الله",
    "بن",
    "رئيس",
    "المجلس",
    "عضوا",
    "انتخب",
    "يوم",
    "السبت",
    "14",
    "و9",
    "يونيو",
    "2025",
    "من",
    "إلى",
    "سنة",
    "1997",
    "برئاسة",
    "،",
    ".",
    ":",
    "(",
    ")",
    "\"",
    "«",
    "»",
    "الساعة",
    "الرابعة",
    "عصرا",
    "صوتا",
    "12",
    "كاتبا",
    "خلفا",
    "ل",
    "ب",
    "ال",
    "و",
    "لل",
    "عُين",
    "ملحقاً",
    "شهادة",
    "الإجازة",
    "مقر",
    "بمدينة",
    "سلا",
    "-",
    "\n",
    "\u{202e}",
    "\u{200f}",
    "ـ",
    "M.",
    "Saïd",
    "Alaoui",
    "président",
    "du",
    "Conseil",
    "a",
    "été",
    "élu",
    "samedi",
    "juin",
    "de",
    "à",
    "2009",
    "voix",
    "sur",
    "contre",
    "l'",
    "d’",
    "RNI",
    "et",
    "MM.",
    "membres",
    "15h00",
    "le",
    "réunion",
    "présidée",
    "par",
    "\u{64b}",
    "\u{0}",
    "🙂",
    "ﷺ",
    "ﺍﻟﺤﺰﺏ",
];

/// The sentences beside this file, and the lists of words that the crate reads with, one after the other
/// and each followed by a stretch of a sentence.
static VOCABULARY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let sentences: Vec<String> = ["ar", "fr"]
        .iter()
        .map(|l| std::fs::read_to_string(root.join(format!("tests/texts/{l}.txt"))).unwrap())
        .flat_map(|t| t.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let mut known = sentences.clone();
    for language in ["ar", "fr"] {
        let folder = std::fs::read_dir(root.join("data").join(language)).unwrap();
        let mut lists: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
        lists.sort();
        for list in lists {
            let list = std::fs::read_to_string(list).unwrap();
            let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            for (n, line) in lines.enumerate() {
                known.push(line.split('\t').next().unwrap_or_default().to_owned());
                known.extend(sentences.iter().skip(n * 7 % sentences.len()).take(3).cloned());
            }
        }
    }
    known
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        whole(&text);
    }

    #[test]
    fn any_order_of_words_is_read(picks in prop::collection::vec((0..WORDS.len(), any::<bool>()), 0..120)) {
        let mut text = String::new();
        for (pick, spaced) in picks {
            text.push_str(WORDS[pick]);
            if spaced {
                text.push(' ');
            }
        }
        let first = whole(&text);
        prop_assert_eq!(first, read(&text, &context()).unwrap());
    }

    /// Stretches of sentences cut anywhere, and every word that the rules know, put together: titles,
    /// names and verbs meet where no sentence would have them meet.
    #[test]
    fn any_cut_of_sentences_is_read(cuts in prop::collection::vec((any::<prop::sample::Index>(), 1usize..7), 0..40)) {
        let vocabulary = &*VOCABULARY;
        let mut text = String::new();
        for (from, length) in cuts {
            let from = from.index(vocabulary.len());
            for word in &vocabulary[from..vocabulary.len().min(from + length)] {
                text.push_str(word);
                text.push(' ');
            }
        }
        whole(&text);
    }

    #[test]
    fn dates_are_real(day in 0u32..40, month in 0u32..15, year in 1800u32..2200) {
        let reading = whole(&format!("انعقد المؤتمر يوم {day}-{month}-{year} بالرباط"));
        for claim in reading.claims {
            if let Proposal::Event(event) = claim.proposal {
                let date = event.date.as_deref().map(Date::parse);
                prop_assert!(date.is_none_or(|d| d.is_some_and(|d| d.is_real())));
            }
        }
    }
}

#[test]
fn marks_of_direction_and_vowels_hide_nothing() {
    let plain = "ترأس السيد سعيد بنحمو اجتماعا يوم السبت 14 يونيو 2025 بالرباط";
    let marked =
        "ترأّس السيِّد \u{202b}سعيد\u{202c} بنـــحمّو اجتماعًا يوم\u{200f} السبت 14 يونيو 2025 بالرباط";
    let (plain, marked) = (whole(plain).record(), whole(marked).record());
    assert_eq!(plain.events[0].date, marked.events[0].date);
    assert_eq!(plain.people.len(), 1);
    assert_eq!(marked.people.len(), 1);
    assert_eq!(marked.events[0].chair.len(), 1);
    assert!(!marked.people[0].name.contains('\u{202b}'));
}

#[test]
fn a_text_that_is_too_long_is_refused() {
    let text = "ا".repeat(LONGEST / 2 + 1);
    assert_eq!(read(&text, &context()), Err(Refused::TooLong { bytes: text.len() }));
}

/// Eight times the text may take some sixteen times as long, not sixty-four.
#[test]
fn time_grows_with_the_length() {
    let shapes: [&str; 6] = [
        "محمد ",
        "رئيس و",
        "12 و",
        "M. Saïd Alaoui, président du Conseil, ",
        "انتخب سعيد بنحمو رئيسا يوم السبت 14 يونيو 2025 خلفا لعمر التازي، ",
        "\"«(\u{202e}\u{200b}",
    ];
    for shape in shapes {
        let time = |bytes: usize| {
            let text = shape.repeat(bytes / shape.len());
            #[expect(clippy::disallowed_methods, reason = "a duration is measured")]
            let begin = Instant::now();
            whole_quickly(&text);
            begin.elapsed().as_secs_f64()
        };
        time(20_000);
        let (short, long) = (time(100_000).max(0.002), time(800_000));
        assert!(long < short * 30.0 + 1.0, "{shape}: {short} s, {long} s");
    }
}

fn whole_quickly(text: &str) {
    read(text, &context()).unwrap();
}
