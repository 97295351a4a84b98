//! The list of gatherings, and the form of one.

use super::pick::{self, Pick};
use super::{
    Choice, area_choices, area_name, body_choices, cleared, named_pairs, text_pairs, with_area,
};
use crate::access::{Cx, Op};
use crate::areas::{self, Area};
use crate::db::Tx;
use crate::gatherings::actions::gathering as actions;
use crate::gatherings::model::{Gathering, GatheringChange, Named, NewGathering};
use crate::gatherings::store::gathering as store;
use crate::kernel::{Error, Refusal, Result, Time};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "gatherings/index.html")]
struct Index {
    p: Page,
    gatherings: Vec<Gathering>,
    first: String,
    next: String,
}

const PAGE: usize = 50;

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let after = req.query("after").and_then(read_after);
    let first = if after.is_some() { "/gatherings" } else { "" };
    let mut gatherings =
        req.look(move |tx, _| store::page(tx, &permit, after.as_ref(), PAGE as i64 + 1)).await?;
    let more = gatherings.len() > PAGE;
    gatherings.truncate(PAGE);
    let next = gatherings
        .last()
        .filter(|_| more)
        .map(|g| format!("/gatherings?after={}.{}", g.starts_at.micros(), g.id));
    page_reply(
        200,
        &Index {
            p: req.page("gatherings"),
            gatherings,
            first: first.to_owned(),
            next: next.unwrap_or_default(),
        },
    )
}

fn read_after(text: &str) -> Option<(Time, String)> {
    let (at, id) = text.split_once('.')?;
    Some((Time::from_micros(at.parse().ok()?), id.to_owned()))
}

/// What the form of a gathering shows, new or not.
const SHOWN: &[&str] = &[
    "kind",
    "doors_open_at",
    "doors_close_at",
    "venue.area",
    "venue.capacity",
    "convened_by",
    "chair",
];

#[derive(Template)]
#[template(path = "gatherings/edit.html")]
struct Edit {
    p: Page,
    /// Empty for a new one.
    id: String,
    form: Form,
    crumbs: Vec<Crumb>,
    bodies: Vec<Choice>,
    /// A body convenes that the asker does not see.
    body_unseen: bool,
    areas: Vec<Area>,
    /// What the venue's territory is called.
    venue_area: String,
    /// Nobody may leave it out who holds only some territories.
    needs_area: bool,
    chair: Pick,
}

const LABELS: &[(&str, &str)] = &[
    ("title", "gatherings-field-title"),
    ("title.ar", "gatherings-field-title"),
    ("title.fr", "gatherings-field-title"),
    ("kind", "gatherings-field-kind"),
    ("starts_at", "gatherings-field-starts"),
    ("doors_open_at", "gatherings-field-doors-open"),
    ("doors_close_at", "gatherings-field-doors-close"),
    ("venue.name", "gatherings-field-venue"),
    ("venue.area", "gatherings-field-venue-area"),
    ("venue.capacity", "gatherings-field-venue-capacity"),
    ("convened_by", "gatherings-field-convened"),
    ("chair", "gatherings-field-chair"),
];

impl Edit {
    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        LABELS
    }
}

pub async fn new(req: Req) -> Result<Response> {
    let own = req.look(|tx, cx| own_area(tx, cx)).await?;
    let said = own.map(|code| ("venue.area".to_owned(), code));
    show(
        &req,
        req.page("gatherings"),
        200,
        String::new(),
        Form::from_pairs(said.into_iter().collect()),
    )
    .await
}

/// The one area that is held, for a venue that nobody has named yet.
fn own_area(tx: &mut Tx, cx: &Cx) -> Result<Option<String>> {
    let permit = cx.permit(Op::GatheringWrite)?;
    match &permit.reach().areas[..] {
        [path] if !permit.is_whole() => areas::code_at(tx, path),
        _ => Ok(None),
    }
}

