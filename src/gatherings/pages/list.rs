//! A list pasted out of a message: shown line by line as it was understood, put right,
//! then taken in. What cannot be taken stays on the page with its reason.

use super::Headed;
use super::enrolment::{NAMES, item_of, read_item, write_read};
use super::pick::candidates;
use crate::access::{Cx, Op};
use crate::app::work_key;
use crate::db::Tx;
use crate::gatherings::actions::enrolment as actions;
use crate::kernel::{Error, Refusal, Result, phone};
use crate::people;
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// One line, as it was understood or as it was put right.
#[derive(Default, Clone)]
pub struct Line {
    pub said: String,
    pub name: String,
    pub phone: String,
    pub capacity: String,
    /// Somebody known who is likely meant: taken where it stays ticked.
    pub known: Option<Known>,
    /// Why it was not taken in.
    pub fault: String,
}

#[derive(Clone)]
pub struct Known {
    pub id: String,
    pub name: String,
    pub place: String,
    pub ticked: bool,
}

#[derive(Template)]
#[template(path = "delegations/list.html")]
struct List {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    lines: Vec<Line>,
    taken: i64,
    /// Where the list was pasted: the delegation's page or its leader's.
    by_leader: bool,
}

impl List {
    fn back(&self) -> String {
        back(&self.id, self.by_leader)
    }

    fn count(&self) -> i64 {
        self.lines.len() as i64
    }

    fn taken(&self) -> i64 {
        self.taken
    }
}

fn back(id: &str, by_leader: bool) -> String {
    if by_leader { format!("/leader/{id}") } else { format!("/delegations/{id}") }
}

fn by_leader(form: &Form) -> bool {
    form.get("back") == "leader"
}

const MOST: usize = 300;
/// So alike somebody is offered, so alike they are taken unless it is unticked.
const OFFERED: f64 = 0.75;
const TICKED: f64 = 0.9;

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
            known: None,
            fault: String::new(),
        })
        .collect();
    lines.truncate(MOST);
    let lines = with_known(req, lines).await?;
    show(req, req.page("gatherings"), 200, lines, 0, by_leader(form)).await
}

/// Each line with who of the people in the scope is likely meant: whoever has that phone,
/// or bears that name. Looked for among many readers; the reading is written down once.
async fn with_known(req: &Req, mut lines: Vec<Line>) -> Result<Vec<Line>> {
    let id = req.param("id");
    let asked: Vec<(String, String)> =
        lines.iter().map(|l| (l.name.clone(), l.phone.clone())).collect();
    let known = req
        .look({
            let id = id.clone();
            move |tx, cx| {
                actions::writable_delegation(tx, cx, &id)?;
                asked.iter().map(|(name, phone)| likely(tx, cx, name, phone)).collect()
            }
        })
        .await?;
    let known: Vec<Option<(String, f64)>> = known;
    let ids: Vec<String> = known.iter().flatten().map(|(id, _)| id.clone()).collect();
    if ids.is_empty() {
        return Ok(lines);
    }
    let (people, phones) = req
        .act(move |tx, cx| {
            write_read(tx, cx, &id, &ids)?;
            let whole = people::whole(tx, cx, &ids)?;
            let phones: HashMap<String, Vec<String>> =
                whole.into_iter().map(|p| (p.id, p.said.phones)).collect();
            Ok((candidates(tx, cx, &ids, "")?, phones))
        })
        .await?;
    for (line, known) in lines.iter_mut().zip(known) {
        let Some((id, score)) = known else { continue };
        let found = people.iter().find(|c| c.id == id);
        line.known = found.map(|c| Known {
            id,
            name: c.name.clone(),
            place: c.place.clone(),
            ticked: score >= TICKED && !other_phone(&line.phone, phones.get(&c.id)),
        });
    }
    Ok(lines)
}

/// The line says a phone, and whoever is known by that name has others.
fn other_phone(said: &str, known: Option<&Vec<String>>) -> bool {
    let Some(said) = phone::to_e164(said) else { return false };
    known.is_some_and(|phones| !phones.is_empty() && !phones.contains(&said))
}

