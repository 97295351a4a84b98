//! The meeting itself: its words and dates, who sees it.

use super::{Bureau, id, with};
use crate::gatherings::{KHEMISSET, RABAT, rabat_gathering};
use crate::support::on_both;
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

#[test]
fn a_meeting_is_answered_whole_and_changed_field_by_field() {
    on_both("meeting_whole", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let chair = bureau.person(&world, "Abdellatif", "Benmessaoud", "male").await;
        let gathering = rabat_gathering(&world, &bureau.admin).await;
        let body = with(bureau.meeting(), "chair", json!(chair));
        let body = with(body, "prepares", json!(gathering));
        let made = world.post(&bureau.admin, "/meetings", body).await.want(201);
        assert_eq!((&made["chair"], &made["prepares"]), (&json!(chair), &json!(gathering)));
        assert_eq!(made["starts_at"], "2025-06-10T17:00:00+01:00");
        assert_eq!(made["findings"], json!([]));
        let path = format!("/meetings/{}", id(&made));
        assert_eq!(world.get(&bureau.admin, &path).await.want(200), made);
        let changed = world.patch(&bureau.admin, &path, json!({ "place": null })).await.want(200);
        assert_eq!((&changed["place"], &changed["title"]), (&Value::Null, &made["title"]));
        for (field, value) in [
            ("body", json!("nobody")),
            ("body", Value::Null),
            ("title", json!({})),
            ("title", json!("Réunion")),
            ("starts_at", json!("2025-06-10")),
            ("area", json!("nowhere")),
            ("chair", json!("nobody")),
            ("prepares", json!("nothing")),
            ("kind", json!(7)),
        ] {
            let told = with(bureau.meeting(), field, value.clone());
            let told = world.post(&bureau.admin, "/meetings", told).await.want(422);
            assert_eq!(told["errors"][0]["field"], field, "{value}");
            let told = world.patch(&bureau.admin, &path, json!({ field: value })).await.want(422);
            assert_eq!(told["errors"][0]["field"], field, "{value}");
        }
        let told = world.post(&bureau.admin, "/meetings", json!({})).await.want(422);
        assert_eq!(told["errors"].as_array().map(Vec::len), Some(3));
    });
}

#[test]
fn a_weekday_that_contradicts_its_date_is_pointed_out_with_the_right_one() {
    on_both("meeting_weekday", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let said = |words: &str| with(bureau.meeting(), "date_text", json!(words));
        for (words, right_fr, right_ar) in [
            ("lundi 10 juin 2025", "mardi 10 juin 2025", "الثلاثاء 10 يونيو 2025"),
            ("الاثنين 10 يونيو 2025", "mardi 10 juin 2025", "الثلاثاء 10 يونيو 2025"),
            ("الجمعة 6 أغسطس 2025", "mercredi 6 août 2025", "الأربعاء 6 غشت 2025"),
            ("الجمعة 6 غشت 2025", "mercredi 6 août 2025", "الأربعاء 6 غشت 2025"),
        ] {
            let made = world.post(&bureau.admin, "/meetings", said(words)).await.want(201);
            let found = &made["findings"][0];
            assert_eq!(
                (&found["code"], &found["field"]),
                (&json!("weekday_mismatch"), &json!("date_text"))
            );
            let message = &found["message"];
            assert!(message["fr"].as_str().is_some_and(|m| m.contains(right_fr)), "{message}");
            assert!(message["ar"].as_str().is_some_and(|m| m.contains(right_ar)), "{message}");
            let path = format!("/meetings/{}", id(&made));
            assert_eq!(
                world.get(&bureau.admin, &path).await.want(200)["findings"],
                made["findings"]
            );
            let right = json!({ "date_text": "mardi 10 juin 2025" });
            let right = world.patch(&bureau.admin, &path, right).await.want(200);
            assert_eq!(right["findings"], json!([]));
        }
        // The words alone are enough to know the day.
        let mut words = said("lundi 10 juin 2025");
        words.as_object_mut().expect("an object").remove("starts_at");
        let made = world.post(&bureau.admin, "/meetings", words).await.want(201);
        assert_eq!(made["findings"][0]["date"], "2025-06-10");
    });
}

