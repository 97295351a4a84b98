//! What the server does by itself: the nightly copy, people compared, messages sent, what
//! nobody came back for. A job only calls what a command would call.

mod messages;
mod nightly;
mod people;
mod tidy;

pub use messages::messages;
pub use nightly::{LastCopy, backup_age, is_stale, nightly};
pub use people::{compare, forget_merges, people};
pub use tidy::tidy;

use crate::access::Cx;
use crate::app::App;
use crate::audit;
use crate::db::copy::take_copy;
use crate::kernel::Result;
use serde_json::json;
use std::path::Path;

/// Takes a copy, then writes down that it was taken.
pub fn copy_to(app: &App, cx: &Cx, file: &Path) -> Result<()> {
    take_copy(&app.db, &app.config.place, file)?;
    app.act_now(cx, |tx, cx| {
        audit::record(tx, cx, "database.backup", "database", &json!({})).map(drop)
    })
}
