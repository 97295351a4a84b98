//! What is kept of the people that a text means, beside what it says of them.

use super::who::{Chosen, Who};
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::documents::model::{Claim, Finding, Kind, Match};
use crate::documents::reading::in_all;
use crate::kernel::{End, PartialDate, Result, Span};
use crate::people::{self, Person};
use crate::tenures::{self, Tenure};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What is kept of the people that are meant.
#[derive(Default)]
pub(super) struct Held {
    pub people: HashMap<String, Person>,
    careers: HashMap<String, Vec<Tenure>>,
}

impl Held {
    pub fn of(tx: &mut Tx, cx: &Cx, who: &Who) -> Result<Self> {
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

    pub fn compare(
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

/// The time that a claim speaks of; an end that it does not tell is not known.
pub(super) fn span(claim: &Claim) -> Span {
    let date = |key: &str| PartialDate::parse(claim.text(key));
    let open = claim.text("end_state") == "ongoing";
    let end = if open { End::Open } else { End::Unknown };
    Span::new(date("began"), date("ended").map_or(end, End::On))
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
