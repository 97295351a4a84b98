//! How often the attested spelling is proposed, each person by tables that never saw it.

use crate::data::{FOLDS, Sample, fold_of};
use crate::spell;
use names::Script;
use names::lab::{Model, propose_with};
use std::collections::{BTreeMap, BTreeSet};

/// Tells the shares, and for whom it failed: group, name, what was attested, what was proposed.
pub fn check(samples: &[Sample], registry: &[Vec<String>], model: impl Fn(u32) -> Model) -> String {
    let mut misses = String::new();
    let mut hits: BTreeMap<String, (usize, usize, usize)> = BTreeMap::new();
    for turn in 0..FOLDS {
        let kept: Vec<&Sample> =
            samples.iter().filter(|s| s.folds.0 != turn && s.folds.1 != turn).collect();
        let (latin, arabic) = spell::tables(&kept, &names_of(registry, turn), &model(turn));
        let mine: Vec<&Sample> =
            samples.iter().filter(|s| s.set == 0 && s.label && s.folds.0 == turn).collect();
        for to in [Script::Latin, Script::Arabic] {
            let mut attested: BTreeMap<String, (BTreeSet<String>, &Sample)> = BTreeMap::new();
            for s in &mine {
                let (a, b) = (&s.text.0, &s.text.1);
                let (from, other) = if to == Script::Latin { (a, b) } else { (b, a) };
                attested
                    .entry(from.clone())
                    .or_insert((BTreeSet::new(), s))
                    .0
                    .insert(names::fold(other));
            }
            let asked: Vec<String> = attested.keys().cloned().collect();
            let answers = propose_with(&asked, to, &latin, &arabic);
            for (name, given) in asked.iter().zip(&answers) {
                let (known, s) = &attested[name];
                let place = given.iter().position(|g| known.contains(&names::fold(g)));
                let group = if s.source.contains("MAGHREB:MA") {
                    "Morocco"
                } else if s.source.contains("MAGHREB") {
                    "Maghreb"
                } else if s.source.contains("synthetic") {
                    "recombined"
                } else {
                    "elsewhere"
                };
                if place.is_none_or(|p| p > 0) {
                    let attested: Vec<&str> = known.iter().map(String::as_str).collect();
                    let place = place.map_or(0, |p| p + 1);
                    let line = [group, name, &attested.join(" | "), &given.join(" | ")].join("\t");
                    misses += &format!("{to:?}\t{place}\t{line}\n");
                }
                for group in [group, "all"] {
                    let h = hits.entry(format!("to {to:?}, {group}")).or_default();
                    h.0 += 1;
                    h.1 += usize::from(place == Some(0));
                    h.2 += usize::from(place.is_some_and(|p| p < 5));
                }
            }
        }
    }
    for (group, (n, first, five)) in hits {
        let share = |k: usize| 100.0 * k as f32 / n as f32;
        println!("{group}: first {:.1} %, first five {:.1} % of {n}", share(first), share(five));
    }
    misses
}

/// The names of the registry but those of one turn.
pub fn names_of(registry: &[Vec<String>], turn: u32) -> Vec<String> {
    let kept = registry.iter().filter(|row| turn == FOLDS || fold_of(&row[0]) != turn);
    kept.map(|row| row[1].clone()).collect()
}
