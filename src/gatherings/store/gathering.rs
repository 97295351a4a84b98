//! SQL of gatherings.

use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::gatherings::model::{Gathering, Named, Venue};
use crate::kernel::{Result, Time};

const SELECT: &str = "SELECT g.id, g.kind, g.title_ar, g.title_fr, g.title_en, g.starts_at,
    g.doors_open_at, g.doors_close_at, g.venue_ar, g.venue_fr, g.venue_en, g.venue_area,
    g.venue_capacity, g.convened_body, g.convened_ar, g.convened_fr, g.convened_en,
    g.chair_person, g.chair_ar, g.chair_fr, g.chair_en FROM gatherings g WHERE ";

fn gathering(row: &Row) -> Gathering {
    Gathering {
        id: row.text(0),
        kind: row.maybe(1),
        title: row.bilingual(2),
        starts_at: row.time(5),
        doors_open_at: row.get(6),
        doors_close_at: row.get(7),
        venue: Venue { name: row.bilingual(8), area: row.maybe(11), capacity: row.get(12) },
        convened_by: Named::of(row.maybe(13), row.bilingual(14)),
        chair: Named::of(row.maybe(17), row.bilingual(18)),
    }
}

pub fn visible(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Gathering>> {
    let mut q = Query::new(SELECT);
    permit.on_gathering(&mut q, "g");
    q.add(" AND g.id = ").bind(id);
    Ok(q.row(tx)?.as_ref().map(gathering))
}

/// Whether the scope holds the gathering as a whole.
pub fn is_held(tx: &mut Tx, permit: &Permit, id: &str) -> Result<bool> {
    let mut q = Query::new("SELECT g.id FROM gatherings g WHERE ");
    permit.on_whole_gathering(&mut q, "g");
    q.add(" AND g.id = ").bind(id);
    Ok(q.row(tx)?.is_some())
}

/// A page of those seen, the latest first; `after` is the last one of the page before.
pub fn page(
    tx: &mut Tx,
    permit: &Permit,
    after: Option<&(Time, String)>,
    limit: i64,
) -> Result<Vec<Gathering>> {
    let mut q = Query::new(SELECT);
    permit.on_gathering(&mut q, "g");
    if let Some((at, id)) = after {
        let at = q.place(at);
        q.add(&format!(" AND (g.starts_at < {at} OR (g.starts_at = {at} AND g.id < "));
        q.bind(id).add("))");
    }
    q.add(" ORDER BY g.starts_at DESC, g.id DESC LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(gathering).collect())
}

pub fn insert(tx: &mut Tx, g: &Gathering, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO gatherings (id, title_ar, title_fr, title_en, starts_at, venue_ar, venue_fr,
           venue_en, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            g.id,
            g.title.ar,
            g.title.fr,
            g.title.en,
            g.starts_at,
            g.venue.name.ar,
            g.venue.name.fr,
            g.venue.name.en,
            now
        ],
    )?;
    update(tx, g)
}

pub fn update(tx: &mut Tx, g: &Gathering) -> Result<()> {
    let (body, convened) = columns(g.convened_by.as_ref());
    let (person, chair) = columns(g.chair.as_ref());
    tx.execute(
        "UPDATE gatherings SET kind = $2, title_ar = $3, title_fr = $4, title_en = $5,
           starts_at = $6, doors_open_at = $7, doors_close_at = $8, venue_ar = $9, venue_fr = $10,
           venue_en = $11, venue_area = $12, venue_capacity = $13, convened_body = $14,
           convened_ar = $15, convened_fr = $16, convened_en = $17, chair_person = $18,
           chair_ar = $19, chair_fr = $20, chair_en = $21
         WHERE id = $1",
        args![
            g.id,
            g.kind,
            g.title.ar,
            g.title.fr,
            g.title.en,
            g.starts_at,
            g.doors_open_at,
            g.doors_close_at,
            g.venue.name.ar,
            g.venue.name.fr,
            g.venue.name.en,
            g.venue.area,
            g.venue.capacity,
            body,
            convened.ar,
            convened.fr,
            convened.en,
            person,
            chair.ar,
            chair.fr,
            chair.en
        ],
    )?;
    Ok(())
}

/// The id's column and the three of the text.
pub(super) fn columns(named: Option<&Named>) -> (Option<&str>, crate::kernel::Bilingual) {
    let id = named.and_then(Named::id);
    (id, named.and_then(Named::text).cloned().unwrap_or_default())
}
