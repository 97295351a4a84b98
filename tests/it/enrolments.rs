//! Enrolments: taken in one by one out of a list, given back, handed on.

use crate::delegations::{COMMUNES, Tree, id, tree};
use crate::gatherings::{KHEMISSET, RABAT};
use crate::support::{World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

pub fn new_person(given: &str, family: &str) -> Value {
    json!({ "names": [{ "script": "Latn", "given": given, "family": family }] })
}

pub async fn person(world: &World, who: &str, given: &str, area: &str) -> String {
    let mut body = new_person(given, "Amrani");
    body["home_area"] = json!(area);
    id(&world.post(who, "/people", body).await.want(201))
}

/// Enrols these, each of them taken in.
pub async fn enrol(world: &World, who: &str, delegation: &str, items: Value) -> Vec<Value> {
    let list = format!("/delegations/{delegation}/enrolments");
    let told = world.post(who, &list, items).await.want(200);
    let results = told["results"].as_array().expect("results");
    results
        .iter()
        .map(|r| {
            assert_eq!(r["status"], 201, "{r}");
            r["enrolment"].clone()
        })
        .collect()
}

fn list(tree: &Tree) -> String {
    format!("/delegations/{}/enrolments", tree.province)
}

#[test]
fn a_list_is_taken_in_item_by_item() {
    on_both("enrol_list", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 4 })).await;
        let khemisset = world.coordinator(KHEMISSET).await;
        let known = person(&world, &admin, "Nadia", KHEMISSET).await;
        let foreign = person(&world, &admin, "Karim", RABAT).await;
        let mut outside = new_person("Omar", "Tazi");
        outside["home_area"] = json!(RABAT);
        let items = json!([
            { "person": known, "capacity": "conseillère communale", "status": "confirmed" },
            { "person": known },
            { "person": foreign },
            { "new_person": new_person("Hassan", "Filali"), "status": "invited" },
            { "new_person": outside },
            { "placeholder": "la section des femmes" },
            { "placeholder": "un élu", "status": "declined" },
            { "placeholder": "quatre" },
            { "placeholder": "cinq" },
        ]);
        let told = world.post(&khemisset, &list(&tree), items).await.want(200);
        let results = told["results"].as_array().expect("results");
        let statuses: Vec<i64> = results.iter().filter_map(|r| r["status"].as_i64()).collect();
        assert_eq!(statuses, [201, 409, 404, 201, 422, 201, 201, 201, 409]);
        assert_eq!(results[1]["problem"]["code"], "already_enrolled");
        assert_eq!(results[2]["problem"]["code"], "not_found");
        assert_eq!(results[4]["problem"]["errors"][0]["field"], "new_person.home_area");
        assert_eq!(results[8]["problem"]["code"], "quota_exceeded");
        let numbers =
            json!({ "quota": 4, "reserve": 0, "allocated": 0, "enrolled": 4, "asked": 1 });
        assert_eq!(results[8]["problem"]["numbers"], numbers);
        assert_eq!(results[5]["index"], 5);
        let first = &results[0]["enrolment"];
        assert_eq!(
            (&first["status"], &first["capacity"], &first["placeholder"], &first["delegation"]),
            (
                &json!("confirmed"),
                &json!("conseillère communale"),
                &Value::Null,
                &json!(tree.province)
            )
        );
        let made = results[3]["enrolment"]["person"].as_str().expect("a person");
        let made = world.get(&khemisset, &format!("/people/{made}")).await.want(200);
        assert_eq!(made["home_area"], KHEMISSET, "at home where the delegation is");
        let all = world.get(&khemisset, &list(&tree)).await.want(200);
        assert_eq!(all["items"].as_array().map(Vec::len), Some(5));
    });
}

