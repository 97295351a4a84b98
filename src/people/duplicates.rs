//! Who may be the same person: found by shared names or contacts, told with a score,
//! decided by people.

use super::insert;
use super::model::NewPerson;
use super::pairs;
use super::store::CONTACT;
use crate::access::{Cx, Op, Permit};
use crate::db::{Query, Tx};
use crate::kernel::Result;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Likely {
    pub id: String,
    pub score: f64,
}

/// The same name, as far as two scripts can tell.
const SAME_NAME: f64 = 0.9;
/// A name this near is enough where the day of birth is the same.
const NEAR_NAME: f64 = 0.75;
/// What a shared phone or address says by itself: families share them too.
const CONTACT_ALONE: f64 = 0.5;
/// People brought forward by one shared key.
const CANDIDATES: i64 = 200;

struct Candidate {
    birth_date: Option<String>,
    contact: bool,
    names: Vec<String>,
}

/// Those the caller may see who are likely the same, best first.
pub fn likely(
    tx: &mut Tx,
    cx: &Cx,
    said: &NewPerson,
    besides: Option<&str>,
) -> Result<Vec<Likely>> {
    likely_within(tx, cx, &cx.permit(Op::PersonRead)?, said, besides)
}

/// The same within a permit. Who was told to be somebody else than `besides` is left out.
pub(super) fn likely_within(
    tx: &mut Tx,
    cx: &Cx,
    permit: &Permit,
    said: &NewPerson,
    besides: Option<&str>,
) -> Result<Vec<Likely>> {
    let mut near = candidates(tx, cx, permit, said)?;
    if let Some(id) = besides {
        near.remove(id);
        for other in pairs::told_different(tx, id)? {
            near.remove(&other);
        }
    }
    name_them(tx, &mut near)?;
    let own: Vec<String> = said.names.iter().map(|n| n.whole()).collect();
    let mut out: Vec<Likely> = near
        .into_iter()
        .filter_map(|(id, candidate)| {
            judge(said.birth_date.as_deref(), &own, &candidate).map(|score| Likely { id, score })
        })
        .collect();
    out.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.id.cmp(&b.id)));
    out.truncate(20);
    Ok(out)
}

fn candidates(
    tx: &mut Tx,
    cx: &Cx,
    permit: &Permit,
    said: &NewPerson,
) -> Result<HashMap<String, Candidate>> {
    let mut near = HashMap::new();
    let lookups: Vec<[u8; 32]> =
        said.phones.iter().chain(&said.emails).map(|v| cx.keys.hash(CONTACT, v)).collect();
    if !lookups.is_empty() {
        let mut q = Query::new(
            "SELECT p.id, p.birth_date FROM people p
             WHERE p.id IN (SELECT person FROM person_contacts WHERE lookup IN (",
        );
        q.bind_all(lookups).add(")) AND ");
        permit.on_person(&mut q, "p.id", "p.home_area");
        take(&q, tx, true, &mut near)?;
    }
    for key in insert::name_keys(said) {
        let mut q = Query::new(
            "SELECT p.id, p.birth_date FROM person_keys k JOIN people p ON p.id = k.person WHERE k.name_key = ",
        );
        q.bind(&key).add(" AND ");
        permit.on_person(&mut q, "p.id", "p.home_area");
        q.add(" ORDER BY k.person LIMIT ").bind(CANDIDATES + 1);
        let mut some = HashMap::new();
        take(&q, tx, false, &mut some)?;
        // A part that so many bear says nothing; pairs of parts still do.
        if key.starts_with("p:") || some.len() as i64 <= CANDIDATES {
            for (id, candidate) in some {
                near.entry(id).or_insert(candidate);
            }
        }
    }
    Ok(near)
}

fn take(
    q: &Query,
    tx: &mut Tx,
    contact: bool,
    near: &mut HashMap<String, Candidate>,
) -> Result<()> {
    q.each(tx, |r| {
        let fresh = || Candidate { birth_date: r.maybe(1), contact, names: Vec::new() };
        near.entry(r.text(0)).or_insert_with(fresh).contact |= contact;
        Ok(())
    })
}

fn name_them(tx: &mut Tx, near: &mut HashMap<String, Candidate>) -> Result<()> {
    let ids: Vec<String> = near.keys().cloned().collect();
    for some in ids.chunks(500) {
        let mut q = Query::new("SELECT person, given, family FROM person_names WHERE person IN (");
        q.bind_all(some).add(") AND proposed = 0 ORDER BY person, position");
        q.each(tx, |r| {
            if let Some(candidate) = near.get_mut(&r.text(0)) {
                let parts: Vec<String> = [r.maybe(1), r.maybe(2)].into_iter().flatten().collect();
                candidate.names.push(parts.join(" "));
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn judge(birth: Option<&str>, own: &[String], candidate: &Candidate) -> Option<f64> {
    let alike = likeness(own, &candidate.names);
    let births = births(birth, candidate.birth_date.as_deref());
    let taken = candidate.contact
        || (births != Births::Differ && alike >= SAME_NAME)
        || (births == Births::SameDay && alike >= NEAR_NAME);
    let score = if candidate.contact { alike.max(CONTACT_ALONE) } else { alike };
    taken.then(|| (score * 1000.0).round() / 1000.0)
}

/// The best that two lists of names have in common.
pub(super) fn likeness(own: &[String], theirs: &[String]) -> f64 {
    let pairs = own.iter().flat_map(|a| theirs.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| f64::from(names::score(a, b))).fold(0.0, f64::max)
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Births {
    SameDay,
    Differ,
    /// One is not known, or both are the same as far as they are.
    Open,
}

pub(super) fn births(a: Option<&str>, b: Option<&str>) -> Births {
    match (a, b) {
        (Some(a), Some(b)) if a == b && a.len() == 10 => Births::SameDay,
        (Some(a), Some(b)) if !a.starts_with(b) && !b.starts_with(a) => Births::Differ,
        _ => Births::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_does_not_contradict_its_day() {
        assert_eq!(births(Some("1980"), Some("1980-05-01")), Births::Open);
        assert_eq!(births(Some("1980-05-01"), Some("1980-05-01")), Births::SameDay);
        assert_eq!(births(Some("1980-05"), Some("1980-06-01")), Births::Differ);
        assert_eq!(births(None, Some("1980")), Births::Open);
    }
}
