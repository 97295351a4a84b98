//! What holds for every text, however strange.

use names::{
    Registry, Script, compare, compare_places, fold, keys, prefix_keys, propose, score, tokens,
};
use proptest::prelude::*;

/// Words as people write them in either script, with what gets between letters.
fn name() -> impl Strategy<Value = String> {
    let latin = "[A-Za-zéèïâçñš'’ -]{1,24}";
    let arabic = "[ءآأإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىڭگپڤـًّ ]{1,20}";
    prop_oneof![latin, arabic]
}

/// Scripts mixed in one word, marks on nothing, emoji, invisible characters, digits.
fn nonsense() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zéاأبةشو٣3 \\u{0301}\\u{064B}\\u{0651}\\u{200D}\\u{200F}\\u{202E}\\u{FEFF}🎉👩‍👧李Жא'’ʿ-]{0,60}",
        "(مُ|M){0,40} ?([aeou]{1,40}|ـ{1,40}|ا{1,40})",
    ]
}

proptest! {
    #[test]
    fn a_score_is_a_number_and_the_same_from_both_sides(a in nonsense(), b in nonsense()) {
        let (there, back) = (score(&a, &b), score(&b, &a));
        prop_assert!((0.0..=1.0).contains(&there), "{there}");
        prop_assert!((there - back).abs() < 1e-4, "{there} {back}");
    }

    #[test]
    fn a_name_is_itself(text in prop_oneof![nonsense(), name()]) {
        let same = score(&text, &text);
        // Without a letter or a digit there is no name that could be the same.
        let expected = if keys(&text).is_empty() { 0.0 } else { 1.0 };
        prop_assert_eq!(same, expected, "{:?}", text);
    }

    #[test]
    fn nothing_panics_on_any_text(a in any::<String>(), b in any::<String>()) {
        let found = compare(&a, &b);
        prop_assert!((0.0..=1.0).contains(&found.score));
        tokens(&a);
        keys(&a);
        prefix_keys(&a);
        for script in [Script::Latin, Script::Arabic, Script::Other] {
            prop_assert!(propose(&a, script).len() <= 10);
        }
        Registry::build([("1", &a), ("2", &b)]).rank(&b, 3);
    }

    #[test]
    fn folding_twice_is_folding_once(text in prop_oneof![any::<String>(), name()]) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
        prop_assert!(!once.contains("  ") && once.trim() == once);
    }

    #[test]
    fn a_name_with_letters_has_keys(text in prop_oneof![any::<String>(), name()]) {
        if text.chars().any(|c| c.is_ascii_alphabetic() || ('ا'..='ي').contains(&c) && c != 'ـ') {
            prop_assert!(!keys(&text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn comparing_is_the_same_from_both_sides(a in name(), b in name()) {
        prop_assert!((score(&a, &b) - score(&b, &a)).abs() < 1e-4, "{} {}", score(&a, &b), score(&b, &a));
        prop_assert_eq!(compare(&a, &b).score, score(&a, &b));
        prop_assert_eq!(compare_places(&a, &b).score, score(&a, &b));
    }

    #[test]
    fn nothing_is_shown_that_was_not_written(a in "[a-zéï '-]{1,24}", b in "[ءأابةتحدرسعفقكلمنهويىڭ ]{1,20}") {
        let found = compare(&a, &b);
        let (left, right) = (tokens(&a), tokens(&b));
        for pair in &found.alignment {
            prop_assert!(pair.left.is_some() || pair.right.is_some());
            for (side, words) in [(&pair.left, &left), (&pair.right, &right)] {
                for word in side.iter().flat_map(|s| s.split(' ')).filter(|w| !w.is_empty()) {
                    prop_assert!(words.iter().any(|w| w == word), "{word} in {words:?}");
                }
            }
        }
    }

    #[test]
    fn keys_do_not_see_folding(a in name()) {
        // Tashkeel, case and doubled spaces are no part of a key.
        let shouted = a.replace(' ', "  ").replace(['ً', 'ّ', 'ـ'], "");
        prop_assert_eq!(keys(&a.replace(['ً', 'ّ', 'ـ'], "")), keys(&shouted));
    }

    #[test]
    fn what_was_typed_of_a_word_finds_it(family in "[b-df-hj-np-tv-z][aeiou]([b-df-hj-np-tv-z][aeiou]){1,4}", typed in 2usize..8) {
        let stored = keys(&format!("Mohamed {family}"));
        let typed = &family[..typed.min(family.len())];
        let ranges = prefix_keys(&format!("Mohamed {typed}"));
        prop_assert!(
            stored.iter().any(|k| ranges.iter().any(|p| k.starts_with(p.as_str()))),
            "{stored:?} {ranges:?}"
        );
    }
}

#[test]
fn an_endless_text_costs_no_more_than_a_long_name() {
    let words = "محمد Ben Abdel-Karim ".repeat(20_000);
    let word = "ششششabcدددد".repeat(50_000);
    for text in [&words, &word] {
        assert!((0.0..=1.0).contains(&score(text, "Mohamed Benabdelkrim")));
        assert_eq!(score(text, text), 1.0);
        assert!(keys(text).len() < 500);
        assert!(propose(text, Script::Latin).len() <= 10);
        Registry::build([("1", text)]).rank(text, 3);
    }
}

#[test]
fn what_is_no_name_is_like_nothing() {
    for text in ["", "   ", "...", "🎉", "\u{200F}\u{FEFF}", "\u{0651}\u{064B}", "'-’"] {
        assert_eq!(score(text, "Mohamed"), 0.0, "{text:?}");
        assert!(keys(text).is_empty() && prefix_keys(text).is_empty(), "{text:?}");
        assert!(propose(text, Script::Arabic).is_empty(), "{text:?}");
    }
}

#[test]
fn scripts_in_one_name_are_read_word_by_word() {
    assert!(score("Mohamed لحموش", "محمد Lahmouche") > 0.8);
    assert!(score("M̃ohamed̀ Alaouí", "محمد العلوي") > 0.8);
}
