//! The doors: phones that are paired with a gathering, the scans they send, what the
//! set of scans makes true. Nothing acknowledged is lost, nothing is silently dropped.

pub mod actions;
pub mod api;
mod by_hand;
pub mod client;
pub mod doors;
pub mod lists;
pub mod model;
pub mod pages;
mod photo;
pub mod record;
mod store;
mod truth;
pub mod walk_ins;

pub use store::device_by_hash;
pub use truth::{Attendance, Incident};

/// What a phone's token begins with, so that it is told from an account's unasked.
pub const TOKEN_PREFIX: &str = "hadird_";
