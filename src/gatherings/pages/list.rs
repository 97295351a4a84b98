//! A list pasted out of a message: shown line by line as it was understood, put right,
//! then taken in. What cannot be taken stays on the page with its reason.

use super::Headed;
use super::enrolment::{NAMES, item_of, read_item};
use crate::app::work_key;
use crate::gatherings::actions::enrolment as actions;
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

/// One line, as it was understood or as it was put right.
#[derive(Default, Clone)]
pub struct Line {
    pub said: String,
    pub name: String,
    pub phone: String,
    pub capacity: String,
    /// Why it was not taken in.
    pub fault: String,
}

#[derive(Template)]
#[template(path = "delegations/list.html")]
struct List {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    lines: Vec<Line>,
    taken: i64,
}

impl List {
    fn back(&self) -> String {
        format!("/delegations/{}", self.id)
    }

    fn count(&self) -> i64 {
        self.lines.len() as i64
    }

    fn taken(&self) -> i64 {
        self.taken
    }
}

const MOST: usize = 300;

pub async fn create(req: Req) -> Result<Response> {
    let form = req.form()?;
    if form.get("step") == "save" { save(&req, &form).await } else { understand(&req, &form).await }
}

async fn understand(req: &Req, form: &Form) -> Result<Response> {
    let mut lines: Vec<Line> = sheet::split_names_list(form.get("list"))
        .into_iter()
        .filter(|line| !line.names_nobody())
        .map(|line| Line {
            said: line.text,
            name: line.name,
            phone: line.phone.unwrap_or_default(),
            capacity: line.note.unwrap_or_default(),
            fault: String::new(),
        })
        .collect();
    lines.truncate(MOST);
    let p = req.page("gatherings");
    show(req, p, 200, lines, 0).await
}

async fn show(req: &Req, p: Page, status: u16, lines: Vec<Line>, taken: i64) -> Result<Response> {
    let id = req.param("id");
    let page = req
        .look(move |tx, cx| {
            actions::writable_delegation(tx, cx, &id)?;
            let head = Headed::load(tx, cx, &id)?;
            Ok(List {
                crumbs: head.crumbs(&p, &p.t("gatherings-list-title")),
                p: p.clone(),
                id: id.clone(),
                lines: lines.clone(),
                taken,
            })
        })
        .await?;
    page_reply(status, &page)
}

/// The lines of the form, those without a name left out.
fn typed(form: &Form) -> Vec<Line> {
    (0..MOST)
        .map(|i| {
            let of = |key: &str| form.get(&format!("lines[{i}].{key}")).to_owned();
            Line {
                said: of("said"),
                name: of("name"),
                phone: of("phone"),
                capacity: of("capacity"),
                fault: String::new(),
            }
        })
        .filter(|line| !line.name.trim().is_empty())
        .collect()
}

async fn save(req: &Req, form: &Form) -> Result<Response> {
    let (id, p) = (req.param("id"), req.page("gatherings"));
    let mut lines = typed(form);
    let mut items = Vec::new();
    let mut at = Vec::new();
    for (i, line) in lines.iter_mut().enumerate() {
        let item = item_of("", &line.name, &line.phone, "", &line.capacity, form.get("status"));
        match read_item(item) {
            Ok(item) => {
                items.push(item);
                at.push(i);
            }
            Err(Error::Refusal(refusal)) => line.fault = said(&p, &refusal),
            Err(error) => return Err(error),
        }
    }
    let mut taken = vec![false; lines.len()];
    if !items.is_empty() {
        let key = work_key(&id);
        let (delegation, outcomes) = req
            .app
            .act_keyed(key, &req.cx, {
                let id = id.clone();
                move |tx, cx| actions::create(tx, cx, &id, &items)
            })
            .await?;
        for (i, outcome) in at.into_iter().zip(outcomes) {
            match outcome {
                Ok(_) => taken[i] = true,
                Err(refusal) => lines[i].fault = said(&p, &refusal),
            }
        }
        req.app.notices.tell(&delegation.gathering);
    }
    let count = taken.iter().filter(|t| **t).count();
    let left: Vec<Line> =
        lines.into_iter().zip(taken).filter(|(_, taken)| !taken).map(|(line, _)| line).collect();
    if left.is_empty() {
        return Ok(redirect(&format!("/delegations/{id}?done=list")));
    }
    show(req, p, 409, left, count as i64).await
}

/// A refusal in one sentence: of its first field where it speaks of one.
fn said(p: &Page, refusal: &Refusal) -> String {
    match refusal.errors.first() {
        Some(fault) => {
            let name = NAMES.iter().find(|(from, _)| fault.field.starts_with(from));
            let label = match name.map(|n| n.1) {
                Some("phone") => "gatherings-field-phone",
                Some(_) => "gatherings-field-name",
                None => "gatherings-field-capacity",
            };
            let fault = p.fault_of(fault);
            format!("{}: {fault}", p.t(label))
        }
        None => p.refused_as(refusal),
    }
}
