//! `/gatherings/{id}/board`: the page that a coordinator works on.

use super::ask::{Ask, Show};
use super::needs::needs;
use super::pace::{Pace, When, pace};
use super::panel::{self, Facts, Panel};
use super::rows::{self, Choice, PAGE};
use super::store;
use super::tree::Tree;
use super::view::{self, Bar, Figure, Need, RowView, Sieve};
use crate::access::{Op, Permit};
use crate::db::Tx;
use crate::gatherings::{Gathering, gathering_visible, terms};
use crate::kernel::{Refusal, Result, Time};
use crate::web::{Crumb, Page, Req, Response, page_reply};
use askama::Template;

impl Gathering {
    pub(super) fn when(&self, now: Time) -> When {
        When {
            starts_at: self.starts_at,
            doors_open_at: self.doors_open_at,
            doors_close_at: self.doors_close_at,
            now,
        }
    }
}

/// The gathering with its tree, as this permit sees it.
pub(super) fn load(tx: &mut Tx, permit: &Permit, id: &str) -> Result<(Gathering, Tree)> {
    let gathering = gathering_visible(tx, permit, id)?.ok_or_else(|| Refusal::not_found(id))?;
    Ok((gathering, store::named_tree(tx, permit, id)?))
}

pub(super) fn crumbs(p: &Page, gathering: &Gathering, here: &str) -> Vec<Crumb> {
    let mut out = vec![Crumb::new(p.t("web-nav-gatherings"), "/gatherings")];
    let own = if here.is_empty() { String::new() } else { format!("/gatherings/{}", gathering.id) };
    out.push(Crumb::new(p.text(&gathering.title), own));
    if !here.is_empty() {
        out.push(Crumb::new(here, ""));
    }
    out
}

#[derive(Template)]
#[template(path = "gatherings/board.html")]
struct BoardPage {
    p: Page,
    g: Gathering,
    ask: Ask,
    crumbs: Vec<Crumb>,
    /// Whose figures these are: the one delegation at the top of what is seen.
    whose: String,
    facts: Vec<String>,
    figures: Vec<Figure>,
    bar: Bar,
    has_quota: bool,
    needs: Vec<Need>,
    sieve: Vec<Sieve>,
    blocks: Vec<Vec<RowView>>,
    is_empty: bool,
    shown: String,
    first: String,
    next: String,
    may_divide: bool,
    /// People have come: there is something to look back on.
    may_after: bool,
    /// Shares that are aimed at, and the deadline.
    aims: Vec<String>,
    panel: Option<Panel>,
    now: String,
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let ask = Ask::of(&req);
    // What renews itself once a second leaves the leader's name, read once, as it stands.
    let reads = ask.delegation.is_some() && !req.headers.contains_key("x-renew");
    let asked = ask.clone();
    let work = move |tx: &mut Tx, cx: &mut crate::access::Cx| {
        let (gathering, tree) = load(tx, &permit, &asked.gathering)?;
        let facts = panel::facts(tx, cx, &tree, asked.delegation.as_deref(), reads)?;
        let aims = (terms::of(tx, &asked.gathering)?, shares(tx, cx, &permit, &gathering)?);
        Ok((gathering, tree, facts, aims))
    };
    let (gathering, tree, facts, aims) =
        if reads { req.act(work).await? } else { req.look(work).await? };
    let roots = match &ask.under {
        None => tree.tops.clone(),
        Some(id) => vec![tree.find(id).ok_or_else(|| Refusal::not_found(id))?],
    };
    page_reply(200, &draw(&req, gathering, &tree, &roots, ask, facts, &aims))
}

/// Counted only where an aim is set: the board is asked for often.
fn shares(
    tx: &mut Tx,
    cx: &crate::access::Cx,
    permit: &Permit,
    g: &Gathering,
) -> Result<terms::Shares> {
    let set = terms::of(tx, &g.id)?;
    if set.women_percent.is_none() && set.youth_percent.is_none() {
        return Ok(terms::Shares::default());
    }
    terms::shares(tx, permit, &g.id, g.starts_at, &cx.zone)
}

