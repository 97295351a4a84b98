//! What is done with people: make, read, change, delete.

use super::area_scope::{self, Way};
use super::duplicates::{self, Likely};
use super::insert::{self, Ready};
use super::model::{Name, NewPerson, Person};
use super::numbers::{self, Standing};
use super::pairs;
use super::reading::Change;
use super::store;
use crate::access::{Cx, Op, Permit};
use crate::areas;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{BrokenKind, Refusal, Result};
use serde_json::json;

pub fn create(tx: &mut Tx, cx: &mut Cx, new: &NewPerson) -> Result<Person> {
    create_by(tx, cx, new, Way::Direct)
}

/// The same, with those the caller sees who may be the same: each pair waits for review.
pub fn create_and_compare(
    tx: &mut Tx,
    cx: &mut Cx,
    new: &NewPerson,
) -> Result<(Person, Vec<Likely>)> {
    let person = create(tx, cx, new)?;
    let likely = duplicates::likely(tx, cx, &person.said, Some(&person.id))?;
    pairs::keep_likely(tx, cx.now, &person.id, &likely)?;
    if cx.permit(Op::PersonRead)?.is_whole() {
        pairs::looked_everywhere(tx, &person.id)?;
    }
    Ok((person, likely))
}

/// Makes a person through an enrolment that the caller was found to be allowed: the area
/// of its delegation (`None` for a body without one) is the home where none is said.
pub fn create_enrolled(
    tx: &mut Tx,
    cx: &mut Cx,
    new: &NewPerson,
    area: Option<&str>,
) -> Result<Person> {
    create_by(tx, cx, new, Way::Enrolled(area))
}

/// Makes a person who has an id already, elsewhere, and numbers they bear besides.
pub fn create_as(
    tx: &mut Tx,
    cx: &mut Cx,
    id: String,
    new: &NewPerson,
    further: &[String],
) -> Result<Person> {
    let person = create_with(tx, cx, id, new, Way::Direct)?;
    numbers::regain(tx, cx.now, &person.id, None, further)?;
    Ok(Person { further_numbers: further.to_vec(), ..person })
}

fn create_by(tx: &mut Tx, cx: &mut Cx, new: &NewPerson, way: Way<'_>) -> Result<Person> {
    let id = cx.id();
    create_with(tx, cx, id, new, way)
}

fn create_with(
    tx: &mut Tx,
    cx: &mut Cx,
    id: String,
    new: &NewPerson,
    way: Way<'_>,
) -> Result<Person> {
    let permit = cx.permit(Op::PersonWrite)?;
    let mut said = new.clone();
    said.home_area = area_scope::home(tx, &permit, new.home_area.as_deref(), way)?;
    check_birth_area(tx, &said)?;
    let (number, claim) = number_of(tx, cx, &said, &id)?;
    let ready = Ready::of(cx, id.clone(), said.clone(), number)?;
    insert::people(tx, cx.now, &[ready]).map_err(numbers::raced)?;
    if let Some((number, holder)) = claim {
        numbers::claim(tx, &id, &holder, &number, cx.now)?;
    }
    audit::record(tx, cx, "person.create", &id, &json!({ "area": said.home_area }))?;
    Ok(Person { name: said.name(), id, further_numbers: Vec::new(), said })
}

fn check_birth_area(tx: &mut Tx, said: &NewPerson) -> Result<()> {
    match said.birth_place.as_ref().and_then(|p| p.area.as_deref()) {
        Some(code) if areas::path_of(tx, code)?.is_none() => {
            Err(Refusal::field("birth_place.area", "unknown_area").into())
        }
        _ => Ok(()),
    }
}

/// The number to hold, or the one to claim with its holder.
type Numbered = (Option<String>, Option<(String, String)>);

fn number_of(tx: &mut Tx, cx: &Cx, said: &NewPerson, id: &str) -> Result<Numbered> {
    let Some(number) = said.number() else { return Ok((None, None)) };
    Ok(match numbers::stand(tx, cx, number, id)? {
        Standing::Held => (Some(number.to_owned()), None),
        Standing::TakenBy(holder) => (None, Some((number.to_owned(), holder))),
    })
}

