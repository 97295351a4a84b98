//! One integration binary. Every test runs on SQLite, and on PostgreSQL where
//! `HADIR_TEST_POSTGRES` names a server (`bin/test` starts one); where it does not, the
//! PostgreSQL half says so and is left out.

mod support;

mod accounts;
mod areas;
mod copies;
mod database;
mod delegations;
mod demo;
mod enrolment_files;
mod enrolments;
mod gatherings;
mod house;
mod people;
mod places;
mod process;