#[test]
fn a_malformed_item_refuses_the_whole_list() {
    on_both("enrol_bad", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 5 })).await;
        let long = "é".repeat(101);
        for (item, field) in [
            (json!({}), "[1].person"),
            (json!({ "person": null }), "[1].person"),
            (json!({ "person": "x", "placeholder": "y" }), "[1].placeholder"),
            (json!({ "person": 5 }), "[1].person"),
            (json!({ "placeholder": " " }), "[1].placeholder"),
            (json!({ "placeholder": "x", "capacity": long }), "[1].capacity"),
            (json!({ "placeholder": "x", "status": "present" }), "[1].status"),
            (json!({ "placeholder": "x", "seat": 1 }), "[1].seat"),
            (json!({ "new_person": {} }), "[1].new_person.names"),
            (
                json!({ "new_person": { "names": [{ "script": "Cyrl", "given": "x" }] } }),
                "[1].new_person.names[0].script",
            ),
            (json!("x"), "[1]"),
        ] {
            let items = json!([{ "placeholder": "ok" }, item]);
            let told = world.post(&admin, &list(&tree), items).await.want(422);
            assert_eq!(told["errors"][0]["field"], field, "{item} {told}");
        }
        let many = vec![json!({ "placeholder": "x" }); 1001];
        for body in [json!([]), json!({}), json!(many)] {
            assert_eq!(world.post(&admin, &list(&tree), body).await.status, 422);
        }
        let ok = json!([{ "placeholder": "x", "capacity": "é".repeat(100), "person": null }]);
        enrol(&world, &admin, &tree.province, ok).await;
        let all = world.get(&admin, &list(&tree)).await.want(200);
        assert_eq!(all["items"].as_array().map(Vec::len), Some(1), "nothing else was written");
    });
}

#[test]
fn a_place_given_back_is_free_and_coming_back_takes_one_again() {
    on_both("enrol_back", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 1 })).await;
        let one = enrol(&world, &admin, &tree.province, json!([{ "placeholder": "un" }])).await;
        let one = format!("/enrolments/{}", id(&one[0]));
        for status in ["declined", "withdrawn"] {
            let left = world.patch(&admin, &one, json!({ "status": status })).await.want(200);
            assert_eq!(left["status"], status);
            let other =
                enrol(&world, &admin, &tree.province, json!([{ "placeholder": "deux" }])).await;
            let other = format!("/enrolments/{}", id(&other[0]));
            let back = world.patch(&admin, &one, json!({ "status": "confirmed" })).await.want(409);
            assert_eq!(
                (&back["code"], &back["numbers"]["asked"]),
                (&json!("quota_exceeded"), &json!(1))
            );
            world.patch(&admin, &other, json!({ "status": "withdrawn" })).await.want(200);
            world.patch(&admin, &one, json!({ "status": "confirmed" })).await.want(200);
        }
        assert_eq!(world.get(&admin, &one).await.want(200)["status"], "confirmed");
    });
}

#[test]
fn a_replacement_keeps_the_place_and_its_history() {
    on_both("enrol_replace", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 2 })).await;
        let first = person(&world, &admin, "Nadia", KHEMISSET).await;
        let second = person(&world, &admin, "Karim", KHEMISSET).await;
        let items = json!([{ "person": first, "status": "confirmed" }, { "person": second }]);
        let made = enrol(&world, &admin, &tree.province, items).await;
        let address = format!("/enrolments/{}", id(&made[0]));
        let taken = world.patch(&admin, &address, json!({ "person": second })).await;
        assert_eq!((taken.status, taken.code().as_str()), (409, "already_enrolled"));
        let unknown = world.patch(&admin, &address, json!({ "person": "nobody" })).await.want(422);
        assert_eq!(unknown["errors"][0]["field"], "person");
        for (change, field) in [
            (json!({ "person": null }), "person"),
            (json!({ "status": null }), "status"),
            (json!({ "status": "gone" }), "status"),
            (json!({ "person": second, "new_person": new_person("A", "B") }), "new_person"),
            (json!({ "delegation": "x" }), "delegation"),
        ] {
            let told = world.patch(&admin, &address, change).await.want(422);
            assert_eq!(told["errors"][0]["field"], field);
        }
        let change = json!({ "new_person": new_person("Salma", "Idrissi"), "capacity": "élue" });
        let now = world.patch(&admin, &address, change).await.want(200);
        assert_eq!(
            (&now["id"], &now["status"], &now["capacity"]),
            (&made[0]["id"], &json!("confirmed"), &json!("élue"))
        );
        assert_ne!(now["person"], json!(first));
        let words =
            world.patch(&admin, &address, json!({ "placeholder": "une élue" })).await.want(200);
        assert_eq!((&words["person"], &words["placeholder"]), (&Value::Null, &json!("une élue")));
        let kept = world
            .app
            .db
            .read(move |tx| {
                tx.query("SELECT person FROM enrolment_history WHERE position < 5 ORDER BY enrolment, position", &[])
            })
            .await
            .expect("history");
        let kept: Vec<Option<String>> = kept.iter().map(|r| r.maybe(0)).collect();
        let new = now["person"].as_str().map(str::to_owned);
        assert_eq!(kept, [Some(first), new, None, Some(second)]);
    });
}

