//! Territories: a tree with codes, kinds, both names, populations, coordinates and the
//! dates between which each was one. Everybody signed in may read them; they come from
//! files.

pub mod api;
pub mod import;
mod map;
pub mod model;
pub mod pages;
pub mod shipped;
mod store;
pub mod typed;

pub use model::{Area, Kind};
pub use store::{Wanted, all, by_code, by_codes, by_name, children, code_at, path_of, search};
