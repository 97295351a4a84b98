//! Gatherings and bodies: who makes, sees and changes them.

use crate::support::{World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

pub const KHEMISSET: &str = "04.291";
pub const RABAT: &str = "04.421";

/// The regional gathering in Rabat, as the whole organisation sets it up.
pub async fn rabat_gathering(world: &World, admin: &str) -> String {
    let made = world.post(admin, "/gatherings", the_gathering()).await.want(201);
    made["id"].as_str().expect("an id").to_owned()
}

pub fn the_gathering() -> Value {
    json!({
        "title": { "ar": "اللقاء الجهوي", "fr": "Rencontre régionale" },
        "starts_at": "2025-06-14T14:00:00Z",
        "doors_open_at": "2025-06-14T13:00:00+01:00",
        "doors_close_at": "2025-06-14T18:00:00+01:00",
        "venue": { "name": { "fr": "Salle couverte Ibn Rochd" }, "area": RABAT, "capacity": 3000 },
    })
}

#[test]
fn a_gathering_is_answered_in_the_installations_zone() {
    on_both("gathering_zone", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let made = world.post(&admin, "/gatherings", the_gathering()).await.want(201);
        assert_eq!(made["starts_at"], "2025-06-14T15:00:00+01:00");
        assert_eq!(made["venue"]["area"], RABAT);
        assert_eq!(made["convened_by"], Value::Null);
        let id = made["id"].as_str().expect("an id");
        assert_eq!(world.get(&admin, &format!("/gatherings/{id}")).await.want(200), made);
        let least = json!({ "title": { "ar": "لقاء" }, "starts_at": "2025-06-14T15:00:00+01:00",
            "venue": { "name": { "ar": "القاعة" } } });
        let least = world.post(&admin, "/gatherings", least).await.want(201);
        assert_eq!(least["doors_open_at"], Value::Null);
    });
}

#[test]
fn what_is_wrong_with_a_gathering_is_said_field_by_field() {
    on_both("gathering_bad", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let cases: &[(&str, Value, &str)] = &[
            ("title", Value::Null, "title"),
            ("title", json!({}), "title"),
            ("title", json!({ "es": "x" }), "title.es"),
            ("title", json!("x"), "title"),
            ("title", json!({ "ar": "a\u{202E}b" }), "title.ar"),
            ("starts_at", json!("2025-06-14"), "starts_at"),
            ("starts_at", json!("2025-06-14T15:00:00"), "starts_at"),
            ("starts_at", Value::Null, "starts_at"),
            ("doors_close_at", json!("2025-06-14T12:00:00+01:00"), "doors_close_at"),
            ("doors_close_at", json!("2025-06-14T13:00:00+01:00"), "doors_close_at"),
            ("venue", Value::Null, "venue"),
            ("venue", json!({ "area": RABAT }), "venue.name"),
            ("venue", json!({ "name": { "fr": "x" }, "capacity": 0 }), "venue.capacity"),
            ("venue", json!({ "name": { "fr": "x" }, "capacity": 1.5 }), "venue.capacity"),
            ("venue", json!({ "name": { "fr": "x" }, "area": "nowhere" }), "venue.area"),
            ("venue", json!({ "name": { "fr": "x" }, "gate": 1 }), "venue.gate"),
            ("convened_by", json!("nobody"), "convened_by"),
            ("convened_by", json!(5), "convened_by"),
            ("chair", json!("nobody"), "chair"),
            ("chair", json!({ "fr": " " }), "chair.fr"),
            ("kind", json!(["x"]), "kind"),
            ("place", json!("x"), "place"),
        ];
        for (field, value, faulty) in cases {
            let mut body = the_gathering();
            body[*field] = value.clone();
            let reply = world.post(&admin, "/gatherings", body).await;
            let told = reply.want(422);
            assert_eq!(told["errors"][0]["field"], *faulty, "{field}: {value} {told}");
        }
        let missing = world.post(&admin, "/gatherings", json!({})).await.want(422);
        let fields: Vec<&str> = missing["errors"]
            .as_array()
            .expect("errors")
            .iter()
            .filter_map(|e| e["field"].as_str())
            .collect();
        assert_eq!(fields, ["title", "starts_at", "venue.name"]);
    });
}

