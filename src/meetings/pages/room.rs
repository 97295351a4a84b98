//! The room: one page on which a secretary writes while people speak.

use super::{Choice, choices};
use crate::access::{Cx, Op};
use crate::bodies;
use crate::db::Tx;
use crate::kernel::{Result, Time};
use crate::meetings::actions;
use crate::meetings::model::{Decision, Finding, Heads, Manner, Presence, findings};
use crate::meetings::papers::capacities;
use crate::meetings::papers::facts::{Facts, Someone, joined};
use crate::meetings::papers::text::manner;
use crate::meetings::statutes;
use crate::meetings::store;
use crate::people::model::Gender;
use crate::web::{Crumb, Form, Page, Req, Response, page_reply};
use askama::Template;

#[derive(Template)]
#[template(path = "meetings/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    title: String,
    facts: Vec<String>,
    notes: Vec<String>,
    heads: Heads,
    quorum: String,
    /// Not begun yet: people are to be convened.
    is_ahead: bool,
    may_write: bool,
    is_frozen: bool,
    is_over: bool,
    people: Vec<Head>,
    /// More are there than are shown.
    more: i64,
    items: Vec<Line>,
    words: Vec<Said>,
    decisions: Vec<Decided>,
    /// What was typed, where it was refused.
    f: Form,
    states: Vec<Choice>,
    manners: Vec<Choice>,
    open_items: Vec<Choice>,
    capacities: Vec<String>,
    /// Whose target a decision may set: the gathering it prepares.
    gathering: Option<String>,
    area: String,
    /// Names that a decision may be entrusted to.
    names: Vec<String>,
    now: String,
}

struct Head {
    id: String,
    name: String,
    titles: String,
    state: String,
    /// In the gender of who it is said of: "Est parti", "Est partie".
    gone: String,
    is_present: bool,
    arrived: String,
    left: String,
}

struct Line {
    id: String,
    number: String,
    title: String,
    is_closed: bool,
}

struct Said {
    who: String,
    at: String,
    text: String,
}

struct Decided {
    id: String,
    number: i64,
    text: String,
    manner: String,
    /// The votes were not enough, by which rule.
    short: String,
    owner: String,
    due: String,
    delegation: Option<String>,
    is_done: bool,
}

/// As many heads as the page shows unless all are asked for.
const SHOWN: usize = 40;
/// As many names as a field proposes.
const NAMES: usize = 300;

pub async fn show(req: Req) -> Result<Response> {
    draw(&req, req.page("meetings"), 200, Form::default()).await
}

/// A word beside a name, in their gender where that is known.
fn of_gender(p: &Page, key: &str, who: &Someone) -> String {
    match who.gender {
        Some(Gender::Female) => p.t(&format!("{key}-f")),
        Some(Gender::Male) => p.t(&format!("{key}-m")),
        None => p.t(key),
    }
}

struct Loaded {
    facts: Facts,
    body: String,
    heads: Heads,
    notes: Vec<Finding>,
    area: String,
    may_write: bool,
}

