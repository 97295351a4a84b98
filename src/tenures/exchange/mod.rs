//! Careers in the shapes that others read: Popolo JSON of everything, a table of tenures.
//! What Popolo has no word for stands in each thing's `hadir`, so that nothing is lost on
//! the way out and back.

mod bring;
pub mod cards;
pub mod handed;
mod popolo;
mod read;
pub mod sheet;
pub mod traces;

pub use bring::run as import;
pub use popolo::{Popolo, run as export};
pub use traces::{OnDone, Trace};

use serde_json::{Map, Value};

/// A body that is a name only, as an organization: its id follows from the name.
const NAMED: &str = "named";

/// Without what is not said.
fn bare(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.into_iter().map(|(k, v)| (k, bare(v)));
            let is_said = |v: &Value| {
                !v.is_null()
                    && v.as_object().is_none_or(|m| !m.is_empty())
                    && v.as_array().is_none_or(|l| !l.is_empty())
            };
            Value::Object(kept.filter(|(_, v)| is_said(v)).collect::<Map<_, _>>())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(bare).collect()),
        other => other,
    }
}
