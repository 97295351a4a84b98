//! Two aligned names as a few numbers.

use crate::edit::Fit;
use crate::particles::Kind;
use crate::script::Script;
use crate::units::Unit;

/// How many numbers describe a pair of names.
pub(crate) const FEATURES: usize = 40;

/// The numbers, each within a few units of 0.
pub(crate) fn features(
    left: &[&Unit],
    right: &[&Unit],
    pairs: &[(usize, usize, Fit)],
    fits: &[Fit],
) -> [f32; FEATURES] {
    let (rows, columns) = (left.len(), right.len());
    let (short, long) = (rows.min(columns), rows.max(columns));
    let mut f = [0.0f32; FEATURES];
    let mut sums = Sums::default();
    let mut last_column = None;
    for &(r, c, fit) in pairs {
        sums.add(fit);
        if last_column.is_some_and(|last| last > c) {
            f[6] = 1.0;
        }
        last_column = Some(c);
        if left[r].usual.is_empty() || right[c].usual.is_empty() {
            f[25] += fit.evidence / 10.0;
        }
        match (left[r].kind, right[c].kind) {
            (Some(Kind::Servant), None) | (None, Some(Kind::Servant)) if fit.bare => f[30] += 1.0,
            (Some(a), Some(b)) if !a.agrees(b) => f[26] += 1.0,
            (Some(k), None) | (None, Some(k)) if fit.bare => {
                f[if k.is_of_places() { 27 } else { 28 }] += 1.0
            }
            _ => {}
        }
    }
    f[25] = f[25].min(2.5);
    let matched = pairs.len();
    let per = 1.0 / matched.max(1) as f32;
    f[0] = sums.second;
    f[1] = (sums.evidence / 10.0).min(3.0);
    f[2] = sums.most_evidence / 10.0;
    f[3] = count(sums.bare);
    f[4] = count(sums.initials);
    f[5] = sums.surest * per;
    f[7] = sums.likeness * per;
    f[9] = sums.least;
    f[10] = sums.least_evidence / 10.0;
    f[11] = sums.most;
    f[12] = count(short - matched);
    f[13] = count(long - matched);
    let (lone_left, lone_right) = lone(columns, pairs, fits);
    let (lone_short, lone_long) =
        if rows <= columns { (lone_left, lone_right) } else { (lone_right, lone_left) };
    f[8] = sums.evidence / (sums.top + lone_short).max(0.5);
    f[14] = (lone_short / 10.0).min(3.0);
    f[15] = (lone_long / 10.0).min(3.0);
    f[16] = sums.evidence / (sums.top + lone_short + 0.5 * lone_long).max(0.5);
    f[17] = f32::from(u8::from(short == 1));
    f[18] = f32::from(u8::from(short >= 3));
    f[19] = f32::from(u8::from(long == 1));
    f[20] = match (script(left), script(right)) {
        (Script::Arabic, Script::Arabic) => -1.0,
        (a, b) if a == b => 1.0,
        _ => 0.0,
    };
    f[21] = count(sums.weak);
    f[22] = count(sums.strong);
    f[23] = count(sums.known);
    f[24] = count(sums.known_apart);
    f[29] = f[12].min(f[13]);
    let (lone_usual, lone_commonest) = lone_usual(left, right, pairs);
    f[32] = count(lone_usual);
    f[33] = count(lone_commonest);
    let strong =
        |r: usize, c: usize| pairs.iter().any(|p| p.0 == r && p.1 == c && p.2.likeness > 0.6);
    f[34] = f32::from(u8::from(strong(0, 0) || strong(0, columns - 1) || strong(rows - 1, 0)));
    f[35] = f32::from(u8::from(strong(rows - 1, columns - 1)));
    f[31] = f32::from(u8::from(long >= 4));
    // Two that stand in one place and are two names: a brother or a sister, not a spelling.
    let apart = |r: usize, c: usize| {
        let alone = |own: bool| !pairs.iter().any(|p| if own { p.0 == r } else { p.1 == c });
        let unlike = pairs.iter().any(|p| p.0 == r && p.1 == c && p.2.likeness < 0.5);
        short > 1 && (unlike || (alone(true) && alone(false)))
    };
    let (first, last) = (apart(0, 0), apart(rows - 1, columns - 1));
    f[36] = f32::from(u8::from(first));
    f[37] = f32::from(u8::from(last));
    if first {
        f[38] = (fits[0].left.min(fits[0].right) / 10.0).min(2.0);
    }
    if last {
        let fit = fits[rows * columns - 1];
        f[39] = (fit.left.min(fit.right) / 10.0).min(2.0);
    }
    f
}

