//! What was surely held at once: no part beside its whole, no end beside a beginning on
//! the same date.

use crate::kernel::{End, Known, PartialDate};
use crate::tenures::model::Tenure;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Overlap {
    pub tenures: [String; 2],
    /// The later of both beginnings, as partial as it is known.
    #[schema(value_type = String)]
    pub began: PartialDate,
    /// The earlier of both ends; null while both go on.
    #[schema(value_type = Option<String>)]
    pub ended: Option<PartialDate>,
}

pub fn of(tenures: &[&Tenure]) -> Vec<Overlap> {
    let mut out = Vec::new();
    for (i, a) in tenures.iter().enumerate() {
        for b in &tenures[i + 1..] {
            if !is_part(tenures, a, b) && !is_part(tenures, b, a) {
                out.extend(between(a, b));
            }
        }
    }
    out
}

/// Whether the one lies in the other, at any depth.
pub(super) fn is_part(all: &[&Tenure], part: &Tenure, whole: &Tenure) -> bool {
    let mut at = part;
    for _ in 0..all.len() {
        match all.iter().find(|t| Some(&t.id) == at.said.within.as_ref()) {
            Some(up) if up.id == whole.id => return true,
            Some(up) => at = up,
            None => return false,
        }
    }
    false
}

fn between(a: &Tenure, b: &Tenure) -> Option<Overlap> {
    let (x, y) = (a.said.span(), b.said.span());
    if x.overlaps(&y) != Known::Yes {
        return None;
    }
    let began = [x.began?, y.began?].into_iter().max_by_key(|d| (d.last_day(), d.first_day()))?;
    let end = |end: End| if let End::On(date) = end { Some(date) } else { None };
    let ends = [end(x.end), end(y.end)].into_iter().flatten();
    let ended = ends.min_by_key(|d| (d.first_day(), d.last_day()));
    Some(Overlap { tenures: [a.id.clone(), b.id.clone()], began, ended })
}
