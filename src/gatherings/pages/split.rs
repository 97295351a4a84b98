//! One delegation for each territory below, all at once: proposed by population, members,
//! who came last time, or equally; counted and put right before they are saved.

use super::basis::Basis;
use super::delegation::limits_below;
use super::enrolment::new_person;
use super::pasted_split::understand;
use super::{Headed, areas_below};
use crate::access::{Cx, Op};
use crate::app::work_key;
use crate::db::Tx;
use crate::gatherings::actions::delegation as actions;
use crate::gatherings::model::{Delegation, Gathering, NewDelegation, Spot};
use crate::gatherings::store::delegation as store;
use crate::kernel::{Bilingual, FieldError, Fields, Refusal, Result};
use crate::people::{self, Called, NewPerson};
use crate::web::{Crumb, Fault, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use std::collections::HashSet;

pub struct Part {
    pub area: String,
    pub name: Bilingual,
    /// What the share is in proportion to.
    pub weight: i64,
    /// One of the last places, by the largest remainder.
    pub rounded_up: bool,
    /// The field of the form, and what stands in it.
    pub field: String,
    pub places: String,
    /// The same for who leads it.
    pub leader_field: String,
    pub leader: String,
}

#[derive(Template)]
#[template(path = "delegations/split.html")]
struct Split {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    parts: Vec<Part>,
    /// What there is to share out.
    total: i64,
    /// What stands in the fields together.
    given: i64,
    by_quota: bool,
    basis: Basis,
    /// Lines of a pasted list whose territory is not among these.
    unread: Vec<String>,
}

impl Split {
    fn back(&self) -> String {
        format!("/delegations/{}", self.id)
    }

    fn total(&self) -> i64 {
        self.total
    }

    /// What is left to give out; below zero where more stands there than there is.
    fn rest(&self) -> i64 {
        self.total - self.given
    }

    fn too_many(&self) -> i64 {
        self.given - self.total
    }

    fn has_weights(&self) -> bool {
        self.basis != Basis::Equal && self.basis != Basis::Hand
    }

    fn is_rounded(&self) -> bool {
        self.parts.iter().any(|p| p.rounded_up)
    }

    fn ways(&self) -> Vec<(&'static str, String, bool)> {
        Basis::ALL
            .into_iter()
            .map(|b| {
                let href = format!("/delegations/{}/split?by={}", self.id, b.name());
                (b.label(), href, b == self.basis)
            })
            .collect()
    }

    fn faults(&self) -> Vec<Fault> {
        let label = |part: &Part| {
            [
                (part.field.clone(), "gatherings-split-places"),
                (part.leader_field.clone(), "gatherings-field-leader"),
            ]
        };
        let mut labels: Vec<(String, &str)> = self.parts.iter().flat_map(label).collect();
        labels.push(("file".to_owned(), "gatherings-split-sheet"));
        let labels: Vec<(&str, &str)> = labels.iter().map(|(f, l)| (f.as_str(), *l)).collect();
        self.p.faults(&labels)
    }
}

pub async fn show(req: Req) -> Result<Response> {
    show_with(&req, req.page("gatherings"), 200, Form::default()).await
}

pub(super) async fn show_with(req: &Req, p: Page, status: u16, form: Form) -> Result<Response> {
    let id = req.param("id");
    let by = if form.has("by") { form.get("by") } else { req.query("by").unwrap_or_default() };
    let basis = Basis::parse(by);
    let page = req
        .look(move |tx, cx| {
            let head = Headed::load(tx, cx, &id)?;
            if !limits_below(tx, cx, &head.delegation)? {
                return Err(Refusal::forbidden(&id).into());
            }
            let (total, mut parts) = proposed(tx, cx, &head.gathering, &head.delegation, basis)?;
            let pasted = form.get("step") == "paste";
            let unread = if pasted { fill(&mut parts, form.get("list")) } else { Vec::new() };
            for part in parts.iter_mut().filter(|_| !pasted) {
                if form.has(&part.field) {
                    form.get(&part.field).clone_into(&mut part.places);
                    part.rounded_up = false;
                }
                form.get(&part.leader_field).clone_into(&mut part.leader);
            }
            Ok(Split {
                crumbs: head.crumbs(&p, &p.t("gatherings-split-title")),
                p: p.clone(),
                id: id.clone(),
                given: parts.iter().filter_map(|p| p.places.trim().parse::<i64>().ok()).sum(),
                parts,
                total,
                basis,
                unread,
                by_quota: head.delegation.quota.is_some(),
            })
        })
        .await?;
    page_reply(status, &page)
}

/// What a pasted list says, in the fields; the lines that say nothing of these territories.
/// What it does not name gets nothing.
fn fill(parts: &mut [Part], list: &str) -> Vec<String> {
    let areas: Vec<(String, Bilingual)> =
        parts.iter().map(|p| (p.area.clone(), p.name.clone())).collect();
    let (said, unread) = understand(list, &areas);
    for part in parts {
        let one = said.iter().rev().find(|s| s.area == part.area);
        part.places = one.and_then(|s| s.places).unwrap_or(0).to_string();
        part.leader = one.map_or_else(String::new, |s| s.leader.clone());
        part.rounded_up = false;
    }
    unread
}

/// The territories that have none yet, with their share of what is not given out.
fn proposed(
    tx: &mut Tx,
    cx: &Cx,
    g: &Gathering,
    d: &Delegation,
    basis: Basis,
) -> Result<(i64, Vec<Part>)> {
    let Some(code) = d.spot.area() else { return Ok((0, Vec::new())) };
    let sight = cx.permit(Op::DelegationRead)?;
    let there = store::tree(tx, &sight, &d.gathering)?;
    let taken: HashSet<&str> = there.iter().filter_map(|c| c.spot.area()).collect();
    let given: i64 = there
        .iter()
        .filter(|c| c.parent.as_deref() == Some(d.id.as_str()))
        .filter_map(Delegation::target_or_quota)
        .sum();
    let total = match d.quota {
        Some(quota) => quota - d.reserve - d.children_quota - d.taking,
        None => d.target.unwrap_or_default() - given,
    };
    let mut areas = areas_below(tx, cx, code)?;
    areas.retain(|a| !taken.contains(a.code.as_str()));
    let weights = basis.weights(tx, cx, g, &areas)?;
    let shares = basis.shares(total.max(0), &weights);
    let parts = areas.into_iter().zip(weights).zip(shares).map(|((a, weight), share)| Part {
        field: format!("places.{}", a.code),
        leader_field: format!("leader.{}", a.code),
        leader: String::new(),
        area: a.code,
        name: a.name,
        weight,
        places: share.0.to_string(),
        rounded_up: share.1,
    });
    Ok((total.max(0), parts.collect()))
}

pub async fn create(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    if matches!(form.get("step"), "count" | "paste") {
        return show_with(&req, req.page("gatherings"), 200, form).await;
    }
    let key = work_key(&id);
    let typed = form.clone();
    let done = req
        .app
        .act_keyed(key, &req.cx, {
            let id = id.clone();
            move |tx, cx| save(tx, cx, &id, &typed)
        })
        .await;
    match done {
        Ok(gathering) => {
            req.app.notices.tell(&gathering);
            Ok(redirect(&format!("/delegations/{id}?done=split")))
        }
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_with(&req, p, status, form).await
        }
    }
}

