//! Two provinces that know nothing of each other. Whatever one coordinator asks, by any
//! call or page there is, the other's people and things are as if they had never been:
//! nothing of them is shown, counted, found, named in an error or written to.

use crate::support::described::{self, Call, with};
use crate::support::province::{KHEMISSET, Province, RABAT, good_body};
use crate::support::{NOW, Reply, Visitor, World, on_both, token_of};
use axum::body::Body;
use axum::http::{Method, Request, header};
use hadir::access::Role;
use hadir::web::route::{Route, Takes};
use hadir::web::routes;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// An id that never was, of the shape of one that is.
const NEVER: &str = "0197aaaa-0000-7000-8000-00000000dead";

/// Whose id stands in the braces of an address. A new route is to be entered here.
fn named_by(path: &str) -> &'static str {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    if path.starts_with("/people/import/") {
        return "import";
    }
    match path.split('/').nth(1).unwrap_or_default() {
        "people" => "person",
        // Of the two of a pair, the first.
        "duplicates" => "person",
        "import-runs" => "import",
        "bodies" => "body",
        "posts" => "post",
        "careers" => "import",
        "tenures" => "tenure",
        "meetings" => "meeting",
        "communiques" => "communique",
        "documents" => "document",
        "claims" => "claim",
        "gatherings" => "gathering",
        "delegations" | "leader" => "delegation",
        "enrolments" => "enrolment",
        "devices" => "device",
        "accounts" => "account",
        "grants" => "grant",
        "messages" => "message",
        // A phone's alone, and within its own gathering (`door_lists`).
        "door" => "",
        // Nobody's: territories are for all, files are the program's own, settings the
        // administrator's, a link with a secret shows its one thing to whoever holds it.
        "areas" | "assets" | "imports" | "exports" | "settings" | "t" | "l" | "i" | "c"
        | "setup" => "",
        other => panic!(
            "{path} names something in its braces that this test does not know: say in \
             `named_by` whose id /{other}/ takes, so that it is tried with the other province's"
        ),
    }
}

/// Routes with an id in their address.
fn with_ids() -> Vec<(Route, &'static str)> {
    let all = routes::all().into_iter().filter(|r| r.path.contains('{'));
    all.map(|r| (named_by(r.path), r))
        .filter(|(of, _)| !of.is_empty())
        .map(|(o, r)| (r, o))
        .collect()
}

/// The address with the other of a pair filled in, one of one's own.
fn with_twin(path: &str, own: &Province) -> String {
    path.replace("{b}", &own.id_or_never("twin"))
}

