//! What leads to people in the index of names: keys that are whole, or the beginning of
//! keys.

use crate::db::{Query, Tx};
use crate::kernel::Result;

/// Counted so far to see which of two leads to fewer.
const COUNTED: i64 = 500;

/// What brings people forward while somebody is still typing.
#[derive(Clone, Copy)]
pub(super) enum Leads<'k> {
    /// One of the keys of a part that is whole.
    Part(&'k [String]),
    Begun(&'k str),
    /// One of several beginnings: no lead, but quickly seen of somebody who is led to.
    BegunSomehow(&'k [&'k str]),
}

impl Leads<'_> {
    /// One piece of the index, in its order.
    pub fn is_one_run(self) -> bool {
        match self {
            Self::Part(keys) => keys.len() < 2,
            Self::Begun(_) => true,
            Self::BegunSomehow(texts) => texts.len() < 2,
        }
    }

    /// How many rows of it one person may have, roughly.
    pub fn repeats(self) -> i64 {
        match self {
            Self::Part(keys) => keys.len() as i64,
            Self::Begun(_) | Self::BegunSomehow(_) => 4,
        }
    }

    /// The condition on `name_key` of the table that is called so.
    pub fn add(self, q: &mut Query, table: &str) {
        match self {
            Self::Part([key]) => {
                q.add(table).add(".name_key = ").bind(key);
            }
            Self::Part(keys) => {
                q.add(table).add(".name_key IN (").bind_all(keys).add(")");
            }
            Self::Begun(text) => begun(q, table, text),
            Self::BegunSomehow(texts) => {
                q.add("(");
                for (at, text) in texts.iter().enumerate() {
                    q.add(if at == 0 { "" } else { " OR " });
                    begun(q, table, text);
                }
                q.add(")");
            }
        }
    }

    /// That this person has it as well: looked up person by person, as OFFSET keeps
    /// PostgreSQL from going through everybody else who has it.
    pub fn had_by(self, q: &mut Query, person: &str) {
        q.add(&format!(" AND EXISTS (SELECT 1 FROM person_keys w WHERE w.person = {person} AND "));
        self.add(q, "w");
        q.add(" LIMIT 1 OFFSET 0)");
    }
}

/// How many keys there are of this, as far as that is counted.
pub(super) fn counted(tx: &mut Tx, leads: Leads<'_>) -> Result<i64> {
    let mut q = Query::new("SELECT COUNT(*) FROM (SELECT 1 FROM person_keys k WHERE ");
    leads.add(&mut q, "k");
    q.add(" LIMIT ").bind(COUNTED).add(") AS counted");
    Ok(q.scalar(tx)?.unwrap_or(0))
}

fn begun(q: &mut Query, table: &str, text: &str) {
    let end = format!("{text}\u{10FFFF}");
    q.add(table).add(".name_key BETWEEN ").bind(text).add(" AND ").bind(end);
}
