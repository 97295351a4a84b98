//! What an installation says of itself once it runs: the organisation's own name, in
//! each language. Everybody sees it at the head of each page; the administrator
//! changes it, and the change is felt by the next page.

pub mod actions;
pub mod pages;
mod store;
