//! People: names in both scripts, what is kept about them, contacts sealed. Found by
//! either script, seen only within a scope, every reading written down. Hands out the
//! acts (`actions`), labels for other pages' lists, and whether somebody may be seen.

pub mod actions;
mod area_scope;
pub mod model;
mod numbers;
mod order;
mod reading;
mod store;

pub use model::{NewPerson, Person, PersonLabel};
pub use store::{labels, visible};
