//! A whole list at the door: a minibus let in with one confirmation, a paper list entered
//! back. By number, as the printed list has it; each ticket counts once.

pub mod actions;
pub mod api;
pub mod pages;
mod store;
