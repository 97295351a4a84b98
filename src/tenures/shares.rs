//! The shares of women and of the young among those who sit, beside what a law asks:
//! `docs/rules/shares.toml`.

use crate::kernel::PartialDate;
use crate::people::PersonLabel;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

const SHARES: &str = include_str!("../../docs/rules/shares.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Rule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// `women` or `young`.
    pub of: String,
    /// Below this age one is young.
    pub age: Option<i16>,
    /// In percent; none where the text leaves it to the statutes.
    pub least: Option<i64>,
    bodies: Vec<String>,
    valid_from: String,
    pub status: String,
    pub source: String,
}

/// A faulty file holds no rules here; a test refuses it.
static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| read().unwrap_or_default());

fn read() -> Result<Vec<Rule>, toml::de::Error> {
    toml::from_str::<File>(SHARES).map(|file| file.rule)
}

/// A share among those of whom it is known.
#[derive(Debug)]
pub struct Share {
    pub rule: &'static Rule,
    pub count: i64,
    pub known: i64,
    /// Of how many it is not known.
    pub unknown: i64,
}

impl Share {
    pub fn percent(&self) -> i64 {
        if self.known == 0 { 0 } else { self.count * 100 / self.known }
    }

    pub fn is_below(&self) -> bool {
        self.known > 0 && self.rule.least.is_some_and(|least| self.percent() < least)
    }
}

/// Of the people who sit on a day in a body of this kind.
pub fn of(
    kind: &str,
    people: &HashMap<String, PersonLabel>,
    births: &HashMap<String, PartialDate>,
    day: Date,
) -> Vec<Share> {
    let holds = |r: &&Rule| {
        let from = PartialDate::parse(&r.valid_from).map(PartialDate::first_day);
        r.bodies.iter().any(|b| b == kind) && from.is_some_and(|from| from <= day)
    };
    let shares = RULES.iter().filter(holds).map(|rule| {
        let is = |(id, label): (&String, &PersonLabel)| match rule.of.as_str() {
            "women" => label.gender.map(|g| g.code() == "female"),
            _ => births.get(id).map(|born| is_below(*born, rule.age.unwrap_or(40), day)),
        };
        let known: Vec<bool> = people.iter().filter_map(is).collect();
        let count = known.iter().filter(|yes| **yes).count() as i64;
        let unknown = (people.len() - known.len()) as i64;
        Share { rule, count, known: known.len() as i64, unknown }
    });
    shares.collect()
}

/// As young as the date may mean: of a year, the last day counts.
fn is_below(born: PartialDate, age: i16, day: Date) -> bool {
    let born = born.last_day();
    let had = (day.month(), day.day()) >= (born.month(), born.day());
    day.year() - born.year() - i16::from(!had) < age
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_are_dated_and_sourced() {
        let rules = read().expect("the file reads");
        assert_eq!(rules.len(), 2);
        for rule in rules {
            assert!(PartialDate::parse(&rule.valid_from).is_some() && !rule.source.is_empty());
            assert!(["women", "young"].contains(&rule.of.as_str()), "{}", rule.source);
        }
    }

    #[test]
    fn one_is_of_an_age_from_the_birthday_on() {
        let born = PartialDate::parse("1980-06-15").expect("a date");
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert!(is_below(born, 40, day("2020-06-14")));
        assert!(!is_below(born, 40, day("2020-06-15")));
    }
}
