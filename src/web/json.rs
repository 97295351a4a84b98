//! JSON from outside: UTF-8, well-formed, at most 64 levels deep, no number that is none.

use crate::kernel::{Refusal, Result};
use serde_json::Value;

const DEEPEST: usize = 64;

pub fn parse(body: &[u8]) -> Result<Value> {
    if depth(body) > DEEPEST {
        return Err(Refusal::new(400, "too_deep").into());
    }
    let text = std::str::from_utf8(body).map_err(|_| Refusal::new(400, "bad_encoding"))?;
    serde_json::from_str(text).map_err(|_| Refusal::new(400, "bad_json").into())
}

/// The deepest nesting, told without building anything.
fn depth(body: &[u8]) -> usize {
    let (mut deepest, mut now, mut quoted, mut escaped) = (0usize, 0usize, false, false);
    for b in body {
        match b {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                now += 1;
                deepest = deepest.max(now);
            }
            b']' | b'}' if !quoted => now = now.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_json_is_refused() {
        for bad in ["", "{", "NaN", "[1e400]", "{\"a\":\"\\ud800\"}", "[1,]", "\u{FEFF}{}"] {
            assert!(parse(bad.as_bytes()).is_err(), "{bad}");
        }
        assert!(parse(b"\"\xff\"").is_err());
        assert!(parse("[".repeat(64).as_bytes()).is_err());
        let deep = format!("{}{}", "[".repeat(65), "]".repeat(65));
        assert!(parse(deep.as_bytes()).is_err());
        let allowed = format!("{}{}", "[".repeat(64), "]".repeat(64));
        assert!(parse(allowed.as_bytes()).is_ok());
        assert!(parse(br#"{"a":"[[[\"{{{"}"#).is_ok());
    }
}
