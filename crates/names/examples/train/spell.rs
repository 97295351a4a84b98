//! Counts what letters become in the other script, for `propose`.

use crate::data::Sample;
use crate::edit::{Matrix, trace};
use names::lab::{Model, Read, last_letter, sounded, spans};
use std::collections::{BTreeMap, BTreeSet};

/// By context (its kind, three symbols, 255 any): letters written and how often.
type Counts = BTreeMap<[u8; 4], BTreeMap<String, f32>>;

const ANY: u8 = 255;

/// A name, its spellings with their weight, and who bears it.
type Words = BTreeMap<String, (BTreeMap<String, f32>, BTreeSet<String>)>;

/// A name that fewer people bear than this is theirs and is not kept: counts are shipped,
/// the pairs they were counted in are not.
const BEARERS: usize = 3;

fn bear(words: &mut Words, name: &str, spelling: &str, weight: f32, id: &str) {
    let known = words.entry(name.to_owned()).or_default();
    *known.0.entry(spelling.to_owned()).or_default() += weight;
    known.1.insert(id.split('~').next().unwrap_or(id).to_owned());
}

fn words(words: &Words) -> String {
    let mut out = String::new();
    for (name, (spellings, _)) in words.iter().filter(|w| w.1.1.len() >= BEARERS) {
        let total: f32 = spellings.values().sum();
        let mut kept: Vec<(&String, f32)> =
            spellings.iter().map(|(s, n)| (s, *n)).filter(|s| s.1 > total * 0.04).collect();
        kept.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        let line: Vec<String> =
            kept.iter().take(8).map(|(s, n)| format!("{s} {}", n.round().max(1.0))).collect();
        out += &format!("={name}\t{}\n", line.join(" "));
    }
    out
}

/// The two tables, to Latin and to Arabic.
pub fn tables(samples: &[&Sample], names: &[String], model: &Model) -> (String, String) {
    let matrix = Matrix::of(model);
    let (mut latin, mut arabic) = (Counts::new(), Counts::new());
    let (mut to_latin, mut to_arabic) = (Words::new(), Words::new());
    for s in samples.iter().filter(|s| s.label && s.set != 1 && s.set != 3) {
        let (_, _, pairs) = model.align(&s.a, &s.b);
        let (pa, pb) = (s.a.stems(), s.b.stems());
        let (wa, wb) = (s.a.words(), s.b.words());
        let (ga, gb) = (s.a.glued(), s.b.glued());
        for (r, c, likeness, initial) in pairs {
            if initial || likeness < 0.5 {
                continue;
            }
            // Elias is إلياس: without an article on the one side there is none on the other.
            let whole = gb[c].filter(|_| ga[r].is_none());
            let (ar, la) = (pa[r], whole.unwrap_or(pb[c]));
            if !is_arabic(ar) || is_arabic(la) {
                continue;
            }
            // Moroccan practice first; what comes from elsewhere still teaches Arabic.
            let weight = if s.source.contains("MA") && s.source.contains("MAGHREB:MA") {
                3.0
            } else if s.source.contains("MAGHREB") {
                2.0
            } else {
                0.7
            } * if s.set == 2 { 0.4 } else { 1.0 };
            count(ar, la, &matrix, weight, &mut latin);
            count(la, ar, &matrix, 1.0, &mut arabic);
            if let (Some(ar), Some(la), 0) = (wa[r], whole.or(wb[c]), s.set) {
                bear(&mut to_latin, ar, la, weight, &s.id);
                bear(&mut to_arabic, la, ar, 1.0, &s.id);
            }
        }
    }
    for (ar, la, place) in names::lab::known_words() {
        let (ar, la) = (Read::new(ar), Read::new(la));
        let (pa, pb) = (ar.stems(), la.stems());
        if let ([ar], [la]) = (&pa[..], &pb[..]) {
            let weight = [2.0, 1.0].get(place).copied().unwrap_or(0.4);
            count(ar, la, &matrix, weight, &mut latin);
            count(la, ar, &matrix, weight.min(1.0), &mut arabic);
        }
    }
    let (runs_latin, runs_arabic) = runs_of(samples, names);
    (
        text(&latin) + &words(&to_latin) + &runs_latin,
        text(&arabic) + &words(&to_arabic) + &runs_arabic,
    )
}

