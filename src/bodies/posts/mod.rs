//! Posts: the seats of a body, there even when vacant, with who holds them on a day.

pub mod actions;
pub mod api;
pub mod holds;
pub mod model;
mod store;

pub use holds::{Hold, Member};
pub use model::{NewPost, Post};
pub use store::{by_id, is_there, of_bodies, of_bodies_whole};
