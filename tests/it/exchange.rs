//! Careers out of one installation and into another: Popolo there and back without a
//! loss, a table of tenures.

use crate::support::{World, on_both, place};
use crate::tenures::{TIFLET, council, hold, id, somebody};
use hadir::tenures::exchange;
use serde_json::{Value, json};
use std::sync::Arc;

pub async fn popolo(world: &World) -> Vec<u8> {
    let app = world.app.clone();
    let work = move || exchange::export(&app, &app.system("export"), Some("test"));
    tokio::task::spawn_blocking(work).await.expect("a thread").expect("a file")
}

async fn bring(world: &World, file: &[u8], dry: bool) -> Value {
    let (app, file) = (world.app.clone(), file.to_vec());
    let work = move || {
        exchange::import(
            &app,
            &app.system("import"),
            &file,
            (dry, false),
            Arc::new(|_, _, _, _| Ok(())),
        )
    };
    json!(tokio::task::spawn_blocking(work).await.expect("a thread").expect("a report"))
}

pub async fn fill(world: &World, admin: &str) -> String {
    let person = json!({
        "names": [
            { "script": "Latn", "given": "Hassan", "family": "Ouchrif" },
            { "script": "Arab", "given": "حسن", "family": "أوشريف" },
            { "script": "Latn", "given": "Hassane", "kind": "printed" },
        ],
        "gender": "male", "birth_date": "1958", "home_area": TIFLET,
        "birth_place": { "area": "04.291", "locality": "حي السلام" },
        "phones": ["0661000000"], "emails": ["h@example.org"], "skills": ["finances"],
        "membership": { "number": "KH-1", "since": "2001-03", "status": "active" },
    });
    let person = id(&world.post(admin, "/people", person).await.want(201));
    let commune = council(world, admin).await;
    let section = json!({ "kind": "instance", "name": { "ar": "لجنة" }, "parent": commune, "area": TIFLET,
        "valid_from": "2003", "valid_until": "2015-09" });
    let section = id(&world.post(admin, "/bodies", section).await.want(201));
    let posts = format!("/bodies/{commune}/posts");
    let seat = json!({ "role": { "ar": "نائب الرئيس", "fr": "Vice-président" }, "seats": 4, "basis": "elected",
        "role_feminine": { "ar": "نائبة الرئيس", "fr": "Vice-présidente" } });
    let seat = id(&world.post(admin, &posts, seat).await.want(201));
    let by_right = json!({ "role": { "fr": "Membre de droit" }, "basis": "ex_officio", "sits_by": { "post": seat } });
    world.post(admin, &format!("/bodies/{section}/posts"), by_right).await.want(201);
    let by_role = json!({ "role": { "fr": "Invité" }, "basis": "ex_officio",
        "sits_by": { "body": section, "role": { "ar": "عضو", "fr": "Membre" } } });
    world.post(admin, &posts, by_role).await.want(201);
    let add = async |said: Value| id(&hold(world, admin, &person, said).await);
    let study = add(
        json!({ "kind": "study", "role": { "ar": "إجازة" }, "body_name": { "ar": "كلية الحقوق" } }),
    )
    .await;
    add(json!({ "kind": "job", "role": { "fr": "Service civil" }, "after": study, "end_state": "ended" })).await;
    let mandate = add(json!({ "kind": "mandate", "role": { "ar": "مستشار" }, "body": commune, "area": TIFLET,
        "began": "2003-09-12", "ended": "2009", "how": "elected", "election": "2003-09-12", "status": "inferred",
        "source": "مقال", "constituency": "3", "on_behalf_of": "حزب", "outcomes": "طرق" })).await;
    add(json!({ "kind": "function", "role": { "ar": "نائب" }, "post": seat, "began": "2003", "ended": "2009-06",
        "within": mandate, "end_cause": "انتخابات" })).await;
    add(json!({ "kind": "party_post", "role": { "fr": "Membre" }, "body": section, "began": "2014", "end_state": "unknown" })).await;
    add(json!({ "kind": "club", "role": { "fr": "Président" }, "body_name": { "fr": "Club de Tiflet" }, "how": "other", "how_text": "Assemblée" })).await;
    somebody(world, admin, "Driss").await;
    person
}

