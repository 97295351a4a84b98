//! Reads files and prints one JSON object a line: `score FILE...`. A first line `# source | title | date`
//! is a heading and no part of the text.

use std::io::Write;

fn main() {
    let mut out = std::io::stdout().lock();
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let (heading, body) = match text.strip_prefix('#').and_then(|t| t.split_once('\n')) {
            Some((heading, body)) => (heading.to_owned(), body),
            None => (String::new(), text.as_str()),
        };
        let published = reading::heading_date(&heading);
        let stem = std::path::Path::new(&path).file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        let mut line = serde_json::json!({ "id": reading::id_of(stem), "published": published.map(|d| d.to_string()) });
        let record = serde_json::to_value(reading::read(body, published)).expect("a record");
        line.as_object_mut().unwrap().extend(record.as_object().unwrap().clone());
        writeln!(out, "{line}").expect("an open stdout");
    }
}
