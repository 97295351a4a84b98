//! What is kept of a person: as given, or refused by its field.

use super::{TIFLET, fault, ids, make, named, with};
use crate::support::on_both;
use serde_json::{Value, json};

#[test]
fn a_person_comes_back_as_given() {
    on_both("people_create", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = json!({
            "names": [
                { "script": "Arab", "given": "محمد", "family": "لحموش" },
                { "script": "Latn", "given": "Mohamed", "family": "Lahmouche", "kind": "main" },
                { "script": "Latn", "given": "Med", "kind": "alias" },
            ],
            "gender": "male", "birth_date": "1961-03", "birth_place": { "area": TIFLET, "locality": "دوار القديم" },
            "home_area": TIFLET, "phones": ["06 12 34 56 78", "+212612345678"], "emails": ["M.Lahmouche@Example.org"],
            "membership": { "number": "KH-0001", "since": "1999", "status": "active" },
            "skills": ["محاسبة"],
        });
        let made = world.post(&admin, "/people", body).await.want(201);
        assert_eq!(made["name"], json!({ "ar": "محمد لحموش", "fr": "Mohamed Lahmouche" }));
        assert_eq!(
            made["names"][2],
            json!({ "script": "Latn", "given": "Med", "family": null, "kind": "alias" })
        );
        assert_eq!(
            made["phones"],
            json!(["+212612345678"]),
            "national numbers read as +212, each once"
        );
        assert_eq!(made["emails"], json!(["m.lahmouche@example.org"]));
        assert_eq!(made["possible_duplicates"], json!([]));
        let id = made["id"].as_str().expect("an id");
        let read = world.get(&admin, &format!("/people/{id}")).await.want(200);
        let mut expected = made.clone();
        expected.as_object_mut().expect("an object").remove("possible_duplicates");
        assert_eq!(read, expected);
    });
}

#[test]
fn only_a_name_is_needed() {
    on_both("people_minimal", |world| async move {
        let admin = world.admin().await;
        let made = world
            .post(&admin, "/people", json!({ "names": [{ "script": "Arab", "family": "بنعلي" }] }))
            .await
            .want(201);
        assert_eq!(made["names"][0]["kind"], "main");
        assert_eq!(made["gender"], Value::Null);
        assert_eq!(made["phones"], json!([]));
        assert_eq!(made["name"], json!({ "ar": "بنعلي" }));
        assert_eq!(fault(world.post(&admin, "/people", json!({})).await, "names"), "missing");
        assert_eq!(
            fault(world.post(&admin, "/people", json!({ "names": [] })).await, "names"),
            "missing"
        );
        let nameless = json!({ "names": [{ "script": "Arab" }] });
        assert_eq!(
            fault(world.post(&admin, "/people", nameless).await, "names[0].given"),
            "missing"
        );
    });
}

#[test]
fn what_is_wrong_is_told_by_its_field_and_nothing_is_kept() {
    on_both("people_bad", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let ok = || named("سعاد", "الفاسي");
        let long = "ن".repeat(101);
        let cases: Vec<(Value, &str, &str)> = vec![
            (json!({ "names": "سعاد" }), "names", "not_a_list"),
            (json!({ "names": ["سعاد"] }), "names[0]", "not_an_object"),
            (
                json!({ "names": [{ "script": "Arab", "given": 5 }] }),
                "names[0].given",
                "not_a_text",
            ),
            (json!({ "names": [{ "given": "سعاد" }] }), "names[0].script", "missing"),
            (
                json!({ "names": [{ "script": "Cyrl", "given": "سعاد" }] }),
                "names[0].script",
                "unknown_value",
            ),
            (
                json!({ "names": [{ "script": "Arab", "given": "Souad" }] }),
                "names[0].given",
                "wrong_script",
            ),
            (
                json!({ "names": [{ "script": "Latn", "family": "الفاسي" }] }),
                "names[0].family",
                "wrong_script",
            ),
            (
                json!({ "names": [{ "script": "Arab", "given": "سعاد", "kind": "nick" }] }),
                "names[0].kind",
                "unknown_value",
            ),
            (
                json!({ "names": [{ "script": "Arab", "given": "سعاد", "title": "x" }] }),
                "names[0].title",
                "unknown_field",
            ),
            (
                json!({ "names": [{ "script": "Arab", "given": long }] }),
                "names[0].given",
                "too_long",
            ),
            (
                json!({ "names": [{ "script": "Arab", "given": "سعاد\u{202E}" }] }),
                "names[0].given",
                "invisible_character",
            ),
            (
                json!({ "names": [{ "script": "Arab", "given": "سع\u{200B}اد" }] }),
                "names[0].given",
                "invisible_character",
            ),
            (
                json!({ "names": [{ "script": "Arab", "given": "سعاد\u{0007}" }] }),
                "names[0].given",
                "invisible_character",
            ),
            (
                json!({ "names": [{ "script": "Arab", "given": "سعاد\u{061C}" }] }),
                "names[0].given",
                "invisible_character",
            ),
            (json!({ "names": [{ "script": "Arab", "given": "  " }] }), "names[0].given", "empty"),
            (with(ok(), "gender", json!("f")), "gender", "unknown_value"),
            (with(ok(), "gender", json!(1)), "gender", "not_a_text"),
            (with(ok(), "birth_date", json!("1980-02-31")), "birth_date", "bad_date"),
            (with(ok(), "birth_date", json!("31/01/1980")), "birth_date", "bad_date"),
            (with(ok(), "birth_place", json!("Rabat")), "birth_place", "not_an_object"),
            (
                with(ok(), "birth_place", json!({ "area": "99.999" })),
                "birth_place.area",
                "unknown_area",
            ),
            (with(ok(), "home_area", json!("99.999")), "home_area", "unknown_area"),
            (with(ok(), "phones", json!(["12"])), "phones[0]", "bad_phone"),
            (with(ok(), "phones", json!("0612345678")), "phones", "not_a_list"),
            (with(ok(), "emails", json!(["a@b.c", "nobody"])), "emails[1]", "bad_email"),
            (
                with(ok(), "membership", json!({ "status": "gone" })),
                "membership.status",
                "unknown_value",
            ),
            (
                with(ok(), "membership", json!({ "since": "2003-13" })),
                "membership.since",
                "bad_date",
            ),
            (with(ok(), "membership", json!({ "card": "1" })), "membership.card", "unknown_field"),
            (with(ok(), "skills", json!([1])), "skills[0]", "not_a_text"),
            (with(ok(), "nationality", json!("MA")), "nationality", "unknown_field"),
        ];
        for (body, field, code) in cases {
            let shown = body.to_string();
            assert_eq!(fault(world.post(&admin, "/people", body).await, field), code, "{shown}");
        }
        assert_eq!(ids(&world.get(&admin, "/people").await.want(200)), Vec::<String>::new());
    });
}