#[test]
fn who_declines_withdraws_or_is_replaced_gives_the_ticket_back() {
    on_both("enrol_ticket", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 9 })).await;
        let items = vec![json!({ "placeholder": "x", "status": "confirmed" }); 4];
        let made = enrol(&world, &admin, &tree.province, json!(items)).await;
        let gathering = tree.gathering.clone();
        let ids: Vec<String> = made.iter().map(id).collect();
        let given = ids.clone();
        world
            .app
            .db
            .write(move |tx| {
                for enrolment in &given {
                    tx.execute(
                        "INSERT INTO tickets (id, gathering, enrolment, sealed, link, issued_at)
                         VALUES ($1, $2, $3, $4, $5, 1)",
                        hadir::args![
                            enrolment,
                            gathering,
                            enrolment,
                            [1u8; 4],
                            enrolment.as_bytes()
                        ],
                    )?;
                }
                Ok(())
            })
            .await
            .expect("tickets");
        for (i, change) in [
            json!({ "status": "declined" }),
            json!({ "status": "withdrawn" }),
            json!({ "new_person": new_person("Salma", "Idrissi") }),
            json!({ "capacity": "élu" }),
        ]
        .into_iter()
        .enumerate()
        {
            world.patch(&admin, &format!("/enrolments/{}", ids[i]), change).await.want(200);
        }
        let why = world
            .app
            .db
            .read(|tx| tx.query("SELECT revoked_why FROM tickets ORDER BY enrolment", &[]))
            .await
            .expect("tickets");
        let why: Vec<Option<String>> = why.iter().map(|r| r.maybe(0)).collect();
        let word = |w: &str| Some(w.to_owned());
        assert_eq!(why, [word("declined"), word("withdrawn"), word("replaced"), None]);
    });
}

#[test]
fn one_head_takes_one_place_in_a_gathering() {
    on_both("enrol_once", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "target": 100 })).await;
        let commune = json!({ "area": COMMUNES[0], "parent": tree.province, "target": 5 });
        let commune = id(&world.post(&admin, &tree.list(), commune).await.want(201));
        let known = person(&world, &admin, "Nadia", COMMUNES[0]).await;
        let there = enrol(&world, &admin, &commune, json!([{ "person": known }])).await;
        let again = world.post(&admin, &list(&tree), json!([{ "person": known }])).await.want(200);
        assert_eq!(again["results"][0]["problem"]["code"], "already_enrolled");
        let address = format!("/enrolments/{}", id(&there[0]));
        world.patch(&admin, &address, json!({ "status": "withdrawn" })).await.want(200);
        enrol(&world, &admin, &tree.province, json!([{ "person": known }])).await;
        let back = world.patch(&admin, &address, json!({ "status": "nominated" })).await;
        assert_eq!((back.status, back.code().as_str()), (409, "already_enrolled"));
    });
}

#[test]
fn a_leader_fills_the_subtree_and_changes_no_delegation() {
    on_both("enrol_leader", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "target": 100 })).await;
        let child = |area: &str| json!({ "area": area, "parent": tree.province, "target": 5 });
        let own = id(&world.post(&admin, &tree.list(), child(COMMUNES[0])).await.want(201));
        let other = id(&world.post(&admin, &tree.list(), child(COMMUNES[1])).await.want(201));
        let leader = world.account("leader", Role::Leader, Scope::Delegation(own.clone())).await;
        let items = json!([{ "new_person": new_person("Salma", "Idrissi") }]);
        let made = enrol(&world, &leader, &own, items.clone()).await;
        let who = made[0]["person"].as_str().expect("a person");
        let who = world.get(&leader, &format!("/people/{who}")).await.want(200);
        assert_eq!(who["home_area"], COMMUNES[0]);
        let address = format!("/enrolments/{}", id(&made[0]));
        world.patch(&leader, &address, json!({ "status": "confirmed" })).await.want(200);
        let there = format!("/delegations/{other}/enrolments");
        assert_eq!(world.post(&leader, &there, items.clone()).await.status, 404);
        assert_eq!(world.get(&leader, &there).await.status, 404);
        let theirs = enrol(&world, &admin, &other, json!([{ "placeholder": "x" }])).await;
        let theirs = format!("/enrolments/{}", id(&theirs[0]));
        assert_eq!(world.get(&leader, &theirs).await.status, 404);
        assert_eq!(
            world.patch(&leader, &theirs, json!({ "status": "declined" })).await.status,
            404
        );
        let secretary = Scope::Area(KHEMISSET.into());
        let secretary = world.account("secretary", Role::Secretary, secretary).await;
        assert_eq!(world.get(&secretary, &address).await.status, 200);
        let change = json!({ "status": "declined" });
        assert_eq!(world.patch(&secretary, &address, change.clone()).await.status, 403);
        // Seen by one grant, written by another's scope: seen but not allowed.
        world.grant("secretary", Role::Leader, Scope::Delegation(other.clone())).await;
        assert_eq!(world.patch(&secretary, &address, change.clone()).await.status, 403);
        assert_eq!(world.patch(&secretary, &theirs, change).await.status, 200);
        let into = format!("/delegations/{own}/enrolments");
        assert_eq!(world.post(&secretary, &into, items).await.status, 403);
    });
}

