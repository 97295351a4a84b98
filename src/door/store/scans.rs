//! SQL of scans: a handful of statements for a request, however many it holds.

use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::door::model::{Direction, Scan, Verdict};
use crate::door::truth::{Fact, Standing};
use crate::kernel::{Bilingual, Result, Time};
use std::collections::HashMap;

/// A ticket as a scan finds it.
#[derive(Debug, Clone)]
pub struct Holder {
    pub gathering: String,
    pub enrolment: String,
    pub delegation_id: String,
    pub revoked: bool,
    pub given: Bilingual,
    pub delegation: Bilingual,
    pub capacity: Option<String>,
    pub standing: Option<Standing>,
}

const IN_ONE_LIST: usize = 256;

pub fn holders(tx: &mut Tx, tickets: &[&str]) -> Result<HashMap<String, Holder>> {
    let mut out = HashMap::with_capacity(tickets.len());
    for part in tickets.chunks(IN_ONE_LIST) {
        let mut q = Query::new(
            "SELECT t.id, t.gathering, t.enrolment, t.revoked_at,
               (SELECT n.given FROM person_names n WHERE n.person = e.person AND n.script = 'Arab' AND n.proposed = 0
                  AND n.given IS NOT NULL ORDER BY CASE n.kind WHEN 'main' THEN 0 ELSE 1 END,
                  n.position LIMIT 1),
               (SELECT n.given FROM person_names n WHERE n.person = e.person AND n.script = 'Latn' AND n.proposed = 0
                  AND n.given IS NOT NULL ORDER BY CASE n.kind WHEN 'main' THEN 0 ELSE 1 END,
                  n.position LIMIT 1),
               e.placeholder, COALESCE(a.name_ar, b.name_ar), COALESCE(a.name_fr, b.name_fr),
               COALESCE(a.name_en, b.name_en), e.capacity, e.delegation
             FROM tickets t JOIN enrolments e ON e.id = t.enrolment
             JOIN delegations d ON d.id = e.delegation
             LEFT JOIN areas a ON a.code = d.area LEFT JOIN bodies b ON b.id = d.body
             WHERE t.id IN (",
        );
        q.bind_all(part).add(")");
        q.each(tx, |row| {
            out.insert(row.text(0), holder(&row));
            Ok(())
        })?;
    }
    Ok(out)
}

fn holder(row: &Row) -> Holder {
    let placeholder: Option<String> = row.maybe(6);
    Holder {
        gathering: row.text(1),
        enrolment: row.text(2),
        delegation_id: row.text(11),
        revoked: row.get::<Option<Time>>(3).is_some(),
        given: Bilingual::new(row.maybe(4).or(placeholder), row.maybe(5), None),
        delegation: row.bilingual(7),
        capacity: row.maybe(10),
        standing: None,
    }
}

/// Where these tickets stand, for those that were ever scanned.
pub fn standings(tx: &mut Tx, holders: &mut HashMap<String, Holder>) -> Result<()> {
    let tickets: Vec<String> = holders.keys().cloned().collect();
    let tickets: Vec<&str> = tickets.iter().map(String::as_str).collect();
    for part in tickets.chunks(IN_ONE_LIST) {
        let mut q = Query::new(
            "SELECT ticket, last_at, last_id, inside, admitted FROM presences WHERE ticket IN (",
        );
        q.bind_all(part).add(")");
        q.each(tx, |row| {
            if let Some(holder) = holders.get_mut(&row.text(0)) {
                holder.standing = Some(Standing {
                    at: row.time(1),
                    id: row.text(2),
                    inside: row.flag(3),
                    admitted: row.flag(4),
                });
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// A scan that was received before.
#[derive(Debug, Clone)]
pub struct Before {
    pub fact: Vec<u8>,
    pub offline: bool,
    pub verdict: Verdict,
}

pub fn received_before(
    tx: &mut Tx,
    gathering: &str,
    device: &str,
    ids: &[&str],
) -> Result<HashMap<String, Before>> {
    let mut out = HashMap::new();
    for part in ids.chunks(IN_ONE_LIST) {
        let mut q = Query::new("SELECT id, fact, offline, verdict FROM scans WHERE gathering = ");
        q.bind(gathering).add(" AND device = ").bind(device).add(" AND id IN (");
        q.bind_all(part).add(")");
        for r in q.rows(tx)? {
            let before = Before {
                fact: r.bytes(1),
                offline: r.flag(2),
                verdict: Verdict::parse(&r.text(3)).unwrap_or(Verdict::Unknown),
            };
            out.insert(r.text(0), before);
        }
    }
    Ok(out)
}

/// Who sent them, and when they came.
pub struct Sender<'a> {
    pub gathering: &'a str,
    pub device: &'a str,
    pub now: Time,
}

/// How many were new; one whose id is taken is left out.
pub fn insert(tx: &mut Tx, from: &Sender<'_>, scans: &[(&Scan, Verdict)]) -> Result<u64> {
    let mut inserted = 0;
    for part in scans.chunks(50) {
        let mut q = Query::new(
            "INSERT INTO scans (gathering, device, id, ticket, at, direction, offline, verdict,
               received_at, fact) VALUES ",
        );
        for (i, (scan, verdict)) in part.iter().enumerate() {
            q.add(if i == 0 { "(" } else { ", (" });
            q.bind(from.gathering).add(", ").bind(from.device).add(", ").bind(&scan.id).add(", ");
            q.bind(scan.seen.ticket()).add(", ").bind(scan.at).add(", ");
            q.bind(scan.direction.word()).add(", ").bind(scan.offline).add(", ");
            q.bind(verdict.word()).add(", ").bind(from.now).add(", ").bind(scan.fact).add(")");
        }
        q.add(" ON CONFLICT (gathering, device, id) DO NOTHING");
        inserted += q.execute(tx)?;
    }
    Ok(inserted)
}

/// The verdict of a scan written in this same transaction.
pub fn set_verdict(tx: &mut Tx, from: &Sender<'_>, id: &str, verdict: Verdict) -> Result<()> {
    tx.execute(
        "UPDATE scans SET verdict = $1 WHERE gathering = $2 AND device = $3 AND id = $4",
        args![verdict.word(), from.gathering, from.device, id],
    )?;
    Ok(())
}

/// Where a ticket stands now.
pub struct Place<'a> {
    pub ticket: &'a str,
    pub enrolment: &'a str,
    pub delegation: &'a str,
    pub standing: &'a Standing,
}

/// The latest of what is there and what is given, whoever writes first.
const LATEST: &str = " ON CONFLICT (ticket) DO UPDATE SET
   was_inside = presences.inside,
   inside = CASE WHEN excluded.last_at > presences.last_at
       OR (excluded.last_at = presences.last_at AND excluded.last_id > presences.last_id)
     THEN excluded.inside
     WHEN excluded.last_at = presences.last_at AND excluded.last_id = presences.last_id
       AND excluded.inside < presences.inside
     THEN excluded.inside ELSE presences.inside END,
   last_id = CASE WHEN excluded.last_at > presences.last_at
       OR (excluded.last_at = presences.last_at AND excluded.last_id > presences.last_id)
     THEN excluded.last_id ELSE presences.last_id END,
   last_at = CASE WHEN excluded.last_at > presences.last_at
     THEN excluded.last_at ELSE presences.last_at END,
   admitted = CASE WHEN excluded.admitted = 1 THEN 1 ELSE presences.admitted END";

fn placing(gathering: &str, places: &[Place<'_>]) -> Query {
    let mut q = Query::new(
        "INSERT INTO presences (ticket, gathering, enrolment, delegation, last_at, last_id, inside, was_inside,
           admitted) VALUES ",
    );
    for (i, place) in places.iter().enumerate() {
        let s = place.standing;
        q.add(if i == 0 { "(" } else { ", (" });
        q.bind(place.ticket).add(", ").bind(gathering).add(", ").bind(place.enrolment).add(", ");
        q.bind(place.delegation).add(", ");
        q.bind(s.at).add(", ").bind(&s.id).add(", ").bind(s.inside).add(", 0, ");
        q.bind(s.admitted).add(")");
    }
    q.add(LATEST);
    q
}

pub fn place(tx: &mut Tx, gathering: &str, places: &[Place<'_>]) -> Result<()> {
    for part in places.chunks(50) {
        placing(gathering, part).execute(tx)?;
    }
    Ok(())
}

/// One ticket's; whether it was inside before.
pub fn place_one(tx: &mut Tx, gathering: &str, place: Place<'_>) -> Result<bool> {
    let mut q = placing(gathering, &[place]);
    q.add(" RETURNING was_inside");
    Ok(q.scalar(tx)?.unwrap_or(false))
}

/// What could not be read, or stands against what was received before, as it came.
pub fn keep(tx: &mut Tx, from: &Sender<'_>, rows: &[(String, String)]) -> Result<()> {
    for part in rows.chunks(50) {
        let mut q = Query::new(
            "INSERT INTO unreadable_scans (id, gathering, device, received_at, body) VALUES ",
        );
        for (i, (id, body)) in part.iter().enumerate() {
            q.add(if i == 0 { "(" } else { ", (" });
            q.bind(id).add(", ").bind(from.gathering).add(", ").bind(from.device).add(", ");
            q.bind(from.now).add(", ").bind(body).add(")");
        }
        q.execute(tx)?;
    }
    Ok(())
}

/// Every scan of a gathering that the scope reaches: all of them where it is held as a
/// whole, else those of the tickets of its delegations.
pub fn facts(tx: &mut Tx, permit: &Permit, gathering: &str, whole: bool) -> Result<Vec<Fact>> {
    let mut q = Query::new(
        "SELECT s.id, s.ticket, s.at, s.direction, s.verdict, s.fact, v.gate
         FROM scans s JOIN devices v ON v.id = s.device WHERE s.gathering = ",
    );
    q.bind(gathering);
    if !whole {
        q.add(
            " AND s.ticket IN (SELECT t.id FROM tickets t JOIN enrolments e ON e.id = t.enrolment
                JOIN delegations d ON d.id = e.delegation WHERE t.gathering = ",
        );
        q.bind(gathering).add(" AND ");
        permit.on_delegation(&mut q, "d");
        q.add(")");
    }
    let mut out = Vec::new();
    q.each(tx, |r| {
        out.push(Fact {
            id: r.text(0),
            ticket: r.maybe(1),
            at: r.time(2),
            direction: Direction::parse(&r.text(3)).unwrap_or(Direction::In),
            verdict: Verdict::parse(&r.text(4)).unwrap_or(Verdict::Unknown),
            hash: r.bytes(5),
            gate: r.text(6),
        });
        Ok(())
    })?;
    Ok(out)
}
