//! The page of an invitation, for whoever holds its link. Looking changes nothing: those
//! who preview a message answer nothing in anybody's name.

use super::actions;
use super::model::{Answer, Invited, read_name};
use super::{calendar, store};
use crate::access::{Cx, Op};
use crate::app::work_key;
use crate::audit;
use crate::db::Tx;
use crate::gatherings::pages::Headed;
use crate::gatherings::{Gathering, Status, gathering_visible, roll};
use crate::kernel::{Bilingual, Error, Result};
use crate::people::{self, model::Gender};
use crate::tickets::{self, code_picture};
use crate::web::language::say;
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, header};
use serde_json::json;

#[derive(Template)]
#[template(path = "invitations/show.html")]
struct Show {
    p: Page,
    token: String,
    g: Gathering,
    of: Bilingual,
    name: String,
    gender: &'static str,
    status: Status,
    objects: bool,
    said_name: String,
    companions: Vec<Companion>,
    ticket: Option<Ticket>,
    form: Form,
}

struct Companion {
    id: String,
    name: String,
    link: String,
}

struct Ticket {
    picture: String,
    link: String,
}

impl Show {
    fn address(&self, what: &str) -> String {
        format!("/i/{}{what}", self.token)
    }

    fn comes(&self) -> bool {
        self.status == Status::Confirmed
    }

    fn declined(&self) -> bool {
        self.status == Status::Declined
    }

    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("answer", "invitations-answer"),
            ("boards", "invitations-boards"),
            ("companions", "invitations-companions"),
            ("name", "invitations-name"),
        ]
    }
}

pub async fn show(req: Req) -> Result<Response> {
    show_with(&req, req.page(""), 200, None).await
}

async fn show_with(req: &Req, p: Page, status: u16, typed: Option<Form>) -> Result<Response> {
    seen(req).await?;
    let (token, address) = (req.param("token"), req.address.clone());
    let page = req
        .act(move |tx, cx| {
            let invited = actions::enter(tx, cx, &token, &address)?;
            load(tx, cx, &invited, &p, &token, typed.clone())
        })
        .await?;
    Ok(unlisted(page_reply(status, &page)?))
}

/// A link that invites nobody is spent from the address's budget, and is a 404 like any.
async fn seen(req: &Req) -> Result<Invited> {
    let (token, address) = (req.param("token"), req.address.clone());
    if let Some(found) = req.look(move |tx, cx| actions::behind(tx, cx, &token, &address)).await? {
        return Ok(found);
    }
    let address = req.address.clone();
    req.act(move |tx, cx| actions::spend(tx, cx, &address)).await?;
    Err(actions::gone().into())
}

fn load(
    tx: &mut Tx,
    cx: &mut Cx,
    invited: &Invited,
    p: &Page,
    token: &str,
    typed: Option<Form>,
) -> Result<Show> {
    let g = gathering_visible(tx, &cx.permit(Op::GatheringRead)?, &invited.gathering)?
        .ok_or_else(actions::gone)?;
    let head = Headed::load(tx, cx, &invited.delegation)?;
    let person = std::slice::from_ref(&invited.person);
    let label = people::labels(tx, person)?.remove(&invited.person);
    audit::record(tx, cx, "person.read", &invited.person, &json!({ "count": 1 }))?;
    let said = store::answers(tx, std::slice::from_ref(&invited.enrolment))?;
    let said = said.into_values().next().unwrap_or_default();
    let mut companions = Vec::new();
    for (id, name) in roll::brought_by(tx, &invited.enrolment)? {
        companions.push(Companion { link: ticket_link(tx, cx, &id)?, id, name });
    }
    let mut ticket = None;
    if invited.status == Status::Confirmed {
        let read = tickets::actions::read(tx, cx, &invited.enrolment);
        if let Some(read) = found(read)?.filter(|r| r.revoked_at.is_none()) {
            let picture = code_picture(&read.code, &say(cx.lang, "tickets-code"))?;
            ticket = Some(Ticket { picture, link: format!("/t/{}", read.link) });
        }
    }
    let mut form = typed.unwrap_or_default();
    if !form.has("boards") {
        form.set("boards", said.boards.unwrap_or_default());
    }
    let female = label.as_ref().and_then(|l| l.gender) == Some(Gender::Female);
    Ok(Show {
        p: p.clone(),
        token: token.to_owned(),
        g,
        of: head.name,
        name: label.map_or_else(String::new, |l| l.name.get(cx.lang).to_owned()),
        gender: if female { "female" } else { "male" },
        status: invited.status,
        objects: !people::objects(tx, person)?.is_empty(),
        said_name: said.name.unwrap_or_default(),
        companions,
        ticket,
        form,
    })
}

