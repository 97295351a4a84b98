//! One integration binary. Every test runs on SQLite, and on PostgreSQL where
//! `HADIR_TEST_POSTGRES` names a server (`bin/test` starts one); where it does not, the
//! PostgreSQL half says so and is left out.

mod support;

mod accounts;
mod areas;
mod attendance;
mod audit;
mod board;
mod career_pages;
mod cascade;
mod copies;
mod database;
mod delegations;
mod demo;
mod door;
mod door_pages;
mod duplicates;
mod enrolment_files;
mod enrolments;
mod exchange;
mod gathering_pages;
mod gatherings;
mod headers;
mod house;
mod input;
mod input_addresses;
mod input_table;
mod invitations;
mod leader_page;
mod leaders;
mod merging;
mod openapi;
mod partial_dates;
mod people;
mod people_import;
mod people_import_hostile;
mod people_import_lists;
mod people_import_pages;
mod people_import_undo;
mod places;
mod posts;
mod process;
mod rights;
mod rights_calls;
mod sessions;
mod simulate;
mod survival;
mod tenures;
mod tenures_kept;
mod texts;
mod tickets;
mod timeline;
mod two_provinces;
