//! A province with everything of its own: people, a body, a gathering with its delegation,
//! enrolments, a ticket, a phone at a door. What marks it stands nowhere else.

use super::{NOW, PASSWORD, Visitor, World};
use crate::meetings::photos;
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What is written of a province's people and things, so that it can be looked for.
pub struct Marks {
    pub area: &'static str,
    pub given: &'static str,
    pub family: &'static str,
    pub family_ar: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub number: &'static str,
    pub text: &'static str,
    pub target: i64,
}

pub const KHEMISSET: Marks = Marks {
    area: "04.291",
    given: "Yamna",
    family: "Oulhaj",
    family_ar: "أولحاج",
    phone: "+212661000111",
    email: "yamna@khemisset.example",
    number: "KH-44881",
    text: "Zemmour",
    target: 31_415,
};

pub const RABAT: Marks = Marks {
    area: "04.421",
    given: "Wassila",
    family: "Bouregragui",
    family_ar: "بورقراقي",
    phone: "+212677000222",
    email: "wassila@rabat.example",
    number: "RB-99173",
    text: "Oudaya",
    target: 27_182,
};

impl Marks {
    /// What somebody might look for.
    pub fn words(&self) -> Vec<String> {
        [self.given, self.family, self.family_ar, self.phone, self.email, self.number, self.text]
            .map(str::to_owned)
            .to_vec()
    }
}

pub struct Province {
    pub marks: &'static Marks,
    pub token: String,
    pub email: String,
    /// Ids by what they are of: `person`, `body`, `gathering`, `delegation`, `enrolment`, ...
    pub ids: BTreeMap<&'static str, String>,
    /// Codes of tickets and what opens their pages.
    pub secrets: Vec<String>,
}

impl Province {
    /// A coordinator of the area, who has made nothing yet.
    pub async fn empty(world: &World, marks: &'static Marks) -> Self {
        let token = world.coordinator(marks.area).await;
        let email = format!("coordinator-{}@example.org", marks.area);
        Self { marks, token, email, ids: BTreeMap::new(), secrets: Vec::new() }
    }

    pub fn id(&self, of: &str) -> String {
        self.ids.get(of).cloned().unwrap_or_else(|| panic!("no {of} was made"))
    }

    async fn make(&mut self, world: &World, of: &'static str, path: &str, body: Value) -> Value {
        let made = world.post(&self.token, path, body).await.want(201);
        self.ids.insert(of, made["id"].as_str().expect("an id").to_owned());
        made
    }

    /// All of it, by the coordinator's own calls.
    pub async fn fill(&mut self, world: &World) {
        let m = self.marks;
        let person = json!({
            "names": [
                { "script": "Latn", "given": m.given, "family": m.family },
                { "script": "Arab", "family": m.family_ar },
            ],
            "home_area": m.area, "phones": [m.phone], "emails": [m.email],
            "birth_place": { "locality": m.text }, "skills": [m.text],
            "membership": { "number": m.number, "status": "active" },
        });
        self.make(world, "person", "/people", person).await;
        let names = json!([{ "script": "Latn", "given": m.given, "family": m.family }]);
        let twin = json!({ "names": names, "home_area": m.area });
        self.make(world, "twin", "/people", twin).await;
        let list = format!("given_latn,family_latn,home_area\n{},{},{}\n", m.text, m.text, m.area);
        let listed = world.upload(&self.token, "/imports/people", list.as_bytes()).await;
        let import = listed.header("location").rsplit('/').next().expect("an id").to_owned();
        self.ids.insert("import", import);
        let body = json!({ "kind": "instance", "name": { "fr": m.text }, "area": m.area });
        self.make(world, "body", "/bodies", body).await;
        let statutes = format!("/bodies/{}/statutes", self.id("body"));
        self.make(world, "statute", &statutes, statute(m.text)).await;
        let posts = format!("/bodies/{}/posts", self.id("body"));
        self.make(world, "post", &posts, json!({ "role": { "fr": m.text } })).await;
        let career = format!("/people/{}/tenures", self.id("person"));
        let tenure = json!({
            "kind": "mandate", "role": { "fr": m.text }, "body": self.id("body"), "area": m.area,
            "began": "2009", "ended": "2003", "source": m.text,
        });
        self.make(world, "tenure", &career, tenure).await;
        let gathering = json!({
            "title": { "fr": m.text }, "starts_at": NOW, "chair": self.id("person"),
            "convened_by": self.id("body"),
            "venue": { "name": { "fr": m.text }, "area": m.area, "capacity": m.target },
        });
        self.make(world, "gathering", "/gatherings", gathering).await;
        let path = format!("/gatherings/{}/delegations", self.id("gathering"));
        let delegation = json!({
            "area": m.area, "target": m.target, "leader": self.id("person"),
            "fixed_by": { "fr": m.text },
        });
        self.make(world, "delegation", &path, delegation).await;
        self.sit(world).await;
        self.enrol(world).await;
        self.queue(world).await;
        self.open_doors(world).await;
    }

