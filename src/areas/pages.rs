//! Territories as pages: search, and one with what lies in it.

use super::map::{self, Map};
use super::model::{Area, Kind};
use super::shipped;
use super::store::{self, Wanted};
use crate::access::Op;
use crate::kernel::{Bilingual, Error, PartialDate, Refusal, Result};
use crate::web::{Crumb, Page, Req, Response, encode, page_reply, redirect};
use askama::Template;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "areas/index.html")]
struct Index {
    p: Page,
    q: String,
    kinds: Vec<KindChoice>,
    is_filtered: bool,
    lines: Vec<Line>,
    count: i64,
    first: String,
    next: String,
    may_load: bool,
}

struct KindChoice {
    value: &'static str,
    label: String,
    chosen: bool,
}

/// A territory in a list.
struct Line {
    code: String,
    name: String,
    /// The name in the other script, where there is one.
    other: String,
    other_lang: &'static str,
    kind: String,
    within: String,
    population: Option<i64>,
}

const PAGE: usize = 100;

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let q = req.query("q").unwrap_or_default().trim().to_owned();
    let kind = req.query("kind").and_then(Kind::parse).map(|k| k.0.to_owned());
    let wanted = Wanted {
        q: Some(q.clone()).filter(|q| !q.is_empty()),
        kind: kind.clone(),
        parent: None,
        after: req.query("after").map(str::to_owned),
        limit: PAGE as i64 + 1,
    };
    let (mut areas, parents) = req
        .look(move |tx, _| {
            let areas = store::search(tx, &permit, &wanted)?;
            let codes: Vec<String> = areas.iter().filter_map(|a| a.parent.clone()).collect();
            Ok((areas, store::by_codes(tx, &codes)?))
        })
        .await?;
    let more = areas.len() > PAGE;
    areas.truncate(PAGE);
    let p = req.page("areas");
    let kind = kind.unwrap_or_default();
    let address = |after: &str| {
        format!("/areas?q={}&kind={}&after={}", encode(&q), encode(&kind), encode(after))
    };
    let next = areas.last().filter(|_| more).map(|a| address(&a.code)).unwrap_or_default();
    let first = if req.query("after").is_some() { address("") } else { String::new() };
    let names: HashMap<String, Bilingual> = parents.into_iter().map(|a| (a.code, a.name)).collect();
    let lines: Vec<Line> = areas.iter().map(|a| line(&p, a, &names)).collect();
    let kinds = Kind::all()
        .map(|k| KindChoice { value: k, label: p.t(&kind_key(k)), chosen: k == kind })
        .collect();
    let page = Index {
        is_filtered: !q.is_empty() || !kind.is_empty(),
        count: lines.len() as i64,
        p,
        q,
        kinds,
        lines,
        first,
        next,
        may_load: req.cx.permit(Op::AreaImport).is_ok(),
    };
    page_reply(200, &page)
}

/// Loads the territories that the program brings along into an empty tree.
pub async fn load(req: Req) -> Result<Response> {
    req.permit()?;
    let (app, cx) = (req.app.clone(), req.cx.clone());
    let work = move || shipped::load(&app, &cx);
    tokio::task::spawn_blocking(work).await.map_err(Error::unknown)??;
    Ok(redirect("/areas?done=areas-loaded"))
}

fn kind_key(kind: &str) -> String {
    format!("areas-kind-{kind}")
}

fn line(p: &Page, area: &Area, names: &HashMap<String, Bilingual>) -> Line {
    let parent = area.parent.as_ref().and_then(|code| names.get(code));
    let (other, other_lang) = other_script(p, &area.name);
    Line {
        code: area.code.clone(),
        name: p.text(&area.name).to_owned(),
        other,
        other_lang,
        kind: p.t(&kind_key(&area.kind)),
        within: parent.map(|name| p.text(name).to_owned()).unwrap_or_default(),
        population: area.population,
    }
}

fn other_script(p: &Page, name: &Bilingual) -> (String, &'static str) {
    let (other, lang) = if p.lang() == "ar" { (&name.fr, "fr") } else { (&name.ar, "ar") };
    let other = other.clone().filter(|o| o != p.text(name)).unwrap_or_default();
    (other, lang)
}

#[derive(Template)]
#[template(path = "areas/show.html")]
struct Show {
    p: Page,
    way: Vec<Crumb>,
    line: Line,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
    place: String,
    children: Vec<Line>,
    count: i64,
    map: Option<Map>,
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let code = req.param("code");
    let (area, way, children) = req
        .look(move |tx, _| {
            let area =
                store::by_code(tx, &permit, &code)?.ok_or_else(|| Refusal::not_found(&code))?;
            let way = store::way_to(tx, &area.path)?;
            Ok((area, way, store::children(tx, &permit, &code)?))
        })
        .await?;
    let p = req.page("areas");
    let mut steps = p.crumbs(&[("areas-title", "/areas")]);
    steps.extend(way.iter().map(|a| {
        let href = if a.code == area.code { String::new() } else { format!("/areas/{}", a.code) };
        Crumb::new(p.text(&a.name), href)
    }));
    let names = way.into_iter().map(|a| (a.code, a.name)).collect();
    let date = |text: &Option<String>| text.as_deref().and_then(PartialDate::parse);
    let page = Show {
        line: line(&p, &area, &names),
        from: date(&area.valid_from),
        until: date(&area.valid_until),
        place: area.place.map(|(lat, lon)| format!("{lat:.3}, {lon:.3}")).unwrap_or_default(),
        map: map::draw(&children, p.language()),
        children: children.iter().map(|a| line(&p, a, &names)).collect(),
        count: children.len() as i64,
        way: steps,
        p,
    };
    page_reply(200, &page)
}
