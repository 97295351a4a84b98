//! SQL of enrolments.

use crate::access::Permit;
use crate::db::{Query, Row, Tx};
use crate::gatherings::model::{Enrolment, Status};
use crate::kernel::Result;

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
