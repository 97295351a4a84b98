//! SQL of meetings.

use super::split;
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::gatherings::Named;
use crate::kernel::{Result, Time};
use crate::meetings::model::{Heads, Meeting};
use jiff::tz::TimeZone;
use std::collections::HashMap;

const SELECT: &str = "SELECT m.id, m.body, m.area, m.kind, m.title_ar, m.title_fr, m.title_en,
    m.starts_at, m.date_text, m.place_ar, m.place_fr, m.place_en, m.chair_person, m.chair_ar,
    m.chair_fr, m.chair_en, m.prepares, m.convened_at, m.ended_at, m.frozen_at, m.created_at
    FROM meetings m WHERE ";

fn meeting(row: &Row) -> Meeting {
    Meeting {
        id: row.text(0),
        body: row.text(1),
        area: row.maybe(2),
        kind: row.maybe(3),
        title: row.bilingual(4),
        starts_at: row.get(7),
        date_text: row.maybe(8),
        place: row.bilingual(9).some(),
        chair: Named::of(row.maybe(12), row.bilingual(13)),
        prepares: row.maybe(16),
        convened_at: row.get(17),
        ended_at: row.get(18),
        frozen_at: row.get(19),
        created_at: row.time(20),
    }
}

pub fn visible(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Meeting>> {
    let mut q = Query::new(SELECT);
    permit.on_meeting(&mut q, "m");
    q.add(" AND m.id = ").bind(id);
    Ok(q.row(tx)?.as_ref().map(meeting))
}

/// What a list is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub body: Option<String>,
    /// From this moment, before that one.
    pub between: Option<(Time, Time)>,
    pub prepares: Option<String>,
    /// Words that its minutes or communiqués hold, folded.
    pub words: Vec<String>,
    /// The last one of the page before.
    pub after: Option<(Time, String)>,
}

/// A page of those seen, the latest first, each with where it stands.
pub fn page(tx: &mut Tx, permit: &Permit, wanted: &Wanted, limit: i64) -> Result<Vec<Meeting>> {
    let mut q = Query::new(SELECT);
    permit.on_meeting(&mut q, "m");
    if let Some(body) = &wanted.body {
        q.add(" AND m.body = ").bind(body);
    }
    if let Some(gathering) = &wanted.prepares {
        q.add(" AND m.prepares = ").bind(gathering);
    }
    for word in &wanted.words {
        let like = q.place(format!("%{word}%"));
        q.add(&format!(
            " AND (EXISTS (SELECT 1 FROM minutes n WHERE n.meeting = m.id AND n.folded LIKE {like})
              OR EXISTS (SELECT 1 FROM communiques c WHERE c.meeting = m.id AND c.folded LIKE {like}))"
        ));
    }
    if let Some((from, until)) = wanted.between {
        q.add(" AND m.sorted_at >= ").bind(from).add(" AND m.sorted_at < ").bind(until);
    }
    if let Some((at, id)) = &wanted.after {
        let at = q.place(at);
        q.add(&format!(" AND (m.sorted_at < {at} OR (m.sorted_at = {at} AND m.id < "));
        q.bind(id).add("))");
    }
    q.add(" ORDER BY m.sorted_at DESC, m.id DESC LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(meeting).collect())
}

/// When those seen are, the latest first: what the archive's years are made of.
pub fn years(tx: &mut Tx, permit: &Permit) -> Result<Vec<Time>> {
    let mut q = Query::new("SELECT m.sorted_at FROM meetings m WHERE ");
    permit.on_meeting(&mut q, "m");
    q.add(" ORDER BY m.sorted_at DESC LIMIT 5000");
    Ok(q.rows(tx)?.iter().map(|r| r.time(0)).collect())
}

pub fn insert(tx: &mut Tx, zone: &TimeZone, m: &Meeting) -> Result<()> {
    tx.execute(
        "INSERT INTO meetings (id, body, title_ar, title_fr, title_en, sorted_at, decided, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7)",
        args![m.id, m.body, m.title.ar, m.title.fr, m.title.en, m.sorted_at(zone), m.created_at],
    )?;
    update(tx, zone, m)
}

pub fn update(tx: &mut Tx, zone: &TimeZone, m: &Meeting) -> Result<()> {
    let place = split(m.place.as_ref());
    let chair = split(m.chair.as_ref().and_then(Named::text));
    tx.execute(
        "UPDATE meetings SET body = $2, area = $3, kind = $4, title_ar = $5, title_fr = $6,
           title_en = $7, starts_at = $8, date_text = $9, place_ar = $10, place_fr = $11,
           place_en = $12, chair_person = $13, chair_ar = $14, chair_fr = $15, chair_en = $16,
           prepares = $17, convened_at = $18, ended_at = $19, frozen_at = $20, sorted_at = $21
         WHERE id = $1",
        args![
            m.id,
            m.body,
            m.area,
            m.kind,
            m.title.ar,
            m.title.fr,
            m.title.en,
            m.starts_at,
            m.date_text,
            place.ar,
            place.fr,
            place.en,
            m.chair.as_ref().and_then(Named::id),
            chair.ar,
            chair.fr,
            chair.en,
            m.prepares,
            m.convened_at,
            m.ended_at,
            m.frozen_at,
            m.sorted_at(zone)
        ],
    )?;
    Ok(())
}

/// Heads of these meetings; one without any is left out.
pub fn heads(tx: &mut Tx, ids: &[String]) -> Result<HashMap<String, Heads>> {
    let mut q = Query::new("SELECT meeting, state, COUNT(*) FROM attendance WHERE meeting IN (");
    q.bind_all(ids).add(") GROUP BY meeting, state");
    let mut out: HashMap<String, Heads> = HashMap::new();
    for row in q.rows(tx)? {
        let heads = out.entry(row.text(0)).or_default();
        let n = row.int(2);
        match row.text(1).as_str() {
            "present" => heads.present = n,
            "excused" => heads.excused = n,
            "represented" => heads.represented = n,
            "absent" => heads.absent = n,
            _ => heads.coming = n,
        }
    }
    Ok(out)
}
