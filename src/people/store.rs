//! SQL of people.

use super::insert::{self, Columns};
use super::model::{
    BirthPlace, Gender, MemberStatus, Membership, Name, NameKind, NewPerson, Person, PersonLabel,
    Script,
};
use crate::access::{Cx, Permit};
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Bilingual, Keys, PartialDate, Result};
use std::collections::{HashMap, HashSet};

pub(super) const CONTACT: &str = "person contact";

/// The membership number as said of the person in alias `p`: held, or claimed.
pub(super) const NUMBER: &str = "COALESCE(p.membership_number,
    (SELECT MIN(nc.number) FROM number_claims nc WHERE nc.person = p.id))";

/// Whether this person may be seen under the permit.
pub fn visible(tx: &mut Tx, permit: &Permit, id: &str) -> Result<bool> {
    let mut q = Query::new("SELECT 1 FROM people p WHERE p.id = ");
    q.bind(id).add(" AND ");
    permit.on_person(&mut q, "p.id", "p.home_area");
    Ok(q.row(tx)?.is_some())
}

/// Those of them who may be seen under the permit.
pub fn visible_among(tx: &mut Tx, permit: &Permit, ids: &[String]) -> Result<HashSet<String>> {
    let mut out = HashSet::with_capacity(ids.len());
    for some in ids.chunks(500) {
        let mut q = Query::new("SELECT p.id FROM people p WHERE p.id IN (");
        q.bind_all(some).add(") AND ");
        permit.on_person(&mut q, "p.id", "p.home_area");
        out.extend(q.rows(tx)?.iter().map(|r| r.text(0)));
    }
    Ok(out)
}

/// Whether there is such a person, for what has looked before.
pub fn is_there(tx: &mut Tx, id: &str) -> Result<bool> {
    Ok(tx.one("SELECT 1 FROM people WHERE id = $1", args![id])?.is_some())
}

/// What other features' lists show; whoever asks has seen to the permit.
pub fn labels(tx: &mut Tx, ids: &[String]) -> Result<HashMap<String, PersonLabel>> {
    let mut out = HashMap::with_capacity(ids.len());
    for some in ids.chunks(500) {
        let mut q = Query::new(
            "SELECT id, name_ar, name_latn, gender, home_area FROM people WHERE id IN (",
        );
        q.bind_all(some).add(")");
        q.each(tx, |r| {
            let label = PersonLabel {
                name: Bilingual::new(r.get(1), r.get(2), None),
                gender: gender(&r, 3),
                home_area: r.maybe(4),
            };
            out.insert(r.text(0), label);
            Ok(())
        })?;
    }
    Ok(out)
}

fn gender(row: &Row, column: usize) -> Option<Gender> {
    row.maybe(column).and_then(|g| Gender::parse(&g))
}

/// One person, whole; none outside the permit.
pub(super) fn by_id(tx: &mut Tx, keys: &Keys, permit: &Permit, id: &str) -> Result<Option<Person>> {
    if !visible(tx, permit, id)? {
        return Ok(None);
    }
    Ok(load(tx, keys, &[id.to_owned()])?.pop())
}

