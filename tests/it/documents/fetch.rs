//! A text fetched by its address: from listed hosts alone, within bounds, or not at all.

use super::{CAREER, KHEMISSET, MEETING, of_kind};
use crate::support::site::{Said, Site};
use crate::support::{PASSWORD, Visitor, World, on_both, on_both_told};
use hadir::access::Role;
use hadir::accounts::Scope;
use hadir::app::Config;
use hadir::app::fetching::Fetching;
use serde_json::{Value, json};
use std::time::Duration;

/// Hosts on the list, told by their ports; the wait is short where it is to run out.
fn listing(list: String) -> impl Fn(&mut Config) {
    move |config| {
        config.fetching = Fetching::of(&list).expect("a list");
        config.fetching.patience = Duration::from_secs(5);
    }
}

async fn press(world: &World) -> String {
    world.account("press", Role::Press, Scope::Area(KHEMISSET.into())).await
}

async fn fetch(world: &World, token: &str, address: &str) -> (u16, Value) {
    let reply = world.post(token, "/documents", json!({ "address": address })).await;
    (reply.status, reply.json())
}

/// Refused, by name, in a sentence; and nothing of it was kept.
async fn refused(world: &World, token: &str, address: &str, code: &str) {
    let (status, told) = fetch(world, token, address).await;
    let fault = &told["errors"][0];
    assert_eq!(
        (status, &fault["field"], &fault["code"]),
        (422, &json!("address"), &json!(code)),
        "{address}: {told}"
    );
    let sentence = fault["message"].as_str().expect("a sentence");
    assert!(sentence.chars().count() > 20 && !sentence.contains('_'), "{sentence}");
    let list = world.get(token, "/documents").await.want(200);
    assert_eq!(list["items"], json!([]), "{address}");
}

fn html(text: &str) -> String {
    let text = text.replace('\n', "</p><p>");
    format!(
        "<!doctype html><title>La province &laquo; prépare &raquo;</title><meta property=\"article:published_time\" content=\"2025-06-12T09:00:00Z\"><p>{text}</p>"
    )
}

#[test]
fn a_listed_page_is_fetched_and_its_address_is_its_source() {
    let site = Site::start();
    site.page("/a?b=1", "text/html; charset=utf-8", html(MEETING));
    let (arabic, _, _) = encoding_rs::WINDOWS_1256.encode(CAREER);
    site.page("/ar", "text/plain; charset=windows-1256", arabic.into_owned());
    site.leads("/1", "/2");
    site.leads("/2", &site.url("/3"));
    site.leads("/3", "a?b=1");
    on_both_told(
        "documents_fetch",
        listing(format!("larive.example,127.0.0.1:{}", site.port)),
        |world| {
            let site = site.clone();
            async move {
                let world = world.with_areas().await;
                let press = press(&world).await;
                let address = site.url("/a?b=1#part");
                let (status, made) = fetch(&world, &press, &address).await;
                assert_eq!(status, 201, "{made}");
                assert_eq!((&made["url"], &made["source"]), (&json!(address), &json!("127.0.0.1")));
                assert_eq!(
                    (&made["title"], &made["published"]),
                    (&json!("La province « prépare »"), &json!("2025-06-12"))
                );
                assert_eq!(of_kind(&made, "event").len(), 2);
                assert!(made["text"].as_str().is_some_and(|t| !t.contains('<')));
                // What somebody says of it stands before what the page says.
                let body = json!({ "address": site.url("/1"), "title": "Autrement", "source": "La Rive", "published": "2025" });
                let made = world.post(&press, "/documents", body).await.want(201);
                assert_eq!(
                    (&made["title"], &made["source"], &made["published"]),
                    (&json!("Autrement"), &json!("La Rive"), &json!("2025"))
                );
                assert_eq!(made["url"], json!(site.url("/1")));
                let (_, made) = fetch(&world, &press, &site.url("/ar")).await;
                assert_eq!(
                    (made["text"].as_str(), &made["lang"]),
                    (Some(CAREER.trim_end()), &json!("ar"))
                );
                let asked = site.asked();
                let paths: Vec<&str> = asked.iter().map(|(path, _)| path.as_str()).collect();
                assert_eq!(paths, ["/a?b=1", "/1", "/2", "/3", "/a?b=1", "/ar"]);
                for (_, head) in &asked {
                    assert!(!head.contains("cookie") && !head.contains("authorization"), "{head}");
                }
            }
        },
    );
}

#[test]
fn what_is_not_listed_or_leads_away_is_not_asked() {
    let (site, other) = (Site::start(), Site::start());
    other.page("/", "text/plain", "Un secret de cette machine.");
    site.leads("/out", &other.url("/"));
    site.leads("/name", &format!("http://user@127.0.0.1:{}/", site.port));
    site.leads("/file", "file:///etc/passwd");
    site.leads("/loop", "/loop");
    let list = format!("127.0.0.1:{},localhost:{},nowhere.invalid", site.port, other.port);
    on_both_told("documents_fetch_out", listing(list), |world| {
        let (site, other) = (site.clone(), other.clone());
        async move {
            let world = world.with_areas().await;
            let press = press(&world).await;
            for address in [
                other.url("/"),
                "http://127.0.0.1/".to_owned(),
                "https://larive.example/a".to_owned(),
                "http://169.254.169.254/latest/meta-data".to_owned(),
                "http://[::1]/".to_owned(),
                format!("http://user:secret@127.0.0.1:{}/", site.port),
                format!("https://127.0.0.1:{}@evil.example/", site.port),
            ] {
                refused(&world, &press, &address, "address_not_listed").await;
            }
            // A name that leads to this machine lets nobody in, listed or not.
            let named = format!("http://localhost:{}/", other.port);
            refused(&world, &press, &named, "address_not_public").await;
            refused(&world, &press, &site.url("/out"), "address_redirected_out").await;
            refused(&world, &press, &site.url("/name"), "address_redirected_out").await;
            refused(&world, &press, &site.url("/loop"), "address_too_many_redirects").await;
            refused(&world, &press, "http://nowhere.invalid/", "address_unreachable").await;
            let (status, _) = fetch(&world, &press, &site.url("/file")).await;
            assert_eq!(status, 422);
            assert_eq!(other.asked(), [], "nobody else was asked for anything");
            for address in
                ["ftp://127.0.0.1/", "file:///etc/passwd", "larive.example", "http://a b/"]
            {
                refused(&world, &press, address, "bad_address").await;
            }
        }
    });
}

