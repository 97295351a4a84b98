//! Places on a delegation's page: who holds them, adding one, answers, replacements.

use super::delegation::show_with;
use super::pick::{Candidate, candidates};
use super::{Headed, renamed};
use crate::access::{Cx, Op};
use crate::app::work_key;
use crate::audit;
use crate::db::Tx;
use crate::gatherings::actions::enrolment as actions;
use crate::gatherings::model::{Delegation, Enrolment, EnrolmentChange, NewEnrolment, Status};
use crate::gatherings::store::enrolment as store;
use crate::kernel::{Error, Fields, Refusal, Result};
use crate::people::{self, model::Gender};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::{Value, json};

/// A place as a list shows it.
pub struct Place {
    pub id: String,
    pub name: String,
    pub is_person: bool,
    pub person: String,
    pub capacity: String,
    pub status: Status,
    pub gender: &'static str,
}

impl Place {
    fn of(e: Enrolment, label: Option<&people::PersonLabel>, cx: &Cx) -> Self {
        let female = label.and_then(|l| l.gender) == Some(Gender::Female);
        Self {
            name: match label {
                Some(label) => label.name.get(cx.lang).to_owned(),
                None => e.placeholder.clone().unwrap_or_default(),
            },
            is_person: e.person.is_some(),
            person: e.person.unwrap_or_default(),
            id: e.id,
            capacity: e.capacity.unwrap_or_default(),
            status: e.status,
            gender: if female { "female" } else { "male" },
        }
    }

    /// Where the person's page is; empty where it is nobody's or may not be read.
    pub fn href(&self, may_read: bool) -> String {
        if self.is_person && may_read { format!("/people/{}", self.person) } else { String::new() }
    }

    pub fn status_key(&self) -> String {
        format!("gatherings-status-{}", self.status.name())
    }

    /// What the button says that posts this status.
    pub fn do_key(&self, status: &str) -> String {
        format!("gatherings-do-{status}")
    }

    /// Whether a ticket is there or can be made.
    pub fn has_ticket(&self) -> bool {
        self.status == Status::Confirmed
    }

    /// The next answers, the likeliest first.
    pub fn answers(&self) -> &'static [&'static str] {
        match self.status {
            Status::Nominated => &["invited", "confirmed", "declined", "withdrawn"],
            Status::Invited => &["confirmed", "declined", "withdrawn"],
            Status::Confirmed => &["declined", "withdrawn"],
            Status::Declined | Status::Withdrawn => &["nominated", "confirmed"],
        }
    }
}

/// What the page's address asks for.
#[derive(Clone, Default)]
pub struct Wanted {
    pub status: Option<Status>,
    pub after: Option<String>,
    /// A name that is looked for among people who are not enrolled yet.
    pub q: String,
}

const PAGE: i64 = 50;

impl Wanted {
    pub fn of(req: &Req) -> Self {
        Self {
            status: req.query("status").and_then(Status::parse),
            after: req.query("after").map(str::to_owned),
            q: req.query("q").unwrap_or_default().to_owned(),
        }
    }

    /// The places of this status that follow one.
    fn address(&self, delegation: &str, after: &str) -> String {
        let status = self.status.map_or("", Status::name);
        format!("/delegations/{delegation}?status={status}&after={after}")
    }

    /// As the forms of the list carry it, so that an answer comes back to the same lines.
    pub fn status_name(&self) -> &'static str {
        self.status.map_or("", Status::name)
    }

    pub fn after(&self) -> &str {
        self.after.as_deref().unwrap_or_default()
    }

    /// Back to the lines the form was in, at the place itself.
    fn back(form: &Form, place: &Enrolment) -> String {
        let mut query = String::new();
        if let Some(status) = Status::parse(form.get("shown")) {
            query = format!("status={}&", status.name());
        }
        let after = form.get("after");
        if !after.is_empty() && after.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-') {
            query = format!("{query}after={after}&");
        }
        format!("/delegations/{}?{query}done=answer#e-{}", place.delegation, place.id)
    }

    /// What a filter of this status is called.
    pub fn key(&self, status: &str) -> String {
        format!("gatherings-status-{status}-many")
    }

    pub fn is(&self, status: &str) -> bool {
        self.status.map_or("", Status::name) == status
    }
}

