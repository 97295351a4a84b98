//! Bringing a text, reading it again, and saying something to what it claims. What is
//! accepted is written by the actions of the rooms that own it; whoever may accept within a
//! scope writes as far as that scope reaches, and no further.

mod bench;
mod events;
mod people;

pub use bench::{accept_person, judge, who};

use super::model::{
    Claim, Document, DocumentShown, Kind, Likeness, NewDocument, State, fingerprint,
};
use super::reading::Read;
use super::{places, store, view};
use crate::access::{Cx, Op, Permit};
use crate::areas;
use crate::audit;
use crate::bodies;
use crate::db::Tx;
use crate::kernel::{PartialDate, Refusal, Result};
use serde_json::{Map, Value, json};

/// What accepting a claim led to: ids by the name of their kind, and whether it is new.
type Led = Map<String, Value>;

/// A document ready to be written: read, its territories found, its ids drawn.
#[derive(Debug, Clone)]
pub struct Ready {
    pub document: Document,
    pub claims: Vec<Claim>,
    folded: String,
    fingerprint: [u8; 32],
    bands: Vec<i64>,
}

/// Makes ready what was read; reads the database beside its writer.
pub fn prepare(
    tx: &mut Tx,
    cx: &mut Cx,
    new: &NewDocument,
    mut read: Read,
    likeness: &Likeness,
) -> Result<Ready> {
    let permit = cx.permit(Op::DocumentWrite)?;
    let (area, body) = place_of(tx, cx, &permit, new.area.as_deref())?;
    places::settle(tx, &mut read.claims, area.as_deref())?;
    let day = new.published.map_or_else(|| cx.now.zoned(&cx.zone).date(), PartialDate::first_day);
    let week = day.iso_week_date();
    let fingerprint = fingerprint(&new.text);
    let mut document = Document {
        id: cx.id(),
        area,
        body,
        title: new.title.clone(),
        url: new.url.clone(),
        source: new.source.clone(),
        reliability: new.reliability,
        published: new.published,
        day: new.published.map_or_else(|| day.to_string(), |d| d.to_string()),
        week: format!("{:04}-W{:02}", week.year(), week.week()),
        lang: read.lang,
        text: new.text.clone(),
        removed: new.removed,
        first: None,
        findings: read.findings,
        created_at: cx.now,
    };
    document.first = match store::first_of(tx, &document, &fingerprint)? {
        Some(first) => Some(first),
        None => first_like(tx, &document, likeness)?,
    };
    let ids: Vec<String> = read.claims.iter().map(|_| cx.id()).collect();
    let claims: Vec<Claim> = read
        .claims
        .into_iter()
        .enumerate()
        .map(|(at, draft)| Claim {
            id: ids[at].clone(),
            document: document.id.clone(),
            position: at as i64 + 1,
            kind: draft.kind,
            evidence: draft.evidence,
            voice: draft.voice.to_owned(),
            voice_words: draft.voice_words,
            proposal: draft.proposal,
            findings: draft.findings,
            about: draft.about.map(|n| ids[n].clone()),
            state: Default::default(),
            judged_at: None,
            result: None,
        })
        .collect();
    let bands = likeness.bands.clone();
    Ok(Ready { folded: folded(&document, &claims), document, claims, fingerprint, bands })
}

