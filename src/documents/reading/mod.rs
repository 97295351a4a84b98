//! From a text to claims in the words of our records, by the reader of the crate: pure, no
//! database, the same each time. Territories are still words here.

mod events;
mod people;

use super::model::{Evidence, Finding, Indexed, Kind};
use crate::kernel::{Bilingual, Lang, PartialDate, weekday};
use crate::meetings::model::contradicted;
use crate::web::language;
use reading::{Context, Date, Lists, Proposal, Voice};
use serde_json::{Map, Value, json};

/// Claims of one text: what is beyond is left to the reader's own eyes.
const MOST: usize = 1000;
/// Letters of a field, as the rooms that own the facts take them.
const LONGEST: usize = 280;

/// A claim before it has an id: `about` is the place of its person's among them.
#[derive(Debug, Clone)]
pub struct Draft {
    pub kind: Kind,
    pub evidence: Evidence,
    pub voice: &'static str,
    pub voice_words: Option<String>,
    pub proposal: Map<String, Value>,
    pub findings: Vec<Finding>,
    pub about: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct Read {
    pub lang: Lang,
    pub claims: Vec<Draft>,
    pub findings: Vec<Finding>,
}

/// Reads a text; takes about a seventh of a second for each megabyte.
pub fn read(text: &str, published: Option<PartialDate>, lang: Option<Lang>) -> Read {
    let day = published.and_then(|d| Date::parse(&d.to_string()));
    let context = Context { published: day, lists: Lists::shipped() };
    let Ok(found) = reading::read(text, &context) else {
        return Read { lang: lang.unwrap_or_default(), claims: Vec::new(), findings: Vec::new() };
    };
    let lang = lang.or(Lang::parse(found.lang)).unwrap_or_default();
    let mut desk = Desk { text: Indexed::new(text), lang, published, claims: Vec::new() };
    desk.all(&found.claims);
    desk.claims.truncate(MOST);
    let findings = found.findings.iter().map(finding).collect();
    Read { lang, claims: desk.claims, findings }
}

struct Desk<'t> {
    text: Indexed<'t>,
    lang: Lang,
    published: Option<PartialDate>,
    claims: Vec<Draft>,
}

impl Desk<'_> {
    fn all(&mut self, found: &[reading::Claim]) {
        for claim in found {
            if let Proposal::Person(person) = &claim.proposal {
                self.person(claim, person);
            }
        }
        let people = self.claims.len();
        self.births(people);
        for claim in found {
            if let Proposal::Position(position) = &claim.proposal {
                self.position(claim, position, people);
            }
        }
        self.roles(people);
        for claim in found {
            if let Proposal::Event(event) = &claim.proposal {
                self.event(claim, event, people);
            }
        }
        for claim in found {
            if let Proposal::Number(number) = &claim.proposal {
                self.number(claim, number);
            }
        }
        self.differ_within();
    }

    fn put(&mut self, claim: &reading::Claim, kind: Kind, proposal: Value, about: Option<usize>) {
        let voice = match claim.attribution.voice {
            Voice::Own => "own",
            Voice::Quoted => "quoted",
            Voice::UnnamedSources => "unnamed_sources",
            Voice::Communique => "communique",
            Voice::Statement => "statement",
        };
        self.claims.push(Draft {
            kind,
            evidence: evidence(&claim.evidence),
            voice,
            voice_words: claim.attribution.words.as_ref().map(|w| short(&w.text)),
            proposal: object(proposal),
            findings: claim.findings.iter().map(finding).collect(),
            about,
        });
    }
}

pub(in crate::documents) fn in_all(key: &str) -> Bilingual {
    let said = |lang| Some(language::say(lang, key));
    Bilingual::new(said(Lang::Ar), said(Lang::Fr), said(Lang::En))
}

fn finding(found: &reading::Finding) -> Finding {
    let evidence = evidence(&found.evidence);
    let said = contradicted("text", &evidence.text);
    let said = said.into_iter().find(|f| f.code == found.kind);
    let date = weekday::days_in(&evidence.text).first().map(ToString::to_string);
    let message = match (said, found.kind) {
        (Some(said), "weekday_mismatch") => said.message,
        (_, kind) => in_all(&format!("documents-finding-{}", kind.replace('_', "-"))),
    };
    Finding { date, evidence: Some(evidence), ..Finding::warning(found.kind, message) }
}

fn evidence(found: &reading::Evidence) -> Evidence {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Evidence { start: count(found.start), end: count(found.end), text: found.text.clone() }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(mut map) => {
            map.retain(|_, v| !v.is_null());
            map
        }
        _ => Map::new(),
    }
}

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c))
}

fn in_its_script(text: &str) -> Value {
    if is_arabic(text) { json!({ "ar": text }) } else { json!({ "fr": text }) }
}

/// Lines and blanks of the text become one blank; no longer than a field takes.
fn one_line(text: &str) -> String {
    short(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
