//! OpenAPI 3.1, made of the routes themselves: what is served is what is described.

use super::req::reply;
use super::route::{Doc, Route, Shape, Takes};
use super::{Req, Response, routes};
use crate::kernel::Result;
use axum::http::Method;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

static DOCUMENT: LazyLock<Vec<u8>> = LazyLock::new(|| document().to_string().into_bytes());

pub async fn show(_: Req) -> Result<Response> {
    Ok(reply(200, "application/json", DOCUMENT.clone()))
}

fn document() -> Value {
    let mut paths: Map<String, Value> = Map::new();
    let mut schemas: Map<String, Value> = Map::new();
    schemas.insert("Problem".into(), problem_schema());
    for route in routes::all() {
        let Some(doc) = &route.doc else { continue };
        for shape in [&doc.request, &doc.answer].into_iter().flatten() {
            for (name, schema) in &shape.parts {
                schemas.insert(name.clone(), serde_json::to_value(schema).unwrap_or(Value::Null));
            }
        }
        if let Some((name, change)) = change_of(&route, doc, &schemas) {
            schemas.insert(name, change);
        }
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.as_str().to_ascii_lowercase()] = operation(&route, doc);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Hadir",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The organising system of a federation of people by territory.",
            "license": { "name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer" } },
        },
    })
}

fn operation(route: &Route, doc: &Doc) -> Value {
    let path_parameters = route.path.split('/').filter_map(|part| {
        part.strip_prefix('{').and_then(|p| p.split('}').next()).map(|name| {
            json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })
        })
    });
    let query_parameters = doc.query.iter().map(|name| {
        let schema = match *name {
            "limit" => json!({ "type": "integer", "minimum": 1, "maximum": 200, "default": 50 }),
            _ => json!({ "type": "string" }),
        };
        json!({ "name": name, "in": "query", "required": false, "schema": schema })
    });
    let parameters: Vec<Value> = path_parameters.chain(query_parameters).collect();
    let mut success = json!({ "description": "Done." });
    if let Some(answer) = &doc.answer {
        let content = doc.content.unwrap_or("application/json");
        success["content"] = json!({ content: { "schema": reference(&answer.name) } });
    } else if let Some(content) = doc.content {
        success["content"] = json!({ content: { "schema": { "type": "string" } } });
    } else if doc.status != 204 {
        success["content"] = json!({ "application/json": { "schema": { "type": "object" } } });
    }
    let mut out = json!({
        "operationId": operation_id(route),
        "summary": doc.summary,
        "x-operation": route.op.name(),
        "tags": [route.op.name().split('.').next().unwrap_or_default()],
        "parameters": parameters,
        "responses": {
            doc.status.to_string(): success,
            "default": {
                "description": "A refusal.",
                "content": { "application/problem+json": { "schema": reference("Problem") } },
            },
        },
    });
    if doc.lists {
        out["responses"]["200"] = json!({
            "description": "Of a list each item, in its order.",
            "content": { "application/json": { "schema": results(doc) } },
        });
    }
    out["security"] = if route.open { json!([{}]) } else { json!([{ "bearer": [] }]) };
    match (&doc.request, route.takes) {
        (Some(request), Takes::Json) => {
            let one = reference(&taken(route, request));
            let schema = match doc.lists {
                true => json!({ "oneOf": [
                    one, { "type": "array", "items": one, "minItems": 1, "maxItems": 1000 },
                ] }),
                false => one,
            };
            out["requestBody"] = json!({
                "required": true,
                "content": { "application/json": { "schema": schema } },
            });
        }
        (_, Takes::File) => {
            out["requestBody"] = json!({
                "required": true,
                "content": { "multipart/form-data": { "schema": {
                    "type": "object",
                    "properties": { "file": { "type": "string", "format": "binary" } },
                    "required": ["file"],
                } } },
            });
        }
        (None, Takes::Json) => {
            out["requestBody"] = json!({
                "required": true,
                "content": { "application/json": { "schema": { "type": "object" } } },
            });
        }
        _ => {}
    }
    out
}

/// What a call takes by name: of a change whatever is given, so that its fields are those of
/// the thing as it is made, none of them needed.
fn taken(route: &Route, request: &Shape) -> String {
    let is_whole = request.parts.iter().any(|(name, schema)| {
        *name == request.name
            && serde_json::to_value(schema).is_ok_and(|s| s["required"].is_array())
    });
    match route.method == Method::PATCH && is_whole {
        true => format!("{}Change", request.name.trim_end_matches("Request")),
        false => request.name.clone(),
    }
}

/// The schema of a change, where it is another than that of the thing as it is made.
fn change_of(route: &Route, doc: &Doc, schemas: &Map<String, Value>) -> Option<(String, Value)> {
    let request = doc.request.as_ref()?;
    let name = taken(route, request);
    let mut schema = schemas.get(&request.name).filter(|_| name != request.name)?.clone();
    schema.as_object_mut()?.remove("required");
    schema["description"] = json!("The fields to change; null clears what may be left out.");
    Some((name, schema))
}

/// `{results}`: of each the thing with its status 201, or the refusal.
fn results(doc: &Doc) -> Value {
    let place = |least: u16, most: u16| {
        json!({
            "index": { "type": "integer", "minimum": 0 },
            "status": { "type": "integer", "minimum": least, "maximum": most },
        })
    };
    let made = json!({
        "type": "object", "required": ["index", "status"], "properties": place(201, 201),
    });
    let thing = doc.answer.as_ref().map_or(json!({}), |answer| reference(&answer.name));
    let mut refused = place(400, 499);
    refused["problem"] = reference("Problem");
    json!({
        "type": "object",
        "required": ["results"],
        "properties": { "results": { "type": "array", "items": { "oneOf": [
            { "allOf": [made, thing] },
            { "type": "object", "required": ["index", "status", "problem"], "properties": refused },
        ] } } },
    })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn operation_id(route: &Route) -> String {
    let path = route.path.trim_start_matches("/api/v1/");
    let words: Vec<&str> = path
        .split(['/', '.', '-'])
        .map(|w| w.trim_matches(['{', '}']))
        .filter(|w| !w.is_empty())
        .collect();
    format!("{}_{}", route.method.as_str().to_ascii_lowercase(), words.join("_"))
}

fn problem_schema() -> Value {
    json!({
        "type": "object",
        "description": "RFC 9457, with a stable code.",
        "required": ["type", "title", "status", "detail", "code"],
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "code": { "type": "string", "pattern": "^[a-z][a-z0-9_]*$" },
            "errors": { "type": "array", "items": {
                "type": "object",
                "required": ["field", "code", "message"],
                "properties": {
                    "field": { "type": "string" },
                    "code": { "type": "string" },
                    "message": { "type": "string" },
                },
            } },
        },
    })
}