/// Reads one person; the reading is written down.
pub fn read(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Person> {
    let permit = cx.permit(Op::PersonRead)?;
    let person = seen(tx, cx, &permit, id)?;
    audit::record(tx, cx, "person.read", id, &json!({}))?;
    Ok(person)
}

/// The same for somebody about to correct what they read.
pub fn read_to_write(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Person> {
    let (person, _) = held(tx, cx, Op::PersonWrite, id)?;
    audit::record(tx, cx, "person.read", id, &json!({}))?;
    Ok(person)
}

fn seen(tx: &mut Tx, cx: &Cx, permit: &Permit, id: &str) -> Result<Person> {
    store::by_id(tx, &cx.keys, permit, id)?.ok_or_else(|| Refusal::not_found(id).into())
}

/// For a write: 404 where the person is not seen, 403 where they are and no more.
pub fn held(tx: &mut Tx, cx: &Cx, op: Op, id: &str) -> Result<(Person, Permit)> {
    let sight = cx.permit(Op::PersonRead)?;
    let person = seen(tx, cx, &sight, id)?;
    let permit = cx.permit(op)?;
    if !store::visible(tx, &permit, id)? {
        return Err(Refusal::forbidden(id).into());
    }
    Ok((person, permit))
}

pub fn update(tx: &mut Tx, cx: &mut Cx, id: &str, change: &Change) -> Result<Person> {
    let (before, permit) = held(tx, cx, Op::PersonWrite, id)?;
    let after = change.applied(&before.said);
    save(tx, cx, &permit, before, after)
}

/// A whole form: what it does not say is cleared.
pub fn replace(tx: &mut Tx, cx: &mut Cx, id: &str, said: &NewPerson) -> Result<Person> {
    let (before, permit) = held(tx, cx, Op::PersonWrite, id)?;
    save(tx, cx, &permit, before, said.clone())
}

fn save(
    tx: &mut Tx,
    cx: &mut Cx,
    permit: &Permit,
    mut before: Person,
    mut after: NewPerson,
) -> Result<Person> {
    if after.home_area != before.said.home_area {
        after.home_area = match after.home_area.as_deref() {
            None if !permit.is_whole() => return Err(Refusal::field("home_area", "missing").into()),
            None => None,
            asked => area_scope::home(tx, permit, asked, Way::Direct)?,
        };
    }
    check_birth_area(tx, &after)?;
    let id = before.id.clone();
    if after == before.said {
        return Ok(before);
    }
    bring_forward(tx, &mut before, after.number())?;
    write(tx, cx, &before, &after)?;
    if what_tells(&before.said) != what_tells(&after) {
        pairs::look_again(tx, cx.now, &[&id])?;
    }
    audit::record(tx, cx, "person.update", &id, &json!({}))?;
    Ok(Person { name: after.name(), id, further_numbers: before.further_numbers, said: after })
}

/// Confirms what was proposed for a script in which no name was known, or drops it.
pub fn settle_proposed(tx: &mut Tx, cx: &mut Cx, id: &str, confirmed: bool) -> Result<()> {
    let (before, _) = held(tx, cx, Op::PersonWrite, id)?;
    let mut after = before.said.clone();
    let proposed = std::mem::take(&mut after.proposed);
    if proposed.is_empty() {
        return Ok(());
    }
    if confirmed {
        after.names.extend(proposed);
    }
    write(tx, cx, &before, &after)?;
    let action = if confirmed { "person.name_confirm" } else { "person.name_drop" };
    audit::record(tx, cx, action, id, &json!({}))?;
    Ok(())
}

/// By what somebody is found to be the same as somebody else.
fn what_tells(said: &NewPerson) -> (&[Name], Option<&str>, [&[String]; 2]) {
    (&said.names, said.birth_date.as_deref(), [&said.phones, &said.emails])
}

/// A number they have from somebody merged becomes the one they hold, and the one they
/// held is kept beside it.
fn bring_forward(tx: &mut Tx, person: &mut Person, number: Option<&str>) -> Result<()> {
    let Some(number) = number else { return Ok(()) };
    if person.further_numbers.iter().any(|n| n == number) {
        let held = store::held_number(tx, &person.id)?;
        person.further_numbers.retain(|n| n != number);
        person.further_numbers.extend(held);
        numbers::set_further(tx, &person.id, &person.further_numbers)?;
    }
    Ok(())
}

/// Writes what changed; the number is stood for anew only when it is another, and not one
/// that is theirs already.
pub(super) fn write(tx: &mut Tx, cx: &mut Cx, before: &Person, after: &NewPerson) -> Result<()> {
    let id = &before.id;
    let theirs = |n: &str| before.further_numbers.iter().any(|f| f == n);
    if after.number() == before.said.number() || after.number().is_some_and(theirs) {
        let held = store::held_number(tx, id)?;
        return store::update(tx, cx, before, after, held.as_deref());
    }
    let (number, claim) = number_of(tx, cx, after, id)?;
    numbers::unclaim(tx, id)?;
    store::update(tx, cx, before, after, number.as_deref()).map_err(numbers::raced)?;
    numbers::pass_on(tx, id)?;
    if let Some((number, holder)) = claim {
        numbers::claim(tx, id, &holder, &number, cx.now)?;
    }
    Ok(())
}

pub fn delete(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<()> {
    held(tx, cx, Op::PersonDelete, id)?;
    let in_use = || Refusal::conflict("person_in_use").about(id);
    if store::is_in_use(tx, id)? {
        return Err(in_use().into());
    }
    store::drop_number(tx, id)?;
    numbers::pass_on(tx, id)?;
    store::delete(tx, id)
        .map_err(|e| if e.is_broken(BrokenKind::Foreign) { in_use().into() } else { e })?;
    audit::record(tx, cx, "person.delete", id, &json!({}))?;
    Ok(())
}
