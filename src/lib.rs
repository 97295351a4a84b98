//! Hadir: the organising system of a federation of people by territory.
//! The rooms, in alphabetical order; ARCHITECTURE.md tells the arrows between them.
//! ARCHITECTURE.md draws the arrows between the rooms.

pub mod access;
pub mod accounts;
pub mod app;
pub mod areas;
pub mod audit;
pub mod bodies;
pub mod cli;
pub mod db;
pub mod door;
pub mod gatherings;
pub mod kernel;
pub mod people;
pub mod settings;
pub mod tickets;
pub mod web;
