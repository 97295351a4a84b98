//! A delegation's form, new and again.

use super::pick::{self, Pick};
use super::{
    Choice, Headed, area_choices, areas_below, body_choices, cleared, named_pairs, with_area,
};
use crate::access::Op;
use crate::app::work_key;
use crate::areas::Area;
use crate::gatherings::actions::delegation::{self as actions, may_change};
use crate::gatherings::model::{Delegation, DelegationChange, Named, NewDelegation};
use crate::gatherings::store::gathering;
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "delegations/edit.html")]
struct Edit {
    p: Page,
    crumbs: Vec<Crumb>,
    /// Where it is posted.
    action: String,
    back: String,
    is_new: bool,
    form: Form,
    /// Territories right below the one above: a list to choose from.
    below: Vec<Choice>,
    /// Territories to find by typing.
    areas: Vec<Area>,
    bodies: Vec<Choice>,
    leader: Pick,
    may_limits: bool,
    may_own: bool,
    needs_quota: bool,
}

const LABELS: &[(&str, &str)] = &[
    ("area", "gatherings-field-area"),
    ("body", "gatherings-field-body"),
    ("target", "gatherings-field-target"),
    ("quota", "gatherings-field-quota"),
    ("reserve", "gatherings-field-reserve"),
    ("overbook_percent", "gatherings-field-overbook"),
    ("leader", "gatherings-field-leader"),
    ("fixed_by", "gatherings-field-fixed"),
];

impl Edit {
    fn fixed_help(&self) -> String {
        let kept = self.form.get("fixed_by") == pick::KEEP;
        self.p.t(if kept { "gatherings-field-fixed-kept" } else { "gatherings-field-fixed-help" })
    }

    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        LABELS
    }
}

pub async fn new(req: Req) -> Result<Response> {
    let mut form = Form::default();
    form.set("parent", req.query("parent").unwrap_or_default());
    show_new(&req, req.page("gatherings"), 200, form).await
}

async fn show_new(req: &Req, p: Page, status: u16, form: Form) -> Result<Response> {
    let gathering = req.param("id");
    let page = req
        .act(move |tx, cx| {
            let found = gathering::visible(tx, &cx.permit(Op::GatheringRead)?, &gathering)?
                .ok_or_else(|| Refusal::not_found(&gathering))?;
            let parent = match form.get("parent") {
                "" => None,
                id => Some(Headed::load(tx, cx, id)?),
            };
            let here = p.t("gatherings-delegation-new");
            let (mut below, mut areas) = (Vec::new(), Vec::new());
            match parent.as_ref().and_then(|h| h.delegation.spot.area()) {
                Some(code) => {
                    below = areas_below(tx, cx, code)?
                        .into_iter()
                        .map(|a| Choice {
                            chosen: form.get("area") == a.code,
                            label: a.name.get(cx.lang).to_owned(),
                            value: a.code,
                        })
                        .collect();
                }
                None => areas = area_choices(tx, cx)?,
            }
            let crumbs = match &parent {
                Some(head) => head.crumbs(&p, &here),
                None => vec![
                    Crumb::new(p.t("gatherings-title"), "/gatherings"),
                    Crumb::new(p.text(&found.title), format!("/gatherings/{gathering}")),
                    Crumb::new(here, ""),
                ],
            };
            Ok(Edit {
                crumbs,
                action: format!("/gatherings/{gathering}/delegations"),
                back: match &parent {
                    Some(head) => format!("/delegations/{}", head.delegation.id),
                    None => format!("/gatherings/{gathering}"),
                },
                is_new: true,
                below,
                areas,
                bodies: body_choices(tx, cx, form.get("body"))?,
                leader: Pick::of(tx, cx, &form, "leader", None, &gathering)?,
                may_limits: true,
                may_own: true,
                needs_quota: parent.is_some_and(|h| h.delegation.quota.is_some()),
                p: p.clone(),
                form: form.clone(),
            })
        })
        .await?;
    page_reply(status, &page)
}

