//! Territories as pages: search, and one with what lies in it.

use super::model::{Area, Kind};
use super::store::{self, Wanted};
use crate::kernel::{Refusal, Result};
use crate::web::{Page, Req, Response, page_reply};
use askama::Template;

#[derive(Template)]
#[template(path = "areas/index.html")]
struct Index {
    p: Page,
    q: String,
    kind: String,
    kinds: Vec<&'static str>,
    areas: Vec<Area>,
    next: Option<String>,
}

const PAGE: usize = 100;

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let q = req.query("q").unwrap_or_default().to_owned();
    let kind = req.query("kind").and_then(Kind::parse).map(|k| k.0.to_owned());
    let wanted = Wanted {
        q: Some(q.clone()).filter(|q| !q.trim().is_empty()),
        kind: kind.clone(),
        parent: None,
        after: req.query("after").map(str::to_owned),
        limit: PAGE as i64 + 1,
    };
    let mut areas = req.look(move |tx, _| store::search(tx, &permit, &wanted)).await?;
    let more = areas.len() > PAGE;
    areas.truncate(PAGE);
    let next = areas.last().filter(|_| more).map(|a| a.code.clone());
    let kinds = Kind::all().collect();
    let kind = kind.unwrap_or_default();
    page_reply(200, &Index { p: req.page("areas"), q, kind, kinds, areas, next })
}

#[derive(Template)]
#[template(path = "areas/show.html")]
struct Show {
    p: Page,
    area: Area,
    way: Vec<Area>,
    children: Vec<Area>,
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let code = req.param("code");
    let (area, way, children) = req
        .look(move |tx, _| {
            let area =
                store::by_code(tx, &permit, &code)?.ok_or_else(|| Refusal::not_found(&code))?;
            let mut way = store::way_to(tx, &area.path)?;
            way.pop();
            let children = store::children(tx, &permit, &code)?;
            Ok((area, way, children))
        })
        .await?;
    page_reply(200, &Show { p: req.page("areas"), area, way, children })
}
