//! The made-up gathering: its numbers, its people, what they answered, who came.

use super::dates::DOORS;
use super::people::{named_leader, person};
use super::plan::{self, PROVINCE, PROVINCES, RESERVE, TIFLET};
use super::{DAY, Stage, at, door, meeting, set, setting};
use crate::access::Cx;
use crate::app::App;
use crate::areas;
use crate::args;
use crate::db::Tx;
use crate::gatherings::actions::{delegation, enrolment, gathering as gatherings};
use crate::gatherings::model::{Holder, NewDelegation, NewEnrolment, NewGathering, Status};
use crate::kernel::{Bilingual, Draw, Error, Fields, Result, Time};
use crate::people::actions as people;
use crate::settings;
use crate::tickets::actions as tickets;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The territories that the program brings along.
pub fn areas(app: &App) -> Result<()> {
    if app.db.read_now(|tx| Ok(setting(tx, "demo.gathering")?.is_some()))? {
        return Ok(());
    }
    areas::shipped::load(app, &app.system("demo"))
}

pub(super) fn read<T>(body: Value, read: impl FnOnce(&mut Fields) -> T) -> Result<T> {
    let mut fields = Fields::of(body)?;
    let out = read(&mut fields);
    fields.finish()?;
    Ok(out)
}

fn new_delegation(body: Value) -> Result<NewDelegation> {
    read(body, NewDelegation::read)?.ok_or_else(|| Error::unknown("the demo's delegation is none"))
}

/// The gathering with its tree of numbers, made once; its id.
pub fn gathering(tx: &mut Tx, cx: &mut Cx, starts_at: Time) -> Result<String> {
    if let Some(id) = setting(tx, "demo.gathering")? {
        return Ok(id);
    }
    settings::actions::name_organisation(tx, cx, &organisation())?;
    let time = |seconds: i64| starts_at.plus_seconds(seconds).rfc3339(&cx.zone);
    let body = json!({
        "title": {
            "ar": "اللقاء التواصلي الجهوي، الرباط",
            "fr": "Rencontre de communication régionale, Rabat",
            "en": "Regional gathering, Rabat",
        },
        "starts_at": time(0),
        "doors_open_at": time(-DOORS),
        "doors_close_at": time(DOORS),
        "venue": {
            "name": {
                "ar": "القاعة المغطاة ابن رشد، الرباط",
                "fr": "Salle couverte Ibn Rochd, Rabat",
                "en": "Ibn Rochd indoor hall, Rabat",
            },
            "area": "04.421.01.0",
            "capacity": 5000,
        },
        "convened_by": { "ar": "المكتب السياسي", "fr": "Bureau politique", "en": "Political Bureau" },
        "chair": {
            "ar": "السيد كمال الراشدي، الأمين العام",
            "fr": "M. Kamal Rachidi, secrétaire général",
            "en": "Mr Kamal Rachidi, secretary general",
        },
    });
    let id = gatherings::create(tx, cx, &read(body, NewGathering::read)?)?.id;
    for (area, quota) in PROVINCES {
        if area == PROVINCE {
            // Its number was fixed by the meeting that the demo tells of.
            let ours = meeting::hold(tx, cx, &id, starts_at, quota)?;
            communes(tx, cx, &id, &ours, quota - RESERVE)?;
            continue;
        }
        let body = json!({ "area": area, "target": quota, "quota": quota });
        delegation::create(tx, cx, &id, &new_delegation(body)?)?;
    }
    set(tx, "demo.gathering", &id)?;
    Ok(id)
}

fn organisation() -> Bilingual {
    Bilingual::new(
        Some("رابطة الجسر".into()),
        Some("Ligue Al Jisr".into()),
        Some("Al Jisr League".into()),
    )
}

