//! SQL of communiqués.

use super::model::Communique;
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Lang, Result, Time};

const SELECT: &str = "SELECT c.id, c.meeting, c.body, c.year, c.number, c.title_ar, c.title_fr,
    c.title_en, c.text_ar, c.text_fr, c.text_en, c.awaited, c.embargo_until, c.published_at, c.page
    FROM communiques c JOIN meetings m ON m.id = c.meeting WHERE ";

fn communique(row: &Row) -> Communique {
    Communique {
        id: row.text(0),
        meeting: row.text(1),
        body: row.text(2),
        year: row.int(3),
        number: row.int(4),
        title: row.bilingual(5),
        text: row.bilingual(8),
        awaited: row.maybe(11).and_then(|l| Lang::parse(&l)),
        embargo_until: row.get(12),
        published_at: row.get(13),
        page: row.text(14),
    }
}

pub fn visible(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Communique>> {
    let mut q = Query::new(SELECT);
    permit.on_meeting(&mut q, "m");
    q.add(" AND c.id = ").bind(id);
    Ok(q.row(tx)?.as_ref().map(communique))
}

/// Whether the scope holds the meeting that one would be made of.
pub fn holds_meeting(tx: &mut Tx, permit: &Permit, meeting: &str) -> Result<bool> {
    let mut q = Query::new("SELECT m.id FROM meetings m WHERE ");
    permit.on_meeting(&mut q, "m");
    q.add(" AND m.id = ").bind(meeting);
    Ok(q.row(tx)?.is_some())
}

pub fn of_meeting(tx: &mut Tx, permit: &Permit, meeting: &str) -> Result<Vec<Communique>> {
    let mut q = Query::new(SELECT);
    permit.on_meeting(&mut q, "m");
    q.add(" AND c.meeting = ").bind(meeting).add(" ORDER BY c.year, c.number");
    Ok(q.rows(tx)?.iter().map(communique).collect())
}

/// A page of those seen, the newest first; with words, those that hold them all.
pub fn page(
    tx: &mut Tx,
    permit: &Permit,
    words: &[String],
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Communique>> {
    let mut q = Query::new(SELECT);
    permit.on_meeting(&mut q, "m");
    for word in words {
        q.add(" AND c.folded LIKE ").bind(format!("%{word}%"));
    }
    if let Some(after) = after {
        q.add(" AND c.id < ").bind(after);
    }
    q.add(" ORDER BY c.id DESC LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(communique).collect())
}

const PUBLIC: &str =
    "c.published_at IS NOT NULL AND (c.embargo_until IS NULL OR c.embargo_until <= ";

/// By the end of its address, once anybody may read it.
pub fn public(tx: &mut Tx, page: &str, now: Time) -> Result<Option<Communique>> {
    let mut q = Query::new(SELECT);
    q.add(PUBLIC).bind(now).add(") AND c.page = ").bind(page);
    Ok(q.row(tx)?.as_ref().map(communique))
}

/// A body's, the newest first, as far as anybody may read them.
pub fn feed(tx: &mut Tx, body: &str, now: Time) -> Result<Vec<Communique>> {
    let mut q = Query::new(SELECT);
    q.add(PUBLIC).bind(now).add(") AND c.body = ").bind(body);
    q.add(" ORDER BY c.published_at DESC, c.id DESC LIMIT 50");
    Ok(q.rows(tx)?.iter().map(communique).collect())
}

/// The next number of a body's year: two who ask at once wait for each other.
pub fn next_number(tx: &mut Tx, body: &str, year: i64) -> Result<i64> {
    tx.execute(
        "INSERT INTO communique_numbers (body, year, number) VALUES ($1, $2, 1)
         ON CONFLICT (body, year) DO UPDATE SET number = communique_numbers.number + 1",
        args![body, year],
    )?;
    let sql = "SELECT number FROM communique_numbers WHERE body = $1 AND year = $2";
    Ok(tx.one(sql, args![body, year])?.map_or(1, |r| r.int(0)))
}

pub fn insert(tx: &mut Tx, c: &Communique, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO communiques (id, meeting, body, year, number, page, folded, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, '', $7)",
        args![c.id, c.meeting, c.body, c.year, c.number, c.page, now],
    )?;
    update(tx, c)
}

pub fn update(tx: &mut Tx, c: &Communique) -> Result<()> {
    let (title, text) = (&c.title, &c.text);
    let all = [&title.ar, &title.fr, &title.en, &text.ar, &text.fr, &text.en];
    let words: Vec<String> = all.into_iter().flatten().map(|t| names::fold(t)).collect();
    tx.execute(
        "UPDATE communiques SET title_ar = $2, title_fr = $3, title_en = $4, text_ar = $5,
           text_fr = $6, text_en = $7, awaited = $8, embargo_until = $9, published_at = $10,
           folded = $11
         WHERE id = $1",
        args![
            c.id,
            title.ar,
            title.fr,
            title.en,
            text.ar,
            text.fr,
            text.en,
            c.awaited,
            c.embargo_until,
            c.published_at,
            words.join("\n")
        ],
    )?;
    Ok(())
}
