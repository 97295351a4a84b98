//! Files for calendars, read and judged by another's parser: what we fold and escape, it
//! unfolds and reads as it was.

use super::{Party, on_both};
use crate::support::Visitor;
use ical::tree::cst::IcalCst;
use ical::value::IcalValue;
use serde_json::json;
use std::collections::BTreeMap;

/// The properties of the one event of a calendar that keeps the standard.
pub fn read(text: &str) -> BTreeMap<String, String> {
    let mut all = events(text);
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

fn events(text: &str) -> Vec<BTreeMap<String, String>> {
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line}");
    }
    let read = IcalCst::parse(text).expect("a calendar");
    let calendar = read.decode();
    if let Err(faults) = calendar.clone().validate() {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("against the standard: {faults:?}\n{text}");
    }
    calendar
        .components
        .iter()
        .map(|event| {
            assert_eq!(&*event.name, "VEVENT");
            event.props.iter().map(|p| (p.name.to_string(), value(&p.value))).collect()
        })
        .collect()
}

fn value(value: &IcalValue<'_>) -> String {
    match value {
        IcalValue::Text(text) => text.0.to_string(),
        IcalValue::DateTime(at) => at.0.to_string(),
        IcalValue::Date(day) => day.0.to_string(),
        other => panic!("not looked for: {other:?}"),
    }
}

const HARD: &str = r"اللقاء الجهوي، للمنتخبين; ورؤساء الجماعات \ والغرف, بجهة الرباط سلا القنيطرة وما جاورها من العمالات والأقاليم";

#[test]
fn the_calendar_of_a_gathering_is_read_as_it_was_meant() {
    on_both("calendar_gathering", |world, post| async move {
        let party = Party::open(world, post).await;
        let path = format!("/gatherings/{}", party.hall.gathering);
        let change = json!({ "title": { "ar": HARD },
            "venue": { "name": { "ar": "قاعة ابن رشد، الرباط" } } });
        party.world().patch(&party.hall.admin, &path, change).await.want(200);
        party.guest("خديجة", "0661000002", "", "nominated").await;
        party.ask("invitation").await;
        super::send(party.world()).await;
        let text = party.calls()[0].text().to_owned();
        let link = text[text.find("/i/").expect("a link")..].trim().to_owned();
        let page = format!("{link}/event.ics");
        let first = Visitor::new(party.world()).get(&page).await.text;
        let event = read(&first);
        assert_eq!(event["SUMMARY"], HARD);
        assert_eq!(event["LOCATION"], "قاعة ابن رشد، الرباط");
        // Morocco is an hour ahead in June.
        assert_eq!(event["DTSTART"], "20250614T140000Z");
        assert_eq!(event["DTEND"], "20250614T170000Z");
        assert_eq!(event["DTSTAMP"], "20250613T170000Z");
        // Moved, it takes the place of what was noted before.
        let later = json!({ "starts_at": "2025-06-14T16:00:00+01:00" });
        party.world().patch(&party.hall.admin, &path, later).await.want(200);
        super::set(party.world(), "2025-06-13T19:00:00+01:00");
        let second = read(&Visitor::new(party.world()).get(&page).await.text);
        assert_eq!(event["UID"], second["UID"]);
        assert_eq!(second["DTSTART"], "20250614T150000Z");
        assert_ne!(event["DTSTAMP"], second["DTSTAMP"]);
    });
}

#[test]
fn in_ramadan_the_hour_is_the_one_of_the_wall() {
    on_both("calendar_ramadan", |world, post| async move {
        let party = Party::open(world, post).await;
        let (world, admin) = (party.world(), &party.hall.admin);
        let body = json!({ "kind": "instance", "area": "04.291", "name": { "fr": "Bureau" } });
        let body = world.post(admin, "/bodies", body).await.want(201)["id"].clone();
        // 10 March 2025: the clocks of Morocco stand at UTC.
        let meeting = json!({ "body": body, "title": { "fr": "Réunion" },
            "starts_at": "2025-03-10T21:00:00+00:00", "place": { "fr": "Siège" } });
        let made = world.post(admin, "/meetings", meeting).await.want(201);
        let page = format!("/meetings/{}/event.ics", made["id"].as_str().expect("an id"));
        let mut desk = party.chief().await;
        let event = read(&desk.get(&format!("{page}?lang=fr")).await.text);
        assert_eq!(event["DTSTART"], "20250310T210000Z");
        assert_eq!(event["SUMMARY"], "Bureau: Réunion");
        // A meeting whose hour nobody knows is no entry.
        let vague = json!({ "body": body, "title": { "fr": "Réunion" }, "date_text": "bientôt" });
        let made = world.post(admin, "/meetings", vague).await.want(201);
        let page = format!("/meetings/{}/event.ics", made["id"].as_str().expect("an id"));
        assert_eq!(desk.get(&page).await.status, 404);
    });
}

#[test]
fn a_career_is_read_day_by_day() {
    on_both("calendar_career", |world, post| async move {
        let party = Party::open(world, post).await;
        let [_, person] = party.guest("خديجة", "", "", "nominated").await;
        let path = format!("/people/{person}/tenures");
        let role = json!({ "ar": HARD, "fr": HARD });
        let tenure = json!({ "kind": "function", "role": role, "began": "2009-06-12",
            "ended": "2015-09-04" });
        party.world().post(&party.hall.admin, &path, tenure).await.want(201);
        let page = format!("/people/{person}/career.ics");
        let mut all = events(&party.chief().await.get(&page).await.text);
        all.sort_by_key(|e| e["DTSTART"].clone());
        assert_eq!(all.len(), 2);
        assert_eq!(
            (all[0]["DTSTART"].as_str(), all[0]["DTEND"].as_str()),
            ("20090612", "20090613")
        );
        assert_eq!(all[1]["DTSTART"], "20150904");
        assert!(all[0]["SUMMARY"].ends_with(HARD), "{}", all[0]["SUMMARY"]);
        assert_ne!(all[0]["UID"], all[1]["UID"]);
    });
}
