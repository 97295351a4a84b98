//! Accounts, grants, tokens: given, felt at once, taken back.

use crate::support::{PASSWORD, Visitor, World, on_both};
use axum::body::Body;
use axum::http::Request;
use hadir::access::Role;
use hadir::accounts::{Scope, actions};
use hadir::kernel::draw::hash_token;
use hadir::kernel::{Error, Time};
use serde_json::{Value, json};

#[test]
fn nobody_is_told_anything_without_credentials() {
    on_both("accounts_nobody", |world| async move {
        assert_eq!(world.get("", "/accounts").await.status, 401);
        let wrong = world.get("hadir_wrong", "/accounts").await;
        assert_eq!((wrong.status, wrong.code().as_str()), (401, "bad_credentials"));
        assert_eq!(wrong.header("www-authenticate"), "Bearer");
        for open in ["/healthz", "/healthz?at=1", "/readyz", "/login", "/api/v1/openapi.json"] {
            let mut visitor = Visitor::new(&world);
            let without = visitor.get(open).await;
            let with = Request::get(open).header("authorization", "Bearer hadir_wrong");
            let with = world.send(with.body(Body::empty()).expect("a request")).await;
            assert_eq!((with.status, without.status), (200, 200), "{open} is open to all");
        }
        let code = json!({ "code": "ABCD-EFGH", "device_name": "x", "gate": "A" });
        let pair = world.post("hadir_wrong", "/door/pair", code).await;
        assert_eq!((pair.status, pair.code().as_str()), (422, "pairing_code_invalid"));
        // Who asks is settled before the body is looked at.
        let unread = world.post("hadir_wrong", "/grants", json!({ "nonsense": 1 })).await;
        assert_eq!(unread.status, 401);
    });
}

async fn account_of(world: &World, admin: &str, name: &str) -> Value {
    let all = world.get(admin, "/accounts").await.want(200);
    let items = all["items"].as_array().expect("items");
    items.iter().find(|a| a["name"] == name).expect("the account").clone()
}

#[test]
fn a_grant_is_felt_by_the_next_request_and_so_is_its_end() {
    on_both("accounts_grant", |world| async move {
        let admin = world.admin().await;
        let world = world.with_areas().await;
        let token = world.account("driss", Role::Press, Scope::Area("04.291".into())).await;
        assert_eq!(world.get(&token, "/audit").await.status, 403);
        let account = account_of(&world, &admin, "driss").await;
        let new = json!({ "account": account["id"], "role": "auditor", "reason": "contrôle" });
        let grant = world.post(&admin, "/grants", new).await.want(201);
        assert_eq!((&grant["role"], &grant["area"]), (&json!("auditor"), &Value::Null));
        assert_eq!((&grant["account"], &grant["reason"]), (&account["id"], &json!("contrôle")));
        assert_eq!(world.get(&token, "/audit").await.status, 200);
        let path = format!("/grants/{}", grant["id"].as_str().expect("an id"));
        let ended = world.delete(&admin, &path).await;
        assert_eq!((ended.status, ended.text.as_str()), (204, ""));
        assert_eq!(world.get(&token, "/audit").await.status, 403);
        assert_eq!(world.delete(&admin, &path).await.status, 404, "it has ended already");
    });
}

#[test]
fn a_grant_holds_between_its_bounds() {
    on_both("accounts_bounds", |world| async move {
        let admin = world.admin().await;
        let world = world.with_areas().await;
        let token = world.account("driss", Role::Press, Scope::Area("04.291".into())).await;
        let account = account_of(&world, &admin, "driss").await;
        let (from, until) = ("2025-06-14T08:00:00+01:00", "2025-06-14T20:00:00+01:00");
        let new =
            json!({ "account": account["id"], "role": "auditor", "from": from, "until": until });
        let grant = world.post(&admin, "/grants", new).await.want(201);
        assert_eq!((&grant["from"], &grant["until"]), (&json!(from), &json!(until)));
        assert_eq!(world.get(&token, "/audit").await.status, 403);
        world.clock.set(Time::parse("2025-06-14T12:00:00+01:00").expect("a time"));
        assert_eq!(world.get(&token, "/audit").await.status, 200);
        world.clock.set(Time::parse("2025-06-14T20:00:00+01:00").expect("a time"));
        assert_eq!(world.get(&token, "/audit").await.status, 403);
        let days = json!({ "account": account["id"], "role": "auditor",
            "from": "2025-06-15", "until": "2025-06-15" });
        let day = world.post(&admin, "/grants", days).await.want(201);
        let whole = ("2025-06-15T00:00:00+01:00", "2025-06-16T00:00:00+01:00");
        assert_eq!((&day["from"], &day["until"]), (&json!(whole.0), &json!(whole.1)));
    });
}

