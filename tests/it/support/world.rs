//! The installation under test, and what its people say to it.

use super::place::TestPlace;
use axum::body::Body;
use axum::http::{Request, header};
use hadir::access::Role;
use hadir::accounts::actions::{self, NewAccount};
use hadir::accounts::{NewGrant, Scope};
use hadir::app::{App, Config};
use hadir::kernel::clock::SetClock;
use hadir::kernel::{Draw, Time};
use http_body_util::BodyExt;
use serde_json::Value;
use std::sync::Arc;
use tower::ServiceExt;

pub struct World {
    pub app: Arc<App>,
    pub clock: Arc<SetClock>,
    pub router: axum::Router,
    pub config: Config,
}

/// An answer, read whole.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: axum::http::HeaderMap,
    pub text: String,
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text)
            .unwrap_or_else(|e| panic!("{e}: {} {}", self.status, self.text))
    }

    /// The body, when the status is the one awaited.
    pub fn want(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        if self.text.is_empty() { Value::Null } else { self.json() }
    }

    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    pub fn header(&self, name: &str) -> String {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
    }
}

/// What day it is in the tests, unless they move it: the eve of the gathering.
pub const NOW: &str = "2025-06-13T18:00:00+01:00";
pub const PASSWORD: &str = "une phrase assez longue";

impl World {
    pub async fn open_told(place: &TestPlace, told: &impl Fn(&mut Config)) -> Self {
        let mut config = Config::new(place.place.clone());
        config.keys = place.folder.join("keys");
        told(&mut config);
        let clock = Arc::new(SetClock::at(Time::parse(NOW).expect("a time")));
        let (made, c) = (config.clone(), clock.clone());
        // Opening waits for the database; a runtime's thread must not.
        let app = tokio::task::spawn_blocking(move || App::open(made, c, Draw::fresh()))
            .await
            .expect("no panic")
            .expect("the installation opens");
        Self { router: hadir::web::router(&app), app, clock, config }
    }

    /// The territories that the program brings along: regions, provinces, Khémisset, Rabat.
    pub async fn with_areas(self) -> Self {
        let app = self.app.clone();
        let report = tokio::task::spawn_blocking(move || {
            let file = hadir::areas::shipped::file();
            hadir::areas::import::run(&app, &app.system("test"), &file, false, false)
        })
        .await
        .expect("no panic")
        .expect("areas are read");
        assert!(report.rejected.is_empty(), "{:?}", report.rejected);
        self
    }

    /// An account with this role and scope; its API token.
    pub async fn account(&self, name: &str, role: Role, scope: Scope) -> String {
        let email = format!("{name}@example.org");
        let new = NewAccount {
            email: Some(email.clone()),
            phone: None,
            name: name.to_owned(),
            password: PASSWORD.to_owned(),
            grant: Some((role, scope)),
        };
        self.app
            .act(&self.app.system("test"), move |tx, cx| {
                actions::create(tx, cx, &new)?;
                actions::create_token(tx, cx, &email, "test", None)
            })
            .await
            .expect("an account")
    }

    pub async fn admin(&self) -> String {
        self.account("admin", Role::Admin, Scope::Whole).await
    }

    /// A coordinator of an area, e.g. `04.291` for the province of Khémisset.
    pub async fn coordinator(&self, area: &str) -> String {
        self.account(&format!("coordinator-{area}"), Role::Coordinator, Scope::Area(area.into()))
            .await
    }

    /// One more grant for an account made above.
    pub async fn grant(&self, name: &str, role: Role, scope: Scope) {
        let email = format!("{name}@example.org");
        self.app
            .act(&self.app.system("test"), move |tx, cx| {
                let account = hadir::accounts::account_by_login(tx, &email)?.expect("the account");
                let grant = NewGrant {
                    account: account.id,
                    role,
                    scope: scope.clone(),
                    from: None,
                    until: None,
                    reason: None,
                };
                actions::grant(tx, cx, &grant).map(drop)
            })
            .await
            .expect("a grant");
    }

    pub async fn send(&self, request: Request<Body>) -> Reply {
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        Reply {
            status: parts.status.as_u16(),
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// An answer that is no text.
    pub async fn bytes(&self, request: Request<Body>) -> Vec<u8> {
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        assert_eq!(response.status(), 200);
        response.into_body().collect().await.expect("a body").to_bytes().to_vec()
    }

    pub async fn call(&self, method: &str, token: &str, path: &str, body: Option<Value>) -> Reply {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        if !token.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let body = match body {
            None => Body::empty(),
            Some(value) => {
                request = request.header(header::CONTENT_TYPE, "application/json");
                Body::from(value.to_string())
            }
        };
        self.send(request.body(body).expect("a request")).await
    }

    pub async fn get(&self, token: &str, path: &str) -> Reply {
        self.call("GET", token, path, None).await
    }

    pub async fn post(&self, token: &str, path: &str, body: Value) -> Reply {
        self.call("POST", token, path, Some(body)).await
    }

    pub async fn patch(&self, token: &str, path: &str, body: Value) -> Reply {
        self.call("PATCH", token, path, Some(body)).await
    }

    /// A file as a form, to a call.
    pub async fn upload(&self, token: &str, path: &str, file: &[u8]) -> Reply {
        let mut body =
            b"--xyz\r\ncontent-disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n"
                .to_vec();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--xyz--\r\n");
        let request = Request::builder()
            .method("POST")
            .uri(format!("/api/v1{path}"))
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xyz")
            .body(Body::from(body));
        self.send(request.expect("a request")).await
    }

    pub async fn delete(&self, token: &str, path: &str) -> Reply {
        self.call("DELETE", token, path, None).await
    }
}
