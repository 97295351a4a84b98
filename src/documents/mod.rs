//! The reading desk: texts from outside, what each claims, and what a person says to it.
//! Hands out documents and claims; the facts are written by the rooms that own them, and
//! each keeps the sentence it rests on.

pub mod actions;
pub mod api;
mod fetch;
mod files;
pub mod model;
pub mod pages;
mod places;
pub mod reading;
mod store;
mod view;

pub use model::{Claim, Document};
