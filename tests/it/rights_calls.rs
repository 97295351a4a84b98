//! The things that the table of rights asks for, who asks, and what each call sends. A
//! call that takes nothing needs no entry; one with a body has its line in `body_of`, a
//! new kind of thing its line in `thing_at`.

use crate::meetings::photos;
use crate::rights::takes_a_body;
use crate::support::World;
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

pub const HERE: &str = "04.291";
const AWAY: &str = "01.051";
const TOWN: &str = "04.291.01.01";

/// One for each viewer: a delegation stands once for an area.
const COMMUNES: [&str; 24] = [
    "04.291.01.03",
    "04.291.01.05",
    "04.291.01.17",
    "04.291.03.01",
    "04.291.03.03",
    "04.291.03.05",
    "04.291.03.07",
    "04.291.03.09",
    "04.291.03.11",
    "04.291.03.13",
    "04.291.03.15",
    "04.291.03.17",
    "04.291.05.01",
    "04.291.05.03",
    "04.291.05.05",
    "04.291.05.07",
    "04.291.05.09",
    "04.291.05.11",
    "04.291.05.13",
    "04.291.07.01",
    "04.291.07.05",
    "04.291.07.07",
    "04.291.07.09",
    "04.291.07.11",
];

/// What a call sends along.
pub enum Sent {
    Nothing,
    Json(Value),
    /// A table of one file, as a form.
    File(&'static str),
}

/// One of everything, in the province of Khémisset.
#[derive(Clone)]
pub struct Things {
    account: String,
    grant: String,
    person: String,
    /// Somebody alike, in the same town.
    twin: String,
    body: String,
    post: String,
    meeting: String,
    communique: String,
    photo: String,
    statute: String,
    document: String,
    claim: String,
    tenure: String,
    gathering: String,
    delegation: String,
    /// A delegation of the same gathering, of another province.
    other_delegation: String,
    enrolment: String,
    /// An import of people, by the administrator.
    import: String,
    device: String,
    /// A code that pairs a phone.
    code: String,
    /// What a phone of this gathering, and one of another, shows to be let in.
    phones: [String; 2],
}

fn id(made: &Value) -> String {
    made["id"].as_str().expect("an id").to_owned()
}

impl Things {
    pub async fn make(world: &World, admin: &str) -> Self {
        let make = async |path: &str, body: Value| world.post(admin, path, body).await.want(201);
        let accounts = world.get(admin, "/accounts").await.want(200);
        let account = id(&accounts["items"][0]);
        let grant = json!({ "account": account, "role": "press", "area": HERE });
        let person = json!({
            "names": [{ "script": "Latn", "given": "Driss", "family": "Ouchrif" }],
            "home_area": TOWN,
        });
        let twin = person.clone();
        let body =
            json!({ "kind": "instance", "name": { "fr": "Bureau provincial" }, "area": HERE });
        let gathering = json!({
            "title": { "fr": "Rencontre provinciale" },
            "starts_at": "2025-06-14T15:00:00+01:00",
            "venue": { "name": { "fr": "Salle couverte" }, "area": HERE },
        });
        let gathering = id(&make("/gatherings", gathering).await);
        let delegations = format!("/gatherings/{gathering}/delegations");
        let here = id(&make(&delegations, json!({ "area": HERE, "target": 100 })).await);
        let away = id(&make(&delegations, json!({ "area": AWAY, "target": 10 })).await);
        let body = id(&make("/bodies", body).await);
        let meeting = id(&make("/meetings", sitting(&body, 0)).await);
        let communiques = format!("/meetings/{meeting}/communiques");
        let communique = id(&make(&communiques, json!({})).await);
        let text = "M. Karim Ouazzani, président de la commune, a parlé.";
        let document = make("/documents", json!({ "text": text, "area": HERE })).await;
        let person = id(&make("/people", person).await);
        let tenure = make(&format!("/people/{person}/tenures"), held(0)).await;
        let twin = id(&make("/people", twin).await);
        let enrolments = format!("/delegations/{here}/enrolments");
        let list = json!([{ "person": person, "status": "confirmed" }]);
        let enrolled = world.post(admin, &enrolments, list).await.want(200);
        let posts = format!("/bodies/{body}/posts");
        let post = id(&make(&posts, json!({ "role": { "fr": "Secrétaire" } })).await);
        let elsewhere = json!({
            "title": { "fr": "Autre rencontre" },
            "starts_at": "2025-06-15T15:00:00+01:00",
            "venue": { "name": { "fr": "Foyer" }, "area": AWAY },
        });
        let elsewhere = id(&make("/gatherings", elsewhere).await);
        let (device, phone) = paired(world, admin, &gathering).await;
        let (_, other_phone) = paired(world, admin, &elsewhere).await;
        let issued = format!("/gatherings/{gathering}/tickets");
        world.post(admin, &issued, json!({})).await.want(200);
        Self {
            device,
            code: String::new(),
            phones: [phone, other_phone],
            grant: id(&make("/grants", grant).await),
            statute: ruled(world, admin, &body).await,
            body,
            post,
            meeting,
            photo: photographed(world, admin, &communique).await,
            communique,
            claim: id(&document["claims"][0]),
            document: id(&document),
            enrolment: id(&enrolled["results"][0]["enrolment"]),
            import: imported(world, admin, 99).await,
            account,
            tenure: id(&tenure),
            person,
            twin,
            gathering,
            delegation: here,
            other_delegation: away,
        }
    }

