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

proptest! {
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
