//! SQL of the agenda, of interventions, of decisions.

use super::{split, who, words};
use crate::access::Permit;
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::gatherings::Named;
use crate::kernel::{Result, Time};
use crate::meetings::model::{Decision, Intervention, Item, Manner, Votes, Words};

fn item(row: &Row) -> Item {
    Item {
        id: row.text(0),
        meeting: row.text(1),
        parent: row.maybe(2),
        position: row.int(3),
        title: row.bilingual(4),
        closed_at: row.get(7),
        path: row.text(8),
    }
}

/// The whole agenda: a meeting has no more items than a person can read.
pub fn agenda(tx: &mut Tx, meeting: &str) -> Result<Vec<Item>> {
    let rows = tx.query(
        "SELECT id, meeting, parent, position, title_ar, title_fr, title_en, closed_at, path
         FROM agenda_items WHERE meeting = $1 ORDER BY position, id",
        args![meeting],
    )?;
    Ok(rows.iter().map(item).collect())
}

pub fn insert_item(tx: &mut Tx, i: &Item) -> Result<()> {
    tx.execute(
        "INSERT INTO agenda_items (id, meeting, parent, path, position, title_ar, title_fr, title_en)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![i.id, i.meeting, i.parent, i.path, i.position, i.title.ar, i.title.fr, i.title.en],
    )?;
    Ok(())
}

pub fn place_item(tx: &mut Tx, id: &str, position: i64) -> Result<()> {
    tx.execute("UPDATE agenda_items SET position = $2 WHERE id = $1", args![id, position])?;
    Ok(())
}

pub fn close_item(tx: &mut Tx, id: &str, at: Option<Time>) -> Result<()> {
    tx.execute("UPDATE agenda_items SET closed_at = $2 WHERE id = $1", args![id, at])?;
    Ok(())
}

const INTERVENTIONS: &str = "SELECT id, meeting, item, person, name, said, at FROM interventions
    WHERE meeting = ";

fn intervention(row: &Row) -> Intervention {
    Intervention {
        id: row.text(0),
        meeting: row.text(1),
        item: row.maybe(2),
        who: who(row, 3),
        text: words(row, 5).unwrap_or_else(|| Words::Line(String::new())),
        at: row.get(6),
    }
}

pub fn interventions(
    tx: &mut Tx,
    meeting: &str,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Intervention>> {
    let mut q = Query::new(INTERVENTIONS);
    q.bind(meeting);
    if let Some(after) = after {
        q.add(" AND id > ").bind(after);
    }
    q.add(" ORDER BY id LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(intervention).collect())
}

pub fn insert_intervention(tx: &mut Tx, i: &Intervention) -> Result<()> {
    tx.execute(
        "INSERT INTO interventions (id, meeting, item, person, name, said, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            i.id,
            i.meeting,
            i.item,
            i.who.person(),
            i.who.name().map(Words::kept),
            i.text.kept(),
            i.at
        ],
    )?;
    Ok(())
}

const DECISIONS: &str = "SELECT d.id, d.meeting, d.number, d.item, d.text_ar, d.text_fr, d.text_en,
    d.manner, d.votes_for, d.votes_against, d.votes_abstained, d.owner_person, d.owner_ar,
    d.owner_fr, d.owner_en, d.due, d.delegation, d.done_at FROM decisions d";

fn decision(row: &Row) -> Decision {
    let votes = |n: i64| Votes { in_favour: n, against: row.int(9), abstained: row.int(10) };
    Decision {
        id: row.text(0),
        meeting: row.text(1),
        number: row.int(2),
        item: row.maybe(3),
        text: row.bilingual(4),
        manner: row.maybe(7).and_then(|m| Manner::parse(&m)),
        votes: row.get::<Option<i64>>(8).map(votes),
        owner: Named::of(row.maybe(11), row.bilingual(12)),
        due: row.date(15),
        delegation: row.maybe(16),
        done_at: row.get(17),
    }
}

/// In the order of their numbers.
pub fn decisions(tx: &mut Tx, meeting: &str, after: i64, limit: i64) -> Result<Vec<Decision>> {
    let sql =
        format!("{DECISIONS} WHERE d.meeting = $1 AND d.number > $2 ORDER BY d.number LIMIT $3");
    Ok(tx.query(&sql, args![meeting, after, limit])?.iter().map(decision).collect())
}

/// Those seen that are not done yet and are to be by a day, the most pressing first.
pub fn due(tx: &mut Tx, permit: &Permit, limit: i64) -> Result<Vec<Decision>> {
    let mut q = Query::new(DECISIONS);
    q.add(
        " JOIN meetings m ON m.id = d.meeting WHERE d.done_at IS NULL AND d.due IS NOT NULL AND ",
    );
    permit.on_meeting(&mut q, "m");
    q.add(" ORDER BY d.due, d.id LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(decision).collect())
}

/// The next number of this meeting: two who ask at once wait for each other, and a number
/// whose decision is undone is given out again.
pub fn next_number(tx: &mut Tx, meeting: &str) -> Result<i64> {
    tx.execute("UPDATE meetings SET decided = decided + 1 WHERE id = $1", args![meeting])?;
    let row = tx.one("SELECT decided FROM meetings WHERE id = $1", args![meeting])?;
    Ok(row.map_or(1, |r| r.int(0)))
}

pub fn insert_decision(tx: &mut Tx, d: &Decision, now: Time) -> Result<()> {
    let owner = split(d.owner.as_ref().and_then(Named::text));
    tx.execute(
        "INSERT INTO decisions (id, meeting, number, item, text_ar, text_fr, text_en, manner,
           votes_for, votes_against, votes_abstained, owner_person, owner_ar, owner_fr, owner_en,
           due, delegation, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        args![
            d.id,
            d.meeting,
            d.number,
            d.item,
            d.text.ar,
            d.text.fr,
            d.text.en,
            d.manner.map(Manner::name),
            d.votes.map(|v| v.in_favour),
            d.votes.map(|v| v.against),
            d.votes.map(|v| v.abstained),
            d.owner.as_ref().and_then(Named::id),
            owner.ar,
            owner.fr,
            owner.en,
            d.due,
            d.delegation,
            now
        ],
    )?;
    Ok(())
}

pub fn finish_decision(tx: &mut Tx, meeting: &str, id: &str, at: Option<Time>) -> Result<bool> {
    let done = tx.execute(
        "UPDATE decisions SET done_at = $3 WHERE id = $1 AND meeting = $2",
        args![id, meeting, at],
    )?;
    Ok(done == 1)
}
