//! A meeting of a body, from its convocation to its minutes: who was there and in what
//! capacity, what stood on the agenda, who spoke, what was decided. A decision may fix a
//! part of a gathering. Hands out the acts and the minutes as blocks of text.

pub mod actions;
pub mod api;
pub mod model;
mod store;

pub use model::{Meeting, Words};
