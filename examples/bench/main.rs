//! The figures: `bench door [scans]`, `bench names`, `bench find [people]`, `bench import [rows]`,
//! `bench careers [tenures]`, `bench meetings [heads]`, `bench board [enrolments]`, `bench size [people]`.
//! Started as `bench serve` it is the program itself,
//! so that what is measured runs in a process of its own.

#![expect(clippy::print_stdout, reason = "a benchmark speaks to who started it")]

mod bare;
mod board;
mod careers;
mod client;
mod door;
mod find;
mod import;
mod meetings;
mod names;
mod place;
mod size;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number =
        |at: usize, usual: usize| args.get(at).and_then(|n| n.parse().ok()).unwrap_or(usual);
    match args.first().map(String::as_str) {
        Some("serve") => hadir::cli::main(),
        Some("match") => names::match_lines(),
        Some("registry") => names::find(args.get(1).map_or("", String::as_str)),
        Some("names") => names::run(),
        Some("find") => find::run(number(1, 1_000_000) as u64),
        None | Some("door") => door::run(number(1, 24_000)),
        Some("board") => board::run(number(1, 100_000)),
        Some("careers") => careers::run(number(1, 200_000)),
        Some("meetings") => meetings::run(number(1, 1000)),
        Some("size") => size::run(number(1, 1_000_000) as u64),
        Some("import") => import::run(number(1, 10_000)),
        Some(other) => {
            eprintln!(
                "nothing is measured under the name {other}; there is: door, names, find, import, careers, meetings, board, size"
            );
            ExitCode::from(2)
        }
    }
}
