//! A career looked at as a whole: the order of what has no date, pauses, what was held at
//! once, what does not fit. One career is a whole one, made up after a real kind of life.

use crate::support::{World, on_both};
use crate::tenures::{TIFLET, hold, id, somebody};
use serde_json::{Value, json};

async fn look(world: &World, token: &str, person: &str) -> Value {
    world.get(token, &format!("/people/{person}/timeline")).await.want(200)
}

fn office(began: &str, ended: Option<&str>) -> Value {
    json!({ "kind": "mandate", "role": { "fr": "Conseiller" }, "began": began, "ended": ended })
}

fn codes(timeline: &Value) -> Vec<&str> {
    timeline["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|f| f["code"].as_str())
        .collect()
}

/// The career of somebody who never was: seven of its entries have no complete dates.
async fn whole_career(world: &World, token: &str, person: &str) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    let add = async |said: Value| id(&hold(world, token, person, said).await);
    ids.push(add(json!({ "kind": "study", "role": { "ar": "إجازة في الاقتصاد" }, "body_name": { "ar": "كلية الحقوق بفاس" } })).await);
    ids.push(add(json!({ "kind": "job", "role": { "ar": "الخدمة المدنية" }, "body_name": { "ar": "الكتابة العامة للعمالة" }, "after": ids[0] })).await);
    ids.push(add(json!({ "kind": "competition", "role": { "ar": "مباراة مفتشي المالية" }, "began": "1984", "ended": "1984", "how": "competition" })).await);
    ids.push(add(json!({ "kind": "job", "role": { "ar": "مفتش المالية" }, "began": "1984", "ended": "1997", "how": "competition" })).await);
    ids.push(add(json!({ "kind": "job", "role": { "ar": "ملحق" }, "body_name": { "ar": "غرفة التجارة" }, "began": "1998", "ended": "2011", "end_cause": "التقاعد النسبي" })).await);
    ids.push(add(json!({ "kind": "job", "role": { "ar": "مدير" }, "body_name": { "ar": "غرفة التجارة" }, "outcomes": "فرص شغل" })).await);
    ids.push(add(json!({ "kind": "mandate", "role": { "ar": "عضو" }, "body_name": { "ar": "مجلس جهة الرباط سلا زمور زعير" }, "area": "H09", "began": "1997", "ended": "2003", "how": "indirect_election", "how_text": "اللجان المتساوية الأعضاء" })).await);
    ids.push(add(json!({ "kind": "mandate", "role": { "ar": "مستشار جماعي" }, "body_name": { "ar": "جماعة تيفلت" }, "area": TIFLET, "began": "2003", "ended": "2009", "status": "inferred" })).await);
    ids.push(add(json!({ "kind": "function", "role": { "ar": "عضو المكتب المسير" }, "body_name": { "ar": "جماعة تيفلت" }, "began": "2003", "ended": "2009", "within": ids[7] })).await);
    ids.push(add(json!({ "kind": "function", "role": { "ar": "نائب الرئيس" }, "body_name": { "ar": "جماعة تيفلت" }, "began": "2009", "ended": "2015", "end_cause": "وقفة تأمل" })).await);
    ids.push(add(json!({ "kind": "mandate", "role": { "ar": "عضو" }, "body_name": { "ar": "المجلس الإقليمي" }, "began": "2009", "ended": "2015" })).await);
    ids.push(
        add(json!({ "kind": "business", "role": { "ar": "مشاريع سكنية" }, "after": ids[4] })).await,
    );
    for role in ["عضو المكتب المسير لكرة القدم", "رئيس ألعاب القوى", "نائب رئيس الكرة الحديدية"]
    {
        ids.push(add(json!({ "kind": "club", "role": { "ar": role } })).await);
    }
    ids
}

