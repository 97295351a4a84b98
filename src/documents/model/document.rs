//! A text from outside: what it is, where it comes from, how far it is to be believed.

use super::{ClaimShown, Finding};
use crate::kernel::{Fields, Lang, PartialDate, State, Time, text};
use serde::Serialize;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

/// The longest text that is kept, in bytes of UTF-8.
pub const LONGEST: usize = 5 << 20;
const LINE: usize = 300;

/// How far a source is to be believed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reliability {
    /// Written by the organisation itself.
    Ours,
    Official,
    #[default]
    Press,
    /// Somebody who is not named.
    Unnamed,
}

impl Reliability {
    pub const ALL: [Self; 4] = [Self::Ours, Self::Official, Self::Press, Self::Unnamed];

    pub fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Official => "official",
            Self::Press => "press",
            Self::Unnamed => "unnamed",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.name() == text)
    }
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    pub id: String,
    pub area: Option<String>,
    pub body: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub source: Option<String>,
    pub reliability: Reliability,
    pub published: Option<PartialDate>,
    /// The day it stands under, and its week: `2025-W24`.
    pub day: String,
    pub week: String,
    pub lang: Lang,
    pub text: String,
    /// How many characters that nobody sees were taken out.
    pub removed: i64,
    /// The first text with the same words, or nearly, where this is not it.
    pub first: Option<String>,
    pub findings: Vec<Finding>,
    pub created_at: Time,
}

/// A document as it is answered, with what it claims.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DocumentShown {
    pub id: String,
    /// `ar` or `fr`.
    pub lang: &'static str,
    pub title: Option<String>,
    pub url: Option<String>,
    pub source: Option<String>,
    pub reliability: Reliability,
    /// A partial date.
    pub published: Option<String>,
    pub area: Option<String>,
    pub body: Option<String>,
    /// An earlier document with the same words, or nearly: one dispatch in two papers.
    pub first: Option<String>,
    /// The text as it is kept: what offsets count in. Left out of lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub text: Option<String>,
    pub removed: i64,
    pub created_at: String,
    /// What cannot be, wherever it stands.
    pub findings: Vec<Finding>,
    /// Left out of lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub claims: Option<Vec<ClaimShown>>,
}

impl Document {
    pub fn shown(&self, zone: &jiff::tz::TimeZone) -> DocumentShown {
        DocumentShown {
            id: self.id.clone(),
            lang: self.lang.code(),
            title: self.title.clone(),
            url: self.url.clone(),
            source: self.source.clone(),
            reliability: self.reliability,
            published: self.published.map(|d| d.to_string()),
            area: self.area.clone(),
            body: self.body.clone(),
            first: self.first.clone(),
            text: None,
            removed: self.removed,
            created_at: self.created_at.rfc3339(zone),
            findings: self.findings.clone(),
            claims: None,
        }
    }

