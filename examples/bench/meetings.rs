//! The room of a meeting over HTTP: its page while many are there, one more who comes in,
//! one more who speaks. Rights, the audit entry and the names included.

use crate::client::{Measured, send_all};
use crate::place::{self, Site};
use hadir::access::{Cx, Role};
use hadir::accounts::actions::{self, NewAccount};
use hadir::accounts::{self, Scope};
use hadir::app::App;
use hadir::bodies::{self, NewBody};
use hadir::kernel::{Bilingual, Fields};
use hadir::meetings::actions::{attendance, course, meeting};
use hadir::meetings::model::{NewAttendance, NewIntervention, NewMeeting};
use serde_json::{Value, json};
use std::process::ExitCode;
use std::sync::Arc;

/// Requests of each kind.
const REQUESTS: usize = 400;
const WORDS: usize = 200;

pub fn run(heads: usize) -> ExitCode {
    println!(
        "the room of a meeting with {heads} present, over HTTP, one at once, {REQUESTS} of each kind"
    );
    for site in place::all() {
        measure(&site, heads);
    }
    ExitCode::SUCCESS
}

fn measure(site: &Site, heads: usize) {
    let app = site.open();
    println!("\n{} {}", site.name, app.engine_version());
    let meeting = held(&app, heads, WORDS);
    let (session, token) = way_in(&app);
    app.close().expect("it closes");
    drop(app);
    let served = site.serve();
    println!("{:<44}{:>10}{:>10}{:>10}", "", "p50 ms", "p99 ms", "most ms");
    let page = |query: &str| {
        format!("GET /meetings/{meeting}?{query} HTTP/1.1\r\nhost: hadir\r\ncookie: hadir_session={session}\r\n\r\n").into_bytes()
    };
    for (what, query) in [
        ("the room, Arabic", "lang=ar"),
        ("the room with everybody on it, French", "lang=fr&all=1"),
    ] {
        let all = (0..REQUESTS).map(|_| page(query)).collect();
        line(what, &send_all(&served.address, all, 1, ("id=\"attendance\"", 1)));
    }
    let call = |part: &str, body: &Value| {
        let body = body.to_string();
        format!(
            "POST /api/v1/meetings/{meeting}/{part} HTTP/1.1\r\nhost: hadir\r\nauthorization: Bearer {token}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
        .into_bytes()
    };
    let comes = |n: usize| {
        call("attendance", &json!([{ "name": format!("Invité {n}"), "capacities": ["militant"] }]))
    };
    line(
        "somebody more comes in",
        &send_all(&served.address, (0..REQUESTS).map(comes).collect(), 1, ("201", 1)),
    );
    let speaks = |n: usize| {
        call("interventions", &json!([{ "name": format!("Invité {n}"), "text": "Merci à tous." }]))
    };
    line(
        "somebody speaks",
        &send_all(&served.address, (0..REQUESTS).map(speaks).collect(), 1, ("201", 1)),
    );
    let minutes = format!(
        "GET /api/v1/meetings/{meeting}/minutes.html?lang=both HTTP/1.1\r\nhost: hadir\r\nauthorization: Bearer {token}\r\n\r\n"
    );
    let all = (0..REQUESTS / 4).map(|_| minutes.clone().into_bytes()).collect();
    line(
        "the minutes to print, side by side",
        &send_all(&served.address, all, 1, ("class=\"annex\"", 1)),
    );
}

pub fn line(what: &str, m: &Measured) {
    println!(
        "{what:<44}{:>10.2}{:>10.2}{:>10.2}",
        m.percentile(0.5),
        m.percentile(0.99),
        m.percentile(1.0)
    );
}

fn read<T>(body: Value, how: impl FnOnce(&mut Fields) -> T) -> T {
    let mut fields = Fields::of(body).expect("an object");
    let out = how(&mut fields);
    fields.finish().expect("no fault");
    out
}

fn branch(app: &App, label: &str) -> Cx {
    let mut cx = app.system("bench");
    cx.draw = cx.draw.branch(label);
    cx
}

/// A meeting with so many heads, half of them people of ours, and so many interventions.
pub fn held(app: &Arc<App>, heads: usize, words: usize) -> String {
    let cx = branch(app, "meeting");
    let id = app.act_now(&cx, move |tx, cx| {
        let body = NewBody {
            kind: "instance",
            name: Bilingual::both("المكتب الإقليمي", "Bureau provincial"),
            area: None,
            parent: None,
            valid_from: None,
            valid_until: None,
        };
        let body = bodies::actions::create(tx, cx, &body)?.id;
        let new = json!({ "body": body, "starts_at": "2025-06-10T17:00:00+01:00", "kind": "organisational",
            "title": { "ar": "اجتماع تنظيمي", "fr": "Réunion organisationnelle" } });
        Ok(meeting::create(tx, cx, &read(new, NewMeeting::read))?.id)
    });
    let id = id.expect("a meeting");
    for (batch, some) in (0..heads).collect::<Vec<_>>().chunks(50).enumerate() {
        let (cx, id, some) = (branch(app, &format!("heads {batch}")), id.clone(), some.to_vec());
        app.act_now(&cx, move |tx, cx| {
            for n in &some {
                attendance::create(tx, cx, &id, &[head(*n)])?;
            }
            Ok(())
        })
        .expect("heads");
    }
    for (batch, some) in (0..words).collect::<Vec<_>>().chunks(50).enumerate() {
        let (cx, id, some) = (branch(app, &format!("words {batch}")), id.clone(), some.to_vec());
        app.act_now(&cx, move |tx, cx| {
            for n in &some {
                course::hear(tx, cx, &id, &[spoken(*n)])?;
            }
            Ok(())
        })
        .expect("words");
    }
    id
}

fn head(n: usize) -> NewAttendance {
    let capacities = [["membre du Conseil national"], ["militante"], ["élu"]][n % 3];
    let at = format!("2025-06-10T16:{:02}:00+01:00", n % 60);
    let body = if n.is_multiple_of(2) {
        json!({ "name": { "ar": format!("المدعو رقم {n}"), "fr": format!("Invité n° {n}") }, "capacities": capacities, "arrived_at": at })
    } else {
        let names = json!([{ "script": "Arab", "given": format!("نعيمة {n}"), "family": "آيت بوهو" },
            { "script": "Latn", "given": format!("Naïma {n}"), "family": "Ait Bouhou" }]);
        json!({ "new_person": { "names": names, "gender": "female" }, "capacities": capacities, "arrived_at": at })
    };
    read(body, NewAttendance::read).expect("a head")
}

/// As long as people speak.
fn spoken(n: usize) -> NewIntervention {
    let ar = "أكد المتدخل ضرورة توزيع الأماكن حسب عدد السكان وتوفير 30 حافلة قبل الساعة 8:30، واقترح أن تتكلف كل جماعة من الجماعات الخمس والثلاثين بتأطير مشاركيها وأن ترفع تقريرها كل مساء إلى المكتب الإقليمي.";
    let fr = "A souligné la nécessité de répartir les places selon la population et de réserver 30 cars avant 8 h 30 ; a proposé que chacune des trente-cinq communes encadre ses participants et rende compte chaque soir au Bureau provincial.";
    let body = json!({ "name": { "ar": format!("المدعو رقم {n}"), "fr": format!("Invité n° {n}") },
        "text": { "ar": ar, "fr": fr } });
    read(body, NewIntervention::read).expect("words")
}

/// The cookie of an administrator who is signed in, and a token.
pub fn way_in(app: &Arc<App>) -> (String, String) {
    let cx = branch(app, "way in");
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
        let token = actions::create_token(tx, cx, email, "bench", None)?;
        Ok((actions::open_session(tx, cx, &account, email)?, token))
    })
    .expect("a way in")
}
