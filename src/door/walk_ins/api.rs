//! Calls of phones: what there is to choose from, and who came unlisted.

use super::actions::{self, Outcome};
use super::model::read_all;
use super::store::Part;
use crate::access::Who;
use crate::app::work_key;
use crate::door::record::Fault;
use crate::kernel::{FieldError, Lang, Refusal, Result};
use crate::web::{Answer, Req, Response, field_sentence, json_reply};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A delegation to choose at the door, each after the one above it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DoorDelegation {
    pub id: String,
    pub parent: Option<String>,
    pub name: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DoorDelegations {
    pub items: Vec<DoorDelegation>,
}

pub async fn delegations(req: Req) -> Result<Response> {
    let lang = req.cx.lang;
    let parts = req.look(|tx, cx| actions::parts(tx, cx)).await?;
    let item =
        |p: Part| DoorDelegation { name: p.name.get(lang).to_owned(), id: p.id, parent: p.parent };
    Ok(json_reply(200, &DoorDelegations { items: parts.into_iter().map(item).collect() }))
}

/// The answer to one, by its `status`: 200 kept, 409 its id was used for another, 422 it
/// could not be read.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(untagged)]
pub enum WalkInAnswered {
    Kept {
        id: String,
        #[schema(minimum = 200, maximum = 200)]
        status: u16,
    },
    Conflict {
        id: String,
        #[schema(minimum = 409, maximum = 409)]
        status: u16,
        code: &'static str,
    },
    Unread {
        #[schema(value_type = Option<String>)]
        id: Value,
        #[schema(minimum = 422, maximum = 422)]
        status: u16,
        errors: Vec<Fault>,
    },
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WalkInAnswers {
    pub results: Vec<WalkInAnswered>,
    pub server_time: String,
}

pub async fn create(req: Req) -> Result<Response> {
    let Who::Device { gathering, .. } = req.cx.actor.who.clone() else {
        return Err(Refusal::forbidden(req.op.name()).into());
    };
    let sent = req.json(read_all)?;
    let answer = req
        .answer_keyed(work_key(&gathering), move |tx, cx| {
            let outcomes = actions::take(tx, cx, &sent)?;
            let results = outcomes.into_iter().map(|o| answered(cx.lang, o)).collect();
            Answer::ok(WalkInAnswers { results, server_time: cx.now.rfc3339(&cx.zone) })
        })
        .await?;
    req.app.notices.tell(&gathering);
    Ok(answer)
}

fn answered(lang: Lang, outcome: Outcome) -> WalkInAnswered {
    match outcome {
        Outcome::Kept { id } => WalkInAnswered::Kept { id, status: 200 },
        Outcome::Conflict { id } => {
            WalkInAnswered::Conflict { id, status: 409, code: "walk_in_id_conflict" }
        }
        Outcome::Unread { id, errors } => {
            let fault = |e: &FieldError| Fault {
                field: e.field.clone(),
                code: e.code.to_owned(),
                message: field_sentence(lang, e),
            };
            WalkInAnswered::Unread { id, status: 422, errors: errors.iter().map(fault).collect() }
        }
    }
}
