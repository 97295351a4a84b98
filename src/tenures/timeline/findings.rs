//! What does not fit in a career. The software warns with the rule and its source; a
//! person decides.

use super::overlaps::{Overlap, is_part};
use super::rules::{Office, RULES};
use crate::areas::Area;
use crate::bodies::Body;
use crate::kernel::span::Order;
use crate::kernel::weekday;
use crate::kernel::{Bilingual, End, Known, Lang, PartialDate, Span};
use crate::tenures::model::Tenure;
use crate::web::{format, language};
use jiff::civil::Weekday;
use language::Said;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = TimelineFinding)]
pub struct Finding {
    /// The same for the same thing in the same tenures, however often it is computed.
    pub id: String,
    #[schema(example = "end_before_beginning")]
    pub code: &'static str,
    /// `warning`: it contradicts something; `info`: worth knowing; `ask`: something is missing.
    pub severity: &'static str,
    pub message: Bilingual,
    /// The law, or the tenures' own source; null where it follows from the dates alone.
    pub source: Option<String>,
    /// The rule by its id, where it is one of `docs/rules`, and how well it was checked.
    pub rule: Option<String>,
    pub rule_status: Option<String>,
    pub tenures: Vec<String>,
    /// What a person answered: it is known, and why.
    pub answer: Option<Answered>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = FindingAnswered)]
pub struct Answered {
    pub because: String,
    /// The account that said so.
    pub by: String,
    pub at: String,
}

fn id_of(code: &str, rule: Option<&str>, tenures: &[String]) -> String {
    let parts = [code].into_iter().chain(rule).chain(tenures.iter().map(String::as_str));
    parts.collect::<Vec<_>>().join(".")
}

type Names = HashMap<String, Bilingual>;

pub fn of(
    tenures: &[&Tenure],
    areas: &[Area],
    bodies: &[Body],
    names: &Names,
    overlaps: &[Overlap],
) -> Vec<Finding> {
    let mut out = Vec::new();
    for tenure in tenures {
        out.extend(inverted(tenure));
        out.extend(wrong_weekday(tenure));
        out.extend(territory(tenure, areas));
        out.extend(body(tenure, bodies));
        out.extend(outside_its_whole(tenures, tenure));
        out.extend(before_what_it_followed(tenures, tenure));
    }
    out.extend(incompatible(tenures, names, overlaps));
    out.extend(job_beside_mandate(tenures, overlaps));
    out.extend(not_reconciled(tenures, names));
    out
}

