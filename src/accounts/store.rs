//! SQL of accounts.

use super::model::{Account, AccountRow, GrantRow, NewGrant, Session};
use crate::access::{Actor, Grant, Permit, Reach, Role, Who};
use crate::args;
use crate::db::{Row, Tx};
use crate::kernel::{Bilingual, Result, Time};
use jiff::tz::TimeZone;
use std::collections::HashMap;

const COLUMNS: &str = "a.id, a.email, a.phone, a.name, a.password, a.disabled_at";

fn read(row: &Row) -> Account {
    Account {
        id: row.text(0),
        email: row.maybe(1),
        phone: row.maybe(2),
        name: row.text(3),
        password: row.maybe(4),
        disabled: row.get::<Option<i64>>(5).is_some(),
    }
}

/// No account at all: the installation waits for its first administrator.
pub fn is_empty(tx: &mut Tx) -> Result<bool> {
    Ok(tx.one("SELECT id FROM accounts LIMIT 1", &[])?.is_none())
}

/// By address (folded) or phone (E.164).
pub fn account_by_login(tx: &mut Tx, login: &str) -> Result<Option<Account>> {
    let sql = format!("SELECT {COLUMNS} FROM accounts a WHERE a.email = $1 OR a.phone = $1");
    Ok(tx.one(&sql, args![login])?.as_ref().map(read))
}

pub(super) fn account_by_id(tx: &mut Tx, id: &str) -> Result<Option<Account>> {
    let sql = format!("SELECT {COLUMNS} FROM accounts a WHERE a.id = $1");
    Ok(tx.one(&sql, args![id])?.as_ref().map(read))
}

pub(super) fn insert(tx: &mut Tx, account: &Account, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO accounts (id, email, phone, name, password, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![account.id, account.email, account.phone, account.name, account.password, now],
    )?;
    Ok(())
}

/// Nobody can sign in to it by a form: it has no address, no phone and no password.
pub(super) fn insert_by_link(tx: &mut Tx, id: &str, name: &str, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO accounts (id, name, created_at, by_link) VALUES ($1, $2, $3, 1)",
        args![id, name, now],
    )?;
    Ok(())
}

/// With its grants and its sessions; whether it was one that comes in by a link.
pub(super) fn close_by_link(tx: &mut Tx, id: &str, now: Time) -> Result<bool> {
    let closed = tx.execute(
        "UPDATE accounts SET disabled_at = $2
         WHERE id = $1 AND by_link = 1 AND disabled_at IS NULL",
        args![id, now],
    )?;
    if closed == 0 {
        return Ok(false);
    }
    tx.execute(
        "UPDATE grants SET revoked_at = $2 WHERE account = $1 AND revoked_at IS NULL",
        args![id, now],
    )?;
    delete_sessions_of(tx, id)?;
    Ok(true)
}

pub(super) fn set_password(tx: &mut Tx, account: &str, hash: &str) -> Result<()> {
    tx.execute("UPDATE accounts SET password = $1 WHERE id = $2", args![hash, account])?;
    Ok(())
}

pub(super) fn insert_session(
    tx: &mut Tx,
    account: &str,
    session: &Session,
    now: Time,
) -> Result<()> {
    tx.execute("DELETE FROM sessions WHERE expires_at <= $1", args![now])?;
    tx.execute(
        "INSERT INTO sessions (hash, account, csrf, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $4, $5)",
        args![session.hash, account, session.csrf, now, session.expires_at],
    )?;
    Ok(())
}

pub(super) fn delete_session(tx: &mut Tx, hash: &[u8]) -> Result<()> {
    tx.execute("DELETE FROM sessions WHERE hash = $1", args![hash])?;
    Ok(())
}

pub(super) fn delete_sessions_of(tx: &mut Tx, account: &str) -> Result<()> {
    tx.execute("DELETE FROM sessions WHERE account = $1", args![account])?;
    Ok(())
}

/// Who a session cookie stands for, with the grants that hold now.
pub fn account_of_session(tx: &mut Tx, hash: &[u8], now: Time) -> Result<Option<(Actor, Session)>> {
    let row = tx.one(
        "SELECT a.id, a.name, s.csrf, s.expires_at, s.seen_at FROM sessions s
         JOIN accounts a ON a.id = s.account
         WHERE s.hash = $1 AND s.expires_at > $2 AND a.disabled_at IS NULL",
        args![hash, now],
    )?;
    let Some(row) = row else { return Ok(None) };
    let actor = actor(tx, row.text(0), row.text(1), now)?;
    let session = Session {
        hash: hash.to_vec(),
        csrf: row.bytes(2),
        expires_at: row.time(3),
        seen_at: row.time(4),
    };
    Ok(Some((actor, session)))
}

