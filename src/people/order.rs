//! The order of lists for people: sort keys of each script's own collation, stored, so
//! that both engines sort the same. The family name leads, as in any register.

use super::model::{NameKind, NewPerson, Script};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};
use std::sync::LazyLock;

fn collator(locale: Locale) -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

static ARABIC: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| collator(locale!("ar-MA")));
static LATIN: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| collator(locale!("fr")));

/// The keys for a list read in Arabic and for one read in Latin letters. Who has no name
/// in that script stands there by the other one.
pub(super) fn sort_keys(person: &NewPerson) -> (Vec<u8>, Vec<u8>) {
    let (arab, latn) = (register_name(person, Script::Arab), register_name(person, Script::Latn));
    let first = arab.as_ref().or(latn.as_ref()).map_or("", String::as_str);
    let second = latn.as_ref().or(arab.as_ref()).map_or("", String::as_str);
    (key(&ARABIC, first), key(&LATIN, second))
}

fn register_name(person: &NewPerson, script: Script) -> Option<String> {
    let of = || person.names.iter().filter(|n| n.script == script);
    let name = of().find(|n| n.kind == NameKind::Main).or_else(|| of().next())?;
    let parts = [name.family.as_deref(), name.given.as_deref()];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn key(collator: &Option<CollatorBorrowed<'static>>, text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    match collator {
        Some(collator) => {
            // Writing into a vector does not fail.
            let _ = collator.write_sort_key_to(text, &mut out);
        }
        None => out.extend_from_slice(names::fold(text).as_bytes()),
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::model::Name;
    use super::*;

    fn person(script: Script, given: &str, family: &str) -> NewPerson {
        let (given, family) = (Some(given.to_owned()), Some(family.to_owned()));
        NewPerson {
            names: vec![Name { script, given, family, kind: NameKind::Main }],
            ..NewPerson::default()
        }
    }

    #[test]
    fn accents_and_hamzas_do_not_part_neighbours() {
        let latin = |given, family| sort_keys(&person(Script::Latn, given, family)).1;
        assert!(latin("Zineb", "Élamrani") < latin("Amal", "Farissi"));
        assert!(latin("Zineb", "Daoudi") < latin("Amal", "Élamrani"));
        let arabic = |given, family| sort_keys(&person(Script::Arab, given, family)).0;
        assert!(arabic("يوسف", "أمين") < arabic("أحمد", "بنعلي"));
        assert!(arabic("أحمد", "بنعلي") < arabic("أحمد", "يعقوبي"));
    }
}
