//! Rules by which those of a gathering are reminded: kept by whoever holds the gathering,
//! carried out by the house, never twice for one person.

use super::asking::{SLICE, about_place, choose};
use crate::access::{Cx, Op};
use crate::app::App;
use crate::audit;
use crate::db::Tx;
use crate::gatherings::{gathering_is_held, gathering_visible};
use crate::kernel::{Error, Lang, Refusal, Result};
use crate::messages::model::{Kind, Message, Open, Rule, RuleKind, after_quiet, is_eve};
use crate::messages::store::{due, queue, rules};
use serde_json::json;

/// Whoever holds the gathering says when all who come to it are written to.
fn held(tx: &mut Tx, cx: &Cx, gathering: &str) -> Result<()> {
    cx.permit(Op::MessageWrite)?;
    gathering_visible(tx, &cx.permit(Op::GatheringRead)?, gathering)?
        .ok_or_else(|| Refusal::not_found(gathering))?;
    if gathering_is_held(tx, &cx.permit(Op::GatheringWrite)?, gathering)? {
        return Ok(());
    }
    Err(Refusal::forbidden(gathering).into())
}

pub fn add(
    tx: &mut Tx,
    cx: &mut Cx,
    gathering: &str,
    kind: RuleKind,
    days: i64,
    lang: Lang,
) -> Result<()> {
    held(tx, cx, gathering)?;
    let days = if kind == RuleKind::Eve { 0 } else { days };
    let rule = Rule { id: cx.id(), gathering: gathering.to_owned(), kind, days, lang };
    rules::keep(tx, &rule, &cx.actor.id(), cx.now)?;
    let details = json!({ "kind": kind.name(), "days": days });
    audit::record(tx, cx, "reminder.rule", gathering, &details)?;
    Ok(())
}

pub fn stop(tx: &mut Tx, cx: &mut Cx, gathering: &str, rule: &str) -> Result<()> {
    held(tx, cx, gathering)?;
    if !rules::stop(tx, gathering, rule, cx.now)? {
        return Err(Refusal::not_found(rule).into());
    }
    audit::record(tx, cx, "reminder.stop", gathering, &json!({ "rule": rule }))?;
    Ok(())
}

/// The rules of a gathering, for whoever may change them; none for anybody else.
pub fn rules_of(tx: &mut Tx, cx: &Cx, gathering: &str) -> Result<Option<Vec<Rule>>> {
    match held(tx, cx, gathering) {
        Ok(()) => rules::of_gathering(tx, gathering).map(Some),
        Err(Error::Refusal(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Asks for what the rules of all gatherings to come ask for now; how many. Blocks.
pub fn remind(app: &App) -> Result<i64> {
    let (cx, open) = (app.system("reminders"), Open::of(&app.config).leading());
    if open.is_silent() {
        return Ok(0);
    }
    let all = app.look_now(&cx, |tx, cx| rules::to_come(tx, cx.now))?;
    let mut asked = 0;
    for (rule, starts_at) in all {
        let waits = rule.kind == RuleKind::Eve && !is_eve(cx.now, starts_at, &cx.zone);
        // What could not go out before the quiet hours end is too late for the eve.
        let late = rule.kind == RuleKind::Eve
            && !is_eve(after_quiet(cx.now, &cx.zone), starts_at, &cx.zone);
        if waits || late {
            continue;
        }
        let mut after = String::new();
        loop {
            let (of, from) = (rule.clone(), after.clone());
            let (n, last) = app.act_now(&cx, move |tx, cx| slice(tx, cx, &of, open, &from))?;
            asked += n;
            match last {
                Some(last) => after = last,
                None => break,
            }
        }
    }
    Ok(asked)
}

fn slice(
    tx: &mut Tx,
    cx: &mut Cx,
    rule: &Rule,
    open: Open,
    after: &str,
) -> Result<(i64, Option<String>)> {
    let found = due::by_rule(tx, rule, cx.now, after, SLICE)?;
    let last = found.last().map(|d| d.enrolment.clone());
    let mut asked = Vec::new();
    for (due, channel) in choose(tx, open, found)? {
        let place = about_place(cx, &rule.gathering, Kind::Reminder, rule.lang, channel, &due);
        let message = Message {
            once: format!("reminder.{}.{}", rule.id, due.person),
            rule: Some(rule.id.clone()),
            not_before: after_quiet(cx.now, &cx.zone),
            ..place
        };
        if queue::insert(tx, &message, &cx.actor.id())? {
            asked.push(due.person);
        }
    }
    if !asked.is_empty() {
        let details = json!({ "kind": "reminder", "count": asked.len(), "people": asked });
        audit::record(tx, cx, "message.ask", &rule.gathering, &details)?;
    }
    Ok((asked.len() as i64, last))
}
