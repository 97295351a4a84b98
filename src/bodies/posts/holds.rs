//! Who holds a seat, or is in the body without one. Written by the feature that keeps
//! careers, read here: a body answers by itself who sits on a day.

use super::model::Post;
use super::rules;
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Bilingual, Result};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

/// A tenure's days in a body, ends exclusive; `None` goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    pub tenure: String,
    pub body: String,
    pub post: Option<String>,
    pub person: String,
    /// As it was said: what a rule looks for.
    pub role: Bilingual,
    /// As far as the dates may mean: who is shown on a day.
    pub shown: (Date, Option<Date>),
    /// As far as they surely mean: whom a single seat refuses.
    pub sure: Option<(Date, Option<Date>)>,
}

/// Somebody in a body on a day.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Member {
    pub person: String,
    pub tenure: String,
    /// The seat, where it is one.
    pub post: Option<String>,
}

const OPEN: &str = "9999-12-31";

fn until(day: Option<Date>) -> String {
    day.map_or_else(|| OPEN.to_owned(), |d| d.to_string())
}

/// Writes the hold down in place of what was said of this tenure before. A second person
/// in a single seat is refused by the post's own row: `posts_single_seat`.
pub fn hold(tx: &mut Tx, hold: &Hold) -> Result<()> {
    release(tx, &hold.tenure)?;
    let (sure_from, sure_until) = match hold.sure {
        Some((from, end)) => (from.to_string(), until(end)),
        None => (OPEN.to_owned(), OPEN.to_owned()),
    };
    tx.execute(
        "INSERT INTO holds (tenure, body, post, person, shown_from, shown_until, sure_from,
           sure_until, role_ar, role_fr, role_en)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            hold.tenure,
            hold.body,
            hold.post,
            hold.person,
            hold.shown.0.to_string(),
            until(hold.shown.1),
            sure_from,
            sure_until,
            hold.role.ar,
            hold.role.fr,
            hold.role.en
        ],
    )?;
    match &hold.post {
        Some(post) => count_clashes(tx, post),
        None => Ok(()),
    }
}

pub fn release(tx: &mut Tx, tenure: &str) -> Result<()> {
    tx.execute("DELETE FROM holds WHERE tenure = $1", args![tenure])?;
    Ok(())
}

/// Everything held by one person passes to another: two records of the same human.
pub fn pass_on(tx: &mut Tx, from: &str, to: &str) -> Result<()> {
    tx.execute("UPDATE holds SET person = $2 WHERE person = $1", args![from, to])?;
    Ok(())
}

/// One of them goes back to another person. A single seat that two would share from then
/// on refuses it: `posts_single_seat`.
pub fn give(tx: &mut Tx, tenure: &str, to: &str) -> Result<()> {
    tx.execute("UPDATE holds SET person = $2 WHERE tenure = $1", args![tenure, to])?;
    let row = tx.one("SELECT post FROM holds WHERE tenure = $1", args![tenure])?;
    match row.and_then(|r| r.maybe(0)) {
        Some(post) => count_clashes(tx, &post),
        None => Ok(()),
    }
}

/// The post's row is written by everybody who takes a seat in it: two at once wait for
/// each other, or one is run again.
pub(super) fn count_clashes(tx: &mut Tx, post: &str) -> Result<()> {
    tx.execute(
        "UPDATE posts SET clashes = (
           SELECT COUNT(*) FROM holds a JOIN holds b
             ON b.post = a.post AND b.tenure > a.tenure AND b.person <> a.person
           WHERE a.post = posts.id AND a.sure_from < a.sure_until AND b.sure_from < b.sure_until
             AND a.sure_from < b.sure_until AND b.sure_from < a.sure_until)
         WHERE id = $1 AND seats = 1",
        args![post],
    )?;
    Ok(())
}

/// Who surely holds this seat at the same time, if the reader may see that person.
pub fn sharer(tx: &mut Tx, sight: &Permit, wanted: &Hold) -> Result<Option<Member>> {
    let Some((from, end)) = wanted.sure else { return Ok(None) };
    let mut q = Query::new(MEMBERS);
    sight.on_person(&mut q, "p.id", "p.home_area");
    q.add(" AND h.post = ").bind(&wanted.post).add(" AND h.person <> ").bind(&wanted.person);
    q.add(" AND h.sure_from < h.sure_until AND h.sure_from < ").bind(until(end));
    q.add(" AND h.sure_until > ").bind(from.to_string());
    q.add(" ORDER BY h.tenure LIMIT 1");
    Ok(q.row(tx)?.as_ref().map(member))
}

