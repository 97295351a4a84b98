//! A copy of everything as one SQLite file, from either engine, taken while others
//! work; and the way back into an empty place on either engine.

use super::tx::{Link, Tx};
use super::untouched::no_lane;
use super::value::AsArg;
use super::{Db, Engine, Place, dialect, migrate, sqlite};
use crate::args;
use crate::kernel::{Error, Result};
use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Most values in one statement; SQLite takes 32,766, PostgreSQL 65,535.
const VALUES: usize = 4000;
const SQLITE_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// Takes the copy under another name beside `to`, and gives it its name when it is
/// whole and on the disk. An older copy of that name is replaced.
pub fn take_copy(db: &Db, place: &Place, to: &Path) -> Result<()> {
    refuse_target(place, to)?;
    let part = Scratch::beside(to)?;
    match place {
        Place::Sqlite(from) => vacuum_into(from, part.path())?,
        Place::Postgres(_) => {
            let path = part.path().to_owned();
            db.read_now(move |tx| pour_out(tx, &path))?;
        }
    }
    std::fs::File::open(part.path())?.sync_all()?;
    std::fs::rename(part.path(), to)?;
    std::fs::File::open(folder_of(to))?.sync_all()?;
    Ok(())
}

/// Never over the database itself, nor over a file of something else.
fn refuse_target(place: &Place, to: &Path) -> Result<()> {
    let Ok(there) = to.canonicalize() else { return Ok(()) };
    if let Place::Sqlite(path) = place
        && path.canonicalize().is_ok_and(|path| path == there)
    {
        return Err(Error::unknown(format!("{} is the database itself", to.display())));
    }
    if !is_sqlite(to)? && std::fs::metadata(to)?.len() > 0 {
        return Err(Error::unknown(format!(
            "{} is there already and is no copy: it was left as it is",
            to.display()
        )));
    }
    Ok(())
}

