//! SQL of the doors: phones and their codes here, scans beside.

pub mod scans;

use crate::access::{Actor, Permit, Who};
use crate::app::App;
use crate::args;
use crate::db::{Query, Tx};
use crate::door::model::Hours;
use crate::kernel::{Bilingual, Refusal, Result, Time};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Phones that were let in before: what a token stands for never changes, and whether it
/// is still let in is asked by every action of a phone (`post`).
static KNOWN: Mutex<BTreeMap<[u8; 32], Actor>> = Mutex::new(BTreeMap::new());
const MOST_KNOWN: usize = 10_000;

/// The phone whose token hashes to this.
pub async fn device_by_hash(app: &App, hash: &[u8; 32]) -> Result<Option<Actor>> {
    let hash = *hash;
    if let Some(actor) = known().get(&hash) {
        return Ok(Some(actor.clone()));
    }
    let found = app
        .db
        .read(move |tx| {
            let row = tx.one(
                "SELECT id, gathering, gate FROM devices WHERE hash = $1 AND revoked_at IS NULL",
                args![hash],
            )?;
            Ok(row.map(|r| Actor {
                who: Who::Device { id: r.text(0), gathering: r.text(1), gate: r.text(2) },
                grants: Vec::new(),
            }))
        })
        .await?;
    if let Some(actor) = &found {
        let mut known = known();
        if known.len() >= MOST_KNOWN {
            known.clear();
        }
        known.insert(hash, actor.clone());
    }
    Ok(found)
}

fn known() -> MutexGuard<'static, BTreeMap<[u8; 32], Actor>> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a phone stands by: the hours of its gathering's doors.
pub(super) struct Post {
    pub hours: Hours,
}

/// 401 once the phone was revoked.
pub(super) fn post(tx: &mut Tx, device: &str) -> Result<Post> {
    let row = tx.one(
        "SELECT g.doors_open_at, g.doors_close_at FROM devices v
         JOIN gatherings g ON g.id = v.gathering WHERE v.id = $1 AND v.revoked_at IS NULL",
        args![device],
    )?;
    match row {
        Some(r) => Ok(Post { hours: Hours { open: r.get(0), close: r.get(1) } }),
        None => {
            known().retain(|_, a| !matches!(&a.who, Who::Device { id, .. } if id == device));
            Err(Refusal::new(401, "bad_credentials").into())
        }
    }
}

pub(super) fn insert_code(
    tx: &mut Tx,
    hash: &[u8; 32],
    gathering: &str,
    by: &str,
    expires_at: Time,
) -> Result<()> {
    tx.execute(
        "INSERT INTO door_codes (hash, gathering, made_by, expires_at) VALUES ($1, $2, $3, $4)",
        args![hash, gathering, by, expires_at],
    )?;
    Ok(())
}

/// Uses a code up: its gathering and who made it, when it still opened.
pub(super) fn use_code(
    tx: &mut Tx,
    hash: &[u8; 32],
    now: Time,
) -> Result<Option<(String, String)>> {
    let used = tx.execute(
        "UPDATE door_codes SET used_at = $1 WHERE hash = $2 AND used_at IS NULL AND expires_at > $1",
        args![now, hash],
    )?;
    if used == 0 {
        return Ok(None);
    }
    let row = tx.one("SELECT gathering, made_by FROM door_codes WHERE hash = $1", args![hash])?;
    Ok(row.map(|r| (r.text(0), r.text(1))))
}

#[derive(Debug, Clone)]
pub struct Device {
    pub id: String,
    pub gathering: String,
    pub name: String,
    pub gate: String,
    pub paired_at: Time,
    pub revoked_at: Option<Time>,
    /// When the last of its scans came in.
    pub last_at: Option<Time>,
    pub scans: i64,
}

pub(super) fn insert_device(
    tx: &mut Tx,
    device: &Device,
    hash: &[u8; 32],
    paired_by: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO devices (id, hash, gathering, name, gate, paired_at, paired_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            device.id,
            hash,
            device.gathering,
            device.name,
            device.gate,
            device.paired_at,
            paired_by
        ],
    )?;
    Ok(())
}

/// The door of what is entered by hand.
pub(super) fn door_by_hand(tx: &mut Tx, gathering: &str) -> Result<Option<String>> {
    let row = tx.one(
        "SELECT id FROM devices WHERE gathering = $1 AND by_hand = 1 AND revoked_at IS NULL",
        args![gathering],
    )?;
    Ok(row.map(|r| r.text(0)))
}

