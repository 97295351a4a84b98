//! SQL of who was there.

use super::{who, words};
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Result, Time};
use crate::meetings::model::{Attendance, Presence, Words};

const SELECT: &str = "SELECT id, meeting, person, name, capacities, represents, state,
    arrived_at, left_at FROM attendance WHERE ";

fn attendance(row: &Row) -> Attendance {
    Attendance {
        id: row.text(0),
        meeting: row.text(1),
        who: who(row, 2),
        capacities: serde_json::from_str(&row.text(4)).unwrap_or_default(),
        represents: words(row, 5),
        state: Presence::parse(&row.text(6)).unwrap_or_default(),
        arrived_at: row.get(7),
        left_at: row.get(8),
    }
}

pub fn page(
    tx: &mut Tx,
    meeting: &str,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Attendance>> {
    let mut q = Query::new(SELECT);
    q.add("meeting = ").bind(meeting);
    if let Some(after) = after {
        q.add(" AND id > ").bind(after);
    }
    q.add(" ORDER BY id LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(attendance).collect())
}

/// Every head, in the order in which they were entered.
pub fn all(tx: &mut Tx, meeting: &str) -> Result<Vec<Attendance>> {
    page(tx, meeting, None, 100_000)
}

pub fn by_id(tx: &mut Tx, meeting: &str, id: &str) -> Result<Option<Attendance>> {
    let row = tx.one(&format!("{SELECT}id = $1 AND meeting = $2"), args![id, meeting])?;
    Ok(row.as_ref().map(attendance))
}

pub fn of_person(tx: &mut Tx, meeting: &str, person: &str) -> Result<Option<Attendance>> {
    let row = tx.one(&format!("{SELECT}meeting = $1 AND person = $2"), args![meeting, person])?;
    Ok(row.as_ref().map(attendance))
}

/// `false` where this person stands there already.
pub fn insert(tx: &mut Tx, a: &Attendance, now: Time) -> Result<bool> {
    let made = tx.execute(
        "INSERT INTO attendance (id, meeting, person, name, capacities, represents, state,
           arrived_at, left_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (meeting, person) DO NOTHING",
        args![
            a.id,
            a.meeting,
            a.who.person(),
            a.who.name().map(Words::kept),
            serde_json::to_string(&a.capacities)?,
            a.represents.as_ref().map(Words::kept),
            a.state.name(),
            a.arrived_at,
            a.left_at,
            now
        ],
    )?;
    Ok(made == 1)
}

pub fn update(tx: &mut Tx, a: &Attendance) -> Result<()> {
    tx.execute(
        "UPDATE attendance SET capacities = $2, represents = $3, state = $4, arrived_at = $5,
           left_at = $6 WHERE id = $1",
        args![
            a.id,
            serde_json::to_string(&a.capacities)?,
            a.represents.as_ref().map(Words::kept),
            a.state.name(),
            a.arrived_at,
            a.left_at
        ],
    )?;
    Ok(())
}
