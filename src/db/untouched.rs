//! Looking at a database as it is: nothing is made, migrated or written. For `check`,
//! `doctor`, and for a file that may be anything.

use super::postgres::{self, Begin};
use super::tx::{Link, Tx};
use super::{Engine, Lane, Place, dialect, sqlite};
use crate::kernel::{Error, Result};

/// A lane for work that writes no audit.
pub(super) fn no_lane() -> Lane {
    Lane { id: String::new(), seq: 0, head: [0; 32] }
}

/// One snapshot of what stands there.
pub fn look_untouched<T>(place: &Place, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
    match place {
        Place::Sqlite(path) if !path.exists() => {
            Err(Error::unknown(format!("there is no database at {}", path.display())))
        }
        Place::Sqlite(path) => {
            let mut conn = sqlite::Conn::open_untouched(path)?;
            conn.batch("BEGIN")?;
            let outcome = work(&mut Tx::new(Link::Sqlite(&mut conn), no_lane()));
            conn.batch("ROLLBACK")?;
            outcome
        }
        Place::Postgres(url) => {
            let mut conn = postgres::Conn::open(url)?;
            conn.begin(Begin::Snapshot);
            let outcome = work(&mut Tx::new(Link::Postgres(&mut conn), no_lane()));
            conn.end("ROLLBACK")?;
            outcome
        }
    }
}

/// What the engine itself finds broken in its files. PostgreSQL keeps its constraints
/// whatever happens and has no such question to ask.
pub fn integrity(tx: &mut Tx) -> Result<Vec<String>> {
    let mut findings = Vec::new();
    if tx.engine() == Engine::Postgres {
        return Ok(findings);
    }
    for row in tx.query(dialect::INTEGRITY, &[])? {
        let word = row.text(0);
        if word != "ok" {
            findings.push(format!("the database file: {word}"));
        }
    }
    for row in tx.query(dialect::FOREIGN_KEYS, &[])? {
        let (table, parent) = (row.text(0), row.text(2));
        findings.push(format!("{table}: row {} names what is not in {parent}", row.int(1)));
    }
    Ok(findings)
}

/// How this PostgreSQL database was made: its collation and its encoding.
pub fn postgres_made(tx: &mut Tx) -> Result<Option<(String, String)>> {
    if tx.engine() == Engine::Sqlite {
        return Ok(None);
    }
    Ok(tx.one(dialect::POSTGRES_MADE, &[])?.map(|r| (r.text(0), r.text(1))))
}

/// The engine's own words for its version.
pub fn engine_version(tx: &mut Tx) -> Result<String> {
    let sql = dialect::version_sql(tx.engine());
    Ok(tx.one(sql, &[])?.map(|r| r.text(0)).unwrap_or_default())
}
