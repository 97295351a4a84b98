//! Calls on photographs.

use super::model::{PhotoShown, Told};
use super::{actions, picture};
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
    let id = req.param("id");
    let all = req.look(move |tx, cx| actions::all(tx, cx, &id)).await?;
    Ok(json_reply(200, &Photos { items: all.iter().map(|p| p.shown()).collect() }))
}

pub async fn create(req: Req) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    req.look(move |tx, cx| communiques::actions::open(tx, cx, &which)).await?;
    let sent = req.sent_file("file").await?;
    let told = req.form_fields(&sent.fields, Told::read)?;
    let told = told.ok_or_else(|| Refusal::field("alt", "missing"))?;
    let file = sent.file.ok_or_else(|| Refusal::field("file", "missing"))?;
    let picture = picture::redrawn(file).await?;
    req.answer(move |tx, cx| Answer::created(actions::add(tx, cx, &id, &picture, &told)?.shown()))
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
