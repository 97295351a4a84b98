//! One ticket as a leader sees it: whose it is, its code, its link.

use super::actions;
use super::picture::code_picture;
use super::store::{self, Occasion};
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::{Enrolment, Status, enrolment_visible};
use crate::kernel::{Bilingual, Refusal, Result, Time};
use crate::people;
use crate::web::language::say;
use crate::web::{Crumb, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::json;

#[derive(Template)]
#[template(path = "tickets/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    occasion: Occasion,
    enrolment: Enrolment,
    /// Who goes in with it; empty where that is not for the viewer's eyes.
    who: String,
    ticket: Option<Shown>,
}

impl Show {
    fn confirmed(&self) -> bool {
        self.enrolment.status == Status::Confirmed
    }
}

struct Shown {
    picture: String,
    code: String,
    link: String,
    revoked_at: Option<Time>,
}

pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    let (enrolment, occasion, of, who, read) = req
        .act(move |tx, cx| {
            let permit = cx.permit(Op::TicketRead)?;
            let missing = || Refusal::not_found(&id);
            let enrolment = enrolment_visible(tx, &permit, &id)?.ok_or_else(missing)?;
            let (occasion, of) =
                store::delegation(tx, &permit, &enrolment.delegation)?.ok_or_else(missing)?;
            let who = holder(tx, cx, &enrolment)?;
            let read = match store::of_enrolment(tx, &permit, &id)? {
                Some(_) => Some(actions::read(tx, cx, &id)?),
                None => None,
            };
            Ok((enrolment, occasion, of, who, read))
        })
        .await?;
    let p = req.page("gatherings");
    let ticket = match read {
        None => None,
        Some(read) => Some(Shown {
            picture: code_picture(&read.code, &say(req.cx.lang, "tickets-code"))?,
            link: format!("{}/t/{}", req.base_url(), read.link),
            code: read.code,
            revoked_at: read.revoked_at,
        }),
    };
    page_reply(
        200,
        &Show {
            crumbs: crumbs(&p, &occasion, &enrolment, &of),
            p,
            occasion,
            enrolment,
            who,
            ticket,
        },
    )
}

fn crumbs(p: &Page, occasion: &Occasion, enrolment: &Enrolment, of: &Bilingual) -> Vec<Crumb> {
    vec![
        Crumb::new(p.text(&occasion.title), format!("/gatherings/{}", occasion.id)),
        Crumb::new(p.text(of), format!("/delegations/{}#e-{}", enrolment.delegation, enrolment.id)),
        Crumb::new(p.t("tickets-show-title"), ""),
    ]
}

/// Reading a name is written down.
fn holder(tx: &mut Tx, cx: &mut Cx, enrolment: &Enrolment) -> Result<String> {
    let Some(id) = &enrolment.person else {
        return Ok(enrolment.placeholder.clone().unwrap_or_default());
    };
    let Ok(permit) = cx.permit(Op::PersonRead) else { return Ok(String::new()) };
    if !people::visible(tx, &permit, id)? {
        return Ok(String::new());
    }
    audit::record(tx, cx, "person.read", id, &json!({ "count": 1 }))?;
    let labels = people::labels(tx, std::slice::from_ref(id))?;
    Ok(labels.get(id).map_or_else(String::new, |label| label.name.get(cx.lang).to_owned()))
}

pub async fn issue(req: Req) -> Result<Response> {
    let enrolment = req.param("id");
    let id = enrolment.clone();
    req.act(move |tx, cx| {
        let permit = cx.permit(Op::TicketIssue)?;
        let found = enrolment_visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id))?;
        actions::issue(tx, cx, &found.gathering, std::slice::from_ref(&id)).map(drop)
    })
    .await?;
    Ok(redirect(&format!("/enrolments/{enrolment}/ticket?done=ticket")))
}

pub async fn revoke(req: Req) -> Result<Response> {
    let enrolment = req.param("id");
    let id = enrolment.clone();
    req.act(move |tx, cx| actions::revoke(tx, cx, &id)).await?;
    Ok(redirect(&format!("/enrolments/{enrolment}/ticket?done=ticket-revoked")))
}
