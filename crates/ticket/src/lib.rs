//! Signed tickets and sealed cards.
//!
//! A ticket is a text of 132 characters that a printer can draw as a code and a phone can read
//! back: `HD1.` and 128 characters of base32. It carries a secret of 16 bytes and the organiser's
//! signature over it, and nothing else: whoever finds the paper learns no name and no membership.
//!
//! What a door needs without a network follows from the secret alone:
//!
//! * [`ticket_id`] names the ticket in lists and logs; it cannot be turned back into the secret;
//! * [`card_key`] opens the card (given name, delegation) that the list holds for this ticket,
//!   so that a phone shows it when the paper is there and cannot read it before.
//!
//! ```
//! use ticket::{Parsed, Signer, Verifier, parse};
//!
//! let signer = Signer::from_seed([7; 32]);
//! let text = signer.issue([1; 16]);
//! let verifier = Verifier::new(&signer.public_key())?;
//! let Parsed::WellFormed(code) = parse(&text) else { panic!("just issued") };
//! assert!(verifier.verify(&code));
//! # Ok::<(), ticket::BadPublicKey>(())
//! ```
//!
//! Nothing here draws random numbers: secrets, seeds and nonces are given by the caller.

mod card;
mod code;
mod signing;

pub use card::{NONCE_LEN, SEAL_OVERHEAD, card_key, open, seal};
pub use code::{Code, PREFIX, Parsed, Secret, TEXT_LEN, TicketId, parse, ticket_id, to_hex};
pub use signing::{BadPublicKey, Signer, Verifier};
