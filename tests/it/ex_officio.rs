//! Seats that somebody has by holding something else: looked up for a day, and asked about
//! where the rule finds nobody, or too many.

use crate::exchange::popolo;
use crate::support::{PASSWORD, Visitor, World, on_both, token_of};
use crate::tenures::{KHEMISSET, TIFLET, council, fault, faults, hold, id, living_in, somebody};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

async fn post(world: &World, token: &str, body: &str, said: Value) -> Value {
    world.post(token, &format!("/bodies/{body}/posts"), said).await.want(201)
}

async fn committee(world: &World, token: &str) -> String {
    let said =
        json!({ "kind": "instance", "name": { "ar": "اللجنة", "fr": "Comité" }, "area": TIFLET });
    id(&world.post(token, "/bodies", said).await.want(201))
}

fn sits(post: &str, began: &str, ended: Option<&str>) -> Value {
    json!({ "kind": "mandate", "role": { "fr": "Président" }, "post": post, "began": began, "ended": ended })
}

#[test]
fn who_holds_the_one_sits_in_the_other() {
    on_both("ex_officio_sits", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (council, committee) = (council(&world, &admin).await, committee(&world, &admin).await);
        let chair = json!({ "role": { "ar": "رئيس", "fr": "Président" } });
        let chair = id(&post(&world, &admin, &council, chair).await);
        let seat = json!({ "role": { "fr": "Membre de droit" }, "basis": "ex_officio",
            "sits_by": { "post": chair } });
        let seat = post(&world, &admin, &committee, seat).await;
        assert_eq!(seat["sits_by"]["post"], json!(chair));
        assert_eq!(seat["sits_by"]["body_name"]["fr"], "Conseil communal de Tiflet");
        let at = async |day: &str| {
            world.get(&admin, &format!("/bodies/{committee}?as_of={day}")).await.want(200)
        };
        let nobody = at("2012-07-03").await;
        assert_eq!(nobody["posts"][0]["vacant"], 1);
        let asked = &nobody["findings"][0];
        assert_eq!(
            (&asked["code"], &asked["severity"]),
            (&json!("ex_officio_nobody"), &json!("ask"))
        );
        assert_eq!(asked["post"], seat["id"]);
        assert!(asked["message"]["ar"].as_str().is_some_and(|t| t.contains("رئيس")), "{asked}");
        assert!(
            asked["message"]["fr"].as_str().is_some_and(|t| t.contains("Président")),
            "{asked}"
        );

        let (old, new) =
            (somebody(&world, &admin, "Driss").await, somebody(&world, &admin, "Omar").await);
        let held = hold(&world, &admin, &old, sits(&chair, "2009-06", Some("2015-09-18"))).await;
        hold(&world, &admin, &new, sits(&chair, "2015-09-18", None)).await;
        let then = at("2012-07-03").await;
        assert_eq!(then["posts"][0]["holders"], json!([old]));
        assert_eq!((&then["posts"][0]["vacant"], &then["findings"]), (&json!(0), &json!([])));
        let member = json!({ "person": old, "tenure": held["id"], "post": seat["id"] });
        assert_eq!(then["members"], json!([member]));
        assert_eq!(at("2015-09-17").await["posts"][0]["holders"], json!([old]), "the day before");
        assert_eq!(at("2015-09-18").await["posts"][0]["holders"], json!([new]), "the day itself");
        let list =
            world.get(&admin, &format!("/bodies/{committee}/posts?as_of=2016")).await.want(200);
        assert_eq!(list["items"][0]["holders"], json!([new]));

        // Out and back, the rule goes along.
        let file: Value = serde_json::from_slice(&popolo(&world).await).expect("JSON");
        let all = file["posts"].as_array().expect("posts");
        let out = all.iter().find(|p| p["id"] == seat["id"]).expect("the seat");
        assert_eq!(out["hadir"]["sits_by"], json!({ "post": chair }));
    });
}

