//! The tree of delegations: who sets what, and what a quota holds.

use crate::gatherings::{KHEMISSET, RABAT, rabat_gathering};
use crate::support::{World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

/// Three communes of the province of Khémisset.
pub const COMMUNES: [&str; 3] = ["04.291.01.01", "04.291.01.03", "04.291.01.05"];

pub struct Tree {
    pub gathering: String,
    pub province: String,
}

impl Tree {
    pub fn list(&self) -> String {
        format!("/gatherings/{}/delegations", self.gathering)
    }

    pub fn province(&self) -> String {
        format!("/delegations/{}", self.province)
    }
}

/// The gathering in Rabat with the province's delegation, its limits as they are given.
pub async fn tree(world: &World, admin: &str, limits: Value) -> Tree {
    let gathering = rabat_gathering(world, admin).await;
    let mut body = limits;
    body["area"] = json!(KHEMISSET);
    let made =
        world.post(admin, &format!("/gatherings/{gathering}/delegations"), body).await.want(201);
    Tree { gathering, province: id(&made) }
}

pub fn id(made: &Value) -> String {
    made["id"].as_str().expect("an id").to_owned()
}

#[test]
fn a_delegation_is_for_an_area_or_a_body_and_says_how_many() {
    on_both("delegation_shape", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let list = format!("/gatherings/{}/delegations", rabat_gathering(&world, &admin).await);
        let made = world.post(&admin, &list, json!({ "area": KHEMISSET, "quota": 1000 })).await;
        let made = made.want(201);
        assert_eq!(
            (&made["target"], &made["quota"], &made["reserve"], &made["overbook_percent"]),
            (&json!(1000), &json!(1000), &json!(0), &json!(0))
        );
        assert_eq!((&made["parent"], &made["body"]), (&Value::Null, &Value::Null));
        for (body, field) in [
            (json!({ "quota": 5 }), "area"),
            (json!({ "area": RABAT, "body": "x", "quota": 5 }), "body"),
            (json!({ "area": RABAT }), "target"),
            (json!({ "area": RABAT, "target": null, "quota": null }), "target"),
            (json!({ "area": RABAT, "quota": -1 }), "quota"),
            (json!({ "area": RABAT, "quota": 1.5 }), "quota"),
            (json!({ "area": RABAT, "quota": "5" }), "quota"),
            (json!({ "area": RABAT, "quota": 5, "overbook_percent": 101 }), "overbook_percent"),
            (json!({ "area": RABAT, "quota": 5, "reserve": -1 }), "reserve"),
            (json!({ "area": RABAT, "quota": 5, "parent": "nobody" }), "parent"),
            (json!({ "area": RABAT, "quota": 5, "leader": "nobody" }), "leader"),
            (json!({ "area": RABAT, "quota": 5, "fixed_by": "nobody" }), "fixed_by"),
            (json!({ "area": RABAT, "quota": 5, "fixed_by": {} }), "fixed_by"),
            (json!({ "area": "nowhere", "quota": 5 }), "area"),
            (json!({ "body": "nobody", "quota": 5 }), "body"),
            (json!({ "area": RABAT, "quota": 5, "seats": 5 }), "seats"),
        ] {
            let told = world.post(&admin, &list, body.clone()).await.want(422);
            assert_eq!(told["errors"][0]["field"], field, "{body}");
        }
        let fixed =
            json!({ "area": RABAT, "target": 5, "fixed_by": { "fr": "réunion du 9 juin" } });
        let fixed = world.post(&admin, &list, fixed).await.want(201);
        assert_eq!(fixed["fixed_by"]["fr"], "réunion du 9 juin");
    });
}

#[test]
fn one_delegation_for_an_area_or_body_in_a_gathering() {
    on_both("delegation_once", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "target": 1000 })).await;
        let again =
            world.post(&admin, &tree.list(), json!({ "area": KHEMISSET, "target": 5 })).await;
        assert_eq!((again.status, again.code().as_str()), (409, "delegation_exists"));
        let body = json!({ "kind": "instance", "name": { "fr": "Jeunesse" } });
        let body = id(&world.post(&admin, "/bodies", body).await.want(201));
        let for_body = json!({ "body": body, "parent": tree.province, "target": 40 });
        world.post(&admin, &tree.list(), for_body.clone()).await.want(201);
        let again = world.post(&admin, &tree.list(), for_body).await;
        assert_eq!((again.status, again.code().as_str()), (409, "delegation_exists"));
        let elsewhere = rabat_gathering(&world, &admin).await;
        let list = format!("/gatherings/{elsewhere}/delegations");
        world.post(&admin, &list, json!({ "area": KHEMISSET, "target": 5 })).await.want(201);
        let foreign = json!({ "area": RABAT, "target": 5, "parent": tree.province });
        let told = world.post(&admin, &list, foreign).await.want(422);
        assert_eq!(told["errors"][0]["field"], "parent");
    });
}

