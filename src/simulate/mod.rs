//! A made-up organisation of any size, to measure on and to try things with. One seed is
//! one organisation: the same people, ids and gatherings every time. It is written
//! through the features' own stores, many people a transaction.

mod families;
mod gatherings;
mod people;

use crate::access::Cx;
use crate::app::App;
use crate::areas;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Bilingual, Draw, Error, Result, Time};
use crate::people::bulk;
use crate::settings;
use people::{Homes, Nation};
use serde_json::json;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// How much of everything.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub people: u64,
    pub gatherings: u64,
    pub seed: u64,
    /// Also where there is something already.
    pub add: bool,
}

/// People a transaction.
const SLICE: u64 = 1000;
/// Names and keys are made on as many threads; the database writes beside them.
const HANDS: usize = 2;
/// The tables that have grown.
const FILLED: [&str; 7] =
    ["people", "person_names", "person_keys", "gatherings", "delegations", "enrolments", "audit"];
/// The day on which everything was entered, 1 January 2026: the clock has no part in it.
const BEGINNING: i64 = 1_767_225_600_000_000;

pub fn run(app: &App, wanted: &Wanted, progress: &(dyn Fn(u64) + Sync)) -> Result<()> {
    if !wanted.add && !app.db.read_now(is_empty)? {
        return Err(Error::unknown(
            "this database holds something already: simulate in an empty one, or say --add",
        ));
    }
    let seed = Draw::from_seed([0; 32]).branch(&format!("simulation {}", wanted.seed));
    bring_areas(app)?;
    let cx = at(app, &seed, "organisation", 0);
    app.act_now(&cx, |tx, cx| settings::actions::name_organisation(tx, cx, &organisation()))?;
    app.db.write_now(bulk::put_index_off)?;
    let written = write_people(app, wanted, &seed, progress);
    // Also after a fault: without its index nobody is found.
    for index in bulk::INDEXES {
        app.db.write_now(move |tx| bulk::build_index(tx, index))?;
    }
    written?;
    for n in 0..wanted.gatherings {
        let cx = at(app, &seed, &format!("gathering {n}"), wanted.people / SLICE + 1 + n);
        gatherings::make(app, &cx, n, wanted.people)?;
    }
    app.db.write_now(|tx| tx.count_anew(&FILLED))
}

fn organisation() -> Bilingual {
    Bilingual::new(
        Some("رابطة المحاكاة".into()),
        Some("Ligue simulée".into()),
        Some("Simulated League".into()),
    )
}

/// The context of one piece of the work: an hour and a chance of its own, whichever hand
/// comes to it first.
fn at(app: &App, seed: &Draw, label: &str, hour: u64) -> Cx {
    let now = Time::from_micros(BEGINNING).plus_seconds(hour as i64);
    Cx { now, draw: seed.branch(label), ..app.system("simulate") }
}

fn is_empty(tx: &mut Tx) -> Result<bool> {
    for table in ["people", "gatherings", "bodies"] {
        if tx.one(&format!("SELECT 1 FROM {table} LIMIT 1"), &[])?.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The territories that the program brings along, where none were imported.
fn bring_areas(app: &App) -> Result<()> {
    let is_there = app.db.read_now(|tx| {
        Ok(tx.one("SELECT 1 FROM areas WHERE population > 0 LIMIT 1", &[])?.is_some())
    })?;
    if is_there {
        return Ok(());
    }
    areas::shipped::load(app, &app.system("simulate"))
}

fn write_people(
    app: &App,
    wanted: &Wanted,
    seed: &Draw,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<()> {
    let nation = Nation::new(seed, app.db.read_now(Homes::load)?);
    let slices = wanted.people.div_ceil(SLICE);
    let (next, done) = (AtomicU64::new(0), AtomicU64::new(0));
    let fault = Mutex::new(None);
    std::thread::scope(|scope| {
        for _ in 0..HANDS {
            scope.spawn(|| {
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= slices {
                        return;
                    }
                    let from = n * SLICE;
                    let to = (from + SLICE).min(wanted.people);
                    let cx = at(app, seed, &format!("people {n}"), n + 1);
                    if let Err(error) = write_slice(app, &nation, wanted.seed, cx, from..to) {
                        next.store(slices, Ordering::Relaxed);
                        if let Ok(mut fault) = fault.lock() {
                            fault.get_or_insert(error);
                        }
                        return;
                    }
                    progress(done.fetch_add(to - from, Ordering::Relaxed) + to - from);
                }
            });
        }
    });
    match fault.into_inner() {
        Ok(Some(error)) => Err(error),
        _ => Ok(()),
    }
}

fn write_slice(
    app: &App,
    nation: &Nation,
    seed: u64,
    mut cx: Cx,
    numbers: std::ops::Range<u64>,
) -> Result<()> {
    let mut slice = bulk::Slice::default();
    for n in numbers {
        let said = nation.person(&mut cx.draw, seed, n + 1);
        slice.push(&mut cx, said)?;
    }
    let count = slice.len();
    app.act_now(&cx, move |tx, cx| {
        slice.write(tx, cx)?;
        audit::record(tx, cx, "people.simulate", "people", &json!({ "count": count })).map(drop)
    })
}

/// Names of simulated people in both scripts, where no database is wanted.
pub fn some_names(many: usize) -> Vec<(String, String)> {
    let mut draw = Draw::from_seed([0; 32]).branch("names");
    let families = families::Families::invent(&mut draw);
    (0..many).map(|_| people::whole_name(&mut draw, &families)).collect()
}
