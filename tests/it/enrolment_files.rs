//! Enrolments from files.

use crate::delegations::{COMMUNES, Tree, id, tree};
use crate::enrolments::{enrol, person};
use crate::support::{World, on_both};
use hadir::kernel::report::Report;
use serde_json::json;

async fn import(world: &World, tree: &Tree, text: &str, dry: bool, partial: bool) -> Report {
    let (app, gathering, bytes) =
        (world.app.clone(), tree.gathering.clone(), text.as_bytes().to_vec());
    tokio::task::spawn_blocking(move || {
        let cx = app.system("test");
        hadir::gatherings::import::run(&app, &cx, &gathering, &bytes, dry, partial)
    })
    .await
    .expect("no panic")
    .expect("a report")
}

fn counts(report: &Report) -> (u64, u64, u64, u64, usize) {
    (report.rows, report.created, report.updated, report.unchanged, report.rejected.len())
}

fn codes(report: &Report) -> Vec<(u64, &str)> {
    report.rejected.iter().map(|r| (r.row, r.code.as_str())).collect()
}

/// Two communes of the province, one of them with a quota of three.
async fn communes(world: &World, admin: &str) -> (Tree, [String; 2]) {
    let tree = tree(world, admin, json!({ "target": 100 })).await;
    let child = |area: &str, limit: &str, n: i64| json!({ "area": area, "parent": tree.province, limit: n });
    let one = id(&world.post(admin, &tree.list(), child(COMMUNES[0], "quota", 3)).await.want(201));
    let two = id(&world.post(admin, &tree.list(), child(COMMUNES[2], "target", 9)).await.want(201));
    (tree, [one, two])
}

async fn held(world: &World, who: &str, delegation: &str) -> Vec<serde_json::Value> {
    let list = world.get(who, &format!("/delegations/{delegation}/enrolments")).await.want(200);
    list["items"].as_array().expect("items").clone()
}

#[test]
fn a_file_fills_delegations_and_again_changes_nothing() {
    on_both("file_again", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (tree, [one, two]) = communes(&world, &admin).await;
        let known = person(&world, &admin, "Nadia", COMMUNES[0]).await;
        let file = format!(
            "commune;nom complet;الاسم الكامل;placeholder;qualité;statut\n\
             {};Nadia AMRANI;;;élue;مؤكدة\n\
             {};Salma Idrissi;سلمى الإدريسي;;;invitée\n\
             تيفلت;;حسن الفيلالي;;;\n\
             tiflet;;;une élue;;\n\
             tiflet;;;une élue;;\n",
            COMMUNES[0], COMMUNES[0]
        );
        let dry = import(&world, &tree, &file, true, false).await;
        assert_eq!(counts(&dry), (5, 5, 0, 0, 0), "{:?}", dry.rejected);
        assert!(held(&world, &admin, &one).await.is_empty());
        let report = import(&world, &tree, &file, false, false).await;
        assert_eq!(counts(&report), (5, 5, 0, 0, 0), "{:?}", report.rejected);
        let there = held(&world, &admin, &one).await;
        assert_eq!(
            (&there[0]["person"], &there[0]["capacity"], &there[0]["status"]),
            (&json!(known), &json!("élue"), &json!("confirmed"))
        );
        assert_eq!(there[1]["status"], "invited");
        assert_eq!(held(&world, &admin, &two).await.len(), 3);
        let again = import(&world, &tree, &file, false, false).await;
        assert_eq!(counts(&again), (5, 0, 0, 5, 0), "{:?}", again.rejected);
        let moved = file.replace("invitée", "confirmée");
        let moved = import(&world, &tree, &moved, false, false).await;
        assert_eq!(counts(&moved), (5, 0, 1, 4, 0), "{:?}", moved.rejected);
        assert_eq!(held(&world, &admin, &one).await[1]["status"], "confirmed");
    });
}

#[test]
fn a_faulty_row_keeps_the_file_out_unless_the_good_ones_are_wanted() {
    on_both("file_faults", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (tree, [one, two]) = communes(&world, &admin).await;
        let elsewhere = person(&world, &admin, "Karim", COMMUNES[2]).await;
        enrol(&world, &admin, &tree.province, json!([{ "person": elsewhere }])).await;
        for _ in 0..2 {
            person(&world, &admin, "Omar", COMMUNES[2]).await;
        }
        let code = COMMUNES[0];
        let file = format!(
            "area,name_latn,membership_number,placeholder,status\n\
             {code},Salma Idrissi,,,\n\
             {code},Salma IDRISSI,,,\n\
             {code},=cmd(),,,\n\
             nulle part,Hassan Filali,,,\n\
             {code},,NO-SUCH,,\n\
             {code},,,,\n\
             {code},Hassan Filali,,une élue,\n\
             {code},Hassan Filali,,,présent\n\
             {tiflet},Karim Amrani,,,\n\
             {tiflet},Omar Amrani,,,\n\
             {code},,,a,\n\
             {code},,,b,\n\
             {code},,,c,\n",
            tiflet = COMMUNES[2]
        );
        let report = import(&world, &tree, &file, false, false).await;
        let wanted = vec![
            (3, "duplicate_row"),
            (4, "formula_cell"),
            (5, "unknown_area"),
            (6, "unknown_person"),
            (7, "bad_value"),
            (8, "bad_value"),
            (9, "bad_value"),
            (10, "already_enrolled"),
            (11, "ambiguous_name"),
            (14, "quota_exceeded"),
        ];
        assert_eq!(codes(&report), wanted);
        assert_eq!((report.created, report.updated), (0, 0));
        assert!(held(&world, &admin, &one).await.is_empty());
        let partial = import(&world, &tree, &file, false, true).await;
        assert_eq!((partial.created, codes(&partial)), (3, wanted));
        assert_eq!(held(&world, &admin, &one).await.len(), 3);
        assert!(held(&world, &admin, &two).await.is_empty());
    });
}

#[test]
fn a_file_that_is_no_list_of_enrolments_is_told_as_a_whole() {
    on_both("file_whole", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (tree, _) = communes(&world, &admin).await;
        for (file, code) in [
            ("", "empty_file"),
            ("area,name_latn,colour\nx,y,z\n", "unknown_column"),
            ("name_latn\nx\n", "missing_column"),
            ("area,capacity\nx,y\n", "missing_column"),
        ] {
            let report = import(&world, &tree, file, false, true).await;
            assert!(report.is_unreadable(), "{file:?}");
            assert_eq!(report.rejected[0].code, code, "{file:?}");
        }
    });
}
