//! The chain: each entry's hash covers every column of it and the hash before.

use crate::access::Cx;
use crate::args;
use crate::db::Tx;
use crate::kernel::Result;
use serde_json::Value;
use sha2::{Digest, Sha256};

pub(super) struct Link<'a> {
    pub lane: &'a str,
    pub seq: i64,
    pub id: &'a str,
    pub at: i64,
    pub actor: &'a str,
    pub action: &'a str,
    pub subject: &'a str,
    pub details: &'a str,
    pub prev: &'a [u8],
}

impl Link<'_> {
    /// Every part is led by its length, so that no two rows read the same.
    pub(super) fn hash(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        let (seq, at) = (self.seq.to_be_bytes(), self.at.to_be_bytes());
        let parts: [&[u8]; 9] = [
            self.lane.as_bytes(),
            &seq,
            self.id.as_bytes(),
            &at,
            self.actor.as_bytes(),
            self.action.as_bytes(),
            self.subject.as_bytes(),
            self.details.as_bytes(),
            self.prev,
        ];
        for part in parts {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        hasher.finalize().into()
    }
}

/// One entry, in the transaction of what it tells; its id.
pub fn record(
    tx: &mut Tx,
    cx: &mut Cx,
    action: &str,
    subject: &str,
    details: &Value,
) -> Result<String> {
    let id = cx.id();
    let actor = cx.actor.id();
    let details = details.to_string();
    let (lane, seq, prev) = {
        let lane = tx.lane();
        (lane.id.clone(), lane.seq + 1, lane.head)
    };
    let at = cx.now.micros();
    let link = Link {
        lane: &lane,
        seq,
        id: &id,
        at,
        actor: &actor,
        action,
        subject,
        details: &details,
        prev: &prev,
    };
    let hash = link.hash();
    tx.tell(
        "INSERT INTO audit (lane, seq, id, at, actor, action, subject, details, prev, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![lane, seq, id, at, actor, action, subject, details, prev, hash],
    )?;
    let lane = tx.lane();
    lane.seq = seq;
    lane.head = hash;
    Ok(id)
}
