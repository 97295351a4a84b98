//! Two names put side by side: which part stands for which, and how well.

use crate::assign::assign;
use crate::edit::{Fit, fit};
use crate::features::{FEATURES, features};
use crate::join::join;
use crate::net::squeeze;
use crate::units::Unit;
use crate::weights::Model;

/// Below this likeness two parts are not put together at all.
const ALIKE: f32 = 0.2;
/// Below this likeness of any pair, words may be divided otherwise.
const DIVIDED: f32 = 0.6;

/// Two names side by side.
pub(crate) struct Aligned {
    pub score: f32,
    /// The score before it is squeezed, which still tells near-certain pairs apart.
    pub answer: f32,
    pub pairs: Vec<(usize, usize, Fit)>,
    pub features: [f32; FEATURES],
    /// Where two neighbouring parts of a name were taken as one.
    pub joined: Option<Joined>,
}

/// The side, the place of the first part, and both as one.
pub(crate) enum Joined {
    Left(usize, Unit),
    Right(usize, Unit),
}

/// Aligns two names of one part at least each. Equal choices are settled by
/// the order of letters, so that both sides see the same.
pub(crate) fn align(left: &[&Unit], right: &[&Unit], model: &Model) -> Aligned {
    let order = left.iter().map(|u| u.order()).cmp(right.iter().map(|u| u.order()));
    if order.is_le() {
        return align_ordered(left, right, model);
    }
    let mut found = align_ordered(right, left, model);
    found.pairs.iter_mut().for_each(|p| *p = (p.1, p.0, p.2));
    found.pairs.sort_unstable_by_key(|p| p.0);
    found.joined = found.joined.map(|joined| match joined {
        Joined::Left(at, unit) => Joined::Right(at, unit),
        Joined::Right(at, unit) => Joined::Left(at, unit),
    });
    found
}

fn align_ordered(left: &[&Unit], right: &[&Unit], model: &Model) -> Aligned {
    let fits: Vec<Fit> =
        left.iter().flat_map(|a| right.iter().map(move |b| fit(a, b, model))).collect();
    align_fitted(left, right, &fits, model)
}

/// The same where the fits are known, row by row.
pub(crate) fn align_fitted(
    left: &[&Unit],
    right: &[&Unit],
    fits: &[Fit],
    model: &Model,
) -> Aligned {
    let first = as_divided(left, right, fits, model);
    let whole = first.pairs.len() == left.len().max(right.len());
    if whole && first.pairs.iter().all(|p| p.2.likeness > DIVIDED) {
        return first;
    }
    if let Some((at, unit)) = join(left, right, model) {
        let again = align_plain(left, &replaced(right, at, &unit), model);
        return Aligned { joined: Some(Joined::Right(at, unit)), ..again };
    }
    if let Some((at, unit)) = join(right, left, model) {
        let again = align_plain(&replaced(left, at, &unit), right, model);
        return Aligned { joined: Some(Joined::Left(at, unit)), ..again };
    }
    first
}

/// The parts with the two at `at` replaced by one.
pub(crate) fn replaced<'a>(parts: &[&'a Unit], at: usize, one: &'a Unit) -> Vec<&'a Unit> {
    let mut out = parts.to_vec();
    out.splice(at..at + 2, [one]);
    out
}

fn align_plain(left: &[&Unit], right: &[&Unit], model: &Model) -> Aligned {
    let fits: Vec<Fit> =
        left.iter().flat_map(|a| right.iter().map(move |b| fit(a, b, model))).collect();
    as_divided(left, right, &fits, model)
}

/// The alignment of the parts as they are.
pub(crate) fn as_divided(left: &[&Unit], right: &[&Unit], fits: &[Fit], model: &Model) -> Aligned {
    let columns = right.len();
    let worth: Vec<f32> =
        fits.iter().map(|f| if f.likeness > ALIKE { f.evidence } else { 0.0 }).collect();
    let pairs: Vec<(usize, usize, Fit)> = assign(&worth, left.len(), columns)
        .into_iter()
        .map(|(r, c)| (r, c, fits[r * columns + c]))
        .collect();
    let features = features(left, right, &pairs, fits);
    let answer = match &model.net {
        Some(net) => net.answer(&features),
        None => 8.0 * (features[16] - 0.5),
    };
    let same =
        left.len() == right.len() && left.iter().zip(right).all(|(a, b)| a.order() == b.order());
    let score = if same { 1.0 } else { squeeze(answer) };
    Aligned { score, answer, pairs, features, joined: None }
}
