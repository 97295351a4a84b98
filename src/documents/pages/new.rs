//! `/documents/new`: a text is pasted, chosen as a file, or fetched by its address where the
//! installation lists hosts for that; with where it comes from. Nothing is written before
//! somebody says so, but the text itself.

use crate::documents::api::made_ready;
use crate::documents::model::{NewDocument, Reliability, without_marks};
use crate::documents::{actions, files, places};
use crate::kernel::{Refusal, Result, text};
use crate::web::{Form, Page, Req, Response, page_reply, read_upload, redirect};
use askama::Template;
use bytes::Bytes;

#[derive(Template)]
#[template(path = "documents/new.html")]
struct New {
    p: Page,
    f: Form,
    kinds: Vec<Choice>,
    /// The hosts that texts may be fetched from; empty where that is off.
    hosts: Vec<String>,
}

pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

const LABELS: &[(&str, &str)] = &[
    ("file", "documents-field-file"),
    ("address", "documents-field-address"),
    ("text", "documents-field-text"),
    ("title", "documents-field-title"),
    ("url", "documents-field-url"),
    ("source", "documents-field-source"),
    ("published", "documents-field-published"),
    ("reliability", "documents-field-reliability"),
    ("area", "documents-field-area"),
];

impl New {
    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        LABELS
    }
}

pub async fn new(req: Req) -> Result<Response> {
    show(&req, req.page("documents"), 200, Form::default())
}

fn show(req: &Req, p: Page, status: u16, f: Form) -> Result<Response> {
    let chosen = Some(f.get("reliability")).filter(|r| !r.is_empty()).unwrap_or("press");
    let kinds = Reliability::ALL
        .into_iter()
        .map(|r| Choice {
            value: r.name().to_owned(),
            label: p.t(&format!("documents-reliability-{}", r.name())),
            chosen: r.name() == chosen,
        })
        .collect();
    let hosts = req.app.config.fetching.hosts().collect();
    page_reply(status, &New { kinds, f, hosts, p })
}

pub async fn create(req: Req) -> Result<Response> {
    let sent = read_upload(&req).await?;
    let mut form = sent.form.clone();
    let outcome = match sent.file() {
        Some(bytes) => fill(&mut form, bytes).await,
        None => Ok(()),
    };
    let outcome = match outcome {
        Ok(()) => bring(&req, &mut form).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(id) => Ok(redirect(&format!("/documents/{id}?done=document"))),
        Err(error) => {
            let (p, status) = req.page("documents").refused(error)?;
            show(&req, p, status, form)
        }
    }
}

/// What a file says stands in the form as if it had been pasted; what somebody typed there
/// stays.
pub(in crate::documents) async fn fill(form: &mut Form, bytes: Bytes) -> Result<()> {
    let plain = files::read(bytes).await?;
    form.set("text", plain.text);
    let day = plain.published.and_then(|p| p.get(..10).map(str::to_owned));
    for (field, value) in [("title", plain.title), ("published", day)] {
        if let (true, Some(value)) = (form.get(field).trim().is_empty(), value) {
            form.set(field, value.chars().take(300).collect::<String>());
        }
    }
    Ok(())
}

/// Cleans what was pasted, reads it, keeps it; its id.
async fn bring(req: &Req, form: &mut Form) -> Result<String> {
    let new = cleaned(req, form).await?;
    let (ready, _, people) = made_ready(req, new).await?;
    let id = ready.document.id.clone();
    req.act(move |tx, cx| actions::keep(tx, cx, &ready, &people)).await?;
    Ok(id)
}

pub(in crate::documents) async fn cleaned(req: &Req, form: &Form) -> Result<NewDocument> {
    let (text, removed) = without_marks(form.get("text"));
    let mut sent = form.clone();
    // A form has many lines; the reader of calls refuses what it cannot show.
    sent.set("text", if text.trim().is_empty() { String::new() } else { text.clone() });
    for line in ["title", "source", "url", "address"] {
        let (kept, _) = without_marks(form.get(line));
        sent.set(line, kept.replace(['\n', '\t'], " "));
    }
    if let Some(area) = Some(form.get("area").trim()).filter(|a| !a.is_empty()) {
        let typed = text::line(area, 200).map_err(|code| Refusal::field("area", code))?;
        let code = req.look(move |tx, _| places::meant(tx, &typed, None)).await?;
        sent.set("area", code.unwrap_or_else(|| area.to_owned()));
    }
    let fetches = !req.app.config.fetching.is_off();
    let new = req.form_fields(&sent, |f| NewDocument::read(f, fetches))?;
    Ok(NewDocument { removed, ..new })
}
