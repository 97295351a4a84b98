//! How long a long sheet takes: `press SHEET.json [pages]`. The sheet is made longer by
//! its own parts until it has so many pages.

#![expect(clippy::print_stdout, reason = "a benchmark speaks to who started it")]

use paper::Sheet;
use std::time::Instant;

const RUNS: usize = 10;

fn main() {
    let mut args = std::env::args().skip(1);
    let path = args.next().expect("a sheet");
    let wanted: usize = args.next().and_then(|n| n.parse().ok()).unwrap_or(40);
    let text = std::fs::read_to_string(&path).expect("it is there");
    let sheet = longer(&serde_json::from_str(&text).expect("a sheet"), wanted);
    let count = count(&sheet);
    let mut times: Vec<f64> = (0..RUNS).map(|_| pressed(&sheet)).collect();
    times.sort_by(f64::total_cmp);
    println!(
        "{count} pages, {RUNS} times: p50 {:.0} ms, longest {:.0} ms (goal 2,000 ms for 40 pages)",
        times[RUNS / 2],
        times[RUNS - 1]
    );
}

fn count(sheet: &Sheet) -> usize {
    paper::pages(sheet, 0.1).expect("pages").len()
}

/// As many times its own rows as it takes.
fn longer(sheet: &Sheet, wanted: usize) -> Sheet {
    let times = |n: usize| {
        let rows = sheet.rows.iter().cycle().take(sheet.rows.len() * n).cloned().collect();
        Sheet { rows, ..sheet.clone() }
    };
    (1..).map(|n| times(n * 5)).find(|sheet| count(sheet) >= wanted).expect("one is long enough")
}

/// In milliseconds.
fn pressed(sheet: &Sheet) -> f64 {
    #[allow(clippy::disallowed_methods)] // a measured duration
    let begun = Instant::now();
    let made = paper::pdf(sheet).expect("a PDF");
    assert!(made.starts_with(b"%PDF-"));
    begun.elapsed().as_secs_f64() * 1000.0
}
