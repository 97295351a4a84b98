//! SQL of the doors.

use crate::access::{Actor, Who};
use crate::app::App;
use crate::args;
use crate::kernel::Result;

/// The phone whose token hashes to this, unless it was revoked.
pub async fn device_by_hash(app: &App, hash: &[u8; 32]) -> Result<Option<Actor>> {
    let hash = *hash;
    app.db
        .read(move |tx| {
            let row = tx.one(
                "SELECT id, gathering, gate FROM devices WHERE hash = $1 AND revoked_at IS NULL",
                args![hash],
            )?;
            Ok(row.map(|r| Actor {
                who: Who::Device { id: r.text(0), gathering: r.text(1), gate: r.text(2) },
                grants: Vec::new(),
            }))
        })
        .await
}
