//! What the facts say since minutes were saved: part by part, so that each can be taken
//! over alone. A part that somebody corrected by hand is never written over.

use sha2::{Digest, Sha256};

/// Some parts of the old text in whose place others stand now; either may be none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub before: Vec<String>,
    pub after: Vec<String>,
    /// All parts of the old text, and where those of this one begin.
    whole: Vec<String>,
    at: usize,
}

/// More than this is compared as one part: a text that long was written anew.
const MOST: usize = 4_000_000;

fn blocks(text: &str) -> Vec<&str> {
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).collect()
}

/// Where both texts differ, in their order. Nothing where nothing was noted before.
pub fn parts(before: &str, after: &str) -> Vec<Part> {
    if before.is_empty() {
        return Vec::new();
    }
    let (a, b) = (blocks(before), blocks(after));
    let part = |(from, to): (std::ops::Range<usize>, std::ops::Range<usize>)| Part {
        before: a[from.clone()].iter().map(|t| (*t).to_owned()).collect(),
        after: b[to].iter().map(|t| (*t).to_owned()).collect(),
        whole: a.iter().map(|t| (*t).to_owned()).collect(),
        at: from.start,
    };
    differing(&a, &b).into_iter().map(part).collect()
}

type Ranges = (std::ops::Range<usize>, std::ops::Range<usize>);

/// The stretches between what both have, by their longest common row.
fn differing(a: &[&str], b: &[&str]) -> Vec<Ranges> {
    let lead = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a[lead..].iter().rev().zip(b[lead..].iter().rev());
    let tail = tail.take_while(|(x, y)| x == y).count();
    let (left, right) = (&a[lead..a.len() - tail], &b[lead..b.len() - tail]);
    if left.is_empty() && right.is_empty() {
        return Vec::new();
    }
    if left.len() * right.len() > MOST {
        return vec![(lead..lead + left.len(), lead..lead + right.len())];
    }
    let mut out: Vec<Ranges> = Vec::new();
    let (mut from, mut to) = (0, 0);
    let ends = [(left.len(), right.len())];
    for (x, y) in common(left, right).into_iter().chain(ends) {
        if from < x || to < y {
            out.push((lead + from..lead + x, lead + to..lead + y));
        }
        (from, to) = (x + 1, y + 1);
    }
    out
}

/// Pairs of places that stand for the same, in both orders.
fn common(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    let mut longest = vec![0u32; (a.len() + 1) * width];
    for x in (0..a.len()).rev() {
        for y in (0..b.len()).rev() {
            longest[x * width + y] = if a[x] == b[y] {
                longest[(x + 1) * width + y + 1] + 1
            } else {
                longest[(x + 1) * width + y].max(longest[x * width + y + 1])
            };
        }
    }
    let (mut x, mut y, mut out) = (0, 0, Vec::new());
    while x < a.len() && y < b.len() {
        if a[x] == b[y] {
            out.push((x, y));
            (x, y) = (x + 1, y + 1);
        } else if longest[(x + 1) * width + y] >= longest[x * width + y + 1] {
            x += 1;
        } else {
            y += 1;
        }
    }
    out
}

impl Part {
    /// Names it in a form: another part, or the same one changed again, has another.
    pub fn print(&self) -> String {
        let mut hash = Sha256::new();
        for text in [self.before.join("\n\n"), self.after.join("\n\n")] {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        }
        hash.update((self.at as u64).to_be_bytes());
        data_encoding::HEXLOWER.encode(&hash.finalize()[..12])
    }

    /// Whether the saved text still says it as the facts did.
    pub fn stands_in(&self, text: &str) -> bool {
        self.place(&blocks(text)).is_some_and(|(_, as_it_was)| as_it_was)
    }