/// Who an API token stands for: its account's rights.
pub fn account_of_token(tx: &mut Tx, hash: &[u8], now: Time) -> Result<Option<Actor>> {
    let row = tx.one(
        "SELECT a.id, a.name FROM api_tokens t JOIN accounts a ON a.id = t.account
         WHERE t.hash = $1 AND t.revoked_at IS NULL AND a.disabled_at IS NULL
           AND (t.expires_at IS NULL OR t.expires_at > $2)",
        args![hash, now],
    )?;
    row.map(|row| actor(tx, row.text(0), row.text(1), now)).transpose()
}

fn actor(tx: &mut Tx, id: String, name: String, now: Time) -> Result<Actor> {
    let rows = tx.query(
        "SELECT g.role, a.path, b.path, d.path, g.gathering, g.area, g.body, g.delegation
         FROM grants g
         LEFT JOIN areas a ON a.code = g.area
         LEFT JOIN bodies b ON b.id = g.body
         LEFT JOIN delegations d ON d.id = g.delegation
         WHERE g.account = $1 AND g.revoked_at IS NULL
           AND (g.starts_at IS NULL OR g.starts_at <= $2) AND (g.ends_at IS NULL OR g.ends_at > $2)
         ORDER BY g.id",
        args![id, now],
    )?;
    let grants = rows.iter().filter_map(grant).collect();
    Ok(Actor { who: Who::Account { id, name }, grants })
}

fn grant(row: &Row) -> Option<Grant> {
    let role = Role::parse(&row.text(0))?;
    let list = |column: usize| row.maybe(column).into_iter().collect::<Vec<_>>();
    // A scope whose place is gone reaches nothing, never everything.
    let scoped = (4..8).any(|c| row.maybe(c).is_some());
    let reach = Reach {
        whole: !scoped && role.may_be_whole(),
        areas: list(1),
        bodies: list(2),
        delegations: list(3),
        gatherings: list(4),
    };
    Some(Grant { role, reach })
}

pub(super) fn insert_token(
    tx: &mut Tx,
    hash: &[u8],
    id: &str,
    account: &str,
    name: &str,
    now: Time,
    expires_at: Option<Time>,
) -> Result<()> {
    tx.execute(
        "INSERT INTO api_tokens (hash, id, account, name, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![hash, id, account, name, now, expires_at],
    )?;
    Ok(())
}

pub(super) fn insert_setup_link(
    tx: &mut Tx,
    hash: &[u8],
    now: Time,
    expires_at: Time,
) -> Result<()> {
    tx.execute("DELETE FROM setup_links WHERE used_at IS NULL", &[])?;
    tx.execute(
        "INSERT INTO setup_links (hash, created_at, expires_at) VALUES ($1, $2, $3)",
        args![hash, now, expires_at],
    )?;
    Ok(())
}

pub(super) fn setup_link_is_open(tx: &mut Tx, hash: &[u8], now: Time) -> Result<bool> {
    let row = tx.one(
        "SELECT 1 FROM setup_links WHERE hash = $1 AND used_at IS NULL AND expires_at > $2",
        args![hash, now],
    )?;
    Ok(row.is_some())
}

pub(super) fn use_setup_link(tx: &mut Tx, hash: &[u8], now: Time) -> Result<bool> {
    let used = tx.execute(
        "UPDATE setup_links SET used_at = $1 WHERE hash = $2 AND used_at IS NULL AND expires_at > $1",
        args![now, hash],
    )?;
    Ok(used == 1)
}

pub(super) fn insert_grant(
    tx: &mut Tx,
    id: &str,
    grant: &NewGrant,
    by: &str,
    now: Time,
) -> Result<()> {
    let [area, body, gathering, delegation] = grant.scope.columns();
    tx.execute(
        "INSERT INTO grants (id, account, role, area, body, gathering, delegation,
           starts_at, ends_at, reason, granted_by, granted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            id,
            grant.account,
            grant.role.name(),
            area,
            body,
            gathering,
            delegation,
            grant.from,
            grant.until,
            grant.reason,
            by,
            now
        ],
    )?;
    Ok(())
}

/// Whether the place a grant names is there.
pub(super) fn scope_exists(tx: &mut Tx, grant: &NewGrant) -> Result<bool> {
    let sql = match grant.scope.field() {
        "area" => "SELECT 1 FROM areas WHERE code = $1",
        "body" => "SELECT 1 FROM bodies WHERE id = $1",
        "gathering" => "SELECT 1 FROM gatherings WHERE id = $1",
        "delegation" => "SELECT 1 FROM delegations WHERE id = $1",
        _ => return Ok(true),
    };
    let id = grant.scope.columns().into_iter().flatten().next().unwrap_or_default();
    Ok(tx.one(sql, args![id])?.is_some())
}

