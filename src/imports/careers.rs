//! Files of careers: written in one transaction with what may be taken back of them.

use super::Kind;
use super::model::{Layout, State};
use super::work::Finished;
use super::{done, store};
use crate::access::Cx;
use crate::app::App;
use crate::kernel::{Draw, Result};
use crate::tenures::exchange::{self, OnDone};
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, PoisonError};

pub fn run(app: &App, cx: &Cx, kind: Kind, bytes: &[u8], how: (bool, bool)) -> Result<Finished> {
    // Drawn before the transaction, which may run more than once.
    let mut branch: Draw = cx.draw.branch("import");
    let (id, run) = (branch.id(cx.now), branch.token());
    let file = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
    let content = cx.keys.hash("import content", &format!("{} {file}", kind.code()));
    let kept = Arc::new(Mutex::new(false));
    let (told, own) = (kept.clone(), id.clone());
    let on_done: OnDone = Arc::new(move |tx, cx, report, traces| {
        let is_any = !traces.is_empty();
        *told.lock().unwrap_or_else(PoisonError::into_inner) = is_any;
        if !is_any {
            return Ok(());
        }
        let new = store::New {
            id: &own,
            state: State::Writing,
            kind,
            content,
            pasted: false,
            partial: how.1,
            layout: &Layout::default(),
            run: &run,
            total: traces.len() as i64,
        };
        store::insert(tx, cx, &new)?;
        let (made, changed) = (report.created as i64, report.updated as i64);
        store::advance(tx, &own, &run, cx.now, made, changed)?;
        done::insert_things(tx, cx, &own, traces)?;
        store::finish(tx, cx, &own, &run, State::Written, Some(report))
    });
    let report = match kind {
        Kind::Popolo => exchange::import(app, cx, bytes, how, on_done)?,
        _ => exchange::sheet::import(app, cx, bytes, how, on_done)?,
    };
    let is_kept = *kept.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(Finished { report, import: is_kept.then_some(id) })
}
