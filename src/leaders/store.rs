//! SQL of leaders' links.

use super::link::{Link, MOST_WRONG};
use crate::args;
use crate::db::{Row, Tx};
use crate::kernel::{Result, Time};

const SELECT: &str = "SELECT id, delegation, account, made_at, expires_at, bound_at, phone, pin,
    wrong, seen_at FROM leader_links WHERE revoked_at IS NULL AND ";

fn link(row: &Row) -> Link {
    Link {
        id: row.text(0),
        delegation: row.text(1),
        account: row.text(2),
        made_at: row.time(3),
        expires_at: row.time(4),
        bound_at: row.get(5),
        phone: row.get::<Option<Vec<u8>>>(6),
        pin: row.maybe(7),
        wrong: row.int(8),
        seen_at: row.get(9),
    }
}

/// The one that stands for a delegation.
pub fn of_delegation(tx: &mut Tx, delegation: &str) -> Result<Option<Link>> {
    let sql = format!("{SELECT} delegation = $1");
    Ok(tx.one(&sql, args![delegation])?.as_ref().map(link))
}

pub fn by_hash(tx: &mut Tx, hash: &[u8]) -> Result<Option<Link>> {
    Ok(tx.one(&format!("{SELECT} hash = $1"), args![hash])?.as_ref().map(link))
}

pub fn by_phone(tx: &mut Tx, phone: &[u8]) -> Result<Option<Link>> {
    Ok(tx.one(&format!("{SELECT} phone = $1"), args![phone])?.as_ref().map(link))
}

pub fn insert(tx: &mut Tx, link: &Link, hash: &[u8], by: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO leader_links (id, delegation, account, hash, made_by, made_at, expires_at, wrong)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0)",
        args![link.id, link.delegation, link.account, hash, by, link.made_at, link.expires_at],
    )?;
    Ok(())
}

pub fn revoke(tx: &mut Tx, id: &str, now: Time) -> Result<()> {
    tx.execute(
        "UPDATE leader_links SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL",
        args![id, now],
    )?;
    Ok(())
}

/// The first phone wins; whether this was it.
pub fn bind(tx: &mut Tx, id: &str, phone: &[u8], pin: &str, now: Time) -> Result<bool> {
    let bound = tx.execute(
        "UPDATE leader_links SET phone = $2, pin = $3, bound_at = $4, seen_at = $4
         WHERE id = $1 AND bound_at IS NULL AND revoked_at IS NULL AND expires_at > $4",
        args![id, phone, pin, now],
    )?;
    Ok(bound == 1)
}

/// A try is spent before it is judged: of many at once no more than five are told wrong
/// or right. Whether there was one left.
pub fn spend_try(tx: &mut Tx, id: &str) -> Result<bool> {
    let spent = tx.execute(
        "UPDATE leader_links SET wrong = wrong + 1
         WHERE id = $1 AND wrong < $2 AND revoked_at IS NULL AND bound_at IS NOT NULL",
        args![id, MOST_WRONG],
    )?;
    Ok(spent == 1)
}

/// The PIN was right: what was spent is given back.
pub fn forgive(tx: &mut Tx, id: &str, now: Time) -> Result<bool> {
    let open = tx.execute(
        "UPDATE leader_links SET wrong = 0, seen_at = $2 WHERE id = $1 AND revoked_at IS NULL",
        args![id, now],
    )?;
    Ok(open == 1)
}
