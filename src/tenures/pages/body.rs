//! A body as a page: who sits, since when, which seats are empty, as of a day.

use super::form::Choice;
use crate::access::{Cx, Op};
use crate::bodies::{self, Body, posts};
use crate::db::Tx;
use crate::kernel::{Bilingual, PartialDate, Refusal, Result};
use crate::people::{self, PersonLabel};
use crate::tenures::shares::{self, Share};
use crate::tenures::{actions, model::Tenure, thresholds};
use crate::web::{Form, Page, Req, Response, page_reply};
use askama::Template;
use jiff::civil::Date;

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
    /// What the rules of its seats ask.
    asked: Vec<Asked>,
    /// False on a day outside its own dates.
    is_there: bool,
    /// People in it whom the reader may not see.
    unseen: i64,
    shares: Vec<ShareShown>,
    below: Vec<BodyLine>,
    may_write: bool,
    f: Form,
    bases: Vec<Choice>,
}

struct Seat {
    id: String,
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
    /// What they hold elsewhere, for which they sit here.
    by: String,
}

/// What a rule asks somebody to settle.
struct Asked {
    number: i64,
    severity: &'static str,
    title: String,
    text: String,
    source: String,
}

pub async fn show(req: Req) -> Result<Response> {
    show_body(&req, req.page("bodies"), 200, Form::default()).await
}

/// A member with the tenure that makes them one.
type Member = (posts::Member, Tenure, PersonLabel);

/// The body on the day, as far as the reader may see it.
struct Stands {
    body: Body,
    area: Option<Bilingual>,
    is_there: bool,
    seats: Vec<posts::Post>,
    members: Vec<Member>,
    heads: i64,
    shares: Vec<Share>,
    below: Vec<Body>,
    may_write: bool,
}

fn stands(tx: &mut Tx, cx: &mut Cx, id: &str, day: Date) -> Result<Stands> {
    let permit = cx.permit(Op::BodyRead)?;
    let body = bodies::visible(tx, &permit, id)?.ok_or_else(|| Refusal::not_found(id))?;
    let sight = posts::actions::sight_of_people(cx);
    let ids = [body.id.clone()];
    let mut seats = posts::of_bodies(tx, &permit, &ids)?;
    posts::holds::seat(tx, sight.as_ref(), &mut seats, day)?;
    let is_there = body.is_there_on(day);
    if !is_there {
        posts::actions::close(&mut seats);
    }
    let mut members = posts::holds::members(tx, sight.as_ref(), id, day)?;
    let (brought, more) = posts::rules::brought(tx, &seats, id, day)?;
    members.extend(brought);
    let people: Vec<String> = members.iter().map(|m| m.person.clone()).collect();
    let labels = people::labels(tx, &people)?;
    let tenures = actions::of_members(tx, &members)?;
    let whole = |m: posts::Member| {
        let tenure = tenures.iter().find(|t| t.id == m.tenure)?.clone();
        let label = labels.get(&m.person)?.clone();
        Some((m, tenure, label))
    };
    let births = people::birth_dates(tx, &people)?;
    let own = thresholds::all(tx)?;
    let shares = shares::of(&body.kind, &own, &labels, &births, day);
    let below = bodies::below(tx, &permit, id)?;
    posts::actions::shown(tx, cx, id, &people.iter().collect::<Vec<_>>())?;
    let heads = posts::holds::head_count(tx, id, day)? + more;
    let may_write = match cx.permit(Op::BodyWrite) {
        Ok(permit) => bodies::visible(tx, &permit, id)?.is_some(),
        Err(_) => false,
    };
    let area = crate::areas::by_codes(tx, &body.area.iter().cloned().collect::<Vec<_>>())?.pop();
    let members = members.into_iter().filter_map(whole).collect();
    let area = area.map(|a| a.name);
    Ok(Stands { body, area, is_there, seats, members, heads, shares, below, may_write })
}

pub(super) async fn show_body(req: &Req, p: Page, status: u16, f: Form) -> Result<Response> {
    let (id, day) = (req.param("id"), posts::api::as_of(req)?);
    let found = req.act(move |tx, cx| stands(tx, cx, &id, day)).await?;
    let sitting: Vec<Sitting> = found.members.iter().map(|m| sits(&p, m, &found)).collect();
    let mut seen: Vec<&String> = sitting.iter().map(|s| &s.person).collect();
    seen.sort();
    seen.dedup();
    let unseen = (found.heads - seen.len() as i64).max(0);
    let name = p.text(&found.body.name).to_owned();
    let (other, other_lang) = other_name(&p, &found.body.name, &name);
    let day_said = PartialDate::parse(&day.to_string()).map(|d| p.date(&d)).unwrap_or_default();
    let page = Show {
        facts: facts(&p, &found),
        shares: found.shares.iter().filter(|s| s.known > 0).map(|s| share(&p, s)).collect(),
        below: found.below.iter().map(|b| body_line(&p, b, String::new())).collect(),
        seats: found.seats.iter().map(|o| seat(&p, o, &sitting)).collect(),
        asked: asked(&p, &found.seats),
        vacant: found.seats.iter().map(|o| o.vacant).sum(),
        members: sitting.iter().filter(|s| s.post.is_none()).cloned().collect(),
        is_there: found.is_there,
        as_of: day.to_string(),
        as_of_said: day_said,
        bases: bases(&p, f.get("basis")),
        may_write: found.may_write,
        id: found.body.id,
        name,
        other,
        other_lang,
        unseen,
        f,
        p,
    };
    page_reply(status, &page)
}

