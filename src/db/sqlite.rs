//! SQLite: one writer thread with group commit and `synchronous=FULL` (with NORMAL a
//! power cut loses rows that were acknowledged), reader threads on WAL snapshots.

use super::job::{Run, Verdict};
use super::queue::Queue;
use super::tx::{Link, Tx};
use super::value::{Arg, Row, Value};
use super::{Heads, Lane, dialect, migrate};
use crate::kernel::{Error, Result};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, ToSql};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

pub(super) struct Sqlite {
    pub(super) writes: Arc<Queue>,
    pub(super) reads: Arc<Queue>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

/// A group commit waits for nobody, and holds nobody longer than this.
const GROUP_TIME: Duration = Duration::from_millis(8);
const GROUP_JOBS: usize = 256;
const READERS: usize = 3;

impl Sqlite {
    pub(super) fn open(path: &Path, heads: Heads) -> Result<Self> {
        let mut writer = Conn::open(path, false)?;
        migrate::run_sqlite(&mut writer, heads.new_lane())?;
        let writes = Arc::new(Queue::default());
        let reads = Arc::new(Queue::default());
        let mut threads = Vec::new();
        for _ in 0..READERS {
            let mut conn = Conn::open(path, true)?;
            let queue = reads.clone();
            let lane = heads.new_lane();
            threads.push(spawn("read", move || read_loop(&mut conn, &queue, &lane))?);
        }
        let queue = writes.clone();
        threads.push(spawn("write", move || write_loop(&mut writer, &queue, &heads))?);
        Ok(Self { writes, reads, threads: Mutex::new(threads) })
    }

    pub(super) fn close(&self) {
        self.writes.close();
        self.reads.close();
        let threads =
            std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            let _ = thread.join();
        }
    }
}

pub(super) fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>> {
    Ok(std::thread::Builder::new().name(format!("db-{name}")).spawn(work)?)
}

fn read_loop(conn: &mut Conn, queue: &Queue, lane: &Lane) {
    while let Some(mut job) = queue.take() {
        let key = job.key();
        let lost = conn.batch("BEGIN").err();
        if lost.is_none() {
            job.run(&mut Tx::new(Link::Sqlite(conn), lane.clone()));
            let _ = conn.batch("ROLLBACK");
        }
        job.answer(lost);
        queue.done(key);
    }
}

fn write_loop(conn: &mut Conn, queue: &Queue, heads: &Heads) {
    let mut lane = heads.new_lane();
    while let Some(first) = queue.take() {
        let mut group = vec![first];
        match commit_group(conn, queue, &mut group, &lane) {
            Ok(after) => {
                lane = after;
                heads.committed(&lane);
                answer_all(queue, group, |_| None);
            }
            Err(_) => {
                let _ = conn.batch("ROLLBACK");
                one_by_one(conn, queue, group, &mut lane, heads);
            }
        }
    }
}

/// Runs the jobs that wait in one transaction, each in a savepoint of its own.
fn commit_group(
    conn: &mut Conn,
    queue: &Queue,
    group: &mut Vec<Box<dyn Run>>,
    lane: &Lane,
) -> Result<Lane> {
    conn.batch("BEGIN IMMEDIATE")?;
    #[allow(clippy::disallowed_methods)] // how long the writer is held, not what hour it is
    let begun = Instant::now();
    let mut lane = lane.clone();
    let mut next = 0;
    loop {
        lane = run_in_savepoint(conn, &mut group[next], lane)?;
        next += 1;
        if next < group.len() {
            continue;
        }
        if next >= GROUP_JOBS || begun.elapsed() > GROUP_TIME {
            break;
        }
        match queue.take_waiting() {
            Some(job) => group.push(job),
            None => break,
        }
    }
    conn.batch("COMMIT")?;
    Ok(lane)
}

fn run_in_savepoint(conn: &mut Conn, job: &mut Box<dyn Run>, lane: Lane) -> Result<Lane> {
    conn.execute("SAVEPOINT job", &[])?;
    let mut tx = Tx::new(Link::Sqlite(conn), lane.clone());
    let verdict = job.run(&mut tx);
    let after = tx.lane;
    if verdict == Verdict::Keep {
        conn.execute("RELEASE job", &[])?;
        return Ok(after);
    }
    conn.execute("ROLLBACK TO job", &[])?;
    conn.execute("RELEASE job", &[])?;
    Ok(lane)
}

/// A group that could not be committed is run again, each job in a commit of its own:
/// one bad job takes no other with it.
fn one_by_one(
    conn: &mut Conn,
    queue: &Queue,
    group: Vec<Box<dyn Run>>,
    lane: &mut Lane,
    heads: &Heads,
) {
    for mut job in group {
        let outcome = conn
            .batch("BEGIN IMMEDIATE")
            .and_then(|()| run_in_savepoint(conn, &mut job, lane.clone()))
            .and_then(|after| conn.batch("COMMIT").map(|()| after));
        let lost = match outcome {
            Ok(after) => {
                *lane = after;
                heads.committed(lane);
                None
            }
            Err(error) => {
                let _ = conn.batch("ROLLBACK");
                // Nobody knows whether the commit happened: the lane ends here.
                *lane = heads.new_lane();
                Some(error)
            }
        };
        answer_all(queue, vec![job], |_| lost.as_ref().map(|e| Error::unknown(e.to_string())));
    }
}

