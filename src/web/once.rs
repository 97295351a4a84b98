//! A key that makes a call happen once: the same account, key and body get the same
//! answer for a day.

use super::Req;
use super::req::Answer;
use super::route::Takes;
use crate::access::Cx;
use crate::args;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use axum::http::{Method, header};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// A form that counts once: what is drawn into it with the page, what it says, and where
/// its first sending led. Said otherwise it is another form. Stands in the table of calls,
/// under a key no call can have.
pub struct OnceForm {
    key: String,
    request: [u8; 32],
}

impl OnceForm {
    /// `None` for a form that carries none.
    pub(super) fn of(path: &str, body: &[u8], token: &str) -> Option<Self> {
        let sound = (20..=200).contains(&token.len()) && token.is_ascii();
        let said = Sha256::digest(body);
        sound.then(|| Self {
            key: format!("form {token} {}", data_encoding::HEXLOWER.encode(&said[..8])),
            request: Sha256::digest(path.as_bytes()).into(),
        })
    }

    /// Where the same form led when it came before.
    pub(super) fn led(&self, tx: &mut Tx, cx: &Cx) -> Result<Option<String>> {
        let once = Once { key: self.key.clone(), request: self.request };
        let before = once.answered(tx, cx)?;
        Ok(before.and_then(|a| a.body).and_then(|b| b.as_str().map(str::to_owned)))
    }

    pub(super) fn keep(&self, tx: &mut Tx, cx: &mut Cx, address: &str) -> Result<()> {
        let once = Once { key: self.key.clone(), request: self.request };
        let answer = Answer { status: 303, body: Some(Value::String(address.to_owned())) };
        once.keep(tx, cx, &answer)
    }
}

pub(super) struct Once {
    key: String,
    request: [u8; 32],
}

const KEPT_SECONDS: i64 = 24 * 3600;

impl Once {
    /// `None` for a call without a key.
    pub fn of(req: &Req) -> Result<Option<Self>> {
        let Some(given) = req.headers.get("idempotency-key") else { return Ok(None) };
        let key = given.to_str().unwrap_or_default();
        if key.is_empty() || key.len() > 200 || req.method != Method::POST {
            return Err(Refusal::new(400, "bad_idempotency_key").into());
        }
        let request = Sha256::new()
            .chain_update(req.path.as_bytes())
            .chain_update([0])
            .chain_update(said_in_body(req))
            .finalize();
        Ok(Some(Self { key: key.to_owned(), request: request.into() }))
    }

    pub fn answered(&self, tx: &mut Tx, cx: &Cx) -> Result<Option<Answer>> {
        let since = cx.now.plus_seconds(-KEPT_SECONDS);
        // Now and then all that is over goes. Whoever looks through the whole table runs into
        // everybody who writes into it, so not every time.
        if self.request[0] == 0 {
            tx.execute("DELETE FROM idempotency WHERE at < $1", args![since])?;
        }
        let row = tx.one(
            "SELECT request, status, answer, at FROM idempotency
             WHERE account = $1 AND given_key = $2",
            args![cx.actor.id(), self.key],
        )?;
        let Some(row) = row else { return Ok(None) };
        if row.time(3) < since {
            tx.execute(
                "DELETE FROM idempotency WHERE account = $1 AND given_key = $2",
                args![cx.actor.id(), self.key],
            )?;
            return Ok(None);
        }
        if row.bytes(0) != self.request {
            return Err(Refusal::conflict("idempotency_conflict").into());
        }
        let plain = cx.keys.open_sealed("idempotency", &self.key, &row.bytes(2))?;
        let body: Value = serde_json::from_slice(&plain)?;
        Ok(Some(Answer { status: row.int(1) as u16, body: Some(body).filter(|b| !b.is_null()) }))
    }

    /// Sealed: an answer may hold what is stored nowhere else in the clear.
    pub fn keep(&self, tx: &mut Tx, cx: &mut Cx, answer: &Answer) -> Result<()> {
        let plain = serde_json::to_vec(&answer.body)?;
        let nonce = cx.draw.bytes();
        let sealed = cx.keys.seal("idempotency", nonce, &self.key, &plain);
        tx.execute(
            "INSERT INTO idempotency (account, given_key, request, status, answer, at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (account, given_key) DO NOTHING",
            args![cx.actor.id(), self.key, self.request, i64::from(answer.status), sealed, cx.now],
        )?;
        Ok(())
    }
}

/// The body without what the sender's program draws anew for every try: the line that
/// parts a multipart body.
fn said_in_body(req: &Req) -> Cow<'_, [u8]> {
    let kind = req.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let boundary = kind.filter(|_| req.takes == Takes::File).and_then(boundary);
    let Some(boundary) = boundary else { return Cow::Borrowed(&req.body) };
    let line = format!("--{boundary}");
    let mut said = Vec::with_capacity(req.body.len());
    let mut rest = &req.body[..];
    while let Some(at) = find(rest, line.as_bytes()) {
        said.extend_from_slice(&rest[..at]);
        said.extend_from_slice(b"--");
        rest = &rest[at + line.len()..];
    }
    said.extend_from_slice(rest);
    Cow::Owned(said)
}

fn boundary(kind: &str) -> Option<&str> {
    let given = kind.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?;
    Some(given.trim_matches('"')).filter(|b| !b.is_empty())
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}
