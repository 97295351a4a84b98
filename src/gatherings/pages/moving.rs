//! Places handed from one of the delegations below to another: who has too many gives to
//! who has too few.

use super::delegation::limits_below;
use super::{Choice, Headed, spot_names};
use crate::access::{Cx, Op};
use crate::app::work_key;
use crate::db::Tx;
use crate::gatherings::actions::moving as actions;
use crate::gatherings::model::Delegation;
use crate::gatherings::store::delegation as store;
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

pub struct Part {
    pub name: String,
    pub given: i64,
    pub used: i64,
    pub unused: i64,
}

#[derive(Template)]
#[template(path = "delegations/moving.html")]
struct Moving {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    parts: Vec<Part>,
    from: Vec<Choice>,
    to: Vec<Choice>,
    form: Form,
}

impl Moving {
    fn back(&self) -> String {
        format!("/delegations/{}", self.id)
    }

    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("from", "gatherings-move-from"),
            ("to", "gatherings-move-to"),
            ("places", "gatherings-move-places"),
        ]
    }
}

/// What of a delegation's places nobody holds: neither a name, a child, nor its reserve.
pub(super) fn unused(d: &Delegation) -> i64 {
    let used = d.taking + d.children_quota + d.reserve;
    (d.quota.or(d.target).unwrap_or_default() - used).max(0)
}

pub async fn show(req: Req) -> Result<Response> {
    let mut form = Form::default();
    form.set("to", req.query("to").unwrap_or_default());
    show_with(&req, req.page("gatherings"), 200, form).await
}

async fn show_with(req: &Req, p: Page, status: u16, form: Form) -> Result<Response> {
    let id = req.param("id");
    let page = req
        .look(move |tx, cx| {
            let head = held(tx, cx, &id)?;
            let mut below = store::children(tx, &cx.permit(Op::DelegationRead)?, &id)?;
            let names = spot_names(tx, cx, &below.iter().collect::<Vec<_>>())?;
            let name = |d: &Delegation| names.get(&d.id).map_or("", |n| n.get(cx.lang)).to_owned();
            below.sort_by_key(&name);
            let choice = |field: &'static str, d: &Delegation| Choice {
                label: name(d),
                chosen: form.get(field) == d.id,
                value: d.id.clone(),
            };
            let givers = below.iter().filter(|d| unused(d) > 0);
            Ok(Moving {
                crumbs: head.crumbs(&p, &p.t("gatherings-move-title")),
                p: p.clone(),
                id: id.clone(),
                from: givers.map(|d| choice("from", d)).collect(),
                to: below.iter().map(|d| choice("to", d)).collect(),
                parts: below
                    .iter()
                    .map(|d| Part {
                        name: name(d),
                        given: d.target_or_quota().unwrap_or_default(),
                        used: d.taking + d.children_quota,
                        unused: unused(d),
                    })
                    .collect(),
                form: form.clone(),
            })
        })
        .await?;
    page_reply(status, &page)
}

fn held(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Headed> {
    let head = Headed::load(tx, cx, id)?;
    if limits_below(tx, cx, &head.delegation)? {
        Ok(head)
    } else {
        Err(Refusal::forbidden(id).into())
    }
}

pub async fn hand_over(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let done = req
        .act_once(&form, work_key(&id), {
            let (form, id) = (form.clone(), id.clone());
            move |tx, cx| hand(tx, cx, &id, &form)
        })
        .await;
    match done {
        Ok(address) => Ok(redirect(&address)),
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(seen(error))?;
            show_with(&req, p, status, form).await
        }
    }
}

fn hand(tx: &mut Tx, cx: &mut Cx, id: &str, form: &Form) -> Result<String> {
    held(tx, cx, id)?;
    let (from, to) = (form.get("from"), form.get("to"));
    let below = store::children(tx, &cx.permit(Op::DelegationRead)?, id)?;
    for (field, chosen) in [("from", from), ("to", to)] {
        if !below.iter().any(|d| d.id == chosen) {
            return Err(Refusal::field(field, "missing").into());
        }
    }
    let places = form.get("places").trim().parse();
    let places = places.map_err(|_| Refusal::field("places", "not_a_whole_number"))?;
    actions::hand_over(tx, cx, from, to, places)?;
    Ok(format!("/delegations/{id}/moving?done=moved&to={to}"))
}

/// More than nobody holds was asked: said at the field.
fn seen(error: Error) -> Error {
    match error {
        Error::Refusal(refusal) if refusal.code == "quota_exceeded" => {
            Refusal::field("places", "out_of_range").into()
        }
        other => other,
    }
}
