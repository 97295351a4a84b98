//! SQL of the queue, of those who are due, of rules, and of what went wrong.

pub mod due;
pub mod list;
pub mod queue;
pub mod rules;
pub mod trouble;

use super::model::{Channel, Kind, Message, State};
use crate::access::Permit;
use crate::db::{Query, Row};
use crate::kernel::Lang;

const COLUMNS: &str = "m.id, m.kind, m.channel, m.lang, m.person, m.gathering, m.enrolment,
    m.meeting, m.rule, m.once, m.state, m.not_before, m.attempts, m.error, m.asked_at, m.done_at";

fn message(r: &Row) -> Message {
    Message {
        id: r.text(0),
        // The checks of the table let no other word in.
        kind: Kind::parse(&r.text(1)).unwrap_or(Kind::Thanks),
        channel: Channel::parse(&r.text(2)).unwrap_or(Channel::Mail),
        lang: Lang::parse(&r.text(3)).unwrap_or_default(),
        person: r.text(4),
        gathering: r.maybe(5),
        enrolment: r.maybe(6),
        meeting: r.maybe(7),
        rule: r.maybe(8),
        once: r.text(9),
        state: State::parse(&r.text(10)).unwrap_or(State::Failed),
        not_before: r.time(11),
        attempts: r.int(12),
        error: r.maybe(13),
        asked_at: r.time(14),
        done_at: r.get(15),
    }
}

/// The message in alias `m` is about a place in a delegation of the scope, or about a
/// meeting of it.
fn within(q: &mut Query, places: Option<&Permit>, meetings: Option<&Permit>) {
    q.add("(1 = 0");
    if let Some(permit) = places {
        q.add(
            " OR EXISTS (SELECT 1 FROM enrolments e JOIN delegations d ON d.id = e.delegation
               WHERE e.id = m.enrolment AND ",
        );
        permit.on_delegation(q, "d");
        q.add(")");
    }
    if let Some(permit) = meetings {
        q.add(" OR EXISTS (SELECT 1 FROM meetings mt WHERE mt.id = m.meeting AND ");
        permit.on_meeting(q, "mt");
        q.add(")");
    }
    q.add(")");
}