fn asked(p: &Page, seats: &[posts::Post]) -> Vec<Asked> {
    let all = seats.iter().flat_map(|o| &o.findings).enumerate();
    let shown = all.map(|(i, f)| Asked {
        number: i as i64 + 1,
        severity: f.severity,
        title: p.t(&format!("tenures-title-{}", f.code.replace('_', "-"))),
        text: p.text(&f.message).to_owned(),
        source: String::new(),
    });
    shown.collect()
}

pub(super) fn other_name(p: &Page, name: &Bilingual, shown: &str) -> (String, &'static str) {
    let (other, lang) = if p.lang() == "ar" { (&name.fr, "fr") } else { (&name.ar, "ar") };
    (other.clone().filter(|o| o != shown).unwrap_or_default(), lang)
}

fn facts(p: &Page, found: &Stands) -> Vec<String> {
    let body = &found.body;
    let date =
        |text: &Option<String>| text.as_deref().and_then(PartialDate::parse).map(|d| p.date(&d));
    let from = date(&body.valid_from).map(|d| p.ta("tenures-body-from", "date", &d));
    let until = date(&body.valid_until).map(|d| p.ta("tenures-body-until", "date", &d));
    let area = found.area.as_ref().map(|name| p.text(name).to_owned());
    [Some(p.t(&format!("tenures-body-kind-{}", body.kind))), area, from, until]
        .into_iter()
        .flatten()
        .collect()
}

/// In a post by the post's name in the person's gender, else as it was said.
fn sits(p: &Page, (member, tenure, label): &Member, found: &Stands) -> Sitting {
    let post = found.seats.iter().find(|o| Some(&o.id) == member.post.as_ref());
    let role = post.map_or_else(|| tenure.said.role.clone(), |o| o.role_of(label.is_woman()));
    let is_brought = tenure.said.post != member.post;
    let rule = post.and_then(|o| o.sits_by.as_ref()).filter(|_| is_brought);
    Sitting {
        person: tenure.person.clone(),
        name: p.text(&label.name).to_owned(),
        role: p.text(&role).to_owned(),
        from: super::written(p, tenure.said.began),
        to: super::written(p, tenure.said.ended),
        post: member.post.clone(),
        by: rule.map(|r| by(p, r)).unwrap_or_default(),
    }
}

/// "By right: president, provincial council".
fn by(p: &Page, rule: &posts::rules::RuleShown) -> String {
    p.span("tenures-sits-by", p.text(&rule.role), p.text(&rule.body_name))
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
    let asked = &share.asked;
    let status = asked.status.as_ref().map(|s| p.t(&format!("tenures-rule-{s}")));
    let source: Vec<String> = [asked.source.clone()].into_iter().chain(status).collect();
    let source = source.join(" · ");
    let least = asked.least.map(|n| format!("{} %", p.num(n)));
    ShareShown {
        name: match asked.age {
            Some(age) => p.tn("tenures-share-below", i64::from(age)),
            None => p.t("tenures-share-women"),
        },
        count: p.span("tenures-share-of", &p.num(share.count), &p.num(share.known)),
        percent: share.percent(),
        unknown: if share.unknown > 0 {
            p.tn("tenures-share-unknown", share.unknown)
        } else {
            String::new()
        },
        asked: match (least, &asked.status) {
            (Some(least), Some(_)) => p.span("tenures-share-quota", &least, &source),
            (Some(least), None) => p.span("tenures-share-own", &least, &source),
            (None, _) => p.ta("tenures-share-statutes", "text", &source),
        },
        is_below: share.is_below(),
    }
}

fn seat(p: &Page, post: &posts::Post, sitting: &[Sitting]) -> Seat {
    let basis = post.basis.as_ref().map(|b| p.t(&format!("tenures-basis-{}", b.replace('_', "-"))));
    let rule = post.sits_by.as_ref().map(|r| by(p, r));
    let mine = sitting.iter().filter(|s| s.post.as_ref() == Some(&post.id));
    let mut holders: Vec<Sitting> = Vec::new();
    for one in mine {
        // Who holds the post and is found by its rule stands once.
        if !holders.iter().any(|h| h.person == one.person) {
            holders.push(one.clone());
        }
    }
    Seat {
        id: post.id.clone(),
        role: p.text(&post.role).to_owned(),
        seats: post.seats,
        basis: rule.or(basis).unwrap_or_default(),
        vacant: post.vacant,
        holders,
    }
}

pub(super) fn bases(p: &Page, now: &str) -> Vec<Choice> {
    let choice = |b: &str| Choice {
        value: b.to_owned(),
        label: p.t(&format!("tenures-basis-{}", b.replace('_', "-"))),
        chosen: now == b,
    };
    posts::model::BASES.into_iter().map(choice).collect()
}

pub(super) struct BodyLine {
    pub id: String,
    pub name: String,
    pub other: String,
    pub other_lang: &'static str,
    pub kind: String,
    pub area: String,
}

pub(super) fn body_line(p: &Page, body: &Body, area: String) -> BodyLine {
    let name = p.text(&body.name).to_owned();
    let (other, other_lang) = other_name(p, &body.name, &name);
    let kind = p.t(&format!("tenures-body-kind-{}", body.kind));
    BodyLine { id: body.id.clone(), name, other, other_lang, kind, area }
}
