//! Calls on enrolments.

use super::read_cursor;
use crate::access::Op;
use crate::app::work_key;
use crate::gatherings::actions::enrolment::{self as actions, Outcome};
use crate::gatherings::model::{EnrolmentChange, EnrolmentShown, NewEnrolment};
use crate::gatherings::store::{delegation, enrolment as store};
use crate::kernel::{Lang, Refusal, Result};
use crate::web::{Answer, Req, Response, json_reply, problem_value, write_down_item};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Enrolments {
    pub items: Vec<EnrolmentShown>,
    pub next_cursor: Option<String>,
}

/// What became of each item, in the order of the list.
#[derive(Serialize, ToSchema)]
pub struct Enrolled {
    pub results: Vec<EnrolledItem>,
}

#[derive(Serialize, ToSchema)]
pub struct EnrolledItem {
    pub index: usize,
    /// 201, 404, 409 or 422.
    pub status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enrolment: Option<EnrolmentShown>,
    /// A problem document.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub problem: Option<Value>,
}

impl EnrolledItem {
    fn of(lang: Lang, index: usize, outcome: &Outcome) -> Self {
        match outcome {
            Ok(made) => Self { index, status: 201, enrolment: Some(made.shown()), problem: None },
            Err(refusal) => Self {
                index,
                status: refusal.status,
                enrolment: None,
                problem: Some(problem_value(lang, refusal, None)),
            },
        }
    }
}

pub async fn index(req: Req) -> Result<Response> {
    let limit = req.limit()?;
    let after = req.query("cursor").map(|c| read_cursor(c, "e.")).transpose()?;
    let id = req.param("id");
    let mut found = req
        .act(move |tx, cx| {
            // One more tells whether there is a next page; it is neither shown nor written down.
            let mut found = actions::list(tx, cx, &id, after.as_deref(), limit)?;
            let last = found.last().map(|e| e.id.clone());
            let permit = cx.permit(Op::EnrolmentRead)?;
            let more = match &last {
                Some(last) => store::page(tx, &permit, &id, Some(last), 1)?,
                None => Vec::new(),
            };
            found.extend(more);
            Ok(found)
        })
        .await?;
    let more = found.len() as i64 > limit;
    found.truncate(limit as usize);
    let next_cursor = found.last().filter(|_| more).map(|e| format!("e.{}", e.id));
    let items = found.iter().map(|e| e.shown()).collect();
    Ok(json_reply(200, &Enrolments { items, next_cursor }))
}

pub async fn create(req: Req) -> Result<Response> {
    let (sent, op, id) = (req.json_value()?, req.op, req.param("id"));
    let items = NewEnrolment::read_all(sent.clone())?;
    let gathering = gathering_of(&req, &id).await?;
    let answer = req
        .answer_keyed(work_key(&id.clone()), move |tx, cx| {
            let (_, outcomes) = actions::create(tx, cx, &id, &items)?;
            for (i, outcome) in outcomes.iter().enumerate() {
                if let Err(refusal) = outcome {
                    write_down_item(tx, cx, (op, &id), refusal, &sent[i])?;
                }
            }
            let results = outcomes.iter().enumerate();
            let results =
                results.map(|(i, outcome)| EnrolledItem::of(cx.lang, i, outcome)).collect();
            Answer::ok(Enrolled { results })
        })
        .await?;
    req.app.notices.tell(&gathering);
    Ok(answer)
}

/// Asked again, under the same rights, when the work is done.
async fn gathering_of(req: &Req, id: &str) -> Result<String> {
    let (permit, id) = (req.cx.permit(Op::EnrolmentRead)?, id.to_owned());
    req.look(move |tx, _| {
        let found = delegation::visible(tx, &permit, &id)?;
        Ok(found.ok_or_else(|| Refusal::not_found(&id))?.gathering)
    })
    .await
}

pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    let found = req.act(move |tx, cx| actions::read(tx, cx, &id)).await?;
    Ok(json_reply(200, &found.shown()))
}

pub async fn update(req: Req) -> Result<Response> {
    let change = req.json(EnrolmentChange::read)?;
    let (permit, id) = (req.cx.permit(Op::EnrolmentRead)?, req.param("id"));
    // Its delegation orders the work.
    let before = req
        .look({
            let id = id.clone();
            move |tx, _| {
                store::visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id).into())
            }
        })
        .await?;
    let answer = req
        .answer_keyed(work_key(&before.delegation), move |tx, cx| {
            Answer::ok(actions::update(tx, cx, &id, &change)?.shown())
        })
        .await?;
    req.app.notices.tell(&before.gathering);
    Ok(answer)
}
