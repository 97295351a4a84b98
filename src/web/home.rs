//! The home page: what is coming and what needs somebody; the age of the nightly copy.

use super::req::redirect;
use super::session::{safe_next, set_cookie};
use super::{Page, Req, Response, page_reply};
use crate::kernel::{Refusal, Result};
use askama::Template;

#[derive(Template)]
#[template(path = "web/home.html")]
struct Home {
    p: Page,
}

pub async fn show(req: Req) -> Result<Response> {
    page_reply(200, &Home { p: req.page("home") })
}

/// Day, night, or as the device says.
pub async fn theme(req: Req) -> Result<Response> {
    let form = req.form()?;
    let chosen = form.get("theme");
    let mut response = redirect(came_from(&req).unwrap_or("/"));
    if matches!(chosen, "auto" | "light" | "dark") {
        set_cookie(&req, &mut response, "hadir_theme", chosen, 365 * 24 * 3600);
    }
    Ok(response)
}

/// The page one was on, by what the browser says.
pub(super) fn came_from(req: &Req) -> Option<&str> {
    req.headers.get("referer").and_then(|v| v.to_str().ok()).and_then(path_of).map(safe_next)
}

fn path_of(address: &str) -> Option<&str> {
    let after = address.split_once("://")?.1;
    after.find('/').map(|at| &after[at..])
}

pub async fn nowhere(_: Req) -> Result<Response> {
    Err(Refusal::new(404, "not_found").into())
}
