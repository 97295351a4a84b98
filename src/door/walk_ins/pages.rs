//! Those who came unlisted, as pages: the list and a form for whoever holds the gathering,
//! and three fields for a phone without scripts.

use super::actions::{self, Listed};
use super::model::WalkIn;
use super::store::{Entry, Part};
use crate::access::Op;
use crate::app::work_key;
use crate::door::by_hand;
use crate::door::pages::device;
use crate::door::store as doors;
use crate::gatherings::{Gathering, gathering_visible};
use crate::kernel::{Fields, Lang, Refusal, Result, Time};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::json;
use std::collections::HashMap;

/// A line of a `<select>`: the name, and what it lies in where that helps.
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

pub(in crate::door) fn choices(parts: &[Part], lang: Lang, chosen: &str) -> Vec<Choice> {
    let names: HashMap<&str, &str> =
        parts.iter().map(|p| (p.id.as_str(), p.name.get(lang))).collect();
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let label = |p: &Part| {
        let above = p.parent.as_deref().and_then(|id| names.get(id));
        let name = p.name.get(lang);
        above.map_or_else(|| name.to_owned(), |above| format!("{name}{comma}{above}"))
    };
    parts
        .iter()
        .map(|p| Choice { value: p.id.clone(), label: label(p), chosen: p.id == chosen })
        .collect()
}

/// A form as it is typed; when it happened is the server's to say.
fn read(req: &Req, form: &Form, at: Time, id: String) -> Result<WalkIn> {
    let mut value = form.to_value();
    value["id"] = json!(id);
    value["at"] = json!(at.rfc3339(&req.cx.zone));
    let mut fields = Fields::of_form(value, &req.cx.zone)?;
    let read = WalkIn::read(&mut fields);
    fields.finish()?;
    Ok(read.ok_or_else(|| Refusal::field("heads", "missing"))?)
}

#[derive(Template)]
#[template(path = "door/walk_ins.html")]
struct Show {
    p: Page,
    gathering: Gathering,
    entries: Vec<Row>,
    sums: Vec<(String, String)>,
    total: i64,
    parts: Vec<Choice>,
    may_write: bool,
    form: Form,
}

struct Row {
    entry: Entry,
    of: String,
}

impl Show {
    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        LABELS
    }
}

const LABELS: &[(&str, &str)] = &[
    ("delegation", "door-walk-ins-of"),
    ("heads", "door-walk-ins-heads"),
    ("name", "door-walk-ins-name"),
];

pub async fn show(req: Req) -> Result<Response> {
    show_with(&req, req.page("gatherings"), 200, Form::default()).await
}

async fn show_with(req: &Req, p: Page, status: u16, form: Form) -> Result<Response> {
    let (permit, id) = (req.cx.permit(Op::AttendanceRead)?, req.param("id"));
    let (gathering, listed) = req
        .act(move |tx, cx| {
            let gathering =
                gathering_visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id))?;
            Ok((gathering, actions::list(tx, cx, &id)?))
        })
        .await?;
    page_reply(status, &draw(p, gathering, listed, form))
}

fn draw(p: Page, gathering: Gathering, listed: Listed, form: Form) -> Show {
    let lang = p.language();
    let Listed { entries, parts, count, may_write } = listed;
    let choices = choices(&parts, lang, form.get("delegation"));
    let label = |id: &Option<String>| match id {
        None => p.t("door-walk-ins-elsewhere"),
        Some(id) => {
            choices.iter().find(|c| c.value == *id).map_or_else(String::new, |c| c.label.clone())
        }
    };
    let mut sums: Vec<(String, i64)> =
        count.by.iter().map(|(id, n)| (label(&Some(id.clone())), *n)).collect();
    if count.elsewhere > 0 {
        sums.push((label(&None), count.elsewhere));
    }
    sums.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Show {
        entries: entries
            .into_iter()
            .map(|entry| Row { of: label(&entry.delegation), entry })
            .collect(),
        total: count.all(),
        sums: sums.into_iter().map(|(name, n)| (name, p.num(n))).collect(),
        parts: if may_write { choices } else { Vec::new() },
        may_write,
        gathering,
        form,
        p,
    }
}

