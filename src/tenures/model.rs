//! What a tenure is: a person's time in something.

use crate::bodies::posts::{self, Hold};
use crate::kernel::{Bilingual, End, Known, PartialDate, Span};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

pub const KINDS: [&str; 8] =
    ["study", "job", "competition", "mandate", "function", "party_post", "club", "business"];
pub const END_STATES: [&str; 4] = ["ended", "ongoing", "unknown", "planned"];
pub const WAYS: [&str; 7] =
    ["elected", "indirect_election", "appointed", "competition", "co_opted", "ex_officio", "other"];
pub const STATUSES: [&str; 5] = ["claimed", "inferred", "imported", "verified", "refuted"];

/// What is said of it, as it was said.
#[derive(Debug, Clone, Default, PartialEq, Serialize, ToSchema)]
pub struct Said {
    /// `study`, `job`, `competition`, `mandate`, `function`, `party_post`, `club`, `business`.
    #[schema(example = "mandate")]
    pub kind: &'static str,
    pub role: Bilingual,
    /// The body where it is kept here, else its name alone.
    pub body: Option<String>,
    pub body_name: Option<Bilingual>,
    pub post: Option<String>,
    /// The code of the territory, as it was then.
    pub area: Option<String>,
    pub constituency: Option<String>,
    /// Partial dates.
    #[schema(value_type = Option<String>, example = "2003-09")]
    pub began: Option<PartialDate>,
    #[schema(value_type = Option<String>, example = "2009")]
    pub ended: Option<PartialDate>,
    pub end_state: Option<&'static str>,
    pub how: Option<&'static str>,
    pub how_text: Option<String>,
    pub end_cause: Option<String>,
    /// The tenure this is a part of.
    pub within: Option<String>,
    /// One that it came after.
    pub after: Option<String>,
    pub election: Option<String>,
    pub on_behalf_of: Option<String>,
    pub outcomes: Option<String>,
    pub source: Option<String>,
    pub status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Tenure {
    pub id: String,
    pub person: String,
    #[serde(flatten)]
    pub said: Said,
    /// How the role is called when a woman holds it, where its post tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub role_feminine: Option<Bilingual>,
}

impl Said {
    pub fn is_refuted(&self) -> bool {
        self.status == "refuted"
    }

    /// An elected office or one in a council: what a pause is a pause from.
    pub fn is_office(&self) -> bool {
        matches!(self.kind, "mandate" | "function")
    }

    /// A date says more than a word. Where neither says how it ended, it goes on if its
    /// beginning or its seat is known.
    pub fn span(&self) -> Span {
        let end = match (self.ended, self.end_state) {
            (Some(date), _) => End::On(date),
            (None, Some("unknown" | "ended")) => End::Unknown,
            (None, Some(_)) => End::Open,
            (None, None) if self.began.is_some() || self.post.is_some() => End::Open,
            (None, None) => End::Unknown,
        };
        Span::new(self.began, end)
    }

    /// How it ended, as far as its dates say it today.
    pub fn end_state_on(&self, today: Date) -> Option<&'static str> {
        match (self.ended, self.end_state) {
            (Some(_), Some(said @ ("unknown" | "planned" | "ended"))) => Some(said),
            (Some(date), _) if date.first_day() > today => Some("planned"),
            (Some(_), _) => Some("ended"),
            (None, said) => said,
        }
    }
}

impl Tenure {
    /// Its days in a body that is kept here; none where it says nothing of any day, or
    /// was refuted. Something that goes on since nobody knows when counts from today.
    pub fn hold(&self, body: &str, today: Date) -> Option<Hold> {
        let span = self.said.span();
        if self.said.is_refuted() || span.is_inverted() {
            return None;
        }
        let since_today = span.began.is_none() && span.end == End::Open;
        let sure = if since_today { Some((today, None)) } else { span.sure() };
        Some(Hold {
            tenure: self.id.clone(),
            body: body.to_owned(),
            post: self.said.post.clone(),
            person: self.person.clone(),
            role: self.said.role.clone(),
            shown: shown(span, today)?,
            sure,
        })
    }

    /// The role as a person of this gender is called by it.
    pub fn role_of(&self, is_woman: bool) -> Bilingual {
        posts::model::called(&self.said.role, self.role_feminine.as_ref().filter(|_| is_woman))
    }

    /// Takes the feminine form from the post, in the languages in which the role is the
    /// post's own: words that somebody chose stay.
    pub fn learn_feminine(&mut self, post: &posts::Post) {
        let Some(f) = &post.role_feminine else { return };
        let form = |said: &Option<String>, role: &Option<String>, form: &Option<String>| {
            let own = match (said, role) {
                (None, _) => true,
                (Some(said), Some(role)) => names::fold(said) == names::fold(role),
                (Some(_), None) => false,
            };
            form.clone().filter(|_| own)
        };
        let (said, role) = (&self.said.role, &post.role);
        self.role_feminine = Bilingual::new(
            form(&said.ar, &role.ar, &f.ar),
            form(&said.fr, &role.fr, &f.fr),
            form(&said.en, &role.en, &f.en),
        )
        .some();
    }

    /// Whether it was under way on this day, as far as is known.
    pub fn may_hold_on(&self, day: Date) -> bool {
        self.said.span().holds_on(day) != Known::No
    }
}

/// The widest reading of its dates that is still known: an unknown end or beginning adds
/// nothing to the other. The day on which it ended is the successor's.
fn shown(span: Span, today: Date) -> Option<(Date, Option<Date>)> {
    let after = |date: PartialDate| date.last_day().saturating_add(1.day());
    match (span.began, span.end) {
        (Some(began), End::Open) => Some((began.first_day(), None)),
        (None, End::Open) => Some((today, None)),
        (Some(began), End::Unknown) => Some((began.first_day(), Some(after(began)))),
        (None, End::Unknown) => None,
        (began, End::On(ended)) => {
            let from = began.unwrap_or(ended).first_day();
            let is_day = ended.day.is_some() && from < ended.first_day();
            Some((from, Some(if is_day { ended.first_day() } else { after(ended) })))
        }
    }
}
