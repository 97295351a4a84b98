//! What claims mean to whoever looks: who may be meant of the people they may see, what is
//! held already, and what contradicts it.

use super::model::{Claim, ClaimShown, Finding, Kind, Match, State};
use super::reading::in_all;
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::gatherings;
use crate::kernel::{Bilingual, PartialDate, Result, Time};
use crate::meetings;
use crate::people::{self, Person};
use crate::tenures::{self, Tenure};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Below this nobody is shown.
const FAINT: f64 = 0.6;
/// So alike somebody is meant, where nobody else comes near.
const MEANT: f64 = 0.9;
const BEHIND: f64 = 0.08;
/// Matches shown of one claim.
const SHOWN: usize = 5;
/// People looked for in one document.
const LOOKED_FOR: usize = 150;

/// Who a claim of a person speaks of.
#[derive(Debug, Clone, PartialEq)]
pub enum Chosen {
    Known(String),
    New,
    /// Several are as likely: a person decides.
    Open,
}

/// Of each claim of a person, who is meant; with those who may be.
#[derive(Debug, Default)]
pub struct Who {
    pub chosen: HashMap<String, Chosen>,
    matches: HashMap<String, Vec<Match>>,
}

impl Who {
    /// Looks for the people of these claims among those the asker may see.
    pub fn of<'c>(
        tx: &mut Tx,
        cx: &Cx,
        claims: impl IntoIterator<Item = &'c Claim>,
    ) -> Result<Self> {
        let mut out = Self::default();
        let Ok(permit) = cx.permit(Op::PersonRead) else { return Ok(out) };
        let people = claims.into_iter().filter(|c| c.kind == Kind::Person);
        for claim in people.take(LOOKED_FOR) {
            if let Some(id) = claim.led_to("person") {
                let stands = people::standing(tx, id)?;
                out.chosen.insert(claim.id.clone(), Chosen::Known(stands));
                continue;
            }
            let name = claim.text("name");
            let mut found = people::find(tx, cx, &permit, name, None)?;
            found.retain(|f| f.1 >= FAINT);
            found.truncate(SHOWN);
            out.chosen.insert(claim.id.clone(), chosen(&found));
            let ids: Vec<String> = found.iter().map(|f| f.0.clone()).collect();
            let labels = people::labels(tx, &ids)?;
            let matches = found.into_iter().filter_map(|(id, score)| {
                let label = labels.get(&id)?;
                let reason = in_all(reason(name, &label.name, score));
                Some(Match { kind: "person", id, name: label.name.clone(), score, reason })
            });
            out.matches.insert(claim.id.clone(), matches.collect());
        }
        Ok(out)
    }

    fn known(&self, claim: &str) -> Option<&String> {
        match self.chosen.get(claim)? {
            Chosen::Known(id) => Some(id),
            _ => None,
        }
    }
}

fn chosen(found: &[(String, f64)]) -> Chosen {
    match found {
        [] => Chosen::New,
        [(_, best), ..] if *best < MEANT => Chosen::New,
        [(id, _)] => Chosen::Known(id.clone()),
        [(id, best), (_, second), ..] if best - second > BEHIND => Chosen::Known(id.clone()),
        _ => Chosen::Open,
    }
}

fn reason(name: &str, known: &Bilingual, score: f64) -> &'static str {
    let folded = names::fold(name);
    let same = [&known.ar, &known.fr].into_iter().flatten().any(|n| names::fold(n) == folded);
    if same {
        "documents-match-same"
    } else if score >= MEANT {
        "documents-match-spelling"
    } else {
        "documents-match-alike"
    }
}

