//! SQL of documents, claims, and the facts that rest on them.

use super::model::{Claim, Document, Evidence, Kind, Reliability, State};
use crate::access::{Permit, prefix_end};
use crate::args;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Lang, Result, Time};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashMap;

const SELECT: &str = "SELECT d.id, d.area, d.body, d.title, d.url, d.source, d.reliability,
    d.published, d.day, d.week, d.lang, d.removed, d.first, d.findings, d.created_at, ";

fn parsed<T: DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}

fn document(row: &Row) -> Document {
    Document {
        id: row.text(0),
        area: row.maybe(1),
        body: row.maybe(2),
        title: row.maybe(3),
        url: row.maybe(4),
        source: row.maybe(5),
        reliability: Reliability::parse(&row.text(6)).unwrap_or_default(),
        published: row.date(7),
        day: row.text(8),
        week: row.text(9),
        lang: Lang::parse(&row.text(10)).unwrap_or_default(),
        removed: row.int(11),
        first: row.maybe(12),
        findings: parsed(&row.text(13)),
        created_at: row.time(14),
        text: row.maybe(15).unwrap_or_default(),
    }
}

/// One, whole. A document lies in its area or its body, as a meeting does.
pub fn visible(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Document>> {
    let mut q = Query::new(SELECT);
    q.add("d.text FROM documents d WHERE ");
    permit.on_meeting(&mut q, "d");
    q.add(" AND d.id = ").bind(id);
    Ok(q.row(tx)?.as_ref().map(document))
}

/// The earliest of the same place with the same words.
pub fn first_of(tx: &mut Tx, d: &Document, fingerprint: &[u8; 32]) -> Result<Option<String>> {
    let mut q =
        Query::new("SELECT d.id FROM documents d WHERE d.first IS NULL AND d.fingerprint = ");
    q.bind(fingerprint.as_slice()).add(" AND COALESCE(d.area, '') = ");
    q.bind(d.area.as_deref().unwrap_or_default()).add(" AND COALESCE(d.body, '') = ");
    q.bind(d.body.as_deref().unwrap_or_default()).add(" ORDER BY d.id LIMIT 1");
    Ok(q.row(tx)?.map(|r| r.text(0)))
}

/// Of the first texts of the same place, those that have a band in common with this one, the
/// earliest first.
pub fn near(tx: &mut Tx, d: &Document, bands: &[i64]) -> Result<Vec<String>> {
    if bands.is_empty() {
        return Ok(Vec::new());
    }
    let mut q = Query::new(
        "SELECT DISTINCT d.id FROM document_bands b JOIN documents d ON d.id = b.document
         WHERE b.hash IN (",
    );
    q.bind_all(bands).add(") AND d.first IS NULL AND COALESCE(d.area, '') = ");
    q.bind(d.area.as_deref().unwrap_or_default()).add(" AND COALESCE(d.body, '') = ");
    q.bind(d.body.as_deref().unwrap_or_default()).add(" ORDER BY d.id LIMIT 20");
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

pub fn text(tx: &mut Tx, id: &str) -> Result<String> {
    let row = tx.one("SELECT text FROM documents WHERE id = $1", args![id])?;
    Ok(row.map(|r| r.text(0)).unwrap_or_default())
}

/// What a list is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Folded.
    pub words: Vec<String>,
    pub week: Option<String>,
    /// A person with whoever was merged into them.
    pub people: Option<Vec<String>>,
    pub body: Option<String>,
    /// The path of an area.
    pub area: Option<String>,
    /// Day and id of the last one of the page before.
    pub after: Option<(String, String)>,
}

/// A page of those seen, the latest first, without their texts. Where nobody in particular is
/// asked for, a dispatch stands once.
pub fn page(tx: &mut Tx, permit: &Permit, wanted: &Wanted, limit: i64) -> Result<Vec<Document>> {
    let mut q = Query::new(SELECT);
    q.add("NULL FROM documents d WHERE ");
    permit.on_meeting(&mut q, "d");
    for word in &wanted.words {
        q.add(" AND d.folded LIKE ").bind(format!("%{word}%"));
    }
    if let Some(week) = &wanted.week {
        q.add(" AND d.week = ").bind(week);
    }
    if let Some(path) = &wanted.area {
        q.add(" AND d.area IN (SELECT code FROM areas WHERE path >= ").bind(path);
        q.add(" AND path < ").bind(prefix_end(path)).add(")");
    }
    if let Some(people) = &wanted.people {
        of_fact(&mut q, "person", people);
    }
    if let Some(body) = &wanted.body {
        of_fact(&mut q, "body", std::slice::from_ref(body));
    }
    if wanted.people.is_none() && wanted.body.is_none() {
        q.add(" AND d.first IS NULL");
    }
    if let Some((day, id)) = &wanted.after {
        let day = q.place(day);
        q.add(&format!(" AND (d.day < {day} OR (d.day = {day} AND d.id < "));
        q.bind(id).add("))");
    }
    q.add(" ORDER BY d.day DESC, d.id DESC LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(document).collect())
}

fn of_fact(q: &mut Query, kind: &'static str, facts: &[String]) {
    q.add(" AND d.id IN (SELECT c.document FROM claims c JOIN claim_facts f ON f.claim = c.id WHERE f.kind = ");
    q.bind(kind).add(" AND f.fact IN (").bind_all(facts).add("))");
}

/// The later ones with the same words, under the id of the first.
pub fn copies(
    tx: &mut Tx,
    permit: &Permit,
    of: &[String],
) -> Result<HashMap<String, Vec<Document>>> {
    let mut out: HashMap<String, Vec<Document>> = HashMap::new();
    let mut q = Query::new(SELECT);
    q.add("NULL FROM documents d WHERE ");
    permit.on_meeting(&mut q, "d");
    q.add(" AND d.first IN (").bind_all(of).add(") ORDER BY d.id LIMIT 500");
    for copy in q.rows(tx)?.iter().map(document) {
        out.entry(copy.first.clone().unwrap_or_default()).or_default().push(copy);
    }
    Ok(out)
}

/// How many claims each has, and how many wait.
pub fn counts(tx: &mut Tx, of: &[String]) -> Result<HashMap<String, (i64, i64)>> {
    let mut q = Query::new(
        "SELECT document, COUNT(*), SUM(CASE WHEN state = 'open' THEN 1 ELSE 0 END) FROM claims WHERE document IN (",
    );
    q.bind_all(of).add(") GROUP BY document");
    Ok(q.rows(tx)?.iter().map(|r| (r.text(0), (r.int(1), r.int(2)))).collect())
}

/// The weeks of those seen, the latest first.
pub fn weeks(tx: &mut Tx, permit: &Permit) -> Result<Vec<(String, i64)>> {
    let mut q = Query::new("SELECT d.week, COUNT(*) FROM documents d WHERE ");
    permit.on_meeting(&mut q, "d");
    q.add(" GROUP BY d.week ORDER BY d.week DESC LIMIT 8");
    Ok(q.rows(tx)?.iter().map(|r| (r.text(0), r.int(1))).collect())
}

pub struct Keys<'a> {
    pub folded: &'a str,
    pub fingerprint: &'a [u8; 32],
    /// What texts nearly the same are found by.
    pub bands: &'a [i64],
    pub by: &'a str,
}

pub fn insert(tx: &mut Tx, d: &Document, keys: &Keys<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO documents (id, area, body, title, url, source, reliability, published, day,
           week, lang, text, removed, folded, fingerprint, first, findings, brought_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        args![
            d.id,
            d.area,
            d.body,
            d.title,
            d.url,
            d.source,
            d.reliability.name(),
            d.published,
            d.day,
            d.week,
            d.lang.code(),
            d.text,
            d.removed,
            keys.folded,
            keys.fingerprint.as_slice(),
            d.first,
            serde_json::to_string(&d.findings)?,
            keys.by,
            d.created_at
        ],
    )?;
    // Only under a first text is another folded.
    for band in keys.bands.iter().filter(|_| d.first.is_none()) {
        tx.tell(
            "INSERT INTO document_bands (document, hash) VALUES ($1, $2)
             ON CONFLICT (document, hash) DO NOTHING",
            args![d.id, band],
        )?;
    }
    Ok(())
}

pub fn insert_claim(tx: &mut Tx, c: &Claim) -> Result<()> {
    tx.tell(
        "INSERT INTO claims (id, document, position, kind, starts, ends, words, voice, voice_words,
           proposal, findings, about, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'open')",
        args![
            c.id,
            c.document,
            c.position,
            c.kind.name(),
            c.evidence.start,
            c.evidence.end,
            c.evidence.text,
            c.voice,
            c.voice_words,
            Value::Object(c.proposal.clone()).to_string(),
            serde_json::to_string(&c.findings)?,
            c.about
        ],
    )
}

const CLAIM: &str =
    "SELECT c.id, c.document, c.position, c.kind, c.starts, c.ends, c.words, c.voice,
    c.voice_words, c.proposal, c.findings, c.about, c.state, c.judged_at, c.result FROM claims c ";

fn claim(row: &Row) -> Claim {
    Claim {
        id: row.text(0),
        document: row.text(1),
        position: row.int(2),
        kind: Kind::parse(&row.text(3)).unwrap_or(Kind::Number),
        evidence: Evidence { start: row.int(4), end: row.int(5), text: row.text(6) },
        voice: row.text(7),
        voice_words: row.maybe(8),
        proposal: parsed(&row.text(9)),
        findings: parsed(&row.text(10)),
        about: row.maybe(11),
        state: State::parse(&row.text(12)).unwrap_or_default(),
        judged_at: row.get(13),
        result: row.maybe(14).and_then(|t| serde_json::from_str(&t).ok()),
    }
}

/// In the order of the text's own list.
pub fn claims(tx: &mut Tx, document: &str) -> Result<Vec<Claim>> {
    let mut q = Query::new(CLAIM);
    q.add("WHERE c.document = ").bind(document).add(" ORDER BY c.position");
    Ok(q.rows(tx)?.iter().map(claim).collect())
}

/// The document that a claim stands in, where that may be seen.
pub fn document_of(tx: &mut Tx, permit: &Permit, claim: &str) -> Result<Option<String>> {
    let mut q =
        Query::new("SELECT d.id FROM claims c JOIN documents d ON d.id = c.document WHERE c.id = ");
    q.bind(claim).add(" AND ");
    permit.on_meeting(&mut q, "d");
    Ok(q.row(tx)?.map(|r| r.text(0)))
}

pub fn judge(tx: &mut Tx, c: &Claim, by: &str, now: Time) -> Result<()> {
    tx.execute(
        "UPDATE claims SET state = $2, judged_by = $3, judged_at = $4, result = $5 WHERE id = $1",
        args![c.id, c.state.name(), by, now, c.result.as_ref().map(Value::to_string)],
    )?;
    Ok(())
}

pub fn rests_on(tx: &mut Tx, claim: &str, kind: &str, fact: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO claim_facts (claim, kind, fact) VALUES ($1, $2, $3)
         ON CONFLICT (claim, kind, fact) DO NOTHING",
        args![claim, kind, fact],
    )?;
    Ok(())
}

