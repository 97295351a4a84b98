//! The form of one tenure, new or to correct; a line as people tell it fills it in. Works
//! without scripts.

use crate::access::{Cx, Op};
use crate::areas;
use crate::bodies::{self, posts};
use crate::db::Tx;
use crate::kernel::{Bilingual, Error, Refusal, Result};
use crate::people;
use crate::tenures::model::{END_STATES, KINDS, STATUSES, Said, Tenure, WAYS};
use crate::tenures::{actions, quick};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "tenures/edit.html")]
struct Edit {
    p: Page,
    person: String,
    person_name: String,
    /// Empty for a new one.
    id: String,
    /// Where its removal is posted.
    delete: String,
    /// The person's page.
    back: String,
    f: Form,
    kinds: Vec<Choice>,
    end_states: Vec<Choice>,
    ways: Vec<Choice>,
    statuses: Vec<Choice>,
    bodies: Vec<Choice>,
    posts: Vec<Choice>,
    within: Vec<Choice>,
    after: Vec<Choice>,
    /// Several territories of one name, to choose from.
    areas: Vec<Choice>,
    /// What the line said, when it was read from one.
    line: String,
}

pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// What the form chooses from.
struct Around {
    name: Bilingual,
    career: Vec<Tenure>,
    bodies: Vec<bodies::Body>,
    posts: Vec<posts::Post>,
}

fn around(tx: &mut Tx, cx: &Cx, person: &str) -> Result<Around> {
    let career = actions::career(tx, cx, person)?;
    if !actions::may_write(tx, cx, person)? {
        return Err(Refusal::forbidden(person).into());
    }
    let sight = cx.permit(Op::BodyRead)?;
    let bodies = bodies::all_visible(tx, &sight)?;
    let ids: Vec<String> = bodies.iter().map(|b| b.id.clone()).collect();
    let posts = posts::of_bodies(tx, &sight, &ids)?;
    let labels = people::labels(tx, &[person.to_owned()])?;
    let name = labels.get(person).map(|l| l.name.clone()).unwrap_or_default();
    Ok(Around { name, career, bodies, posts })
}

async fn show(
    req: &Req,
    p: Page,
    status: u16,
    (person, id): (String, String),
    f: Form,
    line: String,
) -> Result<Response> {
    let whose = person.clone();
    let around = req.look(move |tx, cx| around(tx, cx, &whose)).await?;
    let chosen = |name: &str| f.get(name).to_owned();
    let words = |name: &str, all: &[&str]| -> Vec<Choice> {
        let now = chosen(name);
        let choice = |w: &&str| Choice {
            value: (*w).to_owned(),
            label: p.t(&format!("tenures-{}-{}", name.replace('_', "-"), w.replace('_', "-"))),
            chosen: now == **w,
        };
        all.iter().map(choice).collect()
    };
    let others = |name: &str| -> Vec<Choice> {
        let now = chosen(name);
        let others = around.career.iter().filter(|t| t.id != id);
        others
            .map(|t| Choice { label: label_of(&p, t), chosen: now == t.id, value: t.id.clone() })
            .collect()
    };
    let body =
        |id: &str| around.bodies.iter().find(|b| b.id == id).map(|b| p.text(&b.name).to_owned());
    let page = Edit {
        person_name: p.text(&around.name).to_owned(),
        kinds: words("kind", &KINDS),
        end_states: words("end_state", &END_STATES),
        ways: words("how", &WAYS),
        statuses: words("status", &STATUSES),
        bodies: around
            .bodies
            .iter()
            .map(|b| Choice {
                value: b.id.clone(),
                label: p.text(&b.name).to_owned(),
                chosen: chosen("body") == b.id,
            })
            .collect(),
        posts: around
            .posts
            .iter()
            .map(|o| Choice {
                value: o.id.clone(),
                label: format!("{} · {}", body(&o.body).unwrap_or_default(), p.text(&o.role)),
                chosen: chosen("post") == o.id,
            })
            .collect(),
        within: others("within"),
        after: others("after"),
        areas: area_choices(req, &p, &f).await?,
        back: format!("/people/{person}"),
        delete: format!("/tenures/{id}/delete"),
        person,
        id,
        line,
        f,
        p,
    };
    page_reply(status, &page)
}

fn label_of(p: &Page, tenure: &Tenure) -> String {
    let role = p.text(&tenure.said.role);
    let years: Vec<String> = [tenure.said.began, tenure.said.ended]
        .into_iter()
        .flatten()
        .map(|d| d.year.to_string())
        .collect();
    if years.is_empty() { role.to_owned() } else { format!("{role} ({})", years.join(" · ")) }
}

/// `?line=` is read and fills the form; a line that says nothing fills nothing.
pub async fn new(req: Req) -> Result<Response> {
    let line = req.query("line").unwrap_or_default().chars().take(500).collect::<String>();
    let form = match quick::read(&line) {
        Some(said) => form_of(&said),
        None => Form::from_pairs(vec![("status".into(), "claimed".into())]),
    };
    let person = req.param("id");
    show(&req, req.page("people"), 200, (person, String::new()), form, line).await
}

