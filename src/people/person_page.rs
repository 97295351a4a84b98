//! One person's page: what is known, what is proposed, who was merged into them.

use super::merging::{self, Merge};
use super::model::{Name, NameKind, Person, Script};
use super::pages::both;
use super::{actions, pairs, store};
use crate::access::{Cx, Op};
use crate::areas;
use crate::db::Tx;
use crate::kernel::{Bilingual, PartialDate, Result};
use crate::web::{Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "people/show.html")]
struct Show {
    p: Page,
    id: String,
    /// Where its removal is posted.
    delete: String,
    name: String,
    other: String,
    other_lang: &'static str,
    facts: Vec<String>,
    number: String,
    area: String,
    person: Person,
    names: Vec<OtherName>,
    status: String,
    since: String,
    may_write: bool,
    may_delete: bool,
    proposed: Vec<OtherName>,
    merges: Vec<MergeLine>,
    /// How many look like this one, of whom the reader may settle it.
    waiting: i64,
}

struct OtherName {
    kind: String,
    whole: String,
    lang: &'static str,
}

/// Somebody merged into this one, whose merge can be undone.
struct MergeLine {
    other: String,
    name: String,
    until: String,
}

pub async fn show(req: Req) -> Result<Response> {
    show_person(&req, req.page("people"), 200).await
}

async fn show_person(req: &Req, p: Page, status: u16) -> Result<Response> {
    let id = req.param("id");
    let (person, places, (may_write, may_delete), (merges, waiting)) = req
        .act(move |tx, cx| {
            let person = actions::read(tx, cx, &id)?;
            let place = person.said.birth_place.as_ref().and_then(|b| b.area.clone());
            let codes: Vec<String> =
                [person.said.home_area.clone(), place].into_iter().flatten().collect();
            let places = areas::by_codes(tx, &codes)?;
            let mut may = |op: Op| match cx.permit(op) {
                Ok(permit) => store::visible(tx, &permit, &id),
                Err(_) => Ok(false),
            };
            let rights = (may(Op::PersonWrite)?, may(Op::PersonDelete)?);
            let twice = if rights.0 { twice(tx, cx, &id)? } else { (Vec::new(), 0) };
            Ok((person, places, rights, twice))
        })
        .await?;
    let lang = p.language();
    let area_name = |code: Option<&String>| {
        let found = places.iter().find(|a| Some(&a.code) == code);
        found.map(|a| a.name.get(lang).to_owned()).unwrap_or_default()
    };
    let (name, other, other_lang) = both(lang, &person.name);
    let membership = person.said.membership.clone().unwrap_or_default();
    let birth_area = person.said.birth_place.as_ref().and_then(|b| b.area.as_ref());
    let page = Show {
        facts: facts(&p, &person, area_name(birth_area)),
        area: area_name(person.said.home_area.as_ref()),
        names: other_names(&p, &person),
        proposed: person
            .said
            .proposed
            .iter()
            .map(|n| OtherName {
                kind: p.t(&format!("people-proposed-title-{}", n.script.code())),
                whole: n.whole(),
                lang: lang_of(n.script),
            })
            .collect(),
        merges: merges
            .into_iter()
            .map(|(m, name)| MergeLine {
                name: p.text(&name).to_owned(),
                until: p.ta("review-merged-until", "date", &p.moment(&m.undo_until())),
                other: m.other,
            })
            .collect(),
        waiting,
        status: membership
            .status
            .map(|s| p.t(&format!("people-status-{}", s.code())))
            .unwrap_or_default(),
        since: membership.since.as_deref().map(|d| written(&p, d)).unwrap_or_default(),
        number: membership.number.unwrap_or_default(),
        delete: format!("/people/{}/delete", person.id),
        id: person.id.clone(),
        name,
        other,
        other_lang,
        may_write,
        may_delete,
        person,
        p,
    };
    page_reply(status, &page)
}

/// Those merged into this person that can be parted again, and how many are alike.
fn twice(tx: &mut Tx, cx: &Cx, id: &str) -> Result<(Vec<(Merge, Bilingual)>, i64)> {
    let permit = cx.permit(Op::PersonWrite)?;
    let mut merges = Vec::new();
    for merge in merging::list(tx, &permit, Some(id), None, MOST_MERGES)? {
        if merge.into == id && merge.can_be_undone(cx.now) {
            let name = merging::name_of(cx, &merge)?.unwrap_or_default();
            merges.push((merge, name));
        }
    }
    Ok((merges, pairs::count_waiting(tx, &permit, Some(id))?))
}

/// Merges that the page of one person lists.
const MOST_MERGES: i64 = 20;

fn lang_of(script: Script) -> &'static str {
    if script == Script::Arab { "ar" } else { "fr" }
}

pub async fn settle_proposed(req: Req) -> Result<Response> {
    let id = req.param("id");
    let confirmed = req.form()?.get("verdict") == "confirm";
    let done = if confirmed { "name-confirmed" } else { "name-dropped" };
    let back = format!("/people/{id}?done={done}");
    req.act(move |tx, cx| actions::settle_proposed(tx, cx, &id, confirmed)).await?;
    Ok(redirect(&back))
}

fn written(p: &Page, date: &str) -> String {
    PartialDate::parse(date).map_or_else(|| date.to_owned(), |d| p.date(&d))
}

fn facts(p: &Page, person: &Person, birth_area: String) -> Vec<String> {
    let said = &person.said;
    let locality = said.birth_place.as_ref().and_then(|b| b.locality.clone());
    let place: Vec<String> =
        locality.into_iter().chain(Some(birth_area).filter(|a| !a.is_empty())).collect();
    let comma = if p.lang() == "ar" { "، " } else { ", " };
    [
        said.birth_date.as_deref().map(|d| p.ta("people-show-born", "date", &written(p, d))),
        (!place.is_empty()).then(|| p.ta("people-show-in", "place", &place.join(comma))),
        said.gender.map(|g| p.t(&format!("people-gender-{}", g.code()))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Those that the heading does not say.
fn other_names(p: &Page, person: &Person) -> Vec<OtherName> {
    let shown = |n: &Name| person.said.main_name(n.script) == Some(n) && n.kind == NameKind::Main;
    let names = person.said.names.iter().filter(|n| !shown(n));
    names
        .map(|n| OtherName {
            kind: p.t(&format!("people-kind-{}", n.kind.code())),
            whole: n.whole(),
            lang: lang_of(n.script),
        })
        .collect()
}

pub async fn delete(req: Req) -> Result<Response> {
    let id = req.param("id");
    match req.act(move |tx, cx| actions::delete(tx, cx, &id)).await {
        Ok(()) => Ok(redirect("/people?done=person-deleted")),
        Err(error) => {
            let (p, status) = req.page("people").refused(error)?;
            show_person(&req, p, status).await
        }
    }
}
