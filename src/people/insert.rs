//! New people, many rows a statement: what is dear to compute is made beforehand, so
//! that the writer only writes.

use super::model::{BirthPlace, Gender, MemberStatus, Membership, Name, NewPerson, Script};
use super::order::sort_keys;
use super::pairs;
use super::store::CONTACT;
use crate::access::Cx;
use crate::db::{Arg, AsArg, Tx};
use crate::kernel::{Bilingual, Result, Time};
use std::collections::BTreeSet;

/// A person ready to be written.
#[derive(Debug, Clone)]
pub(super) struct Ready {
    pub id: String,
    pub said: NewPerson,
    /// The membership number to hold; a claimed one is no column of the person.
    pub number: Option<String>,
    columns: Columns,
    keys: BTreeSet<String>,
    contacts: Vec<Contact>,
}

#[derive(Debug, Clone)]
pub(super) struct Contact {
    kind: &'static str,
    position: usize,
    sealed: Vec<u8>,
    lookup: [u8; 32],
}

/// What the row holds besides what is taken as it is.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    pub gender: Option<&'static str>,
    pub place: BirthPlace,
    pub membership: Membership,
    pub status: Option<&'static str>,
    pub skills: String,
    pub name: Bilingual,
    /// In Arabic, in Latin letters.
    pub proposed: [Option<String>; 2],
    pub sort: (Vec<u8>, Vec<u8>),
}

impl Columns {
    pub fn of(said: &NewPerson) -> Result<Self> {
        let membership = said.membership.clone().unwrap_or_default();
        Ok(Self {
            gender: said.gender.map(Gender::code),
            place: said.birth_place.clone().unwrap_or_default(),
            status: membership.status.map(MemberStatus::code),
            membership,
            skills: serde_json::to_string(&said.skills)?,
            name: said.name(),
            proposed: [Script::Arab, Script::Latn].map(|s| said.proposal(s)),
            sort: sort_keys(said),
        })
    }
}

impl Ready {
    pub fn of(cx: &mut Cx, id: String, said: NewPerson, number: Option<String>) -> Result<Self> {
        let (columns, keys, contacts) =
            (Columns::of(&said)?, name_keys(&said), seal(cx, &id, &said));
        Ok(Self { id, said, number, columns, keys, contacts })
    }

    /// The same without its number, which is claimed instead.
    pub fn unheld(self) -> Self {
        Self { number: None, ..self }
    }
}

/// Every key under which the person is found, of all names there are; `w:` is the whole
/// name folded, its words in one order.
pub(super) fn name_keys(said: &NewPerson) -> BTreeSet<String> {
    let wholes: Vec<String> = said.names.iter().chain(&said.proposed).map(Name::whole).collect();
    let mut keys: BTreeSet<String> = wholes.iter().flat_map(|name| names::keys(name)).collect();
    keys.extend(wholes.iter().map(|name| whole_key(name)));
    keys
}

pub(super) fn whole_key(name: &str) -> String {
    let mut words = names::tokens(name);
    words.sort();
    let mut key = format!("w:{}", words.join(" "));
    let end = key.char_indices().nth(80).map_or(key.len(), |(at, _)| at);
    key.truncate(end);
    key
}

pub(super) fn seal(cx: &mut Cx, id: &str, said: &NewPerson) -> Vec<Contact> {
    let mut out = Vec::new();
    for (kind, values) in [("phone", &said.phones), ("email", &said.emails)] {
        for (position, value) in values.iter().enumerate() {
            let sealed = cx.keys.seal(CONTACT, cx.draw.bytes(), id, value.as_bytes());
            out.push(Contact { kind, position, sealed, lookup: cx.keys.hash(CONTACT, value) });
        }
    }
    out
}

/// Writes them, and has them compared with everybody.
pub(super) fn people(tx: &mut Tx, now: Time, people: &[Ready]) -> Result<()> {
    rows(tx, now, people)?;
    let ids: Vec<&str> = people.iter().map(|p| p.id.as_str()).collect();
    pairs::look_again(tx, now, &ids)
}

