//! A gathering whose doors are open: confirmed people with tickets, phones that scan.

use super::world::{Reply, World};
use hadir::args;
use serde_json::{Value, json};

pub const TIDDAS: &str = "04.291.03.21";
/// While the doors of the gathering are open.
pub const OPEN: &str = "2025-06-14T14:05:00+01:00";

pub struct Hall {
    pub world: World,
    pub admin: String,
    pub gathering: String,
    pub delegation: String,
}

/// Somebody enrolled, by both of their given names.
pub struct Guest {
    pub ar: &'static str,
    pub latn: &'static str,
    pub capacity: &'static str,
}

pub const SAADIA: Guest = Guest { ar: "السعدية", latn: "Saadia", capacity: "مستشارة جماعية" };

impl Hall {
    /// A gathering in Rabat with one delegation, the hour within its doors.
    pub async fn open(world: World) -> Self {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let gathering = Self::gathering(&world, &admin, "اللقاء الجهوي").await;
        let delegation = Self::delegation(&world, &admin, &gathering, "04.291").await;
        world.clock.set(hadir::kernel::Time::parse(OPEN).expect("a time"));
        Self { world, admin, gathering, delegation }
    }

    pub async fn gathering(world: &World, admin: &str, title: &str) -> String {
        let body = json!({
            "title": { "ar": title, "fr": "Rencontre régionale" },
            "starts_at": "2025-06-14T15:00:00+01:00",
            "doors_open_at": "2025-06-14T13:00:00+01:00",
            "doors_close_at": "2025-06-14T18:00:00+01:00",
            "venue": { "name": { "ar": "قاعة ابن رشد", "fr": "Salle Ibn Rochd" }, "area": "04.421" },
        });
        id(&world.post(admin, "/gatherings", body).await.want(201))
    }

    pub async fn delegation(world: &World, admin: &str, gathering: &str, area: &str) -> String {
        let body = json!({ "area": area, "target": 1000 });
        id(&world.post(admin, &format!("/gatherings/{gathering}/delegations"), body).await.want(201))
    }

    /// So many confirmed ones in the delegation; their enrolments.
    pub async fn confirmed(&self, n: usize) -> Vec<String> {
        self.confirmed_in(&self.delegation, n).await
    }

    pub async fn confirmed_in(&self, delegation: &str, n: usize) -> Vec<String> {
        let items: Vec<Value> = (0..n)
            .map(|i| json!({ "placeholder": format!("مقعد {}", i + 1), "status": "confirmed" }))
            .collect();
        self.enrol(delegation, json!(items)).await
    }

    /// Somebody with a name in both scripts.
    pub async fn guest(&self, guest: &Guest) -> String {
        let item = json!([{
            "new_person": { "names": [
                { "script": "Arab", "given": guest.ar, "family": "بنعلي" },
                { "script": "Latn", "given": guest.latn, "family": "Benali" },
            ] },
            "capacity": guest.capacity,
            "status": "confirmed",
        }]);
        self.enrol(&self.delegation, item).await.remove(0)
    }

    async fn enrol(&self, delegation: &str, items: Value) -> Vec<String> {
        let path = format!("/delegations/{delegation}/enrolments");
        let made = self.world.post(&self.admin, &path, items).await.want(200);
        let results = made["results"].as_array().expect("results");
        results.iter().map(|r| id(&r["enrolment"])).collect()
    }

    /// The codes of these enrolments' tickets, made where they are missing.
    pub async fn tickets(&self, enrolments: &[String]) -> Vec<String> {
        let path = format!("/gatherings/{}/tickets", self.gathering);
        let body = json!({ "enrolments": enrolments });
        let issued = self.world.post(&self.admin, &path, body).await.want(200);
        let items = issued["items"].as_array().expect("items");
        items.iter().map(|i| i["code"].as_str().expect("a code").to_owned()).collect()
    }

    pub async fn door_code(&self) -> String {
        let path = format!("/gatherings/{}/door-codes", self.gathering);
        let made = self.world.post(&self.admin, &path, json!({})).await.want(201);
        made["code"].as_str().expect("a code").to_owned()
    }

    /// A phone at this gate.
    pub async fn phone(&self, gate: &str) -> Phone {
        let body =
            json!({ "code": self.door_code().await, "device_name": "هاتف", "gate": gate });
        let paired = self.world.post("", "/door/pair", body).await.want(201);
        let token = paired["token"].as_str().expect("a token").to_owned();
        Phone { id: paired["device_id"].as_str().expect("an id").to_owned(), token }
    }

    pub async fn send(&self, phone: &Phone, scans: Value) -> Reply {
        self.world.post(&phone.token, "/door/scans", json!({ "scans": scans })).await
    }

    /// The results of these scans.
    pub async fn scan(&self, phone: &Phone, scans: &[Value]) -> Vec<Value> {
        let answer = self.send(phone, json!(scans)).await.want(200);
        answer["results"].as_array().expect("results").clone()
    }

    /// The verdict over one scan at this moment.
    pub async fn verdict(&self, phone: &Phone, scan: Value) -> String {
        let results = self.scan(phone, &[scan]).await;
        assert_eq!(results.len(), 1);
        assert_eq!(results[0]["status"], 200, "{}", results[0]);
        results[0]["verdict"].as_str().expect("a verdict").to_owned()
    }

    pub async fn attendance(&self, token: &str) -> Value {
        self.world.get(token, &format!("/gatherings/{}/attendance", self.gathering)).await.want(200)
    }

    /// How many rows of a table there are.
    pub async fn count(&self, table: &'static str) -> i64 {
        let sql = format!("SELECT COUNT(*) FROM {table}");
        let read = self.world.app.db.read(move |tx| {
            Ok(tx.one(&sql, args![])?.map_or(0, |row| row.int(0)))
        });
        read.await.expect("a count")
    }
}

pub struct Phone {
    pub id: String,
    pub token: String,
}

pub fn id(value: &Value) -> String {
    value["id"].as_str().unwrap_or_else(|| panic!("no id in {value}")).to_owned()
}

/// A scan now, inwards.
pub fn going_in(id: &str, ticket: &str) -> Value {
    scan_at(id, ticket, OPEN, "in")
}

pub fn going_out(id: &str, ticket: &str) -> Value {
    scan_at(id, ticket, OPEN, "out")
}

pub fn scan_at(id: &str, ticket: &str, at: &str, direction: &str) -> Value {
    json!({ "id": id, "ticket": ticket, "at": at, "direction": direction, "offline": false })
}
