//! The made-up provincial meeting that fixed the province's number: who was there, what
//! was said and decided, the communiqué that tells of it.

use super::plan::{PROVINCE, RESERVE};
use super::world::read;
use super::{DAY, set, setting};
use crate::access::Cx;
use crate::args;
use crate::bodies::{self, NewBody};
use crate::communiques;
use crate::db::Tx;
use crate::kernel::{Error, Result, Time};
use crate::meetings::actions::{attendance, course, decision, meeting as meetings};
use crate::meetings::model::{NewAttendance, NewDecision, NewIntervention, NewItem, NewMeeting};
use crate::people::NewPerson;
use crate::people::actions as people;
use serde_json::{Value, json};

/// How long before the gathering.
const BEFORE: i64 = 4 * DAY + 22 * 3600;

fn needed<T>(body: Value, how: impl FnOnce(&mut crate::kernel::Fields) -> Option<T>) -> Result<T> {
    read(body, how)?.ok_or_else(|| Error::unknown("a part of the demo's meeting is none"))
}

fn person(
    tx: &mut Tx,
    cx: &mut Cx,
    ar: [&str; 2],
    latn: [&str; 2],
    gender: &str,
) -> Result<String> {
    let names = json!([{ "script": "Arab", "given": ar[0], "family": ar[1] },
        { "script": "Latn", "given": latn[0], "family": latn[1] }]);
    let body = json!({ "names": names, "gender": gender, "home_area": PROVINCE });
    Ok(people::create(tx, cx, &read(body, NewPerson::read)?)?.id)
}

/// Holds the meeting; the id of the delegation whose numbers it fixed.
pub fn hold(
    tx: &mut Tx,
    cx: &mut Cx,
    gathering: &str,
    starts_at: Time,
    quota: i64,
) -> Result<String> {
    let body = json!({ "kind": "instance", "area": PROVINCE, "name": {
        "ar": "المكتب الإقليمي بالخميسات", "fr": "Bureau provincial de Khémisset", "en": "Provincial bureau of Khémisset" } });
    let body = bodies::actions::create(tx, cx, &read(body, NewBody::read)?)?.id;
    let chair = person(tx, cx, ["عبد اللطيف", "بنمسعود"], ["Abdellatif", "Benmessaoud"], "male")?;
    let mayor = person(tx, cx, ["نعيمة", "آيت بوهو"], ["Naïma", "Ait Bouhou"], "female")?;
    let coordinator = person(tx, cx, ["سلمى", "بنيس"], ["Salma", "Bennis"], "female")?;
    let at = |minutes: i64| starts_at.plus_seconds(-BEFORE + minutes * 60).rfc3339(&cx.zone);
    let times = [at(0), at(-10), at(20)];
    let meeting = json!({
        "body": body, "kind": "organisational", "starts_at": times[0], "chair": chair, "prepares": gathering,
        "title": { "ar": "اجتماع تنظيمي", "fr": "Réunion organisationnelle", "en": "Organisational meeting" },
        "place": { "ar": "مقر الرابطة بالخميسات", "fr": "siège de la Ligue à Khémisset", "en": "seat of the League in Khémisset" },
    });
    let meeting = meetings::create(tx, cx, &read(meeting, NewMeeting::read)?)?.id;
    let there = [
        json!({ "person": chair, "capacities": ["عضو المكتب السياسي", "نائب برلماني"], "arrived_at": times[1] }),
        json!({ "person": mayor, "capacities": ["رئيس الجماعة", "عضو المجلس الوطني"], "arrived_at": times[1] }),
        json!({ "person": coordinator, "capacities": ["المنسق الإقليمي"], "arrived_at": times[1] }),
        json!({ "name": { "ar": "بوعزة آيت سعيد", "fr": "Bouazza Ait Saïd" }, "capacities": ["عضو المكتب الإقليمي"] }),
        json!({ "name": { "ar": "عزيز الغندوري", "fr": "Aziz Ghandouri" }, "represents": { "ar": "الشبيبة", "fr": "Jeunesse" } }),
        json!({ "name": { "ar": "فاضمة أوحدو", "fr": "Fadma Ouhaddou" }, "capacities": ["مناضلة"] }),
        json!({ "name": { "ar": "حكيمة الجوهري", "fr": "Hakima Jaouhari" }, "state": "excused" }),
    ];
    for head in there {
        attendance::create(tx, cx, &meeting, &[needed(head, NewAttendance::read)?])?;
    }
    let item = json!({ "title": { "ar": "المشاركة في اللقاء الجهوي", "fr": "Participation à la rencontre régionale" } });
    let item = course::add_items(tx, cx, &meeting, &[needed(item, NewItem::read)?])?;
    let item = item.into_iter().flatten().next().map(|i| i.id);
    let said = json!({ "person": mayor, "item": item, "at": times[2], "text": {
        "ar": "اقترحت توزيع الأماكن حسب عدد السكان.", "fr": "A proposé de répartir les places selon la population." } });
    course::hear(tx, cx, &meeting, &[needed(said, NewIntervention::read)?])?;
    let decided = json!({
        "item": item, "manner": "vote", "votes": { "for": 9, "against": 0, "abstained": 0 }, "owner": coordinator,
        "text": { "ar": "يشارك إقليم الخميسات بوفد من 1.000 مشارك ومشاركة.", "fr": "La province de Khémisset participe avec une délégation de 1 000 personnes." },
        "delegation": { "area": PROVINCE, "target": quota, "quota": quota, "reserve": RESERVE },
    });
    let made = decision::decide(tx, cx, &meeting, &[needed(decided, NewDecision::read)?])?;
    let made = made.into_iter().next().ok_or_else(|| Error::unknown("nothing was decided"))??;
    set(tx, "demo.meeting", &meeting)?;
    made.delegation.ok_or_else(|| Error::unknown("the decision fixed nothing"))
}

/// Tells of it, anew at each start: the days in the text are those it has moved to.
pub fn tell(tx: &mut Tx, cx: &mut Cx) -> Result<()> {
    let Some(meeting) = setting(tx, "demo.meeting")? else { return Ok(()) };
    let due = cx.now.plus_seconds(3 * DAY).zoned(&cx.zone).date().to_string();
    tx.execute("UPDATE decisions SET due = $2 WHERE meeting = $1", args![meeting, due])?;
    let told =
        tx.one("SELECT id FROM communiques WHERE meeting = $1 ORDER BY id", args![meeting])?;
    match told.map(|r| r.text(0)) {
        Some(id) => communiques::actions::retell(tx, cx, &id),
        None => {
            let made = communiques::actions::start(tx, cx, &meeting)?;
            communiques::actions::publish(tx, cx, &made.id).map(drop)
        }
    }
}
