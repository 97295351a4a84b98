//! SQL of tickets.

use super::model::Stored;
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::gatherings::Gathering;
use crate::kernel::{Bilingual, Result, Time};

/// What a ticket's page and a card say of the gathering.
#[derive(Debug, Clone)]
pub struct Occasion {
    pub id: String,
    pub title: Bilingual,
    pub venue: Bilingual,
    pub starts_at: Time,
    pub doors_open_at: Option<Time>,
}

const OCCASION: &str = "g.id, g.title_ar, g.title_fr, g.title_en, g.venue_ar, g.venue_fr,
    g.venue_en, g.starts_at, g.doors_open_at";
const OCCASION_COLUMNS: usize = 9;

impl From<Gathering> for Occasion {
    fn from(g: Gathering) -> Self {
        Self {
            id: g.id,
            title: g.title,
            venue: g.venue.name,
            starts_at: g.starts_at,
            doors_open_at: g.doors_open_at,
        }
    }
}

fn occasion(row: &Row) -> Occasion {
    Occasion {
        id: row.text(0),
        title: row.bilingual(1),
        venue: row.bilingual(4),
        starts_at: row.time(7),
        doors_open_at: row.get(8),
    }
}

/// An enrolment that a ticket is asked for, with the one it has.
pub(super) struct Asked {
    pub enrolment: String,
    pub confirmed: bool,
    pub ticket: Option<Stored>,
}

fn asked(row: &Row) -> Asked {
    Asked {
        enrolment: row.text(0),
        confirmed: row.text(1) == "confirmed",
        ticket: row.maybe(2).map(|id| Stored { id, sealed: row.bytes(3), revoked_at: None }),
    }
}

const ASKED: &str = "SELECT e.id, e.status, t.id, t.sealed FROM enrolments e
    JOIN delegations d ON d.id = e.delegation
    LEFT JOIN tickets t ON t.enrolment = e.id AND t.revoked_at IS NULL
    WHERE e.gathering = ";

/// Those of a list that are seen, in the order of their ids.
pub(super) fn asked_for(
    tx: &mut Tx,
    permit: &Permit,
    gathering: &str,
    ids: &[String],
) -> Result<Vec<Asked>> {
    let mut out = Vec::with_capacity(ids.len());
    for part in ids.chunks(200) {
        let mut q = Query::new(ASKED);
        q.bind(gathering).add(" AND e.id IN (").bind_all(part).add(") AND ");
        permit.on_delegation(&mut q, "d");
        q.add(" ORDER BY e.id");
        out.extend(q.rows(tx)?.iter().map(asked));
    }
    Ok(out)
}

