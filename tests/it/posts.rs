//! Posts: seats that are there when vacant, who holds them on a day, one single seat
//! never held by two.

use crate::support::{World, on_both};
use crate::tenures::{KHEMISSET, TIFLET, council, hold, id, living_in, somebody};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

async fn post(world: &World, token: &str, body: &str, said: Value) -> Value {
    world.post(token, &format!("/bodies/{body}/posts"), said).await.want(201)
}

fn chair(post: &str, began: &str, ended: Option<&str>) -> Value {
    json!({ "kind": "mandate", "role": { "fr": "Président" }, "post": post, "began": began, "ended": ended })
}

#[test]
fn a_post_is_there_when_nobody_holds_it() {
    on_both("post_vacant", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let made = post(
            &world,
            &admin,
            &body,
            json!({
                "role": { "ar": "مستشار", "fr": "Conseiller" }, "seats": 35, "basis": "elected",
            }),
        )
        .await;
        assert_eq!(
            made,
            json!({
                "id": made["id"], "body": body, "role": { "ar": "مستشار", "fr": "Conseiller" },
                "seats": 35, "basis": "elected", "holders": [], "vacant": 35,
            })
        );
        let person = somebody(&world, &admin, "Driss").await;
        hold(&world, &admin, &person, chair(&id(&made), "2021", None)).await;
        let list = world.get(&admin, &format!("/bodies/{body}/posts")).await.want(200);
        assert_eq!(list["items"][0]["holders"], json!([person]));
        assert_eq!((&list["items"][0]["vacant"], &list["next_cursor"]), (&json!(34), &Value::Null));
        for (said, field) in [
            (json!({}), "role"),
            (json!({ "role": { "fr": "x" }, "seats": 0 }), "seats"),
            (json!({ "role": { "fr": "x" }, "seats": 1.5 }), "seats"),
            (json!({ "role": { "fr": "x" }, "basis": "born" }), "basis"),
            (json!({ "role": { "fr": "x" }, "chairs": 1 }), "chairs"),
        ] {
            let answer = world.post(&admin, &format!("/bodies/{body}/posts"), said).await.want(422);
            assert_eq!(answer["errors"][0]["field"], field);
        }
        world.get(&admin, "/bodies/nothing/posts").await.want(404);
        world
            .post(&admin, "/bodies/nothing/posts", json!({ "role": { "fr": "x" } }))
            .await
            .want(404);
    });
}

#[test]
fn a_single_seat_is_never_held_by_two() {
    on_both("post_single", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let seat = id(&post(&world, &admin, &body, json!({ "role": { "fr": "Président" } })).await);
        let (first, second) =
            (somebody(&world, &admin, "Driss").await, somebody(&world, &admin, "Omar").await);
        let held =
            hold(&world, &admin, &first, chair(&seat, "2003-09-12", Some("2009-06-12"))).await;
        let path = format!("/people/{second}/tenures");
        for (began, ended) in [
            ("2005", Some("2007")),
            ("2009-06-11", None),
            ("2001", Some("2015")),
            ("2003", Some("2009")),
        ] {
            let refused = world.post(&admin, &path, chair(&seat, began, ended)).await.want(409);
            assert_eq!(refused["code"], "seat_taken", "{began}");
            assert_eq!(refused["holder"]["person"], json!(first));
            assert_eq!(refused["holder"]["tenure"], held["id"]);
        }
        let list = world.get(&admin, &path).await.want(200);
        assert_eq!(list["items"], json!([]), "nothing of what was refused stays");
        // The day on which one ends is the other's; so is a year in which both may fit.
        let next = hold(&world, &admin, &second, chair(&seat, "2009-06-12", None)).await;
        let third = somebody(&world, &admin, "Salma").await;
        hold(&world, &admin, &third, chair(&seat, "1997", Some("2003"))).await;
        let change = json!({ "began": "2009-06-11" });
        world.patch(&admin, &format!("/tenures/{}", id(&next)), change).await.want(409);
        world
            .patch(&admin, &format!("/tenures/{}", id(&held)), json!({ "ended": null }))
            .await
            .want(409);
        // What was refuted holds no seat.
        let refuted = json!({ "status": "refuted", "ended": null });
        world.patch(&admin, &format!("/tenures/{}", id(&held)), refuted).await.want(200);
    });
}

#[test]
fn a_post_of_several_seats_takes_several() {
    on_both("post_several", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let seat =
            id(&post(&world, &admin, &body, json!({ "role": { "fr": "Membre" }, "seats": 2 }))
                .await);
        for given in ["Driss", "Omar"] {
            let person = somebody(&world, &admin, given).await;
            hold(&world, &admin, &person, chair(&seat, "2021", None)).await;
        }
        let list = world.get(&admin, &format!("/bodies/{body}/posts")).await.want(200);
        assert_eq!(list["items"][0]["vacant"], 0);
        assert_eq!(list["items"][0]["holders"].as_array().map(Vec::len), Some(2));
    });
}

#[test]
fn of_many_who_race_for_one_seat_one_sits() {
    on_both("post_race", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let seat = id(&post(&world, &admin, &body, json!({ "role": { "fr": "Président" } })).await);
        let mut people = Vec::new();
        for n in 0..12 {
            people.push(somebody(&world, &admin, &format!("Number{}", (b'a' + n) as char)).await);
        }
        let paths: Vec<String> = people.iter().map(|p| format!("/people/{p}/tenures")).collect();
        let said = chair(&seat, "2021-09-20", None);
        let race = paths.iter().map(|path| world.post(&admin, path, said.clone()));
        let mut statuses: Vec<u16> =
            futures_of(race).await.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses[0], 201);
        assert!(statuses[1..].iter().all(|s| *s == 409), "{statuses:?}");
        let list = world.get(&admin, &format!("/bodies/{body}/posts")).await.want(200);
        assert_eq!(list["items"][0]["holders"].as_array().map(Vec::len), Some(1));
    });
}

