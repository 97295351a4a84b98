//! What is done with a career: read it, add to it, correct it, take away from it.

use super::model::{Said, Tenure};
use super::{order, store, timeline};
use crate::access::{Cx, Op, Permit};
use crate::areas;
use crate::audit;
use crate::bodies::{self, posts};
use crate::db::Tx;
use crate::kernel::{Error, FieldError, Fields, Refusal, Result};
use crate::people;
use serde_json::{Map, Value, json};

/// Tenures of one person.
const MOST: usize = 500;

/// A career in its order; the reading is written down.
pub fn read(tx: &mut Tx, cx: &mut Cx, person: &str) -> Result<Vec<Tenure>> {
    let career = career(tx, cx, person)?;
    audit::record(tx, cx, "tenure.read", person, &json!({ "count": career.len() }))?;
    Ok(career)
}

/// The same for who writes the reading down elsewhere.
pub fn career(tx: &mut Tx, cx: &Cx, person: &str) -> Result<Vec<Tenure>> {
    seen(tx, cx, person, person)?;
    let mut career = order::sorted(store::of_person(tx, person)?);
    veil(tx, cx, &mut career)?;
    Ok(career)
}

/// The same for a page: each role in the form of the person's gender.
pub fn called(tx: &mut Tx, career: Vec<Tenure>) -> Result<Vec<Tenure>> {
    let Some(person) = career.first().map(|t| t.person.clone()) else { return Ok(career) };
    let labels = people::labels(tx, std::slice::from_ref(&person))?;
    let woman = labels.get(&person).is_some_and(|l| l.is_woman());
    let called = career.into_iter().map(|mut t| {
        t.said.role = t.role_of(woman);
        t
    });
    Ok(called.collect())
}

