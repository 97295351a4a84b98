//! Forms: names are the paths of the same fields as in the API (`names[0].given`), so
//! that page and call share one reader and an error finds its field.

use crate::kernel::{Refusal, Result};
use serde_json::{Map, Value};

/// What was typed, in order; kept to fill the form again.
#[derive(Debug, Clone, Default)]
pub struct Form {
    pairs: Vec<(String, String)>,
}

impl Form {
    pub fn parse(body: &[u8]) -> Result<Self> {
        let text = std::str::from_utf8(body).map_err(|_| Refusal::new(400, "bad_encoding"))?;
        let mut pairs = Vec::new();
        for part in text.split('&').filter(|p| !p.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            pairs.push((decode(name)?, decode(value)?));
        }
        Ok(Self { pairs })
    }

    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        Self { pairs }
    }

    /// The value of a field, empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }

    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(n, _)| n == name)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.pairs.retain(|(n, _)| n != name);
        self.pairs.push((name.to_owned(), value.into()));
    }

    pub fn remove(&mut self, name: &str) {
        self.pairs.retain(|(n, _)| n != name);
    }

    /// The same as JSON: `a.b` and `a[0].b` become objects and lists, an empty field is
    /// left out, the form's own tokens too.
    pub fn to_value(&self) -> Value {
        let mut root = Value::Object(Map::new());
        for (name, value) in &self.pairs {
            if name != "csrf" && name != "once" && !value.trim().is_empty() {
                put(&mut root, name, Value::String(value.clone()));
            }
        }
        drop_holes(&mut root);
        root
    }
}

fn decode(text: &str) -> Result<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(b) = rest.next() {
        bytes.push(match b {
            b'+' => b' ',
            b'%' => {
                let hex = [rest.next().unwrap_or(b'!'), rest.next().unwrap_or(b'!')];
                data_encoding::HEXUPPER_PERMISSIVE
                    .decode(&hex)
                    .map_err(|_| Refusal::new(400, "bad_encoding"))?[0]
            }
            b => b,
        });
    }
    String::from_utf8(bytes).map_err(|_| Refusal::new(400, "bad_encoding").into())
}

/// Decodes one part of an address.
pub(super) fn decode_query(query: &str) -> Result<Vec<(String, String)>> {
    Ok(Form::parse(query.as_bytes())?.pairs)
}

enum Step<'a> {
    Key(&'a str),
    At(usize),
}

/// `names[0].given` in its steps; a name of another shape is one key.
fn steps(name: &str) -> Vec<Step<'_>> {
    let mut out = Vec::new();
    for part in name.split('.') {
        let (key, index) = match part.strip_suffix(']').and_then(|p| p.split_once('[')) {
            Some((key, index)) => (key, index.parse::<usize>().ok().filter(|i| *i < 1000)),
            None => (part, None),
        };
        match index {
            Some(i) => out.extend([Step::Key(key), Step::At(i)]),
            None => out.push(Step::Key(part)),
        }
    }
    out
}

fn put(root: &mut Value, name: &str, value: Value) {
    let mut at = root;
    for step in steps(name) {
        at = match step {
            Step::Key(key) => {
                if !at.is_object() {
                    *at = Value::Object(Map::new());
                }
                match at {
                    Value::Object(map) => map.entry(key).or_insert(Value::Null),
                    _ => return,
                }
            }
            Step::At(i) => {
                if !at.is_array() {
                    *at = Value::Array(Vec::new());
                }
                match at {
                    Value::Array(list) => {
                        if list.len() <= i {
                            list.resize(i + 1, Value::Null);
                        }
                        &mut list[i]
                    }
                    _ => return,
                }
            }
        };
    }
    *at = value;
}

/// Rows of a form that were left empty.
fn drop_holes(value: &mut Value) {
    match value {
        Value::Array(list) => {
            list.retain(|v| !v.is_null());
            list.iter_mut().for_each(drop_holes);
        }
        Value::Object(map) => map.values_mut().for_each(drop_holes),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_form_becomes_what_the_api_takes() {
        let form = Form::parse(
            b"csrf=x&names%5B0%5D.given=%D8%A3%D8%AD%D9%85%D8%AF&names[2].given=B&title.ar=a+b&empty=",
        )
        .expect("a form");
        assert_eq!(
            form.to_value(),
            json!({"names": [{"given": "أحمد"}, {"given": "B"}], "title": {"ar": "a b"}})
        );
    }

    #[test]
    fn broken_encoding_is_refused() {
        assert!(Form::parse(b"a=%ff").is_err());
        assert!(Form::parse(b"a=%4").is_err());
    }
}
