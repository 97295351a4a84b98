//! The letters of a meeting: sent with its convocation, to whoever has an address.

use super::{Choice, languages};
use crate::access::Op;
use crate::kernel::{Error, Lang, Result};
use crate::meetings::actions::{self as sittings, meeting as acts};
use crate::meetings::{self, pages};
use crate::messages::actions::convoking::{self, Letters, letter_lang};
use crate::messages::model::Open;
use crate::web::{Answer, Page, Req, Response, file_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "messages/of_convocation.html")]
struct OfConvocation {
    p: Page,
    id: String,
    lines: Vec<String>,
    silent: bool,
    to_send: i64,
    /// It may be convened now, or letters are left to send.
    may_send: bool,
    sees: bool,
    is_convened: bool,
    langs: Vec<Choice>,
}

/// A convocation's page with its letters.
pub async fn show(mut req: Req) -> Result<Response> {
    let (id, open) = (req.param("id"), Open::of(&req.app.config));
    let which = id.clone();
    let (letters, may_write, is_convened) = req
        .look(move |tx, cx| {
            let meeting = sittings::seen(tx, cx, &which)?;
            let may_write = meeting.frozen_at.is_none() && sittings::held(tx, cx, &which).is_ok();
            let is_convened = meeting.convened_at.is_some();
            Ok((convoking::letters(tx, cx, &meeting, open)?, may_write, is_convened))
        })
        .await?;
    let p = req.page("meetings");
    let part = OfConvocation {
        lines: lines(&p, &letters, open.mail),
        silent: !open.mail,
        may_send: may_write && (!is_convened || letters.to_send > 0),
        to_send: letters.to_send,
        sees: req.cx.actor.may(Op::MessageRead) && open.mail,
        is_convened,
        langs: languages(&p, &[Lang::Ar, Lang::Fr]),
        id,
        p,
    };
    req.attached = part.render().map_err(Error::unknown)?;
    pages::convocation::show(req).await
}

fn lines(p: &Page, letters: &Letters, mail: bool) -> Vec<String> {
    let by_hand = if mail { letters.by_hand } else { letters.by_hand + letters.to_send };
    [
        ("messages-letters-to-send", if mail { letters.to_send } else { 0 }),
        ("messages-letters-waiting", letters.waiting),
        ("messages-letters-sent", letters.sent),
        ("messages-letters-failed", letters.failed),
        ("messages-letters-by-hand", by_hand),
        ("messages-objecting", letters.objecting),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(key, n)| p.tn(key, n))
    .collect()
}

pub async fn send(req: Req) -> Result<Response> {
    let (form, id, open) = (req.form()?, req.param("id"), Open::of(&req.app.config));
    let lang = Lang::parse(form.get("lang")).unwrap_or(req.cx.lang);
    let which = id.clone();
    req.act(move |tx, cx| convoking::convene(tx, cx, &which, lang, open).map(drop)).await?;
    Ok(redirect(&format!("/meetings/{id}/convocation?done=convened")))
}

/// `POST /api/v1/meetings/{id}/convocation`: the same as the page does.
pub async fn convene(req: Req) -> Result<Response> {
    req.json(|_| ())?;
    let (id, lang, open) = (req.param("id"), req.cx.lang, Open::of(&req.app.config));
    req.answer(move |tx, cx| {
        let convened = convoking::convene(tx, cx, &id, lang, open)?;
        Answer::created(acts::show_one(tx, cx, &convened)?)
    })
    .await
}

/// `/meetings/{id}/event.ics`
pub async fn event(req: Req) -> Result<Response> {
    let id = req.param("id");
    let text = req
        .act(move |tx, cx| {
            let permit = cx.permit(Op::MeetingRead)?;
            let facts = meetings::facts(tx, cx, &permit, &id)?;
            let event = meetings::calendar(&facts, letter_lang(cx.lang), cx.now);
            event.ok_or_else(|| crate::kernel::Refusal::not_found(&id).into())
        })
        .await?;
    Ok(file_reply("text/calendar; charset=utf-8", "hadir.ics", text.into_bytes()))
}
