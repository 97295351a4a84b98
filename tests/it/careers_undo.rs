//! An import of careers that was a mistake is taken back; and what a file may not tell
//! about those whom its importer does not see. Careers that leave as files.

use crate::support::program::Home;
use crate::support::{PASSWORD, Visitor, World, on_both, token_of};
use crate::tenures::{KHEMISSET, TIFLET, council, hold, id, living_in, somebody};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};
use std::io::Read;

/// Imports a file; its report, and the id under which it may be taken back.
async fn import(world: &World, token: &str, kind: &str, file: &str) -> (Value, String) {
    let reply = world.upload(token, &format!("/imports/{kind}"), file.as_bytes()).await;
    let id = reply.header("location").rsplit('/').next().unwrap_or_default().to_owned();
    (reply.want(200), id)
}

async fn undo(world: &World, token: &str, id: &str) -> Value {
    world.post(token, &format!("/import-runs/{id}/undo"), json!({})).await.want(200)
}

async fn held(world: &World, token: &str, person: &str) -> Vec<Value> {
    let list = world.get(token, &format!("/people/{person}/tenures")).await.want(200);
    list["items"].as_array().expect("tenures").clone()
}

const HEAD: &str = "given_latn,family_latn,kind,role_fr,body_name_fr,began,source\n";

#[test]
fn tenures_from_a_file_are_taken_back() {
    on_both("careers_undo", |world| async move {
        let world = world.with_areas().await;
        let token = world.coordinator(KHEMISSET).await;
        let (driss, omar) =
            (somebody(&world, &token, "Driss").await, somebody(&world, &token, "Omar").await);
        let old = json!({ "kind": "job", "role": { "fr": "Comptable" }, "began": "1990" });
        let old = hold(&world, &token, &driss, old).await;
        let file = format!(
            "{HEAD}Driss,Ouchrif,mandate,Conseiller,Conseil communal,2003,Le registre\n\
             Driss,Ouchrif,job,Comptable,,1990,Le registre\n\
             Omar,Ouchrif,club,Trésorier,Club,2001,Le registre\n\
             Omar,Ouchrif,club,Président,Club,2005,Le registre\n"
        );
        let (report, run) = import(&world, &token, "tenures", &file).await;
        assert_eq!((&report["created"], &report["updated"]), (&json!(3), &json!(1)), "{report}");
        let shown = world.get(&token, &format!("/import-runs/{run}")).await.want(200);
        assert_eq!((&shown["kind"], &shown["state"]), (&json!("tenures"), &json!("written")));
        let stranger =
            world.account("other", Role::Coordinator, Scope::Area("01.051".into())).await;
        world.get(&stranger, &format!("/import-runs/{run}")).await.want(404);
        world.post(&stranger, &format!("/import-runs/{run}/undo"), json!({})).await.want(404);

        // One of them was corrected since: it stays, and that is told.
        let president = held(&world, &token, &omar).await;
        let president = president.iter().find(|t| t["began"] == "2005").expect("the president");
        let path = format!("/tenures/{}", id(president));
        world.patch(&token, &path, json!({ "ended": "2009" })).await.want(200);
        let done = undo(&world, &token, &run).await;
        assert_eq!((&done["removed"], &done["restored"]), (&json!(2), &json!(1)), "{done}");
        let kept = json!([{ "row": 5, "person": omar, "tenure": president["id"], "reason": "changed_since" }]);
        assert_eq!(done["kept"], kept);
        assert_eq!(held(&world, &token, &driss).await, [old], "as it was before");
        assert_eq!(held(&world, &token, &omar).await.len(), 1);
        let again = world.post(&token, &format!("/import-runs/{run}/undo"), json!({})).await;
        assert_eq!(again.want(409)["code"], "import_undone");
        // The same file again is a new import; one that changes nothing leaves none.
        let (report, second) = import(&world, &token, "tenures", &file).await;
        assert_eq!((&report["created"], second.is_empty()), (&json!(2), false), "{report}");
        let (report, none) = import(&world, &token, "tenures", &file).await;
        assert_eq!((&report["unchanged"], none.as_str()), (&json!(4), ""));
    });
}

