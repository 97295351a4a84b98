//! SQL of tenures.

use super::model::{END_STATES, KINDS, STATUSES, Said, Tenure, WAYS};
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Result, Time};

const COLUMNS: &str = "id, person, kind, role_ar, role_fr, role_en, body, body_name_ar,
    body_name_fr, body_name_en, post, area, constituency, began, ended, end_state, how, how_text,
    end_cause, part_of, comes_after, election, on_behalf_of, outcomes, source, status";

fn tenure(row: &Row) -> Tenure {
    Tenure {
        id: row.text(0),
        person: row.text(1),
        said: Said {
            kind: word(row, 2, &KINDS).unwrap_or_default(),
            role: row.bilingual(3),
            body: row.maybe(6),
            body_name: row.bilingual(7).some(),
            post: row.maybe(10),
            area: row.maybe(11),
            constituency: row.maybe(12),
            began: row.date(13),
            ended: row.date(14),
            end_state: word(row, 15, &END_STATES),
            how: word(row, 16, &WAYS),
            how_text: row.maybe(17),
            end_cause: row.maybe(18),
            within: row.maybe(19),
            after: row.maybe(20),
            election: row.maybe(21),
            on_behalf_of: row.maybe(22),
            outcomes: row.maybe(23),
            source: row.maybe(24),
            status: word(row, 25, &STATUSES).unwrap_or("claimed"),
        },
        role_feminine: None,
    }
}

fn word(row: &Row, column: usize, words: &[&'static str]) -> Option<&'static str> {
    let said = row.maybe(column)?;
    words.iter().copied().find(|w| *w == said)
}

/// One, whoever's it is: whether its person may be seen is asked next.
pub fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Tenure>> {
    let sql = format!("SELECT {COLUMNS} FROM tenures WHERE id = $1");
    Ok(tx.one(&sql, args![id])?.as_ref().map(tenure))
}

/// Those of these that are there, in no order.
pub fn by_ids(tx: &mut Tx, ids: &[String]) -> Result<Vec<Tenure>> {
    let mut out = Vec::with_capacity(ids.len());
    for some in ids.chunks(500) {
        let mut q = Query::new(&format!("SELECT {COLUMNS} FROM tenures WHERE id IN ("));
        q.bind_all(some).add(")");
        out.extend(q.rows(tx)?.iter().map(tenure));
    }
    Ok(out)
}

/// Everything of these people, in no order; whoever asks has seen to the permit.
pub fn of_people(tx: &mut Tx, people: &[String]) -> Result<Vec<Tenure>> {
    let mut q = Query::new(&format!("SELECT {COLUMNS} FROM tenures WHERE person IN ("));
    q.bind_all(people).add(")");
    Ok(q.rows(tx)?.iter().map(tenure).collect())
}

/// Everything of one person, by age of the entry; whoever asks has seen to the permit.
pub fn of_person(tx: &mut Tx, person: &str) -> Result<Vec<Tenure>> {
    let sql = format!("SELECT {COLUMNS} FROM tenures WHERE person = $1 ORDER BY id");
    Ok(tx.query(&sql, args![person])?.iter().map(tenure).collect())
}

pub fn insert(tx: &mut Tx, tenure: &Tenure, now: Time) -> Result<()> {
    let sql = format!(
        "INSERT INTO tenures ({COLUMNS}, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
           $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $27)"
    );
    write(tx, &sql, tenure, now)
}

pub fn update(tx: &mut Tx, tenure: &Tenure, now: Time) -> Result<()> {
    // The person is written back as it was: one list of values for both statements.
    write(
        tx,
        "UPDATE tenures SET person = $2, kind = $3, role_ar = $4, role_fr = $5, role_en = $6,
           body = $7, body_name_ar = $8, body_name_fr = $9, body_name_en = $10, post = $11,
           area = $12, constituency = $13, began = $14, ended = $15, end_state = $16, how = $17,
           how_text = $18, end_cause = $19, part_of = $20, comes_after = $21, election = $22,
           on_behalf_of = $23, outcomes = $24, source = $25, status = $26, updated_at = $27
         WHERE id = $1",
        tenure,
        now,
    )
}

fn write(tx: &mut Tx, sql: &str, tenure: &Tenure, now: Time) -> Result<()> {
    let said = &tenure.said;
    let body_name = said.body_name.clone().unwrap_or_default();
    tx.execute(
        sql,
        args![
            tenure.id,
            tenure.person,
            said.kind,
            said.role.ar,
            said.role.fr,
            said.role.en,
            said.body,
            body_name.ar,
            body_name.fr,
            body_name.en,
            said.post,
            said.area,
            said.constituency,
            said.began,
            said.ended,
            said.end_state,
            said.how,
            said.how_text,
            said.end_cause,
            said.within,
            said.after,
            said.election,
            said.on_behalf_of,
            said.outcomes,
            said.source,
            said.status,
            now
        ],
    )?;
    Ok(())
}

/// What hung on it hangs on what it hung on: an order that was known stays known.
pub fn delete(tx: &mut Tx, gone: &Tenure) -> Result<()> {
    tx.execute(
        "UPDATE tenures SET part_of = $3 WHERE person = $1 AND part_of = $2",
        args![gone.person, gone.id, gone.said.within],
    )?;
    tx.execute(
        "UPDATE tenures SET comes_after = $3 WHERE person = $1 AND comes_after = $2",
        args![gone.person, gone.id, gone.said.after],
    )?;
    let answers = "DELETE FROM finding_answers WHERE person = $1 AND finding LIKE $2";
    tx.execute(answers, args![gone.person, format!("%{}%", gone.id)])?;
    tx.execute("DELETE FROM tenures WHERE id = $1", args![gone.id])?;
    Ok(())
}

/// Everything of one person becomes another's.
pub fn move_all(tx: &mut Tx, from: &str, to: &str) -> Result<()> {
    tx.execute("UPDATE finding_answers SET person = $2 WHERE person = $1", args![from, to])?;
    tx.execute("UPDATE tenures SET person = $2 WHERE person = $1", args![from, to])?;
    Ok(())
}

/// One of them, if it is still there: whether it was.
pub fn give(tx: &mut Tx, id: &str, from: &str, to: &str) -> Result<bool> {
    let sql = "UPDATE tenures SET person = $3 WHERE id = $1 AND person = $2";
    Ok(tx.execute(sql, args![id, from, to])? > 0)
}

/// No tenure hangs on somebody else's.
pub fn cut_links_between(tx: &mut Tx, now: Time, a: &str, b: &str) -> Result<()> {
    for column in ["part_of", "comes_after"] {
        let sql = format!(
            "UPDATE tenures SET {column} = NULL, updated_at = $3
             WHERE person IN ($1, $2) AND {column} IS NOT NULL
               AND {column} NOT IN (SELECT o.id FROM tenures o WHERE o.person = tenures.person)"
        );
        tx.execute(&sql, args![a, b, now])?;
    }
    Ok(())
}

/// What somebody answered to a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownBecause {
    /// The finding's id.
    pub finding: String,
    pub because: String,
    /// The account.
    pub by: String,
    pub at: Time,
}

