//! SQL of territories.

use super::model::Area;
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::Result;

const COLUMNS: &str = "a.code, a.kind, a.name_ar, a.name_fr, a.name_en, a.parent, a.population,
    a.valid_from, a.valid_until, a.path, a.lat, a.lon";

fn area(row: &Row) -> Area {
    Area {
        code: row.text(0),
        kind: row.text(1),
        name: row.bilingual(2),
        parent: row.maybe(5),
        population: row.get(6),
        valid_from: row.maybe(7),
        valid_until: row.maybe(8),
        path: row.text(9),
        place: row.get::<Option<f64>>(10).zip(row.get::<Option<f64>>(11)),
    }
}

pub fn by_code(tx: &mut Tx, _permit: &Permit, code: &str) -> Result<Option<Area>> {
    let sql = format!("SELECT {COLUMNS} FROM areas a WHERE a.code = $1");
    Ok(tx.one(&sql, args![code])?.as_ref().map(area))
}

/// Several at once, by code, in the order of their codes.
pub fn by_codes(tx: &mut Tx, codes: &[String]) -> Result<Vec<Area>> {
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let mut q = Query::new(&format!("SELECT {COLUMNS} FROM areas a WHERE a.code IN ("));
    q.bind_all(codes).add(") ORDER BY a.code");
    Ok(q.rows(tx)?.iter().map(area).collect())
}

/// Where it lies in the tree; `None` for a code that is none.
pub fn path_of(tx: &mut Tx, code: &str) -> Result<Option<String>> {
    Ok(tx.one("SELECT path FROM areas WHERE code = $1", args![code])?.map(|r| r.text(0)))
}

/// The area that a path ends at.
pub fn code_at(tx: &mut Tx, path: &str) -> Result<Option<String>> {
    Ok(tx.one("SELECT code FROM areas WHERE path = $1", args![path])?.map(|r| r.text(0)))
}

/// Codes of the areas that bear this name in either script, folded.
pub fn by_name(tx: &mut Tx, name: &str) -> Result<Vec<String>> {
    let folded = format!("|{}|", names::fold(name));
    let rows = tx.query(
        "SELECT code FROM areas WHERE folded LIKE '%' || $1 || '%' ORDER BY code",
        args![folded],
    )?;
    Ok(rows.iter().map(|r| r.text(0)).collect())
}

/// What a search or a page of the list asks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub q: Option<String>,
    pub kind: Option<String>,
    pub parent: Option<String>,
    /// The code after which the page begins.
    pub after: Option<String>,
    pub limit: i64,
}

pub fn search(tx: &mut Tx, _permit: &Permit, wanted: &Wanted) -> Result<Vec<Area>> {
    let mut q = Query::new(&format!("SELECT {COLUMNS} FROM areas a WHERE 1 = 1"));
    if let Some(text) = &wanted.q {
        let folded = names::fold(text).replace(['%', '_', '|'], " ");
        q.add(" AND (a.code = ").bind(text.trim());
        // Signs alone are in no name; they would be in every one.
        if !folded.trim().is_empty() {
            q.add(" OR a.folded LIKE '%|' || ").bind(&folded).add(" || '%'");
            q.add(" OR a.folded LIKE '% ' || ").bind(&folded).add(" || '%'");
        }
        q.add(")");
    }
    if let Some(kind) = &wanted.kind {
        q.add(" AND a.kind = ").bind(kind);
    }
    if let Some(parent) = &wanted.parent {
        q.add(" AND a.parent = ").bind(parent);
    }
    if let Some(after) = &wanted.after {
        q.add(" AND a.code > ").bind(after);
    }
    q.add(" ORDER BY a.code LIMIT ").bind(wanted.limit);
    Ok(q.rows(tx)?.iter().map(area).collect())
}

pub fn children(tx: &mut Tx, _permit: &Permit, parent: &str) -> Result<Vec<Area>> {
    let sql = format!("SELECT {COLUMNS} FROM areas a WHERE a.parent = $1 ORDER BY a.code");
    Ok(tx.query(&sql, args![parent])?.iter().map(area).collect())
}

/// From the root down to the area itself.
pub(super) fn way_to(tx: &mut Tx, path: &str) -> Result<Vec<Area>> {
    let codes: Vec<String> = path.split('/').filter(|c| !c.is_empty()).map(str::to_owned).collect();
    let mut way = by_codes(tx, &codes)?;
    way.sort_by_key(|a| a.path.len());
    Ok(way)
}

/// Every area as it stands, for an import to compare with.
pub fn all(tx: &mut Tx) -> Result<Vec<Area>> {
    let sql = format!("SELECT {COLUMNS} FROM areas a ORDER BY a.code");
    Ok(tx.query(&sql, &[])?.iter().map(area).collect())
}

pub(super) fn upsert(tx: &mut Tx, area: &Area) -> Result<()> {
    let folded = folded(area);
    let (lat, lon) = (area.place.map(|p| p.0), area.place.map(|p| p.1));
    tx.execute(
        "INSERT INTO areas (code, parent, path, kind, name_ar, name_fr, name_en, population,
           lat, lon, valid_from, valid_until, folded)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (code) DO UPDATE SET parent = excluded.parent, path = excluded.path,
           kind = excluded.kind, name_ar = excluded.name_ar, name_fr = excluded.name_fr,
           name_en = excluded.name_en, population = excluded.population, lat = excluded.lat,
           lon = excluded.lon, valid_from = excluded.valid_from,
           valid_until = excluded.valid_until, folded = excluded.folded",
        args![
            area.code,
            area.parent,
            area.path,
            area.kind,
            area.name.ar,
            area.name.fr,
            area.name.en,
            area.population,
            lat,
            lon,
            area.valid_from,
            area.valid_until,
            folded
        ],
    )?;
    Ok(())
}

/// Both names folded, each between bars: a whole name and a beginning of a word are
/// found by the same column.
fn folded(area: &Area) -> String {
    let mut out = String::from("|");
    for name in [&area.name.ar, &area.name.fr, &area.name.en].into_iter().flatten() {
        out.push_str(&names::fold(name));
        out.push('|');
    }
    out
}

/// When an area moved in the tree, everything below it moves along.
pub(super) fn move_subtree(tx: &mut Tx, old: &str, new: &str) -> Result<()> {
    tx.execute(
        "UPDATE areas SET path = $1 || SUBSTR(path, $2) WHERE path >= $3 AND path < $4 AND path <> $3",
        args![new, old.len() + 1, old, crate::access::prefix_end(old)],
    )?;
    Ok(())
}
