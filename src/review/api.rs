//! Calls on people entered twice.

use super::actions::{self, Shown, Verdict};
use super::compare::Step;
use crate::kernel::{Bilingual, Fields, Refusal, Result, text};
use crate::people::Person;
use crate::people::model::Gender;
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

/// The body of a merge and of its undoing.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct MergeRequest {
    /// A person's id: who is merged, or was.
    other: String,
}

#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[allow(dead_code)] // read by the description alone
pub enum VerdictWord {
    Same,
    Different,
}

/// The body of a verdict. `number_holder`: whose a membership number is that both say;
/// its holder's, where it is left out.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct VerdictRequest {
    verdict: VerdictWord,
    number_holder: Option<String>,
}

/// What a verdict did: with `same`, the person who stays.
#[derive(Serialize, ToSchema)]
pub struct Judged {
    pub a: String,
    pub b: String,
    pub verdict: &'static str,
    pub person: Option<Person>,
}

/// One of two who may be the same.
#[derive(Serialize, ToSchema)]
pub struct Side {
    pub id: String,
    pub name: Bilingual,
    pub gender: Option<Gender>,
    pub birth_date: Option<String>,
    pub home_area: Option<String>,
    pub membership_number: Option<String>,
}

/// A membership number that both say.
#[derive(Serialize, ToSchema)]
#[schema(as = NumberClaim)]
pub struct ClaimShown {
    pub number: String,
    /// Who holds it, and who says it too.
    pub holder: String,
    pub claimant: String,
}

