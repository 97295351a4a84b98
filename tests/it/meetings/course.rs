//! During a meeting: heads, agenda, interventions, decisions that act.

use super::{Bureau, id};
use crate::delegations::tree;
use crate::gatherings::{KHEMISSET, RABAT, rabat_gathering};
use crate::support::on_both;
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

#[test]
fn one_head_counts_once_however_many_capacities_it_has() {
    on_both("meeting_heads", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let path = format!("/meetings/{}", bureau.sits(&world).await);
        let attendance = format!("{path}/attendance");
        let naima = bureau.person(&world, "Naïma", "Ait Bouhou", "female").await;
        let one = json!({ "person": naima, "capacities": ["élue", "membre du Conseil national"],
            "arrived_at": "2025-06-10T16:48:00+01:00" });
        let made = world.post(&bureau.admin, &attendance, one).await.want(201);
        assert_eq!(
            (&made["state"], &made["name"]["fr"]),
            (&json!("present"), &json!("Naïma Ait Bouhou"))
        );
        let list = json!([
            { "person": naima, "capacities": ["représentante de l’organisation des femmes"] },
            { "name": "Fadma Ouhaddou", "capacities": ["militante"] },
            { "name": { "ar": "عزيز", "fr": "Aziz" }, "represents": "Jeunesse", "state": "excused" },
            { "new_person": { "names": [{ "script": "Latn", "given": "Miloudi" }] } },
            { "name": "Saïd Ouakrim", "state": "represented" },
            { "person": "nobody" },
        ]);
        let told = world.post(&bureau.admin, &attendance, list).await.want(200);
        let results = told["results"].as_array().expect("results");
        let statuses: Vec<i64> = results.iter().filter_map(|r| r["status"].as_i64()).collect();
        assert_eq!(statuses, [201, 201, 201, 201, 201, 422]);
        assert_eq!(results[5]["problem"]["errors"][0]["field"], "person");
        assert_eq!(results[0]["id"], made["id"]);
        assert_eq!(results[0]["capacities"].as_array().map(Vec::len), Some(3));
        let heads = world.get(&bureau.admin, &path).await.want(200)["heads"].clone();
        assert_eq!((&heads["present"], &heads["excused"]), (&json!(3), &json!(1)));
        assert_eq!(heads["represented"], json!(1), "there by another's voice, not counted present");
        let all = world.get(&bureau.admin, &format!("{attendance}?limit=3")).await.want(200);
        assert_eq!(all["items"].as_array().map(Vec::len), Some(3));
        let next = format!("{attendance}?cursor={}", all["next_cursor"].as_str().expect("more"));
        let rest = world.get(&bureau.admin, &next).await.want(200);
        assert_eq!(rest["items"].as_array().map(Vec::len), Some(2));
        // Somebody who was there stays; whose names were read is written down.
        let gone = world.delete(&bureau.admin, &format!("/people/{naima}")).await;
        assert_eq!((gone.status, gone.code().as_str()), (409, "person_in_use"));
        let audit =
            world.get(&bureau.admin, &format!("/audit?subject={}", &path[10..])).await.want(200);
        assert!(audit["items"].to_string().contains("people.read"));
    });
}

#[test]
fn what_is_posted_during_a_meeting_names_its_faults() {
    on_both("meeting_faults", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let path = format!("/meetings/{}", bureau.sits(&world).await);
        for (part, body, field) in [
            ("attendance", json!({}), "person"),
            ("attendance", json!({ "name": "A", "person": "x" }), "name"),
            ("attendance", json!({ "name": "A", "state": "late" }), "state"),
            ("attendance", json!({ "name": "A", "capacities": "élu" }), "capacities"),
            ("attendance", json!({ "name": "A", "capacities": ["x", 7] }), "capacities[1]"),
            (
                "attendance",
                json!({ "name": "A", "arrived_at": "2025-06-10T17:00:00+01:00",
                "left_at": "2025-06-10T16:00:00+01:00" }),
                "left_at",
            ),
            ("attendance", json!({ "new_person": {} }), "new_person.names"),
            ("attendance", json!([{ "name": "A" }, { "name": "" }]), "[1].name"),
            ("attendance", json!([]), ""),
            ("agenda", json!({}), "title"),
            ("agenda", json!({ "title": { "fr": "A" }, "parent": "none" }), "parent"),
            ("agenda", json!({ "title": { "fr": "A" }, "position": 0 }), "position"),
            ("interventions", json!({ "name": "A" }), "text"),
            ("interventions", json!({ "text": "A" }), "person"),
            ("interventions", json!({ "name": "A", "text": "B", "item": "none" }), "item"),
            ("decisions", json!({}), "text"),
            ("decisions", json!({ "text": { "fr": "A" }, "manner": "shout" }), "manner"),
            ("decisions", json!({ "text": { "fr": "A" }, "manner": "vote" }), "votes"),
            ("decisions", json!({ "text": { "fr": "A" }, "votes": { "for": -1 } }), "votes.for"),
            ("decisions", json!({ "text": { "fr": "A" }, "owner": "nobody" }), "owner"),
            ("decisions", json!({ "text": { "fr": "A" }, "due": "demain" }), "due"),
            (
                "decisions",
                json!({ "text": { "fr": "A" },
                "delegation": { "gathering": "none", "area": RABAT, "target": 5 } }),
                "delegation.gathering",
            ),
            (
                "decisions",
                json!({ "text": { "fr": "A" }, "delegation": { "area": RABAT, "target": 5 } }),
                "delegation.gathering",
            ),
            (
                "decisions",
                json!({ "text": { "fr": "A" },
                "delegation": { "gathering": "none", "area": RABAT } }),
                "delegation.target",
            ),
        ] {
            let told =
                world.post(&bureau.admin, &format!("{path}/{part}"), body.clone()).await.want(422);
            assert_eq!(told["errors"][0]["field"], field, "{part} {body}");
        }
        for part in ["attendance", "agenda", "interventions", "decisions"] {
            let all = world.get(&bureau.admin, &format!("{path}/{part}")).await.want(200);
            assert_eq!(all, json!({ "items": [], "next_cursor": null }), "{part}");
        }
    });
}

