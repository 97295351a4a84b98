//! What the room's forms write: each sends one thing and comes back to the same page.

use super::room;
use crate::access::{Cx, Op};
use crate::app::work_key;
use crate::db::Tx;
use crate::kernel::{Error, Fields, Refusal, Result};
use crate::meetings::actions::attendance::{self, Mark, Outcome};
use crate::meetings::actions::{course, decision, meeting};
use crate::meetings::model::{
    Head, NewAttendance, NewDecision, NewIntervention, NewItem, Presence, Who, Words,
};
use crate::people;
use crate::web::{Form, Req, Response, redirect};

/// Reads one thing, writes it, and goes back to its part of the page.
async fn write<T, M>(
    req: Req,
    form: Form,
    read: impl FnOnce(&mut Fields) -> Option<T>,
    act: impl Fn(&mut Tx, &mut Cx, &str, &[T]) -> Result<Vec<Outcome<M>>> + Send + 'static,
    part: &str,
) -> Result<Response>
where
    T: Send + 'static,
    M: Send + 'static,
{
    write_as(req, form.clone(), form, read, act, part).await
}

/// What is read of a form may be said otherwise than it was typed; refused, it is shown as
/// it was typed.
async fn write_as<T, M>(
    req: Req,
    form: Form,
    typed: Form,
    read: impl FnOnce(&mut Fields) -> Option<T>,
    act: impl Fn(&mut Tx, &mut Cx, &str, &[T]) -> Result<Vec<Outcome<M>>> + Send + 'static,
    part: &str,
) -> Result<Response>
where
    T: Send + 'static,
    M: Send + 'static,
{
    let id = req.param("id");
    let done = match req.form_fields(&form, read) {
        Ok(Some(thing)) => {
            let (id, things) = (id.clone(), vec![thing]);
            req.app
                .act_keyed(work_key(&id.clone()), &req.cx, move |tx, cx| {
                    let outcomes = act(tx, cx, &id, &things)?;
                    match outcomes.into_iter().find_map(Result::err) {
                        None => Ok(()),
                        Some(refusal) => Err(Error::from(refusal)),
                    }
                })
                .await
        }
        Ok(None) => Err(Refusal::field("", "missing").into()),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&format!("/meetings/{id}?done=noted#{part}"))),
        Err(error) => {
            let typed = beside_the_old(typed, &error);
            let (p, status) = req.page("meetings").refused(error)?;
            room::draw(&req, p, status, typed).await
        }
    }
}

/// Where a delegation is there already, its target stands beside the new one, to be
/// confirmed.
fn beside_the_old(mut form: Form, error: &Error) -> Form {
    if let Error::Refusal(refusal) = error
        && matches!(refusal.code, "delegation_exists" | "delegation_changed")
        && let Some(old) = refusal.extra.get("numbers").and_then(|n| n["target"].as_i64())
    {
        form.set("old", old.to_string());
    }
    form
}

/// Somebody by three fields: a name, a capacity, an organisation. Who is known by exactly
/// this name and no other is taken for that person.
pub async fn attend(req: Req) -> Result<Response> {
    let mut form = req.form()?;
    let capacity = form.get("capacity").trim().to_owned();
    let sent = form.clone();
    form.remove("capacity");
    if !capacity.is_empty() {
        form.set("capacities[0]", capacity);
    }
    let now = req.cx.now;
    let read = move |f: &mut Fields| {
        let mut new = NewAttendance::read(f)?;
        if new.state == Presence::Present {
            new.arrived_at = new.arrived_at.or(Some(now));
        }
        Some(new)
    };
    let id = req.param("id");
    let part = "attendance";
    let reading = req.form_fields(&form, read);
    let done = match reading {
        Ok(Some(new)) => {
            let id = id.clone();
            req.app
                .act_keyed(work_key(&id.clone()), &req.cx, move |tx, cx| {
                    let mut new = new.clone();
                    new.head = recognised(tx, cx, new.head)?;
                    let outcomes = attendance::create(tx, cx, &id, &[new])?;
                    match outcomes.into_iter().find_map(Result::err) {
                        None => Ok(()),
                        Some(refusal) => Err(Error::from(refusal)),
                    }
                })
                .await
        }
        Ok(None) => Err(Refusal::field("name", "missing").into()),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&format!("/meetings/{id}?done=noted#{part}"))),
        Err(error) => {
            let (p, status) = req.page("meetings").refused(error)?;
            room::draw(&req, p, status, sent).await
        }
    }
}