#[test]
fn what_is_too_large_too_slow_or_no_text_is_refused() {
    let site = Site::start();
    let mut whole = "Le parti se réunit à Khémisset. ".repeat(170_000);
    site.page("/large", "text/plain", whole.clone());
    whole.truncate(1 << 20);
    let head = |more: &str| format!("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n{more}");
    site.says("/endless", Said::Endless { head: head(""), piece: whole.into_bytes() });
    site.says("/stuck", Said::Stuck { head: head("Content-Length: 100\r\n") });
    site.page("/png", "image/png", &b"\x89PNG\r\n"[..]);
    site.page("/json", "application/json", "{}");
    site.page("/picture", "text/html", &b"\x89PNG\r\n\x1a\n"[..]);
    site.page("/blank", "text/html", "<html><script>1</script>");
    let packed = head("Content-Encoding: gzip\r\nContent-Length: 3\r\n");
    site.says("/packed", Said::Page { head: packed, body: b"abc".to_vec() });
    let told = move |config: &mut Config| {
        config.fetching = Fetching::of(&format!("127.0.0.1:{}", site.port)).expect("a list");
        config.fetching.patience = Duration::from_secs(2);
    };
    let port = site.port;
    on_both_told("documents_fetch_bounds", told, |world| async move {
        let world = world.with_areas().await;
        let press = press(&world).await;
        let at = |path: &str| format!("http://127.0.0.1:{port}{path}");
        for (path, code) in [
            ("/large", "address_too_large"),
            ("/endless", "address_too_large"),
            ("/stuck", "address_too_slow"),
            ("/png", "address_wrong_type"),
            ("/json", "address_wrong_type"),
            ("/packed", "address_wrong_type"),
            ("/picture", "not_understood"),
            ("/blank", "no_text"),
            ("/none", "address_not_there"),
        ] {
            refused(&world, &press, &at(path), code).await;
        }
    });
}

#[test]
fn an_address_stands_alone_and_where_nothing_is_listed_it_is_unknown() {
    on_both("documents_fetch_off", |world| async move {
        let world = world.with_areas().await;
        let press = press(&world).await;
        let (status, told) = fetch(&world, &press, "https://larive.example/").await;
        assert_eq!(status, 422);
        let faults: Vec<(&str, &str)> = told["errors"]
            .as_array()
            .expect("errors")
            .iter()
            .map(|e| (e["field"].as_str().expect("a field"), e["code"].as_str().expect("a code")))
            .collect();
        assert_eq!(faults, [("text", "missing"), ("address", "unknown_field")]);
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("press@example.org", PASSWORD).await;
        assert!(!visitor.get("/documents/new").await.text.contains("name=\"address\""));
    });
    on_both_told(
        "documents_fetch_alone",
        listing("larive.example".to_owned()),
        |world| async move {
            let world = world.with_areas().await;
            let press = press(&world).await;
            for beside in ["text", "url"] {
                let body = json!({ "address": "https://larive.example/", beside: "https://larive.example/" });
                let told = world.post(&press, "/documents", body).await.want(422);
                assert_eq!(told["errors"][0]["code"], "address_alone", "{told}");
            }
            let told = world.post(&press, "/documents", json!({})).await.want(422);
            assert_eq!(
                (&told["errors"][0]["field"], &told["errors"][0]["code"]),
                (&json!("text"), &json!("missing"))
            );
            let made =
                world.post(&press, "/documents", json!({ "address": null, "text": "Rien." })).await;
            made.want(201);
        },
    );
}

#[test]
fn the_page_that_brings_a_text_fetches_it_too() {
    let site = Site::start();
    site.page("/a", "text/html", html(MEETING));
    on_both_told("documents_fetch_page", listing(format!("127.0.0.1:{}", site.port)), |world| {
        let site = site.clone();
        async move {
            let world = world.with_areas().await;
            let press = press(&world).await;
            let mut visitor = Visitor::new(&world);
            visitor.sign_in("press@example.org", PASSWORD).await;
            let form = visitor.get("/documents/new?lang=fr").await;
            assert!(form.text.contains("name=\"address\"") && form.text.contains("127.0.0.1"));
            let at = form.text.find("?csrf=").expect("the form's address");
            let query: String = form.text[at..].chars().take_while(|c| *c != '"').collect();
            let action = format!("/documents{query}");
            let away = visitor.send_parts(&action, &[("address", "https://larive.example/")]).await;
            assert_eq!(away.status, 422);
            assert!(away.text.contains("pas sur la liste"), "{}", away.text);
            assert!(
                away.text.contains("value=\"https://larive.example/\""),
                "what was typed stays"
            );
            let made =
                visitor.send_parts(&action, &[("address", &site.url("/a")), ("text", "")]).await;
            assert_eq!(made.status, 303, "{}", made.text);
            let list = world.get(&press, "/documents").await.want(200);
            assert_eq!(list["items"][0]["url"], json!(site.url("/a")));
        }
    });
}
