//! Pairs of people who may be one, kept until somebody who sees both has decided; those
//! told different, for ever.

use super::duplicates::{self, Likely};
use super::insert::many_or;
use super::store;
use crate::access::{Actor, Cx, Op, Permit};
use crate::args;
use crate::db::{Arg, AsArg, Query, Tx};
use crate::kernel::{Result, Time};
use std::collections::HashSet;

/// Both ids, the smaller one first.
pub fn ordered<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    if one < other { (one, other) } else { (other, one) }
}

/// Thousandths, so that pages of a list can go on after one.
pub(super) fn thousandths(score: f64) -> i64 {
    ((score * 1000.0).round() as i64).clamp(1, 1000)
}

/// Keeps pairs for review; what was decided stays decided.
pub fn keep(tx: &mut Tx, now: Time, found: &[(&str, &str, f64)]) -> Result<()> {
    for (one, other, score) in found {
        let (a, b) = ordered(one, other);
        tx.execute(
            "INSERT INTO person_pairs (a, b, score, found_at, waits) VALUES ($1, $2, $3, $4, 1)
             ON CONFLICT (a, b) DO UPDATE SET score = excluded.score
               WHERE person_pairs.verdict IS NULL",
            args![a, b, thousandths(*score), now],
        )?;
    }
    Ok(())
}

/// The same for one person and those found alike.
pub(super) fn keep_likely(tx: &mut Tx, now: Time, id: &str, likely: &[Likely]) -> Result<()> {
    let found: Vec<(&str, &str, f64)> =
        likely.iter().map(|l| (id, l.id.as_str(), l.score)).collect();
    keep(tx, now, &found)
}

/// A number said of one that another holds: a question of its own, even where the two
/// were told different before.
pub(super) fn number_claimed(tx: &mut Tx, now: Time, one: &str, other: &str) -> Result<()> {
    let (a, b) = ordered(one, other);
    tx.execute(
        "INSERT INTO person_pairs (a, b, score, found_at, waits) VALUES ($1, $2, 0, $3, 1)
         ON CONFLICT (a, b) DO UPDATE SET waits = 1",
        args![a, b, now],
    )?;
    Ok(())
}

/// What waited for a number alone waits no longer once the number is settled.
pub(super) fn number_settled(tx: &mut Tx, person: &str) -> Result<()> {
    tx.execute(
        "DELETE FROM person_pairs WHERE score = 0 AND verdict IS NULL AND (a = $1 OR b = $1)
           AND NOT EXISTS (SELECT 1 FROM number_claims c WHERE c.person IN (a, b)
             AND c.holder IN (a, b))",
        args![person],
    )?;
    tx.execute(
        "UPDATE person_pairs SET waits = 0 WHERE verdict IS NOT NULL AND (a = $1 OR b = $1)
           AND NOT EXISTS (SELECT 1 FROM number_claims c WHERE c.person IN (a, b)
             AND c.holder IN (a, b))",
        args![person],
    )?;
    Ok(())
}

/// Who was told to be somebody else.
pub(super) fn told_different(tx: &mut Tx, id: &str) -> Result<HashSet<String>> {
    let rows = tx.query(
        "SELECT CASE WHEN a = $1 THEN b ELSE a END FROM person_pairs
         WHERE verdict IS NOT NULL AND (a = $1 OR b = $1)",
        args![id],
    )?;
    Ok(rows.iter().map(|r| r.text(0)).collect())
}

/// Their likes are looked for again, everywhere.
pub fn look_again(tx: &mut Tx, now: Time, ids: &[&str]) -> Result<()> {
    let args: Vec<Arg<'_>> = ids.iter().flat_map(|id| [Arg::Text(id), now.arg()]).collect();
    let head = "INSERT INTO people_to_compare (person, since) VALUES ";
    let tail = " ON CONFLICT (person) DO UPDATE SET since = excluded.since";
    many_or(tx, head, tail, 2, &args)
}

/// Who entered them sees everybody: nobody is left to look at.
pub(super) fn looked_everywhere(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("DELETE FROM people_to_compare WHERE person = $1", args![id])?;
    Ok(())
}

/// People a look for likes takes at once.
const AT_ONCE: i64 = 50;

/// What a look found: of each person looked at, since when they waited, and their likes.
pub type Found = Vec<(String, Time, Vec<Likely>)>;

