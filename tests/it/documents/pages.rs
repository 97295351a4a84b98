//! The desk as people see it: forms that work without scripts.

use super::{CAREER, KHEMISSET, MEETING, accept_all, bring, id, of_kind, written};
use crate::support::{PASSWORD, Visitor, World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;

async fn officer(world: &World) -> (Visitor<'_>, String) {
    let token = world.account("press", Role::Press, Scope::Area(KHEMISSET.into())).await;
    let mut visitor = Visitor::new(world);
    assert_eq!(visitor.sign_in("press@example.org", PASSWORD).await.status, 303);
    (visitor, token)
}

#[test]
fn a_text_is_pasted_read_and_answered_by_plain_forms() {
    on_both("documents_pages", |world| async move {
        let world = world.with_areas().await;
        let (mut visitor, token) = officer(&world).await;
        assert!(visitor.get("/").await.text.contains("href=\"/documents\""));
        let marked = CAREER.replacen("رشيد", "\u{202B}رشيد\u{202C}", 1);
        let form = visitor.get("/documents/new").await;
        let at = form.text.find("?csrf=").expect("the form's address");
        let query: String = form.text[at..].chars().take_while(|c| *c != '"').collect();
        let parts: [(&str, &str); 3] =
            [("text", &marked), ("title", "بوزلماط <b>يعود</b>"), ("published", "2025-06-12")];
        let made = visitor.send_parts(&format!("/documents{query}"), &parts).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let address = made.header("location");
        let desk = visitor.get(&address).await;
        assert_eq!(desk.status, 200, "{}", desk.text);
        assert!(desk.text.contains("<mark class=\"claim"));
        assert!(!desk.text.contains("<b>يعود</b>"), "a title is no markup");
        assert!(!desk.text.contains('\u{202B}'), "marks of direction are taken out");
        let document = address.split(['/', '?']).nth(2).expect("an id").to_owned();
        let whole = world.get(&token, &format!("/documents/{document}")).await.want(200);
        assert_eq!((&whole["removed"], whole["text"].as_str()), (&2.into(), Some(CAREER)));
        let page = format!("/documents/{document}");
        let claim = |n: usize| format!("/claims/{}", id(of_kind(&whole, "position")[n]));
        let before = written(&world).await;
        let refused = visitor.submit(&page, &claim(0), &[("verdict", "reject")]).await;
        assert_eq!(refused.status, 303, "{}", refused.text);
        assert_eq!(written(&world).await, before);
        let wrong = visitor
            .submit(&page, &claim(1), &[("verdict", "accept"), ("proposal.began", "demain")])
            .await;
        assert_eq!(wrong.status, 422, "{}", wrong.text);
        assert_eq!(written(&world).await, before);
        let fields = [("verdict", "accept"), ("proposal.began", "1999"), ("proposal.ended", "")];
        assert_eq!(visitor.submit(&page, &claim(1), &fields).await.status, 303);
        let person = format!("/claims/{}/person", id(of_kind(&whole, "person")[0]));
        let all = visitor.submit(&page, &person, &[]).await;
        assert_eq!(all.status, 303, "{}", all.text);
        let desk = visitor.get(&page).await;
        assert!(!desk.text.contains(&person), "nothing of this person waits any more");
        let whole = world.get(&token, &page).await.want(200);
        let states: Vec<&str> = whole["claims"]
            .as_array()
            .expect("claims")
            .iter()
            .filter_map(|c| c["state"].as_str())
            .collect();
        assert_eq!(states.iter().filter(|s| **s == "rejected").count(), 1, "a refusal stays one");
        assert!(!states.contains(&"open"), "{states:?}");
    });
}

#[test]
fn a_persons_page_says_where_each_fact_was_read_and_what_is_hearsay() {
    on_both("documents_sources", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let text = "علمت الجريدة من مصادر مطلعة أن كريم الوزاني، رئيس الجمعية الرياضية لوالماس، يستعد للعودة. وكان عضوا بمجلس جماعة والماس من 2003 إلى 2009.";
        let document = bring(&world, &admin, text, "2025-06-12").await;
        accept_all(&world, &admin, &document).await;
        let found = world.get(&admin, "/people?q=Ouazzani").await.want(200);
        let person = id(&found["items"][0]);
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", PASSWORD).await;
        let page = visitor.get(&format!("/people/{person}?lang=fr")).await;
        assert_eq!(page.status, 200);
        let sentence = "عضوا بمجلس جماعة والماس";
        assert!(
            page.text.contains(&format!("/documents/{}#t", id(&document))),
            "a link to the sentence"
        );
        assert!(page.text.contains(sentence), "its words");
        assert!(page.text.contains("une seule source, non nommée"), "hearsay is marked");
        assert_eq!(
            page.text.matches("une seule source, non nommée").count(),
            2,
            "person and role, not the mandate"
        );
        let of_them = visitor.get(&format!("/documents?person={person}")).await;
        assert!(of_them.text.contains(&id(&document)));
        bring(&world, &admin, MEETING, "2025-06-12").await;
        let of_them = visitor.get(&format!("/documents?person={person}")).await;
        assert_eq!(of_them.text.matches("row-link").count(), 1);
    });
}

#[test]
fn a_text_of_more_than_five_megabytes_is_refused_with_a_sentence() {
    on_both("documents_too_long", |world| async move {
        let world = world.with_areas().await;
        let (mut visitor, token) = officer(&world).await;
        let form = visitor.get("/documents/new?lang=fr").await;
        let at = form.text.find("?csrf=").expect("the form's address");
        let query: String = form.text[at..].chars().take_while(|c| *c != '"').collect();
        let long = "Le parti. ".repeat(600_000);
        let told = visitor.send_parts(&format!("/documents{query}"), &[("text", &long)]).await;
        assert_eq!(told.status, 422);
        assert!(told.text.contains("trop long"), "the sentence says why");
        let list = world.get(&token, "/documents").await.want(200);
        assert_eq!(list["items"], serde_json::json!([]));
    });
}
