//! People: made, found in either script, changed, kept within scopes, written down.

mod find;
mod keep;
mod pages;
mod proposals;
mod scope;

use crate::support::World;
use serde_json::{Value, json};

pub const KHEMISSET: &str = "04.291";
pub const TIFLET: &str = "04.291.01.05";
pub const RABAT: &str = "04.421";

pub fn named(given: &str, family: &str) -> Value {
    let script = if given.is_ascii() { "Latn" } else { "Arab" };
    json!({ "names": [{ "script": script, "given": given, "family": family }] })
}

pub fn with(mut person: Value, key: &str, value: Value) -> Value {
    person[key] = value;
    person
}

pub fn ids(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().expect("items");
    items.iter().map(|i| i["id"].as_str().expect("an id").to_owned()).collect()
}

pub async fn make(world: &World, token: &str, person: Value) -> String {
    world.post(token, "/people", person).await.want(201)["id"].as_str().expect("an id").to_owned()
}

pub fn fault(reply: crate::support::Reply, field: &str) -> String {
    let body = reply.want(422);
    let errors = body["errors"].as_array().expect("errors");
    let found = errors.iter().find(|e| e["field"] == field);
    found.unwrap_or_else(|| panic!("no fault of {field}: {body}"))["code"]
        .as_str()
        .expect("a code")
        .to_owned()
}

/// Entries of the audit with this action.
pub async fn entries(world: &World, admin: &str, action: &str) -> Vec<Value> {
    let list = world.get(admin, "/audit?limit=200").await.want(200);
    let items = list["items"].as_array().expect("items").clone();
    items.into_iter().filter(|e| e["action"] == action).collect()
}
