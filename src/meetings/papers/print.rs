//! The press: one sheet or card at a time, outside any transaction. What was just printed and is
//! asked for again is not set twice.

use crate::kernel::{Error, Refusal, Result};
use paper::{Sheet, Trouble};
use picture::Card;
use sha2::{Digest, Sha256};
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use tokio::sync::Semaphore;

pub const CONTENT: &str = "application/pdf";
/// Whether this build has a press at all.
pub const IS_BUILT: bool = paper::IS_BUILT;

/// One at a time: a long sheet takes a core and tens of megabytes.
static TURN: Semaphore = Semaphore::const_new(1);
/// What came off the press last, by the hash of what it was made of.
static LATEST: Mutex<VecDeque<([u8; 32], Vec<u8>)>> = Mutex::new(VecDeque::new());
const MOST: usize = 16;
/// Larger ones are not worth their memory.
const LARGEST: usize = 512 << 10;

pub fn not_built() -> Error {
    Refusal::new(501, "pdf_not_built").into()
}

/// The sheet as PDF.
pub async fn pdf(sheet: Sheet) -> Result<Vec<u8>> {
    let mut hash = Sha256::new_with_prefix(serde_json::to_vec(&sheet)?);
    for picture in &sheet.pictures {
        hash.update(&picture.bytes);
    }
    let told = |trouble| match trouble {
        Trouble::NotBuilt => not_built(),
        Trouble::Failed(_) => Error::unknown(trouble),
    };
    pressed(hash, move || paper::pdf(&sheet).map_err(told)).await
}

/// The card beside a link as PNG.
pub async fn card(card: Card) -> Result<Vec<u8>> {
    let hash = Sha256::new_with_prefix(format!("{card:?}"));
    pressed(hash, move || picture::card(&card).map_err(Error::unknown)).await
}

async fn pressed(
    hash: Sha256,
    set: impl FnOnce() -> Result<Vec<u8>> + Send + 'static,
) -> Result<Vec<u8>> {
    let key: [u8; 32] = hash.finalize().into();
    let _turn = TURN.acquire().await.map_err(Error::unknown)?;
    if let Some(made) = kept(&key) {
        return Ok(made);
    }
    let made = tokio::task::spawn_blocking(set).await.map_err(Error::unknown)??;
    keep(key, &made);
    Ok(made)
}

fn kept(key: &[u8; 32]) -> Option<Vec<u8>> {
    let latest = LATEST.lock().unwrap_or_else(PoisonError::into_inner);
    latest.iter().find(|(k, _)| k == key).map(|(_, made)| made.clone())
}

fn keep(key: [u8; 32], made: &[u8]) {
    if made.len() > LARGEST {
        return;
    }
    let mut latest = LATEST.lock().unwrap_or_else(PoisonError::into_inner);
    latest.push_front((key, made.to_vec()));
    latest.truncate(MOST);
}
