//! PostgreSQL: connection threads, each with a small runtime of its own; SERIALIZABLE,
//! the closure run again on 40001 and 40P01, eight times at most. BEGIN travels with
//! the first statement.

use super::counting::{Signs, count_loop};
use super::job::{Run, Verdict};
use super::queue::Queue;
use super::sqlite::spawn;
use super::tx::{Link, Tx};
use super::value::{Arg, AsArg, Row, Value};
use super::{Heads, Lane, dialect, migrate};
use crate::kernel::{Error, Result};
use bytes::BytesMut;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::{JoinHandle, Thread};
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Client, NoTls, Statement};

pub(super) struct Postgres {
    pub(super) writes: Arc<Queue>,
    pub(super) reads: Arc<Queue>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    signs: Arc<Signs>,
    counter: Thread,
}

const WRITERS: usize = 12;
const READERS: usize = 4;
const TRIES: u32 = 8;
/// After so many tries a job takes its turn alone: on this node nobody is in its way.
const TOGETHER: u32 = 4;

/// Writers pass together; one that keeps running into the others passes alone.
type Turns = Arc<RwLock<()>>;

impl Postgres {
    pub(super) fn open(url: &str, heads: Heads) -> Result<Self> {
        let mut first = Conn::open(url)?;
        migrate::run_postgres(&mut first, heads.new_lane())?;
        let writes = Arc::new(Queue::default());
        let reads = Arc::new(Queue::default());
        let mut threads = Vec::new();
        for _ in 0..READERS {
            let (mut conn, queue, lane) = (Conn::idle(url)?, reads.clone(), heads.new_lane());
            threads.push(spawn("read", move || read_loop(&mut conn, &queue, &lane))?);
        }
        let (mut first, turns) = (Some(first), Turns::default());
        let signs = Arc::new(Signs::default());
        for _ in 0..WRITERS {
            let mut conn = match first.take() {
                Some(conn) => conn,
                None => Conn::idle(url)?,
            };
            let (queue, heads, turns) = (writes.clone(), heads.clone(), turns.clone());
            let signs = signs.clone();
            threads.push(spawn("write", move || {
                write_loop(&mut conn, &queue, &heads, &turns, &signs);
            })?);
        }
        let (own, (from, to)) = (signs.clone(), (reads.clone(), writes.clone()));
        let counting = spawn("count", move || count_loop(&own, &from, &to))?;
        let counter = counting.thread().clone();
        threads.push(counting);
        Ok(Self { writes, reads, threads: Mutex::new(threads), signs, counter })
    }

    pub(super) fn close(&self) {
        self.signs.close(&self.counter);
        self.writes.close();
        self.reads.close();
        let threads =
            std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            let _ = thread.join();
        }
    }
}

fn read_loop(conn: &mut Conn, queue: &Queue, lane: &Lane) {
    while let Some(mut job) = queue.take() {
        let key = job.key();
        for try_number in 0.. {
            conn.begin(Begin::Snapshot);
            let verdict = job.run(&mut Tx::new(Link::Postgres(conn), lane.clone()));
            if verdict == Verdict::Keep {
                // What was read is read: who asked need not wait for the snapshot's end.
                job.answer(None);
                let _ = conn.end("ROLLBACK");
                break;
            }
            let _ = conn.end("ROLLBACK");
            // A connection that broke while idle (a restart of the server) is made anew.
            let anew = conn.is_closed() && try_number == 0;
            if anew || (verdict == Verdict::Again && try_number < TRIES) {
                continue;
            }
            job.answer(None);
            break;
        }
        queue.done(key);
    }
}

fn write_loop(conn: &mut Conn, queue: &Queue, heads: &Heads, turns: &Turns, signs: &Signs) {
    let mut lane = heads.new_lane();
    while let Some(mut job) = queue.take() {
        let key = job.key();
        let lost = run_until_settled(conn, &mut job, &mut lane, heads, turns).err();
        signs.wrote();
        job.answer(lost);
        queue.done(key);
    }
}

