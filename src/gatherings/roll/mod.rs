//! A delegation's list as its leader keeps it: the order, who stands in for whom, who
//! comes with whom.

pub mod actions;
mod store;

pub use store::{Line, Substitute, brought_by, inside, lines, substitutes};
