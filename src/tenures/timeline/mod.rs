//! What a career says when it is looked at as a whole: in its order, with the pauses
//! between offices, what was held at once, and what does not fit. All computed, nothing
//! stored.

mod findings;
mod overlaps;
mod pauses;
mod rules;

use super::model::Tenure;
use super::store;
use crate::access::{Cx, Op};
use crate::areas::{self, Area};
use crate::bodies::{self, posts};
use crate::db::Tx;
use crate::kernel::Result;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

pub use findings::{Answered, Finding};
pub use overlaps::Overlap;
pub use pauses::Pause;

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Timeline {
    pub tenures: Vec<Tenure>,
    pub pauses: Vec<Pause>,
    pub overlaps: Vec<Overlap>,
    pub findings: Vec<Finding>,
}

/// Of a career in its order, as it stands today.
pub fn of(tx: &mut Tx, cx: &Cx, tenures: Vec<Tenure>) -> Result<Timeline> {
    of_day(tx, cx, tenures, posts::api::today(cx))
}

/// The same for a day. What was refuted is shown and counts for nothing.
pub fn of_day(tx: &mut Tx, cx: &Cx, tenures: Vec<Tenure>, today: Date) -> Result<Timeline> {
    let codes: Vec<String> = tenures.iter().filter_map(|t| t.said.area.clone()).collect();
    let areas: Vec<Area> = areas::by_codes(tx, &codes)?;
    let counted: Vec<&Tenure> = tenures.iter().filter(|t| !t.said.is_refuted()).collect();
    let overlaps = overlaps::of(&counted);
    let ids: Vec<String> = tenures.iter().filter_map(|t| t.said.body.clone()).collect();
    let names = bodies::names(tx, &ids)?;
    let seen = bodies::by_ids(tx, &cx.permit(Op::BodyRead)?, &ids)?;
    let mut findings = findings::of(&counted, &areas, &seen, &names, &overlaps);
    if let Some(tenure) = tenures.first() {
        let answers = store::answers(tx, &tenure.person)?;
        for finding in &mut findings {
            let said = answers.iter().find(|a| a.finding == finding.id);
            finding.answer = said.map(|a| Answered {
                because: a.because.clone(),
                by: a.by.clone(),
                at: a.at.rfc3339(&cx.zone),
            });
        }
    }
    Ok(Timeline { pauses: pauses::of(&counted, today), findings, overlaps, tenures })
}
