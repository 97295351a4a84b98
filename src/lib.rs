//! Hadir: the organising system of a federation of people by territory.
//! The rooms, in the order of the arrows between them (see ARCHITECTURE.md).

pub mod access;
pub mod accounts;
pub mod app;
pub mod areas;
pub mod audit;
pub mod bodies;
pub mod cli;
pub mod db;
pub mod demo;
pub mod door;
pub mod gatherings;
pub mod jobs;
pub mod kernel;
pub mod people;
pub mod settings;
pub mod tickets;
pub mod web;
