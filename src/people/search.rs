//! Finding somebody by a name in either script, with or without the place they live in,
//! by a membership number or a phone number. The keys bring some people forward, the
//! rare ones first; comparing the names ranks them.

use super::insert::whole_key;
use super::list::{Seated, within};
use super::near::{Near, Scope};
use super::store::CONTACT;
use crate::access::{Cx, Op, Permit};
use crate::areas;
use crate::db::{Query, Tx};
use crate::kernel::{Result, phone};

/// How far the pages of one search go.
pub(super) const DEEPEST: usize = 400;
/// Below this a name answers nothing that was asked.
const FAINT: f64 = 0.35;
/// So well the last word typed must begin a part of a name to be a beginning of it.
const BEGINS: f32 = 0.5;
/// So like a word of the name, it is that word.
const IS_PART: f32 = 0.6;
/// A name of which a part begins as what was typed so far.
const BEGUN: f64 = 0.6;
/// What a good score adds to that.
const BEGUN_MORE: f64 = 0.36;
/// Somebody is called so: nobody is still typing, and no word is a place.
const WHOLE: f64 = 0.95;
/// What a name is worth whose last words were read as the place of its bearer.
const AT_HOME: f64 = 0.97;
/// Words of a place's name at most.
const PLACE_WORDS: usize = 4;

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

/// A score that is worth showing, with the id.
type Found = Vec<(String, f64)>;

fn by_name(tx: &mut Tx, permit: &Permit, typed: &str, area: Option<&str>) -> Result<Found> {
    let scope = Scope::new(tx, permit, area)?;
    let mut found = called(tx, &scope, typed)?;
    if area.is_none() && !is_found(&found, WHOLE) {
        for (name, path) in with_place(tx, typed)? {
            let scope = Scope::new(tx, permit, Some(&path))?;
            let mut there = called(tx, &scope, &name)?;
            if !is_found(&there, WHOLE) {
                join(&mut there, begun(tx, &scope, &name)?);
            }
            join(&mut found, there.into_iter().map(|(id, score)| (id, score * AT_HOME)));
        }
    }
    if !is_found(&found, WHOLE * AT_HOME) {
        join(&mut found, begun(tx, &scope, typed)?);
    }
    Ok(in_order(found))
}

/// The same among those of a body: they are few, and gone through.
pub(super) fn find_seated(
    tx: &mut Tx,
    permit: &Permit,
    typed: &str,
    area: Option<&str>,
    seated: &Seated,
) -> Result<Found> {
    let mut near = Near::default();
    near.seated(tx, permit, area, seated)?;
    Ok(in_order(near.ranked_by(tx, |name| as_begun(typed, name))?))
}

fn in_order(mut found: Found) -> Found {
    for (_, score) in &mut found {
        *score = (*score * 1000.0).round() / 1000.0;
    }
    found.retain(|f| f.1 >= FAINT);
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    found
}

/// Each once, by its better score.
fn join(found: &mut Found, more: impl IntoIterator<Item = (String, f64)>) {
    for (id, score) in more {
        match found.iter_mut().find(|f| f.0 == id) {
            Some(known) => known.1 = known.1.max(score),
            None => found.push((id, score)),
        }
    }
}

/// Whether somebody is found so surely that nothing else can have been meant.
fn is_found(found: &Found, sure: f64) -> bool {
    found.iter().any(|f| f.1 >= sure)
}

/// People of a scope by a whole name.
fn called(tx: &mut Tx, scope: &Scope<'_>, typed: &str) -> Result<Found> {
    let mut near = Near::default();
    near.by_keys(tx, scope, &whole_key(typed), &names::keys(typed))?;
    near.ranked(tx, typed)
}

/// People of a scope by as much of a name as is typed yet.
fn begun(tx: &mut Tx, scope: &Scope<'_>, typed: &str) -> Result<Found> {
    let mut near = Near::default();
    near.by_beginning(tx, scope, typed)?;
    near.ranked_by(tx, |name| as_begun(typed, name))
}

/// A key is short and many words share it: the letters themselves must begin a part, or be
/// one.
fn as_begun(typed: &str, name: &str) -> f64 {
    let score = f64::from(names::score(typed, name));
    let last = typed.split_whitespace().next_back().unwrap_or_default();
    let is_part = || name.split_whitespace().any(|word| names::score(last, word) >= IS_PART);
    if names::begun(typed, name) < BEGINS && !is_part() {
        return score;
    }
    score.max(BEGUN + score * BEGUN_MORE)
}

/// What was typed as a name and the place of its bearer, in every way in which its last
/// words are an area's name: the name, and the area's path.
fn with_place(tx: &mut Tx, typed: &str) -> Result<Vec<(String, String)>> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut out = Vec::new();
    for length in 1..words.len().min(PLACE_WORDS + 1) {
        let (name, place) = words.split_at(words.len() - length);
        for code in areas::by_name(tx, &place.join(" "))? {
            if let Some(path) = areas::path_of(tx, &code)? {
                out.push((name.join(" "), path));
            }
        }
    }
    // A town, its province and its region may share a name: the widest holds the others.
    let all = out.clone();
    out.retain(|(name, path)| {
        !all.iter().any(|(n, p)| n == name && p != path && path.starts_with(p.as_str()))
    });
    out.truncate(3);
    Ok(out)
}
