//! What everybody may read: a published communiqué on a page that shows nothing else, and
//! the feed of a body. Before that, there is nothing at their addresses.

use super::model::Communique;
use super::photos::model::Photo;
use super::{photos, store};
use crate::app::organisation;
use crate::bodies;
use crate::kernel::{Bilingual, Lang, Refusal, Result};
use crate::meetings::papers::print;
use crate::web::{Page, Req, Response, feed_reply, page_reply};
use askama::Template;
use picture::{CARD_HEIGHT, CARD_WIDTH};

#[derive(Template)]
#[template(path = "communiques/public.html")]
struct Public {
    p: Page,
    c: Communique,
    organisation: [String; 2],
    body: [String; 2],
    url: String,
    feed: String,
    /// Side by side, paragraph by paragraph.
    rows: Vec<Vec<(Lang, String)>>,
    langs: Vec<Lang>,
    photos: Vec<Photo>,
    /// The first words of it.
    summary: String,
    /// What stands beside the link: its address, width and height.
    card: Option<(String, i64, i64)>,
    has_pdf: bool,
    /// Ready for messages, in each language.
    messages: Vec<(Lang, String)>,
}

impl Public {
    fn title(&self, lang: &Lang) -> &str {
        self.c.title.get(*lang)
    }

    fn of<'t>(&self, text: &'t Bilingual, lang: &Lang) -> &'t str {
        text.get(*lang)
    }
}

/// The versions that are there.
pub(super) fn langs(c: &Communique) -> Vec<Lang> {
    let there = [(Lang::Ar, &c.text.ar), (Lang::Fr, &c.text.fr)];
    there
        .into_iter()
        .filter(|(l, t)| t.is_some() && c.awaited != Some(*l))
        .map(|(l, _)| l)
        .collect()
}

pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect()
}

/// A text as it is sent from phone to phone.
pub(super) fn message(c: &Communique, lang: Lang, url: &str) -> String {
    format!("*{}*\n\n{}\n\n{url}?lang={lang}", c.title.get(lang), c.text.get(lang))
}

/// Its own language first where the link names one.
fn in_order(mut langs: Vec<Lang>, asked: Option<&str>) -> Vec<Lang> {
    langs.sort_by_key(|l| asked != Some(l.code()));
    langs
}

const SUMMARY: usize = 200;

/// The first paragraph after the place and the day, as far as a preview shows it.
fn summary(text: &str) -> String {
    let all = paragraphs(text);
    let words = all.get(1).or(all.first()).cloned().unwrap_or_default();
    if words.chars().count() <= SUMMARY {
        return words;
    }
    let cut: String = words.chars().take(SUMMARY).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

pub async fn show(req: Req) -> Result<Response> {
    let page = req.param("page");
    let (c, photos, organisation, body) = req
        .look(move |tx, cx| {
            let found = store::public(tx, &page, cx.now)?;
            let c = found.ok_or_else(|| Refusal::new(404, "not_found"))?;
            let body = bodies::names(tx, std::slice::from_ref(&c.body))?.remove(&c.body);
            let photos = photos::store::all(tx, &c.id)?;
            Ok((c, photos, organisation(tx)?, body.unwrap_or_default()))
        })
        .await?;
    let langs = in_order(langs(&c), req.query("lang"));
    let texts: Vec<(Lang, Vec<String>)> =
        langs.iter().map(|l| (*l, paragraphs(c.text.get(*l)))).collect();
    let most = texts.iter().map(|(_, t)| t.len()).max().unwrap_or_default();
    let row = |i: usize| -> Vec<(Lang, String)> {
        texts.iter().map(|(l, t)| (*l, t.get(i).cloned().unwrap_or_default())).collect()
    };
    let url = format!("{}{}", req.base_url(), c.address());
    let both = |text: &Bilingual| [Lang::Ar, Lang::Fr].map(|l| text.get(l).to_owned());
    let page = Public {
        p: req.page("communiques"),
        organisation: both(&organisation),
        body: both(&body),
        feed: format!("/bodies/{}/communiques.atom", c.body),
        rows: (0..most).map(row).collect(),
        messages: langs.iter().map(|l| (*l, message(&c, *l, &url))).collect(),
        summary: langs.first().map(|l| summary(c.text.get(*l))).unwrap_or_default(),
        card: langs.first().map(|l| (format!("{url}/card.png?lang={l}"), CARD_WIDTH, CARD_HEIGHT)),
        has_pdf: print::IS_BUILT,
        langs,
        photos,
        url,
        c,
    };
    page_reply(200, &page)
}

#[derive(Template)]
#[template(path = "communiques/feed.xml")]
struct Feed {
    base: String,
    body: String,
    name: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Entry {
    url: String,
    title: String,
    at: String,
    lang: Lang,
    text: String,
}

/// The newest fifty of a body, as Atom; a body without any has no feed.
pub async fn feed(req: Req) -> Result<Response> {
    let (body, base, lang) = (req.param("id"), req.base_url(), req.cx.lang);
    let feed = req
        .look(move |tx, cx| {
            let found = store::feed(tx, &body, cx.now)?;
            let newest = found.first().ok_or_else(|| Refusal::new(404, "not_found"))?;
            let updated = newest.published_at.unwrap_or_default().rfc3339(&cx.zone);
            let name = bodies::names(tx, std::slice::from_ref(&body))?.remove(&body);
            let entry = |c: &Communique| {
                let lang =
                    langs(c).into_iter().find(|l| *l == lang).unwrap_or(c.text.lang_of(lang));
                Entry {
                    url: format!("{base}{}", c.address()),
                    title: c.title.get(lang).to_owned(),
                    at: c.published_at.unwrap_or_default().rfc3339(&cx.zone),
                    text: c.text.get(lang).to_owned(),
                    lang,
                }
            };
            Ok(Feed {
                base: base.clone(),
                body: body.clone(),
                name: name.unwrap_or_default().get(lang).to_owned(),
                updated,
                entries: found.iter().map(entry).collect(),
            })
        })
        .await?;
    Ok(feed_reply(feed.render().map_err(crate::kernel::Error::unknown)?))
}
