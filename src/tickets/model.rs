//! What a ticket is made of, and what the API shows of it.

use crate::kernel::draw::hash_token;
use crate::kernel::{Fields, Keys, Result, Time};
use serde::Serialize;
use std::sync::{Arc, Mutex, PoisonError};
use ticket::{Code, Secret, Signer, Verifier};
use utoipa::ToSchema;

/// Signs this installation's tickets and tells them from all others.
pub struct Authority {
    signer: Signer,
    verifier: Verifier,
    pub public_key: [u8; 32],
}

/// The key pair that was asked for last: deriving it costs more than judging a scan,
/// and one process serves one installation.
static LATEST: Mutex<Option<([u8; 32], Arc<Authority>)>> = Mutex::new(None);

impl Authority {
    pub fn of(keys: &Keys) -> Result<Arc<Self>> {
        let seed = keys.derive("ticket signing");
        let mut latest = LATEST.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, found)) = latest.as_ref().filter(|(known, _)| *known == seed) {
            return Ok(found.clone());
        }
        let signer = Signer::from_seed(seed);
        let public_key = signer.public_key();
        let verifier = Verifier::new(&public_key).map_err(crate::kernel::Error::unknown)?;
        let made = Arc::new(Self { signer, verifier, public_key });
        *latest = Some((seed, made.clone()));
        Ok(made)
    }

    pub fn code(&self, secret: Secret) -> String {
        self.signer.issue(secret)
    }

    pub fn signed(&self, code: &Code) -> bool {
        self.verifier.verify(code)
    }
}

/// The secret part of a ticket's public address: it follows from the ticket's secret, so
/// that it is known again without being stored.
pub fn link_of(keys: &Keys, secret: &Secret) -> String {
    let mac = keys.hash("ticket link", &ticket::to_hex(secret));
    data_encoding::BASE32_NOPAD.encode(&mac[..16]).to_ascii_lowercase()
}

/// What is stored of the address, and found again from it.
pub fn link_hash(token: &str) -> [u8; 32] {
    hash_token(&token.to_ascii_lowercase())
}

/// A ticket as it lies in the database.
#[derive(Debug, Clone)]
pub struct Stored {
    pub id: String,
    pub sealed: Vec<u8>,
    pub revoked_at: Option<Time>,
}

impl Stored {
    pub fn secret(&self, keys: &Keys) -> Result<Secret> {
        let plain = keys.open_sealed("ticket secret", &self.id, &self.sealed)?;
        plain
            .try_into()
            .map_err(|_| crate::kernel::Error::unknown("a ticket's secret has another length"))
    }
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Ticket {
    /// What the drawing holds.
    pub code: String,
    /// The public page of this ticket; who has the address sees it.
    pub link: String,
    pub revoked_at: Option<String>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Item {
    pub enrolment: String,
    pub code: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Issued {
    /// How many are new.
    pub issued: i64,
    /// Those that were asked for by id, new or already there.
    pub items: Vec<Item>,
}

/// Without `enrolments`, every confirmed one in the scope.
#[derive(Debug, Clone, ToSchema)]
pub struct IssueRequest {
    pub enrolments: Option<Vec<String>>,
}

pub const MOST_ASKED: usize = 1000;

impl IssueRequest {
    pub fn read(f: &mut Fields) -> Self {
        let enrolments = f.lines("enrolments", MOST_ASKED, |t| crate::kernel::text::line(t, 100));
        Self { enrolments }
    }
}
