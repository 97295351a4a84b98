//! Calls on photographs.

use super::model::{PhotoChange, PhotoShown, Told};
use super::{actions, picture, store};
use crate::communiques;
use crate::kernel::{Refusal, Result};
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Photos {
    pub items: Vec<PhotoShown>,
}

pub async fn index(req: Req) -> Result<Response> {
    let (id, base) = (req.param("id"), req.base_url());
    let items = req
        .look(move |tx, cx| {
            let page = format!("{base}{}", communiques::actions::seen(tx, cx, &id)?.address());
            Ok(store::all(tx, &id)?.iter().map(|p| p.shown(&page)).collect())
        })
        .await?;
    Ok(json_reply(200, &Photos { items }))
}

pub async fn create(req: Req) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    let open = req.look(move |tx, cx| communiques::actions::open(tx, cx, &which)).await?;
    let page = format!("{}{}", req.base_url(), open.address());
    let sent = req.sent_file("file").await?;
    let told = req.form_fields(&sent.fields, Told::read)?;
    let told = told.ok_or_else(|| Refusal::field("alt", "missing"))?;
    let file = sent.file.ok_or_else(|| Refusal::field("file", "missing"))?;
    let picture = picture::redrawn(file).await?;
    req.answer(move |tx, cx| {
        Answer::created(actions::add(tx, cx, &id, &picture, &told)?.shown(&page))
    })
    .await
}

pub async fn update(req: Req) -> Result<Response> {
    let (id, photo, base) = (req.param("id"), req.param("photo"), req.base_url());
    let change = req.json(PhotoChange::read)?;
    req.answer(move |tx, cx| {
        let changed = actions::change(tx, cx, &id, &photo, &change)?;
        let page = format!("{base}{}", communiques::actions::seen(tx, cx, &id)?.address());
        Answer::ok(changed.shown(&page))
    })
    .await
}

pub async fn delete(req: Req) -> Result<Response> {
    let (id, photo) = (req.param("id"), req.param("photo"));
    req.answer(move |tx, cx| {
        actions::remove(tx, cx, &id, &photo)?;
        Ok(Answer::nothing())
    })
    .await
}
