//! What needs somebody now, the most urgent first; each leads to where it is done.

use super::ask::{Ask, Show};
use super::pace::{Pace, When, unsplit};
use super::tree::Tree;
use super::view::{Need, names};
use crate::web::Page;

const MOST: usize = 4;
/// People who were asked are waited for until the week of the gathering.
const ANSWER_DAYS: i64 = 7;

/// `leaves` with their pace: the delegations that people are enrolled in.
pub fn needs(
    p: &Page,
    tree: &Tree,
    all: &[usize],
    leaves: &[(usize, Pace)],
    when: &When,
    ask: &Ask,
) -> Vec<Need> {
    if when.over() {
        return Vec::new();
    }
    let mut out = Vec::new();
    let gap = |i: usize| (tree.lines[i].target - tree.sums[i].confirmed).max(0);
    let mut silent: Vec<usize> =
        leaves.iter().filter(|(_, pace)| *pace == Pace::Silent).map(|(i, _)| *i).collect();
    silent.sort_by_key(|i| -gap(*i));
    if !silent.is_empty() {
        out.push(Need {
            what: p.tn("board-need-silent", silent.len() as i64),
            detail: names(p, tree, &silent),
            amount: p.tn("board-places", silent.iter().map(|i| gap(*i)).sum::<i64>()),
            href: ask.showing(Show::Silent).href(),
        });
    }
    let invited: i64 = leaves.iter().map(|(i, _)| tree.sums[*i].invited).sum();
    if invited > 0 && when.days_left() < ANSWER_DAYS && !when.over() {
        out.push(Need {
            what: p.tn("board-need-answers", invited),
            detail: p.t(match when.days_left() {
                1.. => "board-need-answers-detail",
                _ => "board-need-answers-soon",
            }),
            amount: p.tn("board-people", invited),
            href: ask.showing(Show::Late).href(),
        });
    }
    let rest = unsplit(tree, all);
    if !rest.is_empty() {
        let of: Vec<usize> = rest.iter().map(|(i, _)| *i).collect();
        out.push(Need {
            what: p.t("board-need-unsplit"),
            detail: names(p, tree, &of),
            amount: p.tn("board-places", rest.iter().map(|(_, n)| n).sum::<i64>()),
            href: format!("/delegations/{}/split", tree.lines[of[0]].id),
        });
    }
    let kept: Vec<usize> = all.iter().copied().filter(|i| tree.lines[*i].reserve > 0).collect();
    if !kept.is_empty() && !when.doors() {
        out.push(Need {
            what: p.t("board-need-reserve"),
            detail: p.t("board-need-reserve-detail"),
            amount: p.tn("board-places", kept.iter().map(|i| tree.lines[*i].reserve).sum::<i64>()),
            href: ask.on(&tree.lines[kept[0]].id).href(),
        });
    }
    let mut leaderless: Vec<usize> =
        leaves.iter().map(|(i, _)| *i).filter(|i| tree.lines[*i].leader.is_none()).collect();
    leaderless.sort_by_key(|i| -tree.lines[*i].target);
    if !leaderless.is_empty() {
        out.push(Need {
            what: p.tn("board-need-leader", leaderless.len() as i64),
            detail: names(p, tree, &leaderless),
            amount: p
                .tn("board-places", leaderless.iter().map(|i| tree.lines[*i].target).sum::<i64>()),
            href: ask.showing(Show::Leaderless).href(),
        });
    }
    out.truncate(MOST);
    out
}