#[test]
fn everything_from_popolo_is_taken_back_the_last_first() {
    on_both("popolo_undo", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let file = json!({
            "persons": [{ "id": "p1", "name": "Amina Tazi" }, { "id": "p2", "name": "Omar Filali" }],
            "organizations": [{ "id": "o1", "name": "Conseil" }, { "id": "o2", "name": "Bureau", "parent_id": "o1" }],
            "posts": [{ "id": "s1", "organization_id": "o1", "role": "Présidente" }],
            "memberships": [
                { "id": "m1", "person_id": "p1", "organization_id": "o1", "post_id": "s1", "role": "Présidente", "start_date": "2015" },
                { "id": "m2", "person_id": "p2", "organization_id": "o2", "role": "Membre" },
            ],
        });
        let (report, run) = import(&world, &admin, "popolo", &file.to_string()).await;
        assert_eq!((&report["created"], &report["rejected"]), (&json!(7), &json!([])), "{report}");
        // Somebody has gone on with one of the two bodies.
        let person = somebody(&world, &admin, "Driss").await;
        hold(
            &world,
            &admin,
            &person,
            json!({ "kind": "job", "role": { "fr": "Greffier" }, "body": "o1" }),
        )
        .await;
        let done = undo(&world, &admin, &run).await;
        assert_eq!(
            (&done["removed"], &done["kept"]),
            (&json!(6), &json!([{ "row": 1, "body": "o1", "reason": "in_use" }]))
        );
        for gone in ["/people/p1", "/people/p2", "/bodies/o2"] {
            world.get(&admin, gone).await.want(404);
        }
        assert_eq!(world.get(&admin, "/bodies/o1/posts").await.want(200)["items"], json!([]));
        let (report, _) = import(&world, &admin, "popolo", &file.to_string()).await;
        assert_eq!((&report["created"], &report["unchanged"]), (&json!(6), &json!(1)), "{report}");
    });
}

#[test]
fn a_file_does_not_tell_whose_id_is_taken() {
    on_both("popolo_unseen", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let token = world.coordinator(KHEMISSET).await;
        let away = living_in(&world, &admin, "Driss", "01.051").await;
        let body = json!({ "kind": "institution", "name": { "fr": "Conseil" }, "area": "01.051" });
        let body = id(&world.post(&admin, "/bodies", body).await.want(201));
        let held_away =
            json!({ "kind": "job", "role": { "fr": "Greffier" }, "body": body, "began": "2001" });
        let held_away = id(&hold(&world, &admin, &away, held_away).await);
        // The same file with ids that something unseen has, and with ids that nothing has.
        let file = |p: &str, o: &str, m: &str| {
            json!({
                "persons": [{ "id": p, "name": "Nadia Filali", "hadir": {
                    "names": [{ "script": "Latn", "given": "Nadia", "family": "Filali" }], "home_area": TIFLET } }],
                "organizations": [{ "id": o, "name": "Bureau", "area_id": TIFLET }],
                "posts": [],
                "memberships": [{ "id": m, "person_id": p, "organization_id": o, "role": "Membre", "start_date": "2020" }],
            })
            .to_string()
        };
        let taken = file(&away, &body, &held_away);
        let (first, _) = import(&world, &token, "popolo", &taken).await;
        let (free, _) = import(&world, &token, "popolo", &file("x1", "x2", "x3")).await;
        for key in ["rows", "created", "unchanged", "rejected"] {
            assert_eq!(first[key], free[key], "{key}: {first} {free}");
        }
        assert_eq!(first["created"], 3);
        let (again, _) = import(&world, &token, "popolo", &taken).await;
        let (free, _) = import(&world, &token, "popolo", &file("x1", "x2", "x3")).await;
        assert_eq!((&again["unchanged"], &free["unchanged"]), (&json!(3), &json!(3)));
        // Theirs is as it was.
        assert_eq!(
            world.get(&admin, &format!("/people/{away}")).await.want(200)["name"]["fr"],
            "Driss Ouchrif"
        );
        assert_eq!(held(&world, &admin, &away).await.len(), 1);
        let links = |within: &str, parent: &str| {
            json!({
                "organizations": [{ "id": "y1", "name": "Comité", "area_id": TIFLET, "parent_id": parent }],
                "memberships": [{ "id": "y2", "person_id": "x1", "role": "Membre", "hadir": {
                    "kind": "function", "role": { "fr": "Membre" }, "within": within } }],
            })
            .to_string()
        };
        let (unseen, _) = import(&world, &token, "popolo", &links(&held_away, &body)).await;
        let (nothing, _) = import(&world, &token, "popolo", &links("nothing", "nothing")).await;
        assert_eq!(unseen, nothing);
        assert_eq!(unseen["rejected"].as_array().map(Vec::len), Some(2), "{unseen}");
    });
}

