//! SQL of a delegation's list as the door needs it.

use crate::access::Permit;
use crate::db::{Query, Row, Tx};
use crate::gatherings::Status;
use crate::kernel::Result;

/// A line of the printed list, by its number.
#[derive(Debug, Clone)]
pub struct Line {
    pub number: i64,
    pub enrolment: String,
    pub person: Option<String>,
    pub placeholder: Option<String>,
    pub capacity: Option<String>,
    pub status: Status,
    /// The valid ticket's id.
    pub ticket: Option<String>,
    pub inside: bool,
    /// Where they said they board.
    pub boards: Option<String>,
}

const SELECT: &str = "SELECT e.id, e.person, e.placeholder, e.capacity, e.status,
    (SELECT t.id FROM tickets t WHERE t.enrolment = e.id AND t.revoked_at IS NULL),
    CASE WHEN EXISTS (SELECT 1 FROM presences p WHERE p.enrolment = e.id AND p.inside = 1)
      THEN 1 ELSE 0 END, ia.boards
  FROM enrolments e JOIN delegations d ON d.id = e.delegation
  LEFT JOIN enrolment_roll r ON r.enrolment = e.id
  LEFT JOIN invitation_answers ia ON ia.enrolment = e.id
  WHERE e.status IN ('nominated', 'invited', 'confirmed') AND ";

/// As the leader's printed list has them.
const ORDER: &str = " ORDER BY COALESCE(r.position, 1000000), e.id LIMIT 2000";

fn lines(rows: &[Row]) -> Vec<Line> {
    let line = |(number, r): (i64, &Row)| Line {
        number,
        enrolment: r.text(0),
        person: r.maybe(1),
        placeholder: r.maybe(2),
        capacity: r.maybe(3),
        status: Status::parse(&r.text(4)).unwrap_or_default(),
        ticket: r.maybe(5),
        inside: r.flag(6),
        boards: r.maybe(7),
    };
    (1..).zip(rows).map(line).collect()
}

/// Those in the scope; a phone’s is its gathering.
pub fn of_delegation(tx: &mut Tx, permit: &Permit, delegation: &str) -> Result<Vec<Line>> {
    let mut q = Query::new(SELECT);
    q.add("e.delegation = ").bind(delegation).add(" AND ");
    permit.on_delegation(&mut q, "d");
    q.add(ORDER);
    Ok(lines(&q.rows(tx)?))
}
