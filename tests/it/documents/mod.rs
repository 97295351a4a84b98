//! The reading desk: a text is brought, what it claims is accepted, corrected or refused,
//! and every fact keeps the sentence it rests on.

mod accept;
mod bring;
mod dispatch;
mod fetch;
mod holder;
mod pages;
mod scope;

use crate::support::World;
use serde_json::{Value, json};

pub const CAREER: &str = include_str!("../../../examples/documents/career-ar.txt");
pub const MEETING: &str = include_str!("../../../examples/documents/meeting-fr.txt");
pub const KHEMISSET: &str = "04.291";

pub fn id(thing: &Value) -> String {
    thing["id"].as_str().expect("an id").to_owned()
}

/// The claims of a kind, in the order of the text.
pub fn of_kind<'d>(document: &'d Value, kind: &str) -> Vec<&'d Value> {
    let all = document["claims"].as_array().expect("claims");
    all.iter().filter(|c| c["kind"] == kind).collect()
}

pub async fn bring(world: &World, token: &str, text: &str, published: &str) -> Value {
    let body =
        json!({ "text": text, "title": "Un texte", "source": "La Rive", "published": published });
    world.post(token, "/documents", body).await.want(201)
}

/// Says yes to one claim as it is proposed; what it led to.
pub async fn accept(world: &World, token: &str, claim: &Value) -> Value {
    let path = format!("/claims/{}", claim["id"].as_str().expect("an id"));
    let mut answer = world.post(token, &path, json!({ "verdict": "accept" })).await.want(200);
    answer["result"].take()
}

pub async fn accept_all(world: &World, token: &str, document: &Value) {
    for claim in document["claims"].as_array().expect("claims") {
        let result = accept(world, token, claim).await;
        assert_eq!(result["state"], "accepted", "{claim}");
    }
}

/// How many people, tenures, meetings, gatherings and delegations there are.
pub async fn written(world: &World) -> Vec<i64> {
    let tables = ["people", "tenures", "meetings", "gatherings", "delegations", "bodies"];
    let counted = world.app.db.read(move |tx| {
        let count = |table: &str, tx: &mut hadir::db::Tx| {
            let row = tx.one(&format!("SELECT COUNT(*) FROM {table}"), &[])?;
            Ok(row.map_or(0, |r| r.int(0)))
        };
        tables.iter().map(|t| count(t, tx)).collect()
    });
    counted.await.expect("counts")
}