#[test]
fn joiners_and_vowel_marks_stay_in_a_name() {
    on_both("people_marks", |world| async move {
        let admin = world.admin().await;
        let id = make(&world, &admin, named("مُحَمَّد", "عبد\u{200C}الله")).await;
        let read = world.get(&admin, &format!("/people/{id}")).await.want(200);
        assert_eq!(read["names"][0]["given"], "مُحَمَّد");
        assert_eq!(ids(&world.get(&admin, "/people?q=محمد").await.want(200)), [id]);
    });
}

#[test]
fn a_patch_changes_what_it_names_and_null_clears() {
    on_both("people_patch", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let mut body = with(
            named("Fatima", "Zahraoui"),
            "membership",
            json!({ "number": "7", "status": "active" }),
        );
        body["phones"] = json!(["0612345678"]);
        body["gender"] = json!("female");
        let id = make(&world, &admin, body).await;
        let path = format!("/people/{id}");
        let changed = world
            .patch(&admin, &path, json!({ "gender": null, "home_area": TIFLET, "membership": { "status": "lapsed" } }))
            .await
            .want(200);
        assert_eq!(changed["gender"], Value::Null);
        assert_eq!(changed["home_area"], TIFLET);
        assert_eq!(
            changed["membership"],
            json!({ "number": "7", "since": null, "status": "lapsed" })
        );
        assert_eq!(changed["phones"], json!(["+212612345678"]));
        let names = json!({ "names": [{ "script": "Arab", "given": "فاطمة", "family": "الزهراوي" }], "phones": null });
        let renamed = world.patch(&admin, &path, names).await.want(200);
        assert_eq!(renamed["name"], json!({ "ar": "فاطمة الزهراوي" }));
        assert_eq!(renamed["phones"], json!([]));
        assert_eq!(world.get(&admin, &path).await.want(200), renamed);
        assert_eq!(
            ids(&world.get(&admin, "/people?q=Zahraoui").await.want(200)),
            std::slice::from_ref(&id),
            "found by the new name"
        );
        assert_eq!(
            fault(world.patch(&admin, &path, json!({ "names": null })).await, "names"),
            "missing"
        );
        assert_eq!(
            fault(world.patch(&admin, &path, json!({ "name": "x" })).await, "name"),
            "unknown_field"
        );
        assert_eq!(world.get(&admin, &path).await.want(200), renamed);
    });
}

#[test]
fn a_person_is_deleted_unless_something_refers_to_them() {
    on_both("people_delete", |world| async move {
        let admin = world.admin().await;
        let id = make(&world, &admin, named("Omar", "Fassi")).await;
        let path = format!("/people/{id}");
        let chaired = id.clone();
        world
            .app
            .act(&world.app.system("test"), move |tx, _| {
                tx.execute(
                    "INSERT INTO gatherings (id, title_fr, starts_at, venue_fr, chair_person, created_at)
                     VALUES ('g', 'Rassemblement', 1, 'Salle', $1, 1)",
                    hadir::args![chaired],
                )
            })
            .await
            .expect("a gathering");
        let refused = world.delete(&admin, &path).await;
        assert_eq!((refused.status, refused.code().as_str()), (409, "person_in_use"));
        world.get(&admin, &path).await.want(200);
        world
            .app
            .act(&world.app.system("test"), |tx, _| tx.execute("DELETE FROM gatherings", &[]))
            .await
            .expect("gone");
        assert_eq!(world.delete(&admin, &path).await.status, 204);
        assert_eq!(world.get(&admin, &path).await.status, 404);
        assert_eq!(world.delete(&admin, &path).await.status, 404);
        assert_eq!(ids(&world.get(&admin, "/people?q=Omar").await.want(200)), Vec::<String>::new());
    });
}

#[test]
fn contacts_are_sealed_in_the_database() {
    on_both("people_sealed", |world| async move {
        let admin = world.admin().await;
        let mut body = with(named("Adil", "Mernissi"), "phones", json!(["0661998877"]));
        body["emails"] = json!(["adil@example.org"]);
        make(&world, &admin, body).await;
        let system = world.app.system("test");
        let rows = world.app.look(&system, |tx, _| {
            let rows = tx.query("SELECT sealed, lookup FROM person_contacts ORDER BY kind", &[])?;
            Ok(rows.iter().map(|r| [r.bytes(0), r.bytes(1)].concat()).collect::<Vec<_>>())
        });
        let rows = rows.await.expect("contacts");
        assert_eq!(rows.len(), 2);
        for row in rows {
            let text = String::from_utf8_lossy(&row).into_owned();
            assert!(!text.contains("661998877") && !text.contains("adil"));
        }
    });
}
