//! Every word that the sources ask for stands in all three languages: codes of refusals
//! and fields, sentences of the audit, keys of pages. Found by reading the sources, so
//! that nobody has to remember a list.

use hadir::access::{Op, Role};
use hadir::kernel::Lang;
use hadir::web::language::has;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Everything below a folder with this ending: its name and its text.
fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let text = fs::read_to_string(&path).expect("a text");
                out.push((path.display().to_string(), text));
            }
        }
    }
    out
}

/// What stands between the bracket that opens at the end of `name` and its match.
fn arguments<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    text.match_indices(name)
        .map(|(at, _)| {
            let rest = &text[at + name.len()..];
            let (mut depth, mut quoted) = (1, false);
            let end = rest.char_indices().find(|(_, c)| {
                quoted ^= *c == '"';
                depth += match c {
                    '(' if !quoted => 1,
                    ')' if !quoted => -1,
                    _ => 0,
                };
                depth == 0
            });
            &rest[..end.map_or(rest.len(), |e| e.0)]
        })
        .collect()
}

fn literals(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).collect()
}

/// The last argument, where it is a word in quotes.
fn last_word(arguments: &str) -> Option<&str> {
    let last = arguments.trim().trim_end_matches(',').rsplit(',').next()?.trim();
    let word = last.strip_prefix('"')?.strip_suffix('"')?;
    is_code(word).then_some(word)
}

