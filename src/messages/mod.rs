//! Messages that go out by themselves, where the installation has been told by what: queued
//! in the transaction that asks for them, sent by a job, told on a page. What is to be said
//! and where to is looked up at the moment of sending; who has asked not to be contacted is
//! written to by nobody.

pub mod actions;
mod compose;
mod model;
mod outlets;
pub mod pages;
mod store;
pub mod turn;

pub use model::{Channel, Kind, Open, State};
pub use outlets::{Outlets, Patience};
pub use store::trouble::{Trouble, trouble, trouble_within};
