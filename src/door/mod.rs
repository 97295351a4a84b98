//! The doors: phones that are paired with a gathering, the scans they send, what the
//! set of scans makes true. Nothing acknowledged is lost, nothing is silently dropped.

pub mod actions;
pub mod api;
pub mod client;
pub mod doors;
pub mod model;
pub mod pages;
mod photo;
pub mod record;
mod store;
mod truth;

pub use store::device_by_hash;
pub use truth::{Attendance, Incident};
