//! Who is there already of those a file speaks of, read some hundreds at a time.

use super::super::insert::whole_key;
use super::super::model::Person;
use super::super::store;
use super::places::Places;
use super::plan::Line;
use super::row::Said;
use crate::access::{Cx, Op, Permit};
use crate::db::{Query, Tx};
use crate::kernel::Result;
use std::collections::{BTreeSet, HashMap, HashSet};

/// How many values one look-up names.
pub(super) const SOME: usize = 500;

/// People without a number that one look-up brings.
const CROWD: i64 = 10_000;

pub(super) struct Held {
    pub person: Person,
    pub writable: bool,
}

#[derive(Default)]
pub(super) struct Known {
    by_number: HashMap<String, Held>,
    /// Numbers of people out of sight, with who holds them.
    unseen: HashMap<String, String>,
    /// People without a number, under their folded whole names.
    unnumbered: HashMap<String, Vec<Person>>,
}

impl Known {
    pub fn read(tx: &mut Tx, cx: &Cx, permit: &Permit, lines: &[Line]) -> Result<Self> {
        let mut out = Self::default();
        let numbers: Vec<&String> = lines.iter().filter_map(|l| l.said.number.as_ref()).collect();
        for some in numbers.chunks(SOME) {
            out.read_numbers(tx, cx, permit, some)?;
        }
        let keys: BTreeSet<String> = lines
            .iter()
            .filter(|l| l.said.number.is_none())
            .flat_map(|l| {
                l.said.person().names.iter().map(|n| whole_key(&n.whole())).collect::<Vec<_>>()
            })
            .collect();
        let keys: Vec<String> = keys.into_iter().collect();
        for some in keys.chunks(SOME) {
            out.read_unnumbered(tx, cx, permit, some)?;
        }
        Ok(out)
    }

    fn read_numbers(
        &mut self,
        tx: &mut Tx,
        cx: &Cx,
        permit: &Permit,
        numbers: &[&String],
    ) -> Result<()> {
        let sight = cx.permit(Op::PersonRead)?;
        let seen = numbered(tx, &sight, numbers)?;
        let writable: HashSet<String> = numbered(tx, permit, numbers)?.into_keys().collect();
        let ids: Vec<String> = seen.keys().cloned().collect();
        for person in store::load(tx, &cx.keys, &ids)? {
            if let Some(number) = seen.get(&person.id) {
                let held = Held { writable: writable.contains(&person.id), person };
                self.by_number.insert(number.clone(), held);
            }
        }
        let mut q =
            Query::new("SELECT membership_number, id FROM people WHERE membership_number IN (");
        q.bind_all(numbers).add(")");
        for row in q.rows(tx)? {
            if !self.by_number.contains_key(&row.text(0)) {
                self.unseen.insert(row.text(0), row.text(1));
            }
        }
        Ok(())
    }

    fn read_unnumbered(
        &mut self,
        tx: &mut Tx,
        cx: &Cx,
        permit: &Permit,
        keys: &[String],
    ) -> Result<()> {
        let mut q = Query::new(
            "SELECT DISTINCT p.id FROM person_keys k JOIN people p ON p.id = k.person
             WHERE p.membership_number IS NULL AND k.name_key IN (",
        );
        q.bind_all(keys).add(") AND ");
        permit.on_person(&mut q, "p.id", "p.home_area");
        // A crowd of one name without a number: the first of them must do.
        q.add(" ORDER BY p.id LIMIT ").bind(CROWD);
        let ids: Vec<String> = q.rows(tx)?.iter().map(|r| r.text(0)).collect();
        for some in ids.chunks(SOME) {
            for person in store::load(tx, &cx.keys, some)? {
                for key in
                    person.said.names.iter().map(|n| whole_key(&n.whole())).collect::<BTreeSet<_>>()
                {
                    self.unnumbered.entry(key).or_default().push(person.clone());
                }
            }
        }
        Ok(())
    }

    pub fn by_number(&self, number: &str) -> Option<&Held> {
        self.by_number.get(number)
    }

    pub fn holder_unseen(&self, number: &str) -> Option<String> {
        self.unseen.get(number).cloned()
    }

    /// Somebody without a number of whom the row says nothing new, and who is surely
    /// meant: all else is the same, or a birth date, phone or address is.
    /// `met` are those whom earlier lines meant: each person once.
    pub fn same_as(&self, said: &Said, places: &Places, met: &HashSet<u64>) -> Option<String> {
        let mut fresh = said.person();
        if fresh.home_area.is_none() {
            fresh.home_area = places.default().ok().flatten();
        }
        let keys: Vec<String> = fresh.names.iter().map(|n| whole_key(&n.whole())).collect();
        let mut near = keys.iter().filter_map(|k| self.unnumbered.get(k)).flatten();
        let telling = fresh.birth_date.is_some() || !said.phones.is_empty() || said.email.is_some();
        near.find(|p| {
            !met.contains(&mark(&p.id))
                && (p.said == fresh || (telling && said.joined(&p.said) == p.said))
        })
        .map(|p| p.id.clone())
    }
}

/// A text in eight bytes: a million of them are remembered at once.
pub(super) fn mark(text: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Ids with the number said of them, held or claimed, within a permit.
fn numbered(tx: &mut Tx, permit: &Permit, numbers: &[&String]) -> Result<HashMap<String, String>> {
    let mut out = HashMap::new();
    for sql in [
        "SELECT p.id, p.membership_number FROM people p WHERE p.membership_number IN (",
        "SELECT p.id, c.number FROM number_claims c JOIN people p ON p.id = c.person WHERE c.number IN (",
    ] {
        let mut q = Query::new(sql);
        q.bind_all(numbers).add(") AND ");
        permit.on_person(&mut q, "p.id", "p.home_area");
        for row in q.rows(tx)? {
            out.insert(row.text(0), row.text(1));
        }
    }
    Ok(out)
}
