//! An import taken back, person by person: whom it made goes where nobody else has
//! touched them since; whom it changed gets back what was kept, field by field, where it
//! is still as the import left it.

use super::super::model::NewPerson;
use super::super::{actions, numbers, store};
use super::apply::{Done, Trace};
use crate::access::{Cx, Permit};
use crate::db::Tx;
use crate::kernel::{Error, Fields, Result};
use serde_json::{Value, json};

/// What became of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undone {
    Removed,
    Restored,
    /// Gone before, or out of sight by now.
    Gone,
    /// Stays, and why: `changed_since`, `in_use`, `number_taken`.
    Kept(&'static str),
}

/// A print of all that is kept of a person: another print, and somebody touched them.
pub fn print(cx: &Cx, said: &NewPerson) -> Result<[u8; 32]> {
    Ok(cx.keys.hash("import print", &serde_json::to_string(said)?))
}

pub(super) fn memo(before: &NewPerson, after: &NewPerson) -> Result<String> {
    Ok(json!({ "before": told(before)?, "after": told(after)? }).to_string())
}

/// As a call would say it: what is not there is left out.
fn told(said: &NewPerson) -> Result<Value> {
    let mut value = serde_json::to_value(said)?;
    drop_nulls(&mut value);
    Ok(value)
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|_, v| !v.is_null());
            map.values_mut().for_each(drop_nulls);
        }
        Value::Array(list) => list.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

fn read(value: &Value) -> Result<NewPerson> {
    let mut fields = Fields::of(value.clone())?;
    let said = NewPerson::read(&mut fields);
    fields.finish()?;
    Ok(said)
}

/// Takes back what was done to one person, within the permit.
pub fn take_back(tx: &mut Tx, cx: &mut Cx, permit: &Permit, trace: &Trace) -> Result<Undone> {
    let Some(person) = store::by_id(tx, &cx.keys, permit, &trace.person)? else {
        return Ok(Undone::Gone);
    };
    match &trace.what {
        Done::Made(then) => {
            if print(cx, &person.said)? != *then || store::has_career(tx, &person.id)? {
                return Ok(Undone::Kept("changed_since"));
            }
            if store::is_in_use(tx, &person.id)? {
                return Ok(Undone::Kept("in_use"));
            }
            let removed = tx.attempt(|tx| {
                store::drop_number(tx, &person.id)?;
                numbers::pass_on(tx, &person.id)?;
                store::delete(tx, &person.id)
            });
            match removed {
                Ok(()) => Ok(Undone::Removed),
                // Another feature's rows refer to them.
                Err(Error::Broken(_)) => Ok(Undone::Kept("in_use")),
                Err(error) => Err(error),
            }
        }
        Done::Changed(memo) => {
            let memo: Value = serde_json::from_str(memo)?;
            let (before, after) = (read(&memo["before"])?, read(&memo["after"])?);
            let (now, touched) = restored(&person.said, &before, &after);
            if now != person.said {
                let written = tx.attempt(|tx| actions::write(tx, cx, &person, &now));
                match written {
                    Ok(()) => {}
                    Err(Error::Refusal(_)) => return Ok(Undone::Kept("number_taken")),
                    Err(error) => return Err(error),
                }
            }
            Ok(if touched { Undone::Kept("changed_since") } else { Undone::Restored })
        }
    }
}

/// What is kept now with the old value of each field that still is as it was left; and
/// whether any is not.
fn restored(now: &NewPerson, before: &NewPerson, after: &NewPerson) -> (NewPerson, bool) {
    let (mut out, mut touched) = (now.clone(), false);
    macro_rules! field {
        ($($name:ident),*) => { $(
            if before.$name != after.$name {
                if now.$name == after.$name {
                    out.$name.clone_from(&before.$name);
                } else if now.$name != before.$name {
                    touched = true;
                }
            }
        )* };
    }
    field!(names, gender, birth_date, birth_place, home_area, phones, emails, membership, skills);
    (out, touched)
}
