//! The yardstick: the same rows in the same grouped commits, without HTTP, signature or
//! judgement. 64 check-ins a commit.

use hadir::db::Place;
use hadir::kernel::Draw;
use std::time::{Duration, Instant};

const A_COMMIT: usize = 64;
const SCAN: &str =
    "INSERT INTO scans (gathering, device, id, ticket, at, direction, offline, verdict,
    received_at, fact) VALUES ($1, $2, $3, $4, $5, 'in', 0, 'admitted', $5, $6)";
const PRESENCE: &str =
    "INSERT INTO presences (ticket, gathering, enrolment, delegation, last_at, last_id,
    inside, was_inside, admitted) VALUES ($1, $2, $3, $2, $4, $5, 1, 0, 1)";
const ENTRY: &str =
    "INSERT INTO audit (lane, seq, id, at, actor, action, subject, details, prev, hash)
    VALUES ($1, $2, $3, $4, $5, 'scan.record', $6, $7, $8, $8)";
const DETAILS: &str = r#"{"count":1,"hash":"0000000000000000000000000000000000000000000000000000000000000000","kept":0}"#;

/// Check-ins a second.
pub fn rows(place: &Place, count: usize) -> f64 {
    let rows: Vec<Row> = make(count);
    let took = match place {
        Place::Sqlite(path) => sqlite(path, &rows),
        Place::Postgres(url) => postgres(url, &rows),
    };
    count as f64 / took.as_secs_f64()
}

struct Row {
    gathering: String,
    device: String,
    scan: String,
    ticket: String,
    enrolment: String,
    entry: String,
    at: i64,
    seq: i64,
    fact: Vec<u8>,
}

fn make(count: usize) -> Vec<Row> {
    let mut draw = Draw::fresh();
    let at = hadir::kernel::Time::from_micros(1_749_906_000_000_000);
    let (gathering, device) = (draw.id(at), draw.id(at));
    let row = |seq| Row {
        gathering: gathering.clone(),
        device: device.clone(),
        scan: draw.id(at),
        ticket: data_encoding::HEXLOWER.encode(&draw.bytes::<16>()),
        enrolment: draw.id(at),
        entry: draw.id(at),
        at: at.micros(),
        seq,
        fact: draw.bytes::<32>().to_vec(),
    };
    (1..=count as i64).map(row).collect()
}

#[allow(clippy::disallowed_methods)] // a measured duration
fn sqlite(path: &std::path::Path, rows: &[Row]) -> Duration {
    let db = rusqlite::Connection::open(path).expect("the file");
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON",
    )
    .expect("settings");
    let begun = Instant::now();
    for group in rows.chunks(A_COMMIT) {
        db.execute_batch("BEGIN IMMEDIATE").expect("begin");
        let mut scan = db.prepare_cached(SCAN).expect("a statement");
        let mut presence = db.prepare_cached(PRESENCE).expect("a statement");
        let mut entry = db.prepare_cached(ENTRY).expect("a statement");
        for r in group {
            scan.execute((&r.gathering, &r.device, &r.scan, &r.ticket, r.at, &r.fact))
                .expect("a scan");
            presence
                .execute((&r.ticket, &r.gathering, &r.enrolment, r.at, &r.scan))
                .expect("a presence");
            entry
                .execute(("bare", r.seq, &r.entry, r.at, &r.device, &r.gathering, DETAILS, &r.fact))
                .expect("an entry");
        }
        db.execute_batch("COMMIT").expect("commit");
    }
    begun.elapsed()
}

#[allow(clippy::disallowed_methods)] // a measured duration
fn postgres(url: &str, rows: &[Row]) -> Duration {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let (client, connection) =
            tokio_postgres::connect(url, tokio_postgres::NoTls).await.expect("a connection");
        tokio::spawn(connection);
        let scan = client.prepare(SCAN).await.expect("a statement");
        let presence = client.prepare(PRESENCE).await.expect("a statement");
        let entry = client.prepare(ENTRY).await.expect("a statement");
        let begun = Instant::now();
        for group in rows.chunks(A_COMMIT) {
            client.batch_execute("BEGIN ISOLATION LEVEL SERIALIZABLE").await.expect("begin");
            for r in group {
                let done = client
                    .execute(&scan, &[&r.gathering, &r.device, &r.scan, &r.ticket, &r.at, &r.fact])
                    .await;
                done.expect("a scan");
                let done = client
                    .execute(&presence, &[&r.ticket, &r.gathering, &r.enrolment, &r.at, &r.scan])
                    .await;
                done.expect("a presence");
                let done = client
                    .execute(
                        &entry,
                        &[
                            &"bare",
                            &r.seq,
                            &r.entry,
                            &r.at,
                            &r.device,
                            &r.gathering,
                            &DETAILS,
                            &r.fact,
                        ],
                    )
                    .await;
                done.expect("an entry");
            }
            client.batch_execute("COMMIT").await.expect("commit");
        }
        begun.elapsed()
    })
}
