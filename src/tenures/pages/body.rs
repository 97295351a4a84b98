//! A body as a page: who sits, since when, which seats are empty, as of a day. And the
//! list of bodies, with the forms that make one and give it posts.

use super::form::Choice;
use crate::access::Op;
use crate::audit;
use crate::bodies::{self, Body, NewBody, posts};
use crate::kernel::{Bilingual, Error, PartialDate, Refusal, Result};
use crate::people;
use crate::tenures::shares::{self, Share};
use crate::tenures::{actions, model::Tenure};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::json;

#[derive(Template)]
#[template(path = "bodies/show.html")]
struct Show {
    p: Page,
    id: String,
    name: String,
    other: String,
    other_lang: &'static str,
    facts: Vec<String>,
    as_of: String,
    as_of_said: String,
    seats: Vec<Seat>,
    members: Vec<Sitting>,
    vacant: i64,
    /// People in it whom the reader may not see.
    unseen: i64,
    shares: Vec<ShareShown>,
    below: Vec<BodyLine>,
    may_write: bool,
    f: Form,
    bases: Vec<Choice>,
}

struct Seat {
    role: String,
    seats: i64,
    basis: String,
    vacant: i64,
    holders: Vec<Sitting>,
}

/// Somebody in the body on the day.
#[derive(Clone)]
struct Sitting {
    person: String,
    name: String,
    role: String,
    from: String,
    to: String,
    post: Option<String>,
}

pub async fn show(req: Req) -> Result<Response> {
    show_body(&req, req.page("bodies"), 200, Form::default()).await
}

async fn show_body(req: &Req, p: Page, status: u16, f: Form) -> Result<Response> {
    let permit = req.cx.permit(Op::BodyRead)?;
    let (id, day) = (req.param("id"), posts::api::as_of(req)?);
    let (body, (seats, sitting, heads), shares, below, may_write) = req
        .act(move |tx, cx| {
            let body = bodies::visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id))?;
            let sight = posts::actions::sight_of_people(cx);
            let mut seats = posts::of_bodies(tx, &permit, std::slice::from_ref(&id))?;
            posts::holds::seat(tx, sight.as_ref(), &mut seats, day)?;
            let members = posts::holds::members(tx, sight.as_ref(), &id, day)?;
            let people: Vec<String> = members.iter().map(|m| m.person.clone()).collect();
            let labels = people::labels(tx, &people)?;
            let tenures = actions::of_members(tx, &members)?;
            let in_order = members.iter().filter_map(|m| tenures.iter().find(|t| t.id == m.tenure));
            let name_of = |t: &Tenure| labels.get(&t.person).map(|l| l.name.clone());
            let sitting: Vec<(Tenure, Bilingual)> =
                in_order.map(|t| (t.clone(), name_of(t).unwrap_or_default())).collect();
            let births = people::birth_dates(tx, &people)?;
            let shares = shares::of(&body.kind, &labels, &births, day);
            let below = bodies::below(tx, &permit, &id)?;
            posts::actions::shown(tx, cx, &id, &people.iter().collect::<Vec<_>>())?;
            let heads = posts::holds::head_count(tx, &id, day)?;
            let may_write = match cx.permit(Op::BodyWrite) {
                Ok(permit) => bodies::visible(tx, &permit, &id)?.is_some(),
                Err(_) => false,
            };
            Ok((body, (seats, sitting, heads), shares, below, may_write))
        })
        .await?;
    let sitting: Vec<Sitting> = sitting.iter().map(|(t, name)| sits(&p, t, name)).collect();
    let mut seen: Vec<&String> = sitting.iter().map(|s| &s.person).collect();
    seen.sort();
    seen.dedup();
    let unseen = (heads - seen.len() as i64).max(0);
    let name = p.text(&body.name).to_owned();
    let (other, other_lang) = other_name(&p, &body.name, &name);
    let day_said = PartialDate::parse(&day.to_string()).map(|d| p.date(&d)).unwrap_or_default();
    let page = Show {
        facts: facts(&p, &body),
        shares: shares.iter().filter(|s| s.known > 0).map(|s| share(&p, s)).collect(),
        below: below.iter().map(|b| body_line(&p, b, String::new())).collect(),
        seats: seats.iter().map(|o| seat(&p, o, &sitting)).collect(),
        vacant: seats.iter().map(|o| o.vacant).sum(),
        members: sitting.iter().filter(|s| s.post.is_none()).cloned().collect(),
        as_of: day.to_string(),
        as_of_said: day_said,
        bases: bases(&p, f.get("basis")),
        id: body.id,
        name,
        other,
        other_lang,
        unseen,
        may_write,
        f,
        p,
    };
    page_reply(status, &page)
}

