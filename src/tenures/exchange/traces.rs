//! What an import of careers did, thing by thing, and how it is taken back: what it made
//! goes where nobody has touched it since, what it changed is as it was.

use crate::access::{Cx, Op};
use crate::bodies::{self, posts};
use crate::db::Tx;
use crate::kernel::report::Report;
use crate::kernel::{Error, Fields, Result};
use crate::people;
use crate::people::import as people_import;
use crate::tenures::model::{Said, Tenure};
use crate::tenures::{actions, store};
use serde_json::{Value, json};
use std::sync::Arc;

pub use people_import::{Done, Undone};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    Body,
    Post,
    Person,
    Tenure,
}

impl Thing {
    const ALL: [Self; 4] = [Self::Body, Self::Post, Self::Person, Self::Tenure];

    pub fn code(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Post => "post",
            Self::Person => "person",
            Self::Tenure => "tenure",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.code() == code)
    }
}

/// What was done to one thing. Territories stay: they are nobody's.
#[derive(Debug, Clone)]
pub struct Trace {
    pub row: u64,
    pub thing: Thing,
    pub id: String,
    pub what: Done,
}

/// Told in the transaction of the import what it did, in the order of the doing.
pub type OnDone = Arc<dyn Fn(&mut Tx, &mut Cx, &Report, &[Trace]) -> Result<()> + Send + Sync>;

fn print(cx: &Cx, value: &impl serde::Serialize) -> Result<[u8; 32]> {
    Ok(cx.keys.hash("import print", &serde_json::to_string(value)?))
}

/// A new thing as it stands now.
pub(super) fn made(tx: &mut Tx, cx: &Cx, row: u64, thing: Thing, id: &str) -> Result<Trace> {
    let what = Done::Made(print_of(tx, cx, thing, id)?.unwrap_or_default());
    Ok(Trace { row, thing, id: id.to_owned(), what })
}

pub(super) fn changed(row: u64, id: &str, before: &Said, after: &Said) -> Trace {
    let memo = json!({ "before": before, "after": after }).to_string();
    Trace { row, thing: Thing::Tenure, id: id.to_owned(), what: Done::Changed(memo) }
}

/// The print of a thing that its importer may still see.
fn print_of(tx: &mut Tx, cx: &Cx, thing: Thing, id: &str) -> Result<Option<[u8; 32]>> {
    let sight = cx.permit(Op::BodyRead)?;
    let print = match thing {
        Thing::Body => match bodies::visible(tx, &sight, id)? {
            Some(body) => print(cx, &body.as_sent())?,
            None => return Ok(None),
        },
        Thing::Post => match posts::by_id(tx, &sight, id)? {
            Some(post) => print(cx, &post.as_sent())?,
            None => return Ok(None),
        },
        Thing::Tenure => match store::by_id(tx, id)? {
            Some(tenure) => print(cx, &tenure.said)?,
            None => return Ok(None),
        },
        Thing::Person => match people::whole(tx, cx, &[id.to_owned()])?.pop() {
            Some(person) => people_import::print(cx, &person.said)?,
            None => return Ok(None),
        },
    };
    Ok(Some(print))
}

/// Takes one back, within what the caller may write.
pub fn take_back(tx: &mut Tx, cx: &mut Cx, trace: &Trace) -> Result<Undone> {
    match (trace.thing, &trace.what) {
        (Thing::Person, what) => {
            let permit = cx.permit(Op::PersonImport)?;
            let (person, what) = (trace.id.clone(), what.clone());
            let of_person = people_import::Trace { row: trace.row, person, what };
            people_import::take_back(tx, cx, &permit, &of_person)
        }
        (Thing::Tenure, what) => tenure(tx, cx, &trace.id, what),
        (thing, Done::Made(then)) => {
            match print_of(tx, cx, thing, &trace.id)? {
                None => return Ok(Undone::Gone),
                Some(now) if now != *then => return Ok(Undone::Kept("changed_since")),
                Some(_) => {}
            }
            let gone = tx.attempt(|tx| match thing {
                Thing::Body => bodies::actions::delete(tx, cx, &trace.id),
                _ => posts::actions::delete(tx, cx, &trace.id).map(drop),
            });
            refused_stays(gone.map(|()| Undone::Removed))
        }
        (_, Done::Changed(_)) => Ok(Undone::Kept("changed_since")),
    }
}

/// What the state of things forbids stays in use.
fn refused_stays(done: Result<Undone>) -> Result<Undone> {
    match done {
        Err(Error::Refusal(r)) if r.status == 404 => Ok(Undone::Gone),
        Err(Error::Refusal(_) | Error::Broken(_)) => Ok(Undone::Kept("in_use")),
        other => other,
    }
}

fn tenure(tx: &mut Tx, cx: &mut Cx, id: &str, what: &Done) -> Result<Undone> {
    let Some(now) = store::by_id(tx, id)? else { return Ok(Undone::Gone) };
    if !actions::may_write(tx, cx, &now.person)? {
        return Ok(Undone::Gone);
    }
    match what {
        Done::Made(then) if print(cx, &now.said)? != *then => Ok(Undone::Kept("changed_since")),
        Done::Made(_) => {
            refused_stays(actions::delete(tx, cx, id).map(|_: Tenure| Undone::Removed))
        }
        Done::Changed(memo) => {
            let memo: Value = serde_json::from_str(memo)?;
            let (before, after) = (read(&memo["before"])?, read(&memo["after"])?);
            if now.said != after {
                return Ok(Undone::Kept("changed_since"));
            }
            let back = tx.attempt(|tx| actions::put_back(tx, cx, &now, &before));
            refused_stays(back.map(|()| Undone::Restored))
        }
    }
}

fn read(value: &Value) -> Result<Said> {
    let mut fields = Fields::of(value.clone())?;
    let said = Said::read(&mut fields);
    fields.finish()?;
    Ok(said)
}
