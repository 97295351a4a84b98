//! Finding people: in either script, by number, page by page.

use super::{KHEMISSET, RABAT, TIFLET, fault, ids, make, named, with};
use crate::support::{PASSWORD, Visitor, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

#[test]
fn a_name_is_found_in_the_other_script() {
    on_both("people_search", |world| async move {
        let admin = world.admin().await;
        let lahmouche = make(&world, &admin, named("محمد", "لحموش")).await;
        let benani = make(&world, &admin, named("Khadija", "Bennani")).await;
        make(&world, &admin, named("عمر", "التازي")).await;
        for (q, id) in [
            ("Mohamed Lahmouche", &lahmouche),
            ("lahmouche mohammed", &lahmouche),
            ("لحموش", &lahmouche),
            ("Lahm", &lahmouche),
            ("mohamed lah", &lahmouche),
            ("خديجة بناني", &benani),
            ("خديج", &benani),
        ] {
            let found =
                world.get(&admin, &format!("/people?q={}", q.replace(' ', "%20"))).await.want(200);
            assert_eq!(ids(&found).first(), Some(id), "{q}: {found}");
            let score = found["items"][0]["score"].as_f64().expect("a score");
            assert!((0.0..=1.0).contains(&score), "{q}: {score}");
        }
        assert_eq!(
            ids(&world.get(&admin, "/people?q=Zzyzx").await.want(200)),
            Vec::<String>::new()
        );
        assert_eq!(ids(&world.get(&admin, "/people?q=...").await.want(200)), Vec::<String>::new());
    });
}

#[test]
fn a_number_finds_its_holder_and_a_phone_only_for_those_who_write() {
    on_both("people_exact", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let mut body = with(named("Salma", "Idrissi"), "membership", json!({ "number": "KH 17" }));
        body["phones"] = json!(["0661000001"]);
        body["home_area"] = json!(TIFLET);
        let id = make(&world, &admin, body).await;
        let secretary =
            world.account("secretary", Role::Secretary, Scope::Area(KHEMISSET.into())).await;
        for token in [&admin, &secretary] {
            let found = world.get(token, "/people?q=KH%2017").await.want(200);
            assert_eq!(ids(&found), std::slice::from_ref(&id));
            assert_eq!(found["items"][0]["headline"]["fr"], "Tiflet · n° KH 17");
        }
        assert_eq!(ids(&world.get(&admin, "/people?q=06.61.00.00.01").await.want(200)), [id]);
        assert_eq!(
            ids(&world.get(&secretary, "/people?q=0661000001").await.want(200)),
            Vec::<String>::new()
        );
    });
}

#[test]
fn everybody_stands_once_over_the_pages() {
    on_both("people_pages", |world| async move {
        let admin = world.admin().await;
        let mut made = Vec::new();
        for (given, family) in [
            ("Zineb", "Amrani"),
            ("Ali", "Élalami"),
            ("Ali", "Elalami"),
            ("Ali", "Elalami"),
            ("أحمد", "الوردي"),
            ("نادية", "أمين"),
        ] {
            made.push(make(&world, &admin, named(given, family)).await);
        }
        made.sort();
        for lang in ["ar", "fr"] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = world
                    .get(&admin, &format!("/people?lang={lang}&limit=2{cursor}"))
                    .await
                    .want(200);
                seen.extend(ids(&page));
                match page["next_cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => break,
                }
            }
            assert_eq!(seen.len(), 6);
            seen.sort();
            assert_eq!(seen, made, "{lang}");
        }
        let french = world.get(&admin, "/people?lang=fr&limit=1").await.want(200);
        assert_eq!(french["items"][0]["name"]["fr"], "Zineb Amrani", "by family name");
        assert_eq!(french["items"][0]["score"], Value::Null);
        for bad in [
            "limit=0",
            "limit=201",
            "limit=x",
            "cursor=zzz",
            "cursor=r.9999",
            "cursor=a..",
            "sort=name",
            "q=a%E2%80%AEb",
        ] {
            assert_eq!(world.get(&admin, &format!("/people?{bad}")).await.status, 422, "{bad}");
        }
    });
}

