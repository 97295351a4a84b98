//! What two people have in common: the two names that fit best, part by part, and what
//! else agrees.

use crate::people::Person;
use crate::people::model::Name;
use names::Reason;
use serde::Serialize;
use utoipa::ToSchema;

/// A part of one name beside its counterpart, in folded letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Step {
    pub left: Option<String>,
    pub right: Option<String>,
    /// `same`, `spelling`, `transliteration`, `particle`, `initial`, `unlike`, `missing`.
    pub reason: &'static str,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// The names that fit best, as they are written.
    pub names: [String; 2],
    pub likeness: f64,
    pub alignment: Vec<Step>,
    /// `name`, `birth_date`, `phone`, `email`.
    pub reasons: Vec<&'static str>,
}

/// From here on the names speak for one person.
const ALIKE: f64 = 0.75;

impl Agreement {
    pub fn of(a: &Person, b: &Person) -> Self {
        let best = pairs(a, b)
            .map(|(left, right)| {
                let (left, right) = (left.whole(), right.whole());
                let found = names::compare(&left, &right);
                (found, [left, right])
            })
            // Of two that fit as well the first that is known, which is how they are called.
            .reduce(|x, y| if y.0.score > x.0.score { y } else { x });
        let (found, written) = match best {
            Some((found, written)) => (Some(found), written),
            None => (None, [String::new(), String::new()]),
        };
        let likeness =
            found.as_ref().map_or(0.0, |f| (f64::from(f.score) * 1000.0).round() / 1000.0);
        let mut reasons = Vec::new();
        if likeness >= ALIKE {
            reasons.push("name");
        }
        if a.said.birth_date.is_some() && a.said.birth_date == b.said.birth_date {
            reasons.push("birth_date");
        }
        let shared = |x: &[String], y: &[String]| x.iter().any(|v| y.contains(v));
        if shared(&a.said.phones, &b.said.phones) {
            reasons.push("phone");
        }
        if shared(&a.said.emails, &b.said.emails) {
            reasons.push("email");
        }
        let alignment = found.map(|f| f.alignment.into_iter().map(step).collect());
        Self { names: written, likeness, alignment: alignment.unwrap_or_default(), reasons }
    }
}

fn pairs<'a>(a: &'a Person, b: &'a Person) -> impl Iterator<Item = (&'a Name, &'a Name)> {
    a.said.names.iter().flat_map(|left| b.said.names.iter().map(move |right| (left, right)))
}

fn step(pair: names::Pair) -> Step {
    let reason = match pair.reason {
        Reason::Same => "same",
        Reason::Spelling => "spelling",
        Reason::Transliteration => "transliteration",
        Reason::Particle => "particle",
        Reason::Initial => "initial",
        Reason::Unlike => "unlike",
        Reason::Missing => "missing",
    };
    Step { left: pair.left, right: pair.right, reason }
}