    /// The saved text with this part as the facts have it now. Where somebody corrected
    /// what stood there, the new words come after it and nothing of theirs goes.
    pub fn into_text(&self, text: &str) -> String {
        let saved = blocks(text);
        let new: Vec<&str> = self.after.iter().map(String::as_str).collect();
        let (at, gone) = match self.place(&saved) {
            Some((at, true)) => (at, self.before.len()),
            Some((at, false)) => (at, 0),
            None => (saved.len(), 0),
        };
        [&saved[..at], &new, &saved[at + gone..]].concat().join("\n\n")
    }

    /// What the facts said, with this part taken over.
    pub fn into_facts(&self) -> String {
        let old: Vec<&str> = self.whole.iter().map(String::as_str).collect();
        let new: Vec<&str> = self.after.iter().map(String::as_str).collect();
        [&old[..self.at], &new, &old[self.at + self.before.len()..]].concat().join("\n\n")
    }

    /// Where it stands in the saved text, and whether word for word; else after what
    /// stood before it.
    fn place(&self, saved: &[&str]) -> Option<(usize, bool)> {
        let n = self.before.len();
        if n > 0
            && let Some(at) = saved.windows(n).position(|w| w == self.before.as_slice())
        {
            return Some((at, true));
        }
        if self.at == 0 {
            return Some((n.min(saved.len()), n == 0));
        }
        let anchor = self.whole[..self.at].iter().rev();
        let found = anchor.clone().find_map(|old| saved.iter().position(|s| s == old));
        let after = found.map(|at| at + 1)?;
        let follows = self.whole[..self.at].last().is_some_and(|old| saved[after - 1] == old);
        // A part somebody rewrote stands between what went before it and the new words.
        let rewritten = if n > 0 && follows { n.min(saved.len() - after) } else { 0 };
        Some((after + rewritten, n == 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> Vec<(Vec<String>, Vec<String>)> {
        parts(before, after).into_iter().map(|p| (p.before, p.after)).collect()
    }

    fn words(all: &[&str]) -> Vec<String> {
        all.iter().map(|w| (*w).to_owned()).collect()
    }

    #[test]
    fn what_the_facts_say_since_is_told_part_by_part() {
        assert_eq!(told("a\n\nb\n\nc", "a\n\nb\n\nc"), []);
        assert_eq!(told("", "a"), [], "nothing was noted");
        assert_eq!(
            told("a\n\nb\n\nc\n\nd", "a\n\nx\n\nc\n\nd\n\ne"),
            [(words(&["b"]), words(&["x"])), (words(&[]), words(&["e"]))]
        );
        assert_eq!(told("a\n\nb", "b"), [(words(&["a"]), words(&[]))]);
    }

    #[test]
    fn a_part_is_taken_over_where_it_stood() {
        let all = parts("a\n\nb\n\nc\n\nd", "a\n\nx\n\nc\n\nd\n\ne");
        let saved = "A\n\nb\n\nc\n\nd";
        assert!(all[0].stands_in(saved));
        assert_eq!(all[0].into_text(saved), "A\n\nx\n\nc\n\nd");
        assert_eq!(all[0].into_facts(), "a\n\nx\n\nc\n\nd");
        assert_eq!(all[1].into_text(saved), "A\n\nb\n\nc\n\nd\n\ne");
        // One after the other comes to what the facts are now.
        let rest = parts(&all[0].into_facts(), "a\n\nx\n\nc\n\nd\n\ne");
        assert_eq!(rest.len(), 1);
        assert_eq!(rest[0].into_facts(), "a\n\nx\n\nc\n\nd\n\ne");
    }

    #[test]
    fn what_somebody_corrected_stays() {
        let all = parts("a\n\nb\n\nc", "a\n\nx\n\nc");
        let saved = "a\n\nb, corrected\n\nc";
        assert!(!all[0].stands_in(saved));
        assert_eq!(all[0].into_text(saved), "a\n\nb, corrected\n\nx\n\nc");
        assert_eq!(all[0].into_text("wholly other"), "wholly other\n\nx");
        assert_ne!(all[0].print(), parts("a\n\nb\n\nc", "a\n\ny\n\nc")[0].print());
    }
}
