//! How often the attested spelling is proposed, each person by tables that never saw it, and
//! what the ways of putting proposals together cost.

use crate::data::{FOLDS, Sample, fold_of};
use crate::spell;
use names::Script;
use names::lab::{Model, costs, propose_with};
use std::collections::{BTreeMap, BTreeSet};

/// A name with what is attested for it in the other script.
struct Asked {
    name: String,
    attested: BTreeSet<String>,
    group: &'static str,
}

/// The names of one turn, and the tables that never saw them: to Latin, to Arabic.
pub struct Turn {
    asked: [Vec<Asked>; 2],
    tables: [String; 2],
}

const SCRIPTS: [Script; 2] = [Script::Latin, Script::Arabic];

pub fn turns(
    samples: &[Sample],
    registry: &[Vec<String>],
    model: impl Fn(u32) -> Model + Sync,
) -> Vec<Turn> {
    let turn = &|turn: u32| {
        let kept: Vec<&Sample> =
            samples.iter().filter(|s| s.folds.0 != turn && s.folds.1 != turn).collect();
        let (latin, arabic) = spell::tables(&kept, &names_of(registry, turn), &model(turn));
        let mine: Vec<&Sample> =
            samples.iter().filter(|s| s.set == 0 && s.label && s.folds.0 == turn).collect();
        Turn { asked: [0, 1].map(|to| asked(&mine, to == 0)), tables: [latin, arabic] }
    };
    std::thread::scope(|scope| {
        let turns: Vec<_> = (0..FOLDS).map(|t| scope.spawn(move || turn(t))).collect();
        turns.into_iter().map(|t| t.join().expect("a turn")).collect()
    })
}

fn asked(samples: &[&Sample], to_latin: bool) -> Vec<Asked> {
    let mut out: BTreeMap<String, Asked> = BTreeMap::new();
    for s in samples {
        let (a, b) = (&s.text.0, &s.text.1);
        let (from, other) = if to_latin { (a, b) } else { (b, a) };
        let group = if s.source.contains("MAGHREB:MA") {
            "Morocco"
        } else if s.source.contains("MAGHREB") {
            "Maghreb"
        } else if s.source.contains("synthetic") {
            "recombined"
        } else {
            "elsewhere"
        };
        let name = from.clone();
        let asked = Asked { name, attested: BTreeSet::new(), group };
        out.entry(from.clone()).or_insert(asked).attested.insert(names::fold(other));
    }
    out.into_values().collect()
}

type Costs = Vec<(&'static str, f32)>;

/// Costs as lines of a table.
pub fn lines(costs: &Costs) -> String {
    costs.iter().map(|(name, cost)| format!("!{name}\t{cost:.2}\n")).collect()
}

/// What is proposed for the names of a turn.
fn answers(turn: &Turn, to: usize, costs: &Costs) -> Vec<Vec<String>> {
    let table = format!("{}{}", turn.tables[to], lines(costs));
    let names: Vec<String> = turn.asked[to].iter().map(|a| a.name.clone()).collect();
    propose_with(&names, SCRIPTS[to], &table, &table)
}

/// Where the first attested spelling stands.
fn place(asked: &Asked, given: &[String]) -> Option<usize> {
    given.iter().position(|g| asked.attested.contains(&names::fold(g)))
}

/// How good the costs are: names whose spelling comes first, comes among five, among ten.
fn worth(turns: &[&Turn], to: usize, costs: &Costs) -> f32 {
    let one = &|turn: &Turn| {
        let given = answers(turn, to, costs);
        let worth = |(asked, given): (&Asked, &Vec<String>)| {
            let Some(place) = place(asked, given) else { return 0.0 };
            let own = if asked.group == "Morocco" { OWN } else { 1.0 };
            own * [1.0, 0.6, 0.55, 0.5, 0.45].get(place).copied().unwrap_or(0.15)
        };
        turn.asked[to].iter().zip(&given).map(worth).sum::<f32>()
    };
    std::thread::scope(|scope| {
        let all: Vec<_> = turns.iter().map(|turn| scope.spawn(move || one(turn))).collect();
        all.into_iter().map(|t| t.join().expect("a turn")).sum()
    })
}

/// How many names from elsewhere one Moroccan name outweighs: what is proposed is read there.
const OWN: f32 = 3.0;

/// Moves one cost at a time as long as that gains something beyond chance.
pub fn learn(turns: &[&Turn], to: usize) -> Costs {
    let mut known: Costs = costs();
    let mut best = worth(turns, to, &known);
    for step in [0.8, 0.4] {
        for at in 0..known.len() {
            for way in [step, -step] {
                loop {
                    let mut tried = known.clone();
                    tried[at].1 = (tried[at].1 + way).max(-1.0);
                    let found = worth(turns, to, &tried);
                    if found <= best + GAIN {
                        break;
                    }
                    (known, best) = (tried, found);
                }
            }
        }
        eprintln!("{:?}: step {step}, {best:.1}", SCRIPTS[to]);
    }
    known
}

/// Less is chance.
const GAIN: f32 = 0.7;

/// Tells the shares, and for whom it failed: group, name, what was attested, what was proposed.
/// The costs of each turn are learned from other turns.
pub fn check(turns: &[Turn]) -> String {
    let mut misses = String::new();
    let mut hits: BTreeMap<String, (usize, usize, usize)> = BTreeMap::new();
    let (some, others) = turns.split_at(turns.len() / 2);
    for to in [0, 1] {
        for (mine, taught) in [(some, others), (others, some)] {
            let costs = learn(&taught.iter().collect::<Vec<&Turn>>(), to);
            for turn in mine {
                for (asked, given) in turn.asked[to].iter().zip(answers(turn, to, &costs)) {
                    let place = place(asked, &given);
                    if place.is_none_or(|p| p > 0) {
                        let attested: Vec<&str> =
                            asked.attested.iter().map(String::as_str).collect();
                        let (at, all) = (place.map_or(0, |p| p + 1), attested.join(" | "));
                        let line = [asked.group, &asked.name, &all, &given.join(" | ")].join("\t");
                        misses += &format!("{:?}\t{at}\t{line}\n", SCRIPTS[to]);
                    }
                    for group in [asked.group, "all"] {
                        let h = hits.entry(format!("to {:?}, {group}", SCRIPTS[to])).or_default();
                        h.0 += 1;
                        h.1 += usize::from(place == Some(0));
                        h.2 += usize::from(place.is_some_and(|p| p < 5));
                    }
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
