//! The tree of a gathering's delegations as one asker sees it, with the counts of each
//! subtree. A delegation whose parent is not seen stands at the top; the top sums what
//! is shown and nothing else.

use crate::kernel::{Bilingual, Time};
use serde::Serialize;
use std::collections::HashMap;
use std::ops::AddAssign;
use utoipa::ToSchema;

/// Enrolments by their present status, and tickets that are inside now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub nominated: i64,
    pub invited: i64,
    pub confirmed: i64,
    pub declined: i64,
    pub present: i64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.nominated += other.nominated;
        self.invited += other.invited;
        self.confirmed += other.confirmed;
        self.declined += other.declined;
        self.present += other.present;
    }
}

/// One delegation as it stands in the database.
#[derive(Debug, Clone, Default)]
pub struct Line {
    pub id: String,
    pub parent: Option<String>,
    pub area: Option<String>,
    pub body: Option<String>,
    pub target: i64,
    pub quota: Option<i64>,
    pub reserve: i64,
    /// The quotas of its children together.
    pub allocated: i64,
    /// Enrolled directly in it.
    pub own: Counts,
    pub leader: Option<String>,
    /// When an enrolment of it last changed.
    pub news_at: Option<Time>,
    pub created_at: Time,
    pub name: Bilingual,
    pub kind: Option<String>,
    pub population: Option<i64>,
}

#[derive(Debug, Clone, Default)]
pub struct Tree {
    pub lines: Vec<Line>,
    pub children: Vec<Vec<usize>>,
    pub tops: Vec<usize>,
    /// The counts of each line's subtree.
    pub sums: Vec<Counts>,
    pub parents: Vec<Option<usize>>,
}

impl Tree {
    /// `lines` come parents first; `present` counts by delegation.
    pub fn grow(mut lines: Vec<Line>, present: &HashMap<String, i64>) -> Self {
        let mut tree = Self::default();
        let at: HashMap<String, usize> =
            lines.iter().enumerate().map(|(i, l)| (l.id.clone(), i)).collect();
        tree.children = vec![Vec::new(); lines.len()];
        for (i, line) in lines.iter_mut().enumerate() {
            line.own.present = present.get(&line.id).copied().unwrap_or(0);
            let parent = line.parent.as_ref().and_then(|p| at.get(p)).copied();
            match parent {
                Some(parent) => tree.children[parent].push(i),
                None => tree.tops.push(i),
            }
            tree.parents.push(parent);
        }
        tree.sums = lines.iter().map(|l| l.own).collect();
        for i in (0..lines.len()).rev() {
            if let Some(parent) = tree.parents[i] {
                let sum = tree.sums[i];
                tree.sums[parent] += sum;
            }
        }
        tree.lines = lines;
        tree
    }

    pub fn find(&self, id: &str) -> Option<usize> {
        self.lines.iter().position(|l| l.id == id)
    }

    /// What is shown together: the targets and counts of these lines.
    pub fn total(&self, of: &[usize]) -> (i64, Counts) {
        let mut counts = Counts::default();
        of.iter().for_each(|i| counts += self.sums[*i]);
        (of.iter().map(|i| self.lines[*i].target).sum(), counts)
    }

    /// Everything below these lines and they themselves, parents first.
    pub fn below(&self, roots: &[usize]) -> Vec<usize> {
        let mut out = Vec::new();
        let mut next: Vec<usize> = roots.iter().rev().copied().collect();
        while let Some(i) = next.pop() {
            out.push(i);
            next.extend(self.children[i].iter().rev());
        }
        out
    }

    /// The finest division below these lines that has at most `most` parts: level by
    /// level each line gives way to its children.
    pub fn parts(&self, roots: &[usize], most: usize) -> Vec<usize> {
        let mut parts = roots.to_vec();
        loop {
            let finer: Vec<usize> = parts
                .iter()
                .flat_map(|i| match self.children[*i].as_slice() {
                    [] => std::slice::from_ref(i),
                    children => children,
                })
                .copied()
                .collect();
            if finer.len() > most || finer == parts {
                return parts;
            }
            parts = finer;
        }
    }

