//! Signing in by the page, the budget of tries, forms and their token, the first start.

use crate::support::{NOW, PASSWORD, Visitor, World, on_both, token_of};
use axum::body::Body;
use axum::http::{Method, Request, header};
use hadir::access::Role;
use hadir::accounts::{Scope, actions};
use hadir::app::App;
use hadir::kernel::{Draw, Time};
use hadir::web::route::Takes;
use hadir::web::routes;
use std::pin::Pin;
use std::task::Poll;

/// An account that one can sign in with, `NAME@example.org`.
async fn somebody(world: &World, name: &str) -> String {
    world.account(name, Role::Auditor, Scope::Whole).await;
    format!("{name}@example.org")
}

#[test]
fn the_right_password_opens_a_session() {
    on_both("sessions_right", |world| async move {
        let email = somebody(&world, "salma").await;
        let mut visitor = Visitor::new(&world);
        let page = visitor.get("/login").await;
        assert_eq!(page.status, 200);
        for field in ["name=\"email\"", "name=\"password\"", "type=\"hidden\" name=\"csrf\""] {
            assert!(page.text.contains(field), "{field}");
        }
        let reply = visitor.sign_in(&email, PASSWORD).await;
        assert_eq!((reply.status, reply.header("location").as_str()), (303, "/"));
        let cookie = reply.header("set-cookie");
        assert!(cookie.starts_with("hadir_session="), "{cookie}");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        assert_eq!(visitor.get("/account").await.status, 200);
        // The address is one whatever its case.
        let mut other = Visitor::new(&world);
        assert_eq!(other.sign_in("SALMA@Example.ORG", PASSWORD).await.status, 303);
    });
}

#[test]
fn a_wrong_password_shows_the_form_again() {
    on_both("sessions_wrong", |world| async move {
        let email = somebody(&world, "salma").await;
        let mut visitor = Visitor::new(&world);
        let known = visitor.sign_in(&email, "not the password").await;
        assert_eq!(known.status, 401);
        assert!(known.text.contains(&email) && known.text.contains("role=\"alert\""));
        assert!(!visitor.cookies.contains_key("hadir_session"));
        let unknown = visitor.sign_in("nobody@example.org", "not the password").await;
        assert_eq!(unknown.status, 401);
        // Nobody is told whether an account is there.
        let plain = |reply: &crate::support::Reply, email: &str| {
            reply.text.replace(&token_of(reply), "").replace(email, "")
        };
        let login_token = token_of(&known);
        assert!(!login_token.is_empty());
        assert_eq!(
            strip_tokens(&plain(&known, &email)),
            strip_tokens(&plain(&unknown, "nobody@example.org"))
        );
    });
}

/// A page without the tokens of its forms, which are masked anew each time.
fn strip_tokens(page: &str) -> String {
    let mut out = String::new();
    for (i, part) in page.split("name=\"csrf\" value=\"").enumerate() {
        let rest = if i == 0 { part } else { part.split_once('"').map_or("", |p| p.1) };
        out.push_str(rest);
    }
    out
}

