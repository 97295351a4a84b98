//! The places of two people who become one. A person takes one place in a gathering: the
//! one that is further along stays, the other is withdrawn and says why. No scan and no
//! ticket that was scanned is lost.

use super::model::{Enrolment, Status};
use super::store::delegation::{self, Tally};
use super::store::enrolment as store;
use crate::access::Cx;
use crate::args;
use crate::db::Tx;
use crate::kernel::{Error, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Why a place was withdrawn that nobody withdrew.
const WHY: &str = "merged";

/// What went from one person to another, to go back again.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TakenOver {
    pub enrolments: Vec<String>,
    /// Lines of the history of places: enrolment, position.
    pub history: Vec<(String, i64)>,
    pub withdrawn: Vec<Withdrawn>,
    pub led: Vec<String>,
    pub chaired: Vec<String>,
    /// Where they stood in.
    #[serde(default)]
    pub stands_in: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Withdrawn {
    pub enrolment: String,
    pub status: String,
}

/// A place that both hold in one gathering.
struct Place {
    enrolment: Enrolment,
    /// How far along: inside or scanned first, then the status, then a ticket.
    standing: (i64, i64, i64),
    scanned: bool,
}

/// Everything of `other` becomes that of `kept`.
pub fn take_over(tx: &mut Tx, cx: &mut Cx, kept: &str, other: &str) -> Result<TakenOver> {
    let mut out = TakenOver::default();
    let rows = tx.query(
        "SELECT id, gathering FROM enrolments WHERE person = $1 ORDER BY id",
        args![other],
    )?;
    out.enrolments = rows.iter().map(|r| r.text(0)).collect();
    let gatherings: BTreeSet<String> = rows.iter().map(|r| r.text(1)).collect();
    for gathering in &gatherings {
        let mine = active(tx, gathering, kept)?;
        let theirs = active(tx, gathering, other)?;
        if let (Some(mine), Some(theirs)) = (mine, theirs) {
            let loser = if theirs.standing > mine.standing { mine } else { theirs };
            out.withdrawn.push(withdraw(tx, cx, loser)?);
        }
    }
    let rows = tx.query(
        "SELECT enrolment, position FROM enrolment_history WHERE person = $1
         ORDER BY enrolment, position",
        args![other],
    )?;
    out.history = rows.iter().map(|r| (r.text(0), r.int(1))).collect();
    for (table, ids) in [("delegations", &mut out.led), ("gatherings", &mut out.chaired)] {
        let sql = format!("SELECT id FROM {table} WHERE {} = $1 ORDER BY id", column(table));
        ids.extend(tx.query(&sql, args![other])?.iter().map(|r| r.text(0)));
    }
    out.stands_in = stand_in(tx, kept, other)?;
    for (table, column) in COLUMNS {
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2");
        tx.execute(&sql, args![kept, other])?;
    }
    Ok(out)
}

/// Who stands in under both names stands in once.
fn stand_in(tx: &mut Tx, kept: &str, other: &str) -> Result<Vec<String>> {
    tx.execute(
        "DELETE FROM substitutes WHERE person = $2 AND delegation IN
           (SELECT o.delegation FROM substitutes o WHERE o.person = $1)",
        args![kept, other],
    )?;
    let rows =
        tx.query("SELECT id FROM substitutes WHERE person = $1 ORDER BY id", args![other])?;
    tx.execute("UPDATE substitutes SET person = $1 WHERE person = $2", args![kept, other])?;
    Ok(rows.iter().map(|r| r.text(0)).collect())
}

/// Where a person is named.
const COLUMNS: [(&str, &str); 4] = [
    ("enrolments", "person"),
    ("enrolment_history", "person"),
    ("delegations", "leader"),
    ("gatherings", "chair_person"),
];

fn column(table: &str) -> &'static str {
    COLUMNS.iter().find(|(t, _)| *t == table).map_or("", |(_, column)| column)
}

