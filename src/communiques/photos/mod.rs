//! Photographs of a communiqué, with captions and with words for those who do not see
//! them. What is kept is drawn anew by us; the camera's own notes are not in it.

pub mod actions;
pub mod api;
pub mod model;
pub mod pages;
mod picture;
pub(super) mod store;
