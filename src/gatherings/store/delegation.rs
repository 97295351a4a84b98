//! SQL of delegations. The row's own checks refuse what would pass a quota; the counters
//! are changed by differences, so that nobody writes over somebody else's.

use super::gathering::columns;
use crate::access::{Permit, prefix_end};
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::gatherings::board::Counts;
use crate::gatherings::model::{Delegation, Named, Spot, Status};
use crate::kernel::{Bilingual, Result, Time};

const COLUMNS: &str = "d.id, d.gathering, d.parent, d.path, d.area, d.body, d.target, d.quota,
    d.reserve, d.overbook_percent, d.leader, d.fixed_ref, d.fixed_ar, d.fixed_fr, d.fixed_en,
    d.children_quota, d.taking, d.nominated, d.invited, d.confirmed, d.declined,
    (SELECT MAX(dc.id) FROM decisions dc WHERE dc.delegation = d.id)";

fn delegation(row: &Row) -> Delegation {
    let spot = match row.maybe(4) {
        Some(code) => Spot::Area(code),
        None => Spot::Body(row.text(5)),
    };
    Delegation {
        id: row.text(0),
        gathering: row.text(1),
        parent: row.maybe(2),
        path: row.text(3),
        spot,
        target: row.get(6),
        quota: row.get(7),
        reserve: row.int(8),
        overbook_percent: row.int(9),
        leader: row.maybe(10),
        fixed_by: Named::of(row.maybe(11), row.bilingual(12)),
        children_quota: row.int(15),
        taking: row.int(16),
        nominated: row.int(17),
        invited: row.int(18),
        confirmed: row.int(19),
        declined: row.int(20),
        decision: row.maybe(21),
        parent_seen: row.flag(22),
    }
}

/// The columns, and whether the parent is seen as well.
fn select(permit: &Permit) -> Query {
    let mut q = Query::new(&format!(
        "SELECT {COLUMNS}, CASE WHEN EXISTS (SELECT 1 FROM delegations up WHERE up.id = d.parent AND "
    ));
    permit.on_delegation(&mut q, "up");
    q.add(") THEN 1 ELSE 0 END FROM delegations d WHERE ");
    permit.on_delegation(&mut q, "d");
    q
}

