//! The settings as a page, for administrators.

use super::actions;
use crate::app::{Voice, organisation, voice};
use crate::kernel::{Bilingual, Fields, Refusal, Result, State};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "settings/index.html")]
struct Index {
    p: Page,
    form: Form,
    zone: String,
}

pub async fn index(req: Req) -> Result<Response> {
    let (name, voice) = req.look(|tx, _| Ok((organisation(tx)?, voice(tx)?))).await?;
    let texts = [
        ("organisation", name),
        ("slogan", voice.slogan),
        ("masculine", voice.masculine),
        ("feminine", voice.feminine),
    ];
    let pairs = texts.into_iter().flat_map(|(field, said)| {
        let of = [("ar", said.ar), ("fr", said.fr), ("en", said.en)];
        of.map(|(lang, text)| (format!("{field}.{lang}"), text.unwrap_or_default()))
    });
    answer(&req, 200, req.page("settings"), Form::from_pairs(pairs.collect()))
}

fn read(f: &mut Fields) -> (Option<Bilingual>, Voice) {
    let name = f.bilingual("organisation", 120);
    let mut said = |key: &str| {
        let given = f.state(key) == State::Given;
        given.then(|| f.bilingual(key, 120)).flatten().unwrap_or_default()
    };
    let voice =
        Voice { slogan: said("slogan"), masculine: said("masculine"), feminine: said("feminine") };
    (name, voice)
}

pub async fn change(req: Req) -> Result<Response> {
    let form = req.form()?;
    let done = match req.form_fields(&form, read) {
        Ok((Some(name), voice)) => {
            req.act(move |tx, cx| actions::change(tx, cx, &name, &voice)).await
        }
        Ok((None, _)) => Err(Refusal::field("organisation.ar", "missing").into()),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => {
            req.app.learn_settings().await?;
            Ok(redirect("/settings?done=settings"))
        }
        Err(error) => {
            let (p, status) = req.page("settings").refused(error)?;
            answer(&req, status, p, form)
        }
    }
}

fn answer(req: &Req, status: u16, p: Page, form: Form) -> Result<Response> {
    let zone = req.app.config.zone.clone();
    page_reply(status, &Index { p, form, zone })
}
