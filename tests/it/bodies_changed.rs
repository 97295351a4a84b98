//! Bodies and posts that are corrected, moved, taken away; their dates; their names for a
//! woman; the shares that statutes ask for.

use crate::support::{PASSWORD, Visitor, World, on_both, token_of};
use crate::tenures::{KHEMISSET, TIFLET, council, fault, faults, hold, id, somebody};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

async fn make(world: &World, token: &str, said: Value) -> String {
    id(&world.post(token, "/bodies", said).await.want(201))
}

async fn clerk(world: &World, role: Role, scope: Scope) -> Visitor<'_> {
    world.account("clerk", role, scope).await;
    let mut browser = Visitor::new(world);
    assert_eq!(browser.sign_in("clerk@example.org", PASSWORD).await.status, 303);
    browser
}

#[test]
fn a_body_is_corrected_and_moves_with_those_below() {
    on_both("body_changed", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let below = json!({ "kind": "instance", "name": { "fr": "Commission" }, "parent": body });
        let below = make(&world, &admin, below).await;
        let deepest = json!({ "kind": "instance", "name": { "fr": "Groupe" }, "parent": below });
        let deepest = make(&world, &admin, deepest).await;
        let other = json!({ "kind": "institution", "name": { "fr": "Région" } });
        let other = make(&world, &admin, other).await;
        let path = format!("/bodies/{below}");
        let change = json!({ "name": { "fr": "Commission des finances" }, "parent": other, "valid_from": "2003" });
        let changed = world.patch(&admin, &path, change).await.want(200);
        assert_eq!((&changed["parent"], &changed["valid_from"]), (&json!(other), &json!("2003")));
        assert_eq!(changed["kind"], "instance", "what is not named stays");
        let leader = world.account("over", Role::Coordinator, Scope::Body(other.clone())).await;
        world.get(&leader, &format!("/bodies/{deepest}")).await.want(200);
        world.get(&leader, &format!("/bodies/{body}")).await.want(404);
        let circle = world.patch(&admin, &path, json!({ "parent": deepest })).await.want(422);
        assert_eq!(faults(&circle), fault("parent", "cycle"));
        for (change, field, code) in [
            (json!({ "parent": "nothing" }), "parent", "unknown"),
            (json!({ "area": "99" }), "area", "unknown"),
            (json!({ "kind": "club" }), "kind", "unknown_value"),
            (json!({ "name": null }), "name", "missing"),
            (json!({ "valid_until": "2001" }), "valid_until", "before_beginning"),
            (json!({ "colour": 1 }), "colour", "unknown_field"),
        ] {
            let refused = world.patch(&admin, &path, change).await.want(422);
            assert_eq!(faults(&refused), fault(field, code));
        }
        let cleared = world.patch(&admin, &path, json!({ "valid_from": null })).await.want(200);
        assert_eq!(cleared["valid_from"], Value::Null);
        // Nobody pushes a body out of their own scope, nor touches one outside it.
        let coordinator = world.coordinator(KHEMISSET).await;
        let mine = format!("/bodies/{body}");
        world.patch(&coordinator, &mine, json!({ "area": "01.051" })).await.want(403);
        assert_eq!(world.get(&admin, &mine).await.want(200)["area"], TIFLET);
        world.patch(&coordinator, &format!("/bodies/{other}"), json!({})).await.want(404);
    });
}

#[test]
fn what_is_in_use_is_not_taken_away() {
    on_both("body_deleted", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let seat = json!({ "role": { "fr": "Conseiller" }, "seats": 3 });
        let seat = id(&world.post(&admin, &format!("/bodies/{body}/posts"), seat).await.want(201));
        let (body_at, seat_at) = (format!("/bodies/{body}"), format!("/posts/{seat}"));
        assert_eq!(world.delete(&admin, &body_at).await.want(409)["code"], "body_in_use");
        let person = somebody(&world, &admin, "Driss").await;
        let said = json!({ "kind": "mandate", "role": { "fr": "Conseiller" }, "post": seat, "began": "2021" });
        let held = id(&hold(&world, &admin, &person, said).await);
        assert_eq!(world.delete(&admin, &seat_at).await.want(409)["code"], "post_in_use");
        world.delete(&admin, &format!("/tenures/{held}")).await.want(204);
        world.delete(&admin, &seat_at).await.want(204);
        world.get(&admin, &format!("/bodies/{body}/posts")).await.want(200);
        let over = world.account("over", Role::Coordinator, Scope::Body(body.clone())).await;
        assert_eq!(
            world.delete(&admin, &body_at).await.want(409)["code"],
            "body_in_use",
            "a right"
        );
        let accounts = world.get(&admin, "/accounts").await.want(200);
        let all = accounts["items"].as_array().expect("accounts");
        let grant = all.iter().find(|a| a["name"] == "over").expect("the account");
        let grant = grant["grants"][0]["id"].as_str().expect("a grant");
        world.delete(&admin, &format!("/grants/{grant}")).await.want(204);
        world.delete(&admin, &body_at).await.want(204);
        world.get(&admin, &body_at).await.want(404);
        world.get(&over, &body_at).await.want(403);
        let entries = world.get(&admin, &format!("/audit?subject={body}")).await.want(200);
        let actions: Vec<&str> = entries["items"]
            .as_array()
            .expect("entries")
            .iter()
            .filter_map(|e| e["action"].as_str())
            .collect();
        assert!(actions.contains(&"body.delete"), "{actions:?}");
        assert!(actions.contains(&"refused"), "who tried before is written down: {actions:?}");
    });
}

