//! What is done with gatherings, delegations and enrolments.

pub mod delegation;
pub mod enrolment;
pub mod gathering;
pub mod moving;

use super::model::{Delegation, DelegationShown, Gathering, GatheringShown, Named};
use crate::access::{Cx, Op};
use crate::bodies;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use crate::people;

/// What one may not see answers as what does not exist.
fn unknown(field: &str) -> Refusal {
    Refusal::field(field, "unknown")
}

fn need_body(tx: &mut Tx, cx: &Cx, field: &str, named: Option<&Named>) -> Result<()> {
    let Some(id) = named.and_then(Named::id) else { return Ok(()) };
    bodies::visible(tx, &cx.permit(Op::BodyRead)?, id)?.ok_or_else(|| unknown(field))?;
    Ok(())
}

fn need_person(tx: &mut Tx, cx: &Cx, field: &str, id: Option<&str>) -> Result<()> {
    if sees_person(tx, cx, id)? {
        return Ok(());
    }
    let stands = id.map(|id| people::leads_to(tx, id)).transpose()?.flatten();
    let is_merged = stands.is_some() && sees_person(tx, cx, stands.as_deref())?;
    let code = if is_merged { "merged" } else { "unknown" };
    Err(Refusal::field(field, code).into())
}

fn sees_person(tx: &mut Tx, cx: &Cx, id: Option<&str>) -> Result<bool> {
    match id {
        None => Ok(true),
        Some(id) => people::visible(tx, &cx.permit(Op::PersonRead)?, id),
    }
}

/// As it is answered: a chair whom the asker may not see is left out.
pub fn show_gathering(tx: &mut Tx, cx: &Cx, gathering: &Gathering) -> Result<GatheringShown> {
    let mut shown = gathering.shown(&cx.zone);
    if !sees_person(tx, cx, gathering.chair.as_ref().and_then(Named::id))? {
        shown.chair = None;
    }
    Ok(shown)
}

/// As it is answered: a leader whom the asker may not see is left out.
pub fn show_delegation(tx: &mut Tx, cx: &Cx, delegation: &Delegation) -> Result<DelegationShown> {
    let mut shown = delegation.shown();
    if !sees_person(tx, cx, delegation.leader.as_deref())? {
        shown.leader = None;
    }
    Ok(shown)
}