#[test]
fn coordinators_of_two_provinces_hear_nothing_of_each_others_people() {
    on_both("enrol_blind", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "target": 100 })).await;
        let made = enrol(
            &world,
            &admin,
            &tree.province,
            json!([{ "new_person": new_person("Salma", "Idrissi") }]),
        )
        .await;
        let rabat = world.coordinator(RABAT).await;
        let address = format!("/enrolments/{}", id(&made[0]));
        assert_eq!(world.get(&rabat, &list(&tree)).await.status, 404);
        assert_eq!(world.get(&rabat, &address).await.status, 404);
        assert_eq!(
            world.patch(&rabat, &address, json!({ "status": "declined" })).await.status,
            404
        );
        let own = json!({ "area": RABAT, "target": 5 });
        let own = id(&world.post(&admin, &tree.list(), own).await.want(201));
        let there = format!("/delegations/{own}/enrolments");
        let items = json!([{ "person": made[0]["person"] }, { "person": "nobody" }]);
        let told = world.post(&rabat, &there, items).await.want(200);
        let mut problems: Vec<Value> = told["results"]
            .as_array()
            .expect("results")
            .iter()
            .map(|r| r["problem"].clone())
            .collect();
        let second = problems.pop();
        assert_eq!(problems.pop(), second, "unseen answers as what does not exist");
        let mine = enrol(&world, &rabat, &own, json!([{ "placeholder": "x" }])).await;
        let swap = json!({ "person": made[0]["person"] });
        let told =
            world.patch(&rabat, &format!("/enrolments/{}", id(&mine[0])), swap).await.want(422);
        assert_eq!(told["errors"][0]["field"], "person");
    });
}

#[test]
fn what_is_done_and_read_is_written_down_by_ids() {
    on_both("enrol_audit", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "target": 100 })).await;
        let items = json!([{ "new_person": new_person("Salma", "Idrissi") }]);
        let made = enrol(&world, &admin, &tree.province, items).await;
        world.get(&admin, &list(&tree)).await.want(200);
        let entries =
            world.get(&admin, &format!("/audit?subject={}", tree.province)).await.want(200);
        let mut actions: Vec<&str> = entries["items"]
            .as_array()
            .expect("entries")
            .iter()
            .filter_map(|e| e["action"].as_str())
            .collect();
        // All in one moment of the tests' clock.
        actions.sort_unstable();
        assert_eq!(actions, ["delegation.create", "enrolment.create", "people.read"]);
        let held = world
            .app
            .db
            .read(|tx| tx.query("SELECT details FROM audit WHERE action = 'people.read'", &[]))
            .await
            .expect("entries");
        let held = held[0].text(0);
        assert!(held.contains(made[0]["person"].as_str().expect("a person")));
        let names = world
            .app
            .db
            .read(|tx| tx.query("SELECT id FROM audit WHERE details LIKE '%Idrissi%'", &[]))
            .await
            .expect("entries");
        assert!(names.is_empty(), "an entry holds a name");
    });
}

#[test]
fn a_post_again_with_its_key_enrols_nobody_twice() {
    on_both("enrol_key", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "target": 100 })).await;
        let send = || {
            let request = axum::http::Request::builder()
                .method("POST")
                .uri(format!("/api/v1{}", list(&tree)))
                .header("authorization", format!("Bearer {admin}"))
                .header("content-type", "application/json")
                .header("idempotency-key", "list-1")
                .body(axum::body::Body::from(json!([{ "placeholder": "x" }]).to_string()))
                .expect("a request");
            world.send(request)
        };
        let (first, again) = (send().await.want(200), send().await.want(200));
        assert_eq!(first, again);
        let all = world.get(&admin, &list(&tree)).await.want(200);
        assert_eq!(all["items"].as_array().map(Vec::len), Some(1));
    });
}