pub async fn create(req: Req) -> Result<Response> {
    let (form, gathering) = (req.form()?, req.param("id"));
    if pick::looks(&form, "leader") {
        return show_new(&req, req.page("gatherings"), 200, form).await;
    }
    let form = with_area(&req, &form, "area").await?;
    let settled = pick::settled(&form, "leader", &mut Vec::new());
    let read = req.form_fields(&settled, NewDelegation::read);
    let made = match read.and_then(|n| n.ok_or_else(|| Refusal::field("area", "missing").into())) {
        Ok(new) => {
            let id = gathering.clone();
            let key = work_key(&gathering);
            req.app.act_keyed(key, &req.cx, move |tx, cx| actions::create(tx, cx, &id, &new)).await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(made) => {
            req.app.notices.tell(&gathering);
            Ok(redirect(&format!("/delegations/{}?done=delegation", made.id)))
        }
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_new(&req, p, status, form).await
        }
    }
}

pub async fn edit(req: Req) -> Result<Response> {
    show_edit(&req, req.page("gatherings"), 200, None).await
}

const FIXED: [&str; 2] = ["fixed_by.ar", "fixed_by.fr"];

fn filled(d: &Delegation) -> Form {
    let mut pairs = Vec::new();
    let number = |n: i64| Some(n.to_string());
    let fields = [
        ("target", d.target.and_then(number)),
        ("quota", d.quota.and_then(number)),
        ("reserve", number(d.reserve)),
        ("overbook_percent", number(d.overbook_percent)),
        ("leader", d.leader.clone()),
    ];
    pairs.extend(fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    match &d.fixed_by {
        // A meeting or a body fixed it: it stays unless words are put in its place.
        Some(Named::Id(_)) => pairs.push(("fixed_by".to_owned(), pick::KEEP.to_owned())),
        named => named_pairs(&mut pairs, "fixed_by", named.as_ref()),
    }
    Form::from_pairs(pairs)
}

async fn show_edit(req: &Req, p: Page, status: u16, typed: Option<Form>) -> Result<Response> {
    let id = req.param("id");
    let page = req
        .act(move |tx, cx| {
            let head = Headed::load(tx, cx, &id)?;
            let d = &head.delegation;
            let (may_limits, may_own) = may_change(tx, cx, d)?;
            if !may_limits && !may_own {
                return Err(Refusal::forbidden(&id).into());
            }
            let form = typed.clone().unwrap_or_else(|| filled(d));
            let leader = Pick::of(tx, cx, &form, "leader", d.leader.as_deref(), &d.id)?;
            Ok(Edit {
                crumbs: head.crumbs(&p, &p.t("gatherings-delegation-edit")),
                action: format!("/delegations/{id}"),
                back: format!("/delegations/{id}"),
                is_new: false,
                below: Vec::new(),
                areas: Vec::new(),
                bodies: Vec::new(),
                leader,
                may_limits,
                may_own,
                needs_quota: head.above.as_ref().is_some_and(|(a, _)| a.quota.is_some()),
                p: p.clone(),
                form,
            })
        })
        .await?;
    page_reply(status, &page)
}

pub async fn update(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    if pick::looks(&form, "leader") {
        return show_edit(&req, req.page("gatherings"), 200, Some(form)).await;
    }
    let mut shown = Vec::new();
    // A field that was not shown is not cleared by being left out.
    if form.has("target") {
        shown.extend(["target", "quota", "overbook_percent"]);
    }
    if form.has("reserve") {
        shown.extend(["reserve", "leader", "fixed_by"]);
    }
    let mut said = pick::settled(&form, "leader", &mut shown);
    if FIXED.iter().any(|words| !form.get(words).trim().is_empty()) {
        said.remove("fixed_by");
    }
    pick::settle(&mut said, "fixed_by", &mut shown);
    let done = match cleared(&req, &said, &shown, DelegationChange::read) {
        Ok(change) => update_in_turn(&req, id.clone(), change).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(gathering) => {
            req.app.notices.tell(&gathering);
            Ok(redirect(&format!("/delegations/{id}?done=delegation")))
        }
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_edit(&req, p, status, Some(form)).await
        }
    }
}

async fn update_in_turn(req: &Req, id: String, change: DelegationChange) -> Result<String, Error> {
    let gathering = req
        .look({
            let id = id.clone();
            move |tx, cx| Ok(Headed::load(tx, cx, &id)?.gathering.id)
        })
        .await?;
    let key = work_key(&gathering);
    req.app.act_keyed(key, &req.cx, move |tx, cx| actions::update(tx, cx, &id, &change)).await?;
    Ok(gathering)
}