    /// The whole as the API tells it.
    pub fn node(&self) -> Node {
        let (target, counts) = self.total(&self.tops);
        let quotas: Vec<Option<i64>> = self.tops.iter().map(|i| self.lines[*i].quota).collect();
        let allocated = quotas.iter().flatten().sum();
        // One child without a limit leaves the whole without one.
        let limited = !quotas.is_empty() && quotas.iter().all(Option::is_some);
        Node {
            target,
            quota: limited.then_some(allocated),
            reserve: self.tops.iter().map(|i| self.lines[*i].reserve).sum(),
            allocated,
            children: self.tops.iter().map(|i| self.node_of(*i)).collect(),
            ..Node::counted(counts)
        }
    }

    fn node_of(&self, at: usize) -> Node {
        let line = &self.lines[at];
        Node {
            delegation: Some(line.id.clone()),
            area: line.area.clone(),
            body: line.body.clone(),
            target: line.target,
            quota: line.quota,
            reserve: line.reserve,
            allocated: line.allocated,
            children: self.children[at].iter().map(|i| self.node_of(*i)).collect(),
            ..Node::counted(self.sums[at])
        }
    }
}

#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct Forecast {
    pub low: i64,
    pub expected: i64,
    pub high: i64,
}

/// A delegation with its subtree; the top stands for the gathering. An enrolment counts
/// once, in its present status.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct Node {
    pub delegation: Option<String>,
    pub area: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// People promised.
    pub target: i64,
    /// Most allowed; null where there is no limit.
    pub quota: Option<i64>,
    pub reserve: i64,
    /// The children's quotas together.
    pub allocated: i64,
    pub nominated: i64,
    pub invited: i64,
    pub confirmed: i64,
    pub declined: i64,
    pub boarded: i64,
    /// Inside now.
    pub present: i64,
    pub forecast: Option<Forecast>,
    #[schema(no_recursion)]
    pub children: Vec<Node>,
}

impl Node {
    fn counted(counts: Counts) -> Self {
        Self {
            nominated: counts.nominated,
            invited: counts.invited,
            confirmed: counts.confirmed,
            declined: counts.declined,
            present: counts.present,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str, parent: Option<&str>, target: i64, confirmed: i64) -> Line {
        Line {
            id: id.into(),
            parent: parent.map(str::to_owned),
            target,
            quota: Some(target),
            own: Counts { confirmed, ..Counts::default() },
            ..Line::default()
        }
    }

    #[test]
    fn a_delegation_whose_parent_is_not_seen_stands_at_the_top() {
        let lines = vec![
            line("b", Some("a"), 10, 4),
            line("c", Some("b"), 5, 3),
            line("d", Some("x"), 7, 1),
        ];
        let top = Tree::grow(lines, &HashMap::from([("c".to_owned(), 2)])).node();
        assert_eq!((top.target, top.quota, top.confirmed, top.present), (17, Some(17), 8, 2));
        assert_eq!(top.children[0].confirmed, 7);
        assert_eq!(top.children[0].children[0].present, 2);
    }

    #[test]
    fn parts_are_as_fine_as_they_may_be() {
        let lines = vec![
            line("a", None, 10, 0),
            line("b", Some("a"), 5, 0),
            line("c", Some("a"), 5, 0),
            line("d", Some("c"), 2, 0),
            line("e", Some("c"), 2, 0),
        ];
        let tree = Tree::grow(lines, &HashMap::new());
        assert_eq!(tree.parts(&tree.tops, 9), [1, 3, 4]);
        assert_eq!(tree.parts(&tree.tops, 2), [1, 2]);
        assert_eq!(tree.parts(&tree.tops, 1), [0]);
    }
}
