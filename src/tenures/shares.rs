//! The shares of women and of the young among those who sit, beside what a law asks
//! (`docs/rules/shares.toml`) and what the organisation's own statutes do.

use super::thresholds::Threshold;
use crate::kernel::PartialDate;
use crate::people::PersonLabel;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

const SHARES: &str = include_str!("../../docs/rules/shares.toml");

/// The kind of bodies that the statutes speak of.
const OURS: &str = "instance";
/// Where nobody says otherwise.
const YOUNG: i16 = 40;

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

/// What is asked: by the law, or by the statutes.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// `women` or `young`.
    pub of: String,
    pub age: Option<i16>,
    /// In percent; none where the law leaves it to statutes that nobody has given.
    pub least: Option<i64>,
    pub source: String,
    /// How well the law's text was checked; none for the statutes.
    pub status: Option<String>,
}

/// A share among those of whom it is known.
#[derive(Debug)]
pub struct Share {
    pub asked: Asked,
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
        self.known > 0 && self.asked.least.is_some_and(|least| self.percent() < least)
    }
}

/// What holds on a day for a body of this kind. Where the law leaves a share to the
/// statutes, theirs stands in its place.
pub fn asked(kind: &str, own: &[Threshold], day: Date) -> Vec<Asked> {
    let law = RULES.iter().filter(|r| {
        let from = PartialDate::parse(&r.valid_from).map(PartialDate::first_day);
        r.bodies.iter().any(|b| b == kind) && from.is_some_and(|from| from <= day)
    });
    let own: Vec<Asked> = own
        .iter()
        .filter(|t| kind == OURS && t.holds_on(day))
        .map(|t| Asked {
            of: t.share.to_owned(),
            age: t.age,
            least: Some(t.least),
            source: t.source.clone(),
            status: None,
        })
        .collect();
    let law = law.map(|r| Asked {
        of: r.of.clone(),
        age: r.age,
        least: r.least,
        source: r.source.clone(),
        status: Some(r.status.clone()),
    });
    let settled = |a: &Asked| a.least.is_none() && own.iter().any(|o| o.of == a.of);
    let mut all: Vec<Asked> = law.filter(|a| !settled(a)).collect();
    all.extend(own);
    all
}

/// Of the people who sit on a day in a body of this kind.
pub fn of(
    kind: &str,
    own: &[Threshold],
    people: &HashMap<String, PersonLabel>,
    births: &HashMap<String, PartialDate>,
    day: Date,
) -> Vec<Share> {
    let shares = asked(kind, own, day).into_iter().map(|asked| {
        let is = |(id, label): (&String, &PersonLabel)| match asked.of.as_str() {
            "women" => label.gender.map(|g| g.code() == "female"),
            _ => births.get(id).map(|born| is_below(*born, asked.age.unwrap_or(YOUNG), day)),
        };
        let known: Vec<bool> = people.iter().filter_map(is).collect();
        let count = known.iter().filter(|yes| **yes).count() as i64;
        let unknown = (people.len() - known.len()) as i64;
        Share { count, known: known.len() as i64, unknown, asked }
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
    fn the_statutes_say_what_the_law_leaves_to_them() {
        let date = |text: &str| PartialDate::parse(text).expect("a date");
        let own = [Threshold {
            id: String::new(),
            share: "young",
            least: 20,
            age: Some(35),
            valid_from: date("2018-03"),
            valid_until: Some(date("2022")),
            source: "Statuts, art. 12".into(),
        }];
        let young = |day: &str| -> Vec<Option<i64>> {
            let all = asked("instance", &own, day.parse().expect("a day"));
            all.iter().filter(|a| a.of == "young").map(|a| a.least).collect()
        };
        assert_eq!(young("2018-02-28"), [None], "not yet given");
        assert_eq!(young("2018-03-01"), [Some(20)]);
        assert_eq!(young("2022-12-31"), [Some(20)]);
        assert_eq!(young("2023-01-01"), [None], "no more");
        assert_eq!(asked("institution", &own, "2020-01-01".parse().expect("a day")), []);
    }

    #[test]
    fn one_is_of_an_age_from_the_birthday_on() {
        let born = PartialDate::parse("1980-06-15").expect("a date");
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert!(is_below(born, 40, day("2020-06-14")));
        assert!(!is_below(born, 40, day("2020-06-15")));
    }
}
