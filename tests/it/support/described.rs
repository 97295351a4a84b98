//! The API as it describes itself: which calls take a body, which fields it has, which
//! kinds of values each field takes. Tests that walk it meet new calls by themselves.

use super::World;
use serde_json::{Value, json};

/// A call with a body of JSON.
#[derive(Debug, Clone)]
pub struct Call {
    pub method: String,
    pub path: String,
    pub fields: Vec<Field>,
}

/// A field by its dotted path (`names[0].given`), with the JSON types it may have.
#[derive(Debug, Clone)]
pub struct Field {
    pub path: String,
    pub types: Vec<String>,
}

impl Field {
    pub fn takes(&self, kind: &str) -> bool {
        self.types.iter().any(|t| t == kind)
    }
}

pub async fn calls(world: &World) -> Vec<Call> {
    let document = world.get("", "/openapi.json").await.want(200);
    let mut out = Vec::new();
    for (path, operations) in document["paths"].as_object().expect("paths") {
        for (method, operation) in operations.as_object().expect("operations") {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            if schema.is_null() {
                continue;
            }
            let mut fields = Vec::new();
            walk(&document, schema, "", &mut fields);
            out.push(Call { method: method.to_uppercase(), path: path.clone(), fields });
        }
    }
    out
}

/// The schema itself and those it may be instead.
fn variants<'d>(document: &'d Value, schema: &'d Value) -> Vec<&'d Value> {
    if let Some(name) = schema["$ref"].as_str().and_then(|r| r.rsplit('/').next()) {
        return variants(document, &document["components"]["schemas"][name]);
    }
    let mut out = vec![schema];
    for key in ["oneOf", "anyOf", "allOf"] {
        for inner in schema[key].as_array().into_iter().flatten() {
            out.extend(variants(document, inner));
        }
    }
    out
}

fn types(schemas: &[&Value]) -> Vec<String> {
    let mut out = Vec::new();
    for schema in schemas {
        match &schema["type"] {
            Value::String(name) => out.push(name.clone()),
            Value::Array(names) => {
                out.extend(names.iter().filter_map(Value::as_str).map(str::to_owned))
            }
            _ => {}
        }
    }
    out
}

fn walk(document: &Value, schema: &Value, at: &str, out: &mut Vec<Field>) {
    for schema in variants(document, schema) {
        if !schema["items"].is_null() {
            let inside = format!("{at}[0]");
            let inner = variants(document, &schema["items"]);
            out.push(Field { path: inside.clone(), types: types(&inner) });
            walk(document, &schema["items"], &inside, out);
        }
        for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
            let path = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
            let all = variants(document, inner);
            out.push(Field { path: path.clone(), types: types(&all) });
            walk(document, inner, &path, out);
        }
    }
}

/// The same body with this value at a field's path; what is missing on the way is made.
pub fn with(body: &Value, path: &str, value: Value) -> Value {
    let mut body = body.clone();
    let mut at = &mut body;
    for step in path.split('.').flat_map(|part| part.split_inclusive('[')) {
        if let Some(index) = step.strip_suffix(']') {
            let index: usize = index.parse().expect("a place in a list");
            if !at.is_array() {
                *at = json!([]);
            }
            let list = at.as_array_mut().expect("a list");
            list.resize(list.len().max(index + 1), Value::Null);
            at = &mut list[index];
            continue;
        }
        let key = step.trim_end_matches('[');
        if key.is_empty() {
            continue;
        }
        if !at.is_object() {
            *at = json!({});
        }
        at = at.as_object_mut().expect("an object").entry(key).or_insert(Value::Null);
    }
    *at = value;
    body
}

#[test]
fn a_value_is_put_where_its_path_leads() {
    let body = json!({ "names": [{ "given": "A" }], "a": 1 });
    let changed = with(&body, "names[0].given", json!(7));
    assert_eq!(changed, json!({ "names": [{ "given": 7 }], "a": 1 }));
    assert_eq!(with(&body, "a.b", json!(2))["a"], json!({ "b": 2 }));
    assert_eq!(with(&json!([{ "x": 1 }]), "[0].y", json!(2)), json!([{ "x": 1, "y": 2 }]));
    assert_eq!(with(&json!({}), "phones[0]", json!("1")), json!({ "phones": ["1"] }));
}