pub async fn create(req: Req) -> Result<Response> {
    let (person, mut form) = (req.param("id"), req.form()?);
    settle_area(&mut form);
    let made = match req.form_fields(&form, Said::read) {
        Ok(said) => {
            let whose = person.clone();
            req.act(move |tx, cx| {
                let said = with_area(tx, &said)?;
                actions::create(tx, cx, &whose, &said)
            })
            .await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(_) => Ok(redirect(&format!("/people/{person}?done=tenure"))),
        Err(error) => again(&req, (person, String::new()), form, error).await,
    }
}

pub async fn edit(req: Req) -> Result<Response> {
    let id = req.param("id");
    let tenure = req.act(move |tx, cx| actions::read_one(tx, cx, &id)).await?;
    let form = form_of(&tenure.said);
    show(&req, req.page("people"), 200, (tenure.person, tenure.id), form, String::new()).await
}

pub async fn update(req: Req) -> Result<Response> {
    let (id, mut form) = (req.param("id"), req.form()?);
    settle_area(&mut form);
    let saved = match req.form_fields(&form, Said::read) {
        Ok(said) => {
            let which = id.clone();
            req.act(move |tx, cx| {
                let said = with_area(tx, &said)?;
                actions::replace(tx, cx, &which, &said)
            })
            .await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(tenure) => Ok(redirect(&format!("/people/{}?done=tenure-changed", tenure.person))),
        Err(error) => {
            let which = id.clone();
            let tenure = req.act(move |tx, cx| actions::read_one(tx, cx, &which)).await?;
            again(&req, (tenure.person, id), form, error).await
        }
    }
}

pub async fn delete(req: Req) -> Result<Response> {
    let id = req.param("id");
    let gone = req.act(move |tx, cx| actions::delete(tx, cx, &id)).await?;
    Ok(redirect(&format!("/people/{}?done=tenure-deleted", gone.person)))
}

async fn again(req: &Req, of: (String, String), form: Form, error: Error) -> Result<Response> {
    let (p, status) = req.page("people").refused(error)?;
    show(req, p, status, of, form, String::new()).await
}

/// A territory may be typed by its name, where only one bears it.
fn with_area(tx: &mut Tx, said: &Said) -> Result<Said> {
    let mut said = said.clone();
    if let Some(typed) = &said.area {
        said.area = Some(areas::typed::code_of(tx, "area", typed)?);
    }
    Ok(said)
}

/// What was chosen among several of one name stands for what was typed.
pub(super) fn settle_area(form: &mut Form) {
    let chosen = form.get("area_of").to_owned();
    form.remove("area_of");
    if !chosen.is_empty() {
        form.set("area", chosen);
    }
}

/// The territories that what was typed may mean, where it means several.
pub(super) async fn area_choices(req: &Req, p: &Page, form: &Form) -> Result<Vec<Choice>> {
    if p.error("area").is_empty() {
        return Ok(Vec::new());
    }
    let (typed, lang) = (form.get("area").to_owned(), p.language());
    let found = req.look(move |tx, _| areas::typed::choices(tx, lang, &typed)).await?;
    Ok(found.into_iter().map(|(value, label)| Choice { value, label, chosen: false }).collect())
}

/// The fields of the form, by the names that the API gives them.
fn form_of(said: &Said) -> Form {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut put = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            pairs.push((name.to_owned(), value.to_owned()));
        }
    };
    put("kind", Some(said.kind));
    for (name, text) in [("role", Some(&said.role)), ("body_name", said.body_name.as_ref())] {
        if let Some(text) = text {
            put(&format!("{name}.ar"), text.ar.as_deref());
            put(&format!("{name}.fr"), text.fr.as_deref());
            put(&format!("{name}.en"), text.en.as_deref());
        }
    }
    let (began, ended) = (said.began.map(|d| d.to_string()), said.ended.map(|d| d.to_string()));
    for (name, value) in [
        ("body", said.body.as_deref()),
        ("post", said.post.as_deref()),
        ("area", said.area.as_deref()),
        ("constituency", said.constituency.as_deref()),
        ("began", began.as_deref()),
        ("ended", ended.as_deref()),
        ("end_state", said.end_state),
        ("how", said.how),
        ("how_text", said.how_text.as_deref()),
        ("end_cause", said.end_cause.as_deref()),
        ("within", said.within.as_deref()),
        ("after", said.after.as_deref()),
        ("election", said.election.as_deref()),
        ("on_behalf_of", said.on_behalf_of.as_deref()),
        ("outcomes", said.outcomes.as_deref()),
        ("source", said.source.as_deref()),
        ("status", Some(said.status)),
    ] {
        put(name, value);
    }
    Form::from_pairs(pairs)
}
