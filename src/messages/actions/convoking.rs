//! A meeting is convened, and whoever has an address is written to in the same transaction.

use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Lang, Result};
use crate::meetings::actions::meeting as acts;
use crate::meetings::{self, Meeting};
use crate::messages::model::{Channel, Kind, Message, Open, State};
use crate::messages::store::queue;
use crate::people;
use serde_json::json;
use std::collections::HashMap;

/// The letter exists in these.
pub fn letter_lang(lang: Lang) -> Lang {
    if lang == Lang::Ar { Lang::Ar } else { Lang::Fr }
}

/// Convened, and the letters asked for that were not before. Who came to the body since gets
/// theirs when this is done again.
pub fn convene(tx: &mut Tx, cx: &mut Cx, id: &str, lang: Lang, open: Open) -> Result<Meeting> {
    let meeting = acts::convene(tx, cx, id)?;
    let called = meetings::called(tx, cx, &meeting)?;
    let reached = people::reached(tx, &called)?;
    let mut asked = Vec::new();
    for person in called {
        let to = reached.get(&person).copied().unwrap_or_default();
        let Some(channel) = open.by_letter().choose(to) else { continue };
        let message = letter(cx, id, &person, letter_lang(lang), channel);
        if queue::insert(tx, &message, &cx.actor.id())? {
            asked.push(person);
        }
    }
    if !asked.is_empty() {
        let details = json!({ "kind": "convocation", "count": asked.len(), "people": asked });
        audit::record(tx, cx, "message.ask", id, &details)?;
    }
    Ok(meeting)
}

fn letter(cx: &mut Cx, meeting: &str, person: &str, lang: Lang, channel: Channel) -> Message {
    Message {
        id: cx.id(),
        once: format!("convocation.{meeting}.{person}"),
        kind: Kind::Convocation,
        channel,
        lang,
        person: person.to_owned(),
        gathering: None,
        enrolment: None,
        meeting: Some(meeting.to_owned()),
        rule: None,
        state: State::Queued,
        not_before: cx.now,
        attempts: 0,
        error: None,
        asked_at: cx.now,
        done_at: None,
    }
}

/// How far the letters of a meeting are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letters {
    /// Have an address, and no letter yet.
    pub to_send: i64,
    pub waiting: i64,
    pub sent: i64,
    pub failed: i64,
    /// Without an address.
    pub by_hand: i64,
    pub objecting: i64,
}

pub fn letters(tx: &mut Tx, cx: &mut Cx, meeting: &Meeting, open: Open) -> Result<Letters> {
    cx.permit(Op::MeetingRead)?;
    let called = meetings::called(tx, cx, meeting)?;
    let reached = people::reached(tx, &called)?;
    let states: HashMap<String, State> = queue::convened(tx, &meeting.id)?.into_iter().collect();
    let mut out = Letters::default();
    for person in called {
        let to = reached.get(&person).copied().unwrap_or_default();
        let n = match states.get(&person) {
            Some(State::Queued | State::Sending) => &mut out.waiting,
            Some(State::Sent) => &mut out.sent,
            Some(State::Failed | State::GivenUp) => &mut out.failed,
            Some(State::Withdrawn) | None if to.objects => &mut out.objecting,
            None if open.by_letter().choose(to).is_some() => &mut out.to_send,
            Some(State::Withdrawn) | None => &mut out.by_hand,
        };
        *n += 1;
    }
    Ok(out)
}
