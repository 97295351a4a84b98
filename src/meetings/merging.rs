//! What meetings keep of two people who become one. A head stands once in a meeting: where
//! both were there, the one that stays takes on the other's capacities. Approved minutes
//! stay as they were read.

use super::model::Attendance;
use super::store::attendance as heads;
use crate::args;
use crate::db::Tx;
use crate::kernel::Result;
use serde::{Deserialize, Serialize};

/// What went from one person to another, to go back again: ids by the table and column
/// they stand in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TakenOver {
    pub moved: Vec<Vec<String>>,
    pub joined: Vec<Joined>,
}

/// Both stood in one meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Joined {
    pub kept: String,
    /// What the one that stays had come in before.
    pub capacities: String,
    pub other: Gone,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gone {
    pub id: String,
    pub meeting: String,
    pub capacities: String,
    pub state: String,
    pub arrived_at: Option<i64>,
    pub left_at: Option<i64>,
    pub created_at: i64,
}

/// Where a person is named.
const COLUMNS: [(&str, &str); 4] = [
    ("attendance", "person"),
    ("interventions", "person"),
    ("decisions", "owner_person"),
    ("meetings", "chair_person"),
];

/// Everything of `other` becomes that of `kept`.
pub fn take_over(tx: &mut Tx, kept: &str, other: &str) -> Result<TakenOver> {
    let mut out = TakenOver { joined: join(tx, kept, other)?, ..TakenOver::default() };
    for (table, column) in COLUMNS {
        let sql = format!("SELECT id FROM {table} WHERE {column} = $1 ORDER BY id");
        out.moved.push(tx.query(&sql, args![other])?.iter().map(|r| r.text(0)).collect());
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2");
        tx.execute(&sql, args![kept, other])?;
    }
    Ok(out)
}

fn join(tx: &mut Tx, kept: &str, other: &str) -> Result<Vec<Joined>> {
    let rows = tx.query(
        "SELECT o.id, o.meeting, o.capacities, o.state, o.arrived_at, o.left_at, o.created_at,
           k.id, k.capacities
         FROM attendance o JOIN attendance k ON k.meeting = o.meeting AND k.person = $1
         WHERE o.person = $2 ORDER BY o.id",
        args![kept, other],
    )?;
    let mut out = Vec::new();
    for row in rows {
        let gone = Gone {
            id: row.text(0),
            meeting: row.text(1),
            capacities: row.text(2),
            state: row.text(3),
            arrived_at: row.get(4),
            left_at: row.get(5),
            created_at: row.int(6),
        };
        if let Some(mut head) = heads::by_id(tx, &gone.meeting, &row.text(7))? {
            take_on(tx, &mut head, &gone)?;
        }
        tx.execute("DELETE FROM attendance WHERE id = $1", args![gone.id])?;
        out.push(Joined { kept: row.text(7), capacities: row.text(8), other: gone });
    }
    Ok(out)
}

fn take_on(tx: &mut Tx, head: &mut Attendance, gone: &Gone) -> Result<()> {
    let theirs = heads::by_id(tx, &gone.meeting, &gone.id)?;
    for capacity in theirs.into_iter().flat_map(|a| a.capacities) {
        if !head.capacities.contains(&capacity) {
            head.capacities.push(capacity);
        }
    }
    heads::update(tx, head)
}

/// Back to `other` goes what is still `kept`'s.
pub fn give_back(tx: &mut Tx, kept: &str, other: &str, taken: &TakenOver) -> Result<()> {
    for ((table, column), ids) in COLUMNS.iter().zip(&taken.moved) {
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE id = $2 AND {column} = $3");
        for id in ids {
            tx.execute(&sql, args![other, id, kept])?;
        }
    }
    for joined in &taken.joined {
        tx.execute(
            "UPDATE attendance SET capacities = $2 WHERE id = $1",
            args![joined.kept, joined.capacities],
        )?;
        let gone = &joined.other;
        tx.execute(
            "INSERT INTO attendance (id, meeting, person, capacities, state, arrived_at, left_at,
               created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            args![
                gone.id,
                gone.meeting,
                other,
                gone.capacities,
                gone.state,
                gone.arrived_at,
                gone.left_at,
                gone.created_at
            ],
        )?;
    }
    Ok(())
}
