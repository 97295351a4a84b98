//! The review of the press, the form that brings a text, the desk, and what a person's page
//! says of where it was read.

mod cards;
pub mod desk;
pub mod list;
pub mod new;
pub mod person;
mod text;
