//! Likely duplicates of those a file brings: told, and created all the same. Cheap for a
//! million rows: a shared phone or address, or the same folded name in the same area or
//! with the same day of birth.

use super::super::duplicates::{Births, births, likeness};
use super::super::insert::whole_key;
use super::super::model::NewPerson;
use super::super::store::CONTACT;
use super::known::SOME;
use super::plan::Fresh;
use crate::access::{Cx, Op};
use crate::db::{Arg, AsArg, Query, Tx};
use crate::kernel::Result;
use crate::kernel::report::Duplicate;
use std::collections::HashMap;

/// Somebody there, or of an earlier line of the file.
struct Candidate {
    id: String,
    home_area: Option<String>,
    birth_date: Option<String>,
    names: Vec<String>,
}

/// What two people may share: the key of a whole name, or a contact's hash.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Mark {
    Name(String),
    Contact(Vec<u8>),
}

impl AsArg for Mark {
    fn arg(&self) -> Arg<'_> {
        match self {
            Self::Name(key) => key.arg(),
            Self::Contact(hash) => hash.arg(),
        }
    }
}

type Shared = HashMap<Mark, Vec<usize>>;

/// More than this share one name: it tells nobody apart.
const CROWD: usize = 50;

/// Of one row.
const NEAREST: usize = 5;
/// Of one file: what is more is found by the review of duplicates.
pub(super) const MOST: usize = 50_000;

pub(super) fn find(tx: &mut Tx, cx: &Cx, fresh: &[Fresh]) -> Result<Vec<Duplicate>> {
    let people: Vec<NewPerson> = fresh.iter().map(|f| f.said.person()).collect();
    let marks: Vec<Vec<Mark>> = people.iter().map(|p| marks(cx, p)).collect();
    let (mut there, mut shared) = read(tx, cx, &marks)?;
    let mut out = Vec::new();
    for ((fresh, person), marks) in fresh.iter().zip(&people).zip(&marks) {
        let mut near: Vec<usize> =
            marks.iter().filter_map(|m| shared.get(m)).flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        let own: Vec<String> = person.names.iter().map(|n| n.whole()).collect();
        let mut found = Vec::new();
        for at in near.into_iter().take(CROWD) {
            let candidate = &there[at];
            let contact = marks.iter().any(|m| {
                matches!(m, Mark::Contact(_)) && shared.get(m).is_some_and(|l| l.contains(&at))
            });
            if let Some(score) = judge(person, &own, candidate, contact) {
                found.push(Duplicate { row: fresh.row, id: candidate.id.clone(), score });
            }
        }
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.id.cmp(&b.id)));
        out.extend(found.into_iter().take(NEAREST));
        for mark in marks {
            let all = shared.entry(mark.clone()).or_default();
            if all.len() < CROWD {
                all.push(there.len());
            }
        }
        there.push(Candidate {
            id: fresh.id.clone(),
            home_area: person.home_area.clone(),
            birth_date: person.birth_date.clone(),
            names: own,
        });
    }
    Ok(out)
}

fn marks(cx: &Cx, person: &NewPerson) -> Vec<Mark> {
    let names = person.names.iter().map(|n| Mark::Name(whole_key(&n.whole())));
    let contacts = person
        .phones
        .iter()
        .chain(&person.emails)
        .map(|v| Mark::Contact(cx.keys.hash(CONTACT, v).to_vec()));
    names.chain(contacts).collect()
}

fn judge(person: &NewPerson, own: &[String], other: &Candidate, contact: bool) -> Option<f64> {
    let births = births(person.birth_date.as_deref(), other.birth_date.as_deref());
    let same_area = person.home_area.is_some() && person.home_area == other.home_area;
    let taken = contact || births == Births::SameDay || (births == Births::Open && same_area);
    if !taken {
        return None;
    }
    let alike = likeness(own, &other.names);
    let score = if contact { alike.max(0.5) } else { alike };
    Some((score * 1000.0).round() / 1000.0)
}

/// Who is there and shares a name or a contact with somebody of the file, as far as the
/// caller sees them.
fn read(tx: &mut Tx, cx: &Cx, marks: &[Vec<Mark>]) -> Result<(Vec<Candidate>, Shared)> {
    let permit = cx.permit(Op::PersonRead)?;
    let mut all: Vec<&Mark> = marks.iter().flatten().collect();
    all.sort_unstable();
    all.dedup();
    let (names, contacts): (Vec<&Mark>, Vec<&Mark>) =
        all.into_iter().partition(|m| matches!(m, Mark::Name(_)));
    let (mut there, mut shared): (Vec<Candidate>, Shared) = Default::default();
    let mut at: HashMap<String, usize> = HashMap::new();
    for (sql, marks, text) in [
        (
            "SELECT k.name_key, p.id, p.home_area, p.birth_date, p.name_ar, p.name_latn
             FROM person_keys k JOIN people p ON p.id = k.person WHERE k.name_key IN (",
            names,
            true,
        ),
        (
            "SELECT c.lookup, p.id, p.home_area, p.birth_date, p.name_ar, p.name_latn
             FROM person_contacts c JOIN people p ON p.id = c.person WHERE c.lookup IN (",
            contacts,
            false,
        ),
    ] {
        for some in marks.chunks(SOME) {
            let mut q = Query::new(sql);
            q.bind_all(some).add(") AND ");
            permit.on_person(&mut q, "p.id", "p.home_area");
            // A name that a crowd bears tells nobody apart.
            q.add(" ORDER BY p.id LIMIT ").bind(SOME * CROWD);
            q.each(tx, |r| {
                let mark = if text { Mark::Name(r.text(0)) } else { Mark::Contact(r.bytes(0)) };
                let id = r.text(1);
                let place = *at.entry(id.clone()).or_insert_with(|| {
                    let names = [r.maybe(4), r.maybe(5)].into_iter().flatten().collect();
                    there.push(Candidate {
                        id,
                        home_area: r.maybe(2),
                        birth_date: r.maybe(3),
                        names,
                    });
                    there.len() - 1
                });
                shared.entry(mark).or_default().push(place);
                Ok(())
            })?;
        }
    }
    Ok((there, shared))
}
