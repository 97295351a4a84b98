//! What is done about people entered twice. Who merges may write both; what one does not
//! see is not there.

use super::compare::Agreement;
use crate::access::{Cx, Op, Permit};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::merging::{self as places, TakenOver};
use crate::kernel::{Bilingual, Error, Refusal, Result, Time};
use crate::meetings::merging as sittings;
use crate::people::merging::{self, Merge};
use crate::people::numbers::{self, Claim};
use crate::people::pairs::{self, Found, Pair};
use crate::people::{self, Person};
use crate::tenures::merging as careers;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::HashMap;
use utoipa::ToSchema;

/// What somebody who sees both says of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Same,
    /// A membership number that both say is this one's: its holder's, where nothing is said.
    Different {
        number_holder: Option<String>,
    },
}

/// Joins `other` to `id`, who stays.
pub fn merge(tx: &mut Tx, cx: &mut Cx, id: &str, other: &str) -> Result<Person> {
    let (kept, _) = people::actions::held(tx, cx, Op::PersonWrite, id)?;
    if other == id {
        return Err(Refusal::field("other", "same_person").into());
    }
    not_merged_yet(tx, cx, other)?;
    let other = match people::actions::held(tx, cx, Op::PersonWrite, other) {
        Ok((other, _)) => other,
        Err(Error::Refusal(r)) if r.status == 404 => {
            return Err(Refusal::field("other", "unknown").into());
        }
        Err(error) => return Err(error),
    };
    join(tx, cx, &kept, &other)
}

/// 409 where the id of `other` leads to somebody already, whom the caller sees.
fn not_merged_yet(tx: &mut Tx, cx: &Cx, other: &str) -> Result<()> {
    let Some(stands) = people::leads_to(tx, other)? else { return Ok(()) };
    if people::visible(tx, &cx.permit(Op::PersonRead)?, &stands)? {
        return Err(Refusal::conflict("already_merged").with("person", stands.into()).into());
    }
    Ok(())
}

/// What each room moved.
#[derive(Serialize, Deserialize)]
struct Moved {
    #[serde(flatten)]
    places: TakenOver,
    #[serde(default)]
    careers: careers::TakenOver,
    #[serde(default)]
    meetings: sittings::TakenOver,
}

fn join(tx: &mut Tx, cx: &mut Cx, kept: &Person, other: &Person) -> Result<Person> {
    let moved = Moved {
        places: places::take_over(tx, cx, &kept.id, &other.id)?,
        careers: careers::take_over(tx, &kept.id, &other.id)?,
        meetings: sittings::take_over(tx, &kept.id, &other.id)?,
    };
    let person = merging::fold(tx, cx, kept, other, serde_json::to_value(&moved)?)?;
    let details = json!({
        "other": other.id, "enrolments": moved.places.enrolments.len(),
        "withdrawn": moved.places.withdrawn.len(), "tenures": moved.careers.tenures.len(),
    });
    audit::record(tx, cx, "person.merge", &kept.id, &details)?;
    Ok(person)
}

/// A merge undone: the one that stayed, and who is there again.
#[derive(Serialize, ToSchema)]
pub struct Parted {
    pub person: Person,
    pub restored: Person,
}

/// Takes apart what was merged within the last thirty days. Who does it may write both.
pub fn undo(tx: &mut Tx, cx: &mut Cx, id: &str, other: &str) -> Result<Parted> {
    let (kept, _) = people::actions::held(tx, cx, Op::PersonWrite, id)?;
    let undoable = merging::undoable(tx, cx, id, other)?;
    merging::unfold(tx, cx, &kept, &undoable)?;
    let moved: Moved = serde_json::from_value(undoable.moved().clone())?;
    places::give_back(tx, cx, id, other, &moved.places)?;
    careers::give_back(tx, cx, id, other, &moved.careers)?;
    sittings::give_back(tx, id, other, &moved.meetings)?;
    let permit = cx.permit(Op::PersonWrite)?;
    if !people::visible(tx, &permit, other)? || !people::visible(tx, &permit, id)? {
        return Err(Refusal::forbidden(other).into());
    }
    audit::record(tx, cx, "person.merge_undo", id, &json!({ "other": other }))?;
    let mut both = people::whole(tx, cx, &[id.to_owned(), other.to_owned()])?;
    both.sort_by_key(|p| p.id != id);
    match <[Person; 2]>::try_from(both) {
        Ok([person, restored]) => Ok(Parted { person, restored }),
        Err(_) => Err(Refusal::not_found(other).into()),
    }
}

/// Says whether two are one. The same: `a` stays.
pub fn judge(
    tx: &mut Tx,
    cx: &mut Cx,
    a: &str,
    b: &str,
    verdict: &Verdict,
) -> Result<Option<Person>> {
    if a == b {
        return Err(Refusal::field("b", "same_person").into());
    }
    if people::standing(tx, a)? == people::standing(tx, b)? {
        not_merged_yet(tx, cx, a)?;
        not_merged_yet(tx, cx, b)?;
    }
    let (first, _) = people::actions::held(tx, cx, Op::PersonWrite, a)?;
    let (second, _) = people::actions::held(tx, cx, Op::PersonWrite, b)?;
    match verdict {
        Verdict::Same => join(tx, cx, &first, &second).map(Some),
        Verdict::Different { number_holder } => {
            settle(tx, a, b, number_holder.as_deref())?;
            pairs::tell_different(tx, cx, a, b)?;
            audit::record(tx, cx, "duplicate.different", a, &json!({ "other": b }))?;
            Ok(None)
        }
    }
}

