//! Durable check-ins over HTTP: signature, device, judgement and audit included.

use crate::bare;
use crate::client::send_all;
use crate::place::{self, Site};
use hadir::app::App;
use hadir::args;
use hadir::door::actions::{self, PairRequest};
use hadir::tickets::Authority;
use serde_json::json;
use std::process::ExitCode;
use std::sync::Arc;

const AT_ONCE: [usize; 4] = [1, 8, 32, 64];
const BATCH: usize = 100;

pub fn run(scans: usize) -> ExitCode {
    println!("door: {scans} scans in all, distinct tickets, one process serves, one thread sends");
    for site in place::all() {
        measure(&site, scans);
    }
    ExitCode::SUCCESS
}

pub struct World {
    pub codes: Vec<String>,
    pub token: String,
}

fn measure(site: &Site, scans: usize) {
    let app = site.open();
    let engine = app.engine_version().to_owned();
    // The batches get as many tickets again.
    let world = seed(&app, 2 * scans);
    app.close().expect("it closes");
    drop(app);
    println!("\n{} {engine}", site.name);
    println!("{:<34}{:>12}{:>10}{:>10}", "", "a second", "p50 ms", "p99 ms");

    let served = site.serve();
    let healthz = vec![b"GET /healthz HTTP/1.1\r\nhost: hadir\r\n\r\n".to_vec(); scans];
    let empty = send_all(&served.address, healthz, 64, ("HTTP/1.1 200", 1));
    line("GET /healthz, 64 at once", &empty, 1);

    let (single, batched) = world.codes.split_at(scans);
    let mut rest = single;
    let mut best: f64 = 0.0;
    for (i, at_once) in AT_ONCE.into_iter().enumerate() {
        // A single client is slow: it gets fewer.
        let share = if i + 1 == AT_ONCE.len() { rest.len() } else { scans * (i + 1) / 12 };
        let (now, later) = rest.split_at(share.min(rest.len()));
        rest = later;
        let requests: Vec<Vec<u8>> = now.iter().map(|c| request(&world.token, &[c])).collect();
        let measured = send_all(&served.address, requests, at_once, ("\"admitted\"", 1));
        line(&format!("one scan a request, {at_once} at once"), &measured, 1);
        best = measured.per_second();
    }
    let requests: Vec<Vec<u8>> = batched
        .chunks(BATCH)
        .map(|part| request(&world.token, &part.iter().collect::<Vec<_>>()))
        .collect();
    let measured =
        send_all(&served.address, requests, 8, ("\"admitted\"", BATCH.min(batched.len())));
    line(&format!("{BATCH} scans a request, 8 at once"), &measured, BATCH);
    drop(served);

    let other = site.another();
    drop(other.open());
    let bare = bare::rows(&other.config.place, scans);
    println!("{:<34}{bare:>12.0}", "bare loop, 64 rows a commit");
    println!("{:<34}{:>11.0}%", "one scan a request, of the bare loop", 100.0 * best / bare);
}

fn line(what: &str, m: &crate::client::Measured, each: usize) {
    let per_second = m.per_second() * each as f64;
    println!("{what:<34}{per_second:>12.0}{:>10.2}{:>10.2}", m.percentile(0.5), m.percentile(0.99));
}

fn request(token: &str, codes: &[&String]) -> Vec<u8> {
    let scans: Vec<serde_json::Value> = codes
        .iter()
        .map(|code| {
            let id = data_encoding::HEXLOWER.encode(&hadir::kernel::Draw::fresh().bytes::<16>());
            json!({ "id": id, "ticket": code, "at": "2025-06-14T14:05:00+01:00", "direction": "in" })
        })
        .collect();
    let body = json!({ "scans": scans }).to_string();
    format!(
        "POST /api/v1/door/scans HTTP/1.1\r\nhost: hadir\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// A gathering whose tickets are all issued, and one paired phone.
pub fn seed(app: &Arc<App>, count: usize) -> World {
    let cx = app.system("bench");
    let gathering = app.act_now(&cx, |tx, cx| {
        let (body, gathering, delegation) = (cx.id(), cx.id(), cx.id());
        tx.execute(
            "INSERT INTO bodies (id, kind, path, name_ar, created_at) VALUES ($1, 'instance', $2, 'فرع', 0)",
            args![body, format!("{body}/")],
        )?;
        tx.execute(
            "INSERT INTO gatherings (id, title_ar, starts_at, venue_ar, created_at)
             VALUES ($1, 'لقاء', 0, 'قاعة', 0)",
            args![gathering],
        )?;
        tx.execute(
            "INSERT INTO delegations (id, gathering, path, body, target, reserve, overbook_percent,
               children_quota, taking, nominated, invited, confirmed, declined, created_at, version)
             VALUES ($1, $2, $3, $4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)",
            args![delegation, gathering, format!("{delegation}/"), body],
        )?;
        Ok((gathering, delegation))
    });
    let (gathering, delegation) = gathering.expect("a gathering");
    enrol(app, &gathering, &delegation, count);
    loop {
        let id = gathering.clone();
        let cx = app.system("bench");
        let slice =
            app.act_now(&cx, move |tx, cx| hadir::tickets::actions::issue_slice(tx, cx, &id));
        if slice.expect("tickets") == 0 {
            break;
        }
    }
    World { codes: codes(app), token: phone(app, &gathering) }
}

fn enrol(app: &Arc<App>, gathering: &str, delegation: &str, count: usize) {
    for begin in (0..count).step_by(1000) {
        let (gathering, delegation) = (gathering.to_owned(), delegation.to_owned());
        let cx = app.system("bench");
        let done = app.act_now(&cx, move |tx, cx| {
            for i in begin..count.min(begin + 1000) {
                let (id, name) = (cx.id(), format!("مقعد {i}"));
                tx.execute(
                    "INSERT INTO enrolments (id, gathering, delegation, placeholder, capacity, status,
                       created_at, status_at) VALUES ($1, $2, $3, $4, 'مناضل', 'confirmed', 0, 0)",
                    args![id, gathering, delegation, name],
                )?;
            }
            Ok(())
        });
        done.expect("enrolments");
    }
}

fn codes(app: &Arc<App>) -> Vec<String> {
    let keys = app.keys.clone();
    let authority = Authority::of(&keys);
    let read = app.db.read_now(move |tx| {
        let rows = tx.query("SELECT id, sealed FROM tickets ORDER BY link", args![])?;
        rows.iter()
            .map(|r| {
                let secret = keys.open_sealed("ticket secret", &r.text(0), &r.bytes(1))?;
                Ok(authority.code(secret.try_into().expect("sixteen bytes")))
            })
            .collect::<hadir::kernel::Result<Vec<String>>>()
    });
    read.expect("codes")
}

fn phone(app: &Arc<App>, gathering: &str) -> String {
    let gathering = gathering.to_owned();
    let cx = app.system("bench");
    let paired = app.act_now(&cx, move |tx, cx| {
        let code = actions::make_code(tx, cx, &gathering)?.code;
        let asked = PairRequest { code, device_name: "bench".into(), gate: "1".into() };
        actions::pair(tx, cx, &asked, "bench")
    });
    paired.expect("a phone").token
}
