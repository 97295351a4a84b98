//! Reads a made-up list of so many people (default 1,000,000; 14 columns) and says how long it
//! took: `cargo run --release -p sheet --example bench`.

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::time::Instant;

use sheet::{Limits, read, read_rows};

#[expect(clippy::disallowed_methods, reason = "measures how long reading takes")]
fn main() {
    let people = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let text = list_of(people);
    let limits = Limits::default();

    let begun = Instant::now();
    let mut letters = 0;
    let header = read_rows(text.as_bytes(), &limits, |_, row| {
        letters += row.cells.iter().map(str::len).sum::<usize>();
        ControlFlow::Continue(())
    });
    let streamed = begun.elapsed();

    let begun = Instant::now();
    let rows = read(text.as_bytes(), &limits).map(|table| table.rows.len());
    let whole = begun.elapsed();

    eprintln!(
        "{people} rows, {} columns, {} MB: {streamed:?} row by row ({letters} bytes of cells), {whole:?} whole ({rows:?} rows)",
        header.map_or(0, |header| header.len()),
        text.len() >> 20,
    );
}

fn list_of(people: u32) -> String {
    let mut text = String::from(
        "membership_number,given_ar,family_ar,given_latn,family_latn,name_ar,name_latn,gender,birth_date,home_area,phone,email,membership_since,membership_status\n",
    );
    for n in 0..people {
        let (year, month, day) = (1950 + n % 55, 1 + n % 12, 1 + n % 28);
        // Writing to a String does not fail.
        let _ = writeln!(
            text,
            "M{n:07},فاطمة,بناني,Fatima,\"Bennani, née El Fassi\",,,female,{year}-{month:02}-{day:02},MA-{:02},06{n:08},p{n}@example.org,2015-03,active",
            1 + n % 12,
        );
    }
    text
}
