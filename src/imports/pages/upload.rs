//! `/people/import`: a file or a pasted list is brought, and those of the last month.

use crate::imports::Kind;
use crate::imports::model::{Import, Layout, State, WAITING};
use crate::imports::pieces::{self, Part};
use crate::imports::{pasted, store, tidy, work};
use crate::kernel::report::{Rejected, Report};
use crate::kernel::{Error, FieldError, Refusal, Result};
use crate::people::import::headers;
use crate::web::{Form, Page, Req, Response, page_reply, read_upload, redirect};
use askama::Template;
use bytes::Bytes;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "imports/new.html")]
struct New {
    p: Page,
    pasted: String,
    recent: Vec<Recent>,
}

struct Recent {
    href: String,
    when: String,
    time: String,
    state: String,
    counts: String,
}

/// Imports that the page lists.
const LISTED: i64 = 20;
/// Letters of a pasted list.
const PASTED: usize = 1 << 20;

pub async fn new(req: Req) -> Result<Response> {
    answer(&req, 200, req.page("people"), String::new()).await
}

async fn answer(req: &Req, status: u16, p: Page, pasted: String) -> Result<Response> {
    let all = req
        .look(|tx, cx| {
            store::latest(tx, &cx.keys, Some(&cx.actor.id()), Some(Kind::People), LISTED)
        })
        .await?;
    let recent = all.iter().map(|i| recent(&p, i)).collect();
    page_reply(status, &New { p, pasted, recent })
}

fn recent(p: &Page, import: &Import) -> Recent {
    let counts = match import.state {
        State::Written | State::Writing | State::Undone | State::Undoing => {
            p.tn("imports-recent-written", import.created + import.updated)
        }
        _ => String::new(),
    };
    Recent {
        href: format!("/people/import/{}", import.id),
        when: p.recent(&import.created_at),
        time: p.machine_time(&import.created_at),
        state: p.t(&format!("imports-state-{}", import.state.code())),
        counts,
    }
}

pub async fn create(req: Req) -> Result<Response> {
    let upload = match read_upload(&req).await {
        Ok(upload) => upload,
        Err(error) => {
            let (p, status) = req.page("people").refused(error)?;
            return answer(&req, status, p, String::new()).await;
        }
    };
    let typed = upload.form.get("pasted").to_owned();
    let outcome = match chosen(&req, upload.form.clone(), upload.file()) {
        Ok((bytes, is_pasted)) => keep(&req, bytes, is_pasted).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(id) => Ok(redirect(&format!("/people/import/{id}"))),
        Err(error) => {
            let (p, status) = req.page("people").refused(error)?;
            answer(&req, status, p, typed).await
        }
    }
}

fn chosen(req: &Req, form: Form, file: Option<Bytes>) -> Result<(Bytes, bool)> {
    let text = form.get("pasted");
    match file {
        Some(file) => Ok((file, false)),
        None if text.len() > PASTED => Err(Refusal::field("pasted", "too_long").into()),
        None if !text.trim().is_empty() => {
            let made = pasted::table(text, req.cx.lang);
            Ok((made.bytes.into(), made.headed))
        }
        None => Err(Refusal::field("file", "no_list").into()),
    }
}

/// The file waits in the database until its owner has looked at its columns.
async fn keep(req: &Req, bytes: Bytes, is_pasted: bool) -> Result<String> {
    let (app, cx) = (req.app.clone(), req.cx.clone());
    let kept = move || {
        let mut layout = match Layout::read(&bytes) {
            Ok(layout) => layout,
            Err(fault) => return Err(unreadable(fault).into()),
        };
        let mut own = cx.clone();
        own.draw = cx.draw.branch("import file");
        let (id, run) = (own.id(), own.draw.token());
        pieces::put(&app, &own, &id, Part::File, &bytes)?;
        let header = header_print(&cx, &layout.header);
        let content = work::content(&cx, &bytes, None);
        let shared = Arc::new((id.clone(), run));
        app.act_now(&cx, move |tx, cx| {
            if let Some(said) = store::remembered(tx, &cx.actor.id(), header)? {
                recall(&mut layout, &said);
            }
            let new = store::New {
                kind: Kind::People,
                id: &shared.0,
                state: State::Waiting,
                content,
                pasted: is_pasted,
                partial: false,
                layout: &layout,
                run: &shared.1,
                total: 0,
            };
            store::insert(tx, cx, &new)
        })?;
        let waiting = app.look_now(&cx, |tx, cx| store::waiting(tx, &cx.actor.id()))?;
        for old in waiting.iter().skip(WAITING) {
            tidy::forget(&app, old)?;
        }
        Ok(id)
    };
    tokio::task::spawn_blocking(kept).await.map_err(Error::unknown)?
}

fn unreadable(fault: sheet::Unreadable) -> Refusal {
    let report = Report::unreadable(Rejected::from(fault));
    let errors: Vec<FieldError> =
        report.rejected.iter().map(|r| FieldError { field: "file".into(), ..r.into() }).collect();
    Refusal::fields(errors)
}

/// The same header again is known by this.
pub(super) fn header_print(cx: &crate::access::Cx, header: &[String]) -> [u8; 32] {
    cx.keys.hash("import header", &header.join("\u{1F}"))
}

fn recall(layout: &mut Layout, said: &str) {
    let Ok(before) = serde_json::from_str::<Vec<Option<String>>>(said) else { return };
    let known = |f: &Option<String>| {
        f.as_ref().is_none_or(|f| headers::of_people().any(|known| known == f))
    };
    if before.len() == layout.header.len() && before.iter().all(known) {
        layout.mapping = before;
    }
}