#[test]
fn a_gathering_is_made_where_the_scope_holds_its_venue() {
    on_both("gathering_create", |world| async move {
        let world = world.with_areas().await;
        let (rabat, khemisset) =
            (world.coordinator(RABAT).await, world.coordinator(KHEMISSET).await);
        world.post(&rabat, "/gatherings", the_gathering()).await.want(201);
        assert_eq!(world.post(&khemisset, "/gatherings", the_gathering()).await.status, 403);
        let mut nowhere = the_gathering();
        nowhere["venue"]["area"] = Value::Null;
        let own = world.post(&rabat, "/gatherings", nowhere.clone()).await.want(201);
        assert_eq!(own["venue"]["area"], RABAT, "the one area of the scope");
        let least = json!({ "title": { "fr": "Rencontre" }, "starts_at": "2025-06-14T15:00:00Z",
            "venue": { "name": { "fr": "Salle" } } });
        let least = world.post(&khemisset, "/gatherings", least).await.want(201);
        assert_eq!(least["venue"]["area"], KHEMISSET);
        let two = world.account("two", Role::Coordinator, Scope::Area(RABAT.into())).await;
        world.grant("two", Role::Coordinator, Scope::Area(KHEMISSET.into())).await;
        let asked = world.post(&two, "/gatherings", nowhere.clone()).await.want(422);
        assert_eq!(
            asked["errors"][0]["field"], "venue.area",
            "one of the own areas is to be named"
        );
        let admin = world.admin().await;
        world.post(&admin, "/gatherings", nowhere).await.want(201);
        let auditor = world.account("auditor", Role::Auditor, Scope::Whole).await;
        assert_eq!(world.post(&auditor, "/gatherings", the_gathering()).await.status, 403);
    });
}

#[test]
fn a_gathering_unseen_is_404_and_seen_but_not_held_403() {
    on_both("gathering_rights", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let id = rabat_gathering(&world, &admin).await;
        let address = format!("/gatherings/{id}");
        let khemisset = world.coordinator(KHEMISSET).await;
        let change = json!({ "kind": "rencontre" });
        assert_eq!(world.get(&khemisset, &address).await.status, 404);
        assert_eq!(world.patch(&khemisset, &address, change.clone()).await.status, 404);
        assert_eq!(world.get(&khemisset, "/gatherings").await.want(200)["items"], json!([]));
        let delegation = json!({ "area": KHEMISSET, "target": 1000 });
        world.post(&admin, &format!("{address}/delegations"), delegation).await.want(201);
        assert_eq!(world.get(&khemisset, &address).await.status, 200);
        assert_eq!(world.get(&khemisset, "/gatherings").await.want(200)["items"][0]["id"], id);
        assert_eq!(world.patch(&khemisset, &address, change.clone()).await.status, 403);
        let rabat = world.coordinator(RABAT).await;
        assert_eq!(world.patch(&rabat, &address, change).await.want(200)["kind"], "rencontre");
        let moved = json!({ "venue": { "area": KHEMISSET } });
        assert_eq!(world.patch(&rabat, &address, moved).await.status, 403);
        let own = world.account("own", Role::Coordinator, Scope::Gathering(id.clone())).await;
        let larger = world.patch(&own, &address, json!({ "venue": { "capacity": 4000 } })).await;
        let larger = larger.want(200);
        assert_eq!(larger["venue"]["capacity"], 4000);
        assert_eq!(larger["venue"]["name"]["fr"], "Salle couverte Ibn Rochd");
    });
}

#[test]
fn a_change_is_judged_with_what_stays() {
    on_both("gathering_patch", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let address = format!("/gatherings/{}", rabat_gathering(&world, &admin).await);
        let early = json!({ "doors_close_at": "2025-06-14T12:59:00+01:00" });
        let told = world.patch(&admin, &address, early).await.want(422);
        assert_eq!(told["errors"][0]["field"], "doors_close_at");
        for (field, value) in [("title", Value::Null), ("starts_at", Value::Null)] {
            let told = world.patch(&admin, &address, json!({ field: value })).await.want(422);
            assert_eq!(told["errors"][0]["field"], field);
        }
        let open = json!({ "doors_open_at": null, "venue": { "capacity": null } });
        let open = world.patch(&admin, &address, open).await.want(200);
        assert_eq!(
            (&open["doors_open_at"], &open["venue"]["capacity"]),
            (&Value::Null, &Value::Null)
        );
        assert_eq!(open["title"]["fr"], "Rencontre régionale");
    });
}

