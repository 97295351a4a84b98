//! Learns the matrix: a few rounds of counting along the best alignments, then
//! a discriminating step on hard token pairs.

use crate::data::{Chance, Sample};
use names::lab::{ARABIC, Model, NAT, SYMBOLS};
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub type Part = (Vec<u8>, usize);

/// Symbols aligned; an empty one stands on the side of its script.
pub type Path = Vec<(usize, usize)>;

pub struct Matrix(pub Vec<f32>);

impl Matrix {
    pub fn of(model: &Model) -> Matrix {
        Matrix(model.edit().iter().map(|&v| f32::from(v) / NAT).collect())
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.0.iter().map(|v| (v * NAT).round().clamp(-127.0, 127.0) as i8 as u8).collect()
    }

    fn at(&self, x: usize, y: usize) -> f32 {
        self.0[x * SYMBOLS + y]
    }
}

fn empty(part: &[u8]) -> usize {
    if usize::from(part[0]) >= ARABIC { SYMBOLS - 1 } else { 0 }
}

/// The best alignment of two runs and its score.
pub fn trace(xs: &[u8], ys: &[u8], m: &Matrix) -> (f32, Path) {
    let (n, k) = (xs.len(), ys.len());
    let (ex, ey) = (empty(xs), empty(ys));
    let mut t = vec![0.0f32; (n + 1) * (k + 1)];
    let at = |i: usize, j: usize| i * (k + 1) + j;
    for i in 0..=n {
        for j in 0..=k {
            if i + j == 0 {
                continue;
            }
            let mut best = f32::MIN;
            if i > 0 {
                best = best.max(t[at(i - 1, j)] + m.at(xs[i - 1].into(), ey));
            }
            if j > 0 {
                best = best.max(t[at(i, j - 1)] + m.at(ex, ys[j - 1].into()));
            }
            if i > 0 && j > 0 {
                best = best.max(t[at(i - 1, j - 1)] + m.at(xs[i - 1].into(), ys[j - 1].into()));
            }
            t[at(i, j)] = best;
        }
    }
    let (mut i, mut j, mut path) = (n, k, Vec::new());
    while i + j > 0 {
        let here = t[at(i, j)];
        if i > 0
            && j > 0
            && (here - t[at(i - 1, j - 1)] - m.at(xs[i - 1].into(), ys[j - 1].into())).abs() < 1e-3
        {
            path.push((xs[i - 1].into(), ys[j - 1].into()));
            (i, j) = (i - 1, j - 1);
        } else if i > 0 && (here - t[at(i - 1, j)] - m.at(xs[i - 1].into(), ey)).abs() < 1e-3 {
            path.push((xs[i - 1].into(), ey));
            i -= 1;
        } else {
            path.push((ex, ys[j - 1].into()));
            j -= 1;
        }
    }
    (t[at(n, k)], path)
}

/// The same over the forms with and without particles.
pub fn trace_forms(a: &Part, b: &Part, m: &Matrix) -> (f32, Path) {
    let mut best = trace(&a.0, &b.0, m);
    for (sa, sb, cost) in [(a.1, b.1, 0.25f32), (a.1, 0, 0.9), (0, b.1, 0.9)] {
        if sa + sb == 0 || sa >= a.0.len() || sb >= b.0.len() {
            continue;
        }
        let cost = if (a.1 > 0) != (b.1 > 0) { 0.9 } else { cost };
        let (score, path) = trace(&a.0[sa..], &b.0[sb..], m);
        if score - cost > best.0 {
            best = (score - cost, path);
        }
    }
    best
}

/// Parts that true pairs put together.
pub fn matched(samples: &[&Sample], model: &Model) -> Vec<(Part, Part)> {
    let mut out = Vec::new();
    for s in samples.iter().filter(|s| s.label) {
        let (_, _, pairs) = model.align(&s.a, &s.b);
        let (pa, pb) = (s.a.parts(), s.b.parts());
        for (r, c, likeness, initial) in pairs {
            if likeness > 0.35 && !initial {
                out.push(((pa[r].0.to_vec(), pa[r].1), (pb[c].0.to_vec(), pb[c].1)));
            }
        }
    }
    out
}

fn arabic(p: &Part) -> bool {
    usize::from(p.0[0]) >= ARABIC
}

/// Adds spellings of one script that share a counterpart in the other, and
/// every part with itself.
pub fn widen(pairs: &[(Part, Part)], chance: &mut Chance) -> Vec<(Part, Part)> {
    let mut groups: BTreeMap<&Part, BTreeSet<&Part>> = BTreeMap::new();
    let mut all: BTreeSet<&Part> = BTreeSet::new();
    for (a, b) in pairs {
        if a.0.is_empty() || b.0.is_empty() {
            continue;
        }
        all.extend([a, b]);
        if arabic(a) != arabic(b) {
            groups.entry(a).or_default().insert(b);
            groups.entry(b).or_default().insert(a);
        }
    }
    let mut out: Vec<(Part, Part)> =
        pairs.iter().filter(|p| !p.0.0.is_empty() && !p.1.0.is_empty()).cloned().collect();
    for members in groups.values() {
        let members: Vec<&Part> = members.iter().copied().collect();
        if members.len() < 2 {
            continue;
        }
        for _ in 0..(2 * members.len()).min(24) {
            let (i, j) = (chance.below(members.len()), chance.below(members.len()));
            if i != j {
                out.push((members[i].clone(), members[j].clone()));
            }
        }
    }
    out.extend(all.into_iter().step_by(3).map(|p| (p.clone(), p.clone())));
    out
}

