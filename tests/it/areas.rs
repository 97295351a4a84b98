//! Territories.

use crate::support::{PASSWORD, Reply, Visitor, World, on_both};
use axum::body::Body;
use axum::http::Request;

#[test]
fn a_name_alone_finds_the_province_and_the_town() {
    on_both("areas_search", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let found = world.get(&admin, "/areas?q=الخميسات").await.want(200);
        let codes: Vec<&str> = found["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter_map(|a| a["code"].as_str())
            .collect();
        assert_eq!(codes, ["04.291", "04.291.01.01"]);
        let latin = world.get(&admin, "/areas?q=khemisset&kind=province").await.want(200);
        assert_eq!(latin["items"][0]["code"], "04.291");
    });
}

/// A file of areas, sent as a form.
async fn import(world: &World, token: &str, ask: &str, text: &str) -> Reply {
    let body = format!(
        "--part\r\ncontent-disposition: form-data; name=\"file\"; filename=\"areas.csv\"\r\n\
         content-type: text/csv\r\n\r\n{text}\r\n--part--\r\n"
    );
    let request = Request::post(format!("/api/v1/imports/areas{ask}"))
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "multipart/form-data; boundary=part");
    world.send(request.body(Body::from(body)).expect("a request")).await
}

#[test]
fn the_same_file_again_changes_nothing_and_an_empty_cell_keeps_what_is_there() {
    on_both("areas_again", |world| async move {
        let admin = world.admin().await;
        let file = "code,parent_code,kind,name_fr,name_ar,population_2024\n\
                    11.1.1,11.1,commune_rurale,Sidi Yahya,سيدي يحيى,9000\n\
                    11.1,11,province,Zaër,زعير,\n11,MA,region,Nord,الشمال,";
        let first = import(&world, &admin, "", file).await.want(200);
        assert_eq!((&first["created"], &first["rows"]), (&3.into(), &3.into()), "{first}");
        let again = import(&world, &admin, "", file).await.want(200);
        assert_eq!((&again["created"], &again["unchanged"]), (&0.into(), &3.into()), "{again}");
        let kind = "code,kind,name_fr\n11.1.1,commune_urbaine,Sidi Yahya";
        let changed = import(&world, &admin, "", kind).await.want(200);
        assert_eq!(changed["updated"], 1, "{changed}");
        let area = world.get(&admin, "/areas/11.1.1").await.want(200);
        assert_eq!(area["kind"], "urban_commune");
        assert_eq!((&area["population"], &area["parent"]), (&9000.into(), &"11.1".into()));
    });
}

#[test]
fn a_faulty_row_of_a_file_keeps_all_of_it_out_and_is_named() {
    on_both("areas_faulty", |world| async move {
        let admin = world.admin().await;
        let file = "code,parent_code,kind,name_fr,population_2024\n\
                    11,MA,region,Nord,5\n12,13,province,Nulle part,6\n\
                    14,15,region,Anneau,7\n15,14,region,Anneau,8\n16,MA,planet,Mars,-1";
        let told = import(&world, &admin, "", file).await.want(200);
        let said: Vec<(u64, &str)> = told["rejected"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|r| (r["row"].as_u64().expect("a row"), r["column"].as_str().expect("a column")))
            .collect();
        let parent = "parent_code";
        assert_eq!(
            said,
            [(3, parent), (4, parent), (5, parent), (6, "kind"), (6, "population_2024")]
        );
        assert_eq!(world.get(&admin, "/areas/11").await.status, 404);
        import(&world, &admin, "?partial=true&dry_run=true", file).await.want(200);
        assert_eq!(world.get(&admin, "/areas/11").await.status, 404);
        import(&world, &admin, "?partial=true", file).await.want(200);
        assert_eq!(world.get(&admin, "/areas/11").await.status, 200);
    });
}

/// Somebody's scope is their area and all below it, wherever it is moved.
#[test]
fn what_hangs_below_a_moved_area_is_in_the_new_scope() {
    on_both("areas_moved", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = serde_json::json!({
            "names": [{ "script": "Latn", "given": "Rkia", "family": "Zemmouri" }],
            "home_area": "04.291.03.07",
        });
        let made = world.post(&admin, "/people", person).await.want(201);
        let rabat = world.coordinator("04.421").await;
        let path = format!("/people/{}", made["id"].as_str().expect("an id"));
        assert_eq!(world.get(&rabat, &path).await.status, 404);
        let file = "code,parent_code,kind,name_fr\n04.291,04.421,province,Khémisset";
        assert_eq!(import(&world, &admin, "", file).await.want(200)["updated"], 1);
        assert_eq!(world.get(&rabat, &path).await.status, 200);
    });
}

#[test]
fn an_empty_tree_offers_the_territories_that_come_along() {
    on_both("areas_shipped", |world| async move {
        world.admin().await;
        let mut admin = Visitor::new(&world);
        admin.headers.push(("accept-language", "fr".into()));
        admin.sign_in("admin@example.org", PASSWORD).await;
        let offer = "<form method=\"post\" action=\"/areas\">";
        assert!(admin.get("/areas").await.text.contains(offer));
        let done = admin.submit("/areas", "/areas", &[]).await;
        assert_eq!(
            (done.status, done.header("location")),
            (303, "/areas?done=areas-loaded".into())
        );
        let shown = admin.get("/areas?kind=rural_commune").await.text;
        assert!(shown.contains("04.291.03.01") && !shown.contains(offer));
    });
}