/// A page of the places with the address of the next; the reading is written down.
pub fn places(
    tx: &mut Tx,
    cx: &mut Cx,
    d: &Delegation,
    wanted: &Wanted,
) -> Result<(Vec<Place>, String)> {
    let permit = cx.permit(Op::EnrolmentRead)?;
    let after = wanted.after.as_deref();
    let mut found = store::newest(tx, &permit, &d.id, wanted.status, after, PAGE + 1)?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    actions::write_down(tx, cx, &d.id, &found)?;
    let next = found.last().filter(|_| more).map(|last| wanted.address(&d.id, &last.id));
    let ids: Vec<String> = found.iter().filter_map(|e| e.person.clone()).collect();
    let labels = people::labels(tx, &ids)?;
    let places = found
        .into_iter()
        .map(|e| {
            let label = e.person.as_ref().and_then(|id| labels.get(id));
            Place::of(e, label, cx)
        })
        .collect();
    Ok((places, next.unwrap_or_default()))
}

/// People to choose from who bear the name that was typed.
pub fn search(tx: &mut Tx, cx: &mut Cx, d: &Delegation, wanted: &Wanted) -> Result<Vec<Candidate>> {
    if wanted.q.trim().is_empty() || cx.permit(Op::EnrolmentWrite).is_err() {
        return Ok(Vec::new());
    }
    let permit = cx.permit(Op::PersonRead)?;
    let found = people::find(tx, cx, &permit, &wanted.q, None)?;
    let ids: Vec<String> = found.into_iter().take(20).map(|(id, _)| id).collect();
    write_read(tx, cx, &d.id, &ids)?;
    candidates(tx, cx, &ids, "")
}

pub fn write_read(tx: &mut Tx, cx: &mut Cx, subject: &str, ids: &[String]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let details = json!({ "count": ids.len(), "people": ids });
    audit::record(tx, cx, "people.read", subject, &details).map(drop)
}

/// The body of an enrolment, from the few fields of a page: somebody known by id, or a
/// name with a phone number, or words for a place without a name.
pub fn item_of(
    person: &str,
    name: &str,
    phone: &str,
    words: &str,
    capacity: &str,
    status: &str,
) -> Value {
    let mut item = json!({});
    if !person.is_empty() {
        item["person"] = json!(person);
    }
    // A phone without a name is somebody whose name is missing.
    if !(name.trim().is_empty() && phone.trim().is_empty()) {
        item["new_person"] = new_person(name, phone);
    }
    for (key, text) in [("placeholder", words), ("capacity", capacity), ("status", status)] {
        if !text.trim().is_empty() {
            item[key] = json!(text);
        }
    }
    item
}

pub(super) fn new_person(name: &str, phone: &str) -> Value {
    let arabic = name.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
    let script = if arabic { "Arab" } else { "Latn" };
    let phones: Vec<&str> = Some(phone.trim()).filter(|p| !p.is_empty()).into_iter().collect();
    json!({ "names": [{ "script": script, "given": name }], "phones": phones })
}

/// What the fields of the form are called beside those of the API.
pub const NAMES: &[(&str, &str)] =
    &[("new_person.phones", "phone"), ("new_person", "name"), ("person", "name")];

pub fn read_item(item: Value) -> Result<NewEnrolment> {
    let mut fields = Fields::of(item)?;
    let read = NewEnrolment::read(&mut fields);
    fields.finish()?;
    read.ok_or_else(|| Refusal::field("person", "one_holder_needed").into())
}

pub async fn create(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let of = |name: &str| form.get(name).to_owned();
    let item = item_of(
        &of("person"),
        &of("name"),
        &of("phone"),
        &of("placeholder"),
        &of("capacity"),
        &of("status"),
    );
    let done = match read_item(item) {
        Ok(item) => enrol_one(&req, id.clone(), item).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(made) => {
            req.app.notices.tell(&made.gathering);
            Ok(redirect(&format!("/delegations/{id}?done=enrolment#e-{}", made.id)))
        }
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(renamed(error, NAMES))?;
            show_with(&req, p, status, id, form).await
        }
    }
}

async fn enrol_one(req: &Req, id: String, item: NewEnrolment) -> Result<Enrolment> {
    let key = work_key(&id);
    req.app
        .act_keyed(key, &req.cx, move |tx, cx| {
            let (_, outcomes) = actions::create(tx, cx, &id, std::slice::from_ref(&item))?;
            match outcomes.into_iter().next() {
                Some(Ok(made)) => Ok(made),
                Some(Err(refusal)) if refusal.status != 404 => Err(refusal.into()),
                _ => Err(Refusal::field("person", "unknown").into()),
            }
        })
        .await
}

