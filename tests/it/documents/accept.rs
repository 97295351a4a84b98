//! What accepting writes, by the rooms that own it; what refusing does not.

use super::{CAREER, KHEMISSET, MEETING, accept, accept_all, bring, id, of_kind, written};
use crate::support::{World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

async fn press(world: &World) -> String {
    world.account("press", Role::Press, Scope::Area(KHEMISSET.into())).await
}

#[test]
fn a_career_is_accepted_and_stands_complete_with_its_sources() {
    on_both("documents_career", |world| async move {
        let world = world.with_areas().await;
        let (admin, press) = (world.admin().await, press(&world).await);
        let document = bring(&world, &press, CAREER, "2025-06-12").await;
        let person = of_kind(&document, "person")[0];
        assert_eq!(person["matches"], json!([]), "nobody is known yet");
        accept_all(&world, &press, &document).await;
        let found = world
            .get(&admin, "/people?q=%D8%A8%D9%88%D8%B2%D9%84%D9%85%D8%A7%D8%B7")
            .await
            .want(200);
        assert_eq!(found["items"].as_array().map(Vec::len), Some(1), "one person, once");
        let person = id(&found["items"][0]);
        let kept = world.get(&admin, &format!("/people/{person}")).await.want(200);
        assert_eq!((&kept["birth_date"], &kept["home_area"]), (&json!("1958"), &json!(KHEMISSET)));
        assert_eq!(kept["birth_place"]["locality"], "تيفلت");
        let timeline = world.get(&admin, &format!("/people/{person}/timeline")).await.want(200);
        let tenures = timeline["tenures"].as_array().expect("tenures");
        let held: Vec<(String, String, String)> = tenures
            .iter()
            .map(|t| {
                let text = |key: &str| t[key].as_str().unwrap_or("").to_owned();
                assert_eq!(t["status"], "claimed");
                assert!(text("source").contains("La Rive"), "{t}");
                (text("kind"), text("began"), text("ended"))
            })
            .collect();
        for (kind, began, ended) in [
            ("study", "", ""),
            ("job", "", ""),
            ("competition", "1984", "1996"),
            ("job", "1997", "2011"),
            ("function", "2003", "2009"),
            ("function", "2009", "2015"),
            ("mandate", "1997", "2003"),
            ("mandate", "2009", "2015"),
        ] {
            let wanted = (kind.to_owned(), began.to_owned(), ended.to_owned());
            assert!(held.contains(&wanted), "{wanted:?} is missing: {held:?}");
        }
        assert!(held.iter().any(|h| h.0 == "club"), "{held:?}");
        assert!(tenures.iter().all(|t| t["role"]["ar"] != "عضوا"), "roles stand alone");
        let trail = world.get(&admin, "/audit?limit=200").await.want(200);
        let trail = trail["items"].as_array().expect("entries");
        let accepted = trail.iter().filter(|e| e["action"] == "claim.accept").count();
        assert_eq!(accepted, document["claims"].as_array().map_or(0, Vec::len));
    });
}

#[test]
fn a_meeting_its_gathering_and_the_number_promised_are_made() {
    on_both("documents_meeting", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let document = bring(&world, &admin, MEETING, "2025-06-12").await;
        accept_all(&world, &admin, &document).await;
        let gatherings = world.get(&admin, "/gatherings").await.want(200);
        let gathering = &gatherings["items"][0];
        assert_eq!(gatherings["items"].as_array().map(Vec::len), Some(1));
        assert_eq!(gathering["starts_at"], "2025-06-14T15:00:00+01:00");
        assert_eq!(gathering["venue"]["name"]["fr"], "salle couverte du complexe Ibn Khaldoun");
        assert_eq!(gathering["venue"]["area"], "04.421");
        let chair = gathering["chair"].as_str().expect("a person");
        let chair = world.get(&admin, &format!("/people/{chair}")).await.want(200);
        assert_eq!(chair["name"]["fr"], "Salim Benaddi");
        assert_eq!(chair["gender"], "male");
        let path = format!("/gatherings/{}/delegations", id(gathering));
        let delegations = world.get(&admin, &path).await.want(200);
        let delegation = &delegations["items"][0];
        assert_eq!((&delegation["area"], &delegation["target"]), (&json!(KHEMISSET), &json!(1000)));
        let meetings = world.get(&admin, "/meetings").await.want(200);
        let meeting = &meetings["items"][0];
        assert_eq!(meeting["title"]["fr"], "Réunion organisationnelle");
        assert_eq!(meeting["date_text"], "lundi 10 juin 2025");
        assert_eq!(meeting["findings"][0]["code"], "weekday_mismatch");
        assert_eq!(meeting["prepares"], gathering["id"]);
        assert_eq!(delegation["fixed_by"], meeting["id"]);
        let there =
            world.get(&admin, &format!("/meetings/{}/attendance", id(meeting))).await.want(200);
        let head = &there["items"][0];
        assert_eq!(head["person"], meeting["chair"]);
        assert_eq!(head["capacities"][0], "membre du Bureau politique");
        // Another paper tells the same: one source more, nothing twice.
        let before = written(&world).await;
        let again = format!("{MEETING} Fin.");
        let document = bring(&world, &admin, &again, "2025-06-13").await;
        accept_all(&world, &admin, &document).await;
        assert_eq!(written(&world).await, before);
    });
}