fn ticket_link(tx: &mut Tx, cx: &mut Cx, enrolment: &str) -> Result<String> {
    let read = found(tickets::actions::read(tx, cx, enrolment))?;
    Ok(read
        .filter(|r| r.revoked_at.is_none())
        .map_or_else(String::new, |r| format!("/t/{}", r.link)))
}

/// What is there, or nothing; other refusals go on.
fn found<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Ok(thing) => Ok(Some(thing)),
        Err(Error::Refusal(refusal)) if refusal.status == 404 => Ok(None),
        Err(error) => Err(error),
    }
}

/// Runs what the link's holder asks, once; a refusal is told on the page, with what was
/// typed.
async fn done<F>(req: &Req, form: Form, word: &'static str, mut work: F) -> Result<Response>
where
    F: FnMut(&mut Tx, &mut Cx, &Invited) -> Result<()> + Send + 'static,
{
    // Those of one list take turns: they share its counters.
    let turn = work_key(&seen(req).await?.delegation);
    let (token, address) = (req.param("token"), req.address.clone());
    let told = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
    let gathering = told.clone();
    let sent = req
        .act_once(&form, turn, move |tx, cx| {
            let invited = actions::enter(tx, cx, &token, &address)?;
            work(tx, cx, &invited)?;
            if let Ok(mut g) = gathering.lock() {
                g.clone_from(&invited.gathering);
            }
            Ok(format!("/i/{token}?done={word}"))
        })
        .await;
    match sent {
        Ok(address) => {
            let gathering = told.lock().map(|g| g.clone()).unwrap_or_default();
            req.app.notices.tell(&gathering);
            Ok(redirect(&address))
        }
        Err(error) => {
            let (p, status) = req.page("").refused(error)?;
            show_with(req, p, status, Some(form)).await
        }
    }
}

pub async fn answer(req: Req) -> Result<Response> {
    let form = req.form()?;
    match Answer::read(&form) {
        Ok(said) => {
            let word = if said.comes { "invitation-yes" } else { "invitation-no" };
            done(&req, form, word, move |tx, cx, i| actions::answer(tx, cx, i, &said)).await
        }
        Err(error) => {
            let (p, status) = req.page("").refused(error)?;
            show_with(&req, p, status, Some(form)).await
        }
    }
}

pub async fn companion(req: Req) -> Result<Response> {
    let form = req.form()?;
    let id = form.get("companion").to_owned();
    done(&req, form, "invitation-companion", move |tx, cx, i| actions::leave_out(tx, cx, i, &id))
        .await
}

pub async fn name(req: Req) -> Result<Response> {
    let form = req.form()?;
    match read_name(&form) {
        Ok(name) => {
            done(&req, form, "invitation-name", move |tx, cx, i| {
                actions::propose_name(tx, cx, i, &name)
            })
            .await
        }
        Err(error) => {
            let (p, status) = req.page("").refused(error)?;
            show_with(&req, p, status, Some(form)).await
        }
    }
}

pub async fn objection(req: Req) -> Result<Response> {
    let form = req.form()?;
    let objects = form.get("objects") == "1";
    let word = if objects { "invitation-objects" } else { "invitation-agrees" };
    done(&req, form, word, move |tx, cx, i| actions::set_objection(tx, cx, i, objects)).await
}

pub async fn event(req: Req) -> Result<Response> {
    seen(&req).await?;
    let (token, address) = (req.param("token"), req.address.clone());
    let text = req
        .look(move |tx, cx| {
            let invited = actions::enter(tx, cx, &token, &address)?;
            let g = gathering_visible(tx, &cx.permit(Op::GatheringRead)?, &invited.gathering)?
                .ok_or_else(actions::gone)?;
            Ok(calendar::of(cx.lang, &g, cx.now))
        })
        .await?;
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"hadir.ics\""),
    );
    Ok(unlisted(response))
}

fn unlisted(mut response: Response) -> Response {
    let value = HeaderValue::from_static("noindex, nofollow, noarchive");
    response.headers_mut().insert("x-robots-tag", value);
    response
}
