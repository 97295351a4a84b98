//! Pages of leaders: the coordinator's, that makes a link; the phone's, that opens it; the
//! leader's own.

pub mod all;
pub mod entry;
pub mod link;
mod member;
pub mod places;
pub mod show;
