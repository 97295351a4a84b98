//! Beside the text: a card for each claim, those of one person under their name.

use crate::areas::Area;
use crate::documents::model::{ClaimShown, Document, Kind};
use crate::kernel::{Bilingual, PartialDate};
use crate::tenures::model::KINDS;
use crate::web::Page;
use serde_json::Value;

/// The cards of one person, or of one kind of event.
pub struct Group {
    pub heading: String,
    pub lang: &'static str,
    pub href: String,
    pub note: String,
    /// Where all that waits of a person is accepted at once; empty where nothing does.
    pub accept_all: String,
    pub waits: i64,
    pub cards: Vec<Card>,
}

pub struct Card {
    pub n: usize,
    pub id: String,
    pub kind: String,
    pub title: String,
    pub lang: &'static str,
    /// What accepting it would change.
    pub change: Vec<String>,
    pub words: String,
    pub voice: String,
    pub state: &'static str,
    pub state_word: String,
    pub links: Vec<(String, String)>,
    pub against: Vec<Against>,
    /// The words in which something does not fit, and what.
    pub doubts: Vec<(String, String)>,
    pub people: Vec<Candidate>,
    pub fields: Vec<Field>,
    /// A tenure that is held with other years: to be corrected by the text's.
    pub held: String,
}

/// What the text says beside what is held.
pub struct Against {
    pub head: String,
    pub said: String,
    pub ours: String,
    pub source: String,
}

pub struct Candidate {
    pub id: String,
    pub name: String,
    pub reason: String,
    pub chosen: bool,
}

/// A field of the form that corrects.
pub struct Field {
    pub name: &'static str,
    pub label: String,
    pub value: String,
    pub kind: &'static str,
    pub lang: &'static str,
    pub options: Vec<(String, String, bool)>,
}

pub fn groups(
    p: &Page,
    document: &Document,
    claims: &[ClaimShown],
    areas: &[Area],
    may: bool,
) -> Vec<Group> {
    let desk = Desk { p, document, areas };
    let mut out: Vec<Group> = Vec::new();
    let numbered = || claims.iter().enumerate().map(|(i, c)| (i + 1, c));
    for (_, person) in numbered().filter(|(_, c)| c.kind == Kind::Person) {
        let own = |c: &ClaimShown| c.id == person.id || c.about.as_deref() == Some(&person.id);
        let cards: Vec<Card> =
            numbered().filter(|(_, c)| own(c)).map(|(n, c)| desk.card(n, c)).collect();
        let waits = cards.iter().filter(|c| c.state == "open").count() as i64;
        let known = led_to(person, "person").or(text(person, "person"));
        let is_known = known.is_some();
        out.push(Group {
            heading: text(person, "name").unwrap_or_default(),
            lang: lang_of(&text(person, "name").unwrap_or_default()),
            href: known
                .filter(|_| p.may("person.read"))
                .map(|id| format!("/people/{id}"))
                .unwrap_or_default(),
            note: p.t(if is_known { "documents-person-known" } else { "documents-person-new" }),
            accept_all: if may && waits > 1 {
                format!("/claims/{}/person", person.id)
            } else {
                String::new()
            },
            waits,
            cards,
        });
    }
    let rest: Vec<Card> = numbered()
        .filter(|(_, c)| matches!(c.kind, Kind::Event | Kind::Number))
        .map(|(n, c)| desk.card(n, c))
        .collect();
    if !rest.is_empty() {
        out.push(Group {
            heading: p.t("documents-events"),
            lang: p.lang(),
            href: String::new(),
            note: String::new(),
            accept_all: String::new(),
            waits: rest.iter().filter(|c| c.state == "open").count() as i64,
            cards: rest,
        });
    }
    out
}

struct Desk<'a> {
    p: &'a Page,
    document: &'a Document,
    areas: &'a [Area],
}

fn text(c: &ClaimShown, key: &str) -> Option<String> {
    c.proposal.get(key)?.as_str().map(str::to_owned)
}

fn led_to(c: &ClaimShown, key: &str) -> Option<String> {
    c.result.as_ref()?.get(key)?.as_str().map(str::to_owned)
}