async fn show(req: &Req, p: Page, status: u16, id: String, form: Form) -> Result<Response> {
    let (chosen, subject) = (form.clone(), id.clone());
    let (bodies, body_unseen, venue_area, areas, chair) = req
        .act(move |tx, cx| {
            let there = match subject.as_str() {
                "" => None,
                id => Some(held(tx, cx, id)?),
            };
            let now = there.as_ref().and_then(|g| g.chair.as_ref()).and_then(Named::id);
            let chair = Pick::of(tx, cx, &chosen, "chair", now, &subject)?;
            let bodies = body_choices(tx, cx, chosen.get("convened_by"))?;
            let body = there.as_ref().and_then(|g| g.convened_by.as_ref()).and_then(Named::id);
            let unseen = body.is_some_and(|id| !bodies.iter().any(|b| b.value == id));
            let venue_area = area_name(tx, cx, chosen.get("venue.area"))?;
            Ok((bodies, unseen, venue_area, area_choices(tx, cx)?, chair))
        })
        .await?;
    let mut crumbs = vec![Crumb::new(p.t("gatherings-title"), "/gatherings")];
    if id.is_empty() {
        crumbs.push(Crumb::new(p.t("gatherings-new-title"), ""));
    } else {
        crumbs.push(Crumb::new(p.t("gatherings-edit-title"), ""));
    }
    let needs_area = id.is_empty() && !req.cx.permit(Op::GatheringWrite)?.is_whole();
    page_reply(
        status,
        &Edit { p, id, form, crumbs, bodies, body_unseen, areas, venue_area, needs_area, chair },
    )
}

/// What the form says, once its choices are read.
fn said(form: &Form, shown: &mut Vec<&str>) -> Form {
    let mut form = pick::settled(form, "chair", shown);
    pick::settle(&mut form, "convened_by", shown);
    form
}

async fn again(req: &Req, id: String, form: Form, error: Error) -> Result<Response> {
    let (p, status) = req.page("gatherings").refused(error)?;
    show(req, p, status, id, form).await
}

pub async fn create(req: Req) -> Result<Response> {
    let form = req.form()?;
    if pick::looks(&form, "chair") {
        return show(&req, req.page("gatherings"), 200, String::new(), form).await;
    }
    let form = with_area(&req, &form, "venue.area").await?;
    let made = match req.form_fields(&said(&form, &mut Vec::new()), NewGathering::read) {
        Ok(new) => req.act(move |tx, cx| actions::create(tx, cx, &new)).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(gathering) => Ok(redirect(&format!("/gatherings/{}?done=gathering", gathering.id))),
        Err(error) => again(&req, String::new(), form, error).await,
    }
}

/// The form as the gathering fills it.
fn filled(g: &Gathering, cx: &Cx) -> Form {
    let mut pairs: Vec<(String, String)> = Vec::new();
    text_pairs(&mut pairs, "title", &g.title);
    text_pairs(&mut pairs, "venue.name", &g.venue.name);
    named_pairs(&mut pairs, "convened_by", g.convened_by.as_ref());
    named_pairs(&mut pairs, "chair", g.chair.as_ref());
    let local = |time: Time| time.local_input(&cx.zone);
    let fields = [
        ("kind", g.kind.clone()),
        ("starts_at", Some(local(g.starts_at))),
        ("doors_open_at", g.doors_open_at.map(local)),
        ("doors_close_at", g.doors_close_at.map(local)),
        ("venue.area", g.venue.area.clone()),
        ("venue.capacity", g.venue.capacity.map(|n| n.to_string())),
    ];
    pairs.extend(fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    Form::from_pairs(pairs)
}

/// Seen but not held as a whole is 403.
fn held(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Gathering> {
    let found = store::visible(tx, &cx.permit(Op::GatheringRead)?, id)?
        .ok_or_else(|| Refusal::not_found(id))?;
    if !store::is_held(tx, &cx.permit(Op::GatheringWrite)?, id)? {
        return Err(Refusal::forbidden(id).into());
    }
    Ok(found)
}

pub async fn edit(req: Req) -> Result<Response> {
    let id = req.param("id");
    let gathering = req
        .look({
            let id = id.clone();
            move |tx, cx| held(tx, cx, &id)
        })
        .await?;
    let form = filled(&gathering, &req.cx);
    show(&req, req.page("gatherings"), 200, id, form).await
}

pub async fn update(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    if pick::looks(&form, "chair") {
        return show(&req, req.page("gatherings"), 200, id, form).await;
    }
    let form = with_area(&req, &form, "venue.area").await?;
    let mut shown = SHOWN.to_vec();
    let done = match cleared(&req, &said(&form, &mut shown), &shown, GatheringChange::read) {
        Ok(change) => {
            let id = id.clone();
            req.act(move |tx, cx| actions::update(tx, cx, &id, &change)).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => {
            req.app.notices.tell(&id);
            Ok(redirect(&format!("/gatherings/{id}?done=gathering")))
        }
        Err(error) => again(&req, id, form, error).await,
    }
}
