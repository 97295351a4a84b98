//! Into which area the caller may put somebody.

use crate::access::Permit;
use crate::areas;
use crate::args;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};

/// What leads a person into an area.
#[derive(Debug, Clone, Copy)]
pub enum Way<'a> {
    /// Put in by themselves: the caller's own scope decides.
    Direct,
    /// Through an enrolment that the caller may write: its delegation's area counts too,
    /// and stands in where none is said. None for the delegation of a body without area.
    Enrolled(Option<&'a str>),
}

/// The home area to keep. 422 for none such; 403 outside the scope; where none is said,
/// the caller's own when it is one.
pub(super) fn home(
    tx: &mut Tx,
    permit: &Permit,
    asked: Option<&str>,
    way: Way<'_>,
) -> Result<Option<String>> {
    let given = match way {
        Way::Direct => None,
        Way::Enrolled(area) => area,
    };
    let Some(code) = asked.or(given) else { return unsaid(tx, permit, way) };
    let Some(path) = areas::path_of(tx, code)? else {
        return Err(Refusal::field("home_area", "unknown_area").into());
    };
    let given_path = given.map(|g| areas::path_of(tx, g)).transpose()?.flatten();
    let within = permit.reach().holds_area_path(&path)
        || given_path.is_some_and(|g| path.starts_with(&g))
        || delegation_areas(tx, permit)?.iter().any(|d| path.starts_with(d.as_str()));
    if within { Ok(Some(code.to_owned())) } else { Err(outside(code)) }
}

fn outside(code: &str) -> crate::kernel::Error {
    Refusal::new(403, "area_outside_scope").about(code).into()
}

fn unsaid(tx: &mut Tx, permit: &Permit, way: Way<'_>) -> Result<Option<String>> {
    if permit.is_whole() || matches!(way, Way::Enrolled(_)) {
        return Ok(None);
    }
    match &scope_paths(tx, permit)?[..] {
        [path] => Ok(path.trim_end_matches('/').rsplit('/').next().map(str::to_owned)),
        // Without an area nobody in this scope would see the person again.
        _ => Err(Refusal::field("home_area", "missing").into()),
    }
}

/// The paths of the areas the caller may put people into; none says nothing of a whole
/// organisation.
pub(super) fn scope_paths(tx: &mut Tx, permit: &Permit) -> Result<Vec<String>> {
    let mut paths = permit.reach().areas.clone();
    paths.extend(delegation_areas(tx, permit)?);
    paths.sort();
    paths.dedup();
    Ok(paths)
}

fn delegation_areas(tx: &mut Tx, permit: &Permit) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for delegation in &permit.reach().delegations {
        let row = tx.one(
            "SELECT a.path FROM delegations d JOIN areas a ON a.code = d.area WHERE d.path = $1",
            args![delegation],
        )?;
        paths.extend(row.map(|r| r.text(0)));
    }
    Ok(paths)
}
