//! What the papers of a meeting are made of: everything of it, with names and titles in
//! both languages. Whoever calls has seen to the permit; the reading is written down.

use super::capacities;
use crate::access::{Cx, Op, Permit};
use crate::app::{self, Voice};
use crate::areas;
use crate::bodies::{self, posts};
use crate::db::Tx;
use crate::gatherings::{self, Gathering, Named};
use crate::kernel::{Bilingual, Known, Lang, Result};
use crate::meetings::actions::{self, attendance};
use crate::meetings::model::{
    Attendance, Decision, Intervention, Item, Meeting, Presence, Who, Words, in_order,
};
use crate::meetings::statutes::{self, Asked, Asks};
use crate::meetings::store;
use crate::people::PersonLabel;
use crate::people::model::Gender;
use crate::tenures;
use jiff::civil::Date;

/// Somebody as a paper names them.
#[derive(Debug, Clone, Default)]
pub struct Someone {
    pub name: Option<Words>,
    pub gender: Option<Gender>,
    pub capacities: Vec<Words>,
    pub represents: Option<Words>,
}

impl Someone {
    /// With the honorific, where it is known which.
    pub fn called(&self, lang: Lang) -> String {
        let name = self.name.as_ref().map(|n| n.get(lang)).unwrap_or_default();
        let before = match (lang, self.gender) {
            (Lang::Ar, Some(Gender::Female)) => "السيدة ",
            (Lang::Ar, Some(Gender::Male)) => "السيد ",
            (_, Some(Gender::Female)) => "Mme\u{a0}",
            (_, Some(Gender::Male)) => "M.\u{a0}",
            (_, None) => "",
        };
        format!("{before}{name}")
    }

    pub fn titles(&self, lang: Lang) -> Vec<String> {
        let mut out: Vec<String> =
            self.capacities.iter().map(|c| capacities::title(lang, c, self.gender)).collect();
        if let Some(organisation) = &self.represents {
            let speaks = capacities::title(lang, &Words::Line("représentant".into()), self.gender);
            let of = if lang == Lang::Ar { " " } else { "\u{a0}: " };
            out.push(format!("{speaks}{of}{}", organisation.get(lang)));
        }
        out
    }

    /// With every title: « M. X, membre du Bureau politique et député ».
    pub fn in_full(&self, lang: Lang) -> String {
        let titles = joined(lang, &self.titles(lang));
        let comma = if lang == Lang::Ar { "، " } else { ", " };
        let called = self.called(lang);
        if titles.is_empty() { called } else { format!("{called}{comma}{titles}") }
    }
}

/// A list as a sentence says it.
pub fn joined(lang: Lang, all: &[String]) -> String {
    let (comma, and) = if lang == Lang::Ar { ("، و", " و") } else { (", ", " et ") };
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{}{and}{last}", rest.join(comma)),
    }
}

/// Members of the body who were there, of all that are known.
#[derive(Debug, Clone)]
pub struct Basis {
    pub members: i64,
    pub present: i64,
    pub needed: i64,
    /// Where it is written.
    pub source: Bilingual,
}

impl Basis {
    pub fn is_met(&self) -> bool {
        self.present >= self.needed
    }
}

pub struct Facts {
    pub organisation: Bilingual,
    /// Its slogan, and the adjective of its name.
    pub voice: Voice,
    pub body: Bilingual,
    /// The town or province it is in.
    pub area: Option<Bilingual>,
    pub meeting: Meeting,
    pub day: Option<Date>,
    pub chair: Option<Someone>,
    pub heads: Vec<(Attendance, Someone)>,
    pub agenda: Vec<(String, Item)>,
    pub interventions: Vec<(Intervention, Someone)>,
    pub decisions: Vec<(Decision, Option<Someone>)>,
    pub basis: Option<Basis>,
    /// What a vote needs that day.
    pub majority: Option<Asked>,
    pub gathering: Option<(Gathering, Option<Someone>)>,
    /// What decisions fixed of a gathering: who brings how many.
    pub fixed: Vec<(Bilingual, i64)>,
}

