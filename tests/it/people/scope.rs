//! Who sees and writes whom; what is not told; what is written down.

use super::{KHEMISSET, RABAT, TIFLET, entries, fault, ids, make, named, with};
use crate::support::on_both;
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::json;

#[test]
fn outside_the_scope_nobody_is_there() {
    on_both("people_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let far =
            make(&world, &admin, with(named("Hicham", "Rifai"), "home_area", json!(RABAT))).await;
        let homeless = make(&world, &admin, named("Hicham", "Rifai")).await;
        let near =
            make(&world, &admin, with(named("Hicham", "Rifai"), "home_area", json!(TIFLET))).await;
        for id in [&far, &homeless] {
            let path = format!("/people/{id}");
            assert_eq!(world.get(&coordinator, &path).await.status, 404);
            assert_eq!(
                world.patch(&coordinator, &path, json!({ "gender": "male" })).await.status,
                404
            );
            assert_eq!(world.delete(&coordinator, &path).await.status, 404);
        }
        assert_eq!(
            ids(&world.get(&coordinator, "/people").await.want(200)),
            std::slice::from_ref(&near)
        );
        assert_eq!(
            ids(&world.get(&coordinator, "/people?q=Rifai").await.want(200)),
            std::slice::from_ref(&near)
        );
        let made = world.post(&coordinator, "/people", named("Hicham", "Rifai")).await.want(201);
        let likely = made["possible_duplicates"].as_array().expect("a list");
        assert_eq!(likely.len(), 1, "only whom the caller sees");
        assert_eq!(likely[0]["id"], near.as_str());
    });
}

#[test]
fn nobody_is_put_into_an_area_outside_the_scope() {
    on_both("people_outside", |world| async move {
        let world = world.with_areas().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let there = world
            .post(&coordinator, "/people", with(named("Nora", "Saidi"), "home_area", json!(RABAT)))
            .await;
        assert_eq!((there.status, there.code().as_str()), (403, "area_outside_scope"));
        let made = world.post(&coordinator, "/people", named("Nora", "Saidi")).await.want(201);
        assert_eq!(made["home_area"], KHEMISSET, "the only area in the scope is taken");
        let path = format!("/people/{}", made["id"].as_str().expect("an id"));
        let moved = world.patch(&coordinator, &path, json!({ "home_area": RABAT })).await;
        assert_eq!((moved.status, moved.code().as_str()), (403, "area_outside_scope"));
        assert_eq!(
            fault(
                world.patch(&coordinator, &path, json!({ "home_area": null })).await,
                "home_area"
            ),
            "missing"
        );
        world
            .grant(
                &format!("coordinator-{KHEMISSET}"),
                Role::Coordinator,
                Scope::Area(RABAT.into()),
            )
            .await;
        let unsaid = world.post(&coordinator, "/people", named("Nora", "Benjelloun")).await;
        assert_eq!(fault(unsaid, "home_area"), "missing");
        world.patch(&coordinator, &path, json!({ "home_area": RABAT })).await.want(200);
    });
}

#[test]
fn who_only_reads_does_not_write() {
    on_both("people_roles", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let id =
            make(&world, &admin, with(named("Anas", "Kadiri"), "home_area", json!(TIFLET))).await;
        let path = format!("/people/{id}");
        let secretary =
            world.account("secretary", Role::Secretary, Scope::Area(KHEMISSET.into())).await;
        let press = world.account("press", Role::Press, Scope::Area(KHEMISSET.into())).await;
        world.get(&secretary, &path).await.want(200);
        assert_eq!(world.patch(&secretary, &path, json!({ "gender": "male" })).await.status, 403);
        assert_eq!(world.delete(&secretary, &path).await.status, 403);
        assert_eq!(world.post(&secretary, "/people", named("Anas", "Kadiri")).await.status, 403);
        assert_eq!(world.get(&press, &path).await.status, 403);
        assert_eq!(world.get(&press, "/people").await.status, 403);
        // Reads all, writes in one province only.
        world.grant("secretary", Role::Recruiter, Scope::Area(RABAT.into())).await;
        assert_eq!(world.patch(&secretary, &path, json!({ "gender": "male" })).await.status, 403);
    });
}

