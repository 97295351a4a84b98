//! Tickets: a signed code for each confirmed enrolment, its public page, the cards to
//! cut. The code names nobody; the secret in it is stored sealed, and the ticket is
//! called by that secret's hash.

pub mod actions;
pub mod api;
mod model;
pub mod pages;
mod picture;
mod store;
pub mod ticket_page;

pub use model::{Authority, IssueRequest, Issued, Ticket, link_hash, link_of};
pub use picture::{code_picture, link_picture};
