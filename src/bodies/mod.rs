//! Bodies: our instances and the institutions beside them, as a tree. A body lies in
//! its area; a scope may also be a body with everything below it.

pub mod actions;
pub mod api;
pub mod model;
pub mod posts;
mod store;

pub use model::{Body, NewBody};
pub use store::{all_visible, below, by_ids, names, of_area, page, visible};
