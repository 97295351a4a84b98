//! SQL of statutes.

use super::model::{Asks, Statute};
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Result, Time};
use std::collections::HashMap;

const SELECT: &str =
    "SELECT id, body, asks, more_than_percent, days, kind, valid_from, valid_until,
    source FROM statutes WHERE ";

fn statute(row: &Row) -> Option<Statute> {
    Some(Statute {
        id: row.text(0),
        body: row.text(1),
        asks: Asks::parse(&row.text(2))?,
        more_than_percent: row.get(3),
        days: row.get(4),
        kind: row.maybe(5),
        valid_from: row.date(6)?,
        valid_until: row.date(7),
        source: row.text(8),
    })
}

pub fn of_body(tx: &mut Tx, body: &str) -> Result<Vec<Statute>> {
    let sql = format!("{SELECT} body = $1 ORDER BY valid_from, id");
    Ok(tx.query(&sql, args![body])?.iter().filter_map(statute).collect())
}

/// The rules of notice of these bodies, each in their order.
pub fn notices(tx: &mut Tx, bodies: &[String]) -> Result<HashMap<String, Vec<Statute>>> {
    let mut out: HashMap<String, Vec<Statute>> = HashMap::new();
    if bodies.is_empty() {
        return Ok(out);
    }
    let mut q = Query::new(SELECT);
    q.add("asks = 'notice' AND body IN (").bind_all(bodies).add(") ORDER BY valid_from, id");
    for one in q.rows(tx)?.iter().filter_map(statute) {
        out.entry(one.body.clone()).or_default().push(one);
    }
    Ok(out)
}

pub fn insert(tx: &mut Tx, s: &Statute, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO statutes (id, body, asks, more_than_percent, days, kind, valid_from,
           valid_until, source, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            s.id,
            s.body,
            s.asks.name(),
            s.more_than_percent,
            s.days,
            s.kind,
            s.valid_from,
            s.valid_until,
            s.source,
            now
        ],
    )?;
    Ok(())
}

pub fn update(tx: &mut Tx, s: &Statute) -> Result<()> {
    tx.execute(
        "UPDATE statutes SET asks = $2, more_than_percent = $3, days = $4, kind = $5,
           valid_from = $6, valid_until = $7, source = $8
         WHERE id = $1",
        args![
            s.id,
            s.asks.name(),
            s.more_than_percent,
            s.days,
            s.kind,
            s.valid_from,
            s.valid_until,
            s.source
        ],
    )?;
    Ok(())
}

/// Whether there was one.
pub fn delete(tx: &mut Tx, body: &str, id: &str) -> Result<bool> {
    let sql = "DELETE FROM statutes WHERE id = $1 AND body = $2";
    Ok(tx.execute(sql, args![id, body])? > 0)
}
