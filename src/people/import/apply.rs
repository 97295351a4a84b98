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
use std::sync::mpsc::sync_channel;

/// People a transaction; a size that few statements write.
pub(super) const SLICE: usize = 256;

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
    /// Of these, how many people were added in.
    pub added: usize,
}

/// New people with all that is dear to compute; the writer only writes.
struct Prepared {
    own: Cx,
    slice: Vec<Fresh>,
    ready: Vec<Ready>,
    prints: Vec<[u8; 32]>,
}

/// Tables that grow by an import.
const GROWING: [&str; 4] = ["people", "person_keys", "person_names", "person_contacts"];

impl Writer<'_> {
    /// Writes one chunk. Answers the rows whose number somebody took since it was read.
    pub fn write(&mut self, todo: Todo) -> Result<Vec<u64>> {
        let fresh = todo.fresh.chunks(SLICE).map(<[Fresh]>::to_vec);
        let slices: Vec<(Cx, Vec<Fresh>)> = fresh.map(|slice| (self.own_cx(), slice)).collect();
        // While one slice is written, the next is made ready.
        let taken = std::thread::scope(|scope| {
            let (give, take) = sync_channel(1);
            scope.spawn(move || {
                let mut made = slices.into_iter().map(|(own, slice)| prepare(own, slice));
                // Nobody takes any more: a slice could not be written.
                made.any(|one| give.send(one).is_err())
            });
            take.into_iter().try_fold(Vec::new(), |mut taken, slice| {
                taken.extend(self.add(slice?)?);
                Ok::<_, Error>(taken)
            })
        })?;
        for slice in todo.changed.chunks(SLICE) {
            let (own, slice, told) = (self.own_cx(), slice.to_vec(), self.on_slice.clone());
            let all = slice.len() as u64;
            self.app.act_now(&own, move |tx, cx| change(tx, cx, &slice, &told))?;
            (self.progress)(all)?;
        }
        Ok(taken)
    }

    fn add(&mut self, slice: Prepared) -> Result<Vec<u64>> {
        let (own, all, told) = (slice.own.clone(), slice.slice.len(), self.on_slice.clone());
        let lost = self.app.act_now(&own, move |tx, cx| create(tx, cx, &slice, &told))?;
        (self.progress)((all - lost.len()) as u64)?;
        self.added += 1;
        // Whoever comes next is looked for among all these: after 1, 4, 16, 64 slices.
        if self.added.is_power_of_two() && self.added.trailing_zeros().is_multiple_of(2) {
            self.app.db.write_now(|tx| tx.count_anew(&GROWING))?;
        }
        Ok(lost)
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

fn prepare(mut own: Cx, slice: Vec<Fresh>) -> Result<Prepared> {
    let ready = slice.iter().map(|f| ready(&mut own, f)).collect::<Result<Vec<_>>>()?;
    let prints = ready.iter().map(|r| undo::print(&own, &r.said)).collect::<Result<_>>()?;
    Ok(Prepared { own, slice, ready, prints })
}

fn ready(cx: &mut Cx, fresh: &Fresh) -> Result<Ready> {
    let said = fresh.said.person();
    let number = if fresh.holder.is_some() { None } else { fresh.said.number.clone() };
    Ready::of(cx, fresh.id.clone(), said, number)
}

fn create(tx: &mut Tx, cx: &mut Cx, prepared: &Prepared, told: &OnSlice) -> Result<Vec<u64>> {
    let Prepared { slice, ready, prints, .. } = prepared;
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
    let made = slice.iter().zip(prints).filter(|(f, _)| !taken.contains(&f.row));
    let traces: Vec<Trace> = made
        .map(|(f, print)| Trace { row: f.row, person: f.id.clone(), what: Done::Made(*print) })
        .collect();
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
