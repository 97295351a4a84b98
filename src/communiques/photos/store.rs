//! SQL of photographs.

use super::model::{Photo, Told};
use super::picture::Picture;
use crate::args;
use crate::db::{Row, Tx};
use crate::kernel::{Result, Time};

const SELECT: &str = "SELECT id, position, width, height, alt_ar, alt_fr, alt_en, caption_ar,
    caption_fr, caption_en FROM communique_photos WHERE communique = $1";

fn photo(row: &Row) -> Photo {
    Photo {
        id: row.text(0),
        position: row.int(1),
        width: row.int(2),
        height: row.int(3),
        alt: row.bilingual(4),
        caption: row.bilingual(7),
    }
}

/// In their order. Whoever asks has seen the communiqué.
pub fn all(tx: &mut Tx, communique: &str) -> Result<Vec<Photo>> {
    let sql = format!("{SELECT} ORDER BY position");
    Ok(tx.query(&sql, args![communique])?.iter().map(photo).collect())
}

pub fn picture(tx: &mut Tx, communique: &str, id: &str) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT picture FROM communique_photos WHERE communique = $1 AND id = $2";
    Ok(tx.one(sql, args![communique, id])?.map(|r| r.bytes(0)))
}

/// In the first place that is free; the database refuses a seventh.
pub fn insert(
    tx: &mut Tx,
    communique: &str,
    id: &str,
    picture: &Picture,
    told: &Told,
    now: Time,
) -> Result<()> {
    let taken: Vec<i64> = all(tx, communique)?.iter().map(|p| p.position).collect();
    let free = (1..).find(|n| !taken.contains(n)).unwrap_or_default();
    let (alt, caption) = (&told.alt, &told.caption);
    tx.execute(
        "INSERT INTO communique_photos (id, communique, position, picture, width, height, alt_ar,
           alt_fr, alt_en, caption_ar, caption_fr, caption_en, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            id,
            communique,
            free,
            picture.bytes,
            picture.width,
            picture.height,
            alt.ar,
            alt.fr,
            alt.en,
            caption.ar,
            caption.fr,
            caption.en,
            now
        ],
    )?;
    Ok(())
}

/// Whether there was one.
pub fn delete(tx: &mut Tx, communique: &str, id: &str) -> Result<bool> {
    let sql = "DELETE FROM communique_photos WHERE communique = $1 AND id = $2";
    Ok(tx.execute(sql, args![communique, id])? > 0)
}

pub fn tell(tx: &mut Tx, photo: &Photo) -> Result<()> {
    let (alt, caption) = (&photo.alt, &photo.caption);
    tx.execute(
        "UPDATE communique_photos SET alt_ar = $2, alt_fr = $3, alt_en = $4, caption_ar = $5,
           caption_fr = $6, caption_en = $7
         WHERE id = $1",
        args![photo.id, alt.ar, alt.fr, alt.en, caption.ar, caption.fr, caption.en],
    )?;
    Ok(())
}

/// Puts one in its place and the others, one after the other, in what is left. Two never
/// stand in one place, not even on the way: what is moved is taken out first.
pub fn put(tx: &mut Tx, communique: &str, id: &str, position: i64) -> Result<()> {
    let mut rest: Vec<String> = all(tx, communique)?.into_iter().map(|p| p.id).collect();
    rest.retain(|other| other != id);
    let place = position.clamp(1, rest.len() as i64 + 1);
    let columns = "communique, picture, width, height, alt_ar, alt_fr, alt_en, caption_ar,
        caption_fr, caption_en, created_at";
    let sql = format!("SELECT {columns} FROM communique_photos WHERE communique = $1 AND id = $2");
    let Some(taken) = tx.one(&sql, args![communique, id])? else { return Ok(()) };
    delete(tx, communique, id)?;
    let seat = |tx: &mut Tx, other: &str, at: i64| {
        let sql = "UPDATE communique_photos SET position = $2 WHERE id = $1";
        tx.execute(sql, args![other, at]).map(drop)
    };
    for (at, other) in (1..).zip(&rest) {
        seat(tx, other, at)?;
    }
    for (at, other) in
        (1..).zip(&rest).skip(place as usize - 1).collect::<Vec<_>>().into_iter().rev()
    {
        seat(tx, other, at + 1)?;
    }
    let sql = format!(
        "INSERT INTO communique_photos (id, position, {columns})
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    tx.execute(
        &sql,
        args![
            id,
            place,
            taken.text(0),
            taken.bytes(1),
            taken.int(2),
            taken.int(3),
            taken.maybe(4),
            taken.maybe(5),
            taken.maybe(6),
            taken.maybe(7),
            taken.maybe(8),
            taken.maybe(9),
            taken.int(10)
        ],
    )?;
    Ok(())
}
