//! SQL of posts.

use super::model::{NewPost, Post};
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Result, Time};

const SELECT: &str = "SELECT o.id, o.body, o.role_ar, o.role_fr, o.role_en, o.seats, o.basis
    FROM posts o JOIN bodies b ON b.id = o.body WHERE ";

/// Nobody sits yet: `holds::seat` fills the holders in.
fn post(row: &Row) -> Post {
    Post {
        id: row.text(0),
        body: row.text(1),
        role: row.bilingual(2),
        seats: row.int(5),
        basis: row.maybe(6),
        holders: Vec::new(),
        vacant: row.int(5),
    }
}

/// A post of a body that may be seen.
pub fn by_id(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Post>> {
    let mut q = Query::new(SELECT);
    permit.on_body(&mut q, "b");
    q.add(" AND o.id = ").bind(id);
    Ok(q.row(tx)?.as_ref().map(post))
}

/// The posts of these bodies, in the order in which they were made; at most 500.
pub fn of_bodies(tx: &mut Tx, permit: &Permit, bodies: &[String]) -> Result<Vec<Post>> {
    some_of(tx, permit, bodies, 500)
}

/// All there are, for an export.
pub fn of_bodies_whole(tx: &mut Tx, permit: &Permit, bodies: &[String]) -> Result<Vec<Post>> {
    some_of(tx, permit, bodies, i64::MAX)
}

fn some_of(tx: &mut Tx, permit: &Permit, bodies: &[String], most: i64) -> Result<Vec<Post>> {
    let mut q = Query::new(SELECT);
    permit.on_body(&mut q, "b");
    q.add(" AND o.body IN (").bind_all(bodies).add(") ORDER BY o.id LIMIT ").bind(most);
    Ok(q.rows(tx)?.iter().map(post).collect())
}

pub fn is_there(tx: &mut Tx, id: &str) -> Result<bool> {
    Ok(tx.one("SELECT 1 FROM posts WHERE id = $1", args![id])?.is_some())
}

/// A page of a body's posts.
pub(super) fn page(
    tx: &mut Tx,
    permit: &Permit,
    body: &str,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Post>> {
    let mut q = Query::new(SELECT);
    permit.on_body(&mut q, "b");
    q.add(" AND o.body = ").bind(body);
    if let Some(after) = after {
        q.add(" AND o.id > ").bind(after);
    }
    q.add(" ORDER BY o.id LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(post).collect())
}

pub(super) fn insert(tx: &mut Tx, id: &str, body: &str, new: &NewPost, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO posts (id, body, role_ar, role_fr, role_en, seats, basis, clashes, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)",
        args![id, body, new.role.ar, new.role.fr, new.role.en, new.seats, new.basis, now],
    )?;
    Ok(())
}
