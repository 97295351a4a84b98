//! What is said of those who came unlisted: whose, how many, a name perhaps. Three fields,
//! filled while they stand at the door.

use crate::door::model::{Direction, fact};
use crate::kernel::{FieldError, Fields, State, Time};
use serde_json::Value;
use utoipa::ToSchema;

pub const MOST_AT_ONCE: usize = 1000;
pub const MOST_HEADS: i64 = 100;
const LONGEST_NAME: usize = 120;

#[derive(Debug, Clone, PartialEq)]
pub struct WalkIn {
    /// The phone's own.
    pub id: String,
    /// `None`: from elsewhere.
    pub delegation: Option<String>,
    pub heads: i64,
    pub name: Option<String>,
    pub at: Time,
    pub offline: bool,
}

impl WalkIn {
    /// What it says: the same id with another content is another one.
    pub fn fact(&self) -> [u8; 32] {
        let said = [
            self.delegation.as_deref().unwrap_or_default(),
            &self.heads.to_string(),
            self.name.as_deref().unwrap_or_default(),
        ];
        fact(&self.id, &said.join("\n"), self.at, Direction::In)
    }

    /// `None` where a fault was written into the fields.
    pub fn read(f: &mut Fields) -> Option<Self> {
        for key in ["id", "at"] {
            if f.state(key) != State::Given {
                f.wrong(key, "missing");
            }
        }
        let id = f.id("id");
        let delegation = f.id("delegation");
        let heads = f.whole("heads", 1..=MOST_HEADS).unwrap_or(1);
        let name = f.line("name", LONGEST_NAME);
        let at = f.time("at");
        let offline = f.flag("offline").unwrap_or(false);
        Some(Self { id: id?, delegation, heads, name, at: at?, offline })
    }
}

/// One that could not be read: its id as it came, and why.
pub struct Unread {
    pub id: Value,
    pub errors: Vec<FieldError>,
}

/// Reads the whole request; each item for itself.
pub fn read_all(f: &mut Fields) -> Vec<Result<WalkIn, Unread>> {
    let items = match f.raw("walk_ins") {
        Some(Value::Array(items)) => items,
        Some(_) => {
            f.wrong("walk_ins", "not_a_list");
            return Vec::new();
        }
        None => {
            f.wrong("walk_ins", "missing");
            return Vec::new();
        }
    };
    if items.is_empty() || items.len() > MOST_AT_ONCE {
        f.wrong("walk_ins", if items.is_empty() { "missing" } else { "too_many" });
        return Vec::new();
    }
    items.into_iter().map(read_one).collect()
}

fn read_one(item: Value) -> Result<WalkIn, Unread> {
    let id = item.get("id").filter(|id| id.is_string()).cloned().unwrap_or(Value::Null);
    let mut fields = match Fields::of(item) {
        Ok(fields) => fields,
        Err(_) => return Err(Unread { id, errors: vec![FieldError::new("", "not_an_object")] }),
    };
    let read = WalkIn::read(&mut fields);
    let errors = fields.into_errors();
    match read {
        Some(walk_in) if errors.is_empty() => Ok(walk_in),
        _ => Err(Unread { id, errors }),
    }
}

/// What `POST /door/walk-ins` takes, as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct WalkInRequest {
    /// 1 to 1,000.
    walk_ins: Vec<WalkInSent>,
}

#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct WalkInSent {
    /// The phone's own, at most 100 characters.
    id: String,
    /// Null: from elsewhere.
    delegation: Option<String>,
    #[schema(default = 1, minimum = 1, maximum = 100)]
    heads: Option<i64>,
    #[schema(max_length = 120)]
    name: Option<String>,
    at: String,
    #[schema(default = false)]
    offline: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_one_is_read_for_itself() {
        let at = "2025-06-14T14:00:00+01:00";
        let body = json!({ "walk_ins": [
            { "id": "1", "at": at },
            { "id": "2", "at": at, "heads": 0 },
            { "id": "3", "at": at, "name": "a\u{202E}b" },
            { "id": "4" },
            7,
            { "id": "6", "at": at, "delegation": "d", "heads": 14, "name": "حمو أوزين", "offline": true },
        ] });
        let mut fields = Fields::of(body).expect("an object");
        let read = read_all(&mut fields);
        assert!(fields.finish().is_ok());
        let told: Vec<Option<&str>> = read
            .iter()
            .map(|r| r.as_ref().err().and_then(|u| u.errors.first()).map(|e| e.code))
            .collect();
        let wanted = [
            None,
            Some("out_of_range"),
            Some("invisible_character"),
            Some("missing"),
            Some("not_an_object"),
            None,
        ];
        assert_eq!(told, wanted);
        let first = read[0].as_ref().ok().map(|w| (w.heads, w.delegation.clone()));
        assert_eq!(first, Some((1, None)));
    }

    #[test]
    fn what_is_said_differs_by_each_of_its_fields() {
        let one = WalkIn {
            id: "1".into(),
            delegation: Some("d".into()),
            heads: 2,
            name: None,
            at: Time::from_micros(5),
            offline: false,
        };
        let others = [
            WalkIn { heads: 3, ..one.clone() },
            WalkIn { delegation: None, ..one.clone() },
            WalkIn { name: Some("x".into()), ..one.clone() },
            WalkIn { at: Time::from_micros(6), ..one.clone() },
        ];
        assert!(others.iter().all(|o| o.fact() != one.fact()));
        // When it was sent is not what it says.
        assert_eq!(WalkIn { offline: true, ..one.clone() }.fact(), one.fact());
    }
}
