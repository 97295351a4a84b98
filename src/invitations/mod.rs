//! Invitations: a personal link for each place that a person holds. Whoever has it answers,
//! says how their name is written, where they board and who comes along, asks not to be
//! contacted, and after a yes has the ticket. It shows its one invitation and tells
//! nothing else.

pub mod actions;
mod calendar;
mod model;
pub mod pages;
mod store;

pub use calendar::of as calendar_of;
pub use model::text;
pub use store::{Said, answers};
