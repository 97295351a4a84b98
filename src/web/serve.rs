//! The way of one request: who asks, what they send, may they, the handler, the answer.

use super::form::{Form, decode_query};
use super::req::redirect;
use super::route::{Route, Takes};
use super::{Req, Response, errors, moved, session};
use crate::access::Who;
use crate::app::App;
use crate::kernel::text::is_forbidden;
use crate::kernel::{Error, Lang, Refusal, Result};
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, RawPathParams, Request};
use axum::http::{HeaderMap, Method, header};
use axum::{RequestExt, http};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

const JSON_LIMIT: usize = 2 << 20;
const FILE_LIMIT: usize = 24 << 20;
/// How long a body may take on its way: the limit over a weak network.
const JSON_WITHIN: Duration = Duration::from_secs(60);
const FILE_WITHIN: Duration = Duration::from_secs(600);

pub(super) async fn serve(app: Arc<App>, route: Arc<Route>, request: Request) -> Response {
    let (mut req, body) = match begin(app, &route, request).await {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let response = match run(&mut req, &route, body).await {
        Ok(response) => session::finish(&req, response),
        Err(error) => match moved::answer(&req, &error).await {
            Some(response) => session::finish(&req, response),
            None => errors::answer(&req, &route, error).await,
        },
    };
    // The pattern, never the address: a query may hold a name.
    tracing::debug!(
        method = %route.method,
        route = route.path,
        status = response.status().as_u16(),
        actor = req.cx.actor.id(),
        "answered"
    );
    response
}

/// What is known before anything is asked of the database.
async fn begin(
    app: Arc<App>,
    route: &Route,
    mut request: Request,
) -> Result<(Req, Body), Box<Response>> {
    let params = match request.extract_parts::<RawPathParams>().await {
        Ok(raw) => raw.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect(),
        Err(_) => Vec::new(),
    };
    let (parts, body) = request.into_parts();
    let query = parts.uri.query().unwrap_or_default();
    let address = address(&app, &parts);
    let bad_query = decode_query(query);
    let mut query = bad_query.as_ref().map(Clone::clone).unwrap_or_default();
    if route.doc.is_none() {
        // What people paste into a search brings marks along that nobody sees.
        query.iter_mut().for_each(|(_, value)| value.retain(|c| !is_forbidden(c)));
    }
    let lang = language(&parts.headers, &query);
    let req = Req {
        cx: app.cx(crate::access::Actor::nobody(), lang),
        app,
        op: route.op,
        method: parts.method,
        path: parts.uri.path().to_owned(),
        params,
        query,
        theme: theme(&parts.headers),
        attached: String::new(),
        guest: session::guest(&parts.headers),
        headers: parts.headers,
        body: Bytes::new(),
        takes: route.takes,
        session: None,
        address,
    };
    if let Err(error) = bad_query {
        return Err(Box::new(errors::answer(&req, route, error).await));
    }
    Ok((req, body))
}

async fn run(req: &mut Req, route: &Route, body: Body) -> Result<Response> {
    session::identify(req, route).await?;
    if matches!(req.cx.actor.who, Who::Nobody) && !route.open {
        return if route.doc.is_some() {
            Err(Refusal::new(401, "not_signed_in").into())
        } else {
            Ok(redirect(&session::login_address(req)))
        };
    }
    if !route.open {
        req.cx.permit(route.op)?;
    }
    check_path(req)?;
    check_query(req, route)?;
    check_content_type(req, route)?;
    req.body = read_body(req, route, body).await?;
    check_token(req, route)?;
    (route.handler)(take(req)).await
}

/// The handler owns its request; what answers afterwards keeps what it needs of it.
fn take(req: &mut Req) -> Req {
    Req {
        app: req.app.clone(),
        cx: req.cx.clone(),
        op: req.op,
        method: req.method.clone(),
        path: req.path.clone(),
        params: req.params.clone(),
        query: req.query.clone(),
        headers: req.headers.clone(),
        // What was asked for stands in the body of a call: a refusal is written down with it.
        body: match req.takes {
            Takes::Json => req.body.clone(),
            _ => std::mem::take(&mut req.body),
        },
        takes: req.takes,
        session: req.session.clone(),
        guest: req.guest.clone(),
        address: req.address.clone(),
        theme: req.theme,
        attached: std::mem::take(&mut req.attached),
    }
}

/// No id or code holds a character that nobody sees: such an address is of nothing.
fn check_path(req: &Req) -> Result<()> {
    match req.params.iter().find(|(_, value)| value.chars().any(is_forbidden)) {
        Some((_, value)) => Err(Refusal::not_found(visible(value)).into()),
        None => Ok(()),
    }
}

/// An unknown parameter of a call is refused, never ignored. Who watches the machine may add
/// what they like.
fn check_query(req: &Req, route: &Route) -> Result<()> {
    let Some(doc) = route.doc.as_ref().filter(|_| route.path.starts_with("/api/")) else {
        return Ok(());
    };
    for (name, value) in &req.query {
        if !doc.query.contains(&name.as_str()) && name != "lang" {
            return Err(Refusal::field(visible(name), "unknown_field").into());
        }
        if value.chars().any(is_forbidden) {
            return Err(Refusal::field(name, "invisible_character").into());
        }
    }
    Ok(())
}

/// What is echoed is held to a length and to letters that are seen.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_forbidden(*c)).take(100).collect()
}

