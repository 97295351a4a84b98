//! The minutes of a long meeting as PDF, over HTTP: the facts read, the sheet set, the
//! file written. Built without PDF there is nothing to measure.

use crate::client::send_all;
use crate::meetings::{held, line, way_in};
use crate::place;
use hadir::meetings::papers::html::Tongues;
use hadir::meetings::papers::{kept, sheet};
use paper::Sheet;
use std::process::ExitCode;
use std::time::Instant;

/// What comes to forty pages side by side: so many were there, so many spoke.
const HEADS: usize = 240;
const WORDS: usize = 190;
const GOAL: &str = "goal for 40 pages: 2,000 ms";

pub fn run() -> ExitCode {
    if !paper::IS_BUILT {
        eprintln!("built without the feature `pdf`: nothing to measure");
        return ExitCode::FAILURE;
    }
    let site = place::site("SQLite", None);
    let app = site.open();
    let meeting = held(&app, HEADS, WORDS);
    let (_, token) = way_in(&app);
    let (cx, which) = (app.system("bench"), meeting.clone());
    let both = app.act_now(&cx, move |tx, cx| {
        Ok(sheet::minutes(&kept::read(tx, cx, &which)?, Tongues::Both, cx.now))
    });
    let both = both.expect("a sheet");
    let pages = paper::pages(&both, 0.1).expect("pages").len();
    app.close().expect("it closes");
    drop(app);
    let served = site.serve();
    println!("minutes as PDF: {HEADS} present, {WORDS} interventions, {pages} pages side by side; {GOAL}");
    println!("{:<44}{:>10}{:>10}{:>10}", "", "p50 ms", "p99 ms", "most ms");
    let mut times: Vec<f64> = (0..10).map(|_| pressed(&both)).collect();
    times.sort_by(f64::total_cmp);
    println!("{:<44}{:>10.0}{:>10.0}{:>10.0}", "side by side, the press alone", times[5], times[9], times[9]);
    for (what, lang) in [("side by side", "both"), ("in Arabic", "ar"), ("in French", "fr")] {
        let request = format!("GET /api/v1/meetings/{meeting}/minutes.pdf?lang={lang} HTTP/1.1\r\nhost: hadir\r\nauthorization: Bearer {token}\r\n\r\n");
        // Asked for once: what was just printed is kept, and would answer the second time.
        line(what, &send_all(&served.address, vec![request.into_bytes()], 1, ("%PDF-", 1)));
    }
    ExitCode::SUCCESS
}

/// In milliseconds.
fn pressed(sheet: &Sheet) -> f64 {
    #[allow(clippy::disallowed_methods)] // a measured duration
    let begun = Instant::now();
    let made = paper::pdf(sheet).expect("a PDF");
    assert!(made.starts_with(b"%PDF-"));
    begun.elapsed().as_secs_f64() * 1000.0
}
