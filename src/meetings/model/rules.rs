//! What statutes ask of a meeting, as dated data with its source: `docs/rules/meetings.toml`.

use crate::kernel::{Bilingual, PartialDate};
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::LazyLock;

const FILE: &str = include_str!("../../../docs/rules/meetings.toml");

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    notice: Vec<Notice>,
    quorum: Vec<Share>,
    majority: Vec<Share>,
}

/// Days between the convocation and the meeting.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    pub id: String,
    /// Kinds of meetings; empty for all that no other rule names.
    kinds: Vec<String>,
    pub days: i64,
    valid_from: Option<String>,
    valid_until: Option<String>,
    pub status: String,
    pub source: String,
    pub text: Bilingual,
}

/// Members of the body who have to be there for it to decide, or votes that have to be
/// for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub id: String,
    /// More than this part of a hundred.
    pub more_than_percent: i64,
    valid_from: Option<String>,
    valid_until: Option<String>,
    pub status: String,
    pub source: String,
    pub text: Bilingual,
}

/// A faulty file holds no rules here; a test refuses it.
static RULES: LazyLock<Rules> = LazyLock::new(|| read().unwrap_or_default());

fn read() -> Result<Rules, toml::de::Error> {
    toml::from_str(FILE)
}

fn holds(from: Option<&str>, until: Option<&str>, on: Date) -> bool {
    let date = |text: Option<&str>| text.and_then(PartialDate::parse);
    date(from).is_none_or(|d| d.first_day() <= on) && date(until).is_none_or(|d| on <= d.last_day())
}

/// The rule for this kind on that day; the one for every kind where none names it.
pub fn notice_of(kind: Option<&str>, on: Date) -> Option<&'static Notice> {
    let open = |n: &&Notice| holds(n.valid_from.as_deref(), n.valid_until.as_deref(), on);
    let named = |n: &&Notice| kind.is_some_and(|k| n.kinds.iter().any(|other| other == k));
    let all = || RULES.notice.iter().filter(open);
    all().find(named).or_else(|| all().find(|n| n.kinds.is_empty()))
}

pub fn quorum_on(on: Date) -> Option<&'static Share> {
    RULES.quorum.iter().find(|q| holds(q.valid_from.as_deref(), q.valid_until.as_deref(), on))
}

pub fn majority_on(on: Date) -> Option<&'static Share> {
    RULES.majority.iter().find(|q| holds(q.valid_from.as_deref(), q.valid_until.as_deref(), on))
}

/// The smallest number that is more than this part of a hundred.
pub fn more_than(percent: i64, of: i64) -> i64 {
    of * percent / 100 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_dated_sourced_and_said_in_three_languages() {
        let rules = read().expect("the file reads");
        let sound = |text: &Bilingual, status: &str, source: &str, dates: [&Option<String>; 2]| {
            assert!(text.ar.is_some() && text.fr.is_some() && text.en.is_some());
            assert!(["official", "secondary", "usage"].contains(&status), "{status}");
            assert!(!source.is_empty());
            for date in dates.into_iter().flatten() {
                assert!(PartialDate::parse(date).is_some(), "{date}");
            }
        };
        for r in &rules.notice {
            assert!(!r.id.is_empty());
            sound(&r.text, &r.status, &r.source, [&r.valid_from, &r.valid_until]);
        }
        for r in rules.quorum.iter().chain(&rules.majority) {
            assert!(!r.id.is_empty());
            sound(&r.text, &r.status, &r.source, [&r.valid_from, &r.valid_until]);
        }
    }

    #[test]
    fn more_than_half_of_eleven_is_six() {
        let rule = quorum_on(Date::constant(2025, 6, 10)).expect("a rule");
        let needed = [10, 11, 12].map(|n| more_than(rule.more_than_percent, n));
        assert_eq!(needed, [6, 6, 7]);
    }
}
