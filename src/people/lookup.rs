//! Somebody whom a file names: by the number on the card, or by exactly this name at
//! home in this area. What may not be seen is not found.

use super::search::find;
use crate::access::{Cx, Permit, prefix_end};
use crate::areas;
use crate::db::{Query, Tx};
use crate::kernel::Result;

pub fn with_number(tx: &mut Tx, permit: &Permit, number: &str) -> Result<Option<String>> {
    let mut q = Query::new("SELECT p.id FROM people p WHERE ");
    let number = q.place(number);
    // Who claims a number that another holds bears it as well.
    q.add(&format!(
        "p.id IN (SELECT id FROM people WHERE membership_number = {number}
           UNION SELECT person FROM number_claims WHERE number = {number}
           UNION SELECT person FROM further_numbers WHERE number = {number}) AND "
    ));
    permit.on_person(&mut q, "p.id", "p.home_area");
    q.add(" ORDER BY p.id");
    Ok(q.row(tx)?.map(|r| r.text(0)))
}

/// Those who bear this name, folded, in an area or below it.
pub fn named_in(tx: &mut Tx, permit: &Permit, area: &str, name: &str) -> Result<Vec<String>> {
    let folded = names::fold(name);
    let keys = names::keys(name);
    let (Some(key), Some(path)) = (keys.first(), areas::path_of(tx, area)?) else {
        return Ok(Vec::new());
    };
    let mut q = Query::new(
        "SELECT p.id, p.name_ar, p.name_latn FROM person_keys k JOIN people p ON p.id = k.person
         JOIN areas h ON h.code = p.home_area WHERE k.name_key = ",
    );
    q.bind(key).add(" AND h.path >= ").bind(&path).add(" AND h.path < ").bind(prefix_end(&path));
    q.add(" AND ");
    permit.on_person(&mut q, "p.id", "p.home_area");
    q.add(" ORDER BY p.id");
    let mut found = Vec::new();
    q.each(tx, |row| {
        let names = [row.maybe(1), row.maybe(2)];
        if names.iter().flatten().any(|n| names::fold(n) == folded) {
            found.push(row.text(0));
        }
        Ok(())
    })?;
    Ok(found)
}

/// Those who bear this whole name, its words in any order, at most two: one is meant, two
/// are not told apart.
pub fn exactly_named(tx: &mut Tx, permit: &Permit, name: &str) -> Result<Vec<String>> {
    let mut q = Query::new(
        "SELECT p.id FROM person_keys k JOIN people p ON p.id = k.person WHERE k.name_key = ",
    );
    q.bind(super::insert::whole_key(name)).add(" AND ");
    permit.on_person(&mut q, "p.id", "p.home_area");
    q.add(" ORDER BY p.id LIMIT 2");
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

/// Active members at home in an area or below it, of those in the scope.
pub fn members_in(tx: &mut Tx, permit: &Permit, area: &str) -> Result<i64> {
    let Some(path) = areas::path_of(tx, area)? else { return Ok(0) };
    let mut q = Query::new(
        "SELECT COUNT(*) FROM people p JOIN areas h ON h.code = p.home_area
         WHERE p.membership_status = 'active' AND h.path >= ",
    );
    q.bind(&path).add(" AND h.path < ").bind(prefix_end(&path)).add(" AND ");
    permit.on_person(&mut q, "p.id", "p.home_area");
    Ok(q.row(tx)?.map_or(0, |r| r.int(0)))
}

/// Who is meant by what somebody typed.
pub enum Called {
    One(String),
    Nobody,
    Several,
}

/// Alike enough to be meant.
const MEANT: f64 = 0.6;
/// So much behind the first, another one is not meant.
const BEHIND: f64 = 0.15;

/// By a name in either script, a number on a card or a phone: at home in this area first,
/// then anywhere in the scope.
pub fn one_called(
    tx: &mut Tx,
    cx: &Cx,
    permit: &Permit,
    typed: &str,
    area: &str,
) -> Result<Called> {
    let path = areas::path_of(tx, area)?;
    for within in [path.as_deref(), None] {
        let mut meant = find(tx, cx, permit, typed, within)?;
        let best = meant.first().map_or(0.0, |f| f.1);
        meant.retain(|f| f.1 >= MEANT && f.1 > best - BEHIND);
        match meant.as_slice() {
            [] => {}
            [(id, _)] => return Ok(Called::One(id.clone())),
            several => {
                let ids: Vec<&String> = several.iter().map(|f| &f.0).collect();
                return Ok(match exactly(tx, &ids, typed)?.as_slice() {
                    [id] => Called::One(id.clone()),
                    _ => Called::Several,
                });
            }
        }
    }
    Ok(Called::Nobody)
}

/// Those of them who are written just so: beside somebody alike, they are meant.
fn exactly(tx: &mut Tx, ids: &[&String], typed: &str) -> Result<Vec<String>> {
    let mut q = Query::new("SELECT id, name_ar, name_latn FROM people WHERE id IN (");
    q.bind_all(ids.iter().copied()).add(") ORDER BY id");
    let folded = names::fold(typed);
    let rows = q.rows(tx)?;
    let is_it = |name: Option<String>| name.is_some_and(|n| names::fold(&n) == folded);
    Ok(rows.iter().filter(|r| is_it(r.maybe(1)) || is_it(r.maybe(2))).map(|r| r.text(0)).collect())
}
