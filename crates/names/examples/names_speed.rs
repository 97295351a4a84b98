//! What the goals name: pairs and queries a second, bytes a name, and how many
//! true pairs share a key.
//!
//! `cargo run --release -p names --example bench [DEV]`, `DEV` being a folder of
//! development pairs; without one the names are made up and the shares left out.
//! The proposals told here are those of tables that have seen these people;
//! `train DEV OUT --check` tells the honest ones.

#![expect(clippy::print_stdout, reason = "its figures are what it is for")]
#![expect(clippy::disallowed_methods, reason = "it measures durations")]

use names::{Registry, Script, compare, fold, keys, propose, score};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

const NAMES: usize = 50_000;

fn main() {
    let folder = std::env::args().nth(1);
    let pairs = folder.as_deref().map_or_else(made_pairs, |f| dev_pairs(Path::new(f)));
    speed(&pairs);
    registry(&pairs);
    if folder.is_some() {
        shared_keys(&pairs);
        proposals(&pairs, Script::Latin);
        proposals(&pairs, Script::Arabic);
    }
}

type Pairs = Vec<(String, String, bool)>;

fn dev_pairs(folder: &Path) -> Pairs {
    let text = fs::read_to_string(folder.join("persons.tsv")).expect("persons.tsv in the folder");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        (cells[1].to_owned(), cells[2].to_owned(), cells[3] == "1")
    };
    text.lines().skip(1).map(row).collect()
}

fn made_pairs() -> Pairs {
    let given =
        [("محمد", "Mohamed"), ("فاطمة", "Fatima"), ("يوسف", "Youssef"), ("خديجة", "Khadija")];
    let syllables = [
        ("با", "ba"),
        ("رو", "rou"),
        ("كي", "ki"),
        ("شم", "cham"),
        ("غا", "gha"),
        ("زن", "zen"),
        ("لو", "lou"),
    ];
    let mut out = Pairs::new();
    for at in 0..3_000usize {
        let (first, second, third) =
            (syllables[at % 7], syllables[at / 7 % 7], syllables[at / 49 % 7]);
        let (arabic, latin) = given[at % 4];
        let family =
            (first.0.to_owned() + second.0 + third.0, first.1.to_owned() + second.1 + third.1);
        out.push((format!("{arabic} {}ي", family.0), format!("{latin} {}i", family.1), true));
    }
    out
}

fn speed(pairs: &Pairs) {
    black_box(score(&pairs[0].0, &pairs[0].1));
    let begun = Instant::now();
    let mut done = 0usize;
    while begun.elapsed().as_secs_f32() < 1.0 {
        for (a, b, _) in pairs {
            black_box(score(a, b));
        }
        done += pairs.len();
    }
    println!("score: {:.0} pairs/s", done as f32 / begun.elapsed().as_secs_f32());
    let begun = Instant::now();
    for (a, b, _) in pairs {
        black_box(compare(a, b));
    }
    println!(
        "compare, explained: {:.0} pairs/s",
        pairs.len() as f32 / begun.elapsed().as_secs_f32()
    );
    let begun = Instant::now();
    for (a, b, _) in pairs {
        black_box((keys(a), keys(b)));
    }
    println!("keys: {:.0} names/s", 2.0 * pairs.len() as f32 / begun.elapsed().as_secs_f32());
}

fn registry(pairs: &Pairs) {
    let names = many(pairs);
    let before = resident();
    let begun = Instant::now();
    let registry = Registry::build(names.iter().enumerate().map(|(i, name)| (i.to_string(), name)));
    let took = begun.elapsed().as_secs_f32();
    println!(
        "registry of {NAMES}: built in {took:.2} s, {:.0} bytes a name by its own count, {:.0} resident with what building left",
        registry.bytes() as f32 / NAMES as f32,
        (resident() - before) as f32 / NAMES as f32
    );
    let begun = Instant::now();
    let queries: Vec<&String> = pairs.iter().map(|p| &p.1).take(2_000).collect();
    for query in &queries {
        black_box(registry.rank(query, 10));
    }
    println!(
        "rank: {:.0} queries/s over {NAMES} names",
        queries.len() as f32 / begun.elapsed().as_secs_f32()
    );
}

/// Words of the names at hand put together anew, in a repeatable order.
fn many(pairs: &Pairs) -> Vec<String> {
    let split = |name: &str| name.split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned()));
    let side = |left: bool| {
        pairs.iter().filter_map(|p| split(if left { &p.0 } else { &p.1 })).collect::<Vec<_>>()
    };
    let sides = [side(true), side(false)];
    let mut seed = 88_172_645_463_325_252u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 11) as usize % below
    };
    let mut name = |at: usize| {
        let side = &sides[at % 2];
        format!("{} {}", side[next(side.len())].0, side[next(side.len())].1)
    };
    (0..NAMES).map(&mut name).collect()
}

/// Resident bytes of this process; 0 where the system does not tell.
fn resident() -> i64 {
    let pages = fs::read_to_string("/proc/self/statm").ok();
    pages.and_then(|t| t.split(' ').nth(1)?.parse::<i64>().ok()).map_or(0, |pages| pages * 4096)
}

fn shared_keys(pairs: &Pairs) {
    let (mut one, mut two, mut all, mut stored) = (0, 0, 0, 0);
    for (a, b, _) in pairs.iter().filter(|p| p.2) {
        let (left, right) = (keys(a), keys(b));
        let shared: Vec<&String> = left.iter().filter(|k| right.contains(k)).collect();
        one += usize::from(!shared.is_empty());
        two += usize::from(shared.iter().any(|k| k.starts_with("p:")));
        stored += left.len() + right.len();
        all += 1;
    }
    let share = |n: usize| 100.0 * n as f32 / all as f32;
    println!("true pairs that share a key: {:.1} %, a pair key: {:.1} %", share(one), share(two));
    println!("keys a name: {:.1}", stored as f32 / all as f32 / 2.0);
}

fn proposals(pairs: &Pairs, to: Script) {
    let mut attested: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (a, b, _) in pairs.iter().filter(|p| p.2) {
        let (from, other) = if to == Script::Latin { (a, b) } else { (b, a) };
        attested.entry(from).or_default().insert(fold(other));
    }
    let (mut first, mut five) = (0, 0);
    for (name, known) in &attested {
        let place = propose(name, to).iter().position(|p| known.contains(&fold(p)));
        first += usize::from(place == Some(0));
        five += usize::from(place.is_some_and(|p| p < 5));
    }
    let share = |n: usize| 100.0 * n as f32 / attested.len() as f32;
    println!(
        "propose to {to:?} (seen people): first {:.1} %, first five {:.1} %",
        share(first),
        share(five)
    );
}