fn lang_of(text: &str) -> &'static str {
    if text.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c)) { "ar" } else { "fr" }
}

impl Desk<'_> {
    fn bilingual(&self, c: &ClaimShown, key: &str) -> String {
        let value = c.proposal.get(key).cloned().unwrap_or_default();
        let both: Option<Bilingual> = serde_json::from_value(value).ok();
        both.map(|b| self.p.text(&b).to_owned()).unwrap_or_default()
    }

    fn date(&self, text: Option<String>) -> String {
        let date = text.as_deref().and_then(PartialDate::parse);
        date.map(|d| self.p.date(&d)).unwrap_or_default()
    }

    fn years(&self, c: &ClaimShown) -> String {
        self.span(text(c, "began"), text(c, "ended"))
    }

    fn span(&self, began: Option<String>, ended: Option<String>) -> String {
        let (from, to) = (self.date(began), self.date(ended));
        match (from.is_empty(), to.is_empty()) {
            (true, true) => self.p.t("documents-undated"),
            (false, true) => self.p.ta("documents-since", "from", &from),
            (true, false) => self.p.ta("documents-until", "to", &to),
            (false, false) => self.p.span("documents-from-to", &from, &to),
        }
    }

    fn area(&self, c: &ClaimShown) -> String {
        let code = text(c, "area");
        let known = self.areas.iter().find(|a| Some(&a.code) == code.as_ref());
        known.map(|a| self.p.text(&a.name).to_owned()).or(text(c, "area_name")).unwrap_or_default()
    }

    fn card(&self, n: usize, c: &ClaimShown) -> Card {
        let p = self.p;
        let (title, change) = self.told(c);
        let people = self.candidates(c);
        let held = c.findings.iter().find(|f| f.code == "dates_differ");
        let held = held.and_then(|f| f.held.as_ref()?.get("tenure")?.as_str().map(str::to_owned));
        Card {
            n,
            id: c.id.clone(),
            kind: self.kind(c),
            lang: lang_of(&title),
            title,
            change,
            words: c.evidence.text.clone(),
            voice: self.voice(c),
            state: c.state.name(),
            state_word: p.t(&format!("documents-state-{}", c.state.name())),
            links: self.links(c),
            against: self.against(c),
            doubts: c
                .findings
                .iter()
                .filter(|f| f.held.is_none())
                .map(|f| {
                    let words = f.evidence.as_ref().map(|e| e.text.clone());
                    (words.unwrap_or_default(), p.text(&f.message).to_owned())
                })
                .collect(),
            fields: self.fields(c),
            people,
            held: held.unwrap_or_default(),
        }
    }

    fn kind(&self, c: &ClaimShown) -> String {
        let key = match c.kind {
            Kind::Position | Kind::Role => {
                let kind = text(c, "kind").unwrap_or_default().replace('_', "-");
                return self.p.t(&format!("tenures-kind-{kind}"));
            }
            Kind::Event => text(c, "as").unwrap_or_default(),
            Kind::Number if text(c, "as").as_deref() == Some("target") => "target".to_owned(),
            kind => kind.name().to_owned(),
        };
        self.p.t(&format!("documents-kind-{key}"))
    }

    /// Its headline, and what accepting it would change.
    fn told(&self, c: &ClaimShown) -> (String, Vec<String>) {
        let p = self.p;
        match c.kind {
            Kind::Person => {
                let roles: Vec<&str> = c
                    .proposal
                    .get("roles")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .collect();
                let known = c.matches.iter().find(|m| {
                    Some(m.id.as_str()) == c.proposal.get("person").and_then(Value::as_str)
                });
                let change = match known {
                    Some(m) => p.ta("documents-change-known", "name", p.text(&m.name)),
                    None if c.matches.is_empty() => p.t("documents-change-new"),
                    None => p.t("documents-change-which"),
                };
                let name = text(c, "name").unwrap_or_default();
                let comma = if lang_of(&name) == "ar" { "، " } else { ", " };
                let all: Vec<&str> =
                    [name.as_str()].into_iter().chain(roles.into_iter().take(2)).collect();
                (all.join(comma), vec![change])
            }
            Kind::Birth => {
                let place = c.proposal.get("birth_place").and_then(|b| b.get("locality")?.as_str());
                let parts = [Some(self.date(text(c, "birth_date"))), place.map(str::to_owned)];
                let comma = if p.lang() == "ar" { "، " } else { ", " };
                (
                    parts.into_iter().flatten().collect::<Vec<_>>().join(comma),
                    vec![p.t("documents-change-birth")],
                )
            }
            Kind::Position | Kind::Role => {
                let (role, body) = (self.bilingual(c, "role"), self.bilingual(c, "body_name"));
                let title = if body.is_empty() { role } else { format!("{role} · {body}") };
                let agrees = c.matches.iter().any(|m| m.kind == "tenure" && m.score >= 1.0);
                let key =
                    if agrees { "documents-change-agrees" } else { "documents-change-tenure" };
                (title, vec![p.ta(key, "years", &self.years(c))])
            }
            Kind::Event => {
                let hour = text(c, "time").unwrap_or_default();
                let parts = [
                    self.date(text(c, "date")),
                    hour,
                    self.bilingual(c, "place"),
                    self.area(c),
                    text(c, "chair_name").unwrap_or_default(),
                ];
                let said: Vec<String> = parts.into_iter().filter(|t| !t.is_empty()).collect();
                (self.bilingual(c, "title"), said)
            }
            Kind::Number => {
                let value = c.proposal.get("value").and_then(Value::as_i64).unwrap_or_default();
                let area = self.area(c);
                let is_target = text(c, "as").as_deref() == Some("target");
                let change = if is_target {
                    p.t("documents-change-target")
                } else {
                    p.t("documents-change-note")
                };
                let of = p.t(&format!("documents-of-{}", text(c, "of").unwrap_or_default()));
                let parts = [p.num(value), of, area];
                (
                    parts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · "),
                    vec![change],
                )
            }
        }
    }

    fn voice(&self, c: &ClaimShown) -> String {
        if c.voice == "own" {
            return String::new();
        }
        let said = self.p.t(&format!("documents-voice-{}", c.voice.replace('_', "-")));
        match &c.voice_words {
            Some(words) => format!("{said} « {words} »"),
            None => said,
        }
    }

    fn links(&self, c: &ClaimShown) -> Vec<(String, String)> {
        let places = [
            ("person", "person.read", "people"),
            ("meeting", "meeting.read", "meetings"),
            ("gathering", "gathering.read", "gatherings"),
            ("delegation", "delegation.read", "delegations"),
        ];
        let found =
            places.into_iter().filter(|(_, op, _)| self.p.may(op)).filter_map(|(key, _, path)| {
                let id = led_to(c, key)?;
                Some((format!("/{path}/{id}"), self.p.t(&format!("documents-open-{key}"))))
            });
        found.collect()
    }

    /// Side by side: what the text says, what is held, each with its source.
    fn against(&self, c: &ClaimShown) -> Vec<Against> {
        let p = self.p;
        let own = |held: &Value, key: &str| held.get(key)?.as_str().map(str::to_owned);
        let all = c.findings.iter().filter_map(|f| Some((f, f.held.as_ref()?)));
        all.map(|(f, held)| {
            let is_birth = f.code == "birth_differs";
            let said = if is_birth { self.date(text(c, "birth_date")) } else { self.years(c) };
            let ours = if is_birth {
                self.date(own(held, "birth_date"))
            } else {
                self.span(own(held, "began"), own(held, "ended"))
            };
            let source = own(held, "source").unwrap_or_else(|| p.t("documents-no-source"));
            Against { head: p.text(&f.message).to_owned(), said, ours, source }
        })
        .collect()
    }

    fn candidates(&self, c: &ClaimShown) -> Vec<Candidate> {
        let now = text(c, "person");
        let people = c.matches.iter().filter(|m| m.kind == "person");
        people
            .map(|m| Candidate {
                id: m.id.clone(),
                name: self.p.text(&m.name).to_owned(),
                reason: self.p.text(&m.reason).to_owned(),
                chosen: now.as_deref() == Some(&m.id),
            })
            .collect()
    }

    fn fields(&self, c: &ClaimShown) -> Vec<Field> {
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