fn is_code(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Sources without their tests, which speak of things that are not.
fn code() -> Vec<(String, String)> {
    let mut all = sources("src", "rs");
    for (_, text) in &mut all {
        if let Some(at) = text.find("#[cfg(test)]") {
            text.truncate(at);
        }
    }
    all
}

fn key(family: &str, word: &str) -> String {
    format!("{family}-{}", word.replace(['_', '.'], "-"))
}

/// Fails naming every key that a language lacks, and where it is asked for.
fn all_said(wanted: BTreeMap<String, String>) {
    assert!(!wanted.is_empty(), "nothing was found: the reader is at fault");
    let missing: Vec<String> = wanted
        .into_iter()
        .flat_map(|(key, file)| Lang::ALL.map(|lang| (lang, key.clone(), file.clone())))
        .filter(|(lang, key, _)| !has(*lang, key))
        .map(|(lang, key, file)| format!("{lang} {key} ({file})"))
        .collect();
    assert!(missing.is_empty(), "{} missing:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn every_refusal_has_its_sentence() {
    let mut wanted = BTreeMap::new();
    for (file, text) in code() {
        for call in ["Refusal::new(", "Refusal::conflict("] {
            for found in arguments(&text, call) {
                if let Some(code) = last_word(found) {
                    wanted.insert(key("error", code), file.clone());
                }
            }
        }
    }
    all_said(wanted);
}

#[test]
fn every_fault_of_a_field_has_its_sentence() {
    let mut wanted = BTreeMap::new();
    for (file, text) in code() {
        for call in
            ["Refusal::field(", "FieldError::new(", ".wrong(", ".ok_or(", "Err(", ".map_err(|_| "]
        {
            for found in arguments(&text, call) {
                // Of `Err` and `ok_or` only a word alone is a code.
                let alone = !matches!(call, "Err(" | ".ok_or(") || !found.contains(',');
                if let Some(code) = last_word(found).filter(|_| alone) {
                    wanted.insert(key("field", code), file.clone());
                }
            }
        }
    }
    all_said(wanted);
}

#[test]
fn every_entry_of_the_audit_has_its_sentence() {
    let mut wanted = BTreeMap::new();
    for (file, text) in code() {
        for found in arguments(&text, "audit::record(") {
            let action = literals(found).into_iter().next().unwrap_or_default();
            if is_code(&action.replace('.', "_")) {
                wanted.insert(key("audit", action), file.clone());
            }
        }
    }
    all_said(wanted);
}

#[test]
fn every_key_of_a_page_is_a_message() {
    let features: BTreeSet<String> = sources("locales/ar", "ftl")
        .into_iter()
        .filter_map(|(f, _)| Path::new(&f).file_stem().map(|s| s.to_string_lossy().into_owned()))
        .collect();
    let is_key = |word: &str| {
        let shaped = word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        let first = word.split('-').next().unwrap_or_default();
        shaped && !word.ends_with('-') && word.contains('-') && features.contains(first)
    };
    let mut wanted = BTreeMap::new();
    for (file, text) in sources("templates", "html").into_iter().chain(code()) {
        // What stands right after an equals sign is the value of an attribute.
        let mut parts = text.split('"');
        let mut before = parts.next().unwrap_or_default();
        let mut words = Vec::new();
        while let (Some(word), Some(after)) = (parts.next(), parts.next()) {
            if !(file.ends_with("html") && before.ends_with('=')) {
                words.push(word);
            }
            before = after;
        }
        let is_place = |word: &str| text.contains(&format!("id=\"{word}\""));
        for word in words.into_iter().filter(|w| is_key(w) && !is_place(w)) {
            wanted.insert(word.to_owned(), file.clone());
        }
        for call in [".t(", ".tn(", ".ta("] {
            for found in arguments(&text, call) {
                let first = found.trim_start();
                if let Some(word) = first.strip_prefix('"').and_then(|r| r.split('"').next()) {
                    wanted.insert(word.to_owned(), file.clone());
                }
            }
        }
        for (at, _) in text.match_indices("?done=") {
            let word: String = text[at + 6..]
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            if !word.is_empty() {
                wanted.insert(format!("done-{word}"), file.clone());
            }
        }
    }
    all_said(wanted);
}

/// Keys that are put together when a page is made.
#[test]
fn every_member_of_a_family_is_a_message() {
    let mut wanted = BTreeMap::new();
    let mut want = |family: &str, members: &[&str]| {
        for member in members {
            wanted.insert(format!("{family}-{member}"), family.to_owned());
        }
    };
    let ops: Vec<String> = Op::ALL.iter().map(|op| op.name().replace(['.', '_'], "-")).collect();
    want("web-op", &ops.iter().map(String::as_str).collect::<Vec<_>>());
    want("web-role", &Role::ALL.map(Role::name));
    want("web-rights-group", &["people", "places", "gatherings", "door", "house", "more"]);
    want("accounts-scope", &["whole", "area", "body", "gathering", "delegation"]);
    want("areas-kind", &hadir::areas::Kind::all().collect::<Vec<_>>());
    want("done", &["grant", "revoked", "account", "password", "settings"]);
    want("audit-who", &["nobody", "system", "device"]);
    want_messages(&mut want);
    all_said(wanted);
}

fn want_messages(want: &mut impl FnMut(&str, &[&str])) {
    use hadir::messages::{Channel, Kind, State};
    let kinds: Vec<&str> = Kind::ALL.iter().map(|k| k.name()).collect();
    let channels: Vec<&str> = Channel::ALL.iter().map(|c| c.name()).collect();
    let states: Vec<String> = State::ALL.iter().map(|s| s.name().replace('_', "-")).collect();
    want("messages-kind", &kinds);
    want("messages-channel", &channels);
    want("messages-state", &states.iter().map(String::as_str).collect::<Vec<_>>());
    want("messages-lang", &["ar", "fr", "en"]);
    want("messages-rule", &["unanswered", "eve"]);
    for family in ["messages-due", "messages-none-due", "messages-send"] {
        want(family, &["invitation", "ticket", "thanks"]);
    }
    want("messages-text", &["unanswered", "eve", "ticket", "thanks"]);
    let subjects = ["invitation", "unanswered", "eve", "ticket", "thanks", "convocation"];
    want("messages-subject", &subjects);
    // What outlets and the composer tell, and the rules.
    want(
        "messages-error",
        &["unreachable", "timeout", "http", "smtp", "address", "closed", "internal"],
    );
    want("messages-error", &["certificate", "tls", "no-starttls", "no-login"]);
    want(
        "messages-error",
        &["gone", "objects", "replaced", "over", "answered", "no-address", "stopped"],
    );
}

/// Before « : ; ! ? » and inside guillemets French has a space that no line is broken at.
#[test]
fn french_signs_stay_with_their_words() {
    let mut torn = Vec::new();
    for (file, text) in sources("locales/fr", "ftl") {
        for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let signs = [" :", " ;", " !", " ?", " »", "« "];
            // A selector's key and a message's beginning have no such sign of their own.
            if signs.iter().any(|sign| line.contains(sign)) {
                torn.push(format!("{file}:{}: {line}", n + 1));
            }
        }
    }
    assert!(torn.is_empty(), "{}", torn.join("\n"));
}