    /// What a fact that rests on it names as its source: « title », newspaper, day.
    pub fn as_source(&self) -> String {
        let title = self.title.as_ref().map(|t| format!("«\u{a0}{t}\u{a0}»"));
        let parts = [title, self.source.clone(), Some(self.day.clone()), self.url.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// What somebody brings.
#[derive(Debug, Clone, Default)]
pub struct NewDocument {
    pub text: String,
    pub title: Option<String>,
    pub url: Option<String>,
    pub source: Option<String>,
    pub reliability: Reliability,
    pub published: Option<PartialDate>,
    pub lang: Option<Lang>,
    pub area: Option<String>,
    pub removed: i64,
    /// Where its text is still to be fetched from.
    pub address: Option<String>,
}

impl NewDocument {
    /// A text; where texts may be fetched, an address may stand for it, alone.
    pub fn read(f: &mut Fields, fetches: bool) -> Self {
        let [has_text, has_url, has_address] =
            ["text", "url", "address"].map(|key| f.state(key) == State::Given);
        // Where nothing may be fetched, nobody has heard of an address.
        let address = if fetches { web_address(f, "address") } else { None };
        match (has_text, fetches && has_address) {
            (false, false) => f.wrong("text", "missing"),
            (_, true) if has_text || has_url => f.wrong("address", "address_alone"),
            _ => {}
        }
        let lang = |t: &str| Lang::parse(t).filter(|l| *l != Lang::En);
        Self {
            text: whole_text(f).unwrap_or_default(),
            title: f.line("title", LINE),
            url: web_address(f, "url"),
            source: f.line("source", LINE),
            reliability: f.choice("reliability", Reliability::parse).unwrap_or_default(),
            published: f.date("published"),
            lang: f.choice("lang", lang),
            area: f.id("area"),
            removed: 0,
            address,
        }
    }
}

/// The text to its last blank, the ends of its lines as they came, so that offsets count in
/// what was sent.
fn whole_text(f: &mut Fields) -> Option<String> {
    let sent = f.raw("text")?;
    let Some(text) = sent.as_str() else {
        f.wrong("text", "not_a_text");
        return None;
    };
    match text::long(text, LONGEST) {
        Ok(_) if text.len() <= LONGEST => Some(text.to_owned()),
        Ok(_) => {
            f.wrong("text", "too_long");
            None
        }
        Err(code) => {
            f.wrong("text", code);
            None
        }
    }
}

fn web_address(f: &mut Fields, key: &str) -> Option<String> {
    let url = f.line(key, 2000)?;
    let is_web = ["https://", "http://"].iter().any(|lead| url.starts_with(lead));
    if is_web && !url.chars().any(char::is_whitespace) {
        return Some(url);
    }
    f.wrong(key, "bad_address");
    None
}

/// A text that was copied carries marks of direction, zero-width letters and the like: they
/// are taken out, and how many there were is said.
pub fn without_marks(text: &str) -> (String, i64) {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let seen = |c: &char| *c == '\n' || *c == '\t' || !text::is_forbidden(*c);
    let kept: String = text.chars().filter(seen).collect();
    let removed = text.chars().count() - kept.chars().count();
    (kept, i64::try_from(removed).unwrap_or(i64::MAX))
}

/// The words of a folded text, without its signs.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

/// Of the folded words alone: signs, blanks and vowel marks make no other dispatch.
pub fn fingerprint(text: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    for word in words(&names::fold(text)) {
        hash.update(word.as_bytes());
        hash.update([0]);
    }
    hash.finalize().into()
}

/// What `POST /documents` takes, as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct DocumentRequest {
    /// What the text says; needed unless `address` stands for it.
    text: Option<String>,
    /// Where it is fetched from, without `text` and `url`: only on an installation that lists
    /// hosts to fetch from; unknown elsewhere.
    address: Option<String>,
    title: Option<String>,
    /// `http` or `https`.
    url: Option<String>,
    /// A partial date.
    published: Option<String>,
    /// `ar` or `fr`; found out where it is left out.
    lang: Option<String>,
    /// The newspaper, the office.
    source: Option<String>,
    /// `ours`, `official`, `press`, `unnamed`; `press` where it is left out.
    reliability: Option<String>,
    /// Whose it is; the bringer's own territory where it is left out.
    area: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_nobody_sees_are_taken_out_and_counted() {
        let (kept, removed) = without_marks("a\u{202E}b\r\n\u{200B}\tc\u{200C}\u{FEFF}");
        assert_eq!((kept.as_str(), removed), ("ab\n\tc\u{200C}", 3));
    }

    #[test]
    fn one_dispatch_has_one_fingerprint() {
        let a = fingerprint("عُيِّن كريم الوزاني، مديرا.");
        assert_eq!(a, fingerprint("  عين كريم الوزاني مديرا "));
        assert_ne!(a, fingerprint("عين كريم الوزاني رئيسا"));
    }
}
