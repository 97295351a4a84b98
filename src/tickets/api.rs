//! Calls on tickets.

use super::actions;
use super::model::{IssueRequest, Issued, Ticket};
use super::picture::code_picture;
use crate::kernel::Result;
use crate::web::language::say;
use crate::web::{Answer, Req, Response, json_reply, svg_reply};

pub async fn issue(req: Req) -> Result<Response> {
    let asked = req.json(IssueRequest::read)?;
    let gathering = req.param("id");
    if let Some(ids) = asked.enrolments {
        return req
            .answer(move |tx, cx| Answer::ok(actions::issue(tx, cx, &gathering, &ids)?))
            .await;
    }
    let issued = issue_all(&req, &gathering).await?;
    req.answer(move |_, _| Answer::ok(Issued { issued, items: Vec::new() })).await
}

/// Slice by slice, so that doors and forms are served in between.
pub(super) async fn issue_all(req: &Req, gathering: &str) -> Result<i64> {
    let mut issued = 0;
    loop {
        let id = gathering.to_owned();
        let slice = req.act(move |tx, cx| actions::issue_slice(tx, cx, &id)).await?;
        issued += slice;
        if slice == 0 {
            return Ok(issued);
        }
    }
}

pub async fn show(req: Req) -> Result<Response> {
    let enrolment = req.param("id");
    let read = req.act(move |tx, cx| actions::read(tx, cx, &enrolment)).await?;
    let zone = &req.cx.zone;
    let ticket = Ticket {
        link: format!("{}/t/{}", req.base_url(), read.link),
        code: read.code,
        revoked_at: read.revoked_at.map(|t| t.rfc3339(zone)),
    };
    Ok(json_reply(200, &ticket))
}

pub async fn picture(req: Req) -> Result<Response> {
    let enrolment = req.param("id");
    let read = req.act(move |tx, cx| actions::read(tx, cx, &enrolment)).await?;
    Ok(svg_reply(code_picture(&read.code, &say(req.cx.lang, "tickets-code"))?))
}

pub async fn revoke(req: Req) -> Result<Response> {
    let enrolment = req.param("id");
    req.answer(move |tx, cx| {
        actions::revoke(tx, cx, &enrolment)?;
        Ok(Answer::nothing())
    })
    .await
}
