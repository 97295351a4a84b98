//! The one file that asks which database it is: how each writes what both mean.

use crate::kernel::{Broken, BrokenKind};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

pub(super) fn version_sql(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "SELECT sqlite_version()",
        Engine::Postgres => "SELECT current_setting('server_version')",
    }
}

/// SQLite numbers `$N` by first appearance, `?N` by its number: quoted text apart,
/// `$` becomes `?`.
pub(super) fn sqlite_statement(sql: &str) -> String {
    let mut quoted = false;
    sql.chars()
        .map(|c| {
            quoted ^= c == '\'';
            if c == '$' && !quoted { '?' } else { c }
        })
        .collect()
}

/// The migrations' words for types, in each engine's own: INT64, BYTES, FLOAT64, TEXT.
/// SQLite tables are STRICT: a column refuses what is not of its kind.
pub(super) fn migration(engine: Engine, sql: &str) -> String {
    let words: [(&str, &str); 3] = match engine {
        Engine::Sqlite => [("INT64", "INTEGER"), ("BYTES", "BLOB"), ("FLOAT64", "REAL")],
        Engine::Postgres => {
            [("INT64", "BIGINT"), ("BYTES", "BYTEA"), ("FLOAT64", "DOUBLE PRECISION")]
        }
    };
    let mut out =
        words.iter().fold(sql.to_owned(), |sql, (ours, theirs)| sql.replace(ours, theirs));
    if engine == Engine::Sqlite {
        out = out.replace("\n);", "\n) STRICT;");
    }
    out
}

/// Counts these tables anew, so that searches among rows that have just come are planned
/// by what there is; a table that somebody else is counting is left to them. SQLite plans by
/// its indexes alone.
pub(super) fn count_sql(engine: Engine, tables: &[&str]) -> Option<String> {
    (engine == Engine::Postgres).then(|| format!("ANALYZE (SKIP_LOCKED) {}", tables.join(", ")))
}

/// All tables, for a copy of everything.
pub(super) fn tables_sql(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => {
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        }
        Engine::Postgres => {
            "SELECT table_name::text FROM information_schema.tables
             WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1"
        }
    }
}

pub(super) fn columns_sql(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "SELECT name FROM pragma_table_info($1) ORDER BY cid",
        Engine::Postgres => {
            "SELECT column_name::text FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position"
        }
    }
}

/// SQLite's own look at its file, and at the rows that name others.
pub(super) const INTEGRITY: &str = "PRAGMA integrity_check";
pub(super) const FOREIGN_KEYS: &str = "PRAGMA foreign_key_check";

/// SQLite's tables in the order in which they were made.
pub(super) const TABLES_IN_ORDER: &str = "SELECT name FROM sqlite_schema
     WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";

/// The tables that a table's rows name.
pub(super) const PARENTS: &str = "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list($1)";

/// The column in which a row names another of its own table.
pub(super) const OWN_PARENT: &str =
    "SELECT \"from\" FROM pragma_foreign_key_list($1) WHERE \"table\" = $1";

pub(super) const POSTGRES_MADE: &str =
    "SELECT datcollate::text, pg_encoding_to_char(encoding)::text
     FROM pg_database WHERE datname = current_database()";

/// `UNIQUE constraint failed: people.number` and `CHECK constraint failed: name`.
pub(super) fn sqlite_broken(extended_code: i32, message: &str) -> Option<Broken> {
    use rusqlite::ffi;
    let tail = message.split_once(": ").map_or("", |m| m.1);
    let kind = match extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => BrokenKind::Unique,
        ffi::SQLITE_CONSTRAINT_CHECK => BrokenKind::Check,
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => BrokenKind::Foreign,
        ffi::SQLITE_CONSTRAINT_NOTNULL => BrokenKind::NotNull,
        _ => return None,
    };
    let name = match kind {
        BrokenKind::Unique => unique_name(tail),
        BrokenKind::Foreign => String::new(),
        _ => tail.to_owned(),
    };
    Some(Broken { kind, name })
}

/// `scans.gathering, scans.id` is told as `scans_gathering_id`.
fn unique_name(columns: &str) -> String {
    let mut name = String::new();
    for (i, column) in columns.split(", ").enumerate() {
        match column.split_once('.') {
            Some((table, column)) if i == 0 => name = format!("{table}_{column}"),
            Some((_, column)) => name = format!("{name}_{column}"),
            None => name.push_str(column),
        }
    }
    name
}

/// PostgreSQL tells the constraint's name; ours end in `_key` where they are unique.
pub(super) fn postgres_broken(sqlstate: &str, constraint: &str) -> Option<Broken> {
    let kind = match sqlstate {
        "23505" => BrokenKind::Unique,
        "23514" => BrokenKind::Check,
        "23503" => BrokenKind::Foreign,
        "23502" => BrokenKind::NotNull,
        _ => return None,
    };
    let name = constraint.strip_suffix("_key").unwrap_or(constraint).to_owned();
    Some(Broken { kind, name })
}

/// Turns off the watch over foreign keys while a whole copy is laid in, in any order;
/// it is looked over at the end.
pub(super) fn before_copy(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "PRAGMA defer_foreign_keys = ON",
        Engine::Postgres => "SET CONSTRAINTS ALL DEFERRED",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_statement_reads_on_both() {
        assert_eq!(
            sqlite_statement("a = $2 AND b = '$1' OR c = $1"),
            "a = ?2 AND b = '$1' OR c = ?1"
        );
    }

    #[test]
    fn a_broken_unique_has_one_name_on_both() {
        let lite = sqlite_broken(
            rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE,
            "UNIQUE constraint failed: delegations.gathering, delegations.area",
        );
        let pg = postgres_broken("23505", "delegations_gathering_area_key");
        assert_eq!(lite, pg);
        assert_eq!(lite.map(|b| b.name).as_deref(), Some("delegations_gathering_area"));
    }
}
