//! What an installation says of itself once it runs: the organisation's own name, its
//! slogan and the adjective of its name, in each language. Everybody sees the name at the
//! head of each page, communiqués speak with the others; the administrator changes them,
//! and the change is felt by the next page.

pub mod actions;
pub mod pages;
mod store;