struct Sums {
    likeness: f32,
    evidence: f32,
    top: f32,
    surest: f32,
    least: f32,
    second: f32,
    most: f32,
    least_evidence: f32,
    most_evidence: f32,
    bare: usize,
    initials: usize,
    weak: usize,
    strong: usize,
    known: usize,
    known_apart: usize,
}

impl Default for Sums {
    fn default() -> Sums {
        Sums {
            likeness: 0.0,
            evidence: 0.0,
            top: 0.0,
            surest: 0.0,
            least: 1.0,
            second: 1.0,
            most: -1.0,
            least_evidence: 12.0,
            most_evidence: 0.0,
            bare: 0,
            initials: 0,
            weak: 0,
            strong: 0,
            known: 0,
            known_apart: 0,
        }
    }
}

impl Sums {
    fn add(&mut self, fit: Fit) {
        self.likeness += fit.likeness;
        self.evidence += fit.evidence;
        self.top += fit.top;
        self.surest += 1.0 / (1.0 + (-fit.evidence / 2.0).exp());
        if fit.likeness < self.least {
            self.second = self.least;
            self.least = fit.likeness;
        } else {
            self.second = self.second.min(fit.likeness);
        }
        self.most = self.most.max(fit.likeness);
        self.least_evidence = self.least_evidence.min(fit.evidence);
        self.most_evidence = self.most_evidence.max(fit.evidence).min(20.0);
        self.bare += usize::from(fit.bare);
        self.initials += usize::from(fit.initial);
        self.weak += usize::from(fit.likeness < 0.55);
        self.strong += usize::from(fit.likeness > 0.85);
        self.known += usize::from(fit.known > 0.0);
        self.known_apart += usize::from(fit.known < 0.0);
    }
}

/// Long names are rare in what was learned from: more than three is three.
fn count(n: usize) -> f32 {
    n.min(3) as f32
}

fn script(parts: &[&Unit]) -> Script {
    parts.first().map_or(Script::Other, |u| u.script)
}

/// Parts without counterpart that are usual given names, and that are Mohamed:
/// those are left out most.
fn lone_usual(left: &[&Unit], right: &[&Unit], pairs: &[(usize, usize, Fit)]) -> (usize, usize) {
    let lefts = left.iter().enumerate().filter(|(i, _)| !pairs.iter().any(|p| p.0 == *i));
    let rights = right.iter().enumerate().filter(|(i, _)| !pairs.iter().any(|p| p.1 == *i));
    let alone = lefts.chain(rights).map(|(_, u)| u);
    alone.fold((0, 0), |(usual, commonest), u| {
        (usual + usize::from(!u.usual.is_empty()), commonest + usize::from(u.usual.contains(&0)))
    })
}

/// How much the parts without counterpart could have said, on either side.
fn lone(columns: usize, pairs: &[(usize, usize, Fit)], fits: &[Fit]) -> (f32, f32) {
    let mut sums = (0.0, 0.0);
    for (at, fit) in fits.iter().enumerate() {
        let (r, c) = (at / columns, at % columns);
        if c == 0 && !pairs.iter().any(|p| p.0 == r) {
            sums.0 += fit.left;
        }
        if r == 0 && !pairs.iter().any(|p| p.1 == c) {
            sums.1 += fit.right;
        }
    }
    sums
}
