//! Posts: the seats of a body, there even when vacant, with who holds them on a day.

pub mod actions;
pub mod api;
pub mod holds;
pub mod model;
pub mod rules;
mod store;

pub use holds::{Hold, Member};
pub use model::{NewPost, Post};
pub use rules::{Rule, RuleFinding};
pub use store::{by_id, by_ids, is_there, of_bodies, of_bodies_whole};
