//! The gatherings of a simulation: places over regions and provinces by their members,
//! most of them filled with people who live there.

use crate::access::Cx;
use crate::app::App;
use crate::args;
use crate::db::Tx;
use crate::gatherings::actions::{delegation, enrolment, gathering as gatherings};
use crate::gatherings::model::{Holder, NewDelegation, NewEnrolment, NewGathering, Status};
use crate::kernel::{Error, Fields, Result};
use serde_json::{Value, json};

/// One member in so many is asked to come, and to one gathering no more than that.
const ONE_IN: u64 = 10;
const PLACES: u64 = 3000;
const DAY: i64 = 24 * 3600;
/// Enrolments a transaction.
const SLICE: usize = 500;

/// A delegation with the people it enrols.
struct Part {
    delegation: String,
    people: Vec<String>,
}

pub fn make(app: &App, cx: &Cx, n: u64, people: u64) -> Result<()> {
    let places = (people / ONE_IN).clamp(1, PLACES);
    let parts = app.act_now(cx, move |tx, cx| tree(tx, cx, n, places, people))?;
    for (k, part) in parts.iter().enumerate() {
        for (s, some) in part.people.chunks(SLICE).enumerate() {
            let mut own = cx.clone();
            own.draw = cx.draw.branch(&format!("enrolments {k} {s}"));
            let (delegation, some) = (part.delegation.clone(), some.to_vec());
            app.act_now(&own, move |tx, cx| enrol(tx, cx, &delegation, &some))?;
        }
    }
    Ok(())
}

fn read<T>(body: Value, read: impl FnOnce(&mut Fields) -> T) -> Result<T> {
    let mut fields = Fields::of(body)?;
    let out = read(&mut fields);
    fields.finish()?;
    Ok(out)
}

fn new_delegation(body: Value) -> Result<NewDelegation> {
    read(body, NewDelegation::read)?
        .ok_or_else(|| Error::unknown("the simulation's delegation is none"))
}

fn tree(tx: &mut Tx, cx: &mut Cx, n: u64, places: u64, people: u64) -> Result<Vec<Part>> {
    let starts_at = cx.now.plus_seconds((60 + 14 * n as i64) * DAY);
    let number = n + 1;
    let body = json!({
        "title": {
            "ar": format!("اللقاء التواصلي رقم {number}"),
            "fr": format!("Rencontre de communication n° {number}"),
            "en": format!("Gathering no. {number}"),
        },
        "starts_at": starts_at.rfc3339(&cx.zone),
        "venue": { "name": { "ar": "القاعة الكبرى", "fr": "Grande salle" }, "capacity": places },
    });
    let id = gatherings::create(tx, cx, &read(body, NewGathering::read)?)?.id;
    let mut parts = Vec::new();
    let regions = tx
        .query("SELECT r.code, r.path FROM areas r WHERE r.kind = 'region' ORDER BY r.code", &[])?;
    for region in &regions {
        let (code, path) = (region.text(0), region.text(1));
        let mut below = Vec::new();
        for province in tx.query(
            "SELECT code, path FROM areas WHERE parent = $1 AND population > 0 ORDER BY code",
            args![code],
        )? {
            let share = share(tx, &province.text(1), places, people)?;
            if share > 0 {
                below.push((province.text(0), province.text(1), share));
            }
        }
        let quota: i64 = below.iter().map(|b| b.2).sum();
        if quota == 0 {
            continue;
        }
        let body = json!({ "area": code, "target": quota, "quota": quota });
        let parent = delegation::create(tx, cx, &id, &new_delegation(body)?)?.id;
        debug_assert!(below.iter().all(|b| b.1.starts_with(&path)));
        for (area, path, quota) in below {
            let body = json!({ "area": area, "parent": parent, "target": quota, "quota": quota });
            let made = delegation::create(tx, cx, &id, &new_delegation(body)?)?;
            let filled = quota * (60 + cx.draw.below(41) as i64) / 100;
            let chosen = members(tx, cx, &path, filled)?;
            parts.push(Part { delegation: made.id, people: chosen });
        }
    }
    Ok(parts)
}

/// What falls to an area of the places, by the members at home there; one where there is
/// anybody.
fn share(tx: &mut Tx, path: &str, places: u64, people: u64) -> Result<i64> {
    let row = tx.one(
        "SELECT COUNT(*) FROM people WHERE home_area IN
           (SELECT code FROM areas WHERE path >= $1 AND path < $2)",
        args![path, crate::access::prefix_end(path)],
    )?;
    let members = row.map_or(0, |r| r.int(0)).max(0) as u64;
    Ok((members * places).div_ceil(people.max(1)) as i64)
}

/// So many members of an area, from some person on.
fn members(tx: &mut Tx, cx: &mut Cx, path: &str, many: i64) -> Result<Vec<String>> {
    let end = crate::access::prefix_end(path);
    let rows = tx.query(
        "SELECT id FROM people WHERE home_area IN
           (SELECT code FROM areas WHERE path >= $1 AND path < $2) ORDER BY id LIMIT $3",
        args![path, end, many * 2],
    )?;
    let from = if rows.len() as i64 > many { cx.draw.below(many.max(1) as u64) } else { 0 };
    Ok(rows.iter().skip(from as usize).take(many as usize).map(|r| r.text(0)).collect())
}

fn enrol(tx: &mut Tx, cx: &mut Cx, delegation: &str, people: &[String]) -> Result<()> {
    let items: Vec<NewEnrolment> = people
        .iter()
        .map(|person| NewEnrolment {
            holder: Holder::Person(person.clone()),
            capacity: None,
            status: answer(cx.draw.below(100)),
        })
        .collect();
    let (_, outcomes) = enrolment::create(tx, cx, delegation, &items)?;
    match outcomes.into_iter().find_map(Result::err) {
        Some(refusal) => Err(refusal.into()),
        None => Ok(()),
    }
}

fn answer(of_hundred: u64) -> Status {
    match of_hundred {
        0..=54 => Status::Confirmed,
        55..=74 => Status::Invited,
        75..=89 => Status::Nominated,
        _ => Status::Declined,
    }
}