#[test]
fn what_is_wrong_with_a_grant_is_told_field_by_field() {
    on_both("accounts_faults", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let id = account_of(&world, &admin, "admin").await["id"].clone();
        let cases = [
            (json!({ "role": "admin" }), "account", "missing"),
            (json!({ "account": id }), "role", "missing"),
            (json!({ "account": id, "role": "king" }), "role", "unknown_value"),
            (json!({ "account": id, "role": "coordinator" }), "role", "needs_a_scope"),
            (json!({ "account": id, "role": "coordinator", "area": "99" }), "area", "unknown"),
            (
                json!({ "account": id, "role": "leader", "delegation": "x" }),
                "delegation",
                "unknown",
            ),
            (json!({ "account": "x", "role": "auditor" }), "account", "unknown"),
            (
                json!({ "account": id, "role": "leader", "area": "04", "body": "x" }),
                "body",
                "one_scope_only",
            ),
            (json!({ "account": id, "role": "auditor", "from": "monday" }), "from", "bad_time"),
            (
                json!({ "account": id, "role": "auditor", "colour": "red" }),
                "colour",
                "unknown_field",
            ),
        ];
        for (body, field, code) in cases {
            let said = world.post(&admin, "/grants", body.clone()).await.want(422);
            let errors = said["errors"].as_array().expect("errors");
            let told = errors.iter().any(|e| e["field"] == field && e["code"] == code);
            assert!(told, "{body} -> {errors:?}");
            assert!(errors.iter().all(|e| e["message"].as_str().is_some_and(|m| m.contains(' '))));
        }
    });
}

#[test]
fn the_last_administrator_keeps_the_right() {
    on_both("accounts_last_admin", |world| async move {
        let admin = world.admin().await;
        let first = account_of(&world, &admin, "admin").await;
        let path = format!("/grants/{}", first["grants"][0]["id"].as_str().expect("an id"));
        let kept = world.delete(&admin, &path).await;
        assert_eq!((kept.status, kept.code().as_str()), (409, "last_admin"));
        world.account("second", Role::Admin, Scope::Whole).await;
        assert_eq!(world.delete(&admin, &path).await.status, 204);
    });
}

#[test]
fn administration_is_not_done_from_a_province() {
    on_both("accounts_scoped_admin", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let local = world.account("local", Role::Admin, Scope::Area("04.291".into())).await;
        let id = account_of(&world, &admin, "local").await["id"].clone();
        // Or else whoever administers one province would take the whole.
        let whole = json!({ "account": id, "role": "admin" });
        assert_eq!(world.post(&local, "/grants", whole).await.status, 403);
        assert_eq!(world.get(&local, "/accounts").await.status, 403);
        assert_eq!(world.get(&local, "/audit").await.status, 403);
        assert_eq!(world.get(&local, "/areas").await.status, 200);
    });
}

#[test]
fn an_api_token_is_stored_hashed_and_can_end() {
    on_both("accounts_token", |world| async move {
        let admin = world.admin().await;
        let until = Time::parse("2025-06-14T00:00:00+01:00").expect("a time");
        let cx = world.app.system("test");
        let token = world
            .app
            .act(&cx, move |tx, cx| {
                actions::create_token(tx, cx, "admin@example.org", "script", Some(until))
            })
            .await
            .expect("a token");
        let wanted = hash_token(&token).to_vec();
        let rows = world
            .app
            .db
            .read(|tx| tx.query("SELECT hash, id, account, name FROM api_tokens", &[]))
            .await
            .expect("rows");
        assert!(rows.iter().any(|r| r.bytes(0) == wanted));
        assert!(rows.iter().all(|r| (1..4).all(|c| !r.text(c).contains(&token))));
        assert_eq!(world.get(&token, "/accounts").await.status, 200);
        world.clock.set(until);
        assert_eq!(world.get(&token, "/accounts").await.status, 401);
        assert_eq!(world.get(&admin, "/accounts").await.status, 200);
    });
}

