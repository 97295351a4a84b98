//! What a body is.

use crate::kernel::{Bilingual, Fields, PartialDate};
use serde::Serialize;
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
