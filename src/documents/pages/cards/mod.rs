//! Beside the text: a card for each claim, those of one person under their name.

mod fields;
mod told;

use crate::areas::Area;
use crate::documents::model::{ClaimShown, Document, Kind};
use crate::kernel::{Bilingual, PartialDate};
use crate::web::Page;

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

/// What the text says beside what is held: whose it is, where that is somebody else, and when.
pub struct Against {
    pub head: String,
    pub said: Vec<String>,
    pub ours: Vec<String>,
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

    fn voice(&self, c: &ClaimShown) -> String {
        if c.voice == "own" {
            return String::new();
        }
        let said = self.p.t(&format!("documents-voice-{}", c.voice.replace('_', "-")));
        match &c.voice_words {
            Some(words) => format!("{said} «\u{a0}{words}\u{a0}»"),
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
}
