//! Calls on documents and claims.

use super::actions::{self, Ready};
use super::model::{DocumentShown, Likeness, NewDocument, Verdict};
use super::pages::{list, new};
use super::{fetch, reading};
use crate::kernel::{Error, Result};
use crate::web::{Answer, Req, Response, json_reply, read_upload};
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Documents {
    pub items: Vec<DocumentShown>,
    pub next_cursor: Option<String>,
}

/// What a verdict led to: `state`, and of what was accepted `kind`, `id`, `created`, and the
/// ids of all it touched (`person`, `tenure`, `body`, `meeting`, `gathering`, `delegation`).
#[derive(Serialize, ToSchema)]
#[schema(as = ClaimJudged)]
pub struct Judged {
    #[schema(value_type = Object)]
    pub result: Value,
}

pub async fn index(req: Req) -> Result<Response> {
    let (asked, limit) = (list::Asked::of(&req)?, req.limit()?);
    let found = list::find(&req, asked, limit).await?;
    let zone = &req.cx.zone;
    let items = found.documents.iter().map(|d| d.shown(zone)).collect();
    Ok(json_reply(200, &Documents { items, next_cursor: found.next_cursor }))
}

pub async fn create(req: Req) -> Result<Response> {
    let fetches = !req.app.config.fetching.is_off();
    let new = req.json(|f| NewDocument::read(f, fetches))?;
    let (ready, shown, people) = made_ready(&req, new).await?;
    req.answer(move |tx, cx| {
        actions::keep(tx, cx, &ready, &people)?;
        Answer::created(shown.clone())
    })
    .await
}

/// The same of a file: a text, a page, a Word file, a PDF.
pub async fn create_of_file(req: Req) -> Result<Response> {
    let sent = read_upload(&req).await?;
    let mut form = sent.form.clone();
    new::fill(&mut form, sent.need_file()?).await?;
    let (ready, shown, people) = made_ready(&req, new::cleaned(&req, &form).await?).await?;
    req.answer(move |tx, cx| {
        actions::keep(tx, cx, &ready, &people)?;
        Answer::created(shown.clone())
    })
    .await
}

/// Reads a text away from everybody else, and looks up what it speaks of: nothing is written.
pub(super) async fn made_ready(
    req: &Req,
    new: NewDocument,
) -> Result<(Ready, DocumentShown, Vec<String>)> {
    let new = fetch::brought(req, new).await?;
    let (text, published, lang) = (new.text.clone(), new.published, new.lang);
    let read = tokio::task::spawn_blocking(move || {
        (reading::read(&text, published, lang), Arc::new(Likeness::of(&text)))
    });
    let (read, likeness) = read.await.map_err(Error::unknown)?;
    req.look(move |tx, cx| {
        let ready = actions::prepare(tx, cx, &new, read.clone(), &likeness)?;
        let (shown, people) = actions::show(tx, cx, &ready.document, &ready.claims)?;
        Ok((ready, shown, people))
    })
    .await
}

pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    let (shown, people) = req
        .look(move |tx, cx| {
            let (document, claims) = actions::seen(tx, cx, &which)?;
            actions::show(tx, cx, &document, &claims)
        })
        .await?;
    req.act(move |tx, cx| actions::read(tx, cx, &id, &people)).await?;
    Ok(json_reply(200, &shown))
}

pub async fn judge(req: Req) -> Result<Response> {
    let (id, verdict) = (req.param("id"), req.json(Verdict::read)?);
    let which = id.clone();
    let chosen = req.look(move |tx, cx| actions::who(tx, cx, &which)).await?;
    req.answer(move |tx, cx| {
        let result = actions::judge(tx, cx, &id, &verdict, &chosen)?;
        Answer::ok(json!({ "result": result }))
    })
    .await
}
