//! Places given to delegations and used by nobody: seen, chosen one by one, taken back to
//! the delegation above. Nothing is taken back by itself.

use super::delegation::limits_below;
use super::moving::unused;
use super::{Headed, spot_names};
use crate::access::{Cx, Op};
use crate::app::work_key;
use crate::audit;
use crate::db::Tx;
use crate::gatherings::actions::delegation as actions;
use crate::gatherings::model::{Delegation, DelegationChange};
use crate::gatherings::store::delegation as store;
use crate::kernel::{Refusal, Result};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::json;

pub struct Part {
    pub id: String,
    pub name: String,
    pub given: i64,
    pub used: i64,
    pub unused: i64,
}

#[derive(Template)]
#[template(path = "delegations/unused.html")]
struct Unused {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    parts: Vec<Part>,
}

impl Unused {
    fn back(&self) -> String {
        format!("/delegations/{}", self.id)
    }

    fn total(&self) -> i64 {
        self.parts.iter().map(|p| p.unused).sum()
    }
}

pub async fn show(req: Req) -> Result<Response> {
    show_with(&req, req.page("gatherings"), 200).await
}

async fn show_with(req: &Req, p: Page, status: u16) -> Result<Response> {
    let id = req.param("id");
    let page = req
        .look(move |tx, cx| {
            let head = Headed::load(tx, cx, &id)?;
            if !limits_below(tx, cx, &head.delegation)? {
                return Err(Refusal::forbidden(&id).into());
            }
            let below = children(tx, cx, &id)?;
            let names = spot_names(tx, cx, &below.iter().collect::<Vec<_>>())?;
            let part = |d: &Delegation| Part {
                name: names.get(&d.id).map_or("", |n| n.get(cx.lang)).to_owned(),
                given: d.quota.or(d.target).unwrap_or_default(),
                used: d.taking + d.children_quota,
                unused: unused(d),
                id: d.id.clone(),
            };
            Ok(Unused {
                crumbs: head.crumbs(&p, &p.t("gatherings-unused-title")),
                p: p.clone(),
                id: id.clone(),
                parts: below.iter().filter(|d| unused(d) > 0).map(part).collect(),
            })
        })
        .await?;
    page_reply(status, &page)
}

fn children(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Vec<Delegation>> {
    store::children(tx, &cx.permit(Op::DelegationRead)?, id)
}

pub async fn take_back(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let done = req
        .act_once(&form, work_key(&id), {
            let (form, id) = (form.clone(), id.clone());
            move |tx, cx| take(tx, cx, &id, &form)
        })
        .await;
    match done {
        Ok(address) => Ok(redirect(&address)),
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_with(&req, p, status).await
        }
    }
}

/// As many as are unused at this moment, of those that were ticked.
fn take(tx: &mut Tx, cx: &mut Cx, id: &str, form: &Form) -> Result<String> {
    let head = Headed::load(tx, cx, id)?;
    if !limits_below(tx, cx, &head.delegation)? {
        return Err(Refusal::forbidden(id).into());
    }
    let (mut taken, mut from) = (0, Vec::new());
    for d in children(tx, cx, id)? {
        let free = unused(&d);
        if free == 0 || !form.all("from").any(|ticked| ticked == d.id) {
            continue;
        }
        let less = |n: Option<i64>| n.map(|n| Some((n - free).max(0)));
        let change = DelegationChange {
            quota: less(d.quota),
            target: less(d.target),
            ..DelegationChange::default()
        };
        actions::update(tx, cx, &d.id, &change)?;
        taken += free;
        from.push(d.id);
    }
    if from.is_empty() {
        return Err(Refusal::conflict("nothing_chosen").into());
    }
    let details = json!({ "count": taken, "from": from });
    audit::record(tx, cx, "delegation.take_back", id, &details)?;
    Ok(format!("/delegations/{id}?done=taken-back"))
}
