//! What is asked of a gathering beside its numbers: until when names are taken, and which
//! shares of women and of the young are aimed at. Aims are shown; they block nothing.

pub mod pages;
mod store;

pub use store::{Shares, Terms, of, shares};