fn recognised(tx: &mut Tx, cx: &Cx, head: Head) -> Result<Head> {
    let Head::Known(Who::Name(Words::Line(name))) = &head else { return Ok(head) };
    Ok(known_as(tx, cx, name)?.map_or(head, |one| Head::Known(Who::Person(one))))
}

/// Who is known by exactly this name, where it is one and no more.
fn known_as(tx: &mut Tx, cx: &Cx, name: &str) -> Result<Option<String>> {
    let Ok(sight) = cx.permit(Op::PersonRead) else { return Ok(None) };
    let found = people::exactly_named(tx, &sight, name)?;
    Ok(<[String; 1]>::try_from(found).ok().map(|[one]| one))
}

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c))
}

/// Came, went, sent word.
pub async fn mark(req: Req) -> Result<Response> {
    let (id, head, form) = (req.param("id"), req.param("head"), req.form()?);
    let mark = match form.get("mark") {
        "arrived" => Mark::Arrived,
        "left" => Mark::Left,
        state => Mark::Is(Presence::parse(state).ok_or_else(|| Refusal::not_found(&head))?),
    };
    let which = id.clone();
    req.act(move |tx, cx| attendance::mark(tx, cx, &which, &head, mark).map(drop)).await?;
    Ok(redirect(&format!("/meetings/{id}?done=noted#attendance")))
}

pub async fn add_item(req: Req) -> Result<Response> {
    let form = req.form()?;
    write(req, form, NewItem::read, course::add_items, "agenda").await
}

/// Closed, open again, one place up or down.
pub async fn change_item(req: Req) -> Result<Response> {
    let (id, item, form) = (req.param("id"), req.param("item"), req.form()?);
    let (which, act) = (id.clone(), form.get("act").to_owned());
    req.act(move |tx, cx| match act.as_str() {
        "close" => course::close_item(tx, cx, &which, &item, true),
        "open" => course::close_item(tx, cx, &which, &item, false),
        "up" => course::move_item(tx, cx, &which, &item, true),
        "down" => course::move_item(tx, cx, &which, &item, false),
        _ => Err(Refusal::not_found(&item).into()),
    })
    .await?;
    Ok(redirect(&format!("/meetings/{id}?done=noted#agenda")))
}

pub async fn hear(req: Req) -> Result<Response> {
    let form = req.form()?;
    let now = req.cx.now;
    let read = move |f: &mut Fields| {
        let new = NewIntervention::read(f)?;
        Some(NewIntervention { at: new.at.or(Some(now)), ..new })
    };
    write(req, form, read, course::hear, "interventions").await
}

/// What the form leaves of its groups where nothing was filled in.
pub async fn decide(req: Req) -> Result<Response> {
    let form = req.form()?;
    let mut said = form.clone();
    let votes = ["votes.for", "votes.against", "votes.abstained"];
    if said.get("manner") == "vote" {
        for field in votes.iter().filter(|f| form.get(f).trim().is_empty()) {
            said.set(field, "0");
        }
    } else {
        votes.iter().for_each(|f| said.remove(f));
    }
    let limits = ["delegation.target", "delegation.quota", "delegation.reserve"];
    if limits.iter().all(|f| form.get(f).trim().is_empty()) {
        let rest = ["delegation.area", "delegation.instead_of"];
        limits.iter().chain(&rest).for_each(|f| said.remove(f));
    }
    said.remove("old");
    let owner = form.get("owner").trim().to_owned();
    if !owner.is_empty() {
        said.remove("owner");
        let named = owner.clone();
        match req.look(move |tx, cx| known_as(tx, cx, &named)).await? {
            Some(person) => said.set("owner", person),
            None => said.set(if is_arabic(&owner) { "owner.ar" } else { "owner.fr" }, owner),
        }
    }
    write_as(req, said, form, NewDecision::read, decision::decide, "decisions").await
}

pub async fn finish(req: Req) -> Result<Response> {
    let (id, which, form) = (req.param("id"), req.param("decision"), req.form()?);
    let (meeting, is_done) = (id.clone(), form.get("act") != "open");
    req.act(move |tx, cx| decision::finish(tx, cx, &meeting, &which, is_done)).await?;
    Ok(redirect(&format!("/meetings/{id}?done=noted#decisions")))
}

/// The sitting is closed, or taken up again.
pub async fn end(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let (which, is_over) = (id.clone(), form.get("act") != "open");
    req.act(move |tx, cx| meeting::end(tx, cx, &which, is_over).map(drop)).await?;
    Ok(redirect(&format!("/meetings/{id}?done=noted")))
}
