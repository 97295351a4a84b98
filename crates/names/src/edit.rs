//! The likeness of two parts of a name, letter by letter.

use crate::letters::{ARABIC, NONE, NONE_ARABIC, Symbol};
use crate::particles::Kind;
use crate::units::Unit;
use crate::weights::{Model, NAT};

/// Longest run of symbols that is compared; what is beyond is cut.
pub(crate) const LONGEST: usize = 24;

/// How well two parts fit.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Fit {
    /// Evidence that both are one name, in nats.
    pub evidence: f32,
    /// The most evidence there could be.
    pub top: f32,
    /// Evidence as a part of the most there could be: 1 is the same sound.
    pub likeness: f32,
    /// Whether the best fit leaves a particle of one side aside.
    pub bare: bool,
    /// Whether a single letter stands for a name.
    pub initial: bool,
    /// What the table of given names says: 1 the same name, -1 another, 0 unknown.
    pub known: f32,
    /// The most the left part could say against the script of the right one.
    pub left: f32,
    /// The same of the right part.
    pub right: f32,
}

/// What a particle on one side alone costs, in sixteenths of a nat.
const PARTICLE: i32 = 14;

/// From this likeness on, two usual names are told apart by nobody.
const NEAR: f32 = 0.85;

/// Compares two units, with and without their particles.
pub(crate) fn fit(a: &Unit, b: &Unit, model: &Model) -> Fit {
    let (xs, ys) = (cut(&a.symbols), cut(&b.symbols));
    if xs.is_empty() || ys.is_empty() {
        return lettered(a, b);
    }
    if (xs.len() == 1) != (ys.len() == 1) && (a.is_initial() || b.is_initial()) {
        return initial(a, b, model);
    }
    let scores = table(xs, ys, stem_of(a, xs.len()), stem_of(b, ys.len()), model);
    let (left, right) = (top(xs, ys, model), top(ys, xs, model));
    let mut best = judge(scores.whole, (left + right) / 2.0, false);
    if a.stem > 0 || b.stem > 0 {
        let (ta, tb) = (&xs[stem_of(a, xs.len())..], &ys[stem_of(b, ys.len())..]);
        let fair = if (a.stem > 0) == (b.stem > 0) { PARTICLE / 4 } else { PARTICLE };
        for (score, ps, qs, cost) in [
            (scores.stems, ta, tb, fair),
            (scores.left_stem, ta, ys, PARTICLE),
            (scores.right_stem, xs, tb, PARTICLE),
        ] {
            let most = (top(ps, qs, model) + top(qs, ps, model)) / 2.0;
            let other = judge(score - cost, most, true);
            if other.evidence > best.evidence {
                best = other;
            }
        }
    }
    if let Some(other) = undoubled(a, b, model)
        && other.evidence > best.evidence
    {
        best = other;
    }
    with_usual(Fit { left, right, ..best }, a, b)
}

/// How well `typed` is the beginning of `whole`, with or without their particles, as a
/// part of the most it could be. The last letter may be read otherwise with the next one
/// (c before h, a vowel that did not end the word): it may as well be left out.
pub(crate) fn beginning(typed: &Unit, whole: &Unit, model: &Model) -> f32 {
    let (xs, ys) = (cut(&typed.symbols), cut(&whole.symbols));
    if xs.is_empty() || ys.is_empty() {
        return f32::from(u8::from(whole.letters.starts_with(&*typed.letters)));
    }
    let (sx, sy) = (stem_of(typed, xs.len()), stem_of(whole, ys.len()));
    let mut best = 0.0f32;
    let surely = &xs[..xs.len().saturating_sub(1).max(1)];
    for typed in [xs, surely] {
        for ps in [typed, &typed[sx.min(typed.len() - 1)..]] {
            for qs in [ys, &ys[sy..]] {
                best = best.max(begun(ps, qs, model) as f32 / NAT / top(ps, qs, model).max(0.5));
            }
        }
    }
    best
}

/// The best score of all `xs` beside a beginning of `ys`.
fn begun(xs: &[u8], ys: &[u8], model: &Model) -> i32 {
    let (no_x, no_y) = (nothing_beside(xs), usize::from(nothing_beside(ys)));
    let empty = model.row(no_x);
    let mut row = [0i32; LONGEST + 1];
    for (j, &y) in ys.iter().enumerate() {
        row[j + 1] = row[j] + i32::from(empty[usize::from(y)]);
    }
    for &x in xs {
        let odds = model.row(x);
        let drop = i32::from(odds[no_y]);
        let mut diagonal = row[0];
        row[0] += drop;
        for (j, &y) in ys.iter().enumerate() {
            let both = diagonal + i32::from(odds[usize::from(y)]);
            diagonal = row[j + 1];
            let skip = row[j] + i32::from(empty[usize::from(y)]);
            row[j + 1] = both.max(row[j + 1] + drop).max(skip);
        }
    }
    row[..=ys.len()].iter().copied().max().unwrap_or(0)
}

