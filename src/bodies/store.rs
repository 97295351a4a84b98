//! SQL of bodies.

use super::model::{Body, NewBody};
use crate::access::{Permit, prefix_end};
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Bilingual, Result, Time};
use std::collections::HashMap;

const SELECT: &str = "SELECT b.id, b.kind, b.name_ar, b.name_fr, b.name_en, b.area, b.parent,
    b.valid_from, b.valid_until, b.path FROM bodies b WHERE ";

fn body(row: &Row) -> Body {
    Body {
        id: row.text(0),
        kind: row.text(1),
        name: row.bilingual(2),
        area: row.maybe(5),
        parent: row.maybe(6),
        valid_from: row.maybe(7),
        valid_until: row.maybe(8),
        path: row.text(9),
    }
}

pub fn visible(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Body>> {
    let mut q = Query::new(SELECT);
    permit.on_body(&mut q, "b");
    q.add(" AND b.id = ").bind(id);
    Ok(q.row(tx)?.as_ref().map(body))
}

/// Those of these that may be seen, in the order of their ids.
pub fn by_ids(tx: &mut Tx, permit: &Permit, ids: &[String]) -> Result<Vec<Body>> {
    let mut q = Query::new(SELECT);
    permit.on_body(&mut q, "b");
    q.add(" AND b.id IN (").bind_all(ids).add(") ORDER BY b.id");
    Ok(q.rows(tx)?.iter().map(body).collect())
}

/// For the choices of a form: the oldest first, at most 500.
pub fn all_visible(tx: &mut Tx, permit: &Permit) -> Result<Vec<Body>> {
    page(tx, permit, None, 500)
}

/// A page of the list, by id, which is by age.
pub fn page(tx: &mut Tx, permit: &Permit, after: Option<&str>, limit: i64) -> Result<Vec<Body>> {
    let mut q = Query::new(SELECT);
    permit.on_body(&mut q, "b");
    if let Some(after) = after {
        q.add(" AND b.id > ").bind(after);
    }
    q.add(" ORDER BY b.id LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(body).collect())
}

pub(super) fn insert(tx: &mut Tx, id: &str, path: &str, new: &NewBody, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO bodies (id, kind, parent, path, area, name_ar, name_fr, name_en,
           valid_from, valid_until, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            id,
            new.kind,
            new.parent,
            path,
            new.area,
            new.name.ar,
            new.name.fr,
            new.name.en,
            new.valid_from,
            new.valid_until,
            now
        ],
    )?;
    Ok(())
}

pub(super) fn update(tx: &mut Tx, id: &str, new: &NewBody) -> Result<()> {
    tx.execute(
        "UPDATE bodies SET kind = $2, parent = $3, area = $4, name_ar = $5, name_fr = $6,
           name_en = $7, valid_from = $8, valid_until = $9 WHERE id = $1",
        args![
            id,
            new.kind,
            new.parent,
            new.area,
            new.name.ar,
            new.name.fr,
            new.name.en,
            new.valid_from,
            new.valid_until
        ],
    )?;
    Ok(())
}

/// The subtree of one path goes below another.
pub(super) fn move_below(tx: &mut Tx, from: &str, to: &str) -> Result<()> {
    tx.execute(
        "UPDATE bodies SET path = $3 || SUBSTR(path, $4) WHERE path >= $1 AND path < $2",
        args![from, prefix_end(from), to, from.chars().count() as i64 + 1],
    )?;
    Ok(())
}

pub(super) fn delete(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("DELETE FROM bodies WHERE id = $1", args![id])?;
    Ok(())
}

/// Those right below a body, the oldest first; at most 500.
pub fn below(tx: &mut Tx, permit: &Permit, parent: &str) -> Result<Vec<Body>> {
    let mut q = Query::new(SELECT);
    permit.on_body(&mut q, "b");
    q.add(" AND b.parent = ").bind(parent).add(" ORDER BY b.id LIMIT 500");
    Ok(q.rows(tx)?.iter().map(body).collect())
}

/// Those of one territory, the oldest first; at most 500.
pub fn of_area(tx: &mut Tx, permit: &Permit, area: &str) -> Result<Vec<Body>> {
    let mut q = Query::new(SELECT);
    permit.on_body(&mut q, "b");
    q.add(" AND b.area = ").bind(area).add(" ORDER BY b.id LIMIT 500");
    Ok(q.rows(tx)?.iter().map(body).collect())
}

/// Their names, seen or not: a career that may be read names the bodies in it.
pub fn names(tx: &mut Tx, ids: &[String]) -> Result<HashMap<String, Bilingual>> {
    let mut q =
        Query::new("SELECT b.id, b.name_ar, b.name_fr, b.name_en FROM bodies b WHERE b.id IN (");
    q.bind_all(ids).add(")");
    Ok(q.rows(tx)?.iter().map(|r| (r.text(0), r.bilingual(1))).collect())
}
