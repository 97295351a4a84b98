//! People entered twice: pairs that wait for somebody who sees both, the verdict, the
//! merge and its undoing. Nothing is decided by a score, and nobody is told of somebody
//! they may not see.

mod actions;
pub mod api;
mod compare;
pub mod pages;

pub use actions::Parted;
pub use compare::{Agreement, Step};
