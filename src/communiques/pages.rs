//! Communiqués as they are written: the list, and the form of one until it is published.

use super::actions;
use super::model::{Communique, CommuniqueChange, State};
use super::photos::model::Photo;
use super::{photos, public, store};
use crate::access::Op;
use crate::kernel::{Bilingual, Error, Fields, Lang, Result, Time};
use crate::meetings;
use crate::meetings::papers::print;
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::Value;

#[derive(Template)]
#[template(path = "communiques/index.html")]
struct Index {
    p: Page,
    rows: Vec<Line>,
    q: String,
}

pub struct Line {
    id: String,
    title: String,
    reference: String,
    state: String,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let q: String = req.query("q").unwrap_or_default().chars().take(200).collect();
    let folded = meetings::words(&q);
    let found = req.look(move |tx, _| store::page(tx, &permit, &folded, None, 200)).await?;
    let (p, now) = (req.page("meetings"), req.cx.now);
    let rows = found.iter().map(|c| line(&p, c, now)).collect();
    page_reply(200, &Index { rows, q, p })
}

/// The part of a meeting's page that stands here.
#[derive(Template)]
#[template(path = "communiques/of_meeting.html")]
struct OfMeeting {
    p: Page,
    id: String,
    rows: Vec<Line>,
}

fn line(p: &Page, c: &Communique, now: Time) -> Line {
    Line {
        id: c.id.clone(),
        title: p.text(&c.title).to_owned(),
        reference: c.reference(),
        state: p.t(&format!("communiques-state-{}", c.state(now).name())),
    }
}

/// A meeting's page with its communiqués.
pub async fn meeting(mut req: Req) -> Result<Response> {
    if let Ok(permit) = req.cx.permit(Op::CommuniqueRead) {
        let (id, p, now) = (req.param("id"), req.page("meetings"), req.cx.now);
        let which = id.clone();
        let found = req.look(move |tx, _| store::of_meeting(tx, &permit, &which)).await?;
        let rows = found.iter().map(|c| line(&p, c, now)).collect();
        let part = OfMeeting { rows, id, p };
        req.attached = part.render().map_err(crate::kernel::Error::unknown)?;
    }
    meetings::pages::room::show(req).await
}

#[derive(Template)]
#[template(path = "communiques/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    c: Communique,
    f: Form,
    state: String,
    is_open: bool,
    url: String,
    doubts: Vec<String>,
    photos: Vec<Photo>,
    has_pdf: bool,
    messages: Vec<(Lang, String)>,
}

impl Show {
    fn of<'t>(&self, text: &'t Bilingual) -> &'t str {
        self.p.text(text)
    }
}

pub async fn show(req: Req) -> Result<Response> {
    draw(&req, req.page("meetings"), 200, None).await
}

fn filled(c: &Communique, req: &Req) -> Form {
    let texts = [("title", &c.title), ("text", &c.text)];
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (field, text) in texts {
        for (lang, said) in [("ar", &text.ar), ("fr", &text.fr)] {
            pairs.extend(said.clone().map(|s| (format!("{field}.{lang}"), s)));
        }
    }
    pairs.extend(c.awaited.map(|l| ("awaited".to_owned(), l.code().to_owned())));
    pairs
        .extend(c.embargo_until.map(|t| ("embargo_until".to_owned(), t.local_input(&req.cx.zone))));
    Form::from_pairs(pairs)
}

async fn draw(req: &Req, p: Page, status: u16, typed: Option<Form>) -> Result<Response> {
    let id = req.param("id");
    let (c, photos) = req
        .look(move |tx, cx| Ok((actions::seen(tx, cx, &id)?, photos::store::all(tx, &id)?)))
        .await?;
    let state = c.state(req.cx.now);
    let url = format!("{}{}", req.base_url(), c.address());
    let page = Show {
        crumbs: p.crumbs_to(&[("communiques-title", "/communiques")], &c.reference()),
        f: typed.unwrap_or_else(|| filled(&c, req)),
        state: p.t(&format!("communiques-state-{}", state.name())),
        is_open: state == State::Draft && req.cx.actor.may(Op::CommuniqueWrite),
        doubts: c.findings().iter().map(|d| p.text(&d.message).to_owned()).collect(),
        messages: [Lang::Ar, Lang::Fr].map(|l| (l, public::message(&c, l, &url))).into(),
        has_pdf: print::IS_BUILT,
        photos,
        url,
        c,
        p,
    };
    page_reply(status, &page)
}

/// The page again with what was typed beside a photograph that was not taken.
pub(super) async fn refused(req: &Req, error: Error, typed: &Form) -> Result<Response> {
    let (p, status) = req.page("meetings").refused(error)?;
    draw(req, p, status, Some(typed.clone())).await
}

pub async fn start(req: Req) -> Result<Response> {
    let meeting = req.param("id");
    let made = req.act(move |tx, cx| actions::start(tx, cx, &meeting)).await?;
    Ok(redirect(&format!("/communiques/{}?done=communique", made.id)))
}

pub async fn update(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let mut value = form.to_value();
    for key in ["awaited", "embargo_until"] {
        if let Value::Object(map) = &mut value {
            map.entry(key).or_insert(Value::Null);
        }
    }
    let read = || {
        let mut fields = Fields::of_form(value, &req.cx.zone)?;
        let change = CommuniqueChange::read(&mut fields);
        fields.finish().map(|()| change)
    };
    let done = match read() {
        Ok(change) => {
            let id = id.clone();
            req.act(move |tx, cx| actions::update(tx, cx, &id, &change).map(drop)).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&format!("/communiques/{id}?done=communique"))),
        Err(error) => {
            let (p, status) = req.page("meetings").refused(error)?;
            draw(&req, p, status, Some(form)).await
        }
    }
}

pub async fn publish(req: Req) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    match req.act(move |tx, cx| actions::publish(tx, cx, &which).map(drop)).await {
        Ok(()) => Ok(redirect(&format!("/communiques/{id}?done=published"))),
        Err(error) => {
            let (p, status) = req.page("meetings").refused(error)?;
            draw(&req, p, status, None).await
        }
    }
}
