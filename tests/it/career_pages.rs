//! A career entered by hand in a browser, line by line and by the form; seen as a picture
//! and as a table; bodies and territories with who sits in them.

use crate::support::{PASSWORD, Reply, Visitor, World, on_both, token_of};
use crate::tenures::{TIFLET, council, hold, id, somebody};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

async fn signed_in(world: &World) -> Visitor<'_> {
    world.account("clerk", Role::Coordinator, Scope::Area("04.291".into())).await;
    let mut browser = Visitor::new(world);
    assert_eq!(browser.sign_in("clerk@example.org", PASSWORD).await.status, 303);
    browser
}

fn encoded(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

/// What a field of the form holds.
fn value_of(page: &Reply, name: &str) -> String {
    let at = page.text.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no {name}"));
    let rest = &page.text[at..];
    if page.text[..at].ends_with("<select id=\"f-kind\" ") {
        let options = rest.split("</select>").next().expect("its end").split("<option value=\"");
        let chosen = options.skip(1).find(|o| o.contains("\" selected>"));
        return chosen.and_then(|o| o.split('"').next()).unwrap_or_default().to_owned();
    }
    let value = rest.split("value=\"").nth(1).expect("a value");
    value.split('"').next().expect("its end").to_owned()
}

/// Types a line, looks at the form it fills, adds what is missing, saves.
async fn tell(browser: &mut Visitor<'_>, person: &str, line: &str, more: &[(&str, &str)]) -> Reply {
    let address = format!("/people/{person}/tenures/new?lang=ar&line={}", encoded(line));
    let page = browser.get(&address).await;
    assert_eq!(page.status, 200, "{line}");
    let names = ["kind", "role.ar", "role.fr", "body_name.ar", "body_name.fr", "began", "ended"];
    let mut fields: Vec<(String, String)> =
        names.iter().map(|n| ((*n).to_owned(), value_of(&page, n))).collect();
    fields.push(("status".into(), "claimed".into()));
    fields.push(("csrf".into(), token_of(&page)));
    for (name, value) in more {
        fields.retain(|(n, _)| n != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    browser.post(&format!("/people/{person}/tenures"), &fields).await
}

async fn timeline(world: &World, token: &str, person: &str) -> Value {
    world.get(token, &format!("/people/{person}/timeline")).await.want(200)
}

#[test]
fn a_career_is_entered_as_it_is_told() {
    on_both("career_told", |world| async move {
        let world = world.with_areas().await;
        let token = world.coordinator("04.291").await;
        let person = somebody(&world, &token, "Hassan").await;
        let mut browser = signed_in(&world).await;
        let lines: &[(&str, &[(&str, &str)])] = &[
            ("إجازة في الاقتصاد من كلية الحقوق بفاس", &[]),
            ("1984-1997 مفتش المالية", &[("how", "competition")]),
            ("1998-2011 ملحق بغرفة التجارة والصناعة", &[("end_cause", "التقاعد النسبي")]),
            (
                "1997-2003 عضو بمجلس جهة الرباط سلا زمور زعير",
                &[
                    ("area", "H09"),
                    ("how", "indirect_election"),
                    ("how_text", "اللجان المتساوية الأعضاء"),
                ],
            ),
            ("2003-2009 عضو بالمكتب المسير لجماعة تيفلت", &[]),
            ("2009-2015 نائب رئيس جماعة تيفلت", &[]),
            ("2009-2015 عضو المجلس الإقليمي", &[]),
            ("رئيس نادي تيفلت لألعاب القوى", &[]),
        ];
        for (line, more) in lines {
            let saved = tell(&mut browser, &person, line, more).await;
            assert_eq!(saved.status, 303, "{line}: {}", saved.text);
        }
        let found = timeline(&world, &token, &person).await;
        let tenures = found["tenures"].as_array().expect("tenures");
        assert_eq!(tenures.len(), lines.len(), "nothing lost");
        let kinds: Vec<&str> = tenures.iter().filter_map(|t| t["kind"].as_str()).collect();
        assert_eq!(
            kinds,
            ["job", "mandate", "job", "function", "mandate", "function", "study", "club"]
        );
        let pause = json!([{ "began": "2015", "ended": null, "scope": "elections", "basis": "derived", "reason": null }]);
        assert_eq!(found["pauses"], pause);
        let region = tenures.iter().find(|t| t["area"] == "H09").expect("the region of then");
        assert_eq!((&region["began"], &region["ended"]), (&json!("1997"), &json!("2003")));
        assert_eq!(region["how"], "indirect_election");
        let codes: Vec<&str> = found["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .filter_map(|f| f["code"].as_str())
            .collect();
        assert!(
            !codes.contains(&"territory_no_more"),
            "that region was there from 1997 to 2015: {codes:?}"
        );
        let years = |a: &str, b: &str| {
            let all = found["overlaps"].as_array().expect("overlaps");
            all.iter().filter(|o| o["began"] == a && o["ended"] == b).count()
        };
        // The region, then the commune and the province beside the chamber and one another.
        assert_eq!(
            [
                years("1998", "2003"),
                years("2003", "2009"),
                years("2009", "2011"),
                years("2009", "2015")
            ],
            [1, 1, 2, 1]
        );

        for (lang, words) in [
            (
                "ar",
                ["انقطاع", "بلا تاريخ", "مجلس جهة الرباط سلا زمور زعير", "لا انتداب ولا مهمة انتخابية"],
            ),
            (
                "fr",
                [
                    "Pause",
                    "Sans date",
                    "مجلس جهة الرباط سلا زمور زعير",
                    "Ni mandat ni fonction élective",
                ],
            ),
        ] {
            let page = browser.get(&format!("/people/{person}?lang={lang}")).await;
            assert_eq!(page.status, 200);
            for word in
                words.iter().chain(&["<svg class=\"timeline only-wide\"", "id=\"career-table\""])
            {
                assert!(page.text.contains(word), "{lang}: {word}");
            }
        }
    });
}

#[test]
fn a_form_that_is_refused_keeps_what_was_typed() {
    on_both("career_refused", |world| async move {
        let world = world.with_areas().await;
        let token = world.coordinator("04.291").await;
        let person = somebody(&world, &token, "Hassan").await;
        let mut browser = signed_in(&world).await;
        let refused = tell(
            &mut browser,
            &person,
            "2003-2009 عضو بالمكتب المسير لجماعة تيفلت",
            &[("began", "قريبا"), ("area", "Tiflet")],
        )
        .await;
        assert_eq!(refused.status, 422);
        assert_eq!(value_of(&refused, "began"), "قريبا");
        assert!(refused.text.contains("id=\"f-began-error\""), "{}", refused.text);
        assert_eq!(timeline(&world, &token, &person).await["tenures"], json!([]));
        // Corrected afterwards, by the same form.
        tell(&mut browser, &person, "2003-2009 عضو بالمكتب المسير لجماعة تيفلت", &[]).await;
        let tenure = id(&timeline(&world, &token, &person).await["tenures"][0]);
        let page = browser.get(&format!("/tenures/{tenure}/edit")).await;
        assert_eq!(value_of(&page, "ended"), "2009");
        let csrf = token_of(&page);
        let role = value_of(&page, "role.ar");
        let fields = [
            ("csrf", csrf.as_str()),
            ("kind", "function"),
            ("role.ar", role.as_str()),
            ("began", "2003"),
            ("ended", "2001"),
            ("status", "verified"),
        ];
        assert_eq!(browser.post(&format!("/tenures/{tenure}"), &fields).await.status, 303);
        // It ends before it begins: known, because.
        let page = browser.get(&format!("/people/{person}?lang=fr")).await;
        assert!(page.text.contains("Fin avant le début"));
        let finding = format!("end_before_beginning.{tenure}");
        let csrf = token_of(&page);
        let fields = [
            ("csrf", csrf.as_str()),
            ("finding", finding.as_str()),
            ("because", "Le registre dit 2001"),
        ];
        assert_eq!(browser.post(&format!("/people/{person}/answers"), &fields).await.status, 303);
        let page = browser.get(&format!("/people/{person}?lang=fr")).await;
        assert!(page.text.contains("Le registre dit 2001"));
        let csrf = token_of(&page);
        let gone =
            browser.post(&format!("/tenures/{tenure}/delete"), &[("csrf", csrf.as_str())]).await;
        assert_eq!(gone.status, 303);
        assert_eq!(timeline(&world, &token, &person).await["tenures"], json!([]));
    });
}

#[test]
fn a_body_shows_who_sat_on_a_day_and_a_territory_its_bodies() {
    on_both("career_bodies", |world| async move {
        let world = world.with_areas().await;
        let token = world.coordinator("04.291").await;
        let body = council(&world, &token).await;
        let mut browser = signed_in(&world).await;
        let page = browser.get(&format!("/bodies/{body}?lang=fr")).await;
        let csrf = token_of(&page);
        let fields = [
            ("csrf", csrf.as_str()),
            ("role.fr", "Président"),
            ("role.ar", "رئيس"),
            ("seats", "1"),
            ("basis", "elected"),
        ];
        assert_eq!(browser.post(&format!("/bodies/{body}/posts"), &fields).await.status, 303);
        let posts = world.get(&token, &format!("/bodies/{body}/posts")).await.want(200);
        let post = id(&posts["items"][0]);
        for (given, began, ended) in
            [("Driss", "2009-06-20", Some("2015-09-10")), ("Omar", "2015-09-10", None)]
        {
            let person = somebody(&world, &token, given).await;
            hold(
                &world,
                &token,
                &person,
                json!({ "kind": "function", "role": { "fr": "Président" },
                "post": post, "began": began, "ended": ended }),
            )
            .await;
        }
        let then = browser.get(&format!("/bodies/{body}?as_of=2012-07-03")).await.text;
        assert!(then.contains("Driss Ouchrif") && !then.contains("Omar Ouchrif"), "{then}");
        let now = browser.get(&format!("/bodies/{body}")).await.text;
        assert!(now.contains("Omar Ouchrif") && !now.contains("Driss Ouchrif"), "{now}");
        let before = browser.get(&format!("/bodies/{body}?as_of=2003")).await.text;
        assert!(before.contains("1 siège vacant"), "{before}");
        let area = browser.get(&format!("/areas/{TIFLET}?lang=fr")).await.text;
        assert!(
            area.contains("Conseil communal de Tiflet")
                && area.contains(&format!("/bodies/{body}"))
        );
    });
}

#[test]
fn an_instance_shows_its_shares_beside_what_is_asked() {
    on_both("career_shares", |world| async move {
        let world = world.with_areas().await;
        let token = world.coordinator("04.291").await;
        let section = json!({ "kind": "instance", "name": { "fr": "Section" }, "area": TIFLET });
        let body = id(&world.post(&token, "/bodies", section).await.want(201));
        for (given, gender, born) in [
            ("Amina", "female", "1995"),
            ("Karim", "male", "1960"),
            ("Nabil", "male", "1961"),
            ("Said", "male", "1962"),
        ] {
            let person = json!({ "names": [{ "script": "Latn", "given": given }], "home_area": TIFLET,
                "gender": gender, "birth_date": born });
            let person = id(&world.post(&token, "/people", person).await.want(201));
            hold(&world, &token, &person, json!({ "kind": "party_post", "role": { "fr": "Membre" }, "body": body, "began": "2022" })).await;
        }
        let mut browser = signed_in(&world).await;
        let page = browser.get(&format!("/bodies/{body}?lang=fr")).await.text;
        assert!(page.contains("1 sur 4") && page.contains("25 %"), "{page}");
        assert!(page.contains("Loi organique 29-11"), "the rule and its source");
    });
}
