//! The demo: a made-up federation in a real province, on the days around one
//! gathering. Everything is made by the features' own actions; only the moving of its
//! dates goes past them. Never in a database that holds anything else.

mod dates;
mod desk;
mod door;
mod logins;
mod meeting;
pub mod names;
mod people;
mod plan;
mod world;

pub use logins::{Login, Logins, PASSWORD};

use crate::access::Cx;
use crate::app::App;
use crate::args;
use crate::db::Tx;
use crate::kernel::{Error, Result, Time};

/// The moment that now is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// In four days: the numbers are fixed, nobody is enrolled yet.
    Decision,
    /// Tomorrow: most are enrolled, many have answered, tickets are made.
    Eve,
    /// Today: the doors opened an hour ago, half are inside.
    Door,
    /// Yesterday: all have gone home.
    After,
}

impl Stage {
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "decision" => Self::Decision,
            "eve" => Self::Eve,
            "door" => Self::Door,
            "after" => Self::After,
            _ => return None,
        })
    }
}

/// Makes the world where there is none, and moves it so that now is the moment asked
/// for. What people did in it stays.
pub fn prepare(app: &App, stage: Stage) -> Result<Logins> {
    let now = app.clock.now();
    let is_begun = app.db.read_now(|tx| Ok(setting(tx, "demo.begun")?.is_some()))?;
    if !is_begun {
        app.db.write_now(|tx| {
            if !is_empty(tx)? {
                return Err(Error::unknown(
                    "this database holds an installation of its own: the demo is made in an empty one",
                ));
            }
            set(tx, "demo.begun", "1")
        })?;
    }
    world::areas(app)?;
    let starts_at = stage.starts_at(now, &app.zone);
    let then = at(app, starts_at.plus_seconds(-5 * DAY));
    let gathering = app.act_now(&then, move |tx, cx| world::gathering(tx, cx, starts_at))?;
    let logins = logins::make(app, &gathering)?;
    let id = gathering.clone();
    app.db.write_now(move |tx| dates::shift(tx, &id, starts_at))?;
    let told = at(app, starts_at.plus_seconds(-4 * DAY - 20 * 3600));
    app.act_now(&told, meeting::tell)?;
    app.act_now(&at(app, now), desk::lay)?;
    world::fill(app, &gathering, stage, starts_at)?;
    Ok(logins)
}

/// One act of the demo, done at this hour. Each has chance of its own: the same drawn
/// twice would be the same ids.
fn at(app: &App, now: Time) -> Cx {
    Cx { now, ..app.system("demo") }
}

const DAY: i64 = 24 * 3600;

fn is_empty(tx: &mut Tx) -> Result<bool> {
    for table in ["accounts", "areas", "people", "gatherings"] {
        if tx.one(&format!("SELECT 1 FROM {table} LIMIT 1"), &[])?.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn setting(tx: &mut Tx, name: &str) -> Result<Option<String>> {
    Ok(tx.one("SELECT value FROM settings WHERE name = $1", args![name])?.map(|r| r.text(0)))
}

fn set(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO settings (name, value) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        args![name, value],
    )?;
    Ok(())
}
