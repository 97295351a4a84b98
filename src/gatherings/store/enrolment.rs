//! SQL of enrolments.

use crate::access::{Cx, Permit};
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::gatherings::model::{Enrolment, Status};
use crate::kernel::{Result, Time};

const SELECT: &str = "SELECT e.id, e.gathering, e.delegation, e.person, e.placeholder, e.capacity,
    e.status FROM enrolments e JOIN delegations d ON d.id = e.delegation WHERE ";

fn enrolment(row: &Row) -> Enrolment {
    Enrolment {
        id: row.text(0),
        gathering: row.text(1),
        delegation: row.text(2),
        person: row.maybe(3),
        placeholder: row.maybe(4),
        capacity: row.maybe(5),
        status: Status::parse(&row.text(6)).unwrap_or_default(),
    }
}

pub fn visible(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Enrolment>> {
    let mut q = Query::new(SELECT);
    permit.on_delegation(&mut q, "d");
    q.add(" AND e.id = ").bind(id);
    Ok(q.row(tx)?.as_ref().map(enrolment))
}

/// A page of those made directly in a delegation, by id, which is by age.
pub fn page(
    tx: &mut Tx,
    permit: &Permit,
    delegation: &str,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Enrolment>> {
    let mut q = Query::new(SELECT);
    permit.on_delegation(&mut q, "d");
    q.add(" AND e.delegation = ").bind(delegation);
    if let Some(after) = after {
        q.add(" AND e.id > ").bind(after);
    }
    q.add(" ORDER BY e.id LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(enrolment).collect())
}

/// The same the other way round, whoever came last first, and of one status where it is
/// given: what somebody who fills a list looks at.
pub fn newest(
    tx: &mut Tx,
    permit: &Permit,
    delegation: &str,
    status: Option<Status>,
    before: Option<&str>,
    limit: i64,
) -> Result<Vec<Enrolment>> {
    let mut q = Query::new(SELECT);
    permit.on_delegation(&mut q, "d");
    q.add(" AND e.delegation = ").bind(delegation);
    if let Some(status) = status {
        q.add(" AND e.status = ").bind(status.name());
    }
    if let Some(before) = before {
        q.add(" AND e.id < ").bind(before);
    }
    q.add(" ORDER BY e.id DESC LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(enrolment).collect())
}

/// False where the person takes a place in this gathering already.
pub fn insert(tx: &mut Tx, e: &Enrolment, now: Time) -> Result<bool> {
    let made = tx.execute(
        "INSERT INTO enrolments (id, gathering, delegation, person, placeholder, capacity, status,
           created_at, status_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         ON CONFLICT (gathering, person) WHERE person IS NOT NULL
           AND status IN ('nominated', 'invited', 'confirmed') DO NOTHING",
        args![
            e.id,
            e.gathering,
            e.delegation,
            e.person,
            e.placeholder,
            e.capacity,
            e.status.name(),
            now
        ],
    )?;
    Ok(made == 1)
}

pub fn update(tx: &mut Tx, e: &Enrolment, status_is_new: bool, now: Time) -> Result<()> {
    tx.execute(
        "UPDATE enrolments SET person = $2, placeholder = $3, capacity = $4, status = $5,
           status_at = CASE WHEN $6 = 1 THEN $7 ELSE status_at END
         WHERE id = $1",
        args![
            e.id,
            e.person,
            e.placeholder,
            e.capacity,
            e.status.name(),
            i64::from(status_is_new),
            now
        ],
    )?;
    Ok(())
}

/// What the place has become, after all it was.
pub fn remember(tx: &mut Tx, cx: &Cx, e: &Enrolment, first: bool) -> Result<()> {
    write_history(tx, cx, e, first, None)
}

/// The same for what no person decided.
pub fn remember_why(tx: &mut Tx, cx: &Cx, e: &Enrolment, why: &str) -> Result<()> {
    write_history(tx, cx, e, false, Some(why))
}

fn write_history(
    tx: &mut Tx,
    cx: &Cx,
    e: &Enrolment,
    first: bool,
    why: Option<&str>,
) -> Result<()> {
    let position = if first {
        0
    } else {
        let last = "SELECT MAX(position) FROM enrolment_history WHERE enrolment = $1";
        tx.one(last, args![e.id])?.and_then(|r| r.get::<Option<i64>>(0)).map_or(0, |n| n + 1)
    };
    tx.execute(
        "INSERT INTO enrolment_history (enrolment, position, at, actor, status, person,
           placeholder, capacity, why)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            e.id,
            position,
            cx.now,
            cx.actor.id(),
            e.status.name(),
            e.person,
            e.placeholder,
            e.capacity,
            why
        ],
    )?;
    Ok(())
}

/// A ticket ends with the place it was made for; whether there was one.
pub fn revoke_ticket(tx: &mut Tx, cx: &Cx, enrolment: &str, why: &str) -> Result<bool> {
    let revoked = tx.execute(
        "UPDATE tickets SET revoked_at = $2, revoked_why = $3
         WHERE enrolment = $1 AND revoked_at IS NULL",
        args![enrolment, cx.now, why],
    )?;
    Ok(revoked > 0)
}

/// A link is of the person it was made for, and so is what they answered by it.
pub fn revoke_invitation(tx: &mut Tx, cx: &Cx, enrolment: &str) -> Result<()> {
    tx.execute(
        "UPDATE invitations SET revoked_at = $2 WHERE enrolment = $1 AND revoked_at IS NULL",
        args![enrolment, cx.now],
    )?;
    tx.execute("DELETE FROM invitation_answers WHERE enrolment = $1", args![enrolment])?;
    Ok(())
}

/// All of a gathering that are seen, by age: for a file to be compared with.
pub fn of_gathering(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<Vec<Enrolment>> {
    let mut q = Query::new(SELECT);
    permit.on_delegation(&mut q, "d");
    q.add(" AND e.gathering = ").bind(gathering).add(" ORDER BY e.id");
    Ok(q.rows(tx)?.iter().map(enrolment).collect())
}