    /// The things for one call: a new one of what the call takes away.
    pub async fn fresh(&self, world: &World, admin: &str, call: &str, n: usize) -> Self {
        let mut things = self.clone();
        match call {
            "delete_grants_id" => {
                let new = json!({ "account": self.account, "role": "press", "area": HERE });
                things.grant = id(&world.post(admin, "/grants", new).await.want(201));
            }
            "delete_people_id" => {
                let names = json!([{ "script": "Latn", "given": format!("Number{n}") }]);
                let new = json!({ "names": names, "home_area": TOWN });
                things.person = id(&world.post(admin, "/people", new).await.want(201));
            }
            "delete_bodies_id" => {
                let new = json!({ "kind": "instance", "name": { "fr": format!("Cellule {n}") }, "area": HERE });
                things.body = id(&world.post(admin, "/bodies", new).await.want(201));
            }
            "delete_posts_id" => {
                let path = format!("/bodies/{}/posts", self.body);
                let new = json!({ "role": { "fr": format!("Adjoint {n}") } });
                things.post = id(&world.post(admin, &path, new).await.want(201));
            }
            "delete_tenures_id" => {
                let path = format!("/people/{}/tenures", self.person);
                things.tenure = id(&world.post(admin, &path, held(n)).await.want(201));
            }
            "post_people_id_answers" => {
                let path = format!("/people/{}/tenures", self.person);
                let inverted = json!({ "kind": "club", "role": { "fr": "Trésorier" },
                    "began": "2003", "ended": "2001" });
                things.tenure = id(&world.post(admin, &path, inverted).await.want(201));
            }
            "post_people_id_merge" | "post_people_id_merge_undo" => {
                let names = json!([{ "script": "Latn", "given": format!("Twin{n}") }]);
                let new = json!({ "names": names, "home_area": TOWN });
                things.twin = id(&world.post(admin, "/people", new).await.want(201));
                if call.ends_with("undo") {
                    let path = format!("/people/{}/merge", things.person);
                    world.post(admin, &path, json!({ "other": things.twin })).await.want(200);
                }
            }
            "post_communiques_id_publication" | "patch_communiques_id" => {
                let path = format!("/meetings/{}/communiques", self.meeting);
                things.communique = id(&world.post(admin, &path, json!({})).await.want(201));
            }
            "delete_bodies_id_statutes_statute" => {
                things.statute = ruled(world, admin, &self.body).await;
            }
            "delete_communiques_id_photos_photo" | "patch_communiques_id_photos_photo" => {
                let path = format!("/meetings/{}/communiques", self.meeting);
                things.communique = id(&world.post(admin, &path, json!({})).await.want(201));
                things.photo = photographed(world, admin, &things.communique).await;
            }
            "post_import_runs_id_undo" => things.import = imported(world, admin, n).await,
            "post_door_pair" => things.code = door_code(world, admin, &self.gathering).await,
            "delete_devices_id" => {
                things.device = paired(world, admin, &self.gathering).await.0;
            }
            "delete_enrolments_id_ticket" => {
                let path = format!("/gatherings/{}/tickets", self.gathering);
                world.post(admin, &path, json!({})).await.want(200);
            }
            _ => {}
        }
        things
    }
}

fn sitting(body: &str, n: usize) -> Value {
    json!({ "body": body, "title": { "fr": format!("Réunion {n}") },
        "starts_at": "2025-06-10T17:00:00+01:00" })
}

fn held(n: usize) -> Value {
    json!({ "kind": "job", "role": { "fr": format!("Emploi {n}") }, "began": "2003" })
}

/// A list of one, written.
async fn imported(world: &World, admin: &str, n: usize) -> String {
    let file = format!("given_latn,family_latn,home_area\nImported,Number{n},{TOWN}\n");
    let reply = world.upload(admin, "/imports/people", file.as_bytes()).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.header("location").rsplit('/').next().expect("an id").to_owned()
}

/// A rule of a body's statutes.
async fn ruled(world: &World, admin: &str, body: &str) -> String {
    id(&world.post(admin, &format!("/bodies/{body}/statutes"), rule()).await.want(201))
}

fn rule() -> Value {
    json!({ "asks": "quorum", "more_than_percent": 60, "valid_from": "2018",
        "source": "Statuts, article 12" })
}

/// A photograph of a communiqué, in the first place that is free.
async fn photographed(world: &World, admin: &str, communique: &str) -> String {
    let path = format!("/communiques/{communique}/photos");
    let words = [("alt.fr", "Le bureau")];
    id(&photos::send(world, admin, &path, &photos::plain(), &words).await.want(201))
}

async fn door_code(world: &World, admin: &str, gathering: &str) -> String {
    let path = format!("/gatherings/{gathering}/door-codes");
    let made = world.post(admin, &path, json!({})).await.want(201);
    made["code"].as_str().expect("a code").to_owned()
}

/// A phone at this gathering: its id and its token.
async fn paired(world: &World, admin: &str, gathering: &str) -> (String, String) {
    let code = door_code(world, admin, gathering).await;
    let asked = json!({ "code": code, "device_name": "Téléphone", "gate": "A" });
    let made = world.post("", "/door/pair", asked).await.want(201);
    let text = |key: &str| made[key].as_str().expect("a text").to_owned();
    (text("device_id"), text("token"))
}

/// What stands in an address for `{id}` after this part of it; `None` for a part that
/// this table does not know.
pub fn thing_at(things: &Things, before: &str, name: &str) -> Option<String> {
    let thing = match (before, name) {
        ("areas", _) => HERE,
        ("imports", _) => "people",
        ("exports", _) => "tenures?reason=essai",
        ("import-runs", _) => &things.import,
        ("grants", _) => &things.grant,
        ("people", _) | ("duplicates", _) => &things.person,
        (_, "{b}") => &things.twin,
        ("bodies", _) => &things.body,
        ("posts", _) => &things.post,
        ("meetings", _) => &things.meeting,
        ("communiques", _) => &things.communique,
        ("photos", _) => &things.photo,
        ("statutes", _) => &things.statute,
        ("documents", _) => &things.document,
        ("claims", _) => &things.claim,
        ("tenures", _) => &things.tenure,
        ("gatherings", _) => &things.gathering,
        ("delegations", _) => &things.delegation,
        ("enrolments", _) => &things.enrolment,
        ("devices", _) => &things.device,
        ("lists", _) => &things.delegation,
        _ => return None,
    };
    Some(thing.to_owned())
}

/// What the call sends, different for each viewer `n` where it may be there only once.
pub fn body_of(call: &str, operation: &Value, things: &Things, n: usize) -> Option<Sent> {
    let body = match call {
        _ if !takes_a_body(operation) => return Some(Sent::Nothing),
        "post_grants" => json!({ "account": things.account, "role": "press", "area": HERE }),
        "post_people" => json!({
            "names": [{ "script": "Latn", "given": format!("Given{n}"), "family": "Family" }],
            "home_area": TOWN,
        }),
        "patch_people_id" => json!({ "skills": ["arabe"] }),
        "post_people_id_merge" | "post_people_id_merge_undo" => json!({ "other": things.twin }),
        "post_duplicates_a_b" => json!({ "verdict": "different" }),
        "post_bodies" => {
            json!({ "kind": "instance", "name": { "fr": format!("Section {n}") }, "area": TOWN })
        }
        "post_bodies_id_posts" => json!({ "role": { "fr": format!("Poste {n}") } }),
        "post_bodies_id_statutes" => rule(),
        "patch_bodies_id_statutes_statute" => json!({ "valid_until": "2030" }),
        "patch_communiques_id_photos_photo" => json!({ "position": 1 }),
        "patch_bodies_id" => json!({ "valid_from": "2003" }),
        "patch_posts_id" => json!({ "seats": 2 }),
        "post_meetings" => sitting(&things.body, n),
        "patch_meetings_id" => json!({ "kind": "organisational" }),
        "post_meetings_id_convocation"
        | "post_meetings_id_communiques"
        | "post_communiques_id_publication" => json!({}),
        "patch_communiques_id" => json!({ "awaited": "ar" }),
        "post_documents" => json!({ "text": format!("M. Karim Ouazzani, maire. {n}") }),
        "post_documents_file" => return Some(Sent::File("M. Karim Ouazzani, maire.")),
        "post_claims_id" => json!({ "verdict": "reject" }),
        "post_meetings_id_attendance" => json!({ "name": format!("Invité {n}") }),
        "post_meetings_id_agenda" => json!({ "title": { "fr": format!("Point {n}") } }),
        "post_meetings_id_interventions" => json!({ "name": "Invité", "text": "Merci" }),
        "post_meetings_id_decisions" => json!({ "text": { "fr": "Décidé" } }),
        "post_people_id_tenures" => held(n),
        "post_people_id_answers" => {
            json!({ "finding": format!("end_before_beginning.{}", things.tenure), "because": "Connu" })
        }
        "patch_tenures_id" => json!({ "ended": "2009" }),
        "post_gatherings" => json!({
            "title": { "fr": format!("Rencontre {n}") },
            "starts_at": "2025-07-14T15:00:00+01:00",
            "venue": { "name": { "fr": "Salle" }, "area": HERE },
        }),
        "patch_gatherings_id" => json!({ "kind": "provincial" }),
        "post_gatherings_id_delegations" => {
            json!({ "area": COMMUNES[n], "parent": things.delegation, "target": 5 })
        }
        "patch_delegations_id" => json!({ "target": 100 }),
        "post_delegations_id_enrolments" => json!([{ "placeholder": format!("Invité {n}") }]),
        "post_imports_kind" => {
            return Some(Sent::File("given_latn,family_latn,home_area\nNadia,Lahlou,04.291.01.03"));
        }
        "post_gatherings_id_tickets"
        | "post_gatherings_id_door_codes"
        | "post_import_runs_id_undo" => json!({}),
        "post_door_pair" => {
            json!({ "code": things.code, "device_name": format!("Téléphone {n}"), "gate": "B" })
        }
        "post_door_scans" => json!({ "scans": [{
            "id": format!("scan-{n}"), "ticket": "HD1.", "at": "2025-06-14T15:05:00+01:00",
            "direction": "in", "offline": false,
        }] }),
        "post_communiques_id_photos" => return Some(Sent::File("no picture")),
        "post_door_walk_ins" => json!({ "walk_ins": [{
            "id": format!("walk-in-{n}"), "at": "2025-06-14T15:05:00+01:00", "heads": 2,
        }] }),
        "post_door_lists_id" => json!({
            "id": format!("list-{n}"), "at": "2025-06-14T15:05:00+01:00", "places": [things.enrolment],
        }),
        "post_door_photos" => return Some(Sent::File("no picture")),
        "patch_enrolments_id" => json!({ "capacity": "militant" }),
        _ => return None,
    };
    Some(Sent::Json(body))
}

/// Who asks: a name for the head of the table, and a token, empty for nobody.
pub struct Viewer {
    pub name: String,
    pub token: String,
}

pub async fn viewers(world: &World, things: &Things, admin: &str) -> Vec<Viewer> {
    let area = |code: &str| Scope::Area(code.to_owned());
    let mut out = vec![
        Viewer { name: "nobody".into(), token: String::new() },
        Viewer { name: "admin".into(), token: admin.to_owned() },
    ];
    let mut add = async |name: &str, role: Role, scope: Scope| {
        let token = world.account(name, role, scope).await;
        out.push(Viewer { name: name.to_owned(), token });
    };
    add("auditor", Role::Auditor, Scope::Whole).await;
    for role in [Role::Admin, Role::Coordinator, Role::Secretary, Role::Recruiter, Role::Press] {
        add(&format!("{}-here", role.name()), role, area(HERE)).await;
        add(&format!("{}-away", role.name()), role, area(AWAY)).await;
    }
    let [here, away] = things.phones.clone();
    let gathering = Scope::Gathering(things.gathering.clone());
    add("coordinator-gathering", Role::Coordinator, gathering).await;
    add("leader-here", Role::Leader, Scope::Delegation(things.delegation.clone())).await;
    add("leader-away", Role::Leader, Scope::Delegation(things.other_delegation.clone())).await;
    add("auditor-here", Role::Auditor, area(HERE)).await;
    add("auditor-away", Role::Auditor, area(AWAY)).await;
    out.push(Viewer { name: "phone-here".into(), token: here });
    out.push(Viewer { name: "phone-away".into(), token: away });
    out
}
