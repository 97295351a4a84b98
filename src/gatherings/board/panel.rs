//! The panel of the chosen row: who leads it, where it stands, what can be done.

use super::ask::Ask;
use super::pace::{Pace, When, heard_at, pace};
use super::store;
use super::tree::Tree;
use super::view::{self, Bar, Pair};
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Bilingual, Refusal, Result};
use crate::web::Page;
use crate::web::language::{Said, say_with};
use serde_json::json;

/// What the database says of the chosen delegation beside its line.
pub struct Facts {
    at: usize,
    leader: Option<Bilingual>,
    may_enrol: bool,
    may_ticket: bool,
    may_change: bool,
}

/// A leader is a person: reading the name is written down.
pub fn facts(
    tx: &mut Tx,
    cx: &mut Cx,
    tree: &Tree,
    chosen: Option<&str>,
    reads: bool,
) -> Result<Option<Facts>> {
    let Some(id) = chosen else { return Ok(None) };
    let at = tree.find(id).ok_or_else(|| Refusal::not_found(id))?;
    let mut leader = None;
    if let (Some(person), true, Ok(permit)) =
        (&tree.lines[at].leader, reads, cx.permit(Op::PersonRead))
    {
        leader = store::person_name(tx, &permit, person)?;
        if leader.is_some() {
            let details = json!({ "count": 1, "delegation": id });
            audit::record(tx, cx, "person.read", person, &details)?;
        }
    }
    let mut may = |op| match cx.permit(op) {
        Ok(permit) => store::holds(tx, &permit, id),
        Err(_) => Ok(false),
    };
    Ok(Some(Facts {
        at,
        leader,
        may_enrol: may(Op::EnrolmentWrite)?,
        may_ticket: may(Op::TicketIssue)?,
        may_change: may(Op::DelegationWrite)?,
    }))
}

pub struct Panel {
    pub id: String,
    pub name: String,
    pub place: String,
    pub silent: String,
    pub gap: String,
    pub none: String,
    pub bar: Bar,
    pub pairs: Vec<Pair>,
    /// Where the leader's page is, and the name; the name is empty where it is not read.
    pub leader: Option<(String, String)>,
    pub has_leader: bool,
    pub branch: String,
    pub close: String,
    pub may_enrol: bool,
    pub may_ticket: bool,
    pub may_change: bool,
}

pub fn draw(p: &Page, tree: &Tree, facts: Facts, when: &When, ask: &Ask) -> Panel {
    let (line, counts) = (&tree.lines[facts.at], &tree.sums[facts.at]);
    let bar = Bar::of(p.language(), line.target, line.quota, counts);
    let gap = line.target - counts.confirmed;
    let inner = !tree.children[facts.at].is_empty();
    let silent = !inner && pace(line, counts, when) == Pace::Silent;
    let said = [("n", Said::Number(gap)), ("of", Said::Number(line.target))];
    let days = (when.now.seconds() - heard_at(line).seconds()) / 86400;
    let mut pairs = vec![
        Pair::new(p, "board-col-target", p.num(line.target)),
        Pair::new(p, "board-col-nominated", p.num(bar.nominated)),
        Pair::new(p, "board-col-invited", p.num(bar.invited)),
        Pair::new(p, "board-col-confirmed", p.num(bar.confirmed)),
        Pair::new(p, "board-col-present", p.num(bar.present)),
    ];
    if counts.declined > 0 {
        pairs.push(Pair::new(p, "board-col-declined", p.num(counts.declined)));
    }
    if let Some(quota) = line.quota {
        pairs.push(Pair::new(p, "board-col-quota", p.num(quota)));
    }
    if line.reserve > 0 {
        pairs.push(Pair::new(p, "board-col-reserve", p.num(line.reserve)));
    }
    let news = line.news_at.map_or_else(|| p.t("board-no-news"), |at| p.recent(&at));
    pairs.push(Pair::new(p, "board-col-news", news));
    let leader = line.leader.clone().zip(facts.leader);
    Panel {
        id: line.id.clone(),
        name: view::name(p, line),
        place: place(p, tree, facts.at),
        silent: if silent { p.tn("board-silent-since", days) } else { String::new() },
        gap: if gap > 0 { say_with(p.language(), "board-gap-of", &said) } else { String::new() },
        none: if gap <= 0 { p.t("board-gap-none") } else { String::new() },
        bar,
        pairs,
        leader: leader.map(|(id, name)| (format!("/people/{id}"), p.text(&name).to_owned())),
        has_leader: line.leader.is_some(),
        branch: if inner { ask.for_branch(&line.id).href() } else { String::new() },
        close: Ask { delegation: None, ..ask.clone() }.href(),
        may_enrol: facts.may_enrol,
        may_ticket: facts.may_ticket,
        may_change: facts.may_change,
    }
}

/// What it lies in and how many live there.
fn place(p: &Page, tree: &Tree, at: usize) -> String {
    let parent = tree.parents[at].map(|i| view::name(p, &tree.lines[i]));
    let heads = tree.lines[at].population.map(|n| p.tn("board-inhabitants", n));
    [parent, heads].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