/// Where a place is, for the way back; 404 where it is not seen.
async fn place_of(req: &Req, id: &str) -> Result<Enrolment> {
    let (permit, id) = (req.cx.permit(Op::EnrolmentRead)?, id.to_owned());
    req.look(move |tx, _| {
        store::visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id).into())
    })
    .await
}

async fn change(req: &Req, place: &Enrolment, change: EnrolmentChange) -> Result<(), Error> {
    let id = place.id.clone();
    let key = work_key(&place.delegation);
    req.app.act_keyed(key, &req.cx, move |tx, cx| actions::update(tx, cx, &id, &change)).await?;
    req.app.notices.tell(&place.gathering);
    Ok(())
}

/// An answer: each button posts its own.
pub async fn answer(req: Req) -> Result<Response> {
    let form = req.form()?;
    let place = place_of(&req, &req.param("id")).await?;
    let done = match Status::parse(form.get("status")) {
        Some(status) => change(&req, &place, EnrolmentChange::to_status(status)).await,
        None => Err(Refusal::field("status", "unknown_value").into()),
    };
    match done {
        Ok(()) => Ok(redirect(&Wanted::back(&form, &place))),
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_with(&req, p, status, place.delegation, Form::default()).await
        }
    }
}

#[derive(Template)]
#[template(path = "enrolments/edit.html")]
struct Edit {
    p: Page,
    crumbs: Vec<Crumb>,
    place: Place,
    delegation: String,
    form: Form,
    q: String,
    found: Vec<Candidate>,
}

pub(super) const LABELS: &[(&str, &str)] = &[
    ("name", "gatherings-field-name"),
    ("phone", "gatherings-field-phone"),
    ("placeholder", "gatherings-field-placeholder"),
    ("capacity", "gatherings-field-capacity"),
];

impl Edit {
    fn back(&self) -> String {
        format!("/delegations/{}", self.delegation)
    }

    fn address(&self) -> String {
        format!("/enrolments/{}/edit", self.place.id)
    }

    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        LABELS
    }
}

pub async fn edit(req: Req) -> Result<Response> {
    show_edit(&req, req.page("gatherings"), 200, Form::default()).await
}

async fn show_edit(req: &Req, p: Page, status: u16, mut form: Form) -> Result<Response> {
    let (id, wanted) = (req.param("id"), Wanted::of(req));
    let page = req
        .act(move |tx, cx| {
            let e = actions::read(tx, cx, &id)?;
            let delegation = actions::writable_delegation(tx, cx, &e.delegation)?;
            let head = Headed::load(tx, cx, &e.delegation)?;
            let found = search(tx, cx, &delegation, &wanted)?;
            let ids: Vec<String> = e.person.iter().cloned().collect();
            let labels = people::labels(tx, &ids)?;
            let label = e.person.as_ref().and_then(|id| labels.get(id));
            if !form.has("capacity") {
                form.set("capacity", e.capacity.clone().unwrap_or_default());
            }
            Ok(Edit {
                crumbs: head.crumbs(&p, &p.t("gatherings-place-title")),
                p: p.clone(),
                delegation: e.delegation.clone(),
                place: Place::of(e, label, cx),
                form: form.clone(),
                q: wanted.q.clone(),
                found,
            })
        })
        .await?;
    page_reply(status, &page)
}

/// Another holder, another capacity.
pub async fn update(req: Req) -> Result<Response> {
    let form = req.form()?;
    let place = place_of(&req, &req.param("id")).await?;
    let of = |name: &str| form.get(name);
    let mut item = item_of(of("person"), of("name"), of("phone"), of("placeholder"), "", "");
    let capacity = of("capacity").trim();
    if form.has("capacity") {
        item["capacity"] = if capacity.is_empty() { Value::Null } else { json!(capacity) };
    }
    let read = Fields::of(item).and_then(|mut fields| {
        let read = EnrolmentChange::read(&mut fields);
        fields.finish().map(|()| read)
    });
    let done = match read {
        Ok(read) => change(&req, &place, read).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => {
            Ok(redirect(&format!("/delegations/{}?done=place#e-{}", place.delegation, place.id)))
        }
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(renamed(error, NAMES))?;
            show_edit(&req, p, status, form).await
        }
    }
}
