//! The pages of people, as somebody with a browser sees them.

use super::{TIFLET, ids, make, named, with};
use crate::support::{Visitor, World, on_both, token_of};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::json;

const PASSWORD: &str = "une phrase assez longue";

async fn signed_in<'w>(world: &'w World, name: &str) -> Visitor<'w> {
    let mut visitor = Visitor::new(world);
    let reply = visitor.sign_in(&format!("{name}@example.org"), PASSWORD).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    visitor
}

fn typed<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let always = [
        ("names[0].script", "Arab"),
        ("names[0].kind", "main"),
        ("names[1].script", "Latn"),
        ("names[1].kind", "main"),
    ];
    [&always[..], fields].concat()
}

#[test]
fn a_form_makes_a_person_and_shows_both_names() {
    on_both("people_page_new", |world| async move {
        world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        assert!(visitor.get("/people?lang=fr").await.text.contains("Ajouter une personne"));
        let fields = typed(&[
            ("names[0].given", "سعاد"),
            ("names[0].family", "الفاسي"),
            ("names[1].given", "Souad"),
            ("names[1].family", "El Fassi"),
            ("gender", "female"),
            ("phones[0]", "06 12 34 56 78"),
            ("skills", "comptabilité\nfoot"),
        ]);
        let made = visitor.submit("/people/new", "/people", &fields).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let shown = visitor.get(&made.header("location")).await;
        assert_eq!(shown.status, 200);
        for text in ["سعاد الفاسي", "Souad El Fassi", "+212612345678", "foot"] {
            assert!(shown.text.contains(text), "{text}");
        }
        assert!(visitor.get("/people?q=Souad").await.text.contains("سعاد الفاسي"));
    });
}

#[test]
fn a_day_is_typed_as_people_write_it() {
    on_both("people_page_days", |world| async move {
        let admin = world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        let who = [("names[1].given", "Souad"), ("names[1].family", "El Fassi")];
        let days = [("birth_date", "1/3/1961"), ("membership.since", "06/2003")];
        let made = visitor.submit("/people/new", "/people", &typed(&[who, days].concat())).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let id = made.header("location").replace("/people/", "").replace("?done=person", "");
        let kept = world.get(&admin, &format!("/people/{id}")).await.want(200);
        assert_eq!(kept["birth_date"], "1961-03-01");
        assert_eq!(kept["membership"]["since"], "2003-06");
        let wrong = typed(&[who[0], ("birth_date", "31/02/1961")]);
        let again = visitor.submit("/people/new?lang=ar", "/people", &wrong).await;
        assert_eq!(again.status, 422);
        assert!(again.text.contains("value=\"31/02/1961\""), "what was typed stays");
        // without isolation the parts of the day would change places in an Arabic line
        assert!(again.text.contains("\u{2066}12/06/2003\u{2069}"), "{}", again.text);
    });
}

#[test]
fn a_search_that_finds_nobody_says_what_to_do_next() {
    on_both("people_page_nobody", |world| async move {
        let world = world.with_areas().await;
        world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        let by_name = visitor.get("/people?q=zzz&lang=fr").await.text;
        assert!(by_name.contains("ajoutez-la") && by_name.contains("href=\"/people/new\""));
        let both = visitor.get("/people?q=zzz&area=04.291").await.text;
        assert!(both.contains("href=\"/people?q=zzz\""), "the same search in all areas");
    });
}

#[test]
fn what_was_typed_stays_beside_what_is_wrong() {
    on_both("people_page_wrong", |world| async move {
        let admin = world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        let fields =
            typed(&[("names[1].given", "سعاد"), ("phones[0]", "12"), ("membership.number", "Z-1")]);
        let again = visitor.submit("/people/new?lang=fr", "/people", &fields).await;
        assert_eq!(again.status, 422);
        assert!(again.text.contains("value=\"Z-1\"") && again.text.contains("value=\"12\""));
        assert!(again.text.contains("Le nom n’est pas écrit dans ces lettres."));
        assert!(again.text.contains("Ce n’est pas un numéro de téléphone."));
        let nameless = visitor.submit("/people/new", "/people", &typed(&[])).await;
        assert_eq!(nameless.status, 422);
        assert_eq!(ids(&world.get(&admin, "/people").await.want(200)), Vec::<String>::new());
    });
}