/// A finding whose sentence stands in the language files.
fn finding(
    code: &'static str,
    severity: &'static str,
    about: &[&Tenure],
    words: &[(&str, &dyn Fn(Lang) -> String)],
) -> Finding {
    let say = |lang: Lang| {
        let said: Vec<(&str, String)> = words.iter().map(|(n, w)| (*n, w(lang))).collect();
        let args: Vec<(&str, Said<'_>)> = said.iter().map(|(n, w)| (*n, Said::Text(w))).collect();
        let key = format!("tenures-finding-{}", code.replace('_', "-"));
        Some(language::say_with(lang, &key, &args))
    };
    let mut sources: Vec<String> = about.iter().filter_map(|t| t.said.source.clone()).collect();
    sources.dedup();
    let tenures: Vec<String> = about.iter().map(|t| t.id.clone()).collect();
    Finding {
        id: id_of(code, None, &tenures),
        answer: None,
        code,
        severity,
        message: Bilingual::new(say(Lang::Ar), say(Lang::Fr), say(Lang::En)),
        source: (!sources.is_empty()).then(|| sources.join(" · ")),
        rule: None,
        rule_status: None,
        tenures,
    }
}

fn role(tenure: &Tenure) -> impl Fn(Lang) -> String {
    |lang| tenure.said.role.get(lang).to_owned()
}

fn written(date: PartialDate) -> impl Fn(Lang) -> String {
    move |lang| format::partial(lang, date)
}

fn inverted(tenure: &Tenure) -> Option<Finding> {
    let (began, ended) = tenure.said.began.zip(tenure.said.ended)?;
    tenure.said.span().is_inverted().then(|| {
        finding(
            "end_before_beginning",
            "warning",
            &[tenure],
            &[("role", &role(tenure)), ("from", &written(began)), ("to", &written(ended))],
        )
    })
}

/// A day of the week in its words that was another one on the date beside it.
fn wrong_weekday(tenure: &Tenure) -> Option<Finding> {
    let said = &tenure.said;
    let texts = [&said.how_text, &said.end_cause, &said.election, &said.outcomes, &said.source];
    let found = texts.into_iter().flatten().flat_map(|t| weekday::dates_in(t));
    let wrong = found.into_iter().find(|w| !w.is_right())?;
    let name = |day: Weekday| {
        move |lang: Lang| {
            language::say(lang, &format!("tenures-weekday-{}", day.to_monday_zero_offset()))
        }
    };
    let date = PartialDate::parse(&wrong.date.to_string())?;
    let (right, other) = (name(wrong.date.weekday()), name(wrong.said));
    let words: &[(&str, &dyn Fn(Lang) -> String)] = &[
        ("role", &role(tenure)),
        ("date", &written(date)),
        ("weekday", &right),
        ("other", &other),
    ];
    Some(finding("weekday_mismatch", "warning", &[tenure], words))
}

/// A territory outside the dates between which it was one.
fn territory(tenure: &Tenure, areas: &[Area]) -> Option<Finding> {
    let area = areas.iter().find(|a| Some(&a.code) == tenure.said.area.as_ref())?;
    let dates = (&area.valid_from, &area.valid_until);
    outside_dates(tenure, &area.name, dates, ["territory_not_yet", "territory_no_more"])
}

/// A body outside the dates between which it was there.
fn body(tenure: &Tenure, bodies: &[Body]) -> Option<Finding> {
    let body = bodies.iter().find(|b| Some(&b.id) == tenure.said.body.as_ref())?;
    let dates = (&body.valid_from, &body.valid_until);
    outside_dates(tenure, &body.name, dates, ["body_not_yet", "body_no_more"])
}

fn outside_dates(
    tenure: &Tenure,
    name: &Bilingual,
    dates: (&Option<String>, &Option<String>),
    [not_yet, no_more]: [&'static str; 2],
) -> Option<Finding> {
    let read = |text: &Option<String>| text.as_deref().and_then(PartialDate::parse);
    let (from, until) = (read(dates.0), read(dates.1));
    let said = &tenure.said;
    let first = said.began.or(said.ended)?;
    let last = said.ended.or(said.began)?;
    let named = |lang: Lang| name.get(lang).to_owned();
    let words = role(tenure);
    if let Some(from) = from.filter(|from| first.order(*from) == Order::Before) {
        let date = written(from);
        return Some(finding(
            not_yet,
            "warning",
            &[tenure],
            &[("role", &words), ("area", &named), ("date", &date)],
        ));
    }
    let until = until?;
    let goes_on = said.span().end == End::Open;
    if goes_on || until.order(last) == Order::Before {
        let date = written(until);
        return Some(finding(
            no_more,
            "warning",
            &[tenure],
            &[("role", &words), ("area", &named), ("date", &date)],
        ));
    }
    None
}

fn outside_its_whole(all: &[&Tenure], part: &Tenure) -> Option<Finding> {
    let whole = all.iter().find(|t| Some(&t.id) == part.said.within.as_ref())?;
    let (inner, outer) = (part.said.span(), whole.said.span());
    let early = inner.began.zip(outer.began).is_some_and(|(i, o)| i.order(o) == Order::Before);
    let late = match (inner.end, outer.end) {
        (End::On(i), End::On(o)) => i.order(o) == Order::After,
        (End::Open, End::On(_)) => part.said.end_state == Some("ongoing"),
        _ => inner.began.is_some_and(|b| outside_on(outer, b)),
    };
    (early || late).then(|| {
        finding(
            "outside_its_whole",
            "warning",
            &[part, whole],
            &[("role", &role(part)), ("other", &role(whole))],
        )
    })
}

fn outside_on(span: Span, date: PartialDate) -> bool {
    matches!(span.end, End::On(end) if date.order(end) == Order::After)
}

fn before_what_it_followed(all: &[&Tenure], later: &Tenure) -> Option<Finding> {
    let earlier = all.iter().find(|t| Some(&t.id) == later.said.after.as_ref())?;
    let end = earlier.said.ended.or(earlier.said.began)?;
    let began = later.said.began.or(later.said.ended)?;
    (began.order(end) == Order::Before).then(|| {
        finding(
            "order_contradicted",
            "warning",
            &[later, earlier],
            &[("role", &role(later)), ("other", &role(earlier))],
        )
    })
}

fn body_names<'a>(tenure: &'a Tenure, names: &'a Names) -> Option<&'a Bilingual> {
    let kept = tenure.said.body.as_ref().and_then(|id| names.get(id));
    kept.or(tenure.said.body_name.as_ref())
}

fn folded(text: &Bilingual) -> String {
    [&text.ar, &text.fr, &text.en].into_iter().flatten().map(|t| names::fold(t) + " ").collect()
}

fn office<'a>(tenure: &'a Tenure, names: &Names) -> Office<'a> {
    let role = folded(&tenure.said.role);
    let body = body_names(tenure, names).map(folded).unwrap_or_default();
    Office { kind: tenure.said.kind, whole: format!("{body} {role}"), role }
}