/// Claims as they are answered, and the people whose names or careers they show.
pub fn shown(tx: &mut Tx, cx: &Cx, claims: &[Claim]) -> Result<(Vec<ClaimShown>, Vec<String>)> {
    let who = Who::of(tx, cx, claims)?;
    let held = Held::of(tx, cx, &who)?;
    let mut out = Vec::with_capacity(claims.len());
    for claim in claims {
        let about = claim.about.as_deref().and_then(|id| who.known(id));
        let mut findings = claim.findings.clone();
        let mut matches = match claim.kind {
            Kind::Person => who.matches.get(&claim.id).cloned().unwrap_or_default(),
            Kind::Event => events_that_day(tx, cx, claim)?,
            _ => Vec::new(),
        };
        if let Some(person) = about.filter(|_| claim.state == State::Open) {
            held.compare(person, claim, &mut matches, &mut findings);
        }
        out.push(ClaimShown {
            id: claim.id.clone(),
            kind: claim.kind,
            evidence: claim.evidence.clone(),
            voice: claim.voice.clone(),
            voice_words: claim.voice_words.clone(),
            proposal: proposed(claim, &who),
            matches,
            findings,
            about: claim.about.clone(),
            state: claim.state,
            result: claim.result.clone(),
        });
    }
    let mut read: Vec<String> = out
        .iter()
        .flat_map(|c| &c.matches)
        .filter(|m| m.kind == "person")
        .map(|m| m.id.clone())
        .collect();
    read.extend(held.people.keys().cloned());
    read.sort();
    read.dedup();
    Ok((out, read))
}

/// With whom it would be accepted as.
fn proposed(claim: &Claim, who: &Who) -> serde_json::Map<String, Value> {
    let mut proposal = claim.proposal.clone();
    if claim.kind == Kind::Person {
        proposal.insert("person".to_owned(), json!(who.known(&claim.id)));
    }
    proposal
}

/// What is kept of the people that are meant.
#[derive(Default)]
struct Held {
    people: HashMap<String, Person>,
    careers: HashMap<String, Vec<Tenure>>,
}

impl Held {
    fn of(tx: &mut Tx, cx: &Cx, who: &Who) -> Result<Self> {
        let mut out = Self::default();
        let ids: Vec<String> = who
            .chosen
            .values()
            .filter_map(|c| match c {
                Chosen::Known(id) => Some(id.clone()),
                _ => None,
            })
            .collect();
        let Ok(sight) = cx.permit(Op::PersonRead) else { return Ok(out) };
        let seen: Vec<String> = people::visible_among(tx, &sight, &ids)?.into_iter().collect();
        for person in people::whole(tx, cx, &seen)? {
            if cx.permit(Op::TenureRead).is_ok() {
                let career = tenures::actions::career(tx, cx, &person.id)?;
                out.careers.insert(person.id.clone(), career);
            }
            out.people.insert(person.id.clone(), person);
        }
        Ok(out)
    }

