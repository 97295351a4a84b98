//! What leaves as Popolo holds to Popolo's published schemas (draft 3 of JSON Schema):
//! `popolo/*.json` are those of the specification with their explanations left out.

use crate::exchange::{fill, popolo};
use crate::support::on_both;
use regex::Regex;
use serde_json::{Value, json};
use std::collections::BTreeMap;

type Schemas = BTreeMap<String, Value>;

const SCHEMAS: [&str; 9] = [
    include_str!("popolo/person.json"),
    include_str!("popolo/organization.json"),
    include_str!("popolo/membership.json"),
    include_str!("popolo/post.json"),
    include_str!("popolo/area.json"),
    include_str!("popolo/contact_detail.json"),
    include_str!("popolo/other_name.json"),
    include_str!("popolo/identifier.json"),
    include_str!("popolo/link.json"),
];

fn schemas() -> Schemas {
    let read = |text: &str| -> (String, Value) {
        let schema: Value = serde_json::from_str(text).expect("a schema");
        (schema["id"].as_str().expect("its id").to_owned(), schema)
    };
    SCHEMAS.into_iter().map(read).collect()
}

fn address(name: &str) -> String {
    format!("http://www.popoloproject.com/schemas/{name}.json#")
}

/// What is wrong with a value, each fault with its path. A keyword that is not known here
/// stops the test, so that none is passed over.
fn faults(all: &Schemas, schema: &Value, value: &Value, path: &str, out: &mut Vec<String>) {
    for (keyword, said) in schema.as_object().expect("a schema is an object") {
        match keyword.as_str() {
            "$schema" | "id" | "required" => {}
            "$ref" => faults(all, &all[said.as_str().expect("an address")], value, path, out),
            "type" => {
                let one = |t: &Value| is_a(t.as_str().expect("a type"), value);
                let fits = said.as_array().map_or_else(|| one(said), |l| l.iter().any(one));
                if !fits {
                    out.push(format!("{path}: no {said}: {value}"));
                }
            }
            "properties" => properties(all, said, value, path, out),
            "items" => {
                for (i, item) in value.as_array().into_iter().flatten().enumerate() {
                    faults(all, said, item, &format!("{path}[{i}]"), out);
                }
            }
            "pattern" => {
                let pattern = Regex::new(said.as_str().expect("a pattern")).expect("it reads");
                if value.as_str().is_some_and(|text| !pattern.is_match(text)) {
                    out.push(format!("{path}: {value} is no {said}"));
                }
            }
            "format" => {
                let form = match said.as_str().expect("a format") {
                    "email" => "^[^@ ]+@[^@ ]+$",
                    "uri" => "^[a-z][a-z0-9+.-]*:[^ ]+$",
                    "date-time" => "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)$",
                    other => panic!("the format {other} is not known here"),
                };
                let form = Regex::new(form).expect("it reads");
                if value.as_str().is_some_and(|text| !form.is_match(text)) {
                    out.push(format!("{path}: {value} is no {said}"));
                }
            }
            other => panic!("the keyword {other} is not known here"),
        }
    }
}

fn properties(all: &Schemas, said: &Value, value: &Value, path: &str, out: &mut Vec<String>) {
    let Some(given) = value.as_object() else { return };
    for (name, schema) in said.as_object().expect("properties") {
        match given.get(name) {
            Some(inner) => faults(all, schema, inner, &format!("{path}.{name}"), out),
            None if schema["required"] == true => out.push(format!("{path}.{name}: missing")),
            None => {}
        }
    }
}

fn is_a(kind: &str, value: &Value) -> bool {
    match kind {
        "string" => value.is_string(),
        "null" => value.is_null(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        other => panic!("the type {other} is not known here"),
    }
}

const CLASSES: [(&str, &str); 5] = [
    ("persons", "person"),
    ("organizations", "organization"),
    ("memberships", "membership"),
    ("posts", "post"),
    ("areas", "area"),
];

fn checked(file: &Value) -> Vec<String> {
    let (all, mut out) = (schemas(), Vec::new());
    for (list, class) in CLASSES {
        let things = file[list].as_array().unwrap_or_else(|| panic!("no {list}"));
        assert!(!things.is_empty(), "no {list} to look at");
        for (i, thing) in things.iter().enumerate() {
            faults(&all, &all[&address(class)], thing, &format!("{list}[{i}]"), &mut out);
            // Without its own field a class of Popolo's would take anything at all.
            let own = all[&address(class)]["properties"].as_object().expect("properties");
            let strange = |k: &&String| *k != "hadir" && !own.contains_key(*k);
            let strange = thing.as_object().expect("an object").keys().filter(strange);
            out.extend(strange.map(|k| format!("{list}[{i}].{k}: not a word of Popolo")));
        }
    }
    out
}

#[test]
fn what_leaves_holds_to_the_published_schemas() {
    on_both("popolo_schemas", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        fill(&world, &admin).await;
        let file: Value = serde_json::from_slice(&popolo(&world).await).expect("JSON");
        assert_eq!(checked(&file), Vec::<String>::new());
    });
}

#[test]
fn the_schemas_are_held_to_in_earnest() {
    let sound = json!({ "persons": [{ "id": "p", "name": "A", "birth_date": "1958-03" }],
        "organizations": [{ "id": "o" }], "memberships": [{ "id": "m" }],
        "posts": [{ "id": "s" }], "areas": [{ "id": "a" }] });
    assert_eq!(checked(&sound), Vec::<String>::new());
    for (path, odd) in [
        ("/persons/0/birth_date", json!("March 1958")),
        ("/persons/0/name", json!({ "ar": "أ" })),
        ("/persons/0/email", json!("nowhere")),
        ("/persons/0/other_names", json!([{ "note": "Arab" }])),
        ("/persons/0/contact_details", json!([{ "type": "cell", "value": 6 }])),
        ("/organizations/0/founding_date", json!("12/09/2003")),
        ("/organizations/0/parent_id", json!(1)),
        ("/memberships/0/on_behalf_of", json!("a party")),
        ("/posts/0/organization_id", json!(["o"])),
        ("/areas/0/geometry", json!("POINT (1 2)")),
        ("/areas/0/colour", json!("green")),
    ] {
        let mut file = sound.clone();
        let (parent, key) = path.rsplit_once('/').expect("a path");
        file.pointer_mut(parent).expect("its parent")[key] = odd;
        assert_eq!(checked(&file).len(), 1, "{path}: {:?}", checked(&file));
    }
}
