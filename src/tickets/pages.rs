//! The ticket's public page, the tickets of a gathering, the cards to cut.

use super::model::{Authority, link_hash};
use super::picture::code_picture;
use super::store::{self, Occasion, Sheet};
use super::{actions, api};
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::{gathering_is_held, gathering_visible};
use crate::kernel::{Bilingual, Refusal, Result};
use crate::web::language::say;
use crate::web::{Page, Req, Response, page_reply, redirect, svg_reply};
use askama::Template;
use serde_json::json;

#[derive(Template)]
#[template(path = "tickets/public.html")]
struct Public {
    p: Page,
    occasion: Occasion,
    picture: String,
    revoked: bool,
    download: String,
}

/// Whoever has the address sees the code, and nothing of the person.
pub async fn public(req: Req) -> Result<Response> {
    let token = req.param("token");
    let (occasion, code) = behind(&req, &token).await?;
    let picture = match &code {
        Some(code) => code_picture(code, &say(req.cx.lang, "tickets-code"))?,
        None => String::new(),
    };
    let page = Public {
        p: req.page(""),
        occasion,
        picture,
        revoked: code.is_none(),
        download: format!("/t/{token}/ticket.svg"),
    };
    Ok(unlisted(page_reply(200, &page)?))
}

pub async fn public_picture(req: Req) -> Result<Response> {
    let (_, code) = behind(&req, &req.param("token")).await?;
    let code = code.ok_or_else(|| Refusal::new(404, "not_found"))?;
    Ok(unlisted(svg_reply(code_picture(&code, &say(req.cx.lang, "tickets-code"))?)))
}

/// The gathering and the code; no code once it is revoked.
async fn behind(req: &Req, token: &str) -> Result<(Occasion, Option<String>)> {
    let hash = link_hash(token);
    req.look(move |tx, cx| {
        let (occasion, ticket) =
            store::by_link(tx, &hash)?.ok_or_else(|| Refusal::new(404, "unknown_ticket"))?;
        if ticket.revoked_at.is_some() {
            return Ok((occasion, None));
        }
        let secret = ticket.secret(&cx.keys)?;
        Ok((occasion, Some(Authority::of(&cx.keys).code(secret))))
    })
    .await
}

fn unlisted(mut response: Response) -> Response {
    let value = axum::http::HeaderValue::from_static("noindex, nofollow, noarchive");
    response.headers_mut().insert("x-robots-tag", value);
    response
}

#[derive(Template)]
#[template(path = "tickets/index.html")]
struct Index {
    p: Page,
    occasion: Occasion,
    confirmed: i64,
    issued: i64,
    whole: bool,
}

impl Index {
    fn gap(&self) -> String {
        let gap = self.confirmed - self.issued;
        if gap > 0 { self.p.tn("tickets-index-gap", gap) } else { String::new() }
    }

    fn none(&self) -> String {
        let none = self.issued > 0 && self.issued == self.confirmed;
        if none { self.p.t("tickets-index-none") } else { String::new() }
    }
}

pub async fn index(req: Req) -> Result<Response> {
    let (id, permit) = (req.param("id"), req.permit()?);
    let (occasion, (confirmed, issued), whole) = req
        .look(move |tx, cx| {
            let occasion: Occasion =
                gathering_visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id))?.into();
            let whole = match cx.permit(Op::TicketIssue) {
                Ok(issue) => gathering_is_held(tx, &issue, &id)?,
                Err(_) => false,
            };
            Ok((occasion, store::counts(tx, &permit, &id)?, whole))
        })
        .await?;
    page_reply(200, &Index { p: req.page("gatherings"), occasion, confirmed, issued, whole })
}

pub async fn issue(req: Req) -> Result<Response> {
    let id = req.param("id");
    api::issue_all(&req, &id).await?;
    Ok(redirect(&format!("/gatherings/{id}/tickets?done=tickets")))
}

/// Every ticket is revoked and made anew, slice by slice: for whoever holds the whole.
pub async fn rotate(req: Req) -> Result<Response> {
    let (id, since) = (req.param("id"), req.cx.now);
    loop {
        let gathering = id.clone();
        let slice = req.act(move |tx, cx| actions::rotate_slice(tx, cx, &gathering, since)).await?;
        if slice == 0 {
            break;
        }
    }
    api::issue_all(&req, &id).await?;
    Ok(redirect(&format!("/gatherings/{id}/tickets?done=rotated")))
}

#[derive(Template)]
#[template(path = "tickets/cards.html")]
struct Cards {
    p: Page,
    occasion: Occasion,
    /// The delegation's name, empty for a whole gathering.
    of: Bilingual,
    cards: Vec<Card>,
    named: bool,
    back: String,
    next: Option<usize>,
}

struct Card {
    picture: String,
    delegation: Bilingual,
    number: i64,
    name: Option<Bilingual>,
    capacity: Option<String>,
}

pub async fn cards_of_gathering(req: Req) -> Result<Response> {
    let id = req.param("id");
    let back = format!("/gatherings/{id}/tickets");
    print(&req, Sheet::Gathering(id), back).await
}

pub async fn cards_of_delegation(req: Req) -> Result<Response> {
    let id = req.param("id");
    let back = format!("/delegations/{id}");
    print(&req, Sheet::Delegation(id), back).await
}

async fn print(req: &Req, sheet: Sheet, back: String) -> Result<Response> {
    let named = req.query("names") == Some("1");
    let page = req.query("page").and_then(|p| p.parse::<usize>().ok()).unwrap_or(0).min(100_000);
    let (occasion, of, mut cards) =
        req.act(move |tx, cx| read_cards(tx, cx, &sheet, page, named)).await?;
    let next = (cards.len() > store::CARDS_A_PAGE).then_some(page + 1);
    cards.truncate(store::CARDS_A_PAGE);
    let page = Cards { p: req.page("gatherings"), occasion, of, cards, named, back, next };
    page_reply(200, &page)
}

/// Printing hands codes out, and names where they are asked for: both are written down.
fn read_cards(
    tx: &mut Tx,
    cx: &mut Cx,
    sheet: &Sheet,
    page: usize,
    named: bool,
) -> Result<(Occasion, Bilingual, Vec<Card>)> {
    let permit = cx.permit(Op::TicketRead)?;
    if named {
        cx.permit(Op::PersonRead)?;
    }
    let (id, found) = match sheet {
        Sheet::Gathering(id) => {
            (id, gathering_visible(tx, &permit, id)?.map(|g| (g.into(), Bilingual::default())))
        }
        Sheet::Delegation(id) => (id, store::delegation(tx, &permit, id)?),
    };
    let (occasion, of) = found.ok_or_else(|| Refusal::not_found(id))?;
    let rows = store::cards(tx, &permit, sheet, page)?;
    let mut details = json!({ "count": rows.len() });
    if named {
        let people: Vec<&String> = rows.iter().filter_map(|r| r.person.as_ref()).collect();
        details["people"] = json!(people);
    }
    let action = if named { "ticket.read_names" } else { "ticket.read_cards" };
    audit::record(tx, cx, action, id, &details)?;
    let authority = Authority::of(&cx.keys);
    let label = say(cx.lang, "tickets-code");
    let card = |row: store::Card| {
        let code = authority.code(row.ticket.secret(&cx.keys)?);
        Ok(Card {
            picture: code_picture(&code, &label)?,
            delegation: row.delegation,
            number: row.number,
            name: Some(row.name).filter(|n| named && !n.is_empty()),
            capacity: row.capacity.filter(|_| named),
        })
    };
    Ok((occasion, of, rows.into_iter().map(card).collect::<Result<_>>()?))
}
