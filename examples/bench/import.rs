//! Lists of people imported with duplicate detection, and beside it a bare SQLite load of
//! the very same rows into the very same tables.

use crate::place::{self, Site};
use bytes::Bytes;
use hadir::app::App;
use hadir::db::Place;
use hadir::imports::{Kind, Order, Outcome, run_now};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What is kept of a person.
const TABLES: [&str; 4] = ["people", "person_names", "person_keys", "person_contacts"];

const GIVEN: [(&str, &str, &str); 12] = [
    ("محمد", "Mohamed", "M"),
    ("فاطمة", "Fatima", "F"),
    ("أحمد", "Ahmed", "M"),
    ("خديجة", "Khadija", "F"),
    ("يوسف", "Youssef", "M"),
    ("زينب", "Zineb", "F"),
    ("سعيد", "Saïd", "M"),
    ("نعيمة", "Naïma", "F"),
    ("عبد الرحيم", "Abderrahim", "M"),
    ("حنان", "Hanane", "F"),
    ("رشيد", "Rachid", "M"),
    ("مريم", "Meryem", "F"),
];
const FRONT: [(&str, &str); 10] = [
    ("بن", "Ben"),
    ("لح", "Lah"),
    ("زر", "Zer"),
    ("تم", "Tam"),
    ("مر", "Mer"),
    ("كر", "Ker"),
    ("صب", "Sab"),
    ("حم", "Ham"),
    ("دو", "Dou"),
    ("شر", "Cher"),
];
const MIDDLE: [(&str, &str); 10] = [
    ("قا", "ka"),
    ("مو", "mou"),
    ("را", "ra"),
    ("ني", "ni"),
    ("لو", "lou"),
    ("طا", "ta"),
    ("في", "fi"),
    ("دا", "da"),
    ("سي", "si"),
    ("با", "ba"),
];
const END: [(&str, &str); 10] = [
    ("وي", "oui"),
    ("ني", "ni"),
    ("ش", "che"),
    ("ري", "ri"),
    ("ل", "l"),
    ("ط", "t"),
    ("مي", "mi"),
    ("د", "d"),
    ("س", "s"),
    ("ق", "k"),
];
const COMMUNES: [&str; 5] =
    ["04.291.01.03", "04.291.01.05", "04.291.01.17", "04.291.03.01", "04.291.03.03"];

pub fn run(rows: usize) -> ExitCode {
    println!("import: {rows} people in both scripts, with number, phone, birth date and commune");
    for site in place::all() {
        measure(&site, rows);
    }
    ExitCode::SUCCESS
}

fn measure(site: &Site, rows: usize) {
    let app = site.open();
    for file in ["ma_regions", "ma_provinces", "ma_khemisset_communes"] {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/areas");
        let bytes = std::fs::read(format!("{folder}/{file}.csv")).expect("the project's areas");
        hadir::areas::import::run(&app, &app.system("bench"), &bytes, false, false).expect("areas");
    }
    println!("\n{} {}", site.name, app.engine_version());
    let list = Bytes::from(list(rows));
    println!("{:<34}{:>12.1}", "MB of CSV", list.len() as f64 / 1e6);
    let (took, first) = timed(|| import(&app, &list));
    assert_eq!(first.report.created, rows as u64, "everybody is new");
    line("written", took, rows);
    println!("{:<34}{:>12}", "likely duplicates", first.report.duplicates.len());
    let (again, second) = timed(|| import(&app, &list));
    assert_eq!(second.report.unchanged, rows as u64, "nothing changes");
    line("the same again", again, rows);
    app.close().expect("it closes");
    drop(app);
    if let Place::Sqlite(path) = &site.config.place {
        let other = site.another();
        drop(other.open());
        let Place::Sqlite(to) = &other.config.place else { return };
        let bare = bare(path, to);
        line("bare load of the same rows", bare, rows);
        let ratio = took.as_secs_f64() / bare.as_secs_f64();
        println!("{:<34}{ratio:>11.1}x", "written, of the bare load");
    }
}

fn line(what: &str, took: Duration, rows: usize) {
    let seconds = took.as_secs_f64();
    println!("{what:<34}{seconds:>10.2} s{:>12.0} rows/s", rows as f64 / seconds);
}

#[allow(clippy::disallowed_methods)] // a measured duration
fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let out = work();
    (begun.elapsed(), out)
}

fn import(app: &Arc<App>, list: &Bytes) -> Outcome {
    let order = Order {
        kind: Kind::People,
        bytes: list.clone(),
        dry: false,
        partial: false,
        gathering: None,
    };
    run_now(app, &app.system("bench"), &order, Arc::new(|_| Ok(()))).expect("it is read")
}

fn list(rows: usize) -> String {
    let mut out = "membership_number,given_ar,family_ar,given_latn,family_latn,gender,birth_date,home_area,phone\n"
        .to_owned();
    for i in 0..rows {
        // A walk through the names that meets each pair about equally often.
        let n = i.wrapping_mul(2_654_435_761) >> 7;
        let (given_ar, given, gender) = GIVEN[n % GIVEN.len()];
        let parts =
            [FRONT[n / 12 % 10], MIDDLE[n / 120 % 10], END[n / 1_200 % 10], END[n / 12_000 % 10]];
        let (mut family_ar, mut family) = (String::new(), String::new());
        for (ar, latn) in parts {
            family_ar.push_str(ar);
            family.push_str(latn);
        }
        let (year, month, day) = (1945 + i % 60, 1 + i / 60 % 12, 1 + i / 720 % 28);
        let area = COMMUNES[i % COMMUNES.len()];
        out.push_str(&format!(
            "B-{i},{given_ar},{family_ar},{given},{family},{gender},{year}-{month:02}-{day:02},{area},06{i:08}\n"
        ));
    }
    out
}

/// All rows in memory first, then one transaction with the indexes in place.
fn bare(from: &Path, to: &Path) -> Duration {
    type Rows = Vec<Vec<rusqlite::types::Value>>;
    let source = rusqlite::Connection::open(from).expect("the file");
    let mut tables: Vec<(String, Rows)> = Vec::new();
    for table in TABLES {
        let mut statement = source.prepare(&format!("SELECT * FROM {table}")).expect("a table");
        let width = statement.column_count();
        let places: Vec<String> = (1..=width).map(|i| format!("?{i}")).collect();
        let sql = format!("INSERT INTO {table} VALUES ({})", places.join(", "));
        let rows = statement
            .query_map([], |r| (0..width).map(|i| r.get(i)).collect())
            .expect("rows")
            .map(|r| r.expect("a row"))
            .collect();
        tables.push((sql, rows));
    }
    let db = rusqlite::Connection::open(to).expect("the file");
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF",
    )
    .expect("settings");
    let (took, ()) = timed(|| {
        db.execute_batch("BEGIN IMMEDIATE").expect("begin");
        for (sql, rows) in &tables {
            let mut statement = db.prepare_cached(sql).expect("a statement");
            for row in rows {
                statement.execute(rusqlite::params_from_iter(row)).expect("a row");
            }
        }
        db.execute_batch("COMMIT").expect("commit");
    });
    took
}
