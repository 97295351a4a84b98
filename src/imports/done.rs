//! SQL of what an import did, to whom and to what: for who takes it back.

use super::model::Kept;
use super::store::{SEALED, seal};
use crate::access::{Cx, Op, Permit};
use crate::args;
use crate::bodies::{self, posts};
use crate::db::{Query, Row, Tx};
use crate::kernel::{Error, Keys, Result};
use crate::people;
use crate::people::import::{Done, Trace};
use crate::tenures::exchange;

/// Remembers what a slice did to whom.
pub fn insert_traces(tx: &mut Tx, cx: &mut Cx, id: &str, traces: &[Trace]) -> Result<()> {
    if traces.is_empty() {
        return Ok(());
    }
    let mut q =
        Query::new("INSERT INTO import_people (import, person, row_number, print, memo) VALUES ");
    for (i, trace) in traces.iter().enumerate() {
        let (print, memo) = match &trace.what {
            Done::Made(print) => (Some(print.to_vec()), None),
            Done::Changed(memo) => (None, Some(seal(cx, &trace.person, memo.as_bytes()))),
        };
        q.add(if i == 0 { "(" } else { ", (" });
        q.bind(id).add(", ").bind(&trace.person).add(", ").bind(trace.row as i64).add(", ");
        q.bind(print).add(", ").bind(memo).add(")");
    }
    q.add(" ON CONFLICT (import, person) DO NOTHING");
    q.execute(tx)?;
    Ok(())
}

/// Those not yet taken back, some of them.
pub fn traces(tx: &mut Tx, keys: &Keys, id: &str, most: usize) -> Result<Vec<Trace>> {
    let rows = tx.query(
        "SELECT person, row_number, print, memo FROM import_people
         WHERE import = $1 AND kept IS NULL ORDER BY person LIMIT $2",
        args![id, most],
    )?;
    rows.iter()
        .map(|r| {
            let person = r.text(0);
            let what = match (r.get::<Option<Vec<u8>>>(2), r.get::<Option<Vec<u8>>>(3)) {
                (Some(print), _) => Done::Made(
                    print.try_into().map_err(|_| Error::unknown("a print of another length"))?,
                ),
                (None, memo) => {
                    let plain = keys.open_sealed(SEALED, &person, &memo.unwrap_or_default())?;
                    Done::Changed(String::from_utf8_lossy(&plain).into_owned())
                }
            };
            Ok(Trace { row: r.int(1) as u64, person, what })
        })
        .collect()
}

pub fn forget_traces(tx: &mut Tx, id: &str, people: &[&String]) -> Result<()> {
    let mut q = Query::new("DELETE FROM import_people WHERE import = ");
    q.bind(id).add(" AND person IN (").bind_all(people).add(")");
    q.execute(tx)?;
    Ok(())
}

pub fn keep(tx: &mut Tx, id: &str, person: &str, reason: &str) -> Result<()> {
    tx.execute(
        "UPDATE import_people SET kept = $3 WHERE import = $1 AND person = $2",
        args![id, person, reason],
    )?;
    Ok(())
}

/// Those who stay, as far as the caller sees them.
pub fn kept(tx: &mut Tx, permit: &Permit, id: &str, most: i64) -> Result<Vec<Kept>> {
    let mut q = Query::new(
        "SELECT t.row_number, t.person, t.kept FROM import_people t
         JOIN people p ON p.id = t.person WHERE t.kept IS NOT NULL AND t.import = ",
    );
    q.bind(id).add(" AND ");
    permit.on_person(&mut q, "p.id", "p.home_area");
    q.add(" ORDER BY t.row_number, t.person LIMIT ").bind(most);
    let rows = q.rows(tx)?;
    let kept =
        |r: &Row| Kept { row: r.int(0), person: r.maybe(1), reason: r.text(2), ..Kept::default() };
    Ok(rows.iter().map(kept).collect())
}