    /// A message that waits, as one is queued where there is something to send by.
    async fn queue(&mut self, world: &World) {
        let cx = world.app.system("test");
        let (person, place) = (self.id("person"), self.id("enrolment"));
        let gathering = self.id("gathering");
        let queued = world.app.act(&cx, move |tx, cx| {
            let id = cx.id();
            tx.execute(
                "INSERT INTO messages (id, kind, channel, lang, person, gathering, enrolment, once,
                   state, not_before, attempts, asked_by, asked_at)
                 VALUES ($1, 'ticket', 'sms', 'fr', $2, $3, $4, $1, 'failed', $5, 1, 'test', $5)",
                hadir::args![id, person, gathering, place, cx.now],
            )?;
            Ok(id)
        });
        self.ids.insert("message", queued.await.expect("a message"));
    }

    /// A meeting of its body, with all that is kept of one.
    async fn sit(&mut self, world: &World) {
        let text = self.marks.text;
        let meeting = json!({
            "body": self.id("body"), "kind": text, "title": { "fr": text }, "starts_at": NOW,
            "place": { "fr": text }, "area": self.marks.area, "chair": self.id("person"),
            "prepares": self.id("gathering"),
        });
        self.make(world, "meeting", "/meetings", meeting).await;
        let below = |part: &str| format!("/meetings/{}/{part}", self.id("meeting"));
        let person = self.id("person");
        for (part, thing) in [
            ("attendance", json!({ "person": person, "capacities": [text] })),
            ("agenda", json!({ "title": { "fr": text } })),
            ("interventions", json!({ "person": person, "text": text })),
            ("decisions", json!({ "text": { "fr": text }, "owner": person })),
        ] {
            world.post(&self.token, &below(part), thing).await.want(201);
        }
        let communiques = below("communiques");
        self.make(world, "communique", &communiques, json!({})).await;
        let photos = format!("/communiques/{}/photos", self.id("communique"));
        let words = [("alt.fr", text)];
        let made = photos::send(world, &self.token, &photos, &photos::plain(), &words).await;
        let photo = made.want(201)["id"].as_str().expect("an id").to_owned();
        self.ids.insert("photo", photo);
        self.read_of(world).await;
    }

    /// A text that speaks of its person, on the desk.
    async fn read_of(&mut self, world: &World) {
        let m = self.marks;
        let text = format!(
            "M. {} {}, président de la commune de Tiflet, a présidé une réunion le 10 juin 2025 à Tiflet. {}",
            m.given, m.family, m.text
        );
        let document = json!({ "text": text, "title": m.text, "source": m.text });
        let made = self.make(world, "document", "/documents", document).await;
        let claim = made["claims"][0]["id"].as_str().expect("a claim").to_owned();
        self.ids.insert("claim", claim);
    }

    /// What does not fit in the person's career: an end before its beginning.
    fn finding(&self) -> String {
        self.ids.get("tenure").map(|id| format!("end_before_beginning.{id}")).unwrap_or_default()
    }

    async fn enrol(&mut self, world: &World) {
        let path = format!("/delegations/{}/enrolments", self.id("delegation"));
        let items = json!([
            { "person": self.id("person"), "status": "confirmed", "capacity": self.marks.text },
            { "placeholder": self.marks.text, "status": "confirmed" },
        ]);
        let made = world.post(&self.token, &path, items).await.want(200);
        for (i, of) in ["enrolment", "place"].into_iter().enumerate() {
            let id = made["results"][i]["enrolment"]["id"].as_str().expect("an id");
            self.ids.insert(of, id.to_owned());
        }
        let path = format!("/gatherings/{}/tickets", self.id("gathering"));
        world.post(&self.token, &path, json!({})).await.want(200);
        let path = format!("/enrolments/{}/ticket", self.id("enrolment"));
        let ticket = world.get(&self.token, &path).await.want(200);
        let link = ticket["link"].as_str().expect("a link");
        self.secrets.push(ticket["code"].as_str().expect("a code").to_owned());
        self.secrets.push(link.rsplit('/').next().expect("its end").to_owned());
    }

    async fn open_doors(&mut self, world: &World) {
        let path = format!("/gatherings/{}/door-codes", self.id("gathering"));
        let code = world.post(&self.token, &path, json!({})).await.want(201)["code"].clone();
        let text = self.marks.text;
        let pair = json!({ "code": code, "device_name": text, "gate": text });
        let paired = world.post("", "/door/pair", pair).await.want(201);
        self.ids.insert("device", paired["device_id"].as_str().expect("an id").to_owned());
        let phone = paired["token"].as_str().expect("a token");
        let scan = json!({ "id": format!("scan-{text}"), "ticket": self.secrets[0], "at": NOW,
            "direction": "in", "offline": false });
        world.post(phone, "/door/scans", json!({ "scans": [scan] })).await.want(200);
        self.secrets.push(phone.to_owned());
    }

    /// The account and its grant, which only an administrator sees.
    pub async fn note_account(&mut self, world: &World, admin: &str) {
        let accounts = world.get(admin, "/accounts").await.want(200);
        let all = accounts["items"].as_array().expect("items");
        let own = all.iter().find(|a| a["email"] == self.email).expect("the account");
        self.ids.insert("account", own["id"].as_str().expect("an id").to_owned());
        let grant = own["grants"][0]["id"].as_str().expect("a grant").to_owned();
        self.ids.insert("grant", grant);
    }

    pub async fn browser<'w>(&self, world: &'w World) -> Visitor<'w> {
        let mut visitor = Visitor::new(world);
        assert_eq!(visitor.sign_in(&self.email, PASSWORD).await.status, 303);
        visitor
    }

    /// One more account beside the coordinator's, within the same area or delegation.
    pub async fn colleague(&self, world: &World, role: Role) -> String {
        let scope = match role {
            Role::Leader => Scope::Delegation(self.id("delegation")),
            _ => Scope::Area(self.marks.area.into()),
        };
        world.account(&format!("{}-{}", role.name(), self.marks.area), role, scope).await
    }
}

