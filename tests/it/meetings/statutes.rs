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

#[test]
fn statutes_are_kept_corrected_and_ended_by_calls_too() {
    on_both("meeting_statutes_calls", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let admin = &bureau.admin;
        let path = format!("/bodies/{}/statutes", bureau.body);
        let quorum = json!({ "asks": "quorum", "more_than_percent": 60, "valid_from": "2018-03",
            "source": "Statuts, article 12" });
        let made = world.post(admin, &path, quorum.clone()).await.want(201);
        let rule = format!("{path}/{}", super::id(&made));
        assert_eq!((&made["body"], &made["days"]), (&json!(bureau.body), &json!(null)));
        assert_eq!(made["valid_until"], json!(null));
        // Ended, and followed by another.
        let ended = world.patch(admin, &rule, json!({ "valid_until": "2024" })).await.want(200);
        assert_eq!(
            (&ended["valid_until"], &ended["more_than_percent"]),
            (&json!("2024"), &json!(60))
        );
        let next =
            with(with(quorum.clone(), "more_than_percent", json!(50)), "valid_from", json!("2025"));
        world.post(admin, &path, next).await.want(201);
        let listed = world.get(admin, &format!("{path}?limit=1")).await.want(200);
        assert_eq!(listed["items"][0], ended);
        let cursor = listed["next_cursor"].as_str().expect("there is more").to_owned();
        let more = world.get(admin, &format!("{path}?limit=1&cursor={cursor}")).await.want(200);
        assert_eq!(
            (&more["items"][0]["valid_from"], &more["next_cursor"]),
            (&json!("2025"), &json!(null))
        );
        // Its end is taken back.
        let open = world.patch(admin, &rule, json!({ "valid_until": null })).await.want(200);
        assert_eq!(open["valid_until"], json!(null));
        let notice =
            json!({ "asks": "notice", "days": 7, "valid_from": "2018", "source": "Art. 9" });
        for (sent, field, code) in [
            (json!({}), "asks", "missing"),
            (with(quorum.clone(), "asks", json!("unanimity")), "asks", "unknown_value"),
            (
                with(quorum.clone(), "more_than_percent", json!(100)),
                "more_than_percent",
                "out_of_range",
            ),
            (with(quorum.clone(), "days", json!(3)), "days", "not_of_this_rule"),
            (with(quorum.clone(), "kind", json!("ordinary")), "kind", "not_of_this_rule"),
            (with(notice.clone(), "days", json!(null)), "days", "missing"),
            (with(notice.clone(), "days", json!(0)), "days", "out_of_range"),
            (
                with(notice.clone(), "more_than_percent", json!(5)),
                "more_than_percent",
                "not_of_this_rule",
            ),
            (with(quorum.clone(), "valid_until", json!("2017")), "valid_until", "before_beginning"),
            (with(quorum.clone(), "source", json!("a\u{202E}b")), "source", "invisible_character"),
            (with(quorum.clone(), "until", json!("2017")), "until", "unknown_field"),
        ] {
            let refused = world.post(admin, &path, sent.clone()).await.want(422);
            let first = &refused["errors"][0];
            assert_eq!((&first["field"], &first["code"]), (&json!(field), &json!(code)), "{sent}");
        }
        let wrong = world.patch(admin, &rule, json!({ "asks": "notice" })).await.want(422);
        assert_eq!(wrong["errors"][0]["field"], "days");
        assert_eq!(world.delete(admin, &rule).await.status, 204);
        assert_eq!(world.delete(admin, &rule).await.status, 404);
        assert_eq!(world.patch(admin, &rule, json!({})).await.status, 404);
        // Press reads a body and changes none; the neighbour sees neither.
        let press = world.account("press", Role::Press, Scope::Area(KHEMISSET.into())).await;
        world.get(&press, &path).await.want(200);
        assert_eq!(world.post(&press, &path, quorum.clone()).await.status, 403);
        let far = world.account("far", Role::Secretary, Scope::Area(RABAT.into())).await;
        assert_eq!(world.get(&far, &path).await.status, 404);
        assert_eq!(world.post(&far, &path, quorum).await.status, 404);
    });
}

#[test]
fn a_bodys_own_notice_goes_before_the_usual_one_from_the_day_it_holds() {
    on_both("meeting_statutes_notice", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let admin = &bureau.admin;
        let path = format!("/bodies/{}/statutes", bureau.body);
        // Convened on 13 June: five days before, and six.
        let mut meetings = Vec::new();
        for (day, kind) in [("18", "ordinary"), ("19", "ordinary"), ("18", "extraordinary")] {
            let meeting = with(bureau.meeting(), "kind", json!(kind));
            let meeting = with(meeting, "date_text", json!(null));
            let meeting =
                with(meeting, "starts_at", json!(format!("2025-06-{day}T17:00:00+01:00")));
            let made = world.post(admin, "/meetings", meeting).await.want(201);
            let page = format!("/meetings/{}", super::id(&made));
            world.post(admin, &format!("{page}/convocation"), json!({})).await.want(201);
            meetings.push(page);
        }
        let found = async || {
            let mut out = Vec::new();
            for page in &meetings {
                let shown = world.get(admin, page).await.want(200);
                let first = shown["findings"].as_array().expect("findings").first().cloned();
                out.push(first.map(|f| {
                    assert_eq!(f["code"], "notice_short");
                    f["source"].as_str().expect("a source").to_owned()
                }));
            }
            out
        };
        assert_eq!(found().await, [None, None, None], "three days are usual");
        let notice = json!({ "asks": "notice", "days": 6, "valid_from": "2025-06-19",
            "source": "Statuts, article 9" });
        let made = world.post(admin, &path, notice.clone()).await.want(201);
        assert_eq!(found().await, [None, None, None], "it does not hold yet on the 18th");
        let rule = format!("{path}/{}", super::id(&made));
        world.patch(admin, &rule, json!({ "valid_from": "2025-06-18" })).await.want(200);
        let own = || Some("Statuts, article 9".to_owned());
        assert_eq!(found().await, [own(), None, own()]);
        let urgent = with(with(notice, "kind", json!("extraordinary")), "days", json!(2));
        world.post(admin, &path, with(urgent, "valid_from", json!("2018"))).await.want(201);
        assert_eq!(found().await, [own(), None, None]);
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", PASSWORD).await;
        let listed = visitor.get(&format!("{path}?lang=ar")).await.text;
        assert!(
            listed.contains("الاستدعاء: قبل الاجتماع بيومين على الأقل (اجتماع استثنائي)"),
            "{listed}"
        );
        assert!(listed.contains("الاستدعاء: قبل الاجتماع بـ6 أيام على الأقل"), "{listed}");
        // Ended by the page: the form stands there filled.
        let open = visitor.get(&format!("{path}?lang=fr&rule={}", super::id(&made))).await.text;
        assert!(
            open.contains("value=\"Statuts, article 9\"") && open.contains("value=\"6\""),
            "{open}"
        );
        let ended = [
            ("asks", "notice"),
            ("days", "6"),
            ("valid_from", "2025-06-01"),
            ("valid_until", "2025-06-17"),
            ("source", "Statuts, article 9"),
        ];
        let form = format!("{path}?rule={}", super::id(&made));
        let done = visitor.submit(&form, &rule, &ended).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(found().await, [None, None, None]);
        assert_eq!(visitor.get(&format!("{path}?rule=none")).await.status, 404);
    });
}
