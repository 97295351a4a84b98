//! The board: where each delegation of a gathering stands, counted in two queries and a
//! tree in memory; as a call, a stream, a page to work on, a screen for the hall.

pub mod api;
mod store;
pub mod stream;
mod tree;

pub use tree::Node;
