//! One turn of the queue: a few messages claimed in one transaction, sent outside of any,
//! their ends written down in another. Cut off in between, they are taken up again with the
//! same key, once nobody can still be waiting for an answer.

use super::compose::{Letter, Made, compose};
use super::model::{
    AT_ONCE, Kind, LEASE_SECONDS, MOST_TRIES, Message, Open, State, after_quiet, wait_seconds,
};
use super::outlets::{Outcome, Outlets};
use super::store::queue::{self, End};
use crate::access::{Cx, Op};
use crate::app::App;
use crate::audit;
use crate::db::Tx;
use crate::gatherings::actions::enrolment;
use crate::gatherings::model::EnrolmentChange;
use crate::gatherings::{Status, enrolment_visible};
use crate::kernel::{Error, Result};
use serde_json::json;

/// How many were taken from the queue; 0 when nothing waits. Blocks while they are sent.
pub fn turn(app: &App, outlets: &Outlets) -> Result<usize> {
    let open = Open::of(&app.config);
    if open.is_silent() {
        return Ok(0);
    }
    let cx = app.system("messages");
    // Most looks find nothing: they must not take the writer's time.
    if app.look_now(&cx, |tx, cx| queue::ripe(tx, cx.now, 1))?.is_empty() {
        return Ok(0);
    }
    let base = app.config.public_url.clone().unwrap_or_default();
    let base = base.trim_end_matches('/').to_owned();
    let (taken, letters) = app.act_now(&cx, move |tx, cx| claim(tx, cx, open, &base))?;
    if letters.is_empty() {
        return Ok(taken);
    }
    let ends: Vec<Outcome> = std::thread::scope(|scope| {
        let sent: Vec<_> =
            letters.iter().map(|l| scope.spawn(move || outlets.send(l, cx.now))).collect();
        let broken = |_| Outcome::Later { error: "internal".into(), after: None };
        sent.into_iter().map(|s| s.join().unwrap_or_else(broken)).collect()
    });
    let ended: Vec<(Message, Outcome)> = letters.into_iter().map(|l| l.message).zip(ends).collect();
    for gathering in app.act_now(&app.system("messages"), move |tx, cx| end(tx, cx, &ended))? {
        app.notices.tell(&gathering);
    }
    Ok(taken)
}

/// Takes a few; those that are not to be sent any more are ended at once.
fn claim(tx: &mut Tx, cx: &mut Cx, open: Open, base: &str) -> Result<(usize, Vec<Letter>)> {
    let ripe = queue::ripe(tx, cx.now, AT_ONCE)?;
    let mut letters = Vec::new();
    for message in &ripe {
        let leads = message.kind != Kind::Convocation;
        let way = if leads { open.leading() } else { open };
        if !way.has(message.channel) {
            queue::withdraw(tx, &message.id, Some("closed"), cx.now)?;
            continue;
        }
        queue::claim(tx, message, cx.now.plus_seconds(LEASE_SECONDS))?;
        let claimed = Message { attempts: message.attempts + 1, ..message.clone() };
        // One that cannot be put together stops nobody behind it.
        match tx.attempt(|tx| compose(tx, cx, &claimed, base)) {
            Ok(Made::Ready(letter)) => letters.push(*letter),
            Ok(Made::Waits(until)) => queue::put_off(tx, &message.id, until)?,
            Ok(Made::Not(why)) => queue::withdraw(tx, &message.id, Some(why), cx.now)?,
            Err(Error::Again) => return Err(Error::Again),
            Err(error) => {
                tracing::error!(id = %message.id, %error, "a message could not be put together");
                let outcome = Outcome::Later { error: "internal".into(), after: None };
                write_end(tx, cx, &claimed, &outcome)?;
            }
        }
    }
    if !letters.is_empty() {
        let messages: Vec<&String> = letters.iter().map(|l| &l.message.id).collect();
        let people: Vec<&String> = letters.iter().map(|l| &l.message.person).collect();
        let details = json!({ "count": letters.len(), "messages": messages, "people": people });
        audit::record(tx, cx, "message.send", "messages", &details)?;
    }
    Ok((ripe.len(), letters))
}

/// Writes down how they ended; the gatherings in which somebody is invited now.
fn end(tx: &mut Tx, cx: &mut Cx, ended: &[(Message, Outcome)]) -> Result<Vec<String>> {
    let mut told = Vec::new();
    let (mut sent, mut unsent) = (Vec::new(), Vec::new());
    for (message, outcome) in ended {
        if !write_end(tx, cx, message, outcome)? {
            continue;
        }
        match outcome {
            Outcome::Sent(_) => {
                sent.push(&message.id);
                told.extend(invited(tx, cx, message)?);
            }
            _ => unsent.push(&message.id),
        }
    }
    let details = json!({ "count": sent.len(), "sent": sent, "unsent": unsent });
    audit::record(tx, cx, "message.end", "messages", &details)?;
    Ok(told)
}

fn write_end(tx: &mut Tx, cx: &mut Cx, m: &Message, outcome: &Outcome) -> Result<bool> {
    let now = cx.now;
    let over = |state, error| End { state, not_before: now, error, provider_id: None };
    let end = match outcome {
        Outcome::Sent(id) => End { provider_id: id.clone(), ..over(State::Sent, None) },
        Outcome::Never(error) => over(State::Failed, Some(error.clone())),
        Outcome::Later { error, .. } if m.attempts >= MOST_TRIES => {
            over(State::GivenUp, Some(error.clone()))
        }
        Outcome::Later { error, after } => {
            let again = now.plus_seconds(wait_seconds(m.attempts, *after, &mut cx.draw));
            let night = m.kind == Kind::Reminder;
            let not_before = if night { after_quiet(again, &cx.zone) } else { again };
            End { not_before, ..over(State::Queued, Some(error.clone())) }
        }
    };
    if let Some(error) = &end.error {
        tracing::warn!(id = %m.id, error, state = end.state.name(), "a message did not go out");
    }
    queue::end(tx, &m.id, m.attempts, &end, now)
}

/// Whose invitation has left is invited.
fn invited(tx: &mut Tx, cx: &mut Cx, m: &Message) -> Result<Option<String>> {
    let (Kind::Invitation, Some(id)) = (m.kind, &m.enrolment) else { return Ok(None) };
    let permit = cx.permit(Op::EnrolmentRead)?;
    let place = enrolment_visible(tx, &permit, id)?.filter(|e| e.status == Status::Nominated);
    let Some(place) = place else { return Ok(None) };
    enrolment::update(tx, cx, id, &EnrolmentChange::to_status(Status::Invited))?;
    Ok(Some(place.gathering))
}
