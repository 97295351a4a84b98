//! Reading the audit: newest first, the sentence in both languages made now.

use crate::access::Permit;
use crate::db::{Query, Tx};
use crate::kernel::{Result, Time};
use serde_json::Value;

#[derive(Debug, Clone)]
pub struct Entry {
    pub id: String,
    pub at: Time,
    /// Its number in its lane: entries of one moment keep their order.
    pub seq: i64,
    pub actor: String,
    pub actor_name: Option<String>,
    pub action: String,
    pub subject: String,
    /// An account's name, where the subject is one.
    pub subject_name: Option<String>,
    pub details: Value,
}

/// A place in the list, newest first; as text, the cursor of a page.
#[derive(Debug, Clone)]
pub struct Place {
    at: i64,
    seq: i64,
    id: String,
}

impl Place {
    pub fn of(entry: &Entry) -> Self {
        Self { at: entry.at.micros(), seq: entry.seq, id: entry.id.clone() }
    }

    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let (at, seq) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let id = crate::kernel::text::line(parts.next()?, 40).ok()?;
        Some(Self { at, seq, id })
    }

    pub fn text(&self) -> String {
        format!("{}.{}.{}", self.at, self.seq, self.id)
    }
}

#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub actor: Option<String>,
    pub subject: Option<String>,
    pub since: Option<Time>,
    /// Where the page before ended.
    pub after: Option<Place>,
    pub limit: i64,
}

pub fn list(tx: &mut Tx, _permit: &Permit, wanted: &Wanted) -> Result<Vec<Entry>> {
    let mut q = Query::new(
        "SELECT u.id, u.at, u.actor, a.name, u.action, u.subject, u.details, u.seq, s.name
         FROM audit u LEFT JOIN accounts a ON a.id = u.actor
         LEFT JOIN accounts s ON s.id = u.subject WHERE 1 = 1",
    );
    if let Some(actor) = &wanted.actor {
        q.add(" AND u.actor = ").bind(actor);
    }
    if let Some(subject) = &wanted.subject {
        q.add(" AND u.subject = ").bind(subject);
    }
    if let Some(since) = wanted.since {
        q.add(" AND u.at >= ").bind(since);
    }
    if let Some(Place { at, seq, id }) = &wanted.after {
        let (at, seq, id) = (q.place(*at), q.place(*seq), q.place(id));
        q.add(&format!(
            " AND (u.at < {at} OR (u.at = {at} AND (u.seq < {seq} OR (u.seq = {seq} AND u.id < {id}))))"
        ));
    }
    q.add(" ORDER BY u.at DESC, u.seq DESC, u.id DESC LIMIT ").bind(wanted.limit);
    let rows = q.rows(tx)?;
    Ok(rows
        .into_iter()
        .map(|r| Entry {
            id: r.text(0),
            at: r.time(1),
            seq: r.int(7),
            actor: r.text(2),
            actor_name: r.maybe(3),
            action: r.text(4),
            subject: r.text(5),
            subject_name: r.maybe(8),
            details: serde_json::from_str(&r.text(6)).unwrap_or(Value::Null),
        })
        .collect())
}
