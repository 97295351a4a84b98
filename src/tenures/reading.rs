//! The fields of a tenure, from a call, a form or a file alike. A change is read as the
//! whole it leaves: what was said before with the new fields laid over it.

use super::model::{END_STATES, KINDS, STATUSES, Said, WAYS};
use crate::kernel::{Fields, State};
use serde_json::{Map, Value, json};

pub const LONGEST_ROLE: usize = 300;
const LINE: usize = 300;
const TEXT: usize = 4000;

fn word(f: &mut Fields, key: &str, words: &'static [&'static str]) -> Option<&'static str> {
    f.choice(key, |t| words.iter().copied().find(|w| *w == t))
}

impl Said {
    pub fn read(f: &mut Fields) -> Self {
        for key in ["kind", "role"] {
            if f.state(key) != State::Given {
                f.wrong(key, "missing");
            }
        }
        let both = f.state("body") == State::Given && f.state("body_name") == State::Given;
        let said = Self {
            kind: word(f, "kind", &KINDS).unwrap_or_default(),
            role: f.bilingual("role", LONGEST_ROLE).unwrap_or_default(),
            body: f.id("body"),
            body_name: f.bilingual("body_name", LINE),
            post: f.id("post"),
            area: f.id("area"),
            constituency: f.line("constituency", LINE),
            began: f.date("began"),
            ended: f.date("ended"),
            end_state: word(f, "end_state", &END_STATES),
            how: word(f, "how", &WAYS),
            how_text: f.long("how_text", TEXT),
            end_cause: f.long("end_cause", TEXT),
            within: f.id("within"),
            after: f.id("after"),
            election: f.line("election", LINE),
            on_behalf_of: f.line("on_behalf_of", LINE),
            outcomes: f.long("outcomes", TEXT),
            source: f.long("source", TEXT),
            status: word(f, "status", &STATUSES).unwrap_or("claimed"),
        };
        if both {
            f.wrong("body_name", "body_or_name");
        }
        said
    }

    /// The fields as they would be sent, to lay a change over.
    fn as_sent(&self) -> Map<String, Value> {
        match json!(self) {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    /// This with the fields of a PATCH: null clears, what is not named stays. A body
    /// takes the place of a name and the other way round; another body empties the
    /// seat, a seat brings its own body; a date of the end says more than the word that
    /// stood there.
    pub fn with_change(&self, change: &Map<String, Value>) -> Value {
        let mut sent = self.as_sent();
        let says = |key: &str| change.get(key).is_some_and(|v| !v.is_null());
        let names = |key: &str| change.contains_key(key);
        let moves = names("body") && change.get("body") != sent.get("body");
        let clear = |sent: &mut Map<String, Value>, key: &str| {
            sent.insert(key.to_owned(), Value::Null);
        };
        if (moves || says("body_name")) && !says("post") {
            clear(&mut sent, "post");
        }
        if says("body") || says("post") {
            clear(&mut sent, "body_name");
        }
        if says("body_name") || says("post") {
            clear(&mut sent, "body");
        }
        if says("ended") {
            clear(&mut sent, "end_state");
        }
        for (key, value) in change {
            sent.insert(key.clone(), value.clone());
        }
        Value::Object(sent)
    }
}

/// `Said` as the API describes what it takes.
#[derive(utoipa::ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct TenureRequest {
    #[schema(example = "mandate")]
    kind: String,
    role: crate::kernel::Bilingual,
    body: Option<String>,
    body_name: Option<crate::kernel::Bilingual>,
    post: Option<String>,
    area: Option<String>,
    constituency: Option<String>,
    #[schema(example = "2003-09")]
    began: Option<String>,
    #[schema(example = "2009")]
    ended: Option<String>,
    end_state: Option<String>,
    how: Option<String>,
    how_text: Option<String>,
    end_cause: Option<String>,
    within: Option<String>,
    after: Option<String>,
    election: Option<String>,
    on_behalf_of: Option<String>,
    outcomes: Option<String>,
    source: Option<String>,
    status: Option<String>,
}
