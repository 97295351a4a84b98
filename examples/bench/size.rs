//! What it takes: from the start to the first answer, memory at rest and under load, and the list
//! that a phone at the door takes with it.

use crate::client::send_all;
use crate::door;
use crate::find::{Kinds, request, token};
use crate::place::{self, Served, Site};
use hadir::accounts::Scope;
use hadir::simulate::{self, Wanted};
use std::process::ExitCode;
use std::time::{Duration, Instant};

const STARTS: usize = 7;
const TICKETS: usize = 10_000;
/// How often the searches are asked, eight at once.
const ROUNDS: usize = 3;

pub fn run(people: u64) -> ExitCode {
    for site in place::all() {
        measure(&site, people);
        phone_list(&site.another());
    }
    ExitCode::SUCCESS
}

fn measure(site: &Site, people: u64) {
    let app = site.open();
    println!("\n{} {}, {people} people", site.name, app.engine_version());
    let wanted = Wanted { people, gatherings: 0, seed: 1, add: false };
    simulate::run(&app, &wanted, &|_| ()).expect("a simulation");
    let (kinds, key) = (Kinds::of(&app), token(&app, Scope::Whole));
    app.close().expect("it closes");
    drop(app);

    let mut starts: Vec<f64> = (0..STARTS).map(|_| first_answer(site)).collect();
    starts.sort_by(f64::total_cmp);
    line("from the start to the first answer, ms", starts[STARTS / 2]);
    line("the slowest of the starts, ms", starts[STARTS - 1]);

    let served = site.serve();
    healthz(&served);
    #[allow(clippy::disallowed_methods)] // at rest is when nobody has asked for a while
    std::thread::sleep(Duration::from_secs(2));
    line("at rest, MiB", served.resident());
    let mut most: f64 = 0.0;
    for (_, searches) in kinds.all.iter().cycle().take(kinds.all.len() * ROUNDS) {
        let requests = searches.iter().map(|s| request(&key, s)).collect();
        send_all(&served.address, requests, 8, ("\"items\"", 1));
        most = most.max(served.resident());
    }
    line("after searches of every kind, 8 at once, MiB", most);
    for path in ["/api/v1/people?limit=200", "/api/v1/gatherings", "/api/v1/areas?limit=200"] {
        let asked =
            format!("GET {path} HTTP/1.1\r\nhost: hadir\r\nauthorization: Bearer {key}\r\n\r\n");
        send_all(&served.address, vec![asked.into_bytes(); 400], 8, ("HTTP/1.1 200", 1));
        most = most.max(served.resident());
    }
    line("after lists of two hundred, too, MiB", most);
}

fn healthz(served: &Served) {
    let asked = vec![b"GET /healthz HTTP/1.1\r\nhost: hadir\r\n\r\n".to_vec()];
    send_all(&served.address, asked, 1, ("HTTP/1.1 200", 1));
}

#[allow(clippy::disallowed_methods)] // a measured duration
fn first_answer(site: &Site) -> f64 {
    let begun = Instant::now();
    let served = site.serve();
    healthz(&served);
    begun.elapsed().as_secs_f64() * 1000.0
}

fn phone_list(site: &Site) {
    let app = site.open();
    let world = door::seed(&app, TICKETS);
    app.close().expect("it closes");
    drop(app);
    let served = site.serve();
    for coding in ["identity", "gzip"] {
        let asked = format!(
            "GET /api/v1/door/bundle HTTP/1.1\r\nhost: hadir\r\nauthorization: Bearer {}\r\naccept-encoding: {coding}\r\n\r\n",
            world.token
        );
        let (took, bytes) = fetched(&served.address, asked.as_bytes());
        line(&format!("a phone's list of {TICKETS} tickets, {coding}, ms"), took);
        line(&format!("a phone's list of {TICKETS} tickets, {coding}, kB"), bytes as f64 / 1e3);
    }
}

/// One request on a connection that closes: how long it took, and how many bytes came.
#[allow(clippy::disallowed_methods)] // a measured duration
fn fetched(address: &str, request: &[u8]) -> (f64, usize) {
    use std::io::{Read, Write};
    let request =
        String::from_utf8_lossy(request).replace("host: hadir", "host: hadir\r\nconnection: close");
    let begun = Instant::now();
    let mut stream = std::net::TcpStream::connect(address).expect("a connection");
    stream.write_all(request.as_bytes()).expect("it is sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    let took = begun.elapsed().as_secs_f64() * 1000.0;
    assert!(
        answer.starts_with(b"HTTP/1.1 200"),
        "{}",
        String::from_utf8_lossy(&answer[..answer.len().min(300)])
    );
    (took, answer.len())
}

fn line(what: &str, value: f64) {
    println!("{what:<52}{value:>10.1}");
}
