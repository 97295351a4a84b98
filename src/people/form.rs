//! The form of a person: new, with a question where somebody alike is there already, and
//! to correct.

use super::area_scope;
use super::draft::Draft;
use super::draft_view::{Choice, ContactLine, NameLine, Proposal};
use super::list::{self, Listed};
use super::model::{NewPerson, Person};
use super::{actions, duplicates};
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Error, Lang, Refusal, Result};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::json;

#[derive(Template)]
#[template(path = "people/form.html")]
struct FormPage {
    p: Page,
    /// Empty for somebody new.
    id: String,
    name: String,
    draft: Draft,
    names: Vec<NameLine>,
    phones: Vec<ContactLine>,
    emails: Vec<ContactLine>,
    genders: Vec<Choice>,
    statuses: Vec<Choice>,
    /// None where there are more than one looks through in a list.
    areas: Option<Vec<Choice>>,
    proposal: Option<Proposal>,
    /// What was typed, beside each who is alike.
    typed: Vec<String>,
    likely: Vec<Likely>,
}

struct Likely {
    id: String,
    names: Vec<String>,
    headline: String,
    percent: String,
}

/// People alike that the form shows.
const MOST_LIKELY: usize = 5;
/// Areas that a list still shows at a glance.
const MOST_AREAS: usize = 120;

/// Which form: somebody new, or this person.
#[derive(Clone)]
struct Of {
    id: String,
    name: String,
}

async fn form_page(
    req: &Req,
    p: Page,
    status: u16,
    of: &Of,
    draft: Draft,
    likely: Vec<Listed>,
) -> Result<Response> {
    let permit = req.permit()?;
    let areas = req.look(move |tx, _| area_scope::choices(tx, &permit, usize::MAX)).await?;
    let lang = p.language();
    let areas = (areas.len() <= MOST_AREAS).then(|| {
        let choice = |a: crate::areas::Area| Choice {
            chosen: a.code == draft.home_area,
            label: a.name.get(lang).to_owned(),
            value: a.code,
        };
        areas.into_iter().map(choice).collect()
    });
    let page = FormPage {
        id: of.id.clone(),
        name: of.name.clone(),
        names: draft.name_lines(&p),
        phones: Draft::contact_lines(&p, "phones", &draft.phones, "06 12 34 56 78"),
        emails: Draft::contact_lines(&p, "emails", &draft.emails, ""),
        genders: draft.genders(&p),
        statuses: draft.statuses(&p),
        areas,
        proposal: draft.proposal(&p),
        typed: draft.in_short(),
        likely: likely.into_iter().map(|l| show_likely(lang, l)).collect(),
        draft,
        p,
    };
    page_reply(status, &page)
}

fn show_likely(lang: Lang, item: Listed) -> Likely {
    Likely {
        names: [item.name.ar, item.name.fr].into_iter().flatten().collect(),
        headline: item.headline.map(|h| h.get(lang).to_owned()).unwrap_or_default(),
        percent: format!("{:.0}", item.score.unwrap_or_default() * 100.0),
        id: item.id,
    }
}

fn somebody_new() -> Of {
    Of { id: String::new(), name: String::new() }
}

pub async fn new(req: Req) -> Result<Response> {
    form_page(&req, req.page("people"), 200, &somebody_new(), Draft::new(), Vec::new()).await
}

pub async fn create(req: Req) -> Result<Response> {
    let form = req.form()?;
    let (draft, sure) = (Draft::of_form(&form), form.has("confirmed"));
    if asks_for_proposals(&form, &draft) {
        return form_page(&req, req.page("people"), 200, &somebody_new(), draft, Vec::new()).await;
    }
    let made = match read(&req, &draft) {
        Ok(new) => req.act(move |tx, cx| make(tx, cx, &new, sure)).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(Made::Person(person)) => Ok(redirect(&format!("/people/{}?done=person", person.id))),
        Ok(Made::Likely(likely)) => {
            form_page(&req, req.page("people"), 409, &somebody_new(), draft, likely).await
        }
        Err(error) => again(&req, &somebody_new(), draft, error).await,
    }
}

