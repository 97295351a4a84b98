//! HTTP: one page of routes, who asks, forms with their token, layout, errors, headers.
//! Knows every feature through `routes.rs`; features use it for their pages and calls.

mod assets;
mod errors;
mod file;
mod form;
pub mod format;
mod headers;
mod health;
mod home;
mod json;
pub mod language;
pub mod message;
mod moved;
mod once;
mod openapi;
mod page;
mod refused;
mod req;
mod rights;
pub mod route;
pub mod routes;
mod serve;
mod server;
mod session;
mod upload;

pub use errors::{field_sentence, problem_value};
pub use form::Form;
pub use page::{Crumb, Fault, Page, encode};
pub use refused::write_down_item;
pub use req::{
    Answer, Req, feed_reply, file_reply, json_reply, kept_by_caches, page_reply, picture_reply,
    redirect, svg_reply,
};
pub use route::{Doc, Route};
pub use server::{Server, router};
pub use session::{Credential, PHONE, YEAR, cookie, safe_next, set_cookie, set_session_cookie};
pub use upload::{Upload, read_upload};

pub type Response = axum::response::Response;
