//! The queue: asked for once, claimed by one, ended by whoever claimed it.

use super::{COLUMNS, message};
use crate::args;
use crate::db::{Query, Tx};
use crate::kernel::{Result, Time};
use crate::messages::model::{Message, State};

/// True where it was not asked for before. One that the house itself withdrew (they objected
/// then, the place was another's) is asked for anew.
pub fn insert(tx: &mut Tx, m: &Message, asked_by: &str) -> Result<bool> {
    let made = tx.execute(
        "INSERT INTO messages (id, kind, channel, lang, person, gathering, enrolment, meeting, rule,
           once, state, not_before, attempts, asked_by, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', $11, 0, $12, $13)
         ON CONFLICT (once) DO UPDATE SET state = 'queued', channel = excluded.channel,
           lang = excluded.lang, not_before = excluded.not_before, attempts = 0, error = NULL,
           asked_by = excluded.asked_by, asked_at = excluded.asked_at, done_at = NULL
         WHERE messages.state = 'withdrawn' AND messages.error IS NOT NULL",
        args![
            m.id,
            m.kind.name(),
            m.channel.name(),
            m.lang,
            m.person,
            m.gathering,
            m.enrolment,
            m.meeting,
            m.rule,
            m.once,
            m.not_before,
            asked_by,
            m.asked_at
        ],
    )?;
    Ok(made == 1)
}

/// Those whose time has come, the longest waiting first: also those that somebody began to
/// send and never told the end of.
pub fn ripe(tx: &mut Tx, now: Time, most: usize) -> Result<Vec<Message>> {
    let rows = tx.query(
        &format!(
            "SELECT {COLUMNS} FROM messages m WHERE m.state IN ('queued', 'sending')
               AND m.not_before <= $1 ORDER BY m.not_before, m.id LIMIT $2"
        ),
        args![now, most],
    )?;
    Ok(rows.iter().map(message).collect())
}

/// From now on it is on its way; taken up again at `until` where nobody tells its end.
pub fn claim(tx: &mut Tx, m: &Message, until: Time) -> Result<()> {
    tx.execute(
        "UPDATE messages SET state = 'sending', not_before = $2, attempts = $3 WHERE id = $1",
        args![m.id, until, m.attempts + 1],
    )?;
    Ok(())
}

pub fn put_off(tx: &mut Tx, id: &str, until: Time) -> Result<()> {
    tx.execute(
        "UPDATE messages SET state = 'queued', not_before = $2 WHERE id = $1",
        args![id, until],
    )?;
    Ok(())
}

/// How a try ended.
#[derive(Debug, Clone)]
pub struct End {
    pub state: State,
    pub not_before: Time,
    pub error: Option<String>,
    pub provider_id: Option<String>,
}

/// False where another has taken it up since: theirs counts.
pub fn end(tx: &mut Tx, id: &str, attempt: i64, end: &End, now: Time) -> Result<bool> {
    let done = end.state.is_over().then_some(now);
    let ended = tx.execute(
        "UPDATE messages SET state = $3, not_before = $4, error = $5, provider_id = $6, done_at = $7
         WHERE id = $1 AND state = 'sending' AND attempts = $2",
        args![id, attempt, end.state.name(), end.not_before, end.error, end.provider_id, done],
    )?;
    Ok(ended == 1)
}

/// Withdrawn by the house, with the reason.
pub fn withdraw(tx: &mut Tx, id: &str, why: Option<&str>, now: Time) -> Result<()> {
    tx.execute(
        "UPDATE messages SET state = 'withdrawn', error = $2, done_at = $3 WHERE id = $1",
        args![id, why, now],
    )?;
    Ok(())
}

/// Back into the queue, with all its tries before it.
pub fn requeue(tx: &mut Tx, id: &str, now: Time) -> Result<()> {
    tx.execute(
        "UPDATE messages SET state = 'queued', not_before = $2, attempts = 0, error = NULL,
           done_at = NULL WHERE id = $1",
        args![id, now],
    )?;
    Ok(())
}

/// Whether a meeting's convocation was asked for, for these people.
pub fn convened(tx: &mut Tx, meeting: &str) -> Result<Vec<(String, State)>> {
    let mut q = Query::new("SELECT person, state FROM messages WHERE meeting = ");
    q.bind(meeting);
    let state = |text: String| State::parse(&text).unwrap_or(State::Failed);
    Ok(q.rows(tx)?.iter().map(|r| (r.text(0), state(r.text(1)))).collect())
}