#[test]
fn a_post_shared_by_two_does_not_become_a_single_seat() {
    on_both("post_shared", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let seat = json!({ "role": { "fr": "Adjoint" }, "seats": 2 });
        let seat = id(&world.post(&admin, &format!("/bodies/{body}/posts"), seat).await.want(201));
        let said = json!({ "kind": "mandate", "role": { "fr": "Adjoint" }, "post": seat, "began": "2021" });
        let mut last = String::new();
        for given in ["Driss", "Omar"] {
            let person = somebody(&world, &admin, given).await;
            last = id(&hold(&world, &admin, &person, said.clone()).await);
        }
        let path = format!("/posts/{seat}");
        let refused = world.patch(&admin, &path, json!({ "seats": 1 })).await.want(409);
        assert_eq!(refused["code"], "seat_shared");
        world.delete(&admin, &format!("/tenures/{last}")).await.want(204);
        assert_eq!(world.patch(&admin, &path, json!({ "seats": 1 })).await.want(200)["vacant"], 0);
        let person = somebody(&world, &admin, "Salma").await;
        let taken = world.post(&admin, &format!("/people/{person}/tenures"), said).await;
        assert_eq!(taken.want(409)["code"], "seat_taken", "single from then on");
    });
}

#[test]
fn outside_its_dates_a_body_has_no_empty_seats() {
    on_both("body_dates", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let said = json!({ "kind": "institution", "name": { "ar": "مجلس الجهة", "fr": "Conseil régional" },
            "area": TIFLET, "valid_from": "1997", "valid_until": "2015-09-14" });
        let body = make(&world, &admin, said).await;
        let seat = json!({ "role": { "fr": "Conseiller" }, "seats": 3 });
        world.post(&admin, &format!("/bodies/{body}/posts"), seat).await.want(201);
        let vacant = async |day: &str| {
            let found = world.get(&admin, &format!("/bodies/{body}?as_of={day}")).await.want(200);
            found["posts"][0]["vacant"].clone()
        };
        assert_eq!(vacant("2015-09-14").await, 3, "the day itself");
        assert_eq!(vacant("2015-09-15").await, 0, "the day after");
        assert_eq!(vacant("1996-12-31").await, 0, "the day before");
        let person = somebody(&world, &admin, "Driss").await;
        let late = json!({ "kind": "mandate", "role": { "fr": "Conseiller" }, "body": body, "began": "2016" });
        hold(&world, &admin, &person, late).await;
        let timeline = world.get(&admin, &format!("/people/{person}/timeline")).await.want(200);
        assert_eq!(timeline["findings"][0]["code"], "body_no_more", "{timeline}");
        let mut browser = clerk(&world, Role::Coordinator, Scope::Area(KHEMISSET.into())).await;
        let page = browser.get(&format!("/bodies/{body}?as_of=2020&lang=fr")).await;
        assert!(page.text.contains("cet organisme n’existait pas"), "{}", page.text);
    });
}

