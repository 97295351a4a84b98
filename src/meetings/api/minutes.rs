//! The minutes in their forms. Served to programs and to people alike.

use crate::kernel::{Refusal, Result};
use crate::meetings::actions;
use crate::meetings::papers::html::{self, Tongues};
use crate::meetings::papers::{docx as word, kept};
use crate::web::{Req, Response, file_reply};

pub async fn html(req: Req) -> Result<Response> {
    let tongues = Tongues::asked(&req)?;
    let id = req.param("id");
    let minutes = req.act(move |tx, cx| kept::read(tx, cx, &id)).await?;
    html::page(&req, &minutes, tongues)
}

pub async fn docx(req: Req) -> Result<Response> {
    let tongues = Tongues::asked(&req)?;
    let id = req.param("id");
    let file = req
        .act(move |tx, cx| {
            let minutes = kept::read(tx, cx, &id)?;
            word::file(&minutes, tongues)
        })
        .await?;
    Ok(file_reply(word::CONTENT, "minutes.docx", file))
}

/// Told apart from a meeting that is not there.
pub async fn pdf(req: Req) -> Result<Response> {
    Tongues::asked(&req)?;
    let id = req.param("id");
    req.look(move |tx, cx| actions::seen(tx, cx, &id)).await?;
    Err(Refusal::new(501, "pdf_not_built").into())
}
