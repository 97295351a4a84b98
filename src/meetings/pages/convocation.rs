//! The convocation: a letter to print, a text to send from phone to phone, and the moment
//! at which it went out.

use crate::kernel::{Lang, Result};
use crate::meetings::actions::{self, meeting as acts};
use crate::meetings::papers::facts::Facts;
use crate::meetings::papers::phrases::{day, hour, say};
use crate::web::{Crumb, Page, Req, Response, page_reply, redirect};
use askama::Template;
use jiff::tz::TimeZone;

#[derive(Template)]
#[template(path = "meetings/convocation.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    /// In each language: who sends it, and its words.
    letters: Vec<(Lang, String, String)>,
    convened: String,
    may_write: bool,
}

pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    let (facts, may_write) = req
        .act(move |tx, cx| {
            let meeting = actions::seen(tx, cx, &which)?;
            let may_write = meeting.frozen_at.is_none() && actions::held(tx, cx, &which).is_ok();
            Ok((Facts::load(tx, cx, meeting)?, may_write))
        })
        .await?;
    let p = req.page("meetings");
    let title = p.text(&facts.meeting.title).to_owned();
    let page = Show {
        crumbs: p.crumbs_about(
            &[("meetings-title", "/meetings")],
            &title,
            format!("/meetings/{id}"),
            "meetings-convocation",
        ),
        letters: [Lang::Ar, Lang::Fr]
            .map(|l| (l, facts.organisation.get(l).to_owned(), letter(&facts, l, &req.cx.zone)))
            .into(),
        convened: facts.meeting.convened_at.map(|t| p.moment(&t)).unwrap_or_default(),
        may_write,
        id,
        p,
    };
    page_reply(200, &page)
}

fn letter(facts: &Facts, lang: Lang, zone: &TimeZone) -> String {
    let m = &facts.meeting;
    let mut out = say(
        lang,
        "meetings-letter",
        &[
            ("body", facts.body.get(lang)),
            ("title", m.title.get(lang)),
            (
                "day",
                &facts
                    .day
                    .map_or_else(|| m.date_text.clone().unwrap_or_default(), |d| day(lang, d)),
            ),
            ("hour", &m.starts_at.map(|t| hour(lang, t, zone)).unwrap_or_default()),
        ],
    );
    if let Some(place) = &m.place {
        out += &format!("\n{}", say(lang, "meetings-letter-place", &[("place", place.get(lang))]));
    }
    if !facts.agenda.is_empty() {
        out += &format!("\n{}", say(lang, "meetings-letter-agenda", &[]));
        for (number, item) in &facts.agenda {
            out += &format!("\n{number}. {}", item.title.get(lang));
        }
    }
    out + "\n" + &say(lang, "meetings-letter-answer", &[])
}

pub async fn send(req: Req) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    req.act(move |tx, cx| acts::convene(tx, cx, &which).map(drop)).await?;
    Ok(redirect(&format!("/meetings/{id}/convocation?done=convened")))
}
