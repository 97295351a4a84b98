//! One transaction, as an action sees it.

use super::dialect::{self, Engine};
use super::value::{Arg, Row};
use super::{Lane, postgres, sqlite};
use crate::kernel::Result;

pub struct Tx<'c> {
    pub(super) link: Link<'c>,
    pub(super) lane: Lane,
    savepoints: u32,
}

pub(super) enum Link<'c> {
    Sqlite(&'c mut sqlite::Conn),
    Postgres(&'c mut postgres::Conn),
}

impl<'c> Tx<'c> {
    pub(super) fn new(link: Link<'c>, lane: Lane) -> Self {
        Self { link, lane, savepoints: 0 }
    }

    pub fn engine(&self) -> Engine {
        match self.link {
            Link::Sqlite(_) => Engine::Sqlite,
            Link::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a statement; answers how many rows it touched. Placeholders are `$1`, `$2`.
    pub fn execute(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<u64> {
        match &mut self.link {
            Link::Sqlite(c) => c.execute(sql, args),
            Link::Postgres(c) => c.execute(sql, args),
        }
    }

    /// After a great many rows: the database counts these tables again.
    pub fn count_anew(&mut self, tables: &[&str]) -> Result<()> {
        match dialect::count_sql(self.engine(), tables) {
            Some(sql) => self.execute(&sql, &[]).map(drop),
            None => Ok(()),
        }
    }

    /// A statement that nobody needs an answer to before the commit. It may travel with
    /// the next one, or with the commit itself, which fails where it failed.
    pub fn tell(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<()> {
        match &mut self.link {
            Link::Sqlite(c) => c.execute(sql, args).map(drop),
            Link::Postgres(c) => c.tell(sql, args),
        }
    }

    pub fn query(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        self.each(sql, args, |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The first row, if there is one.
    pub fn one(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<Option<Row>> {
        Ok(self.query(sql, args)?.into_iter().next())
    }

    /// Row by row, without holding them all.
    pub fn each(
        &mut self,
        sql: &str,
        args: &[Arg<'_>],
        take: impl FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        match &mut self.link {
            Link::Sqlite(c) => c.each(sql, args, take),
            Link::Postgres(c) => c.each(sql, args, take),
        }
    }

    /// Part of the work that may fail alone: on an error its changes are undone, those
    /// before it stay.
    pub fn attempt<T>(&mut self, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        self.savepoints += 1;
        let name = format!("part_{}", self.savepoints);
        let lane = self.lane.clone();
        self.execute(&format!("SAVEPOINT {name}"), &[])?;
        let outcome = work(self);
        if outcome.is_err() {
            self.execute(&format!("ROLLBACK TO SAVEPOINT {name}"), &[])?;
            self.lane = lane;
        }
        self.execute(&format!("RELEASE SAVEPOINT {name}"), &[])?;
        self.savepoints -= 1;
        outcome
    }

    /// The place of the audit's next entry in this writer's lane.
    pub fn lane(&mut self) -> &mut Lane {
        &mut self.lane
    }

    /// Several statements at once, without arguments: migrations.
    pub(super) fn batch(&mut self, sql: &str) -> Result<()> {
        match &mut self.link {
            Link::Sqlite(c) => c.batch(sql),
            Link::Postgres(c) => c.batch(sql),
        }
    }
}