#[test]
fn careers_leave_with_a_reason_and_an_entry() {
    on_both("careers_leave", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (token, body) = (world.coordinator(KHEMISSET).await, council(&world, &admin).await);
        let mine = somebody(&world, &token, "Driss").await;
        let said = json!({ "kind": "mandate", "role": { "fr": "Conseiller" }, "body": body, "began": "2003" });
        hold(&world, &token, &mine, said.clone()).await;
        let away = living_in(&world, &admin, "Omar", "01.051").await;
        hold(&world, &admin, &away, json!({ "kind": "job", "role": { "fr": "Greffier" } })).await;
        let refused = world.get(&token, "/exports/tenures").await.want(422);
        assert_eq!(refused["errors"][0]["field"], "reason");
        let table = world.get(&token, "/exports/tenures?reason=Bilan").await;
        assert_eq!(
            (table.status, table.header("content-type").as_str()),
            (200, "text/csv; charset=utf-8")
        );
        assert!(
            table.text.contains("Conseiller") && !table.text.contains("Greffier"),
            "{}",
            table.text
        );
        let file = world.get(&token, "/exports/popolo?reason=Bilan").await.want(200);
        assert_eq!(file["memberships"].as_array().map(Vec::len), Some(1));
        world.get(&token, "/exports/everything?reason=x").await.want(404);
        let reader = world.account("reader", Role::Recruiter, Scope::Area(KHEMISSET.into())).await;
        world.get(&reader, "/exports/tenures?reason=x").await.want(403);
        let entries = world.get(&admin, "/audit").await.want(200);
        for action in ["tenure.export", "popolo.export"] {
            let entry = entries["items"]
                .as_array()
                .expect("entries")
                .iter()
                .find(|e| e["action"] == action);
            assert!(entry.is_some(), "{action}");
        }
        world.account("clerk", Role::Coordinator, Scope::Area(KHEMISSET.into())).await;
        let mut browser = Visitor::new(&world);
        browser.sign_in("clerk@example.org", PASSWORD).await;
        let page = browser.get("/people?lang=fr").await;
        assert!(page.text.contains("formaction=\"/exports/popolo\""), "{}", page.text);
        let csrf = token_of(&page);
        let left = browser.post("/exports/tenures", &[("csrf", &csrf), ("reason", "Bilan")]).await;
        assert_eq!(
            (left.status, left.header("content-disposition").contains("tenures.csv")),
            (200, true)
        );
        assert_eq!(
            browser.post("/exports/tenures", &[("csrf", &csrf), ("reason", "")]).await.status,
            422
        );
    });
}

#[test]
fn a_file_is_brought_and_taken_back_on_a_page() {
    on_both("careers_import_page", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let driss = somebody(&world, &admin, "Driss").await;
        world.account("clerk", Role::Coordinator, Scope::Area(KHEMISSET.into())).await;
        let mut browser = Visitor::new(&world);
        browser.sign_in("clerk@example.org", PASSWORD).await;
        let csrf = token_of(&browser.get("/careers/import?lang=fr").await);
        let page = "/careers/import";
        let bad = format!("{HEAD}Nobody,Here,job,Comptable,,1990,\n");
        let refused = browser
            .bring(page, &[("kind", None, b"tenures"), ("file", Some("a.csv"), bad.as_bytes())])
            .await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("Rien n’est enregistré"), "{}", refused.text);
        let good = format!("{HEAD}Driss,Ouchrif,job,Comptable,,1990,Le registre\n");
        let done = browser
            .bring(page, &[("kind", None, b"tenures"), ("file", Some("a.csv"), good.as_bytes())])
            .await;
        assert_eq!(done.status, 200, "{}", done.text);
        assert_eq!(held(&world, &admin, &driss).await.len(), 1);
        let at = done.text.split("action=\"/careers/import/").nth(1).expect("an undo");
        let at = format!("/careers/import/{}", at.split('"').next().expect("its end"));
        let back = browser.post(&at, &[("csrf", &csrf)]).await;
        assert_eq!(back.header("location"), "/careers/import?done=careers-undone");
        assert_eq!(held(&world, &admin, &driss).await, Vec::<Value>::new());
        assert_eq!(browser.post(&at, &[("csrf", &csrf)]).await.status, 409);
        let odd = browser
            .bring(page, &[("kind", None, b"people"), ("file", Some("a.csv"), good.as_bytes())])
            .await;
        assert_eq!(odd.status, 422, "people have a page of their own");
    });
}

#[test]
fn an_organisation_leaves_with_everything() {
    let home = Home::new("export_all");
    home.run(&["simulate", "--people", "400", "--gatherings", "1", "--seed", "7"]).want(0);
    home.run(&["export", "everything", "--out", "all.zip"]).want(2);
    home.run(&["export", "all", "--out", "all.zip", "--reason", "Départ"]).want(0);
    let file = std::fs::File::open(home.file("all.zip")).expect("the file");
    let mut zip = zip::ZipArchive::new(file).expect("a zip");
    let mut lines = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).expect(name).read_to_string(&mut text).expect("it unpacks");
        text.lines().count()
    };
    assert_eq!(lines("people.csv"), 401, "a head and everybody");
    assert_eq!(lines("gatherings.csv"), 2);
    assert!(lines("delegations.csv") > 1 && lines("enrolments.csv") > 1);
    assert!(lines("tenures.csv") >= 1 && lines("popolo.json") > 400);
    let db = rusqlite::Connection::open(home.database()).expect("the database");
    let count = |action: &str| -> i64 {
        let sql = "SELECT COUNT(*) FROM audit WHERE action = ?1 AND details LIKE '%Départ%'";
        db.query_row(sql, [action], |r| r.get(0)).expect("a count")
    };
    for action in ["people.export", "tenure.export", "popolo.export", "gatherings.export"] {
        assert_eq!(count(action), 1, "{action}");
    }
}