fn other_name(p: &Page, name: &Bilingual, shown: &str) -> (String, &'static str) {
    let (other, lang) = if p.lang() == "ar" { (&name.fr, "fr") } else { (&name.ar, "ar") };
    (other.clone().filter(|o| o != shown).unwrap_or_default(), lang)
}

fn facts(p: &Page, body: &Body) -> Vec<String> {
    let date =
        |text: &Option<String>| text.as_deref().and_then(PartialDate::parse).map(|d| p.date(&d));
    let from = date(&body.valid_from).map(|d| p.ta("tenures-body-from", "date", &d));
    let until = date(&body.valid_until).map(|d| p.ta("tenures-body-until", "date", &d));
    [Some(p.t(&format!("tenures-body-kind-{}", body.kind))), from, until]
        .into_iter()
        .flatten()
        .collect()
}

fn sits(p: &Page, tenure: &Tenure, name: &Bilingual) -> Sitting {
    Sitting {
        person: tenure.person.clone(),
        name: p.text(name).to_owned(),
        role: p.text(&tenure.said.role).to_owned(),
        from: super::written(p, tenure.said.began),
        to: super::written(p, tenure.said.ended),
        post: tenure.said.post.clone(),
    }
}

/// A share as it is shown: how many of those of whom it is known, and what is asked.
struct ShareShown {
    name: String,
    count: String,
    percent: i64,
    unknown: String,
    asked: String,
    is_below: bool,
}

fn share(p: &Page, share: &Share) -> ShareShown {
    let key = if share.rule.of == "women" { "tenures-share-women" } else { "tenures-share-young" };
    let least = share.rule.least.map(|n| format!("{} %", p.num(n)));
    let status = p.t(&format!("tenures-rule-{}", share.rule.status));
    ShareShown {
        name: p.t(key),
        count: p.span("tenures-share-of", &p.num(share.count), &p.num(share.known)),
        percent: share.percent(),
        unknown: if share.unknown > 0 {
            p.tn("tenures-share-unknown", share.unknown)
        } else {
            String::new()
        },
        asked: match least {
            Some(least) => {
                p.span("tenures-share-quota", &least, &format!("{} · {status}", share.rule.source))
            }
            None => {
                p.ta("tenures-share-statutes", "text", &format!("{} · {status}", share.rule.source))
            }
        },
        is_below: share.is_below(),
    }
}

fn seat(p: &Page, post: &posts::Post, sitting: &[Sitting]) -> Seat {
    let basis = post.basis.as_ref().map(|b| p.t(&format!("tenures-basis-{}", b.replace('_', "-"))));
    let mine = sitting.iter().filter(|s| s.post.as_ref() == Some(&post.id));
    Seat {
        role: p.text(&post.role).to_owned(),
        seats: post.seats,
        basis: basis.unwrap_or_default(),
        vacant: post.vacant,
        holders: mine.cloned().collect(),
    }
}

fn bases(p: &Page, now: &str) -> Vec<Choice> {
    let choice = |b: &str| Choice {
        value: b.to_owned(),
        label: p.t(&format!("tenures-basis-{}", b.replace('_', "-"))),
        chosen: now == b,
    };
    posts::model::BASES.into_iter().map(choice).collect()
}

