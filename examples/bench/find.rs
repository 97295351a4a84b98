//! Finding somebody by name over HTTP, among many people and among few: the whole of it,
//! with rights, ranking and the audit entry on disk before the answer leaves.

use crate::client::{Measured, send_all};
use crate::place::{self, Site};
use hadir::access::Role;
use hadir::accounts::Scope;
use hadir::accounts::actions::{self, NewAccount};
use hadir::app::App;
use hadir::simulate::{self, Wanted};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

const FEW: u64 = 10_000;
/// Searches of each kind.
const EACH: usize = 400;
const SEED: u64 = 1;

pub fn run(people: u64) -> ExitCode {
    println!("find: by name over HTTP, one at once, {EACH} searches of each kind");
    for site in place::all() {
        let small = measure(&site.another(), FEW);
        let large = measure(&site, people);
        let growth = large / small;
        println!("p50 of full names from {FEW} to {people} people: {growth:.1} times");
    }
    ExitCode::SUCCESS
}

/// Fills a place and measures in it; the p50 of full names.
fn measure(site: &Site, people: u64) -> f64 {
    let app = site.open();
    let engine = app.engine_version().to_owned();
    #[allow(clippy::disallowed_methods)] // a measured duration
    let begun = Instant::now();
    let wanted = Wanted { people, gatherings: 0, seed: SEED, add: false };
    simulate::run(&app, &wanted, &|_| ()).expect("a simulation");
    let took = begun.elapsed().as_secs_f64();
    println!("\n{} {engine}: {people} people written in {took:.1} s", site.name);
    let kinds = Kinds::of(&app);
    let (whole, narrow) = (token(&app, Scope::Whole), token(&app, Scope::Area("04.441".into())));
    app.close().expect("it closes");
    drop(app);
    let served = site.serve();
    println!("{:<44}{:>10}{:>10}{:>10}", "", "p50 ms", "p99 ms", "most ms");
    let mut middle = 0.0;
    for (what, searches) in kinds.all {
        let requests = searches.iter().map(|s| request(&whole, s)).collect();
        let measured = send_all(&served.address, requests, 1, ("\"items\"", 1));
        line(what, &measured);
        if middle == 0.0 {
            middle = measured.percentile(0.5);
        }
    }
    for (what, searches) in [
        ("a full name, by who sees one province", &kinds.names),
        ("a common name, by who sees one province", &kinds.common),
    ] {
        let requests = searches.iter().map(|s| request(&narrow, s)).collect();
        line(what, &send_all(&served.address, requests, 1, ("\"items\"", 1)));
    }
    middle
}

fn line(what: &str, m: &Measured) {
    println!(
        "{what:<44}{:>10.2}{:>10.2}{:>10.2}",
        m.percentile(0.5),
        m.percentile(0.99),
        m.percentile(1.0)
    );
}

/// What is searched for.
pub struct Kinds {
    pub all: Vec<(&'static str, Vec<String>)>,
    names: Vec<String>,
    common: Vec<String>,
}

impl Kinds {
    pub fn of(app: &App) -> Self {
        let rows = app
            .db
            .read_now(|tx| {
                // Ids are chance in their last letters: people from all over.
                tx.query(
                    "SELECT p.name_ar, p.name_latn, p.membership_number, a.name_fr
                     FROM people p JOIN areas a ON a.code = p.home_area
                     WHERE p.name_ar IS NOT NULL AND p.name_latn IS NOT NULL
                     ORDER BY SUBSTR(p.id, 28), p.id LIMIT 400",
                    &[],
                )
            })
            .expect("people");
        let text = |column: usize| -> Vec<String> { rows.iter().map(|r| r.text(column)).collect() };
        let (arabic, latin, numbers, places) = (text(0), text(1), text(2), text(3));
        let each = |make: &dyn Fn(usize) -> String| (0..EACH.min(rows.len())).map(make).collect();
        let names: Vec<String> =
            each(&|i| if i % 2 == 0 { arabic[i].clone() } else { latin[i].clone() });
        let common: Vec<String> = each(&|i| COMMON[i % COMMON.len()].to_owned());
        let all = vec![
            ("a full name, Arabic and Latin in turn", names.clone()),
            ("a name that hundreds bear", common.clone()),
            ("still typing: the first half of a name", each(&|i| half(&latin[i]))),
            ("still typing, Arabic", each(&|i| half(&arabic[i]))),
            ("one word: the family", each(&|i| last_word(&latin[i]))),
            ("one word that a tenth bears", each(&|i| GIVEN[i % GIVEN.len()].to_owned())),
            ("a name and a place", each(&|i| format!("{} {}", latin[i], places[i]))),
            ("a name that nobody bears", each(&|i| format!("Xaviera Qobliz{}", i % 7))),
            ("a membership number", numbers),
        ];
        Self { all, names, common }
    }
}

const COMMON: [&str; 6] = [
    "Mohamed Alaoui",
    "محمد العلوي",
    "Fatima Idrissi",
    "فاطمة الإدريسي",
    "ALAOUI Ahmed",
    "محمد أحمد العلوي",
];
const GIVEN: [&str; 4] = ["Mohamed", "محمد", "Fatima Zahra", "Ahm"];

fn half(name: &str) -> String {
    let many = name.chars().count();
    name.chars().take((many / 2 + 1).max(3)).collect()
}

fn last_word(name: &str) -> String {
    name.split(' ').next_back().unwrap_or(name).to_owned()
}

pub fn token(app: &Arc<App>, scope: Scope) -> String {
    let cx = app.system("bench");
    let made = app.act_now(&cx, move |tx, cx| {
        let role = if scope == Scope::Whole { Role::Admin } else { Role::Coordinator };
        let email = format!("{}@bench.example", role.name());
        let new = NewAccount {
            email: Some(email.clone()),
            phone: None,
            name: "Bench".into(),
            password: "a password for the bench".into(),
            grant: Some((role, scope.clone())),
        };
        actions::create(tx, cx, &new)?;
        actions::create_token(tx, cx, &email, "bench", None)
    });
    made.expect("an account")
}

pub fn request(token: &str, typed: &str) -> Vec<u8> {
    let encoded: String = typed.bytes().map(|b| format!("%{b:02X}")).collect();
    format!(
        "GET /api/v1/people?q={encoded} HTTP/1.1\r\nhost: hadir\r\nauthorization: Bearer {token}\r\n\r\n"
    )
    .into_bytes()
}
