//! What undoing a merge needs: sealed, for thirty days, then gone.

use crate::access::Cx;
use crate::args;
use crate::db::{Row, Tx};
use crate::kernel::{Result, Time};
use crate::people::model::NewPerson;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How long a merge can be undone.
pub const UNDO_DAYS: i64 = 30;
const PURPOSE: &str = "person merge";

/// The other person as they were, and what became of theirs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct State {
    pub said: NewPerson,
    /// The number they held; one only claimed stands in `said` alone.
    pub number: Option<String>,
    pub further: Vec<String>,
    pub created_at: i64,
    /// What of the one that stays came from them.
    pub came: NewPerson,
    pub pairs: Vec<KeptPair>,
    /// What other features moved.
    pub moved: Value,
}

/// A pair the other was one of.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct KeptPair {
    pub peer: String,
    pub score: i64,
    pub found_at: i64,
    pub waits: i64,
    pub verdict: Option<String>,
    pub verdict_at: Option<i64>,
    pub verdict_by: Option<String>,
}

impl KeptPair {
    pub fn of(row: &Row, id: &str) -> Self {
        Self {
            peer: if row.text(0) == id { row.text(1) } else { row.text(0) },
            score: row.int(2),
            found_at: row.int(3),
            waits: row.int(4),
            verdict: row.maybe(5),
            verdict_at: row.get(6),
            verdict_by: row.maybe(7),
        }
    }
}

/// A merge as it is written down.
#[derive(Debug, Clone)]
pub struct Merge {
    pub other: String,
    /// Where its id leads today.
    pub person: String,
    pub into: String,
    pub at: Time,
    pub by: String,
    state: Option<Vec<u8>>,
}

pub(super) const COLUMNS: &str =
    "m.other, m.person, m.merged_into, m.merged_at, m.merged_by, m.state";

impl Merge {
    pub(super) fn of(row: &Row) -> Self {
        Self {
            other: row.text(0),
            person: row.text(1),
            into: row.text(2),
            at: row.time(3),
            by: row.text(4),
            state: row.get(5),
        }
    }

    pub fn undo_until(&self) -> Time {
        self.at.plus_seconds(UNDO_DAYS * 24 * 3600)
    }

    /// Whether undoing is possible still, as far as time goes.
    pub fn can_be_undone(&self, now: Time) -> bool {
        self.state.is_some() && now.micros() <= self.undo_until().micros()
    }

    pub(super) fn open(&self, cx: &Cx) -> Result<Option<State>> {
        let Some(sealed) = &self.state else { return Ok(None) };
        let plain = cx.keys.open_sealed(PURPOSE, &self.other, sealed)?;
        Ok(Some(serde_json::from_slice(&plain)?))
    }
}

pub(super) fn insert(
    tx: &mut Tx,
    cx: &mut Cx,
    other: &str,
    person: &str,
    state: &State,
) -> Result<()> {
    let nonce = cx.draw.bytes();
    let sealed = cx.keys.seal(PURPOSE, nonce, other, &serde_json::to_vec(state)?);
    tx.execute(
        "INSERT INTO person_merges (other, person, merged_into, merged_at, merged_by, state)
         VALUES ($1, $2, $2, $3, $4, $5)",
        args![other, person, cx.now, cx.actor.id(), sealed],
    )?;
    Ok(())
}

/// Forgets what is kept for undoing merges that can be undone no more. How many.
pub fn forget_old(tx: &mut Tx, now: Time) -> Result<u64> {
    tx.execute(
        "UPDATE person_merges SET state = NULL WHERE state IS NOT NULL AND merged_at < $1",
        args![now.plus_seconds(-UNDO_DAYS * 24 * 3600)],
    )
}