fn answer_all(queue: &Queue, group: Vec<Box<dyn Run>>, lost: impl Fn(u64) -> Option<Error>) {
    for job in group {
        let key = job.key();
        job.answer(lost(key));
        queue.done(key);
    }
}

pub(super) struct Conn {
    db: Connection,
    rewritten: HashMap<String, String>,
}

/// What SQLite calls a database that is no file.
pub(super) const IN_MEMORY: &str = ":memory:";

impl Conn {
    pub(super) fn open(path: &Path, read_only: bool) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        if path != Path::new(IN_MEMORY) {
            keep_private(path)?;
        }
        let db = Connection::open_with_flags(path, flags).map_err(translate)?;
        db.busy_timeout(Duration::from_secs(15)).map_err(translate)?;
        db.set_prepared_statement_cache_capacity(256);
        db.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA trusted_schema = OFF;
             PRAGMA wal_autocheckpoint = 4000;",
        )
        .map_err(translate)?;
        // Without this, a join on a bound value is prepared anew for every value: the planner
        // looks at what is bound. Four times the price of the statement itself.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(translate)?;
        // A long list touches pages of every index: a tenth quicker when they stay.
        let own = if read_only { "PRAGMA query_only = ON" } else { "PRAGMA cache_size = -64000" };
        db.execute_batch(own).map_err(translate)?;
        Ok(Self { db, rewritten: HashMap::new() })
    }

    /// For looking only: not a byte of the file is written, not even its journal's kind.
    pub(super) fn open_untouched(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags).map_err(translate)?;
        db.busy_timeout(Duration::from_secs(15)).map_err(translate)?;
        db.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF")
            .map_err(translate)?;
        Ok(Self { db, rewritten: HashMap::new() })
    }

    fn statement(&mut self, sql: &str) -> Result<rusqlite::CachedStatement<'_>> {
        if !self.rewritten.contains_key(sql) {
            // Statements made with a varying number of places would fill the memory.
            if self.rewritten.len() > 2000 {
                self.rewritten.clear();
            }
            self.rewritten.insert(sql.to_owned(), dialect::sqlite_statement(sql));
        }
        self.db.prepare_cached(&self.rewritten[sql]).map_err(translate)
    }

    pub(super) fn execute(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<u64> {
        let mut statement = self.statement(sql)?;
        let changed = if statement.column_count() > 0 {
            // A PRAGMA or RETURNING answers rows: run it to its end.
            let mut rows = statement.query(rusqlite::params_from_iter(args)).map_err(translate)?;
            let mut n = 0;
            while rows.next().map_err(translate)?.is_some() {
                n += 1;
            }
            n
        } else {
            statement.execute(rusqlite::params_from_iter(args)).map_err(translate)?
        };
        Ok(changed as u64)
    }

    pub(super) fn each(
        &mut self,
        sql: &str,
        args: &[Arg<'_>],
        mut take: impl FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.statement(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(rusqlite::params_from_iter(args)).map_err(translate)?;
        while let Some(row) = rows.next().map_err(translate)? {
            let values = (0..columns).map(|i| Ok(owned(row.get_ref(i).map_err(translate)?)));
            take(Row(values.collect::<Result<_>>()?))?;
        }
        Ok(())
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<()> {
        self.db.execute_batch(sql).map_err(translate)
    }
}

/// A new database is its owner's alone; SQLite gives its journal the same rights. One that
/// is there already keeps what it was given.
fn keep_private(path: &Path) -> Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    match std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(e) if e.kind() != std::io::ErrorKind::AlreadyExists => Err(e.into()),
        _ => Ok(()),
    }
}

fn owned(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => Value::Int(n),
        ValueRef::Real(x) => Value::Real(x),
        ValueRef::Text(t) => Value::Text(String::from_utf8_lossy(t).into_owned()),
        ValueRef::Blob(b) => Value::Bytes(b.to_vec()),
    }
}

impl ToSql for Arg<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Arg::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Arg::Int(n) => ToSqlOutput::Borrowed(ValueRef::Integer(*n)),
            Arg::Real(x) => ToSqlOutput::Borrowed(ValueRef::Real(*x)),
            // PostgreSQL holds no NUL in a text; what one engine refuses both refuse.
            Arg::Text(s) if s.contains('\0') => {
                return Err(rusqlite::Error::ToSqlConversionFailure("a NUL in a text".into()));
            }
            Arg::Text(s) => ToSqlOutput::Borrowed(ValueRef::Text(s.as_bytes())),
            Arg::Bytes(b) => ToSqlOutput::Borrowed(ValueRef::Blob(b)),
            Arg::Date(d) => ToSqlOutput::Owned(rusqlite::types::Value::Text(d.to_string())),
        })
    }
}

fn translate(error: rusqlite::Error) -> Error {
    if let rusqlite::Error::SqliteFailure(code, message) = &error {
        let message = message.as_deref().unwrap_or_default();
        if let Some(broken) = dialect::sqlite_broken(code.extended_code, message) {
            return Error::Broken(broken);
        }
    }
    Error::unknown(error)
}
