//! Communiqués: started from the minutes of a meeting, numbered by body and year, in
//! Arabic and French, published on a page that shows nothing else, and in a feed.

pub mod actions;
pub mod api;
mod draft;
pub mod model;
pub mod pages;
pub mod paper;
pub mod photos;
pub mod public;
mod store;

pub use model::Communique;
