//! Megabytes a second on one core: `speed FILE...` reads the files over and over for two seconds.

use reading::{Context, Heading, Lists, read};
use std::io;
use std::time::{Duration, Instant};

#[expect(clippy::disallowed_methods, reason = "a duration is measured")]
fn main() -> io::Result<()> {
    let mut texts = Vec::new();
    for path in std::env::args().skip(1) {
        let file = std::fs::read_to_string(path)?;
        texts.push(Heading::parse(&file).1.to_owned());
    }
    let context = Context { published: None, lists: Lists::shipped() };
    let begin = Instant::now();
    let (mut bytes, mut claims) = (0, 0);
    while begin.elapsed() < Duration::from_secs(2) && !texts.is_empty() {
        for text in &texts {
            claims += read(text, &context).map_err(io::Error::other)?.claims.len();
            bytes += text.len();
        }
    }
    let speed = bytes as f64 / 1e6 / begin.elapsed().as_secs_f64();
    io::Write::write_all(
        &mut io::stdout(),
        format!("{speed:.1} MB/s on one core ({claims} claims)\n").as_bytes(),
    )
}
