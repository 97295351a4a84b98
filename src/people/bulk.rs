//! Very many new people at once: rows alone, the index of names built afterwards, which
//! is several times quicker than keeping it in order all the while.

use super::insert::{self, Ready};
use super::model::NewPerson;
use crate::access::Cx;
use crate::db::Tx;
use crate::kernel::{Error, Result};

/// Made beforehand, written in one transaction. Who fills it has seen to permit and areas.
#[derive(Default, Clone)]
pub struct Slice(Vec<Ready>);

impl Slice {
    pub fn push(&mut self, cx: &mut Cx, said: NewPerson) -> Result<()> {
        let (id, number) = (cx.id(), said.number().map(str::to_owned));
        self.0.push(Ready::of(cx, id, said, number)?);
        Ok(())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn write(&self, tx: &mut Tx, cx: &Cx) -> Result<()> {
        insert::rows(tx, cx.now, &self.0)
    }
}

const SCHEMA: &str = concat!(
    include_str!("../../migrations/0008_keys_know_the_home.sql"),
    include_str!("../../migrations/0003_create_people.sql")
);
pub const INDEXES: [&str; 5] =
    ["person_keys_key", "person_keys_person", "people_sort_ar", "people_sort_latn", "people_home"];

pub fn put_index_off(tx: &mut Tx) -> Result<()> {
    for name in INDEXES {
        tx.execute(&format!("DROP INDEX IF EXISTS {name}"), &[])?;
    }
    Ok(())
}

/// As the schema has it, the later word before the earlier: each in a transaction of its own, which keeps logs short.
pub fn build_index(tx: &mut Tx, name: &str) -> Result<()> {
    tx.execute(statement(name)?, &[]).map(drop)
}

fn statement(index: &str) -> Result<&'static str> {
    SCHEMA
        .split_inclusive(';')
        .map(str::trim)
        .find(|s| s.starts_with("CREATE") && s.contains(&format!("INDEX {index} ON")))
        .map(|s| s.trim_end_matches(';'))
        .ok_or_else(|| Error::unknown(format!("the schema has no index {index}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_index_that_is_put_off_is_in_the_schema() {
        for name in INDEXES {
            let sql = statement(name).expect("it stands in the schema");
            assert!(sql.contains('(') && !sql.contains(';'), "{sql}");
        }
    }
}
