//! SQL of imports.

use super::Kind;
use super::model::{Import, Layout, State};
use crate::access::Cx;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::report::Report;
use crate::kernel::{Error, Keys, Refusal, Result, Time};

pub(super) const SEALED: &str = "import";

pub(super) fn seal(cx: &mut Cx, id: &str, plain: &[u8]) -> Vec<u8> {
    cx.keys.seal(SEALED, cx.draw.bytes(), id, plain)
}

/// What an import is when it is first written down.
pub struct New<'a> {
    pub id: &'a str,
    pub state: State,
    pub kind: Kind,
    pub content: [u8; 32],
    pub pasted: bool,
    pub partial: bool,
    pub layout: &'a Layout,
    pub run: &'a str,
    pub total: i64,
}

pub fn insert(tx: &mut Tx, cx: &mut Cx, new: &New<'_>) -> Result<()> {
    let columns = seal(cx, new.id, &serde_json::to_vec(new.layout)?);
    tx.execute(
        "INSERT INTO imports (id, owner, state, content, pasted, partial, columns, run, written,
           total, created, updated, created_at, seen_at, kind)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, 0, 0, $10, $10, $11)",
        args![
            new.id,
            cx.actor.id(),
            new.state.code(),
            new.content,
            new.pasted,
            new.partial,
            columns,
            new.run,
            new.total,
            cx.now,
            new.kind.code()
        ],
    )?;
    Ok(())
}

const COLUMNS: &str =
    "id, owner, state, pasted, partial, columns, written, total, created, updated,
    report, fault, created_at, seen_at, kind";

fn import(keys: &Keys, r: &Row) -> Result<Import> {
    let id = r.text(0);
    let layout: Layout = serde_json::from_slice(&keys.open_sealed(SEALED, &id, &r.bytes(5))?)?;
    let report = match r.get::<Option<Vec<u8>>>(10) {
        Some(sealed) => Some(serde_json::from_slice(&keys.open_sealed(SEALED, &id, &sealed)?)?),
        None => None,
    };
    let state = r.text(2);
    Ok(Import {
        owner: r.text(1),
        state: State::parse(&state).ok_or_else(|| Error::unknown(format!("state {state}")))?,
        pasted: r.flag(3),
        partial: r.flag(4),
        layout,
        written: r.int(6),
        total: r.int(7),
        created: r.int(8),
        updated: r.int(9),
        report,
        fault: r.maybe(11),
        created_at: r.time(12),
        seen_at: r.time(13),
        kind: Kind::parse(&r.text(14)).unwrap_or(Kind::People),
        id,
    })
}

pub fn by_id(tx: &mut Tx, keys: &Keys, id: &str) -> Result<Option<Import>> {
    let row = tx.one(&format!("SELECT {COLUMNS} FROM imports WHERE id = $1"), args![id])?;
    row.map(|r| import(keys, &r)).transpose()
}

/// The latest first; of one owner, or of all; of people, or of everything.
pub fn latest(
    tx: &mut Tx,
    keys: &Keys,
    owner: Option<&str>,
    kind: Option<Kind>,
    most: i64,
) -> Result<Vec<Import>> {
    let mut q = Query::new(&format!("SELECT {COLUMNS} FROM imports WHERE 1 = 1"));
    if let Some(kind) = kind {
        q.add(" AND kind = ").bind(kind.code());
    }
    if let Some(owner) = owner {
        q.add(" AND owner = ").bind(owner);
    }
    q.add(" ORDER BY created_at DESC, id DESC LIMIT ").bind(most);
    q.rows(tx)?.iter().map(|r| import(keys, r)).collect()
}

/// An import of the same content that was being written when it was cut off.
pub fn cut_off(tx: &mut Tx, owner: &str, content: [u8; 32]) -> Result<Option<String>> {
    let row = tx.one(
        "SELECT id FROM imports WHERE owner = $1 AND content = $2 AND state = 'writing'
         ORDER BY created_at DESC, id DESC LIMIT 1",
        args![owner, content],
    )?;
    Ok(row.map(|r| r.text(0)))
}

