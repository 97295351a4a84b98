//! A communiqué on paper, and on the card that stands beside its link.

use super::actions;
use super::model::Communique;
use super::photos::model::Photo;
use super::{photos, public, store};
use crate::access::Cx;
use crate::app::organisation;
use crate::bodies;
use crate::db::Tx;
use crate::kernel::{Bilingual, Lang, Refusal, Result, Time};
use crate::meetings::papers::html::Tongues;
use crate::meetings::papers::phrases::say;
use crate::meetings::papers::{print, sheet as parts};
use crate::web::{Req, Response, file_reply, kept_by_caches, picture_reply};
use paper::{Block, Cell, Picture, Sheet};
use picture::Card;

/// What is published does not change.
const KEPT: u32 = 3600;

/// What both are made of.
struct Whole {
    c: Communique,
    organisation: Bilingual,
    body: Bilingual,
    photos: Vec<(Photo, Vec<u8>)>,
}

impl Whole {
    fn load(tx: &mut Tx, c: Communique, with_photos: bool) -> Result<Self> {
        let body = bodies::names(tx, std::slice::from_ref(&c.body))?.remove(&c.body);
        let mut pictures = Vec::new();
        if with_photos {
            for photo in photos::store::all(tx, &c.id)? {
                let bytes = photos::store::picture(tx, &c.id, &photo.id)?.unwrap_or_default();
                pictures.push((photo, bytes));
            }
        }
        let (organisation, body) = (organisation(tx)?, body.unwrap_or_default());
        Ok(Self { c, organisation, body, photos: pictures })
    }

    /// The versions asked for, of those that are there.
    fn langs(&self, tongues: Tongues) -> Result<Vec<Lang>> {
        let there = public::langs(&self.c);
        let langs: Vec<Lang> = tongues.all().into_iter().filter(|l| there.contains(l)).collect();
        if langs.is_empty() { Err(Refusal::new(404, "not_found").into()) } else { Ok(langs) }
    }

    fn sheet(&self, tongues: Tongues, now: Time) -> Result<Sheet> {
        let langs = self.langs(tongues)?;
        let first = langs[0];
        let title = self.c.title.get(first).to_owned();
        Ok(Sheet {
            ident: format!("communique/{}", self.c.id),
            made: Some(parts::moment(self.c.published_at.unwrap_or(now))),
            running: reference(&self.c, first),
            title,
            author: self.organisation.get(first).to_owned(),
            folio: parts::folio(first),
            letterhead: parts::letterhead(&self.organisation, &self.body),
            rows: self.rows(&langs),
            pictures: self
                .photos
                .iter()
                .map(|(photo, bytes)| picture(photo, bytes, &langs))
                .collect(),
            langs: langs.into_iter().map(parts::tongue).collect(),
            ..Sheet::default()
        })
    }

    fn rows(&self, langs: &[Lang]) -> Vec<Vec<Cell>> {
        let texts: Vec<(Lang, Vec<Block>)> = langs
            .iter()
            .map(|l| {
                let mut blocks = vec![
                    Block::Reference { text: reference(&self.c, *l) },
                    Block::Title { text: self.c.title.get(*l).to_owned() },
                ];
                let words = public::paragraphs(self.c.text.get(*l));
                blocks.extend(words.into_iter().map(|text| Block::Text { text }));
                (*l, blocks)
            })
            .collect();
        let most = texts.iter().map(|(_, blocks)| blocks.len()).max().unwrap_or_default();
        let row = |i: usize| {
            let cell = |(l, blocks): &(Lang, Vec<Block>)| Cell {
                lang: parts::tongue(*l),
                block: blocks.get(i).cloned(),
            };
            texts.iter().map(cell).collect()
        };
        (0..most).map(row).collect()
    }

    fn card(&self, lang: Lang) -> Card {
        Card {
            rtl: lang == Lang::Ar,
            organisation: self.organisation.get(lang).to_owned(),
            body: self.body.get(lang).to_owned(),
            reference: reference(&self.c, lang),
            title: self.c.title.get(lang).to_owned(),
        }
    }
}

fn reference(c: &Communique, lang: Lang) -> String {
    say(lang, "communiques-number-title", &[("number", &c.reference())])
}

fn picture(photo: &Photo, bytes: &[u8], langs: &[Lang]) -> Picture {
    let captions = if photo.caption.is_empty() { &[] } else { langs };
    Picture {
        file: format!("photo-{}.jpg", photo.position),
        alt: photo.alt.get(langs[0]).to_owned(),
        captions: parts::in_each(captions, |l| photo.caption.get(l).to_owned()),
        bytes: bytes.to_vec(),
    }
}

/// As values for the press, for who may read it.
pub fn sheet(tx: &mut Tx, cx: &Cx, id: &str, tongues: Tongues) -> Result<Sheet> {
    let c = actions::seen(tx, cx, id)?;
    Whole::load(tx, c, true)?.sheet(tongues, cx.now)
}

/// For who may read it, a draft too.
pub async fn pdf(req: Req) -> Result<Response> {
    let tongues = Tongues::asked(&req)?;
    let id = req.param("id");
    printed(req.look(move |tx, cx| sheet(tx, cx, &id, tongues)).await?).await
}

/// For everybody, once it is published.
pub async fn public_pdf(req: Req) -> Result<Response> {
    let tongues = Tongues::asked(&req)?;
    let whole = published(&req, print::IS_BUILT).await?;
    Ok(kept_by_caches(printed(whole.sheet(tongues, req.cx.now)?).await?, KEPT))
}

async fn printed(sheet: Sheet) -> Result<Response> {
    Ok(file_reply(print::CONTENT, "communique.pdf", print::pdf(sheet).await?))
}

async fn published(req: &Req, with_photos: bool) -> Result<Whole> {
    let page = req.param("page");
    req.look(move |tx, cx| {
        let found = store::public(tx, &page, cx.now)?;
        let c = found.ok_or_else(|| Refusal::new(404, "not_found"))?;
        Whole::load(tx, c, with_photos)
    })
    .await
}

/// The picture beside the link, in one language.
pub async fn card(req: Req) -> Result<Response> {
    let tongues = Tongues::asked(&req)?;
    let whole = published(&req, false).await?;
    let lang = whole.langs(tongues)?[0];
    let made = print::card(whole.card(lang)).await?;
    Ok(kept_by_caches(picture_reply("image/png", made), KEPT))
}
