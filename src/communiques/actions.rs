//! Starting, correcting, publishing a communiqué.

use super::draft;
use super::model::{Communique, CommuniqueChange};
use super::store;
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use crate::meetings;
use serde_json::json;

/// Started from the minutes: whoever writes communiqués in the meeting's scope may.
pub fn start(tx: &mut Tx, cx: &mut Cx, meeting: &str) -> Result<Communique> {
    let permit = cx.permit(Op::CommuniqueWrite)?;
    let sight = cx.permit(Op::CommuniqueRead)?;
    if !store::holds_meeting(tx, &sight, meeting)? {
        return Err(Refusal::not_found(meeting).into());
    }
    if !store::holds_meeting(tx, &permit, meeting)? {
        return Err(Refusal::forbidden(meeting).into());
    }
    let facts = meetings::facts(tx, cx, &permit, meeting)?;
    let year = i64::from(cx.now.zoned(&cx.zone).year());
    let communique = Communique {
        id: cx.id(),
        meeting: meeting.to_owned(),
        body: facts.meeting.body.clone(),
        year,
        number: store::next_number(tx, &facts.meeting.body, year)?,
        title: draft::title(&facts),
        text: draft::text(&facts, &cx.zone),
        page: cx.draw.spoken_code(12).to_lowercase(),
        ..Communique::default()
    };
    store::insert(tx, &communique, cx.now)?;
    audit::record(tx, cx, "communique.create", &communique.id, &json!({ "meeting": meeting }))?;
    Ok(communique)
}

pub fn seen(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Communique> {
    let sight = cx.permit(Op::CommuniqueRead)?;
    store::visible(tx, &sight, id)?.ok_or_else(|| Refusal::not_found(id).into())
}

/// For a write: 404 where it is not seen, 403 where it is and no more, 409 once it is out.
pub(super) fn open(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Communique> {
    let permit = cx.permit(Op::CommuniqueWrite)?;
    seen(tx, cx, id)?;
    let found = store::visible(tx, &permit, id)?.ok_or_else(|| Refusal::forbidden(id))?;
    if found.published_at.is_some() {
        return Err(Refusal::conflict("communique_published").about(id).into());
    }
    Ok(found)
}

pub fn update(tx: &mut Tx, cx: &mut Cx, id: &str, change: &CommuniqueChange) -> Result<Communique> {
    let after = change.apply(open(tx, cx, id)?);
    store::update(tx, &after)?;
    audit::record(tx, cx, "communique.update", id, &json!({}))?;
    Ok(after)
}

/// Both versions are there, or one of them is marked as awaited.
pub fn publish(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Communique> {
    let mut communique = open(tx, cx, id)?;
    if let Some(lang) = communique.lacks() {
        return Err(Refusal::conflict("version_awaited").with("lang", json!(lang.code())).into());
    }
    communique.published_at = Some(cx.now);
    store::update(tx, &communique)?;
    audit::record(tx, cx, "communique.publish", id, &json!({}))?;
    Ok(communique)
}

/// Said anew of the facts as they are now, published or not: for a world whose dates move.
pub fn retell(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<()> {
    let permit = cx.permit(Op::CommuniqueWrite)?;
    let mut communique = store::visible(tx, &permit, id)?.ok_or_else(|| Refusal::not_found(id))?;
    let facts = meetings::facts(tx, cx, &permit, &communique.meeting)?;
    communique.title = draft::title(&facts);
    communique.text = draft::text(&facts, &cx.zone);
    store::update(tx, &communique)?;
    audit::record(tx, cx, "communique.update", id, &json!({})).map(drop)
}
