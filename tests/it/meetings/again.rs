//! A decision on a delegation that is there already.

use super::{Bureau, id};
use crate::gatherings::{KHEMISSET, rabat_gathering};
use crate::support::{PASSWORD, Visitor, on_both};
use serde_json::json;

#[test]
fn a_decision_sets_the_delegation_anew_once_both_numbers_were_seen() {
    on_both("decision_again", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let gathering = rabat_gathering(&world, &bureau.admin).await;
        let first = bureau.sits(&world).await;
        let decide = async |meeting: &str, target: i64, instead_of: Option<i64>| {
            let mut fixes = json!({ "gathering": gathering, "area": KHEMISSET, "target": target });
            if let Some(old) = instead_of {
                fixes["instead_of"] = json!(old);
            }
            let body =
                json!({ "text": { "fr": format!("{target} personnes") }, "delegation": fixes });
            world.post(&bureau.admin, &format!("/meetings/{meeting}/decisions"), body).await
        };
        let made = decide(&first, 1000, None).await.want(201);
        let delegation = made["delegation"].as_str().expect("its id").to_owned();
        world.clock.advance(60);
        let second = bureau.sits(&world).await;
        let refused = decide(&second, 1200, None).await;
        assert_eq!((refused.status, refused.code().as_str()), (409, "delegation_exists"));
        assert_eq!(refused.json()["numbers"]["target"], 1000);
        let stale = decide(&second, 1200, Some(900)).await;
        assert_eq!((stale.status, stale.code().as_str()), (409, "delegation_changed"));
        assert_eq!(stale.json()["numbers"]["target"], 1000);
        let address = format!("/delegations/{delegation}");
        assert_eq!(world.get(&bureau.admin, &address).await.want(200)["target"], 1000);
        let done = decide(&second, 1200, Some(1000)).await.want(201);
        assert_eq!((&done["delegation"], &done["number"]), (&json!(delegation), &json!(1)));
        let now = world.get(&bureau.admin, &address).await.want(200);
        assert_eq!((&now["target"], &now["fixed_by"]), (&json!(1200), &json!(second)));
        assert_eq!(now["decision"], done["id"], "the one that fixed it last");
    });
}

#[test]
fn in_the_room_the_old_number_stands_beside_the_new_one() {
    on_both("decision_again_page", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let gathering = rabat_gathering(&world, &bureau.admin).await;
        let meeting = super::with(bureau.meeting(), "prepares", json!(gathering));
        let meeting = id(&world.post(&bureau.admin, "/meetings", meeting).await.want(201));
        let naima = bureau.person(&world, "Naïma", "Ait Bouhou", "female").await;
        let there = json!({ "person": naima, "state": "excused" });
        world
            .post(&bureau.admin, &format!("/meetings/{meeting}/attendance"), there)
            .await
            .want(201);
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", PASSWORD).await;
        let page = format!("/meetings/{meeting}?lang=fr");
        let action = format!("/meetings/{meeting}/decisions");
        let said = |target: &'static str| {
            vec![
                ("text.fr", "Le nombre est fixé"),
                ("delegation.area", KHEMISSET),
                ("delegation.target", target),
                ("owner", "Naïma Ait Bouhou"),
            ]
        };
        assert_eq!(visitor.submit(&page, &action, &said("1000")).await.status, 303);
        let refused = visitor.submit(&page, &action, &said("1200")).await;
        assert_eq!(refused.status, 409);
        assert!(
            refused.text.contains("déjà un objectif de 1000\u{a0}: le remplacer par 1200"),
            "{}",
            refused.text
        );
        assert!(refused.text.contains("value=\"Naïma Ait Bouhou\""), "what was typed stays");
        let mut confirmed = said("1200");
        confirmed.push(("delegation.instead_of", "1000"));
        let done = visitor.submit(&page, &action, &confirmed).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let decisions = format!("/meetings/{meeting}/decisions");
        let all = world.get(&bureau.admin, &decisions).await.want(200);
        assert_eq!(all["items"][1]["owner"], json!(naima), "known by exactly that name");
        let path =
            format!("/delegations/{}", all["items"][1]["delegation"].as_str().expect("its id"));
        assert_eq!(world.get(&bureau.admin, &path).await.want(200)["target"], 1200);
        // Who is known by no record is kept as they were named, in their language.
        let other = [("text.fr", "Les cars"), ("owner", "سلمى بنيس")];
        assert_eq!(visitor.submit(&page, &action, &other).await.status, 303);
        let all = world.get(&bureau.admin, &decisions).await.want(200);
        assert_eq!(all["items"][2]["owner"], json!({ "ar": "سلمى بنيس" }));
        // Beside a woman's name the words are a woman's.
        let shown = visitor.get(&page).await.text;
        assert!(shown.contains("<span>Excusée</span>"), "{shown}");
        let arabic = visitor.get(&format!("/meetings/{meeting}?lang=ar")).await.text;
        assert!(arabic.contains("<span>معتذرة</span>"));
        let there = json!({ "person": naima, "state": "present" });
        world
            .post(&bureau.admin, &format!("/meetings/{meeting}/attendance"), there)
            .await
            .want(201);
        assert!(visitor.get(&page).await.text.contains("Noter le départ"));
    });
}
