//! Signed checkpoints name the heads of all lanes a process writes, so that a tail
//! that was cut shows. The key stands outside the database.

use super::chain::Link;
use crate::args;
use crate::db::{Db, Lane, Row, Tx};
use crate::kernel::{Keys, Result, Time};
use ed25519_dalek::{Signer, SigningKey};
use serde_json::json;
use std::collections::BTreeMap;

fn signing_key(keys: &Keys) -> SigningKey {
    SigningKey::from_bytes(&keys.derive("audit checkpoint"))
}

fn signed_text(node: &str, at: i64, heads: &str) -> String {
    format!("hadir checkpoint 1\n{node}\n{at}\n{heads}")
}

/// Signs the heads when one moved since the last time: every second, and at the end.
pub fn checkpoint(db: &Db, keys: &Keys, now: Time) -> Result<()> {
    let Some(heads) = db.heads().moved() else { return Ok(()) };
    let node = db.heads().node();
    let heads = heads_text(&heads);
    let signature =
        signing_key(keys).sign(signed_text(&node, now.micros(), &heads).as_bytes()).to_bytes();
    db.write_now(move |tx| {
        tx.execute(
            "INSERT INTO checkpoints (node, at, heads, signature) VALUES ($1, $2, $3, $4)
             ON CONFLICT (node) DO UPDATE SET at = excluded.at, heads = excluded.heads,
               signature = excluded.signature",
            args![node, now, heads, signature],
        )?;
        Ok(())
    })
}

fn heads_text(heads: &[Lane]) -> String {
    let map: BTreeMap<&str, _> = heads
        .iter()
        .map(|l| (l.id.as_str(), json!([l.seq, data_encoding::HEXLOWER.encode(&l.head)])))
        .collect();
    json!(map).to_string()
}

/// Goes through every entry and every checkpoint; says what does not hold.
pub fn verify(tx: &mut Tx, keys: &Keys) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut named = named_heads(tx, keys, &mut faults)?;
    let mut walk = Walk::default();
    tx.each(
        "SELECT lane, seq, id, at, actor, action, subject, details, prev, hash
         FROM audit ORDER BY lane, seq",
        &[],
        |row| {
            let (lane, seq, hash) = walk.step(&row, &mut faults);
            if named.get(&(lane.clone(), seq)).is_some_and(|head| *head == hash) {
                named.remove(&(lane, seq));
            }
            Ok(())
        },
    )?;
    faults.extend(named.keys().map(|(lane, seq)| {
        format!("lane {lane} has lost its end: entry {seq}, which a checkpoint names, is not there")
    }));
    Ok(faults)
}

/// Whether these are the keys that signed what stands there; true where nothing does.
pub fn keys_fit(tx: &mut Tx, keys: &Keys) -> Result<bool> {
    let mut faults = Vec::new();
    let named = named_heads(tx, keys, &mut faults)?;
    Ok(faults.is_empty() || !named.is_empty())
}

type NamedHeads = BTreeMap<(String, i64), Vec<u8>>;

fn named_heads(tx: &mut Tx, keys: &Keys, faults: &mut Vec<String>) -> Result<NamedHeads> {
    let key = signing_key(keys).verifying_key();
    let mut named = NamedHeads::new();
    for row in tx.query("SELECT node, at, heads, signature FROM checkpoints ORDER BY node", &[])? {
        let (node, at, text) = (row.text(0), row.int(1), row.text(2));
        let signed = signed_text(&node, at, &text);
        let genuine = ed25519_dalek::Signature::from_slice(&row.bytes(3))
            .is_ok_and(|s| key.verify_strict(signed.as_bytes(), &s).is_ok());
        if !genuine {
            faults
                .push(format!("the checkpoint of node {node} is not signed by this installation"));
            continue;
        }
        let heads: BTreeMap<String, (i64, String)> = serde_json::from_str(&text)?;
        for (lane, (seq, hash)) in heads {
            let hash = data_encoding::HEXLOWER.decode(hash.as_bytes()).unwrap_or_default();
            named.insert((lane, seq), hash);
        }
    }
    Ok(named)
}

/// Where the walk along the lanes stands.
#[derive(Default)]
struct Walk {
    lane: String,
    seq: i64,
    hash: Vec<u8>,
}

impl Walk {
    fn step(&mut self, row: &Row, faults: &mut Vec<String>) -> (String, i64, Vec<u8>) {
        let (lane, seq, prev, hash) = (row.text(0), row.int(1), row.bytes(8), row.bytes(9));
        if lane != self.lane {
            *self = Self { lane: lane.clone(), seq: 0, hash: vec![0; 32] };
        }
        if seq != self.seq + 1 {
            faults.push(format!("lane {lane}: entry {} is missing", self.seq + 1));
        } else if prev != self.hash {
            faults.push(format!("lane {lane}: entry {seq} does not follow the one before it"));
        }
        let link = Link {
            lane: &lane,
            seq,
            id: &row.text(2),
            at: row.int(3),
            actor: &row.text(4),
            action: &row.text(5),
            subject: &row.text(6),
            details: &row.text(7),
            prev: &prev,
        };
        if link.hash().as_slice() != hash.as_slice() {
            faults.push(format!("lane {lane}: entry {seq} was changed"));
        }
        self.seq = seq;
        self.hash.clone_from(&hash);
        (lane, seq, hash)
    }
}
