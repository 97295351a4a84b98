//! What the places of grants are called. Read from the same trees in which the rights
//! themselves are resolved; the features above this one hand out nothing to it.

use super::model::GrantRow;
use crate::db::{Query, Tx};
use crate::kernel::{Bilingual, Result};
use std::collections::HashMap;

/// The names of the places that these grants name, by code or id.
pub(super) fn names(tx: &mut Tx, grants: &[GrantRow]) -> Result<HashMap<String, Bilingual>> {
    let mut out = HashMap::new();
    let of = |pick: fn(&GrantRow) -> &Option<String>| -> Vec<String> {
        grants.iter().filter_map(|g| pick(g).clone()).collect()
    };
    let wanted: [(&str, &str, Vec<String>); 4] = [
        ("SELECT code, name_ar, name_fr, name_en FROM areas", "code", of(|g| &g.area)),
        ("SELECT id, name_ar, name_fr, name_en FROM bodies", "id", of(|g| &g.body)),
        ("SELECT id, title_ar, title_fr, title_en FROM gatherings", "id", of(|g| &g.gathering)),
        (DELEGATIONS, "d.id", of(|g| &g.delegation)),
    ];
    for (sql, key, ids) in wanted {
        if ids.is_empty() {
            continue;
        }
        let mut q = Query::new(sql);
        q.add(&format!(" WHERE {key} IN (")).bind_all(ids).add(")");
        q.each(tx, |row| {
            out.insert(row.text(0), row.bilingual(1));
            Ok(())
        })?;
    }
    Ok(out)
}

/// A delegation is called as its area or body.
const DELEGATIONS: &str = "SELECT d.id, COALESCE(a.name_ar, b.name_ar),
    COALESCE(a.name_fr, b.name_fr), COALESCE(a.name_en, b.name_en)
    FROM delegations d LEFT JOIN areas a ON a.code = d.area LEFT JOIN bodies b ON b.id = d.body";

/// A place that a grant may name, offered while typing.
pub(super) struct Offered {
    pub id: String,
    pub name: Bilingual,
    /// The key of the word for what it is.
    pub kind: String,
}

/// The areas, and of what grows without end the newest.
pub(super) fn offered(tx: &mut Tx) -> Result<Vec<Offered>> {
    let lists = [
        "SELECT code, name_ar, name_fr, name_en, 'areas-kind-' || kind FROM areas
         WHERE valid_until IS NULL ORDER BY code LIMIT 2000"
            .to_owned(),
        "SELECT id, title_ar, title_fr, title_en, 'accounts-scope-gathering' FROM gatherings
         ORDER BY starts_at DESC, id LIMIT 50"
            .to_owned(),
        "SELECT id, name_ar, name_fr, name_en, 'accounts-scope-body' FROM bodies
         ORDER BY id DESC LIMIT 200"
            .to_owned(),
        format!(
            "{} ORDER BY d.id DESC LIMIT 200",
            DELEGATIONS.replacen(" FROM", ", 'accounts-scope-delegation' FROM", 1)
        ),
    ];
    let mut out = Vec::new();
    for sql in lists {
        tx.each(&sql, &[], |row| {
            out.push(Offered { id: row.text(0), name: row.bilingual(1), kind: row.text(4) });
            Ok(())
        })?;
    }
    Ok(out)
}
