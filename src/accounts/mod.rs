//! Logins, sessions, API tokens, grants, the budget of tries. Hands out who asks
//! (`authenticate`) and the actions on accounts; passwords, tokens and links are
//! stored hashed and are told once.

pub mod actions;
pub mod api;
mod budget;
pub mod by_link;
pub mod model;
pub mod pages;
mod password;
mod places;
mod store;

pub use budget::{Budget, Cost};
pub use model::{Account, GrantRow, NewGrant, Scope, Session};
pub use pages::off_thread;
pub use password::{hash as hash_secret, verify as secret_fits};
pub use store::{
    account_by_login, account_of_session, account_of_token, accounts, is_body_granted, is_empty,
};
