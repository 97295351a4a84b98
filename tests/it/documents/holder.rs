//! A text gives somebody an office in which we keep somebody else: shown side by side, to
//! who may see both.

use super::{KHEMISSET, accept, bring, id, of_kind};
use crate::support::{PASSWORD, Visitor, World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

const RABAT: &str = "04.421";
const SAID: &str = "M. Karim Ouazzani a été président du conseil communal d’Oulmès de 2003 à 2009.";

/// The council of Oulmès with its president and its bureau; the ids of the two posts.
async fn council(world: &World, admin: &str) -> (String, String) {
    let name = json!({ "ar": "مجلس جماعة والماس", "fr": "Conseil communal d'Oulmès" });
    let body = json!({ "kind": "institution", "name": name, "area": KHEMISSET });
    let body = id(&world.post(admin, "/bodies", body).await.want(201));
    let mut posts = Vec::new();
    for (role, seats) in [
        (json!({ "ar": "رئيس المجلس", "fr": "Président" }), 1),
        (json!({ "fr": "Conseiller" }), 25),
    ] {
        let post = json!({ "role": role, "seats": seats });
        posts.push(id(&world.post(admin, &format!("/bodies/{body}/posts"), post).await.want(201)));
    }
    (posts[0].clone(), posts[1].clone())
}

async fn person(world: &World, admin: &str, given: &str, family: &str, home: &str) -> String {
    let names = json!([{ "script": "Latn", "given": given, "family": family }]);
    id(&world.post(admin, "/people", json!({ "names": names, "home_area": home })).await.want(201))
}

async fn holds(
    world: &World,
    admin: &str,
    person: &str,
    post: &str,
    began: &str,
    ended: &str,
) -> String {
    let said = json!({ "kind": "function", "role": { "fr": "Président" }, "post": post, "began": began,
        "ended": ended, "source": "Procès-verbal" });
    id(&world.post(admin, &format!("/people/{person}/tenures"), said).await.want(201))
}

fn found(document: &Value) -> Vec<&Value> {
    let findings = of_kind(document, "position")[0]["findings"].as_array().expect("findings");
    findings.iter().filter(|f| f["code"] == "other_holder").collect()
}

#[test]
fn another_holder_of_a_single_seat_stands_beside_what_the_text_says() {
    on_both("documents_holder", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (chair, seat) = council(&world, &admin).await;
        let driss = person(&world, &admin, "Driss", "Benhaddou", KHEMISSET).await;
        let held = holds(&world, &admin, &driss, &chair, "2001", "2006").await;
        // Neither a term that ended as this one began, nor a seat among many, contradicts.
        let before = person(&world, &admin, "Hassan", "Zeroual", KHEMISSET).await;
        holds(&world, &admin, &before, &chair, "1992", "1997").await;
        holds(&world, &admin, &before, &seat, "2003", "2009").await;
        let document = bring(&world, &admin, SAID, "2025").await;
        let all = found(&document);
        assert_eq!(all.len(), 1, "{document}");
        let beside = &all[0]["held"];
        assert_eq!((&beside["tenure"], &beside["person"]), (&json!(held), &json!(driss)));
        assert_eq!(
            (&beside["name"]["fr"], &beside["source"]),
            (&json!("Driss Benhaddou"), &json!("Procès-verbal"))
        );
        assert_eq!((&beside["began"], &beside["ended"]), (&json!("2001"), &json!("2006")));
        // In Arabic, where the post is called by more words than the text has.
        let arabic =
            "ازداد كريم الوزاني سنة 1961 بوالماس. وكان رئيسا لمجلس جماعة والماس من 2003 إلى 2009.";
        assert_eq!(found(&bring(&world, &admin, arabic, "2025").await).len(), 1);
        // The page shows both, each with its source; all at once leaves it to be looked at.
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", PASSWORD).await;
        let desk = format!("/documents/{}", id(&document));
        let page = visitor.get(&format!("{desk}?lang=fr")).await;
        for words in [
            "Nous tenons une autre personne",
            "<bdi>Driss Benhaddou</bdi> · <bdi>2001 à 2006</bdi>",
            "<bdi>Karim Ouazzani</bdi> · <bdi>2003 à 2009</bdi>",
            "Procès-verbal",
        ] {
            assert!(page.text.contains(words), "{words}: {}", page.text);
        }
        let karim = of_kind(&document, "person")[0];
        visitor.submit(&desk, &format!("/claims/{}/person", id(karim)), &[]).await;
        let left = world.get(&admin, &desk).await.want(200);
        assert_eq!(of_kind(&left, "position")[0]["state"], "open");
        let trail = world.get(&admin, "/audit?limit=200").await.want(200);
        assert!(trail.to_string().contains("document.read"));
        // Once somebody says so, both are kept.
        let led = accept(&world, &admin, of_kind(&document, "position")[0]).await;
        assert_eq!(led["created"], true);
    });
}

#[test]
fn terms_one_after_the_other_and_the_same_holder_contradict_nothing() {
    on_both("documents_holder_none", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (chair, _) = council(&world, &admin).await;
        let karim = person(&world, &admin, "Karim", "Ouazzani", KHEMISSET).await;
        let driss = person(&world, &admin, "Driss", "Benhaddou", KHEMISSET).await;
        holds(&world, &admin, &driss, &chair, "1997", "2003").await;
        holds(&world, &admin, &karim, &chair, "2003", "2009").await;
        holds(&world, &admin, &driss, &chair, "2009", "2015").await;
        let document = bring(&world, &admin, SAID, "2025").await;
        assert_eq!(found(&document), [] as [&Value; 0], "{document}");
    });
}

#[test]
fn a_holder_whom_one_may_not_see_is_not_told_of() {
    on_both("documents_holder_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (chair, _) = council(&world, &admin).await;
        let driss = person(&world, &admin, "Driss", "Benhaddou", RABAT).await;
        holds(&world, &admin, &driss, &chair, "2001", "2006").await;
        let press = world.account("press", Role::Press, Scope::Area(KHEMISSET.into())).await;
        let document = bring(&world, &press, SAID, "2025").await;
        assert_eq!(found(&document), [] as [&Value; 0]);
        assert!(!document.to_string().contains("Benhaddou"));
        let path = format!("/documents/{}", id(&document));
        assert_eq!(found(&world.get(&admin, &path).await.want(200)).len(), 1);
    });
}