/// Looks for the likes of people who wait for it, as far as this permit sees: a reader's
/// own scope tells them nothing new.
pub fn look(tx: &mut Tx, cx: &Cx, permit: &Permit) -> Result<Found> {
    let mut q = Query::new(
        "SELECT w.person, w.since FROM people_to_compare w JOIN people p ON p.id = w.person WHERE ",
    );
    permit.on_person(&mut q, "p.id", "p.home_area");
    q.add(" ORDER BY w.since, w.person LIMIT ").bind(AT_ONCE);
    let due: Vec<(String, Time)> = q.rows(tx)?.iter().map(|r| (r.text(0), r.time(1))).collect();
    let mut found = Vec::with_capacity(due.len());
    for (id, since) in due {
        let Some(person) = store::load(tx, &cx.keys, std::slice::from_ref(&id))?.pop() else {
            continue;
        };
        let likely = duplicates::likely_within(tx, cx, permit, &person.said, Some(&id))?;
        found.push((id, since, likely));
    }
    Ok(found)
}

/// Keeps what a look found; who was looked at everywhere waits no longer. How many.
pub fn keep_found(tx: &mut Tx, cx: &Cx, permit: &Permit, found: &Found) -> Result<usize> {
    for (id, since, likely) in found {
        let mut there = Vec::with_capacity(likely.len());
        for other in likely {
            if store::is_there(tx, &other.id)? && store::is_there(tx, id)? {
                there.push(other.clone());
            }
        }
        keep_likely(tx, cx.now, id, &there)?;
        if permit.is_whole() {
            tx.execute(
                "DELETE FROM people_to_compare WHERE person = $1 AND since = $2",
                args![id, since],
            )?;
        }
    }
    Ok(found.len())
}

/// The sight of the whole organisation, for pairs that no caller is told of.
pub fn everywhere() -> Result<Permit> {
    Actor::system("pairs").permit(Op::PersonRead)
}

/// A pair that waits.
#[derive(Debug, Clone)]
pub struct Pair {
    pub a: String,
    pub b: String,
    /// Thousandths; 0 where a membership number alone brought them together.
    pub score: i64,
    pub found_at: Time,
}

/// Those who wait and of whom the permit sees both, the likeliest first.
pub fn waiting(
    tx: &mut Tx,
    permit: &Permit,
    after: Option<(i64, &str, &str)>,
    limit: i64,
) -> Result<Vec<Pair>> {
    let mut q = Query::new("");
    both_seen(&mut q, "d.a, d.b, d.score, d.found_at", permit);
    q.add(" AND d.waits = 1");
    if let Some((score, a, b)) = after {
        let (score, a, b) = (q.place(score), q.place(a), q.place(b));
        q.add(&format!(
            " AND (d.score < {score} OR (d.score = {score} AND (d.a > {a} OR (d.a = {a} AND d.b > {b}))))"
        ));
    }
    q.add(" ORDER BY d.score DESC, d.a, d.b LIMIT ").bind(limit);
    let pair = |r: &crate::db::Row| Pair {
        a: r.text(0),
        b: r.text(1),
        score: r.int(2),
        found_at: r.time(3),
    };
    Ok(q.rows(tx)?.iter().map(pair).collect())
}

/// From here on nobody counts any further: a page says that there is work, not how many
/// years of it.
const COUNTED: i64 = 1000;

/// How many wait of whom the permit sees both; of one person, where asked.
pub fn count_waiting(tx: &mut Tx, permit: &Permit, person: Option<&str>) -> Result<i64> {
    let mut q = Query::new("SELECT COUNT(*) FROM (");
    both_seen(&mut q, "1", permit);
    q.add(" AND d.waits = 1");
    if let Some(id) = person {
        let id = q.place(id);
        q.add(&format!(" AND (d.a = {id} OR d.b = {id})"));
    }
    q.add(" LIMIT ").bind(COUNTED).add(") AS counted");
    Ok(q.scalar(tx)?.unwrap_or_default())
}

fn both_seen(q: &mut Query, columns: &str, permit: &Permit) {
    q.add(&format!(
        "SELECT {columns} FROM person_pairs d JOIN people pa ON pa.id = d.a
         JOIN people pb ON pb.id = d.b WHERE "
    ));
    permit.on_person(q, "pa.id", "pa.home_area");
    q.add(" AND ");
    permit.on_person(q, "pb.id", "pb.home_area");
}

/// Two people are different, and stay so.
pub fn tell_different(tx: &mut Tx, cx: &Cx, one: &str, other: &str) -> Result<()> {
    let (a, b) = ordered(one, other);
    tx.execute(
        "INSERT INTO person_pairs (a, b, score, found_at, waits, verdict, verdict_at, verdict_by)
         VALUES ($1, $2, 0, $3, 0, 'different', $3, $4)
         ON CONFLICT (a, b) DO UPDATE SET waits = 0, verdict = 'different',
           verdict_at = excluded.verdict_at, verdict_by = excluded.verdict_by",
        args![a, b, cx.now, cx.actor.id()],
    )?;
    Ok(())
}
