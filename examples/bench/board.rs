//! The board of a national gathering over HTTP: twelve regions, their provinces, 1,503
//! communes, 100,000 enrolments of which most are inside. Rights and the tree included.

use crate::client::{Measured, send_all};
use crate::place::{self, Site};
use hadir::access::{Cx, Role};
use hadir::accounts::actions::{self, NewAccount};
use hadir::accounts::{self, Scope};
use hadir::app::App;
use hadir::areas;
use hadir::gatherings::actions::{delegation, enrolment, gathering};
use hadir::gatherings::model::{Holder, NewDelegation, NewEnrolment, NewGathering, Spot, Status};
use hadir::kernel::Fields;
use serde_json::json;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

const COMMUNES: usize = 1503;
/// Requests of each kind.
const ASKED: usize = 300;
/// Enrolments a transaction.
const AT_ONCE: usize = 500;

pub fn run(enrolments: usize) -> ExitCode {
    println!("board: {COMMUNES} communes, {enrolments} enrolments, {ASKED} requests of each kind");
    for site in place::all() {
        measure(&site, enrolments);
    }
    ExitCode::SUCCESS
}

/// A national gathering and where its delegations stand.
struct Hall {
    gathering: String,
    regions: Vec<String>,
    provinces: Vec<(String, String)>,
    communes: Vec<String>,
}

fn measure(site: &Site, enrolments: usize) {
    let app = site.open();
    let engine = app.engine_version().to_owned();
    #[allow(clippy::disallowed_methods)] // a measured duration
    let begun = Instant::now();
    let hall = build(&app);
    fill(&app, &hall, enrolments);
    let inside = let_in(&app, &hall.gathering);
    println!(
        "\n{} {engine}: written in {:.1} s, {inside} inside",
        site.name,
        begun.elapsed().as_secs_f64()
    );
    let all = session(&app, "admin", Role::Admin, Scope::Whole);
    let one = hall.provinces[hall.provinces.len() / 2].0.clone();
    let some = session(&app, "coordinator", Role::Coordinator, Scope::Area(one));
    app.close().expect("it closes");
    drop(app);
    let served = site.serve();
    println!("{:<44}{:>10}{:>10}{:>10}", "", "p50 ms", "p99 ms", "most ms");
    let id = &hall.gathering;
    let ask = |what: &str, session: &str, address: String, at_once: usize, word: &str| {
        let requests = (0..ASKED).map(|_| request(session, &address)).collect();
        line(what, &send_all(&served.address, requests, at_once, (word, 1)));
    };
    // Pages that nobody has asked for yet are in no cache.
    ask("(first look, not counted)", &all, format!("/api/v1/gatherings/{id}/board"), 1, "present");
    let api = format!("/api/v1/gatherings/{id}/board");
    ask("the call, everything", &all, api.clone(), 1, "present");
    ask("the same, 4 at once", &all, api.clone(), 4, "present");
    ask("the call, one province", &some, api, 1, "present");
    let page = format!("/gatherings/{id}/board?lang=ar");
    ask("the page, everything", &all, page.clone(), 1, "<h1");
    ask("the same, 4 at once", &all, page.clone(), 4, "<h1");
    let branch = format!("{page}&under={}", hall.provinces[0].1);
    ask("the page, one branch", &all, branch, 1, "<h1");
    ask("the page, those behind", &all, format!("{page}&show=late"), 1, "<h1");
    ask("the page, searched", &all, format!("{page}&q=commune"), 1, "<h1");
    ask("the page, one province's own", &some, page, 1, "<h1");
}

fn line(what: &str, m: &Measured) {
    let (p50, p99, most) = (m.percentile(0.5), m.percentile(0.99), m.percentile(1.0));
    println!("{what:<44}{p50:>10.2}{p99:>10.2}{most:>10.2}");
}

fn branch(app: &App, label: &str) -> Cx {
    let mut cx = app.system("bench");
    cx.draw = cx.draw.branch(label);
    cx
}

/// The territories that are shipped, and made-up communes in every province.
fn build(app: &Arc<App>) -> Hall {
    areas::shipped::load(app, &branch(app, "areas")).expect("the territories");
    let read = app.db.read_now(|tx| {
        let of = |kinds: &str| {
            format!("SELECT code, parent FROM areas WHERE kind IN ({kinds}) ORDER BY code")
        };
        let regions = tx.query(&of("'region'"), &[])?;
        let provinces = tx.query(&of("'province', 'prefecture'"), &[])?;
        Ok((
            regions.iter().map(|r| r.text(0)).collect::<Vec<_>>(),
            provinces.iter().map(|r| (r.text(0), r.text(1))).collect::<Vec<_>>(),
        ))
    });
    let (regions, provinces) = read.expect("regions and provinces");
    let communes: Vec<(String, String)> = (0..COMMUNES)
        .map(|n| {
            let parent = &provinces[n % provinces.len()].0;
            (format!("{parent}.91.{:02}", n / provinces.len()), parent.clone())
        })
        .collect();
    let mut file = String::from("code,parent_code,name_fr,name_ar,kind,population_2024\n");
    for (n, (code, parent)) in communes.iter().enumerate() {
        file.push_str(&format!(
            "{code},{parent},Commune {n},جماعة {n},commune_rurale,{}\n",
            9000 + n
        ));
    }
    let report = areas::import::run(app, &branch(app, "communes"), file.as_bytes(), false, false);
    assert!(report.expect("the communes").rejected.is_empty());
    tree(app, regions, provinces, communes)
}