/// The grant's account, when it was there to be revoked.
pub(super) fn revoke_grant(tx: &mut Tx, id: &str, now: Time) -> Result<Option<String>> {
    let row =
        tx.one("SELECT account FROM grants WHERE id = $1 AND revoked_at IS NULL", args![id])?;
    tx.execute(
        "UPDATE grants SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL",
        args![now, id],
    )?;
    Ok(row.map(|r| r.text(0)))
}

/// Whether somebody's right reaches this body by name, now or later.
pub fn is_body_granted(tx: &mut Tx, body: &str, now: Time) -> Result<bool> {
    let row = tx.one(
        "SELECT 1 FROM grants WHERE body = $1 AND revoked_at IS NULL
           AND (ends_at IS NULL OR ends_at > $2)",
        args![body, now],
    )?;
    Ok(row.is_some())
}

/// Other administrators of the whole organisation than through this grant.
pub(super) fn other_admins(tx: &mut Tx, grant: &str, now: Time) -> Result<i64> {
    let row = tx.one(
        "SELECT COUNT(*) FROM grants g JOIN accounts a ON a.id = g.account
         WHERE g.role = 'admin' AND g.area IS NULL AND g.body IS NULL AND g.gathering IS NULL
           AND g.delegation IS NULL AND g.revoked_at IS NULL AND a.disabled_at IS NULL
           AND (g.ends_at IS NULL OR g.ends_at > $2) AND g.id <> $1",
        args![grant, now],
    )?;
    Ok(row.map_or(0, |r| r.int(0)))
}

pub(super) fn is_whole_admin_grant(tx: &mut Tx, grant: &str) -> Result<bool> {
    let row = tx.one(
        "SELECT 1 FROM grants WHERE id = $1 AND role = 'admin' AND revoked_at IS NULL
           AND area IS NULL AND body IS NULL AND gathering IS NULL AND delegation IS NULL",
        args![grant],
    )?;
    Ok(row.is_some())
}

/// All accounts with the grants that are not revoked, by id.
pub fn accounts(tx: &mut Tx, _permit: &Permit, zone: &TimeZone) -> Result<Vec<AccountRow>> {
    let mut out: Vec<AccountRow> = tx
        .query("SELECT id, email, name FROM accounts ORDER BY id", &[])?
        .iter()
        .map(|r| AccountRow {
            id: r.text(0),
            email: r.maybe(1),
            name: r.text(2),
            grants: Vec::new(),
        })
        .collect();
    let grants = tx.query(
        "SELECT account, id, role, area, body, gathering, delegation, starts_at, ends_at
         FROM grants WHERE revoked_at IS NULL ORDER BY account, id",
        &[],
    )?;
    for row in &grants {
        let Ok(at) = out.binary_search_by(|a| a.id.cmp(&row.text(0))) else { continue };
        out[at].grants.push(grant_row(row, 1, zone));
    }
    Ok(out)
}

pub(super) fn account(tx: &mut Tx, _permit: &Permit, id: &str) -> Result<Option<Account>> {
    account_by_id(tx, id)
}

/// The grants of one account that are not revoked, with the names of their places.
pub(super) fn grants_named(
    tx: &mut Tx,
    account: &str,
    zone: &TimeZone,
) -> Result<(Vec<GrantRow>, HashMap<String, Bilingual>)> {
    let rows = tx.query(
        "SELECT id, role, area, body, gathering, delegation, starts_at, ends_at
         FROM grants WHERE account = $1 AND revoked_at IS NULL ORDER BY id",
        args![account],
    )?;
    let grants: Vec<GrantRow> = rows.iter().map(|row| grant_row(row, 0, zone)).collect();
    let names = super::places::names(tx, &grants)?;
    Ok((grants, names))
}

pub(super) fn grant_by_id(tx: &mut Tx, id: &str, zone: &TimeZone) -> Result<Option<GrantRow>> {
    let row = tx.one(
        "SELECT id, role, area, body, gathering, delegation, starts_at, ends_at FROM grants WHERE id = $1",
        args![id],
    )?;
    Ok(row.map(|r| grant_row(&r, 0, zone)))
}

fn grant_row(row: &Row, at: usize, zone: &TimeZone) -> GrantRow {
    let time = |column: usize| row.get::<Option<Time>>(column).map(|t| t.rfc3339(zone));
    GrantRow {
        id: row.text(at),
        role: row.text(at + 1),
        area: row.maybe(at + 2),
        body: row.maybe(at + 3),
        gathering: row.maybe(at + 4),
        delegation: row.maybe(at + 5),
        from: time(at + 6),
        until: time(at + 7),
    }
}