/// The province's places over its communes by the heads of the last census, each with
/// the person who leads it.
fn communes(tx: &mut Tx, cx: &mut Cx, gathering: &str, parent: &str, seats: i64) -> Result<()> {
    let rows = tx.query(
        "SELECT code, population FROM areas WHERE parent = $1 AND population > 0 ORDER BY code",
        args![PROVINCE],
    )?;
    let heads: BTreeMap<String, i64> = rows.iter().map(|r| (r.text(0), r.int(1))).collect();
    let mut draw = plan::seed().branch("leaders");
    for (n, (area, quota)) in plan::apportion(seats, &heads).into_iter().enumerate() {
        let (mut said, _) = person(&mut draw, &area, n + 1);
        if area == TIFLET {
            said = named_leader(said);
        }
        let leader = people::create(tx, cx, &said)?.id;
        let body = json!({
            "area": area, "parent": parent, "target": quota, "quota": quota, "leader": leader,
        });
        delegation::create(tx, cx, gathering, &new_delegation(body)?)?;
    }
    Ok(())
}

/// What the stage has beyond the numbers: enrolments, tickets, who is inside.
pub fn fill(app: &App, gathering: &str, stage: Stage, starts_at: Time) -> Result<()> {
    if stage == Stage::Decision {
        return Ok(());
    }
    let id = gathering.to_owned();
    let then = at(app, starts_at.plus_seconds(-4 * DAY));
    app.act_now(&then, move |tx, cx| enrol(tx, cx, &id))?;
    loop {
        let id = gathering.to_owned();
        let then = at(app, starts_at.plus_seconds(-DAY - 2 * 3600));
        if app.act_now(&then, move |tx, cx| tickets::issue_slice(tx, cx, &id))? == 0 {
            break;
        }
    }
    door::fill(app, gathering, stage, starts_at)
}

/// Every commune's list, once; the silent ones send none.
fn enrol(tx: &mut Tx, cx: &mut Cx, gathering: &str) -> Result<()> {
    if setting(tx, "demo.enrolled")?.is_some() {
        return Ok(());
    }
    let mut draw = plan::seed().branch("enrolments");
    let mut n = 100;
    let sent_from = cx.now;
    for row in tx.query(
        "SELECT d.id, d.area, d.quota, d.leader, p.gender FROM delegations d
         LEFT JOIN people p ON p.id = d.leader
         WHERE d.gathering = $1 AND (d.leader IS NOT NULL OR d.area = '04.441') ORDER BY d.area",
        args![gathering],
    )? {
        let (id, area, leader) = (row.text(0), row.text(1), row.maybe(3));
        let places = match leader {
            None => 48,
            Some(_) => row.int(2) * plan::filled_percent(&mut draw, &area) / 100,
        };
        let mut items: Vec<NewEnrolment> =
            leader.into_iter().map(|p| leads(p, &row.text(4))).collect();
        for _ in items.len() as i64..places {
            n += 1;
            items.push(item(&mut draw, &area, n));
        }
        if places == 0 {
            continue;
        }
        // Lists came in over three days; the last word of each is its news.
        cx.now = sent_from.plus_seconds(draw.below(3 * DAY as u64) as i64);
        let (_, outcomes) = enrolment::create(tx, cx, &id, &items)?;
        if let Some(refusal) = outcomes.into_iter().find_map(Result::err) {
            return Err(refusal.into());
        }
    }
    set(tx, "demo.enrolled", "1")
}

fn leads(person: String, gender: &str) -> NewEnrolment {
    let capacity =
        if gender == "female" { "مسؤولة الوفد" } else { "مسؤول الوفد" };
    NewEnrolment {
        holder: Holder::Person(person),
        capacity: Some(capacity.into()),
        status: Status::Confirmed,
    }
}

fn item(draw: &mut Draw, area: &str, n: usize) -> NewEnrolment {
    if draw.below(40) == 0 {
        return NewEnrolment {
            holder: Holder::Placeholder("عضو من الشبيبة".into()),
            capacity: Some("الشبيبة".into()),
            status: Status::Nominated,
        };
    }
    let (said, capacity) = person(draw, area, n);
    NewEnrolment {
        holder: Holder::New(Box::new(said)),
        capacity: Some(capacity.to_owned()),
        status: Status::parse(plan::answer(draw)).unwrap_or_default(),
    }
}