    fn compare(
        &self,
        id: &str,
        claim: &Claim,
        matches: &mut Vec<Match>,
        findings: &mut Vec<Finding>,
    ) {
        match claim.kind {
            Kind::Birth => findings.extend(self.people.get(id).and_then(|p| birth(p, claim))),
            Kind::Position | Kind::Role => {
                for tenure in self.careers.get(id).into_iter().flatten() {
                    let Some(alike) = Alike::of(tenure, claim) else { continue };
                    let reason = if alike == Alike::Agrees {
                        "documents-match-agrees"
                    } else {
                        "documents-match-office"
                    };
                    matches.push(Match {
                        kind: "tenure",
                        id: tenure.id.clone(),
                        name: tenure.said.role.clone(),
                        score: if alike == Alike::Agrees { 1.0 } else { 0.8 },
                        reason: in_all(reason),
                    });
                    if alike == Alike::Differs {
                        findings.push(dates_differ(tenure));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Neither date is a part of the other.
pub fn birth_differs(person: &Person, claim: &Claim) -> bool {
    let said = claim.text("birth_date");
    let held = person.said.birth_date.as_deref();
    held.is_some_and(|held| !held.starts_with(said) && !said.starts_with(held))
}

fn birth(person: &Person, claim: &Claim) -> Option<Finding> {
    let held = person.said.birth_date.as_deref().filter(|_| birth_differs(person, claim))?;
    let mut found = Finding::warning("birth_differs", in_all("documents-finding-birth-differs"));
    found.held = Some(
        json!({ "person": person.id, "birth_date": held, "birth_place": person.said.birth_place }),
    );
    Some(found)
}

fn dates_differ(tenure: &Tenure) -> Finding {
    let said = &tenure.said;
    let mut found = Finding::warning("dates_differ", in_all("documents-finding-dates-differ"));
    found.held = Some(json!({
        "tenure": tenure.id, "role": said.role, "began": said.began.map(|d| d.to_string()),
        "ended": said.ended.map(|d| d.to_string()), "source": said.source,
    }));
    found
}

/// How a tenure that is held stands to one that is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alike {
    Agrees,
    Differs,
}

impl Alike {
    /// None where they are two things.
    pub fn of(tenure: &Tenure, claim: &Claim) -> Option<Self> {
        let texts = |b: Option<&Value>| -> Vec<String> {
            let map = b.and_then(Value::as_object);
            map.into_iter()
                .flat_map(|m| m.values())
                .filter_map(Value::as_str)
                .map(names::fold)
                .collect()
        };
        let role = serde_json::to_value(&tenure.said.role).ok();
        let shared = |a: &[String], b: &[String]| a.iter().any(|t| b.contains(t));
        if !shared(&texts(role.as_ref()), &texts(claim.proposal.get("role"))) {
            return None;
        }
        let body = serde_json::to_value(&tenure.said.body_name).ok();
        let (ours, theirs) = (texts(body.as_ref()), texts(claim.proposal.get("body_name")));
        let date = |key: &str| PartialDate::parse(claim.text(key));
        let (began, ended) = (date("began"), date("ended"));
        let said = &tenure.said;
        let agrees = fits(said.began, began) && fits(said.ended, ended);
        // Where a body is kept by its id alone, the years have to speak for it.
        let same_body = shared(&ours, &theirs) || (ours.is_empty() && theirs.is_empty());
        let unknown_body = said.body.is_some() || ours.is_empty() != theirs.is_empty();
        match (same_body, unknown_body, agrees) {
            (true, _, true) | (_, true, true) => Some(Self::Agrees),
            (true, _, false) if overlap((said.began, said.ended), (began, ended)) => {
                Some(Self::Differs)
            }
            _ => None,
        }
    }
}

/// The same as far as both are known.
fn fits(held: Option<PartialDate>, said: Option<PartialDate>) -> bool {
    match (held, said) {
        (Some(a), Some(b)) => a.first_day() <= b.last_day() && b.first_day() <= a.last_day(),
        (None, Some(_)) => false,
        _ => true,
    }
}

type Years = (Option<PartialDate>, Option<PartialDate>);

/// A second term in the same office is no contradiction.
fn overlap(a: Years, b: Years) -> bool {
    let before = |x: Years, y: Years| match (x.1, y.0) {
        (Some(end), Some(begin)) => end.first_day() <= begin.last_day(),
        _ => false,
    };
    !before(a, b) && !before(b, a)
}

/// Meetings and gatherings of the same day, of those the asker may see.
fn events_that_day(tx: &mut Tx, cx: &Cx, claim: &Claim) -> Result<Vec<Match>> {
    let mut out = Vec::new();
    let Some((from, until)) = day_of(cx, claim) else { return Ok(out) };
    if claim.is_gathering() {
        if let Ok(sight) = cx.permit(Op::GatheringRead) {
            for g in gatherings::gathering_page(tx, &sight, Some(&(until, String::new())), 20)? {
                if g.starts_at >= from {
                    let reason = in_all("documents-match-day");
                    out.push(Match {
                        kind: "gathering",
                        id: g.id,
                        name: g.title,
                        score: 0.9,
                        reason,
                    });
                }
            }
        }
    } else if let Ok(sight) = cx.permit(Op::MeetingRead) {
        for m in meetings::between(tx, &sight, from, until)? {
            let same = m.area.as_deref() == claim.proposal.get("area").and_then(Value::as_str);
            let score = if same { 0.9 } else { 0.7 };
            let reason = in_all("documents-match-day");
            out.push(Match { kind: "meeting", id: m.id, name: m.title, score, reason });
        }
    }
    out.truncate(SHOWN);
    Ok(out)
}

/// The day of an event, from its midnight to the next.
pub fn day_of(cx: &Cx, claim: &Claim) -> Option<(Time, Time)> {
    let date = PartialDate::parse(claim.text("date")).filter(|d| d.day.is_some())?;
    let midnight = |day: jiff::civil::Date| {
        let begins = day.to_zoned(cx.zone.clone()).ok()?;
        Some(Time::from_micros(begins.timestamp().as_microsecond()))
    };
    Some((midnight(date.first_day())?, midnight(date.first_day().tomorrow().ok()?)?))
}
