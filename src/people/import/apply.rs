//! A plan written, slice by slice, so that the writer is never held for long.

use super::super::actions;
use super::super::insert::{self, Ready};
use super::super::numbers::{self, Standing};
use super::super::store;
use super::plan::{Changed, Fresh};
use crate::access::Cx;
use crate::app::App;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Error, Result};
use serde_json::json;

/// People a transaction.
const SLICE: usize = 100;

/// What became of a plan when somebody else wrote meanwhile.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// Rows whose number somebody the caller sees took since.
    pub taken: Vec<u64>,
}

pub(super) fn run(
    app: &App,
    cx: &Cx,
    fresh: Vec<Fresh>,
    changed: Vec<Changed>,
    progress: &dyn Fn(u64),
) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let mut done = 0;
    for (n, slice) in fresh.chunks(SLICE).enumerate() {
        let mut own = slice_of(cx, &format!("new people {n}"));
        let ready = slice.iter().map(|f| ready(&mut own, f)).collect::<Result<Vec<_>>>()?;
        let slice = slice.to_vec();
        let taken = app.act_now(&own, move |tx, cx| create(tx, cx, &slice, &ready))?;
        outcome.taken.extend(taken);
        done += SLICE as u64;
        progress(done.min(fresh.len() as u64));
    }
    for (n, slice) in changed.chunks(SLICE).enumerate() {
        let (own, slice) = (slice_of(cx, &format!("changed people {n}")), slice.to_vec());
        app.act_now(&own, move |tx, cx| change(tx, cx, &slice))?;
        done += SLICE as u64;
        progress(done.min((fresh.len() + changed.len()) as u64));
    }
    Ok(outcome)
}

/// Chance of its own for each slice: what is drawn twice from one seed is the same.
fn slice_of(cx: &Cx, label: &str) -> Cx {
    let mut own = cx.clone();
    own.draw = cx.draw.branch(label);
    own
}

fn ready(cx: &mut Cx, fresh: &Fresh) -> Result<Ready> {
    let said = fresh.said.person();
    let number = if fresh.holder.is_some() { None } else { fresh.said.number.clone() };
    Ready::of(cx, fresh.id.clone(), said, number)
}

fn create(tx: &mut Tx, cx: &mut Cx, slice: &[Fresh], ready: &[Ready]) -> Result<Vec<u64>> {
    let numbers: Vec<&String> = ready.iter().filter_map(|r| r.number.as_ref()).collect();
    let mut taken = Vec::new();
    if !store::any_number(tx, &numbers)? {
        insert::people(tx, cx.now, ready).map_err(numbers::raced)?;
        for (fresh, ready) in slice.iter().zip(ready) {
            if let (Some(holder), Some(number)) = (&fresh.holder, &fresh.said.number) {
                numbers::claim(tx, &ready.id, holder, number, cx.now)?;
            }
        }
    } else {
        for (fresh, ready) in slice.iter().zip(ready) {
            if !create_one(tx, cx, fresh, ready)? {
                taken.push(fresh.row);
            }
        }
    }
    let ids: Vec<&String> = slice.iter().filter(|f| !taken.contains(&f.row)).map(|f| &f.id).collect();
    audit::record(tx, cx, "person.import", "people", &json!({ "count": ids.len(), "created": ids }))?;
    Ok(taken)
}

/// One by one, where a number of the slice was taken since the plan.
fn create_one(tx: &mut Tx, cx: &Cx, fresh: &Fresh, ready: &Ready) -> Result<bool> {
    let standing = match &fresh.said.number {
        None => Ok(Standing::Held),
        Some(number) => numbers::stand(tx, cx, number, &fresh.id),
    };
    match standing {
        Err(Error::Refusal(_)) => Ok(false),
        Err(error) => Err(error),
        Ok(Standing::Held) => {
            insert::people(tx, cx.now, std::slice::from_ref(ready)).map_err(numbers::raced)?;
            Ok(true)
        }
        Ok(Standing::TakenBy(holder)) => {
            insert::people(tx, cx.now, &[ready.clone().unheld()])?;
            if let Some(number) = &fresh.said.number {
                numbers::claim(tx, &fresh.id, &holder, number, cx.now)?;
            }
            Ok(true)
        }
    }
}

/// What the row says is joined to what is kept now, not to what the plan saw.
fn change(tx: &mut Tx, cx: &mut Cx, slice: &[Changed]) -> Result<()> {
    let ids: Vec<String> = slice.iter().map(|c| c.id.clone()).collect();
    let people = store::load(tx, &cx.keys, &ids)?;
    for before in &people {
        if let Some(changed) = slice.iter().find(|c| c.id == before.id) {
            let after = changed.said.joined(&before.said);
            actions::write(tx, cx, before, &after)?;
        }
    }
    audit::record(tx, cx, "person.import", "people", &json!({ "count": ids.len(), "updated": ids }))?;
    Ok(())
}