/// Who surely held these posts on a day of this time, its end exclusive, of those that the
/// reader may see; the earliest first.
pub fn keepers(
    tx: &mut Tx,
    sight: &Permit,
    posts: &[String],
    time: (Date, Option<Date>),
) -> Result<Vec<Member>> {
    let mut q = Query::new(MEMBERS);
    sight.on_person(&mut q, "p.id", "p.home_area");
    q.add(" AND h.post IN (").bind_all(posts).add(")");
    q.add(" AND h.sure_from < h.sure_until AND h.sure_from < ").bind(until(time.1));
    q.add(" AND h.sure_until > ").bind(time.0.to_string());
    q.add(" ORDER BY h.sure_from, h.tenure LIMIT 20");
    Ok(q.rows(tx)?.iter().map(member).collect())
}

const MEMBERS: &str = "SELECT h.person, h.tenure, h.post FROM holds h
    JOIN people p ON p.id = h.person WHERE ";

fn member(row: &Row) -> Member {
    Member { person: row.text(0), tenure: row.text(1), post: row.maybe(2) }
}

/// Who is in this body on this day, as far as the reader may see people at all.
pub fn members(tx: &mut Tx, sight: Option<&Permit>, body: &str, day: Date) -> Result<Vec<Member>> {
    let Some(sight) = sight else { return Ok(Vec::new()) };
    let mut q = Query::new(MEMBERS);
    sight.on_person(&mut q, "p.id", "p.home_area");
    q.add(" AND h.body = ").bind(body);
    on_day(&mut q, day);
    q.add(" ORDER BY h.shown_from, h.tenure");
    Ok(q.rows(tx)?.iter().map(member).collect())
}

pub(super) fn on_day(q: &mut Query, day: Date) {
    q.add(" AND h.shown_from <= ").bind(day.to_string());
    q.add(" AND h.shown_until > ").bind(day.to_string());
}

/// Fills in who sits in these posts on this day, and how many seats are empty: a seat
/// held by somebody whom the reader may not see is not vacant. An ex-officio post is held by
/// whom its rule finds, too.
pub fn seat(tx: &mut Tx, sight: Option<&Permit>, posts: &mut [Post], day: Date) -> Result<()> {
    let ids: Vec<&String> = posts.iter().map(|p| &p.id).collect();
    let mut q =
        Query::new("SELECT h.post, COUNT(DISTINCT h.person) FROM holds h WHERE h.post IN (");
    q.bind_all(&ids).add(")");
    on_day(&mut q, day);
    q.add(" GROUP BY h.post");
    let taken: Vec<(String, i64)> = q.rows(tx)?.iter().map(|r| (r.text(0), r.int(1))).collect();
    let mut seen = Vec::new();
    if let Some(sight) = sight {
        let mut q = Query::new(MEMBERS);
        sight.on_person(&mut q, "p.id", "p.home_area");
        q.add(" AND h.post IN (").bind_all(&ids).add(")");
        on_day(&mut q, day);
        q.add(" ORDER BY h.shown_from, h.tenure");
        seen = q.rows(tx)?.iter().map(member).collect();
    }
    for post in posts {
        let held = taken.iter().find(|(id, _)| *id == post.id).map_or(0, |t| t.1);
        post.vacant = (post.seats - held).max(0);
        for member in seen.iter().filter(|m| m.post.as_ref() == Some(&post.id)) {
            if !post.holders.contains(&member.person) {
                post.holders.push(member.person.clone());
            }
        }
        rules::derive(tx, sight, post, day)?;
    }
    Ok(())
}

/// How many people are in a body on a day, seen or not.
pub fn head_count(tx: &mut Tx, body: &str, day: Date) -> Result<i64> {
    let mut q = Query::new("SELECT COUNT(DISTINCT h.person) FROM holds h WHERE h.body = ");
    q.bind(body);
    on_day(&mut q, day);
    Ok(q.scalar(tx)?.unwrap_or_default())
}
