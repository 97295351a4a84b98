//! Who asks: a bearer token, a session cookie, nobody; and the token of forms.

use super::route::Route;
use super::{Req, Response};
use crate::access::{Actor, Who};
use crate::accounts::{self, Budget, Cost};
use crate::db::Tx;
use crate::door;
use crate::kernel::draw::hash_token;
use crate::kernel::{Refusal, Result, Time};
use axum::http::{HeaderMap, HeaderValue, header};
use subtle::ConstantTimeEq;

pub const COOKIE: &str = "hadir_session";
/// What a leader's phone is known by; see the room `leaders`.
pub const PHONE: &str = "hadir_phone";
const GUEST: &str = "hadir_guest";
pub const YEAR: i64 = 365 * 24 * 3600;

pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, v)| v.to_owned())
}

/// The guest's secret, from the cookie; empty until one is given out.
pub fn guest(headers: &HeaderMap) -> String {
    cookie(headers, GUEST).filter(|v| v.len() == 43).unwrap_or_default()
}

/// Finds out who asks. A wrong token is 401 and is spent from the address's budget; at a door
/// that is open to all it is none. A session that has ended is nobody.
pub async fn identify(req: &mut Req, route: &Route) -> Result<()> {
    let bearer =
        req.headers.get(header::AUTHORIZATION).map(|v| v.to_str().unwrap_or_default().to_owned());
    if let Some(value) = bearer {
        return match by_token(req, &value).await? {
            true => Ok(()),
            false if route.open => give_guest_secret(req, route),
            false => refuse_token(req).await,
        };
    }
    let Some(token) = cookie(&req.headers, COOKIE) else {
        return give_guest_secret(req, route);
    };
    let hash = hash_token(&token);
    let now = req.cx.now;
    let found = req.app.db.read(move |tx| accounts::account_of_session(tx, &hash, now)).await?;
    if let Some((actor, session)) = found {
        req.cx.actor = actor;
        req.session = Some(session);
        return Ok(());
    }
    give_guest_secret(req, route)
}

fn give_guest_secret(req: &mut Req, route: &Route) -> Result<()> {
    if req.guest.is_empty() && route.doc.is_none() {
        req.guest = req.cx.draw.branch("guest").token();
    }
    Ok(())
}

/// Whether the token is somebody's, who asks then.
async fn by_token(req: &mut Req, value: &str) -> Result<bool> {
    let token = bearer(value);
    let hash = hash_token(token);
    let now = req.cx.now;
    let found = if token.starts_with(door::TOKEN_PREFIX) {
        door::device_by_hash(&req.app, &hash).await?
    } else {
        req.app.db.read(move |tx| accounts::account_of_token(tx, &hash, now)).await?
    };
    let is_somebody = found.is_some();
    if let Some(actor) = found {
        req.cx.actor = actor;
    }
    Ok(is_somebody)
}

async fn refuse_token(req: &Req) -> Result<()> {
    let budget = Budget::Address(req.address.clone());
    let spent = budget.clone();
    req.app
        .act(&req.cx, move |tx, cx| {
            spent.check(tx, cx)?;
            spent.spend(tx, cx, Cost::Token)
        })
        .await?;
    Err(Refusal::new(401, "bad_credentials").into())
}

/// What somebody came with, for an answer that stays open and asks their rights again.
#[derive(Clone)]
pub enum Credential {
    Session(Vec<u8>),
    Token([u8; 32]),
}

impl Credential {
    /// Who they are now; nobody once the session, token or account has ended.
    pub fn actor(&self, tx: &mut Tx, now: Time) -> Result<Option<Actor>> {
        match self {
            Self::Session(hash) => {
                Ok(accounts::account_of_session(tx, hash, now)?.map(|(actor, _)| actor))
            }
            Self::Token(hash) => accounts::account_of_token(tx, hash, now),
        }
    }
}

impl Req {
    pub fn credential(&self) -> Option<Credential> {
        if let Some(session) = &self.session {
            return Some(Credential::Session(session.hash.clone()));
        }
        let value = self.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        Some(Credential::Token(hash_token(bearer(value))))
    }
}

fn bearer(value: &str) -> &str {
    value.strip_prefix("Bearer ").or_else(|| value.strip_prefix("bearer ")).unwrap_or("").trim()
}

/// The secret that this visitor's forms are tied to.
fn form_secret(req: &Req) -> Vec<u8> {
    match &req.session {
        Some(session) => session.csrf.clone(),
        None => req.cx.keys.hash("guest forms", &req.guest).to_vec(),
    }
}

/// The token of a form: masked anew for every page, so that compressed pages tell
/// nothing of it.
pub fn form_token(req: &Req) -> String {
    let mask: [u8; 32] = req.cx.draw.branch("form token").bytes();
    let secret = form_secret(req);
    let mut out = mask.to_vec();
    out.extend(secret.iter().zip(mask).map(|(s, m)| s ^ m));
    data_encoding::BASE64URL_NOPAD.encode(&out)
}

pub fn token_fits(req: &Req, given: &str) -> bool {
    if req.session.is_none() && req.guest.is_empty() {
        return false;
    }
    let Ok(bytes) = data_encoding::BASE64URL_NOPAD.decode(given.as_bytes()) else { return false };
    let Some((mask, masked)) = bytes.split_at_checked(32) else { return false };
    let unmasked: Vec<u8> = masked.iter().zip(mask).map(|(s, m)| s ^ m).collect();
    bool::from(unmasked.ct_eq(&form_secret(req)))
}

pub fn login_address(req: &Req) -> String {
    let wanted = &req.path;
    // A phone that a leader's link was bound to is asked for its PIN.
    if cookie(&req.headers, PHONE).is_some() {
        return "/leader/pin".to_owned();
    }
    if wanted == "/" || req.method != axum::http::Method::GET {
        "/login".to_owned()
    } else {
        format!("/login?next={}", super::page::encode(wanted))
    }
}

/// Where a form may send its visitor: a path of this site and nothing else.
pub fn safe_next(next: &str) -> &str {
    let sound = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && !next.chars().any(char::is_control);
    if sound { next } else { "/" }
}

pub fn set_cookie(req: &Req, response: &mut Response, name: &str, value: &str, seconds: i64) {
    let secure = req.app.config.public_url.as_deref().is_some_and(|u| u.starts_with("https:"));
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// What every answer carries of cookies: a language that was chosen, a guest's secret.
pub fn finish(req: &Req, mut response: Response) -> Response {
    let is_page = !req.path.starts_with("/api/");
    if is_page && req.query("lang").is_some_and(|l| crate::kernel::Lang::parse(l).is_some()) {
        set_cookie(req, &mut response, "hadir_lang", req.cx.lang.code(), YEAR);
    }
    // Only with what a browser shows: an asset that caches keep must carry no secret.
    let content = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let is_shown = content.is_some_and(|kind| kind.starts_with("text/html"));
    let nobody = matches!(req.cx.actor.who, Who::Nobody);
    if is_page && is_shown && nobody && !req.guest.is_empty() && guest(&req.headers) != req.guest {
        set_cookie(req, &mut response, GUEST, &req.guest, 24 * 3600);
    }
    response
}

/// The session's cookie; an empty token takes it away.
pub fn set_session_cookie(req: &Req, response: &mut Response, token: &str) {
    let seconds = if token.is_empty() { 0 } else { 14 * 24 * 3600 };
    set_cookie(req, response, COOKIE, token, seconds);
}
