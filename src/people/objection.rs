//! Who has asked not to be contacted: kept with the person, asked wherever a text is
//! offered for them.

use crate::args;
use crate::db::{Query, Tx};
use crate::kernel::{Result, Time};
use std::collections::HashSet;

/// Those of them who object.
pub fn objects(tx: &mut Tx, ids: &[String]) -> Result<HashSet<String>> {
    let mut out = HashSet::new();
    for some in ids.chunks(500) {
        let mut q = Query::new("SELECT person FROM contact_objections WHERE person IN (");
        q.bind_all(some).add(")");
        q.each(tx, |row| {
            out.insert(row.text(0));
            Ok(())
        })?;
    }
    Ok(out)
}

pub fn object(tx: &mut Tx, person: &str, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO contact_objections (person, at) VALUES ($1, $2)
         ON CONFLICT (person) DO NOTHING",
        args![person, now],
    )?;
    Ok(())
}

/// Whoever objected under one of two names objects; parted again, the one that stayed
/// still does: a wish not to be contacted is not lost by a mistake of ours.
pub(super) fn pass_on(tx: &mut Tx, kept: &str, other: &str) -> Result<()> {
    let row = tx.one("SELECT at FROM contact_objections WHERE person = $1", args![other])?;
    if let Some(row) = row {
        object(tx, kept, row.time(0))?;
        agree(tx, other)?;
    }
    Ok(())
}

/// Only the person themselves takes it back.
pub fn agree(tx: &mut Tx, person: &str) -> Result<()> {
    tx.execute("DELETE FROM contact_objections WHERE person = $1", args![person])?;
    Ok(())
}