/// The place that a person takes in a gathering.
fn active(tx: &mut Tx, gathering: &str, person: &str) -> Result<Option<Place>> {
    let row = tx.one(
        "SELECT e.id, e.delegation, e.placeholder, e.capacity, e.status,
           (SELECT CAST(COALESCE(MAX(1 + s.admitted + s.inside), 0) AS BIGINT) FROM presences s
            WHERE s.enrolment = e.id),
           (SELECT COUNT(*) FROM tickets t WHERE t.enrolment = e.id AND t.revoked_at IS NULL)
         FROM enrolments e WHERE e.gathering = $1 AND e.person = $2
           AND e.status IN ('nominated', 'invited', 'confirmed') ORDER BY e.id",
        args![gathering, person],
    )?;
    Ok(row.map(|r| {
        let status = Status::parse(&r.text(4)).unwrap_or_default();
        let rank = match status {
            Status::Confirmed => 3,
            Status::Invited => 2,
            _ => 1,
        };
        Place {
            enrolment: Enrolment {
                id: r.text(0),
                gathering: gathering.to_owned(),
                delegation: r.text(1),
                person: Some(person.to_owned()),
                placeholder: r.maybe(2),
                capacity: r.maybe(3),
                status,
            },
            standing: (r.int(5), rank, r.int(6)),
            scanned: r.int(5) > 0,
        }
    }))
}

fn withdraw(tx: &mut Tx, cx: &mut Cx, place: Place) -> Result<Withdrawn> {
    let before = place.enrolment;
    let after = Enrolment { status: Status::Withdrawn, ..before.clone() };
    change(tx, cx, &before, &after)?;
    // Who went in with a ticket goes out with it.
    if !place.scanned {
        store::revoke_ticket(tx, cx, &before.id, WHY)?;
    }
    Ok(Withdrawn { enrolment: before.id, status: before.status.name().to_owned() })
}

fn change(tx: &mut Tx, cx: &Cx, before: &Enrolment, after: &Enrolment) -> Result<()> {
    let mut tally = Tally::default();
    tally.add(before.status, -1);
    tally.add(after.status, 1);
    delegation::count(tx, &before.delegation, tally, cx.now)?;
    store::update(tx, after, true, cx.now)?;
    store::remember_why(tx, cx, after, WHY)
}

/// Back to `other` goes what is still `kept`'s. A place withdrawn by the merge is taken
/// again where there is room; its ticket, once revoked, stays so.
pub fn give_back(
    tx: &mut Tx,
    cx: &mut Cx,
    kept: &str,
    other: &str,
    taken: &TakenOver,
) -> Result<()> {
    let mine = "UPDATE enrolments SET person = $2 WHERE id = $3 AND person = $1";
    for id in &taken.enrolments {
        tx.execute(mine, args![kept, other, id])?;
    }
    for (id, position) in &taken.history {
        tx.execute(
            "UPDATE enrolment_history SET person = $2
             WHERE enrolment = $3 AND position = $4 AND person = $1",
            args![kept, other, id, position],
        )?;
    }
    for (table, ids) in [("delegations", &taken.led), ("gatherings", &taken.chaired)] {
        let column = column(table);
        for id in ids {
            let sql = format!("UPDATE {table} SET {column} = $2 WHERE id = $3 AND {column} = $1");
            tx.execute(&sql, args![kept, other, id])?;
        }
    }
    for id in &taken.stands_in {
        let sql = "UPDATE substitutes SET person = $2 WHERE id = $3 AND person = $1";
        tx.execute(sql, args![kept, other, id])?;
    }
    for withdrawn in &taken.withdrawn {
        take_again(tx, cx, withdrawn)?;
    }
    Ok(())
}

fn take_again(tx: &mut Tx, cx: &Cx, withdrawn: &Withdrawn) -> Result<()> {
    let row = tx.one(
        "SELECT e.gathering, e.delegation, e.person, e.placeholder, e.capacity,
           (SELECT h.why FROM enrolment_history h WHERE h.enrolment = e.id
            ORDER BY h.position DESC LIMIT 1)
         FROM enrolments e WHERE e.id = $1 AND e.status = 'withdrawn'",
        args![withdrawn.enrolment],
    )?;
    // Somebody may have decided otherwise since.
    let Some(row) = row.filter(|r| r.maybe(5).as_deref() == Some(WHY)) else { return Ok(()) };
    let before = Enrolment {
        id: withdrawn.enrolment.clone(),
        gathering: row.text(0),
        delegation: row.text(1),
        person: row.maybe(2),
        placeholder: row.maybe(3),
        capacity: row.maybe(4),
        status: Status::Withdrawn,
    };
    let status = Status::parse(&withdrawn.status).unwrap_or_default();
    let after = Enrolment { status, ..before.clone() };
    match tx.attempt(|tx| change(tx, cx, &before, &after)) {
        // The place was given to somebody else: it stays withdrawn.
        Err(Error::Broken(_)) => Ok(()),
        other => other,
    }
}
