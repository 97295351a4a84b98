//! What a communiqué is.

use crate::kernel::fields::{Change, change, change_needed};
use crate::kernel::{Bilingual, Fields, Lang, Time};
use crate::meetings::model::{Finding, contradicted};
use jiff::tz::TimeZone;
use serde::Serialize;
use utoipa::ToSchema;

const LONGEST_TITLE: usize = 300;
const LONGEST_TEXT: usize = 15_000;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Communique {
    pub id: String,
    pub meeting: String,
    pub body: String,
    pub year: i64,
    pub number: i64,
    pub title: Bilingual,
    pub text: Bilingual,
    /// The language whose version is still awaited.
    pub awaited: Option<Lang>,
    pub embargo_until: Option<Time>,
    pub published_at: Option<Time>,
    /// The end of its public address.
    pub page: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Draft,
    /// Published, but nobody sees it yet.
    Embargoed,
    Published,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Embargoed => "embargoed",
            Self::Published => "published",
        }
    }
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CommuniqueShown {
    pub id: String,
    pub meeting: String,
    pub body: String,
    pub year: i64,
    /// From 1 in each year of its body.
    pub number: i64,
    pub title: Bilingual,
    pub text: Bilingual,
    pub state: State,
    /// `ar` or `fr`: that version is still awaited.
    pub awaited: Option<String>,
    pub embargo_until: Option<String>,
    pub published_at: Option<String>,
    /// Its public page: nothing stands there before it is published.
    pub url: String,
    pub findings: Vec<Finding>,
}

impl Communique {
    pub fn state(&self, now: Time) -> State {
        match (self.published_at, self.embargo_until) {
            (None, _) => State::Draft,
            (Some(_), Some(until)) if now < until => State::Embargoed,
            (Some(_), _) => State::Published,
        }
    }

    pub fn shown(&self, zone: &TimeZone, now: Time, base: &str) -> CommuniqueShown {
        let written = |time: &Option<Time>| time.as_ref().map(|t| t.rfc3339(zone));
        CommuniqueShown {
            id: self.id.clone(),
            meeting: self.meeting.clone(),
            body: self.body.clone(),
            year: self.year,
            number: self.number,
            title: self.title.clone(),
            text: self.text.clone(),
            state: self.state(now),
            awaited: self.awaited.map(|l| l.code().to_owned()),
            embargo_until: written(&self.embargo_until),
            published_at: written(&self.published_at),
            url: format!("{base}{}", self.address()),
            findings: self.findings(),
        }
    }

    pub fn address(&self) -> String {
        format!("/c/{}", self.page)
    }

    /// Days of the week in its texts that are not those of their dates.
    pub fn findings(&self) -> Vec<Finding> {
        let texts = [&self.text.ar, &self.text.fr, &self.text.en].into_iter().flatten();
        texts.flat_map(|text| contradicted("text", text)).collect()
    }

    /// « 7/2025 ».
    pub fn reference(&self) -> String {
        format!("{}/{}", self.number, self.year)
    }

    /// The version that is neither there nor awaited.
    pub fn lacks(&self) -> Option<Lang> {
        let of = |lang: Lang| match lang {
            Lang::Ar => self.text.ar.is_some() && self.title.ar.is_some(),
            _ => self.text.fr.is_some() && self.title.fr.is_some(),
        };
        [Lang::Ar, Lang::Fr].into_iter().find(|l| !of(*l) && self.awaited != Some(*l))
    }
}

/// The fields that a PATCH gives.
#[derive(Debug, Clone, Default)]
pub struct CommuniqueChange {
    title: Option<Bilingual>,
    text: Option<Bilingual>,
    awaited: Change<Lang>,
    embargo_until: Change<Time>,
}

impl CommuniqueChange {
    pub fn read(f: &mut Fields) -> Self {
        let lang = |t: &str| Lang::parse(t).filter(|l| *l != Lang::En);
        Self {
            title: change_needed(f, "title", |f, key| f.bilingual(key, LONGEST_TITLE)),
            text: change_needed(f, "text", |f, key| f.bilingual_long(key, LONGEST_TEXT)),
            awaited: change(f, "awaited", |f, key| f.choice(key, lang)),
            embargo_until: change(f, "embargo_until", Fields::time),
        }
    }

    pub fn apply(&self, mut to: Communique) -> Communique {
        to.title = self.title.clone().unwrap_or(to.title);
        to.text = self.text.clone().unwrap_or(to.text);
        to.awaited = self.awaited.unwrap_or(to.awaited);
        to.embargo_until = self.embargo_until.unwrap_or(to.embargo_until);
        to
    }
}

/// What `PATCH /communiques/{id}` takes, as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct CommuniqueRequest {
    title: Option<Bilingual>,
    text: Option<Bilingual>,
    awaited: Option<String>,
    embargo_until: Option<String>,
}
