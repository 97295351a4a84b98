//! The description of the API is the API: every path in it answers, every route is in it.

use crate::support::{World, on_both};
use axum::http::Method;
use hadir::web::routes;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

async fn document(world: &World) -> Map<String, Value> {
    let document = world.get("", "/openapi.json").await.want(200);
    assert_eq!(document["openapi"], "3.1.0");
    document["paths"].as_object().expect("paths").clone()
}

/// `{id}` and its like as something that is surely not there.
fn filled(path: &str) -> String {
    path.split('/')
        .map(|part| match part.split_once('}') {
            Some((_, ending)) => format!("none{ending}"),
            None => part.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

#[test]
fn every_operation_described_is_served() {
    on_both("openapi_served", |world| async move {
        for (path, operations) in document(&world).await {
            for method in operations.as_object().expect("operations").keys() {
                let address = filled(&path);
                let local = address.strip_prefix("/api/v1").unwrap_or("");
                if local.is_empty() {
                    continue;
                }
                let reply = world.call(&method.to_uppercase(), "", local, None).await;
                // Without credentials: refused for that, never for the address.
                assert!(!matches!(reply.status, 404 | 405), "{method} {path}: {}", reply.status);
            }
        }
    });
}

#[test]
fn every_call_is_described_once() {
    on_both("openapi_complete", |world| async move {
        let paths = document(&world).await;
        let (mut described, mut ids) = (BTreeSet::new(), BTreeSet::new());
        for (path, operations) in &paths {
            for (method, operation) in operations.as_object().expect("operations") {
                described.insert((method.to_uppercase(), path.clone()));
                let id = operation["operationId"].as_str().expect("an id").to_owned();
                assert!(ids.insert(id.clone()), "{id} stands twice");
                assert!(
                    operation["summary"].as_str().is_some_and(|s| !s.is_empty()),
                    "{id} says nothing"
                );
            }
        }
        let served: BTreeSet<(String, String)> = routes::all()
            .into_iter()
            .filter(|route| route.doc.is_some())
            .map(|route| (route.method.to_string(), route.path.to_owned()))
            .collect();
        assert_eq!(described, served);
        let hidden: Vec<_> = routes::all()
            .into_iter()
            .filter(|r| r.doc.is_none() && r.path.starts_with("/api/"))
            .map(|r| r.path)
            .collect();
        assert!(hidden.is_empty(), "calls without a description: {hidden:?}");
    });
}

#[test]
fn every_reference_leads_somewhere() {
    on_both("openapi_references", |world| async move {
        let document = world.get("", "/openapi.json").await.want(200);
        let schemas = document["components"]["schemas"].as_object().expect("schemas");
        let text = document.to_string();
        for (at, found) in text.match_indices("#/components/schemas/") {
            let name: String = text[at + found.len()..].chars().take_while(|c| *c != '"').collect();
            assert!(schemas.contains_key(&name), "{name}");
        }
    });
}

#[test]
fn no_two_things_have_one_name() {
    let mut named: BTreeMap<String, Value> = BTreeMap::new();
    for doc in routes::all().into_iter().filter_map(|route| route.doc) {
        let shapes = [doc.request, doc.answer].into_iter().flatten();
        for (name, schema) in shapes.flat_map(|shape| shape.parts) {
            let schema = serde_json::to_value(schema).expect("a schema");
            let before = named.entry(name.clone()).or_insert_with(|| schema.clone());
            assert_eq!(*before, schema, "two types are called {name}");
        }
    }
}

#[test]
fn what_is_described_is_what_is_taken() {
    on_both("openapi_fits", |world| async move {
        let document = world.get("", "/openapi.json").await.want(200);
        let of = |name: &str| document["components"]["schemas"][name].clone();
        for (path, operations) in document["paths"].as_object().expect("paths") {
            for (method, operation) in operations.as_object().expect("operations") {
                let id = format!("{method} {path}");
                for parameter in operation["parameters"].as_array().expect("parameters") {
                    let schema = &parameter["schema"];
                    let limit =
                        json!({ "type": "integer", "minimum": 1, "maximum": 200, "default": 50 });
                    assert!(parameter["name"] != "limit" || *schema == limit, "{id}");
                }
                let body = &operation["requestBody"]["content"]["application/json"]["schema"];
                if method == "patch" {
                    let name = body["$ref"].as_str().and_then(|r| r.rsplit('/').next());
                    let schema = of(name.expect("a named body"));
                    assert!(schema["required"].is_null(), "{id}: a change may be of any field");
                    assert!(schema["properties"].is_object(), "{id}");
                }
            }
        }
        for thing in ["attendance", "agenda", "interventions", "decisions"] {
            let call = &document["paths"][format!("/api/v1/meetings/{{id}}/{thing}")]["post"];
            let body = &call["requestBody"]["content"]["application/json"]["schema"]["oneOf"];
            assert_eq!(body[1]["items"], body[0], "{thing}: one, or a list");
            let told = &call["responses"]["200"]["content"]["application/json"]["schema"];
            assert!(told["properties"]["results"].is_object(), "{thing}");
        }
        let needed = |name: &str, field: &str| {
            let schema = of(name);
            schema["required"].as_array().is_some_and(|all| all.contains(&json!(field)))
        };
        assert!(!needed("Name", "kind") && !needed("ScanSent", "offline"));
        assert!(needed("MeetingRequest", "title") && needed("Name", "script"));
        assert!(
            document["paths"]["/healthz"].is_object() && document["paths"]["/readyz"].is_object()
        );
    });
}

#[test]
fn a_page_that_changes_something_takes_a_form_with_its_token() {
    for route in routes::all() {
        let is_page = route.doc.is_none();
        let is_safe = matches!(route.method, Method::GET | Method::HEAD);
        assert!(
            !is_page || is_safe || route.method == Method::POST,
            "{} {}: a form posts",
            route.method,
            route.path
        );
    }
}
