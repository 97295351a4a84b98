//! Which lines the board shows, and in which blocks: small gatherings whole, grouped by
//! parent; large ones branch by branch; a filter or search as one list in pages.

use super::ask::{Ask, Show};
use super::pace::{Pace, When, pace};
use super::tree::Tree;

/// So many lines are shown whole.
const WHOLE: usize = 150;
pub const PAGE: usize = 100;

#[derive(Debug, Default)]
pub struct Choice {
    /// Each block's lines; the first of one with `sum` is its sum.
    pub blocks: Vec<Vec<usize>>,
    /// Lines of the list in all, where it is shown in pages.
    pub paged: Option<usize>,
    /// Inner lines lead into their branch.
    pub folded: bool,
}

/// The delegations without children among these: those that people are enrolled in.
pub fn leaves(tree: &Tree, all: &[usize], when: &When) -> Vec<(usize, Pace)> {
    all.iter()
        .filter(|i| tree.children[**i].is_empty())
        .map(|i| (*i, pace(&tree.lines[*i], &tree.sums[*i], when)))
        .collect()
}

pub fn fits(show: Show, pace: Pace, led: bool) -> bool {
    match show {
        Show::All => true,
        Show::Silent => pace == Pace::Silent,
        Show::Late => pace == Pace::Late,
        Show::OnTime => pace == Pace::OnTime,
        Show::Leaderless => !led,
    }
}

pub fn choose(
    tree: &Tree,
    roots: &[usize],
    all: &[usize],
    leaves: &[(usize, Pace)],
    ask: &Ask,
) -> Choice {
    if ask.show != Show::All || !ask.q.is_empty() {
        return list(tree, matching(tree, all, leaves, ask), ask.from);
    }
    if all.len() <= WHOLE {
        return Choice { blocks: blocks(tree, roots), ..Choice::default() };
    }
    let level = match roots {
        [one] => tree.children[*one].clone(),
        many => many.to_vec(),
    };
    Choice { folded: true, ..list(tree, level, ask.from) }
}

fn matching(tree: &Tree, all: &[usize], leaves: &[(usize, Pace)], ask: &Ask) -> Vec<usize> {
    let wanted = names::fold(&ask.q);
    let named = |i: usize| {
        let name = &tree.lines[i].name;
        [&name.ar, &name.fr, &name.en]
            .into_iter()
            .flatten()
            .any(|n| names::fold(n).contains(&wanted))
    };
    let led = |i: usize| tree.lines[i].leader.is_some();
    let mut out: Vec<usize> = if ask.show == Show::All {
        all.to_vec()
    } else {
        leaves.iter().filter(|(i, pace)| fits(ask.show, *pace, led(*i))).map(|(i, _)| *i).collect()
    };
    if !ask.q.is_empty() {
        out.retain(|i| named(*i));
    }
    out
}

fn list(tree: &Tree, mut lines: Vec<usize>, from: usize) -> Choice {
    largest_first(tree, &mut lines);
    let total = lines.len();
    let page: Vec<usize> = lines.into_iter().skip(from).take(PAGE).collect();
    let blocks = if page.is_empty() { Vec::new() } else { vec![page] };
    Choice { blocks, paged: (total > PAGE).then_some(total), folded: false }
}

/// Each line with children heads its own block; those without any that stand at the top
/// make one together.
fn blocks(tree: &Tree, roots: &[usize]) -> Vec<Vec<usize>> {
    let mut out = Vec::new();
    let mut single: Vec<usize> =
        roots.iter().copied().filter(|i| tree.children[*i].is_empty()).collect();
    largest_first(tree, &mut single);
    if !single.is_empty() {
        out.push(single);
    }
    let mut heads: Vec<usize> =
        roots.iter().copied().filter(|i| !tree.children[*i].is_empty()).collect();
    largest_first(tree, &mut heads);
    heads.reverse();
    while let Some(head) = heads.pop() {
        let (mut inner, mut plain): (Vec<usize>, Vec<usize>) =
            tree.children[head].iter().copied().partition(|i| !tree.children[*i].is_empty());
        largest_first(tree, &mut plain);
        largest_first(tree, &mut inner);
        plain.insert(0, head);
        out.push(plain);
        heads.extend(inner.into_iter().rev());
    }
    out
}

fn largest_first(tree: &Tree, lines: &mut [usize]) {
    lines.sort_by_key(|i| (-tree.lines[*i].target, *i));
}