pub async fn create(req: Req) -> Result<Response> {
    let (form, gathering) = (req.form()?, req.param("id"));
    let hours = {
        let gathering = gathering.clone();
        req.look(move |tx, _| doors::hours(tx, &gathering)).await?
    };
    let id = req.cx.draw.branch("walk in").id(req.cx.now);
    let done = match read(&req, &form, by_hand::moment(hours, req.cx.now), id) {
        Ok(walk_in) => {
            let gathering = gathering.clone();
            req.act_once(&form, work_key(&gathering.clone()), move |tx, cx| {
                actions::enter(tx, cx, &gathering, &walk_in)?;
                Ok(format!("/gatherings/{gathering}/walk-ins?done=walk-in"))
            })
            .await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(address) => {
            req.app.notices.tell(&gathering);
            Ok(redirect(&address))
        }
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_with(&req, p, status, form).await
        }
    }
}

pub async fn strike(req: Req) -> Result<Response> {
    let (form, gathering) = (req.form()?, req.param("id"));
    let (device, id) = (form.get("device").to_owned(), form.get("walk_in").to_owned());
    let of = gathering.clone();
    req.act(move |tx, cx| actions::strike(tx, cx, &of, &device, &id)).await?;
    req.app.notices.tell(&gathering);
    Ok(redirect(&format!("/gatherings/{gathering}/walk-ins?done=walk-in-struck")))
}

#[derive(Template)]
#[template(path = "door/walk_in.html")]
struct OnPhone {
    p: Page,
    parts: Vec<Choice>,
    form: Form,
    id: String,
}

impl OnPhone {
    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        LABELS
    }
}

/// A phone without scripts: three fields.
pub async fn phone(req: Req) -> Result<Response> {
    phone_with(&req, req.page("door"), 200, Form::default()).await
}

async fn phone_with(req: &Req, p: Page, status: u16, form: Form) -> Result<Response> {
    let Some(cx) = device(req).await? else { return Ok(redirect("/door")) };
    let parts = req.app.look(&cx, |tx, cx| actions::parts(tx, cx)).await?;
    let parts = choices(&parts, req.cx.lang, form.get("delegation"));
    let id = req.cx.draw.branch("walk in").id(req.cx.now);
    page_reply(status, &OnPhone { p, parts, form, id })
}

pub async fn phone_create(req: Req) -> Result<Response> {
    let mut form = req.form()?;
    let Some(cx) = device(&req).await? else { return Ok(redirect("/door")) };
    // Drawn with the page: sent twice it counts once.
    let id = crate::kernel::text::line(form.get("walk"), 100)
        .unwrap_or_else(|_| req.cx.draw.branch("walk in").id(req.cx.now));
    form.remove("walk");
    let taken = match read(&req, &form, req.cx.now, id) {
        Ok(walk_in) => {
            let sent = vec![Ok(walk_in)];
            req.app.act(&cx, move |tx, cx| actions::take(tx, cx, &sent)).await
        }
        Err(error) => Err(error),
    };
    let fault = match taken {
        Ok(outcomes) => match outcomes.into_iter().next() {
            Some(actions::Outcome::Unread { errors, .. }) => Refusal::fields(errors).into(),
            // The same form again, a little later: it was counted.
            _ => {
                if let crate::access::Who::Device { gathering, .. } = &cx.actor.who {
                    req.app.notices.tell(gathering);
                }
                return Ok(redirect("/door?done=walk-in"));
            }
        },
        Err(error) => error,
    };
    let (p, status) = req.page("door").refused(fault)?;
    phone_with(&req, p, status, form).await
}
