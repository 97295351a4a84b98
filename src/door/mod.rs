//! The doors: phones that are paired with a gathering, the scans they send, what the
//! set of scans makes true.

pub mod client;
mod store;

pub use store::device_by_hash;