#[test]
fn popolo_there_and_back_is_the_same() {
    on_both("popolo_round", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = fill(&world, &admin).await;
        let first = popolo(&world).await;
        let file: Value = serde_json::from_slice(&first).expect("JSON");
        for list in ["persons", "organizations", "memberships", "posts", "areas"] {
            let ids: Vec<&str> = file[list]
                .as_array()
                .expect(list)
                .iter()
                .filter_map(|o| o["id"].as_str())
                .collect();
            assert!(!ids.is_empty() && ids.is_sorted(), "{list}: {ids:?}");
        }
        let of = |role: &str| {
            let all = file["memberships"].as_array().expect("memberships");
            all.iter().find(|m| m["role"] == role).expect(role).clone()
        };
        let mandate = of("مستشار");
        assert_eq!(mandate["person_id"], person.as_str());
        assert_eq!(
            (&mandate["start_date"], &mandate["end_date"]),
            (&json!("2003-09-12"), &json!("2009"))
        );
        // A body that is a name is an organization, too.
        let club = of("Président")["organization_id"].clone();
        let all = file["organizations"].as_array().expect("organizations");
        assert!(all.iter().any(|o| o["id"] == club && o["name"] == "Club de Tiflet"), "{club}");

        // Out of either engine into a file of SQLite.
        let fresh = tokio::task::spawn_blocking(|| place::fresh("popolo_back"));
        let places = fresh.await.expect("places");
        let other = World::open_told(&places[0], &|_| {}).await;
        let tried = bring(&other, &first, true).await;
        assert_eq!(tried["rejected"], json!([]), "{tried}");
        assert_eq!(
            serde_json::from_slice::<Value>(&popolo(&other).await).expect("JSON")["persons"],
            json!([])
        );
        let report = bring(&other, &first, false).await;
        assert_eq!(report["rejected"], json!([]), "{report}");
        let second = popolo(&other).await;
        assert_eq!(String::from_utf8_lossy(&second), String::from_utf8_lossy(&first));
        let again = bring(&other, &first, false).await;
        assert_eq!((&again["created"], &again["rejected"]), (&json!(0), &json!([])), "{again}");
        // What is held in a seat is held there, too.
        let token = other.admin().await;
        let timeline = other.get(&token, &format!("/people/{person}/timeline")).await.want(200);
        let here = world.get(&admin, &format!("/people/{person}/timeline")).await.want(200);
        assert_eq!(timeline, here);
        drop(other);
        let gone = || places.into_iter().for_each(|place| place.drop());
        tokio::task::spawn_blocking(gone).await.expect("gone");
    });
}

#[test]
fn popolo_of_others_is_read_by_what_it_says() {
    on_both("popolo_foreign", |world| async move {
        let file = json!({
            "persons": [{ "id": "p1", "name": "Amina Tazi", "other_names": [{ "name": "أمينة التازي" }],
                "contact_details": [{ "type": "email", "value": "a@example.org" }] }],
            "organizations": [{ "id": "o1", "name": "Conseil" }],
            "memberships": [{ "id": "m1", "person_id": "p1", "organization_id": "o1", "role": "Présidente",
                "start_date": "2003", "end_date": "2009-06" }],
        });
        let report = bring(&world, file.to_string().as_bytes(), false).await;
        assert_eq!((&report["created"], &report["rejected"]), (&json!(3), &json!([])), "{report}");
        let admin = world.admin().await;
        let person = world.get(&admin, "/people/p1").await.want(200);
        assert_eq!(person["name"], json!({ "ar": "أمينة التازي", "fr": "Amina Tazi" }));
        let held = world.get(&admin, "/people/p1/tenures").await.want(200);
        let held = &held["items"][0];
        assert_eq!(
            (&held["id"], &held["body"], &held["status"]),
            (&json!("m1"), &json!("o1"), &json!("imported"))
        );

        // One that names nobody keeps the whole file out.
        let odd = json!({ "persons": [{ "id": "p2", "name": "Driss" }],
            "memberships": [{ "id": "m2", "person_id": "nobody", "role": "Membre" }] });
        let report = bring(&world, odd.to_string().as_bytes(), false).await;
        assert_eq!(report["rejected"][0]["column"], "memberships[0]");
        assert_eq!(report["created"], 0);
        world.get(&admin, "/people/p2").await.want(404);
        let broken = bring(&world, b"[1]", false).await;
        assert_eq!(broken["rejected"][0]["row"], 0, "{broken}");
    });
}

