//! Texts that only the holder of a key reads: the cards in a door's list, and whatever else must
//! lie encrypted.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;

use crate::code::Secret;

/// Bytes of a nonce: long enough to be drawn at random without counting.
pub const NONCE_LEN: usize = 24;

/// By how many bytes a sealed text is longer than the plain one: nonce in front, tag behind.
pub const SEAL_OVERHEAD: usize = NONCE_LEN + 16;

const CARD_DOMAIN: &[u8] = b"hadir card key 1\0";

/// The key of the card of the ticket with this secret at one gathering: HKDF-SHA256 without salt,
/// info `"hadir card key 1\0"` and the gathering's id. Another gathering gives another key, so
/// that lists cannot be joined by the cards.
#[must_use]
pub fn card_key(secret: &Secret, gathering: &str) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(None, secret)
        .expand_multi_info(&[CARD_DOMAIN, gathering.as_bytes()], &mut key)
        .expect("32 bytes are far below the 8,160 that HKDF-SHA256 can give");
    key
}

/// Encrypts with XChaCha20-Poly1305; answers nonce, ciphertext and tag in one piece. The nonce
/// must not come twice under one key; 24 random bytes will not. `aad` is what the text belongs to
/// (a row's id, a column's name): [`open`] wants the same, so a sealed text cannot be moved.
#[must_use]
pub fn seal(key: &[u8; 32], nonce: &[u8; NONCE_LEN], aad: &[u8], plaintext: &[u8]) -> Vec<u8> {
    let ciphertext = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(*nonce), Payload { msg: plaintext, aad })
        .expect("refused above 256 GiB only, which no slice in memory reaches here");
    let mut sealed = Vec::with_capacity(NONCE_LEN + ciphertext.len());
    sealed.extend_from_slice(nonce);
    sealed.extend_from_slice(&ciphertext);
    sealed
}

/// The plain text, or nothing when key, `aad` or a single bit is not the one of [`seal`].
#[must_use]
pub fn open(key: &[u8; 32], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, ciphertext) = sealed.split_first_chunk::<NONCE_LEN>()?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: ciphertext, aad })
        .ok()
}
