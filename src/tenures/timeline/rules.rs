//! Rules are data with a date, a source and a status: `docs/rules/*.toml`, read once.

use crate::kernel::{Bilingual, End, PartialDate, Span};
use serde::Deserialize;
use std::sync::LazyLock;

const INCOMPATIBLE: &str = include_str!("../../../docs/rules/incompatible_offices.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Rule>,
}

/// Two offices that a law keeps apart.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    valid_from: Option<String>,
    valid_until: Option<String>,
    /// `official` or `secondary`.
    pub status: String,
    pub source: String,
    pub text: Bilingual,
    first: Side,
    second: Side,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Side {
    kinds: Vec<String>,
    #[serde(default)]
    role: Vec<String>,
    #[serde(default)]
    role_not: Vec<String>,
    body: Vec<String>,
    #[serde(default)]
    body_not: Vec<String>,
}

/// An office in the words that rules are compared with, folded.
pub struct Office<'a> {
    pub kind: &'a str,
    pub role: String,
    /// The body's names and the role.
    pub whole: String,
}

/// A faulty file holds no rules here; a test refuses it.
pub static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| read().unwrap_or_default());

fn read() -> Result<Vec<Rule>, toml::de::Error> {
    toml::from_str::<File>(INCOMPATIBLE).map(|file| file.rule)
}

impl Side {
    fn fits(&self, office: &Office<'_>) -> bool {
        let any =
            |words: &[String], text: &str| words.iter().any(|w| text.contains(&names::fold(w)));
        self.kinds.iter().any(|k| k == office.kind)
            && (self.role.is_empty() || any(&self.role, &office.role))
            && !any(&self.role_not, &office.role)
            && any(&self.body, &office.whole)
            && !any(&self.body_not, &office.whole)
    }
}

impl Rule {
    pub fn forbids(&self, a: &Office<'_>, b: &Office<'_>) -> bool {
        (self.first.fits(a) && self.second.fits(b)) || (self.first.fits(b) && self.second.fits(a))
    }

    /// The time in which it is law.
    pub fn span(&self) -> Span {
        let read = |text: &Option<String>| text.as_deref().and_then(PartialDate::parse);
        // A rule without a beginning has always been one.
        let began = read(&self.valid_from).or_else(|| PartialDate::parse("1000"));
        Span::new(began, read(&self.valid_until).map_or(End::Open, End::On))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_dated_sourced_and_said_in_three_languages() {
        let rules = read().expect("the file reads");
        assert!(!rules.is_empty());
        for rule in rules {
            assert!(rule.text.ar.is_some() && rule.text.fr.is_some() && rule.text.en.is_some());
            assert!(!rule.source.is_empty(), "{}", rule.id);
            assert!(["official", "secondary"].contains(&rule.status.as_str()), "{}", rule.id);
            for date in [&rule.valid_from, &rule.valid_until].into_iter().flatten() {
                assert!(PartialDate::parse(date).is_some(), "{}: {date}", rule.id);
            }
        }
    }
}
