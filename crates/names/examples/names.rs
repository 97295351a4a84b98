//! `names match` and `names find REGISTRY.tsv`: see `names::cli`. `names why` reads the
//! lines of `match` and tells the alignment behind each score; `names keys` tells under
//! which keys each line is kept, and which beginnings look for it half typed;
//! `names begun` how well the left of each pair begins the right.

use std::io::{BufWriter, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let out = BufWriter::new(stdout().lock());
    let done = match words[..] {
        ["match"] => names::cli::match_lines(stdin().lock(), out),
        ["why"] => why(),
        ["keys"] => keys(),
        ["begun"] => begun(),
        ["find", path] => std::fs::read_to_string(path)
            .and_then(|text| names::cli::find(&text, stdin().lock(), out)),
        _ => {
            eprintln!(
                "names match | names why | names keys | names begun | names find REGISTRY.tsv"
            );
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

#[expect(clippy::print_stdout, reason = "its answers are what it is for")]
fn keys() -> std::io::Result<()> {
    for line in stdin().lines() {
        let line = line?;
        let (kept, begun) = (names::keys(&line).join(" "), names::prefix_keys(&line).join(" "));
        println!("{line}\t{kept}\t{begun}");
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "its answers are what it is for")]
fn begun() -> std::io::Result<()> {
    for line in stdin().lines() {
        let line = line?;
        let Some((typed, name)) = line.split_once('\t') else { continue };
        println!("{:.3}\t{line}", names::begun(typed, name));
    }
    Ok(())
}