#[test]
fn a_search_goes_on_over_pages() {
    on_both("people_ranked_pages", |world| async move {
        let admin = world.admin().await;
        for n in 0..5 {
            make(
                &world,
                &admin,
                with(named("Amina", "Tazi"), "birth_date", json!(format!("198{n}"))),
            )
            .await;
        }
        let first = world.get(&admin, "/people?q=amina&limit=3").await.want(200);
        let next = first["next_cursor"].as_str().expect("a cursor");
        let second =
            world.get(&admin, &format!("/people?q=amina&limit=3&cursor={next}")).await.want(200);
        assert_eq!(second["next_cursor"], Value::Null);
        let mut all = [ids(&first), ids(&second)].concat();
        all.dedup();
        assert_eq!(all.len(), 5);
    });
}

#[test]
fn an_area_holds_its_subtree() {
    on_both("people_area", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tiflet =
            make(&world, &admin, with(named("Rim", "Alaoui"), "home_area", json!(TIFLET))).await;
        make(&world, &admin, with(named("Rim", "Alaoui"), "home_area", json!(RABAT))).await;
        for q in ["", "&q=Rim"] {
            let found = world.get(&admin, &format!("/people?area={KHEMISSET}{q}")).await.want(200);
            assert_eq!(ids(&found), std::slice::from_ref(&tiflet), "{q}");
        }
        assert_eq!(fault(world.get(&admin, "/people?area=99").await, "area"), "unknown_area");
        assert_eq!(
            ids(&world.get(&admin, "/people?body=none").await.want(200)),
            Vec::<String>::new()
        );
    });
}

#[test]
fn likely_duplicates_are_told_and_created() {
    on_both("people_duplicates", |world| async move {
        let admin = world.admin().await;
        let mut first = with(named("محمد", "لحموش"), "birth_date", json!("1970-01-02"));
        first["phones"] = json!(["0661223344"]);
        let id = make(&world, &admin, first).await;
        let likely = |reply: Value| -> Vec<String> {
            let list = reply["possible_duplicates"].as_array().expect("a list").clone();
            list.iter().map(|d| d["id"].as_str().expect("an id").to_owned()).collect()
        };
        let post = |body: Value| world.post(&admin, "/people", body);
        let latin = post(with(named("Mohamed", "Lahmouche"), "birth_date", json!("1970-01-02")))
            .await
            .want(201);
        assert_eq!(
            likely(latin),
            std::slice::from_ref(&id),
            "the same name in the other script, born the same day"
        );
        let other_day =
            post(with(named("محمد", "لحموش"), "birth_date", json!("1985-07-30"))).await.want(201);
        assert_eq!(likely(other_day), Vec::<String>::new(), "born another day");
        let by_phone =
            post(with(named("Simo", "L."), "phones", json!(["+212661223344"]))).await.want(201);
        assert_eq!(likely(by_phone), [id]);
        let nobody = post(named("عائشة", "برادة")).await.want(201);
        assert_eq!(likely(nobody), Vec::<String>::new());
    });
}

#[test]
fn a_place_after_the_name_narrows_the_search() {
    on_both("people_search_place", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let here =
            make(&world, &admin, with(named("Mohamed", "Alaoui"), "home_area", json!(TIFLET)));
        let here = here.await;
        let there =
            make(&world, &admin, with(named("Mohamed", "Alaoui"), "home_area", json!(RABAT)));
        let there = there.await;
        for (q, first) in [
            ("Mohamed%20Alaoui%20Tiflet", &here),
            ("Alaoui%20Rabat", &there),
            ("محمد%20العلوي%20تيفلت", &here),
        ] {
            let found = world.get(&admin, &format!("/people?q={q}")).await.want(200);
            assert_eq!(ids(&found).first(), Some(first), "{q}: {found}");
        }
    });
}

#[test]
fn somebody_is_found_by_a_name_that_lists_do_not_show() {
    on_both("people_search_alias", |world| async move {
        let admin = world.admin().await;
        let mut body = named("محمد", "لحموش");
        let alias =
            json!({ "script": "Latn", "given": "Bouchta", "family": "Zerouali", "kind": "alias" });
        body["names"].as_array_mut().expect("names").push(alias);
        let id = make(&world, &admin, body).await;
        let found = world.get(&admin, "/people?q=Zerouali%20Bouchta").await.want(200);
        assert_eq!(ids(&found), [id]);
        assert!(found["items"][0]["score"].as_f64().is_some_and(|s| s > 0.8), "{found}");
        // The page says under which name; one that stands there already needs no word.
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", PASSWORD).await;
        for (q, said) in [
            ("Zerouali%20Bouchta", Some("Bouchta Zerouali")),
            ("Lahmouche&lang=ar", None),
            ("Lahmouche&lang=fr", Some("لحموش")),
        ] {
            let page = visitor.get(&format!("/people?q={q}")).await.text;
            let found = page.split("found-as").nth(1).map(|p| p.split("</p>").next().unwrap_or(""));
            match said {
                Some(said) => assert!(found.is_some_and(|f| f.contains(said)), "{q}: {found:?}"),
                None => assert_eq!(found, None, "{q}"),
            }
        }
    });
}