/// What a fact rests on: each claim with its document, where that may be seen; the latest
/// first.
pub fn sources(
    tx: &mut Tx,
    permit: &Permit,
    kind: &str,
    facts: &[String],
) -> Result<Vec<(String, Claim, Document)>> {
    let mut q = Query::new(
        "SELECT f.fact, c.id, c.document FROM claim_facts f JOIN claims c ON c.id = f.claim
         JOIN documents d ON d.id = c.document WHERE f.kind = ",
    );
    q.bind(kind).add(" AND f.fact IN (").bind_all(facts).add(") AND ");
    permit.on_meeting(&mut q, "d");
    q.add(" ORDER BY d.day DESC, c.position LIMIT 500");
    let rows: Vec<(String, String, String)> =
        q.rows(tx)?.iter().map(|r| (r.text(0), r.text(1), r.text(2))).collect();
    let mut q = Query::new(CLAIM);
    q.add("WHERE c.id IN (").bind_all(rows.iter().map(|r| &r.1)).add(")");
    let claims: HashMap<String, Claim> =
        q.rows(tx)?.iter().map(|r| (r.text(0), claim(r))).collect();
    let mut q = Query::new(SELECT);
    q.add("NULL FROM documents d WHERE d.id IN (").bind_all(rows.iter().map(|r| &r.2)).add(")");
    let documents: HashMap<String, Document> =
        q.rows(tx)?.iter().map(|r| (r.text(0), document(r))).collect();
    let whole = rows.into_iter().filter_map(|(fact, claim, document)| {
        Some((fact, claims.get(&claim)?.clone(), documents.get(&document)?.clone()))
    });
    Ok(whole.collect())
}
