//! How alike two names are, and why.

use crate::align::{Aligned, Joined, align, replaced};
use crate::edit::Fit;
use crate::units::{Name, Unit};
use crate::weights::Model;

/// How alike two names are, with the alignment that explains it.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// From 0 (nothing in common) to 1 (the same name). Never proof that two
    /// people are one.
    pub score: f32,
    /// Parts of the left name in their order, each with its counterpart; then
    /// the parts of the right name that have none.
    pub alignment: Vec<Pair>,
}

/// One step of an alignment, in folded letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub left: Option<String>,
    pub right: Option<String>,
    pub reason: Reason,
}

/// Why two parts were put together, or one left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The same letters after folding.
    Same,
    /// The same script, another spelling.
    Spelling,
    /// The same sounds in the other script.
    Transliteration,
    /// The same but for a particle (Ben, El, Aït ...) on one side.
    Particle,
    /// A single letter that the other begins with.
    Initial,
    /// Alike, and probably not the same.
    Unlike,
    /// No counterpart.
    Missing,
}

/// Below this likeness they are put together as [`Reason::Unlike`].
const SURE: f32 = 0.6;

/// Compares two names of people.
///
/// ```
/// use names::{compare, Reason};
/// let c = compare("محمد لحموش", "LAHMOUCHE Mohamed");
/// assert!(c.score > 0.8);
/// assert_eq!(c.alignment[0].right.as_deref(), Some("mohamed"));
/// assert_eq!(c.alignment[0].reason, Reason::Transliteration);
/// assert!(compare("محمد لحموش", "Fatima Bennani").score < 0.2);
/// ```
pub fn compare(a: &str, b: &str) -> Comparison {
    let (left, right) = (Name::read(a), Name::read(b));
    if left.units.is_empty() || right.units.is_empty() {
        return unread(&left, &right);
    }
    let (mut rows, mut columns) = (left.parts(), right.parts());
    let aligned = align(&rows, &columns, Model::shipped());
    match &aligned.joined {
        Some(Joined::Left(at, unit)) => rows = replaced(&rows, *at, unit),
        Some(Joined::Right(at, unit)) => columns = replaced(&columns, *at, unit),
        None => {}
    }
    let show =
        |name: &Name, parts: &[&Unit]| parts.iter().map(|u| name.shown(u)).collect::<Vec<String>>();
    let shown = (show(&left, &rows), show(&right, &columns));
    Comparison {
        score: aligned.score,
        alignment: explain((&rows, &columns), (&shown.0, &shown.1), &aligned),
    }
}

/// The score of [`compare`] alone, without the cost of explaining it.
pub fn score(a: &str, b: &str) -> f32 {
    let (left, right) = (Name::read(a), Name::read(b));
    if left.units.is_empty() || right.units.is_empty() {
        return unread(&left, &right).score;
    }
    align(&left.parts(), &right.parts(), Model::shipped()).score
}

/// Compares two names of places. One model serves both: that "Aït Saïd" is not
/// "Oulad Saïd" while "Ben Ali" may be "Ali" is told by the kind of particle.
pub fn compare_places(a: &str, b: &str) -> Comparison {
    compare(a, b)
}

/// A name without any letter or digit is nobody's.
fn unread(left: &Name, right: &Name) -> Comparison {
    let alone = |name: &Name, is_left: bool| {
        name.units
            .iter()
            .map(|u| Some(name.shown(u)))
            .map(|shown| {
                let (left, right) = if is_left { (shown, None) } else { (None, shown) };
                Pair { left, right, reason: Reason::Missing }
            })
            .collect::<Vec<Pair>>()
    };
    let mut alignment = alone(left, true);
    alignment.extend(alone(right, false));
    Comparison { score: 0.0, alignment }
}

fn explain(
    parts: (&[&Unit], &[&Unit]),
    shown: (&[String], &[String]),
    aligned: &Aligned,
) -> Vec<Pair> {
    let mut out = Vec::new();
    for (i, left) in shown.0.iter().enumerate() {
        out.push(match aligned.pairs.iter().find(|p| p.0 == i) {
            None => Pair { left: Some(left.clone()), right: None, reason: Reason::Missing },
            Some(&(_, j, fit)) => {
                let reason = reason(parts.0[i], parts.1[j], fit, *left == shown.1[j]);
                Pair { left: Some(left.clone()), right: Some(shown.1[j].clone()), reason }
            }
        });
    }
    for (j, right) in shown.1.iter().enumerate() {
        if !aligned.pairs.iter().any(|p| p.1 == j) {
            out.push(Pair { left: None, right: Some(right.clone()), reason: Reason::Missing });
        }
    }
    out
}

fn reason(a: &Unit, b: &Unit, fit: Fit, same: bool) -> Reason {
    if same {
        Reason::Same
    } else if fit.initial {
        Reason::Initial
    } else if fit.likeness < SURE {
        Reason::Unlike
    } else if fit.bare && (a.stem > 0) != (b.stem > 0) {
        Reason::Particle
    } else if a.script == b.script {
        Reason::Spelling
    } else {
        Reason::Transliteration
    }
}
