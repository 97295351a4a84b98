//! Reads files and prints one JSON object a line, as `hadir read` does: `score FILE...`

use reading::{Context, Heading, Lists, id_of, read};
use std::io::{self, Write};
use std::path::Path;

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for path in std::env::args().skip(1) {
        let file = std::fs::read_to_string(&path)?;
        let (heading, text) = Heading::parse(&file);
        let context = Context { published: heading.published, lists: Lists::shipped() };
        let reading = read(text, &context).map_err(io::Error::other)?;
        let stem = Path::new(&path).file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        let mut line = serde_json::json!({
            "id": id_of(stem),
            "published": heading.published.map(|d| d.to_string()),
        });
        let record = serde_json::to_value(reading.record())?;
        if let (Some(line), Some(record)) = (line.as_object_mut(), record.as_object()) {
            line.extend(record.clone());
        }
        writeln!(out, "{line}")?;
    }
    Ok(())
}
