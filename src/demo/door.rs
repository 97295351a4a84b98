//! Who came: two phones at two gates, their scans judged and kept by the door itself.

use super::dates::DOORS;
use super::{Stage, at, plan};
use crate::access::{Actor, Cx, Who};
use crate::app::App;
use crate::args;
use crate::db::Tx;
use crate::door::actions::{self as doors, PairRequest};
use crate::door::{model, record};
use crate::kernel::{Draw, Error, Fields, Result, Time};
use crate::tickets::Authority;
use crate::tickets::actions as tickets;
use serde_json::{Value, json};

const GATES: [&str; 2] = ["الباب 1", "الباب 2"];
const MINUTE: i64 = 60;
/// Scans that came within these many minutes are sent together.
const BATCH: i64 = 10 * MINUTE;
/// Most codes asked for at once.
const SLICE: usize = 200;

/// One scan to be, at a gate.
struct Sight {
    gate: usize,
    at: Time,
    ticket: String,
    direction: &'static str,
}

pub fn fill(app: &App, gathering: &str, stage: Stage, starts_at: Time) -> Result<()> {
    if matches!(stage, Stage::Decision | Stage::Eve) {
        return Ok(());
    }
    let id = gathering.to_owned();
    let opened = starts_at.plus_seconds(-DOORS);
    let phones = app.act_now(&at(app, opened), move |tx, cx| phones(tx, cx, &id))?;
    let codes = codes(app, gathering)?;
    let mut draw = plan::seed().branch("door");
    let now = app.clock.now();
    let mut sights = match stage {
        Stage::After => came_and_went(&mut draw, &codes, starts_at),
        _ => coming(&mut draw, &codes, opened, now),
    };
    sights.sort_by_key(|s| s.at);
    let mut waiting = sights.iter().enumerate().peekable();
    while let Some((first, sight)) = waiting.next() {
        let until = sight.at.plus_seconds(BATCH);
        let mut last = first;
        while let Some((i, _)) = waiting.next_if(|(_, s)| s.at < until) {
            last = i;
        }
        let received = if until < now { until } else { now };
        for (gate, phone) in phones.iter().enumerate() {
            let scans = scans(&sights[first..=last], first, gate);
            let mut cx = at(app, received);
            cx.actor = device(phone, gathering, GATES[gate]);
            app.act_now(&cx, move |tx, cx| send(tx, cx, &scans))?;
        }
    }
    Ok(())
}

fn device(id: &str, gathering: &str, gate: &str) -> Actor {
    let who =
        Who::Device { id: id.to_owned(), gathering: gathering.to_owned(), gate: gate.to_owned() };
    Actor { who, grants: Vec::new() }
}

/// The demo's own phone at each gate; one that somebody sent away is replaced.
fn phones(tx: &mut Tx, cx: &mut Cx, gathering: &str) -> Result<Vec<String>> {
    let mut out = Vec::new();
    for (i, gate) in GATES.iter().enumerate() {
        let name = format!("demo {}", i + 1);
        let known = tx.one(
            "SELECT id FROM devices WHERE gathering = $1 AND name = $2 AND revoked_at IS NULL",
            args![gathering, name],
        )?;
        out.push(match known {
            Some(row) => row.text(0),
            None => {
                let code = doors::make_code(tx, cx, gathering)?.code;
                let asked = PairRequest { code, device_name: name, gate: (*gate).to_owned() };
                doors::pair(tx, cx, &asked, "demo")?.device_id
            }
        });
    }
    Ok(out)
}

/// The codes of all who confirmed, in the order of their enrolments.
fn codes(app: &App, gathering: &str) -> Result<Vec<String>> {
    let id = gathering.to_owned();
    let ids: Vec<String> = app.db.read_now(move |tx| {
        let sql = "SELECT e.id FROM enrolments e
            JOIN tickets t ON t.enrolment = e.id AND t.revoked_at IS NULL
            WHERE e.gathering = $1 AND e.status = 'confirmed' ORDER BY e.created_at, e.id";
        Ok(tx.query(sql, args![id])?.iter().map(|r| r.text(0)).collect())
    })?;
    let mut codes = Vec::with_capacity(ids.len());
    for slice in ids.chunks(SLICE) {
        let (id, slice) = (gathering.to_owned(), slice.to_vec());
        let asked = at(app, app.clock.now());
        let issued = app.act_now(&asked, move |tx, cx| tickets::issue(tx, cx, &id, &slice))?;
        codes.extend(issued.items.into_iter().map(|item| item.code));
    }
    Ok(codes)
}