impl Facts {
    pub fn load(tx: &mut Tx, cx: &mut Cx, meeting: Meeting) -> Result<Self> {
        let id = meeting.id.clone();
        let heads = store::attendance::all(tx, &id)?;
        let interventions = store::course::interventions(tx, &id, None, 10_000)?;
        let decisions = store::course::decisions(tx, &id, 0, 10_000)?;
        let day = meeting.day(&cx.zone);
        let mut ids: Vec<String> = Vec::new();
        ids.extend(heads.iter().filter_map(|a| a.who.person().map(str::to_owned)));
        ids.extend(interventions.iter().filter_map(|i| i.who.person().map(str::to_owned)));
        ids.extend(decisions.iter().filter_map(|d| d.owner.as_ref()?.id().map(str::to_owned)));
        ids.extend(meeting.chair.as_ref().and_then(Named::id).map(str::to_owned));
        ids.sort_unstable();
        ids.dedup();
        let named = actions::Named::of(tx, cx, &ids)?;
        let label = |id: Option<&str>| id.and_then(|id| named.names.get(id)).cloned();
        let heads: Vec<(Attendance, Someone)> = heads
            .into_iter()
            .map(|a| {
                let someone = Someone {
                    capacities: a.capacities.clone(),
                    represents: a.represents.clone(),
                    ..of_who(&a.who, label(a.who.person()))
                };
                (a, someone)
            })
            .collect();
        attendance::read(tx, cx, &id, &heads.iter().map(|h| h.0.clone()).collect::<Vec<_>>())?;
        let chair = chair_of(tx, cx, meeting.chair.as_ref(), &heads, label, day)?;
        let (body, basis) = body_of(tx, cx, &meeting, &heads, day)?;
        let code = meeting.area.clone().or(body.as_ref().and_then(|b| b.area.clone()));
        let fixed = fixed(tx, cx, &decisions)?;
        let majority = match day {
            Some(day) => statutes::asked(tx, &meeting.body, Asks::Majority, day)?,
            None => None,
        };
        Ok(Self {
            organisation: app::organisation(tx)?,
            voice: app::voice(tx)?,
            body: body.map(|b| b.name).unwrap_or_default(),
            area: area_name(tx, code.as_deref())?,
            day,
            chair,
            agenda: in_order(store::course::agenda(tx, &id)?),
            interventions: interventions
                .into_iter()
                .map(|i| {
                    let someone = of_who(&i.who, label(i.who.person()));
                    (i, someone)
                })
                .collect(),
            decisions: decisions
                .into_iter()
                .map(|d| {
                    let owner = d.owner.as_ref().map(|o| of_named(o, label(o.id())));
                    (d, owner)
                })
                .collect(),
            basis,
            majority,
            gathering: gathering_of(tx, cx, meeting.prepares.as_deref(), day)?,
            fixed,
            heads,
            meeting,
        })
    }

    pub fn present(&self) -> impl Iterator<Item = &(Attendance, Someone)> {
        self.heads.iter().filter(|(a, _)| a.state == Presence::Present)
    }
}

fn of_who(who: &Who, label: Option<PersonLabel>) -> Someone {
    match who {
        Who::Name(name) => Someone { name: Some(name.clone()), ..Someone::default() },
        Who::Person(_) => of_label(label),
    }
}

fn of_named(named: &Named, label: Option<PersonLabel>) -> Someone {
    match named {
        Named::Text(text) => {
            Someone { name: Some(Words::Both(text.clone())), ..Someone::default() }
        }
        Named::Id(_) => of_label(label),
    }
}

fn of_label(label: Option<PersonLabel>) -> Someone {
    let Some(label) = label else { return Someone::default() };
    Someone { name: Some(Words::Both(label.name)), gender: label.gender, ..Someone::default() }
}

/// The chair with the titles they came in; without any there, those they hold that day.
fn chair_of(
    tx: &mut Tx,
    cx: &mut Cx,
    chair: Option<&Named>,
    heads: &[(Attendance, Someone)],
    label: impl Fn(Option<&str>) -> Option<PersonLabel>,
    day: Option<Date>,
) -> Result<Option<Someone>> {
    let Some(chair) = chair else { return Ok(None) };
    let mut someone = of_named(chair, label(chair.id()));
    let Some(id) = chair.id() else { return Ok(Some(someone)) };
    let there = heads.iter().find(|(a, _)| a.who.person() == Some(id));
    someone.capacities = there.map(|(a, _)| a.capacities.clone()).unwrap_or_default();
    if someone.capacities.is_empty() {
        someone.capacities = held_on(tx, cx, id, day)?;
    }
    Ok(Some(someone))
}

