//! People: names in both scripts, what is kept about them, contacts sealed. Found by
//! either script, seen only within a scope, every reading written down. Hands out the
//! acts (`actions`), labels for other pages' lists, and whether somebody may be seen.

pub mod actions;
pub mod api;
mod area_scope;
mod draft;
mod duplicates;
pub mod export;
pub mod form;
pub mod import;
mod insert;
mod list;
mod lookup;
pub mod model;
mod numbers;
mod order;
pub mod pages;
mod reading;
mod search;
mod store;

pub use list::{Listed, PeopleList};
pub use lookup::{named_in, with_number};
pub use model::{NewPerson, Person, PersonLabel};
pub use search::find;
pub use store::{labels, visible};
