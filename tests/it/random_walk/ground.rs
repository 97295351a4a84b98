//! Where the walk takes place: a province with its quota, communes that race for it, people
//! whom everybody wants on their list, the invited with their links.

use crate::delegations::{id, tree};
use crate::enrolments::{enrol, new_person};
use crate::support::{PASSWORD, Reply, Visitor, World, token_of};
use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;

pub const QUOTA: i64 = 400;
pub const EACH: i64 = 40;
const PEOPLE: usize = 120;

/// Somebody who was invited: their place and their link.
pub struct Invited {
    pub place: String,
    pub link: String,
    pub person: String,
}

pub struct Ground {
    pub world: World,
    pub token: String,
    pub gathering: String,
    pub province: String,
    pub communes: Vec<String>,
    pub people: Vec<String>,
    pub invited: Vec<Invited>,
    /// Places that anybody may act on, as they become known.
    pub places: Mutex<Vec<String>>,
    /// How often everything was looked at.
    pub looks: AtomicUsize,
    cookie: String,
    csrf: String,
}

impl Ground {
    pub async fn lay(world: World, guests: usize) -> Self {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let tree = tree(&world, &admin, json!({ "quota": QUOTA })).await;
        let mut communes = Vec::new();
        for area in areas(&world, &admin).await {
            let body = json!({ "area": area, "parent": tree.province, "quota": EACH });
            communes.push(id(&world.post(&admin, &tree.list(), body).await.want(201)));
        }
        let mut people = Vec::new();
        for n in 0..PEOPLE {
            let mut body = new_person("Itto", &format!("Zemmouri {n}"));
            body["home_area"] = json!("04.291");
            people.push(id(&world.post(&admin, "/people", body).await.want(201)));
        }
        let (cookie, csrf) = browser(&world).await;
        let mut ground = Self {
            token: admin,
            gathering: tree.gathering,
            province: tree.province,
            communes,
            people,
            invited: Vec::new(),
            places: Mutex::default(),
            looks: AtomicUsize::new(0),
            cookie,
            csrf,
            world,
        };
        ground.invite(guests).await;
        ground
    }

    /// One of the invited in each of the first communes, with the link of their place.
    async fn invite(&mut self, guests: usize) {
        for n in 0..guests {
            let commune = self.communes[n % self.communes.len()].clone();
            let person = self.people.remove(0);
            let item = json!([{ "person": person, "status": "invited" }]);
            let made = enrol(&self.world, &self.token, &commune, item).await;
            let place = id(&made[0]);
            let page = self.page(&format!("/leader/{commune}")).await;
            let own = page.text.split(&format!("id=\"e-{place}\"")).nth(1).expect("the place");
            let at = own.find("/i/").expect("a link");
            let is_link = |c: &char| c.is_ascii_alphanumeric() || *c == '/';
            let link = own[at..].chars().take_while(is_link).collect();
            self.invited.push(Invited { place, link, person });
        }
    }

    /// A page, as the administrator sees it.
    pub async fn page(&self, path: &str) -> Reply {
        let request = Request::get(path).header(header::COOKIE, &self.cookie);
        self.world.send(request.body(Body::empty()).expect("a request")).await
    }

    /// A form of a page; sent again with the same `once` it counts once.
    pub async fn form(&self, path: &str, once: &str, fields: &[(&str, &str)]) -> Reply {
        let mut body = format!("csrf={}&once=walk-{once:0>24}", self.csrf);
        for (name, value) in fields {
            let value: String = value.bytes().map(|b| format!("%{b:02X}")).collect();
            body.push_str(&format!("&{name}={value}"));
        }
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.world.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// A call with a key, so that it may be sent again.
    pub async fn call(&self, method: &str, path: &str, key: &str, body: Option<&Value>) -> Reply {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header(header::AUTHORIZATION, format!("Bearer {}", self.token))
            .header(header::CONTENT_TYPE, "application/json");
        if method == "POST" {
            request = request.header("idempotency-key", key);
        }
        let body = body.map_or_else(Body::empty, |b| Body::from(b.to_string()));
        self.world.send(request.body(body).expect("a request")).await
    }

    pub fn learn(&self, place: &str) {
        self.places.lock().expect("the places").push(place.to_owned());
    }
}

/// Eight communes right below the province.
async fn areas(world: &World, admin: &str) -> Vec<String> {
    let told = world.get(admin, "/areas?parent=04.291&limit=200").await.want(200);
    let mut codes: Vec<String> = told["items"]
        .as_array()
        .expect("areas")
        .iter()
        .filter_map(|a| a["code"].as_str().map(str::to_owned))
        .collect();
    codes.sort();
    codes.truncate(8);
    assert_eq!(codes.len(), 8, "{told}");
    codes
}

async fn browser(world: &World) -> (String, String) {
    let mut visitor = Visitor::new(world);
    assert_eq!(visitor.sign_in("admin@example.org", PASSWORD).await.status, 303);
    let csrf = token_of(&visitor.get("/gatherings/new").await);
    let cookies: Vec<String> = visitor.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
    (cookies.join("; "), csrf)
}