pub(super) fn rows(tx: &mut Tx, now: Time, people: &[Ready]) -> Result<()> {
    let mut args = Vec::with_capacity(people.len() * 18);
    for p in people {
        let (c, s) = (&p.columns, &p.said);
        args.extend([
            p.id.arg(),
            c.gender.arg(),
            s.birth_date.arg(),
            c.place.area.arg(),
            c.place.locality.arg(),
            s.home_area.arg(),
            p.number.arg(),
            c.membership.since.arg(),
            c.status.arg(),
            c.skills.arg(),
            c.name.ar.arg(),
            c.name.fr.arg(),
            c.proposed[0].arg(),
            c.proposed[1].arg(),
            c.sort.0.arg(),
            c.sort.1.arg(),
            Arg::Int(now.micros()),
            Arg::Int(now.micros()),
        ]);
    }
    let head = "INSERT INTO people (id, gender, birth_date, birth_area, birth_locality, home_area,
           membership_number, membership_since, membership_status, skills, name_ar, name_latn,
           proposed_ar, proposed_latn, sort_ar, sort_latn, created_at, updated_at) VALUES ";
    many(tx, head, 18, &args)?;
    let said: Vec<(&String, &NewPerson)> = people.iter().map(|p| (&p.id, &p.said)).collect();
    names(tx, &said)?;
    let found: Vec<Keyed<'_>> =
        people.iter().map(|p| (&p.id, p.said.home_area.as_deref(), &p.keys)).collect();
    keys(tx, &found)?;
    let reached: Vec<(&String, &Vec<Contact>)> =
        people.iter().map(|p| (&p.id, &p.contacts)).collect();
    contacts(tx, &reached)
}

pub(super) fn names(tx: &mut Tx, people: &[(&String, &NewPerson)]) -> Result<()> {
    let mut args = Vec::new();
    for (id, said) in people {
        let known = said.names.iter().map(|n| (n, 0));
        let all = known.chain(said.proposed.iter().map(|n| (n, 1)));
        for (position, (name, proposed)) in all.enumerate() {
            args.extend([
                Arg::Text(id),
                Arg::Int(position as i64),
                Arg::Text(name.script.code()),
                name.given.arg(),
                name.family.arg(),
                Arg::Text(name.kind.code()),
                Arg::Int(proposed),
            ]);
        }
    }
    let head = "INSERT INTO person_names (person, position, script, given, family, kind, proposed) VALUES ";
    many(tx, head, 7, &args)
}

/// A person, the area they live in, and the keys of their names.
pub(super) type Keyed<'a> = (&'a String, Option<&'a str>, &'a BTreeSet<String>);

pub(super) fn keys(tx: &mut Tx, people: &[Keyed<'_>]) -> Result<()> {
    let mut args = Vec::new();
    for (id, home, keys) in people {
        args.extend(keys.iter().flat_map(|key| [Arg::Text(key), Arg::Text(id), home.arg()]));
    }
    many(tx, "INSERT INTO person_keys (name_key, person, home) VALUES ", 3, &args)
}

pub(super) fn contacts(tx: &mut Tx, people: &[(&String, &Vec<Contact>)]) -> Result<()> {
    let mut args = Vec::new();
    for (id, contacts) in people {
        for c in *contacts {
            args.extend([
                Arg::Text(id),
                Arg::Text(c.kind),
                Arg::Int(c.position as i64),
                c.sealed.arg(),
                c.lookup.arg(),
            ]);
        }
    }
    let head = "INSERT INTO person_contacts (person, kind, position, sealed, lookup) VALUES ";
    many(tx, head, 5, &args)
}

/// Rows a statement: few sizes, so that few statements are prepared.
const SIZES: [usize; 6] = [512, 256, 64, 16, 4, 1];

fn many(tx: &mut Tx, head: &str, width: usize, args: &[Arg<'_>]) -> Result<()> {
    many_or(tx, head, "", width, args)
}

/// `args` row after row, `width` values each; `tail` says what becomes of one that is there.
pub(super) fn many_or(
    tx: &mut Tx,
    head: &str,
    tail: &str,
    width: usize,
    args: &[Arg<'_>],
) -> Result<()> {
    let mut rest = args;
    for size in SIZES {
        if rest.len() < size * width {
            continue;
        }
        let sql = format!("{head}{}{tail}", places(size, width));
        while rest.len() >= size * width {
            let (now, later) = rest.split_at(size * width);
            tx.execute(&sql, now)?;
            rest = later;
        }
    }
    Ok(())
}

/// `($1, $2), ($3, $4)`.
fn places(rows: usize, width: usize) -> String {
    let row = |r: usize| {
        let places: Vec<String> = (1..=width).map(|i| format!("${}", r * width + i)).collect();
        format!("({})", places.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}
