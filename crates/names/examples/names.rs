//! `names match` and `names find REGISTRY.tsv`: see `names::cli`. `names why` reads the
//! lines of `match` and tells the alignment behind each score.

use std::io::{BufWriter, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let out = BufWriter::new(stdout().lock());
    let done = match words[..] {
        ["match"] => names::cli::match_lines(stdin().lock(), out),
        ["why"] => why(),
        ["find", path] => std::fs::read_to_string(path)
            .and_then(|text| names::cli::find(&text, stdin().lock(), out)),
        _ => {
            eprintln!("names match | names why | names find REGISTRY.tsv");
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

#[expect(clippy::print_stdout, reason = "its answers are what it is for")]
fn why() -> std::io::Result<()> {
    for line in stdin().lines() {
        let line = line?;
        let Some((a, b)) = line.split_once('\t') else { continue };
        let found = names::compare(a, b);
        println!("{:.3}\t{a}\t{b}", found.score);
        for pair in found.alignment {
            let [left, right] = [pair.left, pair.right].map(Option::unwrap_or_default);
            println!("\t{left}\t{right}\t{:?}", pair.reason);
        }
    }
    Ok(())
}