fn draw(
    req: &Req,
    g: Gathering,
    tree: &Tree,
    roots: &[usize],
    ask: Ask,
    facts: Option<Facts>,
    (set, shares): &(terms::Terms, terms::Shares),
) -> BoardPage {
    let p = req.page("gatherings");
    let when = g.when(req.cx.now);
    let all = tree.below(roots);
    let leaves = rows::leaves(tree, &all, &when);
    let choice = rows::choose(tree, roots, &all, &leaves, &ask);
    let (target, counts) = tree.total(roots);
    let needs = needs(&p, tree, &all, &leaves, &when, &ask);
    let blocks = blocks(&p, tree, &choice, &when, &ask);
    let (shown, first, next) = pager(&p, &choice, &ask);
    let here = ask.under.as_ref().and_then(|id| tree.find(id));
    BoardPage {
        crumbs: way(&p, &g, tree, here, &ask),
        whose: match roots {
            [one] => view::name(&p, &tree.lines[*one]),
            _ => String::new(),
        },
        facts: head(&p, &g, req.cx.now),
        figures: view::figures(&p, target, &counts, &when),
        bar: Bar::of(p.language(), target, None, &counts),
        has_quota: all
            .iter()
            .any(|i| tree.lines[*i].quota.is_some_and(|q| q != tree.lines[*i].target)),
        needs,
        sieve: sieve(&p, tree, &leaves, &ask),
        blocks,
        is_empty: all.is_empty(),
        shown,
        first,
        next,
        may_after: counts.present > 0 || when.over(),
        aims: terms::pages::told(&p, set, shares),
        may_divide: req.cx.actor.may(Op::DelegationWrite),
        panel: facts.map(|f| panel::draw(&p, tree, f, &when, &ask)),
        now: p.ta("board-live", "at", &p.recent(&req.cx.now)),
        p,
        g,
        ask,
    }
}

/// When, where, under whom: the line below the title.
pub(super) fn head(p: &Page, g: &Gathering, now: Time) -> Vec<String> {
    let mut out = vec![p.text(&g.venue.name).to_owned()];
    if let Some(text) = g.chair.as_ref().and_then(|c| c.text()) {
        out.push(p.ta("board-chaired", "name", p.text(text)));
    }
    out.push(p.ta("board-clock", "at", &p.recent(&now)));
    out
}

fn way(p: &Page, g: &Gathering, tree: &Tree, here: Option<usize>, ask: &Ask) -> Vec<Crumb> {
    let mut out = crumbs(p, g, &p.t("board-crumb"));
    let Some(mut at) = here else { return out };
    if let Some(last) = out.last_mut() {
        last.href = ask.path();
    }
    let mut steps = vec![Crumb::new(view::name(p, &tree.lines[at]), "")];
    while let Some(parent) = tree.parents[at] {
        let href = ask.for_branch(&tree.lines[parent].id).href();
        steps.push(Crumb::new(view::name(p, &tree.lines[parent]), href));
        at = parent;
    }
    out.extend(steps.into_iter().rev());
    out
}

fn sieve(p: &Page, tree: &Tree, leaves: &[(usize, Pace)], ask: &Ask) -> Vec<Sieve> {
    Show::ALL
        .into_iter()
        .map(|show| {
            let fits = |(i, pace): &&(usize, Pace)| {
                rows::fits(show, *pace, tree.lines[*i].leader.is_some())
            };
            let count = leaves.iter().filter(fits).count();
            (show, count)
        })
        .filter(|(show, _)| *show != Show::Leaderless || ask.show == Show::Leaderless)
        .map(|(show, count)| Sieve {
            label: p.t(&format!("board-show-{}", show.name())),
            href: ask.showing(show).href(),
            current: ask.show == show,
            count: p.num(count as i64),
        })
        .collect()
}

fn blocks(p: &Page, tree: &Tree, choice: &Choice, when: &When, ask: &Ask) -> Vec<Vec<RowView>> {
    let one = |i: &usize| {
        let pace = pace(&tree.lines[*i], &tree.sums[*i], when);
        let mut row = view::row(p, tree, *i, pace, when);
        row.opens = choice.folded && row.sum;
        row.href = if row.opens {
            ask.for_branch(&row.id).href()
        } else {
            format!("{}#chosen", ask.on(&row.id).href())
        };
        row.sum &= !choice.folded;
        row.here = ask.delegation.as_deref() == Some(&row.id);
        row
    };
    choice.blocks.iter().map(|block| block.iter().map(one).collect()).collect()
}

fn pager(p: &Page, choice: &Choice, ask: &Ask) -> (String, String, String) {
    use crate::web::language::{Said, say_with};
    let Some(total) = choice.paged else { return Default::default() };
    let end = (ask.from + PAGE).min(total);
    let said = [
        ("from", Said::Number(ask.from as i64 + 1)),
        ("to", Said::Number(end as i64)),
        ("n", Said::Number(total as i64)),
    ];
    let first = if ask.from > 0 { ask.from(0).href() } else { String::new() };
    let next = if end < total { ask.from(end).href() } else { String::new() };
    (say_with(p.language(), "board-shown", &said), first, next)
}
