//! Counts of people, votes and seats, in figures and in words.

use crate::Scene;
use crate::lexicon::class::*;
use crate::text::Kind;

/// A count, with where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Count {
    pub value: u64,
    pub of: &'static str,
    pub at: usize,
    pub from: usize,
    pub to: usize,
}

pub(crate) fn counts(scene: &Scene) -> Vec<Count> {
    let mut out = Vec::new();
    for &(from, to) in &scene.text.sentences {
        let mut last: Option<&'static str> = None;
        let mut at = from;
        while at < to && out.len() < 2000 {
            let Some((value, end)) = value(scene, at, to) else {
                at += 1;
                continue;
            };
            if let Some(of) = counted(scene, at, end, to, last) {
                last = Some(of);
                out.push(Count {
                    value,
                    of,
                    at,
                    from: at.saturating_sub(3).max(from),
                    to: (end + 3).min(to),
                });
            }
            at = end.max(at + 1);
        }
    }
    out
}

/// A number here and where it ends: "84 ألف", "5 ملايين", "dix", "سبعة".
fn value(scene: &Scene, at: usize, to: usize) -> Option<(u64, usize)> {
    let text = &scene.text;
    let (mut value, mut end) = match text.tokens[at].kind {
        Kind::Number(n) => (n, at + 1),
        Kind::Word if scene.is(at, NUMBER) && !scene.text.tokens[at].known.article => {
            let known = text.tokens[at].known;
            if known.and || known.preposition == Some('ك') {
                return None;
            }
            (scene.value(at, NUMBER).trim_start_matches('x').parse().ok()?, at + scene.length(at))
        }
        _ => return None,
    };
    while end < to && scene.is(end, NUMBER) && !scene.text.tokens[end].known.and {
        let scale: u64 = scene.value(end, NUMBER).trim_start_matches('x').parse().ok()?;
        if scale < 1000 {
            break;
        }
        value = value.saturating_mul(scale);
        end += 1;
    }
    Some((value, end))
}

fn counted(
    scene: &Scene,
    at: usize,
    end: usize,
    to: usize,
    last: Option<&'static str>,
) -> Option<&'static str> {
    let text = &scene.text;
    // A year, a day, an hour, a share, an ordinal, a law's number is no count.
    if text.is_sign(end, &['%', '٪'])
        || matches!(scene.word(end), "h" | "e" | "eme" | "er" | "ere" | "heures")
        || scene.is(end, MONTH)
        || text.is_sign(end, &['/', ':', '-']) && text.tokens[end].glued
    {
        return None;
    }
    let mut k = end;
    while k < to
        && k < end + 4
        && (matches!(scene.word(k), "من" | "de" | "d" | "des" | "autres" | "nouveaux" | "grands")
            || k > end && scene.is_unknown(k))
        && !scene.is(k, COUNTED)
    {
        k += 1;
    }
    if scene.is(k, COUNTED) {
        let of = kind(scene.value(k, COUNTED));
        // One word that is also an article needs its noun next to it.
        let absent = (k + 1..to.min(k + 5))
            .any(|i| matches!(scene.word(i), "abstenus" | "absents" | "abstention"));
        return Some(if absent && of == "members" { "other" } else { of });
    }
    let figure = text.number(at).is_some();
    let before = if at > 0 { scene.word(at - 1) } else { "" };
    let two = if at > 1 { scene.word(at - 2) } else { "" };
    // "près de 150 fellahs y ont pris part"
    let came = (end + 1..to.min(end + 6)).any(|i| {
        matches!(scene.word(i - 1), "ont" | "avaient")
            && (matches!(scene.word(i), "assiste" | "participe")
                || scene.word(i) == "pris" && scene.word(i + 1) == "part")
    });
    if figure_at(scene, at) && came && text.is_word(end) {
        return Some("participants");
    }
    // "105 voix sur 131", "مقابل 81 لفلان", "contre 18".
    if figure
        && last == Some("votes")
        && (matches!(before, "sur" | "contre" | "مقابل" | "ضد" | "اصل" | "et") || two == "sur")
    {
        return Some("votes");
    }
    // "le RNI 5, l'UC 3": seats go on.
    if figure && last == Some("seats") && at > 0 && (scene.is(at - 1, PARTY) || two == "chacun") {
        return Some("seats");
    }
    if figure && matches!(scene.word(end), "etaient" | "absents") {
        return Some("other");
    }
    // "le nombre des participants a été fixé à 1.000".
    let named =
        (at.saturating_sub(9)..at).rev().find(|i| matches!(scene.stem(*i), "nombre" | "عدد"));
    if figure && let Some(noun) = named {
        return (noun + 1..at)
            .find(|i| scene.is(*i, COUNTED))
            .map(|i| kind(scene.value(i, COUNTED)));
    }
    None
}

fn figure_at(scene: &Scene, at: usize) -> bool {
    scene.text.number(at).is_some()
}

fn kind(name: &str) -> &'static str {
    ["votes", "seats", "members", "participants", "candidates"]
        .into_iter()
        .find(|k| *k == name)
        .unwrap_or("other")
}