#[test]
fn a_number_taken_by_somebody_seen_is_told() {
    on_both("people_number_seen", |world| async move {
        let admin = world.admin().await;
        let numbered =
            |given: &str| with(named(given, "Naciri"), "membership", json!({ "number": "42" }));
        let first = make(&world, &admin, numbered("Ahmed")).await;
        assert_eq!(
            fault(world.post(&admin, "/people", numbered("Brahim")).await, "membership.number"),
            "taken"
        );
        let other = make(&world, &admin, named("Brahim", "Naciri")).await;
        let path = format!("/people/{other}");
        let taken = world.patch(&admin, &path, json!({ "membership": { "number": "42" } })).await;
        assert_eq!(fault(taken, "membership.number"), "taken");
        world
            .patch(&admin, &format!("/people/{first}"), json!({ "membership": { "number": null } }))
            .await
            .want(200);
        world.patch(&admin, &path, json!({ "membership": { "number": "42" } })).await.want(200);
    });
}

#[test]
fn a_number_taken_out_of_sight_is_not_told() {
    on_both("people_number_unseen", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let member = |given: &str, area: &str| {
            let body = with(
                named(given, "Sebti"),
                "membership",
                json!({ "number": "M-9", "status": "active" }),
            );
            with(body, "home_area", json!(area))
        };
        let holder = make(&world, &admin, member("Jamal", RABAT)).await;
        let free = with(
            named("Kenza", "Sebti"),
            "membership",
            json!({ "number": "M-10", "status": "active" }),
        );
        let told = world.post(&coordinator, "/people", free).await.want(201);
        let silent = world.post(&coordinator, "/people", member("Karim", TIFLET)).await.want(201);
        assert_eq!(
            silent["membership"]["number"], "M-9",
            "nothing differs from a free number: {silent}"
        );
        assert_eq!(silent["possible_duplicates"], told["possible_duplicates"]);
        let claimant = silent["id"].as_str().expect("an id").to_owned();
        assert_eq!(
            ids(&world.get(&coordinator, "/people?q=M-9").await.want(200)),
            std::slice::from_ref(&claimant)
        );
        // Their own is seen, so it is told.
        assert_eq!(
            fault(
                world.post(&coordinator, "/people", member("Karima", TIFLET)).await,
                "membership.number"
            ),
            "taken"
        );
        let read = world.get(&coordinator, &format!("/people/{claimant}")).await.want(200);
        assert_eq!(read["membership"]["number"], "M-9");
        // When the holder goes, the number passes to who claimed it.
        assert_eq!(world.delete(&admin, &format!("/people/{holder}")).await.status, 204);
        let body = with(member("Nabil", RABAT), "gender", json!("male"));
        assert_eq!(fault(world.post(&admin, "/people", body).await, "membership.number"), "taken");
        assert_eq!(world.delete(&admin, &format!("/people/{claimant}")).await.status, 204);
        make(&world, &admin, member("Nabil", RABAT)).await;
    });
}

#[test]
fn racing_for_one_number_leaves_one_holder() {
    on_both("people_race", |world| async move {
        let admin = world.admin().await;
        let calls = (0..8).map(|n| {
            let body = with(named("Reda", "Filali"), "membership", json!({ "number": "R1" }));
            world.post(&admin, "/people", with(body, "birth_date", json!(format!("197{n}"))))
        });
        let mut statuses = Vec::new();
        for reply in futures(calls).await {
            statuses.push(reply.status);
        }
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 422, 422, 422, 422, 422, 422, 422]);
    });
}