pub(super) fn set_by_hand(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("UPDATE devices SET by_hand = 1 WHERE id = $1", args![id])?;
    Ok(())
}

/// The hours of a gathering's doors.
pub(super) fn hours(tx: &mut Tx, gathering: &str) -> Result<Hours> {
    let row = tx.one(
        "SELECT doors_open_at, doors_close_at FROM gatherings WHERE id = $1",
        args![gathering],
    )?;
    Ok(row.map_or_else(Hours::default, |r| Hours { open: r.get(0), close: r.get(1) }))
}

/// The phones of a gathering that is held as a whole, the latest first.
pub(super) fn devices(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<Vec<Device>> {
    let mut q = Query::new(
        "SELECT v.id, v.gathering, v.name, v.gate, v.paired_at, v.revoked_at,
           MAX(s.received_at), COUNT(s.id)
         FROM devices v JOIN gatherings g ON g.id = v.gathering
         LEFT JOIN scans s ON s.gathering = v.gathering AND s.device = v.id WHERE v.gathering = ",
    );
    q.bind(gathering).add(" AND ");
    permit.on_whole_gathering(&mut q, "g");
    q.add(
        " GROUP BY v.id, v.gathering, v.name, v.gate, v.paired_at, v.revoked_at
          ORDER BY CASE WHEN v.revoked_at IS NULL THEN 0 ELSE 1 END, v.paired_at DESC, v.id",
    );
    let device = |r: &crate::db::Row| Device {
        id: r.text(0),
        gathering: r.text(1),
        name: r.text(2),
        gate: r.text(3),
        paired_at: r.time(4),
        revoked_at: r.get(5),
        last_at: r.get(6),
        scans: r.int(7),
    };
    Ok(q.rows(tx)?.iter().map(device).collect())
}

/// The gathering of a phone that is not revoked, and whether it is held as a whole.
pub(super) fn device_in_reach(
    tx: &mut Tx,
    permit: &Permit,
    id: &str,
) -> Result<Option<(String, bool)>> {
    let mut q = Query::new("SELECT g.id, CASE WHEN ");
    permit.on_whole_gathering(&mut q, "g");
    q.add(
        " THEN 1 ELSE 0 END FROM devices v JOIN gatherings g ON g.id = v.gathering WHERE v.id = ",
    );
    q.bind(id).add(" AND v.revoked_at IS NULL AND ");
    permit.on_gathering(&mut q, "g");
    Ok(q.row(tx)?.map(|r| (r.text(0), r.flag(1))))
}

pub(super) fn revoke_device(tx: &mut Tx, id: &str, now: Time) -> Result<()> {
    tx.execute(
        "UPDATE devices SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL",
        args![now, id],
    )?;
    Ok(())
}

/// What a phone shows of its gathering.
#[derive(Debug, Clone)]
pub struct Hall {
    pub title: Bilingual,
    pub doors_open_at: Option<Time>,
    pub doors_close_at: Option<Time>,
    pub inside: i64,
}

pub(super) fn hall(tx: &mut Tx, gathering: &str) -> Result<Option<Hall>> {
    let row = tx.one(
        "SELECT g.title_ar, g.title_fr, g.title_en, g.doors_open_at, g.doors_close_at,
           (SELECT COUNT(*) FROM presences p WHERE p.gathering = g.id AND p.inside = 1)
         FROM gatherings g WHERE g.id = $1",
        args![gathering],
    )?;
    Ok(row.map(|r| Hall {
        title: r.bilingual(0),
        doors_open_at: r.get(3),
        doors_close_at: r.get(4),
        inside: r.int(5),
    }))
}

/// The tickets a phone's list holds: valid and revoked, by id; names are not in it.
pub(super) fn bundle(tx: &mut Tx, gathering: &str) -> Result<(Vec<String>, Vec<String>)> {
    let rows = tx.query(
        "SELECT id, revoked_at FROM tickets WHERE gathering = $1 ORDER BY id",
        args![gathering],
    )?;
    let (mut valid, mut revoked) = (Vec::new(), Vec::new());
    for row in &rows {
        let list = if row.get::<Option<Time>>(1).is_some() { &mut revoked } else { &mut valid };
        list.push(row.text(0));
    }
    Ok((valid, revoked))
}

/// Grows with every ticket issued and every one revoked.
pub(super) fn bundle_version(tx: &mut Tx, gathering: &str) -> Result<i64> {
    let row = tx.one(
        "SELECT COUNT(*) + COUNT(revoked_at) FROM tickets WHERE gathering = $1",
        args![gathering],
    )?;
    Ok(row.map_or(0, |r| r.int(0)))
}