#[test]
fn a_convocation_that_goes_out_late_is_found_by_a_rule_with_its_source() {
    on_both("meeting_notice", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        for (day, short) in [("2025-06-15", true), ("2025-06-16", false)] {
            let starts = json!(format!("{day}T17:00:00+01:00"));
            let body = with(bureau.meeting(), "starts_at", starts);
            let made = world.post(&bureau.admin, "/meetings", body).await.want(201);
            let path = format!("/meetings/{}/convocation", id(&made));
            let told = world.post(&bureau.admin, &path, json!({})).await.want(201);
            assert_eq!(told["convened_at"], "2025-06-13T18:00:00+01:00");
            let codes: Vec<&Value> =
                told["findings"].as_array().expect("findings").iter().map(|f| &f["code"]).collect();
            assert_eq!(codes.contains(&&json!("notice_short")), short, "{day}: {told}");
            if short {
                assert!(told["findings"][0]["source"].as_str().is_some_and(|s| !s.is_empty()));
            }
        }
    });
}

#[test]
fn a_meeting_lies_in_its_own_or_its_bodys_area() {
    on_both("meeting_scope", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let meeting = bureau.sits(&world).await;
        let path = format!("/meetings/{meeting}");
        let account = async |name: &str, role, area: &str| {
            world.account(name, role, Scope::Area(area.into())).await
        };
        let secretary = account("secretary", Role::Secretary, KHEMISSET).await;
        let neighbour = account("neighbour", Role::Secretary, RABAT).await;
        let press = account("press", Role::Press, KHEMISSET).await;
        let auditor = world.account("auditor", Role::Auditor, Scope::Whole).await;
        let body_scope = Scope::Body(bureau.body.clone());
        let own = world.account("own", Role::Secretary, body_scope).await;
        for who in [&secretary, &own] {
            assert_eq!(world.get(who, &path).await.status, 200);
            world.patch(who, &path, json!({ "kind": "ordinary" })).await.want(200);
            world
                .post(who, &format!("{path}/decisions"), json!({ "text": { "fr": "D" } }))
                .await
                .want(201);
        }
        assert_eq!(world.get(&auditor, &path).await.status, 200);
        assert_eq!(world.patch(&auditor, &path, json!({ "kind": "x" })).await.status, 403);
        assert_eq!(world.get(&press, &path).await.status, 403);
        for part in ["", "/attendance", "/agenda", "/interventions", "/decisions"] {
            assert_eq!(world.get(&neighbour, &format!("{path}{part}")).await.status, 404, "{part}");
        }
        assert_eq!(world.patch(&neighbour, &path, json!({ "kind": "x" })).await.status, 404);
        let list = world.get(&neighbour, "/meetings").await.want(200);
        assert_eq!(list["items"], json!([]));
        // A body that is not seen is as one that is not there.
        let told = world.post(&neighbour, "/meetings", bureau.meeting()).await.want(422);
        assert_eq!(told["errors"][0]["field"], "body");
        let outside = with(bureau.meeting(), "area", json!(RABAT));
        assert_eq!(world.post(&secretary, "/meetings", outside.clone()).await.status, 403);
        // Held in Rabat, it is seen there as well.
        let there = id(&world.post(&bureau.admin, "/meetings", outside).await.want(201));
        assert_eq!(world.get(&neighbour, &format!("/meetings/{there}")).await.status, 200);
        assert_eq!(world.get(&secretary, &format!("/meetings/{there}")).await.status, 200);
    });
}

#[test]
fn meetings_come_page_by_page_the_latest_first() {
    on_both("meeting_pages", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        for day in 1..=5 {
            let starts = json!(format!("2025-06-0{day}T17:00:00+01:00"));
            let body = with(bureau.meeting(), "starts_at", starts);
            world.post(&bureau.admin, "/meetings", body).await.want(201);
        }
        let mut days = Vec::new();
        let mut path = format!("/meetings?limit=2&body={}", bureau.body);
        loop {
            let page = world.get(&bureau.admin, &path).await.want(200);
            for item in page["items"].as_array().expect("items") {
                days.push(item["starts_at"].as_str().expect("a time")[8..10].to_owned());
            }
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            path = format!("/meetings?limit=2&cursor={cursor}");
        }
        assert_eq!(days, ["05", "04", "03", "02", "01"]);
        let told = world.get(&bureau.admin, "/meetings?cursor=x").await.want(422);
        assert_eq!(told["errors"][0]["field"], "cursor");
    });
}