fn is_sqlite(file: &Path) -> Result<bool> {
    let mut head = Vec::new();
    std::fs::File::open(file)?.take(16).read_to_end(&mut head)?;
    Ok(head == SQLITE_HEADER)
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// One read snapshot of the file, beside whoever writes.
fn vacuum_into(from: &Path, to: &Path) -> Result<()> {
    let to = to.to_str().ok_or_else(|| Error::unknown("a copy's name is plain text"))?;
    sqlite::Conn::open_untouched(from)?.execute("VACUUM INTO $1", args![to]).map(drop)
}

/// From PostgreSQL: every table of one snapshot into a fresh file with our schema.
fn pour_out(from: &mut Tx, to: &Path) -> Result<()> {
    std::fs::OpenOptions::new().write(true).truncate(true).open(to)?;
    let mut conn = sqlite::Conn::open(to, false)?;
    migrate::run_sqlite(&mut conn, no_lane())?;
    conn.batch("BEGIN IMMEDIATE")?;
    pour(from, &mut Tx::new(Link::Sqlite(&mut conn), no_lane()))?;
    // One file is promised, not a file with its log beside it.
    conn.batch("COMMIT; PRAGMA journal_mode = DELETE")
}

/// A file that was found to be a copy that this Hadir can read.
pub struct Copy {
    conn: sqlite::Conn,
    /// The schema it was taken with.
    pub schema: i64,
    _scratch: Option<Scratch>,
}

impl Copy {
    /// Refuses what is no Hadir database, a newer one, a damaged one. An older schema is
    /// brought up to date on a copy of the copy: the file itself is only read.
    pub fn open(file: &Path) -> Result<Self> {
        let shown = file.display();
        let opened = is_sqlite(file).map_err(|e| Error::unknown(format!("{shown}: {e}")))?;
        let foreign = || Error::unknown(format!("{shown} is no Hadir database"));
        if !opened {
            return Err(foreign());
        }
        let mut conn = sqlite::Conn::open_untouched(file)?;
        let schema = {
            let mut tx = Tx::new(Link::Sqlite(&mut conn), no_lane());
            if !migrate::is_ours(&mut tx).unwrap_or(false) {
                return Err(foreign());
            }
            let broken = super::untouched::integrity(&mut tx)?;
            if let Some(first) = broken.first() {
                return Err(Error::unknown(format!("{shown} is damaged: {first}")));
            }
            migrate::applied(&mut tx)?
        };
        if schema > migrate::newest() {
            return Err(Error::unknown(format!(
                "{shown} has schema {schema}; this Hadir knows up to {}: use the newer version",
                migrate::newest()
            )));
        }
        if schema == migrate::newest() {
            return Ok(Self { conn, schema, _scratch: None });
        }
        let scratch = Scratch::beside(&std::env::temp_dir().join("hadir-restore.db"))?;
        vacuum_into(file, scratch.path())?;
        let mut conn = sqlite::Conn::open(scratch.path(), false)?;
        migrate::run_sqlite(&mut conn, no_lane())?;
        Ok(Self { conn, schema, _scratch: Some(scratch) })
    }

    /// Everything of the copy into an empty place, in the transaction given; how many
    /// rows. Every table is counted on both sides.
    pub fn lay_into(&mut self, into: &mut Tx) -> Result<u64> {
        if let Some(table) = first_filled(into)? {
            return Err(Error::unknown(format!(
                "the place is not empty ({table} holds something): a copy is laid into an empty one"
            )));
        }
        into.execute("DELETE FROM setup_links", &[])?;
        pour(&mut Tx::new(Link::Sqlite(&mut self.conn), no_lane()), into)
    }

    /// Looks at what the copy holds.
    pub fn look<T>(&mut self, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        work(&mut Tx::new(Link::Sqlite(&mut self.conn), no_lane()))
    }
}

/// The first table that holds a row. A set-up link that nobody used is nothing.
fn first_filled(tx: &mut Tx) -> Result<Option<String>> {
    for table in tables()? {
        let ignored = table.name == "setup_links";
        if !ignored && tx.one(&format!("SELECT 1 FROM \"{}\" LIMIT 1", table.name), &[])?.is_some()
        {
            return Ok(Some(table.name));
        }
    }
    Ok(None)
}

struct Table {
    name: String,
    columns: Vec<String>,
    /// The tables its rows name.
    parents: BTreeSet<String>,
    /// In which column a row names another of this table.
    own: Option<String>,
}

/// Every table but the schema's own, parents before children.
fn tables() -> Result<Vec<Table>> {
    let mut conn = sqlite::Conn::open(Path::new(sqlite::IN_MEMORY), false)?;
    migrate::run_sqlite(&mut conn, no_lane())?;
    let mut tx = Tx::new(Link::Sqlite(&mut conn), no_lane());
    let mut left = Vec::new();
    for name in tx.query(dialect::TABLES_IN_ORDER, &[])?.iter().map(|r| r.text(0)) {
        let columns = tx.query(dialect::columns_sql(Engine::Sqlite), args![name])?;
        let parents = tx.query(dialect::PARENTS, args![name])?;
        let own = tx.one(dialect::OWN_PARENT, args![name])?;
        left.push(Table {
            columns: columns.iter().map(|r| r.text(0)).collect(),
            parents: parents.iter().map(|r| r.text(0)).collect(),
            own: own.map(|r| r.text(0)),
            name,
        });
    }
    let mut laid: Vec<Table> = Vec::new();
    while !left.is_empty() {
        let free = left.iter().position(|t| {
            t.parents.iter().all(|p| *p == t.name || laid.iter().any(|l| l.name == *p))
        });
        let free = free.ok_or_else(|| Error::unknown("tables name each other in a ring"))?;
        laid.push(left.remove(free));
    }
    laid.retain(|t| t.name != "schema_migrations");
    Ok(laid)
}

impl Table {
    fn select(&self) -> String {
        // Rows that name rows of their own table come after them: a path's beginning sorts
        // before the path. Without a path there is one step: those that name nobody, the rest.
        let has_path = self.columns.iter().any(|c| c == "path");
        let order = match &self.own {
            None => String::new(),
            Some(_) if has_path => " ORDER BY \"path\"".to_owned(),
            Some(own) => format!(" ORDER BY \"{own}\" IS NOT NULL"),
        };
        format!("SELECT \"{}\" FROM \"{}\"{order}", self.columns.join("\", \""), self.name)
    }

    fn insert(&self, rows: usize) -> String {
        let mut sql =
            format!("INSERT INTO \"{}\" (\"{}\") VALUES ", self.name, self.columns.join("\", \""));
        for row in 0..rows {
            sql.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..self.columns.len() {
                let comma = if column == 0 { "" } else { ", " };
                sql.push_str(&format!("{comma}${}", row * self.columns.len() + column + 1));
            }
            sql.push(')');
        }
        sql
    }

    fn count(&self, tx: &mut Tx) -> Result<i64> {
        let sql = format!("SELECT COUNT(*) FROM \"{}\"", self.name);
        Ok(tx.one(&sql, &[])?.map_or(0, |r| r.int(0)))
    }
}

fn pour(from: &mut Tx, into: &mut Tx) -> Result<u64> {
    into.execute(dialect::before_copy(into.engine()), &[])?;
    let mut total = 0;
    for table in tables()? {
        let most = (VALUES / table.columns.len()).max(1);
        let mut waiting = Vec::new();
        from.each(&table.select(), &[], |row| {
            waiting.push(row);
            if waiting.len() == most { lay_rows(into, &table, &mut waiting) } else { Ok(()) }
        })?;
        lay_rows(into, &table, &mut waiting)?;
        let (before, after) = (table.count(from)?, table.count(into)?);
        if before != after {
            return Err(Error::unknown(format!(
                "{}: {before} rows were to be copied, {after} arrived",
                table.name
            )));
        }
        total += after as u64;
    }
    Ok(total)
}

fn lay_rows(into: &mut Tx, table: &Table, rows: &mut Vec<super::Row>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let values: Vec<_> = rows.iter().flat_map(|r| r.values()).map(AsArg::arg).collect();
    into.execute(&table.insert(rows.len()), &values)?;
    rows.clear();
    Ok(())
}

/// A file readable by its owner alone that goes when it was not given another name.
struct Scratch(PathBuf);

impl Scratch {
    fn beside(file: &Path) -> Result<Self> {
        use std::os::unix::fs::OpenOptionsExt;
        let name = file.file_name().and_then(|n| n.to_str()).unwrap_or("hadir");
        let path = folder_of(file).join(format!(".{name}.{}.part", std::process::id()));
        let _ = std::fs::remove_file(&path);
        std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .map_err(|e| Error::unknown(format!("{}: {e}", path.display())))?;
        Ok(Self(path))
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm", "-journal"] {
            let mut name = self.0.clone().into_os_string();
            name.push(end);
            let _ = std::fs::remove_file(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_are_laid_before_their_children() {
        let tables = tables().expect("the schema");
        for (i, table) in tables.iter().enumerate() {
            for parent in table.parents.iter().filter(|p| **p != table.name) {
                assert!(
                    tables[..i].iter().any(|t| t.name == *parent),
                    "{} before {parent}",
                    table.name
                );
            }
        }
    }

    /// Whoever names another of one of these names one that names nobody.
    const ONE_STEP: [&str; 2] = ["documents", "claims"];

    #[test]
    fn a_table_that_names_itself_has_a_path_to_be_laid_by_or_one_step() {
        for table in tables().expect("the schema").iter().filter(|t| t.own.is_some()) {
            let has_path = table.columns.iter().any(|c| c == "path");
            assert!(has_path || ONE_STEP.contains(&&*table.name), "{}", table.name);
        }
    }
}
