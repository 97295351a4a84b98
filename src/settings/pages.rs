//! The settings as a page, for administrators.

use super::actions;
use crate::app::organisation;
use crate::kernel::{Fields, Refusal, Result};
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
    let name = req.look(|tx, _| organisation(tx)).await?;
    let texts = [("ar", name.ar), ("fr", name.fr), ("en", name.en)];
    let pairs = texts
        .into_iter()
        .map(|(lang, text)| (format!("organisation.{lang}"), text.unwrap_or_default()))
        .collect();
    answer(&req, 200, req.page("settings"), Form::from_pairs(pairs))
}

pub async fn change(req: Req) -> Result<Response> {
    let form = req.form()?;
    let read = req.form_fields(&form, |f: &mut Fields| f.bilingual("organisation", 120));
    let done = match read {
        Ok(Some(name)) => req.act(move |tx, cx| actions::name_organisation(tx, cx, &name)).await,
        Ok(None) => Err(Refusal::field("organisation.ar", "missing").into()),
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
