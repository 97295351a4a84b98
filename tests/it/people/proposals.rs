//! A name in the script in which none is known: proposed, marked, confirmed by somebody.

use super::{entries, ids, make, named};
use crate::support::{PASSWORD, Visitor, on_both};
use serde_json::{Value, json};

#[test]
fn a_proposal_stands_beside_the_names_until_one_is_known() {
    on_both("proposal_call", |world| async move {
        let admin = world.admin().await;
        let id = make(&world, &admin, named("Mohamed", "Lahmouche")).await;
        let path = format!("/people/{id}");
        let person = world.get(&admin, &path).await.want(200);
        assert_eq!(person["names"].as_array().expect("names").len(), 1);
        assert_eq!(person["name"], json!({ "fr": "Mohamed Lahmouche" }));
        let proposed = &person["proposed"][0];
        assert_eq!((&proposed["script"], &proposed["given"]), (&json!("Arab"), &json!("محمد")));
        let listed = world.get(&admin, "/people").await.want(200);
        assert_eq!(listed["items"][0]["proposed_name"]["ar"], "محمد لحموش");
        assert_eq!(listed["items"][0]["name"]["ar"], Value::Null);
        let q = "/people?q=%D9%85%D8%AD%D9%85%D8%AF%20%D9%84%D8%AD%D9%85%D9%88%D8%B4";
        assert_eq!(ids(&world.get(&admin, q).await.want(200)), std::slice::from_ref(&id));
        // Another name, another proposal; a name known, none.
        let names = named("Khadija", "Alaoui")["names"].clone();
        let changed = world.patch(&admin, &path, json!({ "names": names })).await.want(200);
        assert_eq!(changed["proposed"][0]["given"], "خديجة");
        let mut both = names.as_array().expect("names").clone();
        both.push(json!({ "script": "Arab", "given": "خديجة", "family": "العلوي" }));
        let known = world.patch(&admin, &path, json!({ "names": both })).await.want(200);
        assert_eq!(
            (&known["proposed"], &known["name"]["ar"]),
            (&Value::Null, &json!("خديجة العلوي"))
        );
        let mut none = named("Driss", "Ouchrif");
        none["proposed"] = json!([]);
        assert_eq!(world.post(&admin, "/people", none).await.want(201)["proposed"], Value::Null);
    });
}

#[test]
fn the_form_proposes_without_a_script_and_somebody_confirms() {
    on_both("proposal_page", |world| async move {
        let admin = world.admin().await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", PASSWORD).await;
        let typed = [
            ("names[0].script", "Arab"),
            ("names[0].kind", "main"),
            ("names[1].script", "Latn"),
            ("names[1].kind", "main"),
            ("names[1].given", "Mohamed"),
            ("names[1].family", "Lahmouche"),
        ];
        let asked = [&typed[..], &[("propose", "yes")]].concat();
        let page = visitor.submit("/people/new?lang=fr", "/people", &asked).await;
        assert_eq!(page.status, 200);
        assert!(page.text.contains("value=\"محمد|لحموش\" checked"), "{}", page.text);
        assert_eq!(ids(&world.get(&admin, "/people").await.want(200)).len(), 0, "nothing is saved");
        let chosen = [&typed[..], &[("proposal", "محمد|لحموش")]].concat();
        let made = visitor.submit("/people/new", "/people", &chosen).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let id = ids(&world.get(&admin, "/people").await.want(200)).remove(0);
        let shown = visitor.get(&format!("/people/{id}?lang=fr")).await.text;
        assert!(shown.contains("Nom proposé en lettres arabes") && shown.contains("محمد لحموش"));
        assert!(visitor.get("/people").await.text.contains(">proposé</span>"));
        let page = format!("/people/{id}");
        let settle = format!("/people/{id}/proposed-name");
        let done = visitor.submit(&page, &settle, &[("verdict", "confirm")]).await;
        assert_eq!(done.status, 303);
        let person = world.get(&admin, &page).await.want(200);
        assert_eq!(person["name"]["ar"], "محمد لحموش");
        assert_eq!(entries(&world, &admin, "person.name_confirm").await.len(), 1);
        let none = [&typed[..4], &[("names[1].given", "Driss"), ("proposal", "")]].concat();
        let made = visitor.submit("/people/new", "/people", &none).await.header("location");
        assert!(!visitor.get(&made).await.text.contains("Nom proposé"));
    });
}
