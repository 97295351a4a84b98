//! Hadir: the organising system of a federation of people by territory.
//! ARCHITECTURE.md draws the arrows between the rooms.

pub mod access;
pub mod accounts;
pub mod app;
pub mod areas;
pub mod audit;
pub mod bodies;
pub mod cli;
pub mod communiques;
pub mod db;
pub mod demo;
pub mod documents;
pub mod door;
pub mod gatherings;
pub mod imports;
pub mod invitations;
pub mod jobs;
pub mod kernel;
pub mod leaders;
pub mod meetings;
pub mod messages;
pub mod people;
pub mod review;
pub mod settings;
pub mod simulate;
pub mod tenures;
pub mod tickets;
pub mod web;
