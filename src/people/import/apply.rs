//! A plan written, slice by slice, so that the writer is never held for long.

use super::super::actions;
use super::super::insert::{self, Ready};
use super::super::numbers::{self, Standing};
use super::super::store;
use super::plan::{Changed, Fresh, Todo};
use super::undo;
use crate::access::Cx;
use crate::app::App;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Error, Result};
use serde_json::json;
use std::sync::Arc;

/// People a transaction.
const SLICE: usize = 250;

/// What a slice did to one person, for who may take it back.
#[derive(Debug, Clone)]
pub struct Trace {
    pub row: u64,
    pub person: String,
    pub what: Done,
}

#[derive(Debug, Clone)]
pub enum Done {
    /// With the print of what they were then.
    Made([u8; 32]),
    /// What was kept before and after, as JSON.
    Changed(String),
}

/// Told in the transaction of each slice what it did; an error undoes the slice.
pub type OnSlice = Arc<dyn Fn(&mut Tx, &mut Cx, &[Trace]) -> Result<()> + Send + Sync>;

/// Told how many people each slice wrote, after its commit; an error stops the work there.
pub type Progress = Arc<dyn Fn(u64) -> Result<()> + Send + Sync>;

pub(super) struct Writer<'a> {
    pub app: &'a App,
    pub cx: &'a Cx,
    pub on_slice: OnSlice,
    pub progress: Progress,
    /// Slices so far: each draws its own chance.
    pub slices: usize,
}

/// Tables that grow by an import.
const GROWING: [&str; 4] = ["people", "person_keys", "person_names", "person_contacts"];

impl Writer<'_> {
    /// Writes one chunk. Answers the rows whose number somebody took since it was read.
    pub fn write(&mut self, todo: Todo) -> Result<Vec<u64>> {
        let mut taken = Vec::new();
        for slice in todo.fresh.chunks(SLICE) {
            let mut own = self.own_cx();
            let ready = slice.iter().map(|f| ready(&mut own, f)).collect::<Result<Vec<_>>>()?;
            let (slice, told) = (slice.to_vec(), self.on_slice.clone());
            let all = slice.len();
            let work = move |tx: &mut Tx, cx: &mut Cx| create(tx, cx, &slice, &ready, &told);
            let lost = self.app.act_now(&own, work)?;
            (self.progress)((all - lost.len()) as u64)?;
            taken.extend(lost);
            // Whoever comes next is looked for among all these.
            if self.slices.is_power_of_two() {
                self.app.db.write_now(|tx| tx.count_anew(&GROWING))?;
            }
        }
        for slice in todo.changed.chunks(SLICE) {
            let (own, slice, told) = (self.own_cx(), slice.to_vec(), self.on_slice.clone());
            let all = slice.len() as u64;
            self.app.act_now(&own, move |tx, cx| change(tx, cx, &slice, &told))?;
            (self.progress)(all)?;
        }
        Ok(taken)
    }

    /// What is drawn twice from one seed is the same.
    fn own_cx(&mut self) -> Cx {
        self.slices += 1;
        let mut own = self.cx.clone();
        own.draw = self.cx.draw.branch(&format!("people of slice {}", self.slices));
        own.now = self.app.clock.now();
        own
    }
}

fn ready(cx: &mut Cx, fresh: &Fresh) -> Result<Ready> {
    let said = fresh.said.person();
    let number = if fresh.holder.is_some() { None } else { fresh.said.number.clone() };
    Ready::of(cx, fresh.id.clone(), said, number)
}

fn create(
    tx: &mut Tx,
    cx: &mut Cx,
    slice: &[Fresh],
    ready: &[Ready],
    told: &OnSlice,
) -> Result<Vec<u64>> {
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
    let made = slice.iter().zip(ready).filter(|(f, _)| !taken.contains(&f.row));
    let traces: Vec<Trace> = made
        .map(|(f, r)| {
            let what = Done::Made(undo::print(cx, &r.said)?);
            Ok(Trace { row: f.row, person: f.id.clone(), what })
        })
        .collect::<Result<_>>()?;
    told(tx, cx, &traces)?;
    let ids: Vec<&String> = traces.iter().map(|t| &t.person).collect();
    audit::record(
        tx,
        cx,
        "person.import",
        "people",
        &json!({ "count": ids.len(), "created": ids }),
    )?;
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
fn change(tx: &mut Tx, cx: &mut Cx, slice: &[Changed], told: &OnSlice) -> Result<()> {
    let ids: Vec<String> = slice.iter().map(|c| c.id.clone()).collect();
    let people = store::load(tx, &cx.keys, &ids)?;
    let mut traces = Vec::with_capacity(people.len());
    for before in &people {
        if let Some(changed) = slice.iter().find(|c| c.id == before.id) {
            let after = changed.said.joined(&before.said);
            if after == before.said {
                continue;
            }
            actions::write(tx, cx, before, &after)?;
            let what = Done::Changed(undo::memo(&before.said, &after)?);
            traces.push(Trace { row: changed.row, person: before.id.clone(), what });
        }
    }
    told(tx, cx, &traces)?;
    audit::record(
        tx,
        cx,
        "person.import",
        "people",
        &json!({ "count": traces.len(), "updated": traces.iter().map(|t| &t.person).collect::<Vec<_>>() }),
    )?;
    Ok(())
}