pub fn answers(tx: &mut Tx, person: &str) -> Result<Vec<KnownBecause>> {
    let rows = tx.query(
        "SELECT finding, because, answered_by, answered_at FROM finding_answers
         WHERE person = $1 ORDER BY finding",
        args![person],
    )?;
    Ok(rows
        .iter()
        .map(|r| KnownBecause {
            finding: r.text(0),
            because: r.text(1),
            by: r.text(2),
            at: r.time(3),
        })
        .collect())
}

/// A new answer takes the place of the one before.
pub fn answer(tx: &mut Tx, person: &str, answer: &KnownBecause) -> Result<()> {
    tx.execute(
        "INSERT INTO finding_answers (finding, person, because, answered_by, answered_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (finding) DO UPDATE SET because = excluded.because,
           answered_by = excluded.answered_by, answered_at = excluded.answered_at",
        args![answer.finding, person, answer.because, answer.by, answer.at],
    )?;
    Ok(())
}

pub fn drop_answer(tx: &mut Tx, person: &str, finding: &str) -> Result<()> {
    let sql = "DELETE FROM finding_answers WHERE person = $1 AND finding = $2";
    tx.execute(sql, args![person, finding])?;
    Ok(())
}

pub fn give_answer(tx: &mut Tx, finding: &str, from: &str, to: &str) -> Result<()> {
    let sql = "UPDATE finding_answers SET person = $3 WHERE finding = $1 AND person = $2";
    tx.execute(sql, args![finding, from, to])?;
    Ok(())
}