fn statute(source: &str) -> Value {
    json!({ "asks": "notice", "days": 3, "valid_from": "2018", "source": source })
}

/// A body that the call takes, of this province's own things; `None` for one it does not
/// know, which a test that walks the calls then says.
pub fn good_body(method: &str, path: &str, own: &Province) -> Option<Value> {
    let m = own.marks;
    let person =
        json!({ "names": [{ "script": "Latn", "given": "Nouvelle" }], "home_area": m.area });
    let gathering = json!({
        "title": { "fr": "Titre" }, "starts_at": NOW,
        "venue": { "name": { "fr": "Salle" }, "area": m.area },
    });
    Some(match (method, path.strip_prefix("/api/v1")?) {
        ("POST", "/people") => person,
        ("POST", "/people/{id}/merge" | "/people/{id}/merge-undo") => {
            json!({ "other": own.ids.get("twin") })
        }
        ("POST", "/duplicates/{a}/{b}") => json!({ "verdict": "different" }),
        ("POST", "/import-runs/{id}/undo") => json!({}),
        ("PATCH", "/people/{id}") => json!({ "gender": "female" }),
        ("POST", "/grants") => {
            json!({ "account": own.ids.get("account"), "role": "auditor", "area": m.area })
        }
        ("POST", "/bodies") => {
            json!({ "kind": "instance", "name": { "fr": "Section" }, "area": m.area })
        }
        ("PATCH", "/bodies/{id}") => json!({ "valid_from": "2003" }),
        ("POST", "/bodies/{id}/posts") => {
            json!({ "role": { "fr": "Présidence" }, "basis": "ex_officio" })
        }
        ("PATCH", "/posts/{id}") => json!({ "basis": "ex_officio" }),
        ("POST", "/people/{id}/tenures") => json!({ "kind": "job", "role": { "fr": "Emploi" } }),
        ("PATCH", "/tenures/{id}") => json!({ "ended": "2011" }),
        ("POST", "/people/{id}/answers") => {
            json!({ "finding": own.finding(), "because": "Connu" })
        }
        ("POST", "/meetings") => {
            json!({ "body": own.ids.get("body"), "title": { "fr": "Réunion" }, "starts_at": NOW })
        }
        ("PATCH", "/meetings/{id}") => json!({ "kind": "ordinary" }),
        ("POST", "/meetings/{id}/convocation" | "/meetings/{id}/communiques") => json!({}),
        ("POST", "/bodies/{id}/statutes") => statute("Statuts, article 9"),
        ("PATCH", "/bodies/{id}/statutes/{statute}") => json!({ "days": 4 }),
        ("PATCH", "/communiques/{id}/photos/{photo}") => json!({ "position": 1 }),
        ("PATCH", "/communiques/{id}") => json!({ "awaited": "ar" }),
        ("POST", "/communiques/{id}/publication") => json!({}),
        ("POST", "/documents") => json!({ "text": "M. Karim Ouazzani est maire." }),
        ("POST", "/claims/{id}") => json!({ "verdict": "reject" }),
        ("POST", "/meetings/{id}/attendance") => json!({ "name": "Invitée" }),
        ("POST", "/meetings/{id}/agenda") => json!({ "title": { "fr": "Point" } }),
        ("POST", "/meetings/{id}/interventions") => json!({ "name": "Invitée", "text": "Merci" }),
        ("POST", "/meetings/{id}/decisions") => json!({ "text": { "fr": "Décidé" } }),
        ("POST", "/gatherings") => gathering,
        ("PATCH", "/gatherings/{id}") => json!({ "kind": "congress" }),
        ("POST", "/gatherings/{id}/delegations") => json!({ "area": m.area, "target": 10 }),
        ("PATCH", "/delegations/{id}") => json!({ "reserve": 1 }),
        ("POST", "/delegations/{id}/enrolments") => json!([{ "placeholder": "Place" }]),
        ("PATCH", "/enrolments/{id}") => json!({ "capacity": "Conseillère" }),
        ("POST", "/gatherings/{id}/tickets") => json!({ "enrolments": [own.ids.get("enrolment")] }),
        ("POST", "/gatherings/{id}/door-codes") => json!({}),
        ("POST", "/door/pair") => json!({ "code": "ABCDEFGH", "device_name": "a", "gate": "A" }),
        ("POST", "/door/scans") => json!({ "scans": [{ "id": "s", "ticket": "x", "at": NOW,
            "direction": "in", "offline": false }] }),
        ("POST", "/door/walk-ins") => json!({ "walk_ins": [{ "id": "w", "at": NOW }] }),
        ("POST", "/door/lists/{id}") => {
            json!({ "id": "l", "at": NOW, "places": [own.ids.get("enrolment")] })
        }
        _ => return None,
    })
}