fn load(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Loaded> {
    let meeting = actions::seen(tx, cx, id)?;
    let may_write = actions::held(tx, cx, id).is_ok();
    let heads = store::meeting::heads(tx, &[id.to_owned()])?.remove(id).unwrap_or_default();
    let own = statutes::notice(tx, &cx.zone, &meeting)?;
    let notes = findings(&meeting, &cx.zone, own.as_ref());
    let seen = match cx.permit(Op::BodyRead) {
        Ok(sight) => bodies::visible(tx, &sight, &meeting.body)?,
        Err(_) => None,
    };
    let area = meeting.area.clone().or(seen.and_then(|b| b.area)).unwrap_or_default();
    let facts = Facts::load(tx, cx, meeting)?;
    let body = facts.body.get(cx.lang).to_owned();
    Ok(Loaded { facts, body, heads, notes, area, may_write })
}

pub(super) async fn draw(req: &Req, p: Page, status: u16, f: Form) -> Result<Response> {
    let id = req.param("id");
    let Loaded { facts, body, heads, notes, area, may_write } =
        req.act(move |tx, cx| load(tx, cx, &id)).await?;
    let m = &facts.meeting;
    let lang = p.language();
    let hour = |t: &Option<Time>| t.map(|t| p.recent(&t)).unwrap_or_default();
    let most = if req.query("all").is_some() { usize::MAX } else { SHOWN };
    let called =
        |who: &Someone| who.name.as_ref().map(|n| n.get(lang).to_owned()).unwrap_or_default();
    let people: Vec<Head> = facts
        .heads
        .iter()
        .rev()
        .take(most)
        .map(|(a, who)| Head {
            id: a.id.clone(),
            name: called(who),
            titles: joined(lang, &who.titles(lang)),
            state: of_gender(&p, &format!("meetings-state-{}", a.state.name()), who),
            gone: of_gender(&p, "meetings-mark-left", who),
            is_present: a.state == Presence::Present,
            arrived: hour(&a.arrived_at),
            left: hour(&a.left_at),
        })
        .collect();
    let quorum = facts.basis.as_ref().map(|b| {
        let key = if b.is_met() { "meetings-quorum-met" } else { "meetings-quorum-missing" };
        let said = p.span(key, &p.num(b.present), &p.num(b.members));
        format!("{said} ({})", p.text(&b.source))
    });
    // More than so many of the votes cast; who abstained cast none.
    let short = |d: &Decision| {
        let (votes, asked) = d.votes.zip(facts.majority.as_ref())?;
        let needed = asked.needed(votes.in_favour + votes.against);
        let said = p.span("meetings-majority-missing", &p.num(votes.in_favour), &p.num(needed));
        (votes.in_favour < needed).then(|| format!("{said} ({})", p.text(&asked.source)))
    };
    let title = p.text(&m.title).to_owned();
    let mut told = vec![body, super::list::when(&p, m)];
    told.extend(m.place.as_ref().map(|place| p.text(place).to_owned()));
    told.extend(
        facts.chair.as_ref().map(|c| p.ta("meetings-chaired-by", "name", &c.in_full(lang))),
    );
    told.retain(|t| !t.is_empty());
    let page = Show {
        crumbs: p.crumbs_to(&[("meetings-title", "/meetings")], &title),
        id: m.id.clone(),
        facts: told,
        notes: notes.iter().map(|n| p.text(&n.message).to_owned()).collect(),
        quorum: quorum.unwrap_or_default(),
        is_ahead: m.starts_at.is_some_and(|at| at > req.cx.now),
        may_write: may_write && m.frozen_at.is_none(),
        is_frozen: m.frozen_at.is_some(),
        is_over: m.ended_at.is_some(),
        more: facts.heads.len() as i64 - people.len() as i64,
        people,
        items: facts
            .agenda
            .iter()
            .map(|(number, i)| Line {
                id: i.id.clone(),
                number: number.clone(),
                title: p.text(&i.title).to_owned(),
                is_closed: i.closed_at.is_some(),
            })
            .collect(),
        words: facts
            .interventions
            .iter()
            .rev()
            .take(most)
            .map(|(i, who)| Said {
                who: called(who),
                at: hour(&i.at),
                text: i.text.get(lang).to_owned(),
            })
            .collect(),
        decisions: facts
            .decisions
            .iter()
            .map(|(d, owner)| Decided {
                id: d.id.clone(),
                number: d.number,
                text: p.text(&d.text).to_owned(),
                manner: manner(lang, d),
                short: short(d).unwrap_or_default(),
                owner: owner.as_ref().map(&called).unwrap_or_default(),
                due: d.due.map(|day| p.date(&day)).unwrap_or_default(),
                delegation: d.delegation.clone(),
                is_done: d.done_at.is_some(),
            })
            .collect(),
        states: choices(&p, "meetings-state-", &Presence::ALL.map(Presence::name), f.get("state")),
        manners: choices(&p, "meetings-manner-", &Manner::ALL.map(Manner::name), f.get("manner")),
        open_items: facts
            .agenda
            .iter()
            .filter(|(_, i)| i.closed_at.is_none())
            .map(|(number, i)| Choice {
                value: i.id.clone(),
                label: format!("{number}. {}", p.text(&i.title)),
                chosen: f.get("item") == i.id,
            })
            .collect(),
        capacities: capacities::all().iter().map(|c| c.title(lang, None).to_owned()).collect(),
        gathering: facts.gathering.as_ref().map(|(g, _)| p.text(&g.title).to_owned()),
        area,
        names: facts.heads.iter().map(|(_, who)| called(who)).take(NAMES).collect(),
        now: req.cx.now.local_input(&req.cx.zone),
        heads,
        title,
        f,
        p,
    };
    page_reply(status, &page)
}