/// The fit where what looks like an assimilated article is a part of the name.
fn undoubled(a: &Unit, b: &Unit, model: &Model) -> Option<Fit> {
    let (left, right) = (a.undoubled(), b.undoubled());
    if left.is_none() && right.is_none() {
        return None;
    }
    let (xs, ys) = (left.as_deref().unwrap_or(&a.symbols), right.as_deref().unwrap_or(&b.symbols));
    let (xs, ys) = (cut(xs), cut(ys));
    let most = (top(xs, ys, model) + top(ys, xs, model)) / 2.0;
    Some(judge(table(xs, ys, 0, 0, model).whole, most, false))
}

/// What the table of usual names knows outweighs the letters.
fn with_usual(fit: Fit, a: &Unit, b: &Unit) -> Fit {
    if a.usual.is_empty() || b.usual.is_empty() {
        return fit;
    }
    if a.usual.iter().any(|line| b.usual.contains(line)) {
        let evidence = fit.evidence.max(0.8 * fit.top);
        Fit { evidence, likeness: fit.likeness.max(0.9), known: 1.0, ..fit }
    } else if fit.likeness > NEAR {
        // Hassen is the usual spelling of one name and may well be another's.
        fit
    } else if fit.bare && (a.kind == Some(Kind::Servant)) != (b.kind == Some(Kind::Servant)) {
        // Aziz for Abdelaziz: common practice, so the letters decide.
        fit
    } else {
        Fit { evidence: fit.evidence - 2.0, likeness: fit.likeness - 0.2, known: -1.0, ..fit }
    }
}

struct Scores {
    whole: i32,
    stems: i32,
    left_stem: i32,
    right_stem: i32,
}

/// The table is filled from the ends of the words, so the cells where a stem
/// begins hold the fit without particles and one pass gives all four.
fn table(xs: &[u8], ys: &[u8], stem_x: usize, stem_y: usize, model: &Model) -> Scores {
    let (n, m) = (xs.len(), ys.len());
    let (sx, sy) = (n - stem_x, m - stem_y);
    let mut row = [0i32; LONGEST + 1];
    let mut gaps = [0i32; LONGEST];
    let (no_x, no_y) = (nothing_beside(xs), usize::from(nothing_beside(ys)));
    let empty = model.row(no_x);
    for j in 1..=m {
        gaps[j - 1] = i32::from(empty[usize::from(ys[m - j])]);
        row[j] = row[j - 1] + gaps[j - 1];
    }
    let (mut left_stem, mut stems) = (0, 0);
    for i in 1..=n {
        let odds = model.row(xs[n - i]);
        let drop_x = i32::from(odds[no_y]);
        let mut diagonal = row[0];
        row[0] += drop_x;
        for j in 1..=m {
            let both = diagonal + i32::from(odds[usize::from(ys[m - j])]);
            diagonal = row[j];
            row[j] = both.max(row[j] + drop_x).max(row[j - 1] + gaps[j - 1]);
        }
        if i == sx {
            left_stem = row[m];
            stems = row[sy];
        }
    }
    Scores { whole: row[m], stems, left_stem, right_stem: row[sy] }
}

/// The empty symbol of the script these symbols are in.
fn nothing_beside(symbols: &[Symbol]) -> Symbol {
    if usize::from(symbols[0]) >= ARABIC { NONE_ARABIC } else { NONE }
}

fn cut(symbols: &[u8]) -> &[u8] {
    &symbols[..symbols.len().min(LONGEST)]
}

fn stem_of(unit: &Unit, length: usize) -> usize {
    usize::from(unit.stem).min(length - 1)
}

fn judge(score: i32, top: f32, bare: bool) -> Fit {
    let evidence = score as f32 / NAT;
    let top = top.max(0.5);
    Fit { evidence, top, likeness: (evidence / top).clamp(-1.0, 1.2), bare, ..Fit::default() }
}

/// The most `xs` could score against the script of `ys`, in nats.
fn top(xs: &[u8], ys: &[u8], model: &Model) -> f32 {
    let side = usize::from(usize::from(ys[0]) >= ARABIC);
    let sum: i32 = xs.iter().map(|&x| i32::from(model.best[usize::from(x)][side])).sum();
    sum as f32 / NAT
}

/// A single letter against a name: its first sound decides.
fn initial(a: &Unit, b: &Unit, model: &Model) -> Fit {
    let (x, y) = (a.symbols[stem_of(a, a.symbols.len())], b.symbols[stem_of(b, b.symbols.len())]);
    let odds = f32::from(model.row(x)[usize::from(y)]) / NAT;
    let likeness = if odds > 0.0 { 0.7 } else { -0.5 };
    let tops = (top(&a.symbols, &b.symbols, model), top(&b.symbols, &a.symbols, model));
    Fit {
        evidence: odds,
        top: 3.0,
        likeness,
        initial: true,
        left: tops.0,
        right: tops.1,
        ..Fit::default()
    }
}

/// Other scripts: the same letters or nothing.
fn lettered(a: &Unit, b: &Unit) -> Fit {
    let (evidence, likeness) = if a.letters == b.letters { (5.0, 1.0) } else { (-5.0, -1.0) };
    Fit { evidence, top: 5.0, likeness, left: 5.0, right: 5.0, ..Fit::default() }
}