/// A new post, from the body's page.
pub async fn add_post(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let made = match req.form_fields(&form, posts::NewPost::read) {
        Ok(new) => {
            let body = id.clone();
            req.act(move |tx, cx| posts::actions::create(tx, cx, &body, &new)).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(()) => Ok(redirect(&format!("/bodies/{id}?done=post"))),
        Err(error) => {
            let (p, status) = req.page("bodies").refused(error)?;
            show_body(&req, p, status, form).await
        }
    }
}

#[derive(Template)]
#[template(path = "bodies/index.html")]
struct Index {
    p: Page,
    lines: Vec<BodyLine>,
    may_write: bool,
    f: Form,
    kinds: Vec<Choice>,
    parents: Vec<Choice>,
}

struct BodyLine {
    id: String,
    name: String,
    other: String,
    other_lang: &'static str,
    kind: String,
    area: String,
}

fn body_line(p: &Page, body: &Body, area: String) -> BodyLine {
    let name = p.text(&body.name).to_owned();
    let (other, other_lang) = other_name(p, &body.name, &name);
    let kind = p.t(&format!("tenures-body-kind-{}", body.kind));
    BodyLine { id: body.id.clone(), name, other, other_lang, kind, area }
}

pub async fn index(req: Req) -> Result<Response> {
    show_index(&req, req.page("bodies"), 200, Form::default()).await
}

async fn show_index(req: &Req, p: Page, status: u16, f: Form) -> Result<Response> {
    let permit = req.cx.permit(Op::BodyRead)?;
    let (found, areas) = req
        .look(move |tx, _| {
            let found = bodies::all_visible(tx, &permit)?;
            let codes: Vec<String> = found.iter().filter_map(|b| b.area.clone()).collect();
            Ok((found, crate::areas::by_codes(tx, &codes)?))
        })
        .await?;
    let area = |code: &Option<String>| {
        let area = areas.iter().find(|a| Some(&a.code) == code.as_ref());
        area.map(|a| p.text(&a.name).to_owned()).unwrap_or_default()
    };
    let lines: Vec<BodyLine> = found.iter().map(|b| body_line(&p, b, area(&b.area))).collect();
    let kinds = ["instance", "institution"].map(|k| Choice {
        value: k.to_owned(),
        label: p.t(&format!("tenures-body-kind-{k}")),
        chosen: f.get("kind") == k,
    });
    let parents = found
        .iter()
        .map(|b| Choice {
            value: b.id.clone(),
            label: p.text(&b.name).to_owned(),
            chosen: f.get("parent") == b.id,
        })
        .collect();
    let may_write = req.cx.actor.may(Op::BodyWrite);
    page_reply(status, &Index { p, lines, may_write, f, kinds: kinds.into(), parents })
}

pub async fn create(req: Req) -> Result<Response> {
    let form = req.form()?;
    let made = match req.form_fields(&form, NewBody::read) {
        Ok(mut new) => {
            req.act(move |tx, cx| {
                if let Some(typed) = &new.area {
                    new.area = Some(super::form::area_typed(tx, typed)?);
                }
                bodies::actions::create(tx, cx, &new)
            })
            .await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(body) => Ok(redirect(&format!("/bodies/{}?done=body", body.id))),
        Err(Error::Refusal(r)) if r.status == 403 => {
            let subject = r.subject.clone().unwrap_or_default();
            let details = json!({ "operation": req.op.name(), "code": r.code });
            req.act(move |tx, cx| audit::record(tx, cx, "refused", &subject, &details)).await?;
            let refusal = Refusal::field("area", "area_outside_scope");
            let (p, status) = req.page("bodies").refused(refusal.into())?;
            show_index(&req, p, status, form).await
        }
        Err(error) => {
            let (p, status) = req.page("bodies").refused(error)?;
            show_index(&req, p, status, form).await
        }
    }
}
