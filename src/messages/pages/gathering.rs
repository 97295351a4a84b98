//! `/gatherings/{id}/messages`: who is due, by which way it would go, who stays by hand; the
//! rules by which those who are invited are reminded.

use super::hand::{ByHand, by_hand};
use super::{Choice, channel_word, choices, languages};
use crate::gatherings::Gathering;
use crate::kernel::{Fields, Lang, Refusal, Result};
use crate::messages::actions::asking::{self, KINDS, Order, Preview};
use crate::messages::actions::reminding;
use crate::messages::model::{Channel, Kind, Open, Rule, RuleKind};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

pub struct Ask {
    kind: &'static str,
    title: String,
    /// What would go out, way by way, and who stays.
    lines: Vec<String>,
    sent: i64,
    act: String,
    ask: String,
}

pub struct RuleLine {
    id: String,
    text: String,
}

#[derive(Template)]
#[template(path = "messages/gathering.html")]
struct Show {
    p: Page,
    id: String,
    title: String,
    crumbs: Vec<Crumb>,
    asks: Vec<Ask>,
    langs: Vec<Choice>,
    hand: Vec<ByHand>,
    hand_more: i64,
    silent: bool,
    no_address: bool,
    rules: Option<Vec<RuleLine>>,
    rule_kinds: Vec<Choice>,
    form: Form,
}

impl Show {
    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        &[("rule", "messages-rule"), ("days", "messages-rule-days"), ("lang", "messages-lang")]
    }
}

pub async fn show(req: Req) -> Result<Response> {
    show_with(&req, req.page("gatherings"), 200, Form::default()).await
}

async fn show_with(req: &Req, p: Page, status: u16, form: Form) -> Result<Response> {
    let (id, base, open) = (req.param("id"), req.base_url(), Open::of(&req.app.config));
    let (gathering, previews, rules) = req
        .look(move |tx, cx| {
            let gathering = asking::gathering(tx, cx, &id)?;
            let mut previews = Vec::new();
            for kind in KINDS.into_iter().filter(|k| asking::is_offered(*k, &gathering, cx.now)) {
                let order = Order { gathering: id.clone(), kind, lang: cx.lang, open };
                previews.push((kind, asking::preview(tx, cx, &order)?));
            }
            let rules = reminding::rules_of(tx, cx, &id)?;
            Ok((gathering, previews, rules))
        })
        .await?;
    let invited = previews.iter().find(|(kind, _)| *kind == Kind::Invitation);
    let due = invited.map(|(_, p)| p.shown.clone()).unwrap_or_default();
    let hand_all = invited.map_or(0, |(_, p)| p.hand);
    // Who is shown by name is written down.
    let hand = req.act(move |tx, cx| by_hand(tx, cx, &due, &base)).await?;
    let kinds: Vec<&str> = RuleKind::ALL.iter().map(|k| k.name()).collect();
    let now = if form.has("rule") { form.get("rule") } else { "unanswered" };
    let page = Show {
        id: gathering.id.clone(),
        title: p.text(&gathering.title).to_owned(),
        crumbs: crumbs(&p, &gathering),
        asks: previews.iter().map(|(kind, preview)| ask(&p, *kind, preview)).collect(),
        langs: languages(&p, &Lang::ALL),
        hand_more: hand_all - hand.len() as i64,
        hand,
        silent: open.is_silent(),
        no_address: !open.links && !open.is_silent(),
        rules: rules.map(|all| all.iter().map(|r| rule(&p, r)).collect()),
        rule_kinds: choices(&p, "messages-rule-", &kinds, now),
        form,
        p,
    };
    page_reply(status, &page)
}

fn crumbs(p: &Page, g: &Gathering) -> Vec<Crumb> {
    p.crumbs_about(
        &[("gatherings-title", "/gatherings")],
        p.text(&g.title),
        format!("/gatherings/{}", g.id),
        "messages-of-gathering",
    )
}