/// What somebody held on a day, as far as the asker may read careers.
fn held_on(tx: &mut Tx, cx: &mut Cx, person: &str, day: Option<Date>) -> Result<Vec<Words>> {
    let (Some(day), true) = (day, cx.actor.may(Op::TenureRead)) else { return Ok(Vec::new()) };
    let Ok(career) = tenures::actions::career(tx, cx, person) else { return Ok(Vec::new()) };
    let is_title = |kind: &str| matches!(kind, "party_post" | "mandate" | "function");
    let held = career.into_iter().filter(|t| {
        is_title(t.said.kind)
            && t.said.status != "refuted"
            && t.said.span().holds_on(day) != Known::No
            && (t.said.began.is_some() || t.said.end_state == Some("ongoing"))
    });
    Ok(held.map(|t| Words::Both(t.said.role)).collect())
}

fn body_of(
    tx: &mut Tx,
    cx: &Cx,
    meeting: &Meeting,
    heads: &[(Attendance, Someone)],
    day: Option<Date>,
) -> Result<(Option<bodies::Body>, Option<Basis>)> {
    // Named on its own papers, whoever reads them.
    let named = bodies::names(tx, std::slice::from_ref(&meeting.body))?.remove(&meeting.body);
    let seen = match cx.permit(Op::BodyRead) {
        Ok(sight) => bodies::visible(tx, &sight, &meeting.body)?,
        Err(_) => None,
    };
    let body = seen.or_else(|| {
        named.map(|name| bodies::Body {
            id: meeting.body.clone(),
            kind: "instance".into(),
            name,
            area: None,
            parent: None,
            valid_from: None,
            valid_until: None,
            path: String::new(),
        })
    });
    let (Some(day), Ok(sight)) = (day, cx.permit(Op::PersonRead)) else { return Ok((body, None)) };
    let asked = statutes::asked(tx, &meeting.body, Asks::Quorum, day)?;
    let Some(asked) = asked else { return Ok((body, None)) };
    let mut members: Vec<String> = posts::holds::members(tx, Some(&sight), &meeting.body, day)?
        .into_iter()
        .map(|m| m.person)
        .collect();
    members.sort_unstable();
    members.dedup();
    let is_there = |id: &&String| {
        heads.iter().any(|(a, _)| a.state == Presence::Present && a.who.person() == Some(id))
    };
    let basis = (!members.is_empty()).then(|| Basis {
        members: members.len() as i64,
        present: members.iter().filter(is_there).count() as i64,
        needed: asked.needed(members.len() as i64),
        source: asked.source,
    });
    Ok((body, basis))
}

fn area_name(tx: &mut Tx, code: Option<&str>) -> Result<Option<Bilingual>> {
    let Some(code) = code else { return Ok(None) };
    Ok(areas::by_codes(tx, &[code.to_owned()])?.pop().map(|a| a.name))
}

/// Who tells of a meeting in public tells what it prepares, within the same scope.
fn sight(cx: &Cx, op: Op) -> Result<Permit> {
    cx.permit(op).or_else(|_| cx.permit(Op::CommuniqueWrite))
}

fn gathering_of(
    tx: &mut Tx,
    cx: &mut Cx,
    id: Option<&str>,
    day: Option<Date>,
) -> Result<Option<(Gathering, Option<Someone>)>> {
    let (Some(id), Ok(sight)) = (id, sight(cx, Op::GatheringRead)) else { return Ok(None) };
    let Some(gathering) = gatherings::gathering_visible(tx, &sight, id)? else { return Ok(None) };
    let ids: Vec<String> =
        gathering.chair.iter().filter_map(|c| c.id().map(str::to_owned)).collect();
    let named = actions::Named::of(tx, cx, &ids)?;
    let label = |id: Option<&str>| {
        id.filter(|id| named.seen.contains(*id)).and_then(|id| named.names.get(id)).cloned()
    };
    let chair = chair_of(tx, cx, gathering.chair.as_ref(), &[], label, day)?;
    Ok(Some((gathering, chair.filter(|c| c.name.is_some()))))
}

fn fixed(tx: &mut Tx, cx: &Cx, decisions: &[Decision]) -> Result<Vec<(Bilingual, i64)>> {
    let Ok(sight) = sight(cx, Op::DelegationRead) else { return Ok(Vec::new()) };
    let mut out = Vec::new();
    for id in decisions.iter().filter_map(|d| d.delegation.as_ref()) {
        let Some(d) = gatherings::delegation_visible(tx, &sight, id)? else { continue };
        let name = match (d.spot.area(), d.spot.body()) {
            (Some(code), _) => area_name(tx, Some(code))?,
            (_, Some(body)) => bodies::names(tx, &[body.to_owned()])?.remove(body),
            _ => None,
        };
        out.extend(name.zip(d.target_or_quota()));
    }
    Ok(out)
}