#[test]
fn somebody_alike_is_shown_before_a_second_is_made() {
    on_both("people_page_likely", |world| async move {
        let admin = world.admin().await;
        let id = make(&world, &admin, named("محمد", "لحموش")).await;
        let mut visitor = signed_in(&world, "admin").await;
        let fields = typed(&[("names[1].given", "Mohamed"), ("names[1].family", "Lahmouche")]);
        let asked = visitor.submit("/people/new", "/people", &fields).await;
        assert_eq!(asked.status, 409);
        assert!(
            asked.text.contains(&format!("/people/{id}"))
                && asked.text.contains("name=\"confirmed\"")
        );
        assert!(asked.text.contains("value=\"Lahmouche\""), "what was typed stays");
        assert_eq!(ids(&world.get(&admin, "/people").await.want(200)).len(), 1);
        let sure = [&fields[..], &[("confirmed", "yes")]].concat();
        assert_eq!(visitor.submit("/people/new", "/people", &sure).await.status, 303);
        assert_eq!(ids(&world.get(&admin, "/people").await.want(200)).len(), 2);
    });
}

#[test]
fn a_correction_replaces_the_whole_form() {
    on_both("people_page_edit", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let mut body = with(named("Amina", "Tazi"), "home_area", json!(TIFLET));
        body["gender"] = json!("female");
        let id = make(&world, &admin, body).await;
        world.coordinator("04.291").await;
        let mut visitor = signed_in(&world, "coordinator-04.291").await;
        let edit = format!("/people/{id}/edit");
        assert!(visitor.get(&edit).await.text.contains("value=\"Amina\""));
        let path = format!("/people/{id}");
        let fields = typed(&[
            ("names[1].given", "Amina"),
            ("names[1].family", "El Tazi"),
            ("home_area", TIFLET),
        ]);
        assert_eq!(visitor.submit(&edit, &path, &fields).await.status, 303);
        let after = world.get(&admin, &path).await.want(200);
        assert_eq!(
            (&after["name"]["fr"], &after["gender"]),
            (&json!("Amina El Tazi"), &json!(null))
        );
        let away = typed(&[("names[1].given", "Amina"), ("home_area", "04.421")]);
        let outside = visitor.submit(&format!("{edit}?lang=fr"), &path, &away).await;
        assert_eq!(outside.status, 422);
        assert!(outside.text.contains("hors de votre périmètre"));
        assert_eq!(visitor.submit(&path, &format!("{path}/delete"), &[]).await.status, 303);
        assert_eq!(visitor.get(&path).await.status, 404);
    });
}

#[test]
fn an_export_has_a_reason_and_hides_what_would_run() {
    on_both("people_page_export", |world| async move {
        let admin = world.admin().await;
        let numbered = json!({ "number": "=1+1" });
        make(&world, &admin, with(named("Nora", "Saidi"), "membership", numbered)).await;
        make(&world, &admin, named("Omar", "Alami")).await;
        let mut visitor = signed_in(&world, "admin").await;
        assert_eq!(visitor.submit("/people", "/people/export", &[]).await.status, 422);
        let file = visitor
            .submit("/people", "/people/export", &[("reason", "assemblée"), ("q", "Nora")])
            .await;
        assert_eq!(
            (file.status, file.header("content-type").as_str()),
            (200, "text/csv; charset=utf-8")
        );
        assert!(
            file.text.contains("'=1+1")
                && file.text.contains("Nora")
                && !file.text.contains("Omar")
        );
        let found = world.get(&admin, "/audit?limit=200").await.want(200);
        let exports: Vec<_> = found["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter(|e| e["action"] == "people.export")
            .collect();
        assert_eq!(exports.len(), 1);
        let world = world.with_areas().await;
        world.account("recruiter", Role::Recruiter, Scope::Area("MA".into())).await;
        let mut other = signed_in(&world, "recruiter").await;
        let token = token_of(&other.get("/people").await);
        let refused = other.post("/people/export", &[("csrf", &token), ("reason", "x")]).await;
        assert_eq!(refused.status, 403);
    });
}
