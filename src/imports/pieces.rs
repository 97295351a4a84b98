//! Files in the database: sealed, in pieces, so that the writer is never held for long.

use crate::access::Cx;
use crate::app::App;
use crate::args;
use crate::db::Tx;
use crate::kernel::{Keys, Result};

/// Bytes of a piece.
const PIECE: usize = 128 << 10;
/// Pieces that go in one transaction.
const AT_ONCE: i64 = 32;

#[derive(Debug, Clone, Copy)]
pub enum Part {
    File,
    Rejects,
}

impl Part {
    fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Rejects => "rejects",
        }
    }
}

fn about(id: &str, part: Part, position: i64) -> String {
    format!("{id} {} {position}", part.code())
}

/// Keeps a file; what was there under this name goes.
pub fn put(app: &App, cx: &Cx, id: &str, part: Part, bytes: &[u8]) -> Result<()> {
    drop_all(app, id, part)?;
    for (position, piece) in bytes.chunks(PIECE).enumerate() {
        let position = position as i64;
        let nonce = cx.draw.branch(&about(id, part, position)).bytes();
        let sealed = app.keys.seal("import piece", nonce, &about(id, part, position), piece);
        let id = id.to_owned();
        app.db.write_now(move |tx| {
            tx.execute(
                "INSERT INTO import_pieces (import, part, position, piece) VALUES ($1, $2, $3, $4)",
                args![id, part.code(), position, sealed],
            )?;
            Ok(())
        })?;
    }
    Ok(())
}

/// The file whole; none where there is none.
pub fn get(app: &App, id: &str, part: Part) -> Result<Option<Vec<u8>>> {
    let (id, keys) = (id.to_owned(), app.keys.clone());
    app.db.read_now(move |tx| read(tx, &keys, &id, part))
}

pub fn read(tx: &mut Tx, keys: &Keys, id: &str, part: Part) -> Result<Option<Vec<u8>>> {
    let mut out: Option<Vec<u8>> = None;
    tx.each(
        "SELECT position, piece FROM import_pieces WHERE import = $1 AND part = $2
         ORDER BY position",
        args![id, part.code()],
        |r| {
            let plain =
                keys.open_sealed("import piece", &about(id, part, r.int(0)), &r.bytes(1))?;
            out.get_or_insert_default().extend_from_slice(&plain);
            Ok(())
        },
    )?;
    Ok(out)
}

pub fn is_there(tx: &mut Tx, id: &str, part: Part) -> Result<bool> {
    let sql = "SELECT 1 FROM import_pieces WHERE import = $1 AND part = $2 AND position = 0";
    Ok(tx.one(sql, args![id, part.code()])?.is_some())
}

pub fn drop_all(app: &App, id: &str, part: Part) -> Result<()> {
    loop {
        let id = id.to_owned();
        let gone = app.db.write_now(move |tx| {
            let code = part.code();
            let first = tx.one(
                "SELECT MIN(position) FROM import_pieces WHERE import = $1 AND part = $2",
                args![id, code],
            )?;
            let Some(first) = first.and_then(|r| r.get::<Option<i64>>(0)) else { return Ok(0) };
            tx.execute(
                "DELETE FROM import_pieces WHERE import = $1 AND part = $2 AND position < $3",
                args![id, code, first + AT_ONCE],
            )
        })?;
        if gone == 0 {
            return Ok(());
        }
    }
}