/// By the button where there is something to propose, or while somebody types; nothing is
/// saved then.
fn asks_for_proposals(form: &Form, draft: &Draft) -> bool {
    match form.get("propose") {
        "live" => true,
        "yes" => draft.in_one_script().is_some(),
        _ => false,
    }
}

fn read(req: &Req, draft: &Draft) -> Result<NewPerson> {
    let mut said = req.form_fields(&draft.to_form(), NewPerson::read)?;
    if draft.declines() {
        said.proposed.clear();
    }
    Ok(said)
}

enum Made {
    Person(Box<Person>),
    /// Nothing yet: these may be the same.
    Likely(Vec<Listed>),
}

fn make(tx: &mut Tx, cx: &mut Cx, new: &NewPerson, sure: bool) -> Result<Made> {
    let new = with_area(tx, cx, new)?;
    if !sure {
        let likely = duplicates::likely(tx, cx, &new, None)?;
        if !likely.is_empty() {
            let scored: Vec<(String, f64)> =
                likely.into_iter().take(MOST_LIKELY).map(|l| (l.id, l.score)).collect();
            let ids: Vec<&String> = scored.iter().map(|l| &l.0).collect();
            audit::record(
                tx,
                cx,
                "people.read",
                "people",
                &json!({ "count": ids.len(), "ids": ids }),
            )?;
            return Ok(Made::Likely(list::scored(tx, &scored)?));
        }
    }
    Ok(Made::Person(Box::new(actions::create_and_compare(tx, cx, &new)?.0)))
}

/// An area may be typed by its name.
fn with_area(tx: &mut Tx, cx: &Cx, new: &NewPerson) -> Result<NewPerson> {
    let mut new = new.clone();
    if let Some(typed) = &new.home_area {
        new.home_area = Some(area_scope::typed(tx, &cx.permit(Op::PersonWrite)?, typed)?);
    }
    Ok(new)
}

pub async fn edit(req: Req) -> Result<Response> {
    let id = req.param("id");
    let person = req.act(move |tx, cx| actions::read_to_write(tx, cx, &id)).await?;
    let p = req.page("people");
    let of = Of { id: person.id.clone(), name: p.text(&person.name).to_owned() };
    form_page(&req, p, 200, &of, Draft::of_person(&person.said), Vec::new()).await
}

pub async fn update(req: Req) -> Result<Response> {
    let id = req.param("id");
    let form = req.form()?;
    let draft = Draft::of_form(&form);
    if asks_for_proposals(&form, &draft) {
        let person = req.act(move |tx, cx| actions::read_to_write(tx, cx, &id)).await?;
        let of = Of { name: person.name.get(req.cx.lang).to_owned(), id: person.id };
        return form_page(&req, req.page("people"), 200, &of, draft, Vec::new()).await;
    }
    let wanted = id.clone();
    let saved = match read(&req, &draft) {
        Ok(said) => {
            req.act(move |tx, cx| {
                let said = with_area(tx, cx, &said)?;
                actions::replace(tx, cx, &wanted, &said).map(drop)
            })
            .await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(redirect(&format!("/people/{id}?done=person-changed"))),
        Err(error) => {
            let asked = id.clone();
            let person = req.act(move |tx, cx| actions::read_to_write(tx, cx, &asked)).await?;
            let name = person.name.get(req.cx.lang).to_owned();
            again(&req, &Of { id, name }, draft, error).await
        }
    }
}

/// The form as it was typed, with what is wrong beside each field.
async fn again(req: &Req, of: &Of, draft: Draft, error: Error) -> Result<Response> {
    let error = match error {
        Error::Refusal(r) if r.code == "area_outside_scope" => {
            let subject = r.subject.clone().unwrap_or_default();
            let details = json!({ "operation": req.op.name(), "code": r.code });
            req.act(move |tx, cx| audit::record(tx, cx, "refused", &subject, &details)).await?;
            Refusal::field("home_area", "area_outside_scope").into()
        }
        other => other,
    };
    let (p, status) = req.page("people").refused(error)?;
    form_page(req, p, status, of, draft, Vec::new()).await
}