/// Remembers what an import of careers did, in the order of the doing.
pub fn insert_things(tx: &mut Tx, cx: &mut Cx, id: &str, traces: &[exchange::Trace]) -> Result<()> {
    for (position, trace) in traces.iter().enumerate() {
        let (print, memo) = match &trace.what {
            Done::Made(print) => (Some(print.to_vec()), None),
            Done::Changed(memo) => (None, Some(seal(cx, &trace.id, memo.as_bytes()))),
        };
        tx.execute(
            "INSERT INTO import_things (import, position, kind, thing, row_number, print, memo)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            args![id, position, trace.thing.code(), trace.id, trace.row as i64, print, memo],
        )?;
    }
    Ok(())
}

/// Those not yet taken back, some of them, the last done first.
pub fn things(
    tx: &mut Tx,
    keys: &Keys,
    id: &str,
    most: usize,
) -> Result<Vec<(i64, exchange::Trace)>> {
    let rows = tx.query(
        "SELECT position, kind, thing, row_number, print, memo FROM import_things
         WHERE import = $1 AND kept IS NULL ORDER BY position DESC LIMIT $2",
        args![id, most],
    )?;
    rows.iter()
        .map(|r| {
            let thing = r.text(2);
            let what = match (r.get::<Option<Vec<u8>>>(4), r.get::<Option<Vec<u8>>>(5)) {
                (Some(print), _) => Done::Made(
                    print.try_into().map_err(|_| Error::unknown("a print of another length"))?,
                ),
                (None, memo) => {
                    let plain = keys.open_sealed(SEALED, &thing, &memo.unwrap_or_default())?;
                    Done::Changed(String::from_utf8_lossy(&plain).into_owned())
                }
            };
            let kind = exchange::traces::Thing::parse(&r.text(1));
            let kind = kind.ok_or_else(|| Error::unknown("a thing of another kind"))?;
            Ok((r.int(0), exchange::Trace { row: r.int(3) as u64, thing: kind, id: thing, what }))
        })
        .collect()
}

pub fn forget_thing(tx: &mut Tx, id: &str, position: i64) -> Result<()> {
    let sql = "DELETE FROM import_things WHERE import = $1 AND position = $2";
    tx.execute(sql, args![id, position]).map(drop)
}

pub fn keep_thing(tx: &mut Tx, id: &str, position: i64, reason: &str) -> Result<()> {
    tx.execute(
        "UPDATE import_things SET kept = $3 WHERE import = $1 AND position = $2",
        args![id, position, reason],
    )?;
    Ok(())
}

/// What stays of an import of careers, as far as the caller sees it.
pub fn kept_things(tx: &mut Tx, cx: &Cx, id: &str, most: i64) -> Result<Vec<Kept>> {
    let rows = tx.query(
        "SELECT i.row_number, i.kind, i.thing, i.kept, t.person FROM import_things i
         LEFT JOIN tenures t ON t.id = i.thing
         WHERE i.import = $1 AND i.kept IS NOT NULL ORDER BY i.position LIMIT $2",
        args![id, most],
    )?;
    let (people_sight, body_sight) = (cx.permit(Op::ImportRead)?, cx.permit(Op::BodyRead)?);
    let mut out = Vec::new();
    for r in &rows {
        let (row, kind, thing, reason) = (r.int(0), r.text(1), r.text(2), r.text(3));
        let mut kept = Kept { row, reason, ..Kept::default() };
        let is_seen = match kind.as_str() {
            "person" => {
                kept.person = Some(thing.clone());
                people::visible(tx, &people_sight, &thing)?
            }
            "tenure" => {
                kept.person = r.maybe(4);
                kept.tenure = Some(thing);
                match &kept.person {
                    Some(person) => people::visible(tx, &people_sight, person)?,
                    None => false,
                }
            }
            "post" => {
                kept.post = Some(thing.clone());
                posts::by_id(tx, &body_sight, &thing)?.is_some()
            }
            _ => {
                kept.body = Some(thing.clone());
                bodies::visible(tx, &body_sight, &thing)?.is_some()
            }
        };
        out.extend(is_seen.then_some(kept));
    }
    Ok(out)
}