fn likely(tx: &mut Tx, cx: &Cx, name: &str, phone: &str) -> Result<Option<(String, f64)>> {
    let permit = cx.permit(Op::PersonRead)?;
    let named = if name.trim().is_empty() {
        Vec::new()
    } else {
        people::find(tx, cx, &permit, name, None)?
    };
    let best = named.into_iter().next().filter(|(_, score)| *score >= OFFERED);
    if phone.trim().is_empty() || best.as_ref().is_some_and(|(_, score)| *score >= TICKED) {
        return Ok(best);
    }
    // A phone alone is offered and not ticked: families share one.
    let with_phone = people::find(tx, cx, &permit, phone, None)?.into_iter().next();
    Ok(best.or(with_phone.filter(|(_, score)| *score >= 1.0).map(|(id, _)| (id, OFFERED))))
}

async fn show(
    req: &Req,
    p: Page,
    status: u16,
    lines: Vec<Line>,
    taken: i64,
    by_leader: bool,
) -> Result<Response> {
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
                by_leader,
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
                known: known(form, i),
                fault: String::new(),
            }
        })
        .filter(|line| !line.name.trim().is_empty())
        .collect()
}

/// Somebody known who was offered; ticked or not.
fn known(form: &Form, line: usize) -> Option<Known> {
    let of = |key: &str| form.get(&format!("lines[{line}].{key}")).to_owned();
    let id = of("known");
    (!id.is_empty()).then(|| Known {
        ticked: of("person") == id,
        name: of("known_name"),
        place: of("known_place"),
        id,
    })
}

async fn save(req: &Req, form: &Form) -> Result<Response> {
    let (id, p) = (req.param("id"), req.page("gatherings"));
    let mut lines = typed(form);
    let mut items = Vec::new();
    let mut at = Vec::new();
    for (i, line) in lines.iter_mut().enumerate() {
        let person = line.known.as_ref().filter(|k| k.ticked).map_or("", |k| k.id.as_str());
        let (name, phone) = match person {
            "" => (line.name.as_str(), line.phone.as_str()),
            _ => ("", ""),
        };
        let item = item_of(person, name, phone, "", &line.capacity, form.get("status"));
        match read_item(item) {
            Ok(item) => {
                items.push(item);
                at.push(i);
            }
            Err(Error::Refusal(refusal)) => line.fault = said(&p, &refusal),
            Err(error) => return Err(error),
        }
    }
    let (back, by_leader) = (back(&id, by_leader(form)), by_leader(form));
    if items.is_empty() {
        return match lines.is_empty() {
            true => Ok(redirect(&format!("{back}?done=list"))),
            false => show(req, p, 409, lines, 0, by_leader).await,
        };
    }
    let told = Arc::new(Mutex::new(None));
    let tell = told.clone();
    let address = req
        .act_once(form, work_key(&id), {
            let address = format!("{back}?done=list");
            move |tx, cx| {
                let made = actions::create(tx, cx, &id, &items)?;
                *tell.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
                Ok(address.clone())
            }
        })
        .await?;
    // Sent again, nothing was done: it leads where it led.
    let done = told.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some((delegation, outcomes)) = done else { return Ok(redirect(&address)) };
    req.app.notices.tell(&delegation.gathering);
    let mut taken = vec![false; lines.len()];
    for (i, outcome) in at.into_iter().zip(outcomes) {
        match outcome {
            Ok(_) => taken[i] = true,
            Err(refusal) => lines[i].fault = said(&p, &refusal),
        }
    }
    let count = taken.iter().filter(|t| **t).count();
    let left: Vec<Line> =
        lines.into_iter().zip(taken).filter(|(_, taken)| !taken).map(|(line, _)| line).collect();
    if left.is_empty() {
        return Ok(redirect(&address));
    }
    show(req, p, 409, left, count as i64, by_leader).await
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
