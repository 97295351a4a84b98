//! SQL of posts.

use super::model::{NewPost, Post};
use super::{holds, rules};
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Result, Time};

fn select() -> Query {
    Query::new(&format!(
        "SELECT o.id, o.body, o.role_ar, o.role_fr, o.role_en, o.seats, o.basis,
           o.role_feminine_ar, o.role_feminine_fr, o.role_feminine_en, {}
         FROM posts o JOIN bodies b ON b.id = o.body LEFT JOIN post_rules r ON r.post = o.id
         WHERE ",
        rules::COLUMNS
    ))
}

/// Nobody sits yet: `holds::seat` fills the holders in.
fn post(row: &Row) -> Post {
    Post {
        id: row.text(0),
        body: row.text(1),
        role: row.bilingual(2),
        seats: row.int(5),
        basis: row.maybe(6),
        role_feminine: row.bilingual(7).some(),
        rule: rules::of_row(row, 10),
        vacant: row.int(5),
        sits_by: None,
        holders: Vec::new(),
        findings: Vec::new(),
        derived: Vec::new(),
    }
}

/// A post of a body that may be seen.
pub fn by_id(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Post>> {
    let mut q = select();
    permit.on_body(&mut q, "b");
    q.add(" AND o.id = ").bind(id);
    Ok(told(tx, permit, &q)?.pop())
}

fn told(tx: &mut Tx, permit: &Permit, q: &Query) -> Result<Vec<Post>> {
    let mut posts: Vec<Post> = q.rows(tx)?.iter().map(post).collect();
    rules::tell(tx, permit, &mut posts)?;
    Ok(posts)
}

/// Those of these, whoever sees them: a career that may be read names what it holds.
pub fn by_ids(tx: &mut Tx, ids: &[String]) -> Result<Vec<Post>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut q = select();
    q.add("o.id IN (").bind_all(ids).add(")");
    Ok(q.rows(tx)?.iter().map(post).collect())
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
    let mut q = select();
    permit.on_body(&mut q, "b");
    q.add(" AND o.body IN (").bind_all(bodies).add(") ORDER BY o.id LIMIT ").bind(most);
    told(tx, permit, &q)
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
    let mut q = select();
    permit.on_body(&mut q, "b");
    q.add(" AND o.body = ").bind(body);
    if let Some(after) = after {
        q.add(" AND o.id > ").bind(after);
    }
    q.add(" ORDER BY o.id LIMIT ").bind(limit);
    told(tx, permit, &q)
}

pub(super) fn insert(tx: &mut Tx, id: &str, body: &str, new: &NewPost, now: Time) -> Result<()> {
    let feminine = new.role_feminine.clone().unwrap_or_default();
    tx.execute(
        "INSERT INTO posts (id, body, role_ar, role_fr, role_en, seats, basis, clashes, created_at,
           role_feminine_ar, role_feminine_fr, role_feminine_en)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10, $11)",
        args![
            id,
            body,
            new.role.ar,
            new.role.fr,
            new.role.en,
            new.seats,
            new.basis,
            now,
            feminine.ar,
            feminine.fr,
            feminine.en
        ],
    )?;
    rules::set(tx, id, new.rule.as_ref())
}

/// The rule goes first: a post that carries one is of no other basis. Fewer seats than
/// people surely share are refused by the row: `posts_single_seat`.
pub(super) fn update(tx: &mut Tx, id: &str, new: &NewPost) -> Result<()> {
    rules::set(tx, id, None)?;
    let feminine = new.role_feminine.clone().unwrap_or_default();
    tx.execute(
        "UPDATE posts SET role_ar = $2, role_fr = $3, role_en = $4, seats = $5, basis = $6,
           role_feminine_ar = $7, role_feminine_fr = $8, role_feminine_en = $9, clashes = 0
         WHERE id = $1",
        args![
            id,
            new.role.ar,
            new.role.fr,
            new.role.en,
            new.seats,
            new.basis,
            feminine.ar,
            feminine.fr,
            feminine.en
        ],
    )?;
    rules::set(tx, id, new.rule.as_ref())?;
    holds::count_clashes(tx, id)
}

pub(super) fn delete(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("DELETE FROM posts WHERE id = $1", args![id])?;
    Ok(())
}
