//! The audit's lanes: each writer chains its own entries, so that no row is fought
//! for by all. The database only keeps the place of the next link; what a link holds
//! is the audit's matter.

use crate::kernel::Draw;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The place of the next entry: lane, number, hash of the entry before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    pub id: String,
    pub seq: i64,
    pub head: [u8; 32],
}

/// The committed heads of every lane that this process writes.
#[derive(Clone)]
pub struct Heads(Arc<Mutex<State>>);

struct State {
    draw: Draw,
    node: String,
    heads: BTreeMap<String, (i64, [u8; 32])>,
    changed: bool,
}

impl Heads {
    pub(super) fn new(seed: [u8; 32]) -> Self {
        let mut draw = Draw::from_seed(seed).branch("lanes");
        let node = data_encoding::HEXLOWER.encode(&draw.bytes::<8>());
        Self(Arc::new(Mutex::new(State { draw, node, heads: BTreeMap::new(), changed: false })))
    }

    fn with<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A lane that nobody has written yet: for a new connection, and after a commit
    /// of which nobody knows whether it happened.
    pub(super) fn new_lane(&self) -> Lane {
        self.with(|s| Lane {
            id: data_encoding::HEXLOWER.encode(&s.draw.bytes::<8>()),
            seq: 0,
            head: [0; 32],
        })
    }

    pub(super) fn committed(&self, lane: &Lane) {
        if lane.seq == 0 {
            return;
        }
        self.with(|s| {
            let head = (lane.seq, lane.head);
            if s.heads.insert(lane.id.clone(), head) != Some(head) {
                s.changed = true;
            }
        });
    }

    /// The name under which this process signs its checkpoints.
    pub fn node(&self) -> String {
        self.with(|s| s.node.clone())
    }

    /// All heads, when one moved since the last call.
    pub fn moved(&self) -> Option<Vec<Lane>> {
        self.with(|s| {
            std::mem::take(&mut s.changed).then(|| {
                s.heads
                    .iter()
                    .map(|(id, (seq, head))| Lane { id: id.clone(), seq: *seq, head: *head })
                    .collect()
            })
        })
    }
}
