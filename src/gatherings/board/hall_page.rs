//! `/gatherings/{id}/hall`: the screen on the wall. Before the doors open it shows who
//! has confirmed of the target; then who has come of those who confirmed.

use super::hall::{self, Block, Look, Seats};
use super::pace::{Pace, When, pace};
use super::pages::load;
use super::store;
use super::tree::{Line, Tree};
use super::view;
use crate::gatherings::{Gathering, gathering_is_held};
use crate::kernel::{Lang, Result, Time};
use crate::web::language::{Said, say_with};
use crate::web::{Page, Req, Response, page_reply};
use askama::Template;

/// As many blocks as can be told from each other on a wall.
const BLOCKS: usize = 90;
const ASKED: usize = 5;
const LISTED: usize = 19;
const NEAR: usize = 14;

/// A part of the hall with its name.
struct Part {
    name: String,
    seats: Seats,
    target: i64,
}

impl Part {
    fn missing(&self) -> i64 {
        (self.seats.places - self.seats.taken).max(0)
    }
}

struct Asked {
    number: usize,
    name: String,
    why: String,
    silent: bool,
}

#[derive(Template)]
#[template(path = "gatherings/hall.html")]
struct HallPage {
    p: Page,
    g: Gathering,
    whose: String,
    clock: (String, String),
    last: String,
    plan: Vec<Block>,
    plan_label: String,
    n: String,
    what: String,
    of: String,
    gap: String,
    full: Vec<(String, String)>,
    full_head: String,
    near: Vec<(String, String)>,
    near_head: String,
    near_count: String,
    asked: Vec<Asked>,
}

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let id = req.param("id");
    let (g, tree, last) = req
        .look(move |tx, _| {
            let (gathering, tree) = load(tx, &permit, &id)?;
            let held = gathering_is_held(tx, &permit, &id)?;
            let last = if held { store::last_entry(tx, &id)? } else { None };
            Ok((gathering, tree, last))
        })
        .await?;
    page_reply(200, &draw(req.page("gatherings"), g, &tree, last, req.cx.now))
}

fn draw(p: Page, g: Gathering, tree: &Tree, last: Option<(Time, String)>, now: Time) -> HallPage {
    let when = g.when(now);
    let (target, counts) = tree.total(&tree.tops);
    let doors = when.doors() || counts.present > 0;
    let mut parts = parts(&p, tree, &when, doors);
    let numbered = number(&mut parts);
    let seats: Vec<Seats> = parts.iter().map(|part| part.seats.clone()).collect();
    let asked = numbered.iter().map(|i| asked(&p, &parts[*i], doors)).collect();
    let full: Vec<&Part> =
        sorted(&parts, |s| s.missing() == 0 && s.seats.places > 0, |s| s.seats.taken);
    let near: Vec<&Part> =
        sorted(&parts, |s| s.missing() > 0 && s.seats.number == 0, Part::missing);
    let shown = if doors { counts.present } else { counts.confirmed };
    let rest = if doors { counts.confirmed - counts.present } else { target - counts.confirmed };
    let gap_key = if doors { "hall-on-the-way" } else { "board-gap" };
    HallPage {
        whose: match tree.tops.as_slice() {
            [one] => delegation_of(&p, &tree.lines[*one]),
            _ if p.org().is_empty() => p.t("layout-product"),
            _ => p.org().to_owned(),
        },
        clock: clock(&p, &when),
        last: last.map_or_else(String::new, |last| last_entry(&p, &last)),
        plan: hall::plan(&seats, p.language() == Lang::Ar),
        plan_label: p.tn("hall-plan-label", parts.len() as i64),
        n: p.num(shown),
        what: p.tn(if doors { "hall-present" } else { "board-confirmed" }, shown),
        of: p.tn("board-of-target", target),
        gap: if rest > 0 { p.tn(gap_key, rest) } else { String::new() },
        full_head: p.tn("hall-full", full.len() as i64),
        full: listed(&p, &full, LISTED, |part| part.seats.taken),
        near_head: p.t("hall-near"),
        near_count: p.num(near.iter().map(|part| part.missing()).sum::<i64>()),
        near: listed(&p, &near, NEAR, Part::missing),
        asked,
        p,
        g,
    }
}

