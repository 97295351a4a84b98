//! Headers of every answer.

use crate::support::{Visitor, on_both};

#[test]
fn every_answer_carries_a_strict_policy() {
    on_both("headers_policy", |world| async move {
        let mut visitor = Visitor::new(&world);
        for path in ["/login", "/nowhere", "/healthz", "/api/v1/openapi.json", "/api/v1/areas"] {
            let reply = visitor.get(path).await;
            let policy = reply.header("content-security-policy");
            assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
            assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(reply.header("referrer-policy"), "same-origin", "{path}");
            assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        }
    });
}

#[test]
fn a_page_asks_nothing_of_anybody_else_and_styles_nothing_in_place() {
    on_both("headers_pages", |world| async move {
        let page = Visitor::new(&world).get("/login").await.text;
        for forbidden in ["http://", "https://", " style=\"", "<style", " onclick=", "javascript:"]
        {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
    });
}

#[test]
fn assets_are_kept_by_their_hash() {
    on_both("headers_assets", |world| async move {
        let mut visitor = Visitor::new(&world);
        let page = visitor.get("/login").await.text;
        let at = page.find("/assets/").expect("a sheet");
        let address: String = page[page.find("stylesheet\" href=\"").expect("a sheet") + 18..]
            .chars()
            .take_while(|c| *c != '"')
            .collect();
        assert!(at > 0 && address.starts_with("/assets/"), "{address}");
        let sheet = visitor.get(&address).await;
        assert_eq!(sheet.status, 200);
        assert!(sheet.header("cache-control").contains("immutable"));
        assert!(sheet.header("content-type").starts_with("text/css"));
        assert_eq!(visitor.get("/assets/000000000000/hadir.css").await.status, 404);
    });
}

#[test]
fn only_a_page_gives_out_a_secret() {
    on_both("headers_secret", |world| async move {
        let page = Visitor::new(&world).get("/login").await;
        assert!(page.header("set-cookie").starts_with("hadir_guest="));
        let from = page.text.find("stylesheet\" href=\"").expect("a sheet") + 18;
        let sheet: String = page.text[from..].chars().take_while(|c| *c != '"').collect();
        for path in [sheet.as_str(), "/healthz", "/readyz", "/people", "/api/v1/openapi.json"] {
            let reply = Visitor::new(&world).get(path).await;
            assert_eq!(reply.header("set-cookie"), "", "{path}");
        }
        let asked = Visitor::new(&world).get("/people?lang=fr").await;
        assert!(
            asked.header("set-cookie").starts_with("hadir_lang=fr"),
            "kept on the way to the login"
        );
    });
}
