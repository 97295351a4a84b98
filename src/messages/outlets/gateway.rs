//! A gateway for SMS or WhatsApp: one call of HTTP for one message,
//! `POST {"channel", "to", "text", "lang", "kind"}` with `Authorization: Bearer` and
//! `Idempotency-Key`. 2xx took it; 429 and 5xx are asked again, after `Retry-After` where it
//! is said; anything else is a refusal for good.

use super::{Outcome, Patience, name_of, of_tls};
use crate::app::sending::Gateway;
use crate::app::trust::Authorities;
use crate::kernel::Time;
use crate::messages::compose::Letter;
use serde_json::{Value, json};

pub struct HttpGateway {
    agent: ureq::Agent,
    url: String,
    token: Option<String>,
}

/// As much of an answer as is read.
const ANSWER_BYTES: u64 = 16 * 1024;

impl HttpGateway {
    pub fn new(gateway: &Gateway, trust: &Authorities, patience: Patience) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(patience.whole))
            .timeout_connect(Some(patience.connect))
            .http_status_as_error(false)
            // What is sent is for this address and no other.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .user_agent("Hadir")
            .tls_config(trust.tls())
            .build();
        Self {
            agent: ureq::Agent::new_with_config(config),
            url: gateway.url.clone(),
            token: gateway.token.clone(),
        }
    }

    pub fn send(&self, letter: &Letter, now: Time) -> Outcome {
        let m = &letter.message;
        let body = json!({
            "channel": m.channel.name(), "to": letter.to, "text": letter.text,
            "lang": m.lang.code(), "kind": m.kind.name(),
        });
        let mut request = self
            .agent
            .post(&self.url)
            .header("idempotency-key", &m.id)
            .header("content-type", "application/json")
            .header("accept", "application/json");
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        match request.send(body.to_string().as_bytes()) {
            Ok(answer) => heard(answer, now),
            Err(error) => Outcome::Later { error: unheard(&error).into(), after: None },
        }
    }
}

fn heard(mut answer: ureq::http::Response<ureq::Body>, now: Time) -> Outcome {
    let status = answer.status().as_u16();
    let error = format!("http_{status}");
    let after = answer.headers().get("retry-after").and_then(|v| v.to_str().ok());
    let after = after.and_then(|text| seconds(text, now));
    match status {
        200..=299 => {
            let body = answer.body_mut().with_config().limit(ANSWER_BYTES).read_to_vec();
            Outcome::Sent(body.ok().and_then(|b| id_in(&b)))
        }
        408 | 425 | 429 | 500..=599 => Outcome::Later { error, after },
        _ => Outcome::Never(error),
    }
}

fn id_in(body: &[u8]) -> Option<String> {
    let value: Value = serde_json::from_slice(body).ok()?;
    value.get("id").and_then(Value::as_str).and_then(name_of)
}

/// `120`, or a date of HTTP.
fn seconds(text: &str, now: Time) -> Option<i64> {
    let text = text.trim();
    if let Ok(n) = text.parse::<i64>() {
        return Some(n.max(0));
    }
    let until = jiff::fmt::rfc2822::parse(text).ok()?.timestamp().as_second();
    Some((until - now.seconds()).max(0))
}

fn unheard(error: &ureq::Error) -> &'static str {
    match error {
        ureq::Error::Timeout(_) => "timeout",
        ureq::Error::Io(error) => of_tls(error).unwrap_or("unreachable"),
        error => of_tls(error).unwrap_or("unreachable"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_is_asked_in_seconds_or_until_a_date() {
        let now = Time::parse("2025-06-13T17:00:00Z").expect("a time");
        assert_eq!(seconds(" 120 ", now), Some(120));
        assert_eq!(seconds("-5", now), Some(0));
        assert_eq!(seconds("Fri, 13 Jun 2025 17:02:00 GMT", now), Some(120));
        assert_eq!(seconds("Fri, 13 Jun 2025 16:00:00 GMT", now), Some(0));
        assert_eq!(seconds("soon", now), None);
    }

    #[test]
    fn what_another_calls_it_is_a_name() {
        assert_eq!(id_in(br#"{"id":"abc-1"}"#).as_deref(), Some("abc-1"));
        assert_eq!(id_in("{\"id\":\"sent to +212 6\"}".as_bytes()), None);
        assert_eq!(id_in(b"<html>"), None);
    }
}
