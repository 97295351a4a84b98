//! Names across scripts: how fast on one core, and, where the yardstick lies beside the
//! repository, how well, beside what else there is.

use names::{Registry, score};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// Names in the registry that is searched.
const NAMES: usize = 50_000;

/// Measured once with the yardstick's own scorer on the part that is kept back.
const OTHERS: &str = "\
                                    persons  Maghreb  variants   places   R@1 / R@10   minimal AP
any-ascii and WRatio                   .800     .823      .812     .760   .000 / .015        .590
ICU Any-Latin and Jaro-Winkler         .792     .805      .784     .785   .035 / .102        .602
soundex codes of both scripts          .822     .762      .872     .839   .357 / .643        .526
trigrams over a transliteration        .564     .531      .850     .557   .001 / .002        .553
nomenklatura, by names                 .661     .613      .907     .638                          
goal                                   .975     .980      .975     .975   .920 / .970        .950";

pub fn run() -> ExitCode {
    speed();
    let Some(scorer) = yardstick() else {
        println!("the yardstick is not beside the repository: how well is left out");
        return ExitCode::SUCCESS;
    };
    println!(
        "\nOthers, F1 where nothing else is said:\n{OTHERS}\n\nOurs, by the same scorer on the development part, which the weights were learned from:"
    );
    let this = std::env::current_exe().expect("this program");
    for (mode, command) in [("pairs", "match"), ("find", "registry")] {
        let done = Command::new("python3")
            .arg(&scorer)
            .args([mode, "--cmd"])
            .arg(format!("{} {command}", this.display()))
            .status();
        if !done.is_ok_and(|status| status.success()) {
            println!("{}: it could not be run", scorer.display());
            return ExitCode::FAILURE;
        }
    }
    println!(
        "\nHeld out by person: crates/names/README.md tells the figures and how they are made again."
    );
    ExitCode::SUCCESS
}

/// `registry FILE`: what the scorer asks for as `hadir find FILE`.
pub fn find(path: &str) -> ExitCode {
    let text = std::fs::read_to_string(path).expect("a registry");
    names::cli::find(&text, std::io::stdin().lock(), std::io::stdout().lock()).expect("answers");
    ExitCode::SUCCESS
}

pub fn match_lines() -> ExitCode {
    let out = std::io::BufWriter::new(std::io::stdout().lock());
    names::cli::match_lines(std::io::stdin().lock(), out).expect("answers");
    ExitCode::SUCCESS
}

fn yardstick() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = [root.join("../shared"), root.join("../../shared")];
    places.iter().map(|p| p.join("names/score.py")).find(|p| p.is_file())
}

fn speed() {
    let people = hadir::simulate::some_names(NAMES);
    let pairs: Vec<(&str, &str)> =
        people.iter().take(5_000).map(|(ar, latn)| (ar.as_str(), latn.as_str())).collect();
    #[allow(clippy::disallowed_methods)] // a measured duration
    let begun = Instant::now();
    let mut done = 0usize;
    let mut sum = 0.0f32;
    while begun.elapsed().as_secs_f32() < 1.0 {
        sum += pairs.iter().map(|(a, b)| score(a, b)).sum::<f32>();
        done += pairs.len();
    }
    let per_second = done as f32 / begun.elapsed().as_secs_f32();
    let mean = sum / done as f32;
    println!("pairs: {per_second:.0}/s on one core (goal 100,000), mean score {mean:.3}");
    let entries = people
        .iter()
        .enumerate()
        .map(|(i, (ar, latn))| (i.to_string(), if i % 2 == 0 { ar.clone() } else { latn.clone() }));
    let registry = Registry::build(entries);
    let queries: Vec<&String> = people.iter().step_by(25).map(|(_, latn)| latn).collect();
    #[allow(clippy::disallowed_methods)] // a measured duration
    let begun = Instant::now();
    let answered = queries.iter().filter(|q| !registry.rank(q, 10).is_empty()).count();
    let per_second = queries.len() as f32 / begun.elapsed().as_secs_f32();
    println!(
        "queries: {per_second:.0}/s over {NAMES} names (goal 500), {answered} of {} answered, {} bytes a name (goal 200)",
        queries.len(),
        registry.bytes() / NAMES
    );
}
