//! Hadir: the organising system of a federation of people by territory.
//! The rooms, in the order of the arrows between them (see ARCHITECTURE.md).

pub mod kernel;
pub mod db;
pub mod access;
pub mod audit;
pub mod app;
pub mod jobs;
pub mod accounts;
pub mod areas;
pub mod bodies;
pub mod people;
pub mod gatherings;
pub mod door;
pub mod web;
pub mod cli;