/// People whole, in the order of their ids; whoever asks has seen to the permit.
pub(super) fn load(tx: &mut Tx, keys: &Keys, ids: &[String]) -> Result<Vec<Person>> {
    let mut q = Query::new(&format!(
        "SELECT p.id, p.name_ar, p.name_latn, p.gender, p.birth_date, p.birth_area, p.birth_locality,
           p.home_area, {NUMBER}, p.membership_since, p.membership_status, p.skills
         FROM people p WHERE p.id IN ("
    ));
    q.bind_all(ids).add(") ORDER BY p.id");
    let mut people: Vec<Person> = q.rows(tx)?.iter().map(person).collect::<Result<_>>()?;
    let mut at: HashMap<String, &mut Person> =
        people.iter_mut().map(|p| (p.id.clone(), p)).collect();
    let mut q = Query::new(
        "SELECT person, script, given, family, kind, proposed FROM person_names WHERE person IN (",
    );
    q.bind_all(ids).add(") ORDER BY person, position");
    q.each(tx, |r| {
        if let Some(person) = at.get_mut(&r.text(0)) {
            let said = &mut person.said;
            let list = if r.flag(5) { &mut said.proposed } else { &mut said.names };
            list.extend(name(&r));
        }
        Ok(())
    })?;
    let mut q = Query::new("SELECT person, number FROM further_numbers WHERE person IN (");
    q.bind_all(ids).add(") ORDER BY person, number");
    q.each(tx, |r| {
        if let Some(person) = at.get_mut(&r.text(0)) {
            person.further_numbers.push(r.text(1));
        }
        Ok(())
    })?;
    let mut q = Query::new("SELECT person, kind, sealed FROM person_contacts WHERE person IN (");
    q.bind_all(ids).add(") ORDER BY person, kind, position");
    q.each(tx, |r| {
        let id = r.text(0);
        let plain = keys.open_sealed(CONTACT, &id, &r.bytes(2))?;
        let value = String::from_utf8_lossy(&plain).into_owned();
        if let Some(person) = at.get_mut(&id) {
            let list = if r.text(1) == "phone" {
                &mut person.said.phones
            } else {
                &mut person.said.emails
            };
            list.push(value);
        }
        Ok(())
    })?;
    Ok(people)
}

fn person(r: &Row) -> Result<Person> {
    let place = BirthPlace { area: r.maybe(5), locality: r.maybe(6) };
    let membership = Membership {
        number: r.maybe(8),
        since: r.maybe(9),
        status: r.maybe(10).and_then(|s| MemberStatus::parse(&s)),
    };
    Ok(Person {
        id: r.text(0),
        name: Bilingual::new(r.get(1), r.get(2), None),
        further_numbers: Vec::new(),
        said: NewPerson {
            names: Vec::new(),
            gender: gender(r, 3),
            birth_date: r.maybe(4),
            birth_place: (place != BirthPlace::default()).then_some(place),
            home_area: r.maybe(7),
            phones: Vec::new(),
            emails: Vec::new(),
            membership: membership.some(),
            skills: serde_json::from_str(&r.text(11))?,
            proposed: Vec::new(),
        },
    })
}

fn name(r: &Row) -> Option<Name> {
    Some(Name {
        script: Script::parse(&r.text(1))?,
        given: r.maybe(2),
        family: r.maybe(3),
        kind: NameKind::parse(&r.text(4))?,
    })
}

pub(super) fn update(
    tx: &mut Tx,
    cx: &mut Cx,
    before: &Person,
    said: &NewPerson,
    number: Option<&str>,
) -> Result<()> {
    let (id, row) = (&before.id, Columns::of(said)?);
    tx.execute(
        "UPDATE people SET gender = $2, birth_date = $3, birth_area = $4, birth_locality = $5,
           home_area = $6, membership_number = $7, membership_since = $8, membership_status = $9,
           skills = $10, name_ar = $11, name_latn = $12, sort_ar = $13, sort_latn = $14,
           updated_at = $15, proposed_ar = $16, proposed_latn = $17
         WHERE id = $1",
        args![
            id,
            row.gender,
            said.birth_date,
            row.place.area,
            row.place.locality,
            said.home_area,
            number,
            row.membership.since,
            row.status,
            row.skills,
            row.name.ar,
            row.name.fr,
            row.sort.0,
            row.sort.1,
            cx.now,
            row.proposed[0],
            row.proposed[1]
        ],
    )?;
    if (&before.said.names, &before.said.proposed) != (&said.names, &said.proposed) {
        tx.execute("DELETE FROM person_names WHERE person = $1", args![id])?;
        tx.execute("DELETE FROM person_keys WHERE person = $1", args![id])?;
        insert::names(tx, &[(id, said)])?;
        insert::keys(tx, &[(id, said.home_area.as_deref(), &insert::name_keys(said))])?;
    } else if before.said.home_area != said.home_area {
        tx.execute(
            "UPDATE person_keys SET home = $2 WHERE person = $1",
            args![id, said.home_area],
        )?;
    }
    if (&before.said.phones, &before.said.emails) != (&said.phones, &said.emails) {
        tx.execute("DELETE FROM person_contacts WHERE person = $1", args![id])?;
        insert::contacts(tx, &[(id, &insert::seal(cx, id, said))])?;
    }
    Ok(())
}

/// The membership number that is held, not only claimed.
pub(super) fn held_number(tx: &mut Tx, id: &str) -> Result<Option<String>> {
    Ok(tx
        .one("SELECT membership_number FROM people WHERE id = $1", args![id])?
        .and_then(|r| r.maybe(0)))
}

pub(super) fn created_at(tx: &mut Tx, id: &str) -> Result<i64> {
    let row = tx.one("SELECT created_at FROM people WHERE id = $1", args![id])?;
    Ok(row.map_or(0, |r| r.int(0)))
}

pub(super) fn set_created_at(tx: &mut Tx, id: &str, at: i64) -> Result<()> {
    tx.execute("UPDATE people SET created_at = $2 WHERE id = $1", args![id, at])?;
    Ok(())
}

/// Frees every number of theirs before they pass on.
pub(super) fn drop_number(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("UPDATE people SET membership_number = NULL WHERE id = $1", args![id])?;
    tx.execute("DELETE FROM further_numbers WHERE person = $1", args![id])?;
    Ok(())
}

/// Whatever of other features refers to a person: while it does, the person stays.
pub(super) fn is_in_use(tx: &mut Tx, id: &str) -> Result<bool> {
    let row = tx.one(
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM enrolments WHERE person = $1)
           OR EXISTS (SELECT 1 FROM enrolment_history WHERE person = $1)
           OR EXISTS (SELECT 1 FROM delegations WHERE leader = $1)
           OR EXISTS (SELECT 1 FROM gatherings WHERE chair_person = $1)",
        args![id],
    )?;
    Ok(row.is_some())
}