fn tree(
    app: &Arc<App>,
    regions: Vec<String>,
    provinces: Vec<(String, String)>,
    communes: Vec<(String, String)>,
) -> Hall {
    let cx = branch(app, "gathering");
    let gathering = app.act_now(&cx, |tx, cx| {
        let body = json!({
            "title": { "ar": "اللقاء الوطني", "fr": "Rencontre nationale" },
            "starts_at": cx.now.plus_seconds(10 * 24 * 3600).rfc3339(&cx.zone),
            "venue": { "name": { "ar": "القاعة", "fr": "Salle" } },
        });
        let mut fields = Fields::of(body)?;
        let new = NewGathering::read(&mut fields);
        fields.finish()?;
        Ok(gathering::create(tx, cx, &new)?.id)
    });
    let gathering = gathering.expect("a gathering");
    let mut made = std::collections::HashMap::new();
    let mut add = |area: &str, parent: Option<&str>| {
        let parent = parent.and_then(|p| made.get(p)).cloned();
        let id = part(app, &gathering, area, parent);
        made.insert(area.to_owned(), id.clone());
        id
    };
    let regions: Vec<String> = regions.iter().map(|code| add(code, None)).collect();
    let provinces =
        provinces.iter().map(|(code, region)| (code.clone(), add(code, Some(region)))).collect();
    let communes = communes.iter().map(|(code, of)| add(code, Some(of))).collect();
    Hall { gathering, regions, provinces, communes }
}

fn part(app: &Arc<App>, gathering: &str, area: &str, parent: Option<String>) -> String {
    let cx = branch(app, area);
    let new = NewDelegation {
        spot: Spot::Area(area.to_owned()),
        parent,
        target: Some(90),
        quota: None,
        reserve: 0,
        overbook_percent: 0,
        leader: None,
        fixed_by: None,
    };
    let gathering = gathering.to_owned();
    let made = app.act_now(&cx, move |tx, cx| delegation::create(tx, cx, &gathering, &new));
    made.expect("a delegation").id
}

fn fill(app: &Arc<App>, hall: &Hall, enrolments: usize) {
    let each = enrolments.div_ceil(hall.communes.len());
    let mut left = enrolments;
    assert!(!hall.regions.is_empty());
    for commune in &hall.communes {
        let mut here = each.min(left);
        left -= here;
        while here > 0 {
            let some = here.min(AT_ONCE);
            here -= some;
            let (cx, commune) = (branch(app, &format!("{commune} {here}")), commune.clone());
            app.act_now(&cx, move |tx, cx| {
                let items: Vec<NewEnrolment> = (0..some).map(item).collect();
                enrolment::create(tx, cx, &commune, &items).map(drop)
            })
            .expect("enrolments");
        }
    }
}

fn item(n: usize) -> NewEnrolment {
    let status = match n % 10 {
        0..=6 => Status::Confirmed,
        7 => Status::Invited,
        8 => Status::Nominated,
        _ => Status::Declined,
    };
    NewEnrolment { holder: Holder::Placeholder(format!("place {n}")), capacity: None, status }
}

/// Everybody who said yes is inside: the rows that scans leave, without the scans.
fn let_in(app: &Arc<App>, gathering: &str) -> i64 {
    let of = gathering.to_owned();
    app.db
        .write_now(move |tx| {
            tx.execute(
                "INSERT INTO presences (ticket, gathering, enrolment, delegation, last_at, last_id,
                   inside, was_inside, admitted)
                 SELECT e.id, e.gathering, e.id, e.delegation, 1, 'x', 1, 0, 1 FROM enrolments e
                 WHERE e.gathering = $1 AND e.status = 'confirmed'",
                hadir::args![of],
            )
        })
        .expect("they come in") as i64
}

/// The cookie of somebody signed in.
fn session(app: &Arc<App>, name: &str, role: Role, scope: Scope) -> String {
    let (cx, email) = (branch(app, name), format!("{name}@bench.example"));
    app.act_now(&cx, move |tx, cx| {
        let new = NewAccount {
            email: Some(email.clone()),
            phone: None,
            name: "Bench".into(),
            password: "a password for the bench".into(),
            grant: Some((role, scope.clone())),
        };
        actions::create(tx, cx, &new)?;
        let account = accounts::account_by_login(tx, &email)?.expect("the account");
        actions::open_session(tx, cx, &account, &email)
    })
    .expect("a session")
}

fn request(session: &str, address: &str) -> Vec<u8> {
    format!("GET {address} HTTP/1.1\r\nhost: hadir\r\ncookie: hadir_session={session}\r\n\r\n")
        .into_bytes()
}
