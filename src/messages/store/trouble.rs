//! What needs somebody: messages that did not go out, and those that should have by now.

use super::within;
use crate::access::Permit;
use crate::db::{Query, Tx};
use crate::kernel::{Result, Time};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Trouble {
    /// Refused for good, or given up.
    pub failed: i64,
    /// Ripe for more than an hour and still here.
    pub late: i64,
}

/// Troubles older than this are history.
const REMEMBERED_DAYS: i64 = 7;

/// All there is.
pub fn trouble(tx: &mut Tx, now: Time) -> Result<Trouble> {
    counted(tx, now, |q| {
        q.add("1 = 1");
    })
}

/// What somebody may see of it.
pub fn trouble_within(tx: &mut Tx, permit: &Permit, now: Time) -> Result<Trouble> {
    counted(tx, now, |q| within(q, Some(permit), Some(permit)))
}

fn counted(tx: &mut Tx, now: Time, scope: impl Fn(&mut Query)) -> Result<Trouble> {
    let mut q = Query::new(
        "SELECT COUNT(*) FROM messages m WHERE m.state IN ('failed', 'given_up') AND m.done_at > ",
    );
    q.bind(now.plus_seconds(-REMEMBERED_DAYS * 24 * 3600)).add(" AND ");
    scope(&mut q);
    let failed = q.scalar(tx)?.unwrap_or(0);
    let mut q = Query::new(
        "SELECT COUNT(*) FROM messages m WHERE m.state IN ('queued', 'sending') AND m.not_before < ",
    );
    q.bind(now.plus_seconds(-3600)).add(" AND ");
    scope(&mut q);
    Ok(Trouble { failed, late: q.scalar(tx)?.unwrap_or(0) })
}
