//! Gatherings.

pub mod board;