/// Offices surely held together while a rule that forbids it was law.
fn incompatible(all: &[&Tenure], names: &Names, overlaps: &[Overlap]) -> Vec<Finding> {
    let mut out = Vec::new();
    for overlap in overlaps {
        let found = |id: &String| all.iter().find(|t| t.id == *id);
        let (Some(a), Some(b)) = (found(&overlap.tenures[0]), found(&overlap.tenures[1])) else {
            continue;
        };
        let (x, y) = (office(a, names), office(b, names));
        let both = Span::new(Some(overlap.began), overlap.ended.map_or(End::Open, End::On));
        for rule in RULES.iter().filter(|r| r.forbids(&x, &y)) {
            if rule.span().overlaps(&both) != Known::Yes {
                continue;
            }
            let text = |lang: Lang| rule.text.get(lang).to_owned();
            let words: &[(&str, &dyn Fn(Lang) -> String)] =
                &[("rule", &text), ("role", &role(a)), ("other", &role(b))];
            let plain = finding("incompatible_offices", "warning", &[a, b], words);
            out.push(Finding {
                id: id_of(plain.code, Some(&rule.id), &plain.tenures),
                source: Some(rule.source.clone()),
                rule: Some(rule.id.clone()),
                rule_status: Some(rule.status.clone()),
                ..plain
            });
        }
    }
    out
}

/// A job or a business held beside a mandate: allowed, worth knowing.
fn job_beside_mandate(all: &[&Tenure], overlaps: &[Overlap]) -> Vec<Finding> {
    let found = |id: &String| all.iter().find(|t| t.id == *id).copied();
    let pairs =
        overlaps.iter().filter_map(|o| Some((found(&o.tenures[0])?, found(&o.tenures[1])?)));
    let is_work = |t: &Tenure| matches!(t.said.kind, "job" | "business");
    let beside = pairs.filter_map(|(a, b)| match (is_work(a), is_work(b)) {
        (true, false) if b.said.kind == "mandate" => Some((a, b)),
        (false, true) if a.said.kind == "mandate" => Some((b, a)),
        _ => None,
    });
    beside
        .map(|(job, mandate)| {
            let words: &[(&str, &dyn Fn(Lang) -> String)] =
                &[("role", &role(job)), ("other", &role(mandate))];
            finding("job_beside_mandate", "info", &[job, mandate], words)
        })
        .collect()
}

/// Two different roles in one body, at once or undated, neither a part of the other nor
/// said to follow it: the sources do not say how they fit.
fn not_reconciled(all: &[&Tenure], names: &Names) -> Vec<Finding> {
    let mut out = Vec::new();
    for (i, a) in all.iter().enumerate() {
        for b in &all[i + 1..] {
            let linked = is_part(all, a, b)
                || is_part(all, b, a)
                || a.said.after.as_ref() == Some(&b.id)
                || b.said.after.as_ref() == Some(&a.id);
            let apart = a.said.span().overlaps(&b.said.span()) == Known::No;
            let same_role = folded(&a.said.role) == folded(&b.said.role);
            if !linked && !apart && !same_role && is_same_body(a, b, names) {
                let words: &[(&str, &dyn Fn(Lang) -> String)] =
                    &[("role", &role(a)), ("other", &role(b))];
                out.push(finding("roles_not_reconciled", "ask", &[a, b], words));
            }
        }
    }
    out
}

fn is_same_body(a: &Tenure, b: &Tenure, names: &Names) -> bool {
    if let (Some(x), Some(y)) = (&a.said.body, &b.said.body) {
        return x == y;
    }
    let (Some(x), Some(y)) = (body_names(a, names), body_names(b, names)) else { return false };
    let same = |x: &Option<String>, y: &Option<String>| {
        x.as_ref().zip(y.as_ref()).is_some_and(|(x, y)| names::fold(x) == names::fold(y))
    };
    same(&x.ar, &y.ar) || same(&x.fr, &y.fr)
}
