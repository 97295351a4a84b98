//! SQL of the page of messages: what is seen, counted and filtered within a scope.

use super::{COLUMNS, message, within};
use crate::access::Permit;
use crate::db::{Query, Tx};
use crate::kernel::{Result, Time};
use crate::messages::model::{Channel, Kind, Message, State};

/// What the list is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub state: Option<State>,
    pub kind: Option<Kind>,
    pub channel: Option<Channel>,
    pub gathering: Option<String>,
    pub meeting: Option<String>,
    /// The last one of the page before.
    pub after: Option<(Time, String)>,
}

impl Wanted {
    fn filter(&self, q: &mut Query) {
        if let Some(kind) = self.kind {
            q.add(" AND m.kind = ").bind(kind.name());
        }
        if let Some(channel) = self.channel {
            q.add(" AND m.channel = ").bind(channel.name());
        }
        if let Some(gathering) = &self.gathering {
            q.add(" AND m.gathering = ").bind(gathering);
        }
        if let Some(meeting) = &self.meeting {
            q.add(" AND m.meeting = ").bind(meeting);
        }
    }
}

pub fn page(tx: &mut Tx, permit: &Permit, wanted: &Wanted, limit: i64) -> Result<Vec<Message>> {
    let mut q = Query::new(&format!("SELECT {COLUMNS} FROM messages m WHERE "));
    within(&mut q, Some(permit), Some(permit));
    wanted.filter(&mut q);
    if let Some(state) = wanted.state {
        q.add(" AND m.state = ").bind(state.name());
    }
    if let Some((at, id)) = &wanted.after {
        let at = q.place(at);
        q.add(&format!(" AND (m.asked_at < {at} OR (m.asked_at = {at} AND m.id < "));
        q.bind(id).add("))");
    }
    q.add(" ORDER BY m.asked_at DESC, m.id DESC LIMIT ").bind(limit);
    Ok(q.rows(tx)?.iter().map(message).collect())
}

/// How many there are in each state, by everything else that is asked for.
pub fn counts(tx: &mut Tx, permit: &Permit, wanted: &Wanted) -> Result<Vec<(State, i64)>> {
    let mut q = Query::new("SELECT m.state, COUNT(*) FROM messages m WHERE ");
    within(&mut q, Some(permit), Some(permit));
    wanted.filter(&mut q);
    q.add(" GROUP BY m.state");
    let rows = q.rows(tx)?;
    Ok(rows.iter().filter_map(|r| Some((State::parse(&r.text(0))?, r.int(1)))).collect())
}

/// One that is seen.
pub fn visible(tx: &mut Tx, permit: &Permit, id: &str) -> Result<Option<Message>> {
    one(tx, Some(permit), Some(permit), id)
}

/// The same for who may write the place, or the meeting, that it is about.
pub fn held(
    tx: &mut Tx,
    places: Option<&Permit>,
    meetings: Option<&Permit>,
    id: &str,
) -> Result<Option<Message>> {
    one(tx, places, meetings, id)
}

fn one(
    tx: &mut Tx,
    places: Option<&Permit>,
    meetings: Option<&Permit>,
    id: &str,
) -> Result<Option<Message>> {
    let mut q = Query::new(&format!("SELECT {COLUMNS} FROM messages m WHERE m.id = "));
    q.bind(id).add(" AND ");
    within(&mut q, places, meetings);
    Ok(q.row(tx)?.as_ref().map(message))
}
