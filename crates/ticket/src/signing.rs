//! Who made a ticket.

use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use crate::code::{Code, Secret};

const DOMAIN: &[u8; 15] = b"hadir ticket 1\0";

/// Makes tickets. Holds the private key, wiped from memory when dropped.
pub struct Signer(SigningKey);

impl Signer {
    /// The signer whose private key follows from this seed (RFC 8032).
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(SigningKey::from_bytes(&seed))
    }

    /// The text of the ticket with this secret; the same secret gives the same text. The secret
    /// must be random and never used twice.
    #[must_use]
    pub fn issue(&self, secret: Secret) -> String {
        let signature = self.0.sign(&signed_bytes(&secret)).to_bytes();
        Code { secret, signature }.text()
    }

    /// What the doors are given.
    #[must_use]
    pub fn public_key(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").finish_non_exhaustive()
    }
}

/// Tells the organiser's tickets from all others.
#[derive(Clone, Debug)]
pub struct Verifier(VerifyingKey);

impl Verifier {
    /// Refuses what is no key, and the few weak keys under which anything verifies.
    pub fn new(public_key: &[u8; 32]) -> Result<Self, BadPublicKey> {
        match VerifyingKey::from_bytes(public_key) {
            Ok(key) if !key.is_weak() => Ok(Self(key)),
            _ => Err(BadPublicKey),
        }
    }

    /// Whether the holder of the private key signed exactly this secret. Strict: of the several
    /// signatures that lax verifiers take for one message, only the proper one passes.
    #[must_use]
    pub fn verify(&self, code: &Code) -> bool {
        let signature = Signature::from_bytes(&code.signature);
        self.0.verify_strict(&signed_bytes(&code.secret), &signature).is_ok()
    }
}

/// The 32 bytes are no usable Ed25519 public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadPublicKey;

impl fmt::Display for BadPublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a usable Ed25519 public key")
    }
}

impl std::error::Error for BadPublicKey {}

fn signed_bytes(secret: &Secret) -> [u8; 31] {
    let mut message = [0; 31];
    message[..DOMAIN.len()].copy_from_slice(DOMAIN);
    message[DOMAIN.len()..].copy_from_slice(secret);
    message
}