/// The next confirmed ones that have no ticket.
pub(super) fn next_without(
    tx: &mut Tx,
    permit: &Permit,
    gathering: &str,
    limit: usize,
) -> Result<Vec<String>> {
    let mut q = Query::new(
        "SELECT e.id FROM enrolments e JOIN delegations d ON d.id = e.delegation
         WHERE e.status = 'confirmed' AND e.gathering = ",
    );
    q.bind(gathering);
    q.add(" AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.enrolment = e.id AND t.revoked_at IS NULL) AND ");
    permit.on_delegation(&mut q, "d");
    q.add(" ORDER BY e.id LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

pub(super) struct New {
    pub id: String,
    pub enrolment: String,
    pub sealed: Vec<u8>,
    pub link: [u8; 32],
}

pub(super) fn insert(tx: &mut Tx, gathering: &str, new: &[New], now: Time) -> Result<()> {
    for part in new.chunks(100) {
        let mut q = Query::new(
            "INSERT INTO tickets (id, gathering, enrolment, sealed, link, issued_at) VALUES ",
        );
        for (i, t) in part.iter().enumerate() {
            q.add(if i == 0 { "(" } else { ", (" });
            q.bind(&t.id).add(", ").bind(gathering).add(", ").bind(&t.enrolment).add(", ");
            q.bind(&t.sealed).add(", ").bind(t.link).add(", ").bind(now).add(")");
        }
        q.execute(tx)?;
    }
    Ok(())
}

/// The enrolment's ticket, the revoked one where there is no other; with its gathering.
pub(super) fn of_enrolment(
    tx: &mut Tx,
    permit: &Permit,
    enrolment: &str,
) -> Result<Option<(String, Stored)>> {
    let mut q = Query::new(
        "SELECT t.gathering, t.id, t.sealed, t.revoked_at FROM tickets t
         JOIN enrolments e ON e.id = t.enrolment JOIN delegations d ON d.id = e.delegation
         WHERE t.enrolment = ",
    );
    q.bind(enrolment).add(" AND ");
    permit.on_delegation(&mut q, "d");
    q.add(" ORDER BY CASE WHEN t.revoked_at IS NULL THEN 0 ELSE 1 END, t.issued_at DESC, t.id LIMIT 1");
    let row = q.row(tx)?;
    Ok(row.map(|r| (r.text(0), Stored { id: r.text(1), sealed: r.bytes(2), revoked_at: r.get(3) })))
}

/// How many were there to be revoked: one or none.
pub(super) fn revoke(tx: &mut Tx, enrolment: &str, why: &str, now: Time) -> Result<u64> {
    tx.execute(
        "UPDATE tickets SET revoked_at = $1, revoked_why = $2 WHERE enrolment = $3 AND revoked_at IS NULL",
        args![now, why, enrolment],
    )
}

/// The next tickets issued before a moment that still hold.
pub(super) fn issued_before(
    tx: &mut Tx,
    gathering: &str,
    before: Time,
    limit: usize,
) -> Result<Vec<String>> {
    let rows = tx.query(
        "SELECT enrolment FROM tickets WHERE gathering = $1 AND revoked_at IS NULL AND issued_at < $2
         ORDER BY id LIMIT $3",
        args![gathering, before, limit],
    )?;
    Ok(rows.iter().map(|r| r.text(0)).collect())
}

/// The ticket behind a public address; whoever holds the address may see it.
pub(super) fn by_link(tx: &mut Tx, link: &[u8; 32]) -> Result<Option<(Occasion, Stored)>> {
    let row = tx.one(
        &format!(
            "SELECT {OCCASION}, t.id, t.sealed, t.revoked_at FROM tickets t
             JOIN gatherings g ON g.id = t.gathering WHERE t.link = $1"
        ),
        args![link],
    )?;
    Ok(row.map(|r| {
        let n = OCCASION_COLUMNS;
        let ticket = Stored { id: r.text(n), sealed: r.bytes(n + 1), revoked_at: r.get(n + 2) };
        (occasion(&r), ticket)
    }))
}

/// How many are confirmed, and how many of these have a ticket, within the scope.
pub(super) fn counts(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<(i64, i64)> {
    let mut q = Query::new(
        "SELECT COUNT(*), COUNT(t.id) FROM enrolments e JOIN delegations d ON d.id = e.delegation
         LEFT JOIN tickets t ON t.enrolment = e.id AND t.revoked_at IS NULL
         WHERE e.status = 'confirmed' AND e.gathering = ",
    );
    q.bind(gathering).add(" AND ");
    permit.on_delegation(&mut q, "d");
    Ok(q.row(tx)?.map_or((0, 0), |r| (r.int(0), r.int(1))))
}

/// Where cards are printed for: a whole gathering, or a delegation with all below it.
#[derive(Debug, Clone)]
pub(super) enum Sheet {
    Gathering(String),
    Delegation(String),
}

/// The gathering of a delegation that is seen, and the delegation's name.
pub(super) fn delegation(
    tx: &mut Tx,
    permit: &Permit,
    id: &str,
) -> Result<Option<(Occasion, Bilingual)>> {
    let mut q = Query::new(&format!(
        "SELECT {OCCASION}, COALESCE(a.name_ar, b.name_ar), COALESCE(a.name_fr, b.name_fr),
           COALESCE(a.name_en, b.name_en)
         FROM delegations d JOIN gatherings g ON g.id = d.gathering
         LEFT JOIN areas a ON a.code = d.area LEFT JOIN bodies b ON b.id = d.body WHERE d.id = "
    ));
    q.bind(id).add(" AND ");
    permit.on_delegation(&mut q, "d");
    Ok(q.row(tx)?.map(|r| (occasion(&r), r.bilingual(OCCASION_COLUMNS))))
}

pub(super) struct Card {
    pub ticket: Stored,
    pub delegation: Bilingual,
    /// The enrolment's place in its delegation's list, in the order they were entered:
    /// no later change moves it.
    pub number: i64,
    pub person: Option<String>,
    pub name: Bilingual,
    pub capacity: Option<String>,
}

pub(super) const CARDS_A_PAGE: usize = 500;

/// One page of cards, delegation after delegation.
pub(super) fn cards(tx: &mut Tx, permit: &Permit, sheet: &Sheet, page: usize) -> Result<Vec<Card>> {
    let mut q = Query::new(
        "SELECT t.id, t.sealed, COALESCE(a.name_ar, b.name_ar), COALESCE(a.name_fr, b.name_fr),
           COALESCE(a.name_en, b.name_en),
           (SELECT COUNT(*) FROM enrolments n WHERE n.delegation = e.delegation AND n.id <= e.id),
           e.person, COALESCE(p.name_ar, e.placeholder), p.name_latn, e.capacity
         FROM tickets t JOIN enrolments e ON e.id = t.enrolment
         JOIN delegations d ON d.id = e.delegation
         LEFT JOIN areas a ON a.code = d.area LEFT JOIN bodies b ON b.id = d.body
         LEFT JOIN people p ON p.id = e.person
         WHERE t.revoked_at IS NULL AND e.status = 'confirmed' AND ",
    );
    match sheet {
        Sheet::Gathering(id) => q.add("t.gathering = ").bind(id),
        Sheet::Delegation(id) => {
            let own = q.place(id);
            q.add(&format!(
                "EXISTS (SELECT 1 FROM delegations o WHERE o.id = {own} AND o.gathering = d.gathering
                   AND SUBSTR(d.path, 1, LENGTH(o.path)) = o.path)"
            ))
        }
    };
    q.add(" AND ");
    permit.on_delegation(&mut q, "d");
    q.add(" ORDER BY d.path, e.id LIMIT ").bind(CARDS_A_PAGE + 1);
    q.add(" OFFSET ").bind(page.saturating_mul(CARDS_A_PAGE));
    let card = |r: &Row| Card {
        ticket: Stored { id: r.text(0), sealed: r.bytes(1), revoked_at: None },
        delegation: r.bilingual(2),
        number: r.int(5),
        person: r.maybe(6),
        name: Bilingual::new(r.maybe(7), r.maybe(8), None),
        capacity: r.maybe(9),
    };
    Ok(q.rows(tx)?.iter().map(card).collect())
}
