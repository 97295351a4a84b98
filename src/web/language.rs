//! The words of the screens: Fluent, one bundle a language, compiled in. Keys are
//! `<feature>-<page>-<thing>`; refusals are `error-<code>`, fields `field-<code>`.

use crate::kernel::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        &[$((
            include_str!(concat!("../../locales/ar/", $name, ".ftl")),
            include_str!(concat!("../../locales/fr/", $name, ".ftl")),
            include_str!(concat!("../../locales/en/", $name, ".ftl")),
        )),*]
    };
}

/// One file a feature, in each language.
const SOURCES: &[(&str, &str, &str)] = sources![
    "accounts",
    "after",
    "areas",
    "audit",
    "board",
    "communiques",
    "documents",
    "door",
    "errors",
    "evening",
    "gatherings",
    "imports",
    "invitations",
    "jobs",
    "layout",
    "meetings",
    "leaders",
    "messages",
    "parts",
    "people",
    "review",
    "settings",
    "tenures",
    "terms",
    "tickets",
    "web",
];

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> =
    LazyLock::new(|| [bundle(Lang::Ar), bundle(Lang::Fr), bundle(Lang::En)]);

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let id = match lang {
        Lang::Ar => "ar-MA",
        Lang::Fr => "fr",
        Lang::En => "en",
    };
    let id: LanguageIdentifier = id.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolates would put marks into attributes and titles; templates isolate with <bdi>.
    bundle.set_use_isolating(false);
    for (ar, fr, en) in SOURCES {
        let text = match lang {
            Lang::Ar => ar,
            Lang::Fr => fr,
            Lang::En => en,
        };
        // A faulty entry is left out and shows as its key; a test refuses both.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(r, _)| r);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn bundle_of(lang: Lang) -> &'static FluentBundle<FluentResource> {
    match lang {
        Lang::Ar => &BUNDLES[0],
        Lang::Fr => &BUNDLES[1],
        Lang::En => &BUNDLES[2],
    }
}

/// An argument of a message: numbers choose plural forms and are shown grouped.
pub enum Said<'a> {
    Text(&'a str),
    Number(i64),
}

pub fn has(lang: Lang, key: &str) -> bool {
    bundle_of(lang).has_message(key)
}

pub fn say(lang: Lang, key: &str) -> String {
    say_with(lang, key, &[])
}

/// A number whose form in Arabic is the same and that the plural rules know: theirs look
/// at the whole number where Arabic looks at what is left of it after the hundreds.
fn arabic(n: i64) -> i64 {
    match (n, n % 100) {
        (0..=2, _) => n,
        (_, 3..=10) => 3,
        (_, 11..=99) => 11,
        _ => 100,
    }
}

/// The message, or its key where it is missing: visible, and refused by a test.
pub fn say_with(lang: Lang, key: &str, args: &[(&str, Said<'_>)]) -> String {
    let bundle = bundle_of(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
        return key.to_owned();
    };
    let mut given = FluentArgs::new();
    for (name, value) in args {
        match value {
            Said::Text(text) => given.set(*name, FluentValue::from(*text)),
            Said::Number(n) => {
                // `n` chooses the form; `n_shown` is how it is written in this language.
                given.set(*name, FluentValue::from(if lang == Lang::Ar { arabic(*n) } else { *n }));
                given.set(format!("{name}_shown"), super::format::number(lang, *n));
            }
        }
    }
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(text: &str) -> BTreeSet<String> {
        text.lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|l| l.split_once('=').map(|(k, _)| k.trim().to_owned()))
            .collect()
    }

    #[test]
    fn arabic_counts_after_the_hundreds() {
        let said = |n| say_with(Lang::Ar, "board-places", &[("n", Said::Number(n))]);
        assert_eq!(said(2), "مكانان");
        for n in [3, 10, 103, 1_010] {
            assert!(said(n).ends_with("أماكن"), "{n}: {}", said(n));
        }
        for n in [11, 99, 455, 1_011] {
            assert!(said(n).ends_with("مكاناً"), "{n}: {}", said(n));
        }
        for n in [100, 101, 202, 1_000] {
            assert!(said(n).ends_with("مكان"), "{n}: {}", said(n));
        }
    }

    #[test]
    fn every_message_stands_in_all_three_languages() {
        for (ar, fr, en) in SOURCES {
            assert_eq!(keys(ar), keys(fr), "Arabic and French differ");
            assert_eq!(keys(fr), keys(en), "French and English differ");
        }
    }

    #[test]
    fn no_message_is_faulty_or_twice() {
        for lang in Lang::ALL {
            let mut seen = BTreeSet::new();
            for (ar, fr, en) in SOURCES {
                let text = match lang {
                    Lang::Ar => ar,
                    Lang::Fr => fr,
                    Lang::En => en,
                };
                let parsed = FluentResource::try_new((*text).to_owned());
                assert!(parsed.is_ok(), "{lang}: {:?}", parsed.err().map(|e| e.1));
                for key in keys(text) {
                    assert!(seen.insert(key.clone()), "{lang}: {key} stands twice");
                }
            }
        }
    }
}
