//! The minutes as a page to print: one language, or Arabic beside French.

use super::blocks::{self, Block};
use super::kept::{Line, Minutes};
use super::phrases::say;
use crate::kernel::{Bilingual, Lang, Refusal, Result};
use crate::web::{Page, Req, Response, page_reply};
use askama::Template;

/// Which languages stand on the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongues {
    One(Lang),
    Both,
}

impl Tongues {
    pub fn asked(req: &Req) -> Result<Self> {
        match req.query("lang") {
            Some("ar") => Ok(Self::One(Lang::Ar)),
            Some("fr") => Ok(Self::One(Lang::Fr)),
            Some("both") => Ok(Self::Both),
            Some(_) => Err(Refusal::field("lang", "unknown_value").into()),
            None if req.cx.lang == Lang::Ar => Ok(Self::One(Lang::Ar)),
            None => Ok(Self::One(Lang::Fr)),
        }
    }

    pub fn all(self) -> Vec<Lang> {
        match self {
            Self::One(lang) => vec![lang],
            Self::Both => vec![Lang::Ar, Lang::Fr],
        }
    }
}

#[derive(Template)]
#[template(path = "meetings/minutes_paper.html")]
struct Paper {
    p: Page,
    /// The language of the sheet itself.
    lang: Lang,
    both: bool,
    langs: Vec<Lang>,
    organisation: [String; 2],
    body: [String; 2],
    title: String,
    state: Vec<(Lang, String)>,
    /// Side by side: one column for each language.
    rows: Vec<Vec<(Lang, Option<Block>)>>,
    chair: Vec<(Lang, String)>,
    annex: Vec<Line>,
    hash: String,
}

impl Paper {
    fn is_decision(&self, row: &[(Lang, Option<Block>)]) -> bool {
        row.iter().any(|(_, b)| matches!(b, Some(Block::Decision { .. })))
    }

    fn of<'t>(&self, text: &'t Bilingual, lang: &Lang) -> &'t str {
        text.get(*lang)
    }

    fn said(&self, lang: &Lang, key: &str) -> String {
        say(*lang, key, &[])
    }
}

pub fn page(req: &Req, minutes: &Minutes, tongues: Tongues) -> Result<Response> {
    let langs = tongues.all();
    let lang = langs[0];
    let organisation = &minutes.facts.organisation;
    let body = &minutes.facts.body;
    let chair = minutes.facts.chair.as_ref();
    let version = minutes.version.as_ref();
    let state = |l: &Lang| {
        let n = version.map_or(0, |v| v.version).to_string();
        (*l, say(*l, &format!("meetings-phase-line-{}", minutes.phase()), &[("version", &n)]))
    };
    let paper = Paper {
        p: req.page("meetings"),
        both: tongues == Tongues::Both,
        organisation: [Lang::Ar, Lang::Fr].map(|l| organisation.get(l).to_owned()),
        body: [Lang::Ar, Lang::Fr].map(|l| body.get(l).to_owned()),
        title: minutes.facts.meeting.title.get(lang).to_owned(),
        state: langs.iter().map(state).collect(),
        rows: rows(&langs.iter().map(|l| (*l, blocks::read(minutes.text(*l)))).collect::<Vec<_>>()),
        chair: langs
            .iter()
            .map(|l| {
                let name = chair.and_then(|c| c.name.as_ref());
                (*l, name.map(|n| n.get(*l).to_owned()).unwrap_or_default())
            })
            .collect(),
        annex: minutes.annex.clone(),
        hash: spaced(version.and_then(|v| v.hash.as_deref()).unwrap_or_default()),
        lang,
        langs,
    };
    page_reply(200, &paper)
}

/// Part by part beside each other; where one text has more, the other side is empty.
pub(super) fn rows(texts: &[(Lang, Vec<Block>)]) -> Vec<Vec<(Lang, Option<Block>)>> {
    let most = texts.iter().map(|(_, t)| t.len()).max().unwrap_or_default();
    (0..most)
        .map(|i| texts.iter().map(|(lang, text)| (*lang, text.get(i).cloned())).collect())
        .collect()
}

/// In fours, so that somebody can read it aloud.
pub(super) fn spaced(hash: &str) -> String {
    let letters: Vec<char> = hash.chars().collect();
    let parts: Vec<String> = letters.chunks(4).map(|c| c.iter().collect()).collect();
    parts.join(" ")
}
