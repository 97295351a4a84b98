//! Places are never given twice: races for the last ones, and the counters after them.

use crate::delegations::{COMMUNES, id, tree};
use crate::enrolments::{enrol, new_person};
use crate::support::{World, on_both};
use serde_json::{Value, json};
use std::sync::Arc;

/// What the row counts beside what the enrolments say.
async fn counted(world: &World, delegation: &str) -> (i64, i64) {
    let id = delegation.to_owned();
    world
        .app
        .db
        .read(move |tx| {
            let row = tx.one(
                "SELECT taking, (SELECT COUNT(*) FROM enrolments e WHERE e.delegation = d.id
                   AND e.status IN ('nominated', 'invited', 'confirmed'))
                 FROM delegations d WHERE d.id = $1",
                hadir::args![id],
            )?;
            Ok(row.map_or((0, 0), |r| (r.int(0), r.int(1))))
        })
        .await
        .expect("the counters")
}

#[test]
fn two_hundred_clients_for_a_hundred_places_leave_exactly_a_hundred() {
    on_both("places_race", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 150 })).await;
        enrol(&world, &admin, &tree.province, json!(vec![json!({ "placeholder": "x" }); 50])).await;
        let world = Arc::new(world);
        let clients = (0..200).map(|i| {
            let (world, admin) = (world.clone(), admin.clone());
            let list = format!("/delegations/{}/enrolments", tree.province);
            tokio::spawn(async move {
                let item = if i % 2 == 0 {
                    json!({ "placeholder": format!("place {i}") })
                } else {
                    json!({ "new_person": new_person("Salma", &format!("Idrissi {i}")) })
                };
                let told = world.post(&admin, &list, json!([item])).await.want(200);
                told["results"][0].clone()
            })
        });
        let mut taken = 0;
        for client in clients.collect::<Vec<_>>() {
            let result = client.await.expect("no panic");
            if result["status"] == 201 {
                taken += 1;
            } else {
                assert_eq!(result["problem"]["code"], "quota_exceeded", "{result}");
            }
        }
        assert_eq!(taken, 100);
        assert_eq!(counted(&world, &tree.province).await, (150, 150));
    });
}

#[test]
fn communes_racing_for_one_quota_never_pass_it() {
    on_both("places_quota_race", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 100 })).await;
        let mut communes = Vec::new();
        for area in COMMUNES {
            let body = json!({ "area": area, "parent": tree.province, "quota": 10 });
            communes.push(id(&world.post(&admin, &tree.list(), body).await.want(201)));
        }
        let world = Arc::new(world);
        // Each asks for 41 while places are filled above: two rises cannot both fit.
        let rises = communes.iter().map(|commune| {
            let (world, admin) = (world.clone(), admin.clone());
            let commune = format!("/delegations/{commune}");
            tokio::spawn(async move {
                world.patch(&admin, &commune, json!({ "quota": 41 })).await.status
            })
        });
        let fills = (0..20).map(|_| {
            let (world, admin, list) = (
                world.clone(),
                admin.clone(),
                format!("/delegations/{}/enrolments", tree.province),
            );
            tokio::spawn(async move {
                let items = vec![json!({ "placeholder": "x" }); 5];
                world.post(&admin, &list, json!(items)).await.status
            })
        });
        let (rises, fills) = (rises.collect::<Vec<_>>(), fills.collect::<Vec<_>>());
        for rise in rises {
            assert!(matches!(rise.await.expect("no panic"), 200 | 409));
        }
        for fill in fills {
            assert_eq!(fill.await.expect("no panic"), 200);
        }
        let (taking, really) = counted(&world, &tree.province).await;
        assert_eq!(taking, really);
        let mut quotas = 0;
        for commune in &communes {
            let row = world.get(&admin, &format!("/delegations/{commune}")).await.want(200);
            quotas += row["quota"].as_i64().expect("a quota");
        }
        assert_eq!(taking + quotas, 100, "every place is somebody's, and no more than there are");
    });
}

#[test]
fn one_person_raced_into_two_communes_has_one_place() {
    on_both("places_person_race", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "target": 100 })).await;
        let mut lists = Vec::new();
        for area in COMMUNES {
            let body = json!({ "area": area, "parent": tree.province, "target": 10 });
            let made = id(&world.post(&admin, &tree.list(), body).await.want(201));
            lists.push(format!("/delegations/{made}/enrolments"));
        }
        let who =
            id(&world.post(&admin, "/people", new_person("Salma", "Idrissi")).await.want(201));
        let world = Arc::new(world);
        let clients = lists.iter().cycle().take(12).cloned().map(|list| {
            let (world, admin, who) = (world.clone(), admin.clone(), who.clone());
            tokio::spawn(async move {
                let told = world.post(&admin, &list, json!([{ "person": who }])).await.want(200);
                told["results"][0]["status"].as_i64()
            })
        });
        let mut taken = 0;
        for client in clients.collect::<Vec<_>>() {
            match client.await.expect("no panic") {
                Some(201) => taken += 1,
                other => assert_eq!(other, Some(409)),
            }
        }
        assert_eq!(taken, 1);
    });
}

#[test]
fn overbooking_gives_a_little_more_rounded_down() {
    on_both("places_overbook", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let limits = json!({ "quota": 10, "reserve": 3, "overbook_percent": 25 });
        let tree = tree(&world, &admin, limits).await;
        // ⌊(10 − 3) × 1.25⌋ = 8
        enrol(&world, &admin, &tree.province, json!(vec![json!({ "placeholder": "x" }); 8])).await;
        let list = format!("/delegations/{}/enrolments", tree.province);
        let told = world.post(&admin, &list, json!([{ "placeholder": "x" }])).await.want(200);
        assert_eq!(told["results"][0]["problem"]["code"], "quota_exceeded");
        for change in
            [json!({ "overbook_percent": 0 }), json!({ "reserve": 4 }), json!({ "quota": 9 })]
        {
            let told = world.patch(&admin, &tree.province(), change.clone()).await.want(409);
            assert_eq!(
                (&told["code"], &told["numbers"]["enrolled"]),
                (&json!("quota_exceeded"), &json!(8)),
                "{change}"
            );
        }
        let child = json!({ "area": COMMUNES[0], "parent": tree.province, "quota": 1 });
        let told = world.post(&admin, &tree.list(), child).await.want(409);
        assert_eq!(told["numbers"]["allocated"], 0);
        // Without a quota nobody is turned away.
        world
            .patch(&admin, &tree.province(), json!({ "quota": null, "target": 10 }))
            .await
            .want(200);
        enrol(&world, &admin, &tree.province, json!(vec![json!({ "placeholder": "x" }); 30])).await;
        let told = world.patch(&admin, &tree.province(), json!({ "quota": 40 })).await;
        assert_eq!((told.status, told.code().as_str()), (200, ""));
    });
}

#[test]
fn a_thousand_names_are_taken_in_at_once() {
    on_both("places_thousand", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 1000 })).await;
        let items: Vec<Value> = (0..1000)
            .map(|i| json!({ "new_person": new_person(&format!("Salma {i}"), "Idrissi"), "status": "confirmed" }))
            .collect();
        enrol(&world, &admin, &tree.province, json!(items)).await;
        let list = format!("/delegations/{}/enrolments", tree.province);
        let items = vec![json!({ "placeholder": "x" }); 1000];
        let told = world.post(&admin, &list, json!(items)).await.want(200);
        let results = told["results"].as_array().expect("results");
        assert!(results.iter().all(|r| r["status"] == 409));
        assert_eq!(counted(&world, &tree.province).await, (1000, 1000));
    });
}
