//! A whole import taken back, slice by slice; what stays is told with its reason.

use super::model::{Import, Kept, State};
use super::{Kind, done, store};
use crate::access::{Cx, Op};
use crate::app::App;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use crate::people::import::{Undone, take_back};
use crate::tenures::exchange::traces;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// People a transaction.
const SLICE: usize = 25;
/// Of those who stay, as many are told.
const TOLD: i64 = 1_000;

/// What taking an import back has done.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct TakenBack {
    pub id: String,
    /// What it had made, gone again.
    pub removed: i64,
    /// What it had changed, as it was.
    pub restored: i64,
    /// Those and what stay as they are, at most 1,000, with the reason.
    pub kept: Vec<Kept>,
}

/// The import, for who may see it, or take it back: whoever brought it, and those who have
/// that right for the whole organisation.
pub fn seen(tx: &mut Tx, cx: &Cx, op: Op, id: &str) -> Result<Import> {
    let whole = cx.permit(op)?.is_whole();
    let found = store::by_id(tx, &cx.keys, id)?;
    let found = found.filter(|i| whole || i.owner == cx.actor.id());
    found.ok_or_else(|| Refusal::not_found(id).into())
}

pub fn run(app: &App, cx: &Cx, id: &str) -> Result<TakenBack> {
    let asked = id.to_owned();
    let mut own = cx.clone();
    own.draw = cx.draw.branch("undo");
    let (run, kind) = app.act_now(&own, move |tx, cx| {
        let import = seen(tx, cx, Op::PersonImport, &asked)?;
        if import.state == State::Undone {
            return Err(Refusal::conflict("import_undone").into());
        }
        if !import.state.is_undoable() {
            return Err(Refusal::conflict("import_not_written").into());
        }
        if !import.may_be_undone(cx.now) {
            return Err(Refusal::conflict("import_too_old").into());
        }
        let run = cx.draw.token();
        store::take_over(tx, cx, &asked, State::Undoing, &run)?;
        Ok((run, import.kind))
    })?;
    let (mut removed, mut restored, mut slices) = (0, 0, 0);
    loop {
        slices += 1;
        let mut own = cx.clone();
        own.draw = cx.draw.branch(&format!("undo slice {slices}"));
        own.now = app.clock.now();
        let (id, run) = (id.to_owned(), run.clone());
        let done = app.act_now(&own, move |tx, cx| match kind {
            Kind::People => slice(tx, cx, &id, &run),
            _ => slice_of_things(tx, cx, &id, &run),
        })?;
        let Some((some_removed, some_restored)) = done else { break };
        removed += some_removed;
        restored += some_restored;
    }
    let (id, run) = (id.to_owned(), run);
    let mut own = cx.clone();
    own.draw = cx.draw.branch("undo end");
    app.act_now(&own, move |tx, cx| {
        store::finish(tx, cx, &id, &run, State::Undone, None)?;
        let kept = kept(tx, cx, &id, kind)?;
        let ids: Vec<&String> = kept.iter().filter_map(|k| k.person.as_ref()).collect();
        let details = json!({
            "count": removed + restored, "removed": removed, "restored": restored, "kept": ids,
        });
        audit::record(tx, cx, "import.undo", &id, &details)?;
        Ok(TakenBack { id: id.clone(), removed, restored, kept })
    })
}

/// Some more people; none where there are no more.
fn slice(tx: &mut Tx, cx: &mut Cx, id: &str, run: &str) -> Result<Option<(i64, i64)>> {
    let permit = cx.permit(Op::PersonImport)?;
    let traces = done::traces(tx, &cx.keys, id, SLICE)?;
    store::advance(tx, id, run, cx.now, 0, 0)?;
    if traces.is_empty() {
        return Ok(None);
    }
    let (mut removed, mut restored) = (Vec::new(), Vec::new());
    let mut settled: Vec<&String> = Vec::new();
    for trace in &traces {
        match take_back(tx, cx, &permit, trace)? {
            Undone::Removed => removed.push(&trace.person),
            Undone::Restored => restored.push(&trace.person),
            Undone::Gone => {}
            Undone::Kept(reason) => {
                done::keep(tx, id, &trace.person, reason)?;
                continue;
            }
        }
        settled.push(&trace.person);
    }
    done::forget_traces(tx, id, &settled)?;
    let counts = (removed.len() as i64, restored.len() as i64);
    let details = json!({
        "count": counts.0 + counts.1, "import": id, "removed": removed, "restored": restored,
    });
    audit::record(tx, cx, "person.unimport", "people", &details)?;
    Ok(Some(counts))
}

/// Those and what stayed, as far as the caller sees them.
pub fn kept(tx: &mut Tx, cx: &Cx, id: &str, kind: Kind) -> Result<Vec<Kept>> {
    match kind {
        Kind::People => done::kept(tx, &cx.permit(Op::ImportRead)?, id, TOLD),
        _ => done::kept_things(tx, cx, id, TOLD),
    }
}

/// Some more things, the last done first; none where there are no more.
fn slice_of_things(tx: &mut Tx, cx: &mut Cx, id: &str, run: &str) -> Result<Option<(i64, i64)>> {
    cx.permit(Op::TenureWrite)?;
    let things = done::things(tx, &cx.keys, id, SLICE)?;
    store::advance(tx, id, run, cx.now, 0, 0)?;
    if things.is_empty() {
        return Ok(None);
    }
    let (mut removed, mut restored) = (0, 0);
    for (position, trace) in &things {
        match traces::take_back(tx, cx, trace)? {
            Undone::Removed => removed += 1,
            Undone::Restored => restored += 1,
            Undone::Gone => {}
            Undone::Kept(reason) => {
                done::keep_thing(tx, id, *position, reason)?;
                continue;
            }
        }
        done::forget_thing(tx, id, *position)?;
    }
    let details = json!({
        "count": removed + restored, "import": id, "removed": removed, "restored": restored,
    });
    audit::record(tx, cx, "tenure.unimport", "people", &details)?;
    Ok(Some((removed, restored)))
}
