//! The section of a communiqué's page that shows its photographs, and the pictures
//! themselves.

use super::model::{Photo, PhotoChange, Told};
use super::{actions, picture, store};
use crate::communiques::{self, pages};
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Form, Req, Response, kept_by_caches, picture_reply, redirect};

pub const CONTENT: &str = "image/jpeg";
/// What is published does not change.
const KEPT: u32 = 86_400;

/// The picture, for who may read the communiqué.
pub async fn show(req: Req) -> Result<Response> {
    let (id, photo) = (req.param("id"), req.param("photo"));
    let bytes = req.look(move |tx, cx| actions::picture(tx, cx, &id, &photo)).await?;
    Ok(picture_reply(CONTENT, bytes))
}

/// The picture, for everybody, once the communiqué is published.
pub async fn public(req: Req) -> Result<Response> {
    let (page, photo) = (req.param("page"), req.param("photo"));
    let found = req.look(move |tx, cx| {
        let Some(c) = communiques::store::public(tx, &page, cx.now)? else { return Ok(None) };
        store::picture(tx, &c.id, &photo)
    });
    let bytes = found.await?.ok_or_else(|| Refusal::new(404, "not_found"))?;
    Ok(kept_by_caches(picture_reply(CONTENT, bytes), KEPT))
}

pub async fn add(req: Req) -> Result<Response> {
    let id = req.param("id");
    let sent = req.sent_file("file").await?;
    match keep(&req, &id, &sent.fields, sent.file).await {
        Ok(_) => Ok(redirect(&format!("/communiques/{id}?done=photo#photos"))),
        Err(error) => pages::refused(&req, error, &sent.fields).await,
    }
}

async fn keep(req: &Req, id: &str, form: &Form, file: Option<Vec<u8>>) -> Result<Photo> {
    let which = id.to_owned();
    req.look(move |tx, cx| communiques::actions::open(tx, cx, &which)).await?;
    let told = req.form_fields(form, Told::read)?;
    let file = file.ok_or_else(|| Refusal::field("file", "missing"))?;
    let told = told.ok_or_else(|| Error::from(Refusal::field("alt", "missing")))?;
    let (id, picture) = (id.to_owned(), picture::redrawn(file).await?);
    req.act(move |tx, cx| actions::add(tx, cx, &id, &picture, &told)).await
}

/// One place earlier or later.
pub async fn place(req: Req) -> Result<Response> {
    let (id, photo) = (req.param("id"), req.param("photo"));
    let change = req.form_fields(&req.form()?, PhotoChange::read)?;
    let which = id.clone();
    req.act(move |tx, cx| actions::change(tx, cx, &which, &photo, &change).map(drop)).await?;
    Ok(redirect(&format!("/communiques/{id}?done=noted#photos")))
}

pub async fn remove(req: Req) -> Result<Response> {
    let (id, photo) = (req.param("id"), req.param("photo"));
    let which = id.clone();
    req.act(move |tx, cx| actions::remove(tx, cx, &which, &photo)).await?;
    Ok(redirect(&format!("/communiques/{id}?done=photo#photos")))
}
