//! The agenda, and who speaks.

use super::attendance::{Outcome, each};
use super::{Named, need_who, open, seen, unknown};
use crate::access::Cx;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use crate::meetings::model::{
    Intervention, InterventionShown, Item, NewIntervention, NewItem, in_order,
};
use crate::meetings::store::course as store;
use serde_json::json;

/// As many items as a person can read.
const MOST_ITEMS: usize = 500;

pub fn add_items(
    tx: &mut Tx,
    cx: &mut Cx,
    meeting: &str,
    items: &[NewItem],
) -> Result<Vec<Outcome<Item>>> {
    open(tx, cx, meeting)?;
    let mut out = Vec::with_capacity(items.len());
    for item in items {
        out.push(each(tx, |tx| add_item(tx, cx, meeting, item))?);
    }
    let made = out.iter().flatten().count();
    audit::record(tx, cx, "meeting.agenda", meeting, &json!({ "count": made }))?;
    Ok(out)
}

fn add_item(tx: &mut Tx, cx: &mut Cx, meeting: &str, new: &NewItem) -> Result<Item> {
    let all = store::agenda(tx, meeting)?;
    if all.len() >= MOST_ITEMS {
        return Err(Refusal::conflict("agenda_full").into());
    }
    let above = match &new.parent {
        None => "",
        Some(id) => &all.iter().find(|i| i.id == *id).ok_or_else(|| unknown("parent"))?.path,
    };
    let id = cx.id();
    let item = Item {
        path: format!("{above}{id}/"),
        id,
        meeting: meeting.to_owned(),
        parent: new.parent.clone(),
        position: 0,
        title: new.title.clone(),
        closed_at: None,
    };
    let mut beside: Vec<&Item> = all.iter().filter(|i| i.parent == new.parent).collect();
    let last = beside.len() as i64 + 1;
    let position = new.position.unwrap_or(last).min(last);
    let item = Item { position, ..item };
    beside.insert((position - 1) as usize, &item);
    store::insert_item(tx, &item)?;
    number_anew(tx, &beside)?;
    Ok(item)
}

fn number_anew(tx: &mut Tx, beside: &[&Item]) -> Result<()> {
    for (at, item) in (1..).zip(beside) {
        if item.position != at {
            store::place_item(tx, &item.id, at)?;
        }
    }
    Ok(())
}

/// One place up or down among those beside it.
pub fn move_item(tx: &mut Tx, cx: &mut Cx, meeting: &str, id: &str, is_up: bool) -> Result<()> {
    open(tx, cx, meeting)?;
    let all = store::agenda(tx, meeting)?;
    let moved = all.iter().find(|i| i.id == id).ok_or_else(|| Refusal::not_found(id))?;
    let mut beside: Vec<&Item> = all.iter().filter(|i| i.parent == moved.parent).collect();
    let at = beside.iter().position(|i| i.id == id).unwrap_or_default();
    let to = if is_up { at.checked_sub(1) } else { Some(at + 1).filter(|n| *n < beside.len()) };
    let Some(to) = to else { return Ok(()) };
    beside.swap(at, to);
    number_anew(tx, &beside)?;
    audit::record(tx, cx, "meeting.agenda", meeting, &json!({ "item": id })).map(drop)
}

/// An item is closed, or open again.
pub fn close_item(
    tx: &mut Tx,
    cx: &mut Cx,
    meeting: &str,
    id: &str,
    is_closed: bool,
) -> Result<()> {
    open(tx, cx, meeting)?;
    need_item(tx, meeting, Some(id))?;
    store::close_item(tx, id, is_closed.then_some(cx.now))?;
    audit::record(tx, cx, "meeting.agenda", meeting, &json!({ "item": id })).map(drop)
}

pub fn agenda(tx: &mut Tx, cx: &Cx, meeting: &str) -> Result<Vec<(String, Item)>> {
    seen(tx, cx, meeting)?;
    Ok(in_order(store::agenda(tx, meeting)?))
}

/// The item stands on this meeting's agenda.
pub(super) fn need_item(tx: &mut Tx, meeting: &str, item: Option<&str>) -> Result<()> {
    let Some(item) = item else { return Ok(()) };
    if store::agenda(tx, meeting)?.iter().any(|i| i.id == item) {
        return Ok(());
    }
    Err(unknown("item").into())
}

pub fn hear(
    tx: &mut Tx,
    cx: &mut Cx,
    meeting: &str,
    items: &[NewIntervention],
) -> Result<Vec<Outcome<Intervention>>> {
    open(tx, cx, meeting)?;
    let mut out = Vec::with_capacity(items.len());
    for item in items {
        out.push(each(tx, |tx| hear_one(tx, cx, meeting, item))?);
    }
    let people: Vec<&str> = out.iter().flatten().filter_map(|i| i.who.person()).collect();
    let details = json!({ "count": out.iter().flatten().count(), "people": people });
    audit::record(tx, cx, "meeting.hear", meeting, &details)?;
    Ok(out)
}

fn hear_one(
    tx: &mut Tx,
    cx: &mut Cx,
    meeting: &str,
    new: &NewIntervention,
) -> Result<Intervention> {
    need_item(tx, meeting, new.item.as_deref())?;
    let intervention = Intervention {
        who: need_who(tx, cx, &new.who)?,
        id: cx.id(),
        meeting: meeting.to_owned(),
        item: new.item.clone(),
        text: new.text.clone(),
        at: new.at,
    };
    store::insert_intervention(tx, &intervention)?;
    Ok(intervention)
}

/// A page of those who spoke; the reading is written down.
pub fn heard(
    tx: &mut Tx,
    cx: &mut Cx,
    meeting: &str,
    after: Option<&str>,
    limit: i64,
) -> Result<(Vec<InterventionShown>, bool)> {
    seen(tx, cx, meeting)?;
    let mut found = store::interventions(tx, meeting, after, limit + 1)?;
    let more = found.len() as i64 > limit;
    found.truncate(limit as usize);
    let people: Vec<&str> = found.iter().filter_map(|i| i.who.person()).collect();
    if !people.is_empty() {
        let details = json!({ "count": people.len(), "people": people });
        audit::record(tx, cx, "people.read", meeting, &details)?;
    }
    Ok((show(tx, cx, &found)?, more))
}

pub fn show(tx: &mut Tx, cx: &Cx, all: &[Intervention]) -> Result<Vec<InterventionShown>> {
    let ids: Vec<String> = all.iter().filter_map(|i| i.who.person().map(str::to_owned)).collect();
    let named = Named::of(tx, cx, &ids)?;
    Ok(all
        .iter()
        .map(|i| i.shown(&cx.zone, named.name(i.who.person()), named.is_seen(i.who.person())))
        .collect())
}
