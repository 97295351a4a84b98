//! Documents lie in a territory, and are seen within it only; so are those they may mean.

use super::{CAREER, KHEMISSET, accept, bring, id, of_kind, written};
use crate::support::on_both;
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::json;

const RABAT: &str = "04.421";

#[test]
fn another_province_sees_neither_text_nor_claims_nor_whom_they_mean() {
    on_both("documents_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let here = world.account("here", Role::Press, Scope::Area(KHEMISSET.into())).await;
        let away = world.account("away", Role::Press, Scope::Area(RABAT.into())).await;
        // Known in Rabat alone.
        let names = json!([{ "script": "Arab", "given": "رشيد", "family": "بوزلماط" }]);
        let known = json!({ "names": names, "home_area": RABAT });
        let known = id(&world.post(&admin, "/people", known).await.want(201));
        let document = bring(&world, &here, CAREER, "2025-06-12").await;
        let person = of_kind(&document, "person")[0];
        assert_eq!(person["matches"], json!([]), "nobody outside the scope is told of");
        let path = format!("/documents/{}", id(&document));
        assert_eq!(world.get(&away, &path).await.status, 404);
        let claim = format!("/claims/{}", id(person));
        for verdict in ["accept", "reject"] {
            let reply = world.post(&away, &claim, json!({ "verdict": verdict })).await;
            assert_eq!(reply.status, 404, "{}", reply.text);
        }
        let list =
            world.get(&away, "/documents?q=%D8%A8%D9%88%D8%B2%D9%84%D9%85%D8%A7%D8%B7").await;
        assert_eq!(list.want(200)["items"], json!([]));
        // An id of somebody unseen is no id.
        let body = json!({ "verdict": "accept", "proposal": { "person": known } });
        let told = world.post(&here, &claim, body).await.want(422);
        assert_eq!(told["errors"][0]["field"], "proposal.person");
        // Whoever brings the same text there sees who is known there.
        let theirs = bring(&world, &away, CAREER, "2025-06-12").await;
        assert!(theirs["first"].is_null(), "a text of elsewhere is no first");
        assert_eq!(of_kind(&theirs, "person")[0]["matches"][0]["id"], json!(known));
    });
}

#[test]
fn who_only_reads_accepts_nothing_and_a_press_officer_opens_no_record() {
    on_both("documents_rights", |world| async move {
        let world = world.with_areas().await;
        let press = world.account("press", Role::Press, Scope::Area(KHEMISSET.into())).await;
        let auditor = world.account("auditor", Role::Auditor, Scope::Whole).await;
        let recruiter =
            world.account("recruiter", Role::Recruiter, Scope::Area(KHEMISSET.into())).await;
        let document = bring(&world, &press, CAREER, "2025-06-12").await;
        let claim = of_kind(&document, "person")[0];
        let path = format!("/claims/{}", id(claim));
        let body = json!({ "verdict": "accept" });
        world.get(&auditor, &format!("/documents/{}", id(&document))).await.want(200);
        for token in [&auditor, &recruiter] {
            assert_eq!(world.post(token, &path, body.clone()).await.status, 403);
        }
        let before = written(&world).await;
        let result = accept(&world, &press, claim).await;
        assert_eq!(written(&world).await[0], before[0] + 1);
        // Accepting at the desk opens no other door.
        let person = result["person"].as_str().expect("a person");
        assert_eq!(world.get(&press, &format!("/people/{person}")).await.status, 403);
        let gathering = "سينعقد الملتقى الجهوي يوم السبت 21 يونيو 2025 على الساعة الثالثة زوالا بالقاعة المغطاة بسلا.";
        let document = bring(&world, &press, gathering, "2025-06-12").await;
        let event = of_kind(&document, "event")[0];
        let reply = world.post(&press, &format!("/claims/{}", id(event)), body).await;
        assert_eq!(
            reply.status, 403,
            "a gathering elsewhere is not theirs to make: {}",
            reply.text
        );
    });
}
