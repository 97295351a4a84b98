//! `/gatherings/{id}`: what the gathering is, who is asked for it, what comes next.

use super::pages::{crumbs, load};
use super::rows;
use super::store;
use super::tree::Tree;
use super::view::{self, Bar, Figure, Pair};
use crate::access::{Cx, Op, Permit};
use crate::db::Tx;
use crate::gatherings::store::delegation;
use crate::gatherings::{Delegation, Gathering, Named, gathering_is_held};
use crate::kernel::{Bilingual, Lang, Result};
use crate::web::{Crumb, Page, Req, Response, page_reply};
use crate::{areas, audit, bodies};
use askama::Template;
use serde_json::json;
use std::collections::HashSet;

struct Line {
    name: String,
    name_lang: &'static str,
    href: String,
    edit: String,
    target: String,
    quota: String,
    reserve: String,
    confirmed: String,
    sum: bool,
    may_change: bool,
}

struct Step {
    label: String,
    href: String,
}

#[derive(Template)]
#[template(path = "gatherings/show.html")]
struct Show {
    p: Page,
    g: Gathering,
    crumbs: Vec<Crumb>,
    other_titles: Vec<(&'static str, &'static str, String)>,
    may_change: bool,
    may_divide: bool,
    /// Where places are divided next; none for who may divide none.
    divide: Option<String>,
    over_capacity: i64,
    figure: Option<Figure>,
    bar: Bar,
    pairs: Vec<Pair>,
    steps: Vec<Step>,
    blocks: Vec<Vec<Line>>,
    more: String,
}

/// What the database says beside the gathering and its tree.
#[derive(Default)]
struct Facts {
    area: Option<Bilingual>,
    convened: Option<Bilingual>,
    chair: Option<Bilingual>,
    /// Who fixed the numbers of those at the top, each named once.
    fixed: Vec<Bilingual>,
    held: Held,
    changeable: HashSet<String>,
}

/// What the asker may do with the gathering as a whole.
#[derive(Default)]
struct Held {
    change: bool,
    devices: bool,
    tickets: bool,
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let id = req.param("id");
    let (g, tree, facts) = req
        .act(move |tx, cx| {
            let (gathering, tree) = load(tx, &permit, &id)?;
            let facts = facts(tx, cx, &permit, &gathering)?;
            Ok((gathering, tree, facts))
        })
        .await?;
    page_reply(200, &draw(&req, g, &tree, facts))
}

fn facts(tx: &mut Tx, cx: &mut Cx, permit: &Permit, g: &Gathering) -> Result<Facts> {
    let mut out = Facts::default();
    if let Some(code) = &g.venue.area {
        out.area = areas::by_code(tx, permit, code)?.map(|a| a.name);
    }
    out.convened = named(tx, cx, g.convened_by.as_ref())?;
    out.chair = named(tx, cx, g.chair.as_ref())?;
    let seen = delegation::tree(tx, permit, &g.id)?;
    for top in seen.iter().filter(|d| d.parent.is_none() || !d.parent_seen) {
        if let Some(name) = fixed(tx, cx, top)?.filter(|n| !out.fixed.contains(n)) {
            out.fixed.push(name);
        }
    }
    let mut whole = |op| match cx.permit(op) {
        Ok(permit) => gathering_is_held(tx, &permit, &g.id),
        Err(_) => Ok(false),
    };
    out.held = Held {
        change: whole(Op::GatheringWrite)?,
        devices: whole(Op::DeviceWrite)?,
        tickets: cx.actor.may(Op::TicketIssue),
    };
    if let Ok(permit) = cx.permit(Op::DelegationWrite) {
        out.changeable = delegation::tree(tx, &permit, &g.id)?.into_iter().map(|d| d.id).collect();
    }
    Ok(out)
}

fn fixed(tx: &mut Tx, cx: &mut Cx, d: &Delegation) -> Result<Option<Bilingual>> {
    named(tx, cx, d.fixed_by.as_ref())
}