#[test]
fn a_whole_career_is_kept_and_read_as_it_was_told() {
    on_both("career_whole", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Hassan").await;
        let ids = whole_career(&world, &admin, &person).await;
        let timeline = look(&world, &admin, &person).await;
        let order: Vec<usize> = timeline["tenures"]
            .as_array()
            .expect("tenures")
            .iter()
            .map(|t| ids.iter().position(|i| t["id"] == **i).expect("one of them"))
            .collect();
        // The clubs, of which nothing is known, stand last in any order.
        assert_eq!(order[..12], [3, 2, 6, 4, 7, 8, 10, 9, 11, 0, 1, 5]);
        assert_eq!(
            timeline["pauses"],
            json!([{ "began": "2015", "ended": null, "scope": "elections", "basis": "derived", "reason": "وقفة تأمل" }])
        );
        let pairs: Vec<(usize, usize, &str, &str)> = timeline["overlaps"]
            .as_array()
            .expect("overlaps")
            .iter()
            .map(|o| {
                let at =
                    |i: usize| ids.iter().position(|id| o["tenures"][i] == **id).expect("an id");
                let (a, b) = (at(0).min(at(1)), at(0).max(at(1)));
                (a, b, o["began"].as_str().unwrap_or(""), o["ended"].as_str().unwrap_or(""))
            })
            .collect();
        for expected in [
            (4, 6, "1998", "2003"),
            (4, 7, "2003", "2009"),
            (4, 8, "2003", "2009"),
            (4, 9, "2009", "2011"),
            (4, 10, "2009", "2011"),
            (9, 10, "2009", "2015"),
        ] {
            assert!(pairs.contains(&expected), "{expected:?} in {pairs:?}");
        }
        assert_eq!(pairs.len(), 6, "{pairs:?}");
        let beside = ["job_beside_mandate"; 3];
        assert_eq!(codes(&timeline), [&beside[..], &["roles_not_reconciled"]].concat());
    });
}

#[test]
fn what_has_no_date_stands_where_it_is_said_to_be() {
    on_both("career_order", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let make = async |said: Value| id(&hold(&world, &admin, &person, said).await);
        let late = make(json!({ "kind": "job", "role": { "fr": "2015" }, "began": "2015" })).await;
        let early = make(
            json!({ "kind": "job", "role": { "fr": "1990" }, "began": "1990", "ended": "2000" }),
        )
        .await;
        let after =
            make(json!({ "kind": "business", "role": { "fr": "après" }, "after": early })).await;
        let before = make(json!({ "kind": "study", "role": { "fr": "avant" } })).await;
        world
            .patch(&admin, &format!("/tenures/{early}"), json!({ "after": before }))
            .await
            .want(200);
        let nowhere = make(json!({ "kind": "club", "role": { "fr": "?" } })).await;
        let timeline = look(&world, &admin, &person).await;
        let order: Vec<&Value> =
            timeline["tenures"].as_array().expect("tenures").iter().map(|t| &t["id"]).collect();
        assert_eq!(
            order,
            [&json!(before), &json!(early), &json!(after), &json!(late), &json!(nowhere)]
        );
    });
}

#[test]
fn a_pause_is_a_year_or_more_without_an_office() {
    on_both("career_pauses", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        // The offices, the pauses between them; today is 13 June 2025.
        type Times<'a> = &'a [(&'a str, Option<&'a str>)];
        let cases: [(Times, Times); 11] = [
            (&[], &[]),
            (&[("2003", Some("2009")), ("2009", Some("2015"))], &[("2015", None)]),
            (&[("2003", Some("2009")), ("2012", None)], &[("2009", Some("2012"))]),
            (
                &[("2003", Some("2009-06-12")), ("2010-06-12", None)],
                &[("2009-06-12", Some("2010-06-12"))],
            ),
            (&[("2003", Some("2009-06-12")), ("2010-06-11", None)], &[]),
            (&[("2003", Some("2024-06-13"))], &[("2024-06-13", None)]),
            (&[("2003", Some("2024-06-14"))], &[]),
            (
                &[("2003", Some("2009")), ("2003", Some("2015")), ("2017", None)],
                &[("2015", Some("2017"))],
            ),
            (&[("2003", None), ("2005", Some("2007"))], &[]),
            (&[("2003", Some("2030"))], &[]),
            (
                &[("2003", Some("2005")), ("2009", Some("2011")), ("2015", Some("2021"))],
                &[("2005", Some("2009")), ("2011", Some("2015")), ("2021", None)],
            ),
        ];
        for (n, (offices, expected)) in cases.iter().enumerate() {
            let person =
                somebody(&world, &admin, &format!("Case{}", (b'a' + n as u8) as char)).await;
            // Jobs and clubs are no offices.
            hold(
                &world,
                &admin,
                &person,
                json!({ "kind": "job", "role": { "fr": "x" }, "began": "1980" }),
            )
            .await;
            for (began, ended) in *offices {
                hold(&world, &admin, &person, office(began, *ended)).await;
            }
            let timeline = look(&world, &admin, &person).await;
            let found: Vec<Value> = timeline["pauses"].as_array().expect("pauses").clone();
            let found: Vec<(&str, Option<&str>)> = found
                .iter()
                .map(|p| (p["began"].as_str().unwrap_or(""), p["ended"].as_str()))
                .collect();
            assert_eq!(found, *expected, "{offices:?}");
        }
    });
}

