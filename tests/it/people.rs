//! People: made, found in either script, changed, kept within scopes, written down.

use crate::support::{World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

const KHEMISSET: &str = "04.291";
const TIFLET: &str = "04.291.01.05";
const RABAT: &str = "04.421";

fn named(given: &str, family: &str) -> Value {
    let script = if given.is_ascii() { "Latn" } else { "Arab" };
    json!({ "names": [{ "script": script, "given": given, "family": family }] })
}

fn with(mut person: Value, key: &str, value: Value) -> Value {
    person[key] = value;
    person
}

fn ids(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().expect("items");
    items.iter().map(|i| i["id"].as_str().expect("an id").to_owned()).collect()
}

async fn make(world: &World, token: &str, person: Value) -> String {
    world.post(token, "/people", person).await.want(201)["id"].as_str().expect("an id").to_owned()
}

fn fault(reply: crate::support::Reply, field: &str) -> String {
    let body = reply.want(422);
    let errors = body["errors"].as_array().expect("errors");
    let found = errors.iter().find(|e| e["field"] == field);
    found.unwrap_or_else(|| panic!("no fault of {field}: {body}"))["code"]
        .as_str()
        .expect("a code")
        .to_owned()
}

/// Entries of the audit with this action.
async fn entries(world: &World, admin: &str, action: &str) -> Vec<Value> {
    let list = world.get(admin, "/audit?limit=200").await.want(200);
    let items = list["items"].as_array().expect("items").clone();
    items.into_iter().filter(|e| e["action"] == action).collect()
}

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
            [id.clone()],
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
fn a_name_is_found_in_the_other_script() {
    on_both("people_search", |world| async move {
        let admin = world.admin().await;
        let lahmouche = make(&world, &admin, named("محمد", "لحموش")).await;
        let benani = make(&world, &admin, named("Khadija", "Bennani")).await;
        make(&world, &admin, named("عمر", "التازي")).await;
        for (q, id) in [
            ("Mohamed Lahmouche", &lahmouche),
            ("lahmouche mohammed", &lahmouche),
            ("لحموش", &lahmouche),
            ("Lahm", &lahmouche),
            ("mohamed lah", &lahmouche),
            ("خديجة بناني", &benani),
            ("خديج", &benani),
        ] {
            let found =
                world.get(&admin, &format!("/people?q={}", q.replace(' ', "%20"))).await.want(200);
            assert_eq!(ids(&found).first(), Some(id), "{q}: {found}");
            let score = found["items"][0]["score"].as_f64().expect("a score");
            assert!((0.0..=1.0).contains(&score), "{q}: {score}");
        }
        assert_eq!(
            ids(&world.get(&admin, "/people?q=Zzyzx").await.want(200)),
            Vec::<String>::new()
        );
        assert_eq!(ids(&world.get(&admin, "/people?q=...").await.want(200)), Vec::<String>::new());
    });
}

#[test]
fn a_number_finds_its_holder_and_a_phone_only_for_those_who_write() {
    on_both("people_exact", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let mut body = with(named("Salma", "Idrissi"), "membership", json!({ "number": "KH 17" }));
        body["phones"] = json!(["0661000001"]);
        body["home_area"] = json!(TIFLET);
        let id = make(&world, &admin, body).await;
        let secretary =
            world.account("secretary", Role::Secretary, Scope::Area(KHEMISSET.into())).await;
        for token in [&admin, &secretary] {
            let found = world.get(token, "/people?q=KH%2017").await.want(200);
            assert_eq!(ids(&found), [id.clone()]);
            assert_eq!(found["items"][0]["headline"]["fr"], "Tiflet · n° KH 17");
        }
        assert_eq!(ids(&world.get(&admin, "/people?q=06.61.00.00.01").await.want(200)), [id]);
        assert_eq!(
            ids(&world.get(&secretary, "/people?q=0661000001").await.want(200)),
            Vec::<String>::new()
        );
    });
}

