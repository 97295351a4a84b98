//! `/messages`: what waits, what went out, what did not and why; tried again or withdrawn.

use super::{Choice, channel_word, choices, error_word, kind_word, state_word};
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Bilingual, Refusal, Result, Time};
use crate::messages::actions;
use crate::messages::model::{Channel, Kind, Message, State};
use crate::messages::store::list::{self as store, Wanted};
use crate::people;
use crate::web::{Page, Req, Response, encode, page_reply, redirect};
use askama::Template;
use serde_json::json;
use std::collections::HashMap;

pub struct Line {
    id: String,
    name: String,
    href: String,
    what: String,
    state: String,
    chip: &'static str,
    when: String,
    why: String,
    may_retry: bool,
    may_withdraw: bool,
}

pub struct Tab {
    pub href: String,
    pub label: String,
    pub count: String,
    pub current: bool,
}

#[derive(Template)]
#[template(path = "messages/index.html")]
struct Index {
    p: Page,
    lines: Vec<Line>,
    tabs: Vec<Tab>,
    kinds: Vec<Choice>,
    channels: Vec<Choice>,
    state: &'static str,
    about: (&'static str, String),
    /// Where somebody goes back to what all of these are about.
    back: String,
    silent: bool,
    first: String,
    next: String,
}

const PAGE: i64 = 50;

pub async fn index(req: Req) -> Result<Response> {
    let wanted = wanted(&req)?;
    let asked = wanted.clone();
    let (rows, counts) = req
        .look(move |tx, cx| {
            let permit = cx.permit(Op::MessageRead)?;
            let rows = store::page(tx, &permit, &asked, PAGE + 1)?;
            Ok((rows, store::counts(tx, &permit, &asked)?))
        })
        .await?;
    let shown = rows.clone();
    let names = req.act(move |tx, cx| names(tx, cx, &shown)).await?;
    page_reply(200, &draw(&req, &wanted, rows, &counts, &names))
}

fn wanted(req: &Req) -> Result<Wanted> {
    let said = |name: &str| req.query(name).unwrap_or_default().to_owned();
    let cursor = match req.query("cursor") {
        None => None,
        Some(text) => {
            let bad = || Refusal::field("cursor", "bad_cursor");
            let (at, id) = text.split_once('.').ok_or_else(bad)?;
            let at = at.parse().map(Time::from_micros).map_err(|_| bad())?;
            Some((at, crate::kernel::text::line(id, 40).map_err(|_| bad())?))
        }
    };
    let id = |name: &str| Some(said(name)).filter(|v| !v.is_empty());
    Ok(Wanted {
        state: State::parse(&said("state")),
        kind: Kind::parse(&said("kind")),
        channel: Channel::parse(&said("channel")),
        gathering: id("gathering"),
        meeting: id("meeting"),
        after: cursor,
    })
}

/// What those are called whom the reader may see; the reading is written down.
fn names(
    tx: &mut Tx,
    cx: &mut Cx,
    rows: &[Message],
) -> Result<HashMap<String, (String, Bilingual)>> {
    let mut out = HashMap::new();
    let Ok(sight) = cx.permit(Op::PersonRead) else { return Ok(out) };
    let mut stands = HashMap::new();
    for row in rows {
        stands.insert(row.person.clone(), people::standing(tx, &row.person)?);
    }
    let mut ids: Vec<String> = stands.values().cloned().collect();
    ids.sort_unstable();
    ids.dedup();
    let seen = people::visible_among(tx, &sight, &ids)?;
    ids.retain(|id| seen.contains(id));
    let labels = people::labels(tx, &ids)?;
    if !ids.is_empty() {
        let details = json!({ "count": ids.len(), "people": ids });
        audit::record(tx, cx, "people.read", "messages", &details)?;
    }
    for (person, stands) in stands {
        if let Some(label) = labels.get(&stands) {
            out.insert(person, (stands, label.name.clone()));
        }
    }
    Ok(out)
}

fn draw(
    req: &Req,
    wanted: &Wanted,
    mut rows: Vec<Message>,
    counts: &[(State, i64)],
    names: &HashMap<String, (String, Bilingual)>,
) -> Index {
    let p = req.page("messages");
    let more = rows.len() as i64 > PAGE;
    rows.truncate(PAGE as usize);
    let last = rows.last().filter(|_| more);
    let state = wanted.state.map_or("", State::name);
    let next = last.map(|m| address(wanted, state, &format!("{}.{}", m.asked_at.micros(), m.id)));
    let writes = req.cx.actor.may(Op::MessageWrite);
    let kinds: Vec<&str> = Kind::ALL.iter().map(|k| k.name()).collect();
    let channels: Vec<&str> = Channel::ALL.iter().map(|c| c.name()).collect();
    Index {
        lines: rows.iter().map(|m| line(&p, m, names, writes, req.cx.now)).collect(),
        tabs: tabs(&p, wanted, counts),
        kinds: choices(&p, "messages-kind-", &kinds, wanted.kind.map_or("", Kind::name)),
        channels: choices(
            &p,
            "messages-channel-",
            &channels,
            wanted.channel.map_or("", Channel::name),
        ),
        state,
        about: match (&wanted.gathering, &wanted.meeting) {
            (Some(id), _) => ("gathering", id.clone()),
            (None, Some(id)) => ("meeting", id.clone()),
            (None, None) => ("", String::new()),
        },
        back: match (&wanted.gathering, &wanted.meeting) {
            (Some(id), _) => format!("/gatherings/{}/messages", encode(id)),
            (None, Some(id)) => format!("/meetings/{}/convocation", encode(id)),
            (None, None) => String::new(),
        },
        silent: req.app.config.sending.is_silent(),
        first: if wanted.after.is_some() { address(wanted, state, "") } else { String::new() },
        next: next.unwrap_or_default(),
        p,
    }
}

fn address(wanted: &Wanted, state: &str, cursor: &str) -> String {
    let pairs = [
        ("state", state),
        ("kind", wanted.kind.map_or("", Kind::name)),
        ("channel", wanted.channel.map_or("", Channel::name)),
        ("gathering", wanted.gathering.as_deref().unwrap_or_default()),
        ("meeting", wanted.meeting.as_deref().unwrap_or_default()),
        ("cursor", cursor),
    ];
    let said: Vec<String> = pairs
        .iter()
        .filter(|(_, v)| !v.is_empty())
        .map(|(n, v)| format!("{n}={}", encode(v)))
        .collect();
    if said.is_empty() { "/messages".into() } else { format!("/messages?{}", said.join("&")) }
}

fn tabs(p: &Page, wanted: &Wanted, counts: &[(State, i64)]) -> Vec<Tab> {
    let all = counts.iter().map(|(_, n)| n).sum::<i64>();
    let one = |label: String, state: &str, n: i64, current: bool| Tab {
        href: address(wanted, state, ""),
        label,
        count: p.num(n),
        current,
    };
    let mut out = vec![one(p.t("messages-all"), "", all, wanted.state.is_none())];
    for state in State::ALL {
        let n = counts.iter().find(|(s, _)| s == state).map_or(0, |(_, n)| *n);
        if n > 0 || wanted.state == Some(*state) {
            out.push(one(state_word(p, *state), state.name(), n, wanted.state == Some(*state)));
        }
    }
    out
}

fn line(
    p: &Page,
    m: &Message,
    names: &HashMap<String, (String, Bilingual)>,
    writes: bool,
    now: Time,
) -> Line {
    let known = names.get(&m.person);
    let over = m.state.is_over();
    let when = match m.state {
        State::Queued if m.not_before > now => {
            p.ta("messages-leaves-at", "at", &p.recent(&m.not_before))
        }
        State::Queued | State::Sending => p.ta("messages-asked-at", "at", &p.recent(&m.asked_at)),
        _ => m.done_at.map(|t| p.recent(&t)).unwrap_or_default(),
    };
    let mut why: Vec<String> = m.error.iter().map(|e| error_word(p, e)).collect();
    if m.attempts > 1 || (m.attempts == 1 && m.error.is_some()) {
        why.push(p.tn("messages-tries", m.attempts));
    }
    Line {
        id: m.id.clone(),
        name: known.map_or_else(|| p.t("messages-somebody"), |(_, n)| p.text(n).to_owned()),
        href: known.map(|(id, _)| format!("/people/{id}")).unwrap_or_default(),
        what: format!("{} · {}", kind_word(p, m.kind), channel_word(p, m.channel)),
        state: state_word(p, m.state),
        chip: match m.state {
            State::Queued => "nominated",
            State::Sending => "invited",
            State::Sent => "confirmed",
            State::Failed | State::GivenUp => "declined",
            State::Withdrawn => "withdrawn",
        },
        when,
        why: why.join(" · "),
        may_retry: writes && over && m.state != State::Sent,
        may_withdraw: writes && (m.state == State::Queued || m.state.is_trouble()),
    }
}

pub async fn retry(req: Req) -> Result<Response> {
    let id = req.param("id");
    req.act(move |tx, cx| actions::retry(tx, cx, &id)).await?;
    Ok(redirect("/messages?done=message-retry"))
}

pub async fn withdraw(req: Req) -> Result<Response> {
    let id = req.param("id");
    req.act(move |tx, cx| actions::withdraw(tx, cx, &id)).await?;
    Ok(redirect("/messages?done=message-withdrawn"))
}