#[test]
fn a_name_read_as_it_was_typed_needs_no_word_of_why() {
    on_both("people_search_both", |world| async move {
        let admin = world.admin().await;
        let mut body = named("محمد", "لمعيزي");
        let other = json!({ "script": "Latn", "given": "Mohamed", "family": "Lmaizi" });
        body["names"].as_array_mut().expect("names").push(other);
        make(&world, &admin, body).await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", PASSWORD).await;
        for q in ["محمد&lang=ar", "Mohamed&lang=fr", "لمعيزي&lang=ar"] {
            let encoded: String = q
                .split('&')
                .map(|part| match part.strip_prefix("lang=") {
                    Some(_) => format!("&{part}"),
                    None => part.bytes().map(|b| format!("%{b:02X}")).collect(),
                })
                .collect();
            let page = visitor.get(&format!("/people?q={encoded}")).await.text;
            assert!(page.contains("Lmaizi") && !page.contains("found-as"), "{q}: {page}");
        }
    });
}

#[test]
fn an_article_that_was_typed_is_no_name_of_its_own() {
    on_both("people_search_article", |world| async move {
        let admin = world.admin().await;
        let id = make(&world, &admin, named("Ahmed", "El Chabkaoui")).await;
        for q in ["Ahmed%20El%20C", "Ahmed%20Ch", "أحمد%20الشبق"] {
            let found = world.get(&admin, &format!("/people?q={q}")).await.want(200);
            assert_eq!(ids(&found).first(), Some(&id), "{q}: {found}");
        }
    });
}

#[test]
fn a_name_that_nobody_bears_finds_nobody() {
    on_both("people_search_nobody", |world| async move {
        let admin = world.admin().await;
        for (given, family) in [("Ali", "Sanhaji"), ("Samir", "Ouala"), ("عالية", "الشاوي")]
        {
            make(&world, &admin, named(given, family)).await;
        }
        for q in ["alaoui", "العلوي", "El%20Alaoui", "ali%20alaoui"] {
            let found = world.get(&admin, &format!("/people?q={q}")).await.want(200);
            let scores: Vec<f64> = found["items"]
                .as_array()
                .expect("items")
                .iter()
                .filter_map(|i| i["score"].as_f64())
                .collect();
            assert!(scores.iter().all(|s| *s < 0.6), "{q}: {found}");
        }
        let borne = make(&world, &admin, named("ريم", "العلوي")).await;
        for q in ["alao", "alaoui", "rim%20ala"] {
            let found = world.get(&admin, &format!("/people?q={q}")).await.want(200);
            assert_eq!(ids(&found).first(), Some(&borne), "{q}: {found}");
        }
    });
}

#[test]
fn who_moves_is_found_at_the_new_home() {
    on_both("people_search_moved", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator =
            world.account("here", Role::Coordinator, Scope::Area(KHEMISSET.into())).await;
        let id =
            make(&world, &admin, with(named("Rim", "Alaoui"), "home_area", json!(RABAT))).await;
        for q in ["Rim%20Alaoui", "alao", "ريم"] {
            let found = world.get(&coordinator, &format!("/people?q={q}")).await.want(200);
            assert_eq!(ids(&found), Vec::<String>::new(), "{q} before");
        }
        world
            .patch(&admin, &format!("/people/{id}"), json!({ "home_area": TIFLET }))
            .await
            .want(200);
        for q in ["Rim%20Alaoui", "alao", "ريم"] {
            let found = world.get(&coordinator, &format!("/people?q={q}")).await.want(200);
            assert_eq!(ids(&found), std::slice::from_ref(&id), "{q} after");
            let there = world.get(&admin, &format!("/people?q={q}&area={RABAT}")).await.want(200);
            assert_eq!(ids(&there), Vec::<String>::new(), "{q} where they were");
        }
    });
}
