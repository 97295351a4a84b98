//! The text of a ticket and the name that follows from its secret.

use std::fmt;

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

/// What a ticket holds that nobody can guess. It is stored encrypted or not at all.
pub type Secret = [u8; 16];

/// How a ticket is called in the database, in a door's list and in a log.
pub type TicketId = [u8; 16];

/// With these characters every ticket of this kind begins.
pub const PREFIX: &str = "HD1.";

/// Characters of a whole ticket, prefix included. All of them belong to the alphanumeric mode of
/// QR codes, which keeps the drawing small.
pub const TEXT_LEN: usize = PREFIX.len() + BODY_LEN;

/// 80 bytes are 640 bits, exactly 128 characters of 5 bits: no spare bit that could be changed
/// without changing a byte.
const BODY_LEN: usize = 128;

const ID_DOMAIN: &[u8] = b"hadir ticket id 1\0";

/// The two halves of a well-formed ticket, not yet verified.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code {
    pub secret: Secret,
    pub signature: [u8; 64],
}

impl Code {
    /// The ticket's id; the same as [`ticket_id`] of its secret.
    #[must_use]
    pub fn id(&self) -> TicketId {
        ticket_id(&self.secret)
    }

    /// The one text that [`parse`] reads as this code.
    #[must_use]
    pub fn text(&self) -> String {
        let mut bytes = [0; 80];
        bytes[..16].copy_from_slice(&self.secret);
        bytes[16..].copy_from_slice(&self.signature);
        let mut text = String::with_capacity(TEXT_LEN);
        text.push_str(PREFIX);
        BASE32_NOPAD.encode_append(&bytes, &mut text);
        text
    }
}

/// Shows the id: a code that ends in a log must not open a card.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Code").field("id", &to_hex(&self.id())).finish_non_exhaustive()
    }
}

/// What a scanned text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parsed {
    /// Something else: a shop's bar code, a web address.
    NotATicket,
    /// Begins like a ticket and is not the text of one.
    Malformed,
    /// The text of a ticket; only [`Verifier::verify`](crate::Verifier::verify) tells whose.
    WellFormed(Code),
}

/// Reads a scanned text. Only the canonical text is taken: upper case, exact length, no space
/// around it. What reads the camera may trim, this does not.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let Some(body) = text.strip_prefix(PREFIX) else {
        return Parsed::NotATicket;
    };
    if body.len() != BODY_LEN {
        return Parsed::Malformed;
    }
    let mut bytes = [0; 80];
    if BASE32_NOPAD.decode_mut(body.as_bytes(), &mut bytes).is_err() {
        return Parsed::Malformed;
    }
    let mut code = Code { secret: [0; 16], signature: [0; 64] };
    code.secret.copy_from_slice(&bytes[..16]);
    code.signature.copy_from_slice(&bytes[16..]);
    Parsed::WellFormed(code)
}

/// The id of the ticket with this secret: the first 16 bytes of SHA-256 over
/// `"hadir ticket id 1\0"` and the secret.
#[must_use]
pub fn ticket_id(secret: &Secret) -> TicketId {
    let digest = Sha256::new().chain_update(ID_DOMAIN).chain_update(secret).finalize();
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    id
}

/// Lower-case hexadecimal, as ids are written in addresses and logs.
#[must_use]
pub fn to_hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}
