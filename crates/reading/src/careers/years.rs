//! From when to when, as a career says it: "من سنة 2003 إلى 2009", "à partir de 2012".

use crate::Scene;
use crate::calendar::Date;
use crate::dates::When;
use crate::lexicon::class::*;

#[derive(Clone, Copy, Debug)]
pub(super) enum Said {
    At(Date),
    Since(Date),
    Until(Date),
    Range(Date, Date),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Years {
    pub from: usize,
    pub to: usize,
    pub said: Said,
}

pub(super) fn years(scene: &Scene, from: usize, to: usize, whens: &[When]) -> Vec<Years> {
    let mut points: Vec<(usize, usize, Date)> = Vec::new();
    let mut at = from;
    while at < to {
        if let Some(when) = whens.iter().find(|w| w.from <= at && at < w.to) {
            points.extend(when.date.map(|d| (when.from, when.to, d)));
            if let (Some(_), Some(end)) = (when.date, when.end) {
                points.push((when.to - 1, when.to, end));
            }
            at = when.to;
            continue;
        }
        let year = scene
            .text
            .number(at)
            .filter(|y| (1900..2100).contains(y) && !scene.is(at + 1, COUNTED));
        points.extend(year.map(|y| (at, at + 1, Date::year(y as i32))));
        at += 1;
    }
    let mut out: Vec<Years> = Vec::new();
    let mut open: Option<(usize, Date)> = None;
    for (n, &(first, stop, date)) in points.iter().enumerate() {
        let lead = lead(scene, first, from);
        let begins = lead.0;
        let linked = n > 0
            && open.is_some()
            && first.saturating_sub(points[n - 1].1) <= 5
            && (lead.1 == Lead::Until
                || lead.1 == Lead::And
                || joined_by_dash(scene, points[n - 1].1, first));
        if linked {
            if let Some((start_at, start)) = open.take() {
                out.pop();
                out.push(Years { from: start_at, to: stop, said: Said::Range(start, date) });
            }
            continue;
        }
        open = Some((begins, date));
        let said = match lead.1 {
            Lead::Since => Said::Since(date),
            Lead::Until => Said::Until(date),
            _ => Said::At(date),
        };
        if lead.1 == Lead::Until {
            open = None;
        }
        out.push(Years { from: begins, to: stop, said });
    }
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Lead {
    Since,
    Until,
    And,
    None,
}

/// The small words before a year, and where they begin.
fn lead(scene: &Scene, at: usize, from: usize) -> (usize, Lead) {
    let mut k = at;
    let mut lead = Lead::None;
    while k > from && at - k < 5 {
        let word = scene.word(k - 1);
        match word {
            "منذ" | "depuis" | "ابتدا" => lead = Lead::Since,
            "partir" => lead = Lead::Since,
            "حتي" | "الي" | "jusqu" | "jusque" => lead = Lead::Until,
            "a" | "au" if !scene.is_arabic(k - 1) && lead == Lead::None => lead = Lead::Until,
            "و" | "et" if lead == Lead::None && (scene.text.number(at).is_some()) => {
                lead = Lead::And
            }
            "سنه" | "عام" | "في" | "شهر" | "غايه" | "حدود" | "متم" | "نهايه" | "خلال" | "من"
            | "وسنه" | "ومن" | "وفي" | "en" | "de" | "l" | "annee" | "fin" | "debut" | "des"
            | "d" | "le" | "entre" | "بين" | "الفتره" => {}
            _ => break,
        }
        k -= 1;
        if lead == Lead::Until && word != "الي" && word != "a" {
            break;
        }
    }
    (k, lead)
}

fn joined_by_dash(scene: &Scene, from: usize, to: usize) -> bool {
    to == from + 1 && scene.text.is_sign(from, &['-', '–', '/'])
}
