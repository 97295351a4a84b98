//! The form that corrects a claim: its proposal, field by field.

use super::{Desk, Field, text};
use crate::documents::model::{ClaimShown, Kind};
use crate::tenures::model::KINDS;

impl Desk<'_> {
    pub(super) fn fields(&self, c: &ClaimShown) -> Vec<Field> {
        let p = self.p;
        let is_ar = self.document.lang.code() == "ar";
        let own = |names: (&'static str, &'static str)| if is_ar { names.0 } else { names.1 };
        let field = |name: &'static str, key: &str, value: String, kind: &'static str| Field {
            name,
            label: p.t(&format!("documents-field-{key}")),
            value,
            kind,
            lang: if kind == "words" { self.document.lang.code() } else { "" },
            options: Vec::new(),
        };
        let plain = |key: &str| text(c, key).unwrap_or_default();
        let both = |key: &str| self.bilingual(c, key);
        match c.kind {
            Kind::Person => vec![field("proposal.name", "name", plain("name"), "words")],
            Kind::Birth => {
                let place = c.proposal.get("birth_place").and_then(|b| b.get("locality")?.as_str());
                vec![
                    field("proposal.birth_date", "birth-date", plain("birth_date"), "date"),
                    field(
                        "proposal.birth_place.locality",
                        "birth-place",
                        place.unwrap_or_default().to_owned(),
                        "words",
                    ),
                ]
            }
            Kind::Position | Kind::Role => vec![
                self.choice("proposal.kind", "kind", &plain("kind"), &KINDS, "tenures-kind-"),
                field(own(("proposal.role.ar", "proposal.role.fr")), "role", both("role"), "words"),
                field(
                    own(("proposal.body_name.ar", "proposal.body_name.fr")),
                    "body-name",
                    both("body_name"),
                    "words",
                ),
                field("proposal.began", "began", plain("began"), "date"),
                field("proposal.ended", "ended", plain("ended"), "date"),
            ],
            Kind::Event => vec![
                self.choice(
                    "proposal.as",
                    "as",
                    &plain("as"),
                    &["meeting", "gathering"],
                    "documents-kind-",
                ),
                field(
                    own(("proposal.title.ar", "proposal.title.fr")),
                    "event-title",
                    both("title"),
                    "words",
                ),
                field("proposal.date", "date", plain("date"), "date"),
                field("proposal.date_text", "date-text", plain("date_text"), "words"),
                field("proposal.time", "time", plain("time"), "time"),
                field(
                    own(("proposal.place.ar", "proposal.place.fr")),
                    "place",
                    both("place"),
                    "words",
                ),
                field("proposal.area", "event-area", plain("area"), "code"),
                field("proposal.chair_name", "chair", plain("chair_name"), "words"),
            ],
            Kind::Number => {
                let value = c.proposal.get("value").map(ToString::to_string).unwrap_or_default();
                vec![
                    field("proposal.value", "value", value, "number"),
                    self.choice(
                        "proposal.as",
                        "as",
                        &plain("as"),
                        &["target", "note"],
                        "documents-kind-",
                    ),
                    field("proposal.area", "event-area", plain("area"), "code"),
                ]
            }
        }
    }

    fn choice(
        &self,
        name: &'static str,
        key: &str,
        now: &str,
        all: &[&str],
        family: &str,
    ) -> Field {
        let option = |word: &&str| {
            let label = self.p.t(&format!("{family}{}", word.replace('_', "-")));
            ((*word).to_owned(), label, *word == now)
        };
        Field {
            name,
            label: self.p.t(&format!("documents-field-{key}")),
            value: String::new(),
            kind: "choice",
            lang: "",
            options: all.iter().map(option).collect(),
        }
    }
}
