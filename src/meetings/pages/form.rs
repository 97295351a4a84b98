//! The form of a meeting. A day of the week that contradicts its date is pointed out when
//! it is sent, and while it is typed where scripts run.

use super::{Choice, choices};
use crate::access::{Cx, Op};
use crate::bodies;
use crate::db::Tx;
use crate::gatherings::pages::pick::{self, Pick};
use crate::gatherings::{self, Named};
use crate::kernel::{Bilingual, Error, Fields, Result, weekday};
use crate::meetings::actions::{self, meeting as acts};
use crate::meetings::model::{Meeting, MeetingChange, NewMeeting, contradicted_near};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::Value;

#[derive(Template)]
#[template(path = "meetings/edit.html")]
struct Edit {
    p: Page,
    /// Empty for a new one.
    id: String,
    f: Form,
    bodies: Vec<Choice>,
    kinds: Vec<Choice>,
    gatherings: Vec<Choice>,
    chair: Pick,
    /// What does not fit in the words of the date.
    doubts: Vec<String>,
}

pub const KINDS: [&str; 5] =
    ["organisational", "ordinary", "extraordinary", "communication", "other"];

const LABELS: &[(&str, &str)] = &[
    ("body", "meetings-field-body"),
    ("title", "meetings-field-title"),
    ("title.ar", "meetings-field-title"),
    ("title.fr", "meetings-field-title"),
    ("starts_at", "meetings-field-starts"),
    ("date_text", "meetings-field-date-text"),
    ("place", "meetings-field-place"),
    ("chair", "meetings-field-chair"),
    ("prepares", "meetings-field-prepares"),
];

impl Edit {
    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        LABELS
    }
}

async fn show(req: &Req, p: Page, status: u16, id: String, f: Form) -> Result<Response> {
    let (form, subject) = (f.clone(), id.clone());
    let (all, gatherings, chair) = req
        .act(move |tx, cx| {
            let now = match subject.as_str() {
                "" => None,
                id => actions::held(tx, cx, id)?.chair,
            };
            let now = now.as_ref().and_then(Named::id);
            let chair = Pick::of(tx, cx, &form, "chair", now, &subject)?;
            Ok((bodies_of(tx, cx)?, gatherings_of(tx, cx)?, chair))
        })
        .await?;
    let of = |all: Vec<(String, Bilingual)>, now: &str| -> Vec<Choice> {
        all.into_iter()
            .map(|(value, name)| Choice {
                chosen: value == now,
                label: p.text(&name).to_owned(),
                value,
            })
            .collect()
    };
    let page = Edit {
        bodies: of(all, f.get("body")),
        gatherings: of(gatherings, f.get("prepares")),
        kinds: choices(&p, "meetings-kind-name-", &KINDS, f.get("kind")),
        doubts: doubts(&p, &f),
        chair,
        id,
        f,
        p,
    };
    page_reply(status, &page)
}

fn bodies_of(tx: &mut Tx, cx: &Cx) -> Result<Vec<(String, Bilingual)>> {
    let all = bodies::all_visible(tx, &cx.permit(Op::BodyRead)?)?;
    Ok(all.into_iter().map(|b| (b.id, b.name)).collect())
}

fn gatherings_of(tx: &mut Tx, cx: &Cx) -> Result<Vec<(String, Bilingual)>> {
    let Ok(sight) = cx.permit(Op::GatheringRead) else { return Ok(Vec::new()) };
    let all = gatherings::gathering_page(tx, &sight, None, 100)?;
    Ok(all.into_iter().map(|g| (g.id, g.title)).collect())
}

