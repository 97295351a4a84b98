//! `names match` and `names find REGISTRY.tsv`: see `names::cli`.

use std::io::{BufWriter, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let out = BufWriter::new(stdout().lock());
    let done = match words[..] {
        ["match"] => names::cli::match_lines(stdin().lock(), out),
        ["find", path] => std::fs::read_to_string(path)
            .and_then(|text| names::cli::find(&text, stdin().lock(), out)),
        _ => {
            eprintln!("names match | names find REGISTRY.tsv");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