/// The earliest of the same place that says the same in nearly the same words.
fn first_like(tx: &mut Tx, document: &Document, likeness: &Likeness) -> Result<Option<String>> {
    for id in store::near(tx, document, &likeness.bands)? {
        if likeness.is_same_dispatch(&Likeness::shape(&store::text(tx, &id)?)) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Whose it is: the territory that was named, which lies in the scope; else the scope's own.
fn place_of(
    tx: &mut Tx,
    cx: &Cx,
    permit: &Permit,
    asked: Option<&str>,
) -> Result<(Option<String>, Option<String>)> {
    let reach = permit.reach();
    if let Some(code) = asked {
        let path =
            areas::path_of(tx, code)?.ok_or_else(|| Refusal::field("area", "unknown_area"))?;
        if reach.holds_area_path(&path) {
            return Ok((Some(code.to_owned()), None));
        }
        return Err(Refusal::field("area", "area_outside_scope").into());
    }
    if reach.whole {
        return Ok((None, None));
    }
    if let [path, ..] = &reach.areas[..] {
        return Ok((areas::code_at(tx, path)?, None));
    }
    if let [path, ..] = &reach.bodies[..] {
        let id = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let sight = cx.permit(Op::BodyRead)?;
        return Ok((None, bodies::visible(tx, &sight, id)?.map(|b| b.id)));
    }
    Err(Refusal::field("area", "missing").into())
}

/// What a search looks through: title and text folded, and its people's names as the other
/// script would write them.
fn folded(d: &Document, claims: &[Claim]) -> String {
    let mut out = names::fold(d.title.as_deref().unwrap_or_default());
    for part in [d.source.as_deref().unwrap_or_default(), &d.text] {
        out.push('\n');
        out.push_str(&names::fold(part));
    }
    for claim in claims.iter().filter(|c| c.kind == Kind::Person).take(200) {
        let name = claim.text("name");
        let other = match names::Script::of(name) {
            names::Script::Arabic => names::Script::Latin,
            _ => names::Script::Arabic,
        };
        for word in name.split_whitespace() {
            for spelled in names::propose(word, other).into_iter().take(3) {
                out.push(' ');
                out.push_str(&names::fold(&spelled));
            }
        }
    }
    out
}

/// Writes it down. Nothing of what it claims is believed yet.
pub fn keep(tx: &mut Tx, cx: &mut Cx, ready: &Ready, read: &[String]) -> Result<()> {
    cx.permit(Op::DocumentWrite)?;
    let by = cx.actor.id();
    let keys = store::Keys {
        folded: &ready.folded,
        fingerprint: &ready.fingerprint,
        bands: &ready.bands,
        by: &by,
    };
    store::insert(tx, &ready.document, &keys)?;
    for claim in &ready.claims {
        store::insert_claim(tx, claim)?;
    }
    let details =
        json!({ "area": ready.document.area, "count": ready.claims.len(), "people": read });
    audit::record(tx, cx, "document.create", &ready.document.id, &details)?;
    Ok(())
}

/// The asker as the desk lets them read and write: as a coordinator of the scope in which
/// they may accept; as they are where they may only read.
pub fn seated(cx: &Cx) -> Cx {
    let mut seated = cx.clone();
    if let Ok(permit) = cx.permit(Op::ClaimJudge) {
        seated.actor = cx.actor.coordinating(&permit);
    }
    seated
}

/// The document as it is answered, and the people whose names it shows.
pub fn show(
    tx: &mut Tx,
    cx: &Cx,
    document: &Document,
    claims: &[Claim],
) -> Result<(DocumentShown, Vec<String>)> {
    let (claims, read) = view::shown(tx, &seated(cx), document, claims)?;
    let mut shown = document.shown(&cx.zone);
    shown.text = Some(document.text.clone());
    shown.claims = Some(claims);
    Ok((shown, read))
}

/// One document with its claims.
pub fn seen(tx: &mut Tx, cx: &Cx, id: &str) -> Result<(Document, Vec<Claim>)> {
    let sight = cx.permit(Op::DocumentRead)?;
    let document = store::visible(tx, &sight, id)?.ok_or_else(|| Refusal::not_found(id))?;
    let claims = store::claims(tx, id)?;
    Ok((document, claims))
}

/// Writes down whose names were read with it.
pub fn read(tx: &mut Tx, cx: &mut Cx, id: &str, people: &[String]) -> Result<()> {
    let details = json!({ "count": people.len(), "people": people });
    audit::record(tx, cx, "document.read", id, &details).map(drop)
}

/// The document that a claim stands in, and the number of the claim that waits next: after
/// this one, else the first, else this one itself.
pub fn next_of(tx: &mut Tx, cx: &Cx, claim: &str) -> Result<(String, i64)> {
    let sight = cx.permit(Op::DocumentRead)?;
    let document =
        store::document_of(tx, &sight, claim)?.ok_or_else(|| Refusal::not_found(claim))?;
    let all = store::claims(tx, &document)?;
    let here = all.iter().find(|c| c.id == claim).map_or(0, |c| c.position);
    let mut waiting = all.iter().filter(|c| c.state == State::Open).map(|c| c.position);
    let first = waiting.clone().next();
    let next = waiting.find(|n| *n > here).or(first).unwrap_or(here);
    Ok((document, next))
}
