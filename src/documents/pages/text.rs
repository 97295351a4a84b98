//! The text with its claims marked: pieces between the places where one begins or ends.

use crate::documents::model::ClaimShown;
use std::collections::BTreeSet;

/// A stretch of the text that the same claims cover.
pub struct Piece {
    pub text: String,
    /// The class of what it says, empty where it says nothing.
    pub class: &'static str,
    pub is_done: bool,
    /// The numbers of the claims that begin here.
    pub begins: Vec<usize>,
    /// The numbers of the claims that end here, each with whether something does not fit in
    /// it and whether it was answered.
    pub ends: Vec<Cite>,
}

pub struct Cite {
    pub n: usize,
    pub class: &'static str,
}

pub fn pieces(text: &str, claims: &[ClaimShown]) -> Vec<Piece> {
    let spans: Vec<(usize, usize)> = claims
        .iter()
        .map(|c| {
            (
                usize::try_from(c.evidence.start).unwrap_or(0),
                usize::try_from(c.evidence.end).unwrap_or(0),
            )
        })
        .collect();
    let mut cuts: BTreeSet<usize> = spans.iter().flat_map(|s| [s.0, s.1]).collect();
    cuts.insert(0);
    let bytes = at_bytes(text, &cuts);
    let ends = cuts.iter().copied().skip(1).chain([usize::MAX]);
    let mut out = Vec::new();
    for ((from, until), (i, begin)) in cuts.iter().copied().zip(ends).zip(bytes.iter().enumerate())
    {
        let end = bytes.get(i + 1).copied().unwrap_or(text.len());
        let over: Vec<usize> =
            (0..claims.len()).filter(|n| spans[*n].0 <= from && from < spans[*n].1).collect();
        // What is narrowest says most.
        let inner = over.iter().copied().min_by_key(|n| spans[*n].1 - spans[*n].0);
        out.push(Piece {
            // A mark may begin between the two signs that end a line: a browser would count two.
            text: text[*begin..end].replace('\r', ""),
            class: inner.map_or("", |n| class(&claims[n])),
            is_done: !over.is_empty() && over.iter().all(|n| claims[*n].state.name() != "open"),
            begins: over.iter().copied().filter(|n| spans[*n].0 == from).map(|n| n + 1).collect(),
            ends: over
                .iter()
                .copied()
                .filter(|n| spans[*n].1 == until)
                .map(|n| Cite { n: n + 1, class: cite(&claims[n]) })
                .collect(),
        });
    }
    out
}

/// The bytes at which these scalars stand.
fn at_bytes(text: &str, cuts: &BTreeSet<usize>) -> Vec<usize> {
    let mut out = Vec::with_capacity(cuts.len());
    let mut wanted = cuts.iter().copied().peekable();
    for (count, (at, _)) in text.char_indices().enumerate() {
        if wanted.peek() == Some(&count) {
            out.push(at);
            wanted.next();
        }
    }
    out.extend(wanted.map(|_| text.len()));
    out
}

fn class(claim: &ClaimShown) -> &'static str {
    if claim.voice == "unnamed_sources" {
        return "claim-hear";
    }
    match claim.kind.name() {
        "person" => "claim-person",
        "birth" => "claim-life",
        "position" | "role" => "claim-tenure",
        _ => "claim-event",
    }
}

fn cite(claim: &ClaimShown) -> &'static str {
    if claim.state.name() != "open" {
        "is-done"
    } else if claim.findings.is_empty() {
        ""
    } else {
        "is-finding"
    }
}
