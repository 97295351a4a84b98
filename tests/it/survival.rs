//! The program itself is killed under load: what it acknowledged is there, once.

use crate::support::{Hall, going_in, on_both};
use hadir::app::App;
use hadir::args;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

const TICKETS: usize = 300;
const CLIENTS: usize = 6;

/// The program, serving this installation on a port of its own.
struct Program {
    child: Child,
    address: String,
}

impl Program {
    fn start(config: &hadir::app::Config) -> Self {
        let database = match &config.place {
            hadir::db::Place::Sqlite(path) => format!("sqlite:{}", path.display()),
            hadir::db::Place::Postgres(url) => url.clone(),
        };
        let mut child = Command::new(env!("CARGO_BIN_EXE_hadir"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .env("HADIR_DATABASE", database)
            .env("HADIR_KEYS", &config.keys)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut said = BufReader::new(child.stderr.take().expect("its stderr")).lines();
        let address = said
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_once("listens on http://").map(|(_, a)| a.trim().to_owned())
            })
            .expect("it says where it listens");
        // What it says later must not fill the pipe.
        std::thread::spawn(move || said.for_each(drop));
        Self { child, address }
    }

    fn kill(mut self) {
        self.child.kill().expect("kill -9");
        self.child.wait().expect("its end");
    }
}

/// One scan over a connection; none where the program went away.
fn send(line: &mut TcpStream, token: &str, scan: &Value) -> Option<Value> {
    let body = json!({ "scans": [scan] }).to_string();
    let head = format!(
        "POST /api/v1/door/scans HTTP/1.1\r\nhost: hadir\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    line.write_all(head.as_bytes()).ok()?;
    line.write_all(body.as_bytes()).ok()?;
    let mut answer = Vec::new();
    let mut byte = [0u8];
    while !answer.ends_with(b"\r\n\r\n") {
        line.read_exact(&mut byte).ok()?;
        answer.push(byte[0]);
    }
    let head = String::from_utf8(answer).ok()?.to_ascii_lowercase();
    let length = head.split("content-length:").nth(1)?.split("\r\n").next()?.trim().parse().ok()?;
    let mut body = vec![0; length];
    line.read_exact(&mut body).ok()?;
    assert!(head.starts_with("http/1.1 200"), "{head} {}", String::from_utf8_lossy(&body));
    let answer: Value = serde_json::from_slice(&body).ok()?;
    Some(answer["results"][0].clone())
}

type Acknowledged = Arc<Mutex<HashMap<usize, Value>>>;

/// Sends every scan, those acknowledged before too, until all are or the program is gone.
fn load(address: &str, token: &str, scans: &Arc<Vec<Value>>, done: &Acknowledged, stop_at: usize) {
    let next = Arc::new(AtomicUsize::new(0));
    let mut threads = Vec::new();
    for _ in 0..CLIENTS {
        let (address, token) = (address.to_owned(), token.to_owned());
        let (scans, done, next) = (scans.clone(), done.clone(), next.clone());
        threads.push(std::thread::spawn(move || {
            let Ok(mut line) = TcpStream::connect(address) else { return };
            loop {
                let i = next.fetch_add(1, Ordering::SeqCst);
                if i >= scans.len() {
                    return;
                }
                let Some(result) = send(&mut line, &token, &scans[i]) else { return };
                let mut done = done.lock().expect("a list");
                let before = done.insert(i, result.clone());
                assert!(before.is_none_or(|b| b == result), "another answer for scan {i}");
            }
        }));
    }
    while stop_at < usize::MAX && done.lock().expect("a list").len() < stop_at {
        assert!(!threads.iter().all(|t| t.is_finished()), "the clients came to an end too soon");
        std::thread::yield_now();
    }
    if stop_at == usize::MAX {
        threads.into_iter().for_each(|t| t.join().expect("a client"));
    }
}

/// What was acknowledged is there before anybody sends it again: sent again, a scan that
/// was lost would be taken as if it were the first time.
fn nothing_is_lost(app: &App, done: &Acknowledged) {
    let rows = app.db.read_now(|tx| tx.query("SELECT id FROM scans", args![])).expect("rows");
    let kept: HashSet<String> = rows.iter().map(|row| row.text(0)).collect();
    let done = done.lock().expect("a list");
    let lost: Vec<_> = done.keys().filter(|i| !kept.contains(&i.to_string())).collect();
    assert!(lost.is_empty(), "of {} acknowledged scans these are gone: {lost:?}", done.len());
}

#[test]
fn what_was_acknowledged_survives_kill_9() {
    on_both("survival", |world| async move {
        let hall = Hall::open(world).await;
        let codes = hall.tickets(&hall.confirmed(TICKETS).await).await;
        let token = hall.phone("1").await.token;
        let scans: Arc<Vec<Value>> =
            Arc::new(codes.iter().enumerate().map(|(i, c)| going_in(&i.to_string(), c)).collect());
        let done: Acknowledged = Arc::default();
        let config = hall.world.config.clone();
        let (sent, kept, app) = (scans.clone(), done.clone(), hall.world.app.clone());
        tokio::task::spawn_blocking(move || {
            for round in 1..=3 {
                let program = Program::start(&config);
                load(&program.address, &token, &sent, &kept, round * TICKETS / 5);
                program.kill();
                nothing_is_lost(&app, &kept);
            }
            let program = Program::start(&config);
            load(&program.address, &token, &sent, &kept, usize::MAX);
            program.kill();
        })
        .await
        .expect("the rounds");
        let rows = hall.world.app.db.read(|tx| {
            let rows = tx.query("SELECT id, verdict FROM scans", args![])?;
            Ok(rows.iter().map(|r| (r.text(0), r.text(1))).collect::<Vec<_>>())
        });
        let rows = rows.await.expect("rows");
        assert_eq!(rows.len(), TICKETS, "each once");
        assert!(rows.iter().all(|(_, verdict)| verdict == "admitted"), "{rows:?}");
        assert_eq!(done.lock().expect("a list").len(), TICKETS);
        let truth = hall.attendance(&hall.admin).await;
        assert_eq!((&truth["present"], &truth["duplicates"]), (&json!(TICKETS), &json!(0)));
    });
}
