//! Two entries become one person: names, contacts, numbers and pairs of the other go to
//! the one that stays, the other's id leads there from then on. What other features keep
//! of a person they move themselves; what they moved is kept with the rest, for undoing.

mod joined;
mod state;

pub use state::{Merge, UNDO_DAYS, forget_old};

use super::insert::{self, Ready};
use super::model::{Membership, NewPerson, Person};
use super::{numbers, objection, pairs, store};
use crate::access::{Cx, Permit};
use crate::args;
use crate::db::{Query, Tx};
use crate::kernel::{BrokenKind, Refusal, Result};
use serde_json::Value;
use state::{KeptPair, State};

/// Where the id of somebody merged leads.
pub fn leads_to(tx: &mut Tx, id: &str) -> Result<Option<String>> {
    let row = tx.one("SELECT person FROM person_merges WHERE other = $1", args![id])?;
    Ok(row.map(|r| r.text(0)))
}

/// The same id, or that of the one that stays.
pub fn standing(tx: &mut Tx, id: &str) -> Result<String> {
    Ok(leads_to(tx, id)?.unwrap_or_else(|| id.to_owned()))
}

/// Every id that leads to somebody: their own, and those of whom were merged into them.
pub fn all_of(tx: &mut Tx, id: &str) -> Result<Vec<String>> {
    let rows = tx.query("SELECT other FROM person_merges WHERE person = $1", args![id])?;
    Ok([id.to_owned()].into_iter().chain(rows.iter().map(|r| r.text(0))).collect())
}

/// Joins `other` to `kept`; whoever asks has seen to the permits and moved what other
/// features keep of them (`moved`).
pub fn fold(
    tx: &mut Tx,
    cx: &mut Cx,
    kept: &Person,
    other: &Person,
    moved: Value,
) -> Result<Person> {
    let (kept_id, other_id) = (kept.id.as_str(), other.id.as_str());
    let (mut after, came) = joined::join(&kept.said, &other.said);
    let state = State {
        said: other.said.clone(),
        number: store::held_number(tx, other_id)?,
        further: other.further_numbers.clone(),
        created_at: store::created_at(tx, other_id)?,
        came,
        pairs: move_pairs(tx, kept_id, other_id)?,
        moved,
    };
    tx.execute("UPDATE person_merges SET person = $1 WHERE person = $2", args![kept_id, other_id])?;
    objection::pass_on(tx, kept_id, other_id)?;
    let held = numbers::join(tx, cx.now, kept, other, state.number.as_deref())?;
    store::delete(tx, other_id).map_err(|e| {
        let in_use = || Refusal::conflict("person_in_use").about(other_id);
        if e.is_broken(BrokenKind::Foreign) { in_use().into() } else { e }
    })?;
    let mut membership = after.membership.take().unwrap_or_default();
    membership.number = held.clone().or(kept.said.number().map(str::to_owned));
    after.membership = membership.some();
    store::update(tx, cx, kept, &after, held.as_deref()).map_err(numbers::raced)?;
    state::insert(tx, cx, other_id, kept_id, &state)?;
    pairs::look_again(tx, cx.now, &[kept_id])?;
    whole(tx, cx, kept_id)
}

