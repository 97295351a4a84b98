//! `/gatherings/{id}/evening`: one page at the end of a day. Who is behind, who is silent
//! and since when, what changed since yesterday, and the words to tell it in the group.

use super::pace::{Pace, When, heard_at};
use super::pages::{crumbs, load};
use super::rows;
use super::tree::{Counts, Tree};
use super::view;
use crate::access::Permit;
use crate::db::{Query, Tx};
use crate::gatherings::Gathering;
use crate::kernel::{Lang, Result, Time};
use crate::web::language::{Said, say, say_with};
use crate::web::{Crumb, Page, Req, Response, format, page_reply};
use askama::Template;
use std::collections::HashMap;

/// What is new is what a day brought.
const DAY: i64 = 24 * 3600;
/// So many are named in a message; it is read on a phone.
const NAMED: usize = 12;

#[derive(Template)]
#[template(path = "gatherings/evening.html")]
struct Evening {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    behind: Vec<Row>,
    silent: Vec<Row>,
    news: Vec<Row>,
    since: Time,
    total: News,
    /// The status in Arabic and in French.
    ar: String,
    fr: String,
}

impl Evening {
    /// In each language, with how it is written.
    fn statuses(&self) -> [(&'static str, &'static str, &str); 2] {
        [("ar", "rtl", &self.ar), ("fr", "ltr", &self.fr)]
    }
}

struct Row {
    name: String,
    href: String,
    leader: String,
    confirmed: String,
    target: String,
    gap: i64,
    heard: Time,
    news: News,
}

/// Of one day: how many came to be in each state.
#[derive(Debug, Clone, Copy, Default)]
pub struct News {
    pub named: i64,
    pub confirmed: i64,
    pub declined: i64,
}

impl News {
    fn add(&mut self, other: Self) {
        self.named += other.named;
        self.confirmed += other.confirmed;
        self.declined += other.declined;
    }

    fn is_nothing(self) -> bool {
        self.named + self.confirmed + self.declined == 0
    }
}

pub async fn show(req: Req) -> Result<Response> {
    let (permit, id, since) = (req.permit()?, req.param("id"), req.cx.now.plus_seconds(-DAY));
    let (g, tree, news) = req
        .look(move |tx, _| {
            let (gathering, tree) = load(tx, &permit, &id)?;
            let news = news(tx, &permit, &id, since)?;
            Ok((gathering, tree, news))
        })
        .await?;
    page_reply(200, &draw(&req, &g, &tree, &news, since))
}

/// What each delegation in the scope has seen since then.
fn news(
    tx: &mut Tx,
    permit: &Permit,
    gathering: &str,
    since: Time,
) -> Result<HashMap<String, News>> {
    let mut q = Query::new(
        "SELECT e.delegation, h.status, h.position, COUNT(*)
         FROM enrolment_history h JOIN enrolments e ON e.id = h.enrolment
         JOIN delegations d ON d.id = e.delegation WHERE e.gathering = ",
    );
    q.bind(gathering).add(" AND h.at >= ").bind(since).add(" AND ");
    permit.on_delegation(&mut q, "d");
    q.add(" GROUP BY e.delegation, h.status, h.position");
    let mut out: HashMap<String, News> = HashMap::new();
    for row in q.rows(tx)? {
        let (first, n) = (row.int(2) == 0, row.int(3));
        let of = out.entry(row.text(0)).or_default();
        let status = row.text(1);
        of.named += if first { n } else { 0 };
        of.confirmed += if status == "confirmed" { n } else { 0 };
        of.declined += if status == "declined" { n } else { 0 };
    }
    Ok(out)
}