fn delegation_of(p: &Page, line: &Line) -> String {
    let (name, kind) = (view::name(p, line), view::kind(p, line));
    let key = if kind.is_empty() { "hall-delegation-of" } else { "hall-delegation-of-kind" };
    say_with(p.language(), key, &[("name", Said::Text(&name)), ("kind", Said::Text(&kind))])
}

fn parts(p: &Page, tree: &Tree, when: &When, doors: bool) -> Vec<Part> {
    let shown = tree.parts(&tree.tops, BLOCKS);
    let one = |i: &usize| {
        let (line, counts) = (&tree.lines[*i], &tree.sums[*i]);
        let silent = tree.children[*i].is_empty() && pace(line, counts, when) == Pace::Silent;
        let (places, taken) = if doors && !silent {
            (counts.confirmed.max(counts.present), counts.present)
        } else {
            (line.target, if doors { counts.present } else { counts.confirmed })
        };
        let look = match () {
            () if silent => Look::Silent,
            () if taken * 10 >= places * 9 => Look::Full,
            () => Look::Part,
        };
        let seats = Seats { places, taken: taken.min(places), look, number: 0 };
        Part { name: view::name(p, line), seats, target: line.target }
    };
    shown.iter().map(one).filter(|part| part.seats.places > 0).collect()
}

/// The few that miss most get a number on the plan; which they are, in that order.
fn number(parts: &mut [Part]) -> Vec<usize> {
    let mut order: Vec<usize> =
        (0..parts.len()).filter(|i| parts[*i].seats.look != Look::Full).collect();
    order.sort_by_key(|i| (-parts[*i].missing(), *i));
    order.truncate(ASKED);
    order.sort_by_key(|i| parts[*i].seats.look == Look::Silent);
    for (n, i) in order.iter().enumerate() {
        parts[*i].seats.number = n + 1;
    }
    order
}

fn asked(p: &Page, part: &Part, doors: bool) -> Asked {
    let silent = part.seats.look == Look::Silent;
    let n = if silent { part.seats.taken } else { part.missing() };
    let of = if silent { part.target } else { part.seats.places };
    let key = match (silent, doors) {
        (true, _) if part.seats.taken == 0 => "hall-silent",
        (true, true) => "hall-silent-present",
        (true, false) => "hall-silent-confirmed",
        (false, true) => "hall-not-here",
        (false, false) => "board-gap-of",
    };
    let n = if key == "hall-silent" { of } else { n };
    let said = [("n", Said::Number(n)), ("of", Said::Number(of))];
    Asked {
        number: part.seats.number,
        name: part.name.clone(),
        why: say_with(p.language(), key, &said),
        silent,
    }
}

fn sorted(parts: &[Part], fits: impl Fn(&Part) -> bool, by: impl Fn(&Part) -> i64) -> Vec<&Part> {
    let mut out: Vec<&Part> = parts.iter().filter(|part| fits(part)).collect();
    out.sort_by_key(|part| -by(part));
    out
}

fn listed(p: &Page, of: &[&Part], most: usize, n: impl Fn(&Part) -> i64) -> Vec<(String, String)> {
    of.iter().take(most).map(|part| (part.name.clone(), p.num(n(part)))).collect()
}

/// What is awaited next, and how long it is until then.
fn clock(p: &Page, when: &When) -> (String, String) {
    let (key, at) = match when.doors_open_at.filter(|at| *at > when.now) {
        Some(at) => ("hall-doors", at),
        None => ("hall-start", when.starts_at),
    };
    (p.t(key), view::until(p, at, when.now))
}

fn last_entry(p: &Page, (at, gate): &(Time, String)) -> String {
    let said = [("at", Said::Text(&p.recent(at))), ("gate", Said::Text(gate))];
    let key = if gate.is_empty() { "hall-last-entry" } else { "hall-last-entry-gate" };
    say_with(p.language(), key, &said)
}