#[test]
fn below_a_quota_every_delegation_has_one() {
    on_both("delegation_null", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 100 })).await;
        let child = |area: &str, more: Value| {
            let mut body = json!({ "area": area, "parent": tree.province });
            body.as_object_mut()
                .expect("an object")
                .extend(more.as_object().expect("more").clone());
            body
        };
        let open = child(COMMUNES[0], json!({ "target": 10 }));
        let told = world.post(&admin, &tree.list(), open).await.want(422);
        assert_eq!(
            (&told["errors"][0]["field"], &told["errors"][0]["code"]),
            (&json!("quota"), &json!("quota_needed"))
        );
        let made =
            world.post(&admin, &tree.list(), child(COMMUNES[0], json!({ "quota": 10 }))).await;
        let one = format!("/delegations/{}", id(&made.want(201)));
        let told = world.patch(&admin, &one, json!({ "quota": null, "target": 5 })).await.want(422);
        assert_eq!(told["errors"][0]["code"], "quota_needed");
        // The one above may give up its own: the quota below stays.
        world
            .patch(&admin, &tree.province(), json!({ "quota": null, "target": 100 }))
            .await
            .want(200);
        world
            .post(&admin, &tree.list(), child(COMMUNES[1], json!({ "target": 7 })))
            .await
            .want(201);
        let back = world.patch(&admin, &tree.province(), json!({ "quota": 100 })).await;
        assert_eq!((back.status, back.code().as_str()), (409, "quota_above_open"));
    });
}

#[test]
fn the_childrens_quotas_and_the_reserve_stay_within_the_quota() {
    on_both("delegation_quota", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 100, "reserve": 10 })).await;
        let child = |area: &str, quota: i64| json!({ "area": area, "parent": tree.province, "quota": quota });
        let made = world.post(&admin, &tree.list(), child(COMMUNES[0], 60)).await.want(201);
        let one = format!("/delegations/{}", id(&made));
        let told = world.post(&admin, &tree.list(), child(COMMUNES[1], 31)).await.want(409);
        assert_eq!(told["code"], "quota_exceeded");
        let numbers =
            json!({ "quota": 100, "reserve": 10, "allocated": 60, "enrolled": 0, "asked": 31 });
        assert_eq!(told["numbers"], numbers);
        world.post(&admin, &tree.list(), child(COMMUNES[1], 30)).await.want(201);
        for (address, change) in [
            (&one, json!({ "quota": 61 })),
            (&tree.province(), json!({ "quota": 99 })),
            (&tree.province(), json!({ "reserve": 11 })),
        ] {
            let told = world.patch(&admin, address, change.clone()).await;
            assert_eq!((told.status, told.code().as_str()), (409, "quota_exceeded"), "{change}");
        }
        world.patch(&admin, &one, json!({ "quota": 50 })).await.want(200);
        world.patch(&admin, &tree.province(), json!({ "reserve": 20 })).await.want(200);
        let told = world.post(&admin, &tree.list(), child(COMMUNES[2], 1)).await;
        assert_eq!(told.status, 409);
        let own = world
            .post(&admin, &tree.list(), json!({ "area": RABAT, "quota": 5, "reserve": 6 }))
            .await;
        assert_eq!((own.status, own.code().as_str()), (409, "quota_exceeded"));
    });
}