#[test]
fn forms_come_filled_and_change_what_they_say() {
    on_both("body_forms", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let seat = json!({ "role": { "ar": "رئيس" } });
        let seat = id(&world.post(&admin, &format!("/bodies/{body}/posts"), seat).await.want(201));
        let mut browser = clerk(&world, Role::Coordinator, Scope::Area(KHEMISSET.into())).await;
        let page = browser.get(&format!("/bodies/{body}/edit?lang=fr")).await;
        assert!(page.text.contains("value=\"Conseil communal de Tiflet\""), "{}", page.text);
        let fields = [
            ("csrf", token_of(&page)),
            ("kind", "institution".into()),
            ("name.fr", "Conseil de Tiflet".into()),
            ("area", TIFLET.into()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(browser.post(&format!("/bodies/{body}"), &fields).await.status, 303);
        let found = world.get(&admin, &format!("/bodies/{body}")).await.want(200);
        assert_eq!(found["name"], json!({ "fr": "Conseil de Tiflet" }), "a form says all of it");
        let token = token_of(&browser.get(&format!("/bodies/{body}/edit")).await);
        let refused = browser.post(&format!("/bodies/{body}/delete"), &[("csrf", &token)]).await;
        assert_eq!(refused.status, 409);
        assert!(
            refused.text.contains("لا يمكن حذفها")
                || refused.text.contains("ne peut pas être supprimé"),
            "{}",
            refused.text
        );
        let page = browser.get(&format!("/posts/{seat}/edit?lang=fr")).await;
        assert!(page.text.contains("value=\"رئيس\""));
        let gone =
            browser.post(&format!("/posts/{seat}/delete"), &[("csrf", &token_of(&page))]).await;
        assert_eq!(gone.header("location"), format!("/bodies/{body}?done=post-deleted"));
        let gone = browser.post(&format!("/bodies/{body}/delete"), &[("csrf", &token)]).await;
        assert_eq!(gone.header("location"), "/bodies?done=body-deleted");
        world.get(&admin, &format!("/bodies/{body}")).await.want(404);
    });
}

#[test]
fn a_woman_holds_the_post_by_its_name_for_her() {
    on_both("post_feminine", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let said = json!({ "role": { "ar": "رئيس", "fr": "Président" }, "seats": 2,
            "role_feminine": { "ar": "رئيسة", "fr": "Présidente" } });
        let made = world.post(&admin, &format!("/bodies/{body}/posts"), said).await.want(201);
        assert_eq!(made["role_feminine"]["ar"], "رئيسة");
        let mut people = Vec::new();
        for (given, gender) in [("Salma", "female"), ("Driss", "male")] {
            let person = json!({ "names": [{ "script": "Latn", "given": given, "family": "Ouchrif" }],
                "home_area": TIFLET, "gender": gender });
            let person = id(&world.post(&admin, "/people", person).await.want(201));
            let said = json!({ "kind": "mandate", "role": { "fr": "Président" }, "post": made["id"], "began": "2021" });
            let held = hold(&world, &admin, &person, said).await;
            assert_eq!(held["role"], json!({ "fr": "Président" }), "as it was said");
            assert_eq!(held["role_feminine"]["fr"], "Présidente");
            people.push(person);
        }
        // Words of one's own are nobody's to change.
        let own = json!({ "kind": "mandate", "role": { "fr": "Président doyen" }, "post": made["id"], "began": "2015", "ended": "2016" });
        let own = hold(&world, &admin, &people[0], own).await;
        assert_eq!(own["role_feminine"]["fr"], Value::Null);
        let mut browser = clerk(&world, Role::Coordinator, Scope::Area(KHEMISSET.into())).await;
        let hers = browser.get(&format!("/people/{}?lang=fr", people[0])).await.text;
        assert!(hers.contains(">Présidente</bdi>") && hers.contains("Président doyen"), "{hers}");
        let his = browser.get(&format!("/people/{}?lang=fr", people[1])).await.text;
        assert!(his.contains(">Président</bdi>") && !his.contains("Présidente"), "{his}");
        let page = browser.get(&format!("/bodies/{body}?lang=ar")).await.text;
        assert!(page.contains(">رئيسة</th>") && page.contains(">رئيس</th>"), "{page}");
        let card = browser.get(&format!("/people/{}/card.vcf?lang=fr", people[0])).await.text;
        assert!(card.contains("TITLE:Présidente"), "{card}");
    });
}

