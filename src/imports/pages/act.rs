//! What is done with a file from its page: tried, written, taken back, thrown away.

use super::show::{PATIENCE, own, page, view};
use super::upload::header_print;
use crate::imports::model::{Import, State};
use crate::imports::pieces::{self, Part};
use crate::imports::work::{self, Ask};
use crate::imports::{store, tidy, undo};
use crate::kernel::{Error, Refusal, Result};
use crate::people::import::headers;
use crate::web::{Form, Req, Response, redirect};
use axum::body::Body;
use axum::http::{HeaderValue, header};

/// What the columns are taken for, and what is to be done now.
pub async fn change(req: Req) -> Result<Response> {
    let form = req.form()?;
    let ask = if form.get("act") == "write" { Ask::Write } else { Ask::Try };
    let id = req.param("id");
    let wanted = id.clone();
    let mut import = req
        .look(move |tx, cx| own(store::by_id(tx, &cx.keys, &wanted)?, &cx.actor.id(), &wanted))
        .await?;
    let address = format!("/people/import/{id}");
    let now = req.app.clock.now();
    let idle = !import.state.is_busy() || import.is_cut_off(now) || import.fault.is_some();
    let over = matches!(import.state, State::Written | State::Undoing | State::Undone);
    if over || !idle {
        return Ok(redirect(&address));
    }
    // What was begun goes on as it was asked for.
    if import.state != State::Writing
        && let Err(error) = settle(&req, &mut import, &form).await
    {
        let (p, status) = req.page("people").refused(error)?;
        let mut seen = view(&req).await?;
        seen.import.layout = import.layout;
        return page(&req, status, p, seen);
    }
    let ask = if import.state == State::Writing { Ask::Write } else { ask };
    let (app, cx) = (req.app.clone(), req.cx.clone());
    let work = tokio::task::spawn_blocking(move || {
        let run = work::begin(&app, &cx, &import.id, ask)?;
        work::go(&app, &cx, &import, ask, &run)
    });
    // How it ended is written down; the page tells it.
    let _ = tokio::time::timeout(PATIENCE, work).await;
    Ok(redirect(&address))
}

async fn settle(req: &Req, import: &mut Import, form: &Form) -> Result<()> {
    let mut faults = Vec::new();
    let mut taken: Vec<&'static str> = Vec::new();
    for (i, place) in import.layout.mapping.iter_mut().enumerate() {
        let name = format!("column[{i}]");
        if !form.has(&name) {
            continue;
        }
        let said = form.get(&name);
        let field = headers::of_people().find(|f| *f == said);
        *place = field.map(str::to_owned);
        match field {
            None if !said.is_empty() => faults.extend(Refusal::field(&name, "bad_value").errors),
            Some(field) if taken.contains(&field) => {
                faults.extend(Refusal::field(&name, "column_twice").errors);
            }
            found => taken.extend(found),
        }
    }
    if !faults.is_empty() {
        return Err(Refusal::fields(faults).into());
    }
    import.partial = form.has("partial");
    let header = header_print(&req.cx, &import.layout.header);
    let kept = import.clone();
    req.act(move |tx, cx| {
        let mapping = serde_json::to_string(&kept.layout.mapping)?;
        store::remember(tx, cx, header, &mapping)?;
        let content = work::content(cx, kept.id.as_bytes(), Some(&kept.layout.fields()));
        store::set_layout(tx, cx, &kept.id, &kept.layout, content, kept.partial)
    })
    .await
}

pub async fn take_back(req: Req) -> Result<Response> {
    let id = req.param("id");
    let (app, cx, wanted) = (req.app.clone(), req.cx.clone(), id.clone());
    let mut work = tokio::task::spawn_blocking(move || undo::run(&app, &cx, &wanted));
    let address = format!("/people/import/{id}");
    match tokio::time::timeout(PATIENCE, &mut work).await {
        Err(_) => Ok(redirect(&address)),
        Ok(ended) => match ended.map_err(Error::unknown)? {
            Ok(_) => Ok(redirect(&format!("{address}?done=import-undone"))),
            Err(error) => {
                let (p, status) = req.page("people").refused(error)?;
                let seen = view(&req).await?;
                page(&req, status, p, seen)
            }
        },
    }
}

/// A file that is not wanted any more; what was written stays.
pub async fn throw_away(req: Req) -> Result<Response> {
    let id = req.param("id");
    let wanted = id.clone();
    let import = req
        .look(move |tx, cx| own(store::by_id(tx, &cx.keys, &wanted)?, &cx.actor.id(), &wanted))
        .await?;
    if matches!(import.state, State::Waiting | State::Tried) {
        let app = req.app.clone();
        let forgotten = tokio::task::spawn_blocking(move || tidy::forget(&app, &id));
        forgotten.await.map_err(Error::unknown)??;
    }
    Ok(redirect("/people/import"))
}

/// The refused rows as a file, with the reason of each.
pub async fn rejects(req: Req) -> Result<Response> {
    let id = req.param("id");
    let csv = req
        .look(move |tx, cx| {
            own(store::by_id(tx, &cx.keys, &id)?, &cx.actor.id(), &id)?;
            let file = pieces::read(tx, &cx.keys, &id, Part::Rejects)?;
            file.ok_or_else(|| Refusal::not_found(&id).into())
        })
        .await?;
    let mut response = Response::new(Body::from(csv));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let name = HeaderValue::from_static("attachment; filename=\"rejects.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