fn settle(tx: &mut Tx, a: &str, b: &str, whose: Option<&str>) -> Result<()> {
    let claim = numbers::claim_between(tx, a, b)?;
    match (claim, whose) {
        (None, None) => Ok(()),
        (Some(claim), whose) if whose.is_none_or(|id| id == a || id == b) => {
            let whose = whose.unwrap_or(&claim.holder).to_owned();
            numbers::settle(tx, &claim, &whose)
        }
        _ => Err(Refusal::field("number_holder", "unknown_value").into()),
    }
}

/// A pair as it is shown.
pub struct Shown {
    pub a: Person,
    pub b: Person,
    pub agreement: Agreement,
    pub claim: Option<Claim>,
    pub score: f64,
    pub found_at: Option<Time>,
}

/// Those like people just entered whom the caller may write both: who entered them may have
/// seen less. Read from a snapshot, so that the writer only writes. Who only reads finds
/// nothing new.
pub fn look(tx: &mut Tx, cx: &mut Cx) -> Result<Found> {
    match cx.permit(Op::PersonWrite) {
        Ok(permit) => pairs::look(tx, cx, &permit),
        Err(_) => Ok(Found::new()),
    }
}

/// A page of the pairs that wait, both within the permit.
pub fn list(
    tx: &mut Tx,
    cx: &mut Cx,
    permit: &Permit,
    found: &Found,
    after: Option<(i64, &str, &str)>,
    limit: i64,
) -> Result<(Vec<Shown>, Option<Pair>)> {
    if let Ok(writes) = cx.permit(Op::PersonWrite) {
        pairs::keep_found(tx, cx, &writes, found)?;
    }
    let mut waiting = pairs::waiting(tx, permit, after, limit + 1)?;
    let more = waiting.len() as i64 > limit;
    waiting.truncate(limit as usize);
    let mut ids: Vec<String> = waiting.iter().flat_map(|p| [p.a.clone(), p.b.clone()]).collect();
    ids.sort();
    ids.dedup();
    let details = json!({ "count": waiting.len(), "ids": ids });
    audit::record(tx, cx, "duplicates.read", "duplicates", &details)?;
    let people = people::whole(tx, cx, &ids)?;
    let people: HashMap<&str, &Person> = people.iter().map(|p| (p.id.as_str(), p)).collect();
    let mut shown = Vec::with_capacity(waiting.len());
    for pair in &waiting {
        if let (Some(a), Some(b)) = (people.get(pair.a.as_str()), people.get(pair.b.as_str())) {
            let claim = numbers::claim_between(tx, &pair.a, &pair.b)?;
            shown.push(show((*a).clone(), (*b).clone(), claim, Some(pair)));
        }
    }
    Ok((shown, waiting.pop().filter(|_| more)))
}

fn show(a: Person, b: Person, claim: Option<Claim>, pair: Option<&Pair>) -> Shown {
    let agreement = Agreement::of(&a, &b);
    let told = pair.map(|p| p.score as f64 / 1000.0).filter(|s| *s > 0.0);
    Shown {
        score: told.unwrap_or(agreement.likeness),
        found_at: pair.map(|p| p.found_at),
        a,
        b,
        agreement,
        claim,
    }
}

/// Two people side by side, for who may write both; the reading is written down.
pub fn read_pair(tx: &mut Tx, cx: &mut Cx, a: &str, b: &str) -> Result<Shown> {
    let (first, _) = people::actions::held(tx, cx, Op::PersonWrite, a)?;
    let (second, _) = people::actions::held(tx, cx, Op::PersonWrite, b)?;
    let details = json!({ "count": 2, "ids": [a, b] });
    audit::record(tx, cx, "duplicates.read", a, &details)?;
    let claim = numbers::claim_between(tx, a, b)?;
    Ok(show(first, second, claim, None))
}

/// A merge as it is listed.
pub struct Listed {
    pub merge: Merge,
    /// How the other was called, while that is kept.
    pub name: Option<Bilingual>,
    /// Who stayed.
    pub stays: Bilingual,
    pub can_be_undone: bool,
}

/// A page of merges into people within the permit; the reading is written down.
pub fn merges(
    tx: &mut Tx,
    cx: &mut Cx,
    permit: &Permit,
    person: Option<&str>,
    after: Option<(i64, &str)>,
    limit: i64,
) -> Result<(Vec<Listed>, bool)> {
    let mut found = merging::list(tx, permit, person, after, limit + 1)?;
    let more = found.len() as i64 > limit;
    found.truncate(limit as usize);
    let ids: Vec<String> = found.iter().map(|m| m.person.clone()).collect();
    let details = json!({ "count": found.len(), "ids": ids });
    audit::record(tx, cx, "merges.read", "merges", &details)?;
    let labels = people::labels(tx, &ids)?;
    let mut out = Vec::with_capacity(found.len());
    for merge in found {
        let stays = labels.get(&merge.person).map(|l| l.name.clone()).unwrap_or_default();
        out.push(Listed {
            name: merging::name_of(cx, &merge)?,
            can_be_undone: merge.can_be_undone(cx.now) && merge.into == merge.person,
            stays,
            merge,
        });
    }
    Ok((out, more))
}
