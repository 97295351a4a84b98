//! Finding somebody by a name in either script, a membership number or a phone number.
//! The keys bring a few hundred people forward; comparing the names ranks them.

use super::list::within;
use super::store::CONTACT;
use crate::access::{Cx, Op, Permit};
use crate::db::{Query, Tx};
use crate::kernel::{Result, phone};
use std::collections::{BTreeSet, HashMap};

/// How far the pages of one search go.
pub(super) const DEEPEST: usize = 400;
/// People brought forward by one key.
const PER_KEY: i64 = 200;
/// Keys and beginnings looked up for one search.
const KEYS: usize = 24;
/// Below this a name answers nothing that was asked.
const FAINT: f64 = 0.35;
/// A name of which a part begins as what was typed so far.
const BEGUN: f64 = 0.6;

/// Ids with their scores, best first.
pub fn find(
    tx: &mut Tx,
    cx: &Cx,
    permit: &Permit,
    typed: &str,
    area: Option<&str>,
) -> Result<Vec<(String, f64)>> {
    let mut exact = by_number(tx, permit, typed, area)?;
    exact.extend(by_phone(tx, cx, typed, area)?);
    if exact.is_empty() {
        return by_name(tx, permit, typed, area);
    }
    exact.dedup();
    Ok(exact.into_iter().map(|id| (id, 1.0)).collect())
}

fn by_number(tx: &mut Tx, permit: &Permit, typed: &str, area: Option<&str>) -> Result<Vec<String>> {
    let mut q = Query::new("SELECT p.id FROM people p WHERE ");
    let number = q.place(typed.trim());
    q.add(&format!(
        "p.id IN (SELECT id FROM people WHERE membership_number = {number}
           UNION SELECT person FROM number_claims WHERE number = {number}
           UNION SELECT person FROM further_numbers WHERE number = {number}) AND "
    ));
    within(&mut q, permit, area);
    q.add(" ORDER BY p.id");
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

/// Only for those who may write what they find: a phone number names its owner.
fn by_phone(tx: &mut Tx, cx: &Cx, typed: &str, area: Option<&str>) -> Result<Vec<String>> {
    let Some(number) = phone::to_e164(typed) else { return Ok(Vec::new()) };
    let Ok(permit) = cx.permit(Op::PersonWrite) else { return Ok(Vec::new()) };
    let mut q = Query::new(
        "SELECT p.id FROM people p WHERE p.id IN (SELECT person FROM person_contacts WHERE lookup = ",
    );
    q.bind(cx.keys.hash(CONTACT, &number)).add(") AND ");
    within(&mut q, &permit, area);
    q.add(" ORDER BY p.id");
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

struct Candidate {
    names: [Option<String>; 2],
    begun: bool,
}

fn by_name(
    tx: &mut Tx,
    permit: &Permit,
    typed: &str,
    area: Option<&str>,
) -> Result<Vec<(String, f64)>> {
    let mut near: HashMap<String, Candidate> = HashMap::new();
    let keys = names::keys(typed);
    let begun = begun_by_all(tx, permit, typed, area)?;
    for key in keys.iter().take(KEYS) {
        let mut q = Query::new(
            "SELECT p.id, p.name_ar, p.name_latn FROM person_keys k JOIN people p ON p.id = k.person
             WHERE k.name_key = ",
        );
        q.bind(key).add(" AND ");
        within(&mut q, permit, area);
        q.add(" ORDER BY k.person LIMIT ").bind(PER_KEY);
        gather(&q, tx, &mut near)?;
        // Pairs of parts come first and say most; single parts only fill up.
        if near.len() >= DEEPEST && key.starts_with("p:") {
            break;
        }
    }
    for (id, names) in begun {
        near.entry(id).or_insert(Candidate { names, begun: false }).begun = true;
    }
    let mut found: Vec<(String, f64)> = near
        .into_iter()
        .map(|(id, candidate)| (id, score(typed, &candidate)))
        .filter(|(_, score)| *score >= FAINT)
        .collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(found)
}

fn gather(q: &Query, tx: &mut Tx, near: &mut HashMap<String, Candidate>) -> Result<()> {
    q.each(tx, |r| {
        near.entry(r.text(0))
            .or_insert_with(|| Candidate { names: [r.get(1), r.get(2)], begun: false });
        Ok(())
    })
}

fn score(typed: &str, candidate: &Candidate) -> f64 {
    let names = candidate.names.iter().flatten();
    let best = names.map(|n| f64::from(names::score(typed, n))).fold(0.0, f64::max);
    let best = if candidate.begun { best.max(BEGUN + best * (1.0 - BEGUN) * 0.9) } else { best };
    (best * 1000.0).round() / 1000.0
}

type Begun = HashMap<String, [Option<String>; 2]>;

/// People of whom every whole word typed is a part of the name, and the last word the
/// beginning of one: what somebody means who is still typing.
fn begun_by_all(tx: &mut Tx, permit: &Permit, typed: &str, area: Option<&str>) -> Result<Begun> {
    let mut beginnings = names::prefix_keys(typed);
    // Without a letter after its mark it would be the beginning of every key.
    beginnings.retain(|b| b.len() > "t:".len());
    if beginnings.is_empty() {
        return Ok(Begun::new());
    }
    let whole: Vec<BTreeSet<String>> = whole_words(typed);
    let mut out = Begun::new();
    for beginning in beginnings.iter().take(KEYS) {
        let mut q = Query::new(
            "SELECT p.id, p.name_ar, p.name_latn FROM person_keys k JOIN people p ON p.id = k.person
             WHERE k.name_key >= ",
        );
        q.bind(beginning).add(" AND k.name_key < ").bind(format!("{beginning}\u{10FFFF}"));
        for keys in &whole {
            q.add(" AND EXISTS (SELECT 1 FROM person_keys w WHERE w.person = k.person AND w.name_key IN (");
            q.bind_all(keys).add("))");
        }
        q.add(" AND ");
        within(&mut q, permit, area);
        q.add(" ORDER BY k.name_key, k.person LIMIT ").bind(PER_KEY);
        q.each(tx, |r| {
            out.insert(r.text(0), [r.get(1), r.get(2)]);
            Ok(())
        })?;
    }
    Ok(out)
}

/// The keys of each word before the last one.
fn whole_words(typed: &str) -> Vec<BTreeSet<String>> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let before = words.len().saturating_sub(1);
    words[..before]
        .iter()
        .map(|word| names::keys(word).into_iter().collect::<BTreeSet<String>>())
        .filter(|keys| !keys.is_empty())
        .collect()
}