fn is_arabic(letters: &str) -> bool {
    letters.chars().next().is_some_and(|c| c as u32 >= 0x600)
}

fn count(from: &str, to: &str, matrix: &Matrix, weight: f32, counts: &mut Counts) {
    let (source, target) = (spans(from), spans(to));
    if source.is_empty() || target.is_empty() {
        return;
    }
    let symbols = |s: &[(u8, &str)]| s.iter().map(|p| p.0).collect::<Vec<u8>>();
    let (xs, ys) = (symbols(&source), symbols(&target));
    let (_, mut path) = trace(&xs, &ys, matrix);
    path.reverse();
    let mut written = vec![String::new(); xs.len()];
    let (mut i, mut j) = (0usize, 0usize);
    let mut early = String::new();
    let is_empty = |s: usize| s == 0 || s == names::lab::SYMBOLS - 1;
    for (x, y) in path {
        if !is_empty(x) {
            written[i].push_str(&std::mem::take(&mut early));
            i += 1;
        }
        if !is_empty(y) {
            match i {
                0 => early.push_str(target[j].1),
                _ => written[i - 1].push_str(target[j].1),
            }
            j += 1;
        }
    }
    let mut so_far = String::new();
    for (k, letters) in written.iter().enumerate() {
        let before = if k == 0 { 0 } else { xs[k - 1] };
        let after = xs.get(k + 1).copied().unwrap_or(0);
        let last = last_letter(&so_far);
        so_far.push_str(letters);
        for context in [
            [0, ANY, xs[k], ANY],
            [0, ANY, xs[k], after],
            [0, before, xs[k], after],
            [1, last, xs[k], ANY],
            [1, last, xs[k], after],
        ] {
            *counts.entry(context).or_default().entry(letters.clone()).or_default() += weight;
        }
    }
}

/// Rare contexts and rare spellings are left out: they are chance.
fn text(counts: &Counts) -> String {
    let mut out = String::new();
    for (context, letters) in counts {
        let closeness = context[1..].iter().filter(|&&c| c != ANY).count();
        let mut kept: Vec<(&String, f32)> = letters
            .iter()
            .map(|(l, n)| (l, *n))
            .filter(|l| l.1 >= if closeness == 3 { 1.4 } else { 1.0 })
            .collect();
        let total: f32 = kept.iter().map(|k| k.1).sum();
        kept.retain(|k| k.1 > total * 0.005);
        if kept.is_empty() || (closeness == 3 && total < 3.0) {
            continue;
        }
        kept.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        let words: Vec<String> = kept
            .iter()
            .map(|(l, n)| format!("{} {}", if l.is_empty() { "-" } else { l }, n.round().max(1.0)))
            .collect();
        out += &format!("{}\t{}\n", context.map(|c| format!("{c:02x}")).concat(), words.join(" "));
    }
    out
}

/// Runs of letters in the words of all names, Latin and Arabic; each word counts by the
/// logarithm of its bearers, so that Mohamed does not outweigh the language.
fn runs_of(samples: &[&Sample], names: &[String]) -> (String, String) {
    let mut bearers: BTreeMap<String, f32> = BTreeMap::new();
    let said = samples.iter().filter(|s| s.label && s.set == 0);
    let said = said.flat_map(|s| [&s.text.0, &s.text.1]).chain(names);
    for word in said.flat_map(|name| sounded(name)).filter(|w| w.chars().count() > 1) {
        *bearers.entry(word).or_default() += 1.0;
    }
    let mut runs = [BTreeMap::new(), BTreeMap::new()];
    for (word, n) in bearers {
        let side = &mut runs[usize::from(is_arabic(&word))];
        for run in names::lab::runs(&word) {
            *side.entry(run).or_insert(0.0f32) += 1.0 + n.ln();
        }
    }
    let [latin, arabic] = runs.map(|counted| {
        let often = |(run, n): &(String, f32)| run.chars().count() < 3 || *n >= OFTEN;
        let lines = counted.into_iter().filter(often);
        lines.map(|(run, n)| format!("~{run}\t{n:.0}\n")).collect::<String>()
    });
    (latin, arabic)
}

/// Longer runs that are rarer are left out.
const OFTEN: f32 = 3.0;