/// Whoever takes the work over from now on; the one before stops at their next step.
pub fn take_over(tx: &mut Tx, cx: &Cx, id: &str, state: State, run: &str) -> Result<()> {
    tx.execute(
        "UPDATE imports SET state = $2, run = $3, fault = NULL, seen_at = $4 WHERE id = $1",
        args![id, state.code(), run, cx.now],
    )?;
    Ok(())
}

/// What the columns are taken for, before the work begins.
pub fn set_layout(
    tx: &mut Tx,
    cx: &mut Cx,
    id: &str,
    layout: &Layout,
    content: [u8; 32],
    partial: bool,
) -> Result<()> {
    let columns = seal(cx, id, &serde_json::to_vec(layout)?);
    tx.execute(
        "UPDATE imports SET columns = $2, content = $3, partial = $4 WHERE id = $1",
        args![id, columns, content, partial],
    )?;
    Ok(())
}

pub fn set_total(tx: &mut Tx, id: &str, run: &str, total: i64) -> Result<()> {
    let sql = "UPDATE imports SET total = $3 + written WHERE id = $1 AND run = $2";
    held(tx.execute(sql, args![id, run, total])?)
}

/// Says that the work goes on, in the transaction of its step; refused where somebody
/// else has taken it over.
pub fn advance(tx: &mut Tx, id: &str, run: &str, now: Time, made: i64, changed: i64) -> Result<()> {
    let touched = tx.execute(
        "UPDATE imports SET written = written + $4, created = created + $5, updated = updated + $6,
           seen_at = $3
         WHERE id = $1 AND run = $2",
        args![id, run, now, made + changed, made, changed],
    )?;
    held(touched)
}

fn held(touched: u64) -> Result<()> {
    if touched == 0 { Err(Refusal::conflict("import_taken_over").into()) } else { Ok(()) }
}

pub fn finish(
    tx: &mut Tx,
    cx: &mut Cx,
    id: &str,
    run: &str,
    state: State,
    report: Option<&Report>,
) -> Result<()> {
    if let Some(report) = report {
        let sealed = seal(cx, id, &serde_json::to_vec(report)?);
        tx.execute("UPDATE imports SET report = $2 WHERE id = $1", args![id, sealed])?;
    }
    let touched = tx.execute(
        "UPDATE imports SET state = $3, seen_at = $4, ended_at = $4 WHERE id = $1 AND run = $2",
        args![id, run, state.code(), cx.now],
    )?;
    held(touched)
}

pub fn fail(tx: &mut Tx, id: &str, run: &str, state: State, fault: &str) -> Result<()> {
    tx.execute(
        "UPDATE imports SET state = $3, fault = $4 WHERE id = $1 AND run = $2",
        args![id, run, state.code(), fault],
    )?;
    Ok(())
}

pub fn remembered(tx: &mut Tx, owner: &str, header: [u8; 32]) -> Result<Option<String>> {
    let sql = "SELECT mapping FROM import_columns WHERE owner = $1 AND header = $2";
    Ok(tx.one(sql, args![owner, header])?.map(|r| r.text(0)))
}

pub fn remember(tx: &mut Tx, cx: &Cx, header: [u8; 32], mapping: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO import_columns (owner, header, mapping, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (owner, header) DO UPDATE SET mapping = excluded.mapping, at = excluded.at",
        args![cx.actor.id(), header, mapping, cx.now],
    )?;
    Ok(())
}

/// Files of an owner that wait, the latest first.
pub fn waiting(tx: &mut Tx, owner: &str) -> Result<Vec<String>> {
    let rows = tx.query(
        "SELECT id FROM imports WHERE owner = $1 AND state IN ('waiting', 'trying', 'tried')
         ORDER BY created_at DESC, id DESC",
        args![owner],
    )?;
    Ok(rows.iter().map(|r| r.text(0)).collect())
}

/// How far the work is, without opening anything.
pub fn progress(tx: &mut Tx, owner: &str, id: &str) -> Result<Option<(State, i64)>> {
    let sql = "SELECT state, written FROM imports WHERE id = $1 AND owner = $2";
    let row = tx.one(sql, args![id, owner])?;
    Ok(row.and_then(|r| Some((State::parse(&r.text(0))?, r.int(1)))))
}
