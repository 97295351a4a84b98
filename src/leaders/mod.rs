//! Leaders without an address or a password: a personal link from the coordinator, bound
//! on first use to one phone, with a PIN chosen then. Such a session is the leader of one
//! delegation and nothing else. Also their page, made for a cheap phone.

pub mod actions;
mod link;
pub mod pages;
mod store;
