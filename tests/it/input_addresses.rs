//! Addresses as somebody hostile writes them, for every route there is: a path or a query
//! that holds what nobody sees, too much, or what no alphabet knows.

use crate::support::{PASSWORD, Reply, Visitor, World, on_both};
use axum::body::Body;
use axum::http::{Method, Request, header};
use hadir::access::Role;
use hadir::accounts::Scope;
use hadir::web::route::Route;
use hadir::web::routes;

/// What stands in the place of an id, a code or a word.
fn hostile() -> Vec<String> {
    let long = "x".repeat(6000);
    ["%00", "x%00", "%FF", "%E2%80%AE", "%0A", "%F0%9F%98%80", "..%2F..", "%25", "'%3B--", &long]
        .map(str::to_owned)
        .to_vec()
}

/// The route's address with `bad` for every part in braces.
fn filled(route: &Route, bad: &str) -> String {
    let parts = route.path.split('/').map(|part| match part.split_once('}') {
        Some((_, ending)) => format!("{bad}{ending}"),
        None => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

async fn ask(world: &World, route: &Route, address: &str, token: &str, body: &str) -> Reply {
    let kind = match route.doc {
        Some(_) => "application/json",
        None => "application/x-www-form-urlencoded",
    };
    let request = Request::builder()
        .method(route.method.clone())
        .uri(address)
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, kind);
    world.send(request.body(Body::from(body.to_owned())).expect("a request")).await
}

#[test]
fn no_path_breaks_a_call() {
    on_both("addresses_paths", |world| async move {
        let admin = world.admin().await;
        for route in routes::all().iter().filter(|r| r.path.contains('{')) {
            for bad in hostile() {
                let address = filled(route, &bad);
                let reply = ask(&world, route, &address, &admin, "{}").await;
                let what = format!("{} {address:.80}: {}", route.method, reply.text);
                assert!((400..500).contains(&reply.status), "{} {what}", reply.status);
                if route.method == Method::GET {
                    assert!(matches!(reply.status, 403 | 404), "{} {what}", reply.status);
                }
            }
        }
    });
}

#[test]
fn no_query_breaks_a_call() {
    on_both("addresses_queries", |world| async move {
        let admin = world.admin().await;
        for route in routes::all() {
            let Some(doc) = &route.doc else { continue };
            for name in &doc.query {
                for bad in hostile() {
                    let path = filled(&route, "x");
                    let address = format!("{path}?{name}={bad}");
                    let reply = ask(&world, &route, &address, &admin, "{}").await;
                    let what = format!("{} {address:.80}: {}", route.method, reply.text);
                    assert!(reply.status < 500, "{what}");
                    let unseen = ["%00", "x%00", "%E2%80%AE", "%0A"].contains(&bad.as_str());
                    // The doors' own calls are for phones: 403 to an account, whatever it asks.
                    if unseen && route.method == Method::GET && reply.status != 403 {
                        assert_eq!(reply.status, 422, "{what}");
                        assert_eq!(reply.json()["errors"][0]["field"], *name, "{what}");
                    }
                }
            }
        }
    });
}

/// What a page may be asked for; unknown names are no fault of a page.
const ASKED_OF_PAGES: [&str; 14] = [
    "q", "kind", "area", "body", "cursor", "after", "actor", "subject", "limit", "done", "next",
    "back", "status", "lang",
];

#[test]
fn no_query_breaks_a_page() {
    on_both("addresses_pages", |world| async move {
        world.account("salma", Role::Admin, Scope::Whole).await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("salma@example.org", PASSWORD).await;
        let pages = routes::all().into_iter().filter(|r| r.doc.is_none());
        for route in pages.filter(|r| r.method == Method::GET && !r.path.contains('{')) {
            for name in ASKED_OF_PAGES {
                for bad in hostile() {
                    let address = format!("{}?{name}={bad}", route.path);
                    let reply = visitor.get(&address).await;
                    assert!(reply.status < 500, "{address:.80}: {}", reply.text);
                }
            }
        }
        // What was pasted with marks of direction is found all the same.
        let found = visitor.get("/people?q=%E2%80%8F%D8%B9%D9%84%D9%8A").await;
        assert_eq!(found.status, 200);
    });
}

#[test]
fn no_field_of_a_page_breaks_it() {
    on_both("addresses_forms", |world| async move {
        world.account("salma", Role::Admin, Scope::Whole).await;
        let mut visitor = Visitor::new(&world);
        for bad in ["a\0b@example.org", "a\u{202E}@example.org", &"x".repeat(100_000)] {
            let reply = visitor.sign_in(bad, PASSWORD).await;
            assert!(matches!(reply.status, 400 | 401), "{}: {}", reply.status, reply.text);
        }
        assert_eq!(visitor.sign_in("salma@example.org", PASSWORD).await.status, 303);
    });
}

#[test]
fn signs_alone_are_in_no_name() {
    on_both("addresses_signs", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        for sign in ["%25", "_", "'", "%7C"] {
            let found = world.get(&admin, &format!("/areas?q={sign}")).await.want(200);
            assert_eq!(found["items"].as_array().map(Vec::len), Some(0), "{sign}");
        }
        let all = world.get(&admin, "/areas?q=").await.want(200);
        assert_eq!(all["items"].as_array().map(Vec::len), Some(50));
        let long = "x".repeat(201);
        let refused = world.get(&admin, &format!("/areas?q={long}")).await.want(422);
        assert_eq!(refused["errors"][0]["field"], "q");
    });
}
