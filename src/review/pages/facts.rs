//! What two records say, fact by fact, with what agrees and what differs.

use crate::kernel::PartialDate;
use crate::people::Person;
use crate::people::model::Script;
use crate::review::actions::Shown;
use crate::web::Page;
use std::collections::HashMap;

/// One fact of both.
pub(super) struct Fact {
    pub label: String,
    pub sides: [Vec<Text>; 2],
    /// How it is drawn.
    pub class: &'static str,
    /// The same in a word.
    pub word: String,
}

/// A value in its own language and direction.
#[derive(PartialEq, Eq)]
pub(super) struct Text {
    pub text: String,
    pub lang: &'static str,
    pub dir: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    Same,
    Shared,
    Differs,
    OneSide,
}

impl Agreement {
    fn of(sides: &[Vec<Text>; 2]) -> Self {
        let [a, b] = sides;
        if a == b {
            Self::Same
        } else if a.is_empty() || b.is_empty() {
            Self::OneSide
        } else if a.iter().any(|v| b.contains(v)) {
            Self::Shared
        } else {
            Self::Differs
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Same => "review-agrees",
            Self::Shared => "review-shares",
            Self::Differs => "review-differs",
            Self::OneSide => "review-one-side",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Same | Self::Shared => "agrees",
            Self::Differs => "differs",
            Self::OneSide => "quiet",
        }
    }
}

/// What a fact is called, and what each says of it.
type Said = (&'static str, fn(&Desk<'_>, &Person) -> Vec<Text>);

struct Desk<'a> {
    p: &'a Page,
    places: &'a HashMap<String, String>,
}

const NAMES: &str = "review-names";

const FACTS: [Said; 10] = [
    (NAMES, |_, x| {
        let text = |n: &crate::people::model::Name| match n.script {
            Script::Arab => Text { text: n.whole(), lang: "ar", dir: "rtl" },
            Script::Latn => Text { text: n.whole(), lang: "fr", dir: "ltr" },
        };
        x.said.names.iter().map(text).collect()
    }),
    ("people-gender", |d, x| {
        plain(x.said.gender.map(|g| d.p.t(&format!("people-gender-{}", g.code()))))
    }),
    ("people-birth-date", |d, x| plain(x.said.birth_date.as_deref().map(|v| d.date(v)))),
    ("people-birth-locality", |d, x| {
        let place = x.said.birth_place.clone().unwrap_or_default();
        let area = place.area.map(|code| d.place(&code));
        plain(place.locality.into_iter().chain(area))
    }),
    ("people-home", |d, x| plain(x.said.home_area.as_deref().map(|code| d.place(code)))),
    ("people-phone", |_, x| marks(&x.said.phones)),
    ("people-email", |_, x| marks(&x.said.emails)),
    ("people-number", |_, x| {
        let own = x.said.number().map(str::to_owned);
        marks(&own.into_iter().chain(x.further_numbers.iter().cloned()).collect::<Vec<_>>())
    }),
    ("people-member-since", |d, x| {
        let since = x.said.membership.as_ref().and_then(|m| m.since.as_deref());
        plain(since.map(|v| d.date(v)))
    }),
    ("people-skills", |_, x| plain(x.said.skills.iter().cloned())),
];

impl Desk<'_> {
    fn date(&self, text: &str) -> String {
        PartialDate::parse(text).map_or_else(|| text.to_owned(), |d| self.p.date(&d))
    }

    fn place(&self, code: &str) -> String {
        self.places.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }
}

fn plain(values: impl IntoIterator<Item = String>) -> Vec<Text> {
    values.into_iter().map(|text| Text { text, lang: "", dir: "auto" }).collect()
}

/// Numbers and addresses keep their own direction.
fn marks(values: &[String]) -> Vec<Text> {
    values.iter().map(|v| Text { text: v.clone(), lang: "", dir: "ltr" }).collect()
}

/// Every fact that one of them says. Of names it is told how alike they are.
pub(super) fn of(p: &Page, places: &HashMap<String, String>, shown: &Shown) -> Vec<Fact> {
    let (desk, a, b) = (Desk { p, places }, &shown.a, &shown.b);
    let likeness = shown.agreement.likeness;
    FACTS
        .iter()
        .map(|(label, said)| (label, [said(&desk, a), said(&desk, b)]))
        .filter(|(_, sides)| sides.iter().any(|s| !s.is_empty()))
        .map(|(label, sides)| {
            let agreement = Agreement::of(&sides);
            let (class, word) = if *label == NAMES && agreement == Agreement::Differs {
                let percent = format!("{:.0}", likeness * 100.0);
                let alike = if shown.agreement.reasons.contains(&"name") {
                    Agreement::Shared
                } else {
                    agreement
                };
                (alike.class(), p.ta("review-score", "percent", &percent))
            } else {
                (agreement.class(), p.t(agreement.key()))
            };
            Fact { label: p.t(label), sides, class, word }
        })
        .collect()
}
