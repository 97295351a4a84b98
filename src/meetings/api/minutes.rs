//! The minutes in their forms. Served to programs and to people alike.

use crate::kernel::Result;
use crate::meetings::actions;
use crate::meetings::papers::html::{self, Tongues};
use crate::meetings::papers::{docx as word, kept, print, sheet};
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

/// Without PDF, told apart from a meeting that is not there.
pub async fn pdf(req: Req) -> Result<Response> {
    let tongues = Tongues::asked(&req)?;
    let id = req.param("id");
    if !print::IS_BUILT {
        req.look(move |tx, cx| actions::seen(tx, cx, &id)).await?;
        return Err(print::not_built());
    }
    let sheet = req
        .act(move |tx, cx| Ok(sheet::minutes(&kept::read(tx, cx, &id)?, tongues, cx.now)))
        .await?;
    Ok(file_reply(print::CONTENT, "minutes.pdf", print::pdf(sheet).await?))
}