#[test]
fn without_a_session_a_page_leads_to_the_login_and_back() {
    on_both("sessions_next", |world| async move {
        let email = somebody(&world, "salma").await;
        let mut visitor = Visitor::new(&world);
        assert_eq!(visitor.get("/").await.header("location"), "/login");
        let sent = visitor.get("/areas").await;
        assert_eq!((sent.status, sent.header("location").as_str()), (303, "/login?next=%2Fareas"));
        for (next, to) in [
            ("/areas", "/areas"),
            ("/areas?q=سلا", "/areas?q=%D8%B3%D9%84%D8%A7"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("/\t/evil.example", "/"),
            ("https://x.org", "/"),
        ] {
            let fields = [("email", email.as_str()), ("password", PASSWORD), ("next", next)];
            let mut visitor = Visitor::new(&world);
            let reply = visitor.submit("/login", "/login", &fields).await;
            assert_eq!(reply.header("location"), to, "{next}");
        }
    });
}

#[test]
fn a_form_without_its_token_is_refused() {
    on_both("sessions_csrf", |world| async move {
        let email = somebody(&world, "salma").await;
        let fields = [("email", email.as_str()), ("password", PASSWORD)];
        let mut visitor = Visitor::new(&world);
        assert_eq!(visitor.post("/login", &fields).await.status, 403);
        visitor.get("/login").await;
        assert_eq!(visitor.post("/login", &fields).await.status, 403);
        let wrong = [("csrf", "AAAA"), fields[0], fields[1]];
        assert_eq!(visitor.post("/login", &wrong).await.status, 403);
        // A token of somebody else's page does not do either.
        let theirs = token_of(&Visitor::new(&world).get("/login").await);
        let stolen = [("csrf", theirs.as_str()), fields[0], fields[1]];
        assert_eq!(visitor.post("/login", &stolen).await.status, 403);
        assert!(!visitor.cookies.contains_key("hadir_session"));
        assert_eq!(visitor.sign_in(&email, PASSWORD).await.status, 303);
        assert_eq!(visitor.post("/logout", &[]).await.status, 403);
        assert_eq!(visitor.get("/account").await.status, 200);
    });
}

#[test]
fn no_page_and_no_call_is_acted_on_without_its_token() {
    on_both("sessions_every_form", |world| async move {
        world.account("salma", Role::Admin, Scope::Whole).await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("salma@example.org", PASSWORD).await;
        let session = format!("hadir_session={}", visitor.cookies["hadir_session"]);
        for route in routes::all().iter().filter(|r| r.method != Method::GET) {
            let kind = match route.takes {
                Takes::Json => "application/json",
                Takes::File => "multipart/form-data; boundary=x",
                Takes::Form | Takes::Nothing => "application/x-www-form-urlencoded",
            };
            for token in ["", "AAAA"] {
                let request = Request::builder()
                    .method(route.method.clone())
                    .uri(route.path.replace(['{', '}'], ""))
                    .header(header::COOKIE, &session)
                    .header(header::CONTENT_TYPE, kind)
                    .header("x-csrf-token", token);
                let reply = world.send(request.body(Body::from("{}")).expect("a request")).await;
                assert_eq!(reply.status, 403, "{} {}: {}", route.method, route.path, reply.text);
            }
        }
    });
}

#[test]
fn a_session_ends_by_signing_out_and_after_two_weeks() {
    on_both("sessions_end", |world| async move {
        let email = somebody(&world, "salma").await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in(&email, PASSWORD).await;
        let kept = visitor.cookies.clone();
        let out = visitor.submit("/account", "/logout", &[]).await;
        assert_eq!((out.status, out.header("location").as_str()), (303, "/login"));
        visitor.cookies = kept;
        assert_eq!(visitor.get("/account").await.status, 303, "the cookie is worth nothing now");
        visitor.sign_in(&email, PASSWORD).await;
        world.clock.set(Time::parse("2025-06-27T17:59:00+01:00").expect("a time"));
        assert_eq!(visitor.get("/account").await.status, 200);
        world.clock.set(Time::parse("2025-06-27T18:00:01+01:00").expect("a time"));
        assert_eq!(visitor.get("/account").await.status, 303);
    });
}

#[test]
fn ten_wrong_tries_close_an_account_for_a_while() {
    on_both("sessions_budget", |world| async move {
        let email = somebody(&world, "salma").await;
        let other = somebody(&world, "driss").await;
        let mut visitor = Visitor::new(&world);
        for _ in 0..10 {
            assert_eq!(visitor.sign_in(&email, "not the password").await.status, 401);
        }
        let closed = visitor.sign_in(&email, PASSWORD).await;
        assert_eq!(closed.status, 429);
        let wait: i64 = closed.header("retry-after").parse().expect("seconds");
        assert!((1..=900).contains(&wait), "{wait}");
        assert_eq!(visitor.sign_in(&other, PASSWORD).await.status, 303, "others are not held up");
        let now = Time::parse(NOW).expect("a time");
        world.clock.set(now.plus_seconds(wait + 1));
        assert_eq!(Visitor::new(&world).sign_in(&email, PASSWORD).await.status, 303);
    });
}

#[test]
fn tries_at_the_same_time_are_no_more_than_one_after_the_other() {
    on_both("sessions_race", |world| async move {
        let email = somebody(&world, "salma").await;
        let mut visitors: Vec<Visitor> = (0..25).map(|_| Visitor::new(&world)).collect();
        let tries = visitors.iter_mut().map(|v| Box::pin(v.sign_in(&email, "not the password")));
        let replies = all_at_once(tries.collect()).await;
        let answered = replies.iter().filter(|r| r.status == 401).count();
        let refused = replies.iter().filter(|r| r.status == 429).count();
        assert_eq!((answered, refused), (10, 15));
        assert!(
            replies.iter().filter(|r| r.status == 429).all(|r| !r.header("retry-after").is_empty())
        );
    });
}

/// Every answer, none waiting for another.
async fn all_at_once<F: Future + Unpin>(mut work: Vec<F>) -> Vec<F::Output> {
    let mut done: Vec<Option<F::Output>> = work.iter().map(|_| None).collect();
    std::future::poll_fn(|cx| {
        for (slot, job) in done.iter_mut().zip(&mut work).filter(|(slot, _)| slot.is_none()) {
            if let Poll::Ready(output) = Pin::new(job).poll(cx) {
                *slot = Some(output);
            }
        }
        if done.iter().all(Option::is_some) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    done.into_iter().flatten().collect()
}

#[test]
fn eight_wrong_tries_over_several_accounts_are_answered() {
    on_both("sessions_office", |world| async move {
        let email = somebody(&world, "salma").await;
        let mut visitor = Visitor::new(&world);
        for i in 0..8 {
            let name = format!("colleague{i}@example.org");
            assert_eq!(visitor.sign_in(&name, "not the password").await.status, 401);
        }
        assert_eq!(visitor.sign_in(&email, PASSWORD).await.status, 303);
    });
}

#[test]
fn an_address_that_goes_on_guessing_is_held_up() {
    on_both("sessions_address", |world| async move {
        let email = somebody(&world, "salma").await;
        let mut visitor = Visitor::new(&world);
        for i in 0..40 {
            let name = format!("guess{i}@example.org");
            // Anybody can claim an address; nobody is believed who was not named a proxy.
            visitor.headers = vec![("x-forwarded-for", format!("10.0.0.{i}"))];
            assert_eq!(visitor.sign_in(&name, "not the password").await.status, 401, "{i}");
        }
        assert_eq!(visitor.sign_in(&email, PASSWORD).await.status, 429);
    });
}

#[test]
fn behind_a_proxy_each_visitor_has_the_address_that_the_proxy_wrote() {
    on_both("sessions_proxy", |world| async move {
        let email = somebody(&world, "salma").await;
        let mut config = world.config.clone();
        config.client_address_header = Some("x-real-ip".into());
        let (clock, told) = (world.clock.clone(), config.clone());
        let opened = tokio::task::spawn_blocking(move || App::open(told, clock, Draw::fresh()));
        let app = opened.await.expect("no panic").expect("the installation opens");
        let behind =
            World { router: hadir::web::router(&app), app, clock: world.clock.clone(), config };
        let from = |addresses: &str| {
            let mut visitor = Visitor::new(&behind);
            visitor.headers = vec![("x-real-ip", addresses.to_owned())];
            visitor
        };
        for i in 0..40 {
            // What the visitor claims stands before what the proxy wrote.
            let mut guesser = from(&format!("10.9.9.{i}, 10.0.0.1"));
            let name = format!("guess{i}@example.org");
            assert_eq!(guesser.sign_in(&name, "not the password").await.status, 401, "{i}");
        }
        assert_eq!(from("10.0.0.1").sign_in(&email, PASSWORD).await.status, 429);
        assert_eq!(from("10.0.0.2").sign_in(&email, PASSWORD).await.status, 303);
        tokio::task::spawn_blocking(move || behind.app.close())
            .await
            .expect("no panic")
            .expect("closed");
    });
}

/// The link of an empty installation.
async fn setup_link(world: &World) -> Option<String> {
    let cx = world.app.system("setup");
    world.app.act(&cx, actions::make_setup_link).await.expect("asked")
}

const FIRST: [(&str, &str); 3] =
    [("name", "سلمى بنيس"), ("email", "salma@example.org"), ("password", PASSWORD)];

#[test]
fn the_first_start_makes_the_administrator_once() {
    on_both("sessions_setup", |world| async move {
        let token = setup_link(&world).await.expect("an empty installation has a link");
        let path = format!("/setup/{token}");
        let mut visitor = Visitor::new(&world);
        assert_eq!(visitor.get("/setup/wrong").await.status, 404);
        let faulty = [FIRST[0], FIRST[1], ("password", "short")];
        let again = visitor.submit(&path, &path, &faulty).await;
        assert_eq!(again.status, 422);
        assert!(again.text.contains("سلمى بنيس") && again.text.contains("f-password-error"));
        let done = visitor.submit(&path, &path, &FIRST).await;
        assert_eq!((done.status, done.header("location").as_str()), (303, "/"));
        assert_eq!(visitor.get("/accounts").await.status, 200, "signed in, as administrator");
        assert_eq!(Visitor::new(&world).get(&path).await.status, 404, "used up");
        assert_eq!(setup_link(&world).await, None, "no link while there is an account");
    });
}

#[test]
fn a_set_up_link_holds_for_a_day_and_the_newest_alone() {
    on_both("sessions_setup_old", |world| async move {
        let old = setup_link(&world).await.expect("a link");
        let new = setup_link(&world).await.expect("a link");
        let mut visitor = Visitor::new(&world);
        assert_eq!(visitor.get(&format!("/setup/{old}")).await.status, 404);
        assert_eq!(visitor.get(&format!("/setup/{new}")).await.status, 200);
        world.clock.set(Time::parse(NOW).expect("a time").plus_seconds(24 * 3600 + 1));
        assert_eq!(visitor.get(&format!("/setup/{new}")).await.status, 404);
    });
}

#[test]
fn an_account_without_rights_is_told_so_and_may_sign_out() {
    on_both("sessions_no_rights", |world| async move {
        let admin = world.admin().await;
        let email = somebody(&world, "salma").await;
        let accounts = world.get(&admin, "/accounts").await.want(200);
        let all = accounts["items"].as_array().expect("items");
        let own = all.iter().find(|a| a["email"] == email).expect("the account");
        let grant = own["grants"][0]["id"].as_str().expect("a grant");
        world.delete(&admin, &format!("/grants/{grant}")).await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in(&email, PASSWORD).await;
        let home = visitor.get("/?lang=fr").await;
        assert_eq!(home.status, 403);
        assert!(home.text.contains("Aucun droit ne vous est donné"), "{}", home.text);
        let token = token_of(&home);
        let out = visitor.post("/logout", &[("csrf", token.as_str())]).await;
        assert_eq!((out.status, out.header("location").as_str()), (303, "/login"));
    });
}

#[test]
fn a_new_password_asks_for_the_old_one_and_ends_every_session() {
    on_both("sessions_password", |world| async move {
        let email = somebody(&world, "salma").await;
        let (mut here, mut elsewhere) = (Visitor::new(&world), Visitor::new(&world));
        here.sign_in(&email, PASSWORD).await;
        elsewhere.sign_in(&email, PASSWORD).await;
        let new = "une autre phrase assez longue";
        let change = |old: &'static str, new: &'static str| [("old", old), ("password", new)];
        let wrong = here.submit("/account", "/account/password", &change("not it", new)).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text.contains("f-old-error"));
        let short = here.submit("/account", "/account/password", &change(PASSWORD, "short")).await;
        assert_eq!(short.status, 422);
        assert!(short.text.contains("f-password-error"));
        let done = here.submit("/account", "/account/password", &change(PASSWORD, new)).await;
        assert_eq!(done.status, 303);
        assert_eq!(elsewhere.get("/account").await.status, 303);
        assert_eq!(here.get("/account").await.status, 303);
        assert_eq!(here.sign_in(&email, PASSWORD).await.status, 401);
        assert_eq!(here.sign_in(&email, new).await.status, 303);
    });
}