#[test]
fn the_statutes_say_their_own_shares() {
    on_both("thresholds", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let said = json!({ "kind": "instance", "name": { "fr": "Bureau" }, "area": TIFLET });
        let body = make(&world, &admin, said).await;
        for (given, gender, born) in [("Salma", "female", "2000"), ("Driss", "male", "1960")] {
            let person = json!({ "names": [{ "script": "Latn", "given": given, "family": "Ouchrif" }],
                "home_area": TIFLET, "gender": gender, "birth_date": born });
            let person = id(&world.post(&admin, "/people", person).await.want(201));
            let said = json!({ "kind": "party_post", "role": { "fr": "Membre" }, "body": body, "began": "2021" });
            hold(&world, &admin, &person, said).await;
        }
        let mut browser = clerk(&world, Role::Admin, Scope::Whole).await;
        let page = browser.get(&format!("/bodies/{body}?lang=fr")).await.text;
        assert!(page.contains("leur proportion n’est pas donnée ici"), "{page}");
        let token = token_of(&browser.get("/settings/shares?lang=fr").await);
        let give = [
            ("csrf", token.as_str()),
            ("share", "young"),
            ("least", "60"),
            ("age", "35"),
            ("valid_from", "2018-03"),
            ("source", "Statuts, art. 12"),
        ];
        assert_eq!(browser.post("/settings/shares", &give).await.status, 303);
        let page = browser.get(&format!("/bodies/{body}?lang=fr")).await.text;
        assert!(page.contains("Moins de 35") && page.contains("Statuts, art. 12"), "{page}");
        assert!(!page.contains("leur proportion n’est pas donnée ici"), "{page}");
        let before = browser.get(&format!("/bodies/{body}?lang=fr&as_of=2017")).await.text;
        assert!(!before.contains("Statuts, art. 12"), "not yet in force");
        for (odd, field) in [("least", "least"), ("age", "age"), ("source", "source")] {
            let fields: Vec<(&str, &str)> = give.into_iter().filter(|(n, _)| *n != odd).collect();
            let refused = browser.post("/settings/shares", &fields).await;
            assert_eq!(refused.status, 422);
            assert!(refused.text.contains(&format!("id=\"f-{field}-error\"")), "{field}");
        }
        let page = browser.get("/settings/shares?lang=fr").await.text;
        let at = page.split("action=\"/settings/shares/").nth(1).expect("a removal");
        let at = format!("/settings/shares/{}", at.split('"').next().expect("its end"));
        assert_eq!(browser.post(&at, &[("csrf", &token)]).await.status, 303);
        assert!(!browser.get("/settings/shares").await.text.contains("art. 12"));
    });
}

#[test]
fn a_name_that_several_territories_bear_is_chosen_among_them() {
    on_both("area_ambiguous", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let mut browser = clerk(&world, Role::Coordinator, Scope::Area(KHEMISSET.into())).await;
        let address = format!("/people/{person}/tenures");
        let page = browser.get(&format!("{address}/new?lang=ar")).await;
        let token = token_of(&page);
        let said = |area: &'static str| {
            vec![("kind", "mandate"), ("role.ar", "مستشار"), ("status", "claimed"), ("area", area)]
        };
        let mut fields = said("الخميسات");
        fields.push(("csrf", &token));
        let asked = browser.post(&address, &fields).await;
        assert_eq!(asked.status, 422);
        assert!(asked.text.contains("name=\"area_of\" value=\"04.291\""), "{}", asked.text);
        assert!(asked.text.contains("الخميسات (إقليم)"), "{}", asked.text);
        let mut chosen = fields.clone();
        chosen.push(("area_of", "04.291"));
        assert_eq!(browser.post(&address, &chosen).await.status, 303);
        for typed in ["الخميسات (إقليم)", "Khémisset (province)"] {
            let mut fields = said(typed);
            fields.push(("csrf", &token));
            let saved = browser.post(&address, &fields).await;
            assert_eq!(saved.status, 303, "{typed}: {}", saved.text);
        }
        let list = world.get(&admin, &address).await.want(200);
        let areas: Vec<&Value> =
            list["items"].as_array().expect("tenures").iter().map(|t| &t["area"]).collect();
        assert_eq!(areas, [&json!(KHEMISSET), &json!(KHEMISSET), &json!(KHEMISSET)]);
        // The form of a body asks as well.
        let fields = [
            ("csrf", token.as_str()),
            ("kind", "instance"),
            ("name.fr", "Section"),
            ("area", "الخميسات"),
        ];
        let asked = browser.post("/bodies", &fields).await;
        assert_eq!(asked.status, 422);
        assert!(asked.text.contains("name=\"area_of\""), "{}", asked.text);
        let mut chosen = fields.to_vec();
        chosen.push(("area_of", "04.291"));
        assert_eq!(browser.post("/bodies", &chosen).await.status, 303);
        let mut none = said("Nulle part");
        none.push(("csrf", &token));
        assert_eq!(browser.post(&address, &none).await.status, 422);
    });
}
