//! People as a CSV file, in the columns that an import reads. Every export has its
//! entry in the audit before the file leaves, with its reason.

use super::model::{Person, Script};
use super::{search, store};
use crate::access::{Cx, Op, Permit};
use crate::app::App;
use crate::areas;
use crate::audit;
use crate::db::{Query, Tx};
use crate::kernel::{Refusal, Result};
use serde_json::json;

const HEADER: [&str; 12] = [
    "membership_number",
    "given_ar",
    "family_ar",
    "given_latn",
    "family_latn",
    "gender",
    "birth_date",
    "home_area",
    "phone",
    "email",
    "membership_since",
    "membership_status",
];

/// What is exported: everybody in the scope, or those a search or an area leaves.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub q: Option<String>,
    pub area: Option<String>,
    pub reason: Option<String>,
}

/// The file; written down before it is handed out.
pub fn run(app: &App, cx: &Cx, wanted: &Wanted) -> Result<Vec<u8>> {
    let asked = wanted.clone();
    let (file, count) = app.look_now(cx, move |tx, cx| file(tx, cx, &asked))?;
    let details = json!({
        "count": count, "area": wanted.area, "searched": wanted.q.is_some(), "reason": wanted.reason,
    });
    app.act_now(cx, move |tx, cx| audit::record(tx, cx, "people.export", "people", &details))?;
    Ok(file)
}

fn file(tx: &mut Tx, cx: &mut Cx, wanted: &Wanted) -> Result<(Vec<u8>, usize)> {
    let permit = cx.permit(Op::PersonExport)?;
    let ids = ids(tx, cx, &permit, wanted)?;
    let mut rows = Vec::with_capacity(ids.len());
    for some in ids.chunks(500) {
        let mut people = store::load(tx, &cx.keys, some)?;
        people.sort_by_key(|p| some.iter().position(|id| *id == p.id));
        rows.extend(people.iter().map(row));
    }
    Ok((sheet::write_csv(HEADER.map(str::to_owned), rows), ids.len()))
}

/// Everybody within the permit.
pub fn everybody(tx: &mut Tx, permit: &Permit) -> Result<Vec<String>> {
    let mut q = Query::new("SELECT p.id FROM people p WHERE ");
    super::list::within(&mut q, permit, None);
    q.add(" ORDER BY p.id");
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

fn ids(tx: &mut Tx, cx: &Cx, permit: &Permit, wanted: &Wanted) -> Result<Vec<String>> {
    let area = match &wanted.area {
        None => None,
        Some(code) => {
            Some(areas::path_of(tx, code)?.ok_or_else(|| Refusal::field("area", "unknown_area"))?)
        }
    };
    if let Some(text) = &wanted.q {
        let found = search::find(tx, cx, permit, text, area.as_deref())?;
        return Ok(found.into_iter().map(|(id, _)| id).collect());
    }
    let mut q = Query::new("SELECT p.id FROM people p WHERE ");
    super::list::within(&mut q, permit, area.as_deref());
    q.add(" ORDER BY p.sort_latn, p.id");
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

fn row(person: &Person) -> Vec<String> {
    let said = &person.said;
    let [(given_ar, family_ar), (given_latn, family_latn)] =
        [Script::Arab, Script::Latn].map(|script| match said.main_name(script) {
            Some(name) => (name.given.clone(), name.family.clone()),
            None => (None, None),
        });
    let membership = said.membership.clone().unwrap_or_default();
    [
        membership.number,
        given_ar,
        family_ar,
        given_latn,
        family_latn,
        said.gender.map(|g| g.code().to_owned()),
        said.birth_date.clone(),
        said.home_area.clone(),
        said.phones.first().cloned(),
        said.emails.first().cloned(),
        membership.since,
        membership.status.map(|s| s.code().to_owned()),
    ]
    .into_iter()
    .map(Option::unwrap_or_default)
    .collect()
}
