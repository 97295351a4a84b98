//! The way in for a delegation's leader, as the coordinator sees it: made, sent, used,
//! locked, revoked.

use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::gatherings::pages::Headed;
use crate::kernel::{Error, Refusal, Result, Time};
use crate::leaders::link::{Link, token_of};
use crate::leaders::{actions, store};
use crate::people;
use crate::web::language::{Said, say, say_with};
use crate::web::{Crumb, Page, Req, Response, message, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "leaders/link.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    delegation: String,
    name: String,
    /// Whoever leads the delegation; empty where nobody is named.
    leader: String,
    /// The message with the link, while nobody has used it.
    text: String,
    address: String,
    whatsapp: String,
    sms: String,
    objects: bool,
    expires_at: Time,
    state: State,
}

pub(super) enum State {
    None,
    Waiting,
    Over,
    Bound { at: Time, seen_at: Time },
    Locked,
}

impl State {
    pub(super) fn of(link: Option<&Link>, now: Time) -> Self {
        match link {
            None => Self::None,
            Some(link) if link.is_over(now) => Self::Over,
            Some(link) if link.is_locked() => Self::Locked,
            Some(Link { bound_at: Some(at), seen_at, .. }) => {
                Self::Bound { at: *at, seen_at: seen_at.unwrap_or(*at) }
            }
            Some(_) => Self::Waiting,
        }
    }
}

impl Show {
    fn address_of(&self, what: &str) -> String {
        format!("/delegations/{}/leader{what}", self.delegation)
    }

    fn is_made(&self) -> bool {
        !matches!(self.state, State::None)
    }
}

pub async fn show(req: Req) -> Result<Response> {
    show_with(&req, req.page("gatherings"), 200).await
}

async fn show_with(req: &Req, p: Page, status: u16) -> Result<Response> {
    let (id, base) = (req.param("id"), req.base_url());
    let page = req
        .act(move |tx, cx| {
            let (_, found) = actions::held(tx, cx, &id)?;
            let head = Headed::load(tx, cx, &id)?;
            let link = store::of_delegation(tx, &id)?;
            let state = State::of(link.as_ref(), cx.now);
            let (leader, phone, objects) = who(tx, cx, found.leader.as_deref())?;
            let mut page = Show {
                crumbs: head.crumbs(&p, &p.t("leaders-link-title")),
                name: p.text(&head.name).to_owned(),
                delegation: id.clone(),
                leader,
                text: String::new(),
                address: String::new(),
                whatsapp: String::new(),
                sms: String::new(),
                objects,
                expires_at: link.as_ref().map_or(cx.now, |l| l.expires_at),
                state,
                p: p.clone(),
            };
            if let (State::Waiting, Some(link)) = (&page.state, &link) {
                page.address = format!("{base}/l/{}", token_of(&cx.keys, &link.id));
                page.text = message_of(cx, &page.leader, &page.address);
                page.whatsapp = message::whatsapp(phone.as_deref(), &page.text);
                page.sms = phone.map_or_else(String::new, |p| message::sms(&p, &page.text));
            }
            Ok(page)
        })
        .await?;
    page_reply(status, &page)
}

/// The message says nothing that a stranger's eyes should not read: no organisation, no
/// gathering.
pub(super) fn message_of(cx: &Cx, leader: &str, address: &str) -> String {
    let name = names::called(leader);
    let args = [("name", Said::Text(name)), ("link", Said::Text(address))];
    say_with(cx.lang, "leaders-link-message", &args)
}

/// Name and phone of the leader, and whether they asked not to be contacted; the reading
/// is written down.
pub(super) fn who(
    tx: &mut Tx,
    cx: &mut Cx,
    id: Option<&str>,
) -> Result<(String, Option<String>, bool)> {
    let Some(id) = id else { return Ok((String::new(), None, false)) };
    // Somebody of elsewhere who was named by a wider scope is not told by name.
    if !people::visible(tx, &cx.permit(Op::PersonRead)?, id)? {
        return Ok((say(cx.lang, "gatherings-pick-unseen"), None, false));
    }
    let person = people::actions::read(tx, cx, id)?;
    let objects = people::objects(tx, &[id.to_owned()])?.contains(id);
    Ok((person.name.get(cx.lang).to_owned(), person.said.phones.into_iter().next(), objects))
}

pub async fn create(req: Req) -> Result<Response> {
    let id = req.param("id");
    let (form, delegation) = (req.form()?, id.clone());
    let done = req
        .act_once(&form, 0, move |tx, cx| {
            actions::make(tx, cx, &delegation)?;
            Ok(format!("/delegations/{delegation}/leader?done=leader-link"))
        })
        .await;
    match done {
        Ok(address) => Ok(redirect(&address)),
        Err(Error::Refusal(refusal)) if refusal.status == 409 => {
            let (p, status) = req.page("gatherings").refused(Error::Refusal(refusal))?;
            show_with(&req, p, status).await
        }
        Err(error) => Err(error),
    }
}

pub async fn revoke(req: Req) -> Result<Response> {
    let id = req.param("id");
    let delegation = id.clone();
    req.act(move |tx, cx| actions::revoke(tx, cx, &delegation)).await?;
    Ok(redirect(&format!("/delegations/{id}/leader?done=leader-revoked")))
}

/// What is answered for a link that leads nowhere.
pub(super) fn nowhere() -> Error {
    Refusal::new(404, "leader_link_gone").into()
}
