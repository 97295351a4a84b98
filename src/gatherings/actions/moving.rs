//! Places handed from one delegation to its sibling: what the one gives the other has, in
//! one transaction. The delegation above stays as it is.

use super::delegation::{is_above_held, update};
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::model::{Delegation, DelegationChange};
use crate::gatherings::store::delegation as store;
use crate::kernel::{Refusal, Result};
use serde_json::json;

/// So many places from one to the other. Names stay where they are: no more can be given
/// than nobody holds.
pub fn hand_over(
    tx: &mut Tx,
    cx: &mut Cx,
    from: &str,
    to: &str,
    places: i64,
) -> Result<(Delegation, Delegation)> {
    let permit = cx.permit(Op::DelegationWrite)?;
    let sight = cx.permit(Op::DelegationRead)?;
    let giving = store::visible(tx, &sight, from)?.ok_or_else(|| Refusal::not_found(from))?;
    let taking = store::visible(tx, &sight, to)?
        .filter(|to| to.id != giving.id)
        .filter(|to| to.gathering == giving.gathering && to.parent == giving.parent)
        .ok_or_else(|| Refusal::field("to", "unknown"))?;
    if !is_above_held(tx, &permit, &giving.gathering, giving.parent.as_deref())? {
        return Err(Refusal::forbidden(from).into());
    }
    if places < 1 || giving.target_or_quota().unwrap_or_default() < places {
        return Err(Refusal::field("places", "out_of_range").into());
    }
    // Given before it is taken, so that the one above never holds too much.
    let giving = update(tx, cx, from, &by(&giving, -places))?;
    let taking = update(tx, cx, to, &by(&taking, places))?;
    let details = json!({ "from": from, "to": to, "count": places });
    audit::record(tx, cx, "delegation.hand_over", from, &details)?;
    Ok((giving, taking))
}

/// A target that follows its quota follows it here too.
fn by(d: &Delegation, more: i64) -> DelegationChange {
    let plus = |n: Option<i64>| n.map(|n| Some((n + more).max(0)));
    DelegationChange { quota: plus(d.quota), target: plus(d.target), ..DelegationChange::default() }
}