#[test]
fn nothing_is_written_after_a_refusal_and_it_is_remembered() {
    on_both("documents_refused", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let document = bring(&world, &admin, CAREER, "2025-06-12").await;
        let before = written(&world).await;
        for claim in document["claims"].as_array().expect("claims") {
            let path = format!("/claims/{}", id(claim));
            for _ in 0..2 {
                let answer =
                    world.post(&admin, &path, json!({ "verdict": "reject" })).await.want(200);
                assert_eq!(answer["result"]["state"], "rejected");
            }
        }
        assert_eq!(written(&world).await, before);
        let again = world.get(&admin, &format!("/documents/{}", id(&document))).await.want(200);
        let states = again["claims"].as_array().expect("claims").iter().map(|c| &c["state"]);
        assert!(states.into_iter().all(|s| s == "rejected"));
    });
}

#[test]
fn accepting_twice_answers_the_same_and_writes_once() {
    on_both("documents_twice", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let document = bring(&world, &admin, CAREER, "2025-06-12").await;
        let claim = of_kind(&document, "position")[0];
        let first = accept(&world, &admin, claim).await;
        let then = written(&world).await;
        assert_eq!(accept(&world, &admin, claim).await, first);
        assert_eq!(written(&world).await, then);
        let path = format!("/claims/{}", id(claim));
        let reply = world.post(&admin, &path, json!({ "verdict": "reject" })).await;
        assert_eq!((reply.status, reply.code().as_str()), (409, "claim_accepted"));
        // A tenure brought its person along: the person's own claim is the same one.
        let person = accept(&world, &admin, of_kind(&document, "person")[0]).await;
        assert_eq!(person["person"], first["person"]);
        assert_eq!(written(&world).await, then);
    });
}