/// Words as they are; a body, a meeting or a person by its name, where the asker may read it.
/// Reading a person is written down.
fn named(tx: &mut Tx, cx: &mut Cx, what: Option<&Named>) -> Result<Option<Bilingual>> {
    let id = match what {
        None => return Ok(None),
        Some(Named::Text(text)) => return Ok(Some(text.clone())),
        Some(Named::Id(id)) => id,
    };
    if let Ok(permit) = cx.permit(Op::BodyRead)
        && let Some(body) = bodies::visible(tx, &permit, id)?
    {
        return Ok(Some(body.name));
    }
    if let Ok(permit) = cx.permit(Op::MeetingRead)
        && let Some(title) = delegation::meeting_title(tx, &permit, id)?
    {
        return Ok(Some(title));
    }
    let Ok(permit) = cx.permit(Op::PersonRead) else { return Ok(None) };
    let name = store::person_name(tx, &permit, id)?;
    if name.is_some() {
        audit::record(tx, cx, "person.read", id, &json!({ "count": 1 }))?;
    }
    Ok(name)
}

fn draw(req: &Req, g: Gathering, tree: &Tree, facts: Facts) -> Show {
    let p = req.page("gatherings");
    let (target, counts) = tree.total(&tree.tops);
    let may_divide = req.cx.actor.may(Op::DelegationWrite);
    let (blocks, more) = lines(&p, tree, &facts.changeable, &g, req);
    let divide = divide(&g, tree, &facts);
    let over = g.venue.capacity.map_or(0, |most| target - most);
    Show {
        crumbs: crumbs(&p, &g, ""),
        other_titles: other_titles(&g, p.language()),
        may_change: facts.held.change,
        may_divide,
        over_capacity: over.max(0),
        figure: (!tree.lines.is_empty()).then(|| view::confirmed(&p, target, &counts)),
        bar: Bar::of(p.language(), target, None, &counts),
        pairs: pairs(&p, &g, &facts),
        steps: steps(&p, &g, req, tree, &facts, divide.as_deref()),
        divide,
        blocks,
        more,
        p,
        g,
    }
}

/// A delegation of one's own that has places and nobody below it yet; at the top of the tree only
/// whoever holds the whole gathering makes one.
fn divide(g: &Gathering, tree: &Tree, facts: &Facts) -> Option<String> {
    let is_open = |i: &usize| {
        let line = &tree.lines[*i];
        let left = line.quota.unwrap_or(line.target) - line.reserve - line.allocated;
        facts.changeable.contains(&line.id)
            && line.area.is_some()
            && (tree.children[*i].is_empty() || line.quota.is_some() && left > 0)
    };
    match tree.tops.iter().find(|i| is_open(i)) {
        Some(i) if !facts.held.change || tree.children[*i].is_empty() => {
            Some(format!("/delegations/{}/split", tree.lines[*i].id))
        }
        _ if facts.held.change => Some(format!("/gatherings/{}/delegations/new", g.id)),
        _ => None,
    }
}

fn other_titles(g: &Gathering, lang: Lang) -> Vec<(&'static str, &'static str, String)> {
    let shown = g.title.lang_of(lang);
    [(Lang::Ar, &g.title.ar), (Lang::Fr, &g.title.fr)]
        .into_iter()
        .filter(|(l, _)| *l != shown)
        .filter_map(|(l, text)| text.clone().map(|t| (l.code(), l.dir(), t)))
        .collect()
}

