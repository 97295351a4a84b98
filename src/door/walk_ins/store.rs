//! SQL of those who came unlisted.

use super::model::WalkIn;
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Tx};
use crate::kernel::{Bilingual, Result, Time};
use std::collections::HashMap;

/// How an insertion went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    New,
    Again,
    Conflict,
}

pub fn insert(tx: &mut Tx, gathering: &str, device: &str, w: &WalkIn, now: Time) -> Result<Kept> {
    let fact = w.fact();
    let made = tx.execute(
        "INSERT INTO walk_ins (gathering, device, id, delegation, heads, name, at, offline,
           received_at, fact) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id, device, gathering) DO NOTHING",
        args![gathering, device, w.id, w.delegation, w.heads, w.name, w.at, w.offline, now, fact],
    )?;
    if made == 1 {
        return Ok(Kept::New);
    }
    let row = tx.one(
        "SELECT fact FROM walk_ins WHERE id = $1 AND device = $2 AND gathering = $3",
        args![w.id, device, gathering],
    )?;
    let same = row.is_some_and(|r| r.bytes(0) == fact);
    Ok(if same { Kept::Again } else { Kept::Conflict })
}

/// Whether this delegation is one of the gathering's.
pub fn has_delegation(tx: &mut Tx, gathering: &str, delegation: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM delegations WHERE id = $1 AND gathering = $2";
    Ok(tx.one(sql, args![delegation, gathering])?.is_some())
}

/// A delegation as it is chosen at the door.
#[derive(Debug, Clone)]
pub struct Part {
    pub id: String,
    pub parent: Option<String>,
    pub name: Bilingual,
}

/// The delegations of a gathering, each after the one above it: territories and bodies,
/// no person.
pub fn parts(tx: &mut Tx, gathering: &str) -> Result<Vec<Part>> {
    let rows = tx.query(
        "SELECT d.id, d.parent, COALESCE(a.name_ar, b.name_ar), COALESCE(a.name_fr, b.name_fr),
           COALESCE(a.name_en, b.name_en)
         FROM delegations d LEFT JOIN areas a ON a.code = d.area LEFT JOIN bodies b ON b.id = d.body
         WHERE d.gathering = $1 ORDER BY d.path",
        args![gathering],
    )?;
    let part =
        |r: &crate::db::Row| Part { id: r.text(0), parent: r.maybe(1), name: r.bilingual(2) };
    Ok(rows.iter().map(part).collect())
}

/// One entry of the list.
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: String,
    pub device: String,
    pub delegation: Option<String>,
    pub heads: i64,
    pub name: Option<String>,
    pub at: Time,
    pub gate: String,
    pub struck: bool,
}

/// The latest first: all of them for whoever holds the gathering, else those of the
/// delegations in the scope.
pub fn entries(tx: &mut Tx, permit: &Permit, gathering: &str, most: i64) -> Result<Vec<Entry>> {
    let mut q = Query::new(
        "SELECT w.id, w.device, w.delegation, w.heads, w.name, w.at, v.gate, w.struck_at
         FROM walk_ins w JOIN devices v ON v.id = w.device
         JOIN gatherings g ON g.id = w.gathering
         LEFT JOIN delegations d ON d.id = w.delegation WHERE w.gathering = ",
    );
    q.bind(gathering).add(" AND (");
    permit.on_whole_gathering(&mut q, "g");
    q.add(" OR ");
    permit.on_delegation(&mut q, "d");
    q.add(") ORDER BY w.at DESC, w.id LIMIT ").bind(most);
    let entry = |r: &crate::db::Row| Entry {
        id: r.text(0),
        device: r.text(1),
        delegation: r.maybe(2),
        heads: r.int(3),
        name: r.maybe(4),
        at: r.time(5),
        gate: r.text(6),
        struck: r.get::<Option<Time>>(7).is_some(),
    };
    Ok(q.rows(tx)?.iter().map(entry).collect())
}

/// Heads by delegation, and of those from elsewhere, as far as the scope reaches.
#[derive(Debug, Clone, Default)]
pub struct Count {
    pub by: HashMap<String, i64>,
    pub elsewhere: i64,
}

impl Count {
    pub fn all(&self) -> i64 {
        self.elsewhere + self.by.values().sum::<i64>()
    }
}

pub fn counts(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<Count> {
    let mut q = Query::new(
        "SELECT w.delegation, CAST(SUM(w.heads) AS BIGINT) FROM walk_ins w
         JOIN gatherings g ON g.id = w.gathering
         LEFT JOIN delegations d ON d.id = w.delegation
         WHERE w.struck_at IS NULL AND w.gathering = ",
    );
    q.bind(gathering).add(" AND (");
    permit.on_whole_gathering(&mut q, "g");
    q.add(" OR ");
    permit.on_delegation(&mut q, "d");
    q.add(") GROUP BY w.delegation");
    let mut out = Count::default();
    for row in q.rows(tx)? {
        match row.maybe(0) {
            Some(delegation) => {
                out.by.insert(delegation, row.int(1));
            }
            None => out.elsewhere += row.int(1),
        }
    }
    Ok(out)
}

/// Struck off as counted by mistake; whether it stood.
pub fn strike(tx: &mut Tx, gathering: &str, device: &str, id: &str, now: Time) -> Result<bool> {
    let struck = tx.execute(
        "UPDATE walk_ins SET struck_at = $4
         WHERE gathering = $1 AND device = $2 AND id = $3 AND struck_at IS NULL",
        args![gathering, device, id, now],
    )?;
    Ok(struck == 1)
}
