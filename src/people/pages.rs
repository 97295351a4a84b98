//! People as pages: the list with its search, one person, what leaves as a file.

use super::area_scope;
use super::draft::Choice;
use super::export::{self, Wanted};
use super::list::Listed;
use super::merging::{self, Merge};
use super::model::{Name, NameKind, Person, Script};
use super::{actions, api, pairs, store};
use crate::access::{Cx, Op};
use crate::areas::{self, Area};
use crate::db::Tx;
use crate::kernel::{Bilingual, Error, Lang, PartialDate, Refusal, Result, text};
use crate::web::{Page, Req, Response, encode, page_reply, redirect};
use askama::Template;
use axum::http::{HeaderValue, header};

#[derive(Template)]
#[template(path = "people/index.html")]
struct Index {
    p: Page,
    search: String,
    q: String,
    area: String,
    areas: Vec<Choice>,
    lines: Vec<Line>,
    count: i64,
    first: String,
    next: String,
    is_filtered: bool,
    /// Pairs that wait for who reads, in words; empty for who settles none.
    duplicates: String,
}

/// A person in the list; `other` is the name in the other script.
struct Line {
    id: String,
    name: String,
    other: String,
    other_lang: &'static str,
    /// The other one is only proposed.
    is_proposed: bool,
    area: String,
    number: String,
}

/// Areas a filter offers.
const MOST_AREAS: usize = 120;

pub async fn index(req: Req) -> Result<Response> {
    show_list(&req, req.page("people"), 200).await
}

async fn show_list(req: &Req, p: Page, status: u16) -> Result<Response> {
    let permit = req.cx.permit(Op::PersonRead)?;
    let wanted = api::wanted(req, 50)?;
    let area = wanted.area.clone().unwrap_or_default();
    let q = wanted.q.clone().unwrap_or_default();
    let paged = wanted.cursor.is_some();
    let page = api::find(req, wanted).await?;
    let writer = req.cx.permit(Op::PersonWrite).ok();
    let (all, waiting) = req
        .look(move |tx, _| {
            let waiting = writer.as_ref().map(|w| pairs::count_waiting(tx, w, None)).transpose()?;
            Ok((area_scope::choices(tx, &permit, MOST_AREAS)?, waiting))
        })
        .await?;
    let lang = p.language();
    let base = address(&q, &area);
    let next = page.next_cursor.map(|c| format!("{base}cursor={}", encode(&c))).unwrap_or_default();
    // Who writes may look somebody up by the phone number, too.
    let by_phone = req.cx.actor.may(Op::PersonWrite);
    let index = Index {
        search: p.t(if by_phone { "people-search-phone" } else { "people-search" }),
        areas: all.into_iter().map(|a| choice(lang, a, &area)).collect(),
        count: page.items.len() as i64,
        lines: page.items.into_iter().map(|i| line(lang, i)).collect(),
        first: if paged { base.trim_end_matches(['?', '&']).to_owned() } else { String::new() },
        next,
        duplicates: waiting.map(|n| p.tn("review-link", n)).unwrap_or_default(),
        is_filtered: !q.is_empty() || !area.is_empty(),
        q,
        area,
        p,
    };
    page_reply(status, &index)
}

/// The list's own address, ready for one more parameter.
fn address(q: &str, area: &str) -> String {
    let mut out = "/people?".to_owned();
    for (name, value) in [("q", q), ("area", area)] {
        if !value.is_empty() {
            out.push_str(&format!("{name}={}&", encode(value)));
        }
    }
    out
}

fn choice(lang: Lang, area: Area, chosen: &str) -> Choice {
    // The tree shows in a list by its indents.
    let indent = "\u{2003}".repeat(area.depth().saturating_sub(1));
    Choice {
        label: format!("{indent}{}", area.name.get(lang)),
        chosen: area.code == chosen,
        value: area.code,
    }
}

/// The name in the reader's script, then the other one, and its language.
fn both(lang: Lang, name: &Bilingual) -> (String, String, &'static str) {
    let first = name.get(lang).to_owned();
    let (other, code) = if lang == Lang::Ar { (&name.fr, "fr") } else { (&name.ar, "ar") };
    let other = other.clone().filter(|o| *o != first).unwrap_or_default();
    (first, other, code)
}

fn line(lang: Lang, item: Listed) -> Line {
    let (name, other, other_lang) = both(lang, &item.name);
    let proposed = item.proposed_name.filter(|_| other.is_empty());
    let (is_proposed, other, other_lang) = match proposed {
        Some(proposed) => {
            let code = if proposed.ar.is_some() { "ar" } else { "fr" };
            (true, proposed.get(lang).to_owned(), code)
        }
        None => (false, other, other_lang),
    };
    Line {
        is_proposed,
        id: item.id,
        name,
        other,
        other_lang,
        area: item.area_name.map(|a| a.get(lang).to_owned()).unwrap_or_default(),
        number: item.number.unwrap_or_default(),
    }
}

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

/// The list as it is filtered, as a file.
pub async fn export(req: Req) -> Result<Response> {
    let form = req.form()?;
    let said = |name: &str| Some(form.get(name).trim().to_owned()).filter(|v| !v.is_empty());
    let reason = text::line(form.get("reason"), 200).map_err(|code| Refusal::field("reason", code));
    let wanted = match reason {
        Ok(reason) => Wanted { q: said("q"), area: said("area"), reason: Some(reason) },
        Err(refusal) => {
            let (p, status) = req.page("people").refused(refusal.into())?;
            return show_list(&req, p, status).await;
        }
    };
    let (app, cx) = (req.app.clone(), req.cx.clone());
    let work = move || export::run(&app, &cx, &wanted);
    let file = tokio::task::spawn_blocking(work).await.map_err(Error::unknown)??;
    let mut response = Response::new(file.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"people.csv\""),
    );
    Ok(response)
}