/// All of them or none.
fn save(tx: &mut Tx, cx: &mut Cx, id: &str, form: &Form) -> Result<String> {
    let head = Headed::load(tx, cx, id)?;
    let parent = head.delegation;
    // What is typed counts, whatever it was proposed by.
    let (_, parts) = proposed(tx, cx, &head.gathering, &parent, Basis::Hand)?;
    let mut faults = Vec::new();
    for part in parts {
        let text = form.get(&part.field).trim();
        let places = match text.parse::<i64>() {
            _ if text.is_empty() => continue,
            Ok(0) => continue,
            Ok(n) if (1..=10_000_000).contains(&n) => n,
            Ok(_) => {
                faults.push(FieldError::new(part.field, "out_of_range"));
                continue;
            }
            Err(_) => {
                faults.push(FieldError::new(part.field, "not_a_whole_number"));
                continue;
            }
        };
        let typed = form.get(&part.leader_field);
        let leader = match leader_called(tx, cx, typed, &part.area)? {
            Ok(leader) => leader,
            Err(code) => {
                faults.push(FieldError::new(part.leader_field, code));
                continue;
            }
        };
        let by_quota = parent.quota.is_some();
        let new = NewDelegation {
            spot: Spot::Area(part.area),
            parent: Some(parent.id.clone()),
            target: (!by_quota).then_some(places),
            quota: by_quota.then_some(places),
            reserve: 0,
            overbook_percent: 0,
            leader,
            fixed_by: None,
        };
        actions::create(tx, cx, &parent.gathering, &new)?;
    }
    if faults.is_empty() { Ok(parent.gathering) } else { Err(Refusal::fields(faults).into()) }
}

/// Who is to lead the delegation of this area; the code of the fault where that is not clear.
fn leader_called(
    tx: &mut Tx,
    cx: &mut Cx,
    typed: &str,
    area: &str,
) -> Result<Result<Option<String>, &'static str>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(Ok(None));
    }
    let sight = cx.permit(Op::PersonRead)?;
    let line = sheet::split_names_list(typed).into_iter().next().unwrap_or_default();
    let with_phone = line.phone.clone().filter(|_| !line.name.is_empty());
    let name = if with_phone.is_some() { line.name.as_str() } else { typed };
    Ok(match people::one_called(tx, cx, &sight, name, area)? {
        Called::One(id) => Ok(Some(id)),
        // A name with its phone is enough to enter somebody; a name alone may be a slip.
        Called::Nobody => match with_phone {
            Some(phone) => return new_leader(tx, cx, &line.name, &phone, area),
            None => Err("nobody_called_so"),
        },
        Called::Several => Err("several_called_so"),
    })
}

fn new_leader(
    tx: &mut Tx,
    cx: &mut Cx,
    name: &str,
    phone: &str,
    area: &str,
) -> Result<Result<Option<String>, &'static str>> {
    let mut fields = Fields::of(new_person(name, phone))?;
    let said = NewPerson::read(&mut fields);
    if fields.has_errors() {
        return Ok(Err("bad_phone"));
    }
    let said = NewPerson { home_area: Some(area.to_owned()), ..said };
    Ok(Ok(Some(people::actions::create(tx, cx, &said)?.id)))
}
