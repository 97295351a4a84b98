//! A delegation: its numbers and its places.

use super::enrolment::{Place, Wanted};
use super::pick::Candidate;
use super::{Headed, areas_below, enrolment, spot_names};
use crate::access::{Cx, Op};
use crate::areas::Area;
use crate::db::Tx;
use crate::gatherings::actions::delegation::may_change;
use crate::gatherings::board::Counts;
use crate::gatherings::model::{Delegation, Gathering};
use crate::gatherings::store::delegation as store;
use crate::kernel::{Bilingual, Result};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply};
use askama::Template;

/// A delegation below this one.
pub struct Child {
    pub href: String,
    pub name: Bilingual,
    pub target: i64,
    /// As it is written; empty where there is none.
    pub quota: String,
    pub confirmed: i64,
}

#[derive(Template)]
#[template(path = "delegations/show.html")]
pub(super) struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    d: Delegation,
    /// Who is enrolled in it and in all below it.
    sums: Counts,
    g: Gathering,
    name: Bilingual,
    children: Vec<Child>,
    places: Vec<Place>,
    found: Vec<Candidate>,
    wanted: Wanted,
    form: Form,
    next: String,
    may_edit: bool,
    /// Delegations may be made below this one, and there are territories to make them of.
    may_divide: bool,
    may_split: bool,
    may_enrol: bool,
}

impl Show {
    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        enrolment::LABELS
    }

    fn address(&self) -> String {
        format!("/delegations/{}", self.d.id)
    }

    fn quota(&self) -> String {
        self.d.quota.map_or_else(String::new, |n| self.p.num(n))
    }

    /// Places still free; empty where there is no limit.
    fn left(&self) -> String {
        let left = self.d.room().map(|room| (room - self.d.taking).max(0));
        left.map_or_else(String::new, |n| self.p.num(n))
    }

    fn target(&self) -> i64 {
        self.d.target_or_quota().unwrap_or_default()
    }

    fn confirmed_what(&self) -> String {
        let key = if self.children.is_empty() { "here" } else { "below" };
        self.p.t(&format!("gatherings-confirmed-{key}"))
    }

    fn gap(&self) -> i64 {
        (self.target() - self.sums.confirmed).max(0)
    }
}

pub async fn show(req: Req) -> Result<Response> {
    let id = req.param("id");
    show_with(&req, req.page("gatherings"), 200, id, Form::default()).await
}

pub(super) async fn show_with(
    req: &Req,
    p: Page,
    status: u16,
    id: String,
    form: Form,
) -> Result<Response> {
    let wanted = Wanted::of(req);
    let page = req
        .act(move |tx, cx| {
            let head = Headed::load(tx, cx, &id)?;
            let d = head.delegation.clone();
            let below = store::children(tx, &cx.permit(Op::DelegationRead)?, &d.id)?;
            let names = spot_names(tx, cx, &below.iter().collect::<Vec<_>>())?;
            let counted = store::counts_below(tx, &cx.permit(Op::DelegationRead)?, &d)?;
            let sum_of = |path: &str| {
                let mut sum = Counts::default();
                let within = counted.iter().filter(|(at, _)| at.starts_with(path));
                within.for_each(|(_, counts)| sum += *counts);
                sum
            };
            let mut children: Vec<Child> =
                below.iter().map(|c| child(&p, c, sum_of(&c.path), &names)).collect();
            children.sort_by(|a, b| a.name.get(cx.lang).cmp(b.name.get(cx.lang)));
            let (places, next) = enrolment::places(tx, cx, &d, &wanted)?;
            let found = enrolment::search(tx, cx, &d, &wanted)?;
            let (limits, own) = may_change(tx, cx, &d)?;
            let may_divide = limits_below(tx, cx, &d)?;
            let may_split = may_divide && is_left_to_split(tx, cx, &d, &below)?;
            let may_enrol = match cx.permit(Op::EnrolmentWrite) {
                Ok(permit) => store::is_held(tx, &permit, &d.id)?,
                Err(_) => false,
            };
            Ok(Show {
                crumbs: head.crumbs(&p, ""),
                p: p.clone(),
                name: head.name,
                g: head.gathering,
                sums: sum_of(&d.path),
                d,
                children,
                places,
                found,
                wanted: wanted.clone(),
                form: form.clone(),
                next,
                may_edit: limits || own,
                may_divide,
                may_split,
                may_enrol,
            })
        })
        .await?;
    page_reply(status, &page)
}

/// Places that nobody has, and a territory that has none.
fn is_left_to_split(tx: &mut Tx, cx: &Cx, d: &Delegation, below: &[Delegation]) -> Result<bool> {
    let Some(code) = d.spot.area() else { return Ok(false) };
    let left = match d.quota {
        Some(quota) => quota - d.reserve - d.children_quota - d.taking,
        None => {
            let given: i64 = below.iter().filter_map(Delegation::target_or_quota).sum();
            d.target.unwrap_or_default() - given
        }
    };
    let has_one = |area: &Area| below.iter().any(|c| c.spot.area() == Some(&area.code));
    Ok(left > 0 && areas_below(tx, cx, code)?.iter().any(|area| !has_one(area)))
}

fn child(
    p: &Page,
    d: &Delegation,
    sum: Counts,
    names: &std::collections::HashMap<String, Bilingual>,
) -> Child {
    Child {
        href: format!("/delegations/{}", d.id),
        name: names.get(&d.id).cloned().unwrap_or_default(),
        target: d.target_or_quota().unwrap_or_default(),
        quota: d.quota.map_or_else(String::new, |n| p.num(n)),
        confirmed: sum.confirmed,
    }
}

/// Whether delegations may be made below this one.
pub(super) fn limits_below(tx: &mut Tx, cx: &Cx, d: &Delegation) -> Result<bool> {
    match cx.permit(Op::DelegationWrite) {
        Ok(permit) => store::is_held(tx, &permit, &d.id),
        Err(_) => Ok(false),
    }
}