/// All at once, on this task.
async fn futures_of<F: Future>(all: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut running: Vec<_> = all.map(Box::pin).collect();
    let mut done: Vec<Option<F::Output>> = running.iter().map(|_| None).collect();
    std::future::poll_fn(|cx| {
        for (future, slot) in running.iter_mut().zip(done.iter_mut()).filter(|(_, s)| s.is_none()) {
            if let std::task::Poll::Ready(output) = future.as_mut().poll(cx) {
                *slot = Some(output);
            }
        }
        if done.iter().all(Option::is_some) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    done.into_iter().flatten().collect()
}

#[test]
fn the_other_is_named_only_to_who_may_see_them() {
    on_both("post_other_unseen", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let body = council(&world, &admin).await;
        let seat = id(&post(&world, &admin, &body, json!({ "role": { "fr": "Président" } })).await);
        let away = living_in(&world, &admin, "Driss", "01.051").await;
        hold(&world, &admin, &away, chair(&seat, "2021", None)).await;
        let mine = somebody(&world, &coordinator, "Omar").await;
        let path = format!("/people/{mine}/tenures");
        let refused = world.post(&coordinator, &path, chair(&seat, "2022", None)).await;
        assert!(!refused.text.contains(&away), "{}", refused.text);
        let refused = refused.want(409);
        assert_eq!((&refused["code"], &refused["holder"]), (&json!("seat_taken"), &Value::Null));
        let list = world.get(&coordinator, &format!("/bodies/{body}/posts")).await.want(200);
        assert_eq!(list["items"][0]["holders"], json!([]));
        assert_eq!(list["items"][0]["vacant"], 0, "a seat held by somebody unseen is not vacant");
        let press = world.account("press", Role::Press, Scope::Area(KHEMISSET.into())).await;
        let body = world.get(&press, &format!("/bodies/{body}")).await.want(200);
        assert_eq!((&body["members"], &body["posts"][0]["vacant"]), (&json!([]), &json!(0)));
    });
}

#[test]
fn a_body_as_of_a_day_shows_who_sat_then() {
    on_both("body_as_of", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let seat = id(&post(&world, &admin, &body, json!({ "role": { "fr": "Président" } })).await);
        let (old, new) =
            (somebody(&world, &admin, "Driss").await, somebody(&world, &admin, "Omar").await);
        hold(&world, &admin, &old, chair(&seat, "2009-06", Some("2015-09"))).await;
        hold(&world, &admin, &new, chair(&seat, "2015-09", None)).await;
        let member = json!({ "kind": "mandate", "role": { "fr": "Membre" }, "body": body, "began": "2003", "ended": "2015" });
        hold(&world, &admin, &new, member).await;
        let at = async |day: &str| {
            world.get(&admin, &format!("/bodies/{body}?as_of={day}")).await.want(200)
        };
        let then = at("2012-07-03").await;
        assert_eq!(then["as_of"], "2012-07-03");
        assert_eq!(then["posts"][0]["holders"], json!([old]));
        let members: Vec<&Value> =
            then["members"].as_array().expect("members").iter().map(|m| &m["person"]).collect();
        assert_eq!(members, [&json!(new), &json!(old)]);
        assert_eq!(at("2020").await["posts"][0]["holders"], json!([new]));
        assert_eq!(at("2001").await["posts"][0]["vacant"], 1);
        let now = world.get(&admin, &format!("/bodies/{body}")).await.want(200);
        assert_eq!(
            (&now["as_of"], &now["posts"][0]["holders"]),
            (&json!("2025-06-13"), &json!([new]))
        );
        assert_eq!((&now["kind"], &now["area"]), (&json!("institution"), &json!(TIFLET)));
        for path in
            [format!("/bodies/{body}?as_of=july"), format!("/bodies/{body}/posts?as_of=2012-02-30")]
        {
            assert_eq!(world.get(&admin, &path).await.want(422)["errors"][0]["field"], "as_of");
        }
    });
}

#[test]
fn people_are_listed_and_found_by_the_body_they_sit_in() {
    on_both("people_of_a_body", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let body = council(&world, &admin).await;
        let said = json!({ "kind": "institution", "name": { "fr": "Commission" }, "parent": body });
        let below = id(&world.post(&admin, "/bodies", said).await.want(201));
        let (sits, sat, beside) = (
            somebody(&world, &admin, "Driss").await,
            somebody(&world, &admin, "Driss").await,
            somebody(&world, &admin, "Nadia").await,
        );
        let member = |body: &str, ended: Option<&str>| {
            json!({
                "kind": "mandate", "role": { "fr": "Membre" }, "body": body, "began": "2015", "ended": ended,
            })
        };
        hold(&world, &admin, &sits, member(&body, None)).await;
        hold(&world, &admin, &sat, member(&body, Some("2018"))).await;
        hold(&world, &admin, &beside, member(&below, None)).await;
        let mut both = vec![sits.clone(), beside.clone()];
        both.sort();
        for (query, wanted) in [
            (format!("body={body}"), both),
            (format!("body={below}"), vec![beside.clone()]),
            (format!("body={body}&q=driss"), vec![sits.clone()]),
            (format!("body={body}&q=%D8%A5%D8%AF%D8%B1%D9%8A%D8%B3"), vec![sits]),
            ("body=none".into(), vec![]),
        ] {
            let found = world.get(&admin, &format!("/people?{query}")).await.want(200);
            let mut ids: Vec<String> =
                found["items"].as_array().expect("a list").iter().map(id).collect();
            ids.sort();
            assert_eq!(ids, wanted, "{query}");
        }
    });
}