/// Of what was typed so far.
fn doubts(p: &Page, f: &Form) -> Vec<String> {
    let words = f.get("date_text");
    let day = f.get("starts_at").get(..10).unwrap_or_default();
    // « lundi 10 juin » is one of the year in which the meeting begins.
    let year = day.get(..4).and_then(|y| y.parse().ok());
    let found = contradicted_near("date_text", words, year);
    let mut out: Vec<String> = found.iter().map(|d| p.text(&d.message).to_owned()).collect();
    if let Some(said) = weekday::days_in(words).first()
        && !day.is_empty()
        && said.to_string() != day
    {
        out.push(p.t("meetings-date-differs"));
    }
    out
}

pub async fn new(req: Req) -> Result<Response> {
    show(&req, req.page("meetings"), 200, String::new(), Form::default()).await
}

/// Sent to be looked at, not yet to be kept.
fn looks(form: &Form) -> bool {
    form.has("check") || pick::looks(form, "chair")
}

fn said(form: &Form, shown: &mut Vec<&str>) -> Form {
    pick::settled(form, "chair", shown)
}

pub async fn create(req: Req) -> Result<Response> {
    let form = req.form()?;
    if looks(&form) {
        return show(&req, req.page("meetings"), 200, String::new(), form).await;
    }
    let made = match req.form_fields(&said(&form, &mut Vec::new()), NewMeeting::read) {
        Ok(new) => req.act(move |tx, cx| acts::create(tx, cx, &new)).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(meeting) => Ok(redirect(&format!("/meetings/{}?done=meeting", meeting.id))),
        Err(error) => again(&req, String::new(), form, error).await,
    }
}

async fn again(req: &Req, id: String, form: Form, error: Error) -> Result<Response> {
    let (p, status) = req.page("meetings").refused(error)?;
    show(req, p, status, id, form).await
}

pub async fn edit(req: Req) -> Result<Response> {
    let id = req.param("id");
    let which = id.clone();
    let meeting = req.look(move |tx, cx| actions::held(tx, cx, &which)).await?;
    let form = filled(&meeting, &req.cx);
    show(&req, req.page("meetings"), 200, id, form).await
}

fn filled(m: &Meeting, cx: &Cx) -> Form {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut put = |name: &str, value: Option<&str>| {
        pairs.extend(value.map(|v| (name.to_owned(), v.to_owned())));
    };
    put("body", Some(&m.body));
    put("kind", m.kind.as_deref());
    put("title.ar", m.title.ar.as_deref());
    put("title.fr", m.title.fr.as_deref());
    put("starts_at", m.starts_at.map(|t| t.local_input(&cx.zone)).as_deref());
    put("date_text", m.date_text.as_deref());
    put("place.ar", m.place.as_ref().and_then(|p| p.ar.as_deref()));
    put("place.fr", m.place.as_ref().and_then(|p| p.fr.as_deref()));
    put("prepares", m.prepares.as_deref());
    match &m.chair {
        Some(Named::Id(id)) => put("chair", Some(id)),
        Some(Named::Text(text)) => {
            put("chair.ar", text.ar.as_deref());
            put("chair.fr", text.fr.as_deref());
        }
        None => {}
    }
    Form::from_pairs(pairs)
}

/// What an empty field of the form clears.
const CLEARED: [&str; 6] = ["kind", "starts_at", "date_text", "place", "prepares", "chair"];

pub async fn update(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    if looks(&form) {
        return show(&req, req.page("meetings"), 200, id, form).await;
    }
    let mut shown = CLEARED.to_vec();
    let mut value = said(&form, &mut shown).to_value();
    for key in shown {
        if let Value::Object(map) = &mut value {
            map.entry(key).or_insert(Value::Null);
        }
    }
    let read = || {
        let mut fields = Fields::of_form(value, &req.cx.zone)?;
        let change = MeetingChange::read(&mut fields);
        fields.finish().map(|()| change)
    };
    let done = match read() {
        Ok(change) => {
            let id = id.clone();
            req.act(move |tx, cx| acts::update(tx, cx, &id, &change)).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Ok(redirect(&format!("/meetings/{id}?done=meeting"))),
        Err(error) => again(&req, id, form, error).await,
    }
}
