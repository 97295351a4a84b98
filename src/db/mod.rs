//! One thin synchronous way to two databases. An action is a closure
//! `FnMut(&mut Tx) -> Result<T>`; it may be run again, so it touches nothing but its
//! transaction. The answer leaves after the commit; nothing here is cancelled by a
//! client that hangs up.
//!
//! SQLite: one writer thread, many jobs a commit, readers on WAL snapshots.
//! PostgreSQL: connection threads, SERIALIZABLE, the closure run again on 40001/40P01.

pub mod copy;
mod counting;
mod dialect;
mod job;
mod lane;
pub mod migrate;
mod postgres;
mod query;
mod queue;
mod sqlite;
mod tx;
mod untouched;
mod value;

pub use dialect::Engine;
pub use lane::{Heads, Lane};
pub use query::Query;
pub use tx::Tx;
pub use untouched::{engine_version, integrity, look_untouched, postgres_made};
pub use value::{Arg, AsArg, FromValue, Row, Value};

use crate::kernel::{Error, Result};
use job::Job;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the data lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Place {
    pub fn parse(url: &str) -> Option<Self> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return (!path.is_empty()).then(|| Self::Sqlite(path.into()));
        }
        let postgres = url.starts_with("postgres://") || url.starts_with("postgresql://");
        postgres.then(|| Self::Postgres(url.to_owned()))
    }

    /// Where the keys folder lies unless told otherwise.
    pub fn default_keys(&self) -> PathBuf {
        match self {
            Self::Sqlite(path) => {
                let mut name = path.clone().into_os_string();
                name.push(".keys");
                name.into()
            }
            Self::Postgres(_) => "hadir.keys".into(),
        }
    }
}

enum Inner {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
    heads: Heads,
}

impl Db {
    /// Opens and migrates. `seed` names the lanes of this process. A newer schema is
    /// refused and left untouched.
    pub fn open(place: &Place, seed: [u8; 32]) -> Result<Self> {
        let heads = Heads::new(seed);
        let inner = match place {
            Place::Sqlite(path) => Inner::Sqlite(sqlite::Sqlite::open(path, heads.clone())?),
            Place::Postgres(url) => Inner::Postgres(postgres::Postgres::open(url, heads.clone())?),
        };
        Ok(Self { inner: Arc::new(inner), heads })
    }

    pub fn engine(&self) -> Engine {
        match &*self.inner {
            Inner::Sqlite(_) => Engine::Sqlite,
            Inner::Postgres(_) => Engine::Postgres,
        }
    }

    /// The audit's lanes that this process writes, as far as they are committed.
    pub fn heads(&self) -> &Heads {
        &self.heads
    }

    /// Writes: the answer comes after the commit.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.write_keyed(0, work).await
    }

    /// Writes, one after the other for the same key on this node: jobs that would only
    /// run into each other (one ticket, one gathering's places) wait their turn
    /// instead of being run again. 0 is no key.
    pub async fn write_keyed<T, F>(&self, key: u64, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx) -> Result<T> + Send + 'static,
    {
        let (job, answer) = Job::with_answer(key, work);
        self.send_write(job);
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Reads one snapshot.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx) -> Result<T> + Send + 'static,
    {
        let (job, answer) = Job::with_answer(0, work);
        self.send_read(job);
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// The same for programs without a runtime: the command line, threads.
    pub fn write_now<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx) -> Result<T> + Send + 'static,
    {
        let (job, answer) = Job::with_answer(0, work);
        self.send_write(job);
        answer.blocking_recv().unwrap_or_else(|_| Err(stopped()))
    }

    pub fn read_now<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx) -> Result<T> + Send + 'static,
    {
        let (job, answer) = Job::with_answer(0, work);
        self.send_read(job);
        answer.blocking_recv().unwrap_or_else(|_| Err(stopped()))
    }

    fn send_write(&self, job: Box<dyn job::Run>) {
        match &*self.inner {
            Inner::Sqlite(db) => db.writes.push(job),
            Inner::Postgres(db) => db.writes.push(job),
        }
    }

    fn send_read(&self, job: Box<dyn job::Run>) {
        match &*self.inner {
            Inner::Sqlite(db) => db.reads.push(job),
            Inner::Postgres(db) => db.reads.push(job),
        }
    }

    /// The engine's own words for its version.
    pub fn version(&self) -> Result<String> {
        let sql = dialect::version_sql(self.engine());
        self.read_now(move |tx| Ok(tx.one(sql, &[])?.map(|r| r.text(0)).unwrap_or_default()))
    }

    /// Finishes what is queued, closes the connections and joins their threads.
    pub fn close(&self) {
        match &*self.inner {
            Inner::Sqlite(db) => db.close(),
            Inner::Postgres(db) => db.close(),
        }
    }
}

fn stopped() -> Error {
    Error::unknown("the database has been closed")
}

/// The arguments of a statement: `args![id, name, 3]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { &[$($crate::db::AsArg::arg(&$value)),*] };
}
