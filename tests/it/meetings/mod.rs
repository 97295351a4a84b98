//! A meeting, from its convocation to its communiqué.

mod again;
mod course;
mod pages;
mod paper;
pub mod photos;
mod since;
mod sitting;
mod statutes;
mod story;

use crate::gatherings::KHEMISSET;
use crate::support::World;
use serde_json::{Value, json};

pub fn id(made: &Value) -> String {
    made["id"].as_str().expect("an id").to_owned()
}

/// A province's bureau, and who keeps its minutes.
pub struct Bureau {
    pub admin: String,
    pub body: String,
}

impl Bureau {
    pub async fn of(world: &World) -> Self {
        let admin = world.admin().await;
        let body = json!({ "kind": "instance", "area": KHEMISSET,
            "name": { "ar": "المكتب الإقليمي بالخميسات", "fr": "Bureau provincial de Khémisset" } });
        let body = id(&world.post(&admin, "/bodies", body).await.want(201));
        Self { admin, body }
    }

    /// On Tuesday 10 June 2025 at five.
    pub fn meeting(&self) -> Value {
        json!({
            "body": self.body, "kind": "organisational", "starts_at": "2025-06-10T17:00:00+01:00",
            "title": { "ar": "اجتماع تنظيمي", "fr": "Réunion organisationnelle" },
            "place": { "ar": "مقر الرابطة بالخميسات", "fr": "siège de la Ligue à Khémisset" },
        })
    }

    pub async fn sits(&self, world: &World) -> String {
        id(&world.post(&self.admin, "/meetings", self.meeting()).await.want(201))
    }

    pub async fn person(&self, world: &World, given: &str, family: &str, gender: &str) -> String {
        let person = json!({ "names": [{ "script": "Latn", "given": given, "family": family }],
            "gender": gender, "home_area": "04.291.01.01" });
        id(&world.post(&self.admin, "/people", person).await.want(201))
    }
}

pub fn with(mut body: Value, key: &str, value: Value) -> Value {
    body[key] = value;
    body
}
