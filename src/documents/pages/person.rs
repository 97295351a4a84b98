//! A person's page says of each fact where it was read: the section below the career.

use crate::access::Op;
use crate::documents::model::{Claim, Document, Kind};
use crate::documents::store;
use crate::kernel::{Bilingual, Error, Result};
use crate::people;
use crate::tenures;
use crate::web::{Page, Req, Response};
use askama::Template;

#[derive(Template)]
#[template(path = "documents/of_person.html")]
struct OfPerson {
    p: Page,
    person: String,
    facts: Vec<Fact>,
}

/// One thing that is kept, with the sentences it rests on.
struct Fact {
    key: String,
    name: String,
    lang: &'static str,
    /// It rests on one source that is not named.
    is_hearsay: bool,
    sources: Vec<Source>,
}

struct Source {
    href: String,
    title: String,
    from: Vec<String>,
    reliability: String,
    chip: &'static str,
    words: String,
    lang: &'static str,
    voice: String,
    is_unnamed: bool,
}

/// A person's page with the career and its sources on it.
pub async fn profile(mut req: Req) -> Result<Response> {
    if let Ok(permit) = req.cx.permit(Op::DocumentRead)
        && let Ok(sight) = req.cx.permit(Op::PersonRead)
    {
        let id = req.param("id");
        let found = req
            .look(move |tx, _| {
                if !people::visible(tx, &sight, &id)? {
                    return Ok(Vec::new());
                }
                let all = people::merging::all_of(tx, &id)?;
                store::sources(tx, &permit, "person", &all)
            })
            .await?;
        if !found.is_empty() {
            let p = req.page("people");
            let person = req.param("id");
            let part = OfPerson { facts: facts(&p, &found), person, p };
            req.attached = part.render().map_err(Error::unknown)?;
        }
    }
    tenures::pages::profile(req).await
}

fn facts(p: &Page, found: &[(String, Claim, Document)]) -> Vec<Fact> {
    let mut out: Vec<Fact> = Vec::new();
    for (_, claim, document) in found {
        let (key, name) = named(p, claim);
        let at = match out.iter().position(|f| f.key == key) {
            Some(at) => at,
            None => {
                let lang = if claim.kind == Kind::Person { p.lang() } else { document.lang.code() };
                out.push(Fact { key, name, lang, is_hearsay: false, sources: Vec::new() });
                out.len() - 1
            }
        };
        out[at].sources.push(source(p, claim, document));
    }
    for fact in &mut out {
        fact.is_hearsay = fact.sources.len() == 1 && fact.sources[0].is_unnamed;
    }
    out
}

/// What two claims of one fact have in common, and what it is called.
fn named(p: &Page, claim: &Claim) -> (String, String) {
    match claim.kind {
        Kind::Position | Kind::Role => {
            let role = claim.proposal.get("role").cloned().unwrap_or_default();
            let role: Bilingual = serde_json::from_value(role).unwrap_or_default();
            (claim.led_to("tenure").unwrap_or(&claim.id).to_owned(), p.text(&role).to_owned())
        }
        Kind::Birth => ("birth".to_owned(), p.t("documents-kind-birth")),
        _ => ("person".to_owned(), p.t("documents-kind-person")),
    }
}

fn source(p: &Page, claim: &Claim, document: &Document) -> Source {
    let is_unnamed = claim.is_unnamed() || document.reliability.name() == "unnamed";
    Source {
        href: format!("/documents/{}#t{}", document.id, claim.position),
        title: super::list::title(p, document),
        from: super::list::from(p, document),
        reliability: p.t(&format!("documents-reliability-{}", document.reliability.name())),
        chip: super::list::chip(document),
        words: claim.evidence.text.clone(),
        lang: document.lang.code(),
        voice: claim.voice_words.clone().unwrap_or_default(),
        is_unnamed,
    }
}