#[test]
fn an_account_is_opened_and_given_a_right_by_pages() {
    on_both("accounts_pages", |world| async move {
        let world = world.with_areas().await;
        world.admin().await;
        let mut admin = Visitor::new(&world);
        admin.headers.push(("accept-language", "fr".into()));
        admin.sign_in("admin@example.org", PASSWORD).await;
        let person = [("name", "Driss Ouchrif"), ("phone", "0612345678"), ("password", PASSWORD)];
        let made = admin.submit("/accounts/new", "/accounts", &person).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let page = made.header("location").replace("?done=account", "");
        let twice = admin.submit("/accounts/new", "/accounts", &person).await;
        assert_eq!(twice.status, 422);
        assert!(twice.text.contains("f-phone-error") && twice.text.contains("Driss Ouchrif"));

        let to = format!("{page}/grants");
        let wrong = [("role", "coordinator"), ("scope", "area"), ("place", "99.99")];
        let refused = admin.submit(&page, &to, &wrong).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("f-place-error") && refused.text.contains("99.99"));
        let right = [("role", "coordinator"), ("scope", "area"), ("place", "04.291")];
        let done = admin.submit(&page, &to, &right).await;
        assert_eq!((done.status, done.header("location")), (303, format!("{page}?done=grant")));
        let shown = admin.get(&page).await.text;
        assert!(shown.contains("coordonnatrice</b>") && shown.contains("Khémisset"));

        let at = shown.find("/grants/").expect("a way to revoke");
        let revoke: String = shown[at..].chars().take_while(|c| *c != '"').collect();
        let account = page.trim_start_matches("/accounts/").to_owned();
        let ended = admin.submit(&page, &revoke, &[("account", &account)]).await;
        assert_eq!((ended.status, ended.header("location")), (303, format!("{page}?done=revoked")));
        assert!(!admin.get(&page).await.text.contains("coordonnatrice</b>"));
        // By phone, however it is written.
        let mut driss = Visitor::new(&world);
        assert_eq!(driss.sign_in("06 12 34 56 78", PASSWORD).await.status, 303);
        assert_eq!(driss.get("/accounts").await.status, 403);
    });
}

#[test]
fn one_address_is_one_account() {
    on_both("accounts_taken", |world| async move {
        world.admin().await;
        let again = actions::NewAccount {
            email: Some("admin@example.org".into()),
            phone: None,
            name: "another".into(),
            password: PASSWORD.into(),
            grant: None,
        };
        let cx = world.app.system("test");
        let made = world.app.act(&cx, move |tx, cx| actions::create(tx, cx, &again)).await;
        let Err(Error::Refusal(refusal)) = made else { panic!("it was made twice") };
        assert_eq!((refusal.errors[0].field.as_str(), refusal.errors[0].code), ("email", "taken"));
    });
}

#[test]
fn the_organisation_is_named_by_its_administrator_alone() {
    on_both("accounts_settings", |world| async move {
        world.admin().await;
        world.account("observer", Role::Auditor, Scope::Whole).await;
        let mut admin = Visitor::new(&world);
        admin.sign_in("admin@example.org", PASSWORD).await;
        let empty = admin.submit("/settings", "/settings", &[]).await;
        assert_eq!(empty.status, 422);
        let names = [("organisation.ar", "رابطة الجسر"), ("organisation.fr", "Ligue du Pont")];
        assert_eq!(admin.submit("/settings", "/settings", &names).await.status, 303);
        // Felt at once, on every page and before signing in.
        let mut visitor = Visitor::new(&world);
        assert!(visitor.get("/login?lang=fr").await.text.contains("Ligue du Pont"));
        assert!(visitor.get("/login?lang=ar").await.text.contains("رابطة الجسر"));
        let mut observer = Visitor::new(&world);
        observer.sign_in("observer@example.org", PASSWORD).await;
        assert_eq!(observer.get("/settings").await.status, 403);
    });
}

#[test]
fn accounts_come_page_by_page() {
    on_both("accounts_pages", |world| async move {
        let admin = world.admin().await;
        for i in 0..6 {
            world.account(&format!("auditor{i}"), Role::Auditor, Scope::Whole).await;
        }
        let (mut seen, mut address) = (Vec::new(), "/accounts?limit=3".to_owned());
        loop {
            let page = world.get(&admin, &address).await.want(200);
            let items = page["items"].as_array().expect("items");
            assert!(items.len() <= 3);
            seen.extend(items.iter().map(|a| a["id"].to_string()));
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            address = format!("/accounts?limit=3&cursor={cursor}");
        }
        assert_eq!(seen.len(), 7);
        assert!(seen.is_sorted());
        assert_eq!(world.get(&admin, "/accounts?cursor=x").await.status, 422);
    });
}