#[test]
fn the_list_of_gatherings_goes_page_by_page() {
    on_both("gathering_pages", |world| async move {
        let admin = world.admin().await;
        for day in 10..15 {
            let mut body = the_gathering();
            body["venue"]["area"] = Value::Null;
            body["doors_open_at"] = Value::Null;
            body["doors_close_at"] = Value::Null;
            body["starts_at"] = json!(format!("2025-06-{day}T15:00:00+01:00"));
            world.post(&admin, "/gatherings", body).await.want(201);
        }
        let (mut days, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = world.get(&admin, &format!("/gatherings?limit=2{cursor}")).await.want(200);
            for item in page["items"].as_array().expect("items") {
                days.push(item["starts_at"].as_str().expect("a time")[8..10].to_owned());
            }
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(days, ["14", "13", "12", "11", "10"]);
        for bad in
            ["cursor=x", "cursor=g.1", "cursor=g.x.y", "limit=0", "limit=201", "limit=x", "page=2"]
        {
            assert_eq!(world.get(&admin, &format!("/gatherings?{bad}")).await.status, 422, "{bad}");
        }
    });
}

#[test]
fn a_body_convenes_a_gathering_where_it_is_seen() {
    on_both("gathering_body", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body =
            json!({ "kind": "instance", "name": { "fr": "Bureau provincial" }, "area": KHEMISSET });
        let body = world.post(&admin, "/bodies", body).await.want(201);
        let id = body["id"].as_str().expect("an id");
        assert_eq!(world.get(&admin, &format!("/bodies/{id}")).await.want(200), body);
        let mut gathering = the_gathering();
        gathering["convened_by"] = json!(id);
        let made = world.post(&admin, "/gatherings", gathering.clone()).await.want(201);
        assert_eq!(made["convened_by"], id);
        let rabat = world.coordinator(RABAT).await;
        assert_eq!(world.get(&rabat, &format!("/bodies/{id}")).await.status, 404);
        assert_eq!(world.get(&rabat, "/bodies").await.want(200)["items"], json!([]));
        let told = world.post(&rabat, "/gatherings", gathering).await.want(422);
        assert_eq!(told["errors"][0]["field"], "convened_by");
    });
}

#[test]
fn a_body_is_made_inside_the_scope() {
    on_both("body_create", |world| async move {
        let world = world.with_areas().await;
        let khemisset = world.coordinator(KHEMISSET).await;
        let body =
            |area: Value| json!({ "kind": "instance", "name": { "ar": "الفرع" }, "area": area });
        world.post(&khemisset, "/bodies", body(json!("04.291.01.01"))).await.want(201);
        assert_eq!(world.post(&khemisset, "/bodies", body(json!(RABAT))).await.status, 403);
        let secretary =
            world.account("clerk", Role::Secretary, Scope::Area(KHEMISSET.into())).await;
        for who in [&khemisset, &secretary] {
            let least = json!({ "kind": "instance", "name": { "fr": "Comité" } });
            let own = world.post(who, "/bodies", least).await.want(201);
            assert_eq!(own["area"], KHEMISSET, "the one area of the scope");
        }
        world.grant("clerk", Role::Secretary, Scope::Area(RABAT.into())).await;
        let asked = world.post(&secretary, "/bodies", body(Value::Null)).await.want(422);
        assert_eq!(asked["errors"][0]["field"], "area", "one of the own areas is to be named");
        for (field, value) in [
            ("kind", json!("party")),
            ("kind", Value::Null),
            ("name", json!({})),
            ("area", json!("nowhere")),
            ("parent", json!("nobody")),
            ("valid_from", json!("2003-13")),
            ("posts", json!([])),
        ] {
            let mut wrong = body(json!(KHEMISSET));
            wrong[field] = value;
            let told = world.post(&khemisset, "/bodies", wrong).await.want(422);
            assert_eq!(told["errors"][0]["field"], field);
        }
    });
}
