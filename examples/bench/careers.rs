//! Careers over HTTP: a person's page with their timeline, a body's page as of a day, in
//! an organisation of many tenures. Rights, the audit entry and the picture included.

use crate::client::{Measured, send_all};
use crate::place::{self, Site};
use hadir::access::{Cx, Role};
use hadir::accounts::actions::{self, NewAccount};
use hadir::accounts::{self, Scope};
use hadir::app::App;
use hadir::bodies::posts::{self, NewPost};
use hadir::bodies::{self, NewBody};
use hadir::kernel::{Bilingual, PartialDate};
use hadir::simulate::{self, Wanted};
use hadir::tenures::{self, Said};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

/// Tenures of one person: a study, a job, two terms in a council, a club.
const EACH: u64 = 5;
/// Pages of each kind.
const PAGES: usize = 400;
/// People in a council at a time, and terms since 2003.
const SEATS: usize = 34;
const TERMS: usize = 4;
/// People whose careers are written in one transaction.
const AT_ONCE: usize = 50;
const SEED: u64 = 1;

pub fn run(wanted: usize) -> ExitCode {
    println!("careers: pages over HTTP, one at once, {PAGES} of each kind");
    for site in place::all() {
        measure(&site, wanted as u64);
    }
    ExitCode::SUCCESS
}

fn measure(site: &Site, wanted: u64) {
    let app = site.open();
    let engine = app.engine_version().to_owned();
    #[allow(clippy::disallowed_methods)] // a measured duration
    let begun = Instant::now();
    let people = (wanted / EACH).max(1);
    let made = Wanted { people, gatherings: 0, seed: SEED, add: false };
    simulate::run(&app, &made, &|_| ()).expect("a simulation");
    let (people, councils) = fill(&app);
    let took = begun.elapsed().as_secs_f64();
    let count = people.len() as u64 * EACH;
    println!(
        "\n{} {engine}: {count} tenures in {} councils written in {took:.1} s",
        site.name,
        councils.len()
    );
    let session = session(&app);
    app.close().expect("it closes");
    drop(app);
    let served = site.serve();
    println!("{:<44}{:>10}{:>10}{:>10}", "", "p50 ms", "p99 ms", "most ms");
    let pages = |all: &[String], address: &dyn Fn(&str) -> String| -> Vec<Vec<u8>> {
        let step = (all.len() / PAGES).max(1);
        let some = all.iter().step_by(step).cycle().take(PAGES);
        some.map(|id| request(&session, &address(id))).collect()
    };
    let profiles = pages(&people, &|id| format!("/people/{id}?lang=ar"));
    line(
        "a person's page with its timeline",
        &send_all(&served.address, profiles, 1, ("career-table", 1)),
    );
    let bodies = pages(&councils, &|id| format!("/bodies/{id}?as_of=2012-07-03&lang=ar"));
    line("a body as of 3 July 2012", &send_all(&served.address, bodies, 1, ("2012-07-03", 1)));
    let bodies = pages(&councils, &|id| format!("/bodies/{id}?lang=fr"));
    line("a body today", &send_all(&served.address, bodies, 1, ("/people/", 1)));
}

fn line(what: &str, m: &Measured) {
    println!(
        "{what:<44}{:>10.2}{:>10.2}{:>10.2}",
        m.percentile(0.5),
        m.percentile(0.99),
        m.percentile(1.0)
    );
}

/// A career for everybody; the people and the councils they sat in.
fn fill(app: &Arc<App>) -> (Vec<String>, Vec<String>) {
    let rows = app.db.read_now(|tx| tx.query("SELECT id, home_area FROM people ORDER BY id", &[]));
    let people: Vec<(String, Option<String>)> =
        rows.expect("people").iter().map(|r| (r.text(0), r.maybe(1))).collect();
    let needed = people.len().div_ceil(SEATS * TERMS / 2).max(1);
    let councils: Vec<(String, String)> =
        (0..needed).map(|n| council(app, n, people[n % people.len()].1.clone())).collect();
    for (batch, some) in people.chunks(AT_ONCE).enumerate() {
        let cx = branch(app, &format!("careers {batch}"));
        let careers: Vec<(String, Vec<Said>)> = some
            .iter()
            .enumerate()
            .map(|(i, (id, _))| (id.clone(), career(batch * AT_ONCE + i, &councils)))
            .collect();
        app.act_now(&cx, move |tx, cx| {
            for (person, career) in &careers {
                for said in career {
                    tenures::actions::create(tx, cx, person, said)?;
                }
            }
            Ok(())
        })
        .expect("careers");
    }
    (people.into_iter().map(|p| p.0).collect(), councils.into_iter().map(|c| c.0).collect())
}