/// One round: counts along the best alignments become log-odds.
pub fn count(pairs: &[(Part, Part)], old: &Matrix, prior: &Matrix) -> Matrix {
    let mut joint = vec![0.0f32; SYMBOLS * SYMBOLS];
    let mut alone: HashMap<(bool, bool), Vec<f32>> = HashMap::new();
    let mut steps: HashMap<(bool, bool), f32> = HashMap::new();
    for (a, b) in pairs {
        let (_, path) = trace_forms(a, b, old);
        for (p, q) in [(a, b), (b, a)] {
            let key = (arabic(p), arabic(q));
            let counts = alone.entry(key).or_insert_with(|| vec![0.5; SYMBOLS]);
            p.0.iter().for_each(|&x| counts[usize::from(x)] += 1.0);
        }
        for key in BTreeSet::from([(arabic(a), arabic(b)), (arabic(b), arabic(a))]) {
            *steps.entry(key).or_default() += path.len() as f32;
        }
        for (x, y) in path {
            joint[x * SYMBOLS + y] += 1.0;
            if x != y || arabic(a) != arabic(b) {
                joint[y * SYMBOLS + x] += 1.0;
            }
        }
    }
    let mut out = vec![0.0f32; SYMBOLS * SYMBOLS];
    for x in 0..SYMBOLS {
        for y in 0..SYMBOLS {
            let is_empty = |s: usize| s == 0 || s == SYMBOLS - 1;
            if is_empty(x) && is_empty(y) {
                continue;
            }
            let key = (x >= ARABIC, y >= ARABIC);
            let (Some(total), Some(px), Some(py)) =
                (steps.get(&key), alone.get(&key), alone.get(&(key.1, key.0)))
            else {
                out[x * SYMBOLS + y] = prior.at(x, y);
                continue;
            };
            let share = |counts: &Vec<f32>, s: usize| {
                if is_empty(s) { 1.0 } else { counts[s] / counts.iter().sum::<f32>() }
            };
            let same_script = key.0 == key.1;
            // A pair inside one script is counted from both sides.
            let seen = joint[x * SYMBOLS + y] * if same_script && x != y { 0.5 } else { 1.0 };
            let expected = share(px, x) * share(py, y) * total;
            let known = prior.at(x, y);
            let trust = 1.0;
            let guess = expected.min(3.0) * known.clamp(-4.0, 3.0).exp() * trust;
            out[x * SYMBOLS + y] =
                ((seen + guess) / (expected + expected.min(3.0) * trust)).ln().clamp(-7.0, 7.0);
        }
    }
    Matrix(out)
}

/// Hard token pairs: moves the matrix so that spellings of one name stand above
/// those of another.
pub fn refine(
    pairs: &[(Part, Part)],
    start: &Matrix,
    rounds: usize,
    chance: &mut Chance,
) -> (Matrix, f32) {
    let mut m = Matrix(start.0.clone());
    let mut bias = 4.0f32;
    let mut mates: BTreeMap<&Part, BTreeSet<&Part>> = BTreeMap::new();
    for (a, b) in pairs {
        mates.entry(a).or_default().insert(b);
        mates.entry(b).or_default().insert(a);
    }
    let all: Vec<&Part> = mates.keys().copied().collect();
    for round in 0..rounds {
        let mut samples: Vec<(&Part, &Part, bool)> = Vec::new();
        for (a, b) in pairs.iter().filter(|(a, b)| a != b) {
            samples.push((a, b, true));
            for (own, other) in [(a, b), (b, a)] {
                let known = &mates[own];
                let mut hard: Vec<(f32, &Part)> = Vec::new();
                for _ in 0..120 {
                    let wrong = all[chance.below(all.len())];
                    let related = known.contains(wrong)
                        || wrong == own
                        || known.iter().any(|k| mates[k].contains(wrong));
                    if arabic(wrong) != arabic(other) || related {
                        continue;
                    }
                    let (score, _) = trace_forms(own, wrong, &m);
                    hard.push((score, wrong));
                }
                hard.sort_by(|p, q| q.0.total_cmp(&p.0));
                samples.extend(hard.iter().take(1).map(|&(_, w)| (own, w, false)));
            }
        }
        chance.shuffle(&mut samples);
        let rate = 0.03 / (1.0 + round as f32 * 0.5);
        for (a, b, label) in samples {
            let (score, path) = trace_forms(a, b, &m);
            let p = 1.0 / (1.0 + (-(score - bias)).exp());
            let miss = f32::from(u8::from(label)) - p;
            bias -= rate * 0.2 * miss;
            for (x, y) in path {
                for k in BTreeSet::from([x * SYMBOLS + y, y * SYMBOLS + x]) {
                    m.0[k] += rate * (miss - 0.02 * (m.0[k] - start.0[k]));
                }
            }
        }
    }
    (m, bias)
}
