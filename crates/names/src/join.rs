//! One name written as two words on one side and as one on the other.

use crate::edit::fit;
use crate::units::Unit;
use crate::weights::Model;

/// How much more evidence two words must give as one, in nats.
const GAIN: f32 = 2.0;
/// How alike they must then be.
const ALIKE: f32 = 0.7;

/// Joins two neighbouring parts of `split` when together they are one part of
/// `whole`: the place of the first of them, and both as one.
pub(crate) fn join(whole: &[&Unit], split: &[&Unit], model: &Model) -> Option<(usize, Unit)> {
    let mut best: Option<(f32, usize, Unit)> = None;
    for (at, pair) in split.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        if first.script != second.script {
            continue;
        }
        let length = first.symbols.len() + second.symbols.len();
        let mut together: Option<Unit> = None;
        for part in
            whole.iter().filter(|p| p.symbols.len() >= 4 && p.symbols.len().abs_diff(length) <= 4)
        {
            let apart = fit(part, first, model).evidence.max(fit(part, second, model).evidence);
            let joined = together.get_or_insert_with(|| first.joined(second));
            let found = fit(part, joined, model);
            let gain = found.evidence - apart.max(0.0);
            if found.likeness > ALIKE && gain > best.as_ref().map_or(GAIN, |b| b.0) {
                best = Some((gain, at, joined.clone()));
            }
        }
    }
    best.map(|(_, at, joined)| (at, joined))
}