#[test]
fn the_agenda_is_a_tree_read_in_its_order() {
    on_both("meeting_agenda", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let path = format!("/meetings/{}/agenda", bureau.sits(&world).await);
        let item = |fr: &str| json!({ "title": { "fr": fr } });
        let one = id(&world.post(&bureau.admin, &path, item("Participation")).await.want(201));
        let told = world.post(&bureau.admin, &path, json!([item("Divers")])).await.want(200);
        assert_eq!(
            (&told["results"][0]["status"], &told["results"][0]["position"]),
            (&json!(201), &json!(2))
        );
        let below = json!({ "title": { "fr": "Cars" }, "parent": one });
        world.post(&bureau.admin, &path, below).await.want(201);
        let first = json!({ "title": { "fr": "Ouverture" }, "position": 1 });
        world.post(&bureau.admin, &path, first).await.want(201);
        let all = world.get(&bureau.admin, &path).await.want(200);
        let titles: Vec<&str> = all["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter_map(|i| i["title"]["fr"].as_str())
            .collect();
        assert_eq!(titles, ["Ouverture", "Participation", "Cars", "Divers"]);
        let page = world.get(&bureau.admin, &format!("{path}?limit=2")).await.want(200);
        let next = format!("{path}?cursor={}", page["next_cursor"].as_str().expect("more"));
        let rest = world.get(&bureau.admin, &next).await.want(200);
        assert_eq!(rest["items"][0]["title"]["fr"], "Cars");
    });
}

#[test]
fn a_decision_fixes_the_gatherings_delegation_and_both_name_each_other() {
    on_both("meeting_decision_acts", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let meeting = bureau.sits(&world).await;
        let path = format!("/meetings/{meeting}/decisions");
        let gathering = rabat_gathering(&world, &bureau.admin).await;
        let fixes = json!({ "gathering": gathering, "area": KHEMISSET, "target": 1000, "quota": 1000,
            "reserve": 25 });
        let decision = |fixes: &Value| {
            json!({
                "text": { "ar": "يشارك الإقليم بألف", "fr": "La province participe avec 1 000 personnes" },
                "manner": "vote", "votes": { "for": 9, "against": 0, "abstained": 0 },
                "due": "2025-06-11", "delegation": fixes,
            })
        };
        let made = world.post(&bureau.admin, &path, decision(&fixes)).await.want(201);
        assert_eq!((&made["number"], &made["votes"]["for"]), (&json!(1), &json!(9)));
        let delegation = made["delegation"].as_str().expect("its id");
        let address = format!("/delegations/{delegation}");
        let fixed = world.get(&bureau.admin, &address).await.want(200);
        assert_eq!(
            (&fixed["target"], &fixed["quota"], &fixed["reserve"]),
            (&json!(1000), &json!(1000), &json!(25))
        );
        assert_eq!((&fixed["fixed_by"], &fixed["decision"]), (&json!(meeting), &made["id"]));
        // Said again, a meeting is as good as a body.
        world.patch(&bureau.admin, &address, json!({ "fixed_by": meeting })).await.want(200);
        // Refused, nothing is half written: no decision, no number used up.
        let again = world.post(&bureau.admin, &path, decision(&fixes)).await;
        assert_eq!((again.status, again.code().as_str()), (409, "delegation_exists"));
        let over = json!({ "gathering": gathering, "area": RABAT, "quota": 5, "reserve": 6 });
        let told = world.post(&bureau.admin, &path, decision(&over)).await;
        assert_eq!((told.status, told.code().as_str()), (409, "quota_exceeded"));
        assert_eq!(told.json()["numbers"]["asked"], 6);
        let list = json!([decision(&fixes), { "text": { "fr": "Divers" } }]);
        let told = world.post(&bureau.admin, &path, list).await.want(200);
        assert_eq!(
            (&told["results"][0]["status"], &told["results"][0]["problem"]["code"]),
            (&json!(409), &json!("delegation_exists"))
        );
        assert_eq!(
            (&told["results"][1]["status"], &told["results"][1]["number"]),
            (&json!(201), &json!(2))
        );
        // Who may decide but not divide is refused, and again nothing is written.
        let scope = Scope::Area(KHEMISSET.into());
        let secretary = world.account("secretary", Role::Secretary, scope).await;
        let elsewhere = tree(&world, &bureau.admin, json!({ "target": 5 })).await;
        let theirs =
            json!({ "gathering": elsewhere.gathering, "area": "04.291.01.01", "target": 5 });
        assert_eq!(world.post(&secretary, &path, decision(&theirs)).await.status, 403);
        let all = world.get(&bureau.admin, &path).await.want(200);
        assert_eq!(all["items"].as_array().map(Vec::len), Some(2));
    });
}