fn run_until_settled(
    conn: &mut Conn,
    job: &mut Box<dyn Run>,
    lane: &mut Lane,
    heads: &Heads,
    turns: &Turns,
) -> Result<()> {
    for try_number in 1..=TRIES {
        let alone = try_number > TOGETHER;
        let last = alone.then(|| turns.write().unwrap_or_else(PoisonError::into_inner));
        let among = (!alone).then(|| turns.read().unwrap_or_else(PoisonError::into_inner));
        conn.begin(Begin::Serializable);
        let mut tx = Tx::new(Link::Postgres(conn), lane.clone());
        let verdict = job.run(&mut tx);
        let after = tx.lane;
        match verdict {
            Verdict::Keep => match conn.end("COMMIT") {
                Ok(()) => {
                    *lane = after;
                    heads.committed(lane);
                    return Ok(());
                }
                Err(Error::Again) => {}
                Err(error) => return settle_lost_commit(conn, error, after, lane, heads),
            },
            Verdict::Undo => {
                let _ = conn.end("ROLLBACK");
                if conn.is_closed() && try_number == 1 {
                    continue;
                }
                return Ok(());
            }
            Verdict::Again => {
                let _ = conn.end("ROLLBACK");
            }
        }
        drop((last, among));
        #[expect(
            clippy::disallowed_methods,
            reason = "two that ran into each other step aside for a moment, each longer than before"
        )]
        std::thread::sleep(Duration::from_micros(400 << try_number.min(6)));
    }
    Err(Error::Again)
}

/// The line broke while committing: the entry that the action wrote tells whether it
/// happened. Where that cannot be asked either, the lane ends.
fn settle_lost_commit(
    conn: &mut Conn,
    error: Error,
    after: Lane,
    lane: &mut Lane,
    heads: &Heads,
) -> Result<()> {
    let wrote = after != *lane;
    let asked = conn.asked_alone(
        "SELECT COUNT(*) FROM audit WHERE lane = $1 AND seq = $2",
        &[Arg::Text(&after.id), Arg::Int(after.seq)],
    );
    *lane = heads.new_lane();
    match asked {
        Ok(n) if wrote && n > 0 => {
            heads.committed(&after);
            Ok(())
        }
        _ => Err(error),
    }
}

#[derive(Clone, Copy)]
pub(super) enum Begin {
    Serializable,
    Snapshot,
}

pub(super) struct Conn {
    url: String,
    runtime: Runtime,
    client: Option<Client>,
    statements: HashMap<String, Statement>,
    pending: Option<Begin>,
    told: Option<Told>,
    open: bool,
}

/// A statement that waits for the next one to travel with.
type Told = (Statement, Vec<Value>);

impl Conn {
    pub(super) fn open(url: &str) -> Result<Self> {
        let mut conn = Self::idle(url)?;
        conn.connect()?;
        Ok(conn)
    }