/// Two who may be the same, with why.
#[derive(Serialize, ToSchema)]
pub struct PairShown {
    pub a: Side,
    pub b: Side,
    pub score: f64,
    /// `name`, `birth_date`, `phone`, `email`, `number`.
    pub reasons: Vec<&'static str>,
    /// The two names that fit best, part by part.
    pub alignment: Vec<Step>,
    pub number: Option<ClaimShown>,
    pub found_at: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct Pairs {
    pub items: Vec<PairShown>,
    pub next_cursor: Option<String>,
}

/// A merge: the id of `other` leads to `person`.
#[derive(Serialize, ToSchema)]
pub struct MergeShown {
    pub other: String,
    /// How the other was called, while it is kept for undoing.
    pub other_name: Option<Bilingual>,
    pub person: String,
    pub name: Bilingual,
    pub merged_at: String,
    pub undo_until: String,
    pub can_be_undone: bool,
}

#[derive(Serialize, ToSchema)]
pub struct Merges {
    pub items: Vec<MergeShown>,
    pub next_cursor: Option<String>,
}

fn side(person: &Person) -> Side {
    Side {
        id: person.id.clone(),
        name: person.name.clone(),
        gender: person.said.gender,
        birth_date: person.said.birth_date.clone(),
        home_area: person.said.home_area.clone(),
        membership_number: person.said.number().map(str::to_owned),
    }
}

impl PairShown {
    fn of(req: &Req, shown: Shown) -> Self {
        let mut reasons = shown.agreement.reasons;
        if shown.claim.is_some() {
            reasons.push("number");
        }
        Self {
            a: side(&shown.a),
            b: side(&shown.b),
            score: shown.score,
            reasons,
            alignment: shown.agreement.alignment,
            number: shown.claim.map(|c| ClaimShown {
                number: c.number,
                holder: c.holder,
                claimant: c.claimant,
            }),
            found_at: shown.found_at.map(|t| t.rfc3339(&req.cx.zone)),
        }
    }
}

fn other(req: &Req) -> Result<String> {
    req.json(|f: &mut Fields| {
        let other = f.id("other");
        if other.is_none() && !f.has_errors() {
            f.wrong("other", "missing");
        }
        other.unwrap_or_default()
    })
}

pub async fn merge(req: Req) -> Result<Response> {
    let (id, other) = (req.param("id"), other(&req)?);
    req.answer(move |tx, cx| Answer::ok(actions::merge(tx, cx, &id, &other)?)).await
}

pub async fn undo(req: Req) -> Result<Response> {
    let (id, other) = (req.param("id"), other(&req)?);
    req.answer(move |tx, cx| Answer::ok(actions::undo(tx, cx, &id, &other)?)).await
}

pub(super) fn read_verdict(f: &mut Fields) -> Verdict {
    let same = f.choice("verdict", |word| match word {
        "same" => Some(true),
        "different" => Some(false),
        _ => None,
    });
    if same.is_none() && !f.has_errors() {
        f.wrong("verdict", "missing");
    }
    let number_holder = f.id("number_holder");
    if same == Some(true) { Verdict::Same } else { Verdict::Different { number_holder } }
}

pub async fn judge(req: Req) -> Result<Response> {
    let (a, b) = (req.param("a"), req.param("b"));
    let verdict = req.json(read_verdict)?;
    req.answer(move |tx, cx| {
        let person = actions::judge(tx, cx, &a, &b, &verdict)?;
        let verdict = if verdict == Verdict::Same { "same" } else { "different" };
        Answer::ok(Judged { a: a.clone(), b: b.clone(), verdict, person })
    })
    .await
}

/// After this pair: `score.a.b`.
pub(super) fn pair_cursor(text: &str) -> Result<(i64, String, String)> {
    let read = || {
        let mut parts = text.splitn(3, '.');
        let score = parts.next()?.parse().ok().filter(|s| (0..=1000).contains(s))?;
        let mut id = || text::line(parts.next()?, 40).ok();
        Some((score, id()?, id()?))
    };
    read().ok_or_else(|| Refusal::field("cursor", "bad_cursor").into())
}

pub async fn index(req: Req) -> Result<Response> {
    let limit = req.limit()?;
    let after = req.query("cursor").map(pair_cursor).transpose()?;
    let permit = req.permit()?;
    let found = req.look(actions::look).await?;
    let (shown, last) = req
        .act(move |tx, cx| {
            let after = after.as_ref().map(|(s, a, b)| (*s, a.as_str(), b.as_str()));
            actions::list(tx, cx, &permit, &found, after, limit)
        })
        .await?;
    let next_cursor = last.map(|p| format!("{}.{}.{}", p.score, p.a, p.b));
    let items = shown.into_iter().map(|s| PairShown::of(&req, s)).collect();
    Ok(json_reply(200, &Pairs { items, next_cursor }))
}

/// After this merge: `at.other`.
pub(super) fn merge_cursor(text: &str) -> Result<(i64, String)> {
    let read = || {
        let (at, other) = text.split_once('.')?;
        Some((at.parse().ok()?, text::line(other, 40).ok()?))
    };
    read().ok_or_else(|| Refusal::field("cursor", "bad_cursor").into())
}

pub async fn merges(req: Req) -> Result<Response> {
    let limit = req.limit()?;
    let after = req.query("cursor").map(merge_cursor).transpose()?;
    let (permit, person) = (req.permit()?, req.query("person").map(str::to_owned));
    let (found, more) = req
        .act(move |tx, cx| {
            let after = after.as_ref().map(|(at, other)| (*at, other.as_str()));
            actions::merges(tx, cx, &permit, person.as_deref(), after, limit)
        })
        .await?;
    let last = found.last().filter(|_| more);
    let next_cursor = last.map(|l| format!("{}.{}", l.merge.at.micros(), l.merge.other));
    let zone = &req.cx.zone;
    let items = found
        .into_iter()
        .map(|l| MergeShown {
            other_name: l.name,
            name: l.stays,
            merged_at: l.merge.at.rfc3339(zone),
            undo_until: l.merge.undo_until().rfc3339(zone),
            can_be_undone: l.can_be_undone,
            other: l.merge.other,
            person: l.merge.person,
        })
        .collect();
    Ok(json_reply(200, &Merges { items, next_cursor }))
}
