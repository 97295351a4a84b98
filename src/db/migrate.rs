//! The schema, step by step. A database made by a newer Hadir is refused and left as
//! it is.

use super::tx::{Link, Tx};
use super::{Lane, dialect, postgres, sqlite};
use crate::args;
use crate::kernel::{Error, Result};

pub struct Migration {
    pub version: i64,
    pub name: &'static str,
    sql: &'static str,
}

macro_rules! migrations {
    ($($version:literal $name:literal),* $(,)?) => {
        &[$(Migration {
            version: $version,
            name: $name,
            sql: include_str!(concat!("../../migrations/", $name, ".sql")),
        }),*]
    };
}

/// In their order; the last one's number is the schema's.
pub const MIGRATIONS: &[Migration] = migrations![
    1 "0001_lay_ground",
    2 "0002_create_areas_and_bodies",
    3 "0003_create_people",
    4 "0004_create_gatherings",
    5 "0005_create_door",
    6 "0006_create_imports",
    7 "0007_create_tenures",
    8 "0008_keys_know_the_home",
    9 "0009_rule_posts_keep_thresholds_and_imports",
    10 "0010_create_meetings",
    11 "0011_leaders_come_by_link",
    12 "0012_fill_the_hall",
    13 "0013_find_further_names",
    14 "0014_queue_messages",
    15 "0015_show_communiques",
    16 "0016_count_walk_ins",
    17 "0017_read_documents",
    18 "0018_find_like_documents",
    19 "0019_ask_notice_by_statute",
];

pub fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |m| m.version)
}

pub(super) fn run_sqlite(conn: &mut sqlite::Conn, lane: Lane) -> Result<()> {
    // Most starts find nothing to do: they must not wait for another process's writer.
    if applied(&mut Tx::new(Link::Sqlite(conn), lane.clone()))? == newest() {
        return Ok(());
    }
    conn.batch("BEGIN IMMEDIATE")?;
    finish_sqlite(conn, lane)
}

fn finish_sqlite(conn: &mut sqlite::Conn, lane: Lane) -> Result<()> {
    match apply(&mut Tx::new(Link::Sqlite(conn), lane)) {
        Ok(()) => conn.batch("COMMIT"),
        Err(e) => {
            conn.batch("ROLLBACK")?;
            Err(e)
        }
    }
}

pub(super) fn run_postgres(conn: &mut postgres::Conn, lane: Lane) -> Result<()> {
    // Two nodes that start together: one migrates, the other waits and finds it done.
    conn.batch("BEGIN; SELECT pg_advisory_xact_lock(20250614)")?;
    match apply(&mut Tx::new(Link::Postgres(conn), lane)) {
        Ok(()) => conn.batch("COMMIT"),
        Err(e) => {
            conn.batch("ROLLBACK")?;
            Err(e)
        }
    }
}

/// The schema that stands there; 0 in an empty place, refused in somebody else's.
pub fn applied(tx: &mut Tx) -> Result<i64> {
    let known = tx.query(dialect::tables_sql(tx.engine()), &[])?;
    if !known.iter().any(|t| t.text(0) == "schema_migrations") {
        let foreign = known.iter().find(|t| t.text(0) != "schema_migrations");
        if let Some(table) = foreign {
            return Err(Error::unknown(format!(
                "this database holds tables of something else ({})",
                table.text(0)
            )));
        }
        return Ok(0);
    }
    Ok(tx
        .one("SELECT COALESCE(MAX(version), 0) FROM schema_migrations", &[])?
        .map_or(0, |r| r.int(0)))
}

/// Many programs keep a table of this name; the first step's own name tells ours.
pub(super) fn is_ours(tx: &mut Tx) -> Result<bool> {
    let first = tx.one("SELECT name FROM schema_migrations WHERE version = 1", &[])?;
    Ok(first.is_some_and(|row| row.text(0) == MIGRATIONS[0].name))
}

fn apply(tx: &mut Tx) -> Result<()> {
    let at = applied(tx)?;
    if at > newest() {
        return Err(Error::unknown(format!(
            "this database has schema {at}; this Hadir knows up to {}. It was left as it is: use the newer version",
            newest()
        )));
    }
    for migration in MIGRATIONS.iter().filter(|m| m.version > at) {
        tx.batch(&dialect::migration(tx.engine(), migration.sql))?;
        tx.execute(
            "INSERT INTO schema_migrations (version, name) VALUES ($1, $2)",
            args![migration.version, migration.name],
        )?;
    }
    Ok(())
}