#[test]
fn everybody_stands_once_over_the_pages() {
    on_both("people_pages", |world| async move {
        let admin = world.admin().await;
        let mut made = Vec::new();
        for (given, family) in [
            ("Zineb", "Amrani"),
            ("Ali", "Élalami"),
            ("Ali", "Elalami"),
            ("Ali", "Elalami"),
            ("أحمد", "الوردي"),
            ("نادية", "أمين"),
        ] {
            made.push(make(&world, &admin, named(given, family)).await);
        }
        made.sort();
        for lang in ["ar", "fr"] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = world
                    .get(&admin, &format!("/people?lang={lang}&limit=2{cursor}"))
                    .await
                    .want(200);
                seen.extend(ids(&page));
                match page["next_cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => break,
                }
            }
            assert_eq!(seen.len(), 6);
            seen.sort();
            assert_eq!(seen, made, "{lang}");
        }
        let french = world.get(&admin, "/people?lang=fr&limit=1").await.want(200);
        assert_eq!(french["items"][0]["name"]["fr"], "Zineb Amrani", "by family name");
        assert_eq!(french["items"][0]["score"], Value::Null);
        for bad in [
            "limit=0",
            "limit=201",
            "limit=x",
            "cursor=zzz",
            "cursor=r.9999",
            "cursor=a..",
            "sort=name",
            "q=a%E2%80%AEb",
        ] {
            assert_eq!(world.get(&admin, &format!("/people?{bad}")).await.status, 422, "{bad}");
        }
    });
}

#[test]
fn a_search_goes_on_over_pages() {
    on_both("people_ranked_pages", |world| async move {
        let admin = world.admin().await;
        for n in 0..5 {
            make(
                &world,
                &admin,
                with(named("Amina", "Tazi"), "birth_date", json!(format!("198{n}"))),
            )
            .await;
        }
        let first = world.get(&admin, "/people?q=amina&limit=3").await.want(200);
        let next = first["next_cursor"].as_str().expect("a cursor");
        let second =
            world.get(&admin, &format!("/people?q=amina&limit=3&cursor={next}")).await.want(200);
        assert_eq!(second["next_cursor"], Value::Null);
        let mut all = [ids(&first), ids(&second)].concat();
        all.dedup();
        assert_eq!(all.len(), 5);
    });
}

#[test]
fn an_area_holds_its_subtree() {
    on_both("people_area", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tiflet =
            make(&world, &admin, with(named("Rim", "Alaoui"), "home_area", json!(TIFLET))).await;
        make(&world, &admin, with(named("Rim", "Alaoui"), "home_area", json!(RABAT))).await;
        for q in ["", "&q=Rim"] {
            let found = world.get(&admin, &format!("/people?area={KHEMISSET}{q}")).await.want(200);
            assert_eq!(ids(&found), [tiflet.clone()], "{q}");
        }
        assert_eq!(fault(world.get(&admin, "/people?area=99").await, "area"), "unknown_area");
        assert_eq!(
            ids(&world.get(&admin, "/people?body=none").await.want(200)),
            Vec::<String>::new()
        );
    });
}

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
        assert_eq!(ids(&world.get(&coordinator, "/people").await.want(200)), [near.clone()]);
        assert_eq!(
            ids(&world.get(&coordinator, "/people?q=Rifai").await.want(200)),
            [near.clone()]
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
            [claimant.clone()]
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
fn likely_duplicates_are_told_and_created() {
    on_both("people_duplicates", |world| async move {
        let admin = world.admin().await;
        let mut first = with(named("محمد", "لحموش"), "birth_date", json!("1970-01-02"));
        first["phones"] = json!(["0661223344"]);
        let id = make(&world, &admin, first).await;
        let likely = |reply: Value| -> Vec<String> {
            let list = reply["possible_duplicates"].as_array().expect("a list").clone();
            list.iter().map(|d| d["id"].as_str().expect("an id").to_owned()).collect()
        };
        let post = |body: Value| world.post(&admin, "/people", body);
        let latin = post(with(named("Mohamed", "Lahmouche"), "birth_date", json!("1970-01-02")))
            .await
            .want(201);
        assert_eq!(
            likely(latin),
            [id.clone()],
            "the same name in the other script, born the same day"
        );
        let other_day =
            post(with(named("محمد", "لحموش"), "birth_date", json!("1985-07-30"))).await.want(201);
        assert_eq!(likely(other_day), Vec::<String>::new(), "born another day");
        let by_phone =
            post(with(named("Simo", "L."), "phones", json!(["+212661223344"]))).await.want(201);
        assert_eq!(likely(by_phone), [id]);
        let nobody = post(named("عائشة", "برادة")).await.want(201);
        assert_eq!(likely(nobody), Vec::<String>::new());
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
