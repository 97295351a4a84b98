//! The list of bodies, and the form of one: new, or to change.

use super::body::{BodyLine, body_line};
use super::form::{Choice, area_choices, settle_area};
use crate::access::Op;
use crate::audit;
use crate::bodies::{self, Body, NewBody};
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::json;

#[derive(Template)]
#[template(path = "bodies/index.html")]
struct Index {
    p: Page,
    lines: Vec<BodyLine>,
    may_write: bool,
    f: Form,
    kinds: Vec<Choice>,
    parents: Vec<Choice>,
    areas: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "bodies/edit.html")]
struct Edit {
    p: Page,
    id: String,
    name: String,
    f: Form,
    kinds: Vec<Choice>,
    parents: Vec<Choice>,
    areas: Vec<Choice>,
    /// Where its removal is posted, and the way back.
    delete: String,
    back: String,
}

pub async fn index(req: Req) -> Result<Response> {
    show_index(&req, req.page("bodies"), 200, Form::default()).await
}

async fn show_index(req: &Req, p: Page, status: u16, f: Form) -> Result<Response> {
    let permit = req.cx.permit(Op::BodyRead)?;
    let (found, areas) = req
        .look(move |tx, _| {
            let found = bodies::all_visible(tx, &permit)?;
            let codes: Vec<String> = found.iter().filter_map(|b| b.area.clone()).collect();
            Ok((found, crate::areas::by_codes(tx, &codes)?))
        })
        .await?;
    let area = |code: &Option<String>| {
        let area = areas.iter().find(|a| Some(&a.code) == code.as_ref());
        area.map(|a| p.text(&a.name).to_owned()).unwrap_or_default()
    };
    let page = Index {
        lines: found.iter().map(|b| body_line(&p, b, area(&b.area))).collect(),
        kinds: kinds(&p, &f),
        parents: parents(&p, &found, &f, ""),
        areas: area_choices(req, &p, &f).await?,
        may_write: req.cx.actor.may(Op::BodyWrite),
        f,
        p,
    };
    page_reply(status, &page)
}

fn kinds(p: &Page, f: &Form) -> Vec<Choice> {
    let kind = |k: &str| Choice {
        value: k.to_owned(),
        label: p.t(&format!("tenures-body-kind-{k}")),
        chosen: f.get("kind") == k,
    };
    ["instance", "institution"].map(kind).into()
}

/// Bodies that this one may stand below: not itself, none of its own.
fn parents(p: &Page, all: &[Body], f: &Form, own_path: &str) -> Vec<Choice> {
    let fits = |b: &&Body| own_path.is_empty() || !b.path.starts_with(own_path);
    let choice = |b: &Body| Choice {
        value: b.id.clone(),
        label: p.text(&b.name).to_owned(),
        chosen: f.get("parent") == b.id,
    };
    all.iter().filter(fits).map(choice).collect()
}

pub async fn create(req: Req) -> Result<Response> {
    let mut form = req.form()?;
    settle_area(&mut form);
    let made = match req.form_fields(&form, NewBody::read) {
        Ok(mut new) => {
            req.act(move |tx, cx| {
                if let Some(typed) = &new.area {
                    new.area = Some(crate::areas::typed::code_of(tx, "area", typed)?);
                }
                bodies::actions::create(tx, cx, &new)
            })
            .await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(body) => Ok(redirect(&format!("/bodies/{}?done=body", body.id))),
        Err(error) => {
            let (p, status) = req.page("bodies").refused(outside(&req, error).await?)?;
            show_index(&req, p, status, form).await
        }
    }
}

/// A body out of one's scope, from a form: the fault of its territory. The refusal is
/// written down as any other.
async fn outside(req: &Req, error: Error) -> Result<Error> {
    let Error::Refusal(r) = error else { return Ok(error) };
    if r.status != 403 {
        return Ok(Error::Refusal(r));
    }
    let subject = r.subject.clone().unwrap_or_default();
    let details = json!({ "operation": req.op.name(), "code": r.code });
    req.act(move |tx, cx| audit::record(tx, cx, "refused", &subject, &details)).await?;
    Ok(Refusal::field("area", "area_outside_scope").into())
}

pub async fn edit(req: Req) -> Result<Response> {
    let id = req.param("id");
    let body = req.act(move |tx, cx| bodies::actions::held(tx, cx, &id)).await?;
    let form = form_of(&body);
    show_edit(&req, req.page("bodies"), 200, body, form).await
}

async fn show_edit(req: &Req, p: Page, status: u16, body: Body, f: Form) -> Result<Response> {
    let permit = req.cx.permit(Op::BodyRead)?;
    let all = req.look(move |tx, _| bodies::all_visible(tx, &permit)).await?;
    let page = Edit {
        name: p.text(&body.name).to_owned(),
        kinds: kinds(&p, &f),
        parents: parents(&p, &all, &f, &body.path),
        areas: area_choices(req, &p, &f).await?,
        delete: format!("/bodies/{}/delete", body.id),
        back: format!("/bodies/{}", body.id),
        id: body.id,
        f,
        p,
    };
    page_reply(status, &page)
}

fn form_of(body: &Body) -> Form {
    let mut pairs: Vec<(String, String)> = vec![("kind".into(), body.kind.clone())];
    for (name, value) in [
        ("name.ar", &body.name.ar),
        ("name.fr", &body.name.fr),
        ("name.en", &body.name.en),
        ("area", &body.area),
        ("parent", &body.parent),
        ("valid_from", &body.valid_from),
        ("valid_until", &body.valid_until),
    ] {
        pairs.extend(value.clone().map(|v| (name.to_owned(), v)));
    }
    Form::from_pairs(pairs)
}

pub async fn update(req: Req) -> Result<Response> {
    let (id, mut form) = (req.param("id"), req.form()?);
    settle_area(&mut form);
    let saved = match req.form_fields(&form, NewBody::read) {
        Ok(mut new) => {
            let which = id.clone();
            req.act(move |tx, cx| {
                bodies::actions::held(tx, cx, &which)?;
                if let Some(typed) = &new.area {
                    new.area = Some(crate::areas::typed::code_of(tx, "area", typed)?);
                }
                bodies::actions::replace(tx, cx, &which, &new)
            })
            .await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(body) => Ok(redirect(&format!("/bodies/{}?done=body-changed", body.id))),
        Err(error) => {
            let which = id.clone();
            let body = req.act(move |tx, cx| bodies::actions::held(tx, cx, &which)).await?;
            let (p, status) = req.page("bodies").refused(outside(&req, error).await?)?;
            show_edit(&req, p, status, body, form).await
        }
    }
}

pub async fn delete(req: Req) -> Result<Response> {
    let id = req.param("id");
    match req.act(move |tx, cx| bodies::actions::delete(tx, cx, &id)).await {
        Ok(()) => Ok(redirect("/bodies?done=body-deleted")),
        Err(error) => {
            let (p, status) = req.page("bodies").refused(error)?;
            let id = req.param("id");
            let body = req.act(move |tx, cx| bodies::actions::held(tx, cx, &id)).await?;
            let form = form_of(&body);
            show_edit(&req, p, status, body, form).await
        }
    }
}
