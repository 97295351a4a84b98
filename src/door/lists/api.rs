//! Calls of phones: the numbers of a list, and letting them in.

use super::actions::{self, LetIn, Wanted};
use super::store::Line;
use crate::access::Who;
use crate::app::work_key;
use crate::kernel::{Refusal, Result};
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

/// A line of a printed list as a phone sees it: no name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DoorLine {
    pub number: i64,
    /// The enrolment.
    pub place: String,
    pub has_ticket: bool,
    pub inside: bool,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DoorList {
    pub items: Vec<DoorLine>,
}

pub async fn show(req: Req) -> Result<Response> {
    let delegation = req.param("id");
    let lines = req.look(move |tx, cx| actions::numbers(tx, cx, &delegation)).await?;
    let item = |l: Line| DoorLine {
        number: l.number,
        has_ticket: l.ticket.is_some(),
        inside: l.inside,
        place: l.enrolment,
    };
    Ok(json_reply(200, &DoorList { items: lines.into_iter().map(item).collect() }))
}

pub async fn let_in(req: Req) -> Result<Response> {
    let Who::Device { gathering, .. } = req.cx.actor.who.clone() else {
        return Err(Refusal::forbidden(req.op.name()).into());
    };
    let wanted = req.json(Wanted::read)?.ok_or_else(|| Refusal::field("places", "missing"))?;
    let delegation = req.param("id");
    let answer = req
        .answer_keyed(work_key(&gathering), move |tx, cx| {
            let told: LetIn = actions::let_in(tx, cx, &delegation, &wanted)?;
            Answer::ok(told)
        })
        .await?;
    req.app.notices.tell(&gathering);
    Ok(answer)
}
