//! Who comes without being on a list: counted by delegation, with a name or without one;
//! from a phone, also one that had no network, or by hand.

pub mod actions;
pub mod api;
mod model;
pub mod pages;
mod store;

pub use model::{WalkIn, WalkInRequest, WalkInSent};
pub use store::{Count, counts};