#[test]
fn a_table_of_tenures_is_read_once_and_written_as_it_is_read() {
    on_both("tenure_sheet", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = json!({ "names": [{ "script": "Latn", "given": "Hassan", "family": "Ouchrif" }],
            "home_area": TIFLET, "membership": { "number": "KH-1" } });
        let person = id(&world.post(&admin, "/people", person).await.want(201));
        let file = "membership_number,kind,role_ar,role_fr,body_name_fr,began,ended\n\
            KH-1,mandate,مستشار,Conseiller,Conseil communal,2003-09,2009\n\
            KH-1,club,,Président,Club,,\n";
        let report = world.upload(&admin, "/imports/tenures", file.as_bytes()).await.want(200);
        assert_eq!((&report["created"], &report["rejected"]), (&json!(2), &json!([])), "{report}");
        let report = world.upload(&admin, "/imports/tenures", file.as_bytes()).await.want(200);
        assert_eq!((&report["created"], &report["unchanged"]), (&json!(0), &json!(2)), "{report}");
        let named = "given_latn,family_latn,kind,role_fr,body_name_fr,began,source\n\
            Hassan,Ouchrif,mandate,Conseiller,Conseil communal,2003-09,Le registre\n";
        let report = world.upload(&admin, "/imports/tenures", named.as_bytes()).await.want(200);
        assert_eq!(report["updated"], 1, "{report}");
        let held = world.get(&admin, &format!("/people/{person}/tenures")).await.want(200);
        assert_eq!(held["items"][0]["source"], "Le registre");
        assert_eq!(held["items"][0]["ended"], "2009", "an empty cell changes nothing");
        assert_eq!(held["items"][0]["role"]["ar"], "مستشار");
        let bad = "membership_number,kind,role_fr,began\nKH-1,mandate,A,soon\nKH-9,mandate,A,2003\nKH-1,throne,A,2003\n";
        let report = world.upload(&admin, "/imports/tenures", bad.as_bytes()).await.want(200);
        let told: Vec<(u64, &str, &str)> = report["rejected"]
            .as_array()
            .expect("rejected")
            .iter()
            .map(|r| {
                (
                    r["row"].as_u64().unwrap_or(0),
                    r["column"].as_str().unwrap_or(""),
                    r["code"].as_str().unwrap_or(""),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (2, "began", "bad_date"),
                (3, "membership_number", "bad_value"),
                (4, "kind", "bad_value")
            ]
        );
        assert_eq!(report["created"], 0);

        let areas =
            "membership_number,kind,role_fr,area\nKH-1,job,A,الخميسات\nKH-1,job,B,Nulle part\n";
        let report = world.upload(&admin, "/imports/tenures", areas.as_bytes()).await.want(200);
        for (at, row) in [(0, 2), (1, 3)] {
            let told = &report["rejected"][at];
            assert_eq!(
                (&told["row"], &told["code"]),
                (&json!(row), &json!("unknown_area")),
                "{report}"
            );
        }
        let named = "membership_number,kind,role_fr,area\nKH-1,job,Greffier,Khémisset (province)\n";
        let report = world.upload(&admin, "/imports/tenures", named.as_bytes()).await.want(200);
        assert_eq!(report["created"], 1, "{report}");
        let again = world.upload(&admin, "/imports/tenures", named.as_bytes()).await.want(200);
        assert_eq!(again["unchanged"], 1, "{again}");

        let app = world.app.clone();
        let work = move || exchange::sheet::export(&app, &app.system("export"), None);
        let written = tokio::task::spawn_blocking(work).await.expect("a thread").expect("a file");
        let report = world.upload(&admin, "/imports/tenures", &written).await.want(200);
        assert_eq!(
            (&report["unchanged"], &report["rejected"]),
            (&json!(3), &json!([])),
            "{report}"
        );
    });
}
