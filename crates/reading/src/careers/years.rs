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
        // "2021 conseillers" are counted; "سنة 1997 نائبا" is a year and an office.
        let told = at > from && matches!(scene.stem(at - 1), "سنه" | "عام" | "en" | "annee");
        let year = scene
            .text
            .number(at)
            .filter(|y| (1900..2100).contains(y) && (told || !scene.is(at + 1, COUNTED)));
        points.extend(year.map(|y| (at, at + 1, Date::year(y as i32))));
        at += 1;
    }
    let mut out: Vec<Years> = Vec::new();
    let mut open: Option<(usize, Date)> = None;
    for (n, &(first, stop, date)) in points.iter().enumerate() {
        let lead = lead(scene, first, from);
        let begins = lead.0;
        let begun = if n > 0 { points[n - 1].0 } else { first };
        let linked = n > 0
            && open.is_some()
            && first.saturating_sub(points[n - 1].1) <= 5
            && (lead.1 == Lead::Until
                || lead.1 == Lead::And && is_between(scene, begun, from)
                || joined_by_dash(scene, points[n - 1].1, first));
        if linked {
            if let Some((start_at, start)) = open.take() {
                out.pop();
                out.push(Years { from: start_at, to: stop, said: Said::Range(start, date) });
            }
            continue;
        }
        // "في 1984 و1993": held anew, and the year of nothing that follows.
        if lead.1 == Lead::And && n > 0 && first <= points[n - 1].1 + 1 {
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
    // "إلى أن أحيل على التقاعد سنة", "jusqu'à sa retraite en": an end all the same.
    let mut plain = None;
    while k > from && at - k < 7 {
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
            "التقاعد" | "علي" | "احيل" | "احيلت" | "احالته" | "احالتها" | "تقاعده" | "تقاعدها"
            | "ان" | "حين" | "retraite" | "sa" | "son" | "depart" | "la"
                if lead == Lead::None =>
            {
                plain = plain.or(Some(k))
            }
            _ => break,
        }
        k -= 1;
        if lead == Lead::Until && word != "الي" && word != "a" {
            break;
        }
    }
    match (lead, plain) {
        (Lead::Until, _) | (_, None) => (k, lead),
        (_, Some(plain)) => (plain, Lead::None),
    }
}

/// "بين 2003 و2009", "entre 1997 et 2003"; "في 1984 و1993" are two years.
fn is_between(scene: &Scene, at: usize, from: usize) -> bool {
    (from.max(at.saturating_sub(4))..at)
        .any(|i| matches!(scene.word(i), "بين" | "وبين" | "entre" | "الفتره"))
}

fn joined_by_dash(scene: &Scene, from: usize, to: usize) -> bool {
    to == from + 1 && scene.text.is_sign(from, &['-', '–', '/'])
}
