//! OpenAPI 3.1, made of the routes themselves: what is served is what is described.

use super::req::reply;
use super::route::{Doc, Route, Takes};
use super::{Req, Response, routes};
use crate::kernel::Result;
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
        json!({ "name": name, "in": "query", "required": false, "schema": { "type": "string" } })
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
    out["security"] = if route.open { json!([{}]) } else { json!([{ "bearer": [] }]) };
    match (&doc.request, route.takes) {
        (Some(request), Takes::Json) => {
            out["requestBody"] = json!({
                "required": true,
                "content": { "application/json": { "schema": reference(&request.name) } },
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