/// One tenure, to be corrected.
pub fn read_one(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Tenure> {
    let tenure = held(tx, cx, id)?;
    audit::record(tx, cx, "tenure.read", &tenure.person, &json!({ "count": 1 }))?;
    shown(tx, cx, tenure)
}

/// Refuses as not there (`asked` is the id that was asked for) whom the scope lacks.
fn seen(tx: &mut Tx, cx: &Cx, person: &str, asked: &str) -> Result<()> {
    let sight = cx.permit(Op::TenureRead)?;
    if people::visible(tx, &sight, person)? {
        Ok(())
    } else {
        Err(Refusal::not_found(asked).into())
    }
}

/// The same for a write: 403 where the person is seen and no more.
fn writable(tx: &mut Tx, cx: &Cx, person: &str, asked: &str) -> Result<()> {
    seen(tx, cx, person, asked)?;
    let permit = cx.permit(Op::TenureWrite)?;
    if people::visible(tx, &permit, person)? {
        Ok(())
    } else {
        Err(Refusal::forbidden(asked).into())
    }
}

/// Whether this career may be written.
pub fn may_write(tx: &mut Tx, cx: &Cx, person: &str) -> Result<bool> {
    match cx.permit(Op::TenureWrite) {
        Ok(permit) => people::visible(tx, &permit, person),
        Err(_) => Ok(false),
    }
}

fn held(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Tenure> {
    let tenure = store::by_id(tx, id)?.ok_or_else(|| Refusal::not_found(id))?;
    writable(tx, cx, &tenure.person, id)?;
    Ok(tenure)
}

/// A body that the reader may not see is named, its id and seat are not told; how it
/// ended is said as its dates say it today.
fn veil(tx: &mut Tx, cx: &Cx, tenures: &mut [Tenure]) -> Result<()> {
    let ids: Vec<String> = tenures.iter().filter_map(|t| t.said.body.clone()).collect();
    let today = posts::api::today(cx);
    for tenure in tenures.iter_mut() {
        tenure.said.end_state = tenure.said.end_state_on(today);
    }
    if ids.is_empty() {
        return Ok(());
    }
    let seats: Vec<String> = tenures.iter().filter_map(|t| t.said.post.clone()).collect();
    let seats = posts::by_ids(tx, &seats)?;
    for tenure in tenures.iter_mut() {
        if let Some(post) = seats.iter().find(|p| Some(&p.id) == tenure.said.post.as_ref()) {
            tenure.learn_feminine(post);
        }
    }
    let sight = cx.permit(Op::BodyRead)?;
    let visible = bodies::by_ids(tx, &sight, &ids)?;
    let names = bodies::names(tx, &ids)?;
    for said in tenures.iter_mut().map(|t| &mut t.said) {
        if let Some(body) = said.body.take_if(|b| !visible.iter().any(|v| v.id == *b)) {
            said.body_name = names.get(&body).cloned();
            said.post = None;
        }
    }
    Ok(())
}

fn shown(tx: &mut Tx, cx: &Cx, tenure: Tenure) -> Result<Tenure> {
    let mut one = [tenure];
    veil(tx, cx, &mut one)?;
    let [tenure] = one;
    Ok(tenure)
}

pub fn create(tx: &mut Tx, cx: &mut Cx, person: &str, said: &Said) -> Result<Tenure> {
    let id = cx.id();
    create_as(tx, cx, id, person, said)
}

pub fn is_there(tx: &mut Tx, id: &str) -> Result<bool> {
    Ok(store::by_id(tx, id)?.is_some())
}

/// The same for one that has an id already, elsewhere.
pub fn create_as(
    tx: &mut Tx,
    cx: &mut Cx,
    id: String,
    person: &str,
    said: &Said,
) -> Result<Tenure> {
    writable(tx, cx, person, person)?;
    let career = store::of_person(tx, person)?;
    if career.len() >= MOST {
        return Err(Refusal::conflict("too_many_tenures").about(person).into());
    }
    let mut new = Tenure { id, person: person.to_owned(), said: said.clone(), role_feminine: None };
    check(tx, cx, &mut new, &Said::default(), &career)?;
    keep(tx, cx, &new, store::insert)?;
    audit::record(tx, cx, "tenure.create", &new.id, &json!({ "person": person }))?;
    shown(tx, cx, new)
}

pub fn update(tx: &mut Tx, cx: &mut Cx, id: &str, change: &Map<String, Value>) -> Result<Tenure> {
    let before = held(tx, cx, id)?;
    let mut fields = Fields::of(before.said.with_change(change))?;
    let said = Said::read(&mut fields);
    fields.finish()?;
    save(tx, cx, before, said)
}

/// A whole form: what it does not say is cleared. A body that its writer may not see
/// stays while its name does.
pub fn replace(tx: &mut Tx, cx: &mut Cx, id: &str, said: &Said) -> Result<Tenure> {
    let before = held(tx, cx, id)?;
    let veiled = shown(tx, cx, before.clone())?;
    let mut said = said.clone();
    if veiled.said.body != before.said.body && said.body_name == veiled.said.body_name {
        said.body.clone_from(&before.said.body);
        said.post.clone_from(&before.said.post);
        said.body_name = None;
    }
    save(tx, cx, before, said)
}

/// What was said before takes its place again: an import is taken back.
pub fn put_back(tx: &mut Tx, cx: &mut Cx, now: &Tenure, said: &Said) -> Result<()> {
    save(tx, cx, now.clone(), said.clone()).map(drop)
}

/// Whether there is such a tenure for who asks.
pub fn is_visible(tx: &mut Tx, cx: &Cx, id: &str) -> Result<bool> {
    let sight = cx.permit(Op::TenureRead)?;
    match store::by_id(tx, id)? {
        Some(tenure) => people::visible(tx, &sight, &tenure.person),
        None => Ok(false),
    }
}

fn save(tx: &mut Tx, cx: &mut Cx, before: Tenure, said: Said) -> Result<Tenure> {
    let career = store::of_person(tx, &before.person)?;
    let mut after = Tenure { said, ..before.clone() };
    check(tx, cx, &mut after, &before.said, &career)?;
    if after != before {
        keep(tx, cx, &after, store::update)?;
        audit::record(tx, cx, "tenure.update", &after.id, &json!({ "person": after.person }))?;
    }
    shown(tx, cx, after)
}

/// Looks up what it names, where that is new: an id that may not be seen is none. A seat
/// brings its body along.
fn check(tx: &mut Tx, cx: &Cx, new: &mut Tenure, before: &Said, career: &[Tenure]) -> Result<()> {
    let sight = cx.permit(Op::BodyRead)?;
    let mut faults = Vec::new();
    let said = &mut new.said;
    let mut wrong = |field: &str, code| faults.push(FieldError::new(field, code));
    if said.area != before.area
        && let Some(code) = &said.area
        && areas::path_of(tx, code)?.is_none()
    {
        wrong("area", "unknown_area");
    }
    if said.body != before.body
        && let Some(body) = &said.body
        && bodies::visible(tx, &sight, body)?.is_none()
    {
        wrong("body", "unknown");
    }
    if said.post != before.post
        && let Some(id) = &said.post
    {
        match posts::by_id(tx, &sight, id)? {
            None => wrong("post", "unknown"),
            Some(post) if said.body.as_ref().is_some_and(|b| *b != post.body) => {
                wrong("post", "other_body");
            }
            Some(_) if said.body_name.is_some() => wrong("body_name", "body_or_name"),
            Some(post) => said.body = Some(post.body),
        }
    }
    for (field, named) in [("within", &said.within), ("after", &said.after)] {
        if let Some(id) = named {
            if *id == new.id {
                wrong(field, "cycle");
            } else if !career.iter().any(|t| t.id == *id) {
                wrong(field, "unknown");
            } else if leads_to(career, id, &new.id) {
                wrong(field, "cycle");
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Refusal::fields(faults).into()) }
}

/// Whether what this one is a part of, or came after, leads to that one.
fn leads_to(career: &[Tenure], from: &str, to: &str) -> bool {
    let mut open = vec![from];
    let mut seen: Vec<&str> = Vec::new();
    while let Some(id) = open.pop() {
        if id == to {
            return true;
        }
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        if let Some(tenure) = career.iter().find(|t| t.id == id) {
            open.extend(
                [&tenure.said.within, &tenure.said.after].into_iter().flatten().map(String::as_str),
            );
        }
    }
    false
}

type Write = fn(&mut Tx, &Tenure, crate::kernel::Time) -> Result<()>;

/// Writes it with its days in its body. A second person in a single seat is refused by
/// the database; the other is named to those who may see them.
fn keep(tx: &mut Tx, cx: &Cx, tenure: &Tenure, write: Write) -> Result<()> {
    let body = tenure.said.body.clone();
    let hold = body.and_then(|body| tenure.hold(&body, posts::api::today(cx)));
    let kept = tx.attempt(|tx| {
        write(tx, tenure, cx.now)?;
        match &hold {
            Some(hold) => posts::holds::hold(tx, hold),
            None => posts::holds::release(tx, &tenure.id),
        }
    });
    match (kept, hold) {
        (Err(Error::Broken(broken)), Some(hold)) if broken.name == "posts_single_seat" => {
            Err(taken(tx, cx, &hold)?.into())
        }
        (kept, _) => kept,
    }
}

fn taken(tx: &mut Tx, cx: &Cx, hold: &posts::Hold) -> Result<Refusal> {
    let post = hold.post.clone().unwrap_or_default();
    let refusal = Refusal::conflict("seat_taken").about(&post).with("post", json!(post));
    let sight: Permit = cx.permit(Op::TenureRead)?;
    let Some(other) = posts::holds::sharer(tx, &sight, hold)? else { return Ok(refusal) };
    let names = people::labels(tx, std::slice::from_ref(&other.person))?;
    let name = names.get(&other.person).map(|l| l.name.clone());
    let holder = json!({ "person": other.person, "tenure": other.tenure, "name": name });
    Ok(refusal.with("holder", holder))
}

pub fn delete(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Tenure> {
    let gone = held(tx, cx, id)?;
    posts::holds::release(tx, id)?;
    store::delete(tx, &gone)?;
    audit::record(tx, cx, "tenure.delete", id, &json!({ "person": gone.person }))?;
    Ok(gone)
}

/// The tenures behind the members that a body showed: whoever asks has seen to the permit.
pub fn of_members(tx: &mut Tx, members: &[posts::Member]) -> Result<Vec<Tenure>> {
    let ids: Vec<String> = members.iter().map(|m| m.tenure.clone()).collect();
    store::by_ids(tx, &ids)
}

/// What a person says to a finding: it is known, and why; nothing takes the answer back.
pub struct Known {
    pub finding: String,
    pub because: Option<String>,
}

/// `Known` as the API describes it.
#[derive(utoipa::ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct AnswerRequest {
    /// The finding's id, as the timeline tells it.
    finding: String,
    /// Null takes the answer back.
    because: Option<String>,
}

impl Known {
    pub fn read(f: &mut Fields) -> Self {
        Self { finding: f.need_line("finding", 300), because: f.long("because", 1000) }
    }
}

/// Notes the answer to something that does not fit now. The finding stays, with it.
pub fn answer(tx: &mut Tx, cx: &mut Cx, person: &str, known: &Known) -> Result<timeline::Finding> {
    writable(tx, cx, person, person)?;
    let found = |tx: &mut Tx, cx: &Cx| -> Result<Option<timeline::Finding>> {
        let career = career(tx, cx, person)?;
        let all = timeline::of(tx, cx, career)?.findings;
        Ok(all.into_iter().find(|f| f.id == known.finding))
    };
    if found(tx, cx)?.is_none() {
        return Err(Refusal::field("finding", "unknown").into());
    }
    match &known.because {
        Some(because) => {
            let answer = store::KnownBecause {
                finding: known.finding.clone(),
                because: because.clone(),
                by: cx.actor.id().to_owned(),
                at: cx.now,
            };
            store::answer(tx, person, &answer)?;
        }
        None => store::drop_answer(tx, person, &known.finding)?,
    }
    let details = json!({ "finding": known.finding, "withdrawn": known.because.is_none() });
    audit::record(tx, cx, "finding.answer", person, &details)?;
    found(tx, cx)?.ok_or_else(|| Refusal::not_found(person).into())
}