fn pairs(p: &Page, g: &Gathering, facts: &Facts) -> Vec<Pair> {
    let mut out = vec![Pair::new(p, "gathering-page-when", p.moment(&g.starts_at))];
    let doors = match (&g.doors_open_at, &g.doors_close_at) {
        (Some(open), Some(close)) => {
            Some(p.span("gathering-page-doors-both", &p.recent(open), &p.recent(close)))
        }
        (Some(open), None) => Some(p.ta("gathering-page-doors-from", "at", &p.recent(open))),
        (None, Some(close)) => Some(p.ta("gathering-page-doors-until", "at", &p.recent(close))),
        (None, None) => None,
    };
    if let Some(doors) = doors {
        out.push(Pair::new(p, "gathering-page-doors", doors));
    }
    let place =
        facts.area.as_ref().map(|a| p.text(a)).filter(|a| !p.text(&g.venue.name).contains(a));
    let comma = p.t("board-comma");
    let venue =
        [Some(p.text(&g.venue.name)), place].into_iter().flatten().collect::<Vec<_>>().join(&comma);
    out.push(Pair::new(p, "gathering-page-venue", venue));
    if let Some(most) = g.venue.capacity {
        out.push(Pair::new(p, "gathering-page-capacity", p.tn("board-places", most)));
    }
    for (key, name) in
        [("gathering-page-convened", &facts.convened), ("gathering-page-chair", &facts.chair)]
    {
        if let Some(name) = name {
            out.push(Pair::new(p, key, p.text(name)));
        }
    }
    if !facts.fixed.is_empty() {
        let names: Vec<&str> = facts.fixed.iter().take(3).map(|n| p.text(n)).collect();
        out.push(Pair::new(p, "gathering-page-fixed", names.join(&comma)));
    }
    out
}

/// What the asker may do next, the nearest first.
fn steps(
    p: &Page,
    g: &Gathering,
    req: &Req,
    tree: &Tree,
    facts: &Facts,
    divide: Option<&str>,
) -> Vec<Step> {
    let held = &facts.held;
    let may = |op| req.cx.actor.may(op);
    let at = |key: &str, path: &str| Step {
        label: p.t(key),
        href: format!("/gatherings/{}{path}", g.id),
    };
    let mut out = Vec::new();
    let some = !tree.lines.is_empty();
    if some && may(Op::BoardRead) {
        out.push(at("gathering-page-to-board", "/board"));
    }
    if let Some(href) = divide {
        out.push(Step { label: p.t("gathering-page-divide"), href: href.to_owned() });
    }
    if some && may(Op::MessageWrite) && may(Op::EnrolmentWrite) {
        out.push(at("gathering-page-to-messages", "/messages"));
    }
    if some && held.tickets {
        out.push(at("gathering-page-to-tickets", "/tickets"));
    }
    if held.devices {
        out.push(at("gathering-page-to-door", "/doors"));
    }
    if some && may(Op::BoardRead) {
        out.push(at("gathering-page-to-hall", "/hall"));
    }
    out
}

fn lines(
    p: &Page,
    tree: &Tree,
    changeable: &HashSet<String>,
    g: &Gathering,
    req: &Req,
) -> (Vec<Vec<Line>>, String) {
    let when = g.when(req.cx.now);
    let all = tree.below(&tree.tops);
    let leaves = rows::leaves(tree, &all, &when);
    let ask = super::ask::Ask { gathering: g.id.clone(), ..Default::default() };
    let choice = rows::choose(tree, &tree.tops, &all, &leaves, &ask);
    let one = |i: &usize| {
        let line = &tree.lines[*i];
        let number = |n: i64| if n == 0 { String::new() } else { p.num(n) };
        let branch = choice.folded && !tree.children[*i].is_empty();
        Line {
            name: view::whole_name(p, tree, *i),
            name_lang: line.name.lang_of(p.language()).code(),
            href: if branch {
                ask.for_branch(&line.id).href()
            } else {
                format!("/delegations/{}", line.id)
            },
            edit: format!("/delegations/{}/edit", line.id),
            target: p.num(line.target),
            quota: line.quota.map_or_else(String::new, |q| p.num(q)),
            reserve: number(line.reserve),
            confirmed: p.num(tree.sums[*i].confirmed),
            sum: !choice.folded && !tree.children[*i].is_empty(),
            may_change: changeable.contains(&line.id),
        }
    };
    let blocks = choice.blocks.iter().map(|b| b.iter().map(one).collect()).collect();
    let more =
        if choice.folded { p.tn("gathering-page-more", all.len() as i64) } else { String::new() };
    (blocks, more)
}