fn ask(p: &Page, kind: Kind, preview: &Preview) -> Ask {
    let name = kind.name();
    let mut lines: Vec<String> = Channel::ALL
        .iter()
        .zip(preview.by)
        .filter(|(_, n)| *n > 0)
        .map(|(channel, n)| p.span("messages-by", &p.num(n), &channel_word(p, *channel)))
        .collect();
    for (key, n) in [("messages-by-hand", preview.hand), ("messages-objecting", preview.objecting)]
    {
        if n > 0 {
            lines.push(p.tn(key, n));
        }
    }
    if preview.all() == 0 {
        lines.push(p.t(&format!("messages-none-due-{name}")));
    }
    if preview.more {
        lines.push(p.t("messages-more-due"));
    }
    Ask {
        kind: name,
        title: p.t(&format!("messages-due-{name}")),
        lines,
        sent: preview.sent(),
        act: p.tn(&format!("messages-send-{name}"), preview.sent()),
        ask: p.tn("messages-send-ask", preview.sent()),
    }
}

fn rule(p: &Page, rule: &Rule) -> RuleLine {
    let text = match rule.kind {
        RuleKind::Unanswered => p.tn("messages-rule-says-unanswered", rule.days),
        RuleKind::Eve => p.t("messages-rule-says-eve"),
    };
    let lang = p.t(&format!("messages-lang-{}", rule.lang.code()));
    RuleLine { id: rule.id.clone(), text: format!("{text} · {lang}") }
}

fn lang(f: &mut Fields) -> Lang {
    f.choice("lang", Lang::parse).unwrap_or_default()
}

/// All that are due, slice by slice.
pub async fn send(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let read = |f: &mut Fields| {
        let kind = f.choice("kind", |t| Kind::parse(t).filter(|k| KINDS.contains(k)));
        if kind.is_none() && !f.has_errors() {
            f.wrong("kind", "missing");
        }
        (kind, lang(f))
    };
    let done = match req.form_fields(&form, read) {
        Ok((Some(kind), lang)) => {
            let open = Open::of(&req.app.config);
            send_all(&req, Order { gathering: id.clone(), kind, lang, open }).await
        }
        Ok((None, _)) => Err(Refusal::field("kind", "missing").into()),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&format!("/gatherings/{id}/messages?done=messages-asked"))),
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_with(&req, p, status, form).await
        }
    }
}

async fn send_all(req: &Req, order: Order) -> Result<()> {
    let mut after = String::new();
    loop {
        let (order, from) = (order.clone(), after.clone());
        let slice = req.act(move |tx, cx| asking::slice(tx, cx, &order, &from)).await?;
        match slice.last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

pub async fn add_rule(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let read = |f: &mut Fields| {
        let kind = f.choice("rule", RuleKind::parse);
        let days = f.whole("days", 1..=60);
        if kind.is_none() && !f.has_errors() {
            f.wrong("rule", "missing");
        }
        if kind == Some(RuleKind::Unanswered) && days.is_none() && !f.has_errors() {
            f.wrong("days", "missing");
        }
        (kind.unwrap_or(RuleKind::Eve), days.unwrap_or_default(), lang(f))
    };
    let done = match req.form_fields(&form, read) {
        Ok((kind, days, lang)) => {
            let id = id.clone();
            req.act(move |tx, cx| reminding::add(tx, cx, &id, kind, days, lang)).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&format!("/gatherings/{id}/messages?done=reminder-rule#rules"))),
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_with(&req, p, status, form).await
        }
    }
}

pub async fn stop_rule(req: Req) -> Result<Response> {
    let (id, rule) = (req.param("id"), req.param("rule"));
    let which = id.clone();
    req.act(move |tx, cx| reminding::stop(tx, cx, &which, &rule)).await?;
    Ok(redirect(&format!("/gatherings/{id}/messages?done=reminder-stopped#rules")))
}