#[test]
fn decisions_made_at_once_are_numbered_without_gaps() {
    on_both("meeting_decision_numbers", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let path = format!("/meetings/{}/decisions", bureau.sits(&world).await);
        let mut racing = tokio::task::JoinSet::new();
        let body = json!({ "text": { "fr": "Décidé" } });
        for _ in 0..20 {
            let (router, path, token) = (world.router.clone(), path.clone(), bureau.admin.clone());
            let body = body.to_string();
            racing.spawn(async move {
                let request = axum::http::Request::post(format!("/api/v1{path}"))
                    .header("authorization", format!("Bearer {token}"))
                    .header("content-type", "application/json")
                    .body(axum::body::Body::from(body))
                    .expect("a request");
                tower::ServiceExt::oneshot(router, request)
                    .await
                    .expect("an answer")
                    .status()
                    .as_u16()
            });
        }
        while let Some(status) = racing.join_next().await {
            assert_eq!(status.expect("no panic"), 201);
        }
        let all = world.get(&bureau.admin, &path).await.want(200);
        let numbers: Vec<i64> = all["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter_map(|d| d["number"].as_i64())
            .collect();
        assert_eq!(numbers, (1..=20).collect::<Vec<i64>>());
    });
}

#[test]
fn two_who_are_one_stand_once_in_a_meeting_and_can_be_parted_again() {
    on_both("meeting_merged", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let one = bureau.person(&world, "Naïma", "Ait Bouhou", "female").await;
        let other = bureau.person(&world, "Naima", "Aït Bouhou", "female").await;
        let path = format!("/meetings/{}", bureau.sits(&world).await);
        let attendance = format!("{path}/attendance");
        for (person, capacity) in [(&one, "élue"), (&other, "militante")] {
            let head = json!({ "person": person, "capacities": [capacity] });
            world.post(&bureau.admin, &attendance, head).await.want(201);
        }
        let said = json!({ "person": other, "text": "Merci" });
        world.post(&bureau.admin, &format!("{path}/interventions"), said).await.want(201);
        world.patch(&bureau.admin, &path, json!({ "chair": other })).await.want(200);
        let merge = json!({ "other": other });
        world.post(&bureau.admin, &format!("/people/{one}/merge"), merge.clone()).await.want(200);
        let all = world.get(&bureau.admin, &attendance).await.want(200);
        assert_eq!(all["items"].as_array().map(Vec::len), Some(1));
        assert_eq!(all["items"][0]["capacities"], json!(["élue", "militante"]));
        assert_eq!(world.get(&bureau.admin, &path).await.want(200)["chair"], json!(one));
        world.post(&bureau.admin, &format!("/people/{one}/merge-undo"), merge).await.want(200);
        let all = world.get(&bureau.admin, &attendance).await.want(200);
        let came = |person: &str| {
            let heads = all["items"].as_array().expect("items");
            heads.iter().find(|h| h["person"] == *person).map(|h| h["capacities"].clone())
        };
        assert_eq!((came(&one), came(&other)), (Some(json!(["élue"])), Some(json!(["militante"]))));
        assert_eq!(world.get(&bureau.admin, &path).await.want(200)["chair"], json!(other));
        let words = world.get(&bureau.admin, &format!("{path}/interventions")).await.want(200);
        assert_eq!(words["items"][0]["person"], json!(other));
    });
}
