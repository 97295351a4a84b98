//! Calls on people.

use super::actions;
use super::duplicates::Likely;
use super::list::{self, Cursor, Wanted};
use super::model::{NewPerson, Person};
use super::reading::Change;
use crate::audit;
use crate::kernel::{Refusal, Result, text};
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// A person just made, with those seen who may be the same.
#[derive(Serialize, ToSchema)]
pub struct CreatedPerson {
    #[serde(flatten)]
    pub person: Person,
    pub possible_duplicates: Vec<Likely>,
}

pub async fn index(req: Req) -> Result<Response> {
    let wanted = wanted(&req, req.limit()?)?;
    let page = find(&req, wanted).await?;
    Ok(json_reply(200, &page))
}

/// What the address asks for, the same for call and page.
pub(super) fn wanted(req: &Req, limit: i64) -> Result<Wanted> {
    let q = match req.query("q").filter(|q| !q.trim().is_empty()) {
        None => None,
        Some(q) => Some(text::line(q, 200).map_err(|code| Refusal::field("q", code))?),
    };
    Ok(Wanted {
        q,
        area: req.query("area").map(str::to_owned),
        body: req.query("body").map(str::to_owned),
        cursor: req.query("cursor").map(Cursor::read).transpose()?,
        limit,
    })
}

/// A page of people; whom it showed is written down before it leaves. A search takes the
/// writer no time: it reads beside it.
pub(super) async fn find(req: &Req, wanted: Wanted) -> Result<list::PeopleList> {
    let permit = req.permit()?;
    let page = req.look(move |tx, cx| list::page(tx, cx, &permit, &wanted)).await?;
    let ids: Vec<String> = page.items.iter().map(|i| i.id.clone()).collect();
    let details = json!({ "count": ids.len(), "ids": ids });
    req.act(move |tx, cx| audit::record(tx, cx, "people.read", "people", &details)).await?;
    Ok(page)
}

pub async fn create(req: Req) -> Result<Response> {
    let new = req.json(NewPerson::read)?;
    req.answer(move |tx, cx| {
        let (person, possible_duplicates) = actions::create_and_compare(tx, cx, &new)?;
        Answer::created(CreatedPerson { person, possible_duplicates })
    })
    .await
}

pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    let person = req.act(move |tx, cx| actions::read(tx, cx, &id)).await?;
    Ok(json_reply(200, &person))
}

pub async fn update(req: Req) -> Result<Response> {
    let id = req.param("id");
    let change = req.json(Change::read)?;
    req.answer(move |tx, cx| Answer::ok(actions::update(tx, cx, &id, &change)?)).await
}

pub async fn delete(req: Req) -> Result<Response> {
    let id = req.param("id");
    req.answer(move |tx, cx| {
        actions::delete(tx, cx, &id)?;
        Ok(Answer::nothing())
    })
    .await
}
