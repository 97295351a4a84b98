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
}

impl Leads<'_> {
    /// One piece of the index, in its order.
    pub fn is_one_run(self) -> bool {
        !matches!(self, Self::Part(keys) if keys.len() > 1)
    }

    /// How many rows of it one person may have, roughly.
    pub fn repeats(self) -> i64 {
        match self {
            Self::Part(keys) => keys.len() as i64,
            Self::Begun(_) => 4,
        }
    }

    pub fn add(self, q: &mut Query) {
        match self {
            Self::Part([key]) => q.add("name_key = ").bind(key),
            Self::Part(keys) => q.add("name_key IN (").bind_all(keys).add(")"),
            Self::Begun(text) => {
                q.add("name_key BETWEEN ").bind(text).add(" AND ").bind(end_of(text))
            }
        };
    }

    /// That this person has it as well: looked up person by person, as OFFSET keeps
    /// PostgreSQL from going through everybody else who has it.
    pub fn had_by(self, q: &mut Query, person: &str) {
        q.add(&format!(
            " AND EXISTS (SELECT 1 FROM person_keys w WHERE w.person = {person} AND w."
        ));
        self.add(q);
        q.add(" LIMIT 1 OFFSET 0)");
    }
}

/// How many keys there are of this, as far as that is counted.
pub(super) fn counted(tx: &mut Tx, leads: Leads<'_>) -> Result<i64> {
    let mut q = Query::new("SELECT COUNT(*) FROM (SELECT 1 FROM person_keys WHERE ");
    leads.add(&mut q);
    q.add(" LIMIT ").bind(COUNTED).add(") AS counted");
    Ok(q.scalar(tx)?.unwrap_or(0))
}

fn end_of(beginning: &str) -> String {
    format!("{beginning}\u{10FFFF}")
}
