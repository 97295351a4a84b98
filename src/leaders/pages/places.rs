//! What a leader does on the page: adds somebody, writes down an answer, changes the order,
//! calls a substitute up, settles a name.

use super::show::show_with;
use crate::access::{Cx, Op};
use crate::app::work_key;
use crate::db::Tx;
use crate::gatherings::actions::enrolment as places;
use crate::gatherings::model::EnrolmentChange;
use crate::gatherings::pages::enrolment::{NAMES, item_of, read_item};
use crate::gatherings::pages::renamed;
use crate::gatherings::roll::actions as roll;
use crate::gatherings::{Status, delegation_visible, enrolment_visible};
use crate::invitations;
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Form, Req, Response, redirect};

/// Somebody known or new: a place, or to stand in.
pub async fn create(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let of = |name: &str| form.get(name);
    let item = item_of(of("person"), of("name"), of("phone"), "", of("capacity"), "");
    let item = match read_item(item) {
        Ok(item) => item,
        Err(error) => return refused(&req, error, form).await,
    };
    let stands_in = form.get("as") == "substitute";
    let delegation = id.clone();
    let done = req
        .act_once(&form, work_key(&id), move |tx, cx| {
            if stands_in {
                let capacity = item.capacity.clone();
                roll::add_substitute(tx, cx, &delegation, &item.holder, capacity)?;
                return Ok(format!("/leader/{delegation}?done=substitute#stand"));
            }
            let (_, outcomes) = places::create(tx, cx, &delegation, std::slice::from_ref(&item))?;
            match outcomes.into_iter().next() {
                Some(Ok(made)) => Ok(format!("/leader/{delegation}?done=enrolment#e-{}", made.id)),
                Some(Err(refusal)) if refusal.status != 404 => Err(refusal.into()),
                _ => Err(Refusal::field("person", "unknown").into()),
            }
        })
        .await;
    answered(&req, done, form).await
}

async fn answered(req: &Req, done: Result<String>, form: Form) -> Result<Response> {
    match done {
        Ok(address) => {
            tell(req).await?;
            Ok(redirect(&address))
        }
        Err(error) => refused(req, error, form).await,
    }
}

async fn refused(req: &Req, error: Error, form: Form) -> Result<Response> {
    let (p, status) = req.page("list").refused(renamed(error, NAMES))?;
    show_with(req, p, status, form).await
}

/// Open boards ask again.
async fn tell(req: &Req) -> Result<()> {
    let id = req.param("id");
    let gathering = req
        .look(move |tx, cx| {
            let permit = cx.permit(Op::DelegationRead)?;
            Ok(delegation_visible(tx, &permit, &id)?.map(|d| d.gathering))
        })
        .await?;
    if let Some(gathering) = gathering {
        req.app.notices.tell(&gathering);
    }
    Ok(())
}

/// One button of one line.
pub async fn act(req: Req) -> Result<Response> {
    let (form, id, place) = (req.form()?, req.param("id"), req.param("place"));
    let what = form.get("act").to_owned();
    let show = form.get("show").to_owned();
    let done = req
        .app
        .act_keyed(work_key(&id), &req.cx, {
            let id = id.clone();
            move |tx, cx| {
                let word = on_place(tx, cx, &id, &place, &what)?;
                let show = super::member::Tab::parse(&show).name();
                Ok(format!("/leader/{id}?show={show}&done={word}#e-{place}"))
            }
        })
        .await;
    answered(&req, done, Form::default()).await
}

fn on_place(
    tx: &mut Tx,
    cx: &mut Cx,
    delegation: &str,
    place: &str,
    what: &str,
) -> Result<&'static str> {
    // The address names both: a place of another list is none of this one.
    let permit = cx.permit(Op::EnrolmentWrite)?;
    enrolment_visible(tx, &permit, place)?
        .filter(|e| e.delegation == delegation)
        .ok_or_else(|| Refusal::not_found(place))?;
    match what {
        "up" | "down" => roll::shift(tx, cx, place, what == "up").map(|_| "order"),
        "step_back" => roll::step_back(tx, cx, place).map(|_| "substitute"),
        "name_yes" | "name_no" => {
            invitations::actions::settle_name(tx, cx, place, what == "name_yes").map(|_| "name")
        }
        "new_link" => invitations::actions::revoke(tx, cx, place).map(|_| "new-link"),
        status => {
            let status =
                Status::parse(status).ok_or_else(|| Refusal::field("act", "unknown_value"))?;
            let change = EnrolmentChange::to_status(status);
            places::update(tx, cx, place, &change)?;
            Ok("answer")
        }
    }
}

/// One button of somebody who stands in.
pub async fn substitute(req: Req) -> Result<Response> {
    let (form, id, stand) = (req.form()?, req.param("id"), req.param("stand"));
    let what = form.get("act").to_owned();
    let done = req
        .app
        .act_keyed(work_key(&id), &req.cx, {
            let id = id.clone();
            move |tx, cx| match what.as_str() {
                "call_up" => {
                    let made = roll::call_up(tx, cx, &stand)?;
                    Ok(format!("/leader/{id}?done=enrolment#e-{}", made.id))
                }
                "first" => {
                    roll::put_first(tx, cx, &stand)?;
                    Ok(format!("/leader/{id}?done=order#stand"))
                }
                "drop" => {
                    roll::drop_substitute(tx, cx, &stand)?;
                    Ok(format!("/leader/{id}?done=substitute-gone#stand"))
                }
                _ => Err(Refusal::field("act", "unknown_value").into()),
            }
        })
        .await;
    answered(&req, done, Form::default()).await
}
