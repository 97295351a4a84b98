//! A request as handlers see it: who asks is known, the body is read and bounded.

use super::form::Form;
use super::once::{Once, OnceForm};
use super::route::Takes;
use super::{Page, Response, json};
use crate::access::{Cx, Op, Permit};
use crate::accounts::Session;
use crate::app::App;
use crate::db::Tx;
use crate::kernel::{Fields, Refusal, Result};
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use serde::Serialize;
use serde_json::{Map, Value};
use std::sync::Arc;

pub struct Req {
    pub app: Arc<App>,
    pub cx: Cx,
    pub op: Op,
    pub method: Method,
    pub path: String,
    pub params: Vec<(String, String)>,
    pub query: Vec<(String, String)>,
    pub headers: HeaderMap,
    pub body: Bytes,
    pub takes: Takes,
    pub session: Option<Session>,
    /// The secret that forms of somebody without a session are tied to.
    pub guest: String,
    /// The client's address, as far as it is known.
    pub address: String,
    pub theme: &'static str,
    /// What a room further up the arrows adds to a page of one below: its own HTML,
    /// rendered and escaped already.
    pub attached: String,
}

impl Req {
    /// A part of the path: `{id}`.
    pub fn param(&self, name: &str) -> String {
        self.params.iter().find(|(n, _)| n == name).map_or_else(String::new, |(_, v)| v.clone())
    }

    pub fn query(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.as_str())
            .filter(|v| !v.is_empty())
    }

    /// `limit`, 1 to 200, 50 where it is not said.
    pub fn limit(&self) -> Result<i64> {
        match self.query("limit") {
            None => Ok(50),
            Some(text) => match text.parse::<i64>() {
                Ok(n) if (1..=200).contains(&n) => Ok(n),
                _ => Err(Refusal::field("limit", "out_of_range").into()),
            },
        }
    }

    pub fn permit(&self) -> Result<Permit> {
        self.cx.permit(self.op)
    }

    /// The body as JSON, every fault of its fields gathered.
    pub fn json<T>(&self, read: impl FnOnce(&mut Fields) -> T) -> Result<T> {
        let mut fields = Fields::of(json::parse(&self.body)?)?;
        let out = read(&mut fields);
        fields.finish()?;
        Ok(out)
    }

    pub fn json_value(&self) -> Result<Value> {
        json::parse(&self.body)
    }

    /// The fields of a PATCH as they came: each is read together with those that stay.
    pub fn json_change(&self) -> Result<Map<String, Value>> {
        match self.json_value()? {
            Value::Object(map) => Ok(map),
            other => {
                Fields::of(other)?.finish()?;
                Ok(Map::new())
            }
        }
    }

    /// A form as a browser sends it, which knows no NUL.
    pub fn form(&self) -> Result<Form> {
        if self.body.contains(&0) || self.body.windows(3).any(|part| part == b"%00") {
            return Err(Refusal::new(400, "bad_encoding").into());
        }
        Form::parse(&self.body)
    }

    /// Where people reach this installation: as it is told, else as this request came.
    pub fn base_url(&self) -> String {
        if let Some(url) = &self.app.config.public_url {
            return url.trim_end_matches('/').to_owned();
        }
        let host = self.headers.get(header::HOST).and_then(|v| v.to_str().ok());
        let sound = |h: &&str| {
            h.len() < 256 && h.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b))
        };
        host.filter(sound).map_or_else(String::new, |host| format!("http://{host}"))
    }

    /// A form read by the same reader as the API's body.
    pub fn form_fields<T>(&self, form: &Form, read: impl FnOnce(&mut Fields) -> T) -> Result<T> {
        let mut fields = Fields::of_form(form.to_value(), &self.cx.zone)?;
        let out = read(&mut fields);
        fields.finish()?;
        Ok(out)
    }

    pub fn page(&self, section: &'static str) -> Page {
        Page::of(self, section)
    }

    pub async fn look<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx, &mut Cx) -> Result<T> + Send + 'static,
    {
        self.app.look(&self.cx, work).await
    }

    pub async fn act<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx, &mut Cx) -> Result<T> + Send + 'static,
    {
        self.app.act(&self.cx, work).await
    }

    /// A call of the API that writes: the answer is kept with an `Idempotency-Key`, in
    /// the same transaction as what it answers.
    pub async fn answer<F>(&self, work: F) -> Result<Response>
    where
        F: FnMut(&mut Tx, &mut Cx) -> Result<Answer> + Send + 'static,
    {
        self.answer_keyed(0, work).await
    }

    pub async fn answer_keyed<F>(&self, key: u64, mut work: F) -> Result<Response>
    where
        F: FnMut(&mut Tx, &mut Cx) -> Result<Answer> + Send + 'static,
    {
        let once = Once::of(self)?;
        let answer = self
            .app
            .act_keyed(key, &self.cx, move |tx, cx| match &once {
                None => work(tx, cx),
                Some(once) => {
                    if let Some(before) = once.answered(tx, cx)? {
                        return Ok(before);
                    }
                    let answer = work(tx, cx)?;
                    once.keep(tx, cx, &answer)?;
                    Ok(answer)
                }
            })
            .await?;
        Ok(answer.into_response())
    }

    /// What a form does, done once: sent again (a weak network, an impatient thumb) it
    /// leads where the first one led and does nothing. The work answers that address. A
    /// refusal keeps nothing, so what is put right may be sent with the same page.
    pub async fn act_once<F>(&self, form: &Form, key: u64, mut work: F) -> Result<String>
    where
        F: FnMut(&mut Tx, &mut Cx) -> Result<String> + Send + 'static,
    {
        let (path, token) = (self.path.clone(), form.get("once").to_owned());
        let body = self.body.clone();
        self.app
            .act_keyed(key, &self.cx, move |tx, cx| {
                let Some(once) = OnceForm::of(&path, &body, &token) else { return work(tx, cx) };
                if let Some(address) = once.led(tx, cx)? {
                    return Ok(address);
                }
                // The work may act as somebody else: whoever came is who comes again.
                let came = cx.actor.clone();
                let address = work(tx, cx)?;
                cx.actor = came;
                once.keep(tx, cx, &address)?;
                Ok(address)
            })
            .await
    }

    /// For work that is more than one transaction: what the key's first request was
    /// answered, asked before the work begins.
    pub async fn answered_before(&self) -> Result<Option<Response>> {
        let Some(once) = Once::of(self)? else { return Ok(None) };
        let before = self.act(move |tx, cx| once.answered(tx, cx)).await?;
        Ok(before.map(Answer::into_response))
    }

    /// The end of such work: its answer is kept with the key.
    pub async fn keep_answer(&self, answer: Answer) -> Result<Response> {
        if let Some(once) = Once::of(self)? {
            let kept = answer.clone();
            self.act(move |tx, cx| once.keep(tx, cx, &kept)).await?;
        }
        Ok(answer.into_response())
    }
}

