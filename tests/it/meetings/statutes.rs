//! What a body's own statutes ask of its meetings.

use super::{Bureau, with};
use crate::gatherings::{KHEMISSET, RABAT};
use crate::support::{PASSWORD, Visitor, World, on_both, token_of};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::json;

async fn sitting(world: &World, bureau: &Bureau, starts: &str) -> String {
    let meeting = with(bureau.meeting(), "starts_at", json!(starts));
    let made = world.post(&bureau.admin, "/meetings", meeting).await.want(201);
    format!("/meetings/{}", super::id(&made))
}

#[test]
fn a_bodys_own_statutes_say_what_quorum_and_majority_are() {
    on_both("meeting_statutes", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let mut there = Vec::new();
        for n in 0..10 {
            let person = bureau.person(&world, &format!("Membre{n}"), "Zemmouri", "female").await;
            let tenure = json!({ "kind": "party_post", "role": { "fr": "Membre", "ar": "عضوة" }, "body": bureau.body,
                "began": "2018", "end_state": "ongoing" });
            world.post(&bureau.admin, &format!("/people/{person}/tenures"), tenure).await.want(201);
            if n < 6 {
                there.push(json!({ "person": person }));
            }
        }
        let mut pages = Vec::new();
        for day in ["2024-12-31", "2025-01-01"] {
            let page = sitting(&world, &bureau, &format!("{day}T17:00:00+01:00")).await;
            world.post(&bureau.admin, &format!("{page}/attendance"), json!(there)).await.want(200);
            let decided = json!({ "text": { "fr": "Décidé" }, "manner": "vote",
                "votes": { "for": 5, "against": 3, "abstained": 4 } });
            world.post(&bureau.admin, &format!("{page}/decisions"), decided).await.want(201);
            pages.push(page);
        }
        world.account("kawtar", Role::Secretary, Scope::Area(KHEMISSET.into())).await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("kawtar@example.org", PASSWORD).await;
        let shown = async |visitor: &mut Visitor<'_>, page: &str| {
            visitor.get(&format!("{page}?lang=fr")).await.text
        };
        // Where the statutes say nothing, more than half.
        for page in &pages {
            let text = shown(&mut visitor, page).await;
            assert!(text.contains("Quorum réuni\u{a0}: 6 membres sur 10"), "{text}");
            assert!(!text.contains("voix pour, il en fallait"), "5 of 8 are more than half");
        }
        let statutes = format!("/bodies/{}/statutes", bureau.body);
        let rule = |asks: &'static str, percent: &'static str| {
            [
                ("asks", asks),
                ("more_than_percent", percent),
                ("valid_from", "2025"),
                ("source", "Statuts, article 12"),
            ]
        };
        for (asks, percent) in [("quorum", "60"), ("majority", "66")] {
            let done = visitor.submit(&statutes, &statutes, &rule(asks, percent)).await;
            assert_eq!(done.status, 303, "{}", done.text);
        }
        // The day before they hold nothing changes; on the day itself they do.
        let text = shown(&mut visitor, &pages[0]).await;
        assert!(text.contains("Quorum réuni") && !text.contains("article 12"), "{text}");
        let text = shown(&mut visitor, &pages[1]).await;
        for word in [
            "Quorum non réuni\u{a0}: 6 membres sur 10 (Statuts, article 12)",
            "5 voix pour, il en fallait 6 (Statuts, article 12)",
        ] {
            assert!(text.contains(word), "{word}: {text}");
        }
        let minutes = visitor.get(&format!("{}/minutes.html?lang=fr", pages[1])).await.text;
        assert!(minutes.contains("7 étant nécessaires"), "{minutes}");
        let listed = visitor.get(&format!("{statutes}?lang=fr")).await.text;
        assert!(listed.contains("Quorum\u{a0}: plus de 60\u{a0}% des membres"), "{listed}");
        for (field, value) in [("more_than_percent", "100"), ("valid_from", "hier"), ("source", "")]
        {
            let mut wrong = rule("quorum", "60").to_vec();
            wrong.retain(|(name, _)| *name != field);
            wrong.push((field, value));
            let refused = visitor.submit(&statutes, &statutes, &wrong).await;
            assert_eq!(refused.status, 422, "{field}");
        }
        // Taken away, the usage holds again.
        for _ in 0..2 {
            let listed = visitor.get(&statutes).await;
            let at = listed.text.split(&format!("action=\"{statutes}/")).nth(1).expect("a removal");
            let removal = format!("{statutes}/{}", at.split('"').next().expect("its end"));
            let csrf = token_of(&listed);
            assert_eq!(visitor.post(&removal, &[("csrf", &csrf)]).await.status, 303);
        }
        let text = shown(&mut visitor, &pages[1]).await;
        assert!(text.contains("Quorum réuni\u{a0}: 6 membres sur 10"), "{text}");
        // The neighbour does not see the body at all.
        world.account("far", Role::Secretary, Scope::Area(RABAT.into())).await;
        let mut far = Visitor::new(&world);
        far.sign_in("far@example.org", PASSWORD).await;
        assert_eq!(far.get(&statutes).await.status, 404);
    });
}
