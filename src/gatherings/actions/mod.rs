//! What is done with gatherings, delegations and enrolments.

pub mod delegation;
pub mod gathering;

use super::model::Named;
use crate::access::{Cx, Op};
use crate::bodies;
use crate::db::{Query, Tx};
use crate::kernel::{Refusal, Result};

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
    let Some(id) = id else { return Ok(()) };
    let mut q = Query::new("SELECT p.id FROM people p WHERE ");
    cx.permit(Op::PersonRead)?.on_person(&mut q, "p.id", "p.home_area");
    q.add(" AND p.id = ").bind(id);
    q.row(tx)?.ok_or_else(|| unknown(field))?;
    Ok(())
}
