//! SQL of invitations and of what is answered by them.

use super::model::Invited;
use crate::args;
use crate::db::{Query, Tx};
use crate::gatherings::Status;
use crate::kernel::{Result, Time};
use std::collections::HashMap;

/// Whom a link invites; a place that was withdrawn, replaced or revoked invites nobody.
pub fn by_hash(tx: &mut Tx, hash: &[u8]) -> Result<Option<Invited>> {
    let row = tx.one(
        "SELECT i.id, e.id, e.person, e.gathering, e.delegation, d.path, e.status
         FROM invitations i JOIN enrolments e ON e.id = i.enrolment
         JOIN delegations d ON d.id = e.delegation
         WHERE i.hash = $1 AND i.revoked_at IS NULL AND e.person IS NOT NULL
           AND e.status <> 'withdrawn'",
        args![hash],
    )?;
    Ok(row.map(|r| Invited {
        id: r.text(0),
        enrolment: r.text(1),
        person: r.text(2),
        gathering: r.text(3),
        delegation: r.text(4),
        path: r.text(5),
        status: Status::parse(&r.text(6)).unwrap_or_default(),
    }))
}

/// The invitations that stand, by enrolment.
pub fn standing(tx: &mut Tx, enrolments: &[String]) -> Result<HashMap<String, String>> {
    let mut out = HashMap::new();
    for some in enrolments.chunks(500) {
        let mut q = Query::new(
            "SELECT enrolment, id FROM invitations WHERE revoked_at IS NULL AND enrolment IN (",
        );
        q.bind_all(some).add(")");
        out.extend(q.rows(tx)?.iter().map(|r| (r.text(0), r.text(1))));
    }
    Ok(out)
}

pub fn insert(tx: &mut Tx, id: &str, enrolment: &str, hash: &[u8], now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO invitations (id, enrolment, hash, made_at) VALUES ($1, $2, $3, $4)",
        args![id, enrolment, hash, now],
    )?;
    Ok(())
}

/// What was said besides yes and no.
#[derive(Debug, Clone, Default)]
pub struct Said {
    pub boards: Option<String>,
    /// How they say their name is written, until the leader has settled it.
    pub name: Option<String>,
}

pub fn answers(tx: &mut Tx, enrolments: &[String]) -> Result<HashMap<String, Said>> {
    let mut out = HashMap::new();
    for some in enrolments.chunks(500) {
        let mut q = Query::new(
            "SELECT enrolment, boards, name FROM invitation_answers WHERE enrolment IN (",
        );
        q.bind_all(some).add(")");
        let said = |r: &crate::db::Row| (r.text(0), Said { boards: r.maybe(1), name: r.maybe(2) });
        out.extend(q.rows(tx)?.iter().map(said));
    }
    Ok(out)
}

pub fn keep_boards(tx: &mut Tx, enrolment: &str, boards: Option<&str>, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO invitation_answers (enrolment, boards, answered_at) VALUES ($1, $2, $3)
         ON CONFLICT (enrolment) DO UPDATE SET boards = excluded.boards,
           answered_at = excluded.answered_at",
        args![enrolment, boards, now],
    )?;
    Ok(())
}

pub fn keep_name(tx: &mut Tx, enrolment: &str, name: &str, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO invitation_answers (enrolment, name, name_at, answered_at)
         VALUES ($1, $2, $3, $3)
         ON CONFLICT (enrolment) DO UPDATE SET name = excluded.name, name_at = excluded.name_at",
        args![enrolment, name, now],
    )?;
    Ok(())
}

/// The name proposed, taken away as it is settled; none where there is none any more.
pub fn take_name(tx: &mut Tx, enrolment: &str) -> Result<Option<String>> {
    let row = tx.one(
        "SELECT name FROM invitation_answers WHERE enrolment = $1 AND name IS NOT NULL",
        args![enrolment],
    )?;
    tx.execute(
        "UPDATE invitation_answers SET name = NULL, name_at = NULL WHERE enrolment = $1",
        args![enrolment],
    )?;
    Ok(row.map(|r| r.text(0)))
}
