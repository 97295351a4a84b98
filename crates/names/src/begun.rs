//! Whether a name begins as what somebody has typed so far.

use crate::edit::beginning;
use crate::units::Name;
use crate::weights::Model;

/// How well the last word typed begins some part of a name, in either script: 0 not at
/// all, 1 letter by letter. Words before the last one are not looked at.
///
/// ```
/// assert!(names::begun("mohamed lahm", "محمد لحموش") > 0.6);
/// assert!(names::begun("علو", "Rim Alaoui") > 0.6);
/// assert!(names::begun("alaoui", "Ali Sanhaji") < 0.6);
/// ```
pub fn begun(typed: &str, name: &str) -> f32 {
    let (typed, name) = (Name::read(typed), Name::read(name));
    let Some(last) = typed.units.last() else { return 0.0 };
    let model = Model::shipped();
    let best = name.units.iter().map(|unit| beginning(last, unit, model));
    best.fold(0.0, f32::max).min(1.0)
}