fn branch(app: &App, label: &str) -> Cx {
    let mut cx = app.system("bench");
    cx.draw = cx.draw.branch(label);
    cx
}

/// A council and its one post of many seats.
fn council(app: &Arc<App>, n: usize, area: Option<String>) -> (String, String) {
    let cx = branch(app, &format!("council {n}"));
    app.act_now(&cx, move |tx, cx| {
        let body = NewBody {
            kind: "institution",
            name: Bilingual::both(format!("المجلس {n}"), format!("Conseil {n}")),
            area: area.clone(),
            parent: None,
            valid_from: None,
            valid_until: None,
        };
        let body = bodies::actions::create(tx, cx, &body)?.id;
        let post = NewPost {
            role: Bilingual::both("مستشار", "Conseiller"),
            role_feminine: Some(Bilingual::both("مستشارة", "Conseillère")),
            seats: SEATS as i64,
            basis: Some("elected"),
            rule: None,
        };
        let post = posts::actions::create(tx, cx, &body, &post)?.id;
        Ok((body, post))
    })
    .expect("a council")
}

/// Two terms of those there were, one after the other.
fn career(n: usize, councils: &[(String, String)]) -> Vec<Said> {
    const ELECTIONS: [&str; TERMS + 1] =
        ["2003-09-12", "2009-06-12", "2015-09-04", "2021-09-08", "2027-09"];
    let (_, post) = &councils[n / (SEATS * TERMS / 2) % councils.len()];
    let first = if (n / SEATS).is_multiple_of(2) { 0 } else { 2 };
    let date = |text: &str| PartialDate::parse(text);
    let term = |i: usize| Said {
        kind: "mandate",
        role: Bilingual::both("مستشار", "Conseiller"),
        post: Some(post.clone()),
        began: date(ELECTIONS[i]),
        ended: date(ELECTIONS[i + 1]),
        how: Some("elected"),
        status: "claimed",
        ..Said::default()
    };
    let plain = |kind: &'static str, role: Bilingual, began: &str, ended: &str| Said {
        kind,
        role,
        body_name: Some(Bilingual::both("مؤسسة", "Établissement")),
        began: date(began),
        ended: date(ended),
        status: "claimed",
        ..Said::default()
    };
    vec![
        plain("study", Bilingual::both("إجازة", "Licence"), "1990", "1994"),
        plain("job", Bilingual::both("مفتش", "Inspecteur"), "1995-03", "2019"),
        term(first),
        term(first + 1),
        plain("club", Bilingual::both("رئيس", "Président"), "2001", ""),
    ]
}

/// The cookie of an administrator who is signed in.
fn session(app: &Arc<App>) -> String {
    let cx = branch(app, "session");
    app.act_now(&cx, |tx, cx| {
        let email = "admin@bench.example";
        let new = NewAccount {
            email: Some(email.into()),
            phone: None,
            name: "Bench".into(),
            password: "a password for the bench".into(),
            grant: Some((Role::Admin, Scope::Whole)),
        };
        actions::create(tx, cx, &new)?;
        let account = accounts::account_by_login(tx, email)?.expect("the account");
        actions::open_session(tx, cx, &account, email)
    })
    .expect("a session")
}

fn request(session: &str, address: &str) -> Vec<u8> {
    format!("GET {address} HTTP/1.1\r\nhost: hadir\r\ncookie: hadir_session={session}\r\n\r\n")
        .into_bytes()
}