fn whole(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Person> {
    let found = store::load(tx, &cx.keys, &[id.to_owned()])?.pop();
    found.ok_or_else(|| Refusal::not_found(id).into())
}

/// The other's pairs become those of the one that stays; a verdict goes before a guess.
fn move_pairs(tx: &mut Tx, kept: &str, other: &str) -> Result<Vec<KeptPair>> {
    let rows = tx.query(
        "SELECT a, b, score, found_at, waits, verdict, verdict_at, verdict_by FROM person_pairs
         WHERE a = $1 OR b = $1 ORDER BY a, b",
        args![other],
    )?;
    let found: Vec<KeptPair> = rows.iter().map(|r| KeptPair::of(r, other)).collect();
    for pair in found.iter().filter(|p| p.peer != kept) {
        write_pair(tx, kept, pair)?;
    }
    Ok(found)
}

fn write_pair(tx: &mut Tx, id: &str, pair: &KeptPair) -> Result<()> {
    let (a, b) = pairs::ordered(id, &pair.peer);
    tx.execute(
        "INSERT INTO person_pairs (a, b, score, found_at, waits, verdict, verdict_at, verdict_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (a, b) DO UPDATE SET verdict = excluded.verdict,
           verdict_at = excluded.verdict_at, verdict_by = excluded.verdict_by,
           waits = excluded.waits
         WHERE person_pairs.verdict IS NULL AND excluded.verdict IS NOT NULL",
        args![
            a,
            b,
            pair.score,
            pair.found_at,
            pair.waits,
            pair.verdict,
            pair.verdict_at,
            pair.verdict_by
        ],
    )?;
    Ok(())
}

/// A merge that can be undone: what of it other features have to move back. 422 where
/// `other` was not merged into `kept`, 409 when it is too late or another goes first.
pub fn undoable(tx: &mut Tx, cx: &Cx, kept: &str, other: &str) -> Result<Undoable> {
    let row = tx.one(
        &format!(
            "SELECT {} FROM person_merges m WHERE m.other = $1 AND m.person = $2",
            state::COLUMNS
        ),
        args![other, kept],
    )?;
    let merge = row.as_ref().map(Merge::of).ok_or_else(|| Refusal::field("other", "unknown"))?;
    if merge.into != kept {
        return Err(Refusal::conflict("merged_since").with("person", merge.into.into()).into());
    }
    match merge.open(cx)? {
        Some(state) if merge.can_be_undone(cx.now) => Ok(Undoable { merge, state }),
        _ => Err(Refusal::conflict("undo_expired").about(other).into()),
    }
}

#[derive(Debug)]
pub struct Undoable {
    merge: Merge,
    state: State,
}

impl Undoable {
    pub fn moved(&self) -> &Value {
        &self.state.moved
    }
}

/// Takes the two apart: the other is there again with what was theirs; what was added
/// since stays with the one that stayed.
pub fn unfold(tx: &mut Tx, cx: &mut Cx, kept: &Person, undo: &Undoable) -> Result<()> {
    let (merge, state) = (&undo.merge, &undo.state);
    let (kept_id, other_id) = (kept.id.as_str(), merge.other.as_str());
    tx.execute("DELETE FROM person_merges WHERE other = $1", args![other_id])?;
    let mut said = state.said.clone();
    let number = said.membership.as_mut().and_then(|m| m.number.take());
    said.membership = said.membership.and_then(Membership::some);
    let ready = Ready::of(cx, other_id.to_owned(), said, None)?;
    insert::people(tx, cx.now, &[ready])?;
    store::set_created_at(tx, other_id, state.created_at)?;
    lead_back(tx, kept_id, other_id)?;
    let after = joined::part(&kept.said, &state.came, &merged_besides(tx, cx, kept_id)?);
    let further = state.further.iter().chain(number.as_ref());
    let further: Vec<&str> = further.map(String::as_str).collect();
    let held = numbers::part(tx, kept_id, state.number.as_deref(), &further)?;
    store::update(tx, cx, kept, &after, held.as_deref())?;
    numbers::regain(tx, cx.now, other_id, number.as_deref(), &state.further)?;
    for pair in &state.pairs {
        if store::is_there(tx, &pair.peer)? {
            write_pair(tx, other_id, pair)?;
        }
    }
    pairs::look_again(tx, cx.now, &[kept_id])
}

/// What others said who are merged into the same person.
fn merged_besides(tx: &mut Tx, cx: &Cx, kept: &str) -> Result<Vec<NewPerson>> {
    let sql = format!(
        "SELECT {} FROM person_merges m WHERE m.person = $1 AND m.state IS NOT NULL ORDER BY m.other",
        state::COLUMNS
    );
    let mut out = Vec::new();
    for row in tx.query(&sql, args![kept])? {
        out.extend(Merge::of(&row).open(cx)?.map(|s| s.said));
    }
    Ok(out)
}

/// Ids that led here by way of the one who is back lead to them again.
fn lead_back(tx: &mut Tx, kept: &str, back: &str) -> Result<()> {
    let mut through = vec![back.to_owned()];
    while let Some(id) = through.pop() {
        let rows = tx.query(
            "SELECT other FROM person_merges WHERE person = $1 AND merged_into = $2 ORDER BY other",
            args![kept, id],
        )?;
        for row in rows {
            tx.execute(
                "UPDATE person_merges SET person = $1 WHERE other = $2",
                args![back, row.text(0)],
            )?;
            through.push(row.text(0));
        }
    }
    Ok(())
}

/// Merges into people within a permit, the newest first; of one person, where asked.
pub fn list(
    tx: &mut Tx,
    permit: &Permit,
    person: Option<&str>,
    after: Option<(i64, &str)>,
    limit: i64,
) -> Result<Vec<Merge>> {
    let mut q = Query::new(&format!(
        "SELECT {} FROM person_merges m JOIN people p ON p.id = m.person WHERE ",
        state::COLUMNS
    ));
    permit.on_person(&mut q, "p.id", "p.home_area");
    if let Some(person) = person {
        q.add(" AND m.person = ").bind(person);
    }
    if let Some((at, other)) = after {
        let (at, other) = (q.place(at), q.place(other));
        q.add(&format!(" AND (m.merged_at < {at} OR (m.merged_at = {at} AND m.other > {other}))"));
    }
    q.add(" ORDER BY m.merged_at DESC, m.other LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(Merge::of).collect())
}

/// How somebody merged was called, while it is kept.
pub fn name_of(cx: &Cx, merge: &Merge) -> Result<Option<crate::kernel::Bilingual>> {
    Ok(merge.open(cx)?.map(|s| s.said.name()))
}
