//! Learns the weights of the crate from a folder of development pairs.
//!
//! `train DEV OUT` writes the files of `src/data` learned from all pairs into
//! the folder `OUT`;
//! `train DEV OUT --check` holds every fifth person out in turn, writes
//! `a<TAB>b<TAB>score` for the held-out pairs instead, and the weights of each
//! turn as `OUT.0` ... `OUT.4`, and the proposals that failed as `OUT.proposals`;
//! `train DEV OUT --proposals` tries the proposals alone again, with those weights.

#![expect(clippy::print_stdout, reason = "it reports what it measured")]

mod data;
mod edit;
mod proposals;
mod spell;
mod top;

use data::{Chance, FOLDS, Sample};
use names::lab::{Model, Read};
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, out, rest @ ..] = &arguments[..] else {
        eprintln!("train DEV OUT [--check]");
        std::process::exit(2);
    };
    let folder = Path::new(folder);
    let samples = data::load(folder);
    if rest.iter().any(|r| r == "--proposals") {
        check_proposals(folder, &samples, out);
    } else if rest.iter().any(|r| r == "--check") {
        check(folder, &samples, out);
    } else {
        let all: Vec<&Sample> = samples.iter().collect();
        let bytes = learn(folder, &all, FOLDS);
        let names = proposals::names_of(&data::rows(folder, "registry", false), FOLDS);
        let (mut latin, mut arabic) = spell::tables(&all, &names, &Model::from_bytes(&bytes));
        // The matrix only says which letters to count together: this one does for each turn.
        let turns = proposals::turns(&samples, &data::rows(folder, "registry", false), |_| {
            Model::from_bytes(&bytes)
        });
        let turns: Vec<&proposals::Turn> = turns.iter().collect();
        latin += &proposals::lines(&proposals::learn(&turns, 0));
        arabic += &proposals::lines(&proposals::learn(&turns, 1));
        let out = Path::new(out);
        std::fs::write(out.join("weights.bin"), bytes).expect("weights written");
        std::fs::write(out.join("to_latin.txt"), latin).expect("table written");
        std::fs::write(out.join("to_arabic.txt"), arabic).expect("table written");
    }
}

/// Rounds over the hard token pairs; more of them learn the pairs by heart.
const ROUNDS: usize = 6;

fn check(folder: &Path, samples: &[Sample], out: &str) {
    let mut lines = String::new();
    for turn in 0..FOLDS {
        let kept: Vec<&Sample> =
            samples.iter().filter(|s| s.folds.0 != turn && s.folds.1 != turn).collect();
        let bytes = learn(folder, &kept, turn);
        let model = Model::from_bytes(&bytes);
        for s in samples.iter().filter(|s| s.folds.0 == turn) {
            lines += &format!(
                "{}\t{}\t{}\t{}\t{}\t{}\n",
                s.text.0,
                s.text.1,
                model.align(&s.a, &s.b).0,
                s.id,
                s.label,
                s.source
            );
        }
        std::fs::write(format!("{out}.{turn}"), bytes).expect("weights written");
        eprintln!("turn {turn} done");
    }
    std::fs::write(out, lines).expect("scores written");
    check_proposals(folder, samples, out);
    check_find(folder, out);
}

fn check_proposals(folder: &Path, samples: &[Sample], out: &str) {
    let registry = data::rows(folder, "registry", false);
    let turns = proposals::turns(samples, &registry, |turn| {
        Model::from_bytes(&std::fs::read(format!("{out}.{turn}")).expect("weights"))
    });
    let misses = proposals::check(&turns);
    std::fs::write(format!("{out}.proposals"), misses).expect("misses written");
}

/// Each query ranked by the weights that never saw its person.
fn check_find(folder: &Path, out: &str) {
    let pair = |row: &Vec<String>| (row[0].clone(), row[1].clone());
    let registry: Vec<(String, String)> =
        data::rows(folder, "registry", false).iter().map(pair).collect();
    let queries = data::rows(folder, "queries", false);
    let mut answers = vec![String::new(); queries.len()];
    for turn in 0..FOLDS {
        let bytes = std::fs::read(format!("{out}.{turn}")).expect("weights of the turn");
        let mine: Vec<usize> =
            (0..queries.len()).filter(|&i| data::fold_of(&queries[i][0]) == turn).collect();
        let asked: Vec<String> = mine.iter().map(|&i| queries[i][1].clone()).collect();
        for (i, ids) in mine.into_iter().zip(names::lab::find_with(&bytes, &registry, &asked)) {
            answers[i] = ids.join(" ");
        }
    }
    std::fs::write(format!("{out}.find"), answers.join("\n") + "\n").expect("answers written");
}

/// Matrix first, then the network over its features.
fn learn(folder: &Path, samples: &[&Sample], turn: u32) -> Vec<u8> {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut model = Model::from_bytes(&[]);
    let prior = edit::Matrix::of(&model);
    let mut matrix = edit::Matrix::of(&model);
    let mut pairs = Vec::new();
    for _ in 0..5 {
        pairs = edit::widen(&edit::matched(samples, &model), &mut chance);
        matrix = edit::count(&pairs, &matrix, &prior);
        model = Model::from_bytes(&matrix.bytes());
    }
    let (refined, bias) = edit::refine(&pairs, &matrix, ROUNDS, &mut chance);
    eprintln!("{} token pairs, bias {bias:.2}", pairs.len());
    let mut bytes = refined.bytes();
    model = Model::from_bytes(&bytes);
    let mut points: Vec<top::Point> = samples
        .iter()
        .map(|s| top::Point {
            features: model.align(&s.a, &s.b).1,
            label: f32::from(u8::from(s.label)),
            weight: if s.set == 3 { 1.5 } else { 1.0 },
        })
        .collect();
    points.extend(confusions(folder, &model, turn));
    let net = top::train(&points, 40, &mut chance);
    bytes.extend(net.iter().flat_map(|v| v.to_le_bytes()));
    bytes
}

/// The nearest wrong names of the registry to each query: what a search must not put first.
fn confusions(folder: &Path, model: &Model, turn: u32) -> Vec<top::Point> {
    let registry = data::rows(folder, "registry", false);
    let reads: Vec<Read> = registry.iter().map(|r| Read::new(&r[1])).collect();
    let mut index: std::collections::HashMap<String, Vec<usize>> = std::collections::HashMap::new();
    for (i, row) in registry.iter().enumerate() {
        for key in names::keys(&row[1]) {
            index.entry(key).or_default().push(i);
        }
    }
    let mut points = Vec::new();
    for query in data::rows(folder, "queries", false) {
        if data::fold_of(&query[0]) == turn {
            continue;
        }
        let mut candidates: Vec<usize> =
            names::keys(&query[1]).iter().filter_map(|k| index.get(k)).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        let read = Read::new(&query[1]);
        let mut scored: Vec<(f32, usize)> = candidates
            .into_iter()
            .filter(|&c| turn == FOLDS || data::fold_of(&registry[c][0]) != turn)
            .map(|c| (model.align(&read, &reads[c]).1[16], c))
            .collect();
        scored.sort_by(|p, q| q.0.total_cmp(&p.0));
        for &(score, c) in scored.iter().take(12) {
            let label = registry[c][0] == query[0];
            // Somebody else of the very same name is no lesson.
            if label || score < 0.9 {
                let weight = if label { 1.0 } else { 0.25 };
                points.push(top::Point {
                    features: model.align(&read, &reads[c]).1,
                    label: f32::from(u8::from(label)),
                    weight,
                });
            }
        }
    }
    points
}