#[test]
fn every_reading_is_written_down_without_names() {
    on_both("people_audit", |world| async move {
        let admin = world.admin().await;
        let id = make(&world, &admin, named("Latifa", "Ouazzani")).await;
        let path = format!("/people/{id}");
        world.get(&admin, &path).await.want(200);
        world.get(&admin, "/people?q=Latifa").await.want(200);
        world.patch(&admin, &path, json!({ "gender": "female" })).await.want(200);
        world.get(&admin, "/people/nowhere").await;
        world.delete(&admin, &path).await;
        for action in ["person.create", "person.read", "person.update", "person.delete"] {
            let found = entries(&world, &admin, action).await;
            assert_eq!(found.len(), 1, "{action}");
            assert_eq!(found[0]["subject"], id.as_str(), "{action}");
            assert_ne!(found[0]["text"]["ar"], action, "{action} has no sentence");
        }
        assert_eq!(entries(&world, &admin, "people.read").await.len(), 1);
        let system = world.app.system("test");
        let rows = world.app.look(&system, |tx, _| {
            let rows = tx.query("SELECT action, details FROM audit ORDER BY lane, seq", &[])?;
            Ok(rows.iter().map(|r| (r.text(0), r.text(1))).collect::<Vec<_>>())
        });
        let rows = rows.await.expect("the audit");
        assert!(
            rows.iter().any(|r| r.0 == "people.read" && r.1.contains(&id)),
            "the ids shown are kept"
        );
        assert!(
            rows.iter().all(|r| !r.1.contains("Latifa") && !r.1.contains("Ouazzani")),
            "{rows:?}"
        );
        let refused = world.get(&admin, "/audit?subject=nowhere").await.want(200);
        assert!(refused["items"][0]["action"].as_str().expect("an action").contains("refused"));
    });
}

/// All at once.
async fn futures<F: Future>(calls: impl Iterator<Item = F>) -> Vec<F::Output> {
    use std::pin::pin;
    use std::task::Poll;
    let mut waiting: Vec<_> = calls.map(|c| (Some(Box::pin(c)), None)).collect();
    let all = std::future::poll_fn(move |cx| {
        for (call, out) in &mut waiting {
            if let Some(future) = call
                && let Poll::Ready(value) = future.as_mut().poll(cx)
            {
                (*call, *out) = (None, Some(value));
            }
        }
        if waiting.iter().any(|w| w.0.is_some()) {
            return Poll::Pending;
        }
        Poll::Ready(waiting.iter_mut().filter_map(|w| w.1.take()).collect())
    });
    pin!(all).await
}

#[test]
fn a_leader_makes_and_sees_the_people_of_the_delegation_s_area() {
    on_both("people_leader", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let gathering = json!({
            "title": { "fr": "Rassemblement" }, "starts_at": "2025-06-14T15:00:00+01:00",
            "venue": { "name": { "fr": "Salle" } },
        });
        let gathering = world.post(&admin, "/gatherings", gathering).await.want(201);
        let path = format!("/gatherings/{}/delegations", gathering["id"].as_str().expect("an id"));
        let made =
            world.post(&admin, &path, json!({ "area": TIFLET, "target": 10 })).await.want(201);
        let delegation = made["id"].as_str().expect("an id").to_owned();
        let leader =
            world.account("leader", Role::Leader, Scope::Delegation(delegation.clone())).await;
        let person = world.post(&leader, "/people", named("Nora", "Saidi")).await.want(201);
        assert_eq!(person["home_area"], TIFLET, "the delegation's own area");
        let elsewhere = with(named("Nora", "Saidi"), "home_area", json!(RABAT));
        assert_eq!(world.post(&leader, "/people", elsewhere).await.code(), "area_outside_scope");
        let id = person["id"].as_str().expect("an id").to_owned();
        let far =
            make(&world, &admin, with(named("Nora", "Saidi"), "home_area", json!(RABAT))).await;
        assert_eq!(ids(&world.get(&leader, "/people").await.want(200)), std::slice::from_ref(&id));
        assert_eq!(world.get(&leader, &format!("/people/{far}")).await.status, 404);
        // Taking people away is not a leader's; and once enrolled, a person stays.
        let refused = world.delete(&leader, &format!("/people/{id}")).await;
        assert_eq!((refused.status, refused.code().as_str()), (403, "forbidden"));
        let enrol = format!("/delegations/{delegation}/enrolments");
        world.post(&leader, &enrol, json!([{ "person": id }])).await.want(200);
        let refused = world.delete(&admin, &format!("/people/{id}")).await;
        assert_eq!((refused.status, refused.code().as_str()), (409, "person_in_use"));
    });
}
