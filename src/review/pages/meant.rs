//! Looking for the other record of somebody entered twice whom nothing brought together.

use crate::access::Op;
use crate::audit;
use crate::kernel::{Refusal, Result, text};
use crate::people;
use crate::web::{Page, Req, Response, page_reply};
use askama::Template;
use serde_json::json;

#[derive(Template)]
#[template(path = "people/duplicates_find.html")]
struct Find {
    p: Page,
    id: String,
    action: String,
    name: String,
    q: String,
    found: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    other: String,
}

/// Records shown at once.
const MOST: usize = 20;

pub async fn find(req: Req) -> Result<Response> {
    let id = req.param("id");
    let q = match req.query("q").filter(|q| !q.trim().is_empty()) {
        None => None,
        Some(q) => Some(text::line(q, 200).map_err(|code| Refusal::field("q", code))?),
    };
    let (asked, typed) = (id.clone(), q.clone());
    let (person, found) = req
        .act(move |tx, cx| {
            let (person, permit) = people::actions::held(tx, cx, Op::PersonWrite, &asked)?;
            let mut ids: Vec<String> = match &typed {
                None => Vec::new(),
                Some(q) => {
                    people::find(tx, cx, &permit, q, None)?.into_iter().map(|f| f.0).collect()
                }
            };
            ids.retain(|other| *other != asked);
            ids.truncate(MOST);
            let details = json!({ "count": ids.len(), "ids": ids });
            audit::record(tx, cx, "people.read", &asked, &details)?;
            let mut labels = people::labels(tx, &ids)?;
            let found: Vec<_> =
                ids.into_iter().filter_map(|i| labels.remove(&i).map(|l| (i, l.name))).collect();
            Ok((person, found))
        })
        .await?;
    let p = req.page("people");
    let line = |(other, name): (String, crate::kernel::Bilingual)| {
        let first = p.text(&name).to_owned();
        let second = [name.ar, name.fr].into_iter().flatten().find(|n| *n != first);
        Line {
            href: format!("/duplicates/{id}/{other}"),
            name: first,
            other: second.unwrap_or_default(),
        }
    };
    let page = Find {
        action: format!("/people/{id}/same"),
        name: p.text(&person.name).to_owned(),
        found: found.into_iter().map(line).collect(),
        q: q.unwrap_or_default(),
        id: person.id,
        p,
    };
    page_reply(200, &page)
}
