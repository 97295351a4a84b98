//! The development pairs, where they are at hand: the figures must not fall.

use names::{Registry, score};
use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

fn dev(file: &str) -> Option<Vec<Vec<String>>> {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/names/dev").join(file);
    let Ok(text) = fs::read_to_string(&path) else {
        eprintln!("skipped: no {}", path.display());
        return None;
    };
    Some(text.lines().map(|l| l.split('\t').map(str::to_owned).collect()).collect())
}

/// The best F1 over all thresholds.
fn best_f1(file: &str) -> Option<f32> {
    let rows = dev(file)?;
    let mut scored: Vec<(f32, bool)> =
        rows[1..].iter().map(|r| (score(&r[1], &r[2]), r[3] == "1")).collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let positives = scored.iter().filter(|s| s.1).count() as f32;
    let mut right = 0.0;
    let f1 = scored.iter().enumerate().map(|(at, s)| {
        right += f32::from(u8::from(s.1));
        2.0 * right / (at as f32 + 1.0 + positives)
    });
    Some(f1.fold(0.0, f32::max))
}

#[test]
fn pairs_are_told_apart() {
    for (file, least) in [
        ("persons.tsv", 0.97),
        ("variants.tsv", 0.945),
        ("places.tsv", 0.975),
        ("minimal.tsv", 0.95),
    ] {
        if let Some(f1) = best_f1(file) {
            assert!(f1 > least, "{file}: {f1}");
        }
    }
}

#[test]
fn people_are_found_in_the_other_script() {
    let (Some(registry), Some(queries)) = (dev("registry.tsv"), dev("queries.tsv")) else { return };
    let people = Registry::build(registry.iter().map(|r| (&r[0], &r[1])));
    let mut places: HashMap<bool, usize> = HashMap::new();
    for query in queries.iter().step_by(8) {
        let found = people.rank(&query[1], 10);
        if let Some(place) = found.iter().position(|f| people.id(f.0) == query[0]) {
            *places.entry(place == 0).or_default() += 1;
        }
    }
    let asked = queries.iter().step_by(8).count() as f32;
    let first = places.get(&true).copied().unwrap_or(0) as f32;
    let ten = first + places.get(&false).copied().unwrap_or(0) as f32;
    assert!(first / asked > 0.92 && ten / asked > 0.97, "first {first}, ten {ten} of {asked}");
}
