//! A pause: a year or more after the first mandate or function in which the person held
//! none, as far as that is sure. An office that began and whose end nobody told reaches
//! as far as the next one.

use crate::kernel::{End, PartialDate, Span};
use crate::tenures::model::Tenure;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Pause {
    #[schema(value_type = String)]
    pub began: PartialDate,
    /// Null while it lasts.
    #[schema(value_type = Option<String>)]
    pub ended: Option<PartialDate>,
    /// What it is a pause from: `elections`.
    pub scope: &'static str,
    pub basis: &'static str,
    /// Why the last office before it ended, in the words that were given.
    pub reason: Option<String>,
}

pub fn of(tenures: &[&Tenure], today: Date) -> Vec<Pause> {
    let mut offices: Vec<Office<'_>> = tenures
        .iter()
        .filter(|t| t.said.is_office() && !is_in_office(tenures, t))
        .map(|t| (*t, t.said.span()))
        .filter(|(_, span)| !span.is_inverted())
        .filter_map(|(t, span)| Some((t, span, place(span, today)?)))
        .filter(|(_, _, at)| *at <= today)
        .collect();
    offices.sort_by_key(|(t, _, at)| (*at, t.id.clone()));
    let mut out = Vec::new();
    // The latest known end of all so far; none while one goes on or may go on.
    let mut reached: Option<PartialDate> = None;
    for (i, (_, span, _)) in offices.iter().enumerate() {
        if let (Some(end), Some(began)) = (reached, span.began)
            && is_a_year(end, began.first_day())
        {
            out.push(pause(&offices, end, Some(began)));
        }
        reached = match span.end {
            End::On(end) if i == 0 => Some(end),
            End::On(end) => match reached {
                Some(before) if before.last_day() > end.last_day() => Some(before),
                None if offices[..i].iter().any(|o| goes_on(&o.1)) => None,
                _ => Some(end),
            },
            End::Open | End::Unknown => None,
        };
    }
    if let Some(end) = reached
        && is_a_year(end, today)
    {
        out.push(pause(&offices, end, None));
    }
    out
}

/// With its time and where it stands among the others.
type Office<'a> = (&'a Tenure, Span, Date);

/// A function inside a mandate says nothing that the mandate does not.
fn is_in_office(all: &[&Tenure], part: &Tenure) -> bool {
    let whole = all.iter().find(|t| Some(&t.id) == part.said.within.as_ref());
    whole.is_some_and(|w| w.said.is_office() && w.said.began.is_some())
}

/// Where it stands among the others: by its beginning, by its end where that is all there
/// is. Something that goes on since nobody knows when comes last and holds a pause off.
fn place(span: Span, today: Date) -> Option<Date> {
    match (span.began, span.end) {
        (Some(began), _) => Some(began.first_day()),
        (None, End::On(end)) => Some(end.first_day()),
        (None, End::Open) => Some(today),
        (None, End::Unknown) => None,
    }
}

fn goes_on(span: &Span) -> bool {
    span.end == End::Open
}

fn is_a_year(end: PartialDate, next: Date) -> bool {
    end.last_day().saturating_add(1.year()) <= next
}

fn pause(offices: &[Office<'_>], began: PartialDate, ended: Option<PartialDate>) -> Pause {
    let last = offices.iter().filter(|(t, _, _)| t.said.ended == Some(began));
    let reason = last.into_iter().find_map(|(t, _, _)| t.said.end_cause.clone());
    Pause { began, ended, scope: "elections", basis: "derived", reason }
}
