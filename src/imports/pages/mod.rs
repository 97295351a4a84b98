//! The pages of a list of people: brought, looked at, tried, written, taken back.

mod act;
pub mod careers;
mod show;
mod stream;
mod upload;

pub use act::{change, rejects, take_back, throw_away};
pub use show::show;
pub use stream::open as stream;
pub use upload::{create, new};

use super::model::{Import, Kept};
use crate::access::Cx;
use crate::audit;
use crate::db::Tx;
use crate::kernel::Result;
use serde_json::json;

/// A report that names people is read: written down.
pub(super) fn read_entry(tx: &mut Tx, cx: &mut Cx, import: &Import, kept: &[Kept]) -> Result<()> {
    let alike = import.report.iter().flat_map(|r| &r.duplicates).map(|d| &d.id);
    let mut ids: Vec<&String> =
        alike.chain(kept.iter().filter_map(|k| k.person.as_ref())).collect();
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Ok(());
    }
    let details = json!({ "count": ids.len(), "ids": ids });
    audit::record(tx, cx, "people.import_read", &import.id, &details).map(drop)
}
