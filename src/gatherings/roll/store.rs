//! SQL of the list: its order, companions and substitutes.

use crate::access::Permit;
use crate::args;
use crate::db::{Query, Tx};
use crate::gatherings::model::Status;
use crate::kernel::{Result, Time};
use std::collections::HashSet;

/// A place on the list.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: String,
    pub person: Option<String>,
    pub placeholder: Option<String>,
    pub capacity: Option<String>,
    pub status: Status,
    pub status_at: Time,
    pub brought_by: Option<String>,
    /// Who wrote its present state: `invited:...` where the person did by their link.
    pub said_by: String,
}

/// Somebody who stands in: takes no place before they are called up.
#[derive(Debug, Clone)]
pub struct Substitute {
    pub id: String,
    pub delegation: String,
    pub person: String,
    pub capacity: Option<String>,
}

const MOST: i64 = 1000;

/// The whole list in its order; those without one by age, who was withdrawn last.
pub fn lines(tx: &mut Tx, permit: &Permit, delegation: &str) -> Result<Vec<Line>> {
    let mut q = Query::new(
        "SELECT e.id, e.person, e.placeholder, e.capacity, e.status, e.status_at, r.brought_by,
           (SELECT h.actor FROM enrolment_history h WHERE h.enrolment = e.id
            ORDER BY h.position DESC LIMIT 1)
         FROM enrolments e JOIN delegations d ON d.id = e.delegation
         LEFT JOIN enrolment_roll r ON r.enrolment = e.id WHERE ",
    );
    permit.on_delegation(&mut q, "d");
    q.add(" AND e.delegation = ").bind(delegation);
    q.add(" ORDER BY COALESCE(r.position, 1000000), e.id LIMIT ").bind(MOST);
    let line = |r: &crate::db::Row| Line {
        id: r.text(0),
        person: r.maybe(1),
        placeholder: r.maybe(2),
        capacity: r.maybe(3),
        status: Status::parse(&r.text(4)).unwrap_or_default(),
        status_at: r.time(5),
        brought_by: r.maybe(6),
        said_by: r.maybe(7).unwrap_or_default(),
    };
    Ok(q.rows(tx)?.iter().map(line).collect())
}

/// The places of a delegation whose holders are inside now.
pub fn inside(tx: &mut Tx, permit: &Permit, delegation: &str) -> Result<HashSet<String>> {
    let mut q = Query::new(
        "SELECT p.enrolment FROM presences p JOIN delegations d ON d.id = p.delegation
         AND d.gathering = p.gathering WHERE p.inside = 1 AND ",
    );
    permit.on_delegation(&mut q, "d");
    q.add(" AND d.id = ").bind(delegation);
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

/// Those who come with somebody and have a place.
pub fn brought_by(tx: &mut Tx, enrolment: &str) -> Result<Vec<(String, String)>> {
    let rows = tx.query(
        "SELECT e.id, COALESCE(e.placeholder, '') FROM enrolment_roll r
         JOIN enrolments e ON e.id = r.enrolment
         WHERE r.brought_by = $1 AND e.status IN ('nominated', 'invited', 'confirmed')
         ORDER BY e.id",
        args![enrolment],
    )?;
    Ok(rows.iter().map(|r| (r.text(0), r.text(1))).collect())
}

pub fn set_brought_by(tx: &mut Tx, enrolment: &str, by: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO enrolment_roll (enrolment, brought_by) VALUES ($1, $2)
         ON CONFLICT (enrolment) DO UPDATE SET brought_by = excluded.brought_by",
        args![enrolment, by],
    )?;
    Ok(())
}

/// The list in this order from now on.
pub fn renumber(tx: &mut Tx, ids: &[String]) -> Result<()> {
    for (position, id) in (0_i64..).zip(ids) {
        tx.execute(
            "INSERT INTO enrolment_roll (enrolment, position) VALUES ($1, $2)
             ON CONFLICT (enrolment) DO UPDATE SET position = excluded.position",
            args![id, position],
        )?;
    }
    Ok(())
}

const SUBSTITUTE: &str = "SELECT s.id, s.delegation, s.person, s.capacity FROM substitutes s
    JOIN delegations d ON d.id = s.delegation WHERE ";

fn substitute(r: &crate::db::Row) -> Substitute {
    Substitute { id: r.text(0), delegation: r.text(1), person: r.text(2), capacity: r.maybe(3) }
}

pub fn substitutes(tx: &mut Tx, permit: &Permit, delegation: &str) -> Result<Vec<Substitute>> {
    let mut q = Query::new(SUBSTITUTE);
    permit.on_delegation(&mut q, "d");
    q.add(" AND s.delegation = ").bind(delegation).add(" ORDER BY s.position, s.id LIMIT ");
    q.bind(MOST);
    Ok(q.rows(tx)?.iter().map(substitute).collect())
}

pub fn substitute_by_id(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Substitute>> {
    let mut q = Query::new(SUBSTITUTE);
    permit.on_delegation(&mut q, "d");
    q.add(" AND s.id = ").bind(id);
    Ok(q.row(tx)?.as_ref().map(substitute))
}

/// False where the person stands in here already.
pub fn insert_substitute(tx: &mut Tx, s: &Substitute, now: Time) -> Result<bool> {
    let made = tx.execute(
        "INSERT INTO substitutes (id, delegation, person, capacity, position, created_at)
         VALUES ($1, $2, $3, $4,
           (SELECT COALESCE(MAX(o.position), 0) + 1 FROM substitutes o WHERE o.delegation = $2), $5)
         ON CONFLICT (delegation, person) DO NOTHING",
        args![s.id, s.delegation, s.person, s.capacity, now],
    )?;
    Ok(made == 1)
}

pub fn delete_substitute(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("DELETE FROM substitutes WHERE id = $1", args![id])?;
    Ok(())
}

/// First of the substitutes from now on.
pub fn put_first(tx: &mut Tx, s: &Substitute) -> Result<()> {
    tx.execute(
        "UPDATE substitutes SET position =
           (SELECT MIN(o.position) - 1 FROM substitutes o WHERE o.delegation = $2)
         WHERE id = $1",
        args![s.id, s.delegation],
    )?;
    Ok(())
}

/// Whether the person takes a place in this gathering.
pub fn has_place(tx: &mut Tx, gathering: &str, person: &str) -> Result<bool> {
    let row = tx.one(
        "SELECT 1 FROM enrolments WHERE gathering = $1 AND person = $2
           AND status IN ('nominated', 'invited', 'confirmed')",
        args![gathering, person],
    )?;
    Ok(row.is_some())
}