#[test]
fn limits_are_set_from_above_and_the_rest_within() {
    on_both("delegation_rights", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": 100 })).await;
        let khemisset = world.coordinator(KHEMISSET).await;
        for change in
            [json!({ "quota": 200 }), json!({ "target": 200 }), json!({ "overbook_percent": 5 })]
        {
            assert_eq!(world.patch(&khemisset, &tree.province(), change).await.status, 403);
        }
        world.patch(&khemisset, &tree.province(), json!({ "reserve": 5 })).await.want(200);
        let child = json!({ "area": COMMUNES[0], "parent": tree.province, "quota": 10 });
        let made = world.post(&khemisset, &tree.list(), child).await.want(201);
        let child = format!("/delegations/{}", id(&made));
        world
            .patch(&khemisset, &child, json!({ "quota": 12, "overbook_percent": 10 }))
            .await
            .want(200);
        let top = json!({ "area": COMMUNES[1], "quota": 10 });
        assert_eq!(world.post(&khemisset, &tree.list(), top).await.status, 403);
        let outside = json!({ "area": RABAT, "parent": tree.province, "quota": 10 });
        assert_eq!(world.post(&khemisset, &tree.list(), outside).await.status, 403);
        let commune = world.coordinator(COMMUNES[0]).await;
        let seen = world.get(&commune, &child).await.want(200);
        assert!(seen.get("parent").is_none(), "the one above is not told of: {seen}");
        assert_eq!(world.get(&commune, &tree.province()).await.status, 404);
        assert_eq!(world.patch(&commune, &child, json!({ "quota": 50 })).await.status, 403);
        let leader = Scope::Delegation(id(&made));
        let leader = world.account("leader", Role::Leader, leader).await;
        assert_eq!(world.get(&leader, &child).await.status, 200);
        assert_eq!(world.patch(&leader, &child, json!({ "reserve": 1 })).await.status, 403);
        assert_eq!(world.get(&leader, &tree.province()).await.status, 404);
        // The gathering's own coordinator sets the limits of the top ones.
        let own = Scope::Gathering(tree.gathering.clone());
        let own = world.account("own", Role::Coordinator, own).await;
        world.patch(&own, &tree.province(), json!({ "quota": 120 })).await.want(200);
        let rabat = json!({ "area": RABAT, "quota": 10 });
        world.post(&own, &tree.list(), rabat).await.want(201);
    });
}

#[test]
fn what_a_delegation_is_for_stays() {
    on_both("delegation_stays", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "target": 100 })).await;
        let told = world.patch(&admin, &tree.province(), json!({ "area": RABAT })).await.want(422);
        assert_eq!(told["errors"][0]["field"], "area");
        let same = json!({ "area": KHEMISSET, "parent": null, "target": 90 });
        assert_eq!(world.patch(&admin, &tree.province(), same).await.want(200)["target"], 90);
        let told = world.patch(&admin, &tree.province(), json!({ "target": null })).await.want(422);
        assert_eq!(told["errors"][0]["field"], "target");
        let both = json!({ "target": null, "quota": 80 });
        assert_eq!(world.patch(&admin, &tree.province(), both).await.want(200)["target"], 80);
    });
}

#[test]
fn coordinators_of_two_provinces_are_told_nothing_of_each_other() {
    on_both("delegation_blind", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "target": 1000 })).await;
        let khemisset = world.coordinator(KHEMISSET).await;
        let rabat = world.coordinator(RABAT).await;
        let theirs = json!({ "area": RABAT, "target": 500 });
        let theirs = id(&world.post(&admin, &tree.list(), theirs).await.want(201));
        for (who, own, other) in
            [(&khemisset, &tree.province, &theirs), (&rabat, &theirs, &tree.province)]
        {
            let list = world.get(who, &tree.list()).await.want(200);
            let ids: Vec<&str> = list["items"]
                .as_array()
                .expect("items")
                .iter()
                .filter_map(|d| d["id"].as_str())
                .collect();
            assert_eq!(ids, [own.as_str()]);
            let address = format!("/delegations/{other}");
            assert_eq!(world.get(who, &address).await.status, 404);
            assert_eq!(world.patch(who, &address, json!({ "target": 1 })).await.status, 404);
            let below = json!({ "area": COMMUNES[0], "parent": other, "target": 5 });
            assert_eq!(
                world.post(who, &tree.list(), below).await.want(422)["errors"][0]["field"],
                "parent"
            );
        }
        // Whether the other has one is not told either: the answer is the same for both.
        let there =
            world.post(&khemisset, &tree.list(), json!({ "area": RABAT, "target": 5 })).await;
        let not_there = json!({ "area": "01.511", "target": 5 });
        let not_there = world.post(&khemisset, &tree.list(), not_there).await;
        assert_eq!((there.status, there.text), (not_there.status, not_there.text));
    });
}