/// When these were born, where it is known; whoever asks has seen to the permit.
pub fn birth_dates(tx: &mut Tx, ids: &[String]) -> Result<HashMap<String, PartialDate>> {
    let mut out = HashMap::new();
    for some in ids.chunks(500) {
        let mut q = Query::new("SELECT id, birth_date FROM people WHERE id IN (");
        q.bind_all(some).add(")");
        q.each(tx, |r| {
            if let Some(date) = r.date(1) {
                out.insert(r.text(0), date);
            }
            Ok(())
        })?;
    }
    Ok(out)
}

/// Whether anything of their career was entered.
pub(super) fn has_career(tx: &mut Tx, id: &str) -> Result<bool> {
    Ok(tx.one("SELECT 1 FROM tenures WHERE person = $1 LIMIT 1", args![id])?.is_some())
}

/// What of a person is their own, and goes with them.
const OWN: [&str; 7] = [
    "person_names",
    "person_keys",
    "person_contacts",
    "number_claims",
    "further_numbers",
    "people_to_compare",
    "person_merges",
];

pub(super) fn delete(tx: &mut Tx, id: &str) -> Result<()> {
    for table in OWN {
        tx.execute(&format!("DELETE FROM {table} WHERE person = $1"), args![id])?;
    }
    tx.execute("DELETE FROM person_pairs WHERE a = $1 OR b = $1", args![id])?;
    tx.execute("DELETE FROM people WHERE id = $1", args![id])?;
    Ok(())
}

/// Whether any of these numbers is somebody's.
pub(super) fn any_number(tx: &mut Tx, numbers: &[&String]) -> Result<bool> {
    if numbers.is_empty() {
        return Ok(false);
    }
    let mut q = Query::new("SELECT 1 FROM people WHERE membership_number IN (");
    q.bind_all(numbers).add(") UNION SELECT 1 FROM further_numbers WHERE number IN (");
    q.bind_all(numbers).add(")");
    Ok(q.row(tx)?.is_some())
}