#[test]
fn no_overlap_within_nor_where_one_follows_the_other() {
    on_both("career_overlaps", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let make = async |said: Value| id(&hold(&world, &admin, &person, said).await);
        let mandate = make(office("2003", Some("2009"))).await;
        let part = json!({ "kind": "function", "role": { "fr": "VP" }, "began": "2003", "ended": "2009", "within": mandate });
        make(part).await;
        make(office("2009", Some("2015"))).await;
        let refuted = json!({ "kind": "job", "role": { "fr": "x" }, "began": "2003", "ended": "2015", "status": "refuted" });
        make(refuted).await;
        assert_eq!(look(&world, &admin, &person).await["overlaps"], json!([]));
        let job = make(json!({ "kind": "job", "role": { "fr": "x" }, "began": "2014", "end_state": "ongoing" })).await;
        let club = make(json!({ "kind": "club", "role": { "fr": "y" }, "began": "2020-05", "end_state": "ongoing" })).await;
        let timeline = look(&world, &admin, &person).await;
        let overlaps = timeline["overlaps"].as_array().expect("overlaps");
        assert_eq!(overlaps.len(), 2, "{overlaps:?}");
        assert!(
            overlaps
                .contains(&json!({ "tenures": [job, club], "began": "2020-05", "ended": null }))
        );
    });
}

#[test]
fn what_does_not_fit_is_found_and_never_refused() {
    on_both("career_findings", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let region = |began: &str, ended: &str| {
            json!({
                "kind": "mandate", "role": { "fr": "Membre" }, "area": "04", "began": began, "ended": ended,
            })
        };
        let chair = |of: &str, began: &str| {
            json!({
                "kind": "function", "role": { "fr": "Président" }, "body_name": { "fr": of }, "began": began, "ended": "2021",
            })
        };
        for (n, (career, expected)) in [
            (vec![office("2009", Some("2003"))], vec!["end_before_beginning"]),
            (vec![office("2009-06", Some("2009"))], vec![]),
            (vec![region("1997", "2003")], vec!["territory_not_yet"]),
            (vec![region("2015", "2021")], vec![]),
            (vec![json!({ "kind": "mandate", "role": { "fr": "x" }, "area": "H09", "began": "1997", "ended": "2003" })], vec![]),
            (vec![json!({ "kind": "mandate", "role": { "fr": "x" }, "area": "H09", "began": "2016", "ended": "2018" })], vec!["territory_no_more"]),
            (vec![chair("Conseil régional", "2016"), chair("Chambre de commerce", "2016")], vec!["incompatible_offices"]),
            (vec![chair("Conseil régional", "2009"), chair("Club de football", "2009")], vec![]),
            (vec![json!({ "kind": "job", "role": { "fr": "Attaché" }, "body_name": { "fr": "Chambre" } }),
                  json!({ "kind": "job", "role": { "fr": "Directeur" }, "body_name": { "fr": "CHAMBRE" } })], vec!["roles_not_reconciled"]),
        ]
        .into_iter()
        .enumerate()
        {
            let person = somebody(&world, &admin, &format!("Case{}", (b'a' + n as u8) as char)).await;
            for said in career {
                hold(&world, &admin, &person, said).await;
            }
            let timeline = look(&world, &admin, &person).await;
            assert_eq!(codes(&timeline), expected, "{n}: {}", timeline["findings"]);
            for finding in timeline["findings"].as_array().expect("findings") {
                assert!(finding["message"]["ar"].is_string() && finding["message"]["fr"].is_string());
                assert!(finding["severity"].is_string());
            }
        }
    });
}

#[test]
fn a_rule_counts_only_while_it_is_law() {
    on_both("career_rules", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        for of in ["Conseil régional", "Commune de Tiflet"] {
            let said = json!({
                "kind": "function", "role": { "fr": "Président" }, "body_name": { "fr": of },
                "began": "2003", "ended": "2009",
            });
            hold(&world, &admin, &person, said).await;
        }
        assert_eq!(codes(&look(&world, &admin, &person).await), Vec::<&str>::new());
    });
}
