//! The convocation: a letter to print, a text to send from phone to phone, and the moment
//! at which it went out. What sends it stands above (`messages`).

use crate::kernel::{Lang, Result};
use crate::meetings::actions;
use crate::meetings::papers::facts::Facts;
use crate::meetings::papers::letter;
use crate::web::{Crumb, Page, Req, Response, page_reply};
use askama::Template;

#[derive(Template)]
#[template(path = "meetings/convocation.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    /// In each language: who sends it, and its words.
    letters: Vec<(Lang, String, String)>,
    convened: String,
}

pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    let facts = req
        .act(move |tx, cx| {
            let meeting = actions::seen(tx, cx, &which)?;
            Facts::load(tx, cx, meeting)
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
        p,
    };
    page_reply(200, &page)
}