/// Half are inside; a few came twice, one with a code that was tampered with, one with
/// something that is no ticket.
fn coming(draw: &mut Draw, codes: &[String], opened: Time, now: Time) -> Vec<Sight> {
    let passed = (now.seconds() - opened.seconds() - MINUTE).max(1).unsigned_abs();
    let mut sights = Vec::new();
    for ticket in codes {
        let (came, gate) = (draw.below(100) < 52, usize::from(draw.below(5) < 2));
        let at = opened.plus_seconds(draw.below(passed).cast_signed());
        if came {
            sights.push(Sight { gate, at, ticket: ticket.clone(), direction: "in" });
        }
    }
    let late = now.plus_seconds(-25 * MINUTE);
    let again: Vec<Sight> = sights
        .iter()
        .filter(|s| s.at < late)
        .step_by(40)
        .take(4)
        .map(|s| Sight {
            gate: 1 - s.gate,
            at: s.at.plus_seconds(24 * MINUTE),
            ticket: s.ticket.clone(),
            direction: "in",
        })
        .collect();
    sights.extend(again);
    let soon = now.plus_seconds(-7 * MINUTE);
    for ticket in codes.first().map(|code| forged(code)).into_iter().chain(["تذكرة".to_owned()])
    {
        sights.push(Sight { gate: 1, at: soon, ticket, direction: "in" });
    }
    sights
}

/// One letter of a good code is another.
fn forged(code: &str) -> String {
    let mut letters: Vec<char> = code.chars().collect();
    if let Some(one) = letters.last_mut() {
        *one = if *one == 'A' { 'B' } else { 'A' };
    }
    letters.into_iter().collect()
}

/// Nearly all came before the opening words and went home within the last hour.
fn came_and_went(draw: &mut Draw, codes: &[String], starts_at: Time) -> Vec<Sight> {
    let mut sights = Vec::new();
    let opened = starts_at.plus_seconds(-DOORS);
    for ticket in codes {
        let (came, gate) = (draw.below(100) < 94, usize::from(draw.below(5) < 2));
        let into = opened.plus_seconds(draw.below(DOORS.unsigned_abs()).cast_signed());
        let out = starts_at.plus_seconds(DOORS - MINUTE - draw.below(3000).cast_signed());
        if came {
            for (at, direction) in [(into, "in"), (out, "out")] {
                sights.push(Sight { gate, at, ticket: ticket.clone(), direction });
            }
        }
    }
    sights
}

/// What one gate's phone sends of these; ids tell their place in the whole row.
fn scans(sights: &[Sight], first: usize, gate: usize) -> Vec<Value> {
    let own = sights.iter().enumerate().filter(|(_, s)| s.gate == gate);
    own.map(|(i, s)| {
        json!({
            "id": format!("demo-{:05}", first + i),
            "ticket": s.ticket,
            "at": s.at.stamp().to_string(),
            "direction": s.direction,
            "offline": false,
        })
    })
    .collect()
}

fn send(tx: &mut Tx, cx: &mut Cx, scans: &[Value]) -> Result<()> {
    if scans.is_empty() {
        return Ok(());
    }
    let authority = Authority::of(&cx.keys);
    let mut fields = Fields::of(json!({ "scans": scans }))?;
    let sent = model::read_scans(&mut fields, |code| authority.signed(code));
    fields.finish()?;
    if sent.iter().any(Result::is_err) {
        return Err(Error::unknown("a scan of the demo cannot be read"));
    }
    record::scans(tx, cx, &sent).map(drop)
}
