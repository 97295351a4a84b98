//! What a body is.

use crate::kernel::{Bilingual, Fields, PartialDate};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

const LONGEST_NAME: usize = 200;

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Body {
    pub id: String,
    #[schema(example = "instance")]
    pub kind: String,
    pub name: Bilingual,
    /// The code of its area.
    pub area: Option<String>,
    pub parent: Option<String>,
    /// Partial dates; null where no bound is known.
    pub valid_from: Option<String>,
    pub valid_until: Option<String>,
    #[serde(skip)]
    pub path: String,
}

impl Body {
    /// Whether it may have been there on this day, as far as its dates say.
    pub fn is_there_on(&self, day: Date) -> bool {
        let date = |text: &Option<String>| text.as_deref().and_then(PartialDate::parse);
        date(&self.valid_from).is_none_or(|d| d.first_day() <= day)
            && date(&self.valid_until).is_none_or(|d| d.last_day() >= day)
    }

    /// The fields as they would be sent, to lay a change over.
    pub fn as_sent(&self) -> Map<String, Value> {
        let sent = json!({
            "kind": self.kind, "name": self.name, "area": self.area, "parent": self.parent,
            "valid_from": self.valid_from, "valid_until": self.valid_until,
        });
        sent.as_object().cloned().unwrap_or_default()
    }
}

#[derive(Debug, Clone)]
pub struct NewBody {
    pub kind: &'static str,
    pub name: Bilingual,
    pub area: Option<String>,
    pub parent: Option<String>,
    pub valid_from: Option<PartialDate>,
    pub valid_until: Option<PartialDate>,
}

/// `NewBody` as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct BodyRequest {
    #[schema(example = "instance")]
    kind: String,
    name: Bilingual,
    area: Option<String>,
    parent: Option<String>,
    valid_from: Option<String>,
    valid_until: Option<String>,
}

const KINDS: [&str; 2] = ["instance", "institution"];

impl NewBody {
    pub fn read(f: &mut Fields) -> Self {
        let needs =
            ["kind", "name"].into_iter().filter(|k| f.state(k) != crate::kernel::State::Given);
        for key in needs.collect::<Vec<_>>() {
            f.wrong(key, "missing");
        }
        let kind = f.choice("kind", |t| KINDS.into_iter().find(|k| *k == t)).unwrap_or(KINDS[0]);
        let name = f.bilingual("name", LONGEST_NAME).unwrap_or_default();
        let (area, parent) = (f.id("area"), f.id("parent"));
        let (valid_from, valid_until) = (f.date("valid_from"), f.date("valid_until"));
        if valid_from.zip(valid_until).is_some_and(|(a, b)| b.latest() < a.earliest()) {
            f.wrong("valid_until", "before_beginning");
        }
        Self { kind, name, area, parent, valid_from, valid_until }
    }
}
