//! The board: where each delegation of a gathering stands, counted in two queries and a
//! tree in memory; as a call, a stream, a page to work on, a screen for the hall.

pub mod after;
pub mod api;
mod ask;
pub mod evening;
pub mod export;
pub mod gathering_page;
mod hall;
pub mod hall_page;
pub mod home;
mod needs;
mod pace;
pub mod pages;
mod panel;
pub mod picture;
mod rows;
mod store;
pub mod stream;
pub mod thanks;
mod tree;
mod view;
pub mod years;

pub use tree::{Counts, Node};
pub use view::Bar;