#[test]
fn a_role_in_a_body_is_a_rule_and_too_many_are_asked_about() {
    on_both("ex_officio_role", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (council, committee) = (council(&world, &admin).await, committee(&world, &admin).await);
        let rule =
            json!({ "body": council, "role": { "fr": "vice-président", "ar": "نائب الرئيس" } });
        let seat =
            json!({ "role": { "fr": "Membre de droit" }, "basis": "ex_officio", "sits_by": rule });
        let seat = post(&world, &admin, &committee, seat).await;
        let people = [
            (somebody(&world, &admin, "Driss").await, json!({ "ar": "نائبُ الرئيس" })),
            (somebody(&world, &admin, "Omar").await, json!({ "fr": "Vice-Président" })),
            (somebody(&world, &admin, "Salma").await, json!({ "fr": "Président" })),
        ];
        for (person, role) in &people {
            let said =
                json!({ "kind": "function", "role": role, "body": council, "began": "2021" });
            hold(&world, &admin, person, said).await;
        }
        let found = world.get(&admin, &format!("/bodies/{committee}")).await.want(200);
        let holders = found["posts"][0]["holders"].as_array().expect("holders");
        assert_eq!(holders.len(), 2, "{holders:?}");
        assert!(!holders.contains(&json!(people[2].0)), "a chair is no vice-chair");
        assert_eq!(found["findings"][0]["code"], "ex_officio_too_many");
        let more = json!({ "seats": 2 });
        let changed = world.patch(&admin, &format!("/posts/{}", id(&seat)), more).await.want(200);
        assert_eq!((&changed["vacant"], &changed["findings"]), (&json!(0), &Value::Null));
        assert_eq!(changed["sits_by"]["role"]["ar"], "نائب الرئيس");
    });
}

#[test]
fn a_rule_is_refused_by_its_field() {
    on_both("ex_officio_faults", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (council, committee) = (council(&world, &admin).await, committee(&world, &admin).await);
        let chair =
            id(&post(&world, &admin, &council, json!({ "role": { "fr": "Président" } })).await);
        let path = format!("/bodies/{committee}/posts");
        for (basis, rule, field, code) in [
            (Some("elected"), json!({ "post": chair }), "sits_by", "not_ex_officio"),
            (None, json!({ "post": chair }), "sits_by", "not_ex_officio"),
            (Some("ex_officio"), json!({}), "sits_by.post", "missing"),
            (Some("ex_officio"), json!({ "post": "nothing" }), "sits_by.post", "unknown"),
            (Some("ex_officio"), json!({ "body": council }), "sits_by.role", "missing"),
            (Some("ex_officio"), json!({ "role": { "fr": "x" } }), "sits_by.body", "missing"),
            (
                Some("ex_officio"),
                json!({ "post": chair, "body": council }),
                "sits_by.post",
                "post_or_role",
            ),
            (
                Some("ex_officio"),
                json!({ "post": chair, "chair": 1 }),
                "sits_by.chair",
                "unknown_field",
            ),
        ] {
            let said = json!({ "role": { "fr": "x" }, "basis": basis, "sits_by": rule });
            let answer = world.post(&admin, &path, said).await.want(422);
            assert_eq!(faults(&answer), fault(field, code));
        }
        let seat =
            json!({ "role": { "fr": "x" }, "basis": "ex_officio", "sits_by": { "post": chair } });
        let seat = format!("/posts/{}", id(&post(&world, &admin, &committee, seat).await));
        let own = json!({ "sits_by": { "post": seat.trim_start_matches("/posts/") } });
        assert_eq!(
            faults(&world.patch(&admin, &seat, own).await.want(422)),
            fault("sits_by.post", "cycle")
        );
        let elected = world.patch(&admin, &seat, json!({ "basis": "elected" })).await.want(422);
        assert_eq!(faults(&elected), fault("sits_by", "not_ex_officio"));
        let used = world.delete(&admin, &format!("/posts/{chair}")).await.want(409);
        assert_eq!(used["code"], "post_in_use");
        let free = json!({ "basis": "elected", "sits_by": null });
        assert_eq!(world.patch(&admin, &seat, free).await.want(200)["sits_by"], Value::Null);
        assert_eq!(world.delete(&admin, &format!("/posts/{chair}")).await.status, 204);
    });
}

