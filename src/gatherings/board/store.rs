//! SQL of the board: the delegations in scope, presences by delegation, and the number
//! that tells whether anything of it changed.

use super::tree::{Counts, Line, Tree};
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Bilingual, Refusal, Result, Time};
use std::collections::HashMap;

/// 404 for a gathering that is not there or not to be seen.
pub fn see(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<()> {
    let mut q = Query::new("SELECT 1 FROM gatherings g WHERE g.id = ");
    q.bind(gathering).add(" AND ");
    permit.on_gathering(&mut q, "g");
    match q.row(tx)? {
        Some(_) => Ok(()),
        None => Err(Refusal::not_found(gathering).into()),
    }
}

const COLUMNS: &str = "d.id, d.parent, d.area, d.body, COALESCE(d.target, d.quota), d.quota,
    d.reserve, d.children_quota, d.nominated, d.invited, d.confirmed, d.declined, d.leader,
    d.news_at, d.created_at";
const NAMES: &str = ", COALESCE(a.name_ar, b.name_ar), COALESCE(a.name_fr, b.name_fr),
    COALESCE(a.name_en, b.name_en), a.kind, a.population";

fn line(row: &Row) -> Line {
    Line {
        id: row.text(0),
        parent: row.maybe(1),
        area: row.maybe(2),
        body: row.maybe(3),
        target: row.int(4),
        quota: row.get(5),
        reserve: row.int(6),
        allocated: row.int(7),
        own: Counts {
            nominated: row.int(8),
            invited: row.int(9),
            confirmed: row.int(10),
            declined: row.int(11),
            present: 0,
        },
        leader: row.maybe(12),
        news_at: row.get(13),
        created_at: row.time(14),
        ..Line::default()
    }
}

/// The tree without names: what the API tells.
pub fn tree(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<Tree> {
    see(tx, permit, gathering)?;
    let lines = lines(tx, permit, gathering, false)?;
    Ok(Tree::grow(lines, &present(tx, gathering)?))
}

/// The tree with the names of its areas and bodies: what pages show.
pub fn named_tree(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<Tree> {
    see(tx, permit, gathering)?;
    let lines = lines(tx, permit, gathering, true)?;
    Ok(Tree::grow(lines, &present(tx, gathering)?))
}

/// Parents first: a path begins with its parent's.
fn lines(tx: &mut Tx, permit: &Permit, gathering: &str, named: bool) -> Result<Vec<Line>> {
    let mut q = Query::new(&format!("SELECT {COLUMNS}"));
    q.add(if named { NAMES } else { "" }).add(" FROM delegations d");
    if named {
        q.add(" LEFT JOIN areas a ON a.code = d.area LEFT JOIN bodies b ON b.id = d.body");
    }
    q.add(" WHERE d.gathering = ").bind(gathering).add(" AND ");
    permit.on_delegation(&mut q, "d");
    q.add(" ORDER BY d.path");
    let mut out = Vec::new();
    q.each(tx, |row| {
        let mut line = line(&row);
        if named {
            line.name = Bilingual::new(row.get(15), row.get(16), row.get(17));
            line.kind = row.maybe(18);
            line.population = row.get(19);
        }
        out.push(line);
        Ok(())
    })?;
    Ok(out)
}

fn present(tx: &mut Tx, gathering: &str) -> Result<HashMap<String, i64>> {
    let rows = tx.query(
        "SELECT p.delegation, COUNT(*) FROM presences p
         WHERE p.gathering = $1 AND p.inside = 1 GROUP BY p.delegation",
        args![gathering],
    )?;
    Ok(rows.iter().map(|r| (r.text(0), r.int(1))).collect())
}

/// What differs whenever something changed of what the asker sees; whoever wrote it,
/// this process, another node or the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeNumber {
    delegations: i64,
    versions: i64,
    scanned: Time,
}

pub fn change_number(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<ChangeNumber> {
    see(tx, permit, gathering)?;
    let mut q = Query::new(
        "SELECT COUNT(*), CAST(COALESCE(SUM(d.version), 0) AS BIGINT) FROM delegations d
         WHERE d.gathering = ",
    );
    q.bind(gathering).add(" AND ");
    permit.on_delegation(&mut q, "d");
    let sums = q.row(tx)?;
    let scanned =
        tx.one("SELECT MAX(s.received_at) FROM scans s WHERE s.gathering = $1", args![gathering])?;
    Ok(ChangeNumber {
        delegations: sums.as_ref().map_or(0, |r| r.int(0)),
        versions: sums.as_ref().map_or(0, |r| r.int(1)),
        scanned: scanned.map_or(Time::from_micros(0), |r| r.time(0)),
    })
}

/// A person's name in both scripts, where the asker may read them.
pub fn person_name(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Bilingual>> {
    let mut q = Query::new("SELECT p.name_ar, p.name_latn FROM people p WHERE p.id = ");
    q.bind(id).add(" AND ");
    permit.on_person(&mut q, "p.id", "p.home_area");
    Ok(q.row(tx)?.map(|r| Bilingual::new(r.get(0), r.get(1), None)))
}

/// Whether the permit's scope holds this delegation: for buttons.
pub fn holds(tx: &mut Tx, permit: &Permit, delegation: &str) -> Result<bool> {
    let mut q = Query::new("SELECT 1 FROM delegations d WHERE d.id = ");
    q.bind(delegation).add(" AND ");
    permit.on_delegation(&mut q, "d");
    Ok(q.row(tx)?.is_some())
}

/// Gatherings seen that are not over, the nearest first.
pub fn coming(tx: &mut Tx, permit: &Permit, since: Time, most: i64) -> Result<Vec<String>> {
    let mut q = Query::new("SELECT g.id FROM gatherings g WHERE g.starts_at >= ");
    q.bind(since).add(" AND ");
    permit.on_gathering(&mut q, "g");
    q.add(" ORDER BY g.starts_at, g.id LIMIT ").bind(most);
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

/// When somebody was last let in, for those who hold the gathering as a whole.
pub fn last_entry(tx: &mut Tx, gathering: &str) -> Result<Option<(Time, String)>> {
    let row = tx.one(
        "SELECT s.at, COALESCE(d.gate, '') FROM scans s LEFT JOIN devices d ON d.id = s.device
         WHERE s.gathering = $1 AND s.verdict = 'admitted' ORDER BY s.received_at DESC LIMIT 1",
        args![gathering],
    )?;
    Ok(row.map(|r| (r.time(0), r.text(1))))
}