fn filled(path: &str, id: &str) -> String {
    let parts = path.split('/').map(|part| match part.split_once('}') {
        Some((_, ending)) => format!("{id}{ending}"),
        None => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

/// An answer without what is drawn anew each time: the tokens of forms.
fn plain(reply: &Reply) -> String {
    let mut out = format!("{} ", reply.status);
    for name in ["content-type", "location", "etag", "retry-after", "content-disposition"] {
        out.push_str(&format!("{name}={} ", reply.header(name)));
    }
    let is_token = |word: &&str| word.len() < 80 || word.starts_with("HD1");
    let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let mut rest = reply.text.as_str();
    while let Some(at) = rest.find(letters) {
        let end = rest[at..].find(|c| !letters(c)).map_or(rest.len(), |n| at + n);
        out.push_str(&rest[..at]);
        out.push_str(Some(&rest[at..end]).filter(is_token).unwrap_or("token"));
        rest = &rest[end..];
    }
    out + rest
}

/// Two provinces in one installation, and a gathering of the region that both are part of.
struct Two {
    world: World,
    admin: String,
    here: Province,
    there: Province,
    regional: String,
    /// The regional gathering's delegation of the region, over both.
    region: String,
}

impl Two {
    /// The one is there with all it has, the other has nothing yet.
    async fn begin(world: World) -> Self {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let mut here = Province::empty(&world, &KHEMISSET).await;
        here.fill(&world).await;
        let there = Province::empty(&world, &RABAT).await;
        let regional = json!({ "title": { "fr": "Rencontre" }, "starts_at": NOW,
            "venue": { "name": { "fr": "Salle" } } });
        let made = world.post(&admin, "/gatherings", regional).await.want(201);
        let regional = made["id"].as_str().expect("an id").to_owned();
        let region = String::new();
        let mut two = Self { world, admin, here, there, regional, region };
        two.region = two.take_part("04", None, 60_000).await;
        two.take_part("04.291", Some(&two.region), 1000).await;
        two
    }

    /// A delegation of the regional gathering.
    async fn take_part(&self, area: &str, parent: Option<&str>, quota: i64) -> String {
        let path = format!("/gatherings/{}/delegations", self.regional);
        let body = json!({ "area": area, "quota": quota, "parent": parent });
        let made = self.world.post(&self.admin, &path, body).await.want(201);
        made["id"].as_str().expect("an id").to_owned()
    }

    /// The other province comes to be, in the regional gathering too.
    async fn the_other_comes(&mut self) {
        self.there.fill(&self.world).await;
        self.there.note_account(&self.world, &self.admin).await;
        self.here.note_account(&self.world, &self.admin).await;
        let part = self.take_part("04.421", Some(&self.region), RABAT.target).await;
        let path = format!("/delegations/{part}/enrolments");
        let items = json!([{ "placeholder": RABAT.text, "status": "confirmed" }]);
        let made = self.world.post(&self.there.token, &path, items).await.want(200);
        let place = made["results"][0]["enrolment"]["id"].as_str().expect("an id");
        self.there.ids.insert("regional_part", part);
        self.there.ids.insert("regional_place", place.to_owned());
        self.there.ids.insert("region", self.region.clone());
    }

    async fn both(world: World) -> Self {
        let mut two = Self::begin(world).await;
        two.the_other_comes().await;
        two
    }

    /// Nothing of the other province stands in an answer, but for what was sent.
    fn shows_nothing(&self, reply: &Reply, sent: &str, what: &str) {
        let headers: String = reply.headers.values().filter_map(|v| v.to_str().ok()).collect();
        let mut marks = self.there.marks.words();
        marks.extend(self.there.ids.values().cloned());
        marks.extend(self.there.secrets.iter().cloned());
        marks.push(self.there.marks.target.to_string());
        for mark in marks.iter().filter(|m| !sent.contains(*m)) {
            assert!(!reply.text.contains(mark), "{what} shows {mark}: {}", reply.text);
            assert!(!headers.contains(mark), "{what} names {mark} in a header");
        }
    }
}

/// Every question without a body that an address can hold: each page and each call, with
/// one's own ids, looking for the other's words and area by every parameter there is.
fn questions(here: &Province, there: &'static [&'static str]) -> Vec<String> {
    let mut out = Vec::new();
    for route in routes::all().iter().filter(|r| r.method == Method::GET) {
        // A stream says only that something changed, and has no end. A set-up link is tried a
        // few times only.
        let is_left_out = route.path.ends_with("/stream") || route.path.starts_with("/setup/");
        if is_left_out || route.path.contains("{file}") {
            continue;
        }
        let of = if route.path.contains('{') { named_by(route.path) } else { "" };
        let id = if of.is_empty() { "04.421".to_owned() } else { here.id_or_never(of) };
        let address = filled(&with_twin(route.path, here), &id);
        out.push(address.clone());
        let names: Vec<&str> = match &route.doc {
            Some(doc) => doc.query.clone(),
            None if route.path.contains('{') => vec![],
            None => vec!["q", "area", "body"],
        };
        for name in names.iter().filter(|n| !matches!(**n, "limit" | "cursor" | "since")) {
            let fits = |word: &&&str| *name == "q" || word.starts_with("04");
            let words = there.iter().filter(fits);
            out.extend(words.map(|word| format!("{address}?{name}={}", encode(word))));
        }
    }
    out
}

impl Province {
    /// Accounts and grants are not for coordinators: any id does to be refused.
    fn id_or_never(&self, of: &str) -> String {
        self.ids.get(of).cloned().unwrap_or_else(|| NEVER.to_owned())
    }
}

fn encode(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

async fn ask(two: &Two, browser: &mut Visitor<'_>, address: &str) -> Reply {
    match address.strip_prefix("/api/v1") {
        Some(path) => two.world.get(&two.here.token, path).await,
        None => browser.get(address).await,
    }
}

const WORDS: &[&str] = &[
    RABAT.given,
    RABAT.family,
    RABAT.family_ar,
    RABAT.phone,
    "0677000222",
    RABAT.email,
    RABAT.number,
    RABAT.text,
    "04.421",
    "04",
    "person",
    "Wassila Bouregragui",
];

#[test]
fn nothing_that_is_answered_changes_when_the_other_comes_to_be() {
    on_both("two_provinces_answers", |world| async move {
        let mut two = Two::begin(world).await;
        let regional =
            ["", "/board", "/hall", "/board.csv", "/edit", "/tickets", "/cards", "/doors"]
                .map(|end| format!("/gatherings/{}{end}", two.regional));
        let calls = ["", "/delegations", "/board", "/attendance"]
            .map(|end| format!("/api/v1/gatherings/{}{end}", two.regional));
        let mut asked = questions(&two.here, WORDS);
        asked.extend(regional.into_iter().chain(calls));
        let mut before = BTreeMap::new();
        {
            let mut browser = two.here.browser(&two.world).await;
            for address in &asked {
                let reply = ask(&two, &mut browser, address).await;
                assert!(reply.status < 500 || reply.status == 501, "{address}: {}", reply.text);
                before.insert(address.clone(), plain(&reply));
            }
        }
        two.the_other_comes().await;
        let mut browser = two.here.browser(&two.world).await;
        for address in &asked {
            let reply = ask(&two, &mut browser, address).await;
            assert_eq!(before[address], plain(&reply), "{address} is answered otherwise");
            two.shows_nothing(&reply, &decoded(address), address);
        }
    });
}

/// The words of a question as they are shown again.
fn decoded(address: &str) -> String {
    let words: String = WORDS.iter().filter(|w| address.contains(&encode(w))).copied().collect();
    format!("{address} {words}")
}

/// One route with one id, as a call or as a page's form.
async fn try_with(
    two: &Two,
    token: &str,
    browser: &mut Visitor<'_>,
    route: &Route,
    id: &str,
) -> Reply {
    let address = filled(&with_twin(route.path, &two.here), id);
    match address.strip_prefix("/api/v1") {
        Some(path) => {
            let body = (route.takes == Takes::Json).then(|| {
                good_body(route.method.as_str(), route.path, &two.here).unwrap_or_else(|| {
                    panic!("say in `good_body` what {} {} takes", route.method, route.path)
                })
            });
            two.world.call(route.method.as_str(), token, path, body).await
        }
        None if route.method == Method::GET => browser.get(&address).await,
        None => {
            let csrf = token_of(&browser.get("/account").await);
            browser.post(&address, &[("csrf", &csrf), ("status", "declined")]).await
        }
    }
}

/// What the other sees of their own things.
async fn own_view(two: &Two) -> Vec<String> {
    let mut out = Vec::new();
    for route in routes::all().iter().filter(|r| r.doc.is_some() && r.method == Method::GET) {
        let of = if route.path.contains('{') { named_by(route.path) } else { continue };
        if of.is_empty() || route.path.ends_with("/stream") {
            continue;
        }
        let path = filled(route.path, &two.there.id(of));
        let path = path.strip_prefix("/api/v1").expect("a call");
        out.push(format!("{path} {}", plain(&two.world.get(&two.there.token, path).await)));
    }
    out
}

#[test]
fn the_others_ids_are_ids_that_never_were() {
    on_both("two_provinces_ids", |world| async move {
        let two = Two::both(world).await;
        let before = own_view(&two).await;
        let mut tokens = vec![two.here.token.clone()];
        for role in [Role::Secretary, Role::Recruiter, Role::Press, Role::Leader, Role::Auditor] {
            tokens.push(two.here.colleague(&two.world, role).await);
        }
        let mut browser = two.here.browser(&two.world).await;
        for (route, of) in with_ids() {
            let pages = if route.doc.is_some() { tokens.len() } else { 1 };
            let mut theirs = vec![two.there.id(of)];
            theirs.extend(match of {
                "delegation" => vec![two.there.id("regional_part"), two.there.id("region")],
                "enrolment" => vec![two.there.id("place"), two.there.id("regional_place")],
                _ => vec![],
            });
            for token in &tokens[..pages] {
                let never = try_with(&two, token, &mut browser, &route, NEVER).await;
                assert!((400..500).contains(&never.status), "{} {}", route.method, route.path);
                for id in &theirs {
                    let reply = try_with(&two, token, &mut browser, &route, id).await;
                    let what = format!("{} {} with the other's {of}", route.method, route.path);
                    two.shows_nothing(&reply, id, &what);
                    let (reply, never) = (plain(&reply).replace(id, "ID"), plain(&never));
                    assert_eq!(reply, never.replace(NEVER, "ID"), "{what}");
                }
            }
        }
        assert_eq!(before, own_view(&two).await, "the other's things are as they were");
    });
}

/// One call of one's own with this in one of its fields.
async fn say(two: &Two, call: &Call, field: &str, value: &Value) -> Reply {
    let body = good_body(&call.method, &call.path, &two.here)
        .unwrap_or_else(|| panic!("say in `good_body` what {} {} takes", call.method, call.path));
    let of = if call.path.contains('{') { named_by(&call.path) } else { "" };
    let path = filled(&with_twin(&call.path, &two.here), &two.here.id_or_never(of));
    let path = path.strip_prefix("/api/v1").expect("a call");
    let body = with(&body, field, value.clone());
    two.world.call(&call.method, &two.here.token, path, Some(body)).await
}

#[test]
fn the_others_ids_in_a_body_are_ids_that_never_were() {
    on_both("two_provinces_bodies", |world| async move {
        let two = Two::both(world).await;
        let before = own_view(&two).await;
        // Pairing is for phones that have no account; its tries are few.
        let calls = described::calls(&two.world).await;
        for call in calls.iter().filter(|c| c.path != "/api/v1/door/pair") {
            for field in call.fields.iter().filter(|f| f.takes("string")) {
                let never = say(&two, call, &field.path, &json!(NEVER)).await;
                for (of, id) in &two.there.ids {
                    let reply = say(&two, call, &field.path, &json!(id)).await;
                    let what = format!(
                        "{} {} with the other's {of} as {}",
                        call.method, call.path, field.path
                    );
                    // A text that was taken once is shown again: it is one's own.
                    let all = two.there.ids.values().cloned().collect::<String>();
                    let sent = if reply.status < 300 { &all } else { id };
                    two.shows_nothing(&reply, sent, &what);
                    // What both take is a text like any other.
                    if reply.status >= 300 || never.status >= 300 {
                        let never = plain(&never).replace(NEVER, "ID");
                        assert_eq!(plain(&reply).replace(id, "ID"), never, "{what}");
                    } else {
                        assert_eq!(reply.status, never.status, "{what}");
                    }
                }
            }
        }
        assert_eq!(before, own_view(&two).await, "the other's things are as they were");
    });
}

/// The answer to a new person with what the other province's has.
async fn twin(two: &Two, number: &str, phone: &str) -> Value {
    let body = json!({
        "names": [{ "script": "Latn", "given": RABAT.given, "family": RABAT.family }],
        "home_area": "04.291", "phones": [phone], "membership": { "number": number },
    });
    two.world.post(&two.here.token, "/people", body).await.want(201)
}

async fn list_of(two: &Two, query: &str, lines: &str) -> Reply {
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{lines}\r\n--b--\r\n"
    );
    let request = Request::post(format!("/api/v1/imports/{query}"))
        .header(header::AUTHORIZATION, format!("Bearer {}", two.here.token))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
    two.world.send(request.body(Body::from(body)).expect("a request")).await
}

#[test]
fn whoever_is_known_elsewhere_is_new_here() {
    on_both("two_provinces_twins", |world| async move {
        let two = Two::both(world).await;
        let before = own_view(&two).await;
        let known = twin(&two, RABAT.number, RABAT.phone).await;
        assert_eq!(known["possible_duplicates"], json!([]), "nobody here is like her");
        assert_eq!(known["membership"]["number"], RABAT.number, "shown as it was said");
        let line = |number: &str, phone: &str| {
            format!("membership_number,given_latn,family_latn,phone\n{number},Aicha,Tazi,{phone}\n")
        };
        let taken = list_of(&two, "people?dry_run=true", &line("RB-99173", "0677000222")).await;
        let free = list_of(&two, "people?dry_run=true", &line("RB-00000", "0677000223")).await;
        let has_twin = |r: &Reply| r.json()["duplicates"].as_array().map(Vec::len);
        assert_eq!((taken.status, free.status), (200, 200));
        // The one with the number is herself by now: she is in this province too.
        assert_eq!(has_twin(&free), Some(0));
        two.shows_nothing(&taken, "", "a list with the other's number");
        for kind in ["people", "areas", "enrolments"] {
            let lines = "area,placeholder\n04.291,X\n";
            let theirs =
                list_of(&two, &format!("{kind}?gathering={}", two.there.id("gathering")), lines)
                    .await;
            let never = list_of(&two, &format!("{kind}?gathering={NEVER}"), lines).await;
            let theirs = plain(&theirs).replace(&two.there.id("gathering"), "ID");
            assert_eq!(theirs, plain(&never).replace(NEVER, "ID"), "{kind}");
        }
        assert_eq!(before, own_view(&two).await, "the other's things are as they were");
    });
}

#[test]
fn the_audit_is_not_theirs_to_read() {
    on_both("two_provinces_audit", |world| async move {
        let two = Two::both(world).await;
        for (of, id) in &two.there.ids {
            for name in ["subject", "actor"] {
                let reply = two.world.get(&two.here.token, &format!("/audit?{name}={id}")).await;
                assert_eq!(reply.status, 403, "{of}");
                two.shows_nothing(&reply, id, "the audit");
            }
        }
        // What was asked for is written down, for those who read it.
        let asked = two.there.id("person");
        two.world.get(&two.here.token, &format!("/people/{asked}")).await.want(404);
        let found = two.world.get(&two.admin, &format!("/audit?subject={asked}")).await.want(200);
        let mut entries = found["items"].as_array().expect("items").iter();
        let here = two.here.id("account");
        assert!(entries.any(|e| e["action"] == "refused" && e["actor"] == *here), "{found}");
    });
}