/// What a call answers, before it is bytes.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub body: Option<Value>,
}

impl Answer {
    pub fn ok(body: impl Serialize) -> Result<Self> {
        Ok(Self { status: 200, body: Some(serde_json::to_value(body)?) })
    }

    pub fn created(body: impl Serialize) -> Result<Self> {
        Ok(Self { status: 201, body: Some(serde_json::to_value(body)?) })
    }

    pub fn nothing() -> Self {
        Self { status: 204, body: None }
    }

    pub fn into_response(self) -> Response {
        match self.body {
            Some(body) => json_reply(self.status, &body),
            None => empty(self.status),
        }
    }
}

pub fn json_reply(status: u16, body: &impl Serialize) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => reply(status, "application/json", bytes),
        Err(_) => reply(500, "application/json", Vec::new()),
    }
}

pub fn page_reply(status: u16, template: &impl askama::Template) -> Result<Response> {
    let html = template.render().map_err(crate::kernel::Error::unknown)?;
    Ok(reply(status, "text/html; charset=utf-8", html.into_bytes()))
}

pub fn svg_reply(svg: String) -> Response {
    reply(200, "image/svg+xml", svg.into_bytes())
}

pub fn feed_reply(xml: String) -> Response {
    reply(200, "application/atom+xml; charset=utf-8", xml.into_bytes())
}

/// A picture to be shown where it is asked for.
pub fn picture_reply(content: &'static str, bytes: Vec<u8>) -> Response {
    reply(200, content, bytes)
}

/// What everybody may read anyway, and what does not change: caches may keep it so long.
pub fn kept_by_caches(mut response: Response, seconds: u32) -> Response {
    if let Ok(value) = HeaderValue::from_str(&format!("public, max-age={seconds}")) {
        response.headers_mut().insert(header::CACHE_CONTROL, value);
    }
    response
}

/// A file to be kept under this name.
pub fn file_reply(content: &'static str, name: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = reply(200, content, bytes);
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// 303: what was posted is done, look here.
pub fn redirect(to: &str) -> Response {
    leading(303, to)
}

/// 308: it is there for good, ask the same there.
pub(super) fn permanent_redirect(to: &str) -> Response {
    leading(308, to)
}

fn leading(status: u16, to: &str) -> Response {
    let mut response = empty(status);
    let letters = |b: u8| if b.is_ascii() { (b as char).to_string() } else { format!("%{b:02X}") };
    let to: String = to.bytes().map(letters).collect();
    if let Ok(value) = HeaderValue::from_str(&to) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

pub(super) fn reply(status: u16, content: &'static str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content));
    response
}

fn empty(status: u16) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response
}