fn check_content_type(req: &Req, route: &Route) -> Result<()> {
    let given = req.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let kind = given.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    let charset_is_sound = given.split(';').skip(1).all(|p| {
        let p = p.trim().to_ascii_lowercase();
        !p.starts_with("charset=") || p.trim_start_matches("charset=").trim_matches('"') == "utf-8"
    });
    let fits = match route.takes {
        Takes::Nothing => true,
        Takes::Json => kind == "application/json" && charset_is_sound,
        Takes::Form => kind == "application/x-www-form-urlencoded" || kind.is_empty(),
        Takes::File => kind == "multipart/form-data",
    };
    if fits { Ok(()) } else { Err(Refusal::new(415, "unsupported_content_type").into()) }
}

async fn read_body(req: &Req, route: &Route, body: Body) -> Result<Bytes> {
    let (limit, within) = match route.takes {
        Takes::Nothing => return Ok(Bytes::new()),
        Takes::Json | Takes::Form => (JSON_LIMIT, JSON_WITHIN),
        Takes::File => (FILE_LIMIT, FILE_WITHIN),
    };
    let declared = req.headers.get(header::CONTENT_LENGTH);
    let declared = declared.and_then(|v| v.to_str().ok()).and_then(|v| v.parse::<usize>().ok());
    if declared.is_some_and(|n| n > limit) {
        return Err(Refusal::new(413, "too_large").into());
    }
    match tokio::time::timeout(within, Limited::new(body, limit).collect()).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(e)) if e.is::<LengthLimitError>() => Err(Refusal::new(413, "too_large").into()),
        Ok(Err(_)) | Err(_) => Err(Refusal::new(400, "broken_off").into()),
    }
}

/// Whoever comes with a cookie must show the token that only our own pages hold.
fn check_token(req: &Req, route: &Route) -> Result<()> {
    let safe = matches!(req.method, Method::GET | Method::HEAD);
    let by_cookie = req.session.is_some() || (route.open && route.doc.is_none());
    if safe || !by_cookie {
        return Ok(());
    }
    let header = req.headers.get("x-csrf-token").and_then(|v| v.to_str().ok()).map(str::to_owned);
    let given = match (header, route.takes) {
        (Some(token), _) => token,
        (None, Takes::Form) => Form::parse(&req.body)?.get("csrf").to_owned(),
        // A form with a file names its token in the address of its own page's action.
        (None, Takes::File) => req.query("csrf").unwrap_or_default().to_owned(),
        (None, _) => String::new(),
    };
    if session::token_fits(req, &given) {
        Ok(())
    } else {
        Err(Refusal::new(403, "bad_csrf_token").into())
    }
}

fn address(app: &App, parts: &http::request::Parts) -> String {
    let named = app.config.client_address_header.as_deref();
    if let Some(value) = named
        .and_then(|name| parts.headers.get_all(name).iter().next_back())
        .and_then(|v| v.to_str().ok())
    {
        // The last entry of the last line is the one our own proxy wrote.
        return value.rsplit(',').next().unwrap_or(value).trim().to_owned();
    }
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    peer.map_or_else(|| "unknown".to_owned(), |c| c.0.ip().to_string())
}

/// `?lang=`, then the cookie, then `Accept-Language`, then Arabic.
fn language(headers: &HeaderMap, query: &[(String, String)]) -> Lang {
    let asked = query.iter().find(|(n, _)| n == "lang").and_then(|(_, v)| Lang::parse(v));
    asked
        .or_else(|| session::cookie(headers, "hadir_lang").and_then(|v| Lang::parse(&v)))
        .or_else(|| {
            let header = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
            Lang::accepted(header)
        })
        .unwrap_or_default()
}

fn theme(headers: &HeaderMap) -> &'static str {
    match session::cookie(headers, "hadir_theme").as_deref() {
        Some("light") => "light",
        Some("dark") => "dark",
        _ => "auto",
    }
}

/// What no route answers.
pub(super) async fn no_route(app: Arc<App>, request: Request, status: u16) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let code = if status == 405 { "method_not_allowed" } else { "not_found" };
    let route = super::routes::nowhere(is_api);
    match begin(app, &route, request).await {
        Ok((mut req, _)) => {
            // Only to draw the page for who is signed in; a failure changes nothing here.
            let _: Result<(), Error> = session::identify(&mut req, &route).await;
            errors::answer(&req, &route, Refusal::new(status, code).into()).await
        }
        Err(response) => *response,
    }
}