fn draw(
    req: &Req,
    g: &Gathering,
    tree: &Tree,
    news: &HashMap<String, News>,
    since: Time,
) -> Evening {
    let p = req.page("gatherings");
    let when = g.when(req.cx.now);
    let all = tree.below(&tree.tops);
    let leaves = rows::leaves(tree, &all, &when);
    let told = |i: usize| news.get(&tree.lines[i].id).copied().unwrap_or_default();
    let row = |i: usize| row(&p, tree, i, told(i));
    let of = |wanted: Pace| {
        let mut found: Vec<usize> =
            leaves.iter().filter(|(_, pace)| *pace == wanted).map(|(i, _)| *i).collect();
        found.sort_by_key(|i| (-gap(tree, *i), *i));
        found
    };
    let (behind, mut silent) = (of(Pace::Late), of(Pace::Silent));
    silent.sort_by_key(|i| (heard_at(&tree.lines[*i]), *i));
    let mut total = News::default();
    all.iter().for_each(|i| total.add(told(*i)));
    let mut changed: Vec<usize> = all.iter().copied().filter(|i| !told(*i).is_nothing()).collect();
    changed.sort_by_key(|i| (-(told(*i).confirmed + told(*i).named), *i));
    let status =
        |lang| status(lang, req, g, &tree.total(&tree.tops), &total, tree, &behind, &silent, &when);
    Evening {
        crumbs: crumbs(&p, g, &p.t("evening-title")),
        id: g.id.clone(),
        behind: behind.iter().map(|i| row(*i)).collect(),
        silent: silent.iter().map(|i| row(*i)).collect(),
        news: changed.into_iter().map(row).collect(),
        since,
        total,
        ar: status(Lang::Ar),
        fr: status(Lang::Fr),
        p,
    }
}

fn gap(tree: &Tree, i: usize) -> i64 {
    (tree.lines[i].target - tree.sums[i].confirmed).max(0)
}

fn row(p: &Page, tree: &Tree, i: usize, news: News) -> Row {
    let line = &tree.lines[i];
    Row {
        name: view::name(p, line),
        href: format!("/delegations/{}", line.id),
        leader: format!("/delegations/{}/leader", line.id),
        confirmed: p.num(tree.sums[i].confirmed),
        target: p.num(line.target),
        gap: gap(tree, i),
        heard: heard_at(line),
        news,
    }
}

/// The words for the group: territories and numbers, no name of a person.
#[expect(clippy::too_many_arguments, reason = "what one message is made of")]
fn status(
    lang: Lang,
    req: &Req,
    g: &Gathering,
    (target, counts): &(i64, Counts),
    news: &News,
    tree: &Tree,
    behind: &[usize],
    silent: &[usize],
    when: &When,
) -> String {
    let number = |n: i64| format::number(lang, n);
    let mut lines = vec![
        format!("*{}*", g.title.get(lang)),
        format::moment(lang, req.cx.now, &req.cx.zone),
        say_with(
            lang,
            "evening-status-count",
            &[
                ("confirmed", Said::Text(&number(counts.confirmed))),
                ("target", Said::Text(&number(*target))),
                ("gap", Said::Text(&number((target - counts.confirmed).max(0)))),
            ],
        ),
        say_with(
            lang,
            "evening-status-news",
            &[
                ("confirmed", Said::Text(&number(news.confirmed))),
                ("named", Said::Text(&number(news.named))),
                ("declined", Said::Text(&number(news.declined))),
            ],
        ),
    ];
    let name = |i: usize| tree.lines[i].name.get(lang).to_owned();
    let list = |of: &[usize], one: &dyn Fn(usize) -> String| {
        let mut out: Vec<String> =
            of.iter().take(NAMED).map(|i| format!("- {}", one(*i))).collect();
        if of.len() > NAMED {
            out.push(format!("- +{}", number((of.len() - NAMED) as i64)));
        }
        out
    };
    if !behind.is_empty() && !when.over() {
        lines.push(say(lang, "evening-status-behind"));
        let one = |i: usize| {
            let (has, of) = (number(tree.sums[i].confirmed), number(tree.lines[i].target));
            format!("{} {has}/{of}", name(i))
        };
        lines.extend(list(behind, &one));
    }
    if !silent.is_empty() {
        lines.push(say(lang, "evening-status-silent"));
        let one = |i: usize| {
            let at = heard_at(&tree.lines[i]).zoned(&req.cx.zone).date();
            format!("{} ({})", name(i), format::date_short(lang, at))
        };
        lines.extend(list(silent, &one));
    }
    lines.join("\n")
}