    /// A connection that is made when it is first needed.
    fn idle(url: &str) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(Self {
            url: url.to_owned(),
            runtime,
            client: None,
            statements: HashMap::new(),
            pending: None,
            told: None,
            open: false,
        })
    }

    fn is_closed(&self) -> bool {
        self.client.as_ref().is_none_or(Client::is_closed)
    }

    fn connect(&mut self) -> Result<()> {
        if !self.is_closed() {
            return Ok(());
        }
        self.statements.clear();
        let client = self.runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(&self.url, NoTls).await?;
            tokio::spawn(connection);
            client
                // No statement here runs so long that compiling it would pay.
                .batch_execute(
                    "SET client_min_messages = warning; SET lock_timeout = '15s'; SET jit = off",
                )
                .await?;
            Ok::<_, tokio_postgres::Error>(client)
        });
        self.client = Some(client.map_err(translate)?);
        Ok(())
    }

    pub(super) fn begin(&mut self, how: Begin) {
        self.pending = Some(how);
        self.told = None;
        self.open = false;
    }

    /// The BEGIN that waits, to be sent in one breath with the first statement.
    fn take_begin(&mut self) -> Result<&'static str> {
        let Some(how) = self.pending.take() else { return Ok("") };
        self.connect()?;
        self.open = true;
        Ok(match how {
            Begin::Serializable => "BEGIN ISOLATION LEVEL SERIALIZABLE",
            Begin::Snapshot => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        })
    }

    pub(super) fn end(&mut self, word: &str) -> Result<()> {
        self.pending = None;
        let told = self.told.take();
        if !std::mem::take(&mut self.open) {
            return Ok(());
        }
        let client = self.client.as_ref().ok_or_else(no_connection)?;
        self.runtime.block_on(async {
            // Where what was told failed, a COMMIT undoes and says nothing.
            let (told, ended) = tokio::join!(send_told(client, told), client.batch_execute(word));
            told.and(ended).map_err(translate)
        })
    }

    pub(super) fn tell(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<()> {
        if self.pending.is_some() || self.told.is_some() {
            return self.execute(sql, args).map(drop);
        }
        let statement = self.statement(sql)?;
        self.told = Some((statement, args.iter().map(Arg::kept).collect()));
        Ok(())
    }

    fn asked_alone(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<i64> {
        self.connect()?;
        let mut n = 0;
        self.each(sql, args, |row| {
            n = row.int(0);
            Ok(())
        })?;
        Ok(n)
    }

    fn statement(&mut self, sql: &str) -> Result<Statement> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        if self.statements.len() > 400 {
            self.statements.clear();
        }
        let client = self.client.as_ref().ok_or_else(no_connection)?;
        let statement = self.runtime.block_on(client.prepare(sql)).map_err(translate)?;
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    pub(super) fn execute(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<u64> {
        let begin = self.take_begin()?;
        let statement = self.statement(sql)?;
        let told = self.told.take();
        let client = self.client.as_ref().ok_or_else(no_connection)?;
        self.runtime.block_on(async {
            let (begun, told, done) = tokio::join!(
                send_begin(client, begin),
                send_told(client, told),
                client.execute_raw(&statement, args)
            );
            begun.and(told).and(done).map_err(translate)
        })
    }

    pub(super) fn each(
        &mut self,
        sql: &str,
        args: &[Arg<'_>],
        mut take: impl FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        use tokio_stream::StreamExt;
        let begin = self.take_begin()?;
        let statement = self.statement(sql)?;
        let told = self.told.take();
        let client = self.client.as_ref().ok_or_else(no_connection)?;
        self.runtime.block_on(async {
            let (begun, told, rows) = tokio::join!(
                send_begin(client, begin),
                send_told(client, told),
                client.query_raw(&statement, args)
            );
            begun.and(told).map_err(translate)?;
            let mut rows = std::pin::pin!(rows.map_err(translate)?);
            while let Some(row) = rows.next().await {
                take(owned(&row.map_err(translate)?)?)?;
            }
            Ok(())
        })
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<()> {
        self.pending = None;
        self.connect()?;
        let client = self.client.as_ref().ok_or_else(no_connection)?;
        self.runtime.block_on(client.batch_execute(sql)).map_err(translate)
    }
}

async fn send_begin(client: &Client, begin: &str) -> Result<(), tokio_postgres::Error> {
    if begin.is_empty() { Ok(()) } else { client.batch_execute(begin).await }
}

async fn send_told(client: &Client, told: Option<Told>) -> Result<(), tokio_postgres::Error> {
    let Some((statement, values)) = told else { return Ok(()) };
    let args: Vec<Arg<'_>> = values.iter().map(AsArg::arg).collect();
    client.execute_raw(&statement, &args).await.map(drop)
}

fn no_connection() -> Error {
    Error::unknown("no connection to PostgreSQL")
}

fn owned(row: &tokio_postgres::Row) -> Result<Row> {
    let mut values = Vec::with_capacity(row.len());
    for (i, column) in row.columns().iter().enumerate() {
        let value = match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(i).map(|v| v.map(Value::Int)),
            Type::INT4 => row.try_get::<_, Option<i32>>(i).map(|v| v.map(|n| Value::Int(n.into()))),
            Type::BOOL => {
                row.try_get::<_, Option<bool>>(i).map(|v| v.map(|b| Value::Int(b.into())))
            }
            Type::FLOAT8 => row.try_get::<_, Option<f64>>(i).map(|v| v.map(Value::Real)),
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(i).map(|v| v.map(Value::Bytes)),
            _ => row.try_get::<_, Option<String>>(i).map(|v| v.map(Value::Text)),
        };
        values.push(value.map_err(translate)?.unwrap_or(Value::Null));
    }
    Ok(Row(values))
}

impl ToSql for Arg<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Arg::Null => Ok(IsNull::Yes),
            Arg::Int(n) if *ty == Type::INT4 => i32::try_from(*n)?.to_sql(ty, out),
            Arg::Int(n) if *ty == Type::FLOAT8 => (*n as f64).to_sql(ty, out),
            Arg::Int(n) if *ty == Type::BOOL => (*n != 0).to_sql(ty, out),
            Arg::Int(n) => n.to_sql(ty, out),
            Arg::Real(x) => x.to_sql(ty, out),
            Arg::Text(s) => s.to_sql(ty, out),
            Arg::Bytes(b) => b.to_sql(ty, out),
            Arg::Date(d) => d.to_string().to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn translate(error: tokio_postgres::Error) -> Error {
    if let Some(db) = error.as_db_error() {
        let code = db.code().code();
        if code == "40001" || code == "40P01" {
            return Error::Again;
        }
        if let Some(broken) = dialect::postgres_broken(code, db.constraint().unwrap_or_default()) {
            return Error::Broken(broken);
        }
        return Error::unknown(format!("{code} {}", db.message()));
    }
    Error::unknown(error)
}
