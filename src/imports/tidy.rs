//! What waited too long goes: files after a day, what may no longer be taken back after
//! thirty. Run now and then while a server runs.

use super::model::{UNDO_SECONDS, WAIT_SECONDS};
use super::pieces::{self, Part};
use crate::app::App;
use crate::args;
use crate::kernel::{Result, Time};

/// Rows that go in one transaction.
const AT_ONCE: i64 = 500;
/// What an account took a header for is remembered so long.
const REMEMBERED_SECONDS: i64 = 400 * 24 * 3600;

pub fn tidy(app: &App) -> Result<()> {
    let now = app.clock.now();
    let day_ago = now.plus_seconds(-WAIT_SECONDS);
    for (id, written) in idle(app, day_ago)? {
        pieces::drop_all(app, &id, Part::File)?;
        pieces::drop_all(app, &id, Part::Rejects)?;
        if !written {
            forget(app, &id)?;
        }
    }
    for id in older(app, now.plus_seconds(-UNDO_SECONDS))? {
        forget(app, &id)?;
    }
    drop_orphans(app, day_ago)?;
    app.db.write_now(move |tx| {
        let long_ago = now.plus_seconds(-REMEMBERED_SECONDS);
        tx.execute("DELETE FROM import_columns WHERE at < $1", args![long_ago]).map(drop)
    })
}

/// Imports nobody has worked on since, and whether they have written anything.
fn idle(app: &App, before: Time) -> Result<Vec<(String, bool)>> {
    app.db.read_now(move |tx| {
        let rows = tx.query(
            "SELECT i.id, CASE WHEN i.state IN ('waiting', 'trying', 'tried') THEN 0 ELSE 1 END
             FROM imports i
             WHERE i.seen_at < $1 AND (i.state IN ('waiting', 'trying', 'tried')
               OR EXISTS (SELECT 1 FROM import_pieces p WHERE p.import = i.id))
             ORDER BY i.id",
            args![before],
        )?;
        Ok(rows.iter().map(|r| (r.text(0), r.flag(1))).collect())
    })
}

fn older(app: &App, before: Time) -> Result<Vec<String>> {
    app.db.read_now(move |tx| {
        let sql = "SELECT id FROM imports WHERE created_at < $1 ORDER BY id";
        Ok(tx.query(sql, args![before])?.iter().map(|r| r.text(0)).collect())
    })
}

/// An import with all that is kept of it.
pub(super) fn forget(app: &App, id: &str) -> Result<()> {
    pieces::drop_all(app, id, Part::File)?;
    pieces::drop_all(app, id, Part::Rejects)?;
    loop {
        let id = id.to_owned();
        let gone = app.db.write_now(move |tx| {
            tx.execute(
                "DELETE FROM import_people WHERE import = $1 AND person IN
                   (SELECT person FROM import_people WHERE import = $1 ORDER BY person LIMIT $2)",
                args![id, AT_ONCE],
            )
        })?;
        if gone == 0 {
            break;
        }
    }
    loop {
        let id = id.to_owned();
        let gone = app.db.write_now(move |tx| {
            tx.execute(
                "DELETE FROM import_things WHERE import = $1 AND position IN
                   (SELECT position FROM import_things WHERE import = $1 ORDER BY position LIMIT $2)",
                args![id, AT_ONCE],
            )
        })?;
        if gone == 0 {
            break;
        }
    }
    let id = id.to_owned();
    app.db.write_now(move |tx| tx.execute("DELETE FROM imports WHERE id = $1", args![id]).map(drop))
}

/// Pieces of a file whose upload was cut off. Ids begin with their hour.
fn drop_orphans(app: &App, before: Time) -> Result<()> {
    let hex = format!("{:012x}", before.micros() / 1000);
    let first = format!("{}-{}", &hex[..8], &hex[8..]);
    let ids = app.db.read_now(move |tx| {
        let rows = tx.query(
            "SELECT DISTINCT import FROM import_pieces p WHERE import < $1
               AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.id = p.import) ORDER BY import",
            args![first],
        )?;
        Ok(rows.iter().map(|r| r.text(0)).collect::<Vec<_>>())
    })?;
    for id in ids {
        pieces::drop_all(app, &id, Part::File)?;
    }
    Ok(())
}
