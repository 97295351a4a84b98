//! Putting a photograph to a communiqué, its words and its place, taking it away again: as
//! long as it is a draft.

use super::model::{Photo, PhotoChange, Told};
use super::picture::Picture;
use super::store;
use crate::access::Cx;
use crate::audit;
use crate::communiques::actions;
use crate::db::Tx;
use crate::kernel::{Error, Refusal, Result};
use serde_json::json;

pub fn add(
    tx: &mut Tx,
    cx: &mut Cx,
    communique: &str,
    picture: &Picture,
    told: &Told,
) -> Result<Photo> {
    actions::open(tx, cx, communique)?;
    let id = cx.id();
    store::insert(tx, communique, &id, picture, told, cx.now).map_err(no_room)?;
    audit::record(tx, cx, "communique.photo", communique, &json!({ "photo": id }))?;
    one(tx, communique, &id)
}

fn one(tx: &mut Tx, communique: &str, id: &str) -> Result<Photo> {
    let found = store::all(tx, communique)?.into_iter().find(|p| p.id == id);
    found.ok_or_else(|| Refusal::not_found(id).into())
}

pub fn change(
    tx: &mut Tx,
    cx: &mut Cx,
    communique: &str,
    id: &str,
    change: &PhotoChange,
) -> Result<Photo> {
    actions::open(tx, cx, communique)?;
    let after = change.apply(one(tx, communique, id)?);
    store::tell(tx, &after)?;
    if let Some(position) = change.position.filter(|n| *n != after.position) {
        store::put(tx, communique, id, position)?;
    }
    audit::record(tx, cx, "communique.photo-change", communique, &json!({ "photo": id }))?;
    one(tx, communique, id)
}

fn no_room(error: Error) -> Error {
    let full = || Refusal::conflict("photos_full");
    error
        .when_broken("communique_photos_position", full)
        .when_broken("communique_photos_communique_position", full)
}

pub fn remove(tx: &mut Tx, cx: &mut Cx, communique: &str, id: &str) -> Result<()> {
    actions::open(tx, cx, communique)?;
    if !store::delete(tx, communique, id)? {
        return Err(Refusal::not_found(id).into());
    }
    audit::record(tx, cx, "communique.photo-remove", communique, &json!({ "photo": id })).map(drop)
}

/// The JPEG of one.
pub fn picture(tx: &mut Tx, cx: &Cx, communique: &str, id: &str) -> Result<Vec<u8>> {
    actions::seen(tx, cx, communique)?;
    store::picture(tx, communique, id)?.ok_or_else(|| Refusal::not_found(id).into())
}
