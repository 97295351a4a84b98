//! What the objects of a Popolo file say, in our own words; files of others have no
//! `hadir` and are read by what Popolo itself knows.

use super::NAMED;
use crate::areas::{Area, Kind};
use crate::bodies::NewBody;
use crate::bodies::posts::NewPost;
use crate::kernel::{Bilingual, Error, FieldError, Fields, Result};
use crate::people::NewPerson;
use crate::people::model::Script;
use crate::tenures::model::Said;
use serde_json::{Map, Value, json};

/// A fault of one object: its field, or none, and the code.
pub type Fault = (Option<String>, &'static str);

pub fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str).filter(|t| !t.is_empty())
}

/// An id goes into addresses and paths.
pub fn id(value: &Value) -> Result<String, Fault> {
    let sound = |t: &&str| {
        let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ':');
        t.len() <= 100 && t.chars().all(letters)
    };
    let found = text(value, "id").filter(sound);
    found.map(str::to_owned).ok_or_else(|| (Some("id".into()), "bad_value"))
}

fn read<T>(value: Value, read: impl FnOnce(&mut Fields) -> T) -> Result<T, Fault> {
    let fault = |error: Error| match error {
        Error::Refusal(r) => {
            let first: Option<FieldError> = r.errors.into_iter().next();
            first.map_or((None, "bad_value"), |e| (Some(e.field), e.code))
        }
        _ => (None, "bad_value"),
    };
    let mut fields = Fields::of(value).map_err(fault)?;
    let said = read(&mut fields);
    fields.finish().map_err(fault)?;
    Ok(said)
}

fn own(value: &Value) -> Map<String, Value> {
    value.get("hadir").and_then(Value::as_object).cloned().unwrap_or_default()
}

/// One text in the script that it is in.
fn in_its_script(text: &str) -> Value {
    let key = if Script::Arab.is_in(text) { "ar" } else { "fr" };
    json!({ key: text })
}

fn put(map: &mut Map<String, Value>, key: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        map.insert(key.to_owned(), value.into());
    }
}

/// The person, and numbers they bear besides.
pub fn person(value: &Value) -> Result<(NewPerson, Vec<String>), Fault> {
    let mut map = own(value);
    let further = map.remove("further_numbers").and_then(|v| serde_json::from_value(v).ok());
    if !map.contains_key("names") {
        map.insert("names".into(), names(value).into());
    }
    let contacts = value.get("contact_details").and_then(Value::as_array);
    let of = |kinds: &[&str]| -> Vec<Value> {
        let all = contacts.into_iter().flatten();
        let fits = all.filter(|c| text(c, "type").is_some_and(|t| kinds.contains(&t)));
        fits.filter_map(|c| c.get("value").cloned()).collect()
    };
    map.insert("phones".into(), of(&["cell", "phone", "voice", "tel"]).into());
    map.insert("emails".into(), of(&["email"]).into());
    put(&mut map, "gender", text(value, "gender").filter(|g| ["female", "male"].contains(g)));
    put(&mut map, "birth_date", text(value, "birth_date"));
    Ok((read(Value::Object(map), NewPerson::read)?, further.unwrap_or_default()))
}

fn names(value: &Value) -> Vec<Value> {
    let name = |given: &str, family: Option<&str>, kind: &str| {
        let script = if Script::Arab.is_in(given) { "Arab" } else { "Latn" };
        json!({ "script": script, "given": given, "family": family, "kind": kind })
    };
    let mut out = Vec::new();
    let parts = (text(value, "given_name"), text(value, "family_name"));
    match (parts, text(value, "name")) {
        ((Some(given), family), _) => out.push(name(given, family, "main")),
        (_, Some(whole)) => out.push(name(whole, None, "main")),
        _ => {}
    }
    let others = value.get("other_names").and_then(Value::as_array);
    let others = others.into_iter().flatten().filter_map(|n| text(n, "name"));
    out.extend(others.map(|n| name(n, None, "alias")));
    out
}

/// None for an organization that is a name only.
pub fn organization(value: &Value) -> Result<Option<NewBody>, Fault> {
    let kind = match text(value, "classification") {
        Some(NAMED) => return Ok(None),
        Some("instance") => "instance",
        _ => "institution",
    };
    let mut map = Map::new();
    map.insert("kind".into(), kind.into());
    put(&mut map, "name", name_of(value));
    put(&mut map, "area", text(value, "area_id"));
    put(&mut map, "parent", text(value, "parent_id"));
    put(&mut map, "valid_from", text(value, "founding_date"));
    put(&mut map, "valid_until", text(value, "dissolution_date"));
    Ok(Some(read(Value::Object(map), NewBody::read)?))
}

pub fn name_of(value: &Value) -> Option<Value> {
    own(value).remove("name").or_else(|| text(value, "name").map(in_its_script))
}

pub fn post(value: &Value) -> Result<(String, NewPost), Fault> {
    let body = text(value, "organization_id");
    let body = body.ok_or_else(|| (Some("organization_id".to_owned()), "bad_value"))?;
    let mut map = own(value);
    if !map.contains_key("role") {
        let role = text(value, "role").or_else(|| text(value, "label"));
        put(&mut map, "role", role.map(in_its_script));
    }
    Ok((body.to_owned(), read(Value::Object(map), NewPost::read)?))
}

/// A territory without its place in the tree.
pub fn area(value: &Value) -> Result<Area, Fault> {
    let own = own(value);
    let wrong = |field: &str| (Some(field.to_owned()), "bad_value");
    let kind = text(value, "classification").and_then(Kind::read);
    let name = name_of(value).and_then(|v| serde_json::from_value::<Bilingual>(v).ok());
    let date = |key: &str| own.get(key).and_then(Value::as_str).map(str::to_owned);
    Ok(Area {
        code: id(value)?,
        kind: kind.ok_or_else(|| wrong("classification"))?.0.to_owned(),
        name: name.filter(|n| !n.is_empty()).ok_or_else(|| wrong("name"))?,
        parent: text(value, "parent_id").map(str::to_owned),
        population: own.get("population").and_then(Value::as_i64),
        valid_from: date("valid_from"),
        valid_until: date("valid_until"),
        path: String::new(),
        place: own.get("place").and_then(|v| serde_json::from_value(v.clone()).ok()),
    })
}

/// Whose it is, and what is said. `named` tells the name of an organization that is one.
pub fn membership(
    value: &Value,
    named: impl Fn(&str) -> Option<Value>,
) -> Result<(String, Said), Fault> {
    let person = text(value, "person_id");
    let person = person.ok_or_else(|| (Some("person_id".to_owned()), "bad_value"))?;
    let mut map = own(value);
    if map.is_empty() {
        map.insert("kind".into(), "function".into());
        map.insert("status".into(), "imported".into());
    }
    if !map.contains_key("role") {
        let role = text(value, "role").or_else(|| text(value, "label")).unwrap_or("Membre");
        map.insert("role".into(), in_its_script(role));
    }
    if let Some(organization) = text(value, "organization_id") {
        match named(organization) {
            Some(name) => map.insert("body_name".into(), name),
            None => map.insert("body".into(), organization.into()),
        };
    }
    put(&mut map, "post", text(value, "post_id"));
    put(&mut map, "area", text(value, "area_id"));
    put(&mut map, "began", text(value, "start_date"));
    put(&mut map, "ended", text(value, "end_date"));
    Ok((person.to_owned(), read(Value::Object(map), Said::read)?))
}