#[test]
fn somebody_known_is_matched_in_either_script_and_what_is_held_is_not_doubled() {
    on_both("documents_matched", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let known = json!({ "names": [{ "script": "Latn", "given": "Karim", "family": "Ouazzani" }],
            "birth_date": "1958", "home_area": KHEMISSET });
        let known = id(&world.post(&admin, "/people", known).await.want(201));
        let career = format!("/people/{known}/tenures");
        let held = json!({ "kind": "mandate", "role": { "ar": "عضو" }, "began": "2003", "ended": "2008",
            "body_name": { "ar": "مجلس جماعة والماس" }, "source": "Déclaration" });
        let held = id(&world.post(&admin, &career, held).await.want(201));
        let text =
            "ازداد كريم الوزاني سنة 1961 بوالماس. وكان عضوا بمجلس جماعة والماس من 2003 إلى 2009.";
        let document = bring(&world, &admin, text, "2025").await;
        let person = of_kind(&document, "person")[0];
        assert_eq!(person["matches"][0]["id"], json!(known), "{person}");
        assert_eq!(person["proposal"]["person"], json!(known));
        assert!(person["matches"][0]["reason"]["fr"].is_string());
        let birth = of_kind(&document, "birth")[0];
        assert_eq!(birth["findings"][0]["code"], "birth_differs");
        assert_eq!(birth["findings"][0]["held"]["birth_date"], "1958");
        let position = of_kind(&document, "position")[0];
        assert_eq!(position["findings"][0]["code"], "dates_differ", "{position}");
        assert_eq!(position["findings"][0]["held"]["tenure"], json!(held));
        assert_eq!(position["findings"][0]["held"]["source"], "Déclaration");
        // All of a person at once leaves what contradicts to be looked at.
        let mut visitor = crate::support::Visitor::new(&world);
        visitor.sign_in("admin@example.org", crate::support::PASSWORD).await;
        let desk = format!("/documents/{}", id(&document));
        let all = visitor.submit(&desk, &format!("/claims/{}/person", id(person)), &[]).await;
        assert_eq!(all.status, 303, "{}", all.text);
        let left = world.get(&admin, &desk).await.want(200);
        assert_eq!(of_kind(&left, "person")[0]["state"], "accepted");
        for kind in ["birth", "position"] {
            assert_eq!(of_kind(&left, kind)[0]["state"], "open", "{kind}");
        }
        // The text's years take the place of those held, because somebody says so.
        let path = format!("/claims/{}", id(position));
        let body = json!({ "verdict": "accept", "proposal": { "tenure": held } });
        world.post(&admin, &path, body).await.want(200);
        let tenures = world.get(&admin, &career).await.want(200);
        let tenures = tenures["items"].as_array().cloned().unwrap_or_default();
        assert_eq!(tenures.len(), 1);
        assert_eq!(tenures[0]["ended"], "2009");
        // The same text from elsewhere agrees now: one source more, no tenure more.
        let document = bring(&world, &admin, text, "2024").await;
        let position = of_kind(&document, "position")[0];
        assert_eq!(position["findings"], json!([]));
        let result = accept(&world, &admin, position).await;
        assert_eq!((&result["tenure"], &result["created"]), (&json!(held), &json!(false)));
    });
}

#[test]
fn a_proposal_corrects_before_it_is_accepted_and_its_faults_are_named() {
    on_both("documents_corrected", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let document = bring(&world, &admin, CAREER, "2025-06-12").await;
        let claim = of_kind(&document, "position")[0];
        let path = format!("/claims/{}", id(claim));
        let say = async |proposal: Value| {
            world.post(&admin, &path, json!({ "verdict": "accept", "proposal": proposal })).await
        };
        let before = written(&world).await;
        for (proposal, field) in [
            (json!({ "began": "13/2003" }), "proposal.began"),
            (json!({ "kind": "reign" }), "proposal.kind"),
            (json!({ "role": { "fr": "a\u{202E}" } }), "proposal.role.fr"),
            (json!({ "crown": 1 }), "proposal.crown"),
            (json!({ "person": "0197aaaa-0000-7000-8000-00000000dead" }), "proposal.person"),
        ] {
            let reply = say(proposal).await;
            assert_eq!(reply.status, 422, "{}", reply.text);
            assert_eq!(reply.json()["errors"][0]["field"], field);
        }
        assert_eq!(written(&world).await, before, "all or nothing");
        let result =
            say(json!({ "began": "2002", "role": { "fr": "Membre du bureau" } })).await.want(200);
        let person = result["result"]["person"].as_str().expect("a person");
        let career = world.get(&admin, &format!("/people/{person}/tenures")).await.want(200);
        let kept = &career["items"][0];
        assert_eq!(
            (&kept["began"], &kept["role"]["fr"]),
            (&json!("2002"), &json!("Membre du bureau"))
        );
    });
}