#[test]
fn a_rule_tells_nothing_of_what_its_reader_may_not_see() {
    on_both("ex_officio_unseen", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let away = json!({ "kind": "institution", "name": { "fr": "Conseil de la ville" }, "area": "01.051" });
        let away = id(&world.post(&admin, "/bodies", away).await.want(201));
        let chair =
            id(&post(&world, &admin, &away, json!({ "role": { "fr": "Président" } })).await);
        let committee = committee(&world, &admin).await;
        let seat = json!({ "role": { "fr": "Membre" }, "basis": "ex_officio", "sits_by": { "post": chair } });
        let seat = id(&post(&world, &admin, &committee, seat).await);
        let stranger = living_in(&world, &admin, "Driss", "01.051").await;
        hold(&world, &admin, &stranger, sits(&chair, "2021", None)).await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let reply = world.get(&coordinator, &format!("/bodies/{committee}")).await;
        for id in [&away, &chair, &stranger] {
            assert!(!reply.text.contains(id.as_str()), "{}", reply.text);
        }
        let found = reply.want(200);
        assert_eq!(found["posts"][0]["sits_by"]["role"]["fr"], "Président");
        assert_eq!((&found["posts"][0]["vacant"], &found["members"]), (&json!(0), &json!([])));
        // A change of something else leaves the rule as it is.
        let path = format!("/posts/{seat}");
        world
            .patch(&coordinator, &path, json!({ "role": { "fr": "Membre de droit" } }))
            .await
            .want(200);
        let rule = json!({ "sits_by": { "post": chair }, "basis": "ex_officio" });
        world.patch(&coordinator, &path, rule).await.want(200);
        let mine =
            json!({ "role": { "fr": "x" }, "basis": "ex_officio", "sits_by": { "post": chair } });
        let refused = world.post(&coordinator, &format!("/bodies/{committee}/posts"), mine).await;
        assert_eq!(faults(&refused.want(422)), fault("sits_by.post", "unknown"));
    });
}

#[test]
fn the_rule_is_entered_on_a_page_and_the_page_asks() {
    on_both("ex_officio_page", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (council, committee) = (council(&world, &admin).await, committee(&world, &admin).await);
        let chair =
            id(&post(&world, &admin, &council, json!({ "role": { "fr": "Président" } })).await);
        world.account("clerk", Role::Coordinator, Scope::Area(KHEMISSET.into())).await;
        let mut browser = Visitor::new(&world);
        browser.sign_in("clerk@example.org", PASSWORD).await;
        let page = browser.get(&format!("/bodies/{committee}?lang=fr")).await;
        let made = browser
            .post(
                &format!("/bodies/{committee}/posts"),
                &[
                    ("csrf", &token_of(&page)),
                    ("role.fr", "Membre de droit"),
                    ("basis", "ex_officio"),
                ],
            )
            .await;
        // It goes on to the rule.
        let edit = made.header("location");
        assert!(edit.starts_with("/posts/") && edit.contains("/edit"), "{edit}");
        let page = browser.get(&edit).await;
        assert!(page.text.contains("value=\"Membre de droit\""), "{}", page.text);
        let address = edit.split("/edit").next().expect("an address").to_owned();
        let fields: [(&str, &str); 5] = [
            ("csrf", &token_of(&page)),
            ("role.fr", "Membre de droit"),
            ("seats", "1"),
            ("basis", "ex_officio"),
            ("sits_by.post", &chair),
        ];
        let saved = browser.post(&address, &fields).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        let page = browser.get(&format!("/bodies/{committee}?lang=fr")).await;
        assert!(page.text.contains("Siège de droit sans titulaire"), "{}", page.text);
        assert!(page.text.contains("qui l’exerce"), "{}", page.text);
        let person = somebody(&world, &admin, "Driss").await;
        hold(&world, &admin, &person, sits(&chair, "2021", None)).await;
        let page = browser.get(&format!("/bodies/{committee}?lang=fr")).await;
        assert!(!page.text.contains("Siège de droit sans titulaire"));
        assert!(page.text.contains("Driss Ouchrif"), "{}", page.text);
        assert!(page.text.contains("de droit\u{a0}: "), "{}", page.text);
        // What a rule cannot be is said, and what was typed stays.
        let page = browser.get(&edit).await;
        let odd = [
            ("csrf", token_of(&page)),
            ("role.fr", "Membre élu".into()),
            ("basis", "elected".into()),
            ("sits_by.post", chair.clone()),
        ];
        let odd: Vec<(&str, &str)> = odd.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let refused = browser.post(&address, &odd).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("value=\"Membre élu\""));
    });
}
