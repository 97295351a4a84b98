//! The phone's side: the link opened, a PIN chosen, the PIN asked for again. A GET changes
//! nothing, so that whoever previews a message (WhatsApp's own crawler does) does not use
//! its link up; and it names nobody, no gathering and no organisation.

use super::link::nowhere;
use crate::accounts::{Cost, hash_secret, off_thread, secret_fits};
use crate::kernel::draw::hash_token;
use crate::kernel::{Error, Refusal, Result};
use crate::leaders::actions;
use crate::leaders::link::{Link, peppered, phone_secret, read_pin};
use crate::web::{
    PHONE, Page, Req, Response, YEAR, cookie, page_reply, redirect, set_cookie, set_session_cookie,
};
use askama::Template;

#[derive(Template)]
#[template(path = "leaders/open.html")]
struct Open {
    p: Page,
    address: String,
    wrong: String,
}

#[derive(Template)]
#[template(path = "leaders/pin.html")]
struct Pin {
    p: Page,
    /// This phone is one that a link was bound to.
    known: bool,
    wrong: String,
}

const HOME: &str = "/leader";

pub async fn open(req: Req) -> Result<Response> {
    let link = behind(&req).await?;
    if link.bound_at.is_some() {
        return if is_own(&req, &link) { Ok(redirect("/leader/pin")) } else { Err(nowhere()) };
    }
    show_open(&req, 200, String::new())
}

fn show_open(req: &Req, status: u16, wrong: String) -> Result<Response> {
    let page = Open { p: req.page(""), address: req.path.clone(), wrong };
    Ok(unlisted(page_reply(status, &page)?))
}

/// The link of the address; one that leads nowhere is spent from the budget.
async fn behind(req: &Req) -> Result<Link> {
    let (token, address) = (req.param("token"), req.address.clone());
    let found = req.look(move |tx, cx| actions::behind(tx, cx, &token, &address)).await?;
    if let Some(link) = found {
        return Ok(link);
    }
    let address = req.address.clone();
    req.act(move |tx, cx| actions::spend(tx, cx, &address, Cost::Token)).await?;
    Err(nowhere())
}

/// The phone that came, by its cookie; else as this browser's would be, where the answer
/// that brought the cookie was lost on the way.
fn phone_of(req: &Req, link: &Link) -> String {
    cookie(&req.headers, PHONE).unwrap_or_else(|| own_secret(req, link))
}

fn own_secret(req: &Req, link: &Link) -> String {
    let guest = if req.guest.is_empty() {
        req.cx.draw.branch("leader phone").token()
    } else {
        req.guest.clone()
    };
    phone_secret(&req.cx.keys, &guest, &link.id)
}

fn is_own(req: &Req, link: &Link) -> bool {
    link.is_bound_to(&hash_token(&phone_of(req, link)))
        || link.is_bound_to(&hash_token(&own_secret(req, link)))
}

/// The first use.
pub async fn bind(req: Req) -> Result<Response> {
    let (form, link) = (req.form()?, behind(&req).await?);
    let pin = match read_pin(form.get("pin")) {
        Ok(pin) => pin,
        Err(code) => {
            let wrong = req.page("").refused_as_field(code);
            return show_open(&req, 422, wrong);
        }
    };
    if read_pin(form.get("again")).as_deref() != Ok(pin.as_str()) {
        let wrong = req.page("").refused_as_field("pins_differ");
        return show_open(&req, 422, wrong);
    }
    if link.bound_at.is_some() {
        // The same form once more: the first answer was lost on the way.
        let secret = own_secret(&req, &link);
        if !link.is_bound_to(&hash_token(&secret)) {
            return Err(nowhere());
        }
        return enter(&req, &pin, &secret).await;
    }
    let secret = own_secret(&req, &link);
    let (phone, plain) = (hash_token(&secret), peppered(&req.cx.keys, &link.id, &pin));
    let salt = req.cx.draw.branch("salt").bytes();
    let hash = off_thread(move || hash_secret(&plain, salt)).await??;
    let session = req.act(move |tx, cx| actions::bind(tx, cx, &link, &phone, &hash)).await?;
    Ok(entered(&req, &session, &secret))
}

fn entered(req: &Req, session: &str, phone: &str) -> Response {
    let mut response = redirect(HOME);
    set_session_cookie(req, &mut response, session);
    set_cookie(req, &mut response, PHONE, phone, YEAR);
    response
}

pub async fn pin(req: Req) -> Result<Response> {
    let known = cookie(&req.headers, PHONE).is_some();
    if known && req.session.is_some() {
        return Ok(redirect(HOME));
    }
    show_pin(&req, 200, String::new())
}

fn show_pin(req: &Req, status: u16, wrong: String) -> Result<Response> {
    let known = cookie(&req.headers, PHONE).is_some();
    let page = Pin { p: req.page(""), known, wrong };
    Ok(unlisted(page_reply(status, &page)?))
}

pub async fn unlock(req: Req) -> Result<Response> {
    let form = req.form()?;
    let Some(secret) = cookie(&req.headers, PHONE) else { return Err(nowhere()) };
    let pin = match read_pin(form.get("pin")) {
        Ok(pin) => pin,
        Err(code) => {
            let wrong = req.page("").refused_as_field(code);
            return show_pin(&req, 422, wrong);
        }
    };
    enter(&req, &pin, &secret).await
}

async fn enter(req: &Req, pin: &str, secret: &str) -> Result<Response> {
    let (phone, address) = (hash_token(secret), req.address.clone());
    let begun = {
        let address = address.clone();
        req.act(move |tx, cx| actions::begin_pin(tx, cx, &phone, &address)).await
    };
    let link = match begun {
        Ok(link) => link,
        Err(Error::Refusal(refusal)) if matches!(refusal.status, 409 | 429) => {
            return refused(req, &refusal);
        }
        Err(error) => return Err(error),
    };
    let plain = peppered(&req.cx.keys, &link.id, pin);
    let hash = link.pin.clone();
    let fits = off_thread(move || secret_fits(&plain, hash.as_deref())).await?;
    if fits {
        let session = req.act(move |tx, cx| actions::open(tx, cx, &link)).await?;
        return Ok(entered(req, &session, secret));
    }
    let left = req.act(move |tx, cx| actions::fail_pin(tx, cx, &link, &address)).await?;
    if left <= 0 {
        return refused(req, &Refusal::conflict("pin_locked"));
    }
    let wrong = req.page("").tn("leaders-pin-wrong", left);
    show_pin(req, 422, wrong)
}

fn refused(req: &Req, refusal: &Refusal) -> Result<Response> {
    let wrong = req.page("").refused_as(refusal);
    let mut response = show_pin(req, refusal.status, wrong)?;
    if let Some(seconds) = refusal.retry_after {
        response.headers_mut().insert("retry-after", seconds.into());
    }
    Ok(response)
}

fn unlisted(mut response: Response) -> Response {
    let value = axum::http::HeaderValue::from_static("noindex, nofollow, noarchive");
    response.headers_mut().insert("x-robots-tag", value);
    response
}
