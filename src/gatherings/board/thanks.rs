//! `/gatherings/{id}/thanks`: the words of thanks for each delegation, to its leader by name
//! where there is one, and to everybody of the area; in Arabic and in French, to be copied.

use super::after::{came, sums};
use super::pages::{crumbs, load};
use super::tree::Tree;
use super::view;
use crate::access::{Cx, Op, Permit};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::Gathering;
use crate::kernel::{Lang, Result};
use crate::people::{self, PersonLabel, model::Gender};
use crate::web::language::{Said, say, say_with};
use crate::web::{Crumb, Page, Req, Response, format, page_reply};
use askama::Template;
use serde_json::json;
use std::collections::HashMap;

/// So many delegations on one page, those who brought most first.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "gatherings/thanks.html")]
struct Thanks {
    p: Page,
    crumbs: Vec<Crumb>,
    parts: Vec<Part>,
    more: i64,
}

struct Part {
    name: String,
    came: String,
    texts: Vec<Text>,
}

/// One message in one language.
struct Text {
    lang: &'static str,
    dir: &'static str,
    /// To its leader, and not to all of its area.
    to_leader: bool,
    text: String,
}

pub async fn show(req: Req) -> Result<Response> {
    let (permit, id, p) = (req.permit()?, req.param("id"), req.page("gatherings"));
    let page = req
        .act(move |tx, cx| {
            let (g, tree) = load(tx, &permit, &id)?;
            let came = sums(&tree, &came(tx, &permit, &id)?);
            let mut brought: Vec<usize> = (0..tree.lines.len()).filter(|i| came[*i] > 0).collect();
            brought.sort_by_key(|i| (-came[*i], *i));
            let more = brought.len().saturating_sub(SHOWN) as i64;
            brought.truncate(SHOWN);
            let leaders = leaders(tx, cx, &id, &tree, &brought)?;
            Ok(Thanks {
                crumbs: crumbs(&p, &g, &p.t("thanks-title")),
                parts: brought.iter().map(|i| part(&p, &g, &tree, &leaders, &came, *i)).collect(),
                more,
                p: p.clone(),
            })
        })
        .await?;
    page_reply(200, &page)
}

/// Their names and how they are addressed, where the asker may read them; written down.
fn leaders(
    tx: &mut Tx,
    cx: &mut Cx,
    gathering: &str,
    tree: &Tree,
    of: &[usize],
) -> Result<HashMap<String, PersonLabel>> {
    let Ok(permit) = cx.permit(Op::PersonRead) else { return Ok(HashMap::new()) };
    let mut ids: Vec<String> = of.iter().filter_map(|i| tree.lines[*i].leader.clone()).collect();
    ids.sort();
    ids.dedup();
    retain_seen(tx, &permit, &mut ids)?;
    if !ids.is_empty() {
        let details = json!({ "count": ids.len(), "people": ids });
        audit::record(tx, cx, "people.read", gathering, &details)?;
    }
    people::labels(tx, &ids)
}

fn retain_seen(tx: &mut Tx, permit: &Permit, ids: &mut Vec<String>) -> Result<()> {
    let mut seen = Vec::new();
    for id in ids.iter() {
        if people::visible(tx, permit, id)? {
            seen.push(id.clone());
        }
    }
    *ids = seen;
    Ok(())
}

fn part(
    p: &Page,
    g: &Gathering,
    tree: &Tree,
    leaders: &HashMap<String, PersonLabel>,
    came: &[i64],
    i: usize,
) -> Part {
    let line = &tree.lines[i];
    let leader = line.leader.as_ref().and_then(|id| leaders.get(id));
    let mut texts = Vec::new();
    for (lang, code, dir) in [(Lang::Ar, "ar", "rtl"), (Lang::Fr, "fr", "ltr")] {
        let of = line.name.get(lang);
        let thanks = |opening: String| {
            let title = g.title.get(lang);
            let body = say_with(lang, "thanks-body", &[("title", Said::Text(title))]);
            let target = format::number(lang, line.target);
            let count = say_with(
                lang,
                "thanks-count",
                &[("n", Said::Number(came[i])), ("target", Said::Text(&target))],
            );
            [opening, body, count, say(lang, "thanks-close")].join("\n")
        };
        if let Some(leader) = leader {
            let g = if leader.gender == Some(Gender::Female) { "female" } else { "male" };
            let said = [
                ("g", Said::Text(g)),
                ("name", Said::Text(leader.name.get(lang))),
                ("of", Said::Text(of)),
            ];
            let text = thanks(say_with(lang, "thanks-to-leader", &said));
            texts.push(Text { lang: code, dir, to_leader: true, text });
        }
        let text = thanks(say_with(lang, "thanks-to-area", &[("of", Said::Text(of))]));
        texts.push(Text { lang: code, dir, to_leader: false, text });
    }
    texts.sort_by_key(|t| !t.to_leader);
    let brought = p.tn("thanks-came", came[i]);
    Part { name: view::whole_name(p, tree, i), came: brought, texts }
}