pub fn visible(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Delegation>> {
    let mut q = select(permit);
    q.add(" AND d.id = ").bind(id);
    Ok(q.row(tx)?.as_ref().map(delegation))
}

/// Whether this permit's scope holds the delegation.
pub fn is_held(tx: &mut Tx, permit: &Permit, id: &str) -> Result<bool> {
    let mut q = Query::new("SELECT d.id FROM delegations d WHERE ");
    permit.on_delegation(&mut q, "d");
    q.add(" AND d.id = ").bind(id);
    Ok(q.row(tx)?.is_some())
}

/// The one for this area or body in a gathering, where it is seen.
pub fn of_spot(
    tx: &mut Tx,
    permit: &Permit,
    gathering: &str,
    spot: &Spot,
) -> Result<Option<Delegation>> {
    let mut q = select(permit);
    q.add(" AND d.gathering = ").bind(gathering);
    match spot {
        Spot::Area(code) => q.add(" AND d.area = ").bind(code),
        Spot::Body(id) => q.add(" AND d.body = ").bind(id),
    };
    Ok(q.row(tx)?.as_ref().map(delegation))
}

/// A page of those of a gathering that are seen, by id, which is by age.
pub fn page(
    tx: &mut Tx,
    permit: &Permit,
    gathering: &str,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Delegation>> {
    let mut q = select(permit);
    q.add(" AND d.gathering = ").bind(gathering);
    if let Some(after) = after {
        q.add(" AND d.id > ").bind(after);
    }
    q.add(" ORDER BY d.id LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(delegation).collect())
}

/// Every one of a gathering that is seen, parents before children.
pub fn tree(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<Vec<Delegation>> {
    let mut q = select(permit);
    q.add(" AND d.gathering = ").bind(gathering).add(" ORDER BY d.path");
    Ok(q.rows(tx)?.iter().map(delegation).collect())
}

/// The seen ones right below.
pub fn children(tx: &mut Tx, permit: &Permit, parent: &str) -> Result<Vec<Delegation>> {
    let mut q = select(permit);
    q.add(" AND d.parent = ").bind(parent).add(" ORDER BY d.id");
    Ok(q.rows(tx)?.iter().map(delegation).collect())
}

/// The enrolments of a delegation and of all the seen ones below it, by each one's path.
pub fn counts_below(tx: &mut Tx, permit: &Permit, d: &Delegation) -> Result<Vec<(String, Counts)>> {
    let mut q = Query::new(
        "SELECT d.path, d.nominated, d.invited, d.confirmed, d.declined FROM delegations d WHERE ",
    );
    permit.on_delegation(&mut q, "d");
    q.add(" AND d.gathering = ").bind(&d.gathering).add(" AND d.path >= ").bind(&d.path);
    q.add(" AND d.path < ").bind(prefix_end(&d.path));
    let counts = |r: &Row| Counts {
        nominated: r.int(1),
        invited: r.int(2),
        confirmed: r.int(3),
        declined: r.int(4),
        present: 0,
    };
    Ok(q.rows(tx)?.iter().map(|r| (r.text(0), counts(r))).collect())
}

/// Whether one without a quota lies right below: seen or not, a quota above it would
/// have no meaning.
pub fn has_open_child(tx: &mut Tx, parent: &str) -> Result<bool> {
    let sql = "SELECT id FROM delegations WHERE parent = $1 AND quota IS NULL LIMIT 1";
    Ok(tx.one(sql, args![parent])?.is_some())
}

pub fn insert(tx: &mut Tx, d: &Delegation, now: Time) -> Result<()> {
    let (fixed_ref, fixed) = columns(d.fixed_by.as_ref());
    tx.execute(
        "INSERT INTO delegations (id, gathering, parent, path, area, body, target, quota, reserve,
           overbook_percent, leader, fixed_ref, fixed_ar, fixed_fr, fixed_en, children_quota,
           taking, nominated, invited, confirmed, declined, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
           0, 0, 0, 0, 0, 0, $16, 1)",
        args![
            d.id,
            d.gathering,
            d.parent,
            d.path,
            d.spot.area(),
            d.spot.body(),
            d.target,
            d.quota,
            d.reserve,
            d.overbook_percent,
            d.leader,
            fixed_ref,
            fixed.ar,
            fixed.fr,
            fixed.en,
            now
        ],
    )?;
    Ok(())
}

pub fn update(tx: &mut Tx, d: &Delegation) -> Result<()> {
    let (fixed_ref, fixed) = columns(d.fixed_by.as_ref());
    tx.execute(
        "UPDATE delegations SET target = $2, quota = $3, reserve = $4, overbook_percent = $5,
           leader = $6, fixed_ref = $7, fixed_ar = $8, fixed_fr = $9, fixed_en = $10,
           version = version + 1
         WHERE id = $1",
        args![
            d.id,
            d.target,
            d.quota,
            d.reserve,
            d.overbook_percent,
            d.leader,
            fixed_ref,
            fixed.ar,
            fixed.fr,
            fixed.en
        ],
    )?;
    Ok(())
}

/// The way in of whoever led it leads nowhere any more; the account that came by it.
pub fn revoke_leader_link(tx: &mut Tx, id: &str, now: Time) -> Result<Option<String>> {
    let row = tx.one(
        "SELECT account FROM leader_links WHERE delegation = $1 AND revoked_at IS NULL",
        args![id],
    )?;
    tx.execute(
        "UPDATE leader_links SET revoked_at = $2 WHERE delegation = $1 AND revoked_at IS NULL",
        args![id, now],
    )?;
    Ok(row.map(|r| r.text(0)))
}

/// Gives a child more of the quota, or takes some back.
pub fn add_children_quota(tx: &mut Tx, id: &str, more: i64) -> Result<()> {
    tx.execute(
        "UPDATE delegations SET children_quota = children_quota + $2, version = version + 1
         WHERE id = $1",
        args![id, more],
    )?;
    Ok(())
}

/// What a meeting is called, where it is seen: what fixed a delegation is kept by its id
/// and no more.
pub fn meeting_title(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Bilingual>> {
    let mut q =
        Query::new("SELECT m.title_ar, m.title_fr, m.title_en FROM meetings m WHERE m.id = ");
    q.bind(id).add(" AND ");
    permit.on_meeting(&mut q, "m");
    Ok(q.row(tx)?.map(|r| r.bilingual(0)))
}

/// How the counters of a delegation change: how many more of each status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub nominated: i64,
    pub invited: i64,
    pub confirmed: i64,
    pub declined: i64,
}

impl Tally {
    pub fn add(&mut self, status: Status, n: i64) {
        match status {
            Status::Nominated => self.nominated += n,
            Status::Invited => self.invited += n,
            Status::Confirmed => self.confirmed += n,
            Status::Declined => self.declined += n,
            Status::Withdrawn => {}
        }
    }

    pub fn taking(&self) -> i64 {
        self.nominated + self.invited + self.confirmed
    }
}

/// All counters in one statement: who races for the last places waits here, and the
/// row's check says who came too late.
pub fn count(tx: &mut Tx, id: &str, tally: Tally, now: Time) -> Result<()> {
    tx.execute(
        "UPDATE delegations SET nominated = nominated + $2, invited = invited + $3,
           confirmed = confirmed + $4, declined = declined + $5, taking = taking + $6,
           news_at = $7, version = version + 1
         WHERE id = $1",
        args![
            id,
            tally.nominated,
            tally.invited,
            tally.confirmed,
            tally.declined,
            tally.taking(),
            now
        ],
    )?;
    Ok(())
}
